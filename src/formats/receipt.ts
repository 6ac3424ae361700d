import { cleanLine } from '#domain/clean.ts'
import { canonicalJson, copyJson, type Json } from '#domain/journal/json.ts'
import { isObject } from '#domain/journal/shape.ts'
import { cleanAnswers, hasParts } from '#domain/pack/clean-answers.ts'
import type { ReceiptBody } from '#domain/pack/pack.ts'
import { receiptBody } from '#domain/pack/pack-shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { sha256 } from './digest.ts'
import { type EnvelopeProblem, type Format, readEnvelope, writeEnvelope } from './envelope.ts'
import { readLink, writeLink } from './link.ts'
import type { LinkProblem } from './link-problem.ts'
import { linksIn } from './link-text.ts'

/** Media type of the file. */
export const RECEIPT_TYPE = 'application/json'

/** The newest version of link and file. */
const NEWEST = 3

const FIRST: Format = { name: 'due-credit-receipt', maxBytes: 1024 * 1024, upgraders: [] }

/** A body of version 1 is one of version 2 as it stands: no response in it fills parts. */
const SECOND: Format = { ...FIRST, upgraders: [(body) => body] }

/** And one of version 2 is one of version 3, which says more. */
const THIRD: Format = { ...FIRST, upgraders: [(body) => body, (body) => body] }

const FORMATS = { 1: FIRST, 2: SECOND, [NEWEST]: THIRD } as const

/** A receipt as a link's fragment, `#r1.…` to `#r3.…`: to follow `address.gradebook()`. Its JSON, deflated. */
export function writeReceiptLink(receipt: ReceiptBody): Promise<string> {
  return writeLink('r', versionOf(receipt), new TextEncoder().encode(canonicalJson(plain(receipt))))
}

/** Opens a receipt from its link, or says why not. Total on any text. */
export async function readReceiptLink(text: string): Promise<Result<ReceiptBody, LinkProblem>> {
  const link = await readLink(text, 'r', NEWEST)
  if (!link.ok) return link
  const receipt = received(parseJson(new TextDecoder().decode(link.value.bytes)))
  return receipt ? ok(receipt) : fail({ kind: 'unreadable' })
}

/** A receipt as a file `due-credit-receipt`: plain JSON with a digest, so that damage shows. */
export async function writeReceiptFile(receipt: ReceiptBody): Promise<Uint8Array<ArrayBuffer>> {
  const { answers, ...rest } = receipt
  const file = { sha256: await digestOf(receipt), ...rest, answers }
  return writeEnvelope(FORMATS[versionOf(receipt)], JSON.stringify(file, null, 1))
}

/** Opens a receipt from its file, or says why not. Total on any bytes. */
export async function readReceiptFile(bytes: Uint8Array): Promise<Result<ReceiptBody, EnvelopeProblem>> {
  const opened = readEnvelope(bytes, THIRD)
  if (!opened.ok) return opened
  if (!isObject(opened.value)) return fail({ kind: 'altered' })
  const { sha256: digest, ...body } = opened.value as { readonly [key: string]: Json }
  if (digest !== (await sha256(canonicalJson(body)))) return fail({ kind: 'altered' })
  const receipt = received(body)
  return receipt ? ok(receipt) : fail({ kind: 'altered' })
}

/**
 * Every link to a receipt in a text, in whatever mess of mails it was pasted: each is one for `readReceiptLink`,
 * damaged ones too, so that they can be told of.
 */
export function findReceipts(text: string): readonly string[] {
  return linksIn(text, 'r')
}

/**
 * The first version that says all a receipt says: a release that would not know part of it must refuse it, and not mark
 * it; one that knows it all opens it, however old it is.
 */
function versionOf({ answers, extraPercent, isOver }: ReceiptBody): 1 | 2 | typeof NEWEST {
  const saysMore = answers.some(
    (answer) =>
      answer.kind === 'writing' ||
      (answer.kind === 'question' && (answer.certainty !== undefined || answer.tookMillis !== undefined)),
  )
  if (saysMore || extraPercent !== undefined || isOver) return NEWEST
  return answers.some((answer) => answer.kind === 'question' && hasParts(answer.response)) ? 2 : 1
}

function received(value: unknown): ReceiptBody | undefined {
  const copy = copyJson(value)
  if (!receiptBody(copy)) return undefined
  const receipt = copy as unknown as ReceiptBody
  const { learner, answers } = receipt
  const clean = { ...receipt, learner: cleanLine(learner), answers: cleanAnswers(answers) }
  return receiptBody(clean) ? clean : undefined
}

function digestOf(receipt: ReceiptBody): Promise<string> {
  return sha256(canonicalJson(plain(receipt)))
}

function plain(receipt: ReceiptBody): Json {
  return copyJson(receipt) ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
