import type { Id } from '#domain/id.ts'

/** A scenario that cannot be played to an end, or that scores unfairly. `owner` names what it is about. */
export type ScenarioTrouble =
  | { readonly kind: 'last-route-conditional'; readonly owner: string }
  | { readonly kind: 'route-never-taken'; readonly owner: string }
  | { readonly kind: 'unreachable'; readonly owner: string }
  | { readonly kind: 'no-way-out'; readonly owner: string }
  | { readonly kind: 'no-choices'; readonly owner: string }
  | { readonly kind: 'no-reply'; readonly owner: string }
  | { readonly kind: 'bands'; readonly owner: string; readonly got: readonly number[] }
  | {
      readonly kind: 'flag-never-set'
      readonly owner: string
      readonly flag: Id
      readonly nearest?: string
    }
  | { readonly kind: 'set-and-cleared'; readonly owner: string; readonly flag: Id }
  | { readonly kind: 'otherwise-alone'; readonly owner: string }
  | { readonly kind: 'no-good-ending'; readonly owner: string }
  | { readonly kind: 'never-offered'; readonly owner: string }
  | { readonly kind: 'too-many-states'; readonly owner: string; readonly states: number }
  | { readonly kind: 'stuck'; readonly owner: string; readonly state: string }
  | {
      readonly kind: 'free-marks'
      readonly owner: string
      readonly before: number
      readonly after: number
      readonly by: readonly Id[]
    }
  | {
      readonly kind: 'full-marks-for-wrong'
      readonly owner: string
      readonly score: number
      readonly by: readonly Id[]
    }
  | { readonly kind: 'wrong-is-strongest'; readonly owner: string; readonly state: string }
  | { readonly kind: 'full-marks-unended'; readonly owner: string; readonly score: number }
  | { readonly kind: 'no-recovery'; readonly owner: string }
  | { readonly kind: 'one-way'; readonly owner: string }
  | { readonly kind: 'stage-unused'; readonly owner: string }
