import type { Change } from './small-content.ts'

/** One way to spoil the small content, and what an author is then told. No change adds or removes a line. */
export interface Fault extends Change {
  readonly sentence: string
}

const UNIT = 'content/units/self-study/unit.yaml'
const LESSON = 'content/units/self-study/lesson.mdx'
const CARDS = 'content/units/self-study/cards.yaml'
const QUESTIONS = 'content/units/self-study/questions.yaml'
const SCENARIO = 'content/scenarios/late.yaml'
const LAW = 'content/concepts/law.mdx'
const HEAT = 'content/concepts/heat.mdx'
const GLOSSARY = 'content/glossary.yaml'
const BELIEFS = 'content/misconceptions.yaml'

/** Each leaves the others' lines alone, so that all of them can be made at once. */
export const FAULTS: readonly Fault[] = [
  {
    file: CARDS,
    from: '    self-study.mp.3,',
    to: '    self-study.mp.4,',
    sentence:
      'content/units/self-study/cards.yaml:14:5 card heat-why names point self-study.mp.4, which does not exist; the unit has mp.1 to mp.3',
  },
  {
    file: CARDS,
    from: '  more: Try it once.',
    to: '  moer: Try it once.',
    sentence:
      'content/units/self-study/cards.yaml:16:3 card heat-why has a field moer, which does not exist; did you mean more?',
  },
  {
    file: CARDS,
    from: '  back: It is shorter.',
    to: '  # no back',
    sentence: 'content/units/self-study/cards.yaml:9:3 card heat-why has no back; add it',
  },
  {
    file: CARDS,
    from: '  concept: heat',
    to: '  concept: haet',
    sentence:
      'content/units/self-study/cards.yaml:6:12 card heat-what names concept haet, which does not exist; did you mean heat?',
  },
  {
    file: CARDS,
    from: '  section: self-study.choose',
    to: '  section: self-study.chose',
    sentence:
      'content/units/self-study/cards.yaml:7:12 card heat-what names section self-study.chose, which does not exist; did you mean self-study.choose?',
  },
  {
    file: CARDS,
    from: 'id: heat-what',
    to: 'id: Heat What',
    sentence:
      'content/units/self-study/cards.yaml:1:7 card Heat What: “Heat What” cannot be an id; use lower-case letters, digits and hyphens, such as heat-what',
  },
  {
    file: CARDS,
    from: 'Why hear a caller out?',
    to: 'Should you hear a caller out?',
    sentence:
      'content/units/self-study/cards.yaml:11:10 front of card heat-why begins with “Should” and can be answered yes or no; ask what, which, how or why',
  },
  {
    file: LESSON,
    from: 'id="self-study.try"',
    to: 'id="self-study"',
    sentence:
      'content/units/self-study/lesson.mdx:15:13 prompt self-study takes the id self-study, which content/units/self-study/unit.yaml:1:5 already has; choose another',
  },
  {
    file: CARDS,
    from: 'points: [self-study.mis.1]',
    to: 'points: [self-study.tip.1]',
    sentence:
      'content/units/self-study/cards.yaml:22:11 card only-courses names no misconception; name at least one',
  },
  {
    file: QUESTIONS,
    from: 'text: Hang up, plain: true,',
    to: 'text: Hang up, right: true,',
    sentence:
      'content/units/self-study/questions.yaml:7:5 question q-first has 2 right options; a choice has exactly one',
  },
  {
    file: QUESTIONS,
    from: 'text: Fix it, misconception: x.heat.1',
    to: 'text: Fix it',
    sentence:
      'content/units/self-study/questions.yaml:8:7 option b of question q-first is wrong but says not why one would pick it; add misconception: <id>, or plain: true for a mere slip',
  },
  {
    file: QUESTIONS,
    from: 'She is shouting. What now?',
    to: 'She is "shouting". What now?',
    sentence: 'content/units/self-study/questions.yaml:5:9 there is a straight " in this text; write “ or ”',
  },
  {
    file: QUESTIONS,
    from: 'why: You chose it and you used it.',
    to: 'why: You chose it.',
    sentence:
      'content/units/self-study/questions.yaml:17:51 why of option a of question q-sources has 3 words; write at least 5',
  },
  {
    file: QUESTIONS,
    from: 'text: A guide',
    to: 'text: A webinar',
    sentence:
      'content/units/self-study/questions.yaml:18:22 option b of question q-sources has the same text as option a at content/units/self-study/questions.yaml:17:22; say it differently or keep one',
  },
  {
    file: QUESTIONS,
    from: 'misconception: self-study.mis.1,',
    to: 'misconception: self-study.mis.4,',
    sentence:
      'content/units/self-study/questions.yaml:19:46 option c of question q-sources names misconception self-study.mis.4, which does not exist; the unit has mis.1',
  },
  {
    file: QUESTIONS,
    from: 'first: act,',
    to: 'first: atc,',
    sentence:
      'content/units/self-study/questions.yaml:31:16 swap 1 of question q-order names entry atc, which does not exist; did you mean act?',
  },
  {
    file: QUESTIONS,
    from: 'kind: order',
    to: 'kind: ordre',
    sentence:
      'content/units/self-study/questions.yaml:22:9 kind of question q-order is “ordre”; did you mean order?',
  },
  {
    file: LESSON,
    from: 'id="term.log"',
    to: 'id="term.lag"',
    sentence:
      'content/units/self-study/lesson.mdx:10:29 <Term> names term term.lag, which does not exist; did you mean term.log?',
  },
  {
    file: LESSON,
    from: '<Evidence point="self-study.mp.1" />',
    to: '<Evidence point="self-study.tip.1" />',
    sentence:
      'content/units/self-study/lesson.mdx:14:18 <Evidence> names marking point self-study.tip.1, which does not exist; did you mean self-study.mp.1?',
  },
  {
    file: LESSON,
    from: 'Pick what fits.',
    to: 'Pass your exam.',
    sentence:
      'content/units/self-study/lesson.mdx:10:11 “exam” is not said here; these units are judged from a portfolio; say what is meant',
  },
  {
    file: LESSON,
    from: '<Lead>',
    to: '<Leed>',
    sentence:
      'content/units/self-study/lesson.mdx:5:1 the page uses <Leed>, which does not exist; did you mean <Lead>?',
  },
  {
    file: LAW,
    from: 'nation: England and Wales',
    to: '# no nation',
    sentence: 'content/concepts/law.mdx:2:1 concept law has no nation; add it',
  },
  {
    file: LAW,
    from: 'reviewed: 2026-11-22',
    to: 'reviewed: 2026-02-30',
    sentence:
      'content/concepts/law.mdx:7:11 reviewed of concept law is “2026-02-30”; write a date such as 2026-11-22',
  },
  {
    file: HEAT,
    from: 'group: complaints',
    to: 'group: complaint',
    sentence: 'content/concepts/heat.mdx:3:8 group of concept heat is “complaint”; did you mean complaints?',
  },
  {
    file: HEAT,
    from: 'Hear her first.',
    to: 'Hear her first. <Measure of="cast" />',
    sentence: 'content/concepts/heat.mdx:7:30 of of <Measure> is “cast”; did you mean csat?',
  },
  {
    file: BELIEFS,
    from: 'id: x.heat.2,',
    to: 'id: x.heat.1,',
    sentence:
      'content/misconceptions.yaml:2:9 misconception x.heat.1 takes the id x.heat.1, which content/misconceptions.yaml:1:9 already has; choose another',
  },
  {
    file: UNIT,
    from: 'level: 2',
    to: 'level: two',
    sentence: 'content/units/self-study/unit.yaml:4:8 level of unit self-study must be a number; it is “two”',
  },
  {
    file: UNIT,
    from: 'id: self-study.kc.1,',
    to: 'id: self-study.kc.2,',
    sentence:
      'content/units/self-study/unit.yaml:7:1 point self-study.kc.1 was published and is not here; put it back, name its new id in content/aliases.yaml, or say in content/tombstones.yaml why it went',
  },
  {
    file: SCENARIO,
    from: 'start: opens',
    to: 'start: open',
    sentence:
      'content/scenarios/late.yaml:11:8 scenario late names turn open, which does not exist; did you mean opens?',
  },
  {
    file: SCENARIO,
    from: 'from: 60, word: steady',
    to: 'from: 20, word: steady',
    sentence:
      'content/scenarios/late.yaml:9:50 words of meter trust of scenario late begin at 0, 30, 20; begin the first at 0 and each next one higher',
  },
  {
    file: SCENARIO,
    from: 'add: { trust: 20 }',
    to: 'add: { turst: 20 }',
    sentence:
      'content/scenarios/late.yaml:21:23 choice listen of turn opens of scenario late names meter turst, which does not exist; did you mean trust?',
  },
  {
    file: SCENARIO,
    from: '        stage: hear',
    to: '        stage: heer',
    sentence:
      'content/scenarios/late.yaml:20:16 choice listen of turn opens of scenario late names stage heer, which does not exist; did you mean hear?',
  },
  {
    file: SCENARIO,
    from: 'flag: heard',
    to: 'flag: herd',
    sentence:
      'content/scenarios/late.yaml:43:39 route 1 of choice date of turn offer of scenario late asks for flag herd, which no choice sets; did you mean heard?',
  },
  {
    file: SCENARIO,
    from: '{ to: poor }',
    to: '{ to: poor, when: { flag: heard } }',
    sentence:
      'content/scenarios/late.yaml:44:13 the last route of choice date of turn offer of scenario late has a condition; leave its when out',
  },
  {
    file: SCENARIO,
    from: '        to: offer\n        note: A',
    to: '        to: ofer\n        note: A',
    sentence:
      'content/scenarios/late.yaml:33:13 choice policy of turn opens of scenario late names turn or ending ofer, which does not exist; did you mean offer?',
  },
  {
    file: SCENARIO,
    from: 'note: Promise only what you can keep yourself.',
    to: 'note: No.',
    sentence:
      'content/scenarios/late.yaml:45:15 note of choice date of turn offer of scenario late has 1 word; write at least 5',
  },
  {
    file: SCENARIO,
    from: 'start: 40',
    to: 'start: -4',
    sentence:
      'content/scenarios/late.yaml:9:39 start of meter trust of scenario late is -4; it must be at least 0',
  },
  {
    file: GLOSSARY,
    from: '  term: Log',
    to: '  term: "Log',
    sentence:
      'content/glossary.yaml:5:1 this is not YAML: a quotation mark opened above is never closed; close it',
  },
]
