import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { late, useLate } from '#islands/ui/use-late.ts'
import { $unread } from '#stores/unread.ts'

interface OpeningProps {
  /** What is said while the page reads. */
  readonly says: string
  readonly class?: string
  readonly role?: 'status'
}

/** Stands where a page is still reading what it shows; where that failed, says so and what to do. */
export function Opening({ says, class: named, role }: OpeningProps) {
  return (
    <Unread>
      <p class={named} role={role}>
        {says}
      </p>
    </Unread>
  )
}

interface UnreadProps {
  /** What stands there while nothing has failed. */
  readonly children?: ComponentChildren
  /** It was said above, with the way to try again. */
  readonly isSaid?: boolean
}

/** Seldom needed. Where it is out of reach as well, a strip of the page says so. */
const failed = late(() => import('./Failed.tsx'))

/** Says that what stands here could not be read, and what to do. */
export function Unread({ children, isSaid }: UnreadProps) {
  const unread = useStore($unread, { ssr: 'initial' })
  const { piece } = useLate(failed, unread.size > 0 ? 'now' : 'never')
  if (unread.size === 0 || !piece) return <>{children}</>
  return <piece.Failed unread={unread} isSaid={isSaid} />
}
