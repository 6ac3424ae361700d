const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** One learner and how long, in minutes. */
interface Timed {
  readonly name: string
  readonly minutes: number
}

/** What the rules of a pack and the learners’ devices say of times; it accuses nobody. */
export const times = {
  limit: (minutes: number) =>
    `Time limit: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, as each learner’s device measured it.`,
  over: (limit: number, some: readonly Timed[]) =>
    `The time limit is ${limit} minutes. As reported by the learner’s device, ${list.format(
      some.map(({ name, minutes }) => `${name} took ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} more`),
    )}.`,
  extra: (some: readonly (readonly [name: string, percent: number])[]) =>
    `Extra time that learners said was agreed: ${list.format(
      some.map(([name, percent]) => `${name} ${percent} %`),
    )}. It is counted in their limit.`,
  early: (names: readonly string[]) =>
    `As reported by the learner’s device, ${list.format(names)} began before the day it opened. That device’s clock may have been wrong.`,
  tooMany: (most: number, names: readonly string[]) =>
    `${list.format(names)} sent more than ${most === 1 ? 'the one attempt' : `the ${most} attempts`} it allows; the last one counts. It may have been done on a second device, or after a browser lost its data.`,
} as const
