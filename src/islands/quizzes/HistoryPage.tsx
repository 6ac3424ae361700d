import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { Opening } from '#islands/ui/Opening.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import { quizHistory as words } from '#messages/quiz-history.ts'
import { siteName } from '#messages/site-name.ts'
import { $history, type HistoryView, openHistory } from '#stores/quiz-history.ts'
import { HistoryList } from './HistoryList.tsx'
import { NoTaking } from './NoTaking.tsx'

/** A taking is drawn with all that marks an answer, which the list does without. */
const lateTaking = late(() => import('./OpenTaking.tsx'))

/** What one has taken, or one taking as it was shown: which, stands behind `#`. */
export function HistoryPage() {
  const view = useStore($history, { ssr: 'initial' })
  const { piece, isAway } = useLate(lateTaking, view.kind === 'taking' ? 'now' : 'soon')
  const isNext = useRef(false)
  useEffect(
    () =>
      followFragment((fragment, comesNext) => {
        isNext.current = comesNext
        void openHistory(fragment.slice(1))
      }),
    [],
  )
  const title = titleOf(view)
  useEffect(() => {
    if (view.kind === 'opening') return
    document.title = `${title} · ${siteName}`
    if (!isNext.current) return
    isNext.current = false
    window.scrollTo(0, 0)
    document.querySelector('h1')?.focus()
  }, [view])
  switch (view.kind) {
    case 'opening':
      return <NotYet />
    case 'list':
      return <HistoryList list={view} />
    case 'taking':
      return piece ? <piece.OpenTaking view={view} /> : isAway ? <NoTaking kind="unreachable" /> : <NotYet />
    default:
      return <NoTaking kind={view.kind} />
  }
}

function NotYet() {
  return (
    <>
      <h1>{words.title}</h1>
      <Opening class="lead needs-script" role="status" says={words.opening} />
    </>
  )
}

function titleOf(view: HistoryView): string {
  if (view.kind === 'taking') return view.title
  return view.kind === 'unknown' ? words.unknown : words.title
}
