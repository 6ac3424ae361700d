import type { CodedFault } from './coded-fault.ts'

const QUESTIONS = 'content/units/self-study/questions.yaml'

const LONGEST = `- id: q-long-NN
  kind: choice
  concept: heat
  points: [self-study.kc.1]
  stem: What now, NN?
  options:
    - { id: a, text: Hear all of it first, right: true, why: Once she is heard she can listen. }
    - { id: b, text: Fix it, plain: true, why: She will begin again from the start. }
    - { id: c, text: Hang up, plain: true, why: She will only ring again at once. }
`

const PLACED = `- id: q-place-NN
  kind: choice
  concept: heat
  points: [self-study.kc.1]
  stem: What now, NN?
  options:
    - { id: b, text: Go and fix it, plain: true, why: She will begin again from the start. }
    - { id: a, text: Hear her out, right: true, why: Once she is heard she can listen. }
    - { id: c, text: Hang up, plain: true, why: She will only ring again at once. }
`

function choices(question: string): string {
  return Array.from({ length: 8 }, (_, number) => question.replaceAll('NN', String(number))).join('')
}

/** Questions that cannot be marked or diagnosed, or whose right option gives itself away. */
export const ANSWER_CODES: readonly CodedFault[] = [
  {
    code: 'E_NO_DIAGNOSIS',
    kind: 'undiagnosed',
    changes: [{ file: QUESTIONS, from: 'text: Fix it, misconception: x.heat.1', to: 'text: Fix it' }],
    sentence:
      'content/units/self-study/questions.yaml:8:7 option b of question q-first is wrong but says not why one would pick it; add misconception: <id>, or plain: true for a mere slip',
  },
  {
    code: 'E_NO_DIAGNOSIS',
    kind: 'undiagnosed',
    changes: [{ file: QUESTIONS, from: 'right: words, plain: true', to: 'right: words' }],
    sentence:
      'content/units/self-study/questions.yaml:48:7 mistake 2 of question q-match is wrong but says not why one would pick it; add misconception: <id>, or plain: true for a mere slip',
  },
  {
    code: 'E_NO_DIAGNOSIS',
    kind: 'undiagnosed',
    changes: [
      { file: QUESTIONS, from: 'text: unfortunately, misconception: x.heat.1', to: 'text: unfortunately' },
    ],
    sentence:
      'content/units/self-study/questions.yaml:79:11 refused answer 1 of gap word of question q-cloze is wrong but says not why one would pick it; add misconception: <id>, or plain: true for a mere slip',
  },
  {
    code: 'E_NO_DIAGNOSIS',
    kind: 'nothing-diagnosed',
    changes: [
      {
        file: QUESTIONS,
        from: '  swaps:\n    - { first: act, then: hear, misconception: x.heat.1, why: The fix comes before she is heard. }\n',
        to: '  swaps: []\n',
      },
    ],
    sentence:
      'content/units/self-study/questions.yaml:21:3 question q-order gives no misconception away, whatever one answers; name one where an answer is wrong, or say plain: true of the whole question',
  },
  {
    code: 'E_NO_DIAGNOSIS',
    kind: 'diagnosed-twice',
    changes: [
      {
        file: QUESTIONS,
        from: 'text: Fix it, misconception: x.heat.1',
        to: 'text: Fix it, plain: true, misconception: x.heat.1',
      },
    ],
    sentence:
      'content/units/self-study/questions.yaml:8:37 option b of question q-first has a misconception and is plain; keep one of the two',
  },
  {
    code: 'E_NO_DIAGNOSIS',
    kind: 'right-but-diagnosed',
    changes: [
      { file: QUESTIONS, from: 'Hear her out, right: true', to: 'Hear her out, right: true, plain: true' },
    ],
    sentence:
      'content/units/self-study/questions.yaml:7:7 option a of question q-first is right, so it reveals no misconception; take that line out',
  },
  {
    code: 'E_GAP_MISMATCH',
    kind: 'gap-without-entry',
    changes: [{ file: QUESTIONS, from: '{{move}}', to: '{{mve}}' }],
    sentence:
      'content/units/self-study/questions.yaml:70:9 text of question q-cloze has {{mve}}, but gaps has no mve; did you mean {{move}}?',
  },
  {
    code: 'E_GAP_MISMATCH',
    kind: 'gap-not-in-text',
    changes: [{ file: QUESTIONS, from: 'then say {{word}} once', to: 'then say sorry once' }],
    sentence:
      'content/units/self-study/questions.yaml:76:11 gap word of question q-cloze is not in its text; write {{word}} where it belongs',
  },
  {
    code: 'E_GAP_MISMATCH',
    kind: 'gap-twice',
    changes: [{ file: QUESTIONS, from: '{{word}} once', to: '{{word}} or {{word}} once' }],
    sentence:
      'content/units/self-study/questions.yaml:70:9 text of question q-cloze has {{word}} twice; give each gap its own id',
  },
  {
    code: 'E_ACCEPT_REJECT',
    kind: 'accepted-and-refused',
    changes: [{ file: QUESTIONS, from: 'text: unfortunately', to: 'text: Sorry' }],
    sentence:
      'content/units/self-study/questions.yaml:79:19 refused answer 1 of gap word of question q-cloze is “Sorry”, which is marked right; take it out of one of the two',
  },
  {
    code: 'E_ACCEPT_REJECT',
    kind: 'accepted-and-refused',
    changes: [{ file: QUESTIONS, from: 'value: 14', to: 'value: 30' }],
    sentence:
      'content/units/self-study/questions.yaml:103:16 mistake 1 of question q-numeric is 30, which is marked right; take it out of one of the two',
  },
  {
    code: 'E_ACCEPT_REJECT',
    kind: 'accepted-and-refused',
    changes: [{ file: QUESTIONS, from: 'left: hear, right: deed', to: 'left: hear, right: quiet' }],
    sentence:
      'content/units/self-study/questions.yaml:47:7 mistake 1 of question q-match is hear and quiet, which is marked right; take it out of one of the two',
  },
  {
    code: 'E_WEIGHT',
    kind: 'out-of-range',
    changes: [{ file: QUESTIONS, from: 'fraction: 0.5', to: 'fraction: 1.5' }],
    sentence:
      'content/units/self-study/questions.yaml:77:52 fraction of accepted answer 2 of gap word of question q-cloze is 1.5; it must be at most 1',
  },
  {
    code: 'E_WEIGHT',
    kind: 'out-of-range',
    changes: [{ file: QUESTIONS, from: 'fraction: 0.5', to: 'fraction: 0' }],
    sentence:
      'content/units/self-study/questions.yaml:77:52 fraction of accepted answer 2 of gap word of question q-cloze is 0; it must be more than 0',
  },
  {
    code: 'E_WEIGHT',
    kind: 'best-answer',
    changes: [{ file: QUESTIONS, from: 'accept: [hear]', to: 'accept: [{ text: hear, fraction: 0.5 }]' }],
    sentence:
      'content/units/self-study/questions.yaml:87:36 the first accepted answer of question q-short is worth 0.5; put the best answer first and leave its fraction out',
  },
  {
    code: 'E_ORDER_SWAP',
    kind: 'unknown-reference',
    changes: [{ file: QUESTIONS, from: 'first: act,', to: 'first: atc,' }],
    sentence:
      'content/units/self-study/questions.yaml:31:16 swap 1 of question q-order names entry atc, which does not exist; did you mean act?',
  },
  {
    code: 'E_ORDER_SWAP',
    kind: 'swap-in-order',
    changes: [{ file: QUESTIONS, from: 'first: act, then: hear', to: 'first: hear, then: act' }],
    sentence:
      'content/units/self-study/questions.yaml:31:7 swap 1 of question q-order puts hear before act, which is the right order; a swap names what comes later first',
  },
  {
    code: 'W_ALWAYS_LONGEST',
    kind: 'right-longest',
    changes: [{ file: QUESTIONS, from: '', to: choices(LONGEST) }],
    sentence:
      'content/units/self-study/questions.yaml:1:1 in 9 of 9 choices of this file the right option is the longest, so that it can be told by its length; shorten some, or lengthen a wrong one',
  },
  {
    code: 'W_POSITION',
    kind: 'right-same-place',
    changes: [{ file: QUESTIONS, from: '', to: choices(PLACED) }],
    sentence:
      'content/units/self-study/questions.yaml:1:1 in 8 of 9 choices of this file the right option stands in place 2, where whoever reads them on the page or in print sees it; move some',
  },
  {
    code: 'W_ABSOLUTE',
    kind: 'absolute-word',
    changes: [{ file: QUESTIONS, from: 'text: Hang up', to: 'text: Never mind her' }],
    sentence:
      'content/units/self-study/questions.yaml:9:22 option c of question q-first says “Never” and no right option does, so that it can be told to be wrong; say it without',
  },
  {
    code: 'W_NEGATIVE',
    kind: 'quiet-negative',
    changes: [
      { file: QUESTIONS, from: 'stem: Which of these count?', to: 'stem: Which of these do not count?' },
    ],
    sentence:
      'content/units/self-study/questions.yaml:15:9 stem of question q-sources asks with “not”, which is easily read over; ask it the other way round, or write NOT',
  },
]
