import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { builtPages, type Tag, tagsOf } from '#tests/support/pages.ts'
import { meetPerson, type Person } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'
import { builds } from '#tests/support/site.ts'

const scene = setScene()

test('a flashcard pressed before its script is there shows its answer once it is', async () => {
  const { person, arrive } = await meetBeforeScripts('flashcards/')
  await person.page.getByRole('button', { name: /^Sure/ }).click()
  arrive()
  await expect.poll(() => gotIt(person.page).isVisible()).toBe(true)
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('an option chosen and checked before the script is there counts once it is', async () => {
  const { person, arrive } = await meetBeforeScripts('quizzes/self-study/')
  await person.page.getByRole('checkbox').first().check({ force: true })
  await person.page.getByRole('button', { name: 'Check my answer' }).click()
  arrive()
  await expect.poll(() => person.page.locator('h1').textContent()).toMatch(/^(Right|Not right yet)$/)
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('words typed before the script is there are searched for once it is', async () => {
  const { person, arrive } = await meetBeforeScripts('search/?q=trust')
  await person.page.getByRole('searchbox').fill('apologise')
  arrive()
  await expect.poll(() => person.page.getByRole('main').textContent()).toMatch(/results? for “apologise”/)
  expect(await person.page.getByRole('searchbox').inputValue()).toBe('apologise')
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('what was written under an open question goes to the log', async () => {
  const { person, arrive } = await meetBeforeScripts('units/self-study/lesson/')
  const question = person.page.locator('.prompt', { has: person.page.locator('.prompt_log') })
  await question.locator('textarea').fill('Written early.')
  arrive()
  await expect.poll(() => question.locator('.prompt_log').getAttribute('href')).toContain('Written+early.')
  expect(person.troubles).toEqual([])
  await person.leave()
})

/** A page of each kind that has a field in it as the host sends it. */
const withFields = builtPages(builds[0].folder)
  .filter(({ html }) => tagsOf(html).some(isField))
  .map(({ path }) => path)
  .filter((path, place, all) => all.findIndex((other) => kindOf(other) === kindOf(path)) === place)

test('there are pages with fields', () => expect(withFields.length).toBeGreaterThan(5))

test.each(withFields)('what is typed on /%s before its script is there stays', async (path) => {
  const { person, arrive } = await meetBeforeScripts(path)
  const field = person.page.locator(`:is(${FIELDS}):visible`).first()
  await field.fill('7, typed early')
  const id = await field.evaluate((element) => {
    element.setAttribute('data-typed', '')
    return element.id
  })
  arrive()
  await expect.poll(() => person.page.locator('astro-island[ssr]').count()).toBe(0)
  const alive = person.page.locator(id === '' ? '[data-typed]' : `#${id}`)
  expect(await alive.inputValue()).toBe('7, typed early')
  expect(person.troubles).toEqual([])
  await person.leave()
})

/** Fields for text that stand there without script. */
const FIELDS = 'textarea:not([readonly]), input[type="search"]'

function isField({ name, attributes }: Tag): boolean {
  if (name === 'textarea') return attributes.readonly === undefined
  return name === 'input' && attributes.type === 'search'
}

/** Pages of one kind differ in their words alone. */
function kindOf(path: string): string {
  return path.replace(/^(units|concepts|tasks)\/[^/]+/, '$1')
}

/** Someone whose page is there to read while its scripts are still under way. */
async function meetBeforeScripts(path: string): Promise<{ person: Person; arrive: () => void }> {
  const person = await meetPerson(scene.browser, scene.site)
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
  await person.page.route('**/*.js', async (route) => {
    await arrived
    await route.continue()
  })
  await person.page.goto(scene.site.url(path), { waitUntil: 'commit' })
  return { person, arrive }
}

function gotIt(page: Page) {
  return page.getByRole('button', { name: /^Got it/ })
}
