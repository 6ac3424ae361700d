import { useStore } from '@nanostores/preact'
import { typedDateOf } from '#domain/typed-date.ts'
import { rules as words } from '#messages/pack-make-rules.ts'
import { write } from '#stores/pack/make.ts'
import type { MakeFault } from '#stores/pack/make-check.ts'
import type { DraftRules, PackDraft } from '#stores/pack/make-draft.ts'
import type { Shelf } from '#stores/pack/make-items.ts'
import { $draft, $exampleDue, fetchMore } from '#stores/pack/make-state.ts'
import { Field } from './Field.tsx'
import { Pools } from './Pools.tsx'
import { Choice, Tick } from './RuleChoice.tsx'

interface Props {
  readonly draft: PackDraft
  readonly shelf: Shelf
  readonly problems: readonly MakeFault[]
}

/** Every rule of a pack, each with what comes of it. */
export function RulesForm({ draft, shelf, problems }: Props) {
  const exampleDue = useStore($exampleDue, { ssr: 'initial' })
  const { rules } = draft
  // Of the rules as they are by now, which what is on the page may not show yet.
  const put = (change: Partial<DraftRules> | ((now: DraftRules) => Partial<DraftRules>)) => {
    void fetchMore()
    const now = $draft.get()?.rules ?? rules
    write({ rules: { ...now, ...(typeof change === 'function' ? change(now) : change) } })
  }
  const problemAt = (id: string) => {
    const found = problems.find((problem) => problem.field === 'rules' && problem.reason.at === id)
    return found?.field === 'rules' ? found.reason.said : undefined
  }
  const text = (name: 'opens' | 'attempts' | 'minutes', hint: string) => ({
    id: `rule-${name}`,
    name: words[name].name,
    hint,
    isShort: true,
    isInside: true,
    value: rules[name],
    onValue: (value: string) => put({ [name]: value }),
    problem: problemAt(`rule-${name}`),
    more: {
      autocomplete: 'off' as const,
      inputMode: name === 'opens' ? ('text' as const) : ('numeric' as const),
    },
  })
  const { feedback, key } = words
  return (
    <>
      <p class="quiet">{words.none}</p>
      <Field {...text('opens', words.opens.hint(typedDateOf(exampleDue)))} />
      <Field {...text('attempts', words.attempts.hint)} />
      <Field {...text('minutes', words.minutes.hint)} />
      <div class="own_field">
        <Tick {...words.shuffle} isOn={rules.isShuffled} onTick={(isShuffled) => put({ isShuffled })} />
        <Tick {...words.oneByOne} isOn={rules.isOneByOne} onTick={(isOneByOne) => put({ isOneByOne })} />
        <Tick
          {...words.certainty}
          isOn={rules.asksCertainty}
          onTick={(asksCertainty) => put({ asksCertainty })}
        />
        <Tick {...words.byNumber} isOn={rules.isByNumber} onTick={(isByNumber) => put({ isByNumber })} />
      </div>
      <Choice
        id="rule-feedback"
        name={feedback.name}
        about={feedback.about}
        problem={problemAt('rule-feedback')}
        value={rules.feedback}
        options={[
          { value: '', ...feedback.each },
          { value: 'end', ...feedback.end },
          { value: 'code', ...feedback.code },
          { value: 'never', ...feedback.never },
        ]}
        onChoose={(next) => put({ feedback: next })}
      />
      <Choice
        id="rule-key"
        name={key.name}
        about={key.about}
        value={rules.key}
        options={[
          { value: 'pack', ...key.pack },
          { value: 'tutor', ...key.tutor },
          { value: 'code', ...key.code },
        ]}
        onChoose={(next) => put({ key: next })}
      />
      <Pools
        draft={draft}
        shelf={shelf}
        problemAt={problemAt}
        onChange={(change) => put(({ pools }) => ({ pools: change(pools) }))}
      />
    </>
  )
}
