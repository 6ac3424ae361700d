import type { Id } from '#domain/id.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import type { MarkingSheets } from '#domain/pack/remark.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { getDevice } from '#stores/device.ts'
import { type ItemSheet, loadItems, loadSheet } from './do-sheets.ts'

/** What marks a pack’s answers, and the words of what they show. */
export interface Sheets extends MarkingSheets {
  readonly items: ReadonlyMap<Id, PackItem>
  readonly words: MarkingWords
}

/** Everything that marking these items needs, without those that are no longer on the site; undefined where it is out of reach. */
export async function fetchSheets(ids: readonly Id[]): Promise<Sheets | undefined> {
  try {
    const device = getDevice()
    const items = await loadItems(device)
    const marked = ids.flatMap((id) => items.get(id) ?? []).filter(({ kind }) => kind !== 'card')
    const sheets = await Promise.all(marked.map((item) => loadSheet(device, item)))
    return { items, ...parted(sheets.filter((sheet) => sheet !== undefined)) }
  } catch {
    return undefined
  }
}

function parted(sheets: readonly ItemSheet[]): Omit<Sheets, 'items'> {
  const questions = sheets.flatMap((one) => (one.kind === 'question' ? [one.question] : []))
  const scenarios = sheets.flatMap((one) => (one.kind === 'scenario' ? [one.sheet.scenario] : []))
  const words = sheets.map((one) => (one.kind === 'card' ? {} : one.sheet.words))
  return {
    questions: new Map(questions.map((question) => [question.id, question])),
    scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
    words: Object.assign({}, ...words),
  }
}
