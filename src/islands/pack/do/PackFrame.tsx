import type { ComponentChildren } from 'preact'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'
import type { DoingView } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { PackClock } from './PackClock.tsx'

interface Props {
  /** Where one is in the pack. */
  readonly place: string
  /** The pack's. */
  readonly title: string
  /** The pack that is being done: its clock stands above each of its pages. */
  readonly doing?: Doing
  readonly view?: Pick<DoingView, 'attempt'>
  /** Which of the site's sittings this one is drawn as. */
  readonly kind?: 'quiz' | 'scenario' | 'review'
  /** The page is one card and its answers, and fills the screen. */
  readonly isSitting?: boolean
  /** What one may do besides the task. */
  readonly more: ComponentChildren
  readonly children: ComponentChildren
}

/** The page round each step of a pack: its masthead says where one is, and holds the way out. */
export function PackFrame({ place, title, doing, view, kind, isSitting, more, children }: Props) {
  return (
    <div class={kind ?? 'part'}>
      <SittingMasthead
        today={address.today}
        count={
          <>
            <b>{place}</b> <span class="quiet pack-name">{title}</span>
            {doing?.time && !view?.attempt.ended ? <PackClock time={doing.time} /> : null}
          </>
        }
      >
        {more}
      </SittingMasthead>
      <main class={isSitting ? 'page sitting' : 'page'} id="main">
        {children}
      </main>
    </div>
  )
}
