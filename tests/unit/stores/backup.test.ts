import { cleanStores } from 'nanostores'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { makeBackupFile, readBackup, writeBackup } from '#formats/backup.ts'
import { $backup, $backupAskedAt, makeBackup } from '#stores/backup.ts'
import { $lastBackup, readLastBackup } from '#stores/backup-last.ts'
import { leaveBackup, takeInBackup, testBackup, unlockBackup, weighBackup } from '#stores/backup-open.ts'
import { passphraseProblem } from '#stores/backup-passphrase.ts'
import { setDevice } from '#stores/device.ts'
import { $lastProblem } from '#stores/storage.ts'
import { lookForForms } from '#stores/your-data-forms.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { factOf } from '#tests/support/facts.ts'
import { writeFirstBackup } from '#tests/support/first-backup.ts'
import { resource, revised } from '#tests/support/log.ts'

const READ: Happening = { kind: 'section.read', section: 'self-study.choose' }
const THEIRS = [factOf('a', 1, 1_000, READ), factOf('a', 2, 2_000, READ)]

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  leaveBackup()
  cleanStores($lastBackup)
})

async function fileOf(facts = THEIRS): Promise<File> {
  return new File([await writeBackup(facts, 0)], 'theirs.jsonl.gz')
}

test('a backup is handed over under the day’s name, and remembered', async () => {
  await device.journal.append([READ])
  $lastBackup.listen(() => undefined)
  await makeBackup()
  const name = 'due-credit-backup-2026-11-22.jsonl.gz'
  expect(device.offered[0]?.slice(0, 2)).toEqual([name, 'application/gzip'])
  expect($backup.get()).toEqual({ kind: 'made', name, facts: 1, forms: 0, isLocked: false })
  const clock = { wall: device.now().at, count: 0 }
  const read = await readBackup(device.offered[0]?.[2] ?? new Uint8Array())
  const digest = read.ok ? read.value.digest : 'none'
  expect($lastBackup.get()).toEqual({ ...device.now(), facts: 1, clock, digest })
})

test('the name carries the learner’s own date, not London’s', async () => {
  device.setMoment({ at: Date.UTC(2026, 10, 22, 22), offsetMin: 13 * 60 })
  await makeBackup()
  expect(device.offered[0]?.[0]).toBe('due-credit-backup-2026-11-23.jsonl.gz')
})

test('a share sheet that was closed is no backup', async () => {
  device.declineNextFile()
  await makeBackup()
  expect($backup.get()).toEqual({ kind: 'declined' })
  expect(device.marks.get('last-backup')).toBeUndefined()
})

test('a file is weighed first, and changes nothing until it is taken in', async () => {
  await weighBackup(await fileOf())
  expect($backup.get()).toEqual({
    kind: 'weighed',
    name: 'theirs.jsonl.gz',
    report: {
      added: 2,
      known: 0,
      clashes: 0,
      erased: 0,
      erasing: 0,
      erasingPacks: 0,
      unreadable: 0,
      madeAt: 0,
      missing: 0,
      forms: 0,
    },
  })
  expect(await device.journal.facts()).toEqual([])
  await takeInBackup()
  expect($backup.get()).toMatchObject({ kind: 'taken', report: { added: 2 } })
  expect(await device.journal.facts()).toEqual(THEIRS)
})

test('a backup restores everything in another browser', async () => {
  await device.journal.append([READ, { kind: 'setting.chosen', name: 'grades', value: 4 }])
  await makeBackup()
  const [name, , bytes] = device.offered[0] ?? ['', '', new Uint8Array()]
  const second = fakeDevice({ seed: 2 })
  setDevice(second)
  await weighBackup(new File([bytes], name))
  await takeInBackup()
  expect(await second.journal.facts()).toEqual(await device.journal.facts())
  expect(await second.journal.rows('')).toEqual(await device.journal.rows(''))
})

test('a file left alone is taken in by nothing', async () => {
  await weighBackup(await fileOf())
  leaveBackup()
  await takeInBackup()
  expect(await device.journal.facts()).toEqual([])
})

test('a file that cannot be opened says why, and changes nothing', async () => {
  await weighBackup(new File(['{"cards":[]}'], 'anki.json'))
  expect($backup.get()).toEqual({ kind: 'refused', name: 'anki.json', problem: { kind: 'foreign' } })
  await takeInBackup()
  expect(await device.journal.facts()).toEqual([])
})

