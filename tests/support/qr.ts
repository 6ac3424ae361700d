import jsQR from 'jsqr'
import type { Locator } from 'playwright'
import { PNG } from 'pngjs'

/** What a QR code says, read from its picture on the screen as a phone's camera would; undefined where none is found. */
export async function readQr(picture: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot())
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}
