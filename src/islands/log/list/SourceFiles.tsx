import { address } from '#messages/address.ts'
import { logSources as words } from '#messages/log-sources.ts'
import { exportSources } from '#stores/log/export-sources.ts'

/** The sources of the log for other programs, and the way for sources into it. */
export function SourceFiles({ hasResources }: { readonly hasResources: boolean }) {
  return (
    <>
      {hasResources && (
        <>
          <p class="screen-only">{words.lead}</p>
          <div class="actions">
            {(['ris', 'bibtex', 'csl-json'] as const).map((as) => (
              <button type="button" class="action" key={as} onClick={() => void exportSources(as)}>
                {words.formats[as]}
              </button>
            ))}
          </div>
        </>
      )}
      <p class="screen-only">
        <a href={address.importToLog}>{words.bringIn}</a>
      </p>
    </>
  )
}
