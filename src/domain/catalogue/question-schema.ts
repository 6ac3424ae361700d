import * as z from 'zod/mini'
import { ID_MAX_LENGTH, ID_SHAPE } from '#domain/id.ts'
import { DIFFICULTIES } from './difficulty.ts'

const id = z.string().check(z.regex(ID_SHAPE), z.maxLength(ID_MAX_LENGTH))
const text = z.string().check(z.minLength(1))
const edition = z._default(z.int().check(z.gte(1)), 1)
/** A wrong answer names the belief behind it or is plain; so says `check/diagnosis.ts`. */
const diagnosis = { misconception: z.exactOptional(z.string()), plain: z.exactOptional(z.literal(true)) }
const plain = z.exactOptional(z.literal(true))

const questionHead = {
  id,
  edition,
  concept: z.string(),
  points: z.array(z.string()),
  /** Asks of a piece of evidence whether it is ready to show. */
  drill: z.exactOptional(z.literal(true)),
  difficulty: z.exactOptional(z.enum(DIFFICULTIES)),
  stem: text,
}

const option = z.strictObject({ id, text, right: z.exactOptional(z.literal(true)), why: text, ...diagnosis })

/** A question with one right option. */
export const choiceQuestion = z.strictObject({
  ...questionHead,
  kind: z.literal('choice'),
  options: z.array(option),
})

/** A question with one or several right options. */
export const multipleQuestion = z.strictObject({
  ...questionHead,
  kind: z.literal('multiple'),
  options: z.array(option),
  scoring: z.exactOptional(z.literal('partial')),
})

const swap = z.strictObject({
  first: z.string(),
  // biome-ignore lint/suspicious/noThenProperty: the name of a field authors write; a schema is never awaited
  then: z.string(),
  misconception: z.string(),
  why: text,
})

/** A question that asks for an order. */
export const orderQuestion = z.strictObject({
  ...questionHead,
  kind: z.literal('order'),
  plain,
  cyclic: z._default(z.boolean(), false),
  scoring: z.exactOptional(z.literal('pairs')),
  entries: z.array(z.strictObject({ id, text, why: text })),
  swaps: z._default(z.array(swap), []),
})

const wrongPairs = z._default(
  z.array(z.strictObject({ left: z.string(), right: z.string(), ...diagnosis, why: text })),
  [],
)
const named = z.array(z.strictObject({ id, text }))

/** A question that asks what belongs to what. */
export const matchQuestion = z.strictObject({
  ...questionHead,
  kind: z.literal('match'),
  plain,
  left: z.array(z.strictObject({ id, text, to: z.string(), why: text })),
  right: named,
  mistakes: wrongPairs,
})

/** A question that asks into which bin each thing goes. */
export const classifyQuestion = z.strictObject({
  ...questionHead,
  kind: z.literal('classify'),
  plain,
  bins: named,
  things: z.array(z.strictObject({ id, text, bin: z.string(), why: text })),
  mistakes: wrongPairs,
})

const typed = {
  accept: z.array(
    z.strictObject({
      text,
      fraction: z.exactOptional(z.number().check(z.gt(0), z.lte(1))),
      why: z.exactOptional(text),
    }),
  ),
  reject: z._default(z.array(z.strictObject({ text, ...diagnosis, why: text })), []),
  typos: z._default(z.literal([0, 1, 2]), 1),
  why: text,
}

/** A text with gaps. */
export const clozeQuestion = z.strictObject({
  ...questionHead,
  kind: z.literal('cloze'),
  plain,
  text,
  gaps: z.array(
    z.discriminatedUnion('way', [
      z.strictObject({ way: z.literal('pick'), id, options: z.array(option) }),
      z.strictObject({ way: z.literal('type'), id, ...typed }),
    ]),
  ),
})

/** A question that asks for a few words. */
export const shortQuestion = z.strictObject({ ...questionHead, kind: z.literal('short'), plain, ...typed })

const tolerance = z._default(z.number().check(z.gte(0)), 0)

/** A question that asks for a number. */
export const numericQuestion = z.strictObject({
  ...questionHead,
  kind: z.literal('numeric'),
  plain,
  value: z.number(),
  tolerance,
  measure: z.exactOptional(text),
  why: text,
  mistakes: z._default(
    z.array(z.strictObject({ value: z.number(), tolerance, ...diagnosis, why: text })),
    [],
  ),
})

/** The schema of each kind of question. */
export const QUESTION_SCHEMAS = {
  choice: choiceQuestion,
  multiple: multipleQuestion,
  order: orderQuestion,
  match: matchQuestion,
  classify: classifyQuestion,
  cloze: clozeQuestion,
  short: shortQuestion,
  numeric: numericQuestion,
} as const

/** What authors write of a question, once its shape is right and before it is joined with the rest. */
export type OptionsQuestionDraft = z.infer<typeof choiceQuestion> | z.infer<typeof multipleQuestion>
export type OrderQuestionDraft = z.infer<typeof orderQuestion>
export type PairsQuestionDraft = z.infer<typeof matchQuestion> | z.infer<typeof classifyQuestion>
export type ClozeQuestionDraft = z.infer<typeof clozeQuestion>
export type ShortQuestionDraft = z.infer<typeof shortQuestion>
export type NumericQuestionDraft = z.infer<typeof numericQuestion>
export type QuestionDraft =
  | OptionsQuestionDraft
  | OrderQuestionDraft
  | PairsQuestionDraft
  | ClozeQuestionDraft
  | ShortQuestionDraft
  | NumericQuestionDraft
