import type { CodedFault } from './coded-fault.ts'
import { words } from './words.ts'

const GLOSSARY = 'content/glossary.yaml'
const QUESTIONS = 'content/units/self-study/questions.yaml'
const LESSON = 'content/units/self-study/lesson.mdx'
const CARDS = 'content/units/self-study/cards.yaml'

/** Content that cannot be read, names what is not there, or holds what is not words. */
export const SHAPE_CODES: readonly CodedFault[] = [
  {
    code: 'E_SYNTAX',
    kind: 'syntax',
    changes: [{ file: GLOSSARY, from: '  term: Log', to: '  term: "Log' }],
    sentence:
      'content/glossary.yaml:5:1 this is not YAML: a quotation mark opened above is never closed; close it',
  },
  {
    code: 'E_UNKNOWN_FIELD',
    kind: 'unknown-field',
    changes: [{ file: QUESTIONS, from: '  typos: 0', to: '  typo: 0' }],
    sentence:
      'content/units/self-study/questions.yaml:88:3 question q-short has a field typo, which does not exist; did you mean typos?',
  },
  {
    code: 'E_UNKNOWN_FIELD',
    kind: 'unknown-field',
    changes: [{ file: QUESTIONS, from: 'fraction: 0.5', to: 'share: 0.5' }],
    sentence:
      'content/units/self-study/questions.yaml:77:42 accepted answer 2 of gap word of question q-cloze has a field share, which does not exist; it can have text, fraction or why',
  },
  {
    code: 'E_DUP_ID',
    kind: 'duplicate-id',
    changes: [{ file: QUESTIONS, from: 'id: q-short', to: 'id: q-first' }],
    sentence:
      'content/units/self-study/questions.yaml:82:7 question q-first takes the id q-first, which content/units/self-study/questions.yaml:1:7 already has; choose another',
  },
  {
    code: 'E_DUP_ID',
    kind: 'duplicate-id',
    changes: [{ file: QUESTIONS, from: '    - id: word', to: '    - id: move' }],
    sentence:
      'content/units/self-study/questions.yaml:76:11 gap move of question q-cloze takes the id move, which content/units/self-study/questions.yaml:72:11 already has; choose another',
  },
  {
    code: 'E_BAD_ID',
    kind: 'bad-id',
    changes: [{ file: QUESTIONS, from: 'id: q-short', to: 'id: Q Short' }],
    sentence:
      'content/units/self-study/questions.yaml:82:7 question Q Short: “Q Short” cannot be an id; use lower-case letters, digits and hyphens, such as q-short',
  },
  {
    code: 'E_NO_CORRECT',
    kind: 'right-options',
    changes: [{ file: QUESTIONS, from: 'Hear her out, right: true', to: 'Hear her out, plain: true' }],
    sentence:
      'content/units/self-study/questions.yaml:7:5 question q-first has no right options; a choice has exactly one',
  },
  {
    code: 'E_NO_CORRECT',
    kind: 'right-options',
    changes: [{ file: QUESTIONS, from: 'text: hear, right: true', to: 'text: hear, plain: true' }],
    sentence:
      'content/units/self-study/questions.yaml:74:9 gap move of question q-cloze has no right options; a choice has exactly one',
  },
  {
    code: 'E_NO_CORRECT',
    kind: 'too-few-or-many',
    changes: [{ file: QUESTIONS, from: 'accept: [hear]', to: 'accept: []' }],
    sentence:
      'content/units/self-study/questions.yaml:87:11 question q-short has 0 accepted answers; give it 1 to 20',
  },
  {
    code: 'E_MANY_CORRECT',
    kind: 'right-options',
    changes: [{ file: QUESTIONS, from: 'Hang up, plain: true', to: 'Hang up, right: true' }],
    sentence:
      'content/units/self-study/questions.yaml:7:5 question q-first has 2 right options; a choice has exactly one',
  },
  {
    code: 'E_FEW_OPTIONS',
    kind: 'too-few-or-many',
    changes: [
      {
        file: QUESTIONS,
        from: '    - { id: c, text: Hang up, plain: true, why: She will only ring again at once. }\n',
        to: '',
      },
    ],
    sentence: 'content/units/self-study/questions.yaml:7:5 question q-first has 2 options; give it 3 to 4',
  },
  {
    code: 'E_FEW_OPTIONS',
    kind: 'too-few-or-many',
    changes: [
      {
        file: QUESTIONS,
        from: '    - { id: sorry, text: Apologise, why: It is heard only after the rest. }\n',
        to: '',
      },
    ],
    sentence: 'content/units/self-study/questions.yaml:27:5 question q-order has 2 entries; give it 3 to 8',
  },
  {
    code: 'E_FEW_OPTIONS',
    kind: 'too-few-or-many',
    changes: [
      {
        file: QUESTIONS,
        from: '    - { id: sorry, text: Apologise, to: words, why: One apologises in words she can hear. }\n',
        to: '',
      },
    ],
    sentence:
      'content/units/self-study/questions.yaml:39:5 question q-match has 2 rows on the left; give it 3 to 8',
  },
  {
    code: 'E_SAME_TEXT',
    kind: 'same-text',
    changes: [{ file: QUESTIONS, from: 'text: Hang up', to: 'text: " fix it "' }],
    sentence:
      'content/units/self-study/questions.yaml:9:22 option c of question q-first has the same text as option b at content/units/self-study/questions.yaml:8:22; say it differently or keep one',
  },
  {
    code: 'E_SAME_TEXT',
    kind: 'same-text',
    changes: [{ file: QUESTIONS, from: 'text: A few words', to: 'text: A closed mouth' }],
    sentence:
      'content/units/self-study/questions.yaml:44:26 right words of question q-match has the same text as right quiet at content/units/self-study/questions.yaml:43:26; say it differently or keep one',
  },
  {
    code: 'E_SAME_TEXT',
    kind: 'same-text',
    changes: [{ file: QUESTIONS, from: 'text: apologies', to: 'text: Sorry' }],
    sentence:
      'content/units/self-study/questions.yaml:77:31 accepted answer 2 of gap word of question q-cloze has the same text as accepted answer 1 at content/units/self-study/questions.yaml:77:16; say it differently or keep one',
  },
  {
    code: 'E_NO_MISCONCEPTION',
    kind: 'unknown-reference',
    changes: [
      {
        file: QUESTIONS,
        from: 'right: deed, misconception: x.heat.1',
        to: 'right: deed, misconception: x.heat.9',
      },
    ],
    sentence:
      'content/units/self-study/questions.yaml:47:49 mistake 1 of question q-match names misconception x.heat.9, which does not exist; there are x.heat.1 to x.heat.3',
  },
  {
    code: 'E_NO_MISCONCEPTION',
    kind: 'unknown-reference',
    changes: [
      {
        file: QUESTIONS,
        from: 'text: unfortunately, misconception: x.heat.1',
        to: 'text: unfortunately, misconception: x.haet.1',
      },
    ],
    sentence:
      'content/units/self-study/questions.yaml:79:49 refused answer 1 of gap word of question q-cloze names misconception x.haet.1, which does not exist; did you mean x.heat.1?',
  },
  {
    code: 'E_MISC_NO_CARD',
    kind: 'no-card',
    changes: [
      {
        file: QUESTIONS,
        from: 'text: Fix it, misconception: x.heat.1',
        to: 'text: Fix it, misconception: x.heat.2',
      },
    ],
    sentence:
      'content/units/self-study/questions.yaml:8:45 option b of question q-first reveals x.heat.2, but no card names it; write a card with points: [x.heat.2]',
  },
  {
    code: 'E_NO_CONCEPT',
    kind: 'unknown-reference',
    changes: [{ file: QUESTIONS, from: '  concept: law', to: '  concept: laws' }],
    sentence:
      'content/units/self-study/questions.yaml:95:12 question q-numeric names concept laws, which does not exist; did you mean law?',
  },
  {
    code: 'E_NO_CONCEPT',
    kind: 'unknown-reference',
    changes: [{ file: QUESTIONS, from: 'points: [self-study.mp.1]', to: 'points: [self-study.mp.9]' }],
    sentence:
      'content/units/self-study/questions.yaml:14:12 question q-sources names point self-study.mp.9, which does not exist; the unit has mp.1 to mp.3',
  },
  {
    code: 'E_HTML',
    kind: 'markup',
    changes: [
      { file: QUESTIONS, from: 'stem: Put the moves in order.', to: 'stem: Put the <b>moves</b> in order.' },
    ],
    sentence:
      'content/units/self-study/questions.yaml:25:9 there is <b> in this text, which would be shown as it stands; write words only',
  },
  {
    code: 'E_HTML',
    kind: 'markup',
    changes: [{ file: LESSON, from: 'Pick what fits.', to: 'Pick <i>what</i> fits.' }],
    sentence:
      'content/units/self-study/lesson.mdx:10:6 there is <i> in this text, which would be shown as it stands; write words only',
  },
  {
    code: 'E_HTML',
    kind: 'unsafe-address',
    changes: [
      {
        file: QUESTIONS,
        from: 'stem: Put the moves in order.',
        to: 'stem: Put http://example.com in order.',
      },
    ],
    sentence:
      'content/units/self-study/questions.yaml:25:9 the address http://example.com is not one of https; write https:// or leave it out',
  },
  {
    code: 'E_HTML',
    kind: 'unsafe-address',
    changes: [{ file: LESSON, from: 'Pick what fits.', to: '[Pick](javascript:alert) it.' }],
    sentence:
      'content/units/self-study/lesson.mdx:10:8 the address javascript:alert is not one of https; write https:// or leave it out',
  },
  {
    code: 'E_TOO_LONG',
    kind: 'word-count',
    changes: [{ file: QUESTIONS, from: 'stem: Put the moves in order.', to: `stem: ${words(61)}` }],
    sentence:
      'content/units/self-study/questions.yaml:25:9 stem of question q-order has 61 words; keep it to 60',
  },
  {
    code: 'E_TOO_LONG',
    kind: 'too-long',
    changes: [{ file: GLOSSARY, from: 'A record of what you studied.', to: 'w'.repeat(4001) }],
    sentence: 'content/glossary.yaml:3:15 this text has 4001 characters; keep it to 4000, or make two of it',
  },
  {
    code: 'E_TOO_LONG',
    kind: 'long-id',
    changes: [{ file: QUESTIONS, from: 'id: q-short', to: `id: ${'q'.repeat(65)}` }],
    sentence: `content/units/self-study/questions.yaml:82:7 question ${'q'.repeat(65)}: the id has 65 characters; an id has at most 64`,
  },
  {
    code: 'W_NO_FEEDBACK',
    kind: 'missing-field',
    changes: [{ file: QUESTIONS, from: ', why: She will only ring again at once.', to: '' }],
    sentence: 'content/units/self-study/questions.yaml:9:7 option c of question q-first has no why; add it',
  },
  {
    code: 'W_NO_FEEDBACK',
    kind: 'empty-field',
    changes: [{ file: QUESTIONS, from: 'why: Fourteen days are for a distance sale.', to: 'why: ""' }],
    sentence:
      'content/units/self-study/questions.yaml:103:25 why of mistake 1 of question q-numeric is empty; write it or take the line out',
  },
  {
    code: 'W_REV',
    kind: 'edition-not-raised',
    changes: [{ file: CARDS, from: 'HEAT: which move comes first?', to: 'HEAT: which move comes last?' }],
    sentence:
      'content/units/self-study/cards.yaml:1:7 card heat-what says something else than when edition 1 was published; raise its edition if it now means something else, or accept the new wording with npm run check:content -- --publish',
  },
]
