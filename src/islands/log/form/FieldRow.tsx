import type { ComponentChildren } from 'preact'
import { wordCount } from '#domain/clean.ts'
import type { EntryDraft, FieldProblem, TypedValue } from '#domain/log/draft.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { Field } from '#domain/log/field.ts'
import { type EntryId, FIELD_MAX_LENGTH, rowsIn, textsIn } from '#domain/log/record.ts'
import { TypedNote } from '#islands/guard/TypedNote.tsx'
import { Lines } from '#islands/writing/Lines.tsx'
import { wordsOfField } from '#messages/log-fields.ts'
import { form as words } from '#messages/log-form.ts'
import { problemText, problemWords } from '#messages/log-problems.ts'
import type { WayBack } from '#messages/log-way-back.ts'
import { DayButtons } from './DayButtons.tsx'
import { EntryChoice } from './EntryChoice.tsx'
import { idOf } from './focus.ts'
import { Choice, Line, Radios, Ticks } from './Inputs.tsx'
import { Rows } from './Rows.tsx'

/** Fields of several things to press or fill in: their name is a legend. */
const GROUPS: readonly Field['input'][] = ['entries', 'choices', 'rows']

/** Fields in which anything may be typed. */
const FREE: readonly Field['input'][] = ['line', 'text', 'list', 'address']

/** What a field stands in: the draft it is of, and what there is to choose from. */
export interface FieldProps {
  /** The entry it is of. */
  readonly entry: EntryId
  readonly field: Field
  readonly draft: EntryDraft
  readonly others: readonly Entry[]
  /** The fields that the entry is written for. */
  readonly ways: readonly WayBack[]
  readonly problems: readonly FieldProblem[]
  /** A stage of a model counts from so many words. */
  readonly leastWords?: number
  /** Said in the margin below what an assessor looks for. */
  readonly margin?: ComponentChildren
  /** What the answer brings, said below it. */
  readonly follows?: ComponentChildren
  readonly onFill: (field: string, value: TypedValue) => void
  readonly onFillDay: (field: string, daysAgo: number) => void
}

