import type { Done, Errand, Job, OwnJob, Word } from './errand.ts'
import type { Tell } from './journal.ts'

/** Whether this browser can do such work away from the page. */
export function canGoAway(): boolean {
  return typeof Worker !== 'undefined'
}

/** Sends a job to a worker of its own, which ends with it. */
export function sendAway<Kind extends Job['kind']>(
  job: Extract<Job, { readonly kind: Kind }>,
  tell: Tell,
): Errand<Kind> {
  const { promise, resolve, reject } = Promise.withResolvers<Done[Kind]>()
  let worker: Worker | undefined
  let isStopped = false
  const stop = () => {
    isStopped = true
    worker?.terminate()
  }
  const begin = async () => {
    const { startJournalWorker } = await import('./scripts.ts')
    if (isStopped) return
    worker = startJournalWorker()
    worker.onmessage = ({ data }: MessageEvent<Word<Kind>>) => {
      if (data.kind === 'share') return tell(data.share)
      stop()
      if (data.kind === 'done') resolve(data.done)
      else reject(new Error(data.detail))
    }
    worker.onerror = (event) => {
      stop()
      reject(new Error(event.message || 'The worker could not be started'))
    }
    worker.postMessage(job)
  }
  begin().catch(reject)
  return { done: promise, stop }
}

/** Does a job over the facts of one database away from the page; nothing where that cannot be had, or broke off. */
export async function askAway(name: string, job: OwnJob, tell: Tell): Promise<unknown> {
  if (!canGoAway()) return undefined
  const done: Promise<unknown> = sendAway<OwnJob['kind']>({ ...job, name }, tell).done
  return done.catch(() => undefined)
}
