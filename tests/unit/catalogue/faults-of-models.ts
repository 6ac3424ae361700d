import type { CodedFault } from './coded-fault.ts'

const MODELS = 'content/models.yaml'
const LESSON = 'content/units/self-study/lesson.mdx'

/** What can be wrong with a drawn model and where a page draws it; no code of the design stands for it. */
export const MODEL_FAULTS: readonly CodedFault[] = [
  {
    code: 'model',
    kind: 'not-one-of',
    changes: [{ file: MODELS, from: 'id: sbi', to: 'id: sib' }],
    sentence: `content/models.yaml:1:7 id of model sib is “sib”; did you mean sbi?`,
  },
  {
    code: 'model',
    kind: 'duplicate-id',
    changes: [{ file: MODELS, from: 'id: sbi', to: 'id: heat' }],
    sentence: `content/models.yaml:25:7 model heat takes the id heat, which content/models.yaml:1:7 already has; choose another`,
  },
  {
    code: 'model',
    kind: 'too-few-or-many',
    changes: [{ file: MODELS, from: 'notes: []', to: 'notes: [loud]' }],
    sentence: `content/models.yaml:4:10 model sbi has 1 notes; give it 0`,
  },
  {
    code: 'model',
    kind: 'too-few-or-many',
    changes: [{ file: MODELS, from: '    - { id: sorry, mark: A', to: '    # { id: sorry, mark: A' }],
    sentence: `content/models.yaml:30:5 model heat has 3 stages; give it 4`,
  },
  {
    code: 'model',
    kind: 'duplicate-id',
    changes: [{ file: MODELS, from: 'id: behaviour', to: 'id: situation' }],
    sentence: `content/models.yaml:12:11 stage situation of model sbi takes the id situation, which content/models.yaml:6:11 already has; choose another`,
  },
  {
    code: 'model',
    kind: 'asks-nothing',
    changes: [{ file: MODELS, from: 'ask: What did it do?', to: 'ask: What it did.' }],
    sentence: `content/models.yaml:22:12 ask of stage impact of model sbi ends with “What it did.”; write the question that the stage asks, with its question mark`,
  },
  {
    code: 'model',
    kind: 'long-mark',
    changes: [{ file: MODELS, from: 'mark: I', to: 'mark: Imp' }],
    sentence: `content/models.yaml:19:13 mark of stage impact of model sbi is Imp; the circle holds one character or two, so shorten it`,
  },
  {
    code: 'model',
    kind: 'missing-field',
    changes: [{ file: MODELS, from: 'part: and she', to: '# part: and she' }],
    sentence: `content/models.yaml:18:7 stage impact of model sbi has no part; add it`,
  },
  {
    code: 'model',
    kind: 'unknown-field',
    changes: [{ file: MODELS, from: '{ id: hear, mark: H', to: '{ id: hear, part: First she, mark: H' }],
    sentence: `content/models.yaml:30:19 stage hear of model heat has a field part, which does not exist; it can have id, mark, name, ask or says`,
  },
  {
    code: 'model',
    kind: 'word-count',
    changes: [{ file: MODELS, from: 'says: It came late again.', to: 'says: Late.' }],
    sentence: `content/models.yaml:30:75 says of stage hear of model heat has 1 word; write at least 3`,
  },
  {
    code: 'model',
    kind: 'word-count',
    changes: [{ file: MODELS, from: 'name: Take action', to: 'name: Take some action' }],
    sentence: `content/models.yaml:33:33 name of stage act of model heat has 3 words; keep it to 2`,
  },
  {
    code: 'model',
    kind: 'straight-quote',
    changes: [{ file: MODELS, from: 'says: and she never', to: "says: and she didn't ever" }],
    sentence: `content/models.yaml:23:13 there is a straight ' in this text; write ’`,
  },
  {
    code: 'model',
    kind: 'unknown-reference',
    changes: [{ file: LESSON, from: '<Lead>', to: '<Model of="haet" />\n<Lead>' }],
    sentence: `content/units/self-study/lesson.mdx:5:12 <Model> names model haet, which does not exist; did you mean heat?`,
  },
  {
    code: 'model',
    kind: 'duplicate-id',
    changes: [{ file: LESSON, from: '<Lead>', to: '<Model of="heat" /> <Model of="heat" />\n<Lead>' }],
    sentence: `content/units/self-study/lesson.mdx:5:32 <Model> takes the id heat, which content/units/self-study/lesson.mdx:5:12 already has; choose another`,
  },
  {
    code: 'model',
    kind: 'duplicate-id',
    changes: [{ file: LESSON, from: '<Lead>', to: '<Measure of="csat" /> <Measure of="csat" />\n<Lead>' }],
    sentence: `content/units/self-study/lesson.mdx:5:36 <Measure> takes the id csat, which content/units/self-study/lesson.mdx:5:14 already has; choose another`,
  },
]
