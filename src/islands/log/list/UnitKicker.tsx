import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { log } from '#messages/log.ts'

interface Props {
  readonly units: readonly LogUnit[]
  readonly unit: LogUnit
  /** What is said before the way to another unit. */
  readonly children: ComponentChildren
}

/** Which unit the page is about, and the way to the others; each is an address of its own. */
export function UnitKicker({ units, unit, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  const choose = () => {
    setOpen(false)
    words.current?.focus()
  }
  return (
    <>
      <p class="small quiet kicker needs-script" ref={words} tabIndex={-1}>
        {children}{' '}
        <button
          type="button"
          class="link screen-only"
          aria-expanded={isOpen}
          aria-controls="units"
          onClick={() => setOpen(!isOpen)}
        >
          {log.anotherUnit}
        </button>
      </p>
      <nav id="units" class="units screen-only" aria-label={log.units} hidden={!isOpen}>
        <ul>
          {units.map(({ id, title }) => (
            <li key={id}>
              <a href={`#unit=${id}`} aria-current={id === unit.id ? 'true' : undefined} onClick={choose}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
