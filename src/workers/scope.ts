/** What this worker uses of `ServiceWorkerGlobalScope`, whose own types clash with the page's. */
export interface OfflineScope {
  readonly registration: { readonly scope: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: {
      readonly type: 'window'
      readonly includeUncontrolled: true
    }): Promise<readonly Pick<MessagePort, 'postMessage'>[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/** An event that keeps the worker alive until its work is done. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void
}

/** A page asks for something. */
export interface AskedEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
