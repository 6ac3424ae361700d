import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ReceiptBody } from '#domain/pack/pack.ts'
import { writeReceiptFile, writeReceiptLink } from '#formats/receipt.ts'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { $takingIn, NOTHING_TAKEN } from '#stores/pack/take-in-state.ts'
import type { FakeDevice } from '#tests/support/device.ts'
import { MISTAKEN, OTHER_PACK, PACK, receiptOf, tutorsDevice } from '#tests/support/pack-class.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  $gradebook.set({ kind: 'opening' })
  $takingIn.set(NOTHING_TAKEN)
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname)
})

async function open(hash: string, receipts: readonly ReceiptBody[] = []): Promise<void> {
  device = await tutorsDevice(receipts)
  setDevice(device)
  history.replaceState(null, '', `${location.pathname}${hash}`)
  render(<GradebookPage />, place)
  await expect.poll(says).not.toContain('Opening the gradebook')
}

const CLASS = [
  receiptOf('Amira Hussain'),
  receiptOf('Ben Whitlock', { answers: MISTAKEN, endedAt: Date.UTC(2026, 10, 22, 8) }),
]
const says = () => place.textContent
const button = (name: string) => page.getByRole('button', { name, exact: true })
const linkOf = async (receipt: ReceiptBody) =>
  `https://learn.example/packs/gradebook/${await writeReceiptLink(receipt)}`
const row = (name: string) =>
  [...place.querySelectorAll('tbody tr')].find((one) => one.textContent?.includes(name))
const marksOf = (name: string) =>
  [...(row(name)?.querySelectorAll('td') ?? [])].map(
    (cell) => cell.querySelector('svg')?.getAttribute('aria-label') ?? cell.textContent,
  )

describe('the table', () => {
  test('says in words where the class stands, what it believes, and who did what', async () => {
    await open(`#${PACK}`, CLASS)
    expect(says()).toContain('Made 9 November, due 21 November 2026')
    expect(says()).toContain(
      'Two of three have sent their receipt. One came one day late. Ewa hasn’t answered.',
    )
    expect(place.querySelector('.mis s')?.textContent).toBe('The fix comes first.')
    expect(place.querySelector('.mis')?.textContent).toContain('One of two chose: ')
    expect(place.querySelector('.belief_count')?.textContent).toBe('1 of 2 chose it, items 1 and 3')
    expect(marksOf('Amira')).toEqual(['right', 'right', 'right', 'right', 'got it', '4'])
    expect(marksOf('Ben')).toEqual(['wrong', 'partly right', 'wrong', 'no answer', 'forgot', '0, 1 partly'])
    expect(row('Ben')?.textContent).toContain('1 day late')
    expect(row('Ewa')?.textContent).toContain('not answered')
    await expect.poll(() => document.title).toBe('Gradebook: First week: complaints · Due Credit')
    expect(await rulesBroken()).toEqual([])
  })

  test('opens from a number what the item asks and how many gave which answer', async () => {
    await open(`#${PACK}`, CLASS)
    await userEvent.click(button('Item 1'))
    const item = place.querySelector('#item-1')
    expect(document.activeElement).toBe(item?.querySelector('summary'))
    expect([...(item?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '1Let her finish right',
      '1Offer the fix ',
      '0Agree with her ',
      '0Ask for the number ',
    ])
    expect(await rulesBroken()).toEqual([])
  })

  test('leads from a belief to a pack on it', async () => {
    await open(`#${PACK}`, CLASS)
    const link = [...place.querySelectorAll('a')].find(({ textContent }) =>
      textContent?.startsWith('Make a pack'),
    )
    expect(link?.getAttribute('href')).toBe('/packs/make/#about=x.fix-first')
  })

  test('shows a hostile name as a name, and one attempt under two names without accusing', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    await open(`#${PACK}`, [receiptOf('Amira Hussain'), { ...receiptOf('Amira Hussain'), learner: hostile }])
    expect(row(hostile)?.textContent).toContain('not on your list')
    expect(place.querySelector('img')).toBeNull()
    expect(says()).toContain(`Amira Hussain and ${hostile} sent one and the same attempt.`)
    expect(await rulesBroken()).toEqual([])
  })

  test('says that one name may be two people', async () => {
    await open(`#${PACK}`, [receiptOf('Sam'), receiptOf('Sam', { attempt: 'bbbbbbbbbb-00000001' })])
    expect(says()).toContain('Attempts under the name Sam came from different devices')
  })

  test('says what comes first where nobody has answered', async () => {
    await open(`#${PACK}`)
    expect(says()).toContain('No receipt has come yet.')
    expect(says()).toContain('What your learners send back')
    expect(await rulesBroken()).toEqual([])
  })
})

