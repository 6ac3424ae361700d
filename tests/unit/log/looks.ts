import type { Entry } from '#domain/log/entry.ts'

/** How often a log is looked into while something is done with it: each field and each list of links read is a look. */
export function looksInto(log: readonly Entry[], work: (log: readonly Entry[]) => unknown): number {
  let count = 0
  const watched = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get: (target, name) => {
        count += 1
        return Reflect.get(target, name)
      },
    })
  work(
    log.map((entry) => ({
      ...entry,
      record: watched({ ...entry.record, fields: watched(entry.record.fields) }),
    })),
  )
  return count
}

/** Whether ten times the log takes little more than ten times the looks. */
export function isLinear(
  logOf: (length: number) => readonly Entry[],
  work: (log: readonly Entry[]) => unknown,
): boolean {
  const few = looksInto(logOf(30), work)
  return few > 30 && looksInto(logOf(300), work) < 12 * few
}
