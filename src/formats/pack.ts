import type { Id } from '#domain/id.ts'
import { canonicalJson } from '#domain/journal/json.ts'
import {
  type Check,
  fields,
  id as isId,
  isObject,
  limitedText,
  list,
  optional,
  whole,
} from '#domain/journal/shape.ts'
import { type PackFault, packFaults, plainPack } from '#domain/pack/check-pack.ts'
import type { ItemCodes } from '#domain/pack/item-codes.ts'
import { isSoundPack } from '#domain/pack/own-sound.ts'
import type { PackBody, PackId } from '#domain/pack/pack.ts'
import { packBody, packId } from '#domain/pack/pack-shape.ts'
import { isReplyAddress } from '#domain/pack/reply.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { shortSha256 } from './digest.ts'
import { type EnvelopeProblem, type Format, readEnvelope, writeEnvelope } from './envelope.ts'
import { readLink, writeLink } from './link.ts'
import type { LinkProblem } from './link-problem.ts'
import { packBytes, packOfBytes, type SentPack } from './pack-bytes.ts'
import { bodyOfSent, type FullPack, fullJson, fullOf, hasMore, parseFull } from './pack-full.ts'

/** A pack that came by link or file, as this site can give it. */
export interface OpenedPack {
  readonly body: PackBody
  /** The sender's: worked out from what was sent, also where part of it is not known here. */
  readonly id: PackId
  /** Items that this site does not have, by code: a newer site has them, or they were taken off. */
  readonly unknownCodes: readonly string[]
}

/** Why a pack that came whole can't be worked here. */
export type PackProblem =
  /** None of its items is on this site. */
  | { readonly kind: 'nothing-here'; readonly items: number }
  /** It breaks rules that a pack made here can't break. */
  | { readonly kind: 'against-rules'; readonly faults: readonly PackFault[] }

/** Why a pack's link could not be opened. */
export type PackLinkProblem = LinkProblem | PackProblem

/** Why a pack's file could not be opened. */
export type PackFileProblem = EnvelopeProblem | PackProblem

/** Media type of the file. */
export const PACK_TYPE = 'application/json'

/** The newest version of link and file: a pack with rules, or with items of its tutor’s own. */
const NEWEST = 2
const ID_LENGTH = 22

const FIRST: Format = { name: 'due-credit-pack', maxBytes: 512 * 1024, upgraders: [] }

/** A body of version 1 has another shape, and is told from one of version 2 by it. */
const FORMAT: Format = { ...FIRST, upgraders: [(body) => body] }

/** A code travels beside each id in a file, so that it outlives a renaming. */
const FILE_BODY = fields({
  id: packId,
  title: limitedText(4_000),
  instructions: limitedText(4_000),
  from: limitedText(4_000),
  due: optional(limitedText(40)),
  reply: optional(limitedText(4_000)),
  madeMinute: whole(0, Number.MAX_SAFE_INTEGER),
  items: list(fields({ id: isId, code: isCode() })),
})

/**
 * A pack's name: the first 132 bits of the SHA-256 of what it says, items by code. Codes are frozen while ids may
 * be renamed, so sites of any release agree on it.
 */
export function packIdOf(body: PackBody, codes: ItemCodes): Promise<PackId> {
  return hasMore(body) ? idOfText(fullJson(fullOf(body, codes))) : idOfSent(sent(body, codes))
}

/** A pack as a link's fragment, `#p1.…`, or `#p2.…` where an older release could not work it: to follow `address.openPack()`. */
export async function writePackLink(body: PackBody, codes: ItemCodes): Promise<string> {
  if (hasMore(body)) {
    return writeLink('p', NEWEST, new TextEncoder().encode(fullJson(fullOf(body, codes))))
  }
  const pack = sent(body, codes)
  const long = await writeLink('p', 1, packBytes(pack, 'utf-8'))
  const short = await writeLink('p', 1, packBytes(pack, 'short'))
  return long.length < short.length ? long : short
}

/** Opens a pack from its link, or says why not. Total on any text. */
export async function readPackLink(
  text: string,
  codes: ItemCodes,
): Promise<Result<OpenedPack, PackLinkProblem>> {
  const link = await readLink(text, 'p', NEWEST)
  if (!link.ok) return link
  const { version, bytes } = link.value
  if (version > 1) {
    const full = parseFull(parseJson(new TextDecoder().decode(bytes)))
    const opened = full && receivedFull(full, await idOfText(fullJson(full)), codes.idOf)
    return opened ?? fail({ kind: 'unreadable' })
  }
  const pack = packOfBytes(bytes)
  if (!pack) return fail({ kind: 'unreadable' })
  const opened = received(pack, await idOfSent(pack), codes.idOf)
  return opened ?? fail({ kind: 'unreadable' })
}

