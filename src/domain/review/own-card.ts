import { type Id, isId } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import type { Row } from '#domain/journal/row.ts'
import { type Day, type Millis, studyDayOf } from '#domain/time.ts'
import type { ShownCard, Taught } from './shown-card.ts'

/** What a learner wrote on a card of their own: the state of an `own:<card>` row. */
export interface OwnCard {
  readonly edition: number
  readonly front: string
  readonly back: string
  readonly more?: string
  readonly tags: readonly string[]
  readonly unit?: Id
  /** Where the sentence stands that it was made from. */
  readonly section?: Id
  /** When it was first written, and last changed. */
  readonly firstDay: Day
  readonly lastDay: Day
  /** The moment it was first written: the newest come first in a list. */
  readonly firstAt: Millis
  readonly removed?: true
}

/** The state of a `hook:<card>` row: a learner's own help to remember it. */
export interface Hook {
  readonly hook: string
}

const OWN = 'own.'

/** The id of a card that a learner writes: `letters` are at least ten random ones of a-z and 2-7. */
export function ownCardId(letters: string): Id {
  const id = `${OWN}${letters}`
  if (!isId(id)) throw new Error(`${id} is no id`)
  return id
}

/** Whether a card is the learner's own: its words are in the journal, not in the catalogue. */
export function isOwnCard(card: Id): boolean {
  return card.startsWith(OWN)
}

/** What stands on one's own card after one more fact about it. */
export function stepOwnCard(state: OwnCard | undefined, fact: Fact): OwnCard | undefined {
  if (fact.kind !== 'card.written') return state
  const { edition, front, back, more, tags, unit, section, removed } = fact
  const day = studyDayOf(fact)
  return {
    edition: Math.max(edition, state?.edition ?? edition),
    front,
    back,
    ...(more === undefined ? {} : { more }),
    tags,
    ...(unit === undefined ? {} : { unit }),
    ...(section === undefined ? {} : { section }),
    firstDay: state?.firstDay ?? day,
    lastDay: day,
    firstAt: state?.firstAt ?? fact.at,
    ...(removed ? { removed } : {}),
  }
}

/** The hook on a card after one more fact about it; nothing once it is empty. */
export function stepHook(state: Hook | undefined, fact: Fact): Hook | undefined {
  if (fact.kind !== 'card.noted') return state
  return fact.hook === '' ? undefined : { hook: fact.hook }
}

/** The state in an `own:` row: `stepOwnCard` alone writes those. */
export function ownCardOf(row: Row | undefined): OwnCard | undefined {
  return row?.state as OwnCard | undefined
}

/** The words in a `hook:` row: `stepHook` alone writes those. */
export function hookOf(row: Row | undefined): string | undefined {
  return (row?.state as Hook | undefined)?.hook
}

/** One's own card as its slip shows it. It moves no credit: no point of a unit hangs on it. */
export function shownOwnCard(
  id: Id,
  { edition, front, back, more, section }: OwnCard,
  taught: Taught,
): ShownCard {
  return {
    id,
    edition,
    front,
    back,
    ...(more === undefined ? {} : { more }),
    ...(section === undefined ? {} : { section }),
    taught,
    points: [],
  }
}
