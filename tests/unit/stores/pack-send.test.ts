import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { PACK_LIMITS, type PackBody } from '#domain/pack/pack.ts'
import { itemAnswered } from '#domain/quiz/answer.ts'
import { mark } from '#domain/quiz/mark.ts'
import { readReceiptFile, readReceiptLink } from '#formats/receipt.ts'
import { receiptFileName, spanText } from '#messages/pack-send.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { leave, openAddress, start } from '#stores/pack/open.ts'
import { $opened } from '#stores/pack/opened.ts'
import { openSending, type Sending } from '#stores/pack/send.ts'
import { readResults } from '#stores/pack/send-results.ts'
import type { Letter } from '#stores/pack/send-view.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { LEARNER_PACK, PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { CHOICE, HEAT } from '#tests/support/quiz-samples.ts'

const ORIGIN = 'https://learn.example.ac.uk'
const ANSWERS: readonly Happening[] = [
  itemAnswered(CHOICE, ['fix'], mark(CHOICE, ['fix'])),
  {
    kind: 'scenario.ended',
    scenario: 'short-call',
    edition: 1,
    path: [
      { turn: 'opening', choice: 'hear' },
      { turn: 'date', choice: 'four' },
    ],
    ending: 'agreed',
    score: 75,
    best: 75,
    shown: [{ point: 'unit.kc.2', item: 'short-call', right: true }],
    misconceptions: [],
  },
  {
    kind: 'card.graded',
    card: 'heat-hear',
    edition: 1,
    grade: 1,
    intervalDays: 0,
    first: true,
    tookMillis: 1,
  },
]

let device: FakeDevice
let sending: Sending

beforeEach(() => {
  device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
  setMarks(device.marks)
})
afterEach(() => {
  sending.leave()
  leave()
})

/** A pack begun at ten and answered five minutes later, about to be sent. */
async function answeredPack(body: PackBody = LEARNER_PACK): Promise<Doing> {
  await openAddress(await packFragment(body))
  await start()
  device.pass(300_000)
  await device.journal.append(ANSWERS)
  const pack = doing()
  await expect.poll(() => pack.$view.get().answers).toHaveLength(3)
  device.pass(60_000)
  sending = openSending(pack, ORIGIN)
  return pack
}

function doing(): Doing {
  const view = $opened.get()
  if (view.kind !== 'doing') throw new Error(`The page shows ${view.kind}`)
  return view.doing
}

const view = () => sending.$view.get()
const submitted = async () => (await device.journal.facts()).filter(({ kind }) => kind === 'pack.submitted')

async function named(name = 'Sam Reid'): Promise<Letter> {
  sending.typeName(name)
  await expect.poll(() => view().letter).toBeDefined()
  const { letter } = view()
  if (!letter) throw new Error('There is nothing to send')
  return letter
}

describe('what will be sent', () => {
  test('is shown in the words the tutor will see', async () => {
    await answeredPack()
    await expect.poll(() => view().answers).toBeDefined()
    expect(view().answers?.map(({ title, said }) => [title, said])).toEqual([
      [CHOICE.stem, { kind: 'chosen', texts: ['Offer the fix'] }],
      [
        'A short call',
        { kind: 'played', texts: ['“You have waited a week.”', '“four”'], ending: 'A date he believes' },
      ],
      ['What comes before the fix?', { kind: 'graded', grade: 1 }],
    ])
    expect(view().open.map(({ id }) => id)).toEqual([HEAT.id])
  })

  test('is exactly what the link holds: name, times, answers, and nothing else', async () => {
    const pack = await answeredPack()
    const { link } = await named('  Sam \u202e Reid ')
    expect(link.startsWith(`${ORIGIN}/packs/gradebook/#r1.`)).toBe(true)
    const read = await readReceiptLink(link)
    expect(read).toEqual({
      ok: true,
      value: {
        pack: pack.begun.id,
        attempt: pack.begun.attempt.attempt,
        learner: 'Sam Reid',
        startedAt: SUNDAY_MORNING.at,
        endedAt: SUNDAY_MORNING.at + 300_000,
        offsetMin: 0,
        answers: [
          { kind: 'question', item: CHOICE.id, edition: 1, response: ['fix'] },
          expect.objectContaining({ kind: 'scenario', item: 'short-call' }),
          { kind: 'card', item: 'heat-hear', edition: 1, grade: 1 },
        ],
      },
    })
  })

  test('follows what another tab answers meanwhile', async () => {
    await answeredPack()
    const { link } = await named()
    await device.journal.append([itemAnswered(HEAT, ['hear'], mark(HEAT, ['hear']))])
    await expect.poll(() => view().open).toEqual([])
    await expect.poll(() => view().letter?.link ?? link).not.toBe(link)
  })

  test('needs a name, of sixty characters at most', async () => {
    await answeredPack()
    await sending.send('link')
    expect(view().nameProblem).toBe('missing')
    sending.typeName('x'.repeat(61))
    expect(view().nameProblem).toBeUndefined()
    await sending.send('link')
    expect(view().nameProblem).toBe('too-long')
    expect(device.passedOn).toEqual([])
    expect(await submitted()).toEqual([])
  })

  test('remembers the name for the next pack', async () => {
    await answeredPack()
    await named()
    await sending.keepName()
    await sending.keepName()
    expect((await device.journal.facts()).filter(({ kind }) => kind === 'setting.chosen')).toHaveLength(1)
    sending.leave()
    sending = openSending(doing(), ORIGIN)
    await expect.poll(() => view().name).toBe('Sam Reid')
    await expect.poll(() => view().letter).toBeDefined()
  })

  test('says when its words are out of reach, and can be tried again', async () => {
    const pack = await answeredPack()
    sending.leave()
    const { shipped } = device
    Object.assign(device, { shipped: fakeDevice().shipped })
    sending = openSending(pack, ORIGIN)
    await expect.poll(() => view().isUnreachable).toBe(true)
    Object.assign(device, { shipped })
    await sending.retry()
    expect(view()).toMatchObject({ isUnreachable: false, answers: [{}, {}, {}] })
  })
})

