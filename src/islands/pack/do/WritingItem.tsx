import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { Lines } from '#islands/writing/Lines.tsx'
import { ending } from '#messages/pack-end.ts'
import type { WritingPlay } from '#stores/pack/do-writing.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly play: WritingPlay
}

/** Something to be written in one’s own words: on the disk as it is typed, an answer once it is kept. */
export function WritingItem({ play, place, isNext }: Props) {
  const view = useStore(play.$view)
  const keeping = useStore(play.$keeping)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    if (isNext) heading.current?.focus()
    const leave = () => void play.leave()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [])
  const { writing, text, words, problem } = view
  const { writing: says } = ending
  const least = writing.leastWords
  useEffect(() => {
    if (problem) document.getElementById('writing')?.focus()
  }, [problem])
  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void play.keep()
      }}
    >
      <h1 class="as-typed pack-asked" ref={heading} tabIndex={-1}>
        <span class="unseen">{place}: </span>
        {writing.prompt}
      </h1>
      <div class={problem ? 'field beside is-wrong' : 'field beside'}>
        <div class="pack-written">
          <label class="unseen" for="writing">
            {ending.results.yours}
          </label>
          <p class="small quiet" id="writing-how">
            {says.how} {least === undefined ? null : says.least(least)} {says.points}
          </p>
          <Lines
            id="writing"
            value={text}
            rows={8}
            isNeeded
            isWrong={problem !== undefined}
            describedBy="writing-how writing-count"
            onFill={play.type}
          />
          <p class="small quiet" id="writing-count">
            {least !== undefined && words > 0 && words < least ? says.few(least, words) : says.count(words)}{' '}
            {keeping === 'apart' ? null : says.draft[keeping]}
          </p>
        </div>
      </div>
      <div class="answer-bar">
        <p class="field_problem" role="alert">
          {problem === undefined
            ? ''
            : problem === 'empty' || problem === 'too-long'
              ? says.problem[problem]
              : says.problem.other}
        </p>
        <button class="button" type="submit" disabled={view.isSaving}>
          {ending.keepWriting}
        </button>
      </div>
    </form>
  )
}
