import { address } from '#messages/address.ts'
import { formPage as words } from '#messages/log-form.ts'
import { Title } from './Title.tsx'

/** Which kind of entry it will be: three ways, each with what it is for. Links, so that they work before script does. */
export function TypeChoice({ isNewHere }: { readonly isNewHere: boolean }) {
  return (
    <>
      <Title isNewHere={isNewHere} page={words.title}>
        {words.choose}
      </Title>
      {(['resource', 'application', 'reflection'] as const).map((type) => (
        <div class="beside type-choice" key={type}>
          <a class="type-choice_way" href={address.entry(`new=${type}`)}>
            <b class="link">{words.types[type].title}</b>
            <span>{words.types[type].text}</span>
          </a>
          <p class="gutter small quiet">{words.types[type].proves}</p>
        </div>
      ))}
      <p>
        <a class="action" href={address.log}>
          {words.back}
        </a>
      </p>
    </>
  )
}
