import * as z from 'zod/mini'
import { ID_MAX_LENGTH, ID_SHAPE } from '#domain/id.ts'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { DIFFICULTIES } from './difficulty.ts'

const id = z.string().check(z.regex(ID_SHAPE), z.maxLength(ID_MAX_LENGTH))
const text = z.string().check(z.minLength(1))
const ids = z.array(z.string())
const edition = z._default(z.int().check(z.gte(1)), 1)

const source = z.strictObject({
  file: text,
  section: z.enum(['kc', 'tip', 'mis', 'mp']),
  ordinal: z.int().check(z.gte(1)),
  line: z.int().check(z.gte(1)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
})

/** A key concept or a tip as a unit file states it. */
export const statedPoint = z.strictObject({ id, text, concepts: ids, source: z.exactOptional(source) })

/** A marking point with the evidence that passes and the evidence that comes back. */
export const markingPoint = z.strictObject({
  id,
  text,
  evidence: z.strictObject({ pass: text, fail: text, why: text }),
  concepts: ids,
  source: z.exactOptional(source),
})

/** A misconception that a unit lists. */
export const unitMisconception = z.strictObject({
  id,
  belief: text,
  truth: text,
  probe: z.exactOptional(text),
  concepts: ids,
  source: z.exactOptional(source),
})

/** A wider misconception: it belongs to one concept. */
export const widerMisconception = z.strictObject({
  id,
  belief: text,
  truth: text,
  probe: z.exactOptional(text),
  concept: z.string(),
})

/** A unit without its points: those are shaped one by one, so that one bad point hides no other. */
export const unitHead = z.strictObject({
  id,
  title: text,
  aim: text,
  level: z.int().check(z.gte(1), z.lte(8)),
  outcomes: z.array(text),
  real: z.strictObject({
    title: text,
    ref: z.exactOptional(text),
    awardingOrganisation: text,
    verified: text,
  }),
  reading: z._default(
    z.array(
      z.strictObject({
        title: text,
        by: text,
        year: z.exactOptional(z.int().check(z.gte(1900), z.lte(2100))),
        where: z.exactOptional(text),
        why: text,
      }),
    ),
    [],
  ),
  keyConcepts: z.array(z.unknown()),
  tips: z.array(z.unknown()),
  misconceptions: z.array(z.unknown()),
  markingPoints: z.array(z.unknown()),
})

/** Front matter of a concept page. A law page also says which nation it is about and when it was last read. */
export const conceptHead = z.strictObject({
  title: text,
  group: z.enum(['service', 'complaints', 'people', 'learning', 'development', 'quality', 'evidence', 'law']),
  law: z._default(z.boolean(), false),
  gist: text,
  nation: z.exactOptional(text),
  reviewed: z.exactOptional(text),
  sources: z.exactOptional(z.array(text)),
  minutes: z.exactOptional(z.int().check(z.gte(1), z.lte(90))),
})

/** Front matter of a unit's lesson. */
export const lessonHead = z.strictObject({
  title: z.exactOptional(text),
  gist: z.exactOptional(text),
  minutes: z.exactOptional(z.int().check(z.gte(1), z.lte(180))),
  sources: z.exactOptional(z.array(text)),
})

/** A glossary line. */
export const term = z.strictObject({ id, term: text, definition: text, concept: z.string() })

/** A set that mixes what is easily taken for one another. */
export const mixedSet = z.strictObject({ id, title: text, concepts: ids })

/** One line of a centre's own numbers: which marking point of ours it asks for. */
export const criterion = z.strictObject({ point: z.string(), ref: text, text: z.exactOptional(text) })

const cardBase = {
  id,
  edition,
  use: z.enum(['definition', 'application', 'misconception']),
  difficulty: z.exactOptional(z.enum(DIFFICULTIES)),
  front: text,
  more: z.exactOptional(text),
  points: ids,
  concept: z.exactOptional(z.string()),
  section: z.exactOptional(z.string()),
}

/** The shape of a flashcard by its kind; one that names none is plain. */
export const CARD_SCHEMAS = {
  plain: z.strictObject({ kind: z._default(z.literal('plain'), 'plain'), ...cardBase, back: text }),
  /** `front` is a sentence with its one hole in double braces: `{{one month}}`. */
  cloze: z.strictObject({ kind: z.literal('cloze'), ...cardBase }),
  'marking-point': z.strictObject({
    kind: z.literal('marking-point'),
    ...cardBase,
    parts: z
      .array(z.strictObject({ text, essential: z._default(z.boolean(), false) }))
      .check(z.minLength(2), z.maxLength(6)),
  }),
  order: z.strictObject({
    kind: z.literal('order'),
    ...cardBase,
    cyclic: z._default(z.boolean(), false),
    steps: z.array(text).check(z.minLength(3), z.maxLength(7)),
  }),
  /** `front` has a slot `{{name}}` for each input of its measure; `back` says the rule in words. */
  sum: z.strictObject({ kind: z.literal('sum'), ...cardBase, measure: z.enum(MEASURE_IDS), back: text }),
} as const

/** What authors write, once its shape is right and before it is joined with the rest. */
export type StatedPointDraft = z.infer<typeof statedPoint>
export type MarkingPointDraft = z.infer<typeof markingPoint>
export type UnitMisconceptionDraft = z.infer<typeof unitMisconception>
export type WiderMisconceptionDraft = z.infer<typeof widerMisconception>
export type UnitHeadDraft = z.infer<typeof unitHead>
export type ConceptHeadDraft = z.infer<typeof conceptHead>
export type MixedSetDraft = z.infer<typeof mixedSet>
export type TermDraft = z.infer<typeof term>
export type CriterionDraft = z.infer<typeof criterion>
export type CardDraft = z.infer<(typeof CARD_SCHEMAS)[keyof typeof CARD_SCHEMAS]>
