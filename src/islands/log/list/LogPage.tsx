import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { CaptureBox } from '#islands/log/capture/CaptureBox.tsx'
import { Inbox } from '#islands/log/capture/Inbox.tsx'
import { Opening } from '#islands/ui/Opening.tsx'
import { useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { doneText, leadText, log, uncheckedLead } from '#messages/log.ts'
import { $log, followLog, type LogList, lookForTyped, type OpenLog } from '#stores/log/list.ts'
import { $done, moveOn } from '#stores/log/list-actions.ts'
import { closeHistory } from '#stores/log/list-history.ts'
import { isUnchecked, readinessOf, stepsLeft } from '#stores/log/list-standing.ts'
import { Entries } from './Entries.tsx'
import { aroundEntries, onceShown } from './late-pieces.ts'
import { PointsSoon } from './PointsSoon.tsx'
import { UnitKicker } from './UnitKicker.tsx'
import { unitHash, useUnit } from './use-unit.ts'

interface Props {
  /** The unit that a log is for comes first. */
  readonly units: readonly LogUnit[]
}

/** The learning log: what is ready to show, what is missing and why, and all entries. */
export function LogPage({ units }: Props) {
  const list = useStore($log, { ssr: 'initial' })
  const unit = useUnit(units, list.kind === 'open' ? list.entries : undefined)
  const { piece: around, isAway } = useLate(aroundEntries, 'soon')
  useEffect(() => {
    const stop = followLog(onceShown)
    const look = () => void lookForTyped()
    addEventListener('focus', look)
    return () => {
      stop()
      removeEventListener('focus', look)
      closeHistory()
      moveOn()
    }
  }, [])
  if (!unit) return null
  return (
    <>
      <UnitKicker units={units} unit={unit}>
        {unit.title}.
      </UnitKicker>
      <h1>{log.title}</h1>
      {isWhole(list) ? (
        <p class="lead needs-script">{leadOf(list, unit)}</p>
      ) : (
        <Opening class="lead needs-script" says={log.opening} />
      )}
      <div class="actions needs-script">
        <a class="button" href={address.entry('')}>
          {isEmpty(list) ? log.addFirst : log.add}
        </a>
        {!isEmpty(list) && (
          <a class="action" href={`${address.portfolio}${unitHash(unit)}`}>
            {log.toPrint}
          </a>
        )}
      </div>
      <CaptureBox />
      <p class="unseen" role="status">
        <Said />
      </p>
      {list.kind === 'open' && (
        <>
          <Inbox list={list} />
          {isAway && <p role="status">{log.notLoaded}</p>}
          {around && !list.isEarly ? <around.Standing list={list} unit={unit} /> : <PointsSoon unit={unit} />}
          <Entries list={list} units={units} unit={unit} />
          {around && <around.DeletedList deleted={list.deleted} />}
          {around && <around.LogFiles units={units} />}
        </>
      )}
    </>
  )
}

/** Says what focus alone does not: where it went, the words are heard anyway. */
function Said() {
  const done = useStore($done, { ssr: 'initial' })
  if (!done || 'fact' in done) return null
  if (done.kind === 'not-kept' || done.kind === 'overtaken') return <>{saidOf[done.kind]}</>
  return <>{doneText(done.kind, done.number)}</>
}

const saidOf = { 'not-kept': log.notKept, overtaken: log.overtaken } as const

function isEmpty(list: LogList): boolean {
  return list.kind === 'open' && list.entries.length === 0
}

/** Whether it is known where marking points stand. */
function isWhole(list: LogList): list is OpenLog {
  return list.kind === 'open' && !(list.isEarly && list.entries.length > 0)
}

function leadOf(list: OpenLog, unit: LogUnit): string {
  return isEmpty(list) ? log.what : standsOf(list, unit)
}

function standsOf({ standing }: OpenLog, { points }: LogUnit): string {
  const stand = points.map(({ id }) => readinessOf(standing, id))
  if (stand.every(isUnchecked)) {
    return uncheckedLead(stand.filter(({ status }) => status !== 'none').length, points.length)
  }
  return leadText(stand.map((readiness) => ({ status: readiness.status, steps: stepsLeft(readiness) })))
}
