import { render } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Gate } from '#islands/guard/Gate.tsx'
import { OwnNames } from '#islands/guard/OwnNames.tsx'
import { TypedNote } from '#islands/guard/TypedNote.tsx'
import { setDevice } from '#stores/device.ts'
import { $gate, leaveGate, passGate } from '#stores/guard/gate.ts'
import { $names } from '#stores/guard/names.ts'
import { pendingKept } from '#stores/guard/pending-kept.ts'
import { readLog } from '#stores/log/standing.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'The log'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice()
  setDevice(device)
  leaveGate()
  $names.set(undefined)
})
afterEach(() => render(null, place))

const text = (selector: string) => place.querySelector(selector)?.textContent?.trim()
const buttons = () => [...place.querySelectorAll('button')].map(({ textContent }) => textContent ?? '')
async function press(name: string): Promise<void> {
  const button = () => [...place.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name))
  await expect.poll(button).toBeDefined()
  await userEvent.click(button() ?? place)
}

describe('the gate on a page', () => {
  let wentOn = 0

  async function open(...titles: readonly string[]): Promise<void> {
    wentOn = 0
    await device.journal.append(titles.map((title, at) => revised(at + 1, resource(title, { links: [] }))))
    const page = (
      <>
        <h1>The log</h1>
        <button type="button">Table</button>
        <Gate />
      </>
    )
    render(page, place)
    place.querySelector('button')?.focus()
    const { entries } = await readLog(device)
    await passGate(entries, () => {
      wentOn += 1
    })
    await expect.poll(() => place.querySelector('dialog[open]')).not.toBeNull()
  }

  test('says what was found, entry by entry, with focus on its heading', async () => {
    await open('Mrs O’Neill on 07700 900123', 'Mr Khan')
    expect(document.activeElement?.textContent).toBe('Before it leaves: three things to look at')
    expect([...place.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Mr Khan',
      'Mrs O’Neill',
      '07700 900123',
    ])
    expect(await rulesBroken()).toEqual([])
  })

  test('replaces, tells how many are left, says where the older text is, and goes on once', async () => {
    await open('Mrs O’Neill on 07700 900123')
    await press('Put [customer A] there')
    await expect.poll(() => text('[role=status]')).toBe('Replaced. One left.')
    expect(document.activeElement?.tagName).toBe('H2')
    const [link] = [...place.querySelectorAll('a')].filter((one) => one.textContent === 'Go to your log')
    expect(link?.pathname).toMatch(/\/log\/$/)
    expect(buttons()).not.toContain('Go on')
    await press('Put [phone number] there')
    await press('Go on')
    expect(wentOn).toBe(1)
    await expect.poll(() => place.querySelector('dialog')).toBeNull()
    const [entry] = (await readLog(device)).entries
    expect(entry?.record.title).toBe('[customer A] on [phone number]')
  })

  test('keeps only what has a reason', async () => {
    await open('Mr Khan')
    await press('Keep it, because')
    expect(document.activeElement?.getAttribute('type')).toBe('radio')
    await press('Keep it')
    expect(text('[role=alert]')).toBe('Say why it may stay.')
    expect(await rulesBroken()).toEqual([])
    await userEvent.click([...place.querySelectorAll('label')][1] ?? place)
    await press('Keep it')
    await expect.poll(() => text('#gate')).toBe('All settled')
    const facts = await device.journal.factsAbout(`kept:${entryIdOf(1)}`)
    expect(facts.at(-1)).toMatchObject({ kind: 'finding.kept', text: 'Mr Khan', reason: 'It is published.' })
  })

  test('a reason of one’s own is there again until it is used, is left, or its finding is settled', async () => {
    await open('Mr Khan on 07700 900123')
    const typed = () => place.querySelector<HTMLInputElement>('.gate_keep input[type=text]')
    const reasons = async () => (await device.drafts.list('typed-reason:')).map((draft) => draft.text)
    const openAgain = async () => {
      leaveGate()
      await expect.poll(() => place.querySelector('dialog')).toBeNull()
      const { entries } = await readLog(device)
      await passGate(entries, () => undefined)
      await press('Keep it, because')
    }
    await press('Keep it, because')
    await userEvent.fill(typed() ?? place, 'He asked me to')
    await expect.poll(reasons).toEqual(['He asked me to'])
    const [{ name } = { name: '' }] = await device.drafts.list('typed-reason:')
    expect(name).toContain(entryIdOf(1))
    expect(name).not.toContain('Khan')
    await openAgain()
    await expect.poll(() => typed()?.value).toBe('He asked me to')
    await press('Don’t keep it')
    await expect.poll(reasons).toEqual([])
    await press('Keep it, because')
    expect(typed()?.value).toBe('')
    await userEvent.fill(typed() ?? place, 'He is my coach')
    await expect.poll(reasons).toEqual(['He is my coach'])
    device.refuseWrites({ kind: 'full' })
    await press('Keep it')
    await expect.poll(() => text('[role=status]')).toContain('could not be kept')
    expect(await reasons()).toEqual(['He is my coach'])
    device.refuseWrites(undefined)
    await press('Keep it')
    await expect.poll(reasons).toEqual([])
    await press('Keep it, because')
    await userEvent.fill(typed() ?? place, 'Published')
    await expect.poll(reasons).toEqual(['Published'])
    await openAgain()
    // Settled otherwise, by the button of its kind or of all: the reason is not needed.
    leaveGate()
    const { entries } = await readLog(device)
    await passGate(entries, () => undefined)
    await press('Put [phone number] there')
    await expect.poll(reasons).toEqual([])
  })

  test('a reason for many is there again until it is used', async () => {
    await open(...Array.from({ length: 12 }, (_, at) => `Mr Khan ${at}`))
    const typed = () => place.querySelector<HTMLInputElement>('.gate_preview input[type=text]')
    const reasons = async () => (await device.drafts.list('typed-reason:')).map((draft) => draft.text)
    await press('Keep all, because')
    await userEvent.fill(typed() ?? place, 'He wrote it')
    await expect.poll(reasons).toEqual(['He wrote it'])
    leaveGate()
    await expect.poll(() => place.querySelector('dialog')).toBeNull()
    const { entries } = await readLog(device)
    await passGate(entries, () => undefined)
    await press('Keep all, because')
    await expect.poll(() => typed()?.value).toBe('He wrote it')
    await press('Keep them')
    await expect.poll(() => text('#gate')).toBe('All settled')
    await expect.poll(reasons).toEqual([])
  })

  test('Escape leaves: nothing goes out, nothing is changed, and focus is where it was', async () => {
    await open('Mr Khan')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => place.querySelector('dialog')).toBeNull()
    expect(wentOn).toBe(0)
    expect(document.activeElement?.textContent).toBe('Table')
    expect((await readLog(device)).entries[0]?.revisions).toBe(1)
  })

  test('many findings come ten at a time', async () => {
    await open(...Array.from({ length: 23 }, (_, at) => `Mr Khan ${at}`))
    expect(place.querySelectorAll('mark')).toHaveLength(10)
    await press('Later ones')
    expect(document.activeElement?.tagName).toBe('H2')
    await press('Later ones')
    expect(place.querySelectorAll('mark')).toHaveLength(3)
    expect(text('nav p')).toBe('21 to 23 of 23')
    expect(buttons()).not.toContain('Later ones')
  })

  test('many of one kind are listed, replaced or kept as one step, and one undo takes it back', async () => {
    const titles = Array.from({ length: 12 }, (_, at) => `Mr Khan ${at} on 07700 900123`)
    await open(...titles)
    expect(text('.gate_kinds li p')).toBe('12 names in 12 entries')
    await press('Replace all …')
    await expect.poll(() => document.activeElement?.textContent).toBe('Replace these 12 names?')
    expect(place.querySelectorAll('.gate_list mark')).toHaveLength(12)
    expect(text('.gate_list ul ul')).toBe('Mr Khan: [customer A]')
    expect(await rulesBroken()).toEqual([])
    await press('Leave them as they are')
    expect(document.activeElement?.textContent).toBe('Replace all … (12 names in 12 entries)')
    await press('Replace all …')
    await press('Replace all 12')
    await expect.poll(() => text('[role=status]')).toBe('Replaced. 12 left.')
    await press('Keep all, because')
    await userEvent.click(place.querySelector('.gate_preview input') ?? place)
    await press('Keep them')
    await expect.poll(() => text('#gate')).toBe('All settled')
    await press('Undo')
    await expect.poll(() => text('#gate')).toBe('Before it leaves: 12 things to look at')
    expect(text('[role=status]')).toBe('Undone.')
    expect(document.activeElement?.tagName).toBe('H2')
    expect(
      (await readLog(device)).entries.every(({ record }) => record.title.startsWith('[customer A]')),
    ).toBe(true)
  })

  test('a disk that refuses is told of, and all stays as it was', async () => {
    await open('Mr Khan')
    device.refuseWrites({ kind: 'full' })
    await press('Put [customer A] there')
    await expect.poll(() => text('[role=status]')).toBe('That could not be kept. Everything is as it was.')
    expect($gate.get()).toMatchObject({ kind: 'open', found: [{ entry: { number: 1 } }] })
  })
})

