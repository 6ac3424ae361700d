import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createSecureServer, type Http2SecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** A built site on disk, and the path it was built for. */
export interface Build {
  readonly name: string
  readonly folder: string
  readonly base: string
}

/** The two builds every journey should hold for: `describe.each(builds)('$name', …)`. */
export const builds: readonly [Build, Build] = [
  { name: 'at the root', folder: 'dist', base: '/' },
  { name: 'below /due-credit/', folder: 'tests/.out/due-credit', base: '/due-credit/' },
]

/** A running static host, as plain as the plainest one a deployer may have. */
export interface Site {
  readonly origin: string
  readonly base: string
  /** Where a page is, from its path below the base: `url('flashcards/')`. */
  url(path?: string): string
  /** Serves another build from now on, as a new release would be. */
  show(folder: string): void
  /** Answers nobody until `start`: to the browser, the network is gone. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Paths asked for so far, below the base. */
  readonly asked: string[]
}

/** How a host may differ: `isBrotli` compresses as a good one would, for what is measured. */
export interface SiteOptions {
  readonly isBrotli?: boolean
  /** Lets browsers keep what has a digest in its name, as `public/_headers` asks of hosts. */
  readonly isKept?: boolean
  /** Serves by HTTP/2, as most hosts do; browsers ask for a certificate then. */
  readonly certificate?: { readonly key: string; readonly cert: string }
}

/** Serves a build on a free port of this machine only. Call `stop` when done. */
export async function serveSite(build: Build = builds[0], options: SiteOptions = {}): Promise<Site> {
  let { folder } = build
  let server: Server | Http2SecureServer | undefined
  let port = 0
  const asked: string[] = []
  const start = async () => {
    const listen = (request: Request, response: Response) => {
      const below = pathBelow(build.base, request)
      if (below !== undefined) asked.push(below)
      answer(folder, below, request, response, options).catch(() => response.destroy())
    }
    const { certificate } = options
    server = certificate
      ? createSecureServer({ ...certificate, allowHTTP1: true }, listen)
      : createServer(listen)
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
    port = portOf(server)
  }
  const stop = async () => {
    const closing = server
    server = undefined
    if (closing && 'closeAllConnections' in closing) closing.closeAllConnections()
    await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()))
  }
  await start()
  const origin = `${options.certificate ? 'https' : 'http'}://127.0.0.1:${port}`
  return {
    origin,
    base: build.base,
    asked,
    url: (path = '') => `${origin}${build.base}${path}`,
    show: (next) => {
      folder = next
    },
    start,
    stop,
  }
}

/** What the two kinds of server have in common. */
interface Request {
  readonly url?: string | undefined
  readonly method?: string | undefined
  readonly headers: { readonly 'accept-encoding'?: string | string[] | undefined }
}
interface Response {
  writeHead(status: number, headers: Readonly<Record<string, string | number>>): unknown
  end(): unknown
  end(body: Uint8Array): unknown
  destroy(): unknown
}

/** What a host says a file is; module scripts and the manifest are refused by browsers when this is wrong. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

const COMPRESSED = /^(text|application\/(json|manifest|xml)|image\/svg)/

function pathBelow(base: string, request: Request): string | undefined {
  const pathname = pathOf(request)
  return pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined
}

function pathOf({ url = '/' }: Request): string {
  return url.replace(/[?#].*$/, '')
}

async function answer(
  folder: string,
  below: string | undefined,
  request: Request,
  response: Response,
  options: SiteOptions,
): Promise<void> {
  const path = below === undefined || below.includes('..') ? undefined : below
  const file = path === undefined ? undefined : /(^|\/)$/.test(path) ? `${path}index.html` : path
  const content = file === undefined ? undefined : await readOrNothing(join(folder, file))
  if (content) {
    const isNamed = options.isKept && file?.startsWith('_astro/')
    const keeps = isNamed ? 'public, max-age=31536000, immutable' : 'no-cache'
    return send(response, request, 200, extname(file ?? ''), content, options, keeps)
  }
  if (path && (await readOrNothing(join(folder, path, 'index.html')))) {
    response.writeHead(301, { location: `${pathOf(request)}/` })
    response.end()
    return
  }
  const missing = (await readOrNothing(join(folder, '404.html'))) ?? Buffer.from('Not found')
  send(response, request, 404, '.html', missing, options)
}

function send(
  response: Response,
  request: Request,
  status: number,
  extension: string,
  content: Buffer,
  { isBrotli = false }: SiteOptions,
  keeps = 'no-cache',
): void {
  const type = TYPES[extension] ?? 'application/octet-stream'
  const isSmall =
    isBrotli && COMPRESSED.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']))
  const body = isSmall ? compress(content) : content
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': keeps,
    ...(isSmall ? { 'content-encoding': 'br' } : {}),
  })
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

const compressed = new Map<string, Buffer>()

/** Brotli at its best, done once for each content, as a host that serves often does. */
function compress(content: Buffer): Buffer {
  const key = createHash('sha256').update(content).digest('hex')
  const known = compressed.get(key)
  if (known) return known
  const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  compressed.set(key, body)
  return body
}

async function readOrNothing(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch {
    return undefined
  }
}

function portOf(server: Server | Http2SecureServer | undefined): number {
  const address: AddressInfo | string | null | undefined = server?.address()
  if (typeof address !== 'object' || address === null) throw new Error('The site has no port.')
  return address.port
}
