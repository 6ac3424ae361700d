import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { canonicalJson, copyJson } from '#domain/journal/json.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import type { FeedbackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import { purgedPackOf } from '#domain/pack/pack-state.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { readFeedbackFile, readFeedbackLink } from '#formats/feedback.ts'
import { getMarks } from '#stores/marks.ts'
import { noteProblem } from '#stores/storage.ts'
import { readPack } from './do-answers.ts'
import { OVERVIEW, placeMarkOf } from './do-drafts.ts'
import { settle } from './do-settle.ts'
import type { FeedbackProblem } from './open-view.ts'

/** What became of a tutor’s feedback: the pack it is on, or why it was not taken in. */
export type Taken = Result<
  { readonly pack: PackId },
  { readonly by: 'link' | 'file'; readonly problem: FeedbackProblem }
>

type Known = ReadonlyMap<Id, PackItem>

/** Takes feedback in from its link. Total on any text. */
export async function takeFeedbackLink(device: Device, fragment: string, known: Known): Promise<Taken> {
  const read = await readFeedbackLink(fragment)
  const problem = read.ok ? await take(device, read.value, known) : read.problem
  return problem || !read.ok
    ? fail({ by: 'link', problem: problem ?? { kind: 'unreadable' } })
    : ok(read.value)
}

/** Takes feedback in from its file. Total on any bytes. */
export async function takeFeedbackFile(device: Device, bytes: Uint8Array, known: Known): Promise<Taken> {
  const read = await readFeedbackFile(bytes)
  const problem = read.ok ? await take(device, read.value, known) : read.problem
  return problem || !read.ok ? fail({ by: 'file', problem: problem ?? { kind: 'altered' } }) : ok(read.value)
}

/** Only on an attempt of this device; the same one again changes nothing. It shows where all items stand. */
async function take(device: Device, given: FeedbackBody, known: Known): Promise<FeedbackProblem | undefined> {
  const state = await readPack(device, given.pack)
  const row = state ? undefined : await device.journal.row(`pack:${given.pack}`)
  if (purgedPackOf(row?.state)) return { kind: 'erased-pack' }
  if (!state || state.attempts.length === 0) return { kind: 'other-pack' }
  const attempt = state.attempts.find((one) => one.attempt === given.attempt)
  if (!attempt) return { kind: 'other-attempt' }
  const own = new Set((state.body.own ?? []).map(idOfOwn))
  const { keys, ...rest } = given
  const asked = keys?.filter((one) => own.has(idOfOwn(one)))
  const feedback: FeedbackBody = asked && asked.length > 0 ? { ...rest, keys: asked } : rest
  const isKnown = attempt.feedback !== undefined && isSame(attempt.feedback, feedback)
  const problem = isKnown ? undefined : await settle(device, state, known, { kind: 'feedback', feedback })
  getMarks().set(placeMarkOf(state.attempts.at(-1)?.attempt ?? attempt.attempt), OVERVIEW)
  if (!problem) return undefined
  await noteProblem(problem)
  return { kind: 'not-kept', why: problem.kind }
}

function isSame(one: FeedbackBody, other: FeedbackBody): boolean {
  return canonicalJson(copyJson(one) ?? null) === canonicalJson(copyJson(other) ?? null)
}
