import type { LogUnit } from '#domain/log/log-unit.ts'
import type { LogWarning } from '#domain/log/readiness.ts'
import { log } from '#messages/log.ts'
import { warningLine } from '#messages/readiness.ts'

interface Props {
  readonly unit: LogUnit
  readonly warnings: readonly LogWarning[]
}

/** The misconceptions that the log shows: struck, put right in the assessor’s ink, and where they show. */
export function Warnings({ unit, warnings }: Props) {
  const shown = [...Map.groupBy(warnings, ({ misconception }) => misconception)].flatMap(([id, these]) => {
    const belief = unit.beliefs.find((one) => one.id === id)
    return belief ? [{ ...belief, lines: these.map(warningLine) }] : []
  })
  if (shown.length === 0) return null
  return (
    <>
      <h2>{log.warnings}</h2>
      {shown.map(({ id, belief, truth, lines }) => (
        <div class="warning" key={id}>
          <div class="mis">
            <p>
              <span class="unseen">{log.beliefFirst} </span>
              <s>{belief}</s>
            </p>
            <p class="ink-red">{truth}</p>
          </div>
          {lines.map(({ text, go }) => (
            <p key={text}>
              {text} {go && <a href={go.href}>{go.label}</a>}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
