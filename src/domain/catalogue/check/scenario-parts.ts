import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { ScenarioDraft } from '#domain/catalogue/scenario-schema.ts'
import type { Id } from '#domain/id.ts'
import { unknownIn } from './known.ts'

/** More than these and nobody can follow a run, nor every state be gone through. */
const METERS_MAX = 3
const FLAGS_MAX = 8
const TURNS_MAX = 300

/** A scenario has one to three meters, at most eight flags, and no more turns than can be gone through. */
export function checkCounts(spot: Spot, owner: Owner, value: ScenarioDraft): readonly Problem[] {
  const counted = (field: string, what: string, count: number, min: number, max: number) =>
    count >= min && count <= max
      ? []
      : [error(inside(spot, field), { kind: 'too-few-or-many', owner, what, count, min, max })]
  const flags = flagsSet(value)
  return [
    ...counted('meters', 'meters', value.meters.length, 1, METERS_MAX),
    ...counted('turns', flags.size === 1 ? 'flag' : 'flags', flags.size, 0, FLAGS_MAX),
    ...counted('turns', 'turns', value.turns.length, 1, TURNS_MAX),
  ]
}

/** A choice clears only flags that some choice sets, and none that it sets itself. */
export function checkFlags(spot: Spot, scenario: Owner, value: ScenarioDraft): readonly Problem[] {
  const flags = [...flagsSet(value)]
  return value.turns.flatMap((turn, turnPlace) =>
    turn.choices.flatMap(({ id, set, clear = [] }, choicePlace) => {
      const owner = `choice ${id} of turn ${turn.id} of ${scenario}`
      return clear.flatMap((flag, place) => {
        const at = inside(spot, 'turns', turnPlace, 'choices', choicePlace, 'clear', place)
        return set.includes(flag)
          ? [error(at, { kind: 'set-and-cleared', owner, flag })]
          : unknownIn(at, owner, 'flag', flag, flags)
      })
    }),
  )
}

/** A line that is said otherwise follows one with a condition. */
export function checkOtherwise(spot: Spot, scenario: Owner, value: ScenarioDraft): readonly Problem[] {
  const alone = (lines: readonly { readonly otherwise?: true }[], at: Spot, owner: Owner, one: string) =>
    lines.flatMap(({ otherwise }, place) =>
      otherwise
        ? [error(inside(at, place), { kind: 'otherwise-alone', owner: `${one} ${place + 1} of ${owner}` })]
        : [],
    )
  return [
    ...value.turns.flatMap((turn, turnPlace) => {
      const at = inside(spot, 'turns', turnPlace)
      const owner = `turn ${turn.id} of ${scenario}`
      return [
        ...alone(turn.lines, inside(at, 'lines'), owner, 'line'),
        ...turn.choices.flatMap(({ id, reply }, place) =>
          alone(reply, inside(at, 'choices', place, 'reply'), `choice ${id} of ${owner}`, 'reply'),
        ),
      ]
    }),
    ...value.endings.flatMap(({ id, lines }, place) =>
      alone(lines, inside(spot, 'endings', place, 'lines'), `ending ${id} of ${scenario}`, 'line'),
    ),
  ]
}

function flagsSet({ turns }: ScenarioDraft): ReadonlySet<Id> {
  return new Set(turns.flatMap(({ choices }) => choices.flatMap(({ set }) => set)))
}
