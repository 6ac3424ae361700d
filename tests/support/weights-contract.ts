import { expect, test } from 'vitest'
import type { Journal } from '#device/journal.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { foldAll, undoOf } from '#domain/journal/fold.ts'
import type { Row } from '#domain/journal/row.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { numbersText, SETTING } from '#domain/review/settings.ts'
import { rowRules } from '#domain/rows.ts'
import { SOMEBODY } from './answered.ts'
import { factOf } from './facts.ts'
import { appended, rowsOf } from './journal-contract.ts'

/** The choice of weights of one's own; empty: back to the usual ones. */
export function chooseWeights(weights: readonly number[] = []): Happening {
  return { kind: 'setting.chosen', name: SETTING.weights, value: numbersText(weights) }
}

/** A grade of one of a few cards. */
export function gradeOf(card: string, grade: 1 | 3 = 3): Happening {
  return { kind: 'card.graded', card, edition: 1, grade, intervalDays: 3, first: true, tookMillis: 1_000 }
}

/** What every journal promises of weights of one's own. */
export function describeWeights(make: () => Journal): void {
  test('cards are remembered by the weights that are in force, and due when they were', async () => {
    const journal = make()
    await journal.append([gradeOf('one'), gradeOf('two', 1), gradeOf('two')])
    const usual = await rowsOf(journal)
    const [chosen] = appended(await journal.append([chooseWeights(SOMEBODY)]))
    await journal.upToDate()
    const own = await rowsOf(journal)
    expect(own).toEqual(await rowsByFacts(journal))
    expect(cardStateOf(await journal.row('card:one'))?.memory).toMatchObject({ stability: 1.3, decay: -0.38 })
    expect(own.map(dueOf)).toEqual(withSetting(usual).map(dueOf))
    await journal.append([gradeOf('three')])
    expect(cardStateOf(await journal.row('card:three'))?.memory?.decay).toBe(-0.38)
    expect(await rowsOf(journal)).toEqual(await rowsByFacts(journal))
    if (chosen) await journal.append([undoOf(rowRules, chosen)])
    await journal.upToDate()
    expect(cardStateOf(await journal.row('card:three'))?.memory).not.toHaveProperty('decay')
    expect(await rowsOf(journal)).toEqual(await rowsByFacts(journal))
  })

  test('weights that another device chose come with its facts, and the later choice counts', async () => {
    const journal = make()
    await journal.append([gradeOf('one'), chooseWeights(SOMEBODY)])
    const early = factOf('b', 1, 1_000, chooseWeights())
    await journal.merge([early])
    await journal.upToDate()
    expect(cardStateOf(await journal.row('card:one'))?.memory?.decay).toBe(-0.38)
    const late = factOf('b', 2, Date.UTC(2027, 0, 1), chooseWeights())
    await journal.merge([late])
    await journal.upToDate()
    expect(cardStateOf(await journal.row('card:one'))?.memory).not.toHaveProperty('decay')
    expect(await rowsOf(journal)).toEqual(await rowsByFacts(journal))
  })

  test('a choice that is no list of weights changes nothing', async () => {
    const journal = make()
    await journal.append([gradeOf('one')])
    const usual = await journal.row('card:one')
    const [, ...rest] = SOMEBODY
    const texts = ['1,2,3', 'NaN', `${numbersText(SOMEBODY)},x`, `,${numbersText(rest)}`, ','.repeat(20)]
    for (const value of [...texts, 0.9, true]) {
      await journal.append([{ kind: 'setting.chosen', name: SETTING.weights, value }])
      await journal.upToDate()
      expect(await journal.row('card:one')).toEqual(usual)
    }
  })

  test('what is erased takes its weights along', async () => {
    const journal = make()
    await journal.append([chooseWeights(SOMEBODY)])
    await journal.upToDate()
    await journal.erase()
    await journal.append([gradeOf('one')])
    expect(await rowsOf(journal)).toEqual(await rowsByFacts(journal))
  })
}

/** Every row as the facts would have it, by the weights they choose. */
export async function rowsByFacts(journal: Journal): Promise<readonly Row[]> {
  await rowRules.prepare?.(['card:'])
  const { rows } = foldAll(rowRules, await journal.facts())
  return [...rows.values()].sort((a, b) => (a.subject < b.subject ? -1 : 1))
}

function withSetting(rows: readonly Row[]): readonly Row[] {
  const setting: Row = { subject: rowRules.basis?.subject ?? '', state: undefined }
  return [...rows, setting].sort((a, b) => (a.subject < b.subject ? -1 : 1))
}

/** The lane goes by stability, so it may be another. */
function dueOf({ subject, queue }: Row): readonly unknown[] {
  return [subject, queue?.due]
}
