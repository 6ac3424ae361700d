import type { Task, TaskPart } from '#domain/catalogue/task.ts'
import type { TaskStep } from '#domain/quiz/task/work.ts'
import { address } from './address.ts'
import { capital, inWords } from './in-words.ts'

const figures = new Intl.NumberFormat('en-GB')

/** The words of a task until it is marked: what one reads and writes first. */
export const task = {
  stop: 'Stop',
  back: 'Quizzes',
  kind: {
    writing: (minutes: number) => `Writing, about ${inWords(minutes)} minutes`,
    rehearsal: (minutes: number) => `Rehearsal, about ${inWords(minutes)} minutes`,
  },
  description: {
    writing: (title: string, minutes: number) =>
      `${title}: a writing task of about ${minutes} minutes. You mark your own text against marking points and keep it as a draft in your log.`,
    rehearsal: (title: string, minutes: number) =>
      `${title}: rehearse a professional discussion in about ${minutes} minutes, mark what you said, and keep it as a draft in your log.`,
  },
  place: (step: TaskStep, kind: Task['kind'], hasSample: boolean) => {
    if (step === 'kept') return 'Done'
    const names = hasSample ? ['write', 'sample', 'own', 'compare'] : ['write', 'own', 'compare']
    const name = PLACES[step]
    return `Step ${names.indexOf(name) + 1} of ${names.length}: ${name === 'write' && kind === 'rehearsal' ? 'answer' : STEP_NAMES[name]}`
  },
  noNames: 'No names or account numbers. A case reference is enough.',
  dictate:
    'You can type, or dictate with the microphone key of your phone’s keyboard. Dictation is the phone’s own: its settings say where your voice goes.',
  what: (marks: number, hasSample: boolean) =>
    `Afterwards you mark it yourself against ${inWords(marks)} ${marks === 1 ? 'point' : 'points'}${hasSample ? ', with a sample first to practise on' : ''}, and compare it with an exemplar.`,
  count: (words: number, { leastWords, mostWords }: Pick<TaskPart, 'leastWords' | 'mostWords'>) => {
    const has = words === 1 ? '1 word' : `${figures.format(words)} words`
    const asked = askedText(leastWords, mostWords)
    if (asked === undefined) return words === 0 ? '' : has
    // An empty box is told what is asked, not that it is empty.
    return words === 0 ? `${capital(asked)} words asked` : `${has}, ${asked} asked`
  },
  spokenCount: (label: string, count: string) => `${label}: ${count}.`,
  keptWhole: 'That is a good deal more than was asked. All of it is kept.',
  tooLongForLog: 'That is more than one field of your log holds. All of it is kept here.',
  toMarking: 'Go on to marking',
  seeExemplar: 'Show me the exemplar instead',
  opening: 'Opening where you left off …',
  tryAgain: 'Try again',
  older: {
    title: 'This task has changed since you wrote here',
    text: 'Your text is kept. How you marked it is not, because the points have changed.',
  },
  others: {
    title: 'Other text you wrote here',
    text: 'This is in no part of the task now. It stays here with the task: copy what you need.',
    unnamed: 'Without a name',
  },
  plain: {
    needsScript:
      'Marking your own text, and keeping it, needs script. Without it you can read the task here and write on paper.',
    open: 'Show the exemplar',
    points: 'What to look for in your own text',
  },
} as const

const STEP_NAMES = {
  write: 'write',
  sample: 'practise marking',
  own: 'mark your own',
  compare: 'compare',
} as const

const PLACES: Readonly<Record<Exclude<TaskStep, 'kept'>, keyof typeof STEP_NAMES>> = {
  writing: 'write',
  calibrating: 'sample',
  agreement: 'sample',
  marking: 'own',
  comparing: 'compare',
}

/** What is said of the draft, quietly. */
export const taskDraft = {
  kept: 'Saved on this device as you write.',
  inTab: 'Saved in this tab as you write. It goes when you close it.',
  apart:
    'This task is being written in another tab as well. Each tab keeps its own text; go on in one of them.',
  unreachable:
    'Part of this page did not load, so what you write is on this page only. Copy it, then reload the page.',
  'not-kept':
    'This device can’t keep what you write, so it lives on this page only. Finish before you close the page, or copy your text.',
} as const

/** What stands in the way of going on, and what to do. */
export const taskStops = {
  empty: 'Write something first: marking needs words of yours to point at.',
  'no-award': 'Say how far the text shows it, or say that there is no such passage.',
  'no-passage': 'Choose the sentence that proves it, or say that there is none.',
  unreachable: 'Marking could not be loaded. Check your connection, then try again. Your text is kept.',
  refused: 'This was not kept: the browser does not let the site store anything. Allow it, then try again.',
  full: 'This was not kept: the disk is full. Make room on this device, then try again.',
  newer: 'This was not kept: a newer version of the site has been here. Reload the page, then try again.',
  held: 'This was not kept: another tab has an older version open. Close that tab, then try again.',
  broken: 'This was not kept: the browser closed its storage. Reload the page, then try again.',
} as const

/** The words of a rehearsal. */
export const rehearsal = {
  honest:
    'These units are judged by talks like this and by your portfolio. There is no written paper to practise for.',
  question: (number: number, of: number) => `Question ${number} of ${of}`,
  hear: 'Read the question aloud',
  hush: 'Stop reading',
  aloud: 'I answer aloud',
  goOnAloud: 'Go on aloud',
  done: 'I have finished speaking',
  aloudHint: 'Nothing is recorded. A clock counts while you speak.',
  talking: 'Speaking',
  spoke: (length: string) =>
    `You spoke for ${length}. Now note down the sentences you said, as you said them.`,
  label: 'Your answer, or the sentences you said',
  next: 'Next question',
  before: 'Question before',
} as const

function askedText(least: number | undefined, most: number | undefined): string | undefined {
  if (least !== undefined && most !== undefined) return `${figures.format(least)} to ${figures.format(most)}`
  if (least !== undefined) return `at least ${figures.format(least)}`
  return most === undefined ? undefined : `at most ${figures.format(most)}`
}

/** A length of time as prose has it: “1 minute 24 seconds”. */
export function lengthText(millis: number): string {
  const seconds = Math.floor(millis / 1000)
  const minutes = Math.floor(seconds / 60)
  const parts = [unit(minutes, 'minute'), unit(seconds % 60, 'second')].filter(Boolean)
  return parts.join(' ') || 'no time'
}

/** A clock that counts up: “1:24”. */
export function clockText(millis: number): string {
  const seconds = Math.floor(millis / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Where a task is gone back from. */
export const taskWayBack = address.quizzes

function unit(count: number, name: string): string {
  return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`
}
