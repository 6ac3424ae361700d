import { cleanLine } from '#domain/clean.ts'
import { canonicalJson, copyJson, type Json } from '#domain/journal/json.ts'
import { isObject } from '#domain/journal/shape.ts'
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

const LINK_VERSION = 1

const FORMAT: Format = { name: 'due-credit-receipt', maxBytes: 1024 * 1024, upgraders: [] }

/** A receipt as a link's fragment, `#r1.…`: to follow `address.gradebook()`. Its JSON, deflated. */
export function writeReceiptLink(receipt: ReceiptBody): Promise<string> {
  return writeLink('r', LINK_VERSION, new TextEncoder().encode(canonicalJson(plain(receipt))))
}

/** Opens a receipt from its link, or says why not. Total on any text. */
export async function readReceiptLink(text: string): Promise<Result<ReceiptBody, LinkProblem>> {
  const link = await readLink(text, 'r', LINK_VERSION)
  if (!link.ok) return link
  const receipt = received(parseJson(new TextDecoder().decode(link.value.bytes)))
  return receipt ? ok(receipt) : fail({ kind: 'unreadable' })
}

/** A receipt as a file `due-credit-receipt`: plain JSON with a digest, so that damage shows. */
export async function writeReceiptFile(receipt: ReceiptBody): Promise<Uint8Array<ArrayBuffer>> {
  const { answers, ...rest } = receipt
  const file = { sha256: await digestOf(receipt), ...rest, answers }
  return writeEnvelope(FORMAT, JSON.stringify(file, null, 1))
}

/** Opens a receipt from its file, or says why not. Total on any bytes. */
export async function readReceiptFile(bytes: Uint8Array): Promise<Result<ReceiptBody, EnvelopeProblem>> {
  const opened = readEnvelope(bytes, FORMAT)
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

function received(value: unknown): ReceiptBody | undefined {
  const copy = copyJson(value)
  if (!receiptBody(copy)) return undefined
  const receipt = copy as unknown as ReceiptBody
  const plainReceipt = { ...receipt, learner: cleanLine(receipt.learner) }
  return receiptBody(plainReceipt) ? plainReceipt : undefined
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
