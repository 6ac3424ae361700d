import { useRef } from 'preact/hooks'
import type { ClassCertainty as Certainty, LearnerCertainty } from '#domain/pack/insight/class-certainty.ts'
import { LevelTable } from '#islands/certainty/LevelTable.tsx'
import { signed } from '#messages/certainty.ts'
import { readingWords, insight as words } from '#messages/gradebook-insight.ts'
import type { ItemView } from '#stores/pack/gradebook-view.ts'
import { openItem } from './item-id.ts'
import { MoreRows } from './MoreRows.tsx'
import { useRows } from './use-rows.ts'

interface Props {
  readonly certainty: Certainty
  readonly items: readonly ItemView[]
}

/** A class; of a year group the others come when asked for. */
const ROWS_AT_ONCE = 50

/** How certain a class was beside how right it was: by level, by item, by learner. */
export function ClassCertainty({ certainty: { whole, overconfident, learners }, items }: Props) {
  const titles = new Map(items.map(({ number, title }) => [number, title]))
  const region = useRef<HTMLElement>(null)
  const rows = useRows(learners.length, ROWS_AT_ONCE)
  return (
    <>
      <h2>{words.certainty}</h2>
      <p class="small quiet">{words.certaintyHint(learners.length)}</p>
      <h3>{words.classLevels}</h3>
      <LevelTable report={whole} />
      <h3>{words.sure}</h3>
      {overconfident.length === 0 ? (
        <p>{words.noSure}</p>
      ) : (
        <ol class="to-revise">
          {overconfident.map(({ number, sureAndWrong, of }) => (
            <li class="hang" key={number}>
              <span class="hang_mark">{number}</span>
              <button type="button" class="item-table_item" onClick={() => openItem(number)}>
                <span class="item-table_title">{titles.get(number)}</span>
              </button>{' '}
              <span class="small">{words.sureText(sureAndWrong, of)}</span>
            </li>
          ))}
        </ol>
      )}
      <h3 id="certainty-learners">{words.perLearner}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is moved sideways by keys too */}
      <section class="wide-table" aria-labelledby="certainty-learners" tabIndex={0} ref={region}>
        <table class="figures small">
          <thead>
            <tr>
              <th scope="col">{words.learner}</th>
              {[3, 2, 1].map((level) => (
                <th scope="col" key={level}>
                  {words.level(level)}
                </th>
              ))}
              <th scope="col">{words.certaintyMarks}</th>
              <th scope="col">{words.reading}</th>
            </tr>
          </thead>
          <tbody>
            {learners.slice(0, rows.shown).map((learner) => (
              <Row key={learner.key} learner={learner} />
            ))}
          </tbody>
        </table>
      </section>
      <MoreRows rows={rows} region={region} />
    </>
  )
}

function Row({ learner: { name, report } }: { readonly learner: LearnerCertainty }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {report.levels.toReversed().map(({ certainty, right, count }) => (
        <td key={certainty}>{words.rightOf(right, count)}</td>
      ))}
      <td>{signed(report.marks)}</td>
      <td>{readingWords(report.levels, report.count)}</td>
    </tr>
  )
}