describe('a way to send it', () => {
  test('is a mail with the link in it, where the pack names an address', async () => {
    await answeredPack()
    const { mail = '', link } = await named()
    expect(mail.startsWith('mailto:okafor@college.example?subject=')).toBe(true)
    expect(decodeURIComponent(mail)).toContain(link)
    // This learner's site may be another than the one the pack was made on.
    expect(decodeURIComponent(mail)).toContain('or copy it into your own gradebook')
    await sending.send('mail')
    expect(await submitted()).toMatchObject([{ way: 'mail', learner: 'Sam Reid' }])
    expect(view()).toMatchObject({ stage: 'sent', outcome: { kind: 'left', way: 'mail' } })
    await expect.poll(() => view().sent).toMatchObject([{ way: 'mail' }])
  })

  test('is no mail where the pack names no address', async () => {
    const { reply: _reply, ...rest } = LEARNER_PACK
    await answeredPack(rest)
    expect(await named()).not.toHaveProperty('mail')
  })

  test('is no mail where some mail programs would cut it', async () => {
    await answeredPack({ ...LEARNER_PACK, title: '🧡'.repeat(PACK_LIMITS.title / 2) })
    expect(await named('Sam')).toHaveProperty('mail')
    const letter = await named('🧡'.repeat(30))
    expect(letter.link.length).toBeGreaterThan(100)
    expect(letter).not.toHaveProperty('mail')
  })

  test.each(['link', 'share'] as const)('is the %s', async (way) => {
    await answeredPack()
    const { link } = await named()
    await sending.send(way)
    expect(device.passedOn).toHaveLength(1)
    expect(device.passedOn[0]).toContain(link)
    expect(await submitted()).toMatchObject([{ way }])
  })

  test('is a file that its tutor can open', async () => {
    await answeredPack()
    await named()
    await sending.send('file')
    const [[name, , bytes] = []] = device.offered
    expect(name).toBe('due-credit-receipt-sam-reid-2026-11-22.json')
    expect(await readReceiptFile(bytes ?? new Uint8Array())).toMatchObject({
      ok: true,
      value: { learner: 'Sam Reid' },
    })
    expect(await submitted()).toMatchObject([{ way: 'file' }])
  })

  test('is noted only where something left', async () => {
    await answeredPack()
    await named()
    device.declineNextFile()
    await sending.send('share')
    expect(view()).toMatchObject({ stage: 'look', outcome: { kind: 'declined' } })
    Object.assign(device.passOn, { copy: async () => false })
    await sending.send('link')
    expect(view()).toMatchObject({ stage: 'look', outcome: { kind: 'copy-by-hand' } })
    expect(await submitted()).toEqual([])
    await sending.noteCopied()
    expect(await submitted()).toMatchObject([{ way: 'link' }])
  })

  test('that cannot be noted says that it left all the same', async () => {
    await answeredPack()
    await named()
    await sending.keepName()
    device.refuseWrites({ kind: 'full' })
    await sending.send('link')
    expect(device.passedOn).toHaveLength(1)
    expect(view()).toMatchObject({
      stage: 'sent',
      outcome: { kind: 'not-noted', way: 'link', problem: 'full' },
    })
  })

  test('can be taken again, and says when more was answered since', async () => {
    await answeredPack()
    await named()
    await sending.send('link')
    await expect.poll(() => view().sent).toHaveLength(1)
    expect(view().hasMore).toBe(false)
    device.pass(60_000)
    await device.journal.append([itemAnswered(HEAT, ['hear'], mark(HEAT, ['hear']))])
    await expect.poll(() => view().hasMore).toBe(true)
    sending.lookAgain()
    expect(view().stage).toBe('look')
  })
})

describe('what it did for the learner', () => {
  test('counts right answers, what was given away, the cards that come first and the points that moved', async () => {
    const pack = await answeredPack()
    expect(await readResults(pack)).toMatchObject({
      right: 0,
      of: 1,
      forgot: 1,
      revealed: ['x.fix-first'],
      cards: ['heat-fix-first', 'heat-why'],
      raised: { 'unit.kc.2': 'half' },
    })
  })

  test('leaves out what moved before it was begun, and after its last answer', async () => {
    await device.journal.append(ANSWERS.slice(1, 2))
    const pack = await answeredPack()
    device.pass(60_000)
    await device.journal.append([itemAnswered(CHOICE, ['listen'], mark(CHOICE, ['listen']))])
    expect((await readResults(pack)).raised).toEqual({})
  })
})

describe('words', () => {
  test('of a file name hold letters and digits of any name', () => {
    expect(receiptFileName('Zoë Ó Briain', SUNDAY_MORNING)).toBe(
      'due-credit-receipt-zoe-o-briain-2026-11-22.json',
    )
    expect(receiptFileName('李', SUNDAY_MORNING)).toBe('due-credit-receipt-2026-11-22.json')
  })

  test('of times name the day once where it is the same', () => {
    const later = (minutes: number) => ({ ...SUNDAY_MORNING, at: SUNDAY_MORNING.at + minutes * 60_000 })
    expect(spanText(SUNDAY_MORNING, later(31))).toEqual({
      began: 'On 22 November at 10:00',
      ended: 'At 10:31',
    })
    expect(spanText(SUNDAY_MORNING, later(1_440)).ended).toBe('On 23 November at 10:00')
  })
})
