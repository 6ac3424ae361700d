import { type Id, isId } from '#domain/id.ts'
import { type CardFinding, ORDERS, SHOWS } from '#domain/review/cards/finding.ts'

/** What of the page of all cards is shown, as the fragment of its address says. */
export type CardsWhere =
  | { readonly kind: 'list'; readonly finding: CardFinding }
  /** One card; with `hook`, at the field for its hook. */
  | { readonly kind: 'card'; readonly id: Id; readonly hook: boolean }
  /** The form of an own card, written already or only begun. */
  | { readonly kind: 'edit'; readonly id: Id }
  /** The form of a new card, perhaps with the sentence it comes from. */
  | { readonly kind: 'new'; readonly section: Id; readonly text: string }

/** A longer text in an address is cut: it is no sentence. */
const TEXT_MAX = 1_000

/**
 * Reads a fragment without its `#`. `card=<id>`, `hook=<id>`, `edit=<id>`; `new`, `new=<section>` and
 * `new=<section>&text=<sentence>`; else what narrows the list (`findingIn`). What is no id leads to the list.
 */
export function whereIn(fragment: string): CardsWhere {
  const said = new URLSearchParams(fragment)
  const id = (name: string) => idIn(said.get(name))
  const [card, hook, edit] = [id('card'), id('hook'), id('edit')]
  if (card !== undefined) return { kind: 'card', id: card, hook: false }
  if (hook !== undefined) return { kind: 'card', id: hook, hook: true }
  if (edit !== undefined) return { kind: 'edit', id: edit }
  if (said.has('new')) {
    const text = (said.get('text') ?? '').toWellFormed().slice(0, TEXT_MAX)
    return { kind: 'new', section: id('new') ?? '', text }
  }
  return { kind: 'list', finding: findingIn(fragment) }
}

/** What an address says behind `#`: `show=due&unit=self-study&tag=phone&find=calm&order=recall`. What it cannot mean is left out. */
export function findingIn(fragment: string): CardFinding {
  const said = new URLSearchParams(fragment)
  const unit = said.get('unit') ?? ''
  return {
    text: said.get('find') ?? '',
    unit: isId(unit) ? unit : '',
    tag: said.get('tag') ?? '',
    show: SHOWS.find((show) => show === said.get('show')) ?? 'all',
    order: ORDERS.find((order) => order === said.get('order')) ?? 'usual',
  }
}

/** The fragment that says what narrows the list; empty where nothing does. */
export function fragmentOf({ text, unit, tag, show, order }: CardFinding): string {
  const said = new URLSearchParams()
  if (show !== 'all') said.set('show', show)
  if (unit !== '') said.set('unit', unit)
  if (tag !== '') said.set('tag', tag)
  if (text.trim() !== '') said.set('find', text)
  if (order !== 'usual') said.set('order', order)
  return said.toString()
}

function idIn(text: string | null): Id | undefined {
  return text !== null && isId(text) ? text : undefined
}
