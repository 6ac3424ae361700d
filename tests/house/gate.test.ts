import { expect, test } from 'vitest'
import { sourceFiles } from '#tests/support/source.ts'

/** Where the log and what is made of it live, and what else people write in their own words: answers to packs, tasks. */
const OWN_WORDS = /^src\/(?:stores|islands)\/(?:log|portfolio|assess|guard|capture|pack|task)\//

/** What hands something to a person, a printer or another app. */
const WAY_OUT = /\bfiles\s*\.offer\(|\boffer\(|(?<![\w.])print\(\)|\bwindow\.print\(|passOn\.(?:share|copy)\(/

/** What asks the gate: of entries, or of texts that are in none. */
const ASKS = /await pass(?:Gate|Answers)\(/

/** Ways out that need no gate of their own, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'src/stores/log/form-file.ts': 'saves an entry that the disk refused, for who wrote it',
  'src/stores/assess/send.ts': 'an assessor’s own words',
  'src/stores/log/capture-copy.ts': 'our own bookmark',
  'src/stores/pack/share.ts': 'a tutor’s own pack',
  'src/islands/pack/share/print-sheet.ts': 'a tutor’s own pack',
  'src/stores/pack/gradebook-file.ts': 'a tutor’s own table, for themselves',
  'src/stores/pack/gradebook-out.ts': 'a tutor’s own table, for themselves',
  'src/stores/pack/gradebook-list.ts': 'the numbers of a tutor’s own list, for themselves',
  'src/stores/pack/gradebook-give.ts': 'a tutor’s own words to one learner, each shown before it goes',
  'src/stores/pack/gradebook-remind.ts': 'a text without a learner’s words, shown before it goes',
  'src/stores/task/marking.ts': 'saves what the disk refused, for who wrote it',
  'src/islands/log/portfolio/Printing.tsx': 'prints only what takeAway let through the gate',
  'src/islands/guard/use-looked-over.ts': 'is called by printLog alone, which asks the gate',
}

const exits = sourceFiles('src', ['.ts', '.tsx']).filter(
  ({ path, text }) => OWN_WORDS.test(path) && WAY_OUT.test(text),
)

test('whatever hands the log on, or words typed elsewhere, asks the gate first', () => {
  const open = exits.filter(({ text }) => !ASKS.test(text)).map(({ path }) => path)
  expect(open.filter((path) => !(path in WITHOUT))).toEqual([])
})

test('what needs no gate is a way out still', () => {
  const paths = exits.map(({ path }) => path)
  expect(Object.keys(WITHOUT).filter((path) => !paths.includes(path))).toEqual([])
})

test('every exporter that asks the gate is tried in a test', () => {
  const asking = sourceFiles('src/stores', ['.ts']).filter(({ text }) => /await passGate\(/.test(text))
  const [tried] = sourceFiles('tests/unit/guard', ['.ts']).filter(({ path }) => path.endsWith('exporters.ts'))
  const missing = asking.filter(({ path }) => !tried?.text.includes(path.replace(/^src\//, '#')))
  expect(missing.map(({ path }) => path)).toEqual([])
})
