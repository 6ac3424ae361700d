import type { Moment } from '#domain/time.ts'
import { type Clock, tick } from './clock.ts'
import type { Content, Fact, FactId } from './fact.ts'
import { copyJson } from './json.ts'
import { SHAPE_VERSIONS } from './kinds.ts'

/** Where one device stands in its own writing: its name, how many facts it wrote, the last clock it saw. */
export interface Writer {
  readonly device: string
  readonly seq: number
  readonly clock?: Clock
}

/** The last number eight digits can show; a device that reached it goes on under a new name. */
export const SEQ_MAX = 99_999_999

/** The id of a device's nth fact. */
export function factId(device: string, seq: number): FactId {
  return `${device}-${String(seq).padStart(8, '0')}`
}

/**
 * Turns what happened into facts, in order, and says where the writer stands then.
 * Throws on a value that JSON cannot hold: it could not be taken away in a backup.
 */
export function stampAll(
  writer: Writer,
  happenings: readonly Content[],
  { at, offsetMin }: Moment,
): { readonly facts: readonly Fact[]; readonly writer: Writer } {
  let { device, seq, clock } = writer
  const facts = happenings.map((happening): Fact => {
    seq += 1
    clock = tick(clock, at)
    return {
      id: factId(device, seq),
      device,
      seq,
      clock,
      at,
      offsetMin,
      v: SHAPE_VERSIONS[happening.kind],
      ...plain(happening),
    }
  })
  return { facts, writer: clock ? { device, seq, clock } : { device, seq } }
}

function plain(happening: Content): Content {
  const copy = copyJson(happening)
  if (copy === undefined) throw new Error(`A ${happening.kind} holds a value that JSON cannot keep`)
  // A copy has the shape of its original: `copyJson` changes no key but `__proto__`, which no happening has.
  return copy as unknown as Content
}
