import type { Folder, FolderState } from '#device/folder.ts'
import { SUNDAY_MORNING } from './device.ts'

/** A folder as it is just after it was chosen: nothing was written, and nothing else is in it. */
export const CHOSEN: FolderState = {
  name: 'Learning',
  profile: 'owndevicee',
  chosenAt: SUNDAY_MORNING.at,
  mine: [],
  notMine: [],
  files: [],
  others: 0,
}

/** A folder without a disk that may be asked for its state, and does nothing. Tests put in what theirs does. */
export function idleFolder(state: () => FolderState | undefined): Folder {
  return {
    state: async () => state(),
    choose: async () => false,
    ask: async () => false,
    isLetIn: async () => true,
    sync: async () => undefined,
    write: async () => undefined,
    take: async () => false,
    leave: async () => undefined,
    look: async () => [],
    read: async () => undefined,
    forget: async () => undefined,
    watch: () => () => undefined,
  }
}
