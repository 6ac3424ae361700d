import { beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '#device/device.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { addUp } from '#domain/review/statistics/figures.ts'
import { createPartReader, type PartReader } from '#stores/review/statistics/read-parts.ts'
import { cardDays } from '#tests/support/card-days.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { plainCard } from '#tests/support/review-sitting.ts'

const UNITS = [
  { id: 'self-study', title: 'Learning by yourself', concepts: [] },
  { id: 'monitor-quality', title: 'Checking', concepts: [] },
]
const OWN = 'own.abcdefghij'
const FACTS = cardDays({ until: SUNDAY_MORNING, days: 60, cards: ['heat-why', OWN], aDay: 6 })
const card = { ...plainCard('heat-why'), section: 'self-study.choose' }
const answered = FACTS.filter((fact) => 'card' in fact && fact.card === 'heat-why').length

let device: FakeDevice
beforeEach(async () => {
  device = fakeDevice({ facts: FACTS, shipped: { cards: { version: 'x', cards: [card] } } })
  await device.journal.append([written('self-study')])
})

const read = (reader: PartReader, isPast = () => false) => reader.read(() => undefined, isPast)
const gradedIn = (reader: PartReader, part: string) => addUp(reader.ofPart(part).days).graded

describe('reading what was done in each unit', () => {
  it('misses no day where some could not be read at first', async () => {
    let refused = 0
    const factsAbout: Device['journal']['factsAbout'] = (subject) =>
      refused++ === 12 ? Promise.reject(new Error('gone')) : device.journal.factsAbout(subject)
    const reader = createPartReader({ ...device, journal: { ...device.journal, factsAbout } }, UNITS)
    await expect(read(reader)).rejects.toThrow('gone')
    await read(reader)
    expect(gradedIn(reader, 'self-study')).toBe(FACTS.length)
  })

  it('misses no day that an earlier reading, left since, still has in hand', async () => {
    let isLeft = false
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let asked = 0
    const factsAbout: Device['journal']['factsAbout'] = async (subject) => {
      asked += 1
      if (asked === 1) await held
      return device.journal.factsAbout(subject)
    }
    const reader = createPartReader({ ...device, journal: { ...device.journal, factsAbout } }, UNITS)
    const first = read(reader, () => isLeft)
    await expect.poll(() => asked).toBeGreaterThan(0)
    isLeft = true
    const second = read(reader)
    setTimeout(letGo, 100)
    await second
    expect(gradedIn(reader, 'self-study')).toBe(FACTS.length)
    await first
  })

  it('counts a card one wrote on the unit it is on now', async () => {
    const reader = createPartReader(device, UNITS)
    await read(reader)
    expect(gradedIn(reader, 'monitor-quality')).toBe(0)
    const moved = await device.journal.append([written('monitor-quality')])
    if (!moved.ok) throw new Error(moved.problem.kind)
    reader.note(moved.value)
    await read(reader)
    expect(gradedIn(reader, 'self-study')).toBe(answered)
    expect(gradedIn(reader, 'monitor-quality')).toBe(FACTS.length - answered)
    expect(gradedIn(reader, 'own')).toBe(FACTS.length - answered)
  })
})

function written(unit: string): Happening {
  return { kind: 'card.written', card: OWN, edition: 1, front: 'Why?', back: 'So.', tags: [], unit }
}
