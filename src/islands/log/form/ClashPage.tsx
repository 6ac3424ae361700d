import { momentText } from '#messages/log.ts'
import { clash as words } from '#messages/log-form.ts'
import { signedOnText } from '#messages/log-stages.ts'
import type { EntryForm } from '#stores/log/form.ts'
import type { Clashing } from '#stores/log/form-view.ts'
import { Title } from './Title.tsx'
import { differences } from './text-of-head.ts'

interface Props {
  readonly form: EntryForm
  readonly view: Clashing
  readonly isNewHere: boolean
}

/** Two texts of one entry, field by field where they differ, and the choice which to go on from. */
export function ClashPage({ form, view, isNewHere }: Props) {
  const { number, heads, entries, isOwnDoing } = view
  const texts = differences(heads, entries)
  return (
    <>
      <Title isNewHere={isNewHere || isOwnDoing} page={words.title(number)}>
        {words.title(number)}
      </Title>
      <p class="lead">
        {isOwnDoing ? `${words.own} ` : ''}
        {words.lead}
      </p>
      <div class="texts wide">
        {heads.map((head, place) => {
          const when = momentText(head)
          return (
            <div class="texts_one" key={head.fact}>
              <h2>{words.text(place, heads.length)}</h2>
              <p class="small quiet">{words.saved(when)}</p>
              {view.signings[place]?.map((signing) => (
                <p class="small" key={signing.by}>
                  {signedOnText(signing)} {words.signed}
                </p>
              ))}
              {head.isDeleted ? (
                <p>{words.deleted}</p>
              ) : (
                <dl class="flow">
                  {texts[place]?.map(({ name, short, said }) => (
                    <div key={name}>
                      <dt class="label">{short}</dt>
                      <dd class="texts_said">{said}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {head.isDeleted ? (
                <button type="button" class="button is-second" onClick={() => void form.leaveOff()}>
                  {words.leaveOff}
                </button>
              ) : (
                <button type="button" class="button is-second" onClick={() => void form.goOnFrom(head.fact)}>
                  {words.goOn(place, heads.length)}
                </button>
              )}
            </div>
          )
        })}
      </div>
      <p class="small quiet">{words.same}</p>
    </>
  )
}
