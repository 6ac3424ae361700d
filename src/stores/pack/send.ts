import { atom, type ReadableAtom } from 'nanostores'
import { cleanLine } from '#domain/clean.ts'
import type { SettingState } from '#domain/journal/setting-row.ts'
import { answerTexts } from '#domain/pack/answer-texts.ts'
import { LEARNER_MAX_LENGTH, type PackAnswer, type ReceiptBody } from '#domain/pack/pack.ts'
import { replyOf } from '#domain/pack/reply.ts'
import { address } from '#messages/address.ts'
import { mailWords, receiptFileName, shareWords } from '#messages/pack-send.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { throwUnlessOfDisk } from '#stores/unread.ts'
import type { Doing } from './doing.ts'
import { learnerDraft } from './half-way.ts'
import type { Letter, Outcome, SendView, Way } from './send-view.ts'
import { answersInWords } from './send-words.ts'

/** A receipt on its way out. */
export interface Sending {
  readonly $view: ReadableAtom<SendView>
  typeName(text: string): void
  /** Remembers the name for other packs. Whether it is kept: a number never is. */
  keepName(): Promise<boolean>
  /** Lets the receipt leave by one way, and notes that it did. A mail is opened by its own link; it is noted here. */
  send(way: Way): Promise<void>
  /** Notes that the link was copied by hand. */
  noteCopied(): Promise<void>
  /**
   * Waits for the receipt to be written and says so meanwhile. False where the name is wrong, it cannot be written, or
   * something in it is to be settled first: then `again` is called once it is.
   */
  prepare(again: () => void): Promise<boolean>
  /** From what was sent back to what will be. */
  lookAgain(): void
  /** Tries again to fetch the words of the answers. */
  retry(): Promise<void>
  leave(): void
}

/** A receipt as a letter, and what it holds. */
interface Made {
  readonly letter: Letter
  readonly body: ReceiptBody
}

/** The setting that remembers what a learner calls themself. */
const NAME = 'learner-name'

/** Longer `mailto:` addresses are cut by some mail programs, on Windows at 2,083 characters. */
const MAIL_MAX_LENGTH = 2_000

