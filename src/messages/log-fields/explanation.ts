import { dayWords, endingWords, minutesWords } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of an explained theory. */
export const explanationWords: TypeWords = {
  title: {
    label: 'What do you explain, in a few words?',
    short: 'Title',
    good: 'Kolb, with a first refund call',
    missing: 'Say in a few words what you explain',
  },
  occurredOn: dayWords('Which day do you write this?', 'Give the day you write this'),
  minutes: minutesWords,
  theory: {
    label: 'Which theory or model is it?',
    short: 'Theory',
    options: {
      kolb: 'Kolb: learning from experience',
      gibbs: 'Gibbs: the reflective cycle',
      driscoll: 'Driscoll: what, so what, now what',
      'honey-mumford': 'Honey and Mumford',
      andragogy: 'Knowles: how adults learn',
      'social-learning': 'Bandura: learning from others',
      grow: 'GROW',
      kirkpatrick: 'Kirkpatrick: four levels',
      other: 'Another one',
    },
    missing: 'Choose the theory',
    looksFor: {
      title: 'Two or more',
      text: 'The unit on helping colleagues learn asks for two different theories, each explained and each tied to a service job.',
    },
    shows: 'a theory',
  },
  theoryName: {
    label: 'What is it called?',
    short: 'Name',
    missing: 'Say what the theory is called',
  },
  ownWords: {
    label: 'What does it say, in your own words?',
    short: 'In own words',
    isLong: true,
    hint: 'As you would tell a new colleague. Copied sentences explain nothing.',
    missing: 'Explain it in your own words',
    why: 'Naming a theory is not explaining it.',
    shows: 'your own words',
  },
  relevance: {
    label: 'Where does it matter in your job? Name a person and a task.',
    short: 'In the job',
    isLong: true,
    hint: 'Initials or a number for a colleague, not a name.',
    good: 'C. took his first refund call on Monday (experience); we talked it over that day (reflection); he wrote himself a rule (concept) and used it on the next call.',
    missing: 'Say where it matters in your job',
    why: 'An assessor looks for a real person and a real task.',
    shows: 'its use in the job',
  },
  sources: {
    label: 'Where did you learn it?',
    short: 'Sources',
    hint: 'Resources of your log.',
    missing: 'Choose where you learned it',
  },
  ...endingWords,
}
