import { beforeEach, describe, expect, test } from 'vitest'
import type { Fact } from '#domain/journal/fact.ts'
import type { OwnItem } from '#domain/pack/own.ts'
import { withoutKey } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { newRevealCode } from '#domain/pack/reveal-code.ts'
import { writeFeedbackFile, writeFeedbackLink } from '#formats/feedback.ts'
import { writePackLink } from '#formats/pack.ts'
import { sealKey } from '#formats/seal.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { readMarked } from '#stores/pack/do-marked.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { leave, lookAgain, openAddress, openFile, start } from '#stores/pack/open.ts'
import { $opened } from '#stores/pack/opened.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CARD, LEARNER_PACK, PACK_CODES, PACK_SHIPPED } from '#tests/support/learner-pack.ts'
import { CHOICE } from '#tests/support/quiz-samples.ts'

const MINUTE = 60_000
const OWN_QUESTION: OwnItem = {
  kind: 'question',
  question: {
    id: 'pk.aaaaaaaaaa',
    code: '000000',
    edition: 1,
    concept: 'pk',
    stem: 'A parcel is late again. What comes first?',
    points: [],
    kind: 'choice',
    options: [
      { id: 'x7', text: 'Listen to the end', right: true, why: 'It is heard first.' },
      { id: 'b2', text: 'Quote the policy', right: false, why: 'Nobody asked.' },
    ],
  },
}
const WRITING: OwnItem = {
  kind: 'writing',
  writing: {
    id: 'pk.bbbbbbbbbb',
    edition: 1,
    prompt: 'Write what you would say to her.',
    looksFor: [{ id: 'f1', text: 'Says sorry' }],
    points: [],
    leastWords: 3,
  },
}
const OWN_CARD: OwnItem = {
  kind: 'card',
  card: { id: 'own.cccccccccc', edition: 1, front: 'HEAT?', back: 'Hear, empathise, act, thank.' },
}

let device: FakeDevice

beforeEach(() => {
  leave()
  device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
  setMarks(device.marks)
})

const kinds = async () => (await device.journal.facts()).map(({ kind }) => kind)
const countOf = async (kind: string) => (await kinds()).filter((one) => one === kind).length
const factsOf = async <K extends Fact['kind']>(kind: K) =>
  (await device.journal.facts()).filter((fact) => fact.kind === kind) as Extract<Fact, { kind: K }>[]

function doingNow(): Doing {
  const view = $opened.get()
  if (view.kind !== 'doing') throw new Error(`It is ${view.kind}`)
  return view.doing
}

async function begin(more: Partial<PackBody>, extra?: 25 | 50 | 100): Promise<Doing> {
  await look(more)
  await start(extra)
  return doingNow()
}

async function look(more: Partial<PackBody>): Promise<void> {
  const body: PackBody = { ...LEARNER_PACK, ...more }
  await openAddress(await writePackLink(body, PACK_CODES))
}

/** Opens an item and waits for what it is worked with. */
async function workOn(doing: Doing, item: string) {
  doing.open(item)
  await expect
    .poll(() => {
      const { screen } = doing.$view.get()
      return screen.kind === 'item' && screen.id === item ? screen.work.kind : undefined
    })
    .not.toMatch(/^(loading|undefined)$/)
  const { screen } = doing.$view.get()
  if (screen.kind !== 'item') throw new Error('No item is open')
  return screen.work
}

async function pick(doing: Doing, item: string, option: string, certainty?: 1 | 2 | 3): Promise<void> {
  const work = await workOn(doing, item)
  if (work.kind !== 'pack-question') throw new Error(`It is ${work.kind}`)
  work.quiz.pick(option)
  if (certainty) work.quiz.sayCertainty(certainty)
  await work.quiz.check()
  await expect.poll(() => doing.$view.get().answers.some((answer) => answer.item === item)).toBe(true)
}

async function write(doing: Doing, text: string): Promise<void> {
  const work = await workOn(doing, 'pk.bbbbbbbbbb')
  if (work.kind !== 'writing') throw new Error(`It is ${work.kind}`)
  work.play.type(text)
  await work.play.keep()
  await expect.poll(() => doing.$view.get().answers.some(({ kind }) => kind === 'writing')).toBe(true)
}

