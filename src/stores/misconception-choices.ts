import type { Device } from '#device/device.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { OwnMisconception } from '#domain/credit/misconceptions.ts'
import type { Id } from '#domain/id.ts'
import { mark } from '#domain/quiz/mark.ts'
import { parseQuizSheet, parseScenarioSheet } from '#domain/quiz/shipped-sheet.ts'

/**
 * What one chose when each of these was last given away, in the words of today's items. Left out: what is out of
 * reach, and what an item that has changed since no longer offers.
 */
export async function choicesOf(
  device: Device,
  own: readonly OwnMisconception[],
): Promise<ReadonlyMap<Id, string>> {
  const loads = new Map<string, Promise<unknown>>()
  const load = (sheet: OwnMisconception['items'][number]['sheet']) => {
    const begun = loads.get(sheet) ?? device.shipped.load(sheet).catch(() => undefined)
    loads.set(sheet, begun)
    return begun
  }
  const pairs = await Promise.all(
    own.map(async (one) => {
      const item = one.items.find(({ id }) => id === one.revealed.item)
      const chose = item && choiceIn(await load(item.sheet), one)
      return chose === undefined ? [] : [[one.id, chose] as const]
    }),
  )
  return new Map(pairs.flat())
}

function choiceIn(data: unknown, { id, revealed }: OwnMisconception): string | undefined {
  const question = parseQuizSheet(data)?.questions.find((one) => one.id === revealed.item)
  if (question) {
    return mark(question, revealed.given).revealed.find(({ misconception }) => misconception === id)?.chose
  }
  const scenario = parseScenarioSheet(data)?.scenario
  return scenario && choiceOnPath(scenario, revealed.given, id)
}

/** The last choice of a path, as `turn=choice`, that shows the misconception. */
function choiceOnPath({ turns }: Scenario, path: readonly string[], misconception: Id): string | undefined {
  const taken = new Set(path)
  return turns
    .flatMap((turn) => turn.choices.filter((choice) => taken.has(`${turn.id}=${choice.id}`)))
    .findLast((choice) => choice.misconception === misconception)?.text
}
