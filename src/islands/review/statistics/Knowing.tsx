import type { Foretelling } from '#domain/review/statistics/foretelling.ts'
import type { Said, Sureness } from '#domain/review/statistics/sureness.ts'
import { betweenText, figure, cardStatistics as page, percent } from '#messages/card-statistics.ts'
import {
  binText,
  brierWords,
  foretellingLabel,
  foretellingWords,
  sureLabel,
  sureWords,
  knowing as words,
} from '#messages/card-statistics-memory.ts'
import { Answer } from './Answer.tsx'
import { type Dot, Dots, leastOf, placeOf } from './Dots.tsx'
import { type FigureRow, Figures } from './Figures.tsx'

interface Props {
  readonly sureness: Sureness
  readonly foretelling: Foretelling
}

/** What being sure was worth, and whether what was expected came about. */
export function Knowing({ sureness, foretelling }: Props) {
  const { sure, unsure, verdict } = sureness
  return (
    <>
      <h2>{words.title}</h2>
      <Answer text={sureWords(sureness)} />
      {sure.share && unsure.share ? <SureDots sureness={sureness} /> : null}
      {verdict === 'none' ? null : (
        <Figures
          of={words.sureHead}
          heads={[words.said, words.asked, words.recalled, words.share, words.may]}
          rows={[saidRow(words.sure, sure), saidRow(words.unsure, unsure)]}
        />
      )}
      <h3>{words.expectedHead}</h3>
      <Answer
        text={foretellingWords(foretelling)}
        note={foretelling.verdict === 'too-few' ? undefined : brierWords(foretelling.brier)}
      />
      {foretelling.asked === 0 ? null : <Bins foretelling={foretelling} />}
    </>
  )
}

/** The two shares side by side: that they stand apart is what being sure is worth. */
function SureDots({ sureness }: Pick<Props, 'sureness'>) {
  const dots = [sureness.unsure, sureness.sure].flatMap(({ share }, at): Dot[] =>
    share ? [{ at: placeOf(at, 2), share: share.share, ...share.interval, isFew: !share.isEnough }] : [],
  )
  return (
    <figure class="chart graph">
      <Dots
        label={sureLabel(sureness)}
        dots={dots}
        least={leastOf(dots)}
        marks={[words.unsure, words.sure].map((text, at) => ({ at: placeOf(at, 2), text }))}
      />
      <figcaption class="small quiet">
        {words.sureCaption} {dots.some(({ isFew }) => isFew) ? page.fewRing : null}
      </figcaption>
    </figure>
  )
}

function saidRow(said: string, { asked, recalled, share }: Said): FigureRow {
  return [
    said,
    figure(asked),
    figure(recalled),
    share ? percent(share.share) : words.none,
    share ? betweenText(share.interval) : words.none,
  ]
}

function Bins({ foretelling }: Pick<Props, 'foretelling'>) {
  const { bins } = foretelling
  const known = bins.flatMap(({ share, predicted }): Dot[] =>
    share ? [{ at: predicted, share: share.share, ...share.interval, isFew: !share.isEnough }] : [],
  )
  const least = Math.min(leastOf(known), leastOf(known.map((dot) => ({ ...dot, share: dot.at }))))
  const across = (share: number) => (share - least) / (1 - least)
  const dots = known.map((dot) => ({ ...dot, at: across(dot.at) }))
  return (
    <>
      <figure class="chart graph is-tall">
        <Dots
          label={foretellingLabel(foretelling)}
          dots={dots}
          least={least}
          against="slope"
          marks={[least, (1 + least) / 2, 1].map((share) => ({ at: across(share), text: percent(share) }))}
        />
        <figcaption class="small quiet">
          {words.caption} {known.some(({ isFew }) => isFew) ? page.fewRing : null}
        </figcaption>
      </figure>
      <Figures
        of={words.expectedHead}
        heads={[words.chance, words.asked, words.mean, words.recalled, words.share, words.may]}
        rows={bins.map(
          (bin): FigureRow => [
            binText(bin),
            figure(bin.asked),
            bin.share ? percent(bin.predicted) : words.none,
            figure(bin.recalled),
            bin.share ? (bin.share.isEnough ? percent(bin.share.share) : words.few) : words.none,
            bin.share ? betweenText(bin.share.interval) : words.none,
          ],
        )}
      />
    </>
  )
}
