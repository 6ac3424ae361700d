import Again from './Again.astro'
import Beside from './Beside.astro'
import Bullets from './Bullets.astro'
import Evidence from './Evidence.astro'
import Guess from './Guess.astro'
import Lead from './Lead.astro'
import Measure from './Measure.astro'
import Mis from './Mis.astro'
import Model from './Model.astro'
import Numbers from './Numbers.astro'
import Para from './Para.astro'
import Prompt from './Prompt.astro'
import Say from './Say.astro'
import Section from './Section.astro'
import Term from './Term.astro'
import Trust from './Trust.astro'
import Why from './Why.astro'

/** What an author may write in MDX beyond Markdown, and how Markdown’s own blocks are set. */
export const mdxParts = {
  Again,
  Beside,
  Evidence,
  Guess,
  Lead,
  Measure,
  Mis,
  Model,
  Prompt,
  Say,
  Section,
  Term,
  Trust,
  Why,
  ol: Numbers,
  p: Para,
  ul: Bullets,
}
