import { useStore } from '@nanostores/preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import type { Namings } from '#domain/log/named-entries.ts'
import type { Signing } from '#domain/log/signed.ts'
import { isInbox } from '#domain/log/stage.ts'
import { useLate } from '#islands/ui/use-late.ts'
import { log, moreText } from '#messages/log.ts'
import type { OpenLog } from '#stores/log/list.ts'
import { $done, isStillSo } from '#stores/log/list-actions.ts'
import { $finding, isNarrowed, narrowEntries } from '#stores/log/list-finding.ts'
import { EntryLine } from './EntryLine.tsx'
import { Find } from './Find.tsx'
import { aroundEntries } from './late-pieces.ts'
import { placesOf } from './places.ts'

/** A long list comes in steps: so many entries at a time. */
const STEP = 50

const NONE: readonly Signing[] = []

/** Until it is looked for which entries name which. */
const NO_NAMINGS: Namings = { namedBy: () => [], naming: () => [] }

interface Props {
  readonly list: OpenLog
  readonly units: readonly LogUnit[]
  readonly unit: LogUnit
}

/** All entries, newest first, and what finds some of them. */
export function Entries({ list, units, unit }: Props) {
  const finding = useStore($finding)
  const done = useStore($done)
  const [steps, setSteps] = useState({ count: 1, of: finding })
  const lines = useRef<HTMLOListElement>(null)
  const { all, entries, today, doubles, signed, criteria } = list
  // Who types before it has come waits for it alone.
  const { piece: around, isAway } = useLate(aroundEntries, finding.text.trim() === '' ? 'soon' : 'now')
  const found = useMemo(() => {
    const all = (around?.findEntries ?? narrowEntries)(entries, finding, signed)
    // The inbox stands above; what is looked for is found wherever it is.
    return isNarrowed(finding) ? all : all.filter(({ record }) => !isInbox(record))
  }, [around, entries, finding, signed])
  // What was deleted just now keeps its place, so that it can be brought back from there.
  const deleted = all.find(
    (one) =>
      done?.kind === 'deleted' &&
      done.entry === one.id &&
      isStillSo(done, one) &&
      (isNarrowed(finding) || !isInbox(one.record)),
  )?.id
  const shown = useMemo(() => withDeleted(all, found, deleted), [all, found, deleted])
  const places = useMemo(() => placesOf(units, unit, criteria), [units, unit, criteria])
  const namings = useMemo(() => around?.namingsOf(all) ?? NO_NAMINGS, [around, all])
  // Another search begins with the first step again.
  const end = (steps.of === finding ? steps.count : 1) * STEP
  const left = shown.length - end
  const more = () => {
    setSteps({ count: end / STEP + 1, of: finding })
    requestAnimationFrame(() => lines.current?.children[end]?.querySelector('a')?.focus())
  }
  if (shown.length === 0 && !isNarrowed(finding)) return null
  return (
    <>
      <h2 id="entries">{log.entries}</h2>
      {entries.length > 1 && <Find list={list} found={found.length} isAway={isAway} unit={unit} />}
      <ol class="entries" ref={lines}>
        {shown.slice(0, end).map((entry) => (
          <EntryLine
            key={entry.id}
            entry={entry}
            entries={all}
            today={today}
            places={places}
            sameAs={doubles.get(entry.id)}
            signings={signed.get(entry.id) ?? NONE}
            namings={namings}
            Comments={around?.EntryComments}
          />
        ))}
      </ol>
      {left > 0 && (
        <p>
          <button type="button" class="action" onClick={more}>
            {moreText(Math.min(STEP, left), left)}
          </button>
        </p>
      )}
    </>
  )
}

function withDeleted(
  all: readonly Entry[],
  found: readonly Entry[],
  deleted: string | undefined,
): readonly Entry[] {
  if (deleted === undefined || found.some(({ id }) => id === deleted)) return found
  const kept = new Set(found.map(({ id }) => id))
  return all.filter(({ id }) => id === deleted || kept.has(id))
}
