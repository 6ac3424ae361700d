import { useStore } from '@nanostores/preact'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { address } from '#messages/address.ts'
import { letterText, sharedText, assessShare as words } from '#messages/assess-share.ts'
import { portfolioOut as portfolio } from '#messages/portfolio-out.ts'
import {
  $sharing,
  copyLetter,
  leaveSharing,
  type SharingPortfolio,
  sharePortfolio,
} from '#stores/assess/share.ts'
import { $gate } from '#stores/guard/gate.ts'

interface Props {
  /** All units of the site. */
  readonly units: readonly LogUnit[]
  readonly learner: string
}

/** The way to the assessor: a file of what was chosen, what is in it and what is not, and a text to go with it. */
export function SendToAssessor({ units, learner }: Props) {
  const sharing = useStore($sharing, { ssr: 'initial' })
  const gate = useStore($gate, { ssr: 'initial' })
  return (
    <section class="to-assessor screen-only" aria-labelledby="to-assessor">
      <h2 id="to-assessor">{words.title}</h2>
      <p>{words.lead}</p>
      <dl>
        <dt>{words.inItTitle}</dt>
        <dd>{words.inIt}</dd>
        <dt>{words.notInItTitle}</dt>
        <dd>{words.notInIt}</dd>
      </dl>
      <p class="small quiet">{words.warning}</p>
      <div class="actions">
        <button type="button" class="button is-second" onClick={() => void sharePortfolio(units)}>
          {words.send}
        </button>
        <a class="action" href={address.comments()}>
          {words.toTakeIn}
        </a>
      </div>
      {sharing.kind === 'asking' && (
        <div class="problems" role="alert">
          <p>
            {portfolio.asking} <b dir="auto">{sharing.found.join(', ')}</b>
          </p>
          <p>{portfolio.askingLead}</p>
          <p class="actions">
            <button class="button is-second" type="button" onClick={leaveSharing}>
              {portfolio.stop}
            </button>
            <button class="action" type="button" onClick={() => void sharePortfolio(units, true)}>
              {portfolio.allow}
            </button>
          </p>
        </div>
      )}
      <p role="status" class="small">
        {sharing.kind === 'gate' && gate.kind !== 'open' ? '' : saidOf(sharing)}
      </p>
      {sharing.kind === 'made' && <Letter learner={learner} isCopied={sharing.isCopied} />}
    </section>
  )
}

function Letter({ learner, isCopied }: { readonly learner: string; readonly isCopied: boolean | undefined }) {
  const text = letterText(new URL(address.assess, location.href).href, learner)
  return (
    <div class="field">
      <label class="field_name" for="letter">
        {words.letterTitle}
      </label>
      <textarea class="field_input" id="letter" rows={7} readOnly value={text} />
      <div class="actions">
        <button type="button" class="button is-second" onClick={() => void copyLetter(text)}>
          {words.copy}
        </button>
        <span role="status">
          {isCopied === true && words.copied}
          {isCopied === false && words.notCopied}
        </span>
      </div>
    </div>
  )
}

function saidOf(sharing: SharingPortfolio): string {
  if (sharing.kind === 'idle' || sharing.kind === 'asking') return ''
  return sharing.kind === 'made' ? sharedText(sharing.name, sharing.entries) : words[sharing.kind]
}
