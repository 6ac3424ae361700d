import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { useAlive } from '#islands/ui/use-alive.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { shared } from '#messages/shared.ts'
import { storageTrouble } from '#messages/storage.ts'
import { keptLines, keptText, roomText, yourData } from '#messages/your-data.ts'
import { $keeping } from '#stores/storage.ts'
import { $kept, followKept, type Kept } from '#stores/your-data.ts'
import { Persist } from './Persist.tsx'
import { useHost } from './use-host.ts'

const copy = late(async () => (await import('./SecondCopy.tsx')).SecondCopy)

/** Where it is kept, how much of it there is, and how safe that is. */
export function WhereItIs() {
  const keeping = useAlive($keeping)
  const kept = useStore($kept, { ssr: 'initial' })
  const host = useHost()
  const { piece: SecondCopy } = useLate(copy, keeping?.kind === 'disk' ? 'now' : 'never')
  useEffect(followKept, [])
  return (
    <>
      <h2>{yourData.where}</h2>
      <div class="flow">
        {keeping?.kind === 'disk' && <p>{yourData.onDisk(host)}</p>}
        {keeping?.kind === 'tab' && <p>{shared.inTab(host)}</p>}
        {keeping?.kind === 'memory' && (
          <p>
            {yourData.inMemory(host)} {storageTrouble[keeping.problem.kind].text}
          </p>
        )}
        {kept ? <Register kept={kept} /> : <p>{yourData.counting}</p>}
        <p>{keeping?.kind === 'tab' ? shared.another : yourData.another}</p>
        {keeping?.kind === 'disk' && SecondCopy && <SecondCopy />}
        {kept && keeping?.kind === 'disk' && <RoomTaken room={kept.room} />}
        {kept && keeping?.kind === 'disk' && <Persist isPersisted={kept.room.isPersisted} />}
      </div>
    </>
  )
}

interface RegisterProps {
  readonly kept: Kept
}

/** What the records come to, a line each, the figures in the margin. */
function Register({ kept: { facts, tally, drafts } }: RegisterProps) {
  const lines = keptLines(tally, drafts)
  return (
    <div>
      <p>{keptText(facts, lines.length)}</p>
      {lines.length > 0 && (
        <ul class="register">
          {lines.map(({ count, what }) => (
            <li key={what} class="hang">
              <span class="hang_mark">{count}</span> {what}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface RoomProps {
  readonly room: Kept['room']
}

function RoomTaken({ room: { usedBytes, quotaBytes } }: RoomProps) {
  if (usedBytes === undefined || quotaBytes === undefined) return null
  return <p>{roomText(usedBytes, quotaBytes)}</p>
}