test('a file the browser cannot read any more says so', async () => {
  const gone = await fileOf()
  gone.stream = () =>
    new ReadableStream({ pull: (controller) => controller.error(new DOMException('gone', 'NotFoundError')) })
  await weighBackup(gone)
  expect($backup.get()).toEqual({ kind: 'refused', name: 'theirs.jsonl.gz', problem: { kind: 'unreadable' } })
})

test('a fault that no file explains is no fault of the file', async () => {
  const broken = await fileOf()
  broken.stream = () => new ReadableStream({ pull: (controller) => controller.error(new Error('a bug')) })
  await expect(weighBackup(broken)).rejects.toThrow('a bug')
  expect($backup.get()).toEqual({ kind: 'stuck' })
})

test('a file too large is refused without reading it', async () => {
  const huge = await fileOf()
  Object.defineProperty(huge, 'size', { value: 5e9 })
  huge.stream = () => {
    throw new Error('It was read')
  }
  await weighBackup(huge)
  expect($backup.get()).toMatchObject({ kind: 'refused', problem: { kind: 'huge' } })
})

test('a full disk while taking in is told, and nothing was changed', async () => {
  await weighBackup(await fileOf())
  device.refuseWrites({ kind: 'full' })
  await takeInBackup()
  expect($backup.get()).toEqual({ kind: 'not-kept', name: 'theirs.jsonl.gz', problem: { kind: 'full' } })
  expect($lastProblem.get()).toEqual({ kind: 'full' })
  expect(await device.journal.facts()).toEqual([])
})

test('a file that was brought into an empty browser is its backup from then on', async () => {
  $lastBackup.listen(() => undefined)
  await weighBackup(await fileOf())
  await takeInBackup()
  expect($lastBackup.get()).toMatchObject({ at: 0, facts: 2, clock: { wall: 2_000, count: 0 } })
})

test('a file that holds only part of what is here is no backup of it, and weighing says how much it lacks', async () => {
  await device.journal.append([READ, READ, READ])
  await weighBackup(await fileOf())
  expect($backup.get()).toMatchObject({ report: { added: 2, known: 0, missing: 3 } })
  await takeInBackup()
  $lastBackup.listen(() => undefined)
  expect($lastBackup.get()).toBeUndefined()
})

test('weighing a file just taken finds it whole', async () => {
  await device.journal.append([READ])
  await makeBackup()
  const [, , bytes = ''] = device.offered[0] ?? []
  await weighBackup(new File([bytes], 'mine.json'))
  expect($backup.get()).toMatchObject({ report: { added: 0, known: 1, missing: 0 } })
})

test.each(['{"at":"<script>"}', '[1]', '{"at":1,"offsetMin":0,"facts":1,"clock":{"wall":1}}', 'nonsense'])(
  'a mark that another hand wrote is no backup: %s',
  (mark) => {
    device.marks.set('last-backup', mark)
    const stop = $lastBackup.listen(() => undefined)
    expect($lastBackup.get()).toBeUndefined()
    stop()
  },
)

test('a mark of the first release still tells of its backup', () => {
  device.marks.set('last-backup', '{"at":5,"offsetMin":60,"facts":3}')
  const stop = $lastBackup.listen(() => undefined)
  expect($lastBackup.get()).toEqual({ at: 5, offsetMin: 60, facts: 3 })
  stop()
})

test('of two files chosen quickly the later one counts, however long the earlier takes to read', async () => {
  const slow = new File([await writeBackup([], 0)], 'slow.jsonl.gz')
  const bytes = slow.stream()
  const late = Promise.withResolvers<void>()
  slow.stream = () =>
    bytes.pipeThrough(
      new TransformStream({ transform: async (piece, to) => late.promise.then(() => to.enqueue(piece)) }),
    )
  const first = weighBackup(slow)
  await weighBackup(await fileOf())
  late.resolve()
  await first
  expect($backup.get()).toMatchObject({ kind: 'weighed', name: 'theirs.jsonl.gz', report: { added: 2 } })
})

test('a file asked for while another is read is what is shown', async () => {
  const reading = weighBackup(await fileOf())
  const making = makeBackup('here')
  await Promise.all([reading, making])
  expect($backup.get()).toMatchObject({ kind: 'made' })
  expect($backupAskedAt.get()).toBe('here')
})

