import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { PackId } from '#domain/pack/pack.ts'
import { address } from '#messages/address.ts'
import { elsewhereText, takenOneText, takenText, takingIn as words } from '#messages/gradebook-taking-in.ts'
import { stopTaking, tryAgain } from '#stores/pack/take-in.ts'
import { $takingIn, type TakingEnd, type TakingIn } from '#stores/pack/take-in-state.ts'
import { KeptAside } from './KeptAside.tsx'

interface Props {
  /** The pack on the page; undefined where there is none. */
  readonly pack?: PackId | undefined
}

/** What became of the receipts: said once, and reached by the keyboard; what was kept aside stays until dismissed. */
export function Taken({ pack }: Props) {
  const state = useStore($takingIn, { ssr: 'initial' })
  const answer = useRef<HTMLDivElement>(null)
  const { end, isBusy, share, waiting, aside } = state
  useEffect(() => {
    if (isAnswer(end)) answer.current?.focus()
  }, [end])
  return (
    <>
      <div class="taken flow" ref={answer} tabIndex={-1}>
        <p role="status">{isBusy && doingWords(state)}</p>
        {isBusy && share !== undefined && <Progress share={share} />}
        {isAnswer(end) && <p>{saidOf(state)}</p>}
        <Elsewhere end={end} pack={pack} />
        {waiting.length > 0 && !isBusy && (
          <p>
            <button type="button" class="button is-second" onClick={() => void tryAgain()}>
              {words.tryAgain}
            </button>
          </p>
        )}
      </div>
      {aside.length > 0 && <KeptAside aside={aside} />}
    </>
  )
}

function doingWords({ said }: TakingIn): string {
  if (said === undefined) return words.reading
  return said === 'keeping' ? words.keeping : words.quarters[said]
}

interface ProgressProps {
  readonly share: number
}

/** How far reading is, and the way out of it. */
function Progress({ share }: ProgressProps) {
  return (
    <div class="actions">
      <progress max={1} value={share} aria-label={words.reading} />
      <button type="button" class="action" onClick={stopTaking}>
        {words.stop}
      </button>
    </div>
  )
}

interface ElsewhereProps extends Props {
  readonly end: TakingEnd
}

/** Receipts for another pack of this tutor go to that one's table. */
function Elsewhere({ end, pack }: ElsewhereProps) {
  const others = end.kind === 'done' ? end.receipts.filter((receipt) => receipt.pack !== pack) : []
  if (others.length === 0 || pack === undefined) return null
  const packs = new Map(others.map((receipt) => [receipt.pack, receipt.title]))
  return (
    <div>
      <p>{elsewhereText(others.length)}</p>
      <ul>
        {[...packs].map(([id, title]) => (
          <li key={id}>
            <a class="action" href={address.gradebook(`#${id}`)}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where nothing was found, the form says so beside its field. */
function isAnswer({ kind }: TakingEnd): boolean {
  return kind === 'done' || kind === 'not-kept' || kind === 'stuck' || kind === 'stopped'
}

function saidOf({ end, waiting }: TakingIn): string {
  switch (end.kind) {
    case 'stuck':
      return words.stuck
    case 'stopped':
      return words.stopped
    case 'not-kept':
      return words.notKept(waiting.length)
    case 'done': {
      const { receipts, aside, passedOver } = end
      const [only] = receipts
      if (only && receipts.length === 1 && aside === 0 && passedOver === 0)
        return takenOneText(only.learner, only.title, only.isNew)
      const taken = receipts.filter(({ isNew }) => isNew).length
      return takenText(taken, receipts.length - taken, aside, passedOver)
    }
    default:
      return ''
  }
}
