import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { type Attempt, readAttempt } from '#domain/quiz/attempt.ts'
import { caughtUp, standsAt, type Written } from '#domain/quiz/catch-up.ts'
import type { TakingState } from '#domain/quiz/taken-row.ts'
import { readTyped } from './quiz-typed.ts'

/** Names of drafts that are no form half filled in: how a taking was begun. */
const BEGUN = 'taking:'

/**
 * Reads what the disk has of an attempt; says where one that is `seen` in its mark stands by that. A mark reaches the
 * disk some seconds after it was set, so a killed browser loses it; what the journal has of a taking it keeps.
 */
export async function readDisk(
  device: Device,
  markName: string,
  marked: Attempt | undefined,
  opens?: readonly Id[],
): Promise<(seen: Attempt | undefined) => Attempt | undefined> {
  const begun = await readBegun(device, markName)
  const [mark, disk] = await Promise.all([readWritten(device, marked), readWritten(device, begun)])
  return (seen) => {
    const isSame = seen?.taking?.id === marked?.taking?.id
    return standsAt(seen && { attempt: seen, kept: isSame ? mark?.kept : undefined }, disk, opens)
  }
}

/** The attempt with every answer that the journal has of its taking. */
export async function withAnswers(device: Device, attempt: Attempt): Promise<Attempt> {
  return caughtUp(attempt, (await readWritten(device, attempt))?.kept)
}

/** Writes down how a taking begins; its answers are in the journal. What the disk refuses the mark alone has. */
export async function writeBegun(device: Device, markName: string, attempt: Attempt): Promise<void> {
  const { certainty: _certainty, ...rest } = attempt
  const begun: Attempt = { ...rest, answers: [], draft: [], isReading: false, raised: {} }
  await device.drafts.write(BEGUN + markName, JSON.stringify(begun))
}

async function readBegun(device: Device, markName: string): Promise<Attempt | undefined> {
  const [draft, typed] = await Promise.all([
    device.drafts.read(BEGUN + markName).catch(() => undefined),
    readTyped(device, markName),
  ])
  // What was picked before the first answer is all that the disk has of it.
  return typed && typed.draft.at > (draft?.at ?? -1) ? typed.attempt : readAttempt(draft?.text)
}

async function readWritten(device: Device, attempt: Attempt | undefined): Promise<Written | undefined> {
  if (!attempt) return undefined
  const { taking } = attempt
  const row = taking && (await device.journal.row(`taking:${taking.id}`))
  // `taking:` rows are written by `stepTaking` alone.
  return { attempt, kept: row?.state as TakingState | undefined }
}
