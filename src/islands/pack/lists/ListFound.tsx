import { useStore } from '@nanostores/preact'
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { lists } from '#messages/pack-lists.ts'
import { listProblem } from '#messages/pack-lists-problems.ts'
import {
  $listRefused,
  chooseAllListed,
  chooseListed,
  putIn,
  type ReadList,
  throwListAway,
} from '#stores/pack/list-in.ts'
import { ListColumns } from './ListColumns.tsx'
import { ListedQuestion } from './ListedQuestion.tsx'

/** So many stand on a page until all are asked for. */
const STEP = 20

interface Props {
  readonly list: ReadList
  readonly heading: RefObject<HTMLHeadingElement>
}

/** What a list came to: what can come in, to be chosen from, and what can't, by line and why. */
export function ListFound({ list, heading }: Props) {
  const { form, items, bad, losses, chosen, table } = list
  const refused = useStore($listRefused, { ssr: 'initial' })
  const [isWhole, setWhole] = useState(false)
  useEffect(() => setWhole(false), [items])
  const shown = isWhole ? items : items.slice(0, STEP)
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {lists.found(items.length, bad.length)}
      </h3>
      <p class="small quiet">{lists.form[form]}</p>
      {table && <ListColumns table={table} />}
      <Lines name={lists.bad} problems={bad} />
      <Lines name={lists.lost} problems={losses} />
      {items.length > 0 && (
        <fieldset class="list-in_items">
          <legend class="field_name">{lists.choose}</legend>
          <div class="actions">
            <button type="button" class="action" onClick={() => chooseAllListed(true)}>
              {lists.all}
            </button>
            <button type="button" class="action" onClick={() => chooseAllListed(false)}>
              {lists.none}
            </button>
          </div>
          <ul class="picker_list">
            {shown.map((listed, at) => (
              <ListedQuestion
                key={`${at} ${listed.line}`}
                listed={listed}
                isChosen={chosen.has(at)}
                onChoose={(isIn) => chooseListed(at, isIn)}
              />
            ))}
          </ul>
          {shown.length < items.length && (
            <div class="actions">
              <button type="button" class="action" onClick={() => setWhole(true)}>
                {lists.showAll}
              </button>
              <p class="small">{lists.shown(shown.length, items.length)}</p>
            </div>
          )}
        </fieldset>
      )}
      <p class="field_problem" role="alert">
        {refused && `${refused.chosen === 0 ? lists.chooseFirst : lists.full(refused.free, refused.chosen)}.`}
      </p>
      <div class="actions">
        {items.length > 0 && (
          <button type="button" class="button" onClick={putIn}>
            {lists.put(chosen.size)}
          </button>
        )}
        <button type="button" class="action" onClick={throwListAway}>
          {lists.discard}
        </button>
      </div>
    </>
  )
}

/** What is wrong, each thing said once with all its lines: a big export has the same of a hundred questions. */
function Lines({ name, problems }: { readonly name: string; readonly problems: ReadList['bad'] }) {
  if (problems.length === 0) return null
  const bySentence = Map.groupBy(problems, ({ what }) => listProblem(what))
  return (
    <>
      <h4 class="label">{name}</h4>
      <ul class="list-in_lines">
        {[...bySentence].map(([sentence, of]) => (
          <li key={sentence}>
            <b>{lists.lines(of.map(({ line }) => line))}:</b> {sentence}
          </li>
        ))}
      </ul>
    </>
  )
}
