import { restsOn } from '#domain/log/named-entries.ts'
import { isKnownRecord } from '#domain/log/types.ts'
import { entryNames } from '#messages/entry-names.ts'
import { saved as words } from '#messages/log-form.ts'
import { wayBack } from '#messages/log-way-back.ts'
import type { Saved } from '#stores/log/form-view.ts'
import { FITTING, findPoint } from './fitting.ts'
import { type PointGroup, textOf } from './points.ts'

interface Props {
  readonly view: Saved
  readonly groups: readonly PointGroup[]
}

/** What a saved entry is said to show; of one without a link, which entries it backs up all the same. */
export function WhatItCountsFor({ view, groups }: Props) {
  const { stage, ways, draft } = view
  if (ways.length > 0) return <p>{wayBack.chosen}</p>
  if (stage === 'draft') return <p>{words.draft}</p>
  if (draft.links.length === 0) return <p>{unlinkedText(view)}</p>
  return (
    <div class="flow">
      <p>{words.linked}</p>
      <ul class="list">
        {draft.links.map(({ point }) => (
          <li key={point}>{textOf(findPoint(groups, point))}</li>
        ))}
      </ul>
    </div>
  )
}

function unlinkedText({ entry, type, others }: Saved): string {
  const names = others.flatMap(({ id, number, record }) =>
    isKnownRecord(record) && restsOn(record).includes(entry)
      ? [{ id, number, type: record.type, title: record.title }]
      : [],
  )
  const sorted = names.sort((a, b) => a.number - b.number)
  if (sorted.length > 0) return wayBack.backsUp(entryNames(sorted), sorted.length)
  return FITTING[type].length === 0 ? wayBack.backsUpOthers : words.notLinked
}
