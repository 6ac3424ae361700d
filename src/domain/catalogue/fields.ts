import type * as z from 'zod/mini'
import type { Path } from './problem.ts'

/** The fields a schema allows in the object at a path, so that a misspelt one can be told its likely name. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const definition: object = schema._zod.def
  const inner = read(definition, 'innerType')
  if (isSchema(inner)) return fieldsAt(inner, path)
  const [step, ...rest] = path
  const shape = read(definition, 'shape')
  if (typeof shape === 'object' && shape !== null) {
    if (step === undefined) return Object.keys(shape)
    const field = read(shape, String(step))
    return isSchema(field) ? fieldsAt(field, rest) : []
  }
  const element = read(definition, 'element')
  return isSchema(element) && step !== undefined ? fieldsAt(element, rest) : []
}

function read(owner: object, key: string): unknown {
  return Reflect.get(owner, key)
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value
}
