import type { LocalDate } from '#domain/local-date.ts'
import type { Readiness } from '#domain/log/readiness.ts'
import { andMore, log } from '#messages/log.ts'
import { becauseLine, missingLines, type ReadinessLine } from '#messages/readiness.ts'

/** So many entries are named as a reason; a long log has more. */
const SHOWN = 6

interface Props {
  readonly because: readonly string[]
  readonly missing: readonly ReadinessLine[]
}

/** Why a marking point stands where it stands: what counts, what is missing, and where one begins to mend it. */
export function Reasons({ because, missing }: Props) {
  const aims = missing.filter(({ isAim }) => isAim)
  const gaps = missing.filter(({ isAim }) => !isAim)
  const more = because.length - SHOWN
  if (because.length + missing.length === 0) return null
  return (
    <dl class="reasons">
      {because.length > 0 && <dt>{log.because}</dt>}
      {because.slice(0, SHOWN).map((line) => (
        <dd key={line}>{line}</dd>
      ))}
      {more > 0 && <dd>{andMore(more)}</dd>}
      {gaps.length > 0 && (
        <dt class="is-missing hang">
          <svg class="hang_mark caret" aria-hidden="true">
            <use href="#caret" />
          </svg>
          {log.missing}
        </dt>
      )}
      {gaps.map((line) => (
        <dd key={line.text} class="missing">
          <Line line={line} />
        </dd>
      ))}
      {aims.length > 0 && <dt>{log.stronger}</dt>}
      {aims.map((line) => (
        <dd key={line.text}>
          <Line line={line} />
        </dd>
      ))}
    </dl>
  )
}

/** The reasons of a marking point, in the words for them. */
export function ReasonsOf({
  readiness,
  today,
}: {
  readonly readiness: Readiness
  readonly today: LocalDate
}) {
  // That no rule checks the point is said once, above them all.
  const missing = readiness.missing.filter(({ kind }) => kind !== 'unchecked')
  return (
    <Reasons
      because={readiness.because.map((because) => becauseLine(because, today))}
      missing={missingLines({ ...readiness, missing })}
    />
  )
}

function Line({ line: { text, go } }: { readonly line: ReadinessLine }) {
  return (
    <>
      {text} {go && <a href={go.href}>{go.label}</a>}
    </>
  )
}
