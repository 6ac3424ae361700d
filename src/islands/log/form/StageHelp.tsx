import { sameStage, unbalancedIn } from '#domain/log/balance.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { wordsOfField } from '#messages/log-fields.ts'
import { stageHelp as words } from '#messages/log-form-texts.ts'
import { goToField } from './focus.ts'

interface Props {
  readonly draft: EntryDraft
  /** The stage it stands beside. */
  readonly name: string
  readonly onFill: (name: string, text: string) => void
}

/** Beside a stage: where to go on when most is told and little is thought, and what another model has of it. */
export function StageHelp({ draft: { type, values }, name, onFill }: Props) {
  const said = (field: string) => values[field]
  const unbalanced = unbalancedIn(ENTRY_TYPES[type], said)
  const same = sameStage(name, said)
  const short = (field: string) => wordsOfField(type, field).short
  return (
    <>
      {unbalanced?.description === name && (
        <p>
          <b>{words.title}</b>
          <br />
          {words.balance}{' '}
          <button type="button" class="link" onClick={() => goToField(unbalanced.next)}>
            {words.goOn(short(unbalanced.next))}
          </button>
        </p>
      )}
      {same && (
        <p>
          {words.same(short(same.from))}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              onFill(name, same.text)
              goToField(name)
            }}
          >
            {words.copy}
          </button>
        </p>
      )}
    </>
  )
}
