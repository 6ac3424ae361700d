import { useStore } from '@nanostores/preact'
import { sharingKey as words } from '#messages/pack-share-key.ts'
import { $sent, $today, copyCode } from '#stores/pack/share.ts'
import type { SharedPack } from '#stores/pack/share-state.ts'
import { printSheet } from './print-sheet.ts'

/** Where the key of the pack's own items is; a reveal code in full, and when to give it out. */
export function KeyPart({ pack }: { readonly pack: SharedPack }) {
  const { key } = pack.body
  if (key?.kind === 'tutor')
    return (
      <>
        <h2 class="screen-only">{words.tutorTitle}</h2>
        <p class="screen-only">{words.tutorText}</p>
      </>
    )
  if (pack.code === undefined && key === undefined) return null
  return (
    <>
      <h2 class="screen-only">{words.codeTitle}</h2>
      {pack.code === undefined ? (
        <p class="screen-only">{words.codeNotHere}</p>
      ) : (
        <Code pack={pack} code={pack.code} />
      )}
    </>
  )
}

function Code({ pack, code }: { readonly pack: SharedPack; readonly code: string }) {
  const sent = useStore($sent, { ssr: 'initial' })
  const today = useStore($today, { ssr: 'initial' })
  const { title, due } = pack.body
  return (
    <>
      <div class="screen-only flow">
        <p>{words.codeWhat}</p>
        <p class="reveal-code">{code}</p>
        <p>
          <strong>{words.codeWhen(due, today)}</strong> {words.codeThen}
        </p>
        <div class="actions">
          <button type="button" class="button is-second" onClick={() => void copyCode()}>
            {words.copyCode}
          </button>
          <button type="button" class="action" onClick={() => printSheet('code')}>
            {words.printCode}
          </button>
          <p role="status">
            {sent === 'code-copied' && words.codeCopied}
            {sent === 'code-not-copied' && words.codeNotCopied}
          </p>
        </div>
        <p class="small quiet">{words.codeAlone}</p>
      </div>
      <div class="code-sheet">
        <p class="lead">{words.sheetOpens(title)}</p>
        <p class="reveal-code">{code}</p>
        <ol class="sheet-steps">
          {words.sheetSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </>
  )
}
