import { useStore } from '@nanostores/preact'
import { atom, cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { CommentsPage } from '#islands/assess/CommentsPage.tsx'
import { TakeIn } from '#islands/pack/gradebook/TakeIn.tsx'
import { NameField } from '#islands/pack/send/NameField.tsx'
import { keepWrittenLines } from '#islands/reading/written-lines.ts'
import { MoreChanges } from '#islands/review/cards/MoreChanges.tsx'
import { Optimise } from '#islands/review/optimise/Optimise.tsx'
import { Pause } from '#islands/review/settings/Pause.tsx'
import { VisitPage } from '#islands/review/visit/VisitPage.tsx'
import { setDevice } from '#stores/device.ts'
import { learnerDraft } from '#stores/pack/half-way.ts'
import type { Sending } from '#stores/pack/send.ts'
import type { SendView } from '#stores/pack/send-view.ts'
import { $takingIn, NOTHING_TAKEN } from '#stores/pack/take-in-state.ts'
import { $change, $search, $standing } from '#stores/review/optimise/optimise.ts'
import { settingsOf } from '#stores/review/settings-of.ts'
import { $visit } from '#stores/review/visit/state.ts'
import { SOMEBODY } from '#tests/support/answered.ts'
import { builtIn } from '#tests/support/card-lines.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { receiptOf, tutorsDevice } from '#tests/support/pack-class.ts'
import '#styles/all.css'
import { writeReceiptLink } from '#formats/receipt.ts'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', location.pathname)
  use(fakeDevice())
  $visit.set(undefined)
  $standing.set(undefined)
  $takingIn.set(NOTHING_TAKEN)
})
afterEach(() => {
  render(null, place)
  $standing.set(undefined)
  cleanStores($standing, $search, $change)
})

function use(next: FakeDevice): void {
  device = next
  setDevice(next)
}

const says = () => place.textContent ?? ''
const filled = (field: Locator) =>
  (field.query() as HTMLTextAreaElement | HTMLInputElement | null)?.value ?? 'no field'
const button = (name: string) => page.getByRole('button', { name, exact: true })
const drafts = async () =>
  (await device.drafts.list('')).map(({ name, text }) => `${name}=${text}`).toSorted()

/** As after a reload: the page is built anew from what is on the disk. */
function comeBack(show: () => void): void {
  render(null, place)
  place.replaceChildren()
  show()
}

test('comments that are pasted are there again until they are taken in or left', async () => {
  const text = page.getByRole('textbox')
  const show = () => render(<CommentsPage />, place)
  show()
  await userEvent.fill(text, 'Dear Sam, here are my comments')
  await expect.poll(drafts).toEqual(['typed-comments=Dear Sam, here are my comments'])
  comeBack(show)
  await expect.poll(() => filled(text)).toBe('Dear Sam, here are my comments')
  await userEvent.click(button('Look at them'))
  await expect.poll(says).toContain('Nothing was changed')
  expect(await drafts()).toEqual(['typed-comments=Dear Sam, here are my comments'])
  await userEvent.clear(text)
  await expect.poll(drafts).toEqual([])
})

test('receipts that are pasted are there again until they are taken in', async () => {
  use(await tutorsDevice([]))
  const text = page.getByRole('textbox')
  const show = () => render(<TakeIn onClose={() => undefined} />, place)
  show()
  const link = await writeReceiptLink(receiptOf('Ewa Nowak'))
  await userEvent.fill(text, link)
  await expect.poll(drafts).toEqual([`typed-answers=${link}`])
  comeBack(show)
  await expect.poll(() => filled(text)).toBe(link)
  await userEvent.click(button('Take in'))
  await expect.poll(() => $takingIn.get().end.kind).toBe('done')
  await expect.poll(drafts).toEqual([])
  expect(filled(text)).toBe('')
})

test('weights from elsewhere are there again until they are in use', async () => {
  const text = page.getByRole('textbox')
  const show = async () => {
    render(<Optimise />, place)
    await expect.poll(() => place.querySelector('details')).not.toBeNull()
    for (const fold of place.querySelectorAll('details')) fold.open = true
  }
  await show()
  await userEvent.fill(text, SOMEBODY.join(' '))
  await expect.poll(drafts).toEqual([`typed-weights=${SOMEBODY.join(' ')}`])
  comeBack(() => void show())
  await expect.poll(() => filled(text)).toBe(SOMEBODY.join(' '))
  await userEvent.click(button('Use these weights'))
  await expect.poll(says).toContain('In use: weights of your own.')
  await expect.poll(drafts).toEqual([])
})

test('a tag is there again until it is put on a card', async () => {
  const changed: string[] = []
  const own = { ...builtIn('own.abcdefghij', 'self-study.log'), own: { removed: false, tags: [] } }
  const show = () =>
    render(
      <MoreChanges
        // Of a card of one’s own no more is looked at here.
        lines={[own as never]}
        today={20_000}
        onChange={async (change) => {
          changed.push(JSON.stringify(change))
          return changed.length > 1
        }}
      />,
      place,
    )
  const tag = page.getByLabelText(/^A tag/)
  show()
  await userEvent.fill(tag, 'phone')
  await expect.poll(drafts).toEqual(['typed-tag=phone'])
  comeBack(show)
  await expect.poll(() => filled(tag)).toBe('phone')
  await userEvent.click(button('Put the tag on'))
  await expect.poll(() => changed).toHaveLength(1)
  expect(await drafts()).toEqual(['typed-tag=phone'])
  await userEvent.click(button('Put the tag on'))
  await expect.poll(drafts).toEqual([])
  expect(changed[1]).toBe('{"kind":"tag","tag":"phone"}')
})

