import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeFeedbackLink } from '#formats/feedback.ts'
import { writeReceiptLink } from '#formats/receipt.ts'
import { asideText } from '#messages/gradebook-aside.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { erasePacks, weighErasing } from '#stores/pack/erase.ts'
import { $gradebook, openGradebook } from '#stores/pack/gradebook.ts'
import { answerDraft, deskDraft, PASTED_RECEIPTS } from '#stores/pack/half-way.ts'
import { $packs, readPacks, takeOff } from '#stores/pack/list.ts'
import { copyOfMade } from '#stores/pack/make-copy-of.ts'
import { leave, lookAgain, openAddress, start } from '#stores/pack/open.ts'
import { $opened } from '#stores/pack/opened.ts'
import { readShared } from '#stores/pack/share-read.ts'
import { takeIn, takeInLink } from '#stores/pack/take-in.ts'
import { $takingIn, NOTHING_TAKEN } from '#stores/pack/take-in-state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { BODY, OTHER_PACK, PACK, receiptOf, tutorsDevice } from '#tests/support/pack-class.ts'

let device: FakeDevice

function use(next: FakeDevice): void {
  device = next
  setDevice(device)
  setMarks(device.marks)
}
afterEach(() => vi.restoreAllMocks())

const linkOf = (receipt = receiptOf('Ewa Nowak')) => writeReceiptLink(receipt)

describe('a tutor’s class', () => {
  beforeEach(async () => {
    use(await tutorsDevice([receiptOf('Amira Hussain'), receiptOf('Ben Whitlock')]))
    $takingIn.set(NOTHING_TAKEN)
  })

  test('is counted before it goes, alone and with others', async () => {
    expect(await weighErasing([PACK])).toMatchObject({
      packs: [PACK],
      titles: [BODY.title],
      made: 1,
      receipts: 2,
      learners: 2,
      names: 3,
      marks: 0,
      keys: 0,
      codes: 0,
      attempts: 0,
    })
    await takeOff(OTHER_PACK)
    expect(await weighErasing([PACK, OTHER_PACK])).toMatchObject({ made: 2, offList: 1, receipts: 2 })
    expect((await weighErasing(['CCCCCCCCCCCCCCCCCCCCCA'])).packs).toEqual([])
  })

  test('takes all with it that a tutor was typing about it, also where another device erased it', async () => {
    for (const pack of [PACK, OTHER_PACK]) await device.drafts.write(`pack-comment:${pack}:ben`, 'Well done')
    for (const what of ['reminder', 'list', 'names', 'names-before', 'keys'] as const)
      await device.drafts.write(deskDraft(PACK, what), 'Ben')
    await device.drafts.write(`${answerDraft(PACK, 'deviceaaaa-00000001', 'pk.aaaaaaaaaa')}:why`, 'Ben')
    const left = async () => (await device.drafts.list('pack-comment:')).map(({ name }) => name)
    await device.drafts.write(PASTED_RECEIPTS, 'Ben, pasted')
    await erasePacks([PACK])
    expect(await device.drafts.read(PASTED_RECEIPTS)).toBeUndefined()
    expect(await left()).toEqual([`pack-comment:${OTHER_PACK}:ben`])
    await device.journal.purge([{ pack: OTHER_PACK }])
    await readPacks()
    await expect.poll(left).toEqual([])
  })

  test('is on no page any more once it was erased', async () => {
    expect(await erasePacks([PACK])).toMatchObject({ ok: true })
    await readPacks()
    expect($packs.get()?.made.map(({ id }) => id)).toEqual([OTHER_PACK])
    await openGradebook({ kind: 'pack', pack: PACK })
    expect($gradebook.get()).toEqual({ kind: 'erased', on: '2026-11-22' })
    await openGradebook({ kind: 'choice' })
    expect($gradebook.get()).toMatchObject({ packs: [{ pack: OTHER_PACK }] })
    expect(await copyOfMade(PACK, false)).toBeUndefined()
    expect(await readShared(PACK, String)).toEqual({ kind: 'unknown' })
    expect(await weighErasing([PACK])).toMatchObject({ packs: [], receipts: 0 })
    const facts = await device.journal.facts()
    expect(await erasePacks([PACK])).toMatchObject({ ok: true })
    expect(await device.journal.facts()).toEqual(facts)
  })

  test('gets no receipt any more: it is kept aside with the day, whichever way it comes', async () => {
    await erasePacks([PACK])
    await takeIn(`${await linkOf()}\n${await linkOf(receiptOf('Zoe', { pack: OTHER_PACK }))}`, [])
    expect($takingIn.get().end).toMatchObject({ kind: 'done', aside: 1, receipts: [{ learner: 'Zoe' }] })
    const [aside] = $takingIn.get().aside
    expect(aside).toMatchObject({ learner: 'Ewa Nowak', reason: { kind: 'erased' } })
    // It cannot be taken in all the same.
    expect(aside?.receipt).toBeUndefined()
    expect(asideText({ kind: 'erased', at: device.now().at, offsetMin: 0 })).toContain(
      'You erased this class on 22 November 2026.',
    )
    expect(await takeInLink(await linkOf())).toBeUndefined()
    expect($takingIn.get().aside[0]).toMatchObject({ learner: 'Ewa Nowak', reason: { kind: 'erased' } })
    expect(JSON.stringify(await device.journal.facts())).not.toContain('Ewa Nowak')
  })

  test('gets no receipt that was read while another tab erased it, and says so', async () => {
    const append = device.journal.append.bind(device.journal)
    vi.spyOn(device.journal, 'append').mockImplementationOnce(async (happenings) => {
      await device.journal.purge([{ pack: PACK }])
      return append(happenings)
    })
    await takeIn(`${await linkOf()}\n${await linkOf(receiptOf('Zoe', { pack: OTHER_PACK }))}`, [])
    expect($takingIn.get().end).toMatchObject({ kind: 'done', aside: 1, receipts: [{ learner: 'Zoe' }] })
    expect($takingIn.get().aside).toMatchObject([{ learner: 'Ewa Nowak', reason: { kind: 'erased' } }])
  })

  test('that another tab erases while it is taken off the list is simply gone', async () => {
    const append = device.journal.append.bind(device.journal)
    vi.spyOn(device.journal, 'append').mockImplementationOnce(async (happenings) => {
      await device.journal.purge([{ pack: PACK }])
      return append(happenings)
    })
    await takeOff(PACK)
    expect($packs.get()?.made.map(({ id }) => id)).toEqual([OTHER_PACK])
  })

  test('comes back from no old backup', async () => {
    const old = await device.journal.facts()
    await erasePacks([PACK])
    expect(await device.journal.merge(old)).toMatchObject({ value: { added: 0, erased: 3 } })
    expect((await weighErasing([PACK])).packs).toEqual([])
  })
})

