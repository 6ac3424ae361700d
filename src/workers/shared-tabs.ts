import { SHARED_QUESTION } from '#device/shared/answer.ts'
import type { OfflineScope } from './scope.ts'

/** How long tabs have to answer; one that is asleep keeps nothing either. */
const ANSWER_MILLIS = 400

/** Whether any open tab is in the mode for shared computers: only tabs know, for nothing of it is on the disk. */
export async function isSharedComputer({ clients }: Pick<OfflineScope, 'clients'>): Promise<boolean> {
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (tabs.length === 0) return false
  const { promise, resolve } = Promise.withResolvers<boolean>()
  setTimeout(() => resolve(false), ANSWER_MILLIS)
  for (const tab of tabs) {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === true) resolve(true)
    }
    tab.postMessage(SHARED_QUESTION, [port2])
  }
  return promise
}
