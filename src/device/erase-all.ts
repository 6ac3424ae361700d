import type { Device } from './device.ts'
import type { Journal, StorageProblem } from './journal.ts'
import { ERASING } from './marks.ts'

/** What there is to erase, and how the database is. */
type ToEraseFrom = Pick<Device, 'marks' | 'drafts' | 'copies' | 'folder'> &
  Pick<Journal, 'erase' | 'meanToErase'>

/**
 * Everything of this person: copies first, so that whatever breaks off, nothing is left that offers back what is gone;
 * then what is typed, the database and the marks. That it is under way stands in the database before anything goes, and
 * in a mark for where that cannot be written; the next start ends it. The problem, where it could not be done.
 */
export async function eraseAll(from: ToEraseFrom): Promise<StorageProblem | undefined> {
  const { marks, copies } = from
  marks.set(ERASING, '1')
  // Where it cannot be written down, on a full disk perhaps, it is tried all the same.
  await from.meanToErase(true).catch(() => undefined)
  const problem = await forgetFolder(from)
    .then(async () => eraseFrom(from, await copies?.()))
    .catch((error: unknown): StorageProblem => ({ kind: 'broken', detail: String(error) }))
  // What could not be erased is not to be erased later, with what came since.
  marks.remove(ERASING)
  if (problem) await from.meanToErase(false).catch(() => undefined)
  return problem
}

/** Ends an erasing that was broken off, before anything is read or written. */
export async function goOnErasing(
  from: Omit<ToEraseFrom, 'erase' | 'meanToErase'>,
  { erase, meanToErase }: Pick<Journal, 'erase' | 'meanToErase'>,
): Promise<void> {
  await eraseAll({
    ...from,
    meanToErase,
    async erase() {
      const erased = await erase()
      if (erased.ok) from.marks.clear()
      return erased
    },
  })
}

/** What is in it is the person’s own file, and stays. Where nothing was chosen, nothing is to be forgotten. */
async function forgetFolder({ folder }: ToEraseFrom): Promise<void> {
  await (await folder?.())?.forget()
}

async function eraseFrom(
  { drafts, erase }: ToEraseFrom,
  copies: Awaited<ReturnType<NonNullable<Device['copies']>>>,
): Promise<StorageProblem | undefined> {
  let problem: StorageProblem | undefined
  const eraseRest = async () => {
    if (!(await drafts.clear())) {
      problem = { kind: 'broken', detail: 'Drafts could not be removed' }
      return
    }
    const erased = await erase()
    if (!erased.ok) problem = erased.problem
  }
  if (!copies) await eraseRest()
  else if (!(await copies.clear(eraseRest))) {
    return { kind: 'broken', detail: 'The second copy could not be removed' }
  }
  return problem
}