test('facts on the disk are written and weighed away from the page, and on it where that breaks off', async () => {
  await device.journal.append([READ])
  const asked: object[] = []
  const answers: unknown[] = [
    {
      ok: true,
      value: { bytes: new Uint8Array([1]), type: 'a/b', ending: '.jsonl.gz', digest: 'd', facts: 7 },
    },
    { ok: false, problem: { kind: 'foreign' } },
    undefined,
  ]
  setDevice({
    ...device,
    async askAway(job, tell) {
      asked.push(job)
      tell(0.5)
      return answers.shift()
    },
  })
  await makeBackup()
  expect($backup.get()).toMatchObject({ kind: 'made', facts: 7 })
  await weighBackup(await fileOf())
  expect($backup.get()).toMatchObject({ kind: 'refused', problem: { kind: 'foreign' } })
  await makeBackup('', 'three long words')
  expect(asked).toMatchObject([
    { kind: 'backup', madeAt: device.now().at },
    { kind: 'weigh', wantsFacts: true },
    { kind: 'backup', passphrase: 'three long words' },
  ])
  expect($backup.get()).toMatchObject({ kind: 'made', facts: 1, isLocked: true })
}, 120_000)

test('facts that lie nowhere but in this page’s memory are not asked for elsewhere', async () => {
  device = fakeDevice({ keeping: { kind: 'memory', problem: { kind: 'refused' } } })
  setDevice({
    ...device,
    askAway: () => {
      throw new Error('It was asked for elsewhere')
    },
  })
  await device.journal.append([READ])
  await makeBackup()
  expect($backup.get()).toMatchObject({ kind: 'made', facts: 1 })
  await weighBackup(await fileOf())
  expect($backup.get()).toMatchObject({ kind: 'weighed' })
})

describe('a file with a passphrase', () => {
  test('waits for it, is told from a wrong one, and is weighed with the right one', async () => {
    const file = await lockedFile('three long words')
    await weighBackup(file, 'here')
    expect($backup.get()).toEqual({ kind: 'locked', name: file.name, isWrong: false })
    await unlockBackup('three short words')
    expect($backup.get()).toEqual({ kind: 'locked', name: file.name, isWrong: true })
    await unlockBackup('three long words')
    expect($backup.get()).toMatchObject({ kind: 'weighed', name: file.name, report: { added: 2 } })
    await takeInBackup()
    expect(await device.journal.facts()).toEqual(THEIRS)
  })

  test('that is left is asked about no more', async () => {
    await weighBackup(await lockedFile('three long words'))
    leaveBackup()
    await unlockBackup('three long words')
    expect($backup.get()).toEqual({ kind: 'idle' })
    expect(await device.journal.facts()).toEqual([])
  })

  test('leaves the passphrase nowhere', async () => {
    await weighBackup(await lockedFile('three long words'))
    await unlockBackup('three long words')
    const left = JSON.stringify([$backup.get(), device.marks.names('').map((name) => device.marks.get(name))])
    expect(left).not.toContain('long words')
  })

  test.each([
    ['elevenchars', 'elevenchars', 'short'],
    ['', '', 'short'],
    ['twelve chars', 'twelve char', 'different'],
    ['twelve chars', 'twelve chars', undefined],
    ['👩‍🏫 明 Siân says hello', '👩‍🏫 明 Siân says hello', undefined],
  ])('“%s” and “%s” typed: %s', (typed, again, problem) => {
    expect(passphraseProblem(typed, again)).toBe(problem)
  })
})

