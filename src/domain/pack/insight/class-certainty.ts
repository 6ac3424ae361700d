import type { Certainty } from '#domain/journal/fact.ts'
import type { Gradebook } from '#domain/pack/gradebook.ts'
import {
  type CertaintyReport,
  type LevelTally,
  NO_ANSWERS,
  reportOf,
  withAnswer,
} from '#domain/quiz/certainty.ts'
import { certaintiesOf } from './certainties.ts'

/** How certain a class was against how right it was. */
export interface ClassCertainty {
  readonly whole: CertaintyReport
  /** Items that more than one was sure of and had wrong, those most were first. */
  readonly overconfident: readonly SureItem[]
  /** Who said how certain they were, in the gradebook's order. */
  readonly learners: readonly LearnerCertainty[]
}

/** An item that learners were sure of. */
export interface SureItem {
  /** Its place in the pack, from 1. */
  readonly number: number
  /** Answers at certainty 3 that earned nothing. */
  readonly sureAndWrong: number
  /** All that say how certain they were. */
  readonly of: number
}

/** One learner's certainty. */
export interface LearnerCertainty {
  readonly key: string
  readonly name: string
  readonly report: CertaintyReport
}

/** An answer with its certainty and its share of marks. */
interface Said {
  readonly place: number
  readonly certainty: Certainty
  readonly fraction: number
}

/** What receipts say of certainty, beside what is right; undefined where none says anything. */
export function classCertainty({
  items,
  learners,
}: Pick<Gradebook, 'items' | 'learners'>): ClassCertainty | undefined {
  const spoke = learners
    .map(({ key, name, receipt, cells }) => {
      const certainties = certaintiesOf(receipt)
      const said = cells.flatMap(({ fraction }, place): Said | [] => {
        const certainty = certainties.get(items[place]?.item ?? '')
        return certainty === undefined || fraction === undefined ? [] : { place, certainty, fraction }
      })
      return { key, name, said }
    })
    .filter(({ said }) => said.length > 0)
  if (spoke.length === 0) return undefined
  return {
    whole: report(spoke.flatMap(({ said }) => said)),
    overconfident: sureItems(spoke.flatMap(({ said }) => said)),
    learners: spoke.map(({ key, name, said }) => ({ key, name, report: report(said) })),
  }
}

function report(said: readonly Said[]): CertaintyReport {
  const levels = new Map<Certainty, LevelTally>()
  for (const { certainty, fraction } of said)
    levels.set(certainty, withAnswer(levels.get(certainty) ?? NO_ANSWERS, certainty, fraction))
  return reportOf((certainty) => levels.get(certainty) ?? NO_ANSWERS)
}

function sureItems(said: readonly Said[]): readonly SureItem[] {
  return [...Map.groupBy(said, ({ place }) => place)]
    .map(([place, all]) => ({
      number: place + 1,
      sureAndWrong: all.filter(({ certainty, fraction }) => certainty === 3 && fraction <= 5e-7).length,
      of: all.length,
    }))
    .filter(({ sureAndWrong }) => sureAndWrong > 1)
    .sort((a, b) => b.sureAndWrong - a.sureAndWrong || a.of - b.of || a.number - b.number)
}
