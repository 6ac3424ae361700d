/**
 * The name of one authored thing: lower-case words joined by hyphens, parts joined by dots, at most
 * 64 characters. Ids are frozen once published and share one space, so any id names one thing.
 */
export type Id = string

/** The longest id that links, file names and tables are laid out for. */
export const ID_MAX_LENGTH = 64

/** What an id looks like, whatever its length. */
export const ID_SHAPE = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/

/** Whether a text has the shape of an id; says nothing about whether the thing exists. */
export function isId(text: string): text is Id {
  return text.length <= ID_MAX_LENGTH && ID_SHAPE.test(text)
}
