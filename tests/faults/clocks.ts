import { DAY_MILLIS } from '#domain/time.ts'
import type { Fault } from './fault.ts'
import { compare } from './kit/compare.ts'
import type { Random } from './kit/random.ts'
import type { Ack } from './page/deeds/writing.ts'

/** Where the clock stands when something is written, and where the person is. */
interface Station {
  readonly at: number
  readonly zone: string
}

const STATIONS = 8

/** Pairs written at each. Cards differ, so that each has one grade. */
const PAIRS = 3

/** Ten years behind and ahead, both nights on which clocks change, a leap day’s last minute, the last of a year. */
const MOMENTS: readonly [number, ...number[]] = [
  Date.UTC(2016, 10, 23, 9),
  Date.UTC(2036, 10, 23, 9),
  Date.UTC(2026, 10, 23, 3, 59, 59),
  Date.UTC(2027, 2, 28, 0, 59, 30),
  Date.UTC(2027, 2, 28, 1, 0, 30),
  Date.UTC(2026, 9, 25, 0, 30),
  Date.UTC(2026, 9, 25, 1, 30),
  Date.UTC(2028, 1, 29, 23, 59),
  Date.UTC(2026, 11, 31, 23, 59, 59),
  Date.UTC(1999, 0, 1),
]

const ZONES: readonly [string, ...string[]] = [
  'Europe/London',
  'Europe/London',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'America/St_Johns',
]

/** The day begins at four in the morning, where nothing else is set. */
const ROLLOVER_MILLIS = 4 * 3_600_000

/** The clock jumps by years, the person travels and clocks change, in the middle of a session and between two. */
export const clocksJump: Fault = {
  id: 'F16',
  title: 'The clock jumps by ten years and back, over changes of zone and of summer time',
  rounds: { long: 10, short: 1 },
  planted: {
    bug: 'The clock of facts follows one that was set back',
    file: 'domain/journal/clock.ts',
    find: 'if (!last || wall > last.wall) return',
    put: 'if (!last || wall !== last.wall) return',
  },
  async round(kit, random) {
    const person = await kit.person()
    const tab = await person.newTab()
    const debug = await person.context.newCDPSession(tab.page)
    const stations: Station[] = []
    for (let nth = 0; nth < STATIONS; nth++) {
      const station = stationOf(random)
      stations.push(station)
      await tab.page.clock.setFixedTime(station.at)
      await debug.send('Emulation.setTimezoneOverride', { timezoneId: '' })
      await debug.send('Emulation.setTimezoneOverride', { timezoneId: station.zone })
      if (random.percent(40)) await tab.page.reload()
      await tab.call('writeSome', 1 + nth * PAIRS, PAIRS)
    }
    const acks = kit.site.acks.all as readonly Ack[]
    const found = compare(acks, await tab.call('look'))
    const facts = await tab.call('allFacts')
    const dueDays = await tab.call('dueDays')
    return {
      ...found,
      wrong: [
        ...found.wrong,
        ...orderWrong(acks, facts),
        ...acks.flatMap((ack, nth) => {
          const station = stations[Math.floor(nth / PAIRS)]
          return station ? stampWrong(ack, station, dueDays) : ['More was written than was asked for']
        }),
      ],
    }
  },
}

/** Another device’s clock is years ahead; what both did is on both, and what comes after sorts after it. */
export const otherClock: Fault = {
  id: 'F16',
  part: 'other device',
  title: 'Facts come from a device whose clock is ten years ahead',
  rounds: { long: 5, short: 0 },
  planted: {
    bug: 'A merge does not take over the latest clock',
    file: 'device/disk/take-in.ts',
    find: 'return clock ? { ...named, clock } : named',
    put: 'return named',
  },
  async round(kit) {
    const [ahead, here] = [await (await kit.person()).newTab(), await (await kit.person()).newTab()]
    await ahead.page.clock.setFixedTime(Date.UTC(2036, 10, 23, 9))
    await ahead.call('writeSome', 1_000, PAIRS)
    await here.call('writeSome', 2_000, PAIRS)
    const opened = await here.call('takeFile', await ahead.call('makeFile'))
    await here.call('writeSome', 3_000, PAIRS)
    const back = await ahead.call('takeFile', await here.call('makeFile'))
    const acks = kit.site.acks.all as readonly Ack[]
    const [one, two] = [await here.call('look'), await ahead.call('look')]
    const found = compare(acks, one)
    const last = acks.slice(-PAIRS).flatMap(({ facts }) => facts.map(({ id }) => id))
    return {
      ...found,
      lost: Math.max(found.lost, compare(acks, two).lost),
      restored: (opened.added ?? 0) + (back.added ?? 0),
      wrong: [
        ...found.wrong,
        ...(JSON.stringify(one.facts.slice(-last.length).map(({ id }) => id)) === JSON.stringify(last)
          ? []
          : ['What was done after the merge does not come after it']),
      ],
    }
  },
}

function stationOf(random: Random): Station {
  const at = random.percent(30) ? Date.now() : random.pick(MOMENTS) + random.below(60_000)
  return { at, zone: random.pick(ZONES) }
}

/** Facts of one device stay in the order in which they happened, whatever the clock said. */
function orderWrong(acks: readonly Ack[], facts: readonly { readonly id: string }[]): readonly string[] {
  const happened = acks.flatMap((ack) => ack.facts.map(({ id }) => id))
  const said = new Set(happened)
  const shown = facts.map(({ id }) => id).filter((id) => said.has(id))
  return JSON.stringify(shown) === JSON.stringify(happened)
    ? []
    : ['Facts stand in another order than they happened']
}

function stampWrong(
  { facts }: Ack,
  { at, zone }: Station,
  dueDays: Readonly<Record<string, number>>,
): readonly string[] {
  const offset = offsetOf(at, zone)
  const isStamped = facts.every((fact) => fact.at === at && fact.offsetMin === offset)
  const [graded] = facts as unknown as readonly { readonly card: string; readonly intervalDays: number }[]
  const day = Math.floor((at + offset * 60_000 - ROLLOVER_MILLIS) / DAY_MILLIS)
  const due = graded && dueDays[graded.card]
  return [
    ...(isStamped ? [] : [`A fact does not say when it was in ${zone}, ${new Date(at).toISOString()}`]),
    ...(graded && due === day + graded.intervalDays
      ? []
      : [`A card is due on day ${due}, and not ${graded?.intervalDays} days after ${day}`]),
  ]
}

/** By the calendar of Node, which is not the one that is tried. */
function offsetOf(at: number, zone: string): number {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
  const local = Date.parse(`${text.replace(' ', 'T')}Z`)
  return Math.round((local - Math.floor(at / 1_000) * 1_000) / 60_000)
}
