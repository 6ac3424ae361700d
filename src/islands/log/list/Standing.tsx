import type { LogUnit } from '#domain/log/log-unit.ts'
import { UnreadComments } from '#islands/assess/UnreadComments.tsx'
import type { OpenLog } from '#stores/log/list.ts'
import { Points } from './Points.tsx'
import { Stronger } from './Stronger.tsx'
import { TypedList } from './TypedList.tsx'
import { Warnings } from './Warnings.tsx'

interface Props {
  readonly list: OpenLog
  readonly unit: LogUnit
}

/** All that is worked out of the log and stands above its entries. It comes once they are painted. */
export function Standing({ list, unit }: Props) {
  const { entries, standing, today, typed } = list
  return (
    <>
      <UnreadComments entries={entries} />
      <Warnings unit={unit} warnings={standing.warnings} />
      <TypedList typed={typed} />
      <Points unit={unit} standing={standing} today={today} />
      <Stronger list={list} unit={unit} />
    </>
  )
}
