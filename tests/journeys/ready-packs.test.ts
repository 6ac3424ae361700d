import { expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import { making } from '#messages/pack-make.ts'
import { sharing } from '#messages/pack-share.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()
const { packs } = await loadCatalogue()

test('there are four ready packs, each read without script', async () => {
  expect(packs.map(({ id }) => id).toSorted()).toEqual([
    'before-the-visit',
    'coaching',
    'complaints',
    'first-week',
  ])
  const person = await meetPerson(scene.browser, scene.site, { script: false })
  await person.open('packs/')
  for (const { title, about } of packs) {
    await expect.poll(() => person.page.textContent('main')).toContain(title)
    expect(await person.page.textContent('main')).toContain(about)
  }
  await person.leave()
})

test.each(packs.map(({ id, title, items }) => ({ id, title, count: items.length })))(
  'a tutor sends $id as it is',
  async ({ title, count }) => {
    const person = await meetPerson(scene.browser, scene.site)
    await person.open('packs/')
    await person.page.getByRole('link', { name: `Use this pack: ${title}` }).click()
    await expect
      .poll(() =>
        person.page.getByRole('textbox', { name: making.fields.title.name, exact: true }).inputValue(),
      )
      .toBe(title)
    await person.page.getByRole('button', { name: making.make }).click()
    const link = person.page.getByLabel(sharing.linkName)
    await link.waitFor()
    expect(await link.inputValue()).toContain('#p1.')
    await person.open('packs/')
    await expect.poll(() => person.page.textContent('main')).toContain(`${count} items`)
    expect(person.troubles).toEqual([])
    await person.leave()
  },
)
