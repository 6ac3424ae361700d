import type { LocalDate } from '#domain/local-date.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { Namings } from '#domain/log/named-entries.ts'
import type { Signing } from '#domain/log/signed.ts'
import { isInbox, stageOf } from '#domain/log/stage.ts'
import type { EntryComments } from '#islands/assess/EntryComments.tsx'
import { useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { andMore, entryFacts, entryName, log, namedInText, namesText, sameSource } from '#messages/log.ts'
import { signedText, stageText } from '#messages/log-stages.ts'
import { effectWords } from './late-pieces.ts'
import { linkedTexts, type Places } from './places.ts'

/** So many entries are named on a line; more are counted. */
const NAMED = 6

interface Props {
  readonly entry: Entry
  readonly today: LocalDate
  readonly places: Places
  readonly sameAs: number | undefined
  readonly signings: readonly Signing[]
  readonly namings: Namings
  readonly Comments: typeof EntryComments | undefined
}

/** What an entry of the list is: its type and day, what it shows, how far it is, and which entries it goes with. */
export function EntryFacts({ entry, today, places, sameAs, signings, namings, Comments }: Props) {
  const { id, record, conflicts } = entry
  const { piece } = useLate(effectWords, record.type === 'comparison' ? 'soon' : 'never')
  const effect = record.type === 'comparison' ? piece?.effectOf((name) => record.fields[name]) : undefined
  const isSigned = signings.length > 0
  return (
    <>
      <p class="small">
        <span class="quiet">{entryFacts(record, today)}</span>{' '}
        {sameAs !== undefined && `${sameSource(sameAs)} `}
        {!isInbox(record) && linkedTexts(record.links, places).join(' ')}{' '}
        <span class={`entry_stage is-${isSigned ? 'signed' : stageOf(record)}`}>
          {isSigned ? signedText(signings, today) : `${stageText(record.stage)}.`}
        </span>{' '}
        {conflicts.length > 0 && <a href={address.entry(id)}>{log.conflict}</a>}
      </p>
      {piece && effect && <p class="small">{piece.effectText(effect)}</p>}
      <Named text={namesText} entries={namings.namedBy(id)} />
      <Named text={namedInText} entries={namings.naming(id)} />
      {Comments && (
        <Comments
          entry={id}
          number={entry.number}
          pointText={(point) => linkedTexts([{ point, claim: '' }], places).join(' ')}
        />
      )}
    </>
  )
}

interface NamedProps {
  readonly text: (many: boolean) => string
  readonly entries: readonly Entry[]
}

function Named({ text, entries }: NamedProps) {
  if (entries.length === 0) return null
  const more = entries.length > NAMED + 1 ? entries.length - NAMED : 0
  return (
    <p class="entry_named small">
      <span class="quiet">{text(entries.length > 1)}</span>
      {entries.slice(0, entries.length - more).map(({ id, number, record }) => (
        <a key={id} href={address.entry(id)} title={record.title || undefined}>
          <span class="unseen">
            {entryName(number)}: {record.title || log.untitled}
          </span>
          <span aria-hidden="true">{number}</span>
        </a>
      ))}
      {more > 0 && <span class="quiet">{andMore(more)}</span>}
    </p>
  )
}
