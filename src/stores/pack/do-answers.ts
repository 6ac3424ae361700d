import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { Fact, PackStarted } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import { type AttemptSpan, attemptAnswers, attemptEnd } from '#domain/pack/attempt-answers.ts'
import type { PackId, PackItem } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import type { Attempt, AttemptNow, Begun } from './do-view.ts'

/** A pack's row, where this person has one. */
export async function readPack({ journal }: Device, id: PackId): Promise<PackState | undefined> {
  // `pack:` rows are written by `stepPack` alone.
  return (await journal.row(`pack:${id}`))?.state as PackState | undefined
}

/** Reads an attempt from the facts about its items; an attempt that was erased meanwhile has no answers. */
export async function readAttempt(
  device: Device,
  { id, body, attempt }: Begun,
  known: ReadonlyMap<Id, PackItem>,
): Promise<AttemptNow> {
  const [state, facts, span] = await Promise.all([
    readPack(device, id),
    factsAbout(
      device,
      body.items.flatMap((item) => [`item:${item}`, `card:${item}`]),
    ),
    spanOf(device, id, attempt),
  ])
  const answers = span ? attemptAnswers(body.items, span, facts) : []
  const ended = span && attemptEnd(body.items, span, facts)
  const answered = new Set(answers.map(({ item }) => item))
  return {
    attempt: state?.attempts.find((one) => one.attempt === attempt.attempt) ?? attempt,
    isThere: span !== undefined,
    isLast: state?.attempts.at(-1)?.attempt === attempt.attempt,
    items: body.items.map((item) => ({
      id: item,
      item: known.get(item),
      isAnswered: answered.has(item),
    })),
    answers,
    ...(ended ? { ended } : {}),
  }
}

/** The start of an attempt and of the one after it. */
export async function spanOf(
  device: Device,
  id: PackId,
  { attempt }: Attempt,
): Promise<AttemptSpan | undefined> {
  const starts = (await factsAbout(device, [`pack:${id}`])).filter(
    (fact): fact is Fact & PackStarted => fact.kind === 'pack.started',
  )
  const at = starts.findIndex((fact) => fact.id === attempt)
  const started = starts[at]
  const next = starts[at + 1]
  return started && { started, ...(next ? { next } : {}) }
}

async function factsAbout({ journal }: Device, subjects: readonly string[]): Promise<readonly Fact[]> {
  const each = await Promise.all(subjects.map((subject) => journal.factsAbout(subject)))
  return each.flatMap(inForce)
}
