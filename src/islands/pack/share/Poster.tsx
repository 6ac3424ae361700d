import { useRef } from 'preact/hooks'
import { sharing } from '#messages/pack-share.ts'
import type { SharedPack } from '#stores/pack/share-state.ts'
import { printSheet } from './print-sheet.ts'
import { QrCode } from './QrCode.tsx'

/** The QR code on the screen, by itself where others look on; in print a sheet for the wall, with all that one needs to know beside it. */
export function Poster({ pack }: { readonly pack: SharedPack }) {
  const alone = useRef<HTMLDialogElement>(null)
  const { body, link, qr } = pack
  if (!qr) return null
  return (
    <>
      <h2 class="screen-only">{sharing.qr}</h2>
      <div class="poster">
        <QrCode modules={qr} label={sharing.qrLabel(body.title)} />
        <div class="print-only flow">
          {body.due && <p class="lead">{sharing.due(body.due)}</p>}
          {body.from !== '' && <p>{sharing.from(body.from)}</p>}
          <ol class="sheet-steps">
            {sharing.steps(body.reply).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="small poster_link">
            {sharing.orType} {link}
          </p>
        </div>
        <div class="screen-only">
          <p class="small quiet">{sharing.qrHint}</p>
          <div class="actions">
            <button type="button" class="action" onClick={() => alone.current?.showModal()}>
              {sharing.alone}
            </button>
            <button type="button" class="action" onClick={() => printSheet('wall')}>
              {sharing.print}
            </button>
          </div>
        </div>
      </div>
      <dialog class="qr-alone screen-only" ref={alone} aria-labelledby="qr-alone">
        <h2 id="qr-alone">{body.title}</h2>
        <QrCode modules={qr} label={sharing.qrLabel(body.title)} />
        <form method="dialog">
          <button type="submit" class="button is-second">
            {sharing.notAlone}
          </button>
        </form>
      </dialog>
    </>
  )
}
