import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { parseItemsPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import { type CertaintyReport, NO_ANSWERS, reportOf } from '#domain/quiz/certainty.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import type { Day } from '#domain/time.ts'
import { readLevels } from './certainty.ts'
import { getDevice } from './device.ts'

/** How one's certainty holds up, as it is shown. */
export type ShownReport =
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'read'
      readonly report: CertaintyReport
      /** Answered as certain and wrong, the latest first. */
      readonly wrong: readonly SureAndWrong[]
    }

/** An item that was answered as certain, and wrong. */
export interface SureAndWrong {
  readonly item: Id
  readonly day: Day
  /** Whether its last answer, at whatever level, was right. */
  readonly isRightSince: boolean
  /** What it asks; absent where the catalogue no longer has it or is out of reach. */
  readonly title?: string
}

/** What stands on the page; undefined until `followReport` has read it. */
export const $report = atom<ShownReport | undefined>(undefined)

/** Reads the report, and again whenever anything is written here or in another tab. Returns the way to stop. */
export function followReport(): () => void {
  const device = getDevice()
  let latest = 0
  const again = async () => {
    latest += 1
    const turn = latest
    const show = (shown: ShownReport) => {
      if (turn === latest) $report.set(shown)
    }
    try {
      const read = await readReport(device)
      show(read)
      if (read.wrong.length > 0) show({ ...read, wrong: await named(device, read.wrong) })
    } catch {
      show({ kind: 'unreachable' })
    }
  }
  void again()
  return device.journal.watch(() => void again())
}

async function readReport({ journal }: Device): Promise<ShownReport & { readonly kind: 'read' }> {
  const levels = await readLevels()
  const wrong = await Promise.all(
    (levels.get('3')?.wrong ?? []).map(async ({ item, day }) => {
      // `item:` rows are written by `stepItem` alone.
      const state = (await journal.row(`item:${item}`))?.state as ItemState | undefined
      return { item, day, isRightSince: state?.kind === 'question' && state.right }
    }),
  )
  return {
    kind: 'read',
    report: reportOf((certainty) => levels.get(`${certainty}`) ?? NO_ANSWERS),
    wrong: wrong.reverse(),
  }
}

/** With what each asks. The report stands without, where that cannot be fetched. */
async function named({ shipped }: Device, wrong: readonly SureAndWrong[]): Promise<readonly SureAndWrong[]> {
  const part = await shipped.load('items').then(parseItemsPart, () => undefined)
  const titles = new Map(part?.items.map(({ id, title }) => [id, title]))
  return wrong.map((one) => {
    const title = titles.get(one.item)
    return title === undefined ? one : { ...one, title }
  })
}
