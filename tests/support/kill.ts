import { readdirSync, readFileSync } from 'node:fs'

/** Ends every process of the browser whose profile is `folder`, at once and without a word, as a crash would. */
export function killBrowserOf(folder: string): void {
  const victims = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && commandOf(name).includes(folder),
  )
  if (victims.length === 0) throw new Error(`No browser runs on the profile ${folder}`)
  for (const pid of victims) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Gone with its parent in the meantime.
    }
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
