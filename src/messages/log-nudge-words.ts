import type { EntryTypeName } from '#domain/log/entry-type.ts'

/** What is said of a tip that a unit’s log does not follow yet. */
export interface NudgeWords {
  /** After “Entry 4” or “Entries 4 and 6”, which it is about, and how to begin: in the first of them, or by another. */
  readonly about?: {
    readonly one: string
    readonly several: string
    /** Said instead where the first of them falls short in that field, which is gone to. */
    readonly lacking?: Readonly<Record<string, { readonly one: string; readonly several: string }>>
    readonly go:
      | { readonly verb: string; readonly field?: string | Readonly<Record<string, string>> }
      | { readonly label: string; readonly type: EntryTypeName }
  }
  /** Where it is about no entry in particular. */
  readonly none?: { readonly text: string; readonly label: string; readonly type?: EntryTypeName }
}

/** The words of each tip, by its id. */
export const nudgeWords: Readonly<Record<string, NudgeWords>> = {
  'self-study.tip.1': {
    about: {
      one: 'is tied to no service skill.',
      several: 'are tied to no service skill.',
      go: { verb: 'Tick skills in', field: 'competencies' },
    },
  },
  'self-study.tip.2': {
    about: {
      one: 'has a before and an after, and stands by itself. Say which of your entries it goes with.',
      several:
        'have a before and an after, and stand by themselves. Say in one which of your entries it goes with.',
      go: { verb: 'Choose them in', field: 'related' },
    },
    none: {
      text: 'Put one measure before and after what you learned side by side, so that the change can be seen.',
      label: 'Log a before and an after',
      type: 'comparison',
    },
  },
  'self-study.tip.3': {
    about: {
      one: 'tells what came of it and names no criterion of the unit that it meets.',
      several: 'tell what came of it, and none names a criterion of the unit that it meets.',
      go: { verb: 'Name one in', field: { application: 'result', reflection: 'because' } },
    },
  },
  'encourage-learning.tip.1': {
    about: {
      one: 'does not say what kind of evidence it is. Three kinds in one unit convince more than ten accounts of your own.',
      several:
        'do not say what kind of evidence they are. Three kinds in one unit convince more than ten accounts of your own.',
      go: { verb: 'Say it in', field: 'evidenceKind' },
    },
    none: {
      text: 'So far there are fewer than three kinds of evidence. Have someone watch you, talk it through with your assessor, or add a document from the job.',
      label: 'Add an entry',
    },
  },
  'encourage-learning.tip.2': {
    about: {
      one: 'has no figures yet. Beside people’s words they prove more.',
      several: 'have no figures yet. Beside people’s words they prove more.',
      lacking: {
        voices: {
          one: 'has nobody’s words yet. Beside figures they prove more.',
          several: 'have nobody’s words yet. Beside figures they prove more.',
        },
      },
      go: { verb: 'Add them to', field: 'figures' },
    },
  },
  'encourage-learning.tip.3': {
    about: {
      one: 'does not say in full which marking point it meets and why.',
      several: 'do not say in full which marking points they meet and why.',
      go: { verb: 'Say it in', field: 'links' },
    },
  },
  'own-development.tip.1': {
    about: {
      one: 'names no entry of your log that it rests on. Choose a figure, feedback or an observation that shows the need.',
      several:
        'name no entry of your log that they rest on. Choose a figure, feedback or an observation that shows each need.',
      go: { verb: 'Choose it in', field: 'data' },
    },
  },
  'own-development.tip.2': {
    about: {
      one: 'names no reflection that follows a model. Written along a cycle, the reason for each change is plain.',
      several:
        'name no reflection that follows a model. Written along a cycle, the reason for each change is plain.',
      go: { verb: 'Choose one in', field: 'reflections' },
    },
  },
  'self-and-others.tip.1': {
    about: {
      one: 'is a witness statement or a document from work, and linked to no marking point. Link it to the one it supports.',
      several:
        'are witness statements or documents from work, and linked to no marking point. Link each to the one it supports.',
      go: { verb: 'Link', field: 'links' },
    },
    none: {
      text: 'Add a witness statement or a document from work, and link it to the marking point it supports.',
      label: 'Add an entry',
    },
  },
  'self-and-others.tip.2': {
    about: {
      one: 'looks back on nothing you did with a colleague or customer. Choose what you did as what it is about.',
      several:
        'look back on nothing you did with a colleague or customer. Choose what you did as what one of them is about.',
      go: { verb: 'Choose it in', field: 'about' },
    },
    none: {
      text: 'Look back on something you did at work, such as a coaching session. It carries more than what a book says.',
      label: 'Write a reflection',
      type: 'reflection',
    },
  },
  'self-and-others.tip.3': {
    about: {
      one: 'was followed by no feedback. Ask your colleague or a customer whether service improved, and keep the answer.',
      several:
        'were followed by no feedback. Ask your colleagues or customers whether service improved, and keep the answers.',
      go: { label: 'Log feedback', type: 'feedback' },
    },
  },
  'monitor-quality.tip.1': {
    about: {
      one: 'does not say where its original is kept. A checklist, a feedback e-mail and a note of a meeting together show a spread.',
      several:
        'do not say where their originals are kept. A checklist, a feedback e-mail and a note of a meeting together show a spread.',
      go: { verb: 'Say it in', field: 'evidenceLocation' },
    },
    none: {
      text: 'Show originals of three sorts: a checklist, a feedback e-mail, a note of a meeting.',
      label: 'Add an entry',
    },
  },
  'monitor-quality.tip.2': {
    about: {
      one: 'does not show how you got your colleague to look at their own work. If you asked, say how.',
      several: 'do not show how you got your colleague to look at their own work. If you asked, say how.',
      go: { verb: 'Say it in', field: 'askedSelf' },
    },
  },
  'monitor-quality.tip.3': {
    about: {
      one: 'does not say yet what came of it. One case told from what you saw to what changed is worth more than a list.',
      several:
        'do not say yet what came of them. One case told from what you saw to what changed is worth more than a list.',
      go: { verb: 'Add it to', field: 'impact' },
    },
  },
}
