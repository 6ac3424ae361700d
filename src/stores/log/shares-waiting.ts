import { SHARE_PREFIX } from '#formats/share.ts'
import { getDevice } from '#stores/device.ts'

/** Whether something that was shared waits on this device: a look that costs little, for every page of the log. */
export async function hasSharesWaiting(): Promise<boolean> {
  return (await getDevice().drafts.list(SHARE_PREFIX)).length > 0
}
