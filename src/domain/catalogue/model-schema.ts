import * as z from 'zod/mini'
import { ID_MAX_LENGTH, ID_SHAPE } from '#domain/id.ts'

const id = z.string().check(z.regex(ID_SHAPE), z.maxLength(ID_MAX_LENGTH))
const text = z.string().check(z.minLength(1))

/** One model of `content/models.yaml`. */
export const model = z.strictObject({
  id,
  label: text,
  caption: text,
  notes: z.array(text),
  stages: z.array(
    z.strictObject({ id, mark: text, name: text, part: z.exactOptional(text), ask: text, says: text }),
  ),
})

/** What authors write of a model, once its shape is right. */
export type ModelDraft = z.infer<typeof model>
