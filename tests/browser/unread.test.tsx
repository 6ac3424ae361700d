import { type ComponentChild, render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { packIdOf } from '#formats/pack.ts'
import { CriteriaPage } from '#islands/log/criteria/CriteriaPage.tsx'
import { EntryForm } from '#islands/log/form/EntryForm.tsx'
import { LogPage } from '#islands/log/list/LogPage.tsx'
import { MatrixPage } from '#islands/log/matrix/MatrixPage.tsx'
import { PlanPage } from '#islands/log/plan/PlanPage.tsx'
import { PortfolioPage } from '#islands/log/portfolio/PortfolioPage.tsx'
import { Misconceptions } from '#islands/misconceptions/Misconceptions.tsx'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { PackList } from '#islands/pack/list/PackList.tsx'
import { SharePack } from '#islands/pack/share/SharePack.tsx'
import { HistoryPage } from '#islands/quizzes/HistoryPage.tsx'
import { CardsPage } from '#islands/review/cards/CardsPage.tsx'
import { TodayPage } from '#islands/today/TodayPage.tsx'
import { formPage } from '#messages/log-form-page.ts'
import { unread as words } from '#messages/unread.ts'
import { setDevice } from '#stores/device.ts'
import { $log } from '#stores/log/list.ts'
import { $misconceptions } from '#stores/misconceptions.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { $packs } from '#stores/pack/list.ts'
import { $portfolio } from '#stores/portfolio/portfolio.ts'
import { $today } from '#stores/today.ts'
import { $unread } from '#stores/unread.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { SHELF_ITEMS } from '#tests/support/pack-shelf.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const BODY = { title: 'A pack', instructions: '', from: 'Dana', items: ['q-two'], madeMinute: 29_000_000 }
const SHIPPED = {
  items: SHELF_ITEMS,
  cards: { version: 'v', cards: [] },
  credit: { version: 'v', points: [] },
}
const CARD = {
  kind: 'card.written',
  card: 'own.mine',
  edition: 1,
  front: 'Mine?',
  back: 'Yes',
  tags: [],
} as const

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Unread'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice({ shipped: SHIPPED })
  setDevice(device)
  $unread.set(new Map())
  $log.set({ kind: 'opening' })
  $portfolio.set({ kind: 'opening' })
  $gradebook.set({ kind: 'opening' })
  $today.set({ kind: 'loading' })
  $packs.set(undefined)
  $misconceptions.set(undefined)
  const pack = await packIdOf(BODY, itemCodes(SHELF_ITEMS.items))
  await device.journal.append([
    revised(1, resource('A guide')),
    { kind: 'pack.saved', pack, body: BODY, names: [] },
    CARD,
  ])
})
afterEach(() => {
  render(null, place)
  vi.restoreAllMocks()
  document.documentElement.removeAttribute('data-begun')
  history.replaceState(null, '', '#')
})

/** The disk of a browser that lets nobody read, until mocks are restored. */
function refuseReads(): void {
  const gone = () => Promise.reject(new DOMException('The connection was lost', 'UnknownError'))
  for (const name of ['row', 'rows', 'recent', 'subjects', 'factsAbout', 'nextDue', 'facts'] as const)
    vi.spyOn(device.journal, name).mockImplementation(gone)
}

const says = () => place.textContent ?? ''
const tryAgain = () => place.querySelector<HTMLButtonElement>('button.button')

interface Case {
  readonly page: string
  readonly island: ComponentChild
  /** What the page shows once it has read. */
  readonly shows: string
  /** What must not stand there when it could not be read. */
  readonly never: string
  readonly fragment?: () => Promise<string>
  /** The page hears of nothing that is written after it was opened. */
  readonly isDeaf?: true
  /** The heading that stands there without script. */
  readonly title?: string
}

