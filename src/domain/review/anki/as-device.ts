import type { Fact, SettingChosen } from '#domain/journal/fact.ts'
import { SHAPE_VERSIONS } from '#domain/journal/kinds.ts'
import { factId } from '#domain/journal/stamp.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import type { Dated } from './facts.ts'

/** What an import says of itself: the value of its `anki.import.<device>` setting, as JSON. */
export interface ImportNote {
  /** What was brought: decks, or the file’s name. */
  readonly name: string
  readonly cards: number
  readonly reviews: number
}

/** The beginning of the settings in which imports name themselves. */
export const IMPORT_SETTING = 'anki.import.'

/** Happenings in the order of their times; at one time in the order they were found in. */
export function inTime(dated: readonly Dated[]): readonly Dated[] {
  return dated.toSorted((a, b) => a.at - b.at)
}

/**
 * An import as the facts of another device, whose name stands for what it brings: taken in again, on this device or
 * another, they are the same facts. The last one names the import, so that it can be found and taken back.
 */
export function asDevice(
  device: string,
  dated: readonly Dated[],
  note: ImportNote,
  offsetAt: (at: Millis) => OffsetMin,
): readonly Fact[] {
  const last = dated.at(-1)?.at ?? 0
  const happening: SettingChosen = {
    kind: 'setting.chosen',
    name: `${IMPORT_SETTING}${device}`,
    value: JSON.stringify(note),
  }
  return [...dated, { at: last, happening }].map(({ at, happening: one }, place): Fact => {
    const seq = place + 1
    return {
      id: factId(device, seq),
      device,
      seq,
      clock: { wall: at, count: 0 },
      at,
      offsetMin: offsetAt(at),
      v: SHAPE_VERSIONS[one.kind],
      ...one,
    }
  })
}

/** What an import said of itself; nothing where the setting holds something else. */
export function importNoteOf(value: unknown): ImportNote | undefined {
  if (typeof value !== 'string') return undefined
  try {
    const { name, cards, reviews } = JSON.parse(value) as Record<string, unknown>
    return typeof name === 'string' && typeof cards === 'number' && typeof reviews === 'number'
      ? { name, cards, reviews }
      : undefined
  } catch {
    return undefined
  }
}
