import type { Id } from '#domain/id.ts'
import type {
  CommentSettled,
  CriterionWritten,
  EntryCommented,
  EntryPurged,
  EntryRevised,
  FindingKept,
  NameListed,
} from '#domain/log/log-facts.ts'
import type {
  AnswerMarked,
  FeedbackTaken,
  PackAnswered,
  PackCorrected,
  PackEnded,
  PackPurged,
  PackRevealed,
  PackSaved,
  PackStarted,
  PackSubmitted,
  ReceiptTaken,
} from '#domain/pack/pack-facts.ts'
import type { Day, Millis, OffsetMin } from '#domain/time.ts'
import type { Clock } from './clock.ts'

/** One device's name for one fact: `device-seq`, the seq in eight digits so that ids sort as they were written. */
export type FactId = string

/** What a fact is about, as `kind:id`. A row beside the journal is the fold of the facts about one subject. */
export type Subject = string

/** Grades of the memory model: forgot, got it with effort, got it, got it at once. */
export type Grade = 1 | 2 | 3 | 4

/** What every fact carries, whatever its kind. */
export interface Stamp {
  readonly id: FactId
  /** Ten random base-32 characters, made once per browser profile. */
  readonly device: string
  /** 1, 2, 3 … without a hole on each device. */
  readonly seq: number
  readonly clock: Clock
  readonly at: Millis
  readonly offsetMin: OffsetMin
  /** Version of the kind's shape: `SHAPE_VERSIONS` has the newest of each. */
  readonly v: number
}

/** A card was answered and graded. The interval shown on the button is stored, and folds honour it, unless another device had graded the card unknown to this one. */
export interface CardGraded {
  readonly kind: 'card.graded'
  readonly card: Id
  readonly edition: number
  readonly grade: Grade
  /** Said before seeing the answer; absent where it was not asked. */
  readonly sure?: boolean
  /** Days until the card comes again; 0: again in this sitting. */
  readonly intervalDays: number
  /** Whether this was the card's first grade ever, for the count of new cards a day. */
  readonly first: boolean
  readonly tookMillis: number
  /** The chance of recall predicted when it was asked, 0 to 1, as the page said; absent before version 2, at a first grade and on a day of an earlier one. */
  readonly recall?: number
  /** The local hour at which this person's study day begins; absent where it is four. */
  readonly rolloverHour?: number
  /** What was ticked, put in order or typed before the answer was seen. */
  readonly response?: readonly string[]
}

/**
 * A card comes on another day than it would have; no review took place. With `because`: brought forward by a mistake,
 * it comes first from `day` on, and says why. With `forget`: as if it had never been met. With neither: set by hand.
 */
export interface CardScheduled {
  readonly kind: 'card.scheduled'
  readonly card: Id
  readonly day: Day
  /** Always there before version 3. */
  readonly because?: Mistake
  readonly forget?: true
}

/** A card is not to be asked, for good or until a day, or may be asked again. */
export interface CardHidden {
  readonly kind: 'card.hidden'
  readonly card: Id
  readonly as: 'suspended' | 'buried' | 'shown'
  /** Of a buried card: the study day from which it may be asked again. */
  readonly until?: Day
}

/** A learner's own hook on a card; empty text takes it off. The last one counts. */
export interface CardNoted {
  readonly kind: 'card.noted'
  readonly card: Id
  readonly hook: string
}

/** A learner wrote a card of their own, or changed it. The last one counts; the others stay its history. */
export interface CardWritten {
  readonly kind: 'card.written'
  readonly card: Id
  /** Raised where its author says that it now asks for something else. */
  readonly edition: number
  readonly front: string
  readonly back: string
  readonly more?: string
  readonly tags: readonly string[]
  readonly unit?: Id
  /** Where the sentence stands that it was made from. */
  readonly section?: Id
  /** It is taken off the list; its history stays. */
  readonly removed?: true
}

