import { useEffect } from 'preact/hooks'
import type { Question } from '#domain/catalogue/question.ts'
import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import { focusOwn } from '#islands/pack/make/edit-own.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { choose } from '#stores/pack/make.ts'
import { changeOwn, changeOwnWithout, closeOwn } from '#stores/pack/make-own.ts'
import { Bins } from './Bins.tsx'
import { Entries } from './Entries.tsx'
import { Gaps } from './Gaps.tsx'
import { Numbers } from './Numbers.tsx'
import { Options } from './Options.tsx'
import { OwnText } from './OwnField.tsx'
import type { OwnProps } from './own-props.ts'
import { Pairs } from './Pairs.tsx'
import { Points } from './Points.tsx'
import { TypedRows } from './TypedRows.tsx'
import { CardFields, WritingFields } from './Writing.tsx'

interface Props extends OwnProps {
  readonly item: OwnItem
  readonly typed: { readonly [place: string]: string }
  /** Where focus goes once it is closed. */
  readonly onClosed: () => void
}

/** The form of one own item; each change is kept as it is made. */
export function OwnEditor({ item, typed, onClosed, ...props }: Props) {
  const id = idOfOwn(item)
  useEffect(focusOwn, [id])
  const name =
    item.kind === 'question' ? words.heading.question[item.question.kind] : words.heading[item.kind]
  return (
    <section class="own_editor" aria-labelledby="own-editor">
      <h3 id="own-editor" tabIndex={-1}>
        {name}
      </h3>
      {item.kind === 'question' && <OwnQuestion {...props} question={item.question} typed={typed} />}
      {item.kind === 'writing' && (
        <WritingFields
          {...props}
          writing={item.writing}
          onChange={(writing) => changeOwn({ kind: 'writing', writing }, item)}
        />
      )}
      {item.kind === 'card' && (
        <CardFields
          {...props}
          card={item.card}
          onChange={(card) => changeOwn({ kind: 'card', card }, item)}
        />
      )}
      <div class="actions">
        <button
          type="button"
          class="button is-second"
          onClick={() => {
            closeOwn()
            onClosed()
          }}
        >
          {words.done}
        </button>
        <button
          type="button"
          class="action"
          onClick={() => {
            choose(id, false)
            closeOwn()
            onClosed()
          }}
        >
          {words.remove}
        </button>
      </div>
      <p class="small quiet">{words.kept}</p>
    </section>
  )
}

function OwnQuestion({
  question,
  typed,
  ...props
}: OwnProps & { readonly question: Question; readonly typed: Props['typed'] }) {
  const before = { kind: 'question', question } as const
  const change = (next: Question) => changeOwn({ kind: 'question', question: next }, before)
  const { id } = question
  return (
    <>
      <OwnText
        path={['stem']}
        faults={props.faults}
        name={words.stem.name}
        hint={words.stem.hint}
        value={question.stem}
        onValue={(stem) => change({ ...question, stem })}
      />
      {(question.kind === 'choice' || question.kind === 'multiple') && (
        // One form serves both kinds; each gives back the kind it got.
        <Options {...props} {...({ question, onChange: change } as Parameters<typeof Options>[0])} />
      )}
      {question.kind === 'order' && <Entries {...props} question={question} onChange={change} />}
      {question.kind === 'match' && <Pairs {...props} question={question} onChange={change} />}
      {question.kind === 'short' && (
        <TypedRows
          {...props}
          path={[]}
          typed={question}
          onChange={(typedNow) => change({ ...question, ...typedNow })}
        />
      )}
      {question.kind === 'numeric' && (
        <Numbers
          {...props}
          question={question}
          typed={typedIn(id, typed)}
          onChange={change}
          onNumber={(next, field, text) =>
            changeOwn({ kind: 'question', question: next }, before, {
              path: field,
              ...(text === undefined ? {} : { text }),
            })
          }
          onWithout={(next, at) =>
            changeOwnWithout({ kind: 'question', question: next }, before, ['mistakes', at])
          }
        />
      )}
      {question.kind === 'classify' && <Bins {...props} question={question} onChange={change} />}
      {question.kind === 'cloze' && <Gaps {...props} question={question} onChange={change} />}
      <Points {...props} chosen={question.points} onChange={(points) => change({ ...question, points })} />
    </>
  )
}

/** What is typed in the fields of one item, by the field. */
function typedIn(id: string, typed: Props['typed']): { readonly [field: string]: string } {
  const start = `${id}/`
  return Object.fromEntries(
    Object.entries(typed).flatMap(([place, text]) =>
      place.startsWith(start) ? [[place.slice(start.length), text]] : [],
    ),
  )
}
