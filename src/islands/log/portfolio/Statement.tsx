import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { wordCount } from '#domain/clean.ts'
import { BUDGETS } from '#domain/portfolio/choice.ts'
import { STATEMENT_MAX_LENGTH } from '#domain/portfolio/statement.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { keepingText, overText, portfolioOut as words, wordsText } from '#messages/portfolio-out.ts'
import { chooseBudget } from '#stores/portfolio/portfolio.ts'
import { $statement, closeStatement, saveStatement, typeStatement } from '#stores/portfolio/statement.ts'
import { EarlierStatements } from './EarlierStatements.tsx'

/** The learner’s own summary, with its words counted; over the budget is said and nothing is cut. */
export function Statement({ budget }: { readonly budget: number }) {
  const view = useStore($statement, { ssr: 'initial' })
  useEffect(() => {
    const save = () => void saveStatement()
    document.addEventListener('visibilitychange', save)
    addEventListener('pagehide', save)
    return () => {
      document.removeEventListener('visibilitychange', save)
      removeEventListener('pagehide', save)
      closeStatement()
    }
  }, [])
  const text = view?.text ?? ''
  // What is too long to be saved is not read with each letter.
  const said = text.length > STATEMENT_MAX_LENGTH ? undefined : wordCount(text)
  const over = said === undefined ? 0 : said - budget
  return (
    <section class="outgoing share-statement screen-only" aria-labelledby="statement-label">
      <h2 id="statement-label">
        <label for="statement">{words.statement}</label>
      </h2>
      <p class="small quiet" id="statement-hint">
        {words.statementHint}
      </p>
      {view && (
        <div onFocusOut={() => void saveStatement()}>
          <Lines
            id="statement"
            value={view.text}
            rows={5}
            describedBy="statement-hint statement-count"
            onFill={typeStatement}
          />
        </div>
      )}
      <p class="small field_count" id="statement-count">
        {said !== undefined && <b>{wordsText(said, budget)}</b>} {over > 0 && overText(over)}
      </p>
      <p
        class={view?.keeping === 'refused' || view?.keeping === 'long' ? 'field_problem' : 'small quiet'}
        role="status"
      >
        {view && keepingText(view.keeping, text === '')} {view?.isOvertaken && words.overtaken}
      </p>
      <Budget budget={budget} />
      <EarlierStatements stands={text} />
    </section>
  )
}

function Budget({ budget }: { readonly budget: number }) {
  const [sorted] = useState(() => [...BUDGETS].sort((a, b) => a - b))
  return (
    <p>
      <label class="label" for="budget">
        {words.budget}
      </label>
      <select
        class="field_input is-short"
        id="budget"
        value={budget}
        onChange={(event) => void chooseBudget(Number(event.currentTarget.value))}
      >
        {sorted.map((most) => (
          <option key={most} value={most}>
            {most.toLocaleString('en-GB')}
          </option>
        ))}
      </select>
    </p>
  )
}
