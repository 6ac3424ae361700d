import { getDevice } from './device.ts'

/** Calls back when an entry of the log was saved, here or in another tab. Returns the way to stop. */
export function followSaved(listener: () => void): () => void {
  return getDevice().journal.watch((facts) => {
    if (facts.some(({ kind }) => kind === 'entry.revised')) listener()
  })
}
