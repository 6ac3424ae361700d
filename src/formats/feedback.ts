import { cleanLine, cleanLines } from '#domain/clean.ts'
import { canonicalJson, copyJson, type Json } from '#domain/journal/json.ts'
import { isObject } from '#domain/journal/shape.ts'
import { cleanOwn } from '#domain/pack/own.ts'
import { hasKey } from '#domain/pack/own-sound.ts'
import type { FeedbackBody } from '#domain/pack/pack.ts'
import { feedbackBody } from '#domain/pack/pack-shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { sha256 } from './digest.ts'
import { type EnvelopeProblem, type Format, readEnvelope, writeEnvelope } from './envelope.ts'
import { readLink, writeLink } from './link.ts'
import type { LinkProblem } from './link-problem.ts'

/** Media type of the file. */
export const FEEDBACK_TYPE = 'application/json'

const NEWEST = 1

const FORMAT: Format = { name: 'due-credit-feedback', maxBytes: 1024 * 1024, upgraders: [] }

/** Feedback as a link's fragment, `#f1.…`: to follow `address.openPack()`. Its JSON, deflated. */
export function writeFeedbackLink(feedback: FeedbackBody): Promise<string> {
  return writeLink('f', NEWEST, new TextEncoder().encode(canonicalJson(plain(feedback))))
}

/** Opens feedback from its link, in whatever text it stands, or says why not. Total on any text. */
export async function readFeedbackLink(text: string): Promise<Result<FeedbackBody, LinkProblem>> {
  const link = await readLink(text, 'f', NEWEST)
  if (!link.ok) return link
  const feedback = received(parseJson(new TextDecoder().decode(link.value.bytes)))
  return feedback ? ok(feedback) : fail({ kind: 'unreadable' })
}

/** Feedback as a file `due-credit-feedback`: plain JSON with a digest, so that damage shows. */
export async function writeFeedbackFile(feedback: FeedbackBody): Promise<Uint8Array<ArrayBuffer>> {
  // The list stands last: where the file's end is missing, so is the list's.
  const { awards, ...rest } = feedback
  const file = { sha256: await sha256(canonicalJson(plain(feedback))), ...rest, awards }
  return writeEnvelope(FORMAT, JSON.stringify(file, null, 1))
}

/** Opens feedback from its file, or says why not. Total on any bytes. */
export async function readFeedbackFile(bytes: Uint8Array): Promise<Result<FeedbackBody, EnvelopeProblem>> {
  const opened = readEnvelope(bytes, FORMAT)
  if (!opened.ok) return opened
  if (!isObject(opened.value)) return fail({ kind: 'altered' })
  const { sha256: digest, ...body } = opened.value as { readonly [key: string]: Json }
  if (digest !== (await sha256(canonicalJson(body)))) return fail({ kind: 'altered' })
  const feedback = received(body)
  return feedback ? ok(feedback) : fail({ kind: 'altered' })
}

/** Texts without what cannot be seen, and nothing that this release could not use. */
function received(value: unknown): FeedbackBody | undefined {
  const copy = copyJson(value)
  if (!feedbackBody(copy)) return undefined
  // `feedbackBody` has checked the shape.
  const { keys, ...rest } = copy as unknown as FeedbackBody
  if (keys && !keys.every(hasKey)) return undefined
  const clean: FeedbackBody = {
    ...rest,
    learner: cleanLine(rest.learner),
    awards: rest.awards.map((award) => ({ ...award, comment: cleanLines(award.comment) })),
    comment: cleanLines(rest.comment),
    ...(keys ? { keys: keys.map(cleanOwn) } : {}),
  }
  return feedbackBody(clean) ? clean : undefined
}

function plain(feedback: FeedbackBody): Json {
  return copyJson(feedback) ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
