import { expect, test } from 'vitest'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

test.each([
  ['within twelve months of its last check', '2027-11-22T12:00:00Z', false],
  ['more than twelve months after it', '2027-11-24T12:00:00Z', true],
])('a page on the law, %s, says whether it may be out of date', async (_when, now, isOld) => {
  const person = await meetPerson(scene.browser, scene.site)
  await person.page.clock.setFixedTime(new Date(now))
  await person.open('concepts/consumer-rights/')
  // What is brought to a page once it has loaded ends with the ends of its sections.
  await person.page.locator('.section_read').first().waitFor()
  expect(await person.page.getByText('more than a year ago').isVisible()).toBe(isOld)
  expect(await person.page.getByText('not legal advice').isVisible()).toBe(true)
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('what one wrote under an open question goes to the log’s form, and nowhere before', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  await person.open('units/self-study/lesson/')
  await person.page.locator('.section_read').first().waitFor()
  const question = person.page.locator('.prompt', { has: person.page.locator('.prompt_log') })
  await question.locator('textarea').fill('It can be checked; “a lot better” cannot.')
  await question.getByRole('link', { name: 'Take what you wrote to your log' }).click()
  await expect
    .poll(() =>
      person.page
        .locator('textarea')
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value)),
    )
    .toContainEqual(expect.stringContaining('It can be checked; “a lot better” cannot.'))
  expect(person.troubles).toEqual([])
  await person.leave()
})
