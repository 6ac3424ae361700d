import type { Choice, Scenario } from '#domain/catalogue/scenario.ts'

/**
 * A scenario of so many turns and flags as someone might write a very long one: a call that goes on, where each turn
 * has three choices, every so often a flag is set and asked for, and a weak choice leads by a turn of its own. For
 * measuring how long a search of its states takes.
 */
export function generatedScenario(turns: number, flags: number): Scenario {
  return {
    id: 'long-call',
    code: 'CCCC',
    edition: 1,
    title: 'A long call',
    concept: 'heat',
    units: ['unit'],
    minutes: 60,
    channel: 'phone',
    setting: 'Phone. It goes on.',
    meters: [{ id: 'trust', label: 'Trust', start: 60, words: [{ from: 0, word: 'any' }] }],
    stages: [],
    start: 't0',
    turns: Array.from({ length: turns }, (_, place) => ({
      id: `t${place}`,
      lines: [{ who: 'story', text: 'It goes on.' }],
      ask: 'What now?',
      choices: choicesAt(place, turns, flags),
    })),
    endings: [
      { id: 'good', title: 'Good', outcome: 'good', lines: [], text: 'Done.' },
      { id: 'poor', title: 'Poor', outcome: 'poor', lines: [], text: 'Over.' },
    ],
  }
}

/** One turn in so many sets a flag. */
const FLAG_EVERY = 20
const MEND_EVERY = 10
/** What a choice moves the meter by: coarse, as authors write it. */
const STEP = 10

function choicesAt(place: number, turns: number, flags: number): readonly Choice[] {
  const next = place + 1 < turns ? `t${place + 1}` : 'good'
  const after = place + 2 < turns ? `t${place + 2}` : next
  // A turn that only weak choices lead to, every so often.
  const onwards = place % MEND_EVERY === 0 ? after : next
  const flag = `f${Math.floor(place / FLAG_EVERY) % Math.max(1, flags)}`
  const setsFlag = flags > 0 && place % FLAG_EVERY === 0
  return [
    choice('strong', { add: { trust: STEP }, set: setsFlag ? [flag] : [], routes: [{ to: onwards }] }),
    choice('weak', {
      add: { trust: -STEP },
      misconception: 'x.fix-first',
      routes: [{ to: 'poor', when: { meter: 'trust', below: STEP } }, { to: next }],
    }),
    choice('mend', {
      ...(flags > 0 ? { when: { not: { flag } } } : {}),
      routes: [{ to: after, when: { meter: 'trust', atLeast: 60 } }, { to: onwards }],
    }),
  ]
}

function choice(id: string, given: Partial<Choice> & Pick<Choice, 'routes'>): Choice {
  return {
    id,
    text: id,
    add: {},
    set: [],
    points: [],
    reply: [{ who: 'story', text: 'So.' }],
    note: 'So it went on from there.',
    ...given,
  }
}
