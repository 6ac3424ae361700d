import type { LogUnit } from '#domain/log/log-unit.ts'

/**
 * Every way out of the log, by the file that asks the gate: each is tried with an entry that holds something. A house
 * test fails where a file asks the gate and is not named here.
 */
export const EXPORTERS: Readonly<
  Record<string, (units: readonly LogUnit[], print: () => void) => Promise<void>>
> = {
  '#stores/log/export.ts, as a table': async (units) =>
    (await import('#stores/log/export.ts')).exportLog('csv', units),
  '#stores/log/export.ts, as JSON': async (units) =>
    (await import('#stores/log/export.ts')).exportLog('json', units),
  '#stores/log/calendar.ts': async () => (await import('#stores/log/calendar.ts')).exportCalendar(),
  '#stores/log/export-sources.ts': async () =>
    (await import('#stores/log/export-sources.ts')).exportSources('ris'),
  '#stores/guard/paper.ts': async (_, print) => (await import('#stores/guard/paper.ts')).printLog(print),
  '#stores/portfolio/share.ts, on paper': async (units) =>
    (await import('#stores/portfolio/share.ts')).takeAway('print', units),
  '#stores/portfolio/share.ts, as a file': async (units) =>
    (await import('#stores/portfolio/share.ts')).takeAway('json', units),
  '#stores/assess/share.ts': async (units) => (await import('#stores/assess/share.ts')).sharePortfolio(units),
}
