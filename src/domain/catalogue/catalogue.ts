import type { Id } from '#domain/id.ts'
import type { MeasureId } from '#domain/measure/measure.ts'
import type { Difficulty } from './difficulty.ts'

/** The four kinds of point a unit has. The source pages' "examiner marking points" are marking points here. */
export type PointKind = 'key-concept' | 'tip' | 'misconception' | 'marking-point'

/** Where in a third-party source page a point was found; the page's own words never ship. */
export interface Source {
  readonly file: string
  readonly section: 'kc' | 'tip' | 'mis' | 'mp'
  readonly ordinal: number
  readonly line: number
  /** First 12 hex digits of the SHA-256 of the bullet's text. */
  readonly sha256: string
}

interface PointBase {
  readonly id: Id
  readonly unit: Id
  readonly concepts: readonly Id[]
  /** Absent where a centre wrote the unit itself. */
  readonly source?: Source
}

/** Something a unit asks one to know. */
export interface KeyConcept extends PointBase {
  readonly kind: 'key-concept'
  readonly text: string
}

/** A way of working that makes evidence easier to credit. */
export interface Tip extends PointBase {
  readonly kind: 'tip'
  readonly text: string
}

/** A number of a centre's own specification that asks for a marking point, with the centre's wording where it gave one. */
export interface Criterion {
  readonly ref: string
  readonly text?: string
}

/** What an assessor looks for, with evidence that would pass and evidence that would come back. */
export interface MarkingPoint extends PointBase {
  readonly kind: 'marking-point'
  readonly text: string
  readonly evidence: { readonly pass: string; readonly fail: string; readonly why: string }
  /** Where a centre has mapped its own numbers (`content/criteria.yaml`). */
  readonly criteria?: readonly Criterion[]
}

/** A common belief and what is right instead. The wider ones (`x.*`) belong to a concept, not to a unit. */
export interface Misconception {
  readonly kind: 'misconception'
  readonly id: Id
  readonly unit?: Id
  readonly belief: string
  readonly truth: string
  /** A question that brings the belief out. */
  readonly probe?: string
  readonly concepts: readonly Id[]
  readonly source?: Source
}

/** One atomic thing a learner gains credit on. */
export type Point = KeyConcept | Tip | MarkingPoint | Misconception

/** One of the five topics. Points are in the order in which the source page gives them. */
export interface Unit {
  readonly id: Id
  readonly title: string
  readonly aim: string
  /** The outcomes the points add up to, in our words. */
  readonly outcomes: readonly string[]
  readonly level: number
  /** The qualification unit this restates; not an official text. */
  readonly real: {
    readonly title: string
    readonly ref?: string
    readonly awardingOrganisation: string
    readonly verified: string
  }
  /** What to read or watch beyond this site: real sources that can be found. */
  readonly reading: readonly FurtherReading[]
  readonly points: readonly Id[]
}

/** A source outside this site. */
export interface FurtherReading {
  readonly title: string
  readonly by: string
  readonly year?: number
  /** The site or shelf where it is found: `legislation.gov.uk`. */
  readonly where?: string
  /** What it is good for. */
  readonly why: string
}

/** A page shared by units. */
export interface Concept {
  readonly id: Id
  readonly title: string
  readonly group: string
  /** A law page: carries nation, date reviewed and "not legal advice". */
  readonly law: boolean
  readonly gist: string
  /** Whose law a law page is about: `England and Wales`. */
  readonly nation?: string
  /** When a law page was last read against its sources: `2026-11-22`. */
  readonly reviewed?: string
  /** Where its facts come from, as short citations. */
  readonly sources?: readonly string[]
  readonly minutes?: number
  readonly units: readonly Id[]
  readonly points: readonly Id[]
  /** Wider misconceptions (`x.*`) this page refutes. */
  readonly misconceptions: readonly Id[]
}

/** A stretch of a lesson or concept page that can be read, and whose cards come next once it is. */
export interface Section {
  readonly id: Id
  readonly title: string
  /** The unit or concept whose page it stands on. */
  readonly on: { readonly kind: 'unit' | 'concept'; readonly id: Id }
}

interface CardBase {
  readonly id: Id
  readonly code: string
  readonly edition: number
  /** What it asks for: a thing's meaning, its use in a new situation, or what is wrong with a belief. */
  readonly use: 'definition' | 'application' | 'misconception'
  /** As its author says; absent: to be estimated (`difficulty.ts`). */
  readonly difficulty?: Difficulty
  /** What is asked, in words that stand for the card wherever it is named; of a sum with its slots unfilled. */
  readonly front: string
  /** What is answered, in words, whatever the kind. */
  readonly back: string
  /** Said after the answer, when one wants more. */
  readonly more?: string
  readonly points: readonly Id[]
  readonly concept?: Id
  readonly unit?: Id
  /** Where it is taught. */
  readonly section?: Id
}

/** Said to oneself, then graded by oneself. */
export interface PlainCard extends CardBase {
  readonly kind: 'plain'
}

/** A sentence with one hole. `back` is what fills it. */
export interface ClozeCard extends CardBase {
  readonly kind: 'cloze'
  /** The sentence before the hole and after it. */
  readonly around: readonly [before: string, after: string]
}

/** Several things to recall; one ticks those one did. */
export interface MarkingPointCard extends CardBase {
  readonly kind: 'marking-point'
  readonly parts: readonly { readonly text: string; readonly essential: boolean }[]
}

/** Steps to put in order; in a cycle any rotation is right. */
export interface OrderCard extends CardBase {
  readonly kind: 'order'
  readonly cyclic: boolean
  /** In their right order. */
  readonly steps: readonly string[]
}

/** A sum with fresh numbers each time. `front` has a slot `{{name}}` for each input of the measure. */
export interface SumCard extends CardBase {
  readonly kind: 'sum'
  readonly measure: MeasureId
}

/** One recall prompt, scheduled. */
export type Card = PlainCard | ClozeCard | MarkingPointCard | OrderCard | SumCard

/** Concepts that are easily taken for one another: their questions come in turns, so that one has to tell them apart. */
export interface MixedSet {
  readonly id: Id
  readonly title: string
  readonly concepts: readonly Id[]
}

/** One explained word. */
export interface Term {
  readonly id: Id
  readonly term: string
  readonly definition: string
  readonly concept: Id
}
