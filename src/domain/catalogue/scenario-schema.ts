import * as z from 'zod/mini'
import { ID_MAX_LENGTH, ID_SHAPE } from '#domain/id.ts'
import { DIFFICULTIES } from './difficulty.ts'
import type { Condition } from './scenario.ts'

const id = z.string().check(z.regex(ID_SHAPE), z.maxLength(ID_MAX_LENGTH))
const text = z.string().check(z.minLength(1))
const ids = z._default(z.array(z.string()), [])
const onScale = z.int().check(z.gte(0), z.lte(100))

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({
      meter: z.string(),
      atLeast: z.exactOptional(onScale),
      below: z.exactOptional(onScale),
    }),
    z.strictObject({ flag: z.string() }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
  ]),
)

const when = z.exactOptional(condition)
// What `plainScenario` could not write out as a condition, `checkScenarios` refuses.
const line = z.strictObject({ who: text, text, when, otherwise: z.exactOptional(z.literal(true)) })

const choice = z.strictObject({
  id,
  text,
  when,
  add: z._default(z.record(z.string(), z.int()), {}),
  set: ids,
  clear: z.exactOptional(z.array(z.string())),
  stage: z.exactOptional(z.string()),
  points: ids,
  misconception: z.exactOptional(z.string()),
  reply: z._default(z.array(line), []),
  routes: z.array(z.strictObject({ to: z.string(), when })),
  note: text,
})

/** A scenario file, its short spellings already written out by `plainScenario`. */
export const scenario = z.strictObject({
  id,
  edition: z._default(z.int().check(z.gte(1)), 1),
  title: text,
  concept: z.string(),
  difficulty: z.exactOptional(z.enum(DIFFICULTIES)),
  units: z.array(z.string()),
  minutes: z.int().check(z.gte(1), z.lte(60)),
  channel: z.enum(['phone', 'counter', 'chat', 'email', 'meeting']),
  setting: text,
  meters: z.array(
    z.strictObject({
      id,
      label: text,
      start: onScale,
      words: z.array(z.strictObject({ from: onScale, word: text })),
    }),
  ),
  stages: z._default(z.array(z.strictObject({ id, label: text })), []),
  start: z.string(),
  turns: z.array(
    z.strictObject({
      id,
      title: z.exactOptional(text),
      lines: z.array(line),
      ask: text,
      choices: z.array(choice),
    }),
  ),
  endings: z.array(
    z.strictObject({
      id,
      title: text,
      outcome: z.enum(['good', 'fair', 'poor']),
      lines: z._default(z.array(line), []),
      text,
    }),
  ),
})

/** What an author writes of a scenario, once its shape is right. */
export type ScenarioDraft = z.infer<typeof scenario>
/**
 * A scenario as parsed from YAML with its short spellings written out: `- Mrs Okafor: text` becomes a line
 * with `who` and `text`; `to: <id>` a single route; a line that is said `otherwise` one whose condition is that no
 * line above it in its row was said. Anything of another shape is left for the schema to refuse.
 */
export function plainScenario(value: unknown): unknown {
  if (!isMap(value)) return value
  return {
    ...value,
    ...mapList(value, 'turns', (turn) => ({
      ...turn,
      ...plainLines(turn, 'lines'),
      ...mapList(turn, 'choices', plainChoice),
    })),
    ...mapList(value, 'endings', (ending) => ({ ...ending, ...plainLines(ending, 'lines') })),
  }
}

function plainChoice(choice: Fields): Fields {
  const { to, ...rest } = choice
  const plain = { ...rest, ...plainLines(choice, 'reply') }
  return to === undefined || 'routes' in choice ? { ...choice, ...plain } : { ...plain, routes: [{ to }] }
}

function plainLines(owner: Fields, field: string): Fields {
  const { [field]: lines } = mapList(owner, field, plainLine)
  return Array.isArray(lines) ? { [field]: lines.map(firstThatHolds) } : {}
}

function plainLine(line: Fields): Fields {
  const [name, ...others] = Object.keys(line)
  if (name === undefined || others.length > 0 || ['who', 'text', 'when'].includes(name)) return line
  return { who: name, text: line[name] }
}

/** A line said `otherwise` gets the condition that none of those before it held; one that follows no condition stays. */
function firstThatHolds(line: unknown, place: number, lines: readonly unknown[]): unknown {
  if (!isMap(line) || line.otherwise !== true) return line
  const start = lines.findLastIndex(
    (other, index) => index < place && !(isMap(other) && other.otherwise === true),
  )
  const before = lines
    .slice(Math.max(0, start), place)
    .map((other) => (isMap(other) ? other.when : undefined))
  if (start === -1 || before.includes(undefined)) return line
  const { otherwise: _otherwise, when, ...rest } = line
  const all = [...before.map((not) => ({ not })), ...(when === undefined ? [] : [when])]
  return { ...rest, when: all.length === 1 ? all[0] : { all } }
}

type Fields = Readonly<Record<string, unknown>>

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapList(owner: Fields, field: string, each: (item: Fields) => Fields): Fields {
  const list = owner[field]
  if (!Array.isArray(list)) return {}
  return { [field]: list.map((item: unknown) => (isMap(item) ? each(item) : item)) }
}
