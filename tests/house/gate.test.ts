import { expect, test } from 'vitest'
import { sourceFiles } from '#tests/support/source.ts'

/** Where the log and what is made of it live. */
const OF_THE_LOG = /^src\/(?:stores|islands)\/(?:log|portfolio|assess|guard|capture)\//

/** What hands something to a person, a printer or another app. */
const WAY_OUT = /\bfiles\s*\.offer\(|\boffer\(|(?<![\w.])print\(\)|\bwindow\.print\(|passOn\.share\(/

/** Ways out that need no gate of their own, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'src/stores/log/form-file.ts': 'saves an entry that the disk refused, for who wrote it',
  'src/stores/assess/send.ts': 'an assessor’s own words',
  'src/islands/log/portfolio/Printing.tsx': 'prints only what takeAway let through the gate',
  'src/islands/guard/use-looked-over.ts': 'is called by printLog alone, which asks the gate',
}

const exits = sourceFiles('src', ['.ts', '.tsx']).filter(
  ({ path, text }) => OF_THE_LOG.test(path) && WAY_OUT.test(text),
)

test('whatever hands the log on asks the gate first', () => {
  const open = exits.filter(({ text }) => !/await passGate\(/.test(text)).map(({ path }) => path)
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