describe('taking in', () => {
  test('mends the table at once, and says what was kept aside and why', async () => {
    await open(`#${PACK}`, CLASS)
    await userEvent.click(button('Take in receipts'))
    await expect.poll(() => document.activeElement?.id).toBe('receipt-text')
    const cut = (await linkOf(receiptOf('Chloe Adeyemi'))).slice(0, -40)
    const other = await linkOf(receiptOf('Pat', { pack: 'x'.repeat(22) }))
    const again = await linkOf(receiptOf('Amira Hussain'))
    const elsewhere = await linkOf(receiptOf('Dafydd', { pack: OTHER_PACK }))
    await userEvent.fill(
      place.querySelector('textarea') ?? place,
      [cut, other, again, elsewhere].join('\n\n'),
    )
    const file = new File([await writeReceiptFile(receiptOf('Ewa Nowak'))], 'ewa.json')
    await userEvent.upload(place.querySelector('input[type=file]') ?? place, [
      file,
      new File(['x'], 'Photo.jpg'),
    ])
    await userEvent.click(button('Take in'))
    await expect
      .poll(() => document.activeElement?.textContent)
      .toContain('Two receipts were taken in. One was here already. Three were kept aside.')
    expect(document.activeElement?.textContent).toContain(
      'One of them is for another pack of yours:Second week',
    )
    await expect.poll(() => place.querySelector('textarea')?.value).toBe('')
    await expect.poll(() => marksOf('Ewa')[0]).toBe('right')
    await expect.poll(says).toContain('All three have sent their receipt.')
    const aside = place.querySelector('.aside')?.textContent
    expect(aside).toMatch(/Link 1This link is incomplete: \d+ of \d+ characters came, 40 are missing\./)
    expect(aside).toContain('From Pat, link 2It is for a pack that was not made in this browser.')
    expect(aside).toContain('In Photo.jpgThis is not a file from Due Credit.')
    expect(await rulesBroken()).toEqual([])
    await userEvent.click(button('Put this list away'))
    await expect.poll(() => place.querySelector('.aside')).toBeNull()
  })

  test('lists of thousands kept aside the first, and says how many more', async () => {
    await open(`#${PACK}`)
    await userEvent.click(button('Take in receipts'))
    await userEvent.fill(page.getByLabelText('Paste mails or links'), '#r1. '.repeat(2_100))
    await userEvent.click(button('Take in'))
    await expect
      .poll(() => place.querySelector('.aside')?.textContent)
      .toContain('Show more of the 1,951 others')
    expect(place.querySelectorAll('.aside li')).toHaveLength(50)
    await userEvent.click(button('Show more of the 1,951 others'))
    expect(place.querySelectorAll('.aside li')).toHaveLength(100)
    expect(place.querySelector('.aside li')?.textContent).toContain('Only the first 2,000 links')
  })

  test('says beside the field that nothing was found, and keeps what was typed', async () => {
    await open(`#${PACK}`)
    await userEvent.click(button('Take in receipts'))
    await userEvent.fill(page.getByLabelText('Paste mails or links'), 'Dear Ruth, done. Amira')
    await userEvent.click(button('Take in'))
    await expect.poll(says).toContain('No receipt was found in this.')
    await expect.poll(() => document.activeElement?.getAttribute('aria-invalid')).toBe('true')
    expect(place.querySelector('textarea')?.value).toBe('Dear Ruth, done. Amira')
    expect(await rulesBroken()).toEqual([])
  })

  test('takes files that are dropped on the form', async () => {
    await open(`#${PACK}`)
    await userEvent.click(button('Take in receipts'))
    await expect.poll(() => place.querySelector('form.take-in')).not.toBeNull()
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([await writeReceiptFile(receiptOf('Amira Hussain'))], 'amira.json'))
    place.querySelector('form.take-in')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    await expect
      .poll(says)
      .toContain('The receipt from Amira Hussain for “First week: complaints” was taken in.')
  })

  test('changes nothing where nothing can be kept, and is tried again', async () => {
    await open(`#${PACK}`)
    device.refuseWrites({ kind: 'full' })
    await userEvent.click(button('Take in receipts'))
    await userEvent.fill(
      page.getByLabelText('Paste mails or links'),
      await linkOf(receiptOf('Amira Hussain')),
    )
    await userEvent.click(button('Take in'))
    await expect.poll(() => document.activeElement?.textContent).toContain('The receipt could not be kept')
    expect(marksOf('Amira')[0]).toBe('no receipt')
    expect(await rulesBroken()).toEqual([])
    device.refuseWrites()
    await userEvent.click(button('Try again'))
    await expect.poll(() => marksOf('Amira')[0]).toBe('right')
  })
})

