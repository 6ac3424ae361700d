import { useStore } from '@nanostores/preact'
import { Fragment } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useErasing } from '#islands/pack/erase/use-erasing.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { packs as words } from '#messages/packs.ts'
import { howItIsDone } from '#messages/packs-made.ts'
import { $takenAway, forgetTakenAway, putBackLast, takeOff, throwAway } from '#stores/pack/list.ts'
import type { MadePack, UnfinishedPack } from '#stores/pack/list-view.ts'
import { Action } from './Action.tsx'
import { Listed } from './Listed.tsx'

interface Props {
  readonly made: readonly MadePack[]
  readonly offList: readonly MadePack[]
  readonly unfinished: readonly UnfinishedPack[]
}

/** Those off the list, which most have none of. */
const offPart = late(() => import('./OffList.tsx'))

/** Packs that were made here, each with what came back; those not finished yet come last. */
export function Made({ made, offList, unfinished }: Props) {
  const erasing = useErasing()
  const off = useLate(offPart, offList.length > 0 ? 'now' : 'never')
  const ask = (packs: readonly string[]) => (event: { readonly currentTarget: HTMLButtonElement }) => {
    // What would be put back may be what goes.
    forgetTakenAway()
    erasing.ask(packs)(event)
  }
  const all = [...made, ...offList].map(({ id }) => id)
  return (
    <>
      {made.length === 0 && offList.length === 0 && unfinished.length === 0 && <p>{words.noneMade}</p>}
      <div class="actions">
        <a class="button" href={address.makePack}>
          {words.make}
        </a>
      </div>
      <TakenAwayNote />
      {erasing.said}
      {made.map((pack) => (
        <Fragment key={pack.id}>
          <Listed
            pack={pack}
            to={address.gradebook(`#${pack.id}`)}
            anchor={anchorOf(pack.id)}
            says={[words.receipts(pack.answered, pack.names, pack.others), howItIsDone(pack)]}
          >
            <Action label={words.gradebook} title={pack.title} to={address.gradebook(`#${pack.id}`)} />
            <Action label={words.send} title={pack.title} to={address.sharePack(pack.id)} />
            <Action label={words.duplicate} title={pack.title} to={`${address.makePack}#from=${pack.id}`} />
            <Action label={words.takeOff} title={pack.title} onPress={() => void takeOff(pack.id)} />
            <Action label={words.erase} title={pack.title} onPress={ask([pack.id])} />
          </Listed>
          {erasing.panelFor([pack.id])}
        </Fragment>
      ))}
      {unfinished.length > 0 && <h3 class="label">{words.unfinished}</h3>}
      {unfinished.map((pack) => {
        const title = pack.title === '' ? words.noTitle : pack.title
        const to = `${address.makePack}#${pack.id}`
        return (
          <div key={pack.id}>
            <p>{title}</p>
            <p class="small quiet">{words.chosen(pack.items)}</p>
            <div class="actions pack-actions">
              <Action anchor={anchorOf(pack.id)} label={words.finish} title={title} to={to} />
              <Action
                label={words.throwAway}
                title={title}
                onPress={() => void throwAway({ ...pack, title })}
              />
            </div>
          </div>
        )
      })}
      {offList.length > 0 && off.piece && <off.piece.OffList packs={offList} erasing={{ ...erasing, ask }} />}
      {all.length > 1 && (
        <p>
          <button type="button" class="link small" onClick={ask(all)}>
            {words.eraseAll(all.length)}
          </button>
        </p>
      )}
      {all.length > 1 && erasing.panelFor(all)}
    </>
  )
}

/** What was taken away, and the way back. Focus goes there, and to what came back: the button that was pressed is gone. */
function TakenAwayNote() {
  const taken = useStore($takenAway, { ssr: 'initial' })
  const back = useRef<HTMLButtonElement>(null)
  const [cameBack, setCameBack] = useState<string>()
  useEffect(() => back.current?.focus(), [taken])
  useEffect(() => {
    const row = cameBack === undefined ? null : document.getElementById(anchorOf(cameBack))
    if (!row) return
    row.focus()
    setCameBack(undefined)
  })
  const putBack = async (id: string) => {
    if (await putBackLast()) setCameBack(id)
  }
  return (
    <div class="taken-away">
      <p role="status">
        {taken && (taken.from === 'made' ? words.takenOff(taken.title) : words.thrownAway(taken.title))}
      </p>
      {taken && (
        <button type="button" class="action" ref={back} onClick={() => void putBack(taken.id)}>
          {words.putBack}
        </button>
      )}
    </div>
  )
}

function anchorOf(id: string): string {
  return `made-${id}`
}
