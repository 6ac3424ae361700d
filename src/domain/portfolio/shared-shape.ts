import {
  type Check,
  fields,
  id,
  limitedText,
  list,
  longList,
  optional,
  whole,
} from '#domain/journal/shape.ts'
import { entryId, entryRecord } from '#domain/log/record-shape.ts'
import { factId } from '#domain/pack/pack-shape.ts'
import { WHO_FIELDS } from './choice.ts'

const MOST = 1_000_000_000

/** The end of the year 9999, in UTC milliseconds. */
const LAST_MILLIS = 253_402_300_799_999

const moment = fields({ at: whole(0, LAST_MILLIS), offsetMin: whole(-18 * 60, 18 * 60) })

const line = limitedText(400)

/** The shape of a `SharedPortfolio` in a file; what a later release adds raises the file’s version. */
export const sharedPortfolio: Check = fields({
  madeAt: moment,
  who: fields(Object.fromEntries(WHO_FIELDS.map((field) => [field, line]))),
  statement: limitedText(20_000),
  units: list(fields({ id, title: line })),
  points: list(
    fields({
      id,
      text: limitedText(4_000),
      unit: optional(id),
      place: optional(whole(1, 1_000)),
      code: optional(line),
    }),
  ),
  named: longList(fields({ id: entryId, number: whole(1, MOST) })),
  entries: longList(
    fields({
      id: entryId,
      number: whole(1, MOST),
      revision: factId,
      savedAt: moment,
      record: entryRecord,
    }),
  ),
})
