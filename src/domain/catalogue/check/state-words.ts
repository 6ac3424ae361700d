import type { State } from '#domain/quiz/scenario/play.ts'

/** Where a scenario stands, for its author: the meters by their ids, then the flags. */
export function stateWords({ meters, flags }: State): string {
  const scales = Object.entries(meters).map(([id, value]) => `${id} ${value}`)
  return [...scales, ...(flags.length === 0 ? ['no flags'] : flags)].join(', ')
}
