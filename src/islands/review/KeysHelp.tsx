import type { RefObject } from 'preact'
import { letStylesIn } from '#islands/ui/late-styles.ts'
import { answerKeys, keysHelp } from '#messages/review-keys.ts'
import { chooseKeys } from '#stores/choose-setting.ts'
import type { Settings } from '#stores/settings.ts'

/** Its styles; it is shown once they stand. */
export const keysHelpStyles = letStylesIn()

interface Props {
  readonly dialog: RefObject<HTMLDialogElement>
  readonly settings: Settings
}

/** The table of keys, with the switch that turns them off. */
export function KeysHelp({ dialog, settings }: Props) {
  const rows = [...keysHelp.toShow, ...answerKeys(settings.grades), ...keysHelp.marked, ...keysHelp.atAnyTime]
  return (
    <dialog class="keys-help" aria-labelledby="keys-help" ref={dialog}>
      <h2 id="keys-help">{keysHelp.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{keysHelp.keyHead}</th>
            <th scope="col">{keysHelp.doesHead}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="keys-help_use">
        <input
          type="checkbox"
          checked={settings.keys}
          onChange={(event) => void chooseKeys(event.currentTarget.checked)}
        />{' '}
        {keysHelp.use}
      </label>
      {/* Focus starts here and not at the switch, which a space pressed too soon would turn off. */}
      <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
        {keysHelp.close}
      </button>
    </dialog>
  )
}
