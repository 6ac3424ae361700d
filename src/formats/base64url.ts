/** Bytes in 64 characters that no address, mail or chat program changes: A–Z, a–z, 0–9, `-` and `_` (RFC 4648, § 5). */
export function toBase64Url(bytes: Uint8Array): string {
  const chars = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(chars).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The bytes of such a text; `undefined` where it is none. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined
  const chars = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(chars, (char) => char.charCodeAt(0))
}
