import type { MergeReport, Tell } from '#device/journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { Result } from '#domain/result.ts'
import type { BackupProblem } from '#formats/backup/problem.ts'
import type { WeighedBackup } from '#formats/backup/work.ts'
import { $backup, $backupAskedAt, orSayStuck } from './backup.ts'
import { readLastBackup, rememberBackup, rememberTest } from './backup-last.ts'
import { copyFirst } from './copy-first.ts'
import { getDevice } from './device.ts'
import { noteProblem } from './storage.ts'
import { lookForForms } from './your-data-forms.ts'

/** What is to be done with a file once it is open: weighed, to be taken in, or tested. */
type Purpose = 'weigh' | 'test'

type Weighed = WeighedBackup<MergeReport>

/** The file that was weighed, until it is taken in or left. */
let weighed: Weighed | undefined

/** The file that waits for its passphrase. */
let locked: { readonly file: File; readonly purpose: Purpose } | undefined

/** The reading that counts: the last that was begun. */
let latest: symbol | undefined

/** Reads a file and says what taking it in would do. Changes nothing. */
export function weighBackup(file: File, askedAt = ''): Promise<void> {
  $backupAskedAt.set(askedAt)
  return open(file, 'weigh')
}

/** Reads a file from beginning to end and says whether it is a good backup of what is here. Changes nothing. */
export function testBackup(file: File, askedAt = ''): Promise<void> {
  $backupAskedAt.set(askedAt)
  return open(file, 'test')
}

/** Tries a passphrase on the file that waits for one. */
export async function unlockBackup(passphrase: string): Promise<void> {
  if (locked && $backup.get().kind === 'locked') await open(locked.file, locked.purpose, passphrase)
}

/** Takes in the file that was weighed: all of it or nothing, and with it the forms half filled in where they are wanted. */
export async function takeInBackup(withForms = false): Promise<void> {
  const state = $backup.get()
  if (state.kind !== 'weighed' || !weighed) return
  const { name } = state
  const taken = weighed
  forget()
  $backup.set({ kind: 'taking', name })
  await orSayStuck(() => takeIn(name, taken, withForms))
}

/** The facts of the file that was weighed, for who must know what is in it; none where there is no such file. */
export function weighedFacts(): readonly StoredFact[] {
  return weighed?.facts ?? []
}

/** Leaves the file as it is and begins again. */
export function leaveBackup(): void {
  forget()
  $backup.set({ kind: 'idle' })
}

function open(file: File, purpose: Purpose, passphrase?: string): Promise<void> {
  forget()
  const { name } = file
  const begun = Symbol(name)
  latest = begun
  /** Whether another file was chosen meanwhile, or something else was asked for. */
  const isOvertaken = () => latest !== begun || $backup.get().kind !== 'reading'
  const tell: Tell = (share) => {
    if (!isOvertaken()) $backup.set({ kind: 'reading', name, share })
  }
  $backup.set({ kind: 'reading', name, share: 0 })
  return orSayStuck(async () => {
    const read = await weigh(file, purpose === 'weigh', passphrase, tell)
    if (isOvertaken()) return
    if (read.ok) return await (purpose === 'weigh' ? show(name, read.value) : showTested(name, read.value))
    const { kind } = read.problem
    if (kind !== 'locked' && kind !== 'wrong-passphrase') return refuse(name, read.problem)
    locked = { file, purpose }
    $backup.set({ kind: 'locked', name, isWrong: kind === 'wrong-passphrase' })
  })
}

async function weigh(
  file: File,
  wantsFacts: boolean,
  passphrase: string | undefined,
  tell: Tell,
): Promise<Result<Weighed, BackupProblem>> {
  const { journal, askAway } = getDevice()
  const asked = { wantsFacts, ...(passphrase === undefined ? {} : { passphrase }) }
  const isOnDisk = (await journal.keeping()).kind === 'disk'
  const away = isOnDisk ? await askAway?.({ kind: 'weigh', file, ...asked }, tell) : undefined
  // The worker says what `weighFile` does.
  if (away !== undefined) return away as Result<Weighed, BackupProblem>
  const { weighFile } = await import('#formats/backup/work.ts')
  return weighFile(file, {
    ...asked,
    tell,
    weigh: (facts) => journal.weigh(facts),
    held: async () => (await journal.facts()).length,
  })
}

async function show(name: string, found: Weighed): Promise<void> {
  const { report, unreadable, madeAt, missing } = found
  const forms = await countNotHere(found)
  if ($backup.get().kind !== 'reading') return
  weighed = found
  $backup.set({ kind: 'weighed', name, report: { ...report, unreadable, madeAt, missing, forms } })
}

/** What few files have is fetched where one has it. */
async function countNotHere({ forms }: Weighed): Promise<number> {
  if (forms.length === 0) return 0
  const { countOf, formsNotHere } = await import('./backup-forms.ts')
  return countOf(await formsNotHere(forms))
}

async function showTested(name: string, found: Weighed): Promise<void> {
  const forms = await countNotHere(found)
  const { report, unreadable, madeAt, missing, digest, count: facts, clock } = found
  const { marks, now } = getDevice()
  const { at, offsetMin } = now()
  const isLast = readLastBackup(marks)?.digest === digest
  // Nothing here that the file does not hold: it is as good as one just taken.
  const isAsGood = missing === 0 && unreadable === 0
  if (isLast) rememberTest(at)
  else if (isAsGood) {
    rememberBackup({ at: madeAt, offsetMin, facts, digest, verifiedAt: at, ...(clock ? { clock } : {}) })
  }
  $backup.set({
    kind: 'tested',
    name,
    report: { ...report, unreadable, madeAt, missing, forms, offsetMin, facts, isLast: isLast || isAsGood },
  })
}

async function takeIn(
  name: string,
  { facts, madeAt, digest, clock, missing, forms }: Weighed,
  withForms: boolean,
): Promise<void> {
  const device = getDevice()
  const { journal, now } = device
  await copyFirst(device)
  const merged = await journal.merge(facts)
  if (!merged.ok) {
    $backup.set({ kind: 'not-kept', name, problem: merged.problem })
    return noteProblem(merged.problem)
  }
  const { added, known } = merged.value
  // Nothing here that the file does not hold: it is the backup of this browser from now on.
  if (missing === 0) {
    const { offsetMin } = now()
    rememberBackup({ at: madeAt, offsetMin, facts: added + known, digest, ...(clock ? { clock } : {}) })
  }
  const back = withForms && forms.length > 0 ? await bringBack(forms) : 0
  $backup.set({ kind: 'taken', name, report: merged.value, forms: back })
}

async function bringBack(forms: Weighed['forms']): Promise<number> {
  const { bringFormsBack } = await import('./backup-forms.ts')
  const back = await bringFormsBack(forms)
  await lookForForms()
  return back
}

function forget(): void {
  weighed = undefined
  locked = undefined
  latest = undefined
}

function refuse(name: string, problem: BackupProblem): void {
  forget()
  $backup.set({ kind: 'refused', name, problem })
}