describe('a receipt’s link opened as the page', () => {
  test('is taken in, told of, and leaves the address', async () => {
    await open(await writeReceiptLink(receiptOf('Amira Hussain')))
    await expect
      .poll(() => document.activeElement?.textContent)
      .toContain('The receipt from Amira Hussain for “First week: complaints” was taken in.')
    await expect.poll(() => location.hash).toBe(`#${PACK}`)
    expect(marksOf('Amira')[0]).toBe('right')
    expect(await rulesBroken()).toEqual([])
  })

  test('that is here already says so', async () => {
    await open(await writeReceiptLink(receiptOf('Amira Hussain')), CLASS)
    await expect
      .poll(says)
      .toContain('The receipt from Amira Hussain for “First week: complaints” was here already.')
  })

  test('that is cut, or of no pack here, says why', async () => {
    await open((await writeReceiptLink(receiptOf('Amira Hussain'))).slice(0, -12))
    expect(says()).toContain('This receipt was not taken in')
    const lead = () => place.querySelector('.lead')?.textContent
    await expect.poll(lead).toMatch(/^This link is incomplete: \d+ of \d+ characters came, 12 are missing\./)
    expect(await rulesBroken()).toEqual([])
    location.hash = await writeReceiptLink(receiptOf('Pat', { pack: 'x'.repeat(22) }))
    await expect.poll(lead).toContain('From Pat: It is for a pack that was not made in this browser.')
    expect(lead()).toContain('copy this link into your own gradebook')
  })

  test('comes also while another table is open', async () => {
    await open(`#${PACK}`)
    location.hash = await writeReceiptLink(receiptOf('Dafydd Pugh', { pack: OTHER_PACK }))
    await expect.poll(() => place.querySelector('h1')?.textContent).toBe('Second week')
    await expect.poll(says).toContain('The receipt from Dafydd Pugh for “Second week” was taken in.')
    location.hash = `#${PACK}`
    await expect.poll(() => document.activeElement?.textContent).toBe('First week: complaints')
    await expect.poll(says).not.toContain('was taken in')
  })
})

describe('the rest of the page', () => {
  test('without a pack offers those there are', async () => {
    await open('')
    expect([...place.querySelectorAll('li a')].map((link) => link.getAttribute('href'))).toEqual([
      `/packs/gradebook/#${PACK}`,
      `/packs/gradebook/#${OTHER_PACK}`,
    ])
    expect(await rulesBroken()).toEqual([])
  })

  test('of a pack that is not here says where to look', async () => {
    await open(`#${'U'.repeat(22)}`)
    expect(says()).toContain('This pack is not here')
    expect(await rulesBroken()).toEqual([])
  })

  test('keeps names, and says what is wrong with one', async () => {
    await open(`#${PACK}`, CLASS)
    const names = place.querySelector('#names')
    await userEvent.fill(names ?? place, 'x'.repeat(61))
    await userEvent.click(button('Keep these names'))
    await expect.poll(says).toContain('to 60 characters')
    expect(await rulesBroken()).toEqual([])
    await userEvent.fill(names ?? place, 'Amira Hussain\nBen Whitlock')
    await userEvent.click(button('Keep these names'))
    await expect.poll(says).toContain('Kept: two names.')
    await expect.poll(says).toContain('Both have sent their receipt.')
  })

  test('takes the pack off the list and puts it back', async () => {
    await open(`#${PACK}`, CLASS)
    await userEvent.click(button('Take this pack and its receipts off your list'))
    await expect.poll(says).toContain('This pack and its receipts are off your list.')
    expect(await rulesBroken()).toEqual([])
    await userEvent.click(button('Put it back'))
    await expect.poll(() => marksOf('Amira')[0]).toBe('right')
  })

  test('hands the table over as a file', async () => {
    await open(`#${PACK}`, CLASS)
    await userEvent.click(button('Save as CSV'))
    await expect.poll(says).toContain('Saved as first-week-complaints-2026-11-22.csv.')
  })
})
