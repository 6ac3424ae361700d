import { expect, test } from 'vitest'
import type { EntryId } from '#domain/log/record.ts'
import { keepTask } from '#stores/task/keep.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { entryStates, markAll, markSample, openedTask, viewOf, writeAccount } from '#tests/support/do-task.ts'
import { resource } from '#tests/support/log.ts'
import { ACCOUNT_SHEET, SHIPPED_TASKS } from '#tests/support/task-samples.ts'

test('where another tab erases the entry just as a task is kept, the log has a draft of its own, and no answer twice', async () => {
  const device = fakeDevice({ shipped: SHIPPED_TASKS })
  const task = await openedTask(device)
  const by = await writeAccount(task)
  markSample(by)
  markAll(by, ['met', 'partly', 'not-yet'])
  const { journal } = device
  const names: EntryId[] = []
  let isErased = false
  const kept = await keepTask(
    {
      ...device,
      journal: {
        ...journal,
        append: async (happenings) => {
          const [entry] = names
          if (!isErased && entry) {
            await journal.append([
              { kind: 'entry.revised', entry, replaces: [], number: 1, record: resource('Of another tab') },
            ])
            await journal.purge([{ entry, number: 1 }])
          }
          isErased = true
          return journal.append(happenings)
        },
      },
    },
    ACCOUNT_SHEET,
    viewOf(task).work,
    async (entry) => {
      names.push(entry)
    },
  )
  const live = (await entryStates(device)).filter(({ heads }) => heads.length > 0)
  expect(live.map(({ id, number }) => [id, number])).toEqual([[names[1], 2]])
  expect(kept).toMatchObject({ ok: true, value: { entry: names[1], kept: { number: 2, isMarked: true } } })
  const kinds = (await journal.facts()).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'item.answered')).toHaveLength(1)
})
