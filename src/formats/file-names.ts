/** The longest name of a file inside an archive, in characters, its ending included. */
const NAME_MAX_LENGTH = 80

/** Disks count bytes: 255 of them on most. */
const NAME_MAX_BYTES = 200

/**
 * A name for a file in an archive, from any text: letters, digits, spaces and hyphens alone, so that it leads to no other
 * folder and every system takes it; `first` tells it from the others and keeps it from being a name that is reserved.
 */
export function safeFileName(first: string, text: string, ending: string): string {
  const words = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  const room = NAME_MAX_LENGTH - first.length - ending.length - 1
  let cut = [...words].slice(0, room).join('')
  while (cut.length > room || new TextEncoder().encode(cut).length > NAME_MAX_BYTES) {
    cut = [...cut].slice(0, -1).join('')
  }
  return `${[first, cut.trim()].filter(Boolean).join(' ')}${ending}`
}

/** Texts as files of a zip archive, each under a name of its own. */
export async function zipTexts(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate')
  // A time of the disk says nothing here, and none makes the same file of the same log.
  const zipped = zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) })
  return new Uint8Array(zipped)
}
