import type { ComponentChildren } from 'preact'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'

interface Props {
  /** Where one is in the pack. */
  readonly place: string
  /** The pack's. */
  readonly title: string
  /** Which of the site's sittings this one is drawn as. */
  readonly kind?: 'quiz' | 'scenario' | 'review'
  /** The page is one card and its answers, and fills the screen. */
  readonly isSitting?: boolean
  /** What one may do besides the task. */
  readonly more: ComponentChildren
  readonly children: ComponentChildren
}

/** The page round each step of a pack: its masthead says where one is, and holds the way out. */
export function PackFrame({ place, title, kind, isSitting, more, children }: Props) {
  return (
    <div class={kind ?? 'part'}>
      <SittingMasthead
        today={address.today}
        count={
          <>
            <b>{place}</b> <span class="quiet pack-name">{title}</span>
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
