import { useEffect, useRef, useState } from 'preact/hooks'
import type { PackId, ReceiptBody } from '#domain/pack/pack.ts'
import { answersOf as words } from '#messages/gradebook-answers.ts'
import { desk } from '#messages/gradebook-desk.ts'
import { handMarking } from '#messages/gradebook-marking.ts'
import type { LearnerAnswer } from '#stores/pack/gradebook-answers.ts'
import { takeMarkBack } from '#stores/pack/gradebook-desk.ts'
import { ChangedMarks } from './ChangedMarks.tsx'

interface Props {
  readonly pack: PackId
  readonly receipt: ReceiptBody
  readonly answer: LearnerAnswer
  readonly onSaid: (said: string) => void
}

/** The way to give the marks of one answer by hand, in the place of those its key gives, and the way back. */
export function ChangeMarks({ pack, receipt, answer, onSaid }: Props) {
  const { number, award } = answer
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (!isOpen && wasOpen.current) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])

  function open() {
    onSaid('')
    setOpen(true)
  }

  async function takeBack() {
    if (!award) return
    const refused = await takeMarkBack(pack, receipt, award)
    onSaid(refused ? desk.notKept : words.takenBack)
    opener.current?.focus()
  }

  if (isOpen)
    return (
      <ChangedMarks
        pack={pack}
        receipt={receipt}
        answer={answer}
        onClose={() => setOpen(false)}
        onKept={() => {
          setOpen(false)
          onSaid(words.kept)
        }}
      />
    )
  return (
    <div class="actions">
      <button type="button" class="action" ref={opener} onClick={open}>
        {words.change}
        <span class="unseen">, {handMarking.item(number)}</span>
      </button>
      {award && (
        <button type="button" class="action" onClick={() => void takeBack()}>
          {words.takeBack}
          <span class="unseen">, {handMarking.item(number)}</span>
        </button>
      )}
    </div>
  )
}
