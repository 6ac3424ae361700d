import { watch, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { wordingsIn } from '#domain/catalogue/check/editions.ts'
import { contentFiles } from './disk.ts'
import { drafting } from './drafting.ts'
import { duePages, dueText } from './due.ts'
import { digestOf } from './hash.ts'
import { PUBLISHED_FILE, publishedText, publishedWordsText, WORDS_FILE } from './publish.ts'
import { readCatalogue } from './read.ts'
import { type ContentReport, reportOf, reportText, watchText } from './report.ts'

/** Checks `content/` and says, in the words of `say`, what is wrong and what there is; fails when an error stands. */
function checkContent(root: string, say: (report: ContentReport) => string): boolean {
  const reading = readCatalogue(contentFiles(root))
  process.stdout.write(say(reportOf(reading)))
  return reading.sound
}

function inJson(report: ContentReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

function atSave(report: ContentReport): string {
  return watchText(report, new Date().toLocaleTimeString('en-GB'))
}

/** Adds the ids that are new to the list of published ones, and takes every item's wording for the published one. */
function publish(root: string): boolean {
  const files = contentFiles(root)
  const { ids, sound } = readCatalogue(files)
  if (!sound) return checkContent(root, reportText)
  const { draft } = drafting(files)
  writeFileSync(PUBLISHED_FILE, publishedText(draft.published, ids))
  const before = { wordings: draft.wordings, today: new Date().toISOString().slice(0, 10) }
  writeFileSync(WORDS_FILE, publishedWordsText(wordingsIn(draft), digestOf, before))
  return true
}

/** Lists the pages on the law that have to be checked again by today; fails when there are any, or dates to put right. */
function listDue(root: string, json: boolean): boolean {
  const today = new Date().toISOString().slice(0, 10)
  const { catalogue, sound } = readCatalogue(contentFiles(root))
  if (!sound) return checkContent(root, json ? inJson : reportText)
  const due = duePages(catalogue, today)
  process.stdout.write(json ? `${JSON.stringify({ due }, null, 2)}\n` : dueText(due))
  return due.length === 0
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    watch: { type: 'boolean' },
    publish: { type: 'boolean' },
    due: { type: 'boolean' },
  },
})
const root = process.cwd()

if (values.publish) {
  process.exitCode = publish(root) ? 0 : 1
} else if (values.due) {
  process.exitCode = listDue(root, values.json ?? false) ? 0 : 1
} else if (values.watch) {
  const check = () => checkContent(root, values.json ? inJson : atSave)
  check()
  let waiting: NodeJS.Timeout | undefined
  watch('content', { recursive: true }, () => {
    clearTimeout(waiting)
    // An editor writes a file in several steps; one check after the last is enough.
    waiting = setTimeout(check, 100)
  })
} else {
  process.exitCode = checkContent(root, values.json ? inJson : reportText) ? 0 : 1
}
