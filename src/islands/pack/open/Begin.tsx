import { notBegun, opening as words } from '#messages/pack-open.ts'
import { goOn, start } from '#stores/pack/open.ts'
import type { Summary } from '#stores/pack/open-view.ts'

/** The way in: start, or go on with what was begun here before. */
export function Begin({ view: { before, isStarting, trouble } }: { readonly view: Summary }) {
  const last = before?.attempt.sent.at(-1)
  return (
    <div class="pack-begin">
      {before ? (
        <p>
          {words.begun(before.attempt, before.done, before.of)} {last ? words.sent(last) : null}
        </p>
      ) : null}
      {trouble ? (
        <p class="field_problem" role="alert">
          {notBegun(trouble)}
        </p>
      ) : null}
      <div class="actions">
        {before ? (
          <>
            <button class="button" type="button" onClick={() => void goOn()}>
              {last && before.done === before.of ? words.toSent : words.goOn}
            </button>
            <button class="action" type="button" disabled={isStarting} onClick={() => void start()}>
              {words.anew}
            </button>
          </>
        ) : (
          <button class="button" type="button" disabled={isStarting} onClick={() => void start()}>
            {isStarting ? words.starting : words.start}
          </button>
        )}
      </div>
      <p class="small quiet">
        {words.firstCounts} {before ? words.anewHint : words.keeps}
      </p>
    </div>
  )
}
