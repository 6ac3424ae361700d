import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { CardGraded, Grade, Stamp } from '#domain/journal/fact.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { keepGrade } from '#stores/review/keep-grade.ts'
import { type Session, withCard } from '#stores/review/session.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'

/** A card with no words to speak of. */
export function plainCard(id: Id, edition = 1): ShownCard {
  return { id, edition, front: id, back: id, taught: { title: '', address: '' }, points: [] }
}

/** A sitting with one card put up, by the settings of the device now. */
export async function sittingWith(device: Device, card: ShownCard): Promise<Session> {
  const settings = await settingsOf(device)
  const begun: Session = {
    device,
    known: { first: [], count: 0 },
    settings,
    begunDay: todayOf(device, settings),
    cards: new Map(),
    sitting: { ahead: [card.id], recalled: [] },
    first: [],
    given: [],
    presentedAt: device.now().at,
    nonce: 0,
    canUndo: false,
  }
  return withCard(begun, card)
}

/** Keeps a grade of the card put up; throws where it is not kept. */
export async function gradeIn(session: Session, grade: Grade): Promise<CardGraded & Stamp> {
  const kept = await keepGrade(session, grade, true)
  if (!kept.ok) throw new Error('The grade was not kept')
  return kept.value
}
