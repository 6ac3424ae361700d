import { giving as words } from '#messages/gradebook-feedback.ts'
import type { DraftKeeping } from '#stores/drafts/keeper.ts'

/** Whether what was typed outlives this page. */
export function CommentKept({ keeping }: { readonly keeping: DraftKeeping }) {
  return (
    <p class="small field_after" role="status">
      {(keeping === 'kept' || keeping === 'apart') && words.commentKept}
      {keeping === 'not-kept' && words.commentNotKept}
    </p>
  )
}
