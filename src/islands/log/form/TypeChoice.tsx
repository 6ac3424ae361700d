import { Fragment } from 'preact'
import { address } from '#messages/address.ts'
import { formPage as words } from '#messages/log-form-page.ts'
import { entryTypes, typeGroups } from '#messages/log-types.ts'
import type { Choosing } from '#stores/log/form-view.ts'
import { fittingOf } from './fitting.ts'
import type { PointGroup } from './points.ts'
import { Title } from './Title.tsx'

interface Props {
  readonly isNewHere: boolean
  readonly groups: readonly PointGroup[]
  /** The line in the inbox that is given a type. */
  readonly captured?: Choosing['captured'] | undefined
}

/** Which kind of entry it will be, by what one was doing, each with what it is for. Links, so that they work before script does. */
export function TypeChoice({ isNewHere, groups, captured }: Props) {
  const of = captured ? `${captured.entry}&` : ''
  return (
    <>
      <Title isNewHere={isNewHere} page={words.title}>
        {captured ? words.chooseFor(captured.number) : words.choose}
      </Title>
      {captured && (
        <>
          <p class="captured flow">{captured.text}</p>
          <p>{words.captured}</p>
        </>
      )}
      {typeGroups.map(({ title, types }) => (
        <Fragment key={title}>
          <h2>{title}</h2>
          {types.map((type) => (
            <div class="beside type-choice" key={type}>
              <a class="type-choice_way" href={address.entry(`${of}new=${type}`)}>
                <b class="link">{entryTypes[type].title}</b>
                <span>{entryTypes[type].text}</span>
              </a>
              <p class="gutter small quiet">{words.proves(fittingOf(groups, type))}</p>
            </div>
          ))}
        </Fragment>
      ))}
      <p>
        <a class="action" href={address.log}>
          {words.back}
        </a>
      </p>
    </>
  )
}
