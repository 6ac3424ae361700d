import { useEffect, useRef, useState } from 'preact/hooks'
import type { PackId } from '#domain/pack/pack.ts'
import { address } from '#messages/address.ts'
import {
  beforeErasing,
  erasedText,
  eraseNow,
  eraseTitle,
  whatGoes,
  whatIsBeyond,
  whatStays,
  erasing as words,
} from '#messages/pack-erase.ts'
import { erasePacks, type PacksToGo, weighErasing } from '#stores/pack/erase.ts'

interface Props {
  /** At least one. */
  readonly packs: readonly PackId[]
  readonly onLeave: () => void
  /** With what is to be said of it. */
  readonly onErased: (said: string) => void
}

/** Says what erasing packs does and does not do, with counts, and does it at a second press. */
export function ErasePanel({ packs, onLeave, onErased }: Props) {
  const [toGo, setToGo] = useState<PacksToGo>()
  const [state, setState] = useState<'asked' | 'erasing' | 'failed'>('asked')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => void weighErasing(packs).then(setToGo), [])
  useEffect(() => heading.current?.focus(), [toGo])
  const erase = async (all: PacksToGo) => {
    if (state === 'erasing') return
    setState('erasing')
    const erased = await erasePacks(all.packs)
    if (erased.ok) onErased(erasedText(all))
    else setState('failed')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onLeave()
  }
  if (!toGo) return null
  const many = toGo.packs.length > 1
  const [only] = toGo.packs
  return (
    <section class="erase-panel" aria-labelledby="erase" onKeyDown={onKeyDown}>
      <h3 class="label" id="erase" ref={heading} tabIndex={-1}>
        {only === undefined ? words.gone : eraseTitle(toGo)}
      </h3>
      {only !== undefined && (
        <>
          <dl>
            <dt>{words.goes}</dt>
            <Lines lines={whatGoes(toGo)} />
            <dt>{words.stays}</dt>
            <Lines lines={whatStays(toGo)} />
            <dt>{words.beyond}</dt>
            <Lines lines={[whatIsBeyond(toGo), words.otherDevice, words.disk]} />
            <dt>{words.again(toGo.made)}</dt>
            <dd>
              {beforeErasing(toGo)}{' '}
              {toGo.made > 0 && !many && <a href={`${address.makePack}#from=${only}`}>{words.duplicate}</a>}
            </dd>
          </dl>
          <p>
            <b>{words.final}</b>
          </p>
        </>
      )}
      <div class="actions">
        <button type="button" class="button is-second" onClick={onLeave}>
          {only === undefined ? words.close : words.keep(many)}
        </button>
        {only !== undefined && (
          <button type="button" class="action" onClick={() => void erase(toGo)}>
            {eraseNow(toGo)}
          </button>
        )}
      </div>
      <p role="status" class="small">
        {state === 'erasing' && words.doing}
        {state === 'failed' && words.failed}
      </p>
    </section>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <dd key={line}>{line}</dd>)
}