describe('a test of a backup file', () => {
  test('of the last one says that it is whole, changes nothing, and is remembered', async () => {
    await device.journal.append([READ])
    await makeBackup()
    const made = readLastBackup(device.marks)
    await device.journal.append([READ])
    const before = await device.journal.facts()
    device.pass(60_000)
    await testBackup(lastOffered(), 'test')
    expect($backup.get()).toMatchObject({
      kind: 'tested',
      report: { facts: 1, added: 0, known: 1, missing: 1, unreadable: 0, isLast: true, madeAt: made?.at },
    })
    expect(readLastBackup(device.marks)).toEqual({ ...made, verifiedAt: device.now().at })
    expect(await device.journal.facts()).toEqual(before)
    await takeInBackup()
    expect(await device.journal.facts()).toEqual(before)
  })

  test('of another one says what it would bring, and is no test of the last', async () => {
    await device.journal.append([READ])
    await makeBackup()
    const made = readLastBackup(device.marks)
    await testBackup(await fileOf())
    expect($backup.get()).toMatchObject({ kind: 'tested', report: { added: 2, missing: 1, isLast: false } })
    expect(readLastBackup(device.marks)).toEqual(made)
  })

  test('of one that holds all there is, taken elsewhere or by an older release, makes it the last', async () => {
    await device.journal.merge(THEIRS)
    await testBackup(new File([await writeFirstBackup(THEIRS, 5)], 'old.json'))
    expect($backup.get()).toMatchObject({ kind: 'tested', report: { known: 2, missing: 0, isLast: true } })
    expect(readLastBackup(device.marks)).toMatchObject({ at: 5, facts: 2, verifiedAt: device.now().at })
  })

  test('of a damaged one says where, and leaves what was remembered', async () => {
    await device.journal.append([READ])
    await makeBackup()
    const made = readLastBackup(device.marks)
    const bytes = device.offered[0]?.[2] ?? new Uint8Array()
    await testBackup(new File([bytes.slice(0, -9)], 'cut.jsonl.gz'))
    expect($backup.get()).toMatchObject({ kind: 'refused', name: 'cut.jsonl.gz' })
    expect(readLastBackup(device.marks)).toEqual(made)
  })

  test('of a locked one asks for its passphrase first', async () => {
    await testBackup(await lockedFile('three long words'))
    await unlockBackup('three long words')
    expect($backup.get()).toMatchObject({ kind: 'tested', report: { facts: 2 } })
  })
})

function lastOffered(): File {
  const [name, type, bytes] = device.offered.at(-1) ?? ['', '', new Uint8Array()]
  return new File([bytes], name, { type })
}

async function lockedFile(passphrase: string): Promise<File> {
  const made = await makeBackupFile(THEIRS, { madeAt: 0, passphrase, workFactor: 4 })
  if (!made.ok) throw new Error(made.problem.kind)
  return new File([made.value.bytes], `theirs${made.value.ending}`)
}

test('what is half filled in goes with the file, and comes back where it is not here and is wanted', async () => {
  await device.journal.append([READ])
  await device.drafts.write('entry:aaaaaaaaaa', 'half an entry')
  await device.drafts.write('task:heat', 'half a task')
  await makeBackup()
  expect($backup.get()).toMatchObject({ kind: 'made', facts: 1, forms: 2 })
  expect((await lookForForms()).inNoFile).toMatchObject({ log: 0, tasks: 0 })
  const file = new File([device.offered[0]?.[2] ?? ''], 'mine.jsonl.gz')

  device = fakeDevice()
  setDevice(device)
  await device.drafts.write('task:heat', 'another half')
  await weighBackup(file)
  expect($backup.get()).toMatchObject({ kind: 'weighed', report: { added: 1, forms: 1 } })
  await takeInBackup(true)
  expect($backup.get()).toMatchObject({ kind: 'taken', forms: 1, report: { added: 1 } })
  expect((await device.drafts.read('entry:aaaaaaaaaa'))?.text).toBe('half an entry')
  expect((await device.drafts.read('task:heat'))?.text).toBe('another half')

  device = fakeDevice()
  setDevice(device)
  await weighBackup(file)
  await takeInBackup(false)
  expect($backup.get()).toMatchObject({ kind: 'taken', forms: 0 })
  expect(await device.drafts.list('')).toEqual([])
})

test('what is half filled in of an entry that was erased for good stays out', async () => {
  const entry = entryIdOf(1)
  await device.journal.append([revised(1, resource('A guide'))])
  await device.drafts.write(`entry:${entry}`, JSON.stringify({ type: 'resource', values: {} }))
  await makeBackup()
  const file = new File([device.offered[0]?.[2] ?? ''], 'mine.jsonl.gz')
  await device.journal.purge([{ entry, number: 1 }])
  await device.drafts.remove(`entry:${entry}`)
  await weighBackup(file)
  await takeInBackup(true)
  expect(await device.drafts.list('')).toEqual([])
  expect($backup.get()).toMatchObject({ kind: 'taken', forms: 0 })
})

test('a form that is gone on with after the file was taken is in no file again', async () => {
  await device.drafts.write('own-card:a', 'half')
  await makeBackup()
  device.pass(1)
  await device.drafts.write('own-card:a', 'more')
  expect(await lookForForms()).toMatchObject({ all: { cards: 1 }, inNoFile: { cards: 1, packs: 0 } })
})
