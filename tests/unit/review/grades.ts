import type { CardGraded, Fact, Grade, Mistake } from '#domain/journal/fact.ts'
import { stepCard } from '#domain/review/card-row.ts'
import type { CardState } from '#domain/review/card-state.ts'
import { previewGrades } from '#domain/review/grade.ts'
import { type Moment, studyDayOf } from '#domain/time.ts'

/** A grade of the card `heat-why` as the journal would stamp it. */
export function graded(moment: Moment, grade: Grade, more: Partial<CardGraded> = {}): Fact {
  return { ...stamp(moment), ...happening(grade, 0), ...more }
}

/** That the card was brought forward to the study day of a moment. */
export function broughtForward(moment: Moment, more: Partial<Mistake> = {}): Fact {
  return {
    ...stamp(moment),
    kind: 'card.scheduled',
    card: 'heat-why',
    day: studyDayOf(moment),
    because: { item: 'q-heat', chose: 'Tomorrow', misconception: 'self-study.mis.2', ...more },
  }
}

/** Answers a card moment by moment as a sitting does: the interval on the button is the one stored. */
export function live(answers: readonly (readonly [Moment, Grade])[]): {
  readonly facts: readonly Fact[]
  readonly state: CardState | undefined
} {
  let state: CardState | undefined
  const facts = answers.map(([moment, grade]) => {
    const asked = { card: { id: 'heat-why', edition: 1 }, state, today: studyDayOf(moment) }
    const preview = previewGrades(asked).find((each) => each.grade === grade)
    const fact = graded(moment, grade, { intervalDays: preview?.intervalDays ?? -1 })
    state = stepCard(state, fact)
    return fact
  })
  return { facts, state }
}

function happening(grade: Grade, intervalDays: number): CardGraded {
  return {
    kind: 'card.graded',
    card: 'heat-why',
    edition: 1,
    grade,
    intervalDays,
    first: false,
    tookMillis: 4_000,
  }
}

function stamp({ at, offsetMin }: Moment) {
  const clock = { wall: at, count: 0 }
  return { id: `aaaaaaaaaa-${at}`, device: 'aaaaaaaaaa', seq: 1, clock, at, offsetMin, v: 1 as const }
}
