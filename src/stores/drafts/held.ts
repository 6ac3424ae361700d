/** An object of which nothing is known yet: what an earlier release, or something else, may have written. */
export type Held = Readonly<Record<string, unknown>>

/** What a text holds as JSON; nothing where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a value is an object with names, and no list. */
export function isObject(held: unknown): held is Held {
  return typeof held === 'object' && held !== null && !Array.isArray(held)
}

/** Whether a value is text. */
export function isText(held: unknown): held is string {
  return typeof held === 'string'
}

/** A list, empty where there is none. */
export function listOf(held: unknown): readonly unknown[] {
  return Array.isArray(held) ? held : []
}
