import { ANKI_LIMITS } from '#domain/review/anki/deck.ts'
import { ankiFile } from '#messages/anki.ts'
import { leftText, verdictLines, ankiImport as words } from '#messages/anki-import.ts'
import { ankiRefusal } from '#messages/anki-problems.ts'
import { flashcardAddress } from '#messages/cards-address.ts'
import { storageTrouble } from '#messages/storage.ts'
import { bringAnkiFile, leaveAnkiFile, turnChoice } from '#stores/review/anki/import.ts'
import type { AnkiImport, CardSample, ImportPreview } from '#stores/review/anki/import-state.ts'
import { FieldRoles } from './FieldRoles.tsx'

interface Props {
  readonly state: Extract<AnkiImport, { readonly kind: 'shown' }>
}

/** The dry run: what a file would do, how its first cards would look, and what one can choose about it. */
export function Found({ state }: Props) {
  const { name, preview, deck, choice, types } = state
  const isPackage = deck.kind === 'package'
  const { reviews } = ANKI_LIMITS
  return (
    <>
      <h3>{words.found(name)}</h3>
      {preview && <Does preview={preview} />}
      {deck.reviews > reviews && <p>{words.tooManyReviews(deck.reviews, reviews)}</p>}
      {preview && preview.samples.length > 0 && (
        <>
          <h4>{words.first}</h4>
          <ol class="anki-samples">
            {preview.samples.map((sample) => (
              <Sample sample={sample} key={`${sample.front}\n${sample.back}`} />
            ))}
          </ol>
        </>
      )}
      <div>
        {!isPackage && <Choice name="skipFirst" isOn={choice.skipFirst} />}
        {isPackage && <Choice name="history" isOn={choice.history} />}
        <Choice name="leaveAsked" isOn={choice.leaveAsked} />
        <Choice name="deckAsTag" isOn={choice.deckAsTag} />
      </div>
      <details class="anki-types">
        <summary>{words.fields}</summary>
        {types.map((type, at) =>
          type.cards > 0 ? <FieldRoles type={type} at={at} key={type.name} /> : null,
        )}
      </details>
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled={!preview || preview.facts === 0}
          onClick={() => void bringAnkiFile()}
        >
          {words.bring}
        </button>
        <button type="button" class="action" onClick={leaveAnkiFile}>
          {words.leave}
        </button>
      </div>
    </>
  )
}

/** The way to what was brought in. Here, and not on the page: with addresses comes much that a first look does without. */
export function SeeCards() {
  return (
    <p>
      <a href={flashcardAddress.cards()}>{ankiFile.see}</a>
    </p>
  )
}

/** Why what was chosen could not be kept. */
export function troubleText({ problem }: Extract<AnkiImport, { readonly kind: 'not-kept' }>): string {
  return storageTrouble[problem.kind].text
}

/** Why a file was not opened, where in it, and what to do. */
export function refusalText({ name, problem }: Extract<AnkiImport, { readonly kind: 'refused' }>): string {
  return `${name}: ${ankiRefusal(problem)}`
}

function Does({ preview }: { readonly preview: ImportPreview }) {
  const { verdicts, reviews, days, media, left, facts } = preview
  return (
    <>
      <ul class="plain-list">
        {verdictLines(verdicts, reviews, days).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {facts === 0 && <li>{words.nothing}</li>}
      </ul>
      {media.cards > 0 && (
        <div>
          <p>{words.media(media.cards, media.items)}</p>
          <Some beginnings={media.some} />
        </div>
      )}
      {left.length > 0 && (
        <>
          <h4>{words.stay}</h4>
          <ul class="plain-list">
            {left.map(({ why, count, some }) => (
              <li key={why}>
                {leftText(why, count)}
                <Some beginnings={some} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** How some cards begin, so that one can find them. */
function Some({ beginnings }: { readonly beginnings: readonly string[] }) {
  if (beginnings.length === 0) return null
  return (
    <ul class="plain-list small">
      {beginnings.map((text) => (
        <li key={text}>{text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text}</li>
      ))}
    </ul>
  )
}

function Sample({ sample: { front, back, more, tags } }: { readonly sample: CardSample }) {
  return (
    <li>
      <p class="anki-sample_front">{front}</p>
      <p class="anki-sample_back">{back}</p>
      {more && (
        <p class="small">
          {words.more}
          {more}
        </p>
      )}
      {tags.length > 0 && (
        <p class="small">
          {words.tags}
          {tags.join(', ')}
        </p>
      )}
    </li>
  )
}

interface ChoiceProps {
  readonly name: Parameters<typeof turnChoice>[0]
  readonly isOn: boolean
}

function Choice({ name, isOn }: ChoiceProps) {
  return (
    <label class="tickbox">
      <input type="checkbox" checked={isOn} onChange={() => void turnChoice(name)} />
      <span>{words[name]}</span>
    </label>
  )
}
