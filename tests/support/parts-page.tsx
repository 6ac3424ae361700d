import { render } from 'preact'
import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type QuizSheet, quizOpening } from '#domain/quiz/sheet.ts'
import { Quiz } from '#islands/quiz/Quiz.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from './device.ts'
import { PARTS_QUIZ } from './parts-samples.ts'

/** A quiz on an empty page, and what a person sees of it and does with it. */
export interface PartsPage {
  readonly place: HTMLElement
  /** Opens a quiz of these questions, and waits for the fields of the first; on a device that has been used before, if one is given. */
  ask(questions: QuizSheet['questions'], on?: FakeDevice): Promise<FakeDevice>
  /** The field whose name begins so. */
  field(name: string): HTMLInputElement | HTMLSelectElement
  /** The button of a group whose words begin so. */
  radio(group: string, name: string): HTMLInputElement
  pick(name: string, option: string): Promise<void>
  type(name: string, words: string): Promise<void>
  check(): void
  verdict(): string | null | undefined
  problem(): string | null | undefined
  /** What is said of each part. */
  marked(): readonly (string | null)[]
  close(): void
}

/** An empty page for a quiz. */
export function partsPage(): PartsPage {
  document.documentElement.lang = 'en-GB'
  document.title = 'Quiz'
  const place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
  const checkButton = () => place.querySelector<HTMLButtonElement>('[type=submit]')
  const page: PartsPage = {
    place,
    async ask(questions, on) {
      const sheet = { ...PARTS_QUIZ, questions }
      const device = on ?? fakeDevice({ shipped: { 'quizzes/unit': sheet } })
      setDevice(device)
      setMarks(device.marks)
      const opening = quizOpening(sheet)
      if (!opening) throw new Error('The quiz has no questions')
      render(<Quiz opening={opening} />, place)
      await expect.poll(() => checkButton()?.textContent).toBe('Check my answer')
      return device
    },
    field(name) {
      const fields = [...place.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
      return fields.find((one) => nameOf(one)?.startsWith(name)) ?? missing(name)
    },
    radio(group, name) {
      const groups = [...place.querySelectorAll('fieldset fieldset')]
      const fieldset = groups.find((one) => one.querySelector('legend')?.textContent?.startsWith(group))
      const labels = [...(fieldset?.querySelectorAll('label') ?? [])]
      return labels.find((one) => one.textContent === name)?.querySelector('input') ?? missing(name)
    },
    pick: (name, option) => userEvent.selectOptions(page.field(name), option),
    type: (name, words) => userEvent.fill(page.field(name), words),
    check: () => (checkButton() ?? missing('button')).click(),
    verdict: () => place.querySelector('.verdict')?.textContent,
    problem: () => place.querySelector('[role=alert]')?.textContent,
    marked: () => [...place.querySelectorAll('.marked-parts > li')].map((one) => one.textContent),
    close: () => render(null, place),
  }
  return page
}

function nameOf(field: HTMLInputElement | HTMLSelectElement): string | undefined {
  return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent?.trim()
}

function missing(what: string): never {
  throw new Error(`There is no “${what}” on the page`)
}
