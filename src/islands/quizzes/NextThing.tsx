import type { NextSet } from '#domain/quiz/next-set.ts'
import { TAKING_LENGTH } from '#domain/quiz/taking.ts'
import { address } from '#messages/address.ts'
import { hub as words } from '#messages/quizzes.ts'

interface Props {
  readonly next: NextSet | undefined
}

/** The one clear next thing: why it comes next, and the way to it. */
export function NextThing({ next }: Props) {
  if (!next) return null
  const { lead, act, to } = saidOf(next)
  return (
    <>
      <p class="lead">{lead}</p>
      <div class="actions">
        <a class="button" href={to}>
          {act}
        </a>
      </div>
    </>
  )
}

function saidOf(next: NextSet): { readonly lead: string; readonly act: string; readonly to: string } {
  switch (next.kind) {
    case 'wrong':
      return {
        lead: words.next.wrong(next.questions, TAKING_LENGTH) + words.next.certain(next.certain),
        act: words.next.answerWrong(Math.min(next.questions, TAKING_LENGTH)),
        to: address.quizSet('wrong'),
      }
    case 'begin':
      return {
        lead: words.next.beginLead(next.unit.title, next.questions, TAKING_LENGTH),
        act: words.next.begin,
        to: address.quiz(next.unit.id),
      }
    case 'go-on':
      return {
        lead: words.next.goOnLead(next.unit.title, next.questions),
        act: words.next.goOn,
        to: address.quiz(next.unit.id),
      }
    case 'weak':
      return {
        lead: words.next.weakLead(next.points),
        act: words.next.weak,
        to: address.quizSet('weak'),
      }
    case 'mixed':
      return {
        lead: words.next.mixLead,
        act: words.next.mix(next.mixed.title),
        to: address.quizSet(`mixed:${next.mixed.id}`),
      }
    case 'again':
      return {
        lead: words.next.allRight,
        act: words.next.mix(next.unit.title),
        to: address.quiz(next.unit.id),
      }
  }
}