describe('what a tutor wrote', () => {
  test('is done as any other item: a question marked at once, writing kept, a card among one’s own', async () => {
    const doing = await begin({
      items: ['pk.aaaaaaaaaa', 'pk.bbbbbbbbbb', 'own.cccccccccc'],
      own: [OWN_QUESTION, WRITING, OWN_CARD],
    })
    expect(await countOf('card.written')).toBe(1)
    await pick(doing, 'pk.aaaaaaaaaa', 'x7')
    const [fact] = await factsOf('item.answered')
    expect(fact).toMatchObject({ item: 'pk.aaaaaaaaaa', right: true })
    await write(doing, 'I am so sorry, Mrs K.')
    expect(doing.$view.get().answers.map(({ kind }) => kind)).toEqual(['question', 'writing'])
    expect((await workOn(doing, 'own.cccccccccc')).kind).toBe('card')
  })

  test('is not written a second time where its card is among one’s own already', async () => {
    const body = { items: ['own.cccccccccc', CARD.id], own: [OWN_CARD] }
    const doing = await begin(body)
    await lookAgain(doing.begun.id)
    await start()
    expect(await countOf('pack.started')).toBe(2)
    expect(await countOf('card.written')).toBe(1)
  })
})

describe('marks that wait for the end', () => {
  const body: Partial<PackBody> = {
    items: [CHOICE.id, 'pk.aaaaaaaaaa'],
    own: [OWN_QUESTION],
    rules: { feedback: 'end', asksCertainty: true },
  }

  test('an answer is kept without a verdict, may be another, and counts once it is ended', async () => {
    const doing = await begin(body)
    await pick(doing, 'pk.aaaaaaaaaa', 'b2', 3)
    await pick(doing, 'pk.aaaaaaaaaa', 'x7', 2)
    await pick(doing, CHOICE.id, CHOICE.options[1]?.id ?? '', 3)
    expect(await countOf('item.answered')).toBe(0)
    await doing.finish()
    const answered = await factsOf('item.answered')
    expect(answered.map(({ item, certainty }) => [item, certainty])).toEqual([
      [CHOICE.id, 3],
      ['pk.aaaaaaaaaa', 2],
    ])
    expect(answered[1]).toMatchObject({ right: true, response: ['x7'] })
    const marked = await readMarked(doing.begun, doing.$view.get())
    expect(marked.map(({ said }) => said.kind)).toEqual(['marked', 'marked'])
    doing.open(CHOICE.id)
    expect(doing.$view.get().screen.kind).toBe('overview')
  })

  test('an end in two tabs, and opening it again, count nothing twice', async () => {
    const doing = await begin(body)
    await pick(doing, 'pk.aaaaaaaaaa', 'x7', 1)
    await Promise.all([doing.finish(), doing.finish()])
    await openAddress(`#${doing.begun.id}`)
    expect(await countOf('pack.ended')).toBe(1)
    expect(await countOf('item.answered')).toBe(1)
  })

  test('what a crash left uncounted is counted when it is opened again', async () => {
    const doing = await begin(body)
    await pick(doing, 'pk.aaaaaaaaaa', 'x7', 1)
    const { id, attempt } = doing.begun
    await device.journal.append([{ kind: 'pack.ended', pack: id, attempt: attempt.attempt }])
    await openAddress(`#${id}`)
    expect(await countOf('item.answered')).toBe(1)
  })

  test('after a crash that took the newest place with it, the next open item comes, and one opened to be changed stays', async () => {
    const doing = await begin(body)
    const place = `pack:${doing.begun.attempt.attempt}`
    await workOn(doing, CHOICE.id)
    const before = device.marks.get(place) ?? ''
    await pick(doing, CHOICE.id, CHOICE.options[1]?.id ?? '', 3)
    const itemAfter = async () => {
      leave()
      await openAddress(`#${doing.begun.id}`)
      await expect.poll(() => doingNow().$view.get().screen.kind).toBe('item')
      const { screen } = doingNow().$view.get()
      return screen.kind === 'item' ? screen.id : undefined
    }
    device.marks.set(place, before)
    expect(await itemAfter()).toBe('pk.aaaaaaaaaa')
    await workOn(doingNow(), CHOICE.id)
    expect(await itemAfter()).toBe(CHOICE.id)
  })

  test('an end that is not kept leaves all as it was', async () => {
    const doing = await begin(body)
    await pick(doing, 'pk.aaaaaaaaaa', 'x7', 1)
    device.refuseWrites({ kind: 'full' })
    await doing.finish()
    expect(doing.$view.get().endTrouble).toBe('full')
    expect(doing.$view.get().attempt.ended).toBeUndefined()
    device.refuseWrites()
    await doing.finish()
    expect(doing.$view.get().attempt.ended).toBeDefined()
  })

  test('where it is never shown it counts all the same', async () => {
    const doing = await begin({ ...body, rules: { feedback: 'never' } })
    await pick(doing, 'pk.aaaaaaaaaa', 'x7')
    await doing.finish()
    expect(await countOf('item.answered')).toBe(1)
    expect(await readMarked(doing.begun, doing.$view.get())).toEqual([])
  })

  test('one by one, an answer is not opened again', async () => {
    const doing = await begin({ ...body, rules: { feedback: 'end', isOneByOne: true } })
    await pick(doing, CHOICE.id, CHOICE.options[0]?.id ?? '')
    doing.open(CHOICE.id)
    expect(doing.$view.get().screen.kind).toBe('overview')
  })
})

