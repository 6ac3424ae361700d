import { newDeviceId } from '#device/device-id.ts'
import { compactOnDisk } from '#device/disk/compact.ts'
import { connect } from '#device/disk/connect.ts'
import { countOnDisk } from '#device/disk/count-all.ts'
import { eachFact } from '#device/disk/each-fact.ts'
import { rebuildOnDisk } from '#device/disk/rebuild.ts'
import type { JournalDatabase } from '#device/disk/schema.ts'
import type { Job, Word } from '#device/errand.ts'
import type { Tell } from '#device/journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { drawsFrom } from '#domain/quiz/shuffle.ts'
import { fail } from '#domain/result.ts'
import { historiesOf, isAnswer } from '#domain/review/optimise/history.ts'
import { optimise } from '#domain/review/optimise/optimise.ts'
import { rowRules } from '#domain/rows.ts'

const context = { rules: rowRules, newDevice: newDeviceId }

/** Reading takes about this share of looking for weights. */
const READ_SHARE = 0.5

// Long work, away from the page. One job, then the page ends this worker; that is also how it is cancelled.
addEventListener('message', ({ data }: MessageEvent<Job>) => {
  work(data).then(
    (done) => say({ kind: 'done', done }),
    (reason: unknown) => say({ kind: 'failed', detail: String(reason) }),
  )
})

async function work(job: Job): Promise<Extract<Word, { readonly kind: 'done' }>['done']> {
  if (job.kind === 'receipts') {
    const { readHanded } = await import('#formats/receipts/read.ts')
    return readHanded(job.handed, tellNowAndThen())
  }
  const connected = await connect({ name: job.name, onLost: () => undefined })
  const tell = tellNowAndThen()
  if (!connected.ok) {
    if (job.kind === 'rebuild') return fail(connected.problem.problem)
    // Copies are files of their own: what was only ever read of them can be read without the database.
    if (job.kind === 'copies' && (job.act.kind === 'look' || job.act.kind === 'read'))
      return (await import('./journal-copies.ts')).readCopies(job.name, job.act, tell)
    throw new Error(`The journal cannot be read: ${connected.problem.problem.kind}`)
  }
  const db = connected.value
  try {
    switch (job.kind) {
      case 'rebuild':
        return await rebuildOnDisk(db, context, tell)
      case 'compact':
        return void (await alone(job.name, () => compactOnDisk(db, context, tell)))
      case 'count':
        return await alone(job.name, () => countOnDisk(db, context, tell))
      case 'backup':
      case 'weigh':
        return await (await import('./journal-backup.ts')).backUp(db, job, tell)
      case 'tally':
        return await (await import('#device/disk/tally.ts')).tallyOnDisk(db, job.after)
      case 'mark':
        return await (await import('./journal-mark.ts')).markOnDisk(db, job)
      case 'copies':
        return await (await import('./journal-copies.ts')).doWithCopies(db, job.name, job.act, tell)
      case 'folder':
        return await (await import('./journal-folder.ts')).doWithFolder(db, job.name, job.act)
      default:
        return await lookForWeights(db, job, tell)
    }
  } finally {
    db.close()
  }
}

/** Two tabs may find at once that it is time: the second does nothing. */
async function alone<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  // Absent on plain http addresses; twice is no harm, only work for nothing.
  const locks: LockManager | undefined = navigator.locks
  if (!locks) return work()
  return locks.request(`${name}-compact`, { ifAvailable: true }, async (lock) => (lock ? work() : undefined))
}

async function lookForWeights(
  db: JournalDatabase,
  { seed, inForce }: Extract<Job, { readonly kind: 'optimise' }>,
  tell: Tell,
) {
  const answers: StoredFact[] = []
  await eachFact(
    db,
    ({ fact }) => void (isAnswer(fact) && answers.push(fact)),
    (share) => tell(READ_SHARE * share),
  )
  const draw = drawsFrom(seed)
  const search = optimise(historiesOf(answers), (limit) => Math.floor(draw() * limit), inForce)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
    tell(READ_SHARE + (1 - READ_SHARE) * value)
  }
}

/** The page hears of a tenth more, or after so long of less: each word is a picture that it draws while this goes on. */
const TENTH = 0.1
const WORD_EVERY_MILLIS = 100

function tellNowAndThen(): Tell {
  let [said, saidAt] = [-1, performance.now()]
  return (share) => {
    const now = performance.now()
    if (share < 1 && share - said < TENTH && now - saidAt < WORD_EVERY_MILLIS) return
    ;[said, saidAt] = [share, now]
    say({ kind: 'share', share })
  }
}

function say(word: Word): void {
  postMessage(word)
}
