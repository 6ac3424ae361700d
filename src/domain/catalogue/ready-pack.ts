import * as z from 'zod/mini'
import { ID_MAX_LENGTH, ID_SHAPE, type Id } from '#domain/id.ts'

/** A pack that a tutor sends as it is, or begins with. */
export interface ReadyPack {
  readonly id: Id
  readonly title: string
  /** For whom it is and when, said to tutors. */
  readonly about: string
  /** Said to learners before they begin. */
  readonly instructions: string
  /** Questions, scenarios and flashcards, in the order in which they are done. */
  readonly items: readonly Id[]
}

const text = z.string().check(z.minLength(1))

/** The shape of a ready pack’s file. */
export const readyPack = z.strictObject({
  id: z.string().check(z.regex(ID_SHAPE), z.maxLength(ID_MAX_LENGTH)),
  title: text,
  about: text,
  instructions: text,
  items: z.array(z.string()),
})
