import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendAway } from '#device/away.ts'
import { appended } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, freshName, GRADE, READ, tab } from '#tests/support/web-journals.ts'

closeTabsAfterEach()

/** What became of each worker that was started, in that order. */
const workers: { isEnded: boolean }[] = []

beforeEach(() => {
  const Real = Worker
  class Watched extends Real {
    readonly fate = { isEnded: false }
    constructor(...asked: ConstructorParameters<typeof Worker>) {
      super(...asked)
      workers.push(this.fate)
    }
    override terminate() {
      this.fate.isEnded = true
      super.terminate()
    }
  }
  vi.stubGlobal('Worker', Watched)
})

afterEach(() => {
  leaveThePage()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  workers.length = 0
})

const leaveThePage = () => dispatchEvent(new PageTransitionEvent('pagehide'))
const tally = (name: string) => sendAway<'tally'>({ kind: 'tally', name }, () => undefined)
const fates = () => workers.map(({ isEnded }) => (isEnded ? 'ended' : 'there'))

test('a worker that has done its job does the next one, of another kind and another database', async () => {
  const [one, other] = [freshName(), freshName()]
  appended(await tab(one).append([GRADE, READ]))
  appended(await tab(other).append([GRADE]))
  expect((await tally(one).done).all.facts).toBe(2)
  expect(await sendAway<'rebuild'>({ kind: 'rebuild', name: one }, () => undefined).done).toMatchObject({
    ok: true,
  })
  expect((await tally(other).done).all.facts).toBe(1)
  expect(fates()).toEqual(['there'])
})

test('two jobs at once have a worker each, and one of them is left', async () => {
  const name = freshName()
  appended(await tab(name).append([GRADE, READ]))
  const done = await Promise.all([tally(name).done, tally(name).done])
  expect(done.map(({ all }) => all.facts)).toEqual([2, 2])
  expect(fates().toSorted()).toEqual(['ended', 'there'])
  expect((await tally(name).done).all.facts).toBe(2)
  expect(workers).toHaveLength(2)
})

test('it ends when the page is left, and after a minute without a job', async () => {
  const name = freshName()
  appended(await tab(name).append([READ]))
  await tally(name).done
  leaveThePage()
  expect(fates()).toEqual(['ended'])
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await tally(name).done
  vi.advanceTimersByTime(59_000)
  expect(fates()).toEqual(['ended', 'there'])
  vi.advanceTimersByTime(1_000)
  expect(fates()).toEqual(['ended', 'ended'])
  await tally(name).done
  expect(fates()).toEqual(['ended', 'ended', 'there'])
})

test('one that was stopped, broke off or was told a passphrase does nothing more', async () => {
  const name = freshName()
  appended(await tab(name).append([READ]))
  await tally(name).done
  const atWork = Promise.withResolvers<unknown>()
  const { stop } = sendAway<'rebuild'>({ kind: 'rebuild', name }, atWork.resolve)
  await atWork.promise
  stop()
  expect(fates()).toEqual(['ended'])

  const backup = { kind: 'backup', name, madeAt: 0, passphrase: 'three plain words' } as const
  await sendAway<'backup'>(backup, () => undefined).done
  expect(fates()).toEqual(['ended', 'ended'])

  const unreadable = { kind: 'receipts', handed: { text: 1 as never, files: [] } } as const
  await expect(sendAway<'receipts'>(unreadable, () => undefined).done).rejects.toThrow('Error')
  expect(fates()).toEqual(['ended', 'ended', 'ended'])
})