test('the day of a visit is there again until it is kept, and a change until it is left', async () => {
  const day = page.getByRole('textbox')
  const show = () => render(<VisitPage units={[]} />, place)
  show()
  await expect.poll(() => filled(day)).toBe('')
  await userEvent.fill(day, '3 12')
  await expect.poll(drafts).toEqual(['typed-visit=3 12'])
  comeBack(show)
  await expect.poll(() => filled(day)).toBe('3 12')
  await userEvent.fill(day, '3 12 2026')
  await userEvent.keyboard('{Enter}')
  await expect.poll(says).toContain('Thursday 3 December 2026')
  await expect.poll(drafts).toEqual([])
  const change = place.querySelector('.actions button')
  await userEvent.click(change ?? place)
  await userEvent.fill(day, '4 12')
  await expect.poll(drafts).toEqual(['typed-visit=4 12'])
  await userEvent.click([...place.querySelectorAll('form button')].at(-1) ?? place)
  await expect.poll(drafts).toEqual([])
})

test('the days of a pause are there again until it is planned', async () => {
  const [from, to] = [page.getByRole('textbox').first(), page.getByRole('textbox').last()]
  const show = async () => {
    const { pause } = await settingsOf(device)
    render(<Pause pause={pause} costs={undefined} />, place)
  }
  await show()
  await userEvent.fill(from, '26 nov 2026')
  await userEvent.fill(to, '28')
  await expect.poll(drafts).toEqual(['typed-pause:from=26 nov 2026', 'typed-pause:to=28'])
  comeBack(() => void show())
  await expect.poll(() => [filled(from), filled(to)]).toEqual(['26 nov 2026', '28'])
  await userEvent.fill(to, '28 11 2026')
  await userEvent.click(place.querySelector('.actions button') ?? place)
  await expect
    .poll(async () => (await settingsOf(device)).pause)
    .toEqual({ from: '2026-11-26', to: '2026-11-28' })
  await expect.poll(drafts).toEqual([])
})

/** Letter after letter, sooner than a page hears from its stores. */
async function typeQuickly(field: ReturnType<typeof page.getByRole>, text: string): Promise<void> {
  const input = field.element() as HTMLInputElement
  for (const letter of text) {
    input.value += letter
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
}

test('the name on answers is there again until it is kept, and a number until it has left', async () => {
  const typed: string[] = []
  let kept = ''
  // A field that goes while it has the focus was left: so it is not as after a reload.
  let canKeep = false
  const view: SendView = {
    ...{ stage: 'look', isUnreachable: false, open: [], started: SUNDAY_MORNING, canShare: false },
    ...{ sent: [], hasMore: false, name: '' },
  }
  const name = page.getByRole('textbox')
  const draft = learnerDraft('aaaaaaaaaa-00000001')
  const show = (isByNumber: boolean) => {
    const $view = atom(view)
    const part: Pick<Sending, 'typeName' | 'keepName'> = {
      typeName(text) {
        typed.push(text)
        $view.set({ ...view, name: text })
      },
      async keepName() {
        kept = typed.at(-1) ?? ''
        return canKeep && !isByNumber
      },
    }
    // The field needs no more of it.
    const sending = part as Sending
    const Form = () => (
      <NameField sending={sending} view={useStore($view)} isByNumber={isByNumber} draft={draft} />
    )
    render(<Form />, place)
  }
  for (const isByNumber of [false, true]) {
    canKeep = false
    show(isByNumber)
    await typeQuickly(name, 'Sam R')
    expect(filled(name)).toBe('Sam R')
    await expect.poll(drafts).toEqual([`${draft}=Sam R`])
    comeBack(() => show(isByNumber))
    await expect.poll(() => filled(name)).toBe('Sam R')
    expect(typed.at(-1)).toBe('Sam R')
    canKeep = true
    await userEvent.fill(name, 'Sam Reid')
    await userEvent.tab()
    await expect.poll(() => kept).toBe('Sam Reid')
    await expect.poll(drafts).toEqual(isByNumber ? [`${draft}=Sam Reid`] : [])
    comeBack(() => undefined)
  }
})

test('what is written under a lesson’s question is there again until its lines are emptied', async () => {
  const show = () => {
    place.innerHTML = ['one', 'two']
      .map(
        (id) =>
          `<div class="prompt"><p id="${id}">Why?</p><textarea aria-labelledby="${id}"></textarea></div>`,
      )
      .join('')
    return keepWrittenLines()
  }
  const lines = page.getByRole('textbox')
  let stop = show()
  await userEvent.fill(lines.first(), 'Her own facts')
  await expect.poll(drafts).toEqual(['typed-lines:one=Her own facts'])
  stop()
  stop = show()
  const taken: string[] = []
  place.addEventListener('input', ({ target }) => taken.push((target as HTMLTextAreaElement).value))
  await expect.poll(() => filled(lines.first())).toBe('Her own facts')
  expect(filled(lines.last())).toBe('')
  // A link that takes them to the log hears of it.
  expect(taken).toEqual(['Her own facts'])
  await userEvent.clear(lines.first())
  await expect.poll(drafts).toEqual([])
  stop()
})

test('what is written under a question before its keeper has come is kept, and stands over what was left', async () => {
  await device.drafts.write('typed-lines:one', 'From last week')
  place.innerHTML =
    '<div class="prompt"><p id="one">Why?</p><textarea aria-labelledby="one">Now</textarea></div>'
  const stop = keepWrittenLines()
  await expect.poll(drafts).toEqual(['typed-lines:one=Now'])
  expect(filled(page.getByRole('textbox'))).toBe('Now')
  stop()
})