describe('a reveal code', () => {
  test('opens the key once it is right, and the answers count then', async () => {
    const code = newRevealCode((limit) => limit - 1)
    const sealed = await sealKey([OWN_QUESTION], code)
    const doing = await begin({
      items: ['pk.aaaaaaaaaa'],
      own: [withoutKey(OWN_QUESTION)],
      key: { kind: 'code', sealed },
      rules: { feedback: 'code' },
    })
    await pick(doing, 'pk.aaaaaaaaaa', 'b2')
    await doing.finish()
    expect(await countOf('item.answered')).toBe(0)
    expect(await doing.reveal('nonsense')).toBe('no-code')
    expect(await doing.reveal('0000-0000-0000-0000')).toBe('wrong-code')
    expect(await readMarked(doing.begun, doing.$view.get())).toEqual([])
    expect(await doing.reveal(code.toLowerCase().replaceAll('-', ' '))).toBe('open')
    expect(await doing.reveal(code)).toBe('open')
    const answered = await factsOf('item.answered')
    expect(answered).toHaveLength(1)
    expect(answered[0]).toMatchObject({ right: false, response: ['b2'] })
    const [marked] = await readMarked(doing.begun, doing.$view.get())
    expect(marked?.said).toMatchObject({ kind: 'marked', marked: { right: false } })
  })
})

describe('a time limit', () => {
  const body: Partial<PackBody> = {
    items: ['pk.aaaaaaaaaa', 'pk.bbbbbbbbbb'],
    own: [OWN_QUESTION, WRITING],
    rules: { minutes: 10, feedback: 'end' },
  }

  test('is over though the page was closed, and keeps what was typed and picked', async () => {
    const doing = await begin(body)
    const work = await workOn(doing, 'pk.bbbbbbbbbb')
    if (work.kind !== 'writing') throw new Error(`It is ${work.kind}`)
    work.play.type('Half a sentence')
    await work.play.leave()
    const question = await workOn(doing, 'pk.aaaaaaaaaa')
    if (question.kind === 'pack-question') question.quiz.pick('x7')
    leave()
    device.pass(10 * MINUTE)
    await openAddress(`#${doing.begun.id}`)
    const view = doingNow().$view.get()
    expect(view.attempt.ended).toMatchObject({ isOver: true })
    expect(view.answers).toMatchObject([
      { kind: 'question', response: ['x7'] },
      { kind: 'writing', text: 'Half a sentence' },
    ])
    expect(await countOf('item.answered')).toBe(1)
  })

  test('has the extra time that was agreed, and no more by setting the clock back', async () => {
    const doing = await begin(body, 50)
    expect(doing.begun.attempt.extraPercent).toBe(50)
    expect(doing.time?.$time.get().minutes).toBe(15)
    leave()
    device.pass(14.5 * MINUTE)
    await openAddress(`#${doing.begun.id}`)
    expect(doingNow().time?.$time.get().minutes).toBe(1)
    const { at, offsetMin } = device.now()
    device.setMoment({ at: at - 120 * MINUTE, offsetMin })
    leave()
    await openAddress(`#${doing.begun.id}`)
    expect(doingNow().time?.$time.get().minutes).toBe(15)
  })
})

