import { canonicalJson, copyJson } from '#domain/journal/json.ts'
import { cleanOwn, type OwnItem } from '#domain/pack/own.ts'
import { ownItems } from '#domain/pack/own-shape.ts'
import type { SealedKey } from '#domain/pack/pack.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { deflate, inflate } from './deflate.ts'

/** Why a key did not open: the code is another one, or what it opened is no key of a pack. */
export type SealProblem = { readonly kind: 'wrong-code' } | { readonly kind: 'unreadable' }

/** What a key may hold once it is inflated. */
const KEY_MAX_BYTES = 1024 * 1024

/** Says what the code is for, so that no other use of it gives the same key (RFC 5869, `info`). */
const PURPOSE = 'due-credit pack key 1'

/**
 * Own items whole, so that only their reveal code opens them: deflated JSON under AES-256-GCM, its key by HKDF-SHA256
 * from the code's letters. A code of 80 random bits needs no slow hash. Salt and nonce are new each time.
 */
export async function sealKey(items: readonly OwnItem[], code: string): Promise<SealedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = await deflate(new TextEncoder().encode(canonicalJson(copyJson(items) ?? null)))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyFrom(code, salt), plain)
  return { salt: toBase64Url(salt), iv: toBase64Url(iv), data: toBase64Url(new Uint8Array(data)) }
}

/** Opens a sealed key with a code as `readRevealCode` gives it. Total on any text. */
export async function openKey(
  sealed: SealedKey,
  code: string,
): Promise<Result<readonly OwnItem[], SealProblem>> {
  const [salt, iv, data] = [sealed.salt, sealed.iv, sealed.data].map(fromBase64Url)
  if (!salt || !iv || !data) return fail({ kind: 'unreadable' })
  const key = await keyFrom(code, salt)
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data).catch(() => undefined)
  if (!plain) return fail({ kind: 'wrong-code' })
  const bytes = await inflate(new Uint8Array(plain), KEY_MAX_BYTES)
  const items = typeof bytes === 'string' ? undefined : itemsOf(new TextDecoder().decode(bytes))
  return items ? ok(items) : fail({ kind: 'unreadable' })
}

async function keyFrom(code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(code)
  const from = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode(PURPOSE)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

function itemsOf(text: string): readonly OwnItem[] | undefined {
  const copy = copyJson(parsed(text))
  // `ownItems` has checked the shape.
  return ownItems(copy) ? (copy as unknown as readonly OwnItem[]).map(cleanOwn) : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
