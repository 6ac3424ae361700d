/**
 * Our one note type. Its number, its name and its fields are frozen: Anki asks what to do with a card whose note type
 * has changed, and would lose the link between a card taken last year and the same card taken today.
 */
export const NOTE_TYPE = {
  id: 1_763_800_000_101,
  name: 'Due Credit card',
  fields: ['Front', 'Back', 'More', 'Source', 'Id'],
} as const

/** When the note type was last changed, in seconds: Anki takes a newer template over an older one. */
const CHANGED = 1_763_800_000

const FRONT = '<div class="front">{{Front}}</div>'

const BACK = `{{FrontSide}}

<hr id=answer>

<div class="back">{{Back}}</div>
{{#More}}<div class="more">{{More}}</div>{{/More}}
{{#Source}}<div class="source">{{Source}}</div>{{/Source}}`

const CSS = `.card { font-family: Georgia, serif; font-size: 20px; line-height: 1.45; text-align: left; color: #25221e; background: #f5f2e9; max-width: 34em; margin: 1.5em auto; padding: 0 1em; }
.nightMode.card { color: #ece6d8; background: #25221e; }
.more { margin-top: 1em; font-size: 17px; }
.source { margin-top: 1.5em; font-size: 14px; opacity: 0.75; }`

/** The note type as schema 11 keeps it. Each key is asked for by one of the readers of such files. */
export const NOTE_TYPE_JSON = {
  id: NOTE_TYPE.id,
  name: NOTE_TYPE.name,
  type: 0,
  mod: CHANGED,
  usn: -1,
  sortf: 0,
  did: null,
  tmpls: [
    { name: 'Card 1', ord: 0, qfmt: FRONT, afmt: BACK, did: null, bqfmt: '', bafmt: '', bfont: '', bsize: 0 },
  ],
  flds: NOTE_TYPE.fields.map((name, ord) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })),
  css: CSS,
  latexPre: '',
  latexPost: '',
  latexsvg: false,
  req: [[0, 'any', [0]]],
  tags: [],
  vers: [],
} as const
