import type { Grade } from '#domain/journal/fact.ts'
import { ok, type Result } from '#domain/result.ts'
import type { GradeFact } from '#domain/review/undo.ts'
import { ROLLOVER_HOUR } from '#domain/time.ts'
import type { Session } from './session.ts'
import { loadBack } from './show.ts'
import type { Trouble } from './state.ts'

/** What became of a grade: the fact it is now, or why it was not kept. */
export type KeptGrade = Result<GradeFact, Trouble>

/** Keeps a grade of the card showing. Rejects where the parts that grade and write could not be fetched. */
export async function keepGrade(
  current: Session,
  chosen: Grade,
  sure: boolean | undefined,
  response?: readonly string[],
): Promise<KeptGrade> {
  const { device, settings, asked, presentedAt } = current
  const { previewsOf, recallNow, notePlaced } = await loadBack()
  const preview = (await previewsOf(current)).find((known) => known.grade === chosen)
  if (!asked || !preview) throw new Error('A grade was given to no card')
  const { card, state } = asked
  const recall = recallNow(current)
  const { rolloverHour } = settings
  const kept = await device.journal.append([
    {
      kind: 'card.graded',
      card: card.id,
      edition: card.edition,
      grade: chosen,
      ...(sure === undefined ? {} : { sure }),
      intervalDays: preview.intervalDays,
      first: !state?.reps,
      tookMillis: Math.max(0, device.now().at - presentedAt),
      ...(recall === undefined ? {} : { recall }),
      ...(rolloverHour === ROLLOVER_HOUR ? {} : { rolloverHour }),
      ...(response ? { response } : {}),
    },
  ])
  if (!kept.ok) return kept
  const fact = kept.value.find((each) => each.kind === 'card.graded')
  if (!fact) throw new Error('The journal kept a grade and did not return it')
  notePlaced(current, preview.dueDay)
  return ok(fact)
}
