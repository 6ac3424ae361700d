import { localDateOf } from '#domain/local-date.ts'
import { feedbackOf, saysSomething } from '#domain/pack/feedback-of.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import type { OwnItem } from '#domain/pack/own.ts'
import { knownOwn, ownSheets } from '#domain/pack/own-sheets.ts'
import type { FeedbackBody } from '#domain/pack/pack.ts'
import { replyOf } from '#domain/pack/reply.ts'
import { FEEDBACK_TYPE, writeFeedbackFile, writeFeedbackLink } from '#formats/feedback.ts'
import { safeFileName, zipTexts } from '#formats/file-names.ts'
import { LINK_MAX_LENGTH } from '#formats/link-text.ts'
import { address } from '#messages/address.ts'
import { giving } from '#messages/gradebook-feedback.ts'
import { getDevice } from '#stores/device.ts'
import type { Desk } from './gradebook-desk.ts'

/** Feedback ready to leave. */
export interface FeedbackLetter {
  /** Absent where it is longer than any link of ours. */
  readonly link?: string
  /** A `mailto:` address with all of it, where an e-mail is known and it is short enough for one. */
  readonly mail?: string
}

/** Longer `mailto:` addresses are cut by some mail programs, on Windows at 2,083 characters. */
const MAIL_MAX_LENGTH = 2_000

/** The key that may be given out: one's own items whole. Nothing where learners have it, or it is not here. */
export function keyToGive({ state }: Desk): readonly OwnItem[] {
  if (!state.body.key && (state.corrected?.keys ?? []).length === 0) return []
  const { questions } = ownSheets(state)
  return knownOwn(state).filter((own) => own.kind !== 'question' || questions.has(own.question.id))
}

/** The e-mail that the tutor's list has for a learner. */
export function emailOf({ state }: Desk, key: string): string | undefined {
  return state.saved?.roster?.find((entry) => nameKey(entry.name) === key)?.email
}

/** Feedback as a link and a mail. `origin` is that of this site: `https://…`. */
export async function letterOf(
  desk: Desk,
  feedback: FeedbackBody,
  origin: string,
  email: string | undefined,
): Promise<FeedbackLetter> {
  const fragment = await writeFeedbackLink(feedback)
  if (fragment.length > LINK_MAX_LENGTH - 1_000) return {}
  const link = `${origin}${address.openPack(fragment)}`
  const { title } = desk.state.body
  const mail =
    email === undefined
      ? undefined
      : replyOf(
          { reply: email },
          { subject: giving.mailSubject(title), text: giving.mailText(feedback.learner, title, link) },
        )
  return mail !== undefined && mail.length <= MAIL_MAX_LENGTH ? { link, mail } : { link }
}

/** Whether this device has a share sheet. */
export function canShare(): boolean {
  return getDevice().passOn.canShare()
}

/** Puts a text on the clipboard; false where the browser did not allow it. */
export function copyText(text: string): Promise<boolean> {
  return getDevice().passOn.copy(text)
}

/** Hands one learner's feedback link to the share sheet; false where the person declined. */
export function shareFeedback({ state }: Desk, { learner }: FeedbackBody, link: string): Promise<boolean> {
  const { title } = state.body
  return getDevice().passOn.share({
    title: giving.mailSubject(title),
    text: giving.mailText(learner, title, link),
  })
}

/** Hands one learner's feedback over as a file. The name it got; undefined where the person declined. */
export async function saveFeedback(feedback: FeedbackBody): Promise<string | undefined> {
  const name = safeFileName(giving.fileName, feedback.learner, '.json')
  const bytes = await writeFeedbackFile(feedback)
  return (await getDevice().files.offer(name, FEEDBACK_TYPE, bytes)) ? name : undefined
}

/** All feedback that says something, in one archive. The name it got; undefined where the person declined. */
export async function saveAllFeedback(feedbacks: readonly FeedbackBody[]): Promise<string | undefined> {
  const files = await Promise.all(
    feedbacks.map(async (feedback, at) => {
      const first = String(at + 1).padStart(3, '0')
      return [safeFileName(first, feedback.learner, '.json'), await writeFeedbackFile(feedback)] as const
    }),
  )
  const { files: device, now } = getDevice()
  const name = `${giving.fileName}-${localDateOf(now())}.zip`
  return (await device.offer(name, 'application/zip', await zipTexts(files))) ? name : undefined
}

/** What there is to give to each learner who sent a receipt. */
export function feedbackForAll(
  desk: Desk,
  more: { readonly comments: ReadonlyMap<string, string>; readonly keys?: readonly OwnItem[] | undefined },
): readonly FeedbackBody[] {
  return desk.table.learners.flatMap((row) => {
    const comment = more.comments.get(row.key) ?? ''
    const feedback = feedbackOf(desk.state, row, { comment, keys: more.keys })
    return feedback && saysSomething(feedback) ? [feedback] : []
  })
}
