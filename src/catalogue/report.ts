import { type Coverage, coverageOf, type Totals, totalsOf } from './coverage.ts'
import type { PlacedProblem } from './place.ts'
import { type PlayedScenario, playedScenarios } from './played.ts'
import type { CatalogueReading } from './read.ts'

/** What `check:content --json` prints, in the form other programs rely on. */
export interface ContentReport {
  readonly totals: Totals
  readonly points: readonly Coverage[]
  readonly scenarios: readonly PlayedScenario[]
  readonly problems: readonly PlacedProblem[]
  /** What is still to be written; it stops nothing. */
  readonly unfinished: readonly PlacedProblem[]
}

/** Sums up a reading of content. */
export function reportOf({ catalogue, pages, problems, unfinished }: CatalogueReading): ContentReport {
  // What cannot be played by rule is not played for figures either.
  const broken = new Set(problems.filter(({ level }) => level === 'error').map(({ file }) => file))
  return {
    totals: totalsOf(catalogue),
    points: coverageOf(catalogue, pages),
    scenarios: playedScenarios(
      catalogue.scenarios.filter(({ id }) => !broken.has(`content/scenarios/${id}.yaml`)),
    ),
    problems,
    unfinished,
  }
}

/** The report as an author reads it in a terminal: problems first, then what there is. */
export function reportText(report: ContentReport): string {
  return [
    ...problemLines(report),
    ...pointLines(report),
    ...scenarioLines(report),
    ...totalLines(report),
    '',
  ].join('\n')
}

/** What an author reads at each save: what is wrong and what is to be written, under the time; no table pushes it off screen. */
export function watchText(report: ContentReport, time: string): string {
  return [`—— ${time}`, ...problemLines(report), ...totalLines(report), ''].join('\n')
}

function problemLines({ problems, unfinished }: ContentReport): readonly string[] {
  const errors = problems.filter(({ level }) => level === 'error')
  const warnings = problems.filter(({ level }) => level === 'warning')
  return [
    ...errors.map(({ sentence }) => sentence),
    ...warnings.map(({ sentence }) => `${sentence} (warning)`),
    ...(problems.length > 0 ? [''] : []),
    ...(unfinished.length > 0
      ? ['Still to write; nothing waits for it:', ...unfinished.map(({ sentence }) => sentence), '']
      : []),
  ]
}

function pointLines({ points }: ContentReport): readonly string[] {
  const width = Math.max(5, ...points.map(({ id }) => id.length))
  const columns = ['sections', 'cards', 'questions', 'turns', 'drills'] as const
  return [
    ['point'.padEnd(width), ...columns].join('  '),
    ...points.map((point) =>
      [point.id.padEnd(width), ...columns.map((name) => String(point[name]).padStart(name.length))].join(
        '  ',
      ),
    ),
    '',
  ]
}

function scenarioLines({ scenarios }: ContentReport): readonly string[] {
  if (scenarios.length === 0) return []
  const width = Math.max(8, ...scenarios.map(({ id }) => id.length))
  const columns = ['turns', 'shortest', 'endings', 'states', 'best'] as const
  return [
    ['scenario'.padEnd(width), ...columns].join('  '),
    ...scenarios.map((scenario) =>
      [
        scenario.id.padEnd(width),
        ...columns.map((name) => String(scenario[name]).padStart(name.length)),
      ].join('  '),
    ),
    '',
  ]
}

function totalLines({ totals, problems }: ContentReport): readonly string[] {
  const errors = problems.filter(({ level }) => level === 'error').length
  return [
    Object.entries(totals)
      .map(([name, number]) => `${number} ${name}`)
      .join(' · '),
    `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`,
  ]
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
