import { dayWords, endingWords, minutesWords, YES_NO } from './common.ts'
import type { TypeWords } from './words.ts'

/** Ways to watch service being given, as a plan and an observation name them. */
export const METHODS = {
  live: 'Watching or listening as it happens',
  recording: 'Recorded calls',
  written: 'E-mails, chats and letters',
  'mystery-visit': 'A mystery visit or call',
  survey: 'A survey of customers',
  figures: 'Figures',
  records: 'Records and case notes',
} as const

/** The words of a plan to watch service. */
export const monitoringPlanWords: TypeWords = {
  title: {
    label: 'What is to be watched, in a few words?',
    short: 'Title',
    good: 'How calls end, February to April',
    missing: 'Say in a few words what is to be watched',
  },
  occurredOn: dayWords('When did you make the plan?', 'Give the day you made the plan'),
  minutes: minutesWords,
  standards: {
    label: 'By which standards?',
    short: 'Standards',
    row: 'standard',
    columns: {
      standard: { label: 'The standard', missing: 'Name the standard' },
      measure: { label: 'What is counted', missing: 'Say what is counted' },
      target: { label: 'The target', missing: 'Give the target' },
      source: { label: 'The policy it comes from', missing: 'Name the policy it comes from' },
    },
    missing: 'Give at least one standard',
    looksFor: {
      title: 'From policy',
      text: 'An assessor looks for standards that can be measured and that come from the organisation’s own policy.',
    },
    shows: 'standards',
  },
  methods: {
    label: 'How will you watch?',
    short: 'Methods',
    hint: 'Two ways at least.',
    options: METHODS,
    missing: 'Tick how you will watch',
    why: 'One method sees only what it can see.',
    shows: 'two methods',
  },
  sample: {
    label: 'Whom or what will you look at: how many, from when to when?',
    short: 'Sample',
    good: 'Six calls of each adviser, drawn by lot, 1 February to 30 April',
    missing: 'Say whom or what you will look at',
    shows: 'a sample',
  },
  confidentiality: {
    label: 'How will it be kept confidential?',
    short: 'Confidential',
    isLong: true,
    good: 'Contacts by code, notes in a locked folder, results to each adviser alone.',
    missing: 'Say how it will be kept confidential',
    shows: 'how it is kept confidential',
  },
  told: {
    label: 'Does the team know about it?',
    short: 'Team told',
    options: YES_NO,
    missing: 'Choose whether the team knows',
  },
  ...endingWords,
}