/** A pack as a file `due-credit-pack`: plain JSON, with the name it has. */
export async function writePackFile(body: PackBody, codes: ItemCodes): Promise<Uint8Array<ArrayBuffer>> {
  const id = await packIdOf(body, codes)
  if (hasMore(body)) {
    return writeEnvelope(FORMAT, JSON.stringify({ id, ...fullOf(body, codes) }, null, 1))
  }
  const { codes: sentCodes, ...words } = sent(body, codes)
  const items = body.items.map((item, at) => ({ id: item, code: sentCodes[at] }))
  return writeEnvelope(FIRST, JSON.stringify({ id, ...words, items }, null, 1))
}

/** Opens a pack from its file, or says why not. Total on any bytes. */
export async function readPackFile(
  bytes: Uint8Array,
  codes: ItemCodes,
): Promise<Result<OpenedPack, PackFileProblem>> {
  const opened = readEnvelope(bytes, FORMAT)
  if (!opened.ok) return opened
  if (!FILE_BODY(opened.value)) return readFullFile(opened.value, codes)
  const { id, items, ...words } = opened.value as unknown as FileBody
  const pack = { ...words, codes: items.map(({ code }) => code) }
  if ((await idOfSent(pack)) !== id) return fail({ kind: 'altered' })
  return received(pack, id, codes.idOf) ?? fail({ kind: 'altered' })
}

async function readFullFile(value: unknown, codes: ItemCodes): Promise<Result<OpenedPack, PackFileProblem>> {
  if (!isObject(value)) return fail({ kind: 'altered' })
  const { id, ...rest } = value as { readonly [key: string]: unknown }
  const full = parseFull(rest)
  if (!full || typeof id !== 'string' || (await idOfText(fullJson(full))) !== id)
    return fail({ kind: 'altered' })
  return receivedFull(full, id, codes.idOf) ?? fail({ kind: 'altered' })
}

/** The shape that `FILE_BODY` has checked. */
interface FileBody extends Omit<PackBody, 'items'> {
  readonly id: PackId
  readonly items: readonly { readonly id: Id; readonly code: string }[]
}

function sent({ items, ...words }: PackBody, { codeOf }: ItemCodes): SentPack {
  const codes = items.map((item) => {
    const code = codeOf(item)
    if (code === undefined) throw new Error(`${item} is no item of this site`)
    return code
  })
  return { ...words, codes }
}

function idOfSent({ title, instructions, from, due, reply, codes, madeMinute }: SentPack): Promise<PackId> {
  const optionals = { ...(due === undefined ? {} : { due }), ...(reply === undefined ? {} : { reply }) }
  return idOfText(canonicalJson({ title, instructions, from, ...optionals, codes, madeMinute }))
}

function idOfText(text: string): Promise<PackId> {
  return shortSha256(text, ID_LENGTH)
}

/** A pack from outside in plain words; an address that is none is left out. `undefined` where it is no pack at all. */
function received(
  { codes, reply, ...words }: SentPack,
  id: PackId,
  idOf: ItemCodes['idOf'],
): Result<OpenedPack, PackProblem> | undefined {
  const known = codes.map((code) => ({ code, item: idOf(code) }))
  const items = known.flatMap(({ item }) => item ?? [])
  const unknownCodes = known.flatMap(({ code, item }) => (item === undefined ? [code] : []))
  const safe = reply !== undefined && isReplyAddress(reply) ? { reply } : {}
  const body = plainPack({ ...words, ...safe, items })
  if (items.length === 0 && unknownCodes.length > 0)
    return fail({ kind: 'nothing-here', items: codes.length })
  const faults = packFaults(body)
  if (faults.length > 0) return fail({ kind: 'against-rules', faults })
  return packBody(body) ? ok({ body, id, unknownCodes }) : undefined
}

/** The same for a pack with rules or own items, which are whole in it. */
function receivedFull(
  full: FullPack,
  id: PackId,
  idOf: ItemCodes['idOf'],
): Result<OpenedPack, PackProblem> | undefined {
  const { body: sentBody, unknownCodes } = bodyOfSent(full, idOf)
  const { reply, ...rest } = sentBody
  const body = plainPack({ ...rest, ...(reply !== undefined && isReplyAddress(reply) ? { reply } : {}) })
  if (body.items.length === 0 && unknownCodes.length > 0)
    return fail({ kind: 'nothing-here', items: unknownCodes.length })
  const faults = packFaults(body)
  if (faults.length > 0) return fail({ kind: 'against-rules', faults })
  return packBody(body) && isSoundPack(body) ? ok({ body, id, unknownCodes }) : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isCode(): Check {
  return (value) => typeof value === 'string' && /^[0-9a-f]{6}$/.test(value)
}
