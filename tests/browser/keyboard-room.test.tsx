import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TypedField } from '#islands/review/deed/TypedField.tsx'
import '#styles/all.css'

let place: HTMLElement
const viewport = window.visualViewport as VisualViewport

beforeEach(() => {
  place = document.createElement('div')
  place.className = 'slip'
  document.body.replaceChildren(place)
  render(<TypedField given={undefined} onGive={() => undefined} onEnter={() => undefined} />, place)
})
afterEach(() => {
  render(null, place)
  Reflect.deleteProperty(viewport, 'height')
})

/** As a phone does when its keyboard comes: what is seen of the page gets lower. */
function cover(pixels: number): void {
  Object.defineProperty(viewport, 'height', { configurable: true, value: innerHeight - pixels })
  viewport.dispatchEvent(new Event('resize'))
}

const room = () => document.documentElement.style.getPropertyValue('--keyboard')
const field = () => place.querySelector('textarea') as HTMLTextAreaElement

test('what stands at the foot moves above a keyboard on the screen, as long as it is there', async () => {
  // Effects run behind the next frame.
  await expect.poll(() => document.activeElement).toBe(field())
  cover(280)
  expect(room()).toBe('280px')
  expect(document.documentElement.hasAttribute('data-typing')).toBe(true)
  cover(0)
  expect(room()).toBe('0px')
  expect(document.documentElement.hasAttribute('data-typing')).toBe(false)
})

test('a bar of the browser’s moves nothing, nor a keyboard for another field', async () => {
  await expect.poll(() => document.activeElement).toBe(field())
  cover(60)
  expect(room()).toBe('0px')
  field().blur()
  cover(280)
  expect(room()).toBe('0px')
})
