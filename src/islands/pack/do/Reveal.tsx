import { useEffect, useRef, useState } from 'preact/hooks'
import { ending } from '#messages/pack-end.ts'
import type { Doing, RevealProblem } from '#stores/pack/doing.ts'

/** The field for the code that the tutor gives out; right, it shows what was right. */
export function Reveal({ doing }: { readonly doing: Doing }) {
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'typing' | 'opening' | RevealProblem>('typing')
  const problem = state === 'typing' || state === 'opening' ? undefined : state
  useEffect(() => {
    if (problem) input.current?.focus()
  }, [problem])
  const { reveal: words } = ending
  const open = async (event: Event) => {
    event.preventDefault()
    if (state === 'opening') return
    setState('opening')
    const came = await doing.reveal(input.current?.value ?? '').catch((): RevealProblem => 'unreachable')
    setState(came === 'open' ? 'typing' : came)
  }
  return (
    <form method="dialog" noValidate onSubmit={(event) => void open(event)}>
      <h2>{words.title}</h2>
      <div class={problem ? 'field beside is-wrong' : 'field beside'}>
        <div>
          <label class="field_name" for="reveal">
            {words.name}
          </label>
          <p class="field_hint small" id="reveal-hint">
            {words.hint}
          </p>
          <p class="field_problem" id="reveal-problem" role="alert">
            {problem ? words.problem[problem] : ''}
          </p>
          <input
            class="field_input"
            id="reveal"
            ref={input}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={60}
            aria-describedby="reveal-hint reveal-problem"
            aria-invalid={problem ? true : undefined}
            onInput={() => setState('typing')}
          />
        </div>
      </div>
      <div class="actions">
        <button class="button is-second" type="submit">
          {state === 'opening' ? words.opening : words.open}
        </button>
      </div>
    </form>
  )
}
