import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { Opening, Unread } from '#islands/ui/Opening.tsx'
import { packs as words } from '#messages/packs.ts'
import { $packs, followPacks, readPacks } from '#stores/pack/list.ts'
import { Given } from './Given.tsx'
import { Made } from './Made.tsx'
import { OpenBox } from './OpenBox.tsx'

/** All packs: those that were given to this person, and those that they made. */
export function PackList() {
  const packs = useStore($packs, { ssr: 'initial' })
  useEffect(followPacks, [])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void readPacks()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return (
    <>
      <h2>{words.given}</h2>
      {packs ? <Given packs={packs.given} /> : <Opening class="quiet opening" says={words.reading} />}
      <OpenBox />
      <h2>{words.made}</h2>
      {packs ? (
        <Made made={packs.made} offList={packs.offList} unfinished={packs.unfinished} />
      ) : (
        <Unread isSaid>
          <p class="quiet opening">{words.reading}</p>
        </Unread>
      )}
    </>
  )
}
