import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright'
import { expect, test } from 'vitest'
import { stampAll } from '#domain/journal/stamp.ts'
import { writeBackup } from '#formats/backup.ts'
import { assess } from '#messages/assess.ts'
import { assessShare } from '#messages/assess-share.ts'
import { backupWords } from '#messages/backup.ts'
import { comments } from '#messages/comments.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { DESK, meetPerson, type Person } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

const [point] = LOG_UNITS[0]?.points ?? []

test('a portfolio goes to an assessor as a file; comments and a signature come back, altered ones do not', {
  timeout: 120_000,
}, async () => {
  const learner = await meetPerson(scene.browser, scene.site)
  await keepLog(learner)
  await learner.open('log/portfolio/')
  const portfolio = await fileOf(learner.page, assessShare.send)

  const assessor = await meetPerson(scene.browser, scene.site, DESK)
  const { page } = assessor
  await assessor.open('log/assess/')
  await choose(page, portfolio.replace('A guide', 'The guide'))
  await page.getByText(assess.refused).waitFor()
  await choose(page, portfolio)
  await page
    .getByText(point?.text ?? '', { exact: false })
    .first()
    .waitFor()
  await page.getByLabel(assess.commentOn(1), { exact: true }).fill('Which <b>paragraph</b>?')
  await page.getByRole('checkbox', { name: /\(entry 2\)$/ }).check()
  await page.getByLabel(assess.name, { exact: true }).fill('J. Price')
  expect(await assessor.axe()).toEqual([])
  const sent = await fileOf(page, assess.send)
  expect(assessor.troubles).toEqual([])

  await learner.open('log/comments/')
  await choose(learner.page, sent.slice(0, -80))
  await learner.page.getByText('ends too early').waitFor()
  await choose(learner.page, sent)
  await learner.page.getByText('One comment by J. Price, on one entry.').waitFor()
  await learner.page.getByRole('button', { name: comments.takeIn }).click()
  await learner.page.getByRole('link', { name: comments.toLog }).click()
  const entries = learner.page.locator('.entry')
  await expect
    .poll(() => entries.filter({ hasText: 'A guide' }).textContent())
    .toContain('Which <b>paragraph</b>?')
  await expect
    .poll(() => entries.filter({ hasText: 'Heated calls' }).textContent())
    .toContain('Signed by J. Price')
  expect(await learner.axe()).toEqual([])
  expect(learner.troubles).toEqual([])
})

/** Two finished entries, as a backup brings them. */
async function keepLog({ open, page }: Person): Promise<void> {
  const log = [revised(1, resource('A guide to access requests')), revised(2, resource('Heated calls'))]
  const at = Date.now() - 86_400_000
  const { facts } = stampAll({ device: 'abcdefghij', seq: 0 }, log, { at, offsetMin: 0 })
  await open('your-data/')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'log.jsonl.gz',
      mimeType: 'application/gzip',
      buffer: Buffer.from(await writeBackup(facts, at)),
    })
  await page.getByRole('button', { name: backupWords.takeIn }).click()
  await page.getByText('2 records added.').waitFor()
}

async function choose(page: Page, text: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(jsonFile(text))
}

async function fileOf(page: Page, button: string): Promise<string> {
  const handed: Promise<Download> = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFile(await (await handed).path(), 'utf8')
}

function jsonFile(text: string) {
  return { name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) }
}
