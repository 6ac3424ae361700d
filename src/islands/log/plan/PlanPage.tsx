import { useStore } from '@nanostores/preact'
import { Fragment } from 'preact'
import { useEffect } from 'preact/hooks'
import { calendarOf } from '#domain/log/calendar.ts'
import { improvementsOf } from '#domain/log/improvements.ts'
import { planOf } from '#domain/log/plan.ts'
import { Opening } from '#islands/ui/Opening.tsx'
import { useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { log } from '#messages/log.ts'
import { planLead, plan as words } from '#messages/log-plan.ts'
import { $log, followLog, type OpenLog } from '#stores/log/list.ts'
import { Goal } from './Goal.tsx'
import { Improvements } from './Improvements.tsx'
import { minutesSpent } from './late-minutes.ts'
import { ToCalendar } from './ToCalendar.tsx'

/** Goals with their reviews, what waits first, and how much time went into the log. */
export function PlanPage() {
  const list = useStore($log, { ssr: 'initial' })
  useEffect(() => followLog(), [])
  return (
    <>
      <h1>{words.title}</h1>
      {list.kind === 'open' ? (
        <Read list={list} />
      ) : (
        <Opening class="lead needs-script" role="status" says={words.opening} />
      )}
    </>
  )
}

function Read({ list: { all, today } }: { readonly list: OpenLog }) {
  const goals = planOf(all, today)
  const { piece: minutes, isAway } = useLate(minutesSpent, 'soon')
  return (
    <>
      <p class="lead">{planLead(goals)}</p>
      <p class="actions">
        <a class="button" href={address.entry('new=goal')}>
          {words.addGoal}
        </a>
      </p>
      {(['overdue', 'open', 'over'] as const).map((kind) => {
        const these = goals.filter(({ state }) => state.kind === kind)
        return (
          these.length > 0 && (
            <Fragment key={kind}>
              <h2>{words.groups[kind]}</h2>
              {these.map((planned) => (
                <Goal key={planned.goal.id} planned={planned} today={today} />
              ))}
            </Fragment>
          )
        )
      })}
      <Improvements improvements={improvementsOf(all, today)} today={today} />
      {calendarOf(all, today).length > 0 && <ToCalendar />}
      {minutes && <minutes.MinutesSpent spent={minutes.timeSpent(all, today)} />}
      {isAway && <p role="status">{log.notLoaded}</p>}
    </>
  )
}
