import { startBrowser } from '#tests/support/person.ts'
import { measureBackup } from './backup.ts'
import { measureBuild } from './build.ts'
import { measureBuilder } from './builder.ts'
import { measureFolds } from './folds.ts'
import { measureGuard } from './guard.ts'
import { measureImport } from './import.ts'
import { measureInsight } from './insight.ts'
import { measureKept } from './kept.ts'
import { measureLog } from './log.ts'
import { measureOptimiser } from './optimise.ts'
import { measurePacks } from './packs.ts'
import { measurePages } from './pages.ts'
import { measureQuizzes } from './quizzes.ts'
import { measureRebuild } from './rebuild.ts'
import { asTable, type Row } from './row.ts'
import { measureScreens } from './screens.ts'
import { measureStorage } from './storage.ts'
import { measureVisit } from './visit.ts'

/** What `--only` may name: pages, or one kind of them; what is kept of them; what runs in Node; what runs on a full journal; making a pack; the build. */
const PARTS = [
  'pages',
  'lesson',
  'concept',
  'flashcards',
  'quiz',
  'scenario',
  'kept',
  'folds',
  'review',
  'cards',
  'log',
  'guard',
  'quizzes',
  'visit',
  'optimiser',
  'rebuild',
  'import',
  'backup',
  'storage',
  'packs',
  'builder',
  'build',
] as const

await main()

/** `npm run bench -- --only <part> --runs <number> --json` */
async function main(): Promise<void> {
  const { only, isJson, runs } = readArguments(process.argv.slice(2))
  if (only !== undefined && !PARTS.some((part) => part === only)) {
    throw new Error(`Nothing to measure is called ${only}: there are ${PARTS.join(', ')}.`)
  }
  const browser = await startBrowser()
  try {
    const rows: readonly Row[] = [
      ...(await measurePages(browser, { only, runs })),
      ...(await measureKept(only)),
      ...(await measureFolds(only)),
      ...(await measureLog(only)),
      ...measureGuard(only),
      ...measureInsight(only),
      ...(await measureScreens(browser, { only, runs })),
      ...(await measureQuizzes(browser, { only, runs })),
      ...measureVisit(only),
      ...(await measureOptimiser(only, { runs })),
      ...(await measureRebuild(browser, { only, runs })),
      ...(await measureImport(browser, { only, runs })),
      ...(await measureBackup(browser, { only, runs })),
      ...(await measureStorage(browser, { only, runs })),
      ...(await measurePacks(browser, { only, runs })),
      ...(await measureBuilder(browser, { only, runs })),
      ...measureBuild(only),
    ]
    console.log(isJson ? JSON.stringify({ rows }, null, 2) : asTable(rows))
  } finally {
    await browser.close()
  }
}

function readArguments(words: readonly string[]): {
  only: string | undefined
  isJson: boolean
  runs: number
} {
  const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined)
  return { only: after('--only'), isJson: words.includes('--json'), runs: Number(after('--runs') ?? 5) }
}
