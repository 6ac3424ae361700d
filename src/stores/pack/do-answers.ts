import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import { type AttemptSpan, attemptAnswers, attemptEnd } from '#domain/pack/attempt-answers.ts'
import { givenItems } from '#domain/pack/given.ts'
import { knownHere, packItemOf } from '#domain/pack/late.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import type { PackId, PackItem } from '#domain/pack/pack.ts'
import type { PackEnded, PackStarted } from '#domain/pack/pack-facts.ts'
import { type PackState, packOf } from '#domain/pack/pack-state.ts'
import type { Attempt, AttemptNow, Begun } from './do-view.ts'

/** A pack's row, where this person has one. */
export async function readPack({ journal }: Device, id: PackId): Promise<PackState | undefined> {
  return packOf((await journal.row(`pack:${id}`))?.state)
}

/** Reads an attempt from the facts about its items; an attempt that was erased meanwhile has no answers. */
export async function readAttempt(
  device: Device,
  { id, body, attempt }: Begun,
  known: ReadonlyMap<Id, PackItem>,
): Promise<AttemptNow> {
  const given = givenItems(body, attempt.attempt)
  const [state, about, facts] = await Promise.all([
    readPack(device, id),
    factsAbout(
      device,
      given.flatMap((item) => [`item:${item}`, `card:${item}`]),
    ),
    factsAbout(device, [`pack:${id}`]),
  ])
  const span = spanIn(facts, attempt)
  const all = [...about, ...facts]
  const answers = span ? attemptAnswers(given, span, all) : []
  const ended = span && attemptEnd(given, span, all)
  const answered = new Set(answers.map(({ item }) => item))
  const own = knownHere(body, state?.revealed)
  const ownItems = new Map(own.map((one) => [idOfOwn(one), one]))
  const itemOf = (item: Id) => {
    const found = ownItems.get(item)
    return found ? packItemOf(found) : known.get(item)
  }
  return {
    attempt: state?.attempts.find((one) => one.attempt === attempt.attempt) ?? attempt,
    earlier: (state?.attempts ?? []).filter((one) => one.feedback && one.attempt !== attempt.attempt),
    begunTimes: state?.attempts.length ?? 1,
    isThere: span !== undefined,
    isLast: state?.attempts.at(-1)?.attempt === attempt.attempt,
    items: given.map((item) => ({ id: item, item: itemOf(item), isAnswered: answered.has(item) })),
    answers,
    own,
    ...(state?.revealed ? { revealed: state.revealed } : {}),
    ...(ended ? { ended } : {}),
  }
}

/** The start of an attempt, its end, and the start of the one after it. */
export async function spanOf(device: Device, id: PackId, attempt: Attempt): Promise<AttemptSpan | undefined> {
  return spanIn(await factsAbout(device, [`pack:${id}`]), attempt)
}

function spanIn(facts: readonly Fact[], { attempt }: Attempt): AttemptSpan | undefined {
  const starts = facts.filter((fact): fact is Fact & PackStarted => fact.kind === 'pack.started')
  const ended = facts.find(
    (fact): fact is Fact & PackEnded => fact.kind === 'pack.ended' && fact.attempt === attempt,
  )
  const at = starts.findIndex((fact) => fact.id === attempt)
  const started = starts[at]
  const next = starts[at + 1]
  return started && { started, ...(ended ? { ended } : {}), ...(next ? { next } : {}) }
}

async function factsAbout({ journal }: Device, subjects: readonly string[]): Promise<readonly Fact[]> {
  const each = await Promise.all(subjects.map((subject) => journal.factsAbout(subject)))
  return each.flatMap(inForce)
}
