import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { takingIn } from '#messages/gradebook-taking-in.ts'
import { wordsOfField } from '#messages/log-fields.ts'
import { linkWords } from '#messages/log-form.ts'
import { entryTypes } from '#messages/log-types.ts'
import { making } from '#messages/pack-make.ts'
import { doing, opening } from '#messages/pack-open.ts'
import { sending } from '#messages/pack-send.ts'
import { sharing } from '#messages/pack-share.ts'
import { enter, nameOfFocused, press, tabTo } from '#tests/support/keyboard.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'
import { resource } from '#tests/support/write-entry.ts'

const scene = setScene()

test('an entry is begun, put right and saved by keyboard alone, on a phone in the dark', {
  timeout: 120_000,
}, async () => {
  const person = await meetPerson(scene.browser, scene.site, { colours: 'dark' })
  const { page } = person
  await person.open('log/')
  await enter(page, /^Add your first entry/)
  await enter(page, starting(entryTypes.resource.title))
  const { says, claim } = resource('Heated calls')
  await type(page, 'title', says.title)
  await type(page, 'kind', 'Art')
  await choose(page, 'origin')
  await type(page, 'occurredOn', says.occurredOn)
  await type(page, 'objective', says.objective)
  await type(page, 'insights', says.insights)
  await choose(page, 'state')
  await type(page, 'howUsed', says.howUsed)
  await enter(page, starting(linkWords.suggest))
  await expect.poll(() => nameOfFocused(page)).toMatch(starting(linkWords.why))
  await page.keyboard.type(claim ?? '')
  await enter(page, /^Save entry 1$/)
  // The part of the role was left out: the summary has the focus, and leads to the field.
  await expect.poll(() => nameOfFocused(page)).toMatch(/^One thing to put right/)
  expect(await person.axe()).toEqual([])
  await enter(page, starting(wordsOfField('resource', 'roleStandard').missing))
  await expect
    .poll(() => nameOfFocused(page))
    .toMatch(starting(wordsOfField('resource', 'roleStandard').label))
  await page.keyboard.type(String(says.roleStandard))
  await enter(page, /^Save entry 1$/)
  await expect.poll(() => nameOfFocused(page)).toMatch(/^Entry 1/)
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('a pack is made, done, sent and taken in by keyboard alone, on a phone in the dark', {
  timeout: 180_000,
}, async () => {
  const tutor = await meetPerson(scene.browser, scene.site, { colours: 'dark' })
  const { page } = tutor
  await tutor.open('packs/')
  await enter(page, starting(making.title))
  await tabTo(page, starting(making.find))
  await page.keyboard.type('web chat opens')
  await tabTo(page, /^A web chat opens/)
  await press(page, 'Space')
  await tabTo(page, starting(making.fields.title.name))
  await page.keyboard.type('One chat')
  await enter(page, starting(making.make))
  // Making leads to another page: nobody goes on with Tab before it is there.
  await page.getByLabel(sharing.linkName).waitFor()
  await tabTo(page, starting(sharing.linkName))
  const link = await page.getByLabel(sharing.linkName).inputValue()

  const learner = await meetPerson(scene.browser, scene.site, { colours: 'dark' })
  await learner.page.goto(link)
  await enter(learner.page, starting(opening.start))
  await expect.poll(() => nameOfFocused(learner.page)).toMatch(/web chat opens/)
  await press(learner.page, '1')
  await press(learner.page, 'Enter')
  await expect.poll(() => nameOfFocused(learner.page)).toMatch(/^(Right|Not right yet)$/)
  await enter(learner.page, starting(doing.next))
  await expect.poll(() => nameOfFocused(learner.page)).toBe(doing.overview.title(1, 1))
  await enter(learner.page, starting(doing.overview.send))
  await tabTo(learner.page, starting(sending.name))
  await learner.page.keyboard.type('Amira Hussain')
  const [download] = await Promise.all([
    learner.page.waitForEvent('download'),
    enter(learner.page, starting(sending.file)),
  ])
  await expect.poll(() => nameOfFocused(learner.page)).toBe(sending.sent.title.file)
  expect(await learner.axe()).toEqual([])

  await enter(page, starting(sharing.gradebook))
  await enter(page, starting(takingIn.open))
  await page.getByLabel(takingIn.files).setInputFiles(await download.path())
  await enter(page, starting(takingIn.takeIn))
  await expect
    .poll(() => nameOfFocused(page))
    .toMatch(/receipt from Amira Hussain for “One chat” was taken in/)
  expect(await tutor.axe()).toEqual([])
  expect([...tutor.troubles, ...learner.troubles]).toEqual([])
  await learner.leave()
  await tutor.leave()
})

/** Goes to a field by its question and types; of a list to choose from, the first letters choose. */
async function type(page: Page, field: string, said: string | readonly number[] | undefined): Promise<void> {
  await tabTo(page, starting(wordsOfField('resource', field).label))
  await page.keyboard.type(String(said))
}

/** Goes to the first of a few answers and takes it. */
async function choose(page: Page, field: string): Promise<void> {
  const [first = ''] = Object.values(wordsOfField('resource', field).options ?? {})
  await tabTo(page, starting(first))
  await press(page, 'Space')
}

function starting(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
