import { map } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { isReviewDue, localDateOf } from '#domain/local-date.ts'
import { getDevice } from './device.ts'
import { noteProblem } from './storage.ts'

/** Where a section stands: read now or before, or read but not kept. */
export type Reading = 'read' | 'not-kept'

/** Sections of this page that were read; those not named are not read yet. */
export const $reading = map<Readonly<Record<Id, Reading>>>({})

/** Whether a page on the law, last read against its sources on `reviewed` (`2026-11-22`), is due for another look. */
export function isLawOld(reviewed: string): boolean {
  return isReviewDue(reviewed, localDateOf(getDevice().now()))
}

/** Finds out which of these sections were read before. */
export async function openReading(sections: readonly Id[]): Promise<void> {
  const { journal } = getDevice()
  const rows = await Promise.all(sections.map((section) => journal.row(`section:${section}`)))
  sections.forEach((section, place) => {
    if (rows[place]) $reading.setKey(section, 'read')
  })
}

/** Keeps that a section was read, the first time only; its flashcards come next from then on. */
export async function readSection(section: Id): Promise<void> {
  const { journal } = getDevice()
  if ($reading.get()[section] === 'read') return
  $reading.setKey(section, 'read')
  if (await journal.row(`section:${section}`)) return
  const kept = await journal.append([{ kind: 'section.read', section }])
  if (kept.ok) return
  $reading.setKey(section, 'not-kept')
  await noteProblem(kept.problem)
}
