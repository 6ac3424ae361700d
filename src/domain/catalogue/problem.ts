import type { Id } from '#domain/id.ts'
import type { CardTrouble } from './card-trouble.ts'
import type { ModelTrouble } from './model-trouble.ts'
import type { PackTrouble, PageTrouble, UnfinishedTrouble } from './page-trouble.ts'
import type { QuestionTrouble } from './question-trouble.ts'
import type { RecallTrouble } from './recall-trouble.ts'
import type { ScenarioTrouble } from './scenario-trouble.ts'
import type { TaskTrouble } from './task-trouble.ts'

/** A step from a value to one inside it: a field's name or a place in a list, from 0. */
export type Path = readonly (string | number)[]

/** Where in `content/` something stands: a value (or its field's name) by its path, or a place in a page's text. */
export type Spot =
  | { readonly file: string; readonly path: Path; readonly part?: 'name' }
  | { readonly file: string; readonly offset: number }

/** What is wrong with content, without its words: those are in `messages/problems/`. */
export type Trouble =
  | ReadingTrouble
  | ShapeTrouble
  | IdTrouble
  | ReferenceTrouble
  | WordsTrouble
  | RecallTrouble
  | PageTrouble
  | PackTrouble
  | UnfinishedTrouble
  | CardTrouble
  | ModelTrouble
  | QuestionTrouble
  | ScenarioTrouble
  | TaskTrouble

/** One thing wrong with content and where; an error stops the build, a warning is listed. */
export type Problem = { readonly at: Spot; readonly level: 'error' | 'warning' } & Trouble

/** What a problem is about, as a reader would name it: `card heat-why`, `option b of question q-heat-first`. */
export type Owner = string

/** A file that cannot be read as what it should be. */
export type ReadingTrouble =
  | { readonly kind: 'not-text' }
  | { readonly kind: 'syntax'; readonly code: string; readonly said: string }
  | { readonly kind: 'no-front-matter' }
  | { readonly kind: 'stray-file'; readonly nearest?: string }

/** A value that has not the shape its field asks for. */
export type ShapeTrouble =
  | {
      readonly kind: 'unknown-field'
      readonly owner: Owner
      readonly field: string
      readonly nearest?: string
      readonly allowed: readonly string[]
    }
  | { readonly kind: 'missing-field'; readonly owner: Owner; readonly field: string }
  | {
      readonly kind: 'wrong-type'
      readonly owner: Owner
      readonly field?: string
      readonly want: string
      readonly got: string
    }
  | {
      readonly kind: 'not-one-of'
      readonly owner: Owner
      readonly field: string
      readonly got: string
      readonly nearest?: string
      readonly allowed: readonly string[]
    }
  | {
      readonly kind: 'out-of-range'
      readonly owner: Owner
      readonly field: string
      readonly got: string
      readonly min?: number
      /** The least, itself too little. */
      readonly above?: number
      readonly max?: number
    }
  | { readonly kind: 'empty-field'; readonly owner: Owner; readonly field: string }

/** An id that is misspelt, taken, gone, or not that of its file. */
export type IdTrouble =
  | { readonly kind: 'bad-id'; readonly owner: Owner; readonly id: string; readonly better: string }
  | { readonly kind: 'long-id'; readonly owner: Owner; readonly id: string }
  | { readonly kind: 'duplicate-id'; readonly owner: Owner; readonly id: Id; readonly first: Spot }
  | { readonly kind: 'misplaced-id'; readonly owner: Owner; readonly id: string; readonly expected: string }
  | { readonly kind: 'gone-id'; readonly id: Id; readonly what: string }
  | { readonly kind: 'returned-id'; readonly id: Id }
  | { readonly kind: 'edition-not-raised'; readonly owner: Owner; readonly edition: number }
  | { readonly kind: 'code-clash'; readonly owner: Owner; readonly other: Owner; readonly code: string }

/** A name of something that is not there. */
export type ReferenceTrouble =
  | {
      readonly kind: 'unknown-reference'
      readonly owner: Owner
      readonly what: string
      readonly id: string
      readonly nearest?: string
      /** What there is instead, ready to be said: `the unit has mp.1 to mp.3`. */
      readonly has?: string
    }
  | { readonly kind: 'names-nothing'; readonly owner: Owner; readonly want: string }
  | { readonly kind: 'no-card'; readonly owner: Owner; readonly id: Id }
  | { readonly kind: 'unknown-component'; readonly name: string; readonly nearest?: string }

/** Words that are too many, too few, the same twice, or never used here. */
export type WordsTrouble =
  | {
      readonly kind: 'word-count'
      readonly owner: Owner
      readonly field: string
      readonly words: number
      readonly min?: number
      readonly max: number
    }
  | {
      readonly kind: 'same-text'
      readonly owner: Owner
      readonly field: string
      readonly other: Owner
      readonly first: Spot
    }
  | { readonly kind: 'question-marks'; readonly owner: Owner; readonly count: number }
  | { readonly kind: 'yes-or-no'; readonly owner: Owner; readonly start: string }
  | { readonly kind: 'avoided-word'; readonly word: string; readonly instead: string }
  | { readonly kind: 'straight-quote'; readonly mark: string }
  | { readonly kind: 'markup'; readonly mark: string }
  | { readonly kind: 'unsafe-address'; readonly address: string }
  | { readonly kind: 'too-long'; readonly characters: number; readonly max: number }
  | {
      readonly kind: 'long-sentence'
      readonly owner: Owner
      readonly words: number
      readonly max: number
    }
  | { readonly kind: 'bad-date'; readonly owner: Owner; readonly field: string; readonly got: string }

/** The spot of something inside what stands at a spot. */
export function inside(spot: Spot, ...steps: Path): Spot {
  return 'path' in spot ? { file: spot.file, path: [...spot.path, ...steps] } : spot
}

/** The spot of a field's name, for a problem with the field rather than with its value. */
export function nameOf(spot: Spot, field: string): Spot {
  return 'path' in spot ? { file: spot.file, path: [...spot.path, field], part: 'name' } : spot
}

/** A problem that stops the build. */
export function error<T extends Trouble>(at: Spot, trouble: T): Problem {
  return { at, level: 'error', ...trouble }
}

/** A problem that is listed and stops nothing. */
export function warning<T extends Trouble>(at: Spot, trouble: T): Problem {
  return { at, level: 'warning', ...trouble }
}
