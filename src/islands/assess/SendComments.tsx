import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { BY_MAX_LENGTH, COMMENT_MAX_LENGTH } from '#domain/portfolio/comments.ts'
import { address } from '#messages/address.ts'
import { sentText, assess as words } from '#messages/assess.ts'
import { type OpenPortfolio, sayWho } from '#stores/assess/assess.ts'
import {
  $sending,
  copyCommentsLink,
  moveOn,
  type Sending,
  type SendProblem,
  sendComments,
} from '#stores/assess/send.ts'

/** Who comments, and the ways to send the comments back. */
export function SendComments({ view }: { readonly view: OpenPortfolio }) {
  const sending = useStore($sending, { ssr: 'initial' })
  const problem = sending.kind === 'problem' ? sending.problem : undefined
  const { name, role } = view.remarks
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem || sending.kind === 'made') answer.current?.focus()
  }, [sending])
  const say = (who: Parameters<typeof sayWho>[0]) => {
    moveOn()
    sayWho(who)
  }
  return (
    <form
      class="assess_send screen-only"
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void sendComments((fragment) => new URL(address.comments(fragment), location.href).href)
      }}
    >
      <h2 id="send" tabIndex={-1}>
        {words.sendTitle}
      </h2>
      {problem && (
        <div class="problems" ref={answer} tabIndex={-1}>
          <h3>{words.problemsTitle}</h3>
          <ul>
            <li>
              <a href={placeOf(problem, view)}>{problemText(problem)}</a>
            </li>
          </ul>
        </div>
      )}
      <WhoField
        id="assessor-name"
        label={words.name}
        hint={words.nameHint}
        autocomplete="name"
        isWrong={problem?.kind === 'no-name'}
        value={name}
        onFill={(next) => say({ name: next })}
      />
      <WhoField
        id="assessor-role"
        label={words.role}
        hint={words.roleHint}
        autocomplete="organization-title"
        value={role}
        onFill={(next) => say({ role: next })}
      />
      <div class="actions">
        <button class="button" type="submit">
          {words.send}
        </button>
      </div>
      {sending.kind === 'made' && (
        <div class="flow weighed" ref={answer} tabIndex={-1}>
          <p>{sentText(sending.name)}</p>
          {sending.link !== undefined && <PasteLink link={sending.link} isCopied={sending.isCopied} />}
          <p class="small quiet">{words.again}</p>
        </div>
      )}
      <p role="status" class="small">
        {saidOf(sending)}
      </p>
      <p class="small quiet">{keptText(view)}</p>
      <p class="small quiet">{words.cannot}</p>
    </form>
  )
}

interface WhoProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly autocomplete: string
  readonly isWrong?: boolean
  readonly value: string
  readonly onFill: (value: string) => void
}

function WhoField({ id, label, hint, autocomplete, isWrong = false, value, onFill }: WhoProps) {
  return (
    <div class={isWrong ? 'field is-wrong' : 'field'}>
      <label class="field_name" for={id}>
        {label}
      </label>
      <p class="field_hint small" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        class="field_input"
        id={id}
        maxLength={BY_MAX_LENGTH}
        autocomplete={autocomplete}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong || undefined}
        value={value}
        onInput={(event) => onFill(event.currentTarget.value)}
      />
    </div>
  )
}

function PasteLink({ link, isCopied }: { readonly link: string; readonly isCopied: boolean | undefined }) {
  return (
    <div class="field">
      <label class="field_name" for="comments-link">
        {words.linkTitle}
      </label>
      <p class="field_hint small" id="comments-link-hint">
        {words.linkHint}
      </p>
      <textarea
        class="field_input"
        id="comments-link"
        rows={3}
        readOnly
        value={link}
        aria-describedby="comments-link-hint"
      />
      <div class="actions">
        <button type="button" class="button is-second" onClick={() => void copyCommentsLink()}>
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

function placeOf(problem: SendProblem, { shared }: OpenPortfolio): string {
  if (problem.kind === 'no-name') return '#assessor-name'
  const number = problem.kind === 'too-long' ? problem.number : shared.entries[0]?.number
  return `#comment-${number}`
}

function problemText(problem: SendProblem): string {
  if (problem.kind !== 'too-long') return words.problem[problem.kind]
  return words.problem['too-long'](problem.number, problem.has, COMMENT_MAX_LENGTH)
}

function saidOf({ kind }: Sending): string {
  return kind === 'making' || kind === 'declined' || kind === 'failed' ? words[kind] : ''
}

function keptText({ keeping, keepsIn }: OpenPortfolio): string {
  switch (keeping) {
    case 'untouched':
      return ''
    case 'writing':
      return words.writing
    case 'not-kept':
      return words.notKept
    case 'apart':
      return words.keptApart
    case 'kept':
      return keepsIn === 'disk' ? words.kept : words.keptInTab
  }
}
