const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** A new name for this browser profile: ten random base-32 characters. */
export function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return Array.from(bytes, (byte) => BASE32.charAt(byte % BASE32.length)).join('')
}
