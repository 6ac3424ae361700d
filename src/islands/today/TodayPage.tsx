import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { Opening } from '#islands/ui/Opening.tsx'
import { address } from '#messages/address.ts'
import { dated, isoDay, today as words } from '#messages/today.ts'
import { $today, followToday, type Today, type TodayKnown } from '#stores/today.ts'
import { Next } from './Next.tsx'
import { ReadTick } from './ReadTick.tsx'
import { UnitMargin } from './UnitMargin.tsx'

/** Today for who comes back: the one next thing, then what stands in the margins of the units. */
export function TodayPage({ known }: { readonly known: TodayKnown }) {
  const state = useStore($today)
  useEffect(() => followToday(known), [known])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-begun', state.kind !== 'none')
  }, [state.kind])
  if (state.kind === 'ready') return <Ready state={state} />
  return <Opening class="unseen" role="status" says={words.opening} />
}

function Ready({ state }: { readonly state: Today & { readonly kind: 'ready' } }) {
  const { today, next, begun, notBegun } = state
  return (
    <>
      <div class="beside">
        <p class="gutter label">
          <time dateTime={isoDay(today)} class="dated">
            {dated(today)}
          </time>
        </p>
        <Next next={next} today={today} readNext={begun[0]?.readNext ?? notBegun[0]?.sections[0]} />
      </div>
      {begun.length > 0 && <h2>{words.margins}</h2>}
      {begun.map((standing) => (
        <UnitMargin key={standing.unit.id} standing={standing} />
      ))}
      {notBegun.length > 0 && (
        <section class="not-begun" aria-labelledby="u-rest">
          <h2 class="unit_title" id="u-rest">
            {words.notBegun}
          </h2>
          <ul class="contents is-lines">
            {notBegun.map(({ id, title, points }) => (
              <li key={id}>
                <a href={address.unit(id)}>{title}</a> <span class="small quiet">{words.points(points)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="small">
        <a href={address.capture}>{words.keepLine}</a>
      </p>
      <ReadTick />
    </>
  )
}
