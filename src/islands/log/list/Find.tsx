import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { STAGES } from '#domain/log/stage.ts'
import { ownCriteriaLine } from '#messages/criteria.ts'
import { foundText, linkedText, log, typeText } from '#messages/log.ts'
import { stageFilters } from '#messages/log-stages.ts'
import type { OpenLog } from '#stores/log/list.ts'
import { moveOn } from '#stores/log/list-actions.ts'
import { $finding, FIND_ALL, type Finding, isNarrowed, narrowEntries } from '#stores/log/list-finding.ts'

interface Props {
  readonly list: OpenLog
  readonly found: number
  /** What looks for words is out of reach. */
  readonly isAway: boolean
  readonly unit: LogUnit
}

/** What narrows the list of entries: words, and what to keep to. */
export function Find({ list, found, isAway, unit }: Props) {
  const { entries, signed, criteria } = list
  const finding = useStore($finding)
  const field = useRef<HTMLInputElement>(null)
  const narrow = (part: Partial<Finding>) => {
    moveOn()
    $finding.set({ ...$finding.get(), ...part })
  }
  // Words may have been typed before this island was alive.
  useEffect(() => {
    const typed = field.current?.value ?? ''
    if (typed !== '') narrow({ text: typed })
    return () => $finding.set(FIND_ALL)
  }, [])
  const types = [...new Set(entries.map(({ record }) => record.type))]
  const used = useMemo(
    () => STAGES.filter((show) => narrowEntries(entries, { ...FIND_ALL, show }, signed).length > 0),
    [entries, signed],
  )
  const stages = STAGES.filter((stage) => used.includes(stage) || finding.show === stage)
  const hasConflicts = entries.some(({ conflicts }) => conflicts.length > 0)
  const showAll = () => {
    narrow(FIND_ALL)
    field.current?.focus()
  }
  return (
    <>
      <search>
        <form class="find" method="dialog" onSubmit={(event) => event.preventDefault()} noValidate>
          <label class="label" for="find">
            {log.find}
          </label>
          <input
            ref={field}
            class="field_input"
            id="find"
            type="search"
            autocomplete="off"
            value={finding.text}
            onInput={(event) => narrow({ text: event.currentTarget.value })}
          />
          <details class="narrow" open={finding.type !== '' || finding.show !== 'all'}>
            <summary class="small">
              <span class="link">{log.filter}</span>
            </summary>
            <div class="narrow_choices">
              <label class="label">
                {log.type}
                <select
                  class="field_input"
                  value={finding.type}
                  onChange={(event) => narrow({ type: event.currentTarget.value })}
                >
                  <option value="">{log.anyType}</option>
                  {types.map((type) => (
                    <option key={type} value={type}>
                      {typeText(type)}
                    </option>
                  ))}
                </select>
              </label>
              <label class="label">
                {log.show}
                <select
                  class="field_input"
                  value={finding.show}
                  onChange={(event) => narrow({ show: showOf(event.currentTarget.value) })}
                >
                  <option value="all">{log.everything}</option>
                  {unit.points.map(({ id }, at) => (
                    <option key={id} value={`point:${id}`}>
                      {linkedText([at + 1], undefined).replace(/\.$/, '')}
                    </option>
                  ))}
                  {criteria
                    .filter(({ isRemoved }) => !isRemoved)
                    .map(({ id, code }) => (
                      <option key={id} value={`point:${id}`}>
                        {ownCriteriaLine([code])}
                      </option>
                    ))}
                  {stages.map((stage) => (
                    <option key={stage} value={stage}>
                      {stageFilters[stage]}
                    </option>
                  ))}
                  <option value="not-linked">{log.onlyUnlinked}</option>
                  {hasConflicts && <option value="conflict">{log.onlyConflicts}</option>}
                </select>
              </label>
            </div>
          </details>
        </form>
      </search>
      <div class="find_says">
        <p class="small quiet" role="status">
          {isAway && finding.text.trim() !== ''
            ? log.notLoaded
            : isNarrowed(finding) && foundText(found, entries.length)}
        </p>
        {isNarrowed(finding) && (
          <button type="button" class="action" onClick={showAll}>
            {log.showAll}
          </button>
        )}
      </div>
    </>
  )
}

/** The value of an option that `Find` itself has written. */
function showOf(value: string): Finding['show'] {
  if (value === 'not-linked' || value === 'conflict') return value
  const stage = STAGES.find((one) => one === value)
  if (stage) return stage
  return value.startsWith('point:') ? `point:${value.slice('point:'.length)}` : 'all'
}
