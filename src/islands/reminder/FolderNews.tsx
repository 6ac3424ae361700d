import { late, useLate } from '#islands/ui/use-late.ts'
import { hasFolder } from '#stores/folder-waits-mark.ts'

const strip = late(async () => (await import('./FolderStrip.tsx')).FolderStrip)

/** Brings the strip of copies that wait, once the page has loaded, where a folder was chosen. */
export function FolderNews() {
  const { piece: Strip } = useLate(strip, hasFolder() ? 'soon' : 'never')
  return Strip ? <Strip /> : null
}
