import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { unitHash } from '#islands/log/list/use-unit.ts'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { Unread } from '#islands/ui/Opening.tsx'
import { useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { log } from '#messages/log.ts'
import { chosenText, portfolioKicker, portfolio as words } from '#messages/portfolio.ts'
import { $notKept, $portfolio, followPortfolio } from '#stores/portfolio/portfolio.ts'
import { $visitUnit } from '#stores/portfolio/read.ts'
import { $unread } from '#stores/unread.ts'
import { ChooseEntries } from './ChooseEntries.tsx'
import { ChooseUnits } from './ChooseUnits.tsx'
import { belowEntries } from './late-pieces.ts'

interface Props {
  /** The unit that a log is for comes first. */
  readonly units: readonly LogUnit[]
}

/** What goes to an assessor: which units and entries, who it is by, a statement, and the ways out. */
export function PortfolioPage({ units }: Props) {
  const view = useStore($portfolio, { ssr: 'initial' })
  const unread = useStore($unread, { ssr: 'initial' })
  const { piece: below, isAway } = useLate(belowEntries, 'soon')
  const notKept = useStore($notKept, { ssr: 'initial' })
  useEffect(() => {
    const stopFragment = followFragment((fragment) => {
      const id = fragment.startsWith(UNIT) ? fragment.slice(UNIT.length) : ''
      $visitUnit.set(units.some((unit) => unit.id === id) ? id : undefined)
    })
    const stop = followPortfolio(units)
    return () => {
      stop()
      stopFragment()
    }
  }, [])
  if (view.kind === 'opening') {
    return (
      <>
        <p class="small quiet kicker needs-script">{unread.size === 0 && words.opening}</p>
        <h1>{words.heading}</h1>
        <Unread />
      </>
    )
  }
  const { portfolio, groups } = view
  const only = portfolio.units.length === 1 ? portfolio.units[0] : undefined
  const finished = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <>
      <p class="small quiet kicker screen-only">{portfolioKicker(portfolio.madeOn)}</p>
      <h1 class="screen-only">{words.heading}</h1>
      {finished > 0 && (
        <p class="lead screen-only" role="status">
          {chosenText(portfolio.entries.length, finished)}
        </p>
      )}
      <p class="print-only print-first">{words.printFirst}</p>
      <ChooseUnits units={units} chosen={portfolio.units} />
      <ChooseEntries view={view} />
      {finished > 0 &&
        (below ? (
          <>
            <below.WhoFields who={portfolio.who} />
            <below.Statement budget={view.choice.budget} />
            <below.TakeAway units={units} view={view} />
            <below.SendToAssessor units={units} learner={portfolio.who.learner} />
            <below.Preview portfolio={portfolio} />
          </>
        ) : (
          <p class="screen-only" role="status">
            {isAway && log.notLoaded}
          </p>
        ))}
      {notKept && (
        <p role="alert" class="field_problem screen-only">
          {words.notKept}
        </p>
      )}
      <p class="screen-only actions">
        <a class="action" href={`${address.log}${only ? unitHash(only) : ''}`}>
          {words.back}
        </a>
      </p>
      {below && <below.Printing portfolio={portfolio} />}
    </>
  )
}

const UNIT = '#unit='
