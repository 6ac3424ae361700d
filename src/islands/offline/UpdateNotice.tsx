import { useStore } from '@nanostores/preact'
import { offline } from '#messages/offline.ts'
import { $versionNews, leaveNewVersion, takeNewVersion } from '#stores/offline.ts'

interface Props {
  /** A sitting is interrupted only where a part of it is missing. */
  readonly inSitting?: boolean
}

/** Says that a newer version is there, and changes to it on the person's word. Empty until then. */
export function UpdateNotice({ inSitting = false }: Props) {
  const news = useStore($versionNews)
  const isLeft = news === 'none' || (inSitting && (news === 'waiting' || news === 'replaced'))
  const words = isLeft ? undefined : offline.news[news]
  return (
    <aside class="news" aria-label={offline.label} aria-live="polite">
      {words && (
        <div class="news_strip">
          <p>
            <b>{words.title}</b> {words.hint}
          </p>
          <div class="actions">
            {words.act && (
              <button type="button" class="button is-second" onClick={takeNewVersion}>
                {words.act}
              </button>
            )}
            <button type="button" class="action" onClick={leaveNewVersion}>
              {offline.later}
            </button>
          </div>
        </div>
      )}
    </aside>
  )
}
