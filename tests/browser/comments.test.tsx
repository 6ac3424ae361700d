import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fact } from '#domain/journal/fact.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import { NO_REMARKS, type Remarks, sendingOf, withRemark } from '#domain/portfolio/comments.ts'
import { writeCommentsFile, writeCommentsLink } from '#formats/comments-file.ts'
import { CommentsPage } from '#islands/assess/CommentsPage.tsx'
import { LogPage } from '#islands/log/list/LogPage.tsx'
import { $comments } from '#stores/assess/comments.ts'
import { setDevice } from '#stores/device.ts'
import { $log } from '#stores/log/list.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { MADE_AT } from '#tests/support/shared-portfolio.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Comments from your assessor'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
  $comments.set(new Map())
})
afterEach(() => render(null, place))

const says = () => place.textContent ?? ''
const press = (name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click()

/** A log of two entries, and what an assessor wrote about them and one that is not in it. */
async function commented(): Promise<readonly Fact[]> {
  const kept = await device.journal.append([
    revised(1, resource('A guide to access requests')),
    revised(2, resource('Heated calls')),
  ])
  if (!kept.ok) throw new Error('The log was not kept')
  const [one, two] = kept.value
  const about = (number: number, fact?: Fact) => ({
    id: entryIdOf(number),
    revision: fact?.id ?? 'bbbbbbbbbb-00000001',
  })
  const said: Remarks = { ...NO_REMARKS, name: 'J. Price', role: 'assessor' }
  const written = withRemark(
    said,
    about(1, one),
    undefined,
    { text: 'Which <b>paragraph</b>?' },
    () => 'aaaaaaaaaa',
  )
  const signed = withRemark(written, about(2, two), undefined, { signs: true }, () => 'aaaaaaaaab')
  const all = withRemark(signed, about(9), undefined, { text: 'For somebody else.' }, () => 'aaaaaaaaac')
  return sendingOf(all, 'zzzzzzzzzz', MADE_AT).facts
}

const sent = (facts: readonly Fact[]) => ({ madeAt: MADE_AT, portfolio: 'a'.repeat(64), facts })
const fileOf = (facts: readonly Fact[]) => writeCommentsFile(sent(facts), 'J. Price, assessor')

async function choose(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  render(<CommentsPage />, place)
  const input = place.querySelector<HTMLInputElement>('input[type=file]')
  const files = new DataTransfer()
  files.items.add(new File([bytes], 'comments.json', { type: 'application/json' }))
  if (!input) throw new Error('There is no field for a file')
  input.files = files.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

test('says what comments would bring, takes them in on one’s word, and says of the same ones that they are there', async () => {
  const file = await fileOf(await commented())
  const before = (await device.journal.facts()).length
  await choose(file)
  await expect.poll(() => says()).toContain('One comment by J. Price, assessor, on one entry.')
  expect(says()).toContain('One entry is signed as it stands now.')
  expect(says()).toContain('One more entry that they name is not in this log.')
  expect(await device.journal.facts()).toHaveLength(before)
  expect(await rulesBroken()).toEqual([])
  press('Take them in')
  await expect.poll(() => says()).toContain('One comment and one signature are in your log now.')
  expect(await device.journal.facts()).toHaveLength(before + 3)
  await choose(file)
  await expect.poll(() => says()).toContain('All of this is in your log already.')
})

test('a link in the address, or in a message that is pasted, does the same', async () => {
  const link = await writeCommentsLink(sent(await commented()), 'J. Price, assessor')
  history.replaceState(null, '', link)
  render(<CommentsPage />, place)
  await expect.poll(() => says()).toContain('One comment by J. Price, assessor')
  press('Leave them')
  await expect.poll(() => says()).not.toContain('One comment by')
  const text = place.querySelector('textarea')
  if (!text) throw new Error('There is no field to paste in')
  text.value = `Dear Sam,\nhttps://due.example/log/comments/${link}\nBest, J.`
  press('Look at them')
  await expect.poll(() => says()).toContain('One comment by J. Price, assessor')
})

test('the log says what is new, shows it at its entry, and forgets that it is new once it is said to be seen', async () => {
  await device.journal.merge(await commented())
  render(<LogPage units={LOG_UNITS} />, place)
  const news =
    'One comment and one signature from your assessor that you have not seen yet, on entries 1 and 2.'
  await expect.poll(() => says()).toContain(news)
  const [first, second] = [1, 2].map((number) =>
    [...place.querySelectorAll('.entry')].find((line) => line.textContent?.includes(`Entry ${number}: `)),
  )
  expect(first?.querySelector('.comment_text')?.textContent).toBe('Which <b>paragraph</b>?')
  expect(first?.textContent).toContain('J. Price, assessor, 22 November 2026')
  expect(second?.textContent).toContain('Signed by J. Price, assessor, 22 November.')
  expect(second?.querySelector('.comment')).toBeNull()
  expect(await rulesBroken()).toEqual([])
  press('I have seen them')
  await expect.poll(() => says()).not.toContain(news)

  const head = (await device.journal.factsAbout(`entry:${entryIdOf(2)}`)).map(({ id }) => id)
  await device.journal.append([revised(2, resource('Heated calls, again'), { replaces: head })])
  await expect.poll(() => says()).toContain('the signature does not count for the text as it stands now')
  expect(says()).toContain('About the text of 22 November 2026; you have changed it since.')
})

const entryOfAnother = () =>
  stampAll({ device: 'zzzzzzzzzz', seq: 0 }, [revised(1, resource('Not mine'))], MADE_AT).facts

test.each([
  ['holds something other than comments', async () => fileOf(entryOfAnother())],
  ['Some of these comments are missing', async () => fileOf((await commented()).slice(1))],
  [
    'written by one of your own devices',
    async () => {
      const facts = await commented()
      const [own] = await device.journal.recent(1)
      const posing = facts.map((fact) => ({
        ...fact,
        device: own?.device ?? '',
        id: fact.id.replace('zzzzzzzzzz', own?.device ?? ''),
      }))
      return fileOf(posing)
    },
  ],
  [
    'have the same names as others that are here',
    async () => {
      const facts = await commented()
      await device.journal.merge(facts)
      return fileOf(facts.map((fact) => ({ ...fact, text: 'Other words.' }) as Fact))
    },
  ],
  [
    'None of these comments is about an entry in this log',
    async () =>
      fileOf((await commented()).slice(2).map((fact) => ({ ...fact, seq: 1, id: 'zzzzzzzzzz-00000001' }))),
  ],
  ['ends too early', async () => (await fileOf(await commented())).slice(0, -50)],
  [
    'it is for the assessor',
    async () => new TextEncoder().encode('{"format":"due-credit-portfolio","version":1,"body":{}}'),
  ],
])('refuses with a sentence what “%s”, and changes nothing', async (said, make) => {
  const file = await make()
  const before = await device.journal.facts()
  await choose(file)
  await expect.poll(() => says()).toContain(said)
  await expect.poll(() => document.activeElement?.textContent).toContain('Nothing was changed.')
  expect(await device.journal.facts()).toEqual(before)
})

test('says when nothing could be kept, and takes nothing in', async () => {
  const file = await fileOf(await commented())
  await choose(file)
  await expect.poll(() => says()).toContain('One comment by')
  device.refuseWrites({ kind: 'full' })
  press('Take them in')
  await expect.poll(() => says()).toContain('There is no room left')
  expect(await device.journal.subjects('comments:')).toEqual([])
})

test('a comment is done once one says so, and not after all; the log counts those that are open', async () => {
  await device.journal.merge(await commented())
  render(<LogPage units={LOG_UNITS} />, place)
  await expect.poll(() => says()).toContain('that you have not seen yet')
  press('I have seen them')
  const open = 'One comment from your assessor is not marked as done yet, on entry 1.'
  await expect.poll(() => says()).toContain(open)
  const button = () => place.querySelector<HTMLButtonElement>('.comment_done button')
  const said = () => place.querySelector('.comment_done [role=status]')?.textContent
  await expect.poll(button).not.toBeNull()
  button()?.focus()
  button()?.click()
  await expect.poll(said).toMatch(/^Done, \d+ \w+ \d{4}\.$/)
  expect(document.activeElement).toBe(button())
  expect(says()).not.toContain(open)
  expect(await rulesBroken()).toEqual([])
  const facts = await device.journal.facts()
  expect(facts.at(-1)).toMatchObject({ kind: 'comment.settled', entry: entryIdOf(1), comment: 'aaaaaaaaaa' })
  button()?.click()
  await expect.poll(() => says()).toContain(open)
  expect(said()).toBe('')

  device.refuseWrites({ kind: 'full' })
  button()?.click()
  await expect.poll(said).toBe('That could not be kept. Everything is as it was.')
  expect(says()).toContain(open)
})
