import { pageText, guard as words } from '#messages/guard.ts'
import { PAGE } from './pages.ts'

interface Props {
  readonly page: number
  readonly last: number
  readonly of: number
  readonly onTurn: (page: number) => void
}

/** The way through many findings, ten at a time. */
export function Pages({ page, last, of, onTurn }: Props) {
  return (
    <nav class="actions" aria-label={words.pages}>
      {page > 0 && (
        <button type="button" class="button is-second" onClick={() => onTurn(page - 1)}>
          {words.earlier}
        </button>
      )}
      <p class="small">{pageText(page * PAGE + 1, Math.min(of, (page + 1) * PAGE), of)}</p>
      {page < last && (
        <button type="button" class="button is-second" onClick={() => onTurn(page + 1)}>
          {words.later}
        </button>
      )}
    </nav>
  )
}
