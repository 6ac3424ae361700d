import { createServer } from 'node:net'
import { type BrowserServer, chromium } from 'playwright'
import { findChromium } from './chromium.ts'

/** One request as its browser made it. */
export interface HeardRequest {
  readonly url: string
  /** Method, address, headers and body as one text. */
  readonly whole: string
  /** What asked: a page, a worker, a service worker. */
  readonly from: string
}

/** A browser whose every request is heard. */
export interface Heard {
  readonly server: BrowserServer
  readonly requests: readonly HeardRequest[]
  stop(): Promise<void>
}

/** A message of the browser’s own protocol. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: unknown
}

const ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }

/**
 * Starts a browser and listens to all it asks for by its own protocol, also to what workers and service workers ask,
 * which a context’s events leave out. Whatever begins stands still until it is listened to, so that nothing gets by.
 */
export async function startHeard(): Promise<Heard> {
  const port = await freePort()
  const found = await findChromium()
  const server = await chromium.launchServer({
    ...found,
    args: [...(found.args ?? []), `--remote-debugging-port=${port}`],
  })
  const requests: HeardRequest[] = []
  const kinds = new Map<string, string>()
  const { webSocketDebuggerUrl } = await (await fetch(`http://127.0.0.1:${port}/json/version`)).json()
  const socket = new WebSocket(webSocketDebuggerUrl)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  let sent = 0
  const send = (method: string, params: object, sessionId?: string) =>
    socket.send(JSON.stringify({ id: ++sent, method, params, ...(sessionId ? { sessionId } : {}) }))
  socket.addEventListener('message', ({ data }) => {
    const { method, params, sessionId = '' }: Message = JSON.parse(String(data))
    if (method === 'Target.attachedToTarget') {
      const { sessionId: own, targetInfo } = params as {
        readonly sessionId: string
        readonly targetInfo: { readonly type: string }
      }
      kinds.set(own, targetInfo.type)
      send('Network.enable', { maxPostDataSize: 1_000_000 }, own)
      send('Target.setAutoAttach', ATTACH, own)
      send('Runtime.runIfWaitingForDebugger', {}, own)
    }
    if (method === 'Network.requestWillBeSent') {
      // What stands behind # stays in the browser.
      const { request } = params as { readonly request: Record<string, unknown> & { readonly url: string } }
      const { urlFragment: _kept, ...sent } = request
      requests.push({
        url: request.url,
        whole: JSON.stringify(sent),
        from: kinds.get(sessionId) ?? 'unknown',
      })
    }
  })
  send('Target.setAutoAttach', ATTACH)
  return {
    server,
    requests,
    stop: async () => {
      socket.close()
      await server.close()
    },
  }
}

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.')
  return address.port
}
