import { useMemo } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { checkLine } from '#messages/log-checks.ts'
import { moreLines, nudgeLine, stronger } from '#messages/log-nudges.ts'
import type { ReadinessLine } from '#messages/readiness.ts'
import type { OpenLog } from '#stores/log/list.ts'
import { strongerOf } from '#stores/log/list-stronger.ts'

/** Of more than four lines the first three are said; the rest is folded away, for the marking points come first. */
const MOST = 4
const SHOWN = 3

interface Props {
  readonly list: OpenLog
  readonly unit: LogUnit
}

/** What would make the unit’s log stronger, and what an assessor may ask about it: for oneself, not for paper. */
export function Stronger({ list, unit }: Props) {
  const { nudges, checks } = useMemo(() => strongerOf(list, unit.id), [list, unit])
  const Asks = nudges.length > 0 ? 'h3' : 'h2'
  return (
    <>
      {nudges.length > 0 && <h2 class="screen-only">{stronger.title}</h2>}
      <Lines lines={nudges.map(nudgeLine)} />
      {checks.length > 0 && <Asks class="nudges_asks screen-only">{stronger.asks}</Asks>}
      <Lines lines={checks.map((check) => checkLine(check, list.today))} />
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly ReadinessLine[] }) {
  const end = lines.length > MOST ? SHOWN : MOST
  const more = lines.slice(end)
  if (lines.length === 0) return null
  return (
    <div class="nudges small screen-only">
      <ul>
        {lines.slice(0, end).map((line) => (
          <Line key={line.text} line={line} />
        ))}
      </ul>
      {more.length > 0 && (
        <details class="nudges_more">
          <summary>
            <span class="link">{moreLines(more.length)}</span>
          </summary>
          <ul>
            {more.map((line) => (
              <Line key={line.text} line={line} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Line({ line: { text, go } }: { readonly line: ReadinessLine }) {
  return (
    <li>
      {text} {go && <a href={go.href}>{go.label}</a>}
    </li>
  )
}
