const WRITING = `id: gibbs-call
kind: writing
title: A hard call
units: [self-study]
concept: heat
points: [self-study.mp.1, self-study.kc.1]
minutes: 20
brief: Write about one call that went wrong.
parts:
  - { id: what, label: What happened, prompt: Say what happened that day., leastWords: 5, mostWords: 40 }
  - { id: next, label: What next, prompt: Say what you will do. }
marks:
  - { id: own, text: It is your own call, look: Words such as I or my., point: self-study.mp.1 }
  - { id: plan, text: It has a plan, look: A date and a deed., point: self-study.kc.1 }
exemplar:
  what: On Monday I read the policy to Mrs Okafor.
  next: On Thursday I will hear her first.
samples:
  - id: thin
    texts:
      what: I had a bad call, and I was sorry.
      next: I will do better.
    awards:
      own: { award: met, quote: I had a bad call, why: It is a call of the writer. }
      plan: { award: not-yet, why: Better is no plan without a date. }
`

const REHEARSAL = `id: say-sources
kind: rehearsal
title: Your sources
units: [self-study]
concept: heat
points: [self-study.mp.2]
minutes: 5
brief: Your assessor asks about your sources.
parts:
  - { id: which, label: Which, prompt: Which sources did you use? }
marks:
  - { id: three, text: It names three, look: Three names and dates., point: self-study.mp.2 }
exemplar:
  which: A guide, a webinar and Priya’s calls.
`

/** A writing task and a rehearsal in which nothing is wrong. */
export const SMALL_TASKS: Readonly<Record<string, string>> = {
  'content/tasks/gibbs-call.yaml': WRITING,
  'content/tasks/say-sources.yaml': REHEARSAL,
}
