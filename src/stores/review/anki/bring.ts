import type { Device } from '#device/device.ts'
import type { MergeReport, StorageProblem } from '#device/journal.ts'
import type { Fact } from '#domain/journal/fact.ts'
import type { Result } from '#domain/result.ts'
import { asDevice, type ImportNote } from '#domain/review/anki/as-device.ts'
import type { Dated } from '#domain/review/anki/facts.ts'
import { lettersOf } from '#formats/anki/guid.ts'
import { copyFirst } from '#stores/copy-first.ts'
import { offsetAt } from './offset-at.ts'

/** How a long write lets the page answer, and says where it stands. */
interface Telling {
  readonly breathe: (done: number, of: number) => Promise<void>
  readonly say: (step: 'naming' | 'writing', share?: number) => void
}

/** Letters of a device’s name. */
const DEVICE_LETTERS = 10

/** How many facts are hashed at a stretch. */
const SLICE = 2_000

/**
 * Writes what was weighed as facts of a device of its own, all of them or none. The device is named after what it
 * says, so the same facts made on another device are the same.
 */
export async function bringIn(
  device: Device,
  dated: readonly Dated[],
  note: ImportNote,
  { breathe, say }: Telling,
): Promise<Result<MergeReport, StorageProblem>> {
  const { journal } = device
  say('naming')
  const digest = await digestOf(dated, note, breathe)
  for (let time = 0; ; time += 1) {
    const name = await lettersOf(`anki ${digest} ${time}`, DEVICE_LETTERS)
    const facts: readonly Fact[] = asDevice(name, dated, note, offsetAt)
    // Known already, and yet not counted when the file was weighed: it was taken back, and comes again.
    const [first] = facts
    if (first && (await journal.weigh([first])).added === 0) continue
    say('writing')
    await copyFirst(device)
    return journal.merge(facts, (share) => say('writing', share))
  }
}

/** A hash over hashes, slice by slice, so that the page can answer meanwhile. */
async function digestOf(
  dated: readonly Dated[],
  note: ImportNote,
  breathe: (done: number, of: number) => Promise<void>,
): Promise<string> {
  let digest = JSON.stringify(note)
  for (let start = 0; start < dated.length; start += SLICE) {
    const slice = dated.slice(start, start + SLICE)
    // Where this browser is belongs to it: elsewhere the same reviews may lie on other days.
    const offsets = slice.map(({ at }) => offsetAt(at))
    digest = await lettersOf(digest + JSON.stringify(slice) + offsets.join(), HASH_LETTERS)
    await breathe(start, dated.length)
  }
  return digest
}

/** 250 of the 256 bits of a SHA-256. */
const HASH_LETTERS = 50