describe('attempts and days', () => {
  test('it is not begun before it opens', async () => {
    await look({ rules: { opens: '2026-11-23' } })
    expect($opened.get()).toMatchObject({ kind: 'summary', isEarly: true })
    await start()
    expect(await kinds()).toEqual([])
  })

  test('it is not begun more often than it may be', async () => {
    const rules = { attempts: 1, feedback: 'end' } as const
    const doing = await begin({ rules })
    await doing.finish()
    await lookAgain(doing.begun.id)
    expect($opened.get()).toMatchObject({ kind: 'summary', attemptsLeft: 0 })
    await start()
    expect(await countOf('pack.started')).toBe(1)
  })
})

describe('a tutor’s feedback', () => {
  async function endedAttempt() {
    const doing = await begin({
      items: ['pk.aaaaaaaaaa', 'pk.bbbbbbbbbb'],
      own: [withoutKey(OWN_QUESTION), withoutKey(WRITING)],
      key: { kind: 'tutor' },
    })
    await pick(doing, 'pk.aaaaaaaaaa', 'x7')
    await write(doing, 'I am sorry, Mrs K.')
    await doing.finish()
    const { id, attempt } = doing.begun
    const feedback = {
      pack: id,
      attempt: attempt.attempt,
      learner: 'Sam',
      awards: [{ item: 'pk.bbbbbbbbbb', fraction: 0.5, found: ['f1'], comment: 'Warm. Say when, too.' }],
      comment: 'Good work.',
      keys: [OWN_QUESTION, WRITING],
    }
    return { doing, feedback }
  }

  test('is taken in by its link, shown by item, and lets sealed answers count once', async () => {
    const { doing, feedback } = await endedAttempt()
    expect(await countOf('item.answered')).toBe(0)
    const link = await writeFeedbackLink(feedback)
    await openAddress(link)
    await openAddress(link)
    expect(await countOf('feedback.taken')).toBe(1)
    expect(await countOf('item.answered')).toBe(1)
    const marked = await readMarked(doing.begun, doingNow().$view.get())
    expect(marked[0]?.said.kind).toBe('marked')
    expect(marked[1]).toMatchObject({
      award: { comment: 'Warm. Say when, too.' },
      looksFor: [{ text: 'Says sorry', isFound: true }],
    })
  })

  test('opens where all items stand, from wherever the attempt was left', async () => {
    const { doing, feedback } = await endedAttempt()
    doing.showSend()
    await openAddress(await writeFeedbackLink(feedback))
    expect(doingNow().$view.get().screen.kind).toBe('overview')
    doingNow().showSend()
    await openAddress(await writeFeedbackLink(feedback))
    expect(doingNow().$view.get().screen.kind).toBe('overview')
  })

  test('on an attempt that was followed by another stands beside the newer one', async () => {
    const { doing, feedback } = await endedAttempt()
    await lookAgain(doing.begun.id)
    await start()
    await openAddress(await writeFeedbackLink(feedback))
    const { attempt, earlier, screen } = doingNow().$view.get()
    expect(attempt.attempt).not.toBe(feedback.attempt)
    expect(earlier.map(({ feedback: given }) => given?.comment)).toEqual(['Good work.'])
    expect(screen.kind).toBe('overview')
  })

  test('is taken in by its file', async () => {
    const { feedback } = await endedAttempt()
    const bytes = await writeFeedbackFile(feedback)
    await openFile(new File([bytes], 'feedback.json'))
    expect(doingNow().$view.get().attempt.feedback).toMatchObject({ comment: 'Good work.' })
  })

  test.each([
    ['other-pack', { pack: 'BBBBBBBBBBBBBBBBBBBBBB' }],
    ['other-attempt', { attempt: 'zzzzzzzzzz-00000001' }],
  ])('on what is not here is refused, and changes nothing: %s', async (kind, other) => {
    const { feedback } = await endedAttempt()
    const before = await kinds()
    await openAddress(await writeFeedbackLink({ ...feedback, ...other }))
    expect($opened.get()).toMatchObject({ kind: 'refused', problem: { from: 'feedback', problem: { kind } } })
    expect(await kinds()).toEqual(before)
  })

  test('that is cut is refused', async () => {
    const { feedback } = await endedAttempt()
    await openAddress((await writeFeedbackLink(feedback)).slice(0, -20))
    expect($opened.get()).toMatchObject({ kind: 'refused', problem: { problem: { kind: 'cut' } } })
  })
})

