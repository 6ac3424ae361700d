/** How long a worker with nothing to do waits for the next job. */
const WAIT_MILLIS = 60_000

interface Waiting {
  readonly worker: Worker
  readonly timer: ReturnType<typeof setTimeout>
}

let waiting: Waiting | undefined

/** A worker that has done its job and has its code ready for another; it is the caller's from now on. */
export function takeWaiting(): Worker | undefined {
  const taken = waiting
  if (taken) clearTimeout(taken.timer)
  waiting = undefined
  return taken?.worker
}

/**
 * Lets a worker wait for the next job of this page, so that it need not be started and its code not be compiled again;
 * after a while, when the page is left, or where one waits already, it ends.
 */
export function leaveWaiting(worker: Worker): void {
  if (waiting) {
    worker.terminate()
    return
  }
  worker.onmessage = null
  worker.onerror = null
  waiting = { worker, timer: setTimeout(end, WAIT_MILLIS) }
  // A page that may be gone back to is kept as it stands, and better without.
  addEventListener('pagehide', end, { once: true })
}

function end(): void {
  takeWaiting()?.terminate()
}