/** What brought a card forward: what one chose or left out, and the misconception it showed or the point it did not meet. */
export interface Mistake {
  readonly item: Id
  readonly chose: string
  /** Absent where no belief is behind it: a point that one's own writing did not meet. */
  readonly misconception?: Id
  readonly point?: Id
  /** Wrong, and answered as certain (certainty 3): such a card comes before the others. */
  readonly certain?: true
}

/** A section of a lesson was read to its end, or ticked as read. */
export interface SectionRead {
  readonly kind: 'section.read'
  readonly section: Id
}

/** Whether an answer showed a point, by way of which item. */
export interface Shown {
  readonly point: Id
  readonly item: Id
  readonly right: boolean
}

/**
 * How certain one was of an answer, in the marks at stake: right 1, 2 or 3, wrong 0, -2 or -6 (certainty-based
 * marking, Gardner-Medwin). Not a mood.
 */
export type Certainty = 1 | 2 | 3

/** The taking of a quiz that an answer belongs to. */
export interface TakingMark {
  /** The same for all answers of one taking: ten characters of `a–z2–7`, random. */
  readonly id: string
  /** What was taken, as `kind:name` (`#domain/quiz/set.ts`): `unit:self-study`, `concept:kolb`, `wrong`. */
  readonly set: string
  /** From 0. */
  readonly place: number
  /** How many questions the taking has. */
  readonly of: number
}

/** A question was answered, or writing was marked by who wrote it. */
export interface ItemAnswered {
  readonly kind: 'item.answered'
  readonly item: Id
  readonly edition: number
  /** Ids of options or entries in the order given, or `part=value` for questions of parts (`#domain/quiz/response.ts`). */
  readonly response: readonly string[]
  readonly right: boolean
  /** The share of its marks, 0 to 1; absent before version 2, where it was all or nothing. */
  readonly fraction?: number
  readonly certainty?: Certainty
  /** Where the order shown was drawn from; absent before version 2. */
  readonly seed?: number
  readonly taking?: TakingMark
  readonly tookMillis?: number
  readonly shown: readonly Shown[]
  readonly misconceptions: readonly Id[]
}

/** A scenario was played to an ending. */
export interface ScenarioEnded {
  readonly kind: 'scenario.ended'
  readonly scenario: Id
  readonly edition: number
  readonly path: readonly { readonly turn: Id; readonly choice: Id }[]
  readonly ending: Id
  readonly score: number
  readonly best: number
  readonly shown: readonly Shown[]
  readonly misconceptions: readonly Id[]
}

/** A setting was chosen. Values are small JSON scalars. */
export interface SettingChosen {
  readonly kind: 'setting.chosen'
  readonly name: string
  readonly value: string | number | boolean
}

/** A fact was taken back. Undoing an undo brings the first fact back. */
export interface Undone {
  readonly kind: 'undone'
  readonly target: FactId
  /** What the target was about, so that one subject's facts can be folded alone. */
  readonly about: readonly Subject[]
}

/** What happened and may be appended, before a device has stamped it. */
export type Happening =
  | CardGraded
  | CardScheduled
  | CardHidden
  | CardNoted
  | CardWritten
  | SectionRead
  | ItemAnswered
  | ScenarioEnded
  | EntryRevised
  | EntryCommented
  | CommentSettled
  | CriterionWritten
  | FindingKept
  | NameListed
  | PackSaved
  | PackStarted
  | PackAnswered
  | PackEnded
  | PackRevealed
  | PackCorrected
  | AnswerMarked
  | FeedbackTaken
  | PackSubmitted
  | ReceiptTaken
  | SettingChosen
  | Undone

/** Everything that a fact may say. An erasure is an act as well, and only `purge` of a journal writes it. */
export type Content = Happening | EntryPurged | PackPurged

/** One immutable thing that happened. */
export type Fact = Stamp & Content

/** A fact as stored: its kind or shape may come from a newer release. It is kept and passed on, and folds leave it out. */
export type StoredFact = Omit<Stamp, 'v'> & { readonly v: number; readonly kind: string }
