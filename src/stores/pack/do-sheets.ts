import type { Device, SheetPart } from '#device/device.ts'
import type { Question } from '#domain/catalogue/question.ts'
import { parseCardsPart, parseItemsPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import { idOfOwn, isOwnItem, type OwnItem, type Writing } from '#domain/pack/own.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import type { QuizSheet, ScenarioSheet } from '#domain/quiz/sheet.ts'
import { parseQuizSheet, parseScenarioSheet } from '#domain/quiz/shipped-sheet.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'

/** One item of a pack with all its words. */
export type ItemSheet =
  | { readonly kind: 'question'; readonly question: Question; readonly sheet: QuizSheet }
  | { readonly kind: 'scenario'; readonly sheet: ScenarioSheet }
  | { readonly kind: 'card'; readonly card: ShownCard }

/** An item of the site, or one of its tutor’s own. */
export type AnySheet = ItemSheet | { readonly kind: 'writing'; readonly writing: Writing }

/** Everything a pack can ask for on this site, by id. Rejects where it is out of reach. */
export async function loadItems({ shipped }: Device): Promise<ReadonlyMap<Id, PackItem>> {
  const part = parseItemsPart(await shipped.load('items'))
  if (!part) throw new Error('What a pack can ask for is not in a shape that this version knows')
  return new Map(part.items.map((item) => [item.id, item]))
}

/** An item's words; undefined where the site has it no longer. Rejects where they are out of reach. */
export async function loadSheet({ shipped }: Device, item: PackItem): Promise<ItemSheet | undefined> {
  switch (item.kind) {
    case 'question': {
      if (item.unit === undefined) return undefined
      const sheet = parseQuizSheet(await shipped.load(`quizzes/${item.unit}`))
      const question = sheet?.questions.find(({ id }) => id === item.id)
      return sheet && question && { kind: 'question', question, sheet }
    }
    case 'scenario': {
      const sheet = parseScenarioSheet(await shipped.load(`scenarios/${item.id}`))
      return sheet && { kind: 'scenario', sheet }
    }
    // Its words travel in its pack.
    case 'writing':
      return undefined
    case 'card': {
      const part = parseCardsPart(await shipped.load('cards'))
      const card = part?.cards.find(({ id }) => id === item.id)
      return card && { kind: 'card', card }
    }
  }
}

/** The same, also of what travels in the pack: `own` items as they are known here. */
export async function loadAnySheet(
  device: Device,
  item: PackItem,
  own: readonly OwnItem[],
): Promise<AnySheet | undefined> {
  if (!isOwnItem(item.id)) return loadSheet(device, item)
  const found = own.find((one) => idOfOwn(one) === item.id)
  return found && (await import('./do-own.ts')).ownSheet(device, found)
}

/** Fetches what these items will need, so that they can be done offline; what is out of reach is asked for again later. */
export function fetchAhead({ shipped }: Device, items: readonly PackItem[]): void {
  const parts = items.flatMap((item): readonly (SheetPart | 'cards' | 'credit')[] => {
    if (isOwnItem(item.id)) return item.kind === 'question' ? ['credit'] : []
    if (item.kind === 'card') return ['cards']
    if (item.kind === 'scenario') return [`scenarios/${item.id}`]
    return item.unit === undefined ? [] : [`quizzes/${item.unit}`]
  })
  for (const part of new Set(parts)) shipped.load(part).catch(() => undefined)
  if (items.some(({ id }) => isOwnItem(id))) import('./do-own.ts').catch(() => undefined)
}
