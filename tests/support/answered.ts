import type { Grade } from '#domain/journal/fact.ts'
import { modelOf } from '#domain/review/memory.ts'
import type { CardHistory } from '#domain/review/optimise/history.ts'
import { seededChance } from './device.ts'

/** Weights of somebody who is not like most: quicker to forget at first, and on a steeper curve. */
export const SOMEBODY: readonly number[] = [
  0.4, 0.9, 1.3, 4, 7.2, 0.6, 2.2, 0.02, 1.35, 0.25, 1.3, 1.2, 0.12, 0.35, 1.1, 0.45, 2.4, 0.7, 0.25, 0.12,
  0.38,
]

/** How somebody with these weights answered so many cards over two years: about six answers on later days for each. */
export function answeredBy(
  weights: readonly number[] | undefined,
  cards: number,
  seed: number,
): readonly CardHistory[] {
  const chance = seededChance(seed)
  const lot = () => chance(2 ** 24) / 2 ** 24
  return Array.from({ length: cards }, (_, card) => ({ card: `card-${card}`, ...answers(weights, lot) }))
}

function answers(weights: readonly number[] | undefined, lot: () => number): Omit<CardHistory, 'card'> {
  const model = modelOf(weights)
  const days: number[] = []
  const grades: Grade[] = []
  const most = 4 + Math.floor(lot() * 14)
  let day = Math.floor(lot() * 300)
  let memory: ReturnType<typeof model.next> | undefined
  while (days.length < most && day < 720) {
    const since = day - (days.at(-1) ?? day)
    const recall = memory && since > 0 ? model.retrievability(memory, since) : 0.8
    const grade = lot() > recall ? 1 : gradeOf(lot())
    memory = model.next(memory, since, grade)
    days.push(day)
    grades.push(grade)
    const isAgainToday = grade === 1 && lot() < 0.7
    if (!isAgainToday) day += Math.max(1, Math.round(memory.stability * (0.7 + 0.8 * lot())))
  }
  return { days, grades }
}

function gradeOf(lot: number): Grade {
  return lot < 0.1 ? 2 : lot < 0.9 ? 3 : 4
}
