import { useEffect, useState } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'

/** The unit that the address names behind `#unit=`, or the first one; it follows the address. */
export function useUnit(units: readonly LogUnit[]): LogUnit | undefined {
  const [id, setId] = useState('')
  useEffect(() => {
    const look = () => setId(location.hash.replace(/^#unit=/, ''))
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  return units.find((unit) => unit.id === id) ?? units[0]
}
