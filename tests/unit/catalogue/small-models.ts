/** A model that writes a sentence of three parts, and one that is a curve with words in it; nothing is wrong in either. */
export const SMALL_MODELS: Readonly<Record<string, string>> = {
  'content/models.yaml': `- id: sbi
  label: One sentence of feedback
  caption: Each part could be seen or heard.
  notes: []
  stages:
    - id: situation
      mark: S
      name: Situation
      part: On your second try,
      ask: When and where was it?
      says: In call 7731, at four minutes,
    - id: behaviour
      mark: B
      name: Behaviour
      part: you gave her the date,
      ask: What did they say or do?
      says: you began to answer twice,
    - id: impact
      mark: I
      name: Impact
      part: and she stopped asking.
      ask: What did it do?
      says: and she never finished.

- id: heat
  label: HEAT as a curve
  caption: From hot to calm in four moves.
  notes: [Hot, Calm, straight on, louder]
  stages:
    - { id: hear, mark: H, name: Hear, ask: What happened to them?, says: It came late again. }
    - { id: feel, mark: E, name: Empathise, ask: What did it cost?, says: You waited in twice. }
    - { id: sorry, mark: A, name: Apologise, ask: What is it for?, says: Sorry we came late. }
    - { id: act, mark: T, name: Take action, ask: What will you do?, says: I will ring at four. }
`,
}
