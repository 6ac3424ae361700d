import type { Missing } from '#domain/credit/credit.ts'
import { type Day, noonOf } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'
import { quoted } from './quoted.ts'

/** The words of the page of misconceptions. */
export const misconceptions = {
  title: 'Misconceptions',
  description: 'Common beliefs about customer service that are wrong, each with what is right instead.',
  lead: (count: number) => `${count} common beliefs that are wrong, each with what is right instead.`,
  yours: 'Yours',
  none: 'None so far. When an answer in a quiz or a scenario gives one of these away, it stands here first, with what clears it.',
  allCleared: 'All that your answers gave away are cleared.',
  takeQuiz: 'Take a quiz',
  cleared: (count: number) => `Cleared (${count})`,
  clearedText: 'Answered right twice since, on different questions and different days.',
  all: 'All of them',
  wider: 'In every unit',

  belief: 'A belief that is wrong:',
  gaveAway: 'Given away',
  times: (times: number) => (times === 1 ? 'once' : times === 2 ? 'twice' : `${inWords(times)} times`),
  ofAnswers: (chances: number) => `of ${chances === 1 ? 'one answer' : `${inWords(chances)} answers`}`,
  certain: 'and called certain',
  doCards: (count: number) => (count === 1 ? 'Do its card now' : `Do its ${inWords(count)} cards now`),
  answer: (count: number) => (count === 1 ? 'Answer its question' : `Answer its ${inWords(count)} questions`),
  play: 'Play its scenario',
  taught: (title: string) => `Where it is put right: ${title}`,
} as const

/** When it was last given away, and by which words: “On Friday you chose “…”.” */
export function lastWords(day: Day, today: Day, chose: string | undefined): string {
  const on = capital(dayWords(day, today))
  return chose === undefined ? `${on} an answer last gave it away.` : `${on} you chose ${quoted(chose)}.`
}

/** What still clears it; `items` is how many questions and scenarios can. */
export function clearingWords(isBegun: boolean, missing: Missing, items: number): string {
  if (items < 2) return 'Nothing clears it yet: that takes two questions, and only one asks about it so far.'
  if (!isBegun) return 'Two right answers clear it: to different questions, on different days.'
  switch (missing) {
    case 'item':
      return 'Right on two days since, both times on the same question: one to another question clears it.'
    case 'day':
      return 'Right on different questions since: one on another day clears it.'
    case 'item-and-day':
      return 'Right once since: one to another question, on another day, clears it.'
  }
}

/** “today”, “yesterday”, “on Friday”, “on 12 November”, “on 12 November 2024”. */
function dayWords(day: Day, today: Day): string {
  const ago = today - day
  if (ago === 0) return 'today'
  if (ago === 1) return 'yesterday'
  const isNear = ago > 1 && ago < 7
  const options: Intl.DateTimeFormatOptions = isNear
    ? { weekday: 'long' }
    : { day: 'numeric', month: 'long', ...(Math.abs(ago) > 300 ? { year: 'numeric' } : {}) }
  return `on ${new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(noonOf(day))}`
}
