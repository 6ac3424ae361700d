import { readFileSync } from 'node:fs'
import { processesOf } from './processes.ts'

/** The processes of a browser in which pages run. */
export function renderersOf(folder: string): readonly number[] {
  return processesOf(folder).filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')
    } catch {
      return false
    }
  })
}

/** Lets processes sleep, and gives the way to wake them. */
export function putToSleep(processes: readonly number[]): () => void {
  for (const id of processes) process.kill(id, 'SIGSTOP')
  return () => {
    for (const id of processes) {
      try {
        process.kill(id, 'SIGCONT')
      } catch {
        // Gone in its sleep.
      }
    }
  }
}
