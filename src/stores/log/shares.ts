import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Draft } from '#device/drafts.ts'
import { type CapturedLine, recordTitle } from '#domain/log/captured-line.ts'
import { textOfPage } from '#domain/log/captured-page.ts'
import { type EntryId, FIELD_MAX_LENGTH } from '#domain/log/record.ts'
import { readShare, SHARE_PREFIX } from '#formats/share.ts'
import { getDevice } from '#stores/device.ts'
import { type KeptLines, keepLines } from './capture-keep.ts'
import { linesIn } from './capture-read.ts'

/** What came of the shares that waited on this device. */
export interface TakenShares {
  readonly kept: readonly KeptLines[]
  /** What these were made from. */
  readonly texts: readonly string[]
  /** Files that came with them and are not kept. */
  readonly files: number
  /** Shares that held nothing to keep. */
  readonly empty: number
  /** Shares of which only the beginning was kept. */
  readonly cut: number
  /** Shares that the log did not take: they wait on. */
  readonly waiting: number
}

/** What this page took in last; undefined before it looked. */
export const $taken = atom<TakenShares | undefined>(undefined)

/**
 * Takes what other apps shared into the inbox, each share once: its lines have ids made when it was caught, so that
 * one which is in the log already is only cleared away. Tabs do it one after another.
 */
export async function takeShares(): Promise<TakenShares> {
  const device = getDevice()
  const taken = await device.inTurn('shares', () => takeAll(device))
  $taken.set(taken)
  return taken
}

async function takeAll(device: Device): Promise<TakenShares> {
  const shares = (await device.drafts.list(SHARE_PREFIX)).toReversed()
  const keeping = shares.length > 0 ? await device.journal.keeping() : undefined
  const sum = { kept: [] as KeptLines[], texts: [] as string[], files: 0, empty: 0, cut: 0, waiting: 0 }
  for (const draft of shares) {
    const share = readShare(draft.text)
    const lines = share && (await linesOf(share))
    // A page that keeps things in its memory alone would lose what is on the disk.
    const kept = keeping?.kind === 'memory' ? undefined : lines && (await keepOnce(device, draft, lines))
    if (share && (!lines || !kept)) sum.waiting += 1
    else await device.drafts.remove(draft.name)
    if (!share || !kept) continue
    if (kept !== 'before') {
      sum.kept.push(kept)
      sum.texts.push(textOfPage(share))
    }
    sum.files += share.files
    sum.cut += Number(share.isCut)
    sum.empty += Number(lines?.length === 0)
  }
  return sum
}

/** Nothing where the log did not take it; `before`: it was in the log already. */
async function keepOnce(
  device: Device,
  { name }: Draft,
  lines: readonly CapturedLine[],
): Promise<KeptLines | 'before' | undefined> {
  const ids = lines.map((_, at) => lineId(name.slice(SHARE_PREFIX.length), at))
  const [first] = ids
  if (first === undefined) return 'before'
  // Its facts, not its row: what was taken back or erased meanwhile must not come again.
  if ((await device.journal.factsAbout(`entry:${first}`)).length > 0) return 'before'
  const kept = await keepLines(device, lines, ids)
  return kept.ok ? kept.value : undefined
}

/** What a share comes to, whatever it holds: what is too long or too much for lines is kept as text, in parts. */
async function linesOf(
  share: Parameters<typeof textOfPage>[0],
): Promise<readonly CapturedLine[] | undefined> {
  const text = textOfPage(share)
  const read = await linesIn(text)
  if (read.ok) return read.value.lines
  const { kind } = read.problem
  if (kind === 'empty') return []
  return kind === 'too-long' || kind === 'too-many' ? partsOf(text) : undefined
}

function partsOf(text: string): readonly CapturedLine[] {
  const parts: string[] = []
  for (let rest = text; rest !== ''; ) {
    const space = rest.length > FIELD_MAX_LENGTH ? rest.lastIndexOf(' ', FIELD_MAX_LENGTH) : -1
    const end = space > FIELD_MAX_LENGTH / 2 ? space : FIELD_MAX_LENGTH
    parts.push(rest.slice(0, end).toWellFormed())
    rest = rest.slice(end)
  }
  return parts.map((part, at) => {
    const place = ` (${at + 1}/${parts.length})`
    return {
      kind: 'note',
      title: `${recordTitle(part).slice(0, 120).toWellFormed()}${place}`,
      text: part,
      warnings: [],
    }
  })
}

/** The id of a share’s first line is the share’s own; those of the others follow from it. */
function lineId(share: string, at: number): EntryId {
  if (at === 0) return share
  let hash = 0x811c9dc5
  for (const letter of `${at}.${share}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  const letters = Array.from(share.slice(0, 10).padEnd(10, 'a'), (letter) => {
    hash = Math.imul(hash ^ (hash >>> 15), 0x01000193)
    return BASE32.charAt((BASE32.indexOf(letter) + (hash >>> 27)) & 31)
  })
  return letters.join('')
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
