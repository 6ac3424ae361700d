import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { DRAFT_PREFIX, type PackDraft, readDraft, writeDraft } from './make-draft.ts'
import { $draft, $isApart, $isKept, $place } from './make-state.ts'

let name = ''

/** What this tab read or wrote last in the draft’s place. */
let known: string | undefined

/** Goes on in a place of the device, by its id, with the draft that is kept there, or with none. */
export async function openPlace(id: string): Promise<PackDraft | undefined> {
  setPlace(id)
  const kept = await getDevice().drafts.read(name)
  known = kept?.text
  return kept && readDraft(kept.text)
}

/** Goes on in a place where nothing was kept before. Returns its id. */
export function newPlace(): string {
  const id = randomName(getDevice().chance)
  setPlace(id)
  return id
}

function setPlace(id: string): void {
  name = `${DRAFT_PREFIX}${id}`
  known = undefined
  $place.set(id)
  $isKept.set(undefined)
  $isApart.set(false)
}

/** Forgets the draft, once all that was typed has reached the disk. */
export async function leavePlace(): Promise<void> {
  await writing
  await getDevice().drafts.remove(name)
}

/** One writing at a time, so that an earlier text never lands on a later one. */
let writing: Promise<void> = Promise.resolve()
let latest: { readonly name: string; readonly draft: PackDraft } | undefined

/** Has the form as it stands on its way to the disk. */
export function keep(): void {
  const draft = $draft.get()
  if (!draft) return
  const mine = { name, draft }
  latest = mine
  writing = writing.then(async () => {
    // Of what waited meanwhile only the last is written.
    if (latest !== mine && latest?.name === mine.name) return
    const { drafts } = getDevice()
    const text = writeDraft(draft)
    const there = mine.name === name ? await drafts.read(name) : undefined
    if (there && there.text !== known) goApart()
    const isCurrent = mine.name === name || $isApart.get()
    const isWritten = await drafts.write(isCurrent ? name : mine.name, text)
    if (isCurrent && isWritten) known = text
    $isKept.set(isWritten)
  })
}

/** Another tab wrote in this place since: what is typed here goes on in another, so that neither takes the other’s. */
function goApart(): void {
  const id = randomName(getDevice().chance)
  name = `${DRAFT_PREFIX}${id}`
  $place.set(id)
  $isApart.set(true)
}
