import { useStore } from '@nanostores/preact'
import { address } from '#messages/address.ts'
import { log, typedText } from '#messages/log.ts'
import { textWords as words } from '#messages/log-form-texts.ts'
import { $thrown, takeUpAgain, throwAway } from '#stores/log/draft-throw.ts'
import type { Typed } from '#stores/log/list-typed.ts'

/** Forms that were begun on this device and not saved, to go on with or to throw away. */
export function TypedList({ typed }: { readonly typed: readonly Typed[] }) {
  const thrown = useStore($thrown, { ssr: 'initial' })
  return (
    <>
      {typed.length === 0 ? null : (
        <>
          <h2 class="screen-only">{log.typed}</h2>
          <ul class="entries screen-only">
            {typed.map((one) => (
              <li class="entry" key={one.drafts[0]?.name}>
                <p>
                  <a href={address.entry(one.entry)}>{one.title || log.untitled}</a>
                </p>
                <p class="small quiet">{typedText(one.type, one.number, one)}</p>
                <button type="button" class="action" onClick={() => void throwAway(one)}>
                  {words.throwAway}
                  <span class="unseen">: {one.title || log.untitled}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="screen-only" role="status">
        {thrown?.kind === 'thrown' ? words.thrownTitle(thrown.typed.title || log.untitled) : ''}
        {thrown?.kind === 'back' ? words.back : ''}
      </p>
      {thrown?.kind === 'thrown' ? (
        <button type="button" class="action screen-only" onClick={() => void takeUpAgain()}>
          {words.undo}
        </button>
      ) : null}
    </>
  )
}
