/** The file with exactly this content; a host or cache that gives another is asked once more, then the try is over. */
export async function fetchWhole(url: string, hash: string): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(url, { cache })
    if (!response.ok) continue
    const bytes = await response.arrayBuffer()
    if ((await contentHash(bytes)) === hash) return keepable(response, bytes)
  }
  throw new Error(`${url} is not the file of this build`)
}

/** Headers that speak of one file; some hosts put what a page preloads into `link`. */
const OF_ONE_FILE = ['etag', 'last-modified', 'link']

/** The same file as `fetchWhole` gives, of text that is there and headers of one of its kind; nothing if it is not that content. */
export async function madeWhole(text: string, hash: string, lent: Headers): Promise<Response | undefined> {
  const bytes = new TextEncoder().encode(text)
  if ((await contentHash(bytes)) !== hash) return undefined
  const headers = new Headers(lent)
  for (const name of OF_ONE_FILE) headers.delete(name)
  return new Response(bytes, { headers })
}

/** As `integration.ts` names content: the first 64 bits of SHA-256, in hex. */
async function contentHash(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A response of its own, free of redirects and of the encoding it came in. */
function keepable(response: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(bytes, { headers })
}
