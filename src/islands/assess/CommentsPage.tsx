import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { useEarly } from '#islands/writing/use-early.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { address } from '#messages/address.ts'
import { contentRefusal, fileRefusal, linkRefusal } from '#messages/assess-files.ts'
import { takenText, weighedText, comments as words } from '#messages/comments.ts'
import { storageTrouble } from '#messages/storage.ts'
import { PASTED_COMMENTS } from '#stores/assess/pasted.ts'
import {
  $taking,
  type CommentsRefusal,
  leaveComments,
  type TakingComments,
  takeInComments,
  weighCommentsFile,
  weighCommentsText,
} from '#stores/assess/take-in.ts'
import { ChooseFile } from './ChooseFile.tsx'

/** Where a learner takes comments in: looked at first, and taken in on their word. */
export function CommentsPage() {
  const taking = useStore($taking, { ssr: 'initial' })
  const answer = useRef<HTMLDivElement>(null)
  const [typed, fill] = useTyped(PASTED_COMMENTS)
  const text = useRef<HTMLTextAreaElement>(null)
  const value = useEarly('comments-text', typed, fill)
  /** What is weighed stands in the box. */
  const isOfBox = useRef(false)
  useEffect(() => {
    const stop = followFragment((fragment) => {
      isOfBox.current = false
      if (fragment.length > 1) void weighCommentsText(fragment)
    })
    return () => {
      stop()
      leaveComments()
    }
  }, [])
  useEffect(() => {
    if (isAnswer(taking)) answer.current?.focus()
    if (taking.kind === 'taken' && isOfBox.current) fill(undefined)
  }, [taking])
  const leave = () => {
    if (isOfBox.current) fill(undefined)
    leaveComments()
  }
  const refusal = refusalText(taking)
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead needs-script">{words.lead}</p>
      {refusal !== undefined && (
        <div class="problems" ref={answer} tabIndex={-1}>
          <h2>{words.refused}</h2>
          <p>{refusal}</p>
          <p>{words.nothingChanged}</p>
        </div>
      )}
      {taking.kind === 'weighed' && (
        <div class="flow weighed" ref={answer} tabIndex={-1}>
          <p dir="auto">{weighedText(taking.report, taking.isKnown)}</p>
          <div class="actions">
            {taking.isKnown ? (
              <a class="button" href={address.log}>
                {words.toLog}
              </a>
            ) : (
              <button type="button" class="button" onClick={() => void takeInComments()}>
                {words.takeIn}
              </button>
            )}
            <button type="button" class="action" onClick={leave}>
              {words.leave}
            </button>
          </div>
        </div>
      )}
      {taking.kind === 'taken' && (
        <div class="flow weighed" ref={answer} tabIndex={-1}>
          <p>{takenText(taking.report)}</p>
          <div class="actions">
            <a class="button" href={`${address.log}#entries`}>
              {words.toLog}
            </a>
          </div>
        </div>
      )}
      <p role="status" class="said">
        {(taking.kind === 'reading' || taking.kind === 'taking' || taking.kind === 'stuck') &&
          words[taking.kind]}
      </p>
      <form
        class="assess_take needs-script"
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          isOfBox.current = true
          void weighCommentsText(text.current?.value ?? '')
        }}
      >
        <ChooseFile
          id="comments-file"
          label={words.choose}
          hint={words.chooseHint}
          onFile={(file) => {
            isOfBox.current = false
            void weighCommentsFile(file)
          }}
        />
        <div class="field">
          <label class="field_name" for="comments-text">
            {words.paste}
          </label>
          <textarea
            class="field_input"
            id="comments-text"
            rows={4}
            autocomplete="off"
            spellcheck={false}
            ref={text}
            value={value}
            onInput={({ currentTarget }) => fill(currentTarget.value)}
          />
        </div>
        <div class="actions">
          <button type="submit" class="button is-second">
            {words.look}
          </button>
        </div>
      </form>
    </>
  )
}

function isAnswer({ kind }: TakingComments): boolean {
  return kind === 'weighed' || kind === 'taken' || kind === 'refused' || kind === 'not-kept'
}

function refusalText(taking: TakingComments): string | undefined {
  if (taking.kind === 'not-kept') return storageTrouble[taking.problem.kind].text
  return taking.kind === 'refused' ? textOf(taking.refusal) : undefined
}

function textOf(refusal: CommentsRefusal): string {
  switch (refusal.by) {
    case 'file':
      return fileRefusal(refusal.problem, 'comments')
    case 'link':
      return linkRefusal[refusal.problem.kind]
    case 'content':
      return contentRefusal[refusal.problem]
  }
}