describe('the note under a box', () => {
  const entry = entryIdOf(1)

  function Box() {
    const [value, setValue] = useState('')
    return (
      <>
        <h1>An entry</h1>
        <label for="box">What happened</label>
        <textarea id="box" value={value} onInput={({ currentTarget }) => setValue(currentTarget.value)} />
        <TypedNote entry={entry} box="box" value={value} texts={() => [value]} onFill={setValue} />
        <button type="button">Elsewhere</button>
      </>
    )
  }
  async function type(words: string): Promise<void> {
    render(<Box />, place)
    await userEvent.fill(place.querySelector('textarea') ?? place, words)
    await expect.poll(() => text('[role=status]')).toContain('may be somebody’s')
  }
  const typed = () => place.querySelector('textarea')?.value

  test('comes after a pause, puts a stand-in there, and gives focus back', async () => {
    await type('Mr Khan rang, and Mr Khan rang again')
    expect(await rulesBroken()).toEqual([])
    await press('Put [customer A] there')
    await expect.poll(typed).toBe('[customer A] rang, and [customer A] rang again')
    expect(document.activeElement?.id).toBe('box')
    await expect.poll(() => text('[role=status]')).toBe('')
  })

  test('is quiet about what was kept, which waits beside the draft', async () => {
    await type('Mr Khan rang')
    await press('Keep it, because')
    await userEvent.click(place.querySelector('fieldset label') ?? place)
    await press('Keep it')
    await expect.poll(() => text('[role=status]')).toBe('')
    expect(await pendingKept(entry)).toEqual([{ text: 'Mr Khan', reason: 'It is my own.' }])
    expect(typed()).toBe('Mr Khan rang')
  })
})

