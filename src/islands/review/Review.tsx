import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'
import { minutesLeftWords, placeWords, review, saidWords } from '#messages/review.ts'
import type { KnownCards } from '#stores/review/plan.ts'
import { startReview, stopReview, undo } from '#stores/review/review.ts'
import { $review, type Review as ReviewState } from '#stores/review/state.ts'
import { $settings, openSettings } from '#stores/settings.ts'
import { AnswerBar } from './AnswerBar.tsx'
import { EndPage } from './EndPage.tsx'
import { KeysHelp } from './KeysHelp.tsx'
import { Margin } from './Margin.tsx'
import { Slip } from './Slip.tsx'
import { useFocus } from './use-focus.ts'
import { useKeys } from './use-keys.ts'

/** A sitting of flashcards, whole: masthead, one card at a time, its answers, and the page at the end. */
export function Review({ known }: { readonly known: KnownCards }) {
  const state = useStore($review, { ssr: 'initial' })
  const settings = useStore($settings, { ssr: 'initial' })
  const help = useRef<HTMLDialogElement>(null)
  const openHelp = () => help.current?.showModal()

  useEffect(() => {
    void openSettings()
    void startReview(known, wantedCards())
    return stopReview
  }, [])
  useKeys(state, settings, openHelp)
  const focus = useFocus(state)

  const isAsking = state.kind === 'front' || state.kind === 'back' || state.kind === 'saving'
  const isCard = isAsking || state.kind === 'loading'
  return (
    <>
      <SittingMasthead today={address.today} count={<Count state={state} />}>
        <button
          type="button"
          class="link"
          disabled={!('canUndo' in state && state.canUndo)}
          onClick={() => void undo()}
        >
          {review.undo}
        </button>
        <a href={address.today}>{review.stop}</a>
      </SittingMasthead>
      <main class={isCard ? 'page sitting' : 'page'} id="main">
        {isCard ? (
          <>
            <h1 class="unseen">{isAsking ? `${review.title}, ${placeWords(state.place)}` : review.title}</h1>
            <div class="beside is-slip">
              <Slip state={isAsking ? state : undefined} ask={focus.ask} answer={focus.answer} />
              <Margin state={isAsking ? state : undefined} />
            </div>
            <AnswerBar state={isAsking ? state : undefined} settings={settings} onHelp={openHelp} />
          </>
        ) : (
          <EndPage state={state} known={known} title={focus.ask} />
        )}
        <p class="unseen" role="status">
          {'said' in state && state.said ? (
            <span key={'nonce' in state ? state.nonce : 'end'}>{saidWords(state.said)}</span>
          ) : null}
        </p>
      </main>
      <KeysHelp dialog={help} settings={settings} />
    </>
  )
}

function Count({ state }: { readonly state: ReviewState }) {
  if (!('place' in state)) return <b>{review.title}</b>
  return (
    <>
      <b>{placeWords(state.place)}</b> <span class="quiet">{minutesLeftWords(state.minutesLeft)}</span>
    </>
  )
}

/** `?cards=5` asks for a short sitting; anything else for a usual one. */
function wantedCards(): number | undefined {
  const wanted = Number(new URLSearchParams(location.search).get('cards'))
  return Number.isInteger(wanted) && wanted > 0 ? wanted : undefined
}
