import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { itemAnswered } from '#domain/quiz/answer.ts'
import { mark } from '#domain/quiz/mark.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import type { ItemWork } from '#stores/pack/do-item.ts'
import { progressOf } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { leave, openAddress, start } from '#stores/pack/open.ts'
import { $opened } from '#stores/pack/opened.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { CHOICE } from '#tests/support/quiz-samples.ts'

let device: FakeDevice

beforeEach(() => use(fakeDevice({ shipped: PACK_SHIPPED })))
afterEach(leave)

function use(next: FakeDevice): void {
  device = next
  setDevice(device)
  setMarks(device.marks)
}

function doing(): Doing {
  const view = $opened.get()
  if (view.kind !== 'doing') throw new Error(`The page shows ${view.kind}`)
  return view.doing
}

/** The pack begun, at its first item. */
async function begin(): Promise<Doing> {
  await openAddress(await packFragment())
  await start()
  return doing()
}

/** The browser was closed, or crashed, and the pack is opened where it was. */
async function comeBack(): Promise<Doing> {
  const { id } = doing().begun
  leave()
  await openAddress(`#${id}`)
  return doing()
}

function at(pack: Doing): string {
  const { screen } = pack.$view.get()
  return screen.kind === 'item' ? screen.id : screen.kind
}

async function work<Kind extends ItemWork['kind']>(
  pack: Doing,
  kind: Kind,
): Promise<Extract<ItemWork, { readonly kind: Kind }>> {
  const now = () => {
    const { screen } = pack.$view.get()
    return screen.kind === 'item' ? screen.work : undefined
  }
  await expect.poll(() => now()?.kind).toBe(kind)
  return now() as Extract<ItemWork, { readonly kind: Kind }>
}

async function answer(pack: Doing, option: string): Promise<void> {
  const { quiz } = await work(pack, 'question')
  quiz.pick(option)
  await quiz.check()
  await pack.next()
}

async function play(pack: Doing): Promise<void> {
  const { play: playing } = await work(pack, 'scenario')
  await playing.wake()
  playing.choose('hear')
  playing.choose('four')
  await expect.poll(() => playing.$view.get()).toMatchObject({ keeping: { kind: 'kept' } })
  await pack.next()
}

async function grade(pack: Doing, given: 1 | 3): Promise<void> {
  const { card } = await work(pack, 'card')
  await expect.poll(() => card.$view.get().kind).toBe('front')
  card.reveal(true, 1)
  await card.grade(given, 1)
}

const facts = async () => (await device.journal.facts()).map(({ kind }) => kind)
const answered = (pack: Doing) => pack.$view.get().answers.map(({ item }) => item)

describe('a pack', () => {
  test('is done in its order, each item as anywhere else, to the overview', async () => {
    const pack = await begin()
    expect(at(pack)).toBe('q-first-words')
    await answer(pack, 'fix')
    expect(at(pack)).toBe('short-call')
    await play(pack)
    expect(at(pack)).toBe('heat-hear')
    await grade(pack, 3)
    await expect.poll(() => at(pack)).toBe('q-heat-order')
    const { quiz } = await work(pack, 'question')
    await quiz.check()
    await pack.next()
    expect(at(pack)).toBe('overview')
    expect(progressOf(pack.$view.get().items)).toEqual({ done: 4, of: 4 })
    expect((await facts()).filter((kind) => kind !== 'card.scheduled')).toEqual([
      'pack.started',
      'item.answered',
      'scenario.ended',
      'card.graded',
      'item.answered',
    ])
  })

  test('brings cards forward and moves points as a quiz does', async () => {
    const pack = await begin()
    await answer(pack, 'fix')
    expect(await facts()).toEqual(['pack.started', 'item.answered', 'card.scheduled', 'card.scheduled'])
    expect(await device.journal.row('point:unit.kc.1')).toBeDefined()
  })

  test('lets items be skipped and done later; what is open comes first, and the last leads to the overview', async () => {
    const pack = await begin()
    await pack.next()
    expect(at(pack)).toBe('short-call')
    await play(pack)
    await grade(pack, 1)
    await expect.poll(() => at(pack)).toBe('q-heat-order')
    await pack.next()
    expect(at(pack)).toBe('overview')
    expect(
      pack.$view
        .get()
        .items.filter(({ isAnswered }) => !isAnswered)
        .map(({ id }) => id),
    ).toEqual(['q-first-words', 'q-heat-order'])
    pack.open('q-first-words')
    await answer(pack, 'listen')
    expect(at(pack)).toBe('q-heat-order')
  })

  test('counts only what is answered after it was begun, and the first answer to each', async () => {
    await device.journal.append([itemAnswered(CHOICE, ['fix'], mark(CHOICE, ['fix']))])
    const pack = await begin()
    expect(answered(pack)).toEqual([])
    await answer(pack, 'agree')
    await device.journal.append([itemAnswered(CHOICE, ['listen'], mark(CHOICE, ['listen']))])
    await expect.poll(() => answered(pack)).toEqual(['q-first-words'])
    expect(pack.$view.get().answers).toMatchObject([{ response: ['agree'] }])
  })

  test('keeps an item that this site has no longer out of the way', async () => {
    const pack = await begin()
    const { id } = pack.begun
    leave()
    const { items } = PACK_SHIPPED
    const fewer = { ...items, items: items.items.filter((item) => item.id !== 'short-call') }
    const { journal, marks } = device
    use(Object.assign(fakeDevice({ shipped: { ...PACK_SHIPPED, items: fewer } }), { journal, marks }))
    await openAddress(`#${id}`)
    await answer(doing(), 'listen')
    expect(at(doing())).toBe('heat-hear')
    expect(progressOf(doing().$view.get().items)).toEqual({ done: 1, of: 3 })
  })
})

