import { readdirSync, readFileSync } from 'node:fs'

/** Every process of the browser whose profile is `folder`, its children among them. */
export function processesOf(folder: string): readonly number[] {
  const parents = new Map<number, number>()
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  for (const name of all) {
    // The name of the program is in brackets and may hold anything; its parent is the second field after it.
    const parent = textOf(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const own = new Set(all.filter((name) => textOf(`/proc/${name}/cmdline`).includes(folder)).map(Number))
  for (let size = -1; size !== own.size; ) {
    size = own.size
    for (const [id, parent] of parents) if (own.has(parent)) own.add(id)
  }
  return [...own]
}

/** Ends processes at once and without a word, as a crash or a cut of power would. */
export function killAll(processes: readonly number[]): void {
  for (const id of processes) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // Gone with its parent in the meantime.
    }
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
