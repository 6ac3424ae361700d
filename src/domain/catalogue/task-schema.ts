import * as z from 'zod/mini'
import { ID_MAX_LENGTH, ID_SHAPE } from '#domain/id.ts'

const id = z.string().check(z.regex(ID_SHAPE), z.maxLength(ID_MAX_LENGTH))
const text = z.string().check(z.minLength(1))
const words = z.exactOptional(z.int().check(z.gte(1), z.lte(1000)))

/** A task file. */
export const task = z.strictObject({
  id,
  edition: z._default(z.int().check(z.gte(1)), 1),
  kind: z.enum(['writing', 'rehearsal']),
  title: text,
  units: z.array(z.string()),
  concept: z.string(),
  points: z.array(z.string()),
  minutes: z.int().check(z.gte(1), z.lte(120)),
  brief: text,
  entry: z.exactOptional(z.enum(['application', 'reflection'])),
  parts: z.array(
    z.strictObject({
      id,
      label: text,
      prompt: text,
      field: z.exactOptional(text),
      leastWords: words,
      mostWords: words,
    }),
  ),
  marks: z.array(z.strictObject({ id, text, look: text, point: z.string() })),
  exemplar: z.record(z.string(), text),
  samples: z._default(
    z.array(
      z.strictObject({
        id,
        texts: z.record(z.string(), text),
        awards: z.record(
          z.string(),
          z.strictObject({
            award: z.enum(['not-yet', 'partly', 'met']),
            quote: z.exactOptional(text),
            why: text,
          }),
        ),
      }),
    ),
    [],
  ),
})

/** What an author writes of a task, once its shape is right. */
export type TaskDraft = z.infer<typeof task>
