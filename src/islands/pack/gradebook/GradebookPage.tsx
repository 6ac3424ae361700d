import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { Opening } from '#islands/ui/Opening.tsx'
import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { siteName } from '#messages/site-name.ts'
import { $gradebook, followGradebook, type GradebookState, openGradebook } from '#stores/pack/gradebook.ts'
import { forgetSaid } from '#stores/pack/gradebook-keep.ts'
import { forgetEnd, takeInLink } from '#stores/pack/take-in.ts'
import { $takingIn } from '#stores/pack/take-in-state.ts'
import { Choose } from './Choose.tsx'
import { ErasedClass } from './ErasedClass.tsx'
import { NotHere } from './NotHere.tsx'
import { Refused } from './Refused.tsx'
import { Taken } from './Taken.tsx'
import { Whole } from './Whole.tsx'

/** A pack's id, as it stands behind `#`. */
const PACK = /^#([A-Za-z0-9_-]{22})$/

/** The tutor's table of one pack. Which, or a receipt to take in, stands in the address's fragment. */
export function GradebookPage() {
  const state = useStore($gradebook, { ssr: 'initial' })
  useEffect(() => {
    const stopFragment = followFragment((fragment) => void openAddress(fragment))
    const stop = followGradebook()
    return () => {
      stop()
      stopFragment()
    }
  }, [])
  const title = titleOf(state)
  useEffect(() => {
    document.title = `${title} · ${siteName}`
  }, [title])
  const shown = state.kind === 'open' ? `${state.view.pack} ${state.view.isRemoved}` : state.kind
  const hasShown = useRef(false)
  useEffect(() => {
    if (state.kind === 'opening') return
    // What came of a receipt takes the focus itself.
    const isTold = state.kind !== 'refused' && $takingIn.get().end.kind !== 'none'
    if (hasShown.current && !isTold) document.querySelector('h1')?.focus()
    hasShown.current = true
  }, [shown])
  return <Shown state={state} />
}

interface ShownProps {
  readonly state: GradebookState
}

function Shown({ state }: ShownProps) {
  switch (state.kind) {
    case 'opening':
      return (
        <>
          <h1>{words.title}</h1>
          <Opening class="lead opening" role="status" says={words.opening} />
        </>
      )
    case 'choosing':
      return <Choose packs={state.packs} />
    case 'not-here':
      return <NotHere />
    case 'erased':
      return <ErasedClass on={state.on} />
    case 'refused':
      return <Refused />
    case 'unreachable':
      return (
        <>
          <h1 tabIndex={-1}>{words.title}</h1>
          <Taken />
          <p class="lead">{words.unreachable}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => void openGradebook()}>
              {words.tryAgain}
            </button>
          </div>
        </>
      )
    case 'open':
      return <Whole view={state.view} />
  }
}

async function openAddress(hash: string): Promise<void> {
  forgetSaid()
  forgetEnd()
  if (/^#?$/.test(hash)) return openGradebook({ kind: 'choice' })
  const [, pack] = PACK.exec(hash) ?? []
  if (pack) return openGradebook({ kind: 'pack', pack })
  const taken = await takeInLink(hash)
  if (location.hash !== hash) return
  // The receipt is here now: the address need not carry it, and a reload need not take it in again.
  if (taken) history.replaceState(history.state, '', address.gradebook(`#${taken}`))
  await openGradebook(taken === undefined ? { kind: 'refused' } : { kind: 'pack', pack: taken })
}

function titleOf(state: GradebookState): string {
  return state.kind === 'open' ? `${words.title}: ${state.view.title}` : words.title
}
