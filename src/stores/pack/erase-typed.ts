import type { Device } from '#device/device.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { PackId } from '#domain/pack/pack.ts'
import { packOf } from '#domain/pack/pack-state.ts'
import { getMarks } from '#stores/marks.ts'
import { COMMENT_DRAFTS, WRITING_DRAFTS } from './half-way.ts'

/** What stands half-way in attempts of packs: texts on the disk, and picks and places in marks. */
export interface HalfWay {
  readonly drafts: readonly string[]
  readonly marks: readonly string[]
}

/** The attempt that a draft or a mark is of. */
const ATTEMPT = /^(?:pack|pack-writing):([a-z2-7]{10}-\d{8})(?::|$)/

/** All that stands half-way in any attempt of this browser. */
export async function halfWay({ drafts }: Pick<Device, 'drafts'>): Promise<HalfWay> {
  const texts = await drafts.list(WRITING_DRAFTS)
  return { drafts: texts.map(({ name }) => name), marks: getMarks().names('pack:') }
}

/** Forgets what stands half-way in some attempts. */
export async function forgetHalfWay(
  device: Pick<Device, 'drafts'>,
  isGone: (attempt: FactId) => boolean,
  { drafts, marks }: HalfWay,
): Promise<void> {
  const isOfGone = (name: string) => {
    const [, attempt] = ATTEMPT.exec(name) ?? []
    return attempt !== undefined && isGone(attempt)
  }
  for (const name of marks.filter(isOfGone)) getMarks().remove(name)
  for (const name of drafts.filter(isOfGone)) await device.drafts.remove(name)
}

/** Names of the comments that a tutor is writing on answers to any pack. */
export async function commentsBegun({ drafts }: Pick<Device, 'drafts'>): Promise<readonly string[]> {
  return (await drafts.list(COMMENT_DRAFTS)).map(({ name }) => name)
}

/** Forgets those of them that are on packs that are gone. */
export async function forgetComments(
  { drafts }: Pick<Device, 'drafts'>,
  isGone: (pack: PackId) => boolean,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const [pack = ''] = name.slice(COMMENT_DRAFTS.length).split(':')
    if (isGone(pack)) await drafts.remove(name)
  }
}

/**
 * Forgets what outlived packs that were erased: the browser may have ended in between, another tab may have had one
 * open, or the erasing came from another device.
 */
export async function forgetHalfWayOfErased(device: Pick<Device, 'drafts' | 'journal'>): Promise<void> {
  // Looked for before the packs are read: of an attempt that is begun meanwhile nothing is found.
  const found = await halfWay(device)
  const comments = await commentsBegun(device)
  if (found.drafts.length + found.marks.length + comments.length === 0) return
  const states = (await device.journal.rows('pack:')).flatMap(({ state }) => packOf(state) ?? [])
  const here = new Set(states.flatMap(({ attempts }) => attempts.map(({ attempt }) => attempt)))
  const packs = new Set(states.map(({ id }) => id))
  await forgetComments(device, (pack) => !packs.has(pack), comments)
  return forgetHalfWay(device, (attempt) => !here.has(attempt), found)
}
