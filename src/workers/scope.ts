/** What this worker uses of `ServiceWorkerGlobalScope`, whose own types clash with the page's. */
export interface OfflineScope {
  readonly registration: { readonly scope: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly Tab[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/** An open tab of the site. */
export interface Tab extends Pick<MessagePort, 'postMessage'> {
  /** Its own as long as its page lives. */
  readonly id: string
}

/** An event that keeps the worker alive until its work is done. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void
}

/** A page asks for something. */
export interface AskedEvent {
  readonly request: Request
  /** The tab or worker that asks; empty for a page that is being opened. */
  readonly clientId: string
  respondWith(answer: Promise<Response>): void
}
