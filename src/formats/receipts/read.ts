import { cleanLine } from '#domain/clean.ts'
import { findReceipts, readReceiptFile, readReceiptLink } from '#formats/receipt.ts'
import {
  type ArchiveProblem,
  FILE_MAX_BYTES,
  type Handed,
  type HandedFile,
  type Read,
  type ReadAll,
  type ReadingProblem,
  type Source,
} from './handed.ts'
import { mailParts } from './mail.ts'
import { isZip, openZip, type Zip, type ZipEntry } from './zip.ts'

/** No class sends more at once: what is beyond is left unread, so that nothing holds the page up. */
export const READ_MOST = { links: 2_000, files: 10_000, inNested: 300, bytes: 256 * 1024 * 1024 } as const

/** So many are read side by side. */
const AT_ONCE = 40

/** Larger files are looked at first: most that are so large are archives or nothing of ours. */
const ASKED_ONCE_BYTES = 64 * 1024

/** What is shown of a name. */
const NAME_MOST = 120

/** Files that may hold receipts; of others in folders and archives nobody wants to hear. */
const OURS = /\.(?:json|eml|txt|html?|mbox)$/i

const HIDDEN = /(?:^|[/\\])(?:__MACOSX[/\\]|\.)/

type FileRefusal = Extract<ReadingProblem, { readonly by: 'file' }>['refusal']

/** How far it is: a share of all that is known of so far. */
interface Progress {
  found(more: number): void
  done(): void
}

/** What is left of the limits of one taking in. */
interface Reading {
  readonly progress: Progress
  files: number
  bytes: number
  passedOver: number
}

/** Reads all that was handed over, each thing by itself: what is wrong with one never stops the others. Total on any bytes. */
export async function readHanded(
  { text, files }: Handed,
  tell: (share: number) => void = () => undefined,
): Promise<ReadAll> {
  const reading: Reading = {
    progress: progressOf(tell),
    files: READ_MOST.files,
    bytes: READ_MOST.bytes,
    passedOver: 0,
  }
  const within = files.slice(0, READ_MOST.files)
  reading.files -= within.length
  reading.progress.found(within.length)
  const pasted = await readText(text, {}, reading)
  const reads = await sideBySide(within, (file) => readFile(file, reading))
  const beyond: readonly Read[] = files.length > within.length ? [tooMany('files', {})] : []
  return { reads: [...pasted, ...reads.flat(), ...beyond], passedOver: reading.passedOver }
}

async function readFile({ name, blob, isChosen }: HandedFile, reading: Reading): Promise<readonly Read[]> {
  const source = { file: shown(name) }
  try {
    if (!isChosen && (HIDDEN.test(name) || !(OURS.test(name) || /\.zip$/i.test(name))))
      return passOver(reading)
    // Each asking takes a while, however little is asked for: what is small is asked for once.
    const head = new Uint8Array(await (blob.size > ASKED_ONCE_BYTES ? blob.slice(0, 4) : blob).arrayBuffer())
    if (isZip(head)) return await readArchive(blob, source, reading, 0)
    if (blob.size > FILE_MAX_BYTES) return [refused(source, { kind: 'huge', maxBytes: FILE_MAX_BYTES })]
    const bytes = head.length === blob.size ? head : new Uint8Array(await blob.arrayBuffer())
    return await readBytes(bytes, source, isChosen, reading)
  } catch {
    // Whatever a browser says of it: the file is gone, or may not be read.
    return [refused(source, { kind: 'unreadable' })]
  } finally {
    reading.progress.done()
  }
}

/** What a file holds by what stands in it, whatever its name: a receipt, a mail, or a text with links. */
async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  source: Source,
  isChosen: boolean,
  reading: Reading,
): Promise<readonly Read[]> {
  const text = new TextDecoder().decode(bytes)
  if (isFileText(text)) return [await readOne(bytes, source)]
  const found = await readText(text, source, reading)
  if (found.length > 0) return found
  const isReceiptsName = /\.json$/i.test(source.file ?? '')
  return isChosen || isReceiptsName ? [await readOne(bytes, source)] : passOver(reading)
}

/** Every receipt in a text: its links, those in the parts of a mail, and a receipt's file pasted or attached. */
async function readText(text: string, source: Source, reading: Reading): Promise<readonly Read[]> {
  if (isFileText(text)) return [await readOne(new TextEncoder().encode(text), source)]
  const parts = mailParts(text)
  const attached = parts.filter((part) => isFileText(part.text))
  const hidden = parts.filter((part) => part.wasHidden && !isFileText(part.text))
  const links = [text, ...hidden.map((part) => part.text)].flatMap(findReceipts)
  return [
    ...(await readLinks(links, source, reading)),
    ...(await Promise.all(
      attached.map((part) => readOne(new TextEncoder().encode(part.text.trim()), source)),
    )),
  ]
}

