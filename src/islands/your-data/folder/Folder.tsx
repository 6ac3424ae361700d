import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { folderText, folderWords, othersText, troubleText } from '#messages/folder.ts'
import {
  $folder,
  $folderDoing,
  allowFolder,
  chooseFolder,
  type FolderNow,
  followFolder,
  isFolderBusy,
  lookIntoFolder,
  stopFolder,
} from '#stores/folder.ts'
import { FolderFiles } from './FolderFiles.tsx'

/** A folder in which this browser keeps a file by itself, and from which it takes in what other devices wrote. */
export function Folder() {
  const now = useStore($folder)
  const doing = useStore($folderDoing)
  useEffect(followFolder, [])
  const isBusy = isFolderBusy(doing)
  const title = useRef<HTMLHeadingElement>(null)
  const isJustDone = useRef(false)
  useEffect(
    () =>
      $folderDoing.listen((next, before) => {
        isJustDone.current = isFolderBusy(before ?? 'nothing') && !isFolderBusy(next)
      }),
    [],
  )
  useEffect(() => {
    // What was pressed may be gone by what came of it; who works by keys is not sent back to the top of the page.
    if (isJustDone.current && document.activeElement === document.body) title.current?.focus()
    isJustDone.current = false
  })
  return (
    <section class="flow" aria-labelledby="folder">
      <h2 id="folder" ref={title} tabIndex={-1}>
        {folderWords.title}
      </h2>
      {now?.kind === 'impossible' && <p>{folderWords.impossible}</p>}
      {now?.kind === 'none' && (
        <>
          <p>{folderWords.lead}</p>
          <p class="small">{folderWords.secret}</p>
          <div class="actions">
            <button
              type="button"
              class="button is-second"
              aria-disabled={isBusy || undefined}
              onClick={() => void chooseFolder()}
            >
              {folderWords.choose}
            </button>
          </div>
        </>
      )}
      {now?.kind === 'chosen' && <Chosen now={now} isBusy={isBusy} />}
      <p role="status">
        {doing === 'choosing' && folderWords.choosing}
        {doing === 'asking' && folderWords.asking}
        {doing === 'looking' && folderWords.looking}
        {doing === 'looked' &&
          now?.kind === 'chosen' &&
          (now.state.trouble ? folderWords.stillNot : folderWords.looked)}
        {doing === 'not-chosen' && folderWords.notChosen}
        {doing === 'not-let-in' && folderWords.notLetIn}
        {doing === 'not-taken' && folderWords.notTaken}
        {doing === 'failed' && folderWords.failed}
      </p>
    </section>
  )
}

interface ChosenProps {
  readonly now: Extract<FolderNow, { readonly kind: 'chosen' }>
  readonly isBusy: boolean
}

function Chosen({ now: { state, offsetMin }, isBusy }: ChosenProps) {
  const { name, written, trouble, others } = state
  return (
    <>
      <p>{folderText(name, written, offsetMin, !trouble)}</p>
      {trouble && <p class="to-put-right">{troubleText(trouble, written?.at, offsetMin)}</p>}
      <div class="actions">
        {trouble?.kind === 'asks' ? (
          <button
            type="button"
            class="button"
            aria-disabled={isBusy || undefined}
            onClick={() => void allowFolder()}
          >
            {folderWords.allow}
          </button>
        ) : (
          <button
            type="button"
            class="button is-second"
            aria-disabled={isBusy || undefined}
            onClick={() => void lookIntoFolder()}
          >
            {folderWords.look}
          </button>
        )}
        <button
          type="button"
          class="action"
          aria-disabled={isBusy || undefined}
          onClick={() => void chooseFolder()}
        >
          {folderWords.other}
        </button>
        <button
          type="button"
          class="action"
          aria-disabled={isBusy || undefined}
          onClick={() => void stopFolder()}
        >
          {folderWords.stop}
        </button>
      </div>
      <FolderFiles state={state} offsetMin={offsetMin} isBusy={isBusy} />
      {others > 0 && <p class="small">{othersText(others)}</p>}
      <p class="small">
        {folderWords.secret} {folderWords.erased} {folderWords.stopHint}
      </p>
    </>
  )
}
