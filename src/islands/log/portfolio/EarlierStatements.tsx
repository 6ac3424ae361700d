import { useStore } from '@nanostores/preact'
import { momentText } from '#messages/log.ts'
import { portfolioOut as words } from '#messages/portfolio-out.ts'
import { $earlier, bringBack, readEarlier } from '#stores/portfolio/statement.ts'

/** Texts of the statement that were saved before: none is lost. */
export function EarlierStatements({ stands }: { readonly stands: string }) {
  const earlier = useStore($earlier, { ssr: 'initial' })
  const others = earlier?.filter(({ text }) => text !== stands)
  return (
    <details
      class="narrow"
      onToggle={(event) => {
        if (event.currentTarget.open) void readEarlier()
      }}
    >
      <summary class="small">
        <span class="link">{words.earlier}</span>
      </summary>
      {others?.length === 0 && <p class="small quiet">{words.noEarlier}</p>}
      {others?.slice(0, MOST_SHOWN).map(({ text, at, offsetMin }) => (
        <div key={`${at} ${text.length}`} class="texts_one">
          <p class="small quiet">{momentText({ at, offsetMin })}</p>
          <p class="texts_said small" dir="auto">
            {text}
          </p>
          <button type="button" class="action" onClick={() => void bringBack(text)}>
            {words.bringBack}
          </button>
        </div>
      ))}
    </details>
  )
}

/** More would bury the rest; the older ones stay in the journal and in backups. */
const MOST_SHOWN = 20
