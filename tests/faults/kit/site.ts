import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

/** What a page said was kept, before anything could happen to its browser. */
export interface Acks {
  /** All so far, in the order they came. */
  readonly all: readonly unknown[]
  /** Runs `then` in the same moment the nth from now comes in, before its sender hears that it did. */
  at(nth: number, then: () => void): void
}

/** A host of the page, on an address that stays the same while browsers come and go. */
export interface FaultSite {
  readonly origin: string
  readonly acks: Acks
  /** Serves another build from now on; late parts of the builds before stay, as the site’s service worker keeps them. */
  show(folder: string): void
  /** The build that is served. */
  folder(): string
  stop(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Serves a built page on a free port of this machine, and takes in what it says was kept. */
export async function servePage(first: string): Promise<FaultSite> {
  let folder = first
  const earlier = new Set<string>()
  const all: unknown[] = []
  let waiting: { readonly nth: number; readonly then: () => void } | undefined
  const server = createServer(async (request, response) => {
    try {
      const path = new URL(request.url ?? '/', 'http://host').pathname
      if (path === '/ack') {
        all.push(JSON.parse(await textOf(request)))
        if (waiting && all.length >= waiting.nth) {
          const { then } = waiting
          waiting = undefined
          then()
        }
        response.writeHead(204).end()
        return
      }
      const name = path.endsWith('/') ? `${path}index.html` : path
      const content = await readFirst([folder, ...earlier], name)
      const type = TYPES[extname(name)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    acks: {
      all,
      at(nth, then) {
        waiting = { nth: all.length + nth, then }
      },
    },
    folder: () => folder,
    show(next) {
      earlier.add(folder)
      folder = next
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readFirst(folders: readonly string[], name: string): Promise<Buffer> {
  const [folder = '', ...others] = folders
  const reading = readFile(join(folder, name))
  return others.length === 0 ? reading : reading.catch(() => readFirst(others, name))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
