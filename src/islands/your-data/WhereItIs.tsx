import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { storageTrouble } from '#messages/storage.ts'
import { keptText, roomText, yourData } from '#messages/your-data.ts'
import { $keeping } from '#stores/storage.ts'
import { $kept, askToPersist, followKept } from '#stores/your-data.ts'

/** Where it is kept, how much of it there is, and how safe that is. */
export function WhereItIs() {
  const keeping = useStore($keeping, { ssr: 'initial' })
  const kept = useStore($kept, { ssr: 'initial' })
  useEffect(followKept, [])
  return (
    <>
      <h2>{yourData.where}</h2>
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
    </>
  )
}

function Room({ room }: { readonly room: NonNullable<ReturnType<typeof $kept.get>>['room'] }) {
  const [asked, setAsked] = useState(false)
  const ask = () => void askToPersist().then(() => setAsked(true))
  const { isPersisted, usedBytes, quotaBytes } = room
  return (
    <>
      <p role="status">
        {isPersisted === true && yourData.persisted}
        {isPersisted === false && (asked ? yourData.stillNot : yourData.notPersisted)}{' '}
        {usedBytes !== undefined && quotaBytes !== undefined && roomText(usedBytes, quotaBytes)}
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

function here(): string {
  return `${location.host}${address.today.replace(/\/$/, '')}`
}
