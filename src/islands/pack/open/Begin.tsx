import { useState } from 'preact/hooks'
import { hasEnd, isLate, minutesOf } from '#domain/pack/late.ts'
import { EXTRA_PERCENTS, type ExtraPercent } from '#domain/pack/rules.ts'
import { notBegun, opening as words } from '#messages/pack-open.ts'
import { terms } from '#messages/pack-terms.ts'
import { goOn, start } from '#stores/pack/open.ts'
import type { Summary } from '#stores/pack/open-view.ts'

/** The way in: start, or go on with what was begun here before. */
export function Begin({ view }: { readonly view: Summary }) {
  const { body, before, isStarting, trouble, isEarly, attemptsLeft } = view
  const [extra, setExtra] = useState<ExtraPercent>()
  const last = before?.attempt.sent.at(-1)
  const isLeft = attemptsLeft !== 0
  // One attempt at a time: an attempt that has an end is ended first.
  const mayBegin = isLeft && !isEarly && (!before || before.attempt.ended !== undefined || !hasEnd(body))
  const minutes = body.rules?.minutes
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
      {minutes !== undefined && mayBegin ? (
        <fieldset class="field">
          <legend class="field_name">{terms.extra}</legend>
          <p class="field_hint small">{terms.extraHint}</p>
          <div class="options">
            {[undefined, ...EXTRA_PERCENTS].map((percent) => (
              <label class="option" key={percent ?? 0}>
                <input
                  type="radio"
                  name="extra"
                  checked={extra === percent}
                  onChange={() => setExtra(percent)}
                />
                <span>
                  {percent === undefined
                    ? terms.extraNone(minutes)
                    : terms.extraOf(percent, minutesOf(minutes, percent))}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      {isEarly ? <p class="pack-warning">{terms.early}</p> : null}
      {isLeft ? null : <p class="pack-warning">{terms.noneLeft}</p>}
      <div class="actions">
        {before ? (
          <>
            <button class="button" type="button" onClick={() => void goOn()}>
              {last && before.done === before.of ? words.toSent : words.goOn}
            </button>
            {mayBegin ? (
              <button class="action" type="button" disabled={isStarting} onClick={() => void start(extra)}>
                {words.anew}
              </button>
            ) : null}
          </>
        ) : mayBegin ? (
          <button class="button" type="button" disabled={isStarting} onClick={() => void start(extra)}>
            {isStarting ? words.starting : words.start}
          </button>
        ) : null}
      </div>
      <p class="small quiet">
        {isLate(body) ? null : words.firstCounts}{' '}
        {before ? mayBegin && words.anewHint : minutes === undefined ? words.keeps : null}
      </p>
    </div>
  )
}
