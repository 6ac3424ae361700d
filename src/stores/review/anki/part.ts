import type { Device } from '#device/device.ts'
import type { AnkiPart } from '#domain/review/anki/note.ts'

/** Every built-in card as Anki gets it. Rejects where it cannot be reached, or is not what this version ships. */
export async function loadPart({ shipped }: Pick<Device, 'shipped'>): Promise<AnkiPart> {
  const data = await shipped.load('anki')
  if (typeof data !== 'object' || data === null || !('notes' in data) || !Array.isArray(data.notes)) {
    throw new Error('anki.json is not what this version ships')
  }
  // The outline is enough: the same build wrote it from a checked catalogue.
  return data as unknown as AnkiPart
}
