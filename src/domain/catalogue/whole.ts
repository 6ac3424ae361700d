import type { Id } from '#domain/id.ts'
import type { Card, Concept, Misconception, MixedSet, Point, Section, Term, Unit } from './catalogue.ts'
import type { Model } from './model.ts'
import type { Question } from './question.ts'
import type { ReadyPack } from './ready-pack.ts'
import type { Scenario } from './scenario.ts'
import type { Task } from './task.ts'

/**
 * All words, checked. `version` is a hash of everything in it; cards and questions stand in lesson
 * order. `points` holds the points of the units, `misconceptions` the wider ones.
 */
export interface Catalogue {
  readonly version: string
  readonly units: readonly Unit[]
  readonly points: readonly Point[]
  readonly misconceptions: readonly Misconception[]
  readonly concepts: readonly Concept[]
  readonly sections: readonly Section[]
  readonly cards: readonly Card[]
  readonly questions: readonly Question[]
  readonly scenarios: readonly Scenario[]
  /** Writing tasks, then rehearsals. */
  readonly tasks: readonly Task[]
  /** Packs that a tutor sends as they are. */
  readonly packs: readonly ReadyPack[]
  /** Models that pages draw. */
  readonly models: readonly Model[]
  /** In the order in which they are authored. */
  readonly mixed: readonly MixedSet[]
  readonly glossary: readonly Term[]
  /** Ids that were renamed, each with the id that took over. */
  readonly aliases: Readonly<Record<Id, Id>>
}
