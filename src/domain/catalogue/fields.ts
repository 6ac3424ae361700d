import type * as z from 'zod/mini'
import type { Path } from './problem.ts'

/**
 * The fields a schema allows in the object at a path of a value, so that a misspelt one can be told its likely
 * name. Where a schema is one of several, the value says which.
 */
export function fieldsAt(schema: z.core.$ZodType, path: Path, value: unknown): readonly string[] {
  const definition: object = schema._zod.def
  const inner = read(definition, 'innerType')
  if (isSchema(inner)) return fieldsAt(inner, path, value)
  const options = read(definition, 'options')
  const tag = read(definition, 'discriminator')
  if (Array.isArray(options) && typeof tag === 'string') {
    const meant = options.filter(isSchema).find((option) => holds(option, tag, value))
    return meant === undefined ? [] : fieldsAt(meant, path, value)
  }
  const [step, ...rest] = path
  const within = typeof value === 'object' && value !== null ? Reflect.get(value, step ?? '') : undefined
  const shape = read(definition, 'shape')
  if (typeof shape === 'object' && shape !== null) {
    if (step === undefined) return Object.keys(shape)
    const field = read(shape, String(step))
    return isSchema(field) ? fieldsAt(field, rest, within) : []
  }
  const element = read(definition, 'element') ?? read(definition, 'valueType')
  return isSchema(element) && step !== undefined ? fieldsAt(element, rest, within) : []
}

/** Whether a schema's own value for the field that tells the options apart is the one a value has. */
function holds(option: z.core.$ZodType, tag: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return option._zod.propValues?.[tag]?.has(Reflect.get(value, tag)) ?? false
}

function read(owner: object, key: string): unknown {
  return Reflect.get(owner, key)
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value
}
