import { laterRun } from '#domain/quiz/scenario/stored-run.ts'
import { getDevice } from './device.ts'
import { getMarks } from './marks.ts'

/** Writes a run down a second time: marks reach the disk late, and a browser may be killed before that. */
export function noteDraft(mark: string, text: string): void {
  void getDevice().drafts.write(draftName(mark), text)
}

/** A run as its mark or, where that is behind, its draft has it. With `isTold` the mark says what the journal has. */
export async function readLeft(mark: string, isTold = false): Promise<string | undefined> {
  const draft = await getDevice()
    .drafts.read(draftName(mark))
    .catch(() => undefined)
  return laterRun(getMarks().get(mark), draft?.text, isTold)
}

function draftName(mark: string): string {
  return `run:${mark}`
}
