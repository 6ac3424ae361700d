import { useStore } from '@nanostores/preact'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { portfolioMade, portfolioOut as words } from '#messages/portfolio-out.ts'
import type { OpenPortfolio } from '#stores/portfolio/portfolio.ts'
import { $sharing, leaveSharing, type Sharing, takeAway, type Way } from '#stores/portfolio/share.ts'

interface Props {
  /** All units of the site. */
  readonly units: readonly LogUnit[]
  readonly view: OpenPortfolio
}

const OTHER_WAYS = ['docx', 'markdown', 'csv', 'json'] as const satisfies readonly Way[]

/** The ways out: on paper, and as files. */
export function TakeAway({ units, view }: Props) {
  const sharing = useStore($sharing, { ssr: 'initial' })
  const isEmpty = view.portfolio.entries.length === 0
  const take = (way: Way) => void takeAway(way, units)
  return (
    <section class="outgoing screen-only" aria-labelledby="take">
      <h2 id="take">{words.take}</h2>
      <p>{words.takeLead}</p>
      <p class="actions">
        <button class="button" type="button" disabled={isEmpty} onClick={() => take('print')}>
          {words.print}
        </button>
      </p>
      <p class="small quiet">{words.printHint}</p>
      <h3>{words.more}</h3>
      <p class="small quiet">{words.moreLead}</p>
      <p class="actions">
        {OTHER_WAYS.map((way) => (
          <button
            key={way}
            class="button is-second"
            type="button"
            disabled={isEmpty}
            onClick={() => take(way)}
          >
            {words[way]}
          </button>
        ))}
      </p>
      {sharing.kind === 'asking' && <Asking sharing={sharing} units={units} />}
      <p role="status" class="small">
        {saidOf(sharing)}
      </p>
    </section>
  )
}

interface AskingProps {
  readonly sharing: Extract<Sharing, { kind: 'asking' }>
  readonly units: readonly LogUnit[]
}

function Asking({ sharing: { way, found }, units }: AskingProps) {
  return (
    <div class="problems" role="alert">
      <p>
        {words.asking} <b dir="auto">{found.join(', ')}</b>
      </p>
      <p>{words.askingLead}</p>
      <p class="actions">
        <button class="button is-second" type="button" onClick={leaveSharing}>
          {words.stop}
        </button>
        <button class="action" type="button" onClick={() => void takeAway(way, units, true)}>
          {words.allow}
        </button>
      </p>
    </div>
  )
}

function saidOf(sharing: Sharing): string {
  switch (sharing.kind) {
    case 'idle':
    case 'asking':
      return ''
    case 'making':
      return words.making
    case 'declined':
      return words.declined
    case 'failed':
      return words.failed
    case 'made':
      return portfolioMade(sharing.name, sharing.entries)
  }
}
