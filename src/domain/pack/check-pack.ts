import { cleanLine, cleanLines } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import { isLocalDate, type LocalDate } from '#domain/local-date.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { cleanOwn } from './own.ts'
import { PACK_LIMITS, type PackBody } from './pack.ts'
import { isReplyAddress } from './reply.ts'

/** The builder's form as it is filled in: text as typed, items as picked. */
export interface PackForm {
  readonly title: string
  readonly instructions: string
  readonly from: string
  /** A day as `2026-11-22`, or what was typed and is none; empty where there is no hurry. */
  readonly due: string
  readonly reply: string
  readonly items: readonly Id[]
}

/** A part of a pack that a person can put right. */
export type PackField = 'title' | 'instructions' | 'from' | 'due' | 'reply' | 'items'

/** What is wrong with one part of a pack. Words: `#messages/pack-problems.ts`. */
export interface PackFault {
  readonly field: PackField
  readonly reason:
    | { readonly kind: 'missing' }
    | { readonly kind: 'too-long' | 'too-many'; readonly most: number; readonly has: number }
    | { readonly kind: 'twice'; readonly item: Id }
    | { readonly kind: 'no-date'; readonly typed: string }
    | { readonly kind: 'past'; readonly date: LocalDate }
    | { readonly kind: 'no-address' }
}

/** What a form says, or all that stands in its way at once. `madeMinute` is the present, in whole minutes since 1970. */
export function parsePack(
  form: PackForm,
  now: { readonly today: LocalDate; readonly madeMinute: number },
): Result<PackBody, readonly PackFault[]> {
  const { title, instructions, from, items } = form
  const due = form.due.trim()
  const reply = form.reply.trim()
  const body = plainPack({
    title,
    instructions,
    from,
    ...(due === '' ? {} : { due }),
    ...(reply === '' ? {} : { reply }),
    items,
    madeMinute: now.madeMinute,
  })
  const faults = [
    ...packFaults(body),
    ...(isLocalDate(due) && due < now.today
      ? [{ field: 'due', reason: { kind: 'past', date: due } } as const]
      : []),
  ]
  return faults.length === 0 ? ok(body) : fail(faults)
}

/** A pack in words that nothing unseen is mixed into. */
export function plainPack(body: PackBody): PackBody {
  return {
    title: cleanLine(body.title),
    instructions: cleanLines(body.instructions),
    from: cleanLine(body.from),
    ...(body.due === undefined ? {} : { due: body.due }),
    ...(body.reply === undefined ? {} : { reply: body.reply }),
    items: body.items,
    madeMinute: body.madeMinute,
    ...(body.rules === undefined ? {} : { rules: body.rules }),
    ...(body.own === undefined ? {} : { own: body.own.map(cleanOwn) }),
    ...(body.key === undefined ? {} : { key: body.key }),
  }
}

/** Every rule that a pack breaks, in the order of the form. */
export function packFaults(body: PackBody): readonly PackFault[] {
  const texts = (['title', 'instructions', 'from', 'reply'] as const).flatMap((field) =>
    tooLong(field, body[field]),
  )
  const twice = body.items.find((item, at) => body.items.indexOf(item) !== at)
  const { due, reply, items, title } = body
  const faults: readonly (PackFault | false)[] = [
    title === '' && { field: 'title', reason: { kind: 'missing' } },
    ...texts,
    due !== undefined && !isLocalDate(due) && { field: 'due', reason: { kind: 'no-date', typed: due } },
    reply !== undefined &&
      !isReplyAddress(reply) &&
      reply.length <= PACK_LIMITS.reply && { field: 'reply', reason: { kind: 'no-address' } },
    items.length === 0 && { field: 'items', reason: { kind: 'missing' } },
    items.length > PACK_LIMITS.items && {
      field: 'items',
      reason: { kind: 'too-many', most: PACK_LIMITS.items, has: items.length },
    },
    twice !== undefined && { field: 'items', reason: { kind: 'twice', item: twice } },
  ]
  return faults.filter((fault) => fault !== false)
}

function tooLong(field: 'title' | 'instructions' | 'from' | 'reply', text = ''): readonly PackFault[] {
  const most = PACK_LIMITS[field]
  return text.length <= most ? [] : [{ field, reason: { kind: 'too-long', most, has: text.length } }]
}