/** Gets a receipt of what was answered so far ready to leave. `origin` is that of this site: `https://…`. */
export function openSending({ begun, $view: $doing }: Doing, origin: string): Sending {
  const device = getDevice()
  const now = $doing.get()
  const $view = atom<SendView>({
    ...standing(),
    stage: now.attempt.sent.length > 0 ? 'sent' : 'look',
    name: '',
    isUnreachable: false,
    canShare: device.passOn.canShare(),
  })
  let keptName = ''
  let turn = 0
  /** What the letter that is ready holds. */
  let leaving: ReceiptBody | undefined

  function standing() {
    const { attempt, items, ended } = $doing.get()
    const last = attempt.sent.at(-1)
    return {
      open: items.filter(({ isAnswered }) => !isAnswered),
      started: { at: attempt.at, offsetMin: attempt.offsetMin },
      ...(ended ? { ended } : {}),
      sent: attempt.sent,
      hasMore: last !== undefined && ended !== undefined && ended.at > last.at,
    }
  }
  const change = (more: Partial<SendView>) => $view.set({ ...$view.get(), ...more })
  /** The answers as they may leave: what was typed into them is looked at, and what does that is fetched for it alone. */
  const lookOver = async (again?: () => void): Promise<readonly PackAnswer[] | 'stopped'> => {
    const { answers, attempt, items } = $doing.get()
    if (answerTexts(answers).length === 0) return answers
    const { passAnswers } = await import('./send-texts.ts')
    const passed = await passAnswers({ attempt: attempt.attempt, items, answers }, again)
    // What was put there on this page is shown, too.
    if (passed && again) void readWords()
    return passed ?? 'stopped'
  }
  const receipt = (answers: readonly PackAnswer[]): ReceiptBody | undefined => {
    const { attempt, ended } = $doing.get()
    const learner = cleanLine($view.get().name)
    if (learner === '' || learner.length > LEARNER_MAX_LENGTH || !ended) return undefined
    return {
      pack: begun.id,
      attempt: attempt.attempt,
      learner,
      startedAt: attempt.at,
      endedAt: ended.at,
      offsetMin: ended.offsetMin,
      answers,
      ...(attempt.extraPercent === undefined ? {} : { extraPercent: attempt.extraPercent }),
      ...(attempt.ended?.isOver ? { isOver: true } : {}),
    }
  }
  const write = async () => {
    turn += 1
    const mine = turn
    const { letter: _letter, ...rest } = $view.get()
    $view.set(rest)
    // What cannot be written now is written on a press, which says so where it fails again.
    const made = await makeLetter().catch(() => undefined)
    if (turn === mine && made && made !== 'stopped') hold(made)
  }
  const hold = ({ letter, body }: Made) => {
    leaving = body
    change({ letter })
  }
  const makeLetter = async (again?: () => void): Promise<Made | 'stopped' | undefined> => {
    const answers = await lookOver(again)
    if (answers === 'stopped') return answers
    const body = receipt(answers)
    if (!body) return undefined
    const { writeReceiptLink } = await import('#formats/receipt.ts')
    const link = `${origin}${address.gradebook(await writeReceiptLink(body))}`
    const mail = replyOf(begun.body, mailWords(begun.body.title, body.learner, link))
    const fits = mail !== undefined && mail.length <= MAIL_MAX_LENGTH
    return { letter: fits ? { link, mail } : { link }, body }
  }
  const readWords = async () => {
    const { items, own } = $doing.get()
    const inWords = await answersNow()
      .then((said) => answersInWords(device, items, said, own))
      .catch(() => undefined)
    change(inWords ? { answers: inWords, isUnreachable: false } : { isUnreachable: true })
  }
  /** The answers with what was put into them on this page. */
  const answersNow = async (): Promise<readonly PackAnswer[]> => {
    const { answers, attempt, items } = $doing.get()
    if (answerTexts(answers).length === 0) return answers
    const { answersAsDecided } = await import('./send-texts.ts')
    return answersAsDecided({ attempt: attempt.attempt, items, answers })
  }
  const isByNumber = begun.body.rules?.isByNumber === true
  const readName = async () => {
    // A number is of one pack: no name is put there, and it is not kept for others. Sent before, it stands there again.
    if (isByNumber) {
      const number = now.attempt.sent.at(-1)?.learner
      if (number !== undefined) {
        change({ name: number })
        await write()
      }
      return
    }
    // `setting:` rows are written by `stepSetting` alone.
    const state = (await device.journal.row(`setting:${NAME}`))?.state as SettingState | undefined
    keptName = typeof state?.value === 'string' ? state.value : ''
    if ($view.get().name === '' && keptName !== '') {
      change({ name: keptName })
      await write()
    }
  }
  const note = async (way: Way) => {
    const learner = leaving?.learner ?? cleanLine($view.get().name)
    const { attempt } = $doing.get().attempt
    const kept = await device.journal.append([
      { kind: 'pack.submitted', pack: begun.id, attempt, learner, way },
    ])
    const outcome: Outcome = kept.ok
      ? { kind: 'left', way }
      : { kind: 'not-noted', way, problem: kept.problem.kind }
    change({ stage: 'sent', outcome })
    if (!kept.ok) return noteProblem(kept.problem)
    // It is with what was sent.
    await device.drafts.remove(learnerDraft(attempt)).catch(() => undefined)
  }
  const handOver = async (way: Way, link: string): Promise<boolean | 'by-hand'> => {
    const body = leaving
    if (way === 'mail' || !body) return way === 'mail'
    if (way === 'share') return device.passOn.share(shareWords(begun.body.title, body.learner, link))
    if (way === 'link') return (await device.passOn.copy(link)) || 'by-hand'
    const { writeReceiptFile, RECEIPT_TYPE } = await import('#formats/receipt.ts')
    const bytes = await writeReceiptFile(body)
    return device.files.offer(receiptFileName(body.learner, device.now()), RECEIPT_TYPE, bytes)
  }
  const prepare = async (again: () => void): Promise<Letter | undefined> => {
    const { name, letter: ready, outcome } = $view.get()
    const { length } = cleanLine(name)
    if (length === 0 || length > LEARNER_MAX_LENGTH) {
      change({ nameProblem: length === 0 ? 'missing' : 'too-long' })
      return undefined
    }
    if (ready || outcome?.kind === 'preparing') return ready
    const mine = turn
    change({ outcome: { kind: 'preparing' } })
    const made = await makeLetter(again).catch(() => undefined)
    // Something was typed or answered meanwhile: this is not what should leave.
    if (turn !== mine) {
      forgetOutcome()
      return undefined
    }
    if (!made) {
      change({ outcome: { kind: 'not-ready' } })
      return undefined
    }
    forgetOutcome()
    if (made === 'stopped') {
      change({ isStopped: true })
      return undefined
    }
    hold(made)
    return made.letter
  }
  const forgetOutcome = () => {
    const { outcome: _outcome, ...rest } = $view.get()
    $view.set(rest)
  }
  const keepName = async () => {
    const name = cleanLine($view.get().name)
    if (isByNumber || name === '' || name.length > LEARNER_MAX_LENGTH) return false
    if (name === keptName) return true
    keptName = name
    const kept = await device.journal.append([{ kind: 'setting.chosen', name: NAME, value: name }])
    if (kept.ok) return true
    keptName = ''
    await noteProblem(kept.problem)
    return false
  }

  const send = async (way: Way): Promise<void> => {
    const letter = await prepare(() => void send(way))
    if (!letter) return
    forgetOutcome()
    const taken = await handOver(way, letter.link).catch(() => 'not-ready' as const)
    if (taken === 'not-ready') return change({ outcome: { kind: 'not-ready' } })
    if (taken === 'by-hand') return change({ outcome: { kind: 'copy-by-hand' } })
    if (!taken) return change({ outcome: { kind: 'declined' } })
    await keepName()
    await note(way)
  }

  let before = now.answers
  const stop = $doing.listen(({ answers }) => {
    change(standing())
    if (JSON.stringify(answers) === JSON.stringify(before)) return
    before = answers
    void write()
    void readWords()
  })
  readName().catch(throwUnlessOfDisk)
  void readWords()

  return {
    $view,
    typeName(text) {
      const { nameProblem: _problem, outcome: _outcome, ...rest } = $view.get()
      $view.set({ ...rest, name: text })
      void write()
    },
    keepName,
    prepare: async (again) => (await prepare(again)) !== undefined,
    send,
    noteCopied: () => note('link'),
    lookAgain() {
      forgetOutcome()
      change({ stage: 'look' })
    },
    retry: readWords,
    leave: stop,
  }
}
