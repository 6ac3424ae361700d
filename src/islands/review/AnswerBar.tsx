import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Preview } from '#domain/review/grade.ts'
import { gradeName, gradeNames, intervalWords, review, troubleWords } from '#messages/review.ts'
import type { Settings } from '#stores/settings.ts'
import type { Asked, CardActions } from './asked.ts'
import { createTapGuard } from './tap-guard.ts'
import type { DeedPlay } from './use-deed.ts'

interface Props {
  /** Absent while the sitting opens. */
  readonly state: Asked | undefined
  readonly play: DeedPlay
  readonly settings: Settings
  readonly act: CardActions
  readonly onHelp: () => void
}

/**
 * The answers, whole width, always in the same place: two to choose from, or the one grade that was worked out. Under
 * them the keys that do the same.
 */
export function AnswerBar({ state, play, settings, act, onHelp }: Props) {
  const isSecondTap = useRef(createTapGuard()).current
  const once = (answer: () => void) => (event: MouseEvent) => {
    if (!isSecondTap(event, settings.guardMillis)) answer()
  }
  const own = useRef<HTMLDivElement>(null)
  const { isDisputed } = play
  // The link that asked for them is gone; focus goes on to what it brought.
  useLayoutEffect(() => {
    if (isDisputed) own.current?.querySelector('button')?.focus()
  }, [isDisputed])
  const isBack = state !== undefined && state.kind !== 'front'
  const isWaiting = !state || (play.deed !== undefined && !play.given && !play.isAway)
  const given = isBack ? play.grade : undefined
  return (
    <div class="answer-bar">
      <p class="answer-bar_trouble" role="alert">
        {state?.trouble ? troubleWords(state.trouble.kind) : null}
      </p>
      {isBack && given !== undefined ? (
        <div key="marked" class="choice-pair is-one">
          <Choice
            name={gradeName(settings.grades, given)}
            does={intervalOf(state.previews, given)}
            onClick={once(() => act.grade(given, state.nonce, play.response))}
          />
        </div>
      ) : isBack ? (
        <div key="back" class={settings.grades === 'four' ? 'choice-pair is-four' : 'choice-pair'} ref={own}>
          {gradeNames[settings.grades].map(([given, name]) => (
            <Choice
              key={given}
              name={name}
              does={intervalOf(state.previews, given)}
              onClick={once(() => act.grade(given, state.nonce, play.response))}
            />
          ))}
        </div>
      ) : (
        <div key="front" class="choice-pair">
          {([false, true] as const).map((sure) => (
            <Choice
              key={`${sure}`}
              name={sure ? review.sure : review.notSure}
              does={review.showAnswer}
              isWaiting={isWaiting}
              onClick={once(() => state && act.reveal(sure, state.nonce))}
            />
          ))}
        </div>
      )}
      <p class="keys small quiet">
        {hint(isBack, given !== undefined, settings)}{' '}
        <button type="button" class="link" onClick={onHelp}>
          {review.help}
        </button>
      </p>
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly does: string
  readonly isWaiting?: boolean
  readonly onClick: (event: MouseEvent) => void
}

function Choice({ name, does, isWaiting = false, onClick }: ChoiceProps) {
  return (
    <button class="button is-second" type="button" disabled={isWaiting} onClick={onClick}>
      <span>{name}</span> <small>{does}</small>
    </button>
  )
}

/** A no-break space keeps the button's height until the interval is known. */
function intervalOf(previews: readonly Preview[] | undefined, given: number): string {
  const preview = previews?.find((each) => each.grade === given)
  return preview ? intervalWords(preview.intervalDays) : '\u00a0'
}

function hint(isBack: boolean, isMarked: boolean, { keys, grades }: Settings): string {
  if (!keys) return review.hintOff
  if (isMarked) return review.hintMarked
  return isBack ? review.hintBack[grades] : review.hintFront
}
