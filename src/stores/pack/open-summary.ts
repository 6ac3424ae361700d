import type { StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { localDateOf } from '#domain/local-date.ts'
import { givenItems } from '#domain/pack/given.ts'
import { packItemOf } from '#domain/pack/late.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import type { PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import { purgedPackOf } from '#domain/pack/pack-state.ts'
import type { ExtraPercent } from '#domain/pack/rules.ts'
import { getDevice } from '#stores/device.ts'
import { readAttempt, readPack } from './do-answers.ts'
import { fetchAhead } from './do-sheets.ts'
import { type Attempt, progressOf } from './do-view.ts'
import type { OpenView, Summary } from './open-view.ts'

/** What this site has, by id. */
export type Items = ReadonlyMap<Id, PackItem>

/** Every attempt is given as many items. */
const ANY_ATTEMPT: FactId = 'aaaaaaaaaa-00000001'

/** What stands on the page about a pack before it is begun. `unknown`: how many of its items this site does not know. */
export async function summaryOf(id: PackId, body: PackBody, known: Items, unknown: number): Promise<Summary> {
  const device = getDevice()
  const items = itemsOf(body, known)
  fetchAhead(device, items)
  const attempts = (await readPack(device, id))?.attempts ?? []
  const attempt = attempts.at(-1)
  const most = body.rules?.attempts
  const read = attempt && (await readAttempt(device, { id, body, attempt }, known))
  return {
    kind: 'summary',
    id,
    body,
    items,
    unknown,
    given: givenItems(body, ANY_ATTEMPT).filter((item) => items.some((one) => one.id === item)).length,
    isEarly: isEarly(body),
    ...(most === undefined ? {} : { attemptsLeft: Math.max(0, most - attempts.length) }),
    isPast: body.due !== undefined && localDateOf(device.now()) > body.due,
    ...(read ? { before: { attempt: read.attempt, ...progressOf(read.items) } } : {}),
    isStarting: false,
  }
}

/** What is shown of a pack that was erased for good: nothing of it can be kept again. */
export async function erasedView(id: PackId): Promise<OpenView | undefined> {
  const purged = purgedPackOf((await getDevice().journal.row(`pack:${id}`))?.state)
  return purged && { kind: 'erased', on: localDateOf(purged) }
}

/** Begins an attempt; one that another tab began meanwhile, or the last where none are left, is the one to go on with. */
export async function startOnce(
  { id, body, before, attemptsLeft }: Summary,
  extraPercent: ExtraPercent | undefined,
): Promise<Attempt | StorageProblem | { readonly kind: 'erased' }> {
  const device = getDevice()
  // Nothing of it would be kept, but for its flashcards.
  if (await erasedView(id)) return { kind: 'erased' }
  const latest = await latestOf(id)
  const isOther = latest !== undefined && latest.attempt !== before?.attempt.attempt
  if (latest && (isOther || attemptsLeft === 0)) return latest
  const cards = body.own ? await (await import('./do-own.ts')).cardsToWrite(device, body.own) : []
  const extra = extraPercent === undefined || body.rules?.minutes === undefined ? {} : { extraPercent }
  const kept = await device.journal.append([{ kind: 'pack.started', pack: id, body, ...extra }, ...cards])
  if (!kept.ok) return kept.problem
  const fact = kept.value.find(({ kind }) => kind === 'pack.started')
  // Another tab has erased it meanwhile.
  if (!fact) return { kind: 'erased' }
  return { attempt: fact.id, at: fact.at, offsetMin: fact.offsetMin, ...extra, sent: [] }
}

/** The attempt begun last, as the journal has it now. */
export async function latestOf(id: PackId): Promise<Attempt | undefined> {
  const state = await readPack(getDevice(), id).catch(() => undefined)
  return state?.attempts.at(-1)
}

/** A pack’s items as far as they are known: the site’s, and those that travel in it. */
export function itemsOf(body: PackBody, known: Items): readonly PackItem[] {
  const own = new Map((body.own ?? []).map((one) => [idOfOwn(one), packItemOf(one)]))
  return body.items.flatMap((item) => own.get(item) ?? known.get(item) ?? [])
}

/** Whether the day on which a pack opens is still to come. */
export function isEarly({ rules }: PackBody): boolean {
  return rules?.opens !== undefined && localDateOf(getDevice().now()) < rules.opens
}
