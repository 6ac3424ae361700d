import { repeatedIds } from '#domain/catalogue/alike.ts'
import type { Draft, Drafted } from '#domain/catalogue/draft.ts'
import { nearest } from '#domain/catalogue/near.ts'
import { error, inside, type Owner, type Path, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { Condition } from '#domain/catalogue/scenario.ts'
import type { ScenarioDraft } from '#domain/catalogue/scenario-schema.ts'
import type { Id } from '#domain/id.ts'
import { unknownIn } from './known.ts'
import { checkRuns } from './runs.ts'
import { checkCounts, checkFlags, checkOtherwise } from './scenario-parts.ts'
import { checkLength } from './words.ts'

type TurnDraft = ScenarioDraft['turns'][number]
type ChoiceDraft = TurnDraft['choices'][number]

/** A scenario's parts fit together; if they do, every run of it comes to an end, and one to a good end. */
export function checkScenarios({ scenarios }: Draft): readonly Problem[] {
  return scenarios.flatMap((scenario) => {
    const problems = checkParts(scenario)
    return problems.some(({ level }) => level === 'error') ? problems : [...problems, ...checkRuns(scenario)]
  })
}

function checkParts({ spot, value }: Drafted<ScenarioDraft>): readonly Problem[] {
  const owner = `scenario ${value.id}`
  const places = [...value.turns, ...value.endings].map(({ id }) => id)
  return [
    ...checkCounts(spot, owner, value),
    ...unknownIn(
      inside(spot, 'start'),
      owner,
      'turn',
      value.start,
      value.turns.map(({ id }) => id),
    ),
    ...repeatedIds(inside(spot, 'meters'), owner, 'meter', value.meters),
    ...repeatedIds(inside(spot, 'stages'), owner, 'stage', value.stages),
    ...repeatedIds(inside(spot, 'turns'), owner, 'turn', value.turns),
    ...repeatedIds(inside(spot, 'endings'), owner, 'ending', value.endings).concat(
      value.endings.flatMap(({ id }, index) => {
        const turn = value.turns.findIndex((other) => other.id === id)
        const first = inside(spot, 'turns', turn, 'id')
        const at = inside(spot, 'endings', index, 'id')
        return turn === -1
          ? []
          : [error(at, { kind: 'duplicate-id', owner: `ending ${id} of ${owner}`, id, first })]
      }),
    ),
    ...value.meters.flatMap(({ id, words }, index) => {
      const got = words.map(({ from }) => from)
      const rising = got[0] === 0 && got.every((from, at) => at === 0 || from > (got[at - 1] ?? 0))
      const at = inside(spot, 'meters', index, 'words')
      return rising ? [] : [error(at, { kind: 'bands', owner: `meter ${id} of ${owner}`, got })]
    }),
    ...value.turns.flatMap((turn, index) =>
      checkTurn(inside(spot, 'turns', index), turn, owner, value, places),
    ),
    ...checkFlags(spot, owner, value),
    ...checkOtherwise(spot, owner, value),
    ...conditions(value).flatMap(({ path, condition, by }) =>
      checkCondition(inside(spot, ...path), condition, by, value),
    ),
  ]
}

function checkTurn(
  spot: Spot,
  turn: TurnDraft,
  scenario: Owner,
  value: ScenarioDraft,
  places: readonly Id[],
): readonly Problem[] {
  const owner = `turn ${turn.id} of ${scenario}`
  return [
    ...(turn.choices.length === 0 ? [error(inside(spot, 'choices'), { kind: 'no-choices', owner })] : []),
    ...repeatedIds(inside(spot, 'choices'), owner, 'choice', turn.choices),
    ...turn.choices.flatMap((choice, index) =>
      checkChoice(inside(spot, 'choices', index), choice, `choice ${choice.id} of ${owner}`, value, places),
    ),
  ]
}

function checkChoice(
  spot: Spot,
  choice: ChoiceDraft,
  owner: Owner,
  { meters, stages }: ScenarioDraft,
  places: readonly Id[],
): readonly Problem[] {
  const last = choice.routes.at(-1)
  return [
    ...Object.keys(choice.add).flatMap((id) =>
      unknownIn(
        inside(spot, 'add', id),
        owner,
        'meter',
        id,
        meters.map((meter) => meter.id),
      ),
    ),
    ...(choice.stage === undefined
      ? []
      : unknownIn(
          inside(spot, 'stage'),
          owner,
          'stage',
          choice.stage,
          stages.map(({ id }) => id),
        )),
    ...choice.routes.flatMap(({ to, when }, index) => [
      ...unknownIn(inside(spot, 'routes', index, 'to'), owner, 'turn or ending', to, places),
      ...(when === undefined && index < choice.routes.length - 1
        ? [
            error(inside(spot, 'routes', index + 1), {
              kind: 'route-never-taken',
              owner: `route ${index + 2} of ${owner}`,
            }),
          ]
        : []),
    ]),
    ...(last === undefined ? [error(inside(spot, 'routes'), { kind: 'no-way-out', owner })] : []),
    ...(last?.when === undefined
      ? []
      : [error(inside(spot, 'routes', choice.routes.length - 1), { kind: 'last-route-conditional', owner })]),
    ...(choice.reply.length === 0 ? [error(spot, { kind: 'no-reply', owner })] : []),
    ...checkLength(inside(spot, 'note'), owner, 'note', choice.note, { min: 5, max: 60 }),
  ]
}

function checkCondition(
  spot: Spot,
  condition: Condition,
  owner: Owner,
  value: ScenarioDraft,
): readonly Problem[] {
  if ('not' in condition) return checkCondition(inside(spot, 'not'), condition.not, owner, value)
  if ('all' in condition)
    return condition.all.flatMap((one, i) => checkCondition(inside(spot, 'all', i), one, owner, value))
  if ('any' in condition)
    return condition.any.flatMap((one, i) => checkCondition(inside(spot, 'any', i), one, owner, value))
  if ('meter' in condition) {
    return unknownIn(
      inside(spot, 'meter'),
      owner,
      'meter',
      condition.meter,
      value.meters.map(({ id }) => id),
    )
  }
  const flags = new Set(value.turns.flatMap(({ choices }) => choices.flatMap(({ set }) => set)))
  if (flags.has(condition.flag)) return []
  const near = nearest(condition.flag, flags)
  const trouble = { kind: 'flag-never-set', owner, flag: condition.flag } as const
  return [error(inside(spot, 'flag'), near === undefined ? trouble : { ...trouble, nearest: near })]
}

/** Every condition of a scenario, with its path and what asks it. */
function conditions(value: ScenarioDraft): readonly { path: Path; condition: Condition; by: Owner }[] {
  const owner = `scenario ${value.id}`
  const found: { path: Path; condition: Condition; by: Owner }[] = []
  const look = (items: readonly { when?: Condition }[], path: Path, by: (index: number) => Owner): void => {
    items.forEach(({ when }, index) => {
      if (when !== undefined) found.push({ path: [...path, index, 'when'], condition: when, by: by(index) })
    })
  }
  value.turns.forEach((turn, turnIndex) => {
    const by = `turn ${turn.id} of ${owner}`
    look(turn.lines, ['turns', turnIndex, 'lines'], (index) => `line ${index + 1} of ${by}`)
    look(
      turn.choices,
      ['turns', turnIndex, 'choices'],
      (index) => `choice ${turn.choices[index]?.id} of ${by}`,
    )
    turn.choices.forEach((choice, index) => {
      const path = ['turns', turnIndex, 'choices', index]
      look(choice.reply, [...path, 'reply'], (at) => `reply ${at + 1} of choice ${choice.id} of ${by}`)
      look(choice.routes, [...path, 'routes'], (at) => `route ${at + 1} of choice ${choice.id} of ${by}`)
    })
  })
  value.endings.forEach(({ id, lines }, index) => {
    look(lines, ['endings', index, 'lines'], (at) => `line ${at + 1} of ending ${id} of ${owner}`)
  })
  return found
}
