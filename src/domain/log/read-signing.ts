import { cleanLine } from '#domain/clean.ts'
import type { LocalDate } from '#domain/local-date.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { readTypedDate } from '#domain/typed-date.ts'
import type { Signing } from './signed.ts'

/** Longest name or role of who signs, in UTF-16 units. */
const NAME_MAX_LENGTH = 200

/** Why a signing is not kept as typed, and at which of its two parts. */
export type SigningProblem =
  | { readonly at: 'by'; readonly kind: 'no-name' }
  | { readonly at: 'by'; readonly kind: 'long'; readonly most: number }
  | { readonly at: 'on'; readonly kind: 'no-day' | 'future' }

/** Reads who signed and on which day, as typed. */
export function readSigning(by: string, on: string, today: LocalDate): Result<Signing, SigningProblem> {
  const name = cleanLine(by)
  if (name === '') return fail({ at: 'by', kind: 'no-name' })
  if (name.length > NAME_MAX_LENGTH) return fail({ at: 'by', kind: 'long', most: NAME_MAX_LENGTH })
  const read = readTypedDate(cleanLine(on))
  if (read.kind !== 'day') return fail({ at: 'on', kind: 'no-day' })
  return read.date > today ? fail({ at: 'on', kind: 'future' }) : ok({ by: name, on: read.date })
}
