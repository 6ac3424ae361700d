import type { Files } from './device.ts'

/** Time a browser gets to begin a download before its address is taken back. */
const DOWNLOAD_BEGINS_MILLIS = 60_000

/** Files through the share sheet on a phone that has one, else as a download. */
export const webFiles: Files = {
  async offer(name, type, bytes, way) {
    const file = new File([bytes], name, { type })
    const sheet = way === 'share' ? fileForSheet(file) : prefersShareSheet(file) ? file : undefined
    const shared = sheet ? await share(sheet) : 'not-possible'
    if (shared === 'not-possible') download(file)
    return shared !== 'declined'
  },
}

function prefersShareSheet(file: File): boolean {
  return matchMedia('(pointer: coarse)').matches && canShare(file)
}

/** Chromium’s sheet takes no JSON; of a text it asks no more. */
function fileForSheet(file: File): File | undefined {
  const asText = new File([file], `${file.name.replace(/\.json$/, '')}.txt`, { type: 'text/plain' })
  return [file, asText].find(canShare)
}

function canShare(file: File): boolean {
  return navigator.canShare?.({ files: [file] }) === true
}

async function share(file: File): Promise<'shared' | 'declined' | 'not-possible'> {
  try {
    await navigator.share({ files: [file] })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'declined' : 'not-possible'
  }
}

function download(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_BEGINS_MILLIS)
}
