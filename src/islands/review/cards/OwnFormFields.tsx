import { useEffect, useRef, useState } from 'preact/hooks'
import type { CardUnit } from '#domain/review/cards/card-line.ts'
import { asksElse, type OwnFields, type OwnProblem } from '#domain/review/cards/own-fields.ts'
import { cardAddress } from '#messages/cards-address.ts'
import { clash as clashWords } from '#messages/cards-clash.ts'
import { problemWords, ownForm as words } from '#messages/cards-form.ts'
import { createFindDouble } from '#stores/review/cards/doubles.ts'
import { fillOwn, sayDouble } from '#stores/review/cards/own-fill.ts'
import { throwAwayOwn } from '#stores/review/cards/own-keeping.ts'
import { saveOwn } from '#stores/review/cards/own-save.ts'
import type { Writing } from '#stores/review/cards/own-view.ts'
import { GapWords } from './GapWords.tsx'
import { OwnClash } from './OwnClash.tsx'
import { OwnField, OwnLine } from './OwnField.tsx'

interface Props {
  readonly view: Writing
  readonly units: readonly CardUnit[]
}

/** A pause in typing after which other cards are looked at. */
const PAUSE_MILLIS = 500

/** The fields of an own card, what is wrong with them, and the way to save. */
export function OwnFormFields({ view, units }: Props) {
  const { id, fields, was, problems, tries, taught, sentence, double } = view
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus()
  }, [tries])
  useDouble(id, fields.front)
  const problemOf = (field: OwnProblem['field']) => problems.find((one) => one.field === field)
  const fill = (name: keyof OwnFields) => (value: string) => fillOwn({ [name]: value })
  const isOther = was !== undefined && asksElse(was, { front: fields.front.trim(), back: fields.back.trim() })
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault()
        void saveOwn()
      }}
      noValidate
    >
      {taught ? (
        <p>
          {words.from} “<a href={taught.address}>{taught.title}</a>”
        </p>
      ) : null}
      {view.isLeft ? (
        <p class="came-back small">
          {words.left}{' '}
          <button type="button" class="action" onClick={() => void beginAgain()}>
            {words.fresh}
          </button>
        </p>
      ) : null}
      {problems.length > 0 ? (
        <section class="problems" tabIndex={-1} ref={summary} aria-labelledby="own-problems">
          <h2 id="own-problems">{words.problems}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem.field}>
                <button
                  type="button"
                  class="link"
                  onClick={() => document.getElementById(`own-${problem.field}`)?.focus()}
                >
                  {problemWords(problem)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.clash ? <OwnClash view={view} clash={view.clash} units={units} /> : null}
      {sentence === '' ? null : <GapWords sentence={sentence} fields={fields} />}
      <OwnField
        name="front"
        label={words.front}
        hint={words.frontHint}
        value={fields.front}
        rows={2}
        problem={problemOf('front')}
        onFill={fill('front')}
      />
      <p class="own-form_double" role="status">
        {double ? (
          <>
            {words.double} <a href={cardAddress(double.id)}>{double.front}</a> {words.doubleAfter}
          </>
        ) : null}
      </p>
      <OwnField
        name="back"
        label={words.back}
        value={fields.back}
        rows={2}
        problem={problemOf('back')}
        onFill={fill('back')}
      />
      <OwnField
        name="more"
        label={words.more}
        hint={words.moreHint}
        isOptional
        value={fields.more}
        rows={2}
        problem={problemOf('more')}
        onFill={fill('more')}
      />
      <OwnLine
        name="tags"
        label={words.tags}
        hint={words.tagsHint}
        value={fields.tags}
        problem={problemOf('tags')}
        onFill={fill('tags')}
      />
      <div class="field">
        <label class="field_name" for="own-unit">
          {words.unit} <span class="field_need">{words.optional}</span>
        </label>
        <select
          class="field_input"
          id="own-unit"
          value={fields.unit}
          onChange={(event) => fillOwn({ unit: event.currentTarget.value })}
        >
          <option value="">{words.noUnit}</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.title}
            </option>
          ))}
        </select>
      </div>
      {isOther ? (
        <div class="field">
          <label class="tickbox">
            <input
              type="checkbox"
              checked={view.asksElse}
              aria-describedby="own-meaning-hint"
              onChange={(event) => fillOwn({ asksElse: event.currentTarget.checked })}
            />{' '}
            {words.meaning}
          </label>
          <p class="field_hint small" id="own-meaning-hint">
            {words.meaningHint}
          </p>
        </div>
      ) : null}
      <div class="actions">
        <button type="submit" class="button">
          {words.save}
        </button>
        {was ? (
          <a class="action" href={cardAddress(id)} onClick={() => void throwAwayOwn()}>
            {words.cancel}
          </a>
        ) : null}
      </div>
      <p class="small" role="status">
        {view.isNotKept ? words.notKept : keepingWords(view)}
      </p>
    </form>
  )
}

/** What was typed goes, and the form begins as if it had not been. */
async function beginAgain(): Promise<void> {
  await throwAwayOwn()
  location.hash = '#new'
}

function useDouble(id: string, front: string): void {
  const [find] = useState(createFindDouble)
  useEffect(() => {
    const timer = setTimeout(() => {
      void find(front, id).then((double) => sayDouble(front, double))
    }, PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [id, front])
}

function keepingWords({ keeping, isFollowed, clash }: Writing): string {
  if (isFollowed) return clashWords.followed
  if (clash && !clash.mine) return `${clash.isRemoved ? clashWords.removed : clashWords.changed}.`
  if (keeping === 'kept') return words.drafted
  if (keeping === 'apart') return words.apart
  return keeping === 'not-kept' ? words.notDrafted : ''
}
