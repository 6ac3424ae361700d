/** What the service worker asks its tabs before it writes anything. */
export const SHARED_QUESTION = 'due-credit-shared?'

/** Tells the service worker, when it asks, that this tab is in the mode for shared computers. */
export function answerShared(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
    if (data === SHARED_QUESTION) ports[0]?.postMessage(true)
  })
}
