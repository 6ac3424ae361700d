import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { Certainty, FactId } from '#domain/journal/fact.ts'
import type { PackAnswer } from '#domain/pack/pack.ts'
import { fits } from '#domain/quiz/fits.ts'
import type { Response } from '#domain/quiz/response.ts'
import type { Millis } from '#domain/time.ts'
import { getMarks } from '#stores/marks.ts'
import type { AnySheet } from './do-sheets.ts'
import { WRITING_DRAFTS } from './half-way.ts'

/** What is picked or typed in a question of a pack, and not kept yet. */
export interface QuestionDraft {
  readonly draft: Response
  readonly certainty?: Certainty
}

/** Where what stands half-way in an item is written down. */
export function markOf(attempt: FactId, item: Id): string {
  return `pack:${attempt}:${item}`
}

/** Where a person is in an attempt, other than at an item. No id begins so. */
export const OVERVIEW = '#overview'

/** Where the place in an attempt is written down. */
export function placeMarkOf(attempt: FactId): string {
  return `pack:${attempt}`
}

/** The draft of a piece of writing or of a question: on the disk, as a killed browser would take a mark with it. */
export function draftName(attempt: FactId, item: Id): string {
  return `${WRITING_DRAFTS}${attempt}:${item}`
}

/** Where it is written down when the mark of an item was set. */
export function stampMarkOf(attempt: FactId, item: Id): string {
  return `${markOf(attempt, item)}:at`
}

/** A mark as a draft: when it was set, and what it says. */
export function draftOfMark(at: Millis, mark: string): string {
  return `${at} ${mark}`
}

/** Sets an item's mark as the disk has it, where that is newer: the browser was killed before the mark reached the disk. */
export async function restoreMark({ drafts }: Device, attempt: FactId, item: Id): Promise<void> {
  const left = await drafts.read(draftName(attempt, item)).catch(() => undefined)
  const [, at, text] = /^(\d+) (.*)$/s.exec(left?.text ?? '') ?? []
  if (at === undefined || text === undefined) return
  const stamp = stampMarkOf(attempt, item)
  if (Number(at) <= Number(getMarks().get(stamp) ?? -1)) return
  getMarks().set(markOf(attempt, item), text)
  getMarks().set(stamp, at)
}

/** A draft as it was written down; nothing where it is none. */
export function readDraft(text: string | undefined): QuestionDraft | undefined {
  if (text === undefined) return undefined
  try {
    const { draft, certainty } = JSON.parse(text) as Partial<Record<keyof QuestionDraft, unknown>>
    if (!Array.isArray(draft) || !draft.every((one) => typeof one === 'string')) return undefined
    const isOne = certainty === 1 || certainty === 2 || certainty === 3
    return isOne ? { draft, certainty } : { draft }
  } catch {
    return undefined
  }
}

/** What stands half-way in an item, as an answer: what time takes the page from is not lost. */
export async function draftAnswer(
  device: Device,
  attempt: FactId,
  sheet: AnySheet,
  before: PackAnswer | undefined,
): Promise<PackAnswer | undefined> {
  if (sheet.kind === 'writing') {
    const { id: item, edition } = sheet.writing
    const text = (await device.drafts.read(draftName(attempt, item)).catch(() => undefined))?.text
    const isNew =
      text !== undefined && text.trim() !== '' && !(before?.kind === 'writing' && before.text === text)
    return isNew ? { kind: 'writing', item, edition, text } : undefined
  }
  if (sheet.kind !== 'question') return undefined
  const { id: item, edition } = sheet.question
  await restoreMark(device, attempt, item)
  const left = readDraft(getMarks().get(markOf(attempt, item)))
  if (!left || left.draft.length === 0 || !fits(sheet.question, left.draft)) return undefined
  const { draft: response, certainty } = left
  return { kind: 'question', item, edition, response, ...(certainty === undefined ? {} : { certainty }) }
}
