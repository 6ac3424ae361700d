import type { Trouble } from '#domain/catalogue/problem.ts'
import type { Change } from './small-content.ts'

/** One way to spoil content, the design's code for it, the kind of problem it is here, and what an author is told. */
export interface CodedFault {
  readonly code: string
  readonly kind: Trouble['kind']
  readonly changes: readonly Change[]
  readonly sentence: string
}
