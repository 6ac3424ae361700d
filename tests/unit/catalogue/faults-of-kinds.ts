import type { CodedFault } from './coded-fault.ts'

const CARDS = 'content/units/self-study/cards.yaml'
const SCENARIO = 'content/scenarios/late.yaml'

/** What else can be wrong anywhere: kinds of problem that no other table of faults brings out. */
export const OTHER_FAULTS: readonly CodedFault[] = [
  {
    code: 'ids',
    kind: 'returned-id',
    changes: [{ file: 'content/tombstones.yaml', from: '', to: 'heat-why: It came twice.\n' }],
    sentence:
      'content/tombstones.yaml:1:1 heat-why is in use, so it cannot stand here; take this line out or choose another id',
  },
  {
    code: 'card',
    kind: 'question-marks',
    changes: [{ file: CARDS, from: 'Why hear a caller out?', to: 'Hear a caller out.' }],
    sentence: `${CARDS}:11:10 front of card heat-why asks no question; end it with a question mark`,
  },
  {
    code: 'edition',
    kind: 'out-of-range',
    changes: [{ file: 'content/published-words.yaml', from: 'heat-what: 1', to: 'heat-what: 2' }],
    sentence: `${CARDS}:1:3 edition of card heat-what is 1; it must be at least 2`,
  },
  {
    code: 'scenario',
    kind: 'route-never-taken',
    changes: [{ file: SCENARIO, from: '{ to: good, when: { flag: heard } }', to: '{ to: good }' }],
    sentence: `${SCENARIO}:44:13 route 2 of choice date of turn offer of scenario late is never taken, for the route before it has no condition; move it up`,
  },
  {
    code: 'scenario',
    kind: 'no-reply',
    changes: [{ file: SCENARIO, from: 'reply: [{ who: you, text: Thursday. }]', to: 'reply: []' }],
    sentence: `${SCENARIO}:39:9 choice date of turn offer of scenario late has no reply; show what happens before the debrief judges it`,
  },
  {
    code: 'scenario',
    kind: 'set-and-cleared',
    changes: [{ file: SCENARIO, from: 'set: [heard]', to: 'set: [heard]\n        clear: [heard]' }],
    sentence: `${SCENARIO}:23:17 choice listen of turn opens of scenario late both sets and clears flag heard; keep one of the two`,
  },
  {
    code: 'scenario',
    kind: 'otherwise-alone',
    changes: [
      {
        file: SCENARIO,
        from: '- Mrs Okafor: Third call.',
        to: '- { who: story, text: Rain., otherwise: true }',
      },
    ],
    sentence: `${SCENARIO}:15:9 line 1 of turn opens of scenario late is said otherwise, but the line above it has no condition; give that one a when, or take otherwise out`,
  },
  {
    code: 'scenario',
    kind: 'full-marks-for-wrong',
    changes: [
      {
        file: SCENARIO,
        from: '        misconception: x.heat.1\n',
        to: '        misconception: x.heat.1\n        add: { trust: 20 }\n        set: [heard]\n',
      },
    ],
    sentence: `${SCENARIO}:69:5 ending good of scenario late gives the best score there is, 60, to a run that goes wrong: policy, date; let what is wrong there cost something`,
  },
  {
    code: 'scenario',
    kind: 'wrong-is-strongest',
    changes: [
      {
        file: SCENARIO,
        from: '        misconception: x.heat.1\n',
        to: '        misconception: x.heat.1\n        add: { trust: 30 }\n        set: [heard]\n',
      },
    ],
    sentence: `${SCENARIO}:28:9 choice policy of turn opens of scenario late shows a misconception, and nothing else there leads to as much (trust 40, no flags); let it cost more, or offer something right that leads to more`,
  },
  {
    code: 'scenario',
    kind: 'full-marks-unended',
    changes: [
      {
        file: SCENARIO,
        from: '        text: Say that it happens\n',
        to: '        text: Say that it happens\n        add: { trust: 90 }\n',
      },
    ],
    sentence: `${SCENARIO}:69:5 ending poor of scenario late is a poor one, and can be reached with the best score there is, 100; let what leads there cost something`,
  },
  {
    code: 'scenario',
    kind: 'no-recovery',
    changes: [{ file: SCENARIO, from: '        add: { trust: -10 }\n', to: '' }],
    sentence: `${SCENARIO}:13:3 scenario late has no way back; give it a turn that only weaker choices lead to and that can still end well`,
  },
]
