import type { Path } from '#domain/catalogue/problem.ts'
import type { OwnItem } from './own.ts'

/** Fields whose text a question can do without. */
const OPTIONAL: readonly string[] = ['why', 'misconception', 'measure', 'unit', 'to', 'bin']

const UNREAD: readonly string[] = [
  'id',
  'code',
  'concept',
  'kind',
  'scoring',
  'points',
  'way',
  'first',
  'then',
]

/** A text of an own item, where it stands, and whether the item needs it. */
export interface OwnText {
  readonly path: Path
  readonly text: string
  readonly isNeeded: boolean
}

/** Every text that a tutor writes in an own item. */
export function textsOf(own: OwnItem): readonly OwnText[] {
  return textsIn(partOf(own), [])
}

function textsIn(value: unknown, path: Path): readonly OwnText[] {
  if (typeof value === 'string') {
    return [{ path, text: value, isNeeded: !OPTIONAL.includes(String(path.at(-1))) }]
  }
  if (Array.isArray(value)) return value.flatMap((part: unknown, at) => textsIn(part, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, part]) =>
    UNREAD.includes(field) || (['left', 'right', 'misconception'].includes(field) && typeof part === 'string')
      ? []
      : textsIn(part, [...path, field]),
  )
}

/** The text at one place of an own item, without the space around it. */
export function textAt(own: OwnItem, path: Path): string | undefined {
  return textsOf(own)
    .find((one) => one.path.join('/') === path.join('/'))
    ?.text.trim()
}

function partOf(own: OwnItem): object {
  if (own.kind === 'question') return own.question
  return own.kind === 'writing' ? own.writing : own.card
}
