import type { Device } from '#device/device.ts'
import type { PointState } from '#domain/credit/point-row.ts'
import type { Id } from '#domain/id.ts'
import type { Answers } from '#domain/quiz/next-items.ts'
import { parseSetsPart, type SetsPart } from '#domain/quiz/sets.ts'
import type { QuizSheet } from '#domain/quiz/sheet.ts'
import { parseQuizSheet } from '#domain/quiz/shipped-sheet.ts'
import { itemStates } from './quiz-results.ts'

/** Questions of one or several units, with the words that marking them needs. */
export type Sheet = Pick<QuizSheet, 'questions' | 'words'>

/** The questions of some units as one sheet. Rejects where one is out of reach. */
export async function loadSheets(device: Device, units: readonly Id[]): Promise<Sheet> {
  const sheets = await Promise.all(units.map((unit) => loadSheet(device, unit)))
  return {
    questions: sheets.flatMap(({ questions }) => questions),
    words: Object.assign({}, ...sheets.map(({ words }) => words)),
  }
}

/** What sets can be made of. Rejects where it is out of reach. */
export async function loadSets(device: Device): Promise<SetsPart> {
  const sets = parseSetsPart(await device.shipped.load('sets'))
  if (!sets) throw new Error('What sets are made of is not in a shape that this version knows')
  return sets
}

/** How every item and every point last went. */
export async function readAnswers(device: Device): Promise<Answers> {
  const [items, rows] = await Promise.all([itemStates(device), device.journal.rows(POINT)])
  // `point:` rows are written by `stepPoint` alone.
  const points = new Map(
    rows.map(({ subject, state }) => [subject.slice(POINT.length), state as PointState] as const),
  )
  return { items, points }
}

const POINT = 'point:'

async function loadSheet(device: Device, unit: Id): Promise<QuizSheet> {
  const sheet = parseQuizSheet(await device.shipped.load(`quizzes/${unit}`))
  if (!sheet) throw new Error(`The questions of ${unit} are not in a shape that this version knows`)
  return sheet
}
