import { expect, test } from 'vitest'
import { writeBackup } from '#formats/backup.ts'
import { gradebook } from '#messages/gradebook.ts'
import { answersOf } from '#messages/gradebook-answers.ts'
import { desk } from '#messages/gradebook-desk.ts'
import { bringing } from '#messages/gradebook-list.ts'
import { correcting, handMarking } from '#messages/gradebook-marking.ts'
import { reminding, takingAway } from '#messages/gradebook-out.ts'
import { exampleClass } from '#tests/support/example-class.ts'
import { enter, nameOfFocused, press, tabTo } from '#tests/support/keyboard.ts'
import { type Circumstances, DESK, meetPerson, type Person, PHONE } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const PACK = 'AAAAAAAAAAAAAAAAAAAAAA'
const scene = setScene()

test('a class of 200 is looked through, marked, put right and handed on by keyboard alone', {
  timeout: 240_000,
}, async () => {
  const tutor = await tutorOf200({ ...DESK, colours: 'dark' })
  const { page } = tutor
  const focus = () => nameOfFocused(page)
  expect(await tutor.axe()).toEqual([])

  // The table: reached, gone past, and a learner in it opened; closing leads back to the name.
  await enter(page, starting(answersOf.pastTable))
  await expect.poll(focus).toBe(desk.title)
  await enter(page, starting(desk.answers))
  await expect.poll(focus).toBe(answersOf.title)
  await tabTo(page, starting(answersOf.learner))
  await page.keyboard.type('Jakub Turner 2')
  await page.getByRole('heading', { name: 'Jakub Turner 2' }).waitFor()
  await enter(page, /^Change these marks.*item 14$/i)
  await expect.poll(focus).toBe(answersOf.share)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('40')
  await tabTo(page, starting(answersOf.why))
  await page.keyboard.type('Said so in class.')
  await enter(page, starting(answersOf.keep))
  await expect.poll(focus).toMatch(/^Change these marks.*item 14$/i)
  await page.getByText(answersOf.kept).waitFor()
  await page.getByText(/40 % of its marks/).waitFor()

  await enter(page, /^Mark what they wrote \(198 to mark\)/, 'Shift+Tab')
  await expect.poll(focus).toBe(handMarking.title)
  await tabTo(page, starting(handMarking.share))
  await page.keyboard.type('50')
  await press(page, 'Control+Enter')
  await page.getByText(/^Answer 2 of 198, 197 to mark$/).waitFor()
  await expect.poll(focus).toBe(handMarking.title)

  await enter(page, starting(desk.correct), 'Shift+Tab')
  await expect.poll(focus).toBe(correcting.title)
  await tabTo(page, starting(correcting.pick))
  await page.keyboard.type('13')
  await tabTo(page, /./)
  // One radio of a group takes Tab; the arrows go on to the others.
  await press(page, 'ArrowDown')
  await tabTo(page, /^(Listen to the end|Quote the policy|Pass the call on)$/)
  await press(page, 'ArrowDown')
  await enter(page, starting(correcting.keep))
  await page.getByText(correcting.kept).waitFor()
  await expect.poll(focus).toBe(correcting.undo)

  await enter(page, starting(desk.out), 'Shift+Tab')
  await expect.poll(focus).toBe(takingAway.title)
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    enter(page, starting(takingAway.saveTable)),
  ])
  expect(csv.suggestedFilename()).toMatch(/-all-.*\.csv$/)
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    enter(page, starting(takingAway.saveJson)),
  ])
  expect(json.suggestedFilename()).toMatch(/\.json$/)

  await enter(page, starting(desk.remind), 'Shift+Tab')
  await expect.poll(focus).toBe(reminding.title)
  await tabTo(page, starting(reminding.text))
  expect(await page.getByLabel(reminding.text).inputValue()).toContain('First week: complaints')

  await enter(page, starting(desk.list), 'Shift+Tab')
  await expect.poll(focus).toBe(bringing.title)
  await tabTo(page, starting(bringing.paste))
  await page.keyboard.insertText('Name;E-mail\nJakub Turner 2;jakub@example.org\nZoë Quill;zoe@example.org')
  await enter(page, starting(bringing.read))
  await page.getByText(bringing.preview(2), { exact: true }).waitFor()
  await enter(page, starting(bringing.keep))
  await page.getByText(bringing.kept(2)).waitFor()
  await expect.poll(focus).toBe(bringing.kept(2))
  expect(await tutor.axe()).toEqual([])
  expect(tutor.troubles).toEqual([])
  await tutor.leave()
})

