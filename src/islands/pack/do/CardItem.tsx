import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import { AnswerBar } from '#islands/review/AnswerBar.tsx'
import { Margin } from '#islands/review/Margin.tsx'
import { Slip } from '#islands/review/Slip.tsx'
import { useDeed } from '#islands/review/use-deed.ts'
import { useFocus } from '#islands/review/use-focus.ts'
import { useKeys } from '#islands/review/use-keys.ts'
import { useKeysHelp } from '#islands/review/use-keys-help.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import type { CardPlay } from '#stores/pack/do-card.ts'
import { $settings } from '#stores/settings.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly card: CardPlay
}

const HOOK = late(() => import('./CardHook.tsx').then(({ CardHook }) => CardHook))

/** A flashcard of a pack: shown and graded as in a review. */
export function CardItem({ card, place, isNext }: Props) {
  const state = useStore(card.$view)
  const settings = useStore($settings)
  const { openHelp, help } = useKeysHelp(settings)
  const act = useMemo(
    () => ({
      reveal: card.reveal,
      grade: (...given: Parameters<CardPlay['grade']>) => void card.grade(...given),
      // The button above the card does that, by its key too.
      undo: () => undefined,
    }),
    [card],
  )
  const focus = useFocus(state, isNext)
  const asked = state.kind === 'loading' ? undefined : state
  const play = useDeed(asked, settings.typed)
  useKeys(asked, play, settings, act, openHelp)
  const { piece: Hook } = useLate(HOOK, 'soon')
  const showSure = () => asked && act.reveal(true, asked.nonce)
  return (
    <>
      <h1 class="unseen">{place}</h1>
      <div class="beside is-slip">
        <Slip
          state={asked}
          play={play}
          grades={settings.grades}
          ask={focus.ask}
          answer={focus.answer}
          onEnter={showSure}
          beneath={Hook && asked && asked.kind !== 'front' ? <Hook card={asked.card.id} /> : null}
        />
        {asked && asked.kind !== 'front' ? <Margin state={asked} /> : <div class="gutter points" />}
      </div>
      <AnswerBar state={asked} play={play} settings={settings} act={act} onHelp={openHelp} />
      {help}
    </>
  )
}
