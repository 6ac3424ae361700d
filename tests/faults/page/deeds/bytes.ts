/** Bytes as text, the way they come to a page and leave it. */
export type Base64 = string

/** Bytes as text. */
export function toBase64(bytes: Uint8Array): Base64 {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

/** Bytes of such a text. */
export function fromBase64(text: Base64): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
