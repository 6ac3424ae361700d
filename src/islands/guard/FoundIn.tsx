import { isSameThing } from '#domain/guard/replace.ts'
import { address } from '#messages/address.ts'
import { placeText, putAllText, guard as words } from '#messages/guard.ts'
import { entryText } from '#messages/log-table.ts'
import { keepFound, replaceFound, type StepOutcome, standInsOf } from '#stores/guard/gate-actions.ts'
import { FoundLine } from './FoundLine.tsx'
import { findingsIn, type Part } from './pages.ts'

interface Props {
  readonly part: Part
  readonly onSettled: (outcome: StepOutcome) => void
}

/** One entry with what was found in it. */
export function FoundIn({ part: { found, findings }, onSettled }: Props) {
  const { entry, texts } = found
  const all = findingsIn(found)
  const stands = standInsOf(found)
  const inOther = texts.flatMap((text) => (text.fact === entry.head.fact ? [] : text.findings))
  return (
    <section class="gate_entry" aria-labelledby={`gate-${entry.id}`}>
      <h3 id={`gate-${entry.id}`} dir="auto">
        {entryText(entry)}
      </h3>
      {entry.record.stage === 'signed' && <p class="small">{words.signed}</p>}
      <div class="actions">
        {all.length > 1 && (
          <button
            type="button"
            class="button is-second"
            onClick={() => void replaceFound(found).then(onSettled)}
          >
            {putAllText(all.length)}
          </button>
        )}
        <a class="action" href={address.entry(entry.id)}>
          {words.open}
        </a>
      </div>
      <ol class="gate_found">
        {findings.map((finding) => (
          <li key={`${JSON.stringify(finding.place)} ${finding.at} ${inOther.includes(finding)}`}>
            <FoundLine
              entry={entry.id}
              finding={finding}
              where={[
                placeText(entry.record.type, finding.place),
                ...(inOther.includes(finding) ? [words.otherText] : []),
              ].join(', ')}
              standIn={stands.find((stand) => isSameThing(stand.finding, finding))?.text ?? ''}
              onReplace={() => void replaceFound(found, finding).then(onSettled)}
              onKeep={async (reason) => {
                const outcome = await keepFound(found, finding, reason)
                onSettled(outcome)
                return outcome === 'kept'
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
