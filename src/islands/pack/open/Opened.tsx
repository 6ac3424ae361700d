import type { RefObject } from 'preact'
import { address } from '#messages/address.ts'
import { feedbackRefusal } from '#messages/pack-feedback.ts'
import { opening as words } from '#messages/pack-open.ts'
import { refusalText } from '#messages/pack-refusal.ts'
import { tryAgain } from '#stores/pack/open.ts'
import type { OpenView } from '#stores/pack/open-view.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { InOtherTab } from './InOtherTab.tsx'
import { Summary } from './Summary.tsx'
import { Unreachable } from './Unreachable.tsx'

interface Props {
  readonly view: OpenView
  readonly heading: RefObject<HTMLHeadingElement>
}

/** What opening a pack came to, before it is begun. */
export function Opened({ view, heading }: Props) {
  switch (view.kind) {
    case 'opening':
    case 'doing':
      return null
    case 'summary':
      return <Summary view={view} heading={heading} />
    case 'choose':
      return (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {words.choose.title}
          </h1>
          <p class="lead">{words.choose.lead}</p>
          <ChooseFile label={words.choose.name} />
        </>
      )
    case 'refused':
      return (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {view.problem.from === 'feedback' ? words.refused.feedback : words.refused.title}
          </h1>
          <div class="problems pack-refused">
            <p>
              <b>
                {view.problem.from === 'feedback'
                  ? feedbackRefusal(view.problem.problem, view.problem.by)
                  : refusalText(view.problem.problem, { what: 'pack', by: view.problem.from })}
              </b>
            </p>
            <p>{words.refused.nothing}</p>
          </div>
          <ChooseFile label={words.choose.other} />
        </>
      )
    case 'not-here':
      return (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {words.notHere.title}
          </h1>
          <p class="lead">{words.notHere.text}</p>
          <ChooseFile label={words.choose.other} />
        </>
      )
    case 'erased':
      return (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {words.erased.title}
          </h1>
          <p class="lead">{words.erased.text(view.on)}</p>
          <div class="actions">
            <a class="button" href={address.packs}>
              {words.packs}
            </a>
          </div>
        </>
      )
    case 'elsewhere':
      return <InOtherTab view={view} heading={heading} />
    case 'unreachable':
      return <Unreachable heading={heading} onRetry={() => void tryAgain()} isOfDisk={view.isOfDisk} />
  }
}
