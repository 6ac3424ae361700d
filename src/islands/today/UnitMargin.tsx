import { Tick } from '#islands/ui/Tick.tsx'
import { address } from '#messages/address.ts'
import { kindName } from '#messages/site.ts'
import { today as words } from '#messages/today.ts'
import type { UnitStanding } from '#stores/today-units.ts'

/** One unit that was begun: its counts in words, what to read next, and its ticks in the margin. */
export function UnitMargin({ standing }: { readonly standing: UnitStanding }) {
  const { unit, recall, apply, evidence, step, marks, readNext } = standing
  return (
    <section class="beside unit" aria-labelledby={`u-${unit.id}`}>
      <div>
        <h3 class="unit_title" id={`u-${unit.id}`}>
          <a href={address.unit(unit.id)}>{unit.title}</a>
        </h3>
        {recall.of > 0 && (
          <p>
            {words.share('Recall', recall)} {words.share('Apply', apply)}{' '}
            {evidence.of > 0 && words.share('Evidence', evidence)}
          </p>
        )}
        {step && (
          <p class="missing">
            {words.step(step.point, step.text)} {step.go && <a href={step.go.href}>{step.go.label}</a>}
          </p>
        )}
        {readNext && (
          <p>
            {words.readNext} <a href={readNext.address}>{readNext.title}</a>.
          </p>
        )}
      </div>
      <div class="gutter" aria-hidden="true">
        <dl class="unit_marks">
          {marks.map(({ kind, ticks }) => (
            <div key={kind}>
              <dt>{kindName[kind].many}</dt>
              <dd>
                {ticks.map(({ id, credit }) => (
                  <Tick key={id} credit={credit} quiet />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
