import { hasFields, isObject, limitedText, ownValue, whole } from '#domain/journal/shape.ts'
import type { Millis } from '#domain/time.ts'

/** What was being typed and not saved yet, as the device keeps it: no fact, and scratch of one device. */
export interface BackupForm {
  readonly name: string
  readonly text: string
  readonly at: Millis
}

/** So much of a file’s first line may be forms: whoever reads that line alone reads a mebibyte at most. */
const FORMS_MAX_BYTES = 768 * 1024

/** Forms as the first line has them, the newest first, and how many had no room. */
export function formsForHead(forms: readonly BackupForm[]): {
  readonly kept: readonly BackupForm[]
  readonly left: number
} {
  const kept: BackupForm[] = []
  let bytes = 0
  for (const { name, text, at } of forms.toSorted((a, b) => b.at - a.at)) {
    const form = { name: name.toWellFormed(), text: text.toWellFormed(), at }
    const size = new TextEncoder().encode(JSON.stringify(form)).length + 1
    if (bytes + size > FORMS_MAX_BYTES) continue
    bytes += size
    kept.push(form)
  }
  return { kept, left: forms.length - kept.length }
}

/** The forms in the body of a first line; none where it has none, and without those that are none. */
export function formsIn(body: object): readonly BackupForm[] {
  const forms = ownValue(body, 'forms')
  if (!Array.isArray(forms)) return []
  return forms.flatMap((form): BackupForm[] => {
    if (!isObject(form) || !hasFields(form, FORM)) return []
    const { name, text, at } = form as BackupForm
    return [{ name, text, at }]
  })
}

const FORM = {
  name: limitedText(1_000),
  text: limitedText(FORMS_MAX_BYTES),
  at: whole(0, Number.MAX_SAFE_INTEGER),
}
