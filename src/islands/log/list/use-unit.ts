import { useEffect, useState } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { followFragment } from '#islands/ui/follow-fragment.ts'

/** The unit that the address names behind `#unit=`, or the first one; it follows the address. */
export function useUnit(units: readonly LogUnit[]): LogUnit | undefined {
  const [id, setId] = useState('')
  useEffect(() => followFragment((fragment) => setId(fragment.replace(/^#unit=/, ''))), [])
  return units.find((unit) => unit.id === id) ?? units[0]
}
