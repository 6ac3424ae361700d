import { records } from './backup.ts'

/** Why a file could not be opened, as the store says it. */
type Problem =
  | {
      readonly kind:
        | 'empty'
        | 'huge'
        | 'foreign'
        | 'other-kind'
        | 'newer'
        | 'cut'
        | 'altered'
        | 'unreadable'
        | 'digest'
        | 'trailing'
        | 'locked'
        | 'wrong-passphrase'
        | 'other-lock'
        | 'slow-lock'
        | 'lock-damaged'
        | 'lock-away'
    }
  | { readonly kind: 'ends-early'; readonly records: number; readonly of: number }
  | { readonly kind: 'packing'; readonly records: number }
  | { readonly kind: 'bomb'; readonly maxBytes: number }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'miscounted'; readonly said: number; readonly found: number }

const number = new Intl.NumberFormat('en-GB')

const AGAIN = 'Copy it again from where it came, or choose an older backup.'

const WORDS = {
  empty: 'This file is empty. Choose another copy.',
  huge: 'This file is too large to be a backup from Due Credit. Choose another file.',
  foreign: 'This is not a file from Due Credit. Choose a file whose name begins with “due-credit-backup”.',
  'other-kind':
    'This file is from Due Credit, but it is not a backup. Choose a file whose name begins with “due-credit-backup”.',
  newer:
    'This file was written by a newer version of Due Credit. Reload this page to get that version, then try again.',
  cut: `This file ends too early: part of it is missing. ${AGAIN}`,
  altered: `This file was changed after it was written, so it cannot be trusted. ${AGAIN}`,
  unreadable:
    'The browser could not read this file. Check that it is still where it was, then choose it again.',
  digest: `Every record in this file can be read, but at least one says something else than was written, so none can be trusted. ${AGAIN}`,
  trailing: `Something was added to this file after its last line, so it cannot be trusted. ${AGAIN}`,
  locked: 'This file is locked with a passphrase. Type it to open the file.',
  'wrong-passphrase':
    'That passphrase does not open this file. Check capital letters, spaces and hyphens, and type it again.',
  'other-lock':
    'This file is locked for somebody’s key, and no passphrase opens it. Open it with the program that locked it, then choose what comes out.',
  'slow-lock':
    'Unlocking this file asks for more work or memory than this browser can give. Open it with the program “age” on a computer, then choose what comes out.',
  'lock-damaged': `This locked file was changed after it was written, or its end is missing, so it cannot be opened. ${AGAIN}`,
  'lock-away':
    'What opens locked files is not kept for use offline, and could not be fetched. Connect to the internet, then choose the file again.',
} as const

/** What is wrong with a file, where in it, and what to do about it. */
export function backupRefusal(problem: Problem): string {
  switch (problem.kind) {
    case 'ends-early':
      return `This file ends too early, or is damaged: ${after(problem.records, problem.of)} ${AGAIN}`
    case 'packing':
      return `This file was damaged after it was written, ${problem.records === 0 ? 'before its first record' : `after the ${records(problem.records)} at its beginning`}, so it cannot be trusted. ${AGAIN}`
    case 'bomb':
      return `This file unpacks to more than ${number.format(problem.maxBytes / 1024 ** 2)} MB, which no backup from Due Credit does. Choose another file.`
    case 'line':
      return `Line ${number.format(problem.line)} of this file is not as Due Credit writes it, so the file cannot be trusted. ${AGAIN}`
    case 'miscounted':
      return `This file says that it holds ${records(problem.said)}, and it holds ${number.format(problem.found)}. ${AGAIN}`
    default:
      return WORDS[problem.kind]
  }
}

/** Why no locked file could be written. */
export function notMadeText(kind: 'lock-away' | 'slow-lock'): string {
  return kind === 'lock-away'
    ? 'No file was written: what locks files is not kept for use offline, and could not be fetched. Connect to the internet and try again, or take a file without a passphrase.'
    : 'No file was written: this browser has too little memory left to lock one. Close other tabs and try again, or take a file without a passphrase.'
}

function after(count: number, of: number): string {
  if (count === 0) return 'none of its records can be read.'
  return `after ${number.format(count)} of its ${records(of)} nothing more can be read.`
}
