import type { Device } from '#device/device.ts'
import type { Credit } from '#domain/credit/credit.ts'
import type { Id } from '#domain/id.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { explainCredit } from './credit.ts'

/** Where some points stand. */
export type Credits = ReadonlyMap<Id, Credit>

/** Points whose apply stroke rose, and how far it stands now. */
export type Raised = Readonly<Record<Id, 'half' | 'full'>>

/** Credit on some of a sheet's points as it stands now. */
export async function creditsOf(device: Device, words: MarkingWords, ids: readonly Id[]): Promise<Credits> {
  const points = [...new Set(ids)].flatMap((id) => {
    const point = words[id]
    return point ? [{ id, kind: point.kind, cards: point.cards }] : []
  })
  const explained = await explainCredit(device, points)
  return new Map([...explained].map(([id, { credit }]) => [id, credit]))
}

/** The points that stand higher in apply than they did before. */
export function raisedSince(before: Credits, after: Credits): Raised {
  return Object.fromEntries(
    [...after].flatMap(([id, { apply }]) => {
      const was = before.get(id)?.apply ?? 'none'
      const rose = (apply === 'half' && was === 'none') || (apply === 'full' && was !== 'full')
      return rose ? [[id, apply]] : []
    }),
  )
}
