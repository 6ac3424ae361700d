import { useStore } from '@nanostores/preact'
import { useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { anki as words } from '#messages/anki.ts'
import { beginExport } from '#stores/review/anki/begin.ts'
import { $ankiExport, type AnkiExport, type ExportChoice } from '#stores/review/anki/export-state.ts'

interface Props {
  readonly units: readonly { readonly id: Id; readonly title: string }[]
}

/** Chooses what goes to Anki, and writes it. */
export function ExportForm({ units }: Props) {
  const state = useStore($ankiExport, { ssr: 'initial' })
  const [choice, setChoice] = useState<ExportChoice>({
    builtIn: 'all',
    own: true,
    brought: false,
    history: true,
    form: 'package',
  })
  const change = (part: Partial<ExportChoice>) => setChoice({ ...choice, ...part })
  const isText = choice.form === 'text'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void beginExport(choice)
      }}
    >
      <p>{words.takeLead}</p>
      <div class="field">
        <label class="field_name" for="anki-built-in">
          {words.builtIn}
        </label>
        <select
          class="field_input"
          id="anki-built-in"
          value={choice.builtIn}
          onChange={(event) => change({ builtIn: event.currentTarget.value })}
        >
          <option value="all">{words.all}</option>
          {units.map(({ id, title }) => (
            <option value={id} key={id}>
              {title}
            </option>
          ))}
          <option value="none">{words.none}</option>
        </select>
      </div>
      <div>
        <label class="tickbox">
          <input
            type="checkbox"
            checked={choice.own}
            onChange={(event) => change({ own: event.currentTarget.checked })}
          />
          <span>{words.own}</span>
        </label>
        <label class="tickbox">
          <input
            type="checkbox"
            checked={choice.brought}
            aria-describedby="anki-brought-hint"
            onChange={(event) => change({ brought: event.currentTarget.checked })}
          />
          <span>{words.brought}</span>
        </label>
        <p class="field_hint small" id="anki-brought-hint">
          {words.broughtHint}
        </p>
        <label class="tickbox">
          <input
            type="checkbox"
            checked={choice.history && !isText}
            disabled={isText}
            aria-describedby="anki-history-hint"
            onChange={(event) => change({ history: event.currentTarget.checked })}
          />
          <span>{words.history}</span>
        </label>
        <p class="field_hint small" id="anki-history-hint">
          {words.historyHint}
        </p>
      </div>
      <fieldset>
        <legend class="field_name">{words.form}</legend>
        {(['package', 'text'] as const).map((form) => (
          <label class="tickbox" key={form}>
            <input
              type="radio"
              name="anki-form"
              checked={choice.form === form}
              onChange={() => change({ form })}
            />
            <span>{words[form]}</span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" class="button is-second" aria-disabled={state.kind === 'writing'}>
          {words.write}
        </button>
        <p role="status">{saidOf(state)}</p>
      </div>
    </form>
  )
}

function saidOf(state: AnkiExport): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'writing':
      // Said once: a figure that counts up is read out at each step.
      return words.writing(Math.floor(state.share * 4) / 4)
    case 'made':
      return words.made(state.name, state.cards, state.reviews)
    case 'none':
      return words.nothing
    case 'declined':
      return words.declined
    case 'away':
      return words.exportAway
  }
}
