import type { ReceiptBody } from '#domain/pack/pack.ts'
import type { EnvelopeProblem } from '#formats/envelope.ts'
import type { LinkProblem } from '#formats/link-problem.ts'
import { findReceipts, readReceiptFile, readReceiptLink } from '#formats/receipt.ts'

/** A file as a person chooses it: what a browser's `File` has. */
export interface ReceiptFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Where a receipt came from: a file by its name, and the place of a link among several. */
export interface Source {
  readonly file?: string
  /** From 1. */
  readonly link?: number
}

/** Why one of the things handed over could not be read. Words: `#messages/pack-refusal.ts`, of too many: `gradebook-taking-in.ts`. */
export type ReadingProblem =
  /** Links beyond the most were left unread. */
  | { readonly by: 'count'; readonly most: number }
  | { readonly by: 'link'; readonly refusal: LinkProblem }
  | { readonly by: 'file'; readonly refusal: EnvelopeProblem | { readonly kind: 'unreadable' } }

/** One thing that was handed over, read by itself. */
export type Read =
  | { readonly source: Source; readonly receipt: ReceiptBody }
  | { readonly source: Source; readonly problem: ReadingProblem }

/** No receipt and no mail that carries some comes near: larger files are not even opened. */
const FILE_MAX_BYTES = 8 * 1024 * 1024

/** No class sends more at once: what is beyond is left unread, so that no text holds the page up. */
const LINKS_MOST = 2_000

/** Every receipt in a text: its links, or, of a receipt's file pasted as text, that one. None where it has none. */
export async function readText(text: string): Promise<readonly Read[]> {
  if (isFileText(text)) return [await readBytes(new TextEncoder().encode(text), {})]
  return readLinks(text, {})
}

/** Every receipt in a file: its own, or links in a mail that was saved. Always at least one, or why not. */
export async function readFile(file: ReceiptFile): Promise<readonly Read[]> {
  const source = { file: file.name }
  if (file.size > FILE_MAX_BYTES) return [refused(source, { kind: 'huge', maxBytes: FILE_MAX_BYTES })]
  const buffer = await file.arrayBuffer().catch(() => undefined)
  if (!buffer) return [refused(source, { kind: 'unreadable' })]
  const bytes = new Uint8Array(buffer)
  const text = new TextDecoder().decode(bytes)
  const links = isFileText(text) ? [] : await readLinks(text, source)
  return links.length > 0 ? links : [await readBytes(bytes, source)]
}

/** The receipt in one link: the fragment of the page's own address. */
export async function readLink(link: string): Promise<Read> {
  const read = await readReceiptLink(link)
  return read.ok
    ? { source: {}, receipt: read.value }
    : { source: {}, problem: { by: 'link', refusal: read.problem } }
}

async function readLinks(text: string, source: Source): Promise<readonly Read[]> {
  const links = findReceipts(text)
  const isOver = links.length > LINKS_MOST
  const reads: Read[] = isOver ? [{ source, problem: { by: 'count', most: LINKS_MOST } }] : []
  for (const [at, link] of links.slice(0, LINKS_MOST).entries()) {
    const here = links.length > 1 ? { ...source, link: at + 1 } : source
    reads.push({ ...(await readLink(link)), source: here })
  }
  return reads
}

async function readBytes(bytes: Uint8Array, source: Source): Promise<Read> {
  const read = await readReceiptFile(bytes)
  return read.ok ? { source, receipt: read.value } : refused(source, read.problem)
}

function refused(source: Source, refusal: Extract<ReadingProblem, { readonly by: 'file' }>['refusal']): Read {
  return { source, problem: { by: 'file', refusal } }
}

/** A mail that quotes such a file is still a mail: only a text that begins so is one. */
function isFileText(text: string): boolean {
  return /^\s*\{/.test(text)
}
