import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { useAlive } from '#islands/ui/use-alive.ts'
import { address } from '#messages/address.ts'
import { storageTrouble } from '#messages/storage.ts'
import { keptText, roomText, yourData } from '#messages/your-data.ts'
import { $keeping } from '#stores/storage.ts'
import { $kept, askToPersist, followKept, type Kept } from '#stores/your-data.ts'

/** Where it is kept, how much of it there is, and how safe that is. */
export function WhereItIs() {
  const keeping = useAlive($keeping)
  const kept = useStore($kept, { ssr: 'initial' })
  useEffect(followKept, [])
  return (
    <>
      <h2>{yourData.where}</h2>
      <div class="beside">
        <div class="flow">
          {keeping?.kind === 'disk' && <p>{yourData.onDisk(here())}</p>}
          {keeping?.kind === 'memory' && (
            <p>
              {yourData.inMemory(here())} {storageTrouble[keeping.problem.kind].text}
            </p>
          )}
          <p>
            {kept ? keptText(kept) : yourData.counting} {yourData.another}
          </p>
          {kept && keeping?.kind === 'disk' && <Room room={kept.room} />}
        </div>
        {kept && keeping?.kind === 'disk' && <RoomTaken room={kept.room} />}
      </div>
    </>
  )
}

interface RoomProps {
  readonly room: Kept['room']
}

function Room({ room }: RoomProps) {
  const [asked, setAsked] = useState(false)
  const ask = () => void askToPersist().then(() => setAsked(true))
  const { isPersisted } = room
  return (
    <>
      <p role="status">
        {isPersisted === true && yourData.persisted}
        {isPersisted === false && (asked ? yourData.stillNot : yourData.notPersisted)}
      </p>
      {isPersisted === false && !asked && (
        <p>
          <button type="button" class="action" onClick={ask}>
            {yourData.askToPersist}
          </button>
        </p>
      )}
    </>
  )
}

function RoomTaken({ room: { usedBytes, quotaBytes } }: RoomProps) {
  if (usedBytes === undefined || quotaBytes === undefined) return null
  return <p class="gutter small">{roomText(usedBytes, quotaBytes)}</p>
}

function here(): string {
  return `${location.host}${address.today.replace(/\/$/, '')}`
}
