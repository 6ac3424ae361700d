import { SEGMENT_LENGTH } from '#domain/journal/segment.ts'
import { TAIL_MOST } from './schema.ts'

/** How segments are made; only tests have other lengths. */
export interface Sealing {
  /** Most facts of one segment. */
  readonly length: number
  /** So many facts of one device, and they go into segments when they come. */
  readonly direct: number
  /** Of this device's facts the newest stay outside, where undo looks first. */
  readonly outside: number
  /** Of any device's, fewer than this are no segment. */
  readonly least: number
  /** So many facts may lie outside before it is time to compact. */
  readonly tail: number
}

/** As it is in use. */
export const SEALING: Sealing = {
  length: SEGMENT_LENGTH,
  direct: 1_024,
  outside: 1_024,
  least: 256,
  tail: TAIL_MOST,
}
