import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { TakeSaid } from '#islands/your-data/TakeSaid.tsx'
import { address } from '#messages/address.ts'
import { riskText, riskWords } from '#messages/risk.ts'
import { $backup, $backupAskedAt, makeBackup } from '#stores/backup.ts'
import { $folderWaits } from '#stores/folder-waits-mark.ts'
import { askBrowser, mayAskUnasked } from '#stores/persist.ts'
import { $risk, putRiskAway, type RiskNow } from '#stores/risk.ts'

const HERE = 'reminder'

/** Says how much is in this browser alone, the more plainly the more it is; takes the file, and can be put away. */
export function ReminderStrip() {
  const risk = useStore($risk)
  const backup = useStore($backup)
  const isMine = useStore($backupAskedAt) === HERE && backup.kind !== 'idle'
  const [isPutAway, setPutAway] = useState(false)
  const isTaken = isMine && backup.kind === 'made'
  // Two strips that ask for copies are one too many: what the folder takes is in no other place either.
  const isFolderFirst = useStore($folderWaits) !== undefined
  const isShown = !isPutAway && !isFolderFirst && (isMine || (risk && risk.level > 0 && !risk.isAway))
  const putAway = () => {
    putRiskAway()
    setPutAway(true)
  }
  return (
    <aside class="news" aria-label={riskWords.label} aria-live="polite">
      {isShown && (
        <div class="news_strip">
          {risk && !isTaken && <Risk risk={risk} />}
          {isMine && <TakeSaid at={HERE} />}
          <div class="actions">
            {!isTaken && <WayOut risk={risk} />}
            <button type="button" class="action" onClick={putAway}>
              {isTaken ? riskWords.close : riskWords.putAway}
            </button>
            <AskToKeep />
          </div>
        </div>
      )}
    </aside>
  )
}

/** What is at risk; where everything is in a file, that the file was never tested. */
function Risk({ risk }: { readonly risk: RiskNow }) {
  const said = risk.atRisk.records > 0 ? riskText(risk) : riskWords.untested
  return <p>{risk.level > 2 ? <b>{said}</b> : said}</p>
}

function WayOut({ risk }: { readonly risk: RiskNow | undefined }) {
  return risk?.atRisk.records === 0 ? (
    <a class="action" href={`${address.yourData}#test`}>
      {riskWords.toTest}
    </a>
  ) : (
    <button type="button" class="button is-second" onClick={() => void makeBackup(HERE)}>
      {riskWords.take}
    </button>
  )
}

/** The browser is asked to keep it where it has not promised, and was not asked before. */
function AskToKeep() {
  const [state, setState] = useState<'no' | 'may' | 'promised' | 'refused'>('no')
  useEffect(() => {
    let isGone = false
    void mayAskUnasked().then((may) => {
      if (may && !isGone) setState('may')
    })
    return () => {
      isGone = true
    }
  }, [])
  const ask = () => void askBrowser().then((isPromised) => setState(isPromised ? 'promised' : 'refused'))
  return (
    <>
      {state === 'may' && (
        <button type="button" class="action" onClick={ask}>
          {riskWords.askToKeep}
        </button>
      )}
      <span role="status">
        {state === 'promised' && riskWords.promised}
        {state === 'refused' && riskWords.notPromised}
      </span>
    </>
  )
}