/** One question of the form: its name, what helps to answer it, its problem, its answer, and the margin beside it. */
export function FieldRow({
  entry,
  field,
  draft,
  others,
  ways,
  problems,
  leastWords,
  margin,
  follows,
  ...on
}: FieldProps) {
  const { type, values } = draft
  const { name } = field
  const said = wordsOfField(type, name)
  const value = values[name] ?? ''
  const text = textsIn(value).join('\n')
  const problem = problems.find((one) => one.field === name) ?? tooLong(field, text)
  const isGroup = GROUPS.includes(field.input) || isOfRadios(field)
  const id = idOf(name)
  const isList = field.input === 'list'
  const notes = {
    lines: isList,
    hint: said.hint !== undefined,
    good: said.good !== undefined,
    problem: problem !== undefined,
    count: leastWords !== undefined,
  }
  const describedBy = describing(id, notes)
  const radios = isOfRadios(field) && {
    role: 'radiogroup' as const,
    'aria-invalid': problem !== undefined || undefined,
    'aria-required': true,
  }
  const fill = (next: TypedValue) => on.onFill(name, next)
  const isNeeded = field.need === 'ready'
  const input = { name, value: text, describedBy, isWrong: problem !== undefined, isNeeded, onFill: fill }
  const label = (
    <>
      {said.label}
      {field.need === 'optional' && leastWords === undefined ? (
        <span class="field_need"> {said.need ?? words.optional}</span>
      ) : null}
    </>
  )
  const body = (
    <>
      {said.hint ? (
        <p class="field_hint small" id={`${id}-hint`}>
          {said.hint}
        </p>
      ) : null}
      {said.good ? (
        <p class="field_hint small" id={`${id}-good`}>
          {words.example(said.good)}
        </p>
      ) : null}
      {problem ? (
        <p class="field_problem" id={`${id}-problem`}>
          <span class="unseen">{problemWords.unseen}</span>
          {problemText(type, problem)}
        </p>
      ) : null}
      {field.input === 'entries' ? (
        <EntryChoice
          field={field}
          chosen={textsIn(value)}
          others={others}
          ways={[...ways, { entry, type, field: name }]}
          onFill={fill}
        />
      ) : field.input === 'choices' ? (
        <Ticks type={type} name={name} chosen={textsIn(value)} options={field.options} onFill={fill} />
      ) : field.input === 'rows' ? (
        <Rows
          entry={entry}
          type={type}
          field={field}
          rows={rowsIn(value)}
          problem={problem}
          texts={() => textsOfDraft(draft)}
          onFill={fill}
        />
      ) : field.input === 'choice' ? (
        isOfRadios(field) ? (
          <Radios {...input} type={type} options={field.options} />
        ) : (
          <Choice {...input} type={type} options={field.options} />
        )
      ) : field.input === 'text' || field.input === 'list' ? (
        <Lines {...input} id={id} rows={said.isLong ? 4 : 2} />
      ) : (
        <Line {...input} input={field.input} />
      )}
      {FREE.includes(field.input) ? (
        <TypedNote entry={entry} box={id} value={text} texts={() => textsOfDraft(draft)} onFill={fill} />
      ) : null}
      {field.input === 'date' && !field.isAhead ? (
        <DayButtons label={said.label} onPick={(daysAgo) => on.onFillDay(name, daysAgo)} />
      ) : null}
      {isList ? (
        <p class="field_count small quiet" id={`${id}-lines`}>
          {[words.linesHint, lineCount(text)].filter(Boolean).join(' ')}
        </p>
      ) : null}
      {follows}
      {leastWords === undefined ? null : (
        <p class="field_count small quiet" id={`${id}-count`}>
          {words.stageWords(wordCount(text.slice(0, FIELD_MAX_LENGTH)), leastWords)}
        </p>
      )}
    </>
  )
  return (
    <div class={['beside field', isGroup && 'is-group', problem && 'is-wrong'].filter(Boolean).join(' ')}>
      {isGroup ? (
        <fieldset id={id} {...radios} aria-describedby={describedBy}>
          <legend class="field_name">{label}</legend>
          {body}
        </fieldset>
      ) : (
        <div>
          <label class="field_name" for={id}>
            {label}
          </label>
          {body}
        </div>
      )}
      {said.looksFor || margin ? (
        <div class="gutter points">
          {said.looksFor ? (
            <p>
              <b>{said.looksFor.title}</b>
              <br />
              {said.looksFor.text}
            </p>
          ) : null}
          {margin}
        </div>
      ) : null}
    </div>
  )
}

/** Every text of an entry that is being written. */
export function textsOfDraft({ values, links }: EntryDraft): readonly string[] {
  return [...Object.values(values).flatMap(textsIn), ...links.map(({ claim }) => claim)]
}

/** A few options that need an answer are seen at once; one that may stay open needs a way back to none. */
function isOfRadios(field: Field): boolean {
  return field.input === 'choice' && field.need === 'ready' && field.options.length <= 5
}

/** How many things a list has so far; nothing before there are two, or of a text too long to be one. */
function lineCount(text: string): string {
  if (text.length > FIELD_MAX_LENGTH) return ''
  const count = text.split('\n').filter((line) => line.trim() !== '').length
  return count > 1 ? words.lines(count) : ''
}

/** Said while it is typed: a text that is far too long would be a surprise at the end. */
function tooLong({ name, input }: Field, text: string): FieldProblem | undefined {
  if ((input !== 'text' && input !== 'list') || text.length <= FIELD_MAX_LENGTH) return undefined
  return { field: name, reason: { kind: 'too-long', most: FIELD_MAX_LENGTH, has: text.length } }
}

function describing(id: string, notes: Readonly<Record<string, boolean>>): string | undefined {
  const ids = Object.entries(notes).flatMap(([note, isThere]) => (isThere ? [`${id}-${note}`] : []))
  return ids.length > 0 ? ids.join(' ') : undefined
}
