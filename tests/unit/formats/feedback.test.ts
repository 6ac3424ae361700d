import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { FeedbackBody } from '#domain/pack/pack.ts'
import {
  readFeedbackFile,
  readFeedbackLink,
  writeFeedbackFile,
  writeFeedbackLink,
} from '#formats/feedback.ts'
import { writeLink } from '#formats/link.ts'
import { findLink } from '#formats/link-found.ts'
import { findReceipts, readReceiptLink, writeReceiptLink } from '#formats/receipt.ts'
import { FIRST_FEEDBACK, FIRST_RECEIPT } from '#tests/unit/pack/first-published.ts'

const OPENED = { ok: true, value: FIRST_FEEDBACK }
const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const problemOf = (read: { readonly ok: boolean; readonly problem?: { readonly kind: string } }) =>
  read.ok ? 'opened' : read.problem?.kind

test('the first feedback ever published opens, and is written so', async () => {
  expect(await readFeedbackLink(String(await fixture('feedback-v1.txt')))).toEqual(OPENED)
  expect(await readFeedbackFile(await fixture('feedback-v1.json'))).toEqual(OPENED)
  expect(await writeFeedbackFile(FIRST_FEEDBACK)).toEqual(new Uint8Array(await fixture('feedback-v1.json')))
})

test('feedback without a key holds none', async () => {
  const { keys: _, ...plain } = FIRST_FEEDBACK
  expect(await readFeedbackLink(await writeFeedbackLink(plain))).toEqual({ ok: true, value: plain })
  expect(String(new TextDecoder().decode(await writeFeedbackFile(plain)))).not.toContain('KEY-')
})

test('a damaged link or file says what is wrong with it', async () => {
  const link = await writeFeedbackLink(FIRST_FEEDBACK)
  const file = new TextDecoder().decode(await writeFeedbackFile(FIRST_FEEDBACK))
  expect(problemOf(await readFeedbackLink(''))).toBe('empty')
  expect(problemOf(await readFeedbackLink(link.slice(0, -9)))).toBe('cut')
  expect(problemOf(await readFeedbackLink(link.replace('#f1', '#f2')))).toBe('newer')
  expect(problemOf(await readFeedbackLink(link + link))).toBe('doubled')
  expect(problemOf(await readFeedbackLink('x'.repeat(20_000)))).toBe('huge')
  expect(problemOf(await readFeedbackLink(await writeReceiptLink(FIRST_RECEIPT)))).toBe('other-kind')
  expect(problemOf(await readReceiptLink(link))).toBe('other-kind')
  expect(problemOf(await readReceiptLink('see page#f5 of the book'))).toBe('foreign')
  expect(problemOf(await readFeedbackFile(bytesOf('')))).toBe('empty')
  expect(problemOf(await readFeedbackFile(bytesOf(file.slice(0, -40))))).toBe('cut')
  expect(problemOf(await readFeedbackFile(bytesOf(file.replace('Good', 'Bad'))))).toBe('altered')
  expect(problemOf(await readFeedbackFile(bytesOf(file.replace('"version":1', '"version":2'))))).toBe('newer')
})

test('what is whole and is no feedback is unreadable', async () => {
  const read = async (change: object) =>
    problemOf(
      await readFeedbackLink(
        await writeLink('f', 1, bytesOf(JSON.stringify({ ...FIRST_FEEDBACK, ...change }))),
      ),
    )
  expect(await read({})).toBe('opened')
  expect(await read({ pack: '__proto__' })).toBe('unreadable')
  expect(await read({ awards: [{ item: 'a', fraction: 2, found: [], comment: '' }] })).toBe('unreadable')
  expect(await read({ comment: 'x'.repeat(1_001) })).toBe('unreadable')
  expect(await read({ learner: '\u202e\u200b' })).toBe('unreadable')
  const [first] = FIRST_FEEDBACK.keys ?? []
  const right = { ...(first?.kind === 'question' ? first.question : {}), options: [] }
  expect(await read({ keys: [{ kind: 'question', question: right }] })).toBe('unreadable')
})

test('what cannot be seen is no part of a comment; its lines are', async () => {
  const typed: FeedbackBody = {
    pack: FIRST_FEEDBACK.pack,
    attempt: FIRST_FEEDBACK.attempt,
    learner: FIRST_FEEDBACK.learner,
    awards: [],
    comment: 'one\u202e\n<img src=x onerror=alert(1)>',
  }
  const read = await readFeedbackLink(await writeFeedbackLink(typed))
  expect(read).toMatchObject({ ok: true, value: { comment: 'one\n<img src=x onerror=alert(1)>' } })
})

test('it is found in a mail, and parts the receipts around it', async () => {
  const feedback = await writeFeedbackLink(FIRST_FEEDBACK)
  const receipt = await writeReceiptLink(FIRST_RECEIPT)
  expect(await findLink(`Hello\n\nhttps://x.test/packs/open/${feedback}\n\nRuth`)).toEqual({
    letter: 'f',
    fragment: feedback,
  })
  const both = `https://x.test/packs/gradebook/${receipt}\nhttps://x.test/packs/open/${feedback}`
  const found = findReceipts(both)
  expect(found).toHaveLength(1)
  expect(await readReceiptLink(found[0] ?? '')).toMatchObject({ ok: true })
})
