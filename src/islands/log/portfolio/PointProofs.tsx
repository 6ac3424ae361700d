import { effectOf } from '#domain/log/effect.ts'
import type { Entry } from '#domain/log/entry.ts'
import { address } from '#messages/address.ts'
import { criteriaLine } from '#messages/criteria.ts'
import { effectText } from '#messages/log-effect.ts'
import { entryText } from '#messages/log-table.ts'
import { fieldText, valueText } from '#messages/log-values.ts'
import {
  chooseText,
  conflictText,
  finishText,
  inFullAbove,
  leftOutText,
  proofLabel,
  portfolio as words,
} from '#messages/portfolio.ts'
import { missingLines } from '#messages/readiness.ts'
import type { PortfolioPoint, Proof } from '#stores/log/portfolio.ts'

interface Props {
  readonly point: PortfolioPoint
  /** All entries, for those that a field names. */
  readonly entries: readonly Entry[]
}

/** A marking point with its evidence in full; what is missing shows on screen only. */
export function PointProofs({ point: { point, place, readiness, proofs, leftOut }, entries }: Props) {
  const title = `${place}. ${point.text.replace(/\.$/, '')}`
  const missing = missingLines(readiness).filter(({ isAim }) => !isAim)
  return (
    <>
      <div class="beside">
        <div>
          <h2 id={`point-${place}`}>{title}</h2>
          {point.criteria && <p class="small quiet">{criteriaLine(point.criteria)}</p>}
        </div>
        {place === 1 && <p class="gutter small quiet is-for-margin">{words.margin}</p>}
      </div>
      <section class="ready" aria-labelledby={`point-${place}`}>
        {proofs.map((proof) => (
          <ProofText key={proof.entry.id} proof={proof} entries={entries} />
        ))}
        {proofs.length === 0 && (
          <p class="proof quiet">
            <span class="screen-only">{words.nothing}</span>
            <span class="print-only">{words.onPaperNothing}</span>
          </p>
        )}
        {leftOut.length > 0 && (
          <dl class="reasons screen-only">
            <dt>{words.leftOut}</dt>
            <dd>
              {leftOutText(leftOut.map(({ number }) => number))}{' '}
              {leftOut.slice(0, 1).map(({ id, number }) => (
                <a key={id} href={address.entry(id)}>
                  {finishText(number)}
                </a>
              ))}
            </dd>
          </dl>
        )}
        {missing.length > 0 && (
          <dl class="reasons screen-only">
            <dt class="is-missing hang">
              <svg class="hang_mark caret" aria-hidden="true">
                <use href="#caret" />
              </svg>
              {words.missing}
            </dt>
            {missing.map(({ text, go }) => (
              <dd key={text} class="missing">
                {text} {go && <a href={go.href}>{go.label}</a>}
              </dd>
            ))}
          </dl>
        )}
      </section>
    </>
  )
}

interface ProofProps {
  readonly proof: Proof
  readonly entries: readonly Entry[]
}

function ProofText({ proof: { entry, claim, fields, inFullAt }, entries }: ProofProps) {
  const { id, number, record, conflicts } = entry
  const effect = record.type === 'comparison' ? effectOf((name) => record.fields[name]) : undefined
  const nameOf = (other: string) => entryText(entries.find((one) => one.id === other))
  return (
    <article class="proof">
      <h3 class="label">{proofLabel(number, record)}</h3>
      <p class="proof_title">{record.title}</p>
      {inFullAt !== undefined && <p class="small quiet">{inFullAbove(inFullAt)}</p>}
      {fields.length > 0 && (
        <dl class="proof_fields">
          {fields.map(({ name, value }) => (
            <div key={name}>
              <dt>{fieldText(record.type, name)}</dt>
              {valueText(record.type, name, value, nameOf).map((text, at) => (
                <dd key={`${at} ${text}`}>{text}</dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {effect && fields.length > 0 && <p>{effectText(effect)}</p>}
      {claim !== '' && (
        <p class="proof_claim small">
          <b>{words.claim}</b> {claim}
        </p>
      )}
      {conflicts.length > 0 && (
        <p class="small screen-only">
          {conflictText(number)} <a href={address.entry(id)}>{chooseText}</a>
        </p>
      )}
    </article>
  )
}
