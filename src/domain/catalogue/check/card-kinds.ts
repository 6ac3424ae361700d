import type { Draft } from '#domain/catalogue/draft.ts'
import { nearest } from '#domain/catalogue/near.ts'
import { error, inside, type Owner, type Problem, type Spot, warning } from '#domain/catalogue/problem.ts'
import type { CardDraft } from '#domain/catalogue/schema.ts'
import { wordCount } from '#domain/clean.ts'
import { measureOf } from '#domain/measure/all.ts'
import { checkLength, sameAs } from './words.ts'

type DraftOf<K extends CardDraft['kind']> = Extract<CardDraft, { readonly kind: K }>

/** Each kind of flashcard can be asked and graded as that kind is. */
export function checkCardKinds({ cards }: Draft): readonly Problem[] {
  return cards.flatMap(({ spot, value }) => checkKind(spot, value, `card ${value.id}`))
}

function checkKind(spot: Spot, value: CardDraft, owner: Owner): readonly Problem[] {
  switch (value.kind) {
    case 'plain':
      return checkBare(inside(spot, 'front'), value, owner)
    case 'cloze':
      return checkHole(inside(spot, 'front'), value, owner)
    case 'marking-point':
      return [
        ...checkBare(inside(spot, 'front'), value, owner),
        ...checkParts(inside(spot, 'parts'), value, owner),
      ]
    case 'order':
      return [
        ...checkBare(inside(spot, 'front'), value, owner),
        ...checkSteps(inside(spot, 'steps'), value, owner),
      ]
    case 'sum':
      return checkSlots(inside(spot, 'front'), value, owner)
  }
}

/** Between double braces: a hole of a cloze, a slot of a sum. */
const BRACED = /\{\{([^{}]*)\}\}/g

/** What is left out is recalled at a glance, or it is more than one thing. */
const HOLE_MAX_WORDS = 4

function checkBare(at: Spot, { front }: CardDraft, owner: Owner): readonly Problem[] {
  const [braced] = bracedIn(front)
  return braced === undefined ? [] : [error(at, { kind: 'hole-not-asked', owner, braced })]
}

function checkHole(at: Spot, { front }: DraftOf<'cloze'>, owner: Owner): readonly Problem[] {
  const holes = bracedIn(front)
  const [hole] = holes
  if (hole === undefined || holes.length > 1) {
    return [error(at, { kind: 'hole-count', owner, count: holes.length })]
  }
  const words = wordCount(hole)
  const isLittle = words > 0 && sameAs(hole).split(' ').every(isLittleWord)
  return [
    ...(words === 0 ? checkLength(at, owner, 'hole', hole, { min: 1, max: HOLE_MAX_WORDS }) : []),
    ...(words > HOLE_MAX_WORDS
      ? [warning(at, { kind: 'word-count', owner, field: 'hole', words, max: HOLE_MAX_WORDS })]
      : []),
    ...(isLittle ? [warning(at, { kind: 'hole-of-little-words', owner, hole })] : []),
  ]
}

function checkParts(at: Spot, { parts }: DraftOf<'marking-point'>, owner: Owner): readonly Problem[] {
  const texts = parts.map(({ text }) => text)
  return [
    ...(parts.some(({ essential }) => essential) ? [] : [error(at, { kind: 'nothing-essential', owner })]),
    ...saidTwice(texts, owner, 'part', (place) => inside(at, place, 'text')),
    ...texts.flatMap((text, place) =>
      checkLength(inside(at, place, 'text'), `part ${place + 1} of ${owner}`, 'text', text, { max: 12 }),
    ),
  ]
}

function checkSteps(at: Spot, { steps }: DraftOf<'order'>, owner: Owner): readonly Problem[] {
  return [
    ...saidTwice(steps, owner, 'step', (place) => inside(at, place)),
    ...steps.flatMap((text, place) =>
      checkLength(inside(at, place), `step ${place + 1} of ${owner}`, 'text', text, { max: 8 }),
    ),
  ]
}

function checkSlots(at: Spot, { front, measure }: DraftOf<'sum'>, owner: Owner): readonly Problem[] {
  const slots = [...new Set(bracedIn(front))]
  const { inputs } = measureOf(measure)
  return [
    ...slots
      .filter((slot) => !inputs.includes(slot))
      .map((slot) => {
        const near = nearest(slot, inputs)
        const trouble = { kind: 'slot-unknown', owner, slot, measure } as const
        return error(at, near === undefined ? trouble : { ...trouble, nearest: near })
      }),
    ...inputs
      .filter((slot) => !slots.includes(slot))
      .map((slot) => error(at, { kind: 'slot-missing', owner, slot, measure })),
  ]
}

function bracedIn(front: string): readonly string[] {
  return [...front.matchAll(BRACED)].map(([, inner = '']) => inner)
}

/** Texts that an earlier one says already: one of the two could not be told from the other. */
function saidTwice(
  texts: readonly string[],
  owner: Owner,
  what: 'part' | 'step',
  at: (place: number) => Spot,
): readonly Problem[] {
  return texts.flatMap((text, place) => {
    const first = texts.findIndex((other) => sameAs(other) === sameAs(text))
    if (first === place) return []
    const trouble = { kind: 'same-text', owner: `${what} ${place + 1} of ${owner}`, field: 'text' } as const
    return [error(at(place), { ...trouble, other: `${what} ${first + 1}`, first: at(first) })]
  })
}

function isLittleWord(word: string): boolean {
  return LITTLE_WORDS.has(word)
}

/** Words that hold a sentence together and say nothing of its matter. */
const LITTLE_WORDS = new Set(
  `a an the and or but nor so if then than that this these those it its he she they them their you your we our us i
  my me him her his is are was were be been being am do does did has have had will would shall should can could may
  might must of to in on at by for from with without into onto about as not no`.match(/\S+/g),
)
