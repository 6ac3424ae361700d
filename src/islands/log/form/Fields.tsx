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
import { Follows } from './Follows.tsx'
import { MoreFields } from './MoreFields.tsx'
import { StageHelp } from './StageHelp.tsx'

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
export function Fields({ form, view: { entry, draft, problems, others, tries, at, ways } }: Props) {
  const { type, values } = draft
  const { fields, stages } = ENTRY_TYPES[type]
  const isWrong = (name: string) => problems.some(({ field }) => field === name)
  // What nothing asks any more is shown where it needs a look: a draft keeps it too.
  const asked = fields.filter((field) => isAsked(field, (name) => values[name]) || isWrong(field.name))
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
        ways={ways}
        problems={problems}
        {...(leastWords === undefined ? {} : { leastWords })}
        follows={decides(fields, name) && <Follows draft={draft} name={name} />}
        margin={
          leastWords !== undefined ? (
            <StageHelp draft={draft} name={name} onFill={form.fill} />
          ) : isMetHere ? (
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
      {runsOf(asked, type).map(({ fields: run, isMore }) =>
        isMore ? (
          <MoreFields
            key={run[0]?.name}
            names={run.map(({ name }) => wordsOfField(type, name).short)}
            isLast={run.at(-1) === asked.at(-1)}
            hasProblem={run.some(({ name }) => isWrong(name))}
            isSought={run.some(({ name }) => name === at)}
            tries={tries}
          >
            {run.map(row)}
          </MoreFields>
        ) : (
          run.map(row)
        ),
      )}
    </>
  )
}

/** Whether other questions are asked only after one answer to this one. */
function decides(fields: readonly Field[], name: string): boolean {
  return fields.some(({ when }) => when?.field === name)
}

/** Fields in the order asked, those that few will answer apart from the others. */
function runsOf(
  fields: readonly Field[],
  type: EntryTypeName,
): readonly { readonly fields: readonly Field[]; readonly isMore: boolean }[] {
  const runs: { fields: Field[]; isMore: boolean }[] = []
  for (const field of fields) {
    const isMore = wordsOfField(type, field.name).isMore === true
    const last = runs.at(-1)
    if (last?.isMore === isMore) last.fields.push(field)
    else runs.push({ fields: [field], isMore })
  }
  return runs
}
