import { effectOf } from '#domain/log/effect.ts'
import type { EvidenceLink } from '#domain/log/record.ts'
import { signingsOf } from '#domain/log/signed.ts'
import { type Remarks, remarkAt } from '#domain/portfolio/comments.ts'
import type { SharedEntry, SharedPortfolio } from '#domain/portfolio/shared.ts'
import { pointName, savedText, assess as words } from '#messages/assess.ts'
import { entryName } from '#messages/log.ts'
import { effectText } from '#messages/log-effect.ts'
import { fieldText, valueText } from '#messages/log-values.ts'
import { fieldsOf, proofLine, signedText } from '#messages/portfolio-sheet.ts'
import { signEntry } from '#stores/assess/assess.ts'
import { moveOn } from '#stores/assess/send.ts'
import { RemarkField } from './RemarkField.tsx'

interface Props {
  readonly entry: SharedEntry
  readonly shared: SharedPortfolio
  /** What was written about it. */
  readonly remarks: Pick<Remarks, 'remarks'>
}

/** One entry: all it says, what it is evidence for, and room to write about it and to sign it. */
export function EntryToRead({ entry, shared, remarks }: Props) {
  const { number, record } = entry
  const effect = record.type === 'comparison' ? effectOf((name) => record.fields[name]) : undefined
  const remark = remarkAt(remarks, entry.id)
  const signed = signingsOf({ fact: entry.revision, record, ...entry.savedAt })
  const isNow = remark?.revision === entry.revision
  return (
    <article class="assess_entry" aria-labelledby={`entry-${number}`}>
      <h3 id={`entry-${number}`} tabIndex={-1}>
        {entryName(number)}. <span dir="auto">{record.title || words.untitled}</span>
      </h3>
      <p class="small quiet">
        {proofLine(record)}. {savedText(entry.savedAt)}
      </p>
      <dl class="assess_fields">
        {fieldsOf(record).map(({ name, value }) => (
          <div key={name}>
            <dt dir="auto">{fieldText(record.type, name)}</dt>
            {valueText(record.type, name, value, (id) => nameOf(id, shared)).map((text, at) => (
              <dd key={`${at} ${text}`} class="as-typed" dir="auto">
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {effect && <p>{effectText(effect)}</p>}
      {signed.map((signing) => (
        <p class="small" key={signing.on} dir="auto">
          {signedText(signing)} <span class="quiet">{words.asWritten}</span>
        </p>
      ))}
      {record.links.length > 0 && (
        <>
          <h4 class="label">{words.claims}</h4>
          <ul class="assess_claims">
            {record.links.map((link) => (
              <Claim key={link.point} link={link} entry={entry} shared={shared} remarks={remarks} />
            ))}
          </ul>
        </>
      )}
      <RemarkField entry={entry} remark={remark} label={words.commentOn(number)} isUnfolded />
      <label class="tickbox assess_sign">
        <input
          type="checkbox"
          checked={isNow && remark.signs}
          onChange={(event) => {
            moveOn()
            signEntry(entry, event.currentTarget.checked)
          }}
        />
        <span>
          {words.sign}
          <span class="unseen">{words.signOf(number)}</span>
        </span>
      </label>
      {remark?.signs && !isNow && <p class="small told">{words.signedBefore}</p>}
    </article>
  )
}

interface ClaimProps extends Props {
  readonly link: EvidenceLink
}

function Claim({ link, entry, shared, remarks }: ClaimProps) {
  const point = shared.points.find(({ id }) => id === link.point)
  const unit = shared.units.length > 1 ? shared.units.find(({ id }) => id === point?.unit)?.title : undefined
  const name = point ? pointName(point, unit) : words.unknownPoint
  return (
    <li>
      <p>
        <b dir="auto">{name}.</b> <span dir="auto">{link.claim}</span>
      </p>
      <RemarkField
        entry={entry}
        point={link.point}
        remark={remarkAt(remarks, entry.id, link.point)}
        label={words.claimCommentOn(entry.number, name)}
      />
    </li>
  )
}

function nameOf(id: string, { entries, named }: SharedPortfolio): string {
  const here = entries.find((entry) => entry.id === id)
  if (here) return [entryName(here.number), here.record.title].filter(Boolean).join(', ')
  const away = named.find((entry) => entry.id === id)
  return away ? `${entryName(away.number)}, ${words.notInFile}` : words.notNamed
}
