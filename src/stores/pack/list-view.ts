import type { Device } from '#device/device.ts'
import type { Draft } from '#device/drafts.ts'
import { type LocalDate, localDateOf } from '#domain/local-date.ts'
import { givenItems } from '#domain/pack/given.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import type { KeyPlace, PackId } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import type { PackRules } from '#domain/pack/rules.ts'
import { readAttempt } from './do-answers.ts'
import { DRAFT_PREFIX, readDraft } from './make-draft.ts'

/** What both lists say of a pack. */
interface ListedPack {
  readonly id: PackId
  readonly title: string
  readonly items: number
  readonly due?: LocalDate
  /** The day it is due is over where this person is. */
  readonly isPast: boolean
}

/** A pack that was begun here, and how far its newest attempt is. */
export interface GivenPack extends ListedPack {
  readonly from: string
  readonly done: number
  /** The day on which its newest attempt was sent last. */
  readonly sentOn?: LocalDate
}

/** A pack that was made here, and what came back. */
export interface MadePack extends ListedPack {
  /** Items of the tutor’s own in it. */
  readonly own: number
  /** Where their key is; absent: in the pack. */
  readonly key?: KeyPlace['kind']
  readonly rules?: PackRules
  readonly names: number
  /** Names from which there is a receipt. */
  readonly answered: number
  /** Receipts under other names, or all where no names were given. */
  readonly others: number
}

/** A form that was begun and not made into a pack. */
export interface UnfinishedPack {
  readonly id: string
  readonly title: string
  readonly items: number
}

/** A pack as its learner’s list says it. */
export async function givenPack(device: Device, state: PackState, today: LocalDate): Promise<GivenPack> {
  const attempt = state.attempts.at(-1)
  const sent = attempt?.sent.at(-1)
  const read = attempt && (await readAttempt(device, { ...state, attempt }, new Map()))
  return {
    ...listed(state, today),
    // Of pools an attempt is given some.
    ...(attempt ? { items: givenItems(state.body, attempt.attempt).length } : {}),
    from: state.body.from,
    done: read?.answers.length ?? 0,
    ...(sent ? { sentOn: localDateOf(sent) } : {}),
  }
}

/** A pack as its tutor’s list says it. */
export function madePack(state: PackState, today: LocalDate): MadePack {
  const names = state.saved?.names ?? []
  const expected = new Set(names.map(nameKey))
  const learners = new Set(state.receipts.map(({ body }) => nameKey(body.learner)))
  const answered = [...expected].filter((name) => learners.has(name)).length
  const { own = [], key, rules } = state.body
  return {
    ...listed(state, today),
    own: own.length,
    ...(key ? { key: key.kind } : {}),
    ...(rules ? { rules } : {}),
    names: expected.size,
    answered,
    others: learners.size - answered,
  }
}

/** A draft as the list says it; nothing where it is none, or nothing was filled in yet. */
export function unfinishedPack({ name, text }: Draft): UnfinishedPack | undefined {
  const draft = readDraft(text)
  if (!draft || (draft.title.trim() === '' && draft.items.length === 0)) return undefined
  return { id: name.slice(DRAFT_PREFIX.length), title: draft.title.trim(), items: draft.items.length }
}

function listed({ id, body }: PackState, today: LocalDate): ListedPack {
  const { title, items, due } = body
  return {
    id,
    title,
    items: items.length,
    ...(due === undefined ? {} : { due }),
    isPast: due !== undefined && today > due,
  }
}
