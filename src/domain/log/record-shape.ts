import {
  type Check,
  either,
  fields,
  id,
  isObject,
  limitedText,
  list,
  optional,
  text,
  whole,
} from '#domain/journal/shape.ts'
import { isLocalDate } from '#domain/local-date.ts'
import { FIELD_MAX_LENGTH } from './record.ts'

/** An entry's id, as `EntryId` says. */
export const entryId: Check = (value) => typeof value === 'string' && /^[a-z2-7]{10}$/.test(value)

const longText = limitedText(FIELD_MAX_LENGTH)

/** Names of fields are data of a type, which a later release may have more of: any id will do, and not too many. */
const fieldsByName: Check = (value) =>
  isObject(value) &&
  Object.entries(value).length <= 64 &&
  Object.entries(value).every(([name, held]) => /^[a-zA-Z][a-zA-Z0-9]{0,40}$/.test(name) && fieldValue(held))

/** Rows of a field, each with a few short texts by name. */
const row: Check = (value) =>
  isObject(value) &&
  Object.entries(value).length <= 16 &&
  Object.entries(value).every(([name, held]) => /^[a-zA-Z][a-zA-Z0-9]{0,40}$/.test(name) && text(held))

const fieldValue = either(longText, list(longText), list(row))

/** The shape of an `EntryRecord`: wide enough for types and stages to come. Rows came with version 2. */
export const entryRecord: Check = fields({
  type: id,
  stage: id,
  title: limitedText(4_000),
  occurredOn: optional((value) => typeof value === 'string' && isLocalDate(value)),
  minutes: optional(whole(0, 1440)),
  links: list(fields({ point: id, claim: limitedText(4_000) })),
  fields: fieldsByName,
})