describe('a browser that is killed', () => {
  const body: Partial<PackBody> = {
    items: [CHOICE.id, 'pk.aaaaaaaaaa'],
    own: [OWN_QUESTION],
    rules: { asksCertainty: true, minutes: 10, feedback: 'end' },
  }
  /** Marks reach the disk late: none that was set since the attempt began outlives it. */
  const kill = async () => {
    await expect.poll(async () => (await device.drafts.list('pack-writing:')).length).toBeGreaterThan(0)
    leave()
    for (const name of device.marks.names('pack:')) device.marks.remove(name)
  }
  const draftOf = async (doing: Doing, item: string) => {
    const work = await workOn(doing, item)
    if (work.kind !== 'pack-question' && work.kind !== 'question') throw new Error(`It is ${work.kind}`)
    const view = work.quiz.$view.get()
    return view.kind === 'asking' ? view.draft : view.kind
  }

  test.each([
    ['whose marks wait', body],
    ['whose marks come at once', { items: [CHOICE.id, CARD.id] }],
  ])('loses nothing that was picked in a question %s', async (_name, more) => {
    const doing = await begin(more)
    const work = await workOn(doing, CHOICE.id)
    const option = CHOICE.options[1]?.id ?? ''
    if (!('quiz' in work)) throw new Error(`It is ${work.kind}`)
    work.quiz.pick(option)
    await kill()
    await openAddress(`#${doing.begun.id}`)
    expect(await draftOf(doingNow(), CHOICE.id)).toEqual([option])
  })

  test('has it as the answer where time was up meanwhile', async () => {
    const doing = await begin(body)
    const work = await workOn(doing, 'pk.aaaaaaaaaa')
    if (work.kind !== 'pack-question') throw new Error(`It is ${work.kind}`)
    work.quiz.pick('x7')
    await kill()
    device.pass(11 * MINUTE)
    await openAddress(`#${doing.begun.id}`)
    expect(doingNow().$view.get().answers).toMatchObject([{ item: 'pk.aaaaaaaaaa', response: ['x7'] }])
  })

  test('takes no newer mark back', async () => {
    const doing = await begin(body)
    const work = await workOn(doing, 'pk.aaaaaaaaaa')
    if (work.kind !== 'pack-question') throw new Error(`It is ${work.kind}`)
    work.quiz.pick('x7')
    await doing.leave()
    const name = `pack-writing:${doing.begun.attempt.attempt}:pk.aaaaaaaaaa`
    await device.drafts.write(name, `${device.now().at - 1} {"draft":["b2"]}`)
    await openAddress(`#${doing.begun.id}`)
    expect(await draftOf(doingNow(), 'pk.aaaaaaaaaa')).toEqual(['x7'])
  })

  test('leaves nothing of an answer that was kept', async () => {
    const doing = await begin(body)
    const work = await workOn(doing, 'pk.aaaaaaaaaa')
    if (work.kind !== 'pack-question') throw new Error(`It is ${work.kind}`)
    work.quiz.pick('x7')
    await work.kept.leave()
    expect(await device.drafts.list('pack-writing:')).toHaveLength(1)
    const mark = `pack:${doing.begun.attempt.attempt}:pk.aaaaaaaaaa`
    work.quiz.sayCertainty(2)
    await work.quiz.check()
    await expect.poll(async () => (await device.drafts.list('pack-writing:')).length).toBe(0)
    await expect.poll(() => device.marks.names(mark)).toEqual([])
  })
})
