import { DAY_EXAMPLE, endingWords, minutesWords, NO_NAMES } from './common.ts'
import type { FieldWords, TypeWords } from './words.ts'

/** The words of a reflection’s fields; the stages of its models are called by their names. */
export const reflectionWords: TypeWords = {
  title: {
    label: 'What do you look back on, in a few words?',
    short: 'Title',
    good: 'What three weeks of study changed',
    missing: 'Say in a few words what you look back on',
  },
  occurredOn: {
    label: 'Which day do you write this?',
    short: 'Date',
    hint: DAY_EXAMPLE,
    missing: 'Give the day you write this',
    why: 'Without a date nobody can check it.',
    shows: 'a date',
  },
  minutes: minutesWords,
  about: {
    label: 'Which entries is it about?',
    short: 'About',
    hint: 'Choose the resources, and where you used them.',
    missing: 'Choose the entries it is about',
    why: 'A reflection needs something to look back on.',
    looksFor: {
      title: 'Marking point 3',
      text: 'An assessor looks for a comparison, a reason and a plan: what worked, what did not, why, and what comes next.',
    },
    shows: 'the entries it is about',
  },
  model: {
    label: 'Which model do you use?',
    short: 'Model',
    hint: 'You can switch. What you wrote under the other one stays here until you save.',
    options: {
      gibbs: 'Gibbs, six stages',
      kolb: 'Kolb, four stages',
      driscoll: 'Driscoll, three questions',
      free: 'None: in my own order',
    },
    missing: 'Choose a model',
  },
  description: stage('Description', 'what happened?', NO_NAMES),
  feelings: stage('Feelings', 'what did you think and feel?'),
  evaluation: stage('Evaluation', 'what went well, and what did not?'),
  analysis: stage('Analysis', 'why did it go that way?'),
  conclusion: stage('Conclusion', 'what else could you have done?'),
  actionPlan: stage('Action plan', 'what will you do next time?'),
  experience: stage('Concrete experience', 'what happened?', NO_NAMES),
  observation: stage('Reflective observation', 'looking back, what do you notice?'),
  concept: stage('Abstract conceptualisation', 'which rule do you draw from it?'),
  experiment: stage('Active experimentation', 'what did you try, and what happened?'),
  what: stage('What', 'what happened?', NO_NAMES),
  soWhat: stage('So what', 'why does it matter, and what did you learn?'),
  nowWhat: stage('Now what', 'what will you do with it?'),
  account: {
    label: 'Look back in your own order: what happened, why, and what comes next?',
    short: 'Account',
    isLong: true,
    hint: NO_NAMES,
    missing: 'Write your account',
  },
  effectiveness: {
    label: 'How well did your self-study work?',
    short: 'How well it worked',
    options: {
      '1': '1, not at all',
      '2': '2, a little',
      '3': '3, fairly well',
      '4': '4, well',
      '5': '5, it changed how I work',
    },
    missing: 'Choose how well your self-study worked',
    shows: 'a judgement',
  },
  because: {
    label: 'Why do you think so?',
    short: 'Because',
    good: 'Reading alone did not stick; writing three example lines did.',
    missing: 'Say why you think so',
    why: '“It was effective” is an opinion until you say why.',
    shows: 'a reason',
  },
  nextAction: {
    label: 'What will you study or practise next?',
    short: 'Next',
    good: 'Practise three openings with a colleague on Friday.',
    missing: 'Say what you will study or practise next',
    shows: 'a plan',
  },
  ...endingWords,
}

function stage(name: string, question: string, hint?: string): FieldWords {
  return {
    label: `${name}: ${question}`,
    short: name,
    isLong: true,
    missing: `Write about ${name.toLocaleLowerCase('en-GB')}`,
    ...(hint === undefined ? {} : { hint }),
  }
}
