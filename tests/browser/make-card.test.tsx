import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MakeCard } from '#islands/reading/MakeCard.tsx'
import { offerMarked } from '#islands/reading/marked-strip.tsx'
import { markedIn, sentencesOf, splitSentences } from '#islands/reading/sentences.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const PAGE = `
  <h1>Lesson</h1>
  <h2 id="log.one">One entry</h2>
  <p>Keep at least <b>three</b> sources a year. Mr. Lee &lt;b&gt; keeps&nbsp;four of them.</p>
  <div class="beside"><div class="refuted">
    <div class="mis"><p><span class="unseen">Wrong:</span> <s>Any course at all will count as study.</s></p></div>
    <p class="mis_truth">What you choose yourself counts, once it is recorded.</p>
  </div><div class="points"><p>A note in the margin that is no prose at all.</p></div></div>
  <ul><li>Short.</li><li>Each entry is tied to one named skill.</li></ul>
  <div class="prompt"><p>A question that one answers in writing here.</p></div>
  <div class="section_end" data-section="log.one"></div>
  <h2 id="log.two">Another</h2>
  <p>This sentence stands in another section.</p>
  <div class="section_end" data-section="log.two"></div>`

let page: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Lesson'
  page = document.createElement('main')
  page.innerHTML = PAGE
  document.body.replaceChildren(page)
})
afterEach(() => getSelection()?.removeAllRanges())

const end = (id = 'log.one') => page.querySelector(`[data-section="${id}"]`) ?? missing(id)
const button = () => end().querySelector('button') ?? missing('button')

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}

function mark(from: Node, to: Node = from): void {
  const range = document.createRange()
  range.setStartBefore(from)
  range.setEndAfter(to)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}

describe('a section’s sentences', () => {
  test('are those of its prose: no notes, no false beliefs, no questions, none of another section', () => {
    expect(sentencesOf(end())).toEqual([
      'Keep at least three sources a year.',
      'Mr. Lee <b> keeps four of them.',
      'What you choose yourself counts, once it is recorded.',
      'Each entry is tied to one named skill.',
    ])
  })

  test('end where sentences end', () => {
    expect(splitSentences('Say sorry once. “Then mend it.” Is that all? Yes!')).toEqual([
      'Say sorry once.',
      '“Then mend it.”',
      'Is that all?',
      'Yes!',
    ])
  })
})

describe('the way to a card', () => {
  beforeEach(() => render(<MakeCard id="log.one" end={end()} />, end()))

  test('opens a list of links, is closed by Escape, and gives the focus back', async () => {
    expect(button().textContent).toBe('Make a card of a sentence from “One entry”')
    button().click()
    await expect.poll(() => end().querySelectorAll('li').length).toBe(4)
    expect(document.activeElement?.textContent).toBe('Which sentence?')
    const { hash } = new URL(end().querySelector('a')?.href ?? '')
    expect(Object.fromEntries(new URLSearchParams(hash.slice(1)))).toEqual({
      new: 'log.one',
      text: 'Keep at least three sources a year.',
    })
    for (const link of end().querySelectorAll('li > a')) {
      expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
    expect(await rulesBroken()).toEqual([])
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await expect.poll(() => end().querySelector('li')).toBeNull()
    expect(document.activeElement).toBe(button())
  })

  test('begins with what is marked', async () => {
    mark(page.querySelector('b') ?? missing('b'))
    button().click()
    await expect.poll(() => end().querySelector('li')?.textContent).toBe('What you marked: three')
  })
})

describe('what is marked', () => {
  test('is offered at the foot of the screen while it lies in one section', () => {
    mark(page.querySelector('.mis_truth') ?? missing('truth'))
    offerMarked()
    const link = page.querySelector<HTMLAnchorElement>('.marked-strip a')
    expect(link?.hash).toContain('new=log.one&text=What+you+choose+yourself+counts')
    expect(link?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    getSelection()?.removeAllRanges()
    offerMarked()
    expect(page.querySelector('.marked-strip')).toBeNull()
  })

  test('is nothing where it reaches from one section into another', () => {
    mark(page.querySelector('b') ?? missing('b'), page.querySelectorAll('p')[5] ?? missing('p'))
    expect(markedIn(end())).toBe('')
    expect(markedIn(end('log.two'))).toBe('')
  })
})
