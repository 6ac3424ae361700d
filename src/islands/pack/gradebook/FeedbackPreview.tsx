import { Fragment } from 'preact'
import type { FeedbackBody } from '#domain/pack/pack.ts'
import { giving as words } from '#messages/gradebook-feedback.ts'
import { dayAndTime } from '#messages/pack-open.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'

interface Props {
  readonly desk: Desk
  readonly view: GradebookView
  readonly feedback: FeedbackBody
}

/** Every field that would leave, in words. */
export function FeedbackPreview({ desk, view, feedback }: Props) {
  const { learner, attempt, awards, comment, keys } = feedback
  const { fields } = words
  const receipt = desk.state.receipts.find(({ body }) => body.attempt === attempt)?.body
  const began = receipt && dayAndTime({ at: receipt.startedAt, offsetMin: receipt.offsetMin })
  return (
    <section class="desk_preview" aria-labelledby="feedback-preview">
      <h4 id="feedback-preview">{words.preview}</h4>
      <p class="small quiet">{words.lead}</p>
      <dl>
        <dt>{fields.to}</dt>
        <dd>
          <bdi>{learner}</bdi>
        </dd>
        <dt>{fields.pack}</dt>
        <dd>
          <bdi>{view.title}</bdi>
        </dd>
        <dt>{fields.attempt}</dt>
        <dd>{began === undefined ? attempt : `${fields.began} ${began}`}</dd>
        {awards.map((award) => {
          const item = view.items.find(({ id }) => id === award.item)
          const looksFor = desk.sheets.writings?.get(award.item)?.looksFor ?? []
          const found = looksFor.filter(({ id }) => award.found.includes(id))
          return (
            <Fragment key={award.item}>
              <dt>{fields.item(item?.number ?? 0, item?.title ?? award.item)}</dt>
              <dd>
                <p>{fields.marks(Math.round(award.fraction * 100))}</p>
                {found.length > 0 && (
                  <p>
                    {fields.found}: {found.map(({ text }) => text).join('; ')}
                  </p>
                )}
                {award.comment !== '' && (
                  <p class="desk_lines">
                    <bdi>{award.comment}</bdi>
                  </p>
                )}
              </dd>
            </Fragment>
          )
        })}
        {comment !== '' && (
          <>
            <dt>{fields.whole}</dt>
            <dd class="desk_lines">
              <bdi>{comment}</bdi>
            </dd>
          </>
        )}
        <dt>{fields.key}</dt>
        <dd>{keys ? fields.keyOf(keys.length) : fields.noKey}</dd>
      </dl>
    </section>
  )
}
