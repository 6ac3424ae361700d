import { useEffect, useRef } from 'preact/hooks'
import { doneText, log } from '#messages/log.ts'
import type { Erasable } from '#stores/log/erase.ts'
import { takeBack } from '#stores/log/list-actions.ts'
import { EraseLink } from './EraseLink.tsx'

/** An entry that was deleted just now, in its place on the list. */
export function Deleted({ entry }: { readonly entry: Erasable }) {
  const { number } = entry
  return (
    <li class="entry hang">
      <Hanging number={number} />
      <TakeBack text={doneText('deleted', number)} />
      <EraseLink entry={entry} />
    </li>
  )
}

/** Says what was done and takes it back on a press; focus is on that. */
export function TakeBack({ text }: { readonly text: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <p class="entry_done">
      <span id="done">{text}</span>{' '}
      <button
        type="button"
        class="action"
        ref={button}
        aria-describedby="done"
        onClick={() => void takeBack()}
      >
        {log.undo}
      </button>
    </p>
  )
}

/** An entry’s number, where it hangs. */
export function Hanging({ number }: { readonly number: number }) {
  return (
    <span class={`hang_mark ${number > 99 ? 'is-long' : ''}`} aria-hidden="true">
      {number}
    </span>
  )
}
