import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { TaskOpening } from '#domain/quiz/task/sheet.ts'
import { afterLoad } from '#islands/ui/after-load.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { useWayOut } from '#islands/writing/use-way-out.ts'
import { address } from '#messages/address.ts'
import { task as words } from '#messages/task.ts'
import type { TaskMarking } from '#stores/task/marking.ts'
import { openTask } from '#stores/task/task.ts'
import type { TaskView } from '#stores/task/view.ts'
import { typedOnPage } from './part-id.ts'
import { Rehearse } from './Rehearse.tsx'
import { useFocusOnStep } from './use-focus-on-step.ts'
import { Waiting } from './Waiting.tsx'
import { Write } from './Write.tsx'

interface Props {
  readonly opening: TaskOpening
}

type OtherTexts = typeof import('./OtherTexts.tsx').OtherTexts
type AfterWriting = typeof import('./AfterWriting.tsx').AfterWriting

/** A writing task or a rehearsal. What marking needs is fetched once the page has loaded. */
export function Task({ opening }: Props) {
  const [task] = useState(() => openTask(opening))
  const view = useStore(task.$view, { ssr: 'initial' })
  const [after, setAfter] = useState<{ readonly Page: AfterWriting; readonly marking: TaskMarking }>()
  const [beside, setBeside] = useState<{ readonly OtherTexts: OtherTexts }>()
  const step = view.kind === 'at-work' ? view.work.step : 'writing'
  const heading = useFocusOnStep(view, after !== undefined)
  const wake = async () => {
    const page = import('./AfterWriting.tsx').catch(() => undefined)
    const marking = await task.wake()
    const loaded = await page
    if (marking && loaded) setAfter({ Page: loaded.AfterWriting, marking })
  }
  useEffect(() => {
    void task.open(() => typedOnPage(opening.parts)).then(() => afterLoad(() => void wake()))
    return () => task.close()
  }, [])
  useEffect(() => {
    if (step !== 'writing' && !after) void wake()
  }, [step])
  const hasOthers =
    view.kind === 'at-work' && (view.isOlder || view.texts.length > 0 || view.work.others.length > 0)
  useEffect(() => {
    if (hasOthers) void import('./OtherTexts.tsx').then(setBeside)
  }, [hasOthers])
  useWayOut(task, isAtRisk(view))
  const Begin = opening.kind === 'writing' ? Write : Rehearse
  return (
    <div class="task">
      <SittingMasthead
        today={address.today}
        count={
          <>
            <b>{words.place(step, opening.kind, opening.hasSample)}</b>{' '}
            <span class="quiet is-for-margin">{opening.title}</span>
          </>
        }
      >
        <a href={address.quizzes}>{step === 'kept' ? words.back : words.stop}</a>
      </SittingMasthead>
      <main class="page" id="main">
        {view.kind === 'opening' || step === 'writing' ? (
          <Begin
            task={task}
            opening={opening}
            view={view}
            heading={heading}
            others={view.kind === 'at-work' && beside ? <beside.OtherTexts task={task} view={view} /> : null}
          />
        ) : after ? (
          <after.Page marking={after.marking} view={view} heading={heading} task={task} />
        ) : (
          <Waiting onRetry={() => void wake()} />
        )}
      </main>
    </div>
  )
}

/** What is shown is nowhere but on this page. */
function isAtRisk(view: TaskView): boolean {
  if (view.kind === 'opening') return view.isUnreachable === true
  const { work, keepsIn, keeping } = view
  if (work.step !== 'kept') return keeping === 'not-kept'
  return keepsIn === 'memory' || (keeping === 'not-kept' && work.kept?.isWhole === false)
}
