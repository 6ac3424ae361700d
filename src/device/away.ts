import type { Done, Errand, Job, OwnJob, Word } from './errand.ts'
import { leaveWaiting, takeWaiting } from './idle-worker.ts'
import type { Tell } from './journal.ts'

/** Whether this browser can do such work away from the page. */
export function canGoAway(): boolean {
  return typeof Worker !== 'undefined'
}

/** Sends a job to a worker that has no other, which may do another of this page's afterwards. */
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
  const giveUp = (detail: string) => {
    stop()
    reject(new Error(detail))
  }
  const begin = async () => {
    const { startJournalWorker } = await import('./scripts.ts')
    if (isStopped) return
    const working = takeWaiting() ?? startJournalWorker()
    worker = working
    working.onmessage = ({ data }: MessageEvent<Word<Kind>>) => {
      if (data.kind === 'share') return tell(data.share)
      if (data.kind === 'failed') return giveUp(data.detail)
      worker = undefined
      if (isSecret(job)) working.terminate()
      else leaveWaiting(working)
      resolve(data.done)
    }
    working.onerror = (event) => giveUp(event.message || 'The worker could not be started')
    working.postMessage(job)
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

/** Whether the worker learned what must not stay in memory. */
function isSecret(job: Job): boolean {
  return 'passphrase' in job
}
