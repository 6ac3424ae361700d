import type { CodedFault } from './coded-fault.ts'

const QUESTIONS = 'content/units/self-study/questions.yaml'
const WRITING = 'content/tasks/gibbs-call.yaml'
const REHEARSAL = 'content/tasks/say-sources.yaml'

/** What else can be wrong in questions of parts and in tasks; no code of the design stands for it. */
export const TASK_FAULTS: readonly CodedFault[] = [
  {
    code: 'question',
    kind: 'too-long',
    changes: [{ file: QUESTIONS, from: 'accept: [hear]', to: `accept: [hear, ${'h'.repeat(201)}]` }],
    sentence: `${QUESTIONS}:87:18 this text has 201 characters; keep it to 200, or make two of it`,
  },
  {
    code: 'question',
    kind: 'wrong-type',
    changes: [{ file: QUESTIONS, from: 'value: 30', to: 'value: thirty' }],
    sentence:
      'content/units/self-study/questions.yaml:99:10 value of question q-numeric must be a number; it is “thirty”',
  },
  {
    code: 'question',
    kind: 'not-one-of',
    changes: [{ file: QUESTIONS, from: 'kind: short', to: 'kind: shrot' }],
    sentence:
      'content/units/self-study/questions.yaml:83:9 kind of question q-short is “shrot”; did you mean short?',
  },
  {
    code: 'question',
    kind: 'not-one-of',
    changes: [{ file: QUESTIONS, from: '    - id: move\n', to: '    - id: move\n      way: pikc\n' }],
    sentence:
      'content/units/self-study/questions.yaml:73:12 way of gap move of question q-cloze is “pikc”; did you mean pick?',
  },
  {
    code: 'question',
    kind: 'not-one-of',
    changes: [{ file: QUESTIONS, from: 'typos: 0', to: 'typos: 3' }],
    sentence:
      'content/units/self-study/questions.yaml:88:10 typos of question q-short is 3; it can be 0, 1 or 2',
  },
  {
    code: 'question',
    kind: 'missing-field',
    changes: [{ file: QUESTIONS, from: '  kind: short\n', to: '' }],
    sentence: 'content/units/self-study/questions.yaml:82:3 question q-short has no kind; add it',
  },
  {
    code: 'question',
    kind: 'unknown-reference',
    changes: [{ file: QUESTIONS, from: 'to: quiet', to: 'to: qiuet' }],
    sentence:
      'content/units/self-study/questions.yaml:39:35 left hear of question q-match names right qiuet, which does not exist; did you mean quiet?',
  },
  {
    code: 'question',
    kind: 'unknown-reference',
    changes: [{ file: QUESTIONS, from: 'bin: before, why: She', to: 'bin: befor, why: She' }],
    sentence:
      'content/units/self-study/questions.yaml:59:43 thing listen of question q-classify names bin befor, which does not exist; did you mean before?',
  },
  {
    code: 'question',
    kind: 'unknown-reference',
    changes: [{ file: QUESTIONS, from: 'left: listen', to: 'left: lisen' }],
    sentence:
      'content/units/self-study/questions.yaml:63:15 mistake 1 of question q-classify names thing lisen, which does not exist; did you mean listen?',
  },
  {
    code: 'question',
    kind: 'same-text',
    changes: [
      { file: QUESTIONS, from: 'left: act, right: words, plain', to: 'left: hear, right: deed, plain' },
    ],
    sentence:
      'content/units/self-study/questions.yaml:48:7 mistake 2 of question q-match has the same pair as mistake 1 at content/units/self-study/questions.yaml:47:7; say it differently or keep one',
  },
  {
    code: 'task',
    kind: 'unknown-reference',
    changes: [
      {
        file: REHEARSAL,
        from: 'parts:\n  - { id: which,',
        to: 'entry: application\nparts:\n  - { id: which, field: sitation,',
      },
    ],
    sentence:
      'content/tasks/say-sources.yaml:11:25 part which of task say-sources names field sitation, which does not exist; did you mean situation?',
  },
  {
    code: 'task',
    kind: 'word-count',
    changes: [
      { file: WRITING, from: 'what: On Monday I read the policy to Mrs Okafor.', to: 'what: On Monday.' },
    ],
    sentence:
      'content/tasks/gibbs-call.yaml:16:9 what of exemplar of task gibbs-call has 2 words; write at least 5',
  },
  {
    code: 'task',
    kind: 'missing-field',
    changes: [{ file: WRITING, from: '  next: On Thursday I will hear her first.\n', to: '' }],
    sentence: 'content/tasks/gibbs-call.yaml:16:3 exemplar of task gibbs-call has no next; add it',
  },
  {
    code: 'task',
    kind: 'unknown-reference',
    changes: [
      {
        file: WRITING,
        from: '  next: On Thursday I will hear her first.',
        to: '  nxt: On Thursday I will hear her first.',
      },
    ],
    sentence:
      'content/tasks/gibbs-call.yaml:17:8 exemplar of task gibbs-call names part nxt, which does not exist; did you mean next?',
  },
  {
    code: 'task',
    kind: 'unknown-reference',
    changes: [{ file: WRITING, from: '      what: I had', to: '      waht: I had' }],
    sentence:
      'content/tasks/gibbs-call.yaml:21:13 sample thin of task gibbs-call names part waht, which does not exist; did you mean what?',
  },
  {
    code: 'task',
    kind: 'missing-field',
    changes: [
      {
        file: WRITING,
        from: '      plan: { award: not-yet, why: Better is no plan without a date. }\n',
        to: '',
      },
    ],
    sentence:
      'content/tasks/gibbs-call.yaml:24:7 awards of sample thin of task gibbs-call has no plan; add it',
  },
  {
    code: 'task',
    kind: 'unknown-reference',
    changes: [{ file: WRITING, from: '      plan: { award: not-yet', to: '      paln: { award: not-yet' }],
    sentence:
      'content/tasks/gibbs-call.yaml:25:13 sample thin of task gibbs-call names mark paln, which does not exist; did you mean plan?',
  },
  {
    code: 'task',
    kind: 'missing-field',
    changes: [{ file: WRITING, from: 'quote: I had a bad call, ', to: '' }],
    sentence:
      'content/tasks/gibbs-call.yaml:24:12 mark own of sample thin of task gibbs-call has no quote; add it',
  },
  {
    code: 'task',
    kind: 'quote-not-there',
    changes: [{ file: WRITING, from: 'quote: I had a bad call', to: 'quote: I had a good call' }],
    sentence:
      'content/tasks/gibbs-call.yaml:24:33 quote of mark own of sample thin of task gibbs-call is “I had a good call”, which does not stand in the sample; copy it word for word',
  },
  {
    code: 'task',
    kind: 'all-met',
    changes: [{ file: WRITING, from: 'award: not-yet, why', to: 'award: met, quote: better, why' }],
    sentence:
      'content/tasks/gibbs-call.yaml:19:3 task gibbs-call has samples that meet every mark point; mark one partly or not-yet, so that there is something to tell apart',
  },
  {
    code: 'task',
    kind: 'none-met',
    changes: [{ file: WRITING, from: 'award: met, quote', to: 'award: not-yet, quote' }],
    sentence:
      'content/tasks/gibbs-call.yaml:19:5 sample thin of task gibbs-call comes first and meets no mark point; begin with one in which something is met or partly met, so that there is a passage to find',
  },
  {
    code: 'task',
    kind: 'out-of-range',
    changes: [{ file: WRITING, from: 'leastWords: 5, mostWords: 40', to: 'leastWords: 40, mostWords: 40' }],
    sentence:
      'content/tasks/gibbs-call.yaml:10:103 mostWords of part what of task gibbs-call is 40; it must be more than 40',
  },
  {
    code: 'task',
    kind: 'unknown-reference',
    changes: [{ file: WRITING, from: 'point: self-study.mp.1', to: 'point: self-study.mp.7' }],
    sentence:
      'content/tasks/gibbs-call.yaml:13:80 mark own of task gibbs-call names point self-study.mp.7, which does not exist; self-study has mp.1 to mp.3',
  },
  {
    code: 'task',
    kind: 'duplicate-id',
    changes: [{ file: WRITING, from: '- { id: plan,', to: '- { id: own,' }],
    sentence:
      'content/tasks/gibbs-call.yaml:14:11 mark own of task gibbs-call takes the id own, which content/tasks/gibbs-call.yaml:13:11 already has; choose another',
  },
  {
    code: 'task',
    kind: 'not-one-of',
    changes: [{ file: WRITING, from: 'award: not-yet', to: 'award: notyet' }],
    sentence:
      'content/tasks/gibbs-call.yaml:25:22 award of mark plan of sample thin of task gibbs-call is “notyet”; did you mean not-yet?',
  },
  {
    code: 'task',
    kind: 'names-nothing',
    changes: [{ file: REHEARSAL, from: 'points: [self-study.mp.2]', to: 'points: []' }],
    sentence: 'content/tasks/say-sources.yaml:6:9 task say-sources names no point; name at least one',
  },
  {
    code: 'task',
    kind: 'no-marking-point',
    changes: [{ file: REHEARSAL, from: 'points: [self-study.mp.2]', to: 'points: [self-study.kc.1]' }],
    sentence:
      'content/tasks/say-sources.yaml:6:10 task say-sources begins with self-study.kc.1; the first point of a rehearsal is its marking point',
  },
  {
    code: 'task',
    kind: 'misplaced-id',
    changes: [{ file: REHEARSAL, from: 'id: say-sources', to: 'id: say-source' }],
    sentence:
      'content/tasks/say-sources.yaml:1:5 task say-source stands where say-sources is expected; call it say-sources, or move it to a place named say-source',
  },
  {
    code: 'task',
    kind: 'wrong-type',
    changes: [
      {
        file: REHEARSAL,
        from: 'exemplar:\n  which: A guide, a webinar and Priya’s calls.',
        to: 'exemplar: A guide.',
      },
    ],
    sentence:
      'content/tasks/say-sources.yaml:13:11 exemplar of task say-sources must be fields with names; it is “A guide.”',
  },
  {
    code: 'task',
    kind: 'too-few-or-many',
    changes: [{ file: REHEARSAL, from: 'kind: rehearsal', to: 'kind: writing' }],
    sentence: 'content/tasks/say-sources.yaml:1:1 task say-sources has 0 samples; give it 1 to 4',
  },
]
