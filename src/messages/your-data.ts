import { records } from './backup.ts'

/** The words of Your data that never change. */
export const yourData = {
  title: 'Your data',
  lead: 'What you do here is kept by this browser, on this device, for this address. There is no account, and nothing is sent unless you send it.',
  withoutScript: 'Nothing is kept while scripts are off in this browser, so there is nothing to show.',

  where: 'Where it is',
  counting: 'Counting what is kept here',
  onDisk: (host: string) => `On this device’s disk, by this browser, for ${host}.`,
  inMemory: (host: string) => `Only in this tab, for ${host}. It goes when the tab is closed.`,
  another: 'Another browser, a private window or another device has none of it: take a backup file there.',
  persisted: 'The browser has promised not to clear it of its own accord.',
  notPersisted: 'The browser may clear it when the device runs short of room. A backup file is safer.',
  askToPersist: 'Ask the browser to keep it',
  stillNot: 'The browser did not promise it. Some do once the site is installed or used often.',

  backup: 'Take it with you',
  backupLead: 'One file holds everything. It opens in any later version, on any device.',
  restore: 'Bring a backup back',
  restoreHint:
    'The file is weighed first, and you see what it would add. What is here already stays; nothing is overwritten.',
  refusedTitle: 'The file was not opened',

  settings: 'How flashcards answer',
  grades: 'Answer buttons',
  two: 'Two: Forgot and Got it',
  four: 'Four: Forgot, With effort, Got it and At once',
  keys: 'Single keys answer a flashcard',
  keysHint: 'Turn this off if keys are pressed by accident or by voice control.',
  settingKept: 'Kept.',
  settingNotKept: 'That could not be kept. Everything is as it was.',

  check: 'Check the records',
  checkHint:
    'Every screen is worked out from the records of what you did. This works all of them out again and compares.',
  checkNow: 'Check now',
  checking: 'Checking',
  checkFailed: 'The check could not be finished. Nothing was changed.',

  erase: 'Erase everything',
  eraseHint: 'Removes everything you did from this browser. Files you took stay where you put them.',
  eraseAsk: 'Erase everything here',
  eraseSure: 'A backup file is the only way back from this.',
  eraseNow: 'Yes, erase it all',
  eraseNot: 'Keep it',
  erasing: 'Erasing',
  erased: 'Everything was erased. This browser knows nothing of you.',
  eraseFailed: 'It could not be erased. Close other tabs of this site, reload this page and try again.',
} as const

/** “214 records: 25 flashcards, 12 questions and scenarios, 3 sections read.” */
export function keptText(kept: {
  readonly facts: number
  readonly cards: number
  readonly items: number
  readonly sections: number
}): string {
  if (kept.facts === 0) return 'Nothing is kept here yet.'
  const parts = [
    counted(kept.cards, 'flashcard met', 'flashcards met'),
    counted(kept.items, 'question or scenario answered', 'questions and scenarios answered'),
    counted(kept.sections, 'section read', 'sections read'),
  ].filter((part) => part !== undefined)
  return `${records(kept.facts)}${parts.length === 0 ? '' : `: ${list.format(parts)}`}.`
}

/** “With its pages it takes 40 kB …” */
export function roomText(usedBytes: number, quotaBytes: number): string {
  return `With the site’s pages it takes ${size(usedBytes)} of the ${size(quotaBytes)} the browser allows.`
}

/** What checking found. */
export function checkedText(rows: number, mended: number): string {
  if (mended === 0) return `Checked ${number.format(rows)}; all as they should be.`
  return `Checked ${number.format(rows)}; ${number.format(mended)} ${mended === 1 ? 'was' : 'were'} not as ${mended === 1 ? 'it' : 'they'} should be, and ${mended === 1 ? 'is' : 'are'} mended.`
}

const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${number.format(count)} ${count === 1 ? one : many}`
}

function size(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), UNITS.length - 1)
  const unit = UNITS[step] ?? 'byte'
  const format = new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  })
  return format.format(bytes / 1000 ** step)
}
