import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { inForce } from '#domain/journal/fold.ts'
import type { AnkiGrade, AnkiHistory } from '#domain/review/anki/note.ts'
import { type CardState, cardStateOf } from '#domain/review/card-state.ts'

/** What was done with a card, from its facts; nothing where it was never met. */
export async function historyOfCard(
  { journal }: Pick<Device, 'journal'>,
  card: Id,
): Promise<AnkiHistory | undefined> {
  const { stepCard } = await import('#domain/review/card-row.ts')
  const subject = `card:${card}`
  const [row, about] = await Promise.all([journal.row(subject), journal.factsAbout(subject)])
  const state = cardStateOf(row)
  if (!state) return undefined
  const grades: AnkiGrade[] = []
  let folded: CardState | undefined
  for (const fact of inForce(about)) {
    const before = folded
    folded = stepCard(folded, fact)
    if (fact.kind !== 'card.graded') continue
    const { at, grade, intervalDays, tookMillis } = fact
    const lapse = grade === 1 && (before?.intervalDays ?? 0) > 0
    grades.push({ at, grade, intervalDays, tookMillis, difficulty: folded?.memory?.difficulty ?? 5, lapse })
  }
  return { state, grades }
}