const UNITS = LOG_UNITS.map(({ id, title }) => ({ id, title }))
const CASES: readonly Case[] = [
  { page: 'the log', island: <LogPage units={LOG_UNITS} />, shows: 'A guide', never: 'Opening your log' },
  {
    page: 'the matrix',
    island: <MatrixPage units={LOG_UNITS} />,
    shows: 'Print',
    never: 'Opening your log',
  },
  { page: 'the plan', island: <PlanPage />, shows: 'goal', never: 'Opening your log' },
  { page: 'the criteria', island: <CriteriaPage units={UNITS} />, shows: 'Paste', never: 'Opening your' },
  {
    page: 'the portfolio',
    island: <PortfolioPage units={LOG_UNITS} />,
    shows: 'A guide',
    never: 'Opening your portfolio',
  },
  { page: 'the packs', island: <PackList />, title: 'Packs', shows: 'A pack', never: 'Reading' },
  { page: 'the gradebook', island: <GradebookPage />, shows: 'A pack', never: 'Opening the gradebook' },
  {
    page: 'a pack to hand out',
    island: <SharePack />,
    shows: 'A pack',
    never: 'Opening the pack',
    fragment: () => packIdOf(BODY, itemCodes(SHELF_ITEMS.items)),
  },
  {
    page: 'one flashcard',
    island: <CardsPage known={{ first: [], count: 0, units: [] }} />,
    shows: 'Mine?',
    never: 'Opening the card',
    fragment: async () => 'card=own.mine',
  },
  {
    page: 'all flashcards',
    island: <CardsPage known={{ first: [], count: 0, units: [] }} />,
    shows: 'Mine?',
    never: 'Opening',
  },
  {
    page: 'Today',
    island: <TodayPage known={{ units: [], cards: 0 }} />,
    shows: 'flashcard',
    never: 'Opening what you have done',
  },
  {
    page: 'the misconceptions',
    island: <Misconceptions known={[]} />,
    title: 'Misconceptions',
    shows: 'quiz',
    never: 'Adding up',
  },
  {
    page: 'the log’s form',
    island: <EntryForm groups={[]} />,
    shows: 'What is it called?',
    never: formPage.opening,
    fragment: async () => entryIdOf(1),
    isDeaf: true,
  },
  {
    page: 'what was taken',
    island: <HistoryPage />,
    shows: 'not taken a set',
    never: 'Opening what you have taken',
    isDeaf: true,
  },
]

describe.each(CASES)('$page', ({ island, shows, never, fragment, title, isDeaf }) => {
  beforeEach(() => {
    if (title === undefined) return
    const heading = document.createElement('h1')
    heading.textContent = title
    document.body.prepend(heading)
  })

  test('says that it could not be read, and shows it when it is tried again', async () => {
    history.replaceState(null, '', `#${(await fragment?.()) ?? ''}`)
    refuseReads()
    render(island, place)
    await expect.poll(says).toContain(words.once)
    expect(says()).not.toContain(never)
    expect(place.querySelectorAll('[role="alert"]')).toHaveLength(1)
    expect(await rulesBroken()).toEqual([])
    tryAgain()?.click()
    await expect.poll(says).toContain(words.still)
    vi.restoreAllMocks()
    await userEvent.click(tryAgain() ?? place)
    await expect.poll(says).not.toContain(words.tryAgain)
    await expect.poll(says).toContain(shows)
    await expect.poll(() => document.activeElement?.localName).toBe('h1')
    expect($unread.get().size).toBe(0)
  })

  if (isDeaf) return
  test('shows it by itself at the next word from the journal', async () => {
    history.replaceState(null, '', `#${(await fragment?.()) ?? ''}`)
    refuseReads()
    render(island, place)
    await expect.poll(says).toContain(words.once)
    vi.restoreAllMocks()
    await device.journal.append([
      revised(2, resource('A webinar')),
      { ...CARD, edition: 2, front: 'Mine? Yes.' },
      {
        kind: 'pack.saved',
        pack: await packIdOf(BODY, itemCodes(SHELF_ITEMS.items)),
        body: BODY,
        names: ['Amira'],
      },
    ])
    await expect.poll(says).not.toContain(words.once)
    await expect.poll(says).toContain(shows)
  })
})
