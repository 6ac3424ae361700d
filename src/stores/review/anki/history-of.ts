import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import type { AnkiGrade, AnkiHistory } from '#domain/review/anki/note.ts'
import { type CardState, cardStateOf } from '#domain/review/card-state.ts'
import type { CardStep } from '#domain/review/optimise/card-rules.ts'

/** What was done with a card, from its facts, as the weights in force see it; nothing where it was never met. */
export async function historyOfCard(
  { journal }: Pick<Device, 'journal'>,
  card: Id,
  step: CardStep,
): Promise<AnkiHistory | undefined> {
  const subject = `card:${card}`
  const [row, about] = await Promise.all([journal.row(subject), journal.factsAbout(subject)])
  const state = cardStateOf(row)
  return state ? { state, grades: gradesOf(inForce(about), step) } : undefined
}

function gradesOf(facts: readonly Fact[], step: CardStep): AnkiHistory['grades'] {
  const grades: AnkiHistory['grades'][number][] = []
  let folded: CardState | undefined
  let phase: AnkiGrade['phase'] = 'learn'
  for (const fact of facts) {
    const before = folded
    folded = step(folded, fact)
    if (fact.kind === 'card.scheduled' && fact.forget) {
      if (before?.memory) grades.push({ at: fact.at, phase: 'forgotten' })
      phase = 'learn'
    }
    if (fact.kind !== 'card.graded') continue
    const { at, grade, intervalDays, tookMillis, edition } = fact
    // Asking for something else, it is met as if for the first time.
    if (before && edition > before.edition) phase = 'learn'
    grades.push({ at, grade, intervalDays, tookMillis, difficulty: folded?.memory?.difficulty ?? 5, phase })
    if (intervalDays > 0) phase = 'review'
    else if (phase === 'review') phase = 'relearn'
  }
  return grades
}
