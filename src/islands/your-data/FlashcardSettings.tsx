import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { yourData } from '#messages/your-data.ts'
import { $settings, chooseGrades, chooseKeys, openSettings } from '#stores/settings.ts'
import { noteProblem } from '#stores/storage.ts'

/** How flashcards are answered: by two buttons or four, and with single keys or without. */
export function FlashcardSettings() {
  const { grades, keys } = useStore($settings, { ssr: 'initial' })
  const [said, setSaid] = useState('')
  useEffect(() => void openSettings(), [])

  async function keep(chosen: ReturnType<typeof chooseKeys>) {
    setSaid('')
    const kept = await chosen
    setSaid(kept.ok ? yourData.settingKept : yourData.settingNotKept)
    if (!kept.ok) await noteProblem(kept.problem)
  }

  return (
    <>
      <h2>{yourData.settings}</h2>
      <fieldset class="field">
        <legend class="field_name">{yourData.grades}</legend>
        {(['two', 'four'] as const).map((count) => (
          <label class="tickbox" key={count}>
            <input
              type="radio"
              name="grades"
              checked={grades === count}
              onChange={() => void keep(chooseGrades(count))}
            />{' '}
            {yourData[count]}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label class="tickbox">
          <input
            type="checkbox"
            checked={keys}
            aria-describedby="keys-hint"
            onChange={(event) => void keep(chooseKeys(event.currentTarget.checked))}
          />{' '}
          {yourData.keys}
        </label>
        <p class="field_hint" id="keys-hint">
          {yourData.keysHint}
        </p>
        <p role="status">{said}</p>
      </div>
    </>
  )
}