async function readLinks(
  links: readonly string[],
  source: Source,
  { progress }: Reading,
): Promise<readonly Read[]> {
  const within = links.slice(0, READ_MOST.links)
  progress.found(within.length)
  const reads = await sideBySide([...within.entries()], async ([at, link]): Promise<Read> => {
    const here = links.length > 1 ? { ...source, link: at + 1 } : source
    const read = await readReceiptLink(link)
    progress.done()
    return read.ok
      ? { source: here, receipt: read.value }
      : { source: here, problem: { by: 'link', refusal: read.problem } }
  })
  return links.length > within.length ? [tooMany('links', source), ...reads] : reads
}

async function readArchive(
  blob: HandedFile['blob'],
  source: Source,
  reading: Reading,
  depth: number,
): Promise<readonly Read[]> {
  const opened = await openZip(blob)
  if (!opened.ok) return [closed(source, { kind: opened.problem })]
  const zip = opened.value
  const archive = source.file ?? ''
  const files = zip.entries.filter(({ name }) => !/[/\\]$/.test(name))
  const ours = files.filter(
    ({ name }) => !HIDDEN.test(name.replace(/\.\.[/\\]/g, '')) && (OURS.test(name) || /\.zip$/i.test(name)),
  )
  reading.passedOver += files.length - ours.length
  if (ours.length === 0) return [closed(source, { kind: 'nothing' })]
  if (depth > 0 && ours.length > READ_MOST.inNested)
    return [closed(source, { kind: 'crowded', most: READ_MOST.inNested })]
  const within = ours.slice(0, reading.files)
  reading.files -= within.length
  reading.progress.found(within.length)
  const reads = await sideBySide(within, async (entry) => {
    const read = await readEntry(zip, entry, { file: shown(entry.name), archive }, reading, depth)
    reading.progress.done()
    return read
  })
  return [...reads.flat(), ...(ours.length > within.length ? [tooMany('files', source)] : [])]
}

/** By name and by the size it says first: only then is anything unpacked. */
async function readEntry(
  zip: Zip,
  entry: ZipEntry,
  source: Source,
  reading: Reading,
  depth: number,
): Promise<readonly Read[]> {
  const { name, size, isLocked } = entry
  if (/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name))
    return [closed(source, { kind: 'outside' })]
  if (isLocked) return [closed(source, { kind: 'locked' })]
  if (size > FILE_MAX_BYTES) return [refused(source, { kind: 'huge', maxBytes: FILE_MAX_BYTES })]
  reading.bytes -= size
  if (reading.bytes < 0) return [closed(source, { kind: 'bomb' })]
  const bytes = await zip.read(entry)
  if (typeof bytes === 'string') return [closed(source, { kind: bytes })]
  if (!isZip(bytes)) return readBytes(new Uint8Array(bytes), source, false, reading)
  return depth > 0
    ? [closed(source, { kind: 'deep' })]
    : readArchive(new Blob([bytes]), source, reading, depth + 1)
}

async function readOne(bytes: Uint8Array<ArrayBuffer>, source: Source): Promise<Read> {
  const read = await readReceiptFile(bytes)
  return read.ok ? { source, receipt: read.value } : refused(source, read.problem)
}

function refused(source: Source, refusal: FileRefusal): Read {
  return { source, problem: { by: 'file', refusal } }
}

function closed(source: Source, refusal: ArchiveProblem): Read {
  return { source, problem: { by: 'archive', refusal } }
}

function tooMany(what: 'links' | 'files', source: Source): Read {
  return { source, problem: { by: 'count', what, most: READ_MOST[what] } }
}

function passOver(reading: Reading): readonly Read[] {
  reading.passedOver += 1
  return []
}

/** A mail that quotes such a file is still a mail: only a text that begins so is one. */
function isFileText(text: string): boolean {
  return /^\s*\{/.test(text)
}

function shown(name: string): string {
  const clean = cleanLine(name)
  return clean.length > NAME_MOST ? `…${clean.slice(-NAME_MOST)}` : clean
}

/** A few at a time: thousands at once would ask the browser for thousands of files. What comes of them stays in order. */
async function sideBySide<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  const left = items.entries()
  const workThrough = async () => {
    for (const [at, item] of left) done[at] = await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, workThrough))
  return done
}

function progressOf(tell: (share: number) => void): Progress {
  let all = 0
  let done = 0
  return {
    found(more) {
      all += more
    },
    done() {
      done += 1
      tell(Math.min(1, done / Math.max(1, all)))
    },
  }
}
