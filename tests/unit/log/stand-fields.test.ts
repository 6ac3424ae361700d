import { expect, test } from 'vitest'
import { standLog } from '#domain/log/stand.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { readyLog, TODAY, without } from './ready-log.ts'

const points = ['self-study.mp.1', 'self-study.mp.2', 'self-study.mp.3'] as const
const pointOf = { resource: points[0], application: points[1], reflection: points[2] } as const

const needed = (['resource', 'application', 'reflection'] as const).flatMap((name) =>
  ENTRY_TYPES[name].fields
    .filter(({ need, when }) => need === 'ready' && !when)
    .map((field) => [name, field.name] as const),
)

const statuses = (log: ReturnType<typeof readyLog>) => {
  const standing = standLog(log, TODAY).points
  return points.map((point) => standing.get(point)?.status)
}

test('a log with nothing to spare is ready at all three points', () => {
  expect(statuses(readyLog())).toEqual(['ready', 'ready', 'ready'])
  expect(standLog(readyLog(), TODAY).warnings).toEqual([])
})

test.each(needed)('taken out of a %s, %s is named, and its point alone is no longer ready', (type, field) => {
  const log = readyLog()
  const at = log.findIndex(({ record }) => record.type === type)
  const less = log.map((entry, place) => (place === at ? without(entry, field) : entry))
  const standing = standLog(less, TODAY).points
  const flipped = points.filter((point) => standing.get(point)?.status !== 'ready')
  expect(flipped).toEqual([pointOf[type]])
  const unfinished = standing
    .get(pointOf[type])
    ?.missing.flatMap((missing) =>
      missing.kind === 'unfinished' ? [[missing.entry.number, ...missing.fields]] : [],
    )
  expect(unfinished).toEqual([[log[at]?.number, field]])
})

test.each([
  ['description', ['description', 'analysis', 'conclusion']],
  ['actionPlan', ['analysis', 'conclusion', 'actionPlan']],
])('a reflection needs one more stage without its %s', (stage, thin) => {
  const less = readyLog().map((entry) => (entry.record.type === 'reflection' ? without(entry, stage) : entry))
  expect(statuses(less)).toEqual(['ready', 'ready', 'started'])
  expect(standLog(less, TODAY).points.get(points[2])?.missing).toEqual([
    expect.objectContaining({ kind: 'unfinished', fields: thin }),
  ])
})

test.each(readyLog().map((entry, at) => [entry.number, at] as const))(
  'without the claim of entry %i its point is no longer ready, and no other',
  (_, at) => {
    const log = readyLog()
    const less = log.map((entry, place) =>
      place === at ? { ...entry, record: { ...entry.record, links: [] } } : entry,
    )
    const point = points[[0, 0, 0, 1, 2][at] ?? 0]
    const standing = standLog(less, TODAY).points
    expect(points.filter((one) => standing.get(one)?.status !== 'ready')).toEqual([point])
    expect(standing.get(point ?? '')?.missing).toContainEqual(
      expect.objectContaining({
        kind: 'no-claim',
        entry: expect.objectContaining({ number: log[at]?.number }),
      }),
    )
  },
)
