import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { hasEvidence, MATRIX_KINDS, matrixOf } from '#domain/log/matrix.ts'
import { criteriaInUse } from '#domain/log/own-criteria.ts'
import { printLookedOver, useLookedOver } from '#islands/guard/use-looked-over.ts'
import { Opening } from '#islands/ui/Opening.tsx'
import { address } from '#messages/address.ts'
import { kindMeans, kindText, matrixKicker, matrixLead, matrix as words } from '#messages/log-matrix.ts'
import { printLog } from '#stores/guard/paper.ts'
import { $log, followLog, type OpenLog } from '#stores/log/list.ts'
import { MatrixTable } from './MatrixTable.tsx'

interface Props {
  /** The unit that a log is for comes first. */
  readonly units: readonly LogUnit[]
}

/** Every marking point by kind of evidence, as the log stands. */
export function MatrixPage({ units }: Props) {
  const list = useStore($log, { ssr: 'initial' })
  useEffect(() => followLog(), [])
  useLookedOver(list.kind === 'open' ? list.entries : undefined)
  return (
    <>
      <p class="small quiet kicker needs-script">{list.kind === 'open' && matrixKicker(list.today)}</p>
      <h1>{words.title}</h1>
      {list.kind === 'open' ? (
        <Read list={list} units={units} />
      ) : (
        <Opening class="lead needs-script" role="status" says={words.opening} />
      )}
    </>
  )
}

function Read({ list: { all, standing, criteria }, units }: Props & { readonly list: OpenLog }) {
  const points = units.flatMap((unit) => unit.points.map(({ id }) => id))
  const linked = new Set(all.flatMap(({ record }) => record.links.map(({ point }) => point)))
  const own = criteriaInUse(criteria, linked)
  const rows = matrixOf(all, [...points, ...own.map(({ id }) => id)])
  const shown = rows.slice(0, points.length).filter(hasEvidence).length
  return (
    <>
      <p class="lead">{matrixLead(shown, points.length)}</p>
      <p class="actions">
        {shown === 0 ? (
          <a class="button" href={address.entry('')}>
            {words.add}
          </a>
        ) : (
          <button class="button" type="button" onClick={() => void printLog(printLookedOver)}>
            {words.print}
          </button>
        )}
      </p>
      <MatrixTable units={units} criteria={own} rows={rows} standing={standing} />
      <section class="matrix_key" aria-labelledby="kinds">
        <h2 id="kinds">{words.key}</h2>
        <dl class="small">
          {MATRIX_KINDS.map((kind) => (
            <div key={kind}>
              <dt>{kindText(kind)}</dt>
              <dd>{kindMeans(kind)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
