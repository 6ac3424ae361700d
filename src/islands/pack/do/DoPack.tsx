import { useStore } from '@nanostores/preact'
import { SendPack } from '#islands/pack/send/SendPack.tsx'
import { address } from '#messages/address.ts'
import { opening, doing as words } from '#messages/pack-open.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { Ended } from './Ended.tsx'
import { ItemPage } from './ItemPage.tsx'
import { Overview } from './Overview.tsx'
import { PackFrame } from './PackFrame.tsx'
import { UndoButton } from './UndoButton.tsx'

/** A pack that was begun: one item at a time, the list of all, or what will be sent. */
export function DoPack({ doing }: { readonly doing: Doing }) {
  const view = useStore(doing.$view)
  const { screen } = view
  switch (screen.kind) {
    case 'item':
      return <ItemPage key={screen.id} doing={doing} view={view} screen={screen} />
    case 'overview':
      return (
        <PackFrame
          place={words.all}
          title={doing.begun.body.title}
          doing={doing}
          view={view}
          more={
            <>
              {view.canUndo ? <UndoButton doing={doing} /> : null}
              <a href={address.packs}>{opening.packs}</a>
            </>
          }
        >
          {view.attempt.ended ? <Ended doing={doing} view={view} /> : <Overview doing={doing} view={view} />}
        </PackFrame>
      )
    case 'send':
      return <SendPack doing={doing} isNext={view.isNext} />
  }
}