describe('a learner’s pack', () => {
  let fragment: string

  beforeEach(async () => {
    use(fakeDevice({ shipped: PACK_SHIPPED }))
    fragment = await packFragment()
    await openAddress(fragment)
  })
  afterEach(leave)

  const idOf = () => {
    const view = $opened.get()
    if (view.kind === 'summary') return view.id
    if (view.kind === 'doing') return view.doing.begun.id
    throw new Error(`The page shows ${view.kind}`)
  }
  const ERASED = { kind: 'erased', on: '2026-11-22' }

  test('gives way on a page that has it open, and its link says when it was erased', async () => {
    await start()
    const pack = idOf()
    await erasePacks([pack])
    await expect.poll(() => $opened.get()).toEqual(ERASED)
    await openAddress(fragment)
    expect($opened.get()).toEqual(ERASED)
    await lookAgain(pack)
    expect($opened.get()).toEqual(ERASED)
  })

  test('is not begun where another tab erased it meanwhile: nothing is kept', async () => {
    await start()
    const pack = idOf()
    await openAddress(fragment)
    await device.journal.purge([{ pack }])
    const facts = await device.journal.facts()
    await start()
    expect($opened.get()).toEqual(ERASED)
    expect(await device.journal.facts()).toEqual(facts)
  })

  test('gets no feedback any more, and says so', async () => {
    await start()
    const pack = idOf()
    const [started] = await device.journal.factsAbout(`pack:${pack}`)
    await erasePacks([pack])
    const feedback = { pack, attempt: started?.id ?? '', learner: 'Ewa', awards: [], comment: 'Well done.' }
    await openAddress(await writeFeedbackLink(feedback))
    expect($opened.get()).toMatchObject({
      kind: 'refused',
      problem: { from: 'feedback', problem: { kind: 'erased-pack' } },
    })
  })

  test('keeps what is half typed where no pack was erased, though its attempt is not here', async () => {
    await device.drafts.write('pack-writing:aaaaaaaaaa-00000001:own.q', 'Out of reach')
    await readPacks()
    expect(await device.drafts.list('pack-writing:')).toHaveLength(1)
  })
})
