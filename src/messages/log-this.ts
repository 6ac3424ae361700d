import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { address } from './address.ts'
import { quoted } from './quoted.ts'

/** What is known of an entry before a word of it is written; it travels in the address of the form. */
export interface LogThis {
  readonly type: EntryTypeName
  readonly title?: string
  /** The kind of resource, as the field `kind` names it. */
  readonly kind?: string
  /** The page it is about: its path on this site, from the root. */
  readonly about?: string
  readonly minutes?: number
  /** The entry it follows from. */
  readonly from?: string
  /** What was learned, a sentence each. */
  readonly insights?: readonly string[]
}

/** The form’s address with what is known already filled in. */
export function logThisAddress({ type, insights = [], ...known }: LogThis): string {
  const said = new URLSearchParams({ new: type })
  for (const [name, value] of Object.entries(known)) if (value !== undefined) said.set(name, String(value))
  for (const insight of insights) said.append('insight', insight)
  return address.entry(said.toString())
}

/** The form’s address with words of one’s own put in as what was learned. */
export function withInsight(form: string, words: string): string {
  const insight = words.trim()
  return insight === '' ? form : `${form}&${new URLSearchParams({ insight })}`
}

/** What the ends of lessons, quizzes and scenarios say of the log. */
export const logThis = {
  heading: 'For your log',
  read: 'Reading is not evidence yet. Write down what you took from this page, in your own words:',
  logPage: 'log this page as a resource',
  quiz: 'A quiz score is never evidence. What you put right here can become some: log it, then use it with a customer.',
  logQuiz: 'Log what I learned',
  logScenario: 'Log what I practised',
  lessonTitle: (title: string) => `Lesson: ${title}`,
  conceptTitle: (title: string) => `Concept: ${title}`,
  quizTitle: (title: string) => `Quiz: ${title}`,
  scenarioTitle: (title: string) => `Scenario: ${title}`,
  /** A belief that was just put right, to be said again in one’s own words. */
  putRight: (belief: string, truth: string) => `I used to think ${quoted(belief)}. What is right: ${truth}`,
} as const
