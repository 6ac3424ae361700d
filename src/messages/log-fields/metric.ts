import { dayWords, endingWords, minutesWords } from './common.ts'
import type { FieldWords, TypeWords } from './words.ts'

/** What is measured, and how its figure is made. */
export const measureWords: TypeWords = {
  measure: {
    label: 'What is measured?',
    short: 'Measure',
    options: {
      csat: 'CSAT: satisfied customers',
      fcr: 'FCR: settled at the first contact',
      nps: 'NPS: would recommend',
      ces: 'CES: how easy it was',
      aht: 'AHT: handling time',
      quality: 'Quality score',
      complaints: 'Complaints',
      repeat: 'Contacts again about the same thing',
      other: 'Something else',
    },
    missing: 'Choose what is measured',
  },
  measureName: { label: 'What is it called?', short: 'Called', missing: 'Say what it is called' },
  form: {
    label: 'How is the figure made?',
    short: 'Figure',
    options: {
      share: 'So many of so many, such as 36 of 50',
      figure: 'An average or a score, such as 4.2 or 310 seconds',
    },
    missing: 'Choose how the figure is made',
  },
  unitOfMeasure: {
    label: 'What is it counted in?',
    short: 'Counted in',
    good: 'seconds',
    missing: 'Say what it is counted in',
  },
}

/** Where a figure can be found again. */
export const sourceWords: FieldWords = {
  label: 'Where does the figure come from?',
  short: 'Source',
  good: 'Team dashboard, week 14',
  missing: 'Say where the figure comes from',
  why: 'An assessor may ask to see it.',
}

/** The words of one reading of a measure. */
export const metricWords: TypeWords = {
  title: {
    label: 'What does the figure say, in a few words?',
    short: 'Title',
    good: 'First-contact resolution in March',
    missing: 'Say in a few words what the figure says',
  },
  occurredOn: dayWords('When was it read?', 'Give the day it was read'),
  minutes: minutesWords,
  ...measureWords,
  of: { label: 'How many?', short: 'Of these', good: '36', missing: 'Say how many' },
  all: {
    label: 'Of how many?',
    short: 'Of',
    good: '50',
    missing: 'Say of how many',
    shows: 'how many there were',
  },
  value: {
    label: 'What is the figure?',
    short: 'Value',
    good: '4.2',
    missing: 'Give the figure',
    shows: 'a figure',
  },
  count: {
    label: 'From how many contacts or answers?',
    short: 'From',
    missing: 'Say from how many',
    why: 'A figure from ten calls says less than one from two hundred.',
    shows: 'how many there were',
  },
  period: {
    label: 'Over which period?',
    short: 'Period',
    good: '1 to 31 March',
    missing: 'Say which period it covers',
    shows: 'a period',
  },
  scope: {
    label: 'Whose figure is it?',
    short: 'Whose',
    options: { me: 'Mine', team: 'My team’s', site: 'The whole site’s' },
    missing: 'Choose whose figure it is',
  },
  source: { ...sourceWords, shows: 'a source' },
  ...endingWords,
}
