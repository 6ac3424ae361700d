import type { Fault, NotRun, Outcome } from './fault.ts'
import { nameOf, sum } from './fault.ts'
import { isPassed, type Result } from './runner.ts'

/** All that a report says. */
export interface Report {
  readonly at: string
  readonly seed: number
  readonly browser: string
  readonly isLong: boolean
  readonly results: readonly Result[]
  readonly notRun: readonly NotRun[]
}

/** As a machine reads it: one row for each fault, the parts of it below. */
export function asJson({ results, notRun, ...run }: Report): string {
  const ids = [...new Set(results.map(({ fault }) => fault.id))]
  const faults = ids.map((id) => {
    const own = results.filter(({ fault }) => fault.id === id)
    return {
      id,
      ...countsOf(sum(own.map(({ outcome }) => outcome))),
      passed: own.every(isPassed),
      planted: own.filter(({ planted }) => planted).length,
      caught: own.filter(({ planted }) => planted?.isCaught).length,
      parts: own.map((result) => ({
        name: nameOf(result.fault),
        title: result.fault.title,
        ...countsOf(result.outcome),
        wrong: wrongIn(result),
        bug: result.fault.planted.bug,
        ...(result.planted ? { caught: result.planted.isCaught, caughtInRound: result.planted.rounds } : {}),
      })),
    }
  })
  return JSON.stringify({ ...run, faults, notRun }, undefined, 2)
}

/** One line for a person who waits. */
export function asLine(result: Result): string {
  const { fault, outcome, planted, seconds } = result
  const counts = [
    `${outcome.runs} runs`,
    `${outcome.acknowledged} acknowledged`,
    `${outcome.lost} lost`,
    `${outcome.torn} torn`,
    `${outcome.detected} of ${outcome.detected + outcome.undetected} detected`,
    `${outcome.restored} restored`,
  ]
  const seen = planted && (planted.isCaught ? `bug seen in round ${planted.rounds}` : 'BUG NOT SEEN')
  const how = isPassed(result) ? 'passed' : 'FAILED'
  const head = `${how}: ${nameOf(fault)}, ${fault.title}: ${[...counts, ...(seen ? [seen] : [])].join(', ')}, ${seconds.toFixed(1)} s`
  return [head, ...wrongIn(result).map((wrong) => `  ${wrong}`)].join('\n')
}

/** The page `docs/faults.md`. */
export function asPage({ at, seed, browser, results, notRun }: Report): string {
  const rows = results.map(({ fault, outcome, planted }) => {
    const detected = outcome.detected + outcome.undetected
    return `| ${[
      nameOf(fault),
      fault.title,
      outcome.runs,
      outcome.acknowledged,
      outcome.lost,
      outcome.torn,
      detected > 0 ? `${outcome.detected} of ${detected}` : '–',
      outcome.restored > 0 ? outcome.restored : '–',
      planted ? (planted.isCaught ? `yes, in round ${planted.rounds}` : 'no') : 'not tried',
    ].join(' | ')} |`
  })
  const all = sum(results.map(({ outcome }) => outcome))
  const caught = results.filter(({ planted }) => planted?.isCaught).length
  return `# Faults

What happens to a person’s records when something goes wrong, tried in a real browser on the real source. This page is
written by the long run itself:

    npm run test:faults -- --long --write --seed ${seed}

Run of ${at}, ${browser}, seed ${seed}: ${results.length} faults and parts of faults, ${all.runs} times brought about;
${all.acknowledged} writes acknowledged, **${all.lost} lost, ${all.torn} torn**, ${all.detected} of
${all.detected + all.undetected} things that had to be told were told, ${all.restored} records brought back. Of
${results.length} planted bugs ${caught} were seen.

*Acknowledged*: writes that the site had said were kept; word of it had left the browser before the fault. *Lost*: those
not found again word for word. *Torn*: writes of which only a part was there, and rows that did not say what the facts
do. *Detected*: what a person had to be told of (records that are missing, a write that was refused, a bad file) and was.
*Restored*: records that were gone and came back. *Bug seen*: for each fault one bug is put into the source, a write not
awaited or a check left out, and the same rounds must then fail.

| fault | what happens | runs | acknowledged | lost | torn | detected | restored | bug seen |
|---|---|---:|---:|---:|---:|---:|---:|---|
${rows.join('\n')}

## Bugs that were planted

| fault | bug | in |
|---|---|---|
${results.map(({ fault }) => `| ${nameOf(fault)} | ${fault.planted.bug} | \`src/${fault.planted.file}\` |`).join('\n')}

## Not run

${notRun.length > 0 ? notRun.map(({ id, part, why }) => `- **${id}, ${part}**: ${why}`).join('\n') : 'Nothing was left out.'}

A cut of power cannot be brought about here: what was written and not yet flushed outlives a killed browser. That is why
every write asks for strict durability, and resolves once the browser says that it is on the disk.
`
}

function countsOf({ wrong: _wrong, ...counts }: Outcome): Omit<Outcome, 'wrong'> {
  return counts
}

function wrongIn({ outcome, broken, planted }: Result): readonly string[] {
  return [
    ...new Set([
      ...outcome.wrong,
      ...broken,
      ...(planted?.broken ?? []).map((why) => `With its bug: ${why}`),
    ]),
  ]
}

/** Faults whose name is asked for: `F1` has all its parts, `F1 append` one. */
export function chosen(faults: readonly Fault[], only: string | undefined): readonly Fault[] {
  if (only === undefined) return faults
  const names = only.split(',').map((name) => name.trim())
  const found = faults.filter((fault) => names.includes(fault.id) || names.includes(nameOf(fault)))
  const unknown = names.filter((name) => !found.some((fault) => name === fault.id || name === nameOf(fault)))
  if (unknown.length > 0) throw new Error(`There is no fault ${unknown.join(', ')}`)
  return found
}
