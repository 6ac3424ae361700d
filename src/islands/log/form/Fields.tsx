import { Fragment } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { isAsked } from '#domain/log/asked.ts'
import { effectOf } from '#domain/log/effect.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { Field } from '#domain/log/field.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { effectText } from '#messages/log-effect.ts'
import { wordsOfField } from '#messages/log-fields.ts'
import { metText, form as words } from '#messages/log-form.ts'
import type { EntryForm } from '#stores/log/form.ts'
import { metSoFar } from '#stores/log/form-met.ts'
import type { Writing } from '#stores/log/form-view.ts'
import { FieldRow } from './FieldRow.tsx'

interface Props {
  readonly form: EntryForm
  readonly view: Writing
}

/** Where what is met so far stands: beside the field that shows most. */
const MET_BESIDE: Readonly<Record<EntryTypeName, string>> = {
  resource: 'insights',
  application: 'whatIDid',
  reflection: 'because',
  explanation: 'relevance',
  'self-assessment': 'gaps',
  goal: 'success',
  review: 'causeText',
  feedback: 'example',
  metric: 'source',
  comparison: 'change',
  'coaching-plan': 'approach',
  'coaching-session': 'feedbackGiven',
  'coaching-evaluation': 'finding',
  'monitoring-plan': 'sample',
  observation: 'improvements',
  improvement: 'proposal',
}

/** What a type asks, in its order; what few will answer is folded away until one asks for it, or it needs a look. */
export function Fields({ form, view: { entry, draft, problems, others, tries } }: Props) {
  const { type, values } = draft
  const { fields, stages } = ENTRY_TYPES[type]
  const [isUnfolded, setUnfolded] = useState(false)
  const isWrong = (name: string) => problems.some(({ field }) => field === name)
  // What nothing asks any more is shown where it needs a look: a draft keeps it too.
  const asked = fields.filter((field) => isAsked(field, (name) => values[name]) || isWrong(field.name))
  const folded = asked.filter(({ name }) => wordsOfField(type, name).isMore)
  const shown = asked.filter((field) => !folded.includes(field))
  const place = asked.findLastIndex((field) => folded.includes(field))
  const before = asked.slice(0, Math.max(0, place)).findLast((field) => !folded.includes(field))
  const hasProblem = folded.some(({ name }) => isWrong(name))
  useEffect(() => {
    if (hasProblem) setUnfolded(true)
  }, [hasProblem, tries])
  const met = metSoFar(draft)
  const effect = type === 'comparison' ? effectOf((name) => values[name]) : undefined

  const row = (field: Field) => {
    const { name } = field
    const leastWords = stages?.find(({ names }) => names.includes(name))?.leastWords
    const isMetHere = name === MET_BESIDE[type] && met.length > 0
    return (
      <FieldRow
        key={name}
        entry={entry}
        field={field}
        draft={draft}
        others={others}
        problems={problems}
        {...(leastWords === undefined ? {} : { leastWords })}
        margin={
          isMetHere ? (
            <p class="is-met">
              <b>{words.metSoFar}</b>
              <br />
              {metText(met)}
            </p>
          ) : effect && name === 'otherCauses' ? (
            <p>
              <b>{words.effect}</b>
              <br />
              {effectText(effect)}
            </p>
          ) : null
        }
        onFill={form.fill}
        onFillDay={form.fillDay}
      />
    )
  }
  return (
    <>
      {shown.map((field) => (
        <Fragment key={field.name}>
          {row(field)}
          {field === before ? (
            <div class="entry-form_more">
              <button
                type="button"
                class="action"
                aria-expanded={isUnfolded}
                onClick={() => setUnfolded(!isUnfolded)}
              >
                {words.more(folded.map(({ name }) => wordsOfField(type, name).short))}
              </button>
            </div>
          ) : null}
          {field === before && (isUnfolded || hasProblem) ? folded.map(row) : null}
        </Fragment>
      ))}
    </>
  )
}
