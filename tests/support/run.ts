import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { closingLine, type Tally } from './tally.ts'

/** One command that passes or fails as a whole and counts as one check. */
interface Check {
  readonly name: string
  readonly command: string
  readonly env?: Readonly<Record<string, string>>
}

/** What one word on the command line stands for: groups run one after another, the checks of a group together. */
interface Plan {
  readonly groups: readonly (readonly Check[])[]
  readonly projects: readonly string[]
  /** Projects that need the built site, and are left out (the build has then failed, and counts) without it. */
  readonly onSite: readonly string[]
}

const OUT = 'tests/.out'
const TALLY_FILE = `${OUT}/tally.json`

/** Into a file or a log, colours would only be noise, whatever the environment asks for. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }

/** Each is the npm script of its name, so that there is one place that says how. */
const LINT: Check = { name: 'lint', command: 'npm run --silent lint -- --colors=off' }
const TYPES: Check = { name: 'types', command: 'npm run --silent types' }
const BUILDS: readonly Check[] = [
  { name: 'build', command: 'npm run --silent build' },
  {
    name: 'build below /due-credit/',
    command: `npm run --silent build -- --outDir ${OUT}/due-credit`,
    env: { BASE_PATH: '/due-credit/' },
  },
]

const PLANS: Readonly<Record<string, Plan>> = {
  quick: { groups: [[LINT, TYPES]], projects: ['unit', 'content'], onSite: [] },
  whole: {
    groups: [[LINT, TYPES], ...BUILDS.map((build) => [build])],
    projects: ['unit', 'content', 'browser', 'profile', 'faults'],
    onSite: ['house', 'journeys'],
  },
}

await main(process.argv[2] ?? 'whole')

async function main(name: string): Promise<void> {
  const plan = PLANS[name]
  if (!plan) throw new Error(`There is no run called ${name}: ${Object.keys(PLANS).join(' or ')}.`)
  mkdirSync(OUT, { recursive: true })
  const failed: Check[] = []
  let passed = 0
  for (const group of plan.groups) {
    const results = await Promise.all(group.map(async (check) => ({ check, ok: await runCheck(check) })))
    passed += results.filter(({ ok }) => ok).length
    failed.push(...results.filter(({ ok }) => !ok).map(({ check }) => check))
  }
  const isBuilt = !failed.some((check) => BUILDS.includes(check))
  const tests = await runTests([...plan.projects, ...(isBuilt ? plan.onSite : [])])
  for (const check of failed) console.log(`failed: ${check.name} (${check.command})`)
  const whole: Tally = {
    passed: passed + tests.passed,
    failed: failed.length + tests.failed,
    skipped: tests.skipped,
  }
  console.log(closingLine(whole))
  process.exitCode = whole.failed > 0 ? 1 : 0
}

/** Says in one line that a check passed; what it printed is shown only where it failed. */
async function runCheck({ name, command, env }: Check): Promise<boolean> {
  const started = Date.now()
  const { code, output } = await run(command, { ...env }, false)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${name}, ${seconds} s`)
  if (code !== 0) console.log(output)
  return code === 0
}

/** A Vitest that stops without a count, or ends badly with a good one, counts as one failure. */
async function runTests(projects: readonly string[]): Promise<Tally> {
  rmSync(TALLY_FILE, { force: true })
  const chosen = projects.map((project) => `--project ${project}`).join(' ')
  const { code } = await run(`vitest run ${chosen}`, { TALLY_FILE }, true)
  const tally = readTally()
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

function readTally(): Tally {
  try {
    return JSON.parse(readFileSync(TALLY_FILE, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function run(command: string, env: Readonly<Record<string, string>>, isShown: boolean) {
  return new Promise<{ code: number; output: string }>((resolve, reject) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      env: { ...process.env, ...PLAIN, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    })
    let output = ''
    const keep = (text: Buffer) => {
      output += text.toString()
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
