/**
 * A word, in small letters, spelt as in Britain where America spells it otherwise: `organize`, `color`, `counseling`,
 * `program`. Only where no other word can be meant; both spellings of one answer are then the same.
 */
export function british(word: string): string {
  const spelt = word
    .replace(IZE, '$1is$2')
    .replace(YZE, '$1ys$2')
    .replace(OR, '$1our$2')
    .replace(ONE_L, '$1l$2')
  return WHOLE.get(spelt) ?? spelt
}

/** At least three letters before it: `prize` and `size` stay. */
const IZE = /^([a-z]{3,})iz(e|ed|es|er|ers|ing|ation|ations|able)$/

const YZE = /^([a-z]{3,})yz(e|ed|es|er|ers|ing)$/

const OR =
  /^(behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb)or((?:s|ed|ing|al|ally|able|ably|ite|ites)?)$/

const ONE_L = /^(cancel|counsel|label|level|model|signal|total|travel)((?:ed|ing|er|ers|or|ors))$/

const WHOLE: ReadonlyMap<string, string> = new Map([
  ['catalog', 'catalogue'],
  ['center', 'centre'],
  ['centers', 'centres'],
  ['defense', 'defence'],
  ['enroll', 'enrol'],
  ['fulfill', 'fulfil'],
  ['gray', 'grey'],
  ['judgment', 'judgement'],
  ['license', 'licence'],
  ['offense', 'offence'],
  ['practicing', 'practising'],
  ['practise', 'practice'],
  ['practiced', 'practised'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['skillful', 'skilful'],
])
