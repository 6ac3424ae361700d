import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { Opening } from '#islands/ui/Opening.tsx'
import { criteriaDone, criteria as words } from '#messages/own-criteria.ts'
import { $criteriaDone } from '#stores/log/criteria.ts'
import { $log, followLog, type OpenLog } from '#stores/log/list.ts'
import { CriterionForm } from './CriterionForm.tsx'
import { CriterionLine } from './CriterionLine.tsx'
import { PasteList } from './PasteList.tsx'

/** A unit that a criterion may go with. */
export interface NamedUnit {
  readonly id: Id
  readonly title: string
}

interface Props {
  readonly units: readonly NamedUnit[]
}

/** The criteria of one’s own centre: written down one by one or as a list, changed, and taken off. */
export function CriteriaPage({ units }: Props) {
  const list = useStore($log, { ssr: 'initial' })
  const done = useStore($criteriaDone, { ssr: 'initial' })
  useEffect(() => followLog(), [])
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {list.kind === 'open' ? (
        <Read list={list} units={units} />
      ) : (
        <Opening class="needs-script" role="status" says={words.opening} />
      )}
      <p class="small" role="status">
        {done && criteriaDone(done)}
      </p>
    </>
  )
}

function Read({ list: { entries, criteria }, units }: Props & { readonly list: OpenLog }) {
  const [changing, setChanging] = useState<Id>()
  const linkedTo = (id: Id) => entries.filter(({ record }) => record.links.some(({ point }) => point === id))
  const on = criteria.filter(({ isRemoved }) => !isRemoved)
  const off = criteria.filter(({ id, isRemoved }) => isRemoved && linkedTo(id).length > 0)
  return (
    <>
      <h2>{words.list}</h2>
      {on.length === 0 && <p>{words.none}</p>}
      <ul class="criteria_list">
        {on.map((criterion) =>
          criterion.id === changing ? (
            <li key={criterion.id}>
              <CriterionForm criterion={criterion} units={units} onClose={() => setChanging(undefined)} />
            </li>
          ) : (
            <CriterionLine
              key={criterion.id}
              criterion={criterion}
              units={units}
              linked={linkedTo(criterion.id)}
              onChange={() => setChanging(criterion.id)}
            />
          ),
        )}
      </ul>
      <h2>{words.add}</h2>
      <CriterionForm units={units} />
      <PasteList units={units} />
      {off.length > 0 && (
        <>
          <h2>{words.off}</h2>
          <p>{words.offLead}</p>
          <ul class="criteria_list">
            {off.map((criterion) => (
              <CriterionLine
                key={criterion.id}
                criterion={criterion}
                units={units}
                linked={linkedTo(criterion.id)}
              />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
