import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import { attainable } from '#domain/quiz/scenario/attainable.ts'
import { begin, choose, endingOf, offered, type Run, turnAt } from '#domain/quiz/scenario/play.ts'
import { playing } from '#messages/scenario-playing.ts'
import { second as words } from '#messages/scenario-second.ts'
import { enter, nameOfFocused } from '#tests/support/keyboard.ts'
import { killBrowserOf } from '#tests/support/kill.ts'
import { meetPerson, startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()
const PATH = 'scenarios/late-sofa/'
const scenario = (await loadCatalogue()).scenarios.find(({ id }) => id === 'late-sofa') ?? fail('late-sofa')
const { strongest } = attainable(scenario)

test('a weak turn is looked back at and played on from by keyboard alone, and no credit moves', {
  timeout: 120_000,
}, async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await person.open(PATH)
  await alive(page)
  const first = await play(page, begin(scenario), (run) => (run.steps.length === 1 ? weak(run) : strong(run)))
  await enter(page, /^Look back at it$/)
  await expect.poll(() => nameOfFocused(page)).toBe(endingOf(scenario, first.state)?.title)
  const verdict = page.locator('#turn-2 .verdict > p')
  const [, step] = first.steps
  await expect.poll(() => verdict.nth(1).textContent()).toBe(step?.choice.note)
  await expect.poll(() => verdict.nth(2).textContent()).toContain(`Stronger: ${strongAt(first, 1).text}`)
  expect(await person.axe()).toEqual([])
  const credit = await creditOn(person.open, page)

  await person.open(PATH)
  await enter(page, /^Play on from here \(turn 2\)$/)
  await expect.poll(() => nameOfFocused(page)).toMatch(/^Turn 2 of \d$/)
  const from: Run = { state: step?.before ?? first.state, steps: first.steps.slice(0, 1) }
  let run = await take(page, from, strongAt(first, 1).text)

  // In the middle: it stands where it was left.
  await page.reload()
  await alive(page)
  await expect.poll(() => page.textContent('h1')).toBe(words.title(2))
  await expect.poll(() => page.getByText(turnAt(scenario, run.state)?.ask ?? '').isVisible()).toBe(true)
  run = await play(page, run, strong)
  await enter(page, /^See both runs$/)
  await expect.poll(() => nameOfFocused(page)).toBe(words.both)
  await readBoth(page, first, run)
  expect(await person.axe()).toEqual([])

  // And after: both runs are there, the first as it was.
  await page.reload()
  await page.getByRole('heading', { name: words.both }).waitFor()
  await readBoth(page, first, run)
  await expect.poll(() => page.textContent('h1')).toBe(endingOf(scenario, first.state)?.title)
  expect(await creditOn(person.open, page)).toEqual(credit)
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('a run is found where it was left after the browser was killed', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-profile-'))
  const before = await startProfile(folder, scene.site)
  await before.open(PATH)
  await alive(before.page)
  let run = begin(scenario)
  for (let turn = 0; turn < 3; turn++) run = await take(before.page, run, strong(run).text)
  // Marks reach the disk seconds later, a draft at once.
  await before.page.waitForTimeout(1000)
  const closed = before.context.waitForEvent('close')
  killBrowserOf(folder)
  await closed
  const after = await startProfile(folder, scene.site)
  await after.open(PATH)
  await expect.poll(() => after.page.textContent('.masthead_count')).toContain('Turn 4')
  await after.leave()
  await rm(folder, { recursive: true })
})

test('an ending that cannot be loaded says so, and comes on another try', { timeout: 120_000 }, async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page, context } = person
  await context.route('**/_astro/Ending*.js', (route) => route.abort())
  await person.open(PATH)
  await alive(page)
  await play(page, begin(scenario), strong)
  await expect.poll(() => page.getByRole('alert').textContent()).toBe(playing.unreachable)
  expect(await person.axe()).toEqual([])
  await context.unroute('**/_astro/Ending*.js')
  await enter(page, /^Try again$/)
  await expect.poll(() => page.textContent('h1')).toMatch(/confirmed/)
  expect(person.troubles.filter((trouble) => !trouble.includes('ERR_FAILED'))).toEqual([])
  await person.leave()
})

/** Waits until script has the page: before that a key goes nowhere. */
async function alive(page: Page): Promise<void> {
  await expect.poll(() => page.locator('astro-island[client="load"][ssr]').count()).toBe(0)
}

/** Plays to an ending by keyboard, choosing at every turn what `pick` says. */
async function play(page: Page, from: Run, pick: (run: Run) => { readonly text: string }): Promise<Run> {
  let run = from
  while (turnAt(scenario, run.state)) run = await take(page, run, pick(run).text)
  return run
}

/** Makes one choice by keyboard, and waits until trust stands where it then should. */
async function take(page: Page, run: Run, text: string): Promise<Run> {
  const turn = turnAt(scenario, run.state)
  const choice = turn?.choices.find((one) => one.text === text) ?? fail(text)
  await enter(page, new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`))
  const next = choose(scenario, run, choice.id)
  await expect
    .poll(() => page.getByRole('meter').first().getAttribute('aria-valuetext'))
    .toContain(`${next.state.meters.trust} of 100`)
  return next
}

function strong(run: Run) {
  return strongest(run.state)[0] ?? fail(run.state.at)
}

function strongAt({ steps }: Run, turn: number) {
  const state = steps[turn]?.before ?? fail(`turn ${turn}`)
  return strongest(state)[0] ?? fail(state.at)
}

function weak({ state }: Run) {
  const turn = turnAt(scenario, state)
  return offered(turn ?? fail(state.at), state).find(({ misconception }) => misconception) ?? fail(state.at)
}

/** Reads both runs: each turn with its title, and what was chosen there in either. */
async function readBoth(page: Page, first: Run, other: Run): Promise<void> {
  const rows = page.locator('.both_turns > li')
  const titles = await rows.locator('.label').allTextContents()
  expect(titles[0]).toBe(first.steps[1]?.turn.title)
  expect(titles.at(-1)).toBe(words.end)
  const texts = await rows.allTextContents()
  for (const [run, name] of [
    [first, words.first],
    [other, words.second],
  ] as const) {
    for (const { turn, choice } of run.steps.slice(1)) {
      const row = texts.find((text) => text.startsWith(turn.title ?? '')) ?? fail(turn.id)
      expect(row).toContain(`${name}${choice.text}`)
    }
  }
  await expect.poll(() => page.textContent('main')).toContain(words.same(1))
  await expect
    .poll(() => page.textContent('main'))
    .toContain(words.instead('Trust', first.state.meters.trust ?? 0, other.state.meters.trust ?? 0))
}

/** The marks of every point on the unit's page, once they have been read. */
async function creditOn(
  open: (path: string) => Promise<void>,
  page: Page,
): Promise<readonly (string | null)[]> {
  await open('units/self-study/')
  const marks = () =>
    page.locator('[data-apply]').evaluateAll((all) => all.map((one) => one.getAttribute('data-apply')))
  await expect.poll(marks).toContain('half')
  return marks()
}

function fail(what: string): never {
  throw new Error(`There is no ${what}`)
}
