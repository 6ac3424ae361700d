import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { certainty as words } from '#messages/certainty.ts'
import { yourData } from '#messages/your-data.ts'
import { $certainty, chooseCertainty, isAsked, openCertainty } from '#stores/certainty.ts'
import { noteProblem } from '#stores/storage.ts'

/** Whether quizzes ask how certain one is. */
export function CertaintySetting() {
  const choice = useStore($certainty, { ssr: 'initial' })
  const [said, setSaid] = useState('')
  useEffect(() => {
    // Where it cannot be read it stands as it is before anything was chosen.
    openCertainty().catch(() => undefined)
  }, [])

  async function keep(isOn: boolean) {
    setSaid('')
    const kept = await chooseCertainty(isOn ? 'on' : 'off')
    setSaid(kept.ok ? yourData.settingKept : yourData.settingNotKept)
    if (!kept.ok) await noteProblem(kept.problem)
  }

  return (
    <>
      <h2>{words.setting.heading}</h2>
      <div class="field">
        <label class="tickbox">
          <input
            type="checkbox"
            checked={isAsked(choice)}
            aria-describedby="certainty-hint"
            onChange={(event) => void keep(event.currentTarget.checked)}
          />{' '}
          {words.setting.label}
        </label>
        <p class="field_hint" id="certainty-hint">
          {words.setting.hint}
        </p>
        <p role="status">{said}</p>
      </div>
    </>
  )
}
