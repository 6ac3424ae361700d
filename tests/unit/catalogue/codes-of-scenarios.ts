import type { CodedFault } from './coded-fault.ts'
import { words } from './words.ts'

const SCENARIO = 'content/scenarios/late.yaml'

/** Scenarios that cannot be played to an end, score unfairly or are hard to say. */
export const SCENARIO_CODES: readonly CodedFault[] = [
  {
    code: 'E_START',
    kind: 'unknown-reference',
    changes: [{ file: SCENARIO, from: 'start: opens', to: 'start: open' }],
    sentence:
      'content/scenarios/late.yaml:11:8 scenario late names turn open, which does not exist; did you mean opens?',
  },
  {
    code: 'E_DANGLING',
    kind: 'unknown-reference',
    changes: [
      { file: SCENARIO, from: '        to: offer\n        note: A', to: '        to: ofer\n        note: A' },
    ],
    sentence:
      'content/scenarios/late.yaml:33:13 choice policy of turn opens of scenario late names turn or ending ofer, which does not exist; did you mean offer?',
  },
  {
    code: 'E_NODE_KIND',
    kind: 'no-choices',
    changes: [
      {
        file: SCENARIO,
        from: '    choices:\n      - id: sorry\n',
        to: '    choices: []\n    unused:\n      - id: sorry\n',
      },
    ],
    sentence:
      'content/scenarios/late.yaml:55:14 turn mend of scenario late has no choices; give it at least two',
  },
  {
    code: 'E_NODE_KIND',
    kind: 'no-way-out',
    changes: [
      {
        file: SCENARIO,
        from: '        to: offer\n        note: A',
        to: '        routes: []\n        note: A',
      },
    ],
    sentence:
      'content/scenarios/late.yaml:33:17 choice policy of turn opens of scenario late leads to no ending; give it a route that does',
  },
  {
    code: 'E_NODE_KIND',
    kind: 'duplicate-id',
    changes: [{ file: SCENARIO, from: '{ id: poor,', to: '{ id: mend,' }],
    sentence:
      'content/scenarios/late.yaml:68:11 ending mend of scenario late takes the id mend, which content/scenarios/late.yaml:52:9 already has; choose another',
  },
  {
    code: 'E_UNREACHABLE',
    kind: 'unreachable',
    changes: [{ file: SCENARIO, from: '        to: mend\n', to: '        to: poor\n' }],
    sentence:
      'content/scenarios/late.yaml:52:5 turn mend of scenario late is never reached; lead a route to it or take it out',
  },
  {
    code: 'E_STUCK',
    kind: 'stuck',
    changes: [
      { file: SCENARIO, from: '      - id: date\n', to: '      - id: date\n        when: { flag: heard }\n' },
      { file: SCENARIO, from: '      - id: wait\n', to: '      - id: wait\n        when: { flag: heard }\n' },
    ],
    sentence:
      'content/scenarios/late.yaml:35:5 turn offer of scenario late can be reached with no choice left to offer (trust 40, no flags); offer one without when',
  },
  {
    code: 'E_TRAP',
    kind: 'no-way-out',
    changes: [
      {
        file: SCENARIO,
        from: '        to: good\n        note: A day',
        to: '        to: mend\n        note: A day',
      },
      {
        file: SCENARIO,
        from: '        to: poor\n        note: She knew',
        to: '        to: mend\n        note: She knew',
      },
    ],
    sentence:
      'content/scenarios/late.yaml:52:5 turn mend of scenario late leads to no ending; give it a route that does',
  },
  {
    code: 'E_NO_ENDING',
    kind: 'no-good-ending',
    changes: [{ file: SCENARIO, from: 'outcome: good', to: 'outcome: fair' }],
    sentence:
      'content/scenarios/late.yaml:67:3 scenario late can never end well; lead a route to a good ending',
  },
  {
    code: 'E_TOO_BIG',
    kind: 'too-many-states',
    changes: [
      {
        file: SCENARIO,
        from: 'meters:\n',
        to: 'meters:\n  - { id: mood, label: mood, start: 40, words: [{ from: 0, word: low }] }\n  - { id: time, label: time, start: 40, words: [{ from: 0, word: low }] }\n',
      },
      { file: SCENARIO, from: 'add: { trust: 20 }\n        set: [heard]\n', to: 'add: { trust: 1 }\n' },
      {
        file: SCENARIO,
        from: '        misconception: x.heat.1\n',
        to: '        misconception: x.heat.1\n        add: { mood: 1 }\n',
      },
      {
        file: SCENARIO,
        from: 'text: A date you can keep\n',
        to: 'text: A date you can keep\n        add: { time: 1 }\n',
      },
      { file: SCENARIO, from: 'when: { flag: heard }', to: 'when: { meter: time, atLeast: 90 }' },
      { file: SCENARIO, from: '{ to: poor }', to: '{ to: opens }' },
      { file: SCENARIO, from: '        add: { trust: -10 }\n', to: '        add: { time: -1 }\n' },
      { file: SCENARIO, from: '        to: mend\n', to: '        to: opens\n' },
    ],
    sentence:
      'content/scenarios/late.yaml:1:1 scenario late has more than 203220 states; use fewer flags and coarser steps of its meters',
  },
  {
    code: 'E_FREE_MARKS',
    kind: 'free-marks',
    changes: [
      { file: SCENARIO, from: '        add: { trust: -10 }\n', to: '        add: { trust: 10 }\n' },
      {
        file: SCENARIO,
        from: '        to: mend\n',
        to: '        routes: [{ to: opens, when: { meter: trust, below: 95 } }, { to: mend }]\n',
      },
    ],
    sentence:
      'content/scenarios/late.yaml:13:5 turn opens of scenario late can be gone round for marks, from 40 to 50, by policy, wait; let going round cost something or set a flag that ends it',
  },
  {
    code: 'E_METER',
    kind: 'out-of-range',
    changes: [{ file: SCENARIO, from: 'start: 40', to: 'start: 140' }],
    sentence:
      'content/scenarios/late.yaml:9:39 start of meter trust of scenario late is 140; it must be at most 100',
  },
  {
    code: 'E_METER',
    kind: 'unknown-reference',
    changes: [{ file: SCENARIO, from: 'add: { trust: 20 }', to: 'add: { turst: 20 }' }],
    sentence:
      'content/scenarios/late.yaml:21:23 choice listen of turn opens of scenario late names meter turst, which does not exist; did you mean trust?',
  },
  {
    code: 'E_METER',
    kind: 'flag-never-set',
    changes: [{ file: SCENARIO, from: 'flag: heard', to: 'flag: herd' }],
    sentence:
      'content/scenarios/late.yaml:43:39 route 1 of choice date of turn offer of scenario late asks for flag herd, which no choice sets; did you mean heard?',
  },
  {
    code: 'E_METER',
    kind: 'bands',
    changes: [{ file: SCENARIO, from: 'from: 60, word: steady', to: 'from: 20, word: steady' }],
    sentence:
      'content/scenarios/late.yaml:9:50 words of meter trust of scenario late begin at 0, 30, 20; begin the first at 0 and each next one higher',
  },
  {
    code: 'W_NEVER_OFFERED',
    kind: 'never-offered',
    changes: [
      {
        file: SCENARIO,
        from: '      - id: wait\n',
        to: '      - id: wait\n        when: { meter: trust, atLeast: 90 }\n',
      },
    ],
    sentence:
      'content/scenarios/late.yaml:46:9 choice wait of turn offer of scenario late can never come up; loosen its condition or take it out',
  },
  {
    code: 'W_ONE_PATH',
    kind: 'one-way',
    changes: [
      {
        file: SCENARIO,
        from: '        to: good\n        note: A day',
        to: '        to: poor\n        note: A day',
      },
    ],
    sentence:
      'content/scenarios/late.yaml:13:3 scenario late can end well in one way only; let another do as well',
  },
  {
    code: 'W_STAGE',
    kind: 'stage-unused',
    changes: [{ file: SCENARIO, from: 'stages: [', to: 'stages: [{ id: act, label: Act }, ' }],
    sentence:
      'content/scenarios/late.yaml:10:10 no run that ends well goes through stage act of scenario late; give a choice there that stage, or take it out',
  },
  {
    code: 'W_READING',
    kind: 'long-sentence',
    changes: [{ file: SCENARIO, from: '- Mrs Okafor: Third call.', to: `- Mrs Okafor: ${words(26)}.` }],
    sentence:
      'content/scenarios/late.yaml:15:21 line 1 of turn opens of scenario late has a sentence of 26 words; people say at most 25 in one breath, so make two of it',
  },
]
