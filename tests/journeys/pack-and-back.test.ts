import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { beliefs } from '#messages/gradebook-beliefs.ts'
import { desk } from '#messages/gradebook-desk.ts'
import { giving } from '#messages/gradebook-feedback.ts'
import { handMarking } from '#messages/gradebook-marking.ts'
import { takingIn } from '#messages/gradebook-taking-in.ts'
import { ending } from '#messages/pack-end.ts'
import { making } from '#messages/pack-make.ts'
import { ownKindName, ownList, ownWords } from '#messages/pack-make-own.ts'
import { rules } from '#messages/pack-make-rules.ts'
import { doing } from '#messages/pack-open.ts'
import { sending } from '#messages/pack-send.ts'
import { sharing } from '#messages/pack-share.ts'
import { lookAtReceipt, startPack } from '#tests/support/do-pack.ts'
import { killBrowserOf } from '#tests/support/kill.ts'
import { meetPerson, type Person, startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

/** Words of the key: they may stand in no byte of the pack. */
const WHY = 'Hearing comes before any remedy.'
const LOOKS_FOR = 'Names what the customer feels'
const BELIEF = 'The courier lost it, so claim from the courier.'
const WRONG = 'Please ask the courier.'
const WRITTEN = 'She was cross & tired, so I listened first.'

describe('a sealed pack', () => {
  test('is answered through a crash, marked, given back with its key, and followed by another', {
    timeout: 120_000,
  }, async () => {
    const tutor = await meetPerson(scene.browser, scene.site, { width: 1280, height: 900 })
    await tutor.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const link = await makeSealedPack(tutor)
    const bytes = Buffer.from(link.split('.').at(-1) ?? '', 'base64url')
    const sent = inflateRawSync(bytes.subarray(1)).toString()
    expect(sent).toContain(WRONG)
    for (const secret of [WHY, LOOKS_FOR, 'x.cra.4']) expect(sent).not.toContain(secret)

    const folder = await mkdtemp(join(tmpdir(), 'due-credit-sealed-'))
    const before = await startProfile(folder, scene.site, { colours: 'dark' })
    await before.page.goto(link)
    await startPack(before.page)
    await before.page.getByText(WRONG).click()
    await before.page.getByRole('button', { name: ending.keep }).click()
    await write(before.page)
    const closed = before.context.waitForEvent('close')
    killBrowserOf(folder)
    await closed

    const learner = await startProfile(folder, scene.site, { colours: 'dark' })
    const mail = await finishAndSend(learner)
    const feedback = await markAndGiveBack(tutor, mail)
    await learner.page.goto(feedback)
    const main = learner.page.locator('main')
    for (const words of ['Well begun.', WHY, LOOKS_FOR, '50% of the marks']) {
      await expect.poll(() => main.textContent()).toContain(words)
    }
    expect(await learner.axe()).toEqual([])
    await learner.page.goto(await makeFollowUp(tutor))
    await startPack(learner.page)
    await expect
      .poll(() => learner.page.locator('.masthead_count').textContent())
      .toMatch(/^Item 1 of \d.*Another look/)
    expect([...learner.troubles, ...tutor.troubles]).toEqual([])
    await Promise.all([learner.leave(), tutor.leave()])
    await rm(folder, { recursive: true })
  })
})

async function makeSealedPack({ page, open }: Person): Promise<string> {
  await open('packs/make/')
  await page.getByRole('button', { name: making.writeOwn }).click()
  const editor = page.locator('.own_editor')
  const begin = async (kind: keyof typeof ownKindName) => {
    await page.getByLabel(ownList.kind).selectOption({ label: ownKindName[kind] })
    await page.getByRole('button', { name: ownList.begin }).click()
    await editor.waitFor()
  }
  const type = (name: string, text: string) =>
    editor.getByRole('textbox', { name, exact: true }).first().fill(text)
  await begin('choice')
  await type(ownWords.stem.name, 'A sofa stood in the rain. What do you say first?')
  await type(ownWords.option(1), 'Tell me what happened.')
  await type(ownWords.option(2), WRONG)
  await type(ownWords.option(3), 'Rain is nobody’s fault.')
  await type(ownWords.why.name, WHY)
  await editor.getByRole('combobox', { name: /Answer 2/ }).selectOption({ label: BELIEF })
  await editor.getByRole('button', { name: ownWords.done }).click()
  await begin('writing')
  await type(ownWords.prompt.name, 'Tell of a call of last week.')
  for (const [at, text] of [LOOKS_FOR, 'Says what comes next'].entries()) {
    await editor.getByRole('button', { name: ownWords.addLooksFor }).click()
    await type(ownWords.looksFor(at + 1), text)
  }
  await editor.getByRole('button', { name: ownWords.done }).click()
  await page.getByText(making.rules).click()
  await page.getByRole('radio', { name: rules.key.tutor.name }).check()
  await page.getByRole('textbox', { name: making.fields.title.name, exact: true }).fill('Sealed: the sofa')
  await page.getByRole('textbox', { name: making.fields.reply.name }).fill('sam@example.ac.uk')
  await page.getByRole('button', { name: making.make }).click()
  return page.getByLabel(sharing.linkName).inputValue()
}

/** Types the answer, and waits until it is on the disk. */
async function write(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill(WRITTEN)
  await page.getByText(ending.writing.draft.kept).waitFor()
}

/** Goes on where the crash was, with every word that was typed. */
async function finishAndSend({ page, open }: Person): Promise<string> {
  await open('packs/')
  await page
    .getByRole('link', { name: /Sealed: the sofa/ })
    .first()
    .click()
  await expect.poll(() => page.locator('.masthead_count').textContent()).toContain(doing.place(2, 2))
  await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe(WRITTEN)
  await page.getByRole('button', { name: ending.keepWriting }).click()
  await page.getByRole('button', { name: ending.overview.finish, exact: true }).click()
  await page.getByRole('button', { name: ending.overview.yes }).click()
  await lookAtReceipt(page, 'Amira Hussain')
  const mail = await page.getByRole('link', { name: sending.mail }).getAttribute('href')
  return new URL(mail ?? '').searchParams.get('body') ?? ''
}

async function markAndGiveBack({ page, open }: Person, mail: string): Promise<string> {
  await open('packs/gradebook/')
  await page
    .getByRole('link', { name: /Sealed: the sofa/ })
    .first()
    .click()
  await page.getByRole('button', { name: takingIn.open }).click()
  await page.getByLabel(takingIn.paste).fill(`Dear Sam,\n\n> ${mail.replaceAll('\n', '\n> ')}`)
  await page.getByRole('button', { name: takingIn.takeIn, exact: true }).click()
  await page.getByRole('button', { name: desk.write(1) }).click()
  await page.getByRole('checkbox', { name: LOOKS_FOR }).check()
  await page.keyboard.press('Control+Enter')
  await page.getByText(handMarking.allDone).waitFor()
  await page.getByRole('button', { name: desk.feedback }).click()
  await page.getByRole('textbox', { name: giving.comment }).fill('Well begun.')
  await page.getByRole('checkbox', { name: giving.withKey }).check()
  await page.getByText(giving.fields.keyOf(2)).waitFor()
  await page.getByRole('button', { name: giving.copy }).click()
  await page.getByText(giving.copied).waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** One press leads from what the class believes to a pack that asks about it. */
async function makeFollowUp({ page }: Person): Promise<string> {
  await page.getByRole('link', { name: beliefs.follow }).first().click()
  await page.getByRole('button', { name: making.make }).click()
  return page.getByLabel(sharing.linkName).inputValue()
}
