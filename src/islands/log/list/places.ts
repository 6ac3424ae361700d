import type { Id } from '#domain/id.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import type { EvidenceLink } from '#domain/log/record.ts'
import { ownCriteriaLine, ownCriterionText } from '#messages/criteria.ts'
import { linkedText, log } from '#messages/log.ts'

/** What entries may be linked to, by id; the title of the page’s own unit goes without saying. */
export type Places = ReadonlyMap<Id, Place>

/** Where a marking point stands in which unit, or a criterion of the person’s own. */
export type Place =
  | { readonly place: number; readonly unit: string | undefined }
  | Pick<OwnCriterion, 'code' | 'text'>

/** Everything that entries may be linked to, as a unit’s page names it. */
export function placesOf(units: readonly LogUnit[], own: LogUnit, criteria: readonly OwnCriterion[]): Places {
  const points = units.flatMap((unit) =>
    unit.points.map(({ id }, at): [Id, Place] => [
      id,
      { place: at + 1, unit: unit === own ? undefined : unit.title },
    ]),
  )
  return new Map([...points, ...criteria.map((criterion): [Id, Place] => [criterion.id, criterion])])
}

/** One thing an entry is linked to, in full; what this release does not know goes by its id. */
export function placeText(places: Places, id: Id): string {
  const found = places.get(id)
  if (!found) return id
  return 'code' in found ? ownCriterionText(found) : linkedText([found.place], found.unit).replace(/\.$/, '')
}

/** What an entry is linked to, in a few words: points of one unit together, own criteria by their codes. */
export function linkedTexts(links: readonly EvidenceLink[], places: Places): readonly string[] {
  if (links.length === 0) return [log.unlinked]
  const found = links.flatMap(({ point }) => places.get(point) ?? [])
  const points = found.flatMap((one) => ('code' in one ? [] : [one]))
  const codes = found.flatMap((one) => ('code' in one ? [one.code] : []))
  const byUnit = Map.groupBy(points, ({ unit }) => unit)
  return [
    ...[...byUnit].map(([unit, own]) =>
      linkedText(
        own.map(({ place }) => place).sort((a, b) => a - b),
        unit,
      ),
    ),
    ...(codes.length > 0 ? [`${ownCriteriaLine(codes)}.`] : []),
  ]
}
