import { useAlive } from '#islands/ui/use-alive.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { $keeping } from '#stores/storage.ts'

const folder = late(async () => (await import('./Folder.tsx')).Folder)

/** The folder for backups, where records are kept on the disk: what is only in memory or in a tab is not written out. */
export function FolderHere() {
  const keeping = useAlive($keeping)
  const { piece: Folder } = useLate(folder, keeping?.kind === 'disk' ? 'soon' : 'never')
  return Folder ? <Folder /> : null
}
