import { toBase64Url } from './base64url.ts'

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. Browsers offer it on https and localhost only. */
export async function sha256(text: string): Promise<string> {
  return Array.from(await digest(text), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The first characters of the same digest in base64url, six bits each: short enough for a link. */
export async function shortSha256(text: string, characters: number): Promise<string> {
  return toBase64Url(await digest(text)).slice(0, characters)
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
