import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { OpenFile } from '#islands/your-data/OpenFile.tsx'
import {
  backText,
  givenText,
  hereText,
  missingText,
  recovery,
  whenText,
  whoseText,
} from '#messages/recovery.ts'
import { $missing, type MissingNow } from '#stores/missing.ts'
import { BringsBack } from './BringsBack.tsx'
import { CopiesOffered } from './CopiesOffered.tsx'
import { FolderOffered } from './FolderOffered.tsx'
import { GoWithout } from './GoWithout.tsx'

const HASH = '#missing'

/** What is missing, why that can happen, and every way to bring it back, the nearest first. */
export function Recovery() {
  const now = useStore($missing)
  const title = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    // It came after the page, so the browser found nothing by that name; and what is done here ends what was in focus.
    if (!isFirst.current || location.hash === HASH) title.current?.focus()
    isFirst.current = false
  }, [now.kind])
  return (
    <section class="flow" aria-labelledby="missing">
      {now.kind !== 'none' && (
        <h2 id="missing" ref={title} tabIndex={-1}>
          {now.kind === 'given' ? recovery.givenTitle : recovery.title}
        </h2>
      )}
      {now.kind === 'missing' && <Lacking now={now} />}
      {now.kind === 'given' && <Given now={now} />}
      <p role="status">{now.kind === 'back' && backText(now.records)}</p>
    </section>
  )
}

function Lacking({ now }: { readonly now: Extract<MissingNow, { readonly kind: 'missing' }> }) {
  const { missing, records, own, here, offsetMin } = now
  return (
    <>
      <p class="lead">{missingText(records, missing.of)}</p>
      <ul class="plain-list">
        <li>{whoseText(records, own)}</li>
        <li>{whenText(missing.from, missing.until, offsetMin)}</li>
        <li>{hereText(here)}</li>
      </ul>
      <details>
        <summary class="action">{recovery.why}</summary>
        <p>{recovery.whyText}</p>
      </details>
      <p>{recovery.backLead}</p>
      <CopiesOffered />
      <FolderOffered />
      <h3>{recovery.file}</h3>
      <OpenFile
        id="missing-file"
        label={recovery.fileLabel}
        hint={recovery.fileHint}
        more={<BringsBack missing={records} />}
      />
      <h3>{recovery.device}</h3>
      <p>{recovery.deviceText}</p>
      <h3>{recovery.without}</h3>
      <GoWithout />
    </>
  )
}

function Given({ now }: { readonly now: Extract<MissingNow, { readonly kind: 'given' }> }) {
  return (
    <ul class="plain-list">
      {now.missing.given.map(({ at, records }) => (
        <li key={at}>{givenText(at, now.offsetMin, records)}</li>
      ))}
    </ul>
  )
}