describe('coming back', () => {
  test('finds the item, and the option picked and not yet checked', async () => {
    const pack = await begin()
    await answer(pack, 'listen')
    pack.open('q-heat-order')
    const { quiz } = await work(pack, 'question')
    const [first = ''] = (quiz.$view.get() as { readonly shown?: readonly string[] }).shown ?? []
    quiz.move(first, 1)
    const shown = quiz.$view.get()
    const again = await comeBack()
    expect(at(again)).toBe('q-heat-order')
    expect((await work(again, 'question')).quiz.$view.get()).toEqual(shown)
  })

  test('finds the marks that were being read, though the crash came before their mark was set', async () => {
    const { begun } = await begin()
    leave()
    await device.journal.append([itemAnswered(CHOICE, ['fix'], mark(CHOICE, ['fix']))])
    await openAddress(`#${begun.id}`)
    const { quiz } = await work(doing(), 'question')
    await quiz.wake()
    expect(quiz.$view.get()).toMatchObject({ kind: 'checked', marked: { right: false } })
    expect((await facts()).filter((kind) => kind === 'item.answered')).toHaveLength(1)
  })

  test('finds a scenario at the turn it was left at, and keeps its ending once', async () => {
    const pack = await begin()
    await pack.next()
    const { play: before } = await work(pack, 'scenario')
    await before.wake()
    before.choose('hear')
    const again = await comeBack()
    const { play: after } = await work(again, 'scenario')
    await after.wake()
    expect(after.$view.get()).toMatchObject({ kind: 'playing', run: { steps: [{}] } })
    after.choose('four')
    await expect.poll(() => after.$view.get()).toMatchObject({ keeping: { kind: 'kept' } })
    const last = await comeBack()
    await expect
      .poll(async () => (await work(last, 'scenario')).play.$view.get())
      .toMatchObject({ kind: 'over', keeping: { kind: 'kept' }, isLookedAt: true })
    expect((await facts()).filter((kind) => kind === 'scenario.ended')).toHaveLength(1)
  })

  test('does not take a run that was played outside the pack for the pack’s own', async () => {
    const first = await begin()
    await first.next()
    await play(first)
    leave()
    const second = await begin()
    await second.next()
    await play(second)
    expect((await facts()).filter((kind) => kind === 'scenario.ended')).toHaveLength(2)
    expect(answered(second)).toEqual(['short-call'])
  })

  test('without a mark of the place begins at the first item that is open', async () => {
    const pack = await begin()
    await answer(pack, 'listen')
    device.marks.clear()
    expect(at(await comeBack())).toBe('short-call')
  })

  test('finds the overview where that was looked at', async () => {
    const pack = await begin()
    pack.showAll()
    expect(at(await comeBack())).toBe('overview')
  })
})

describe('a card', () => {
  test('that was graded can be taken back at once, and is asked again', async () => {
    const pack = await begin()
    pack.open('heat-hear')
    await grade(pack, 1)
    await expect.poll(() => pack.$view.get().canUndo).toBe(true)
    await pack.undo()
    await work(pack, 'card')
    expect(at(pack)).toBe('heat-hear')
    expect(answered(pack)).toEqual([])
    await grade(pack, 3)
    await expect.poll(() => pack.$view.get().answers).toMatchObject([{ kind: 'card', grade: 3 }])
  })

  test('that cannot be kept stays with its answer, and says why', async () => {
    const pack = await begin()
    pack.open('heat-hear')
    device.refuseWrites({ kind: 'full' })
    await grade(pack, 3)
    const { card } = await work(pack, 'card')
    expect(card.$view.get()).toMatchObject({ kind: 'back', trouble: { kind: 'full' } })
    expect(at(pack)).toBe('heat-hear')
  })

  test('that is looked at again shows how it was graded', async () => {
    const pack = await begin()
    pack.open('heat-hear')
    await grade(pack, 1)
    await expect.poll(() => at(pack)).toBe('q-heat-order')
    pack.open('heat-hear')
    expect(await work(pack, 'graded-card')).toMatchObject({ grade: 1 })
  })
})

describe('a second tab', () => {
  test('follows what is answered in the first', async () => {
    const pack = await begin()
    await work(pack, 'question')
    const said: readonly Happening[] = [itemAnswered(CHOICE, ['listen'], mark(CHOICE, ['listen']))]
    await device.journal.append(said)
    await expect
      .poll(async () => (await work(pack, 'question')).quiz.$view.get().kind)
      .toMatch(/checked|opening/)
    expect(answered(pack)).toEqual(['q-first-words'])
  })
})

describe('an item whose words are out of reach', () => {
  test('says so, lets others be done, and can be tried again', async () => {
    const shipped: Record<string, unknown> = { ...PACK_SHIPPED }
    delete shipped['scenarios/short-call']
    use(fakeDevice({ shipped }))
    const pack = await begin()
    await pack.next()
    await work(pack, 'unreachable')
    shipped['scenarios/short-call'] = PACK_SHIPPED['scenarios/short-call']
    pack.retry()
    await work(pack, 'scenario')
  })
})
