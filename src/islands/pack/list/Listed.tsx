import type { ComponentChildren } from 'preact'
import type { LocalDate } from '#domain/local-date.ts'
import { packs as words } from '#messages/packs.ts'

interface Props {
  readonly pack: {
    readonly title: string
    readonly items: number
    readonly due?: LocalDate
    readonly isPast: boolean
  }
  readonly to: string
  /** Where focus finds it again; its title then bears this id. */
  readonly anchor?: string
  /** Sentences on where it stands. */
  readonly says: readonly string[]
  readonly children: ComponentChildren
}

/** One pack of a list: its title, where it stands, what one can do; its size and its day in the margin. */
export function Listed({ pack: { title, items, due, isPast }, to, anchor, says, children }: Props) {
  return (
    <section class="beside">
      <div>
        <h3 class="unit_title">
          <a id={anchor} href={to}>
            {title}
          </a>
        </h3>
        <p class="small">{says.filter((sentence) => sentence !== '').join(' ')}</p>
      </div>
      <p class="gutter small quiet pack-size">
        {[words.items(items), ...(due === undefined ? [] : [words.due(due, isPast)])].join(', ')}
      </p>
      <div class="actions pack-actions">{children}</div>
    </section>
  )
}
