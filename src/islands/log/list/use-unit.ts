import { useEffect, useState } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { followFragment } from '#islands/ui/follow-fragment.ts'

const BEFORE_ID = '#unit='

/** What stands behind a page’s address for this unit; the page’s first unit needs nothing. */
export function unitHash(units: readonly LogUnit[], unit: LogUnit): string {
  return unit === units[0] ? '' : `${BEFORE_ID}${unit.id}`
}

/** The unit that the address names behind `#unit=`, or the first one; it follows the address. */
export function useUnit(units: readonly LogUnit[]): LogUnit | undefined {
  const [id, setId] = useState('')
  useEffect(
    () =>
      followFragment((fragment) =>
        setId(fragment.startsWith(BEFORE_ID) ? fragment.slice(BEFORE_ID.length) : ''),
      ),
    [],
  )
  return units.find((unit) => unit.id === id) ?? units[0]
}
