import type { SourceFile } from '#catalogue/source.ts'

/** A small `content/` in which nothing is wrong: one unit, two concepts, one of everything else. */
export const SMALL_CONTENT: Readonly<Record<string, string>> = {
  'content/units/self-study/unit.yaml': `id: self-study
title: Learning by yourself
aim: Use what you study.
level: 2
outcomes: [Choose sources]
real: { title: A unit, awardingOrganisation: A body, verified: title }
keyConcepts:
  - { id: self-study.kc.1, text: Use HEAT., concepts: [heat], source: { file: a.txt, section: kc, ordinal: 1, line: 5, sha256: "15ab4cb5fa00" } }
tips:
  - { id: self-study.tip.1, text: Keep a log., concepts: [law], source: { file: a.txt, section: tip, ordinal: 1, line: 6, sha256: "15ab4cb5fa01" } }
misconceptions:
  - { id: self-study.mis.1, belief: Only courses count., truth: Reading counts too., concepts: [law], source: { file: a.txt, section: mis, ordinal: 1, line: 7, sha256: "15ab4cb5fa02" } }
markingPoints:
  - { id: self-study.mp.1, text: Three sources., evidence: { pass: Three., fail: One., why: More. }, concepts: [heat], source: { file: a.txt, section: mp, ordinal: 1, line: 8, sha256: "15ab4cb5fa03" } }
  - { id: self-study.mp.2, text: Used them., evidence: { pass: Did., fail: Will., why: Past. }, concepts: [heat], source: { file: a.txt, section: mp, ordinal: 2, line: 9, sha256: "15ab4cb5fa04" } }
  - { id: self-study.mp.3, text: Looked back., evidence: { pass: Half., fail: All., why: Plan. }, concepts: [heat], source: { file: a.txt, section: mp, ordinal: 3, line: 10, sha256: "15ab4cb5fa05" } }
`,
  'content/units/self-study/lesson.mdx': `---
minutes: 5
---

<Lead>Three things you chose.</Lead>

<Section id="self-study.choose" title="Choose">

<Beside points="self-study.kc.1 self-study.tip.1">
Pick what fits. A <Term id="term.log">log</Term> helps.
</Beside>

<Mis id="self-study.mis.1" />
<Evidence point="self-study.mp.1" />
<Prompt id="self-study.try" ask="Which would you drop?">The old one.</Prompt>

</Section>
`,
  'content/units/self-study/cards.yaml': `- id: heat-what
  use: definition
  front: "HEAT: which move comes first?"
  back: Hear.
  points: [self-study.kc.1]
  concept: heat
  section: self-study.choose

- id: heat-why
  use: application
  front: Why hear a caller out?
  back: It is shorter.
  points: [
    self-study.mp.3, x.heat.1,
  ]
  more: Try it once.

- id: only-courses
  use: misconception
  front: "A colleague says: “Only courses count.” What is wrong?"
  back: Reading counts when you use it.
  points: [self-study.mis.1]
`,
  'content/units/self-study/questions.yaml': `- id: q-first
  kind: choice
  concept: heat
  points: [self-study.kc.1]
  stem: She is shouting. What now?
  options:
    - { id: a, text: Hear her out, right: true, why: Once she is heard she can listen. }
    - { id: b, text: Fix it, misconception: x.heat.1, why: She will begin again from the start. }
    - { id: c, text: Hang up, plain: true, why: She will only ring again at once. }

- id: q-sources
  kind: multiple
  concept: heat
  points: [self-study.mp.1]
  stem: Which of these count?
  options:
    - { id: a, text: A webinar, right: true, why: You chose it and you used it. }
    - { id: b, text: A guide, right: true, why: It counts once you have used it. }
    - { id: c, text: A title, misconception: self-study.mis.1, why: A title shows no use of it. }

- id: q-order
  kind: order
  concept: heat
  points: [self-study.kc.1]
  stem: Put the moves in order.
  entries:
    - { id: hear, text: Hear, why: Nothing works before this is done. }
    - { id: sorry, text: Apologise, why: It is heard only after the rest. }
    - { id: act, text: Take action, why: It ends with what was promised. }
  swaps:
    - { first: act, then: hear, misconception: x.heat.1, why: The fix comes before she is heard. }
`,
  'content/concepts/heat.mdx': `---
title: HEAT
group: complaints
gist: Four moves.
---

Hear her first.

<Mis id="x.heat.1" />
`,
  'content/concepts/law.mdx': `---
title: Consumer law
group: law
law: true
gist: Thirty days.
nation: England and Wales
reviewed: 2026-11-22
---

Goods must work.
`,
  'content/misconceptions.yaml': `- { id: x.heat.1, belief: Go straight to the fix., truth: Hear first., concept: heat }
- { id: x.heat.2, belief: Sorry admits it., truth: It does not., concept: heat }
- { id: x.heat.3, belief: Feelings waste time., truth: They save it., concept: heat }
`,
  'content/glossary.yaml': `- id: term.log
  term: Log
  definition: A record of what you studied.
  concept: law
`,
  'content/scenarios/late.yaml': `id: late
title: Late
concept: heat
units: [self-study]
minutes: 4
channel: phone
setting: A call.
meters:
  - { id: trust, label: Trust, start: 40, words: [{ from: 0, word: gone }, { from: 30, word: wary }, { from: 60, word: steady }] }
stages: [{ id: hear, label: Hear }]
start: opens
turns:
  - id: opens
    lines:
      - Mrs Okafor: Third call.
    ask: What now?
    choices:
      - id: listen
        text: Let her finish
        stage: hear
        add: { trust: 20 }
        set: [heard]
        points: [self-study.kc.1]
        reply:
          - Mrs Okafor: Well then.
        to: offer
        note: Heard first, she can listen to you.
      - id: policy
        text: Read the policy out
        misconception: x.heat.1
        reply:
          - { who: Mrs Okafor, text: I know the policy. }
        to: offer
        note: A rule before listening sounds like a defence.
  - id: offer
    lines: [{ who: story, text: A pause. }]
    ask: What do you offer?
    choices:
      - id: date
        text: A date you can keep
        reply: [{ who: you, text: Thursday. }]
        routes:
          - { to: good, when: { flag: heard } }
          - { to: poor }
        note: Promise only what you can keep yourself.
      - id: wait
        text: Leave it to a colleague
        add: { trust: -10 }
        reply: [{ who: story, text: Nobody rings. }]
        to: mend
        note: What somebody does, nobody does in the end.
  - id: mend
    lines: [{ who: story, text: She rings again. }]
    ask: What now?
    choices:
      - id: sorry
        text: Say so and give the date
        reply: [{ who: you, text: We did not ring. }]
        to: good
        note: A day late, and still put right.
      - id: shrug
        text: Say that it happens
        reply: [{ who: story, text: A click. }]
        to: poor
        note: She knew that it happens already.
endings:
  - { id: good, title: Kept, outcome: good, text: She stays. }
  - { id: poor, title: Lost, outcome: poor, text: She goes. }
`,
  'content/published-ids.yaml': `content/units/self-study/unit.yaml:
  - self-study.kc.1
  - self-study.mp.3
`,
}

/** A change to one file: the first `from` becomes `to`. */
export interface Change {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** The small content as files, with changes made; a change that finds nothing to change is a mistake in the test. */
export function smallContent(changes: readonly Change[] = []): readonly SourceFile[] {
  const texts = new Map(Object.entries(SMALL_CONTENT))
  for (const { file, from, to } of changes) {
    const text = texts.get(file) ?? ''
    if (!text.includes(from)) throw new Error(`${file} has no “${from}”`)
    texts.set(
      file,
      text.replace(from, () => to),
    )
  }
  return [...texts].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
}
