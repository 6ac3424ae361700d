import { DUE_EXAMPLE, dayWords, endingWords, minutesWords } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of a review of the plan. */
export const reviewWords: TypeWords = {
  title: {
    label: 'What is this review, in a few words?',
    short: 'Title',
    good: 'May review',
    missing: 'Say in a few words what this review is',
  },
  occurredOn: dayWords('When did you review it?', 'Give the day of the review'),
  minutes: minutesWords,
  goals: {
    label: 'Which goals did you look at?',
    short: 'Goals',
    missing: 'Choose the goals you looked at',
    shows: 'the goals',
  },
  reading: {
    label: 'Where do they stand now?',
    short: 'Reading',
    isLong: true,
    hint: 'The figure of each, and what you did since last time.',
    good: '7 of 10 e-mails pass; both sessions with my team leader are done.',
    missing: 'Say where they stand now',
    shows: 'where it stands',
  },
  decision: {
    label: 'What did you decide?',
    short: 'Decision',
    options: {
      keep: 'Go on as planned',
      change: 'Change the plan',
      drop: 'Drop a goal',
      done: 'It is reached',
    },
    missing: 'Choose what you decided',
  },
  cause: {
    label: 'What was behind it?',
    short: 'Cause',
    options: {
      role: 'My role changed',
      priority: 'The team’s or the firm’s priorities changed',
      feedback: 'Feedback I got',
      progress: 'My progress, or the lack of it',
      other: 'Something else',
    },
    missing: 'Choose what was behind it',
  },
  causeText: {
    label: 'Why? What happened?',
    short: 'Why',
    isLong: true,
    good: 'Web chat moved to our team in May.',
    missing: 'Say why',
    why: '“Reviewed, all on track” tells nobody anything.',
    shows: 'a reason',
  },
  changeText: {
    label: 'What does the plan say now?',
    short: 'Change',
    isLong: true,
    good: 'The spreadsheet goal is dropped; a goal for chat takes its place, due 30 September.',
    missing: 'Say what the plan says now',
    shows: 'a change',
  },
  reflections: {
    need: '(one of your reviews needs it)',
    label: 'Which reflection goes with it?',
    short: 'Reflection',
    missing: 'Choose the reflection that goes with it',
    looksFor: {
      title: 'Reviewed and reflected',
      text: 'An assessor looks for two or more dated reviews, a change with its cause, and a reflection on progress.',
    },
  },
  nextOn: {
    label: 'When is the next review?',
    short: 'Next review',
    hint: DUE_EXAMPLE,
    missing: 'Give the day of the next review',
    shows: 'the next review',
  },
  ...endingWords,
}
