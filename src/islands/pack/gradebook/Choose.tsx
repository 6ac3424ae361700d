import { address } from '#messages/address.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import type { PackChoice } from '#stores/pack/gradebook.ts'

interface Props {
  readonly packs: readonly PackChoice[]
}

/** The packs made here, the newest first, each leading to its table. */
export function Choose({ packs }: Props) {
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{packs.length === 0 ? words.none : words.choose}</p>
      {packs.length > 0 && (
        <ul class="choices">
          {packs.map(({ pack, title, madeOn, due, receipts }) => (
            <li key={pack}>
              <a class="action" href={address.gradebook(`#${pack}`)}>
                <bdi>{title}</bdi>
              </a>
              <p class="small quiet">
                {words.kicker(madeOn, due)}, {words.receipts(receipts)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <a class={packs.length === 0 ? 'button' : 'action'} href={address.makePack}>
          {words.make}
        </a>
        <a class="action" href={address.packs}>
          {words.toPacks}
        </a>
      </div>
    </>
  )
}
