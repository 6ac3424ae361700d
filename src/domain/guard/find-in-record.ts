import type { EntryRecord } from '#domain/log/record.ts'
import { findPersonal } from './find-personal.ts'
import type { Finding } from './finding.ts'
import type { KeptFinding } from './kept-row.ts'
import { type PlacedText, textsOf } from './record-texts.ts'

/** Something that may be personal data, and where in a record it stands. */
export interface PlacedFinding extends Finding {
  readonly place: PlacedText['place']
  /** The whole text it stands in, for the words around it. */
  readonly within: string
}

/** What may be personal data in a record and was not kept, in the order it is read. */
export function findInRecord(
  record: EntryRecord,
  { names, kept }: { readonly names: readonly string[]; readonly kept: readonly Pick<KeptFinding, 'text'>[] },
): readonly PlacedFinding[] {
  const keeps = new Set(kept.map(({ text }) => text))
  return textsOf(record).flatMap(({ place, text }) =>
    findPersonal(text, { names })
      .filter((finding) => !keeps.has(finding.text))
      .map((finding) => ({ ...finding, place, within: text })),
  )
}
