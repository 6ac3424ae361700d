import { type Fault, outcome, type Plant } from './fault.ts'

/** Tests of the whole built site that are a fault of the suite too: the same files as in `npm test`, on a site of their own. */
interface Journeys {
  readonly id: Fault['id']
  readonly part?: string
  readonly title: string
  /** Files of `tests/journeys/`; with a pattern, the tests whose name matches. */
  readonly files: readonly (readonly [file: string, names?: string])[]
  readonly planted: Plant
}

const newRelease = journeys({
  id: 'F13',
  title:
    'New releases come while tabs are open, in the middle of an attempt, half and stale, and one is taken back',
  files: [['new-version.test.ts'], ['two-releases.test.ts']],
  planted: {
    bug: 'A tab of an older release gets parts of the newest one, or what the host still has',
    file: 'workers/answer.ts',
    find: '(await generation.findFor(tab, path)) ?? (await generation.find(path))\n  return kept ?? (await generation.findEarlier(path)) ?? fetch(request)',
    put: 'await generation.find(path)\n  return kept ?? fetch(request)',
  },
})

const noNetwork = journeys({
  id: 'F14',
  title: 'There is no network, from the second visit on',
  files: [['offline.test.ts', 'at the root']],
  planted: {
    bug: 'Pages are asked of the network alone',
    file: 'workers/answer.ts',
    find: 'return (place && (await generation.find(place.page))) ?? reachedPage(generation, request, path)',
    put: 'return reachedPage(generation, request, path)',
  },
})

const hostileText = journeys({
  id: 'F26',
  title: 'Every field of every record holds text that would run, on every view and file',
  files: [['hostile.test.ts']],
  planted: {
    bug: 'The title of an entry is put into the list as HTML',
    file: 'islands/log/list/EntryLine.tsx',
    find: '{record.title || log.untitled}',
    put: '<span dangerouslySetInnerHTML={{ __html: record.title || log.untitled }} />',
  },
})

const silence = journeys({
  id: 'F27',
  title: 'A whole session of a learner and a tutor is listened to on the wire',
  files: [['silence.test.ts']],
  planted: {
    bug: 'What happens is sent to the site’s own host',
    file: 'device/web-journal.ts',
    find: 'async append(happenings, tell) {',
    put: "async append(happenings, tell) {\n      void fetch('?did=' + encodeURIComponent(JSON.stringify(happenings))).catch(() => undefined)",
  },
})

/** Faults that only the whole site can show. */
export const wholeSite: readonly Fault[] = [newRelease, noNetwork, hostileText, silence]

function journeys({ files, ...fault }: Journeys): Fault {
  return {
    ...fault,
    on: 'site',
    // In `npm test` they are journeys already.
    rounds: { long: 1, short: 0 },
    async round(kit) {
      const wrong: string[] = []
      let runs = 0
      for (const [file, names] of files) {
        const { passed, failed } = await kit.journey(file, names)
        runs += passed.length + failed.length
        wrong.push(...failed.map((what) => `${file}: ${what}`))
        if (passed.length + failed.length === 0) wrong.push(`${file} has no such test`)
      }
      return outcome({ runs, wrong })
    },
  }
}