test('on a phone a learner is found in a table of 200 and opened by touch, and the table is gone past', {
  timeout: 120_000,
}, async () => {
  const tutor = await tutorOf200({ ...PHONE, more: { hasTouch: true, isMobile: true } })
  const { page } = tutor
  await page.getByRole('button', { name: answersOf.pastTable }).tap()
  await expect.poll(() => nameOfFocused(page)).toBe(desk.title)
  await page.getByRole('button', { name: 'Bilal Khan', exact: true }).tap()
  await expect.poll(() => nameOfFocused(page)).toBe(answersOf.title)
  await expect.poll(() => page.locator('.answers-of > li').count()).toBe(15)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
  expect(await tutor.axe()).toEqual([])
  await page.getByRole('button', { name: desk.close }).tap()
  await expect.poll(() => nameOfFocused(page)).toBe('Bilal Khan')
  expect(tutor.troubles).toEqual([])
  await tutor.leave()
})

test('the table says to a screen reader what it is, and on paper it is light and whole', {
  timeout: 120_000,
}, async () => {
  const tutor = await tutorOf200({ ...DESK, colours: 'dark' })
  const { page } = tutor
  const table = page.getByRole('table', { name: /^Red tick: right/ })
  expect(await table.getByRole('columnheader').allInnerTexts()).toHaveLength(17)
  // Learners of a long table come as they are asked for.
  await page.getByRole('button', { name: gradebook.allLearners(200) }).click()
  await expect.poll(() => table.getByRole('rowheader').count()).toBe(201)
  // Its head stays where the table is looked at, however far down the learners are.
  const scrolled = page.locator('.grid-scroll')
  await scrolled.evaluate((part) => {
    part.scrollTop = 3_000
  })
  const headBelow = () =>
    scrolled.evaluate((part) => {
      const head = part.querySelector('thead')
      return Math.abs((head?.getBoundingClientRect().y ?? 9_999) - part.getBoundingClientRect().y)
    })
  await expect.poll(headBelow).toBeLessThan(2)
  expect(await scrolled.evaluate((part) => part.scrollTop)).toBeGreaterThan(2_000)

  await page.emulateMedia({ media: 'print' })
  const paper = () =>
    page.evaluate(() => {
      const seen = (query: string) =>
        [...document.querySelectorAll(query)].filter((one) => one.getClientRects().length > 0).length
      return {
        ground: getComputedStyle(document.body).getPropertyValue('--paper').trim(),
        rows: seen('.grid tbody tr'),
        numbers: seen('.grid thead .grid_number'),
        heads: seen('.item-table .sort_name'),
        buttonsInHeads: seen('.grid thead button, .item-table thead button'),
        display: getComputedStyle(document.querySelector('.grid > thead') ?? document.body).display,
        rowsCut: getComputedStyle(document.querySelector('.grid tbody tr') ?? document.body).breakInside,
      }
    })
  await expect.poll(paper).toEqual({
    ground: '#fff',
    rows: 200,
    numbers: 15,
    heads: 6,
    buttonsInHeads: 0,
    display: 'table-header-group',
    rowsCut: 'avoid',
  })
  await tutor.leave()
})

function starting(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}

async function tutorOf200(circumstances: Circumstances): Promise<Person> {
  const tutor = await meetPerson(scene.browser, scene.site, circumstances)
  const { page } = tutor
  await tutor.context.clock.setFixedTime(new Date('2026-11-22T17:40:00'))
  await tutor.open('your-data/')
  await page.getByLabel('Choose a backup file').setInputFiles({
    name: 'class.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await writeBackup(exampleClass(PACK, { size: 200, hasOwn: true }), Date.now())),
  })
  await page.getByRole('button', { name: /^Add to what is here/ }).click()
  await page.getByText('receipts taken in').first().waitFor()
  await tutor.open(`packs/gradebook/#${PACK}`)
  await page.getByRole('heading', { name: desk.title }).waitFor()
  await page.getByRole('heading', { name: gradebook.grid }).waitFor()
  return tutor
}
