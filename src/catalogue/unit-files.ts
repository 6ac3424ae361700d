/** What the files of a new unit begin with: one of everything, which breaks no rule and says what to put in its place. */
export function unitFiles(id: string, title: string): Readonly<Record<string, string>> {
  return {
    'unit.yaml': unitYaml(id, title),
    'lesson.mdx': lesson(id, title),
    'cards.yaml': cards(id),
    'questions.yaml': questions(id),
    'design.md': design(title),
  }
}

const unitYaml = (
  id: string,
  title: string,
): string => `# The unit and its points. Ids are never changed once learners have them.
id: ${id}
title: ${JSON.stringify(title)}
aim: Say in one sentence what a learner can do afterwards.
level: 2
outcomes:
  - Say what they can do, beginning with a verb
real:
  title: The title of the qualification’s unit, word for word
  awardingOrganisation: Who offers it
  verified: what you could check of this, and what not
keyConcepts:
  - id: ${id}.kc.1
    text: Something the unit asks one to know.
    concepts: [complaint-handling]
tips:
  - id: ${id}.tip.1
    text: A way of working that makes evidence easier to credit.
    concepts: [evidence-mapping]
misconceptions:
  - id: ${id}.mis.1
    belief: What people often believe, as they would say it.
    truth: What is right instead.
    concepts: [complaint-handling]
markingPoints:
  - id: ${id}.mp.1
    text: What an assessor looks for.
    evidence:
      pass: Evidence that is ready to show, with a day, a reference and words.
      fail: Evidence that would be sent back.
      why: What the first has that the second lacks.
    concepts: [evidence-types]
`

const lesson = (id: string, title: string): string => `---
title: ${JSON.stringify(title)}
minutes: 5
---

<Lead>Begin with someone at work: what happened, in two sentences.</Lead>

Guess first. Nobody counts, and a wrong guess still helps.

<Guess id="${id}.guess-one" ask="Ask something the page answers.">Answer it in a line.</Guess>

<Guess id="${id}.guess-two" ask="Ask a second thing.">Answer it in a line.</Guess>

<Section id="${id}.first" title="A heading of six words">

<Beside points="${id}.kc.1 ${id}.tip.1">

Show it being done before you name it. The points of this paragraph stand in its margin.

</Beside>

<Mis id="${id}.mis.1">

Say why people come to believe it.

Give an example of what is right.

</Mis>

<Beside points="${id}.mp.1">

Say what an assessor looks for, and why.

</Beside>

<Evidence point="${id}.mp.1" />

<Prompt id="${id}.try" ask="Let the reader try.">One answer among several.</Prompt>

<Why id="${id}.why" ask="Ask why, with no one right answer.">A model answer to compare with.</Why>

</Section>

<Section id="${id}.keep" title="Keep it">

The same two questions, without looking back.

<Again of="${id}.guess-one">Now the whole answer.</Again>

<Again of="${id}.guess-two">Now the whole answer.</Again>

</Section>
`

const cards = (
  id: string,
): string => `# Flashcards of the unit, in lesson order: docs/how-to/write-flashcards.md
- id: ${id}-first
  use: definition
  front: "${id}: what does the first paragraph of your lesson teach?"
  back: One thing, in a line.
  points: [${id}.kc.1]
  section: ${id}.first
`

const questions = (id: string): string => `# Questions of the quiz: docs/how-to/write-questions.md
- id: q-${id}-first
  kind: choice
  concept: complaint-handling
  points: [${id}.kc.1]
  stem: Tell a situation. What would you do?
  options:
    - { id: right, text: What works, right: true, why: Say what is right in it and the fact that settles it. }
    - { id: quick, text: What is tempting, plain: true, why: Say what is wrong in it and what would come of it. }
    - { id: rule, text: What sounds official, plain: true, why: Say what is wrong in it and what would come of it. }
`

const design = (title: string): string => `# ${title}: design

Notes for whoever changes this unit. Learners don’t see them.

## Learning objectives

## Out of scope

## Concepts

## Prerequisites

## How it is built
`
