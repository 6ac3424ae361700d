import { useStore } from '@nanostores/preact'
import { useLayoutEffect } from 'preact/hooks'
import { afterLoad } from '#islands/ui/after-load.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { minutesLeftWords, placeWords, review, saidWords } from '#messages/review.ts'
import {
  beginReview,
  grade,
  leaveReview,
  prepareReview,
  putAside,
  reveal,
  undo,
} from '#stores/review/actions.ts'
import { firstAsked } from '#stores/review/opening.ts'
import { $review, type Review as ReviewState } from '#stores/review/state.ts'
import type { KnownCards } from '#stores/review/words.ts'
import { $settings } from '#stores/settings.ts'
import { AnswerBar } from './AnswerBar.tsx'
import type { Asked } from './asked.ts'
import { EndPage } from './EndPage.tsx'
import { endHold, isReturning } from './early.ts'
import { Margin } from './Margin.tsx'
import { Slip } from './Slip.tsx'
import { useDeed } from './use-deed.ts'
import { useFocus } from './use-focus.ts'
import { useKeys } from './use-keys.ts'
import { useKeysHelp } from './use-keys-help.tsx'

const act = { reveal, grade, undo, putAside }

const CARE = late(() => import('./care/care.ts').then(({ dressedCare }) => dressedCare))

/** A sitting of flashcards, whole: masthead, one card at a time, its answers, and the page at the end. */
export function Review({ known }: { readonly known: KnownCards }) {
  const state = useStore($review, { ssr: 'initial' })
  const settings = useStore($settings, { ssr: 'initial' })
  const { openHelp, help } = useKeysHelp(settings)

  // Before anything pressed meanwhile is done, which needs to know what the page holds.
  useLayoutEffect(() => {
    const hasBegun = isReturning()
    prepareReview(known, wantedCards(), hasBegun, wantedFirst())
    const begin = () => void beginReview().catch(() => undefined)
    // For who has been here what is due decides; someone new has a card to answer while the rest loads.
    if (hasBegun) void beginReview().then(endHold, endHold)
    else afterLoad(begin)
    return leaveReview
  }, [])
  const focus = useFocus(state)
  const asked = askedIn(state, known)
  const play = useDeed(asked, settings.typed)
  useKeys(asked, play, settings, act, openHelp)
  const { piece: care } = useLate(CARE, 'soon')
  const showSure = () => asked && reveal(true, asked.nonce)
  const end =
    state.kind === 'done' || state.kind === 'empty' || state.kind === 'unreachable' ? state : undefined
  const opening = state.kind === 'opening' ? ' is-opening' : ''
  return (
    <>
      <SittingMasthead today={address.today} count={<Count asked={asked} opening={opening} />}>
        {end ? null : (
          <button type="button" class="link" disabled={!('canUndo' in state && state.canUndo)} onClick={undo}>
            {review.undo}
          </button>
        )}
        <a href={address.today}>{end ? review.today : review.stop}</a>
      </SittingMasthead>
      <main class={end ? 'page' : 'page sitting'} id="main">
        {end ? (
          <EndPage state={end} title={focus.ask} round={care ? <care.Round /> : null} />
        ) : (
          <>
            <h1 class="unseen">{asked ? `${review.title}, ${placeWords(asked.place)}` : review.title}</h1>
            <div class={`beside is-slip${opening}`}>
              <Slip
                state={asked}
                play={play}
                grades={settings.grades}
                ask={focus.ask}
                answer={focus.answer}
                onEnter={showSure}
                menu={care && asked ? <care.CardMenu state={asked} act={act} /> : null}
                beneath={
                  care && asked && asked.kind !== 'front' ? <care.Beneath state={asked} act={act} /> : null
                }
              />
              <Margin state={asked} />
            </div>
            {care && asked ? <care.AtStart state={asked} cards={known.count} /> : null}
            <AnswerBar state={asked} play={play} settings={settings} act={act} onHelp={openHelp} />
          </>
        )}
        <p class="unseen" role="status">
          {'said' in state && state.said ? (
            <span key={'nonce' in state ? state.nonce : 'end'}>{saidWords(state.said)}</span>
          ) : null}
        </p>
      </main>
      {help}
    </>
  )
}

function Count({ asked, opening }: { readonly asked: Asked | undefined; readonly opening: string }) {
  if (!asked) return <b>{review.title}</b>
  return (
    <span class={opening}>
      <b>{placeWords(asked.place)}</b> <span class="quiet">{minutesLeftWords(asked.minutesLeft)}</span>
    </span>
  )
}

/** The card on screen; none while a sitting is being put together, and at its end. */
function askedIn(state: ReviewState, known: KnownCards): Asked | undefined {
  if (state.kind === 'front' || state.kind === 'back' || state.kind === 'saving') return state
  const first = state.kind === 'opening' ? firstAsked(known) : undefined
  return first && { kind: 'front', ...first }
}

/** `?cards=5` asks for a short sitting, or for the rest of one; anything else for a usual one. */
function wantedCards(): number | undefined {
  const wanted = Number(new URLSearchParams(location.search).get('cards'))
  return Number.isInteger(wanted) && wanted > 0 ? wanted : undefined
}

/** `#first=` and ids of cards, due or not, that a page sends here; kept up to date while they are asked, so that a reload goes on. */
function wantedFirst(): readonly string[] {
  const [start, ids] = location.hash.split('=')
  return start === '#first' && ids ? ids.split(',') : []
}
