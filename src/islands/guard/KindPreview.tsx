import { previewEntryText, timesText, kindWords as words } from '#messages/guard-kinds.ts'
import type { KindPreview as Preview } from '#stores/guard/gate-kinds.ts'

interface Props {
  readonly entries: readonly Preview[]
  readonly isReplacing: boolean
}

/** Every text that is meant, entry by entry, with what would stand in its place. */
export function KindPreview({ entries, isReplacing }: Props) {
  return (
    // It may be long: who works by keys scrolls it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys
    <section class="gate_list" tabIndex={0} aria-labelledby="gate-kind">
      <ul>
        {entries.map(({ entry, texts }) => (
          <li key={entry.id}>
            <b dir="auto">{previewEntryText(entry)}</b>
            {isReplacing && entry.record.stage === 'signed' && ` (${words.signed})`}
            <ul>
              {texts.map(({ text, standIn, count }) => (
                <li key={text}>
                  <mark dir="auto">{text}</mark>
                  {timesText(count)}
                  {isReplacing && `: ${standIn}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
