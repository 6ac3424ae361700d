import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sameJson } from '#domain/journal/json.ts'
import restored from '#tests/fixtures/restored.json' with { type: 'json' }
import { DRILLS } from '#tests/support/drills/list.ts'
import { type Fault, outcome } from './fault.ts'

const expected: { readonly [drill: string]: unknown } = restored

/** Every file, link and store that a release ever wrote is restored, and comes to what it always came to. */
export const earlierVersions: Fault = {
  id: 'F30',
  title: 'Every published version of a file, link and store is restored',
  // The short form is a test of its own: tests/browser/restore-drill.test.ts.
  rounds: { long: 1, short: 0 },
  planted: {
    bug: 'The reader of the first backups is taken out, as nobody writes them any more',
    file: 'formats/backup/reader.ts',
    find: 'if (version === undefined) return createWholeReader()',
    put: "if (version === undefined) return { take: () => false, end: async () => fail({ kind: 'newer' }) }",
  },
  async round(kit) {
    // A private window of this browser ends when it is to remember a folder: a profile of its own does not.
    const { tab } = await (await kit.profile()).start()
    const wrong: string[] = []
    for (const { of, fixture, kind } of DRILLS) {
      const bytes = readFileSync(join('tests/fixtures', fixture))
      const found = await tab.call('drill', kind, bytes.toString('base64'))
      if (!sameJson(found, expected[`${of} ${fixture}`]))
        wrong.push(
          `${of} from ${fixture}: ${typeof found === 'string' ? found : 'it comes to something else'}`,
        )
    }
    return outcome({ runs: DRILLS.length, lost: wrong.length, restored: DRILLS.length - wrong.length, wrong })
  },
}