describe('a reason in the note under a box', () => {
  test('is there again until it is used', async () => {
    const entry = entryIdOf(1)
    const Box = () => {
      const [value, setValue] = useState('')
      return (
        <>
          <textarea value={value} onInput={({ currentTarget }) => setValue(currentTarget.value)} />
          <TypedNote entry={entry} box="box" value={value} texts={() => [value]} onFill={setValue} />
        </>
      )
    }
    const typed = () => place.querySelector<HTMLInputElement>('fieldset input[type=text]')
    const reasons = async () => (await device.drafts.list('typed-reason:')).map((draft) => draft.text)
    const open = async () => {
      render(null, place)
      render(<Box />, place)
      await userEvent.fill(place.querySelector('textarea') ?? place, 'Mr Khan rang')
      await press('Keep it, because')
    }
    await open()
    await userEvent.fill(typed() ?? place, 'He is my coach')
    await expect.poll(reasons).toEqual(['He is my coach'])
    await open()
    await expect.poll(() => typed()?.value).toBe('He is my coach')
    await press('Keep it')
    await expect.poll(() => pendingKept(entry)).toEqual([{ text: 'Mr Khan', reason: 'He is my coach' }])
    await expect.poll(reasons).toEqual([])
  })
})

describe('the list of own names', () => {
  const listed = () =>
    [...place.querySelectorAll('.own-names bdi, .own-names [dir]')].map((one) => one.textContent)

  async function open(): Promise<void> {
    const page = (
      <>
        <h1>Your data</h1>
        <OwnNames />
      </>
    )
    render(page, place)
    await expect.poll(() => $names.get()).toEqual([])
  }
  const box = () => place.querySelector('textarea') ?? document.createElement('textarea')

  test('keeps what is typed and not added yet, should the page be left', async () => {
    await open()
    await userEvent.fill(box(), 'Siân Gwynne')
    const onDisk = async () => (await device.drafts.read('typed-names'))?.text
    await expect.poll(onDisk).toBe('Siân Gwynne')
    render(null, place)
    await open()
    await expect.poll(() => box().value).toBe('Siân Gwynne')
    await userEvent.clear(box())
    await expect.poll(onDisk).toBeUndefined()
  })

  test('takes many at once, and leaves in the box what is no name', async () => {
    await open()
    await userEvent.fill(box(), 'Siân Gwynne, Jo\nx')
    await press('Add to the list')
    await expect.poll(() => text('[role=status]')).toContain('Two names added. Left out')
    expect(listed()).toEqual(['Siân Gwynne', 'Jo'])
    expect(box().value).toBe('x')
    expect(box().getBoundingClientRect().left).toBe(place.querySelector('h2')?.getBoundingClientRect().left)
    expect(await rulesBroken()).toEqual([])
  })

  test('takes one off, and focus does not go with its button', async () => {
    await open()
    await userEvent.fill(box(), 'Jo Bloggs')
    await press('Add to the list')
    await press('Take off')
    await expect.poll(() => text('[role=status]')).toBe('“Jo Bloggs” is off the list.')
    expect(listed()).toEqual([])
    expect(document.activeElement?.id).toBe('own-names')
  })
})
