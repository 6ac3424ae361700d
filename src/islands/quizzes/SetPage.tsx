import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { QuizSet } from '#domain/quiz/set.ts'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'
import { emptySet, quizSet as words } from '#messages/quiz-set.ts'
import { siteName } from '#messages/site-name.ts'
import { $set, openSet, type SetView } from '#stores/quiz-set.ts'
import { BeginSet } from './BeginSet.tsx'

type Running = typeof import('./RunningSet.tsx')

/** The page that takes any set: which, stands behind `#`. What asks its questions is fetched while one reads what it is. */
export function SetPage() {
  const view = useStore($set, { ssr: 'initial' })
  const [running, setRunning] = useState<Running | 'away'>()
  useEffect(() => {
    import('./RunningSet.tsx').then(setRunning, () => setRunning('away'))
    return followFragment((fragment) => void openSet(nameIn(fragment)))
  }, [])
  const title = titleOf(view)
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ${siteName}`
  }, [title])
  if (view.kind === 'running' && running !== undefined && running !== 'away') {
    return <running.RunningSet key={view.attempt.taking?.id} of={view} />
  }
  const isAway = view.kind === 'unreachable' || (view.kind === 'running' && running === 'away')
  return (
    <div class="quiz">
      <SittingMasthead today={address.today} count={<span class="quiet">{title ?? words.kicker}</span>}>
        <a href={address.quizzes}>{words.back}</a>
      </SittingMasthead>
      <main class="page" id="main">
        {isAway ? <Away /> : <Shown view={view} />}
      </main>
    </div>
  )
}

function Shown({ view }: { readonly view: SetView }) {
  switch (view.kind) {
    case 'ready':
      return <BeginSet view={view} />
    case 'unknown':
      return <Nothing title={words.unknown} why={words.unknownWhy} />
    case 'empty': {
      const { title, why } = emptyWords(view.set)
      return <Nothing title={title} why={why} />
    }
    default:
      return (
        <>
          <h1 class="unseen">{words.title}</h1>
          <p role="status">{words.opening}</p>
        </>
      )
  }
}

function Nothing({ title, why }: { readonly title: string; readonly why: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{why}</p>
      <div class="actions">
        <a class="button" href={address.quizzes}>
          {words.back}
        </a>
      </div>
    </>
  )
}

/** A browser may remember that a script was out of reach, so the page is asked for again: nothing is lost by it. */
function Away() {
  return (
    <>
      <h1 class="unseen">{words.title}</h1>
      <p role="alert">{words.unreachable}</p>
      <div class="actions">
        <button class="button" type="button" onClick={() => location.reload()}>
          {words.tryAgain}
        </button>
      </div>
    </>
  )
}

function emptyWords(set: QuizSet) {
  return emptySet[set.kind === 'wrong' || set.kind === 'weak' ? set.kind : 'other']
}

function titleOf(view: SetView): string | undefined {
  if (view.kind === 'ready') return view.title
  if (view.kind === 'running') return view.opening.title
  if (view.kind === 'empty') return emptyWords(view.set).title
  return view.kind === 'unknown' ? words.unknown : undefined
}

/** A link may have been written with its colon in another way. */
function nameIn(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1))
  } catch {
    return fragment.slice(1)
  }
}
