import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LogQuery, searchLog } from '#domain/log/log-search.ts'
import { entryOf } from '#tests/support/entries.ts'
import { application, readyLog, reflection, resource } from './ready-log.ts'

const log = [
  resource(1, { author: 'Zoë Müller' }, { title: 'Don’t panic: heated calls' }),
  resource(12, {}, { title: 'A draft', stage: 'draft', links: [] }),
  application(3, [1]),
  reflection(4, [1], {}, { stage: 'signed' }),
  { ...resource(5), isDeleted: true },
  entryOf(6, { type: 'metric', title: 'From a later release', fields: { value: 'eighty percent' } }),
]

const found = (query: LogQuery) => searchLog(log, query).map(({ number }) => number)

test.each<readonly [LogQuery, readonly number[]]>([
  [{}, [1, 12, 3, 4, 6]],
  [{ text: '  ' }, [1, 12, 3, 4, 6]],
  [{ text: 'dont PANIC' }, [1]],
  [{ text: 'zoe muller' }, [1]],
  [{ text: 'müll' }, [1]],
  [{ text: 'uller' }, []],
  [{ text: '12' }, [12]],
  [{ text: 'charged twice' }, [3]],
  [{ text: 'eighty' }, [6]],
  [{ text: 'aaaaaaaaab' }, []],
  [{ text: 'what I did, and when' }, [1, 3, 4]],
  [{ type: 'resource' }, [1, 12]],
  [{ type: 'resource', stage: 'draft' }, [12]],
  [{ stage: 'ready' }, [1, 3, 6]],
  [{ stage: 'signed' }, [4]],
  [{ point: 'self-study.mp.3' }, [4]],
  [{ notLinked: true }, [12, 6]],
  [{ notLinked: false, text: 'draft' }, [12]],
])('%o finds %o', (query, numbers) => {
  expect(found(query)).toEqual(numbers)
})

describe('whatever is typed', () => {
  test('more words never find more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, more) => {
        const few = searchLog(readyLog(), { text: `${text} ${more}` })
        const many = searchLog(readyLog(), { text })
        expect(many).toEqual(expect.arrayContaining([...few]))
      }),
    )
  })
})
