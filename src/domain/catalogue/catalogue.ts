import type { Id } from '#domain/id.ts'
import type { MeasureId } from '#domain/measure/measure.ts'

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
  readonly points: readonly Id[]
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

/** What one may pick, and what that says. A wrong option names the misconception it reveals or is plain. */
export interface Option {
  readonly id: Id
  readonly text: string
  readonly right: boolean
  readonly why: string
  readonly misconception?: Id
}

interface QuestionBase {
  readonly id: Id
  readonly code: string
  readonly edition: number
  readonly unit?: Id
  readonly concept: Id
  readonly stem: string
  readonly points: readonly Id[]
}

/** One right answer of three or four. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}

/** Every right answer, and no wrong one. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple'
  readonly options: readonly Option[]
  /** Absent: all or nothing. `partial`: right ones picked less wrong ones picked, of all right ones, never below 0. */
  readonly scoring?: 'partial'
}

/** Entries in their right order; in a cycle any rotation is right. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order'
  readonly cyclic: boolean
  /** Absent: all or nothing. `pairs`: the share of neighbours in their order, of a cycle the share of successors. */
  readonly scoring?: 'pairs'
  readonly entries: readonly { readonly id: Id; readonly text: string; readonly why: string }[]
  /** An order that reveals a misconception: `first` put before `then`, though it comes after. */
  readonly swaps: readonly {
    readonly first: Id
    readonly then: Id
    readonly misconception: Id
    readonly why: string
  }[]
}

/** What stands on the left, each with the one on the right that belongs to it. The right may hold more. */
export interface MatchQuestion extends QuestionBase {
  readonly kind: 'match'
  readonly left: readonly { readonly id: Id; readonly text: string; readonly to: Id; readonly why: string }[]
  readonly right: readonly { readonly id: Id; readonly text: string }[]
  /** Wrong pairs that reveal a belief, or say more than the left's own `why`; every other wrong pair is plain. */
  readonly mistakes: readonly WrongPair[]
}

/** Things to be sorted into two to four bins. */
export interface ClassifyQuestion extends QuestionBase {
  readonly kind: 'classify'
  readonly bins: readonly { readonly id: Id; readonly text: string }[]
  readonly things: readonly {
    readonly id: Id
    readonly text: string
    readonly bin: Id
    readonly why: string
  }[]
  /** `left` names a thing, `right` a bin. */
  readonly mistakes: readonly WrongPair[]
}

/** Two that do not belong together, and what putting them together says. */
export interface WrongPair {
  readonly left: Id
  readonly right: Id
  readonly misconception?: Id
  readonly why: string
}

/** A text with gaps, each marked `{{id}}` in it, to choose or to type. */
export interface ClozeQuestion extends QuestionBase {
  readonly kind: 'cloze'
  readonly text: string
  readonly gaps: readonly (PickGap | TypeGap)[]
}

/** A gap with a few words to choose from. */
export interface PickGap {
  readonly way: 'pick'
  readonly id: Id
  readonly options: readonly Option[]
}

/** A gap to type into. Compared as `#domain/quiz/typed/typed.ts` says: never by a pattern from content. */
export interface TypeGap extends Typed {
  readonly way: 'type'
  readonly id: Id
}

/** What may be typed. `accept` begins with the best answer, which is the one shown. */
export interface Typed {
  readonly accept: readonly {
    readonly text: string
    /** Share of the marks, above 0 to 1; absent: all. */
    readonly fraction?: number
    readonly why?: string
  }[]
  /** Answers that are expected and wrong. */
  readonly reject: readonly { readonly text: string; readonly misconception?: Id; readonly why: string }[]
  /** How many letters may be wrong: 0 to 2. */
  readonly typos: 0 | 1 | 2
  readonly why: string
}

/** A few words of one's own, held against expected answers. */
export interface ShortQuestion extends QuestionBase, Typed {
  readonly kind: 'short'
}

/** A number. */
export interface NumericQuestion extends QuestionBase {
  readonly kind: 'numeric'
  readonly value: number
  /** How far off is still right: 0 or more. */
  readonly tolerance: number
  /** What is counted: `%`, `days`. */
  readonly measure?: string
  readonly why: string
  /** Numbers that show how one went wrong. */
  readonly mistakes: readonly {
    readonly value: number
    readonly tolerance: number
    readonly misconception?: Id
    readonly why: string
  }[]
}

/** One item of a quiz. */
export type Question =
  | ChoiceQuestion
  | MultipleQuestion
  | OrderQuestion
  | MatchQuestion
  | ClassifyQuestion
  | ClozeQuestion
  | ShortQuestion
  | NumericQuestion

/** A question answered part by part: its response is `part=value` for each. */
export type PartsQuestion = Exclude<Question, ChoiceQuestion | MultipleQuestion | OrderQuestion>

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
