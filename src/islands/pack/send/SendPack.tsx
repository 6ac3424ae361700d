import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { PackFrame } from '#islands/pack/do/PackFrame.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import { sending as words } from '#messages/pack-send.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { openSending } from '#stores/pack/send.ts'
import { LookAtIt } from './LookAtIt.tsx'
import { Sent } from './Sent.tsx'

/** The gate for what was typed comes once it is needed. */
const gate = late(() => import('#islands/guard/TextsGate.tsx'))

interface Props {
  readonly doing: Doing
  /** Comes after something else on this page. */
  readonly isNext: boolean
}

/** What will be sent, looked at whole and then sent by one way; afterwards, that it left. */
export function SendPack({ doing, isNext }: Props) {
  const [sending] = useState(() => openSending(doing, location.origin))
  const view = useStore(sending.$view)
  const { piece, isAway } = useLate(gate, view.isStopped ? 'now' : 'never')
  useEffect(() => sending.leave, [])
  return (
    <PackFrame
      place={view.stage === 'sent' ? words.sent.again : words.title}
      title={doing.begun.body.title}
      more={
        <button type="button" class="link" onClick={doing.showAll}>
          {words.back}
        </button>
      }
    >
      {view.stage === 'sent' ? (
        <Sent doing={doing} sending={sending} view={view} isNext={isNext} />
      ) : (
        <LookAtIt doing={doing} sending={sending} view={view} isNext={isNext || view.sent.length > 0} />
      )}
      {piece && view.isStopped ? <piece.TextsGate /> : null}
      {isAway ? <p role="alert">{words.notReady}</p> : null}
    </PackFrame>
  )
}
