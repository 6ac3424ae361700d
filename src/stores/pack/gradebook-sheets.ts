import type { Id } from '#domain/id.ts'
import { OWN_CODE, type OwnItem } from '#domain/pack/own.ts'
import { knownOwn, ownSheets } from '#domain/pack/own-sheets.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import type { MarkingSheets } from '#domain/pack/remark.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { getDevice } from '#stores/device.ts'
import { type ItemSheet, loadItems, loadSheet } from './do-sheets.ts'

/** What marks a pack’s answers, and the words of what they show. */
export interface Sheets extends MarkingSheets {
  readonly items: ReadonlyMap<Id, PackItem>
  readonly words: MarkingWords
}

/** Everything that marking a pack needs, without items that are no longer on the site; undefined where it is out of reach. */
export async function fetchSheets(state: PackState): Promise<Sheets | undefined> {
  try {
    const device = getDevice()
    const items = await loadItems(device)
    const ids = state.body.items
    const marked = ids.flatMap((id) => items.get(id) ?? []).filter(({ kind }) => kind !== 'card')
    const sheets = await Promise.all(marked.map((item) => loadSheet(device, item)))
    const known = parted(sheets.filter((sheet) => sheet !== undefined))
    const own = ownSheets(state)
    return {
      ...known,
      items: new Map([...items, ...knownOwn(state).map(listed)]),
      questions: new Map([...known.questions, ...own.questions]),
      writings: own.writings,
    }
  } catch {
    return undefined
  }
}

function listed(own: OwnItem): readonly [Id, PackItem] {
  const code = OWN_CODE
  switch (own.kind) {
    case 'question': {
      const { id, stem, points } = own.question
      return [id, { id, code, kind: 'question', title: stem, points }]
    }
    case 'writing': {
      const { id, prompt, points } = own.writing
      return [id, { id, code, kind: 'writing', title: prompt, points }]
    }
    case 'card': {
      const { id, front } = own.card
      return [id, { id, code, kind: 'card', title: front, points: [] }]
    }
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
