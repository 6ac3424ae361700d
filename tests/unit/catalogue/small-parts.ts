/** Questions of every kind that has parts, in which nothing is wrong; they follow those of the small content. */
export const SMALL_PARTS = `
- id: q-match
  kind: match
  concept: heat
  points: [self-study.kc.1]
  stem: What belongs to what?
  left:
    - { id: hear, text: Hear, to: quiet, why: One hears best with a closed mouth. }
    - { id: sorry, text: Apologise, to: words, why: One apologises in words she can hear. }
    - { id: act, text: Take action, to: deed, why: One acts by doing what was said. }
  right:
    - { id: quiet, text: A closed mouth }
    - { id: words, text: A few words }
    - { id: deed, text: A deed }
  mistakes:
    - { left: hear, right: deed, misconception: x.heat.1, why: A deed before she is heard misses her. }
    - { left: act, right: words, plain: true, why: Words alone do not mend a sofa. }

- id: q-classify
  kind: classify
  concept: heat
  points: [self-study.kc.1]
  stem: Which of these come before the fix?
  bins:
    - { id: before, text: Before }
    - { id: after, text: After }
  things:
    - { id: listen, text: Listening, bin: before, why: She is heard before anything is fixed. }
    - { id: name, text: Naming the cost, bin: before, why: The cost is named before the offer. }
    - { id: ring, text: Ringing back, bin: after, why: One rings back once it is done. }
  mistakes:
    - { left: listen, right: after, misconception: x.heat.1, why: Listening afterwards comes too late. }

- id: q-cloze
  kind: cloze
  concept: heat
  points: [self-study.kc.1]
  stem: Fill the gaps.
  text: First {{move}} her out, then say {{word}} once.
  gaps:
    - id: move
      options:
        - { id: hear, text: hear, right: true, why: She can listen once she was heard. }
        - { id: send, text: send, misconception: x.heat.1, why: That ends the call and mends nothing. }
    - id: word
      accept: [sorry, { text: apologies, fraction: 0.5, why: A little stiff but it will do. }]
      reject:
        - { text: unfortunately, misconception: x.heat.1, why: It regrets nothing that you did. }
      why: One plain word says it all.

- id: q-short
  kind: short
  concept: heat
  points: [self-study.kc.1]
  stem: Which move comes first?
  accept: [hear]
  typos: 0
  reject:
    - { text: act, misconception: x.heat.1, why: Acting first leaves her still unheard. }
  why: Nothing works before she is heard.

- id: q-numeric
  kind: numeric
  concept: law
  points: [self-study.kc.1]
  stem: How many days has she?
  plain: true
  value: 30
  measure: days
  why: The law gives her thirty days.
  mistakes:
    - { value: 14, why: Fourteen days are for a distance sale. }
`
