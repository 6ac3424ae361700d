import { useLayoutEffect, useState } from 'preact/hooks'
import type { Grade } from '#domain/journal/fact.ts'
import type { MarkedDeed } from '#domain/review/deed.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import type { Asked } from './asked.ts'
import type { Given } from './deed/given.ts'

/** What is done with the card on screen, and what comes of it. */
export interface DeedPlay {
  /** Absent for cards that are graded by oneself. */
  readonly deed: MarkedDeed | undefined
  /** Whether this card’s answer may be typed. Nothing is marked by it. */
  readonly isTyped: boolean
  /** What shows and marks such cards; absent until it has come. */
  readonly pieces: Pieces | undefined
  /** It is out of reach: the card is asked and graded as a plain one. */
  readonly isAway: boolean
  readonly seed: number
  readonly given: Given | undefined
  give(given: Given): void
  /** What was given, as it is kept with the grade. */
  readonly response: readonly string[] | undefined
  /** What was given comes to this; absent where one grades oneself, by choice or because nothing can be marked. */
  readonly grade: Grade | undefined
  /** Whether a grade was worked out, and the learner would rather give another. */
  readonly isDisputed: boolean
  dispute(): void
}

type Pieces = typeof import('./deed/deeds.ts').deeds

const PIECES = late(() => import('./deed/deeds.ts').then(({ dressedDeeds }) => dressedDeeds))

/**
 * Follows what is given to the card on screen, as long as the page is open: a grade taken back brings its card with
 * what was given to it. `typed`: whether answers are typed where a card is graded by oneself.
 */
export function useDeed(asked: Asked | undefined, typed: boolean = false): DeedPlay {
  const deed = asked?.card.deed?.kind === 'cloze' ? undefined : asked?.card.deed
  const isTyped = typed && asked !== undefined && !deed
  const { piece: pieces, isAway } = useLate(PIECES, deed || isTyped ? 'now' : 'soon')
  const [allGiven, setGiven] = useState<ReadonlyMap<string, Given>>(new Map())
  const [disputed, setDisputed] = useState<string>()
  const name = asked ? `${asked.card.id}#${asked.reps}` : ''
  const seed = pieces && deed ? pieces.seedOf(name) : 0
  const given = allGiven.get(name)
  const give = (next: Given) => setGiven((before) => new Map(before).set(name, next))
  // Every card of a pack begins to count its presentations anew.
  const presentation = asked && `${name} ${asked.nonce}`
  const isDisputed = presentation !== undefined && disputed === presentation
  const isFirst = pieces && deed && !given && (asked?.kind === 'front' || deed.kind === 'marking-point')
  useLayoutEffect(() => {
    if (isFirst) give(pieces.startOf(deed, seed))
  }, [isFirst, name])
  return {
    deed,
    isTyped,
    pieces,
    isAway,
    seed,
    given,
    give,
    response: pieces && given ? pieces.responseOf(deed, given) : undefined,
    grade: pieces && deed && given && !isDisputed ? pieces.gradeOf(deed, given, seed) : undefined,
    isDisputed,
    dispute: () => setDisputed(presentation),
  }
}
