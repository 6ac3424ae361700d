import { useEffect, useRef, useState } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { unitWorkedOn } from '#domain/log/unit-worked-on.ts'
import { followFragment } from '#islands/ui/follow-fragment.ts'

const BEFORE_ID = '#unit='

/** What stands behind a page’s address for this unit. */
export function unitHash(unit: Pick<LogUnit, 'id'>): string {
  return `${BEFORE_ID}${unit.id}`
}

/**
 * The unit that the address names behind `#unit=`; else the one that was worked on last, as the log was when it was
 * read, so that nothing one does on the page turns it; else the first one. `entries` are absent until they are read.
 */
export function useUnit(
  units: readonly LogUnit[],
  entries: readonly Entry[] | undefined,
): LogUnit | undefined {
  const [id, setId] = useState('')
  const workedOn = useRef<LogUnit>()
  useEffect(
    () =>
      followFragment((fragment) =>
        setId(fragment.startsWith(BEFORE_ID) ? fragment.slice(BEFORE_ID.length) : ''),
      ),
    [],
  )
  if (entries && !workedOn.current) workedOn.current = unitWorkedOn(units, entries) ?? units[0]
  return units.find((unit) => unit.id === id) ?? workedOn.current ?? units[0]
}
