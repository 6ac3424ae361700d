import { getDevice } from '#stores/device.ts'

/** Puts a line on the clipboard, such as the bookmark as text. False: the browser refused. */
export function copyLine(text: string): Promise<boolean> {
  return getDevice().passOn.copy(text)
}
