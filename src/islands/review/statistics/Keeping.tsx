import type { Keeping as View } from '#domain/review/statistics/keeping.ts'
import {
  betweenText,
  figure,
  cardStatistics as page,
  percent,
  stretchHead,
  stretchText,
} from '#messages/card-statistics.ts'
import { keepingLabel, keepingWords, sinceWords, keeping as words } from '#messages/card-statistics-memory.ts'
import { flashcardAddress } from '#messages/cards-address.ts'
import { Answer } from './Answer.tsx'
import { type Dot, Dots, leastOf, placeOf } from './Dots.tsx'
import { endMarks } from './end-marks.ts'
import { type FigureRow, Figures } from './Figures.tsx'

interface Props {
  readonly keeping: View
  /** The chance of recall that was chosen, 0 to 1. */
  readonly chosen: number
}

/** How much of what came back was recalled, week by week, against what was chosen. */
export function Keeping({ keeping, chosen }: Props) {
  const { asked, since, verdict } = keeping
  return (
    <>
      <h2>{words.title}</h2>
      <Answer
        text={keepingWords(keeping, chosen)}
        note={since === undefined ? undefined : sinceWords(since)}
      />
      {verdict === 'more' || verdict === 'less' ? (
        <p class="actions">
          <a class="action" href={flashcardAddress.settings}>
            {words.settings}
          </a>
        </p>
      ) : null}
      {asked === 0 ? null : <Stretches keeping={keeping} chosen={chosen} />}
    </>
  )
}

function Stretches({ keeping, chosen }: Props) {
  const { stretches } = keeping
  const dots = stretches.flatMap(({ share }, at): Dot[] =>
    share
      ? [{ at: placeOf(at, stretches.length), share: share.share, ...share.interval, isFew: !share.isEnough }]
      : [],
  )
  const by = stretches[0]?.by ?? 'week'
  return (
    <>
      <figure class="chart graph is-tall">
        <Dots
          label={keepingLabel(keeping)}
          dots={dots}
          least={leastOf(dots)}
          against={chosen}
          marks={endMarks(stretches)}
        />
        <figcaption class="small quiet">
          {words.caption[by]} {words.aim(chosen)} {words.reach}{' '}
          {dots.some(({ isFew }) => isFew) ? page.fewRing : null}
        </figcaption>
      </figure>
      <Figures
        of={words.title}
        heads={[stretchHead(stretches), words.back, words.recalled, words.share, words.may, words.expected]}
        rows={stretches.map(
          ({ asked, recalled, expected, share, ...stretch }): FigureRow => [
            stretchText(stretch),
            figure(asked),
            figure(recalled),
            share ? percent(share.share) : words.none,
            share ? betweenText(share.interval) : words.none,
            share ? percent(expected / asked) : words.none,
          ],
        )}
      />
    </>
  )
}
