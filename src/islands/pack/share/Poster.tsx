import { sharing } from '#messages/pack-share.ts'
import type { SharedPack } from '#stores/pack/share.ts'
import { QrCode } from './QrCode.tsx'

/** The QR code on the screen; in print a sheet for the wall, with all that one needs to know beside it. */
export function Poster({ pack }: { readonly pack: SharedPack }) {
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
          <p>{sharing.scan}</p>
          <p class="small">
            {sharing.orType} {link}
          </p>
        </div>
        <div class="screen-only">
          <p class="small quiet">{sharing.qrHint}</p>
          <button type="button" class="action" onClick={() => print()}>
            {sharing.print}
          </button>
        </div>
      </div>
    </>
  )
}
