import type { PackItem } from '#domain/pack/pack.ts'
import { difficulty } from '#messages/pack-difficulty.ts'
import { itemKind } from '#messages/pack-item-kind.ts'
import { cardUse, drillKind, making, questionKind } from '#messages/pack-make.ts'
import { kindName } from '#messages/site.ts'
import { want } from '#stores/pack/make.ts'
import type { countSteps } from '#stores/pack/make-difficulty.ts'
import { pointsIn, SHARED, type Shelf, type Wanted } from '#stores/pack/make-items.ts'
import type { Units } from './Picker.tsx'

interface Props extends Units {
  readonly shelf: Shelf
  readonly wanted: Wanted
  /** How many of what is found otherwise are of each step. */
  readonly steps: ReturnType<typeof countSteps>
}

const KINDS: readonly PackItem['kind'][] = ['question', 'scenario', 'card']
const QUESTION_KINDS = [
  'choice',
  'multiple',
  'short',
  'numeric',
  'cloze',
  'order',
  'match',
  'classify',
] as const

const USES = ['definition', 'application', 'misconception'] as const

const POINT_KINDS = ['marking-point', 'key-concept', 'misconception', 'tip'] as const

/** Longest name of a point in the list to pick from, in characters: phones cut longer ones anywhere. */
const NAME_MOST = 90

/** Narrows what can be chosen: by words, unit, type, point and difficulty. */
export function Filters({ shelf, wanted, units, steps }: Props) {
  const has = new Set(shelf.items.flatMap(({ kind, asks = 'choice' }) => (kind === 'question' ? asks : [])))
  const asked = QUESTION_KINDS.filter((kind) => has.has(kind))
  const uses = USES.filter((use) => shelf.items.some((item) => item.use === use))
  return (
    <search class="filters">
      <div class="filters_words">
        <label class="field_name" for="find">
          {making.find}
        </label>
        <input
          class="field_input"
          id="find"
          type="search"
          autocomplete="off"
          value={wanted.words}
          onInput={(event) => want({ words: event.currentTarget.value })}
        />
      </div>
      <div>
        <label class="field_name" for="unit">
          {making.unit}
        </label>
        <select
          class="field_input"
          id="unit"
          value={wanted.unit}
          onChange={(event) => want({ unit: event.currentTarget.value, point: '' })}
        >
          <option value="">{making.anyUnit}</option>
          {units.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value={SHARED}>{making.sharedUnit}</option>
        </select>
      </div>
      <div>
        <label class="field_name" for="kind">
          {making.kind}
        </label>
        <select
          class="field_input"
          id="kind"
          value={wanted.use || wanted.asks || wanted.kind}
          onChange={({ currentTarget: { value } }) => {
            const asks = [...asked, 'drill' as const].find((one) => one === value) ?? ''
            const use = uses.find((one) => one === value) ?? ''
            const kind = KINDS.find((one) => one === value) ?? ''
            want({ kind: use === '' ? (asks === '' ? kind : 'question') : 'card', asks, use })
          }}
        >
          <option value="">{making.anyKind}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {itemKind[kind].many}
            </option>
          ))}
          {asked.length > 1 && (
            <optgroup label={making.questionKinds}>
              {asked.map((kind) => (
                <option key={kind} value={kind}>
                  {questionKind[kind]}
                </option>
              ))}
              {shelf.items.some(({ drill }) => drill) && <option value="drill">{drillKind}</option>}
            </optgroup>
          )}
          {uses.length > 1 && (
            <optgroup label={making.cardUses}>
              {uses.map((use) => (
                <option key={use} value={use}>
                  {cardUse[use]}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      <div class="filters_words">
        <label class="field_name" for="point">
          {making.point}
        </label>
        <select
          class="field_input"
          id="point"
          value={wanted.point}
          onChange={(event) => want({ point: event.currentTarget.value })}
        >
          <option value="">{making.anyPoint}</option>
          <PointGroups shelf={shelf} unit={wanted.unit} />
        </select>
      </div>
      <div class="filters_words">
        <label class="field_name" for="difficulty">
          {difficulty.name}
        </label>
        <select
          class="field_input"
          id="difficulty"
          aria-describedby="difficulty-about"
          value={wanted.difficulty ?? ''}
          onChange={({ currentTarget: { value } }) =>
            want({ difficulty: steps.find(({ step }) => step === value)?.step ?? '' })
          }
        >
          <option value="">{difficulty.any}</option>
          {steps.map(({ step, count }) => (
            <option key={step} value={step}>
              {difficulty.choice(step, count)}
            </option>
          ))}
        </select>
        <p class="small quiet field_after" id="difficulty-about">
          {difficulty.about}
        </p>
      </div>
    </search>
  )
}

/** Points by kind; those of the units come before what all share. */
function PointGroups({ shelf, unit }: { readonly shelf: Shelf; readonly unit: string }) {
  const points = pointsIn(shelf, unit)
  return (
    <>
      {POINT_KINDS.map((kind) => {
        const ofKind = points.filter((point) => point.kind === kind)
        return ofKind.length === 0 ? null : (
          <optgroup key={kind} label={kindName[kind].many}>
            {ofKind.map(({ id, text }) => (
              <option key={id} value={id}>
                {text.length > NAME_MOST ? `${text.slice(0, NAME_MOST)} …` : text}
              </option>
            ))}
          </optgroup>
        )
      })}
    </>
  )
}
