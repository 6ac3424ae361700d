import type { Problem, Spot, Trouble } from '#domain/catalogue/problem.ts'
import { CARD_PROBLEMS } from './card.ts'
import { count } from './count.ts'
import { MODEL_PROBLEMS } from './model.ts'
import { PAGE_PROBLEMS } from './page.ts'
import { QUESTION_PROBLEMS } from './question.ts'
import { RECALL_PROBLEMS } from './recall.ts'
import { SCENARIO_PROBLEMS } from './scenario.ts'
import { TASK_PROBLEMS } from './task.ts'

type Words<K extends Trouble['kind']> = (
  problem: Extract<Trouble, { readonly kind: K }>,
  spell: (spot: Spot) => string,
) => string

/** What is wrong with a piece of content and what to do, to follow its place in a line. */
export function wordsOf(problem: Problem, spell: (spot: Spot) => string): string {
  // The table holds for each kind the words of that kind; TypeScript cannot follow the pairing through an index.
  const words = WORDS[problem.kind] as (problem: Problem, spell: (spot: Spot) => string) => string
  return words(problem, spell)
}

const WORDS: { readonly [K in Trouble['kind']]: Words<K> } = {
  'not-text': () => 'the file is not UTF-8 text; save it again as UTF-8',
  syntax: ({ code, said }) => `this is not YAML: ${yamlAdvice(code, said)}`,
  'no-front-matter': () =>
    'the page has no front matter; begin it with a line of ---, its fields, and another line of ---',
  'stray-file': ({ nearest }) =>
    `nothing reads this file${nearest === undefined ? '; take it out of content/' : `; did you mean ${nearest}?`}`,

  'unknown-field': ({ owner, field, nearest, allowed }) =>
    `${owner} has a field ${field}, which does not exist; ${guess(nearest, allowed, 'it can have')}`,
  'missing-field': ({ owner, field }) => `${owner} has no ${field}; add it`,
  'wrong-type': ({ owner, field, want, got }) =>
    `${field === undefined ? owner : `${field} of ${owner}`} must be ${want}; it is ${got}${want === 'text' && /^[-\d.]+$/.test(got) ? ', which is a number: put it in quotes' : ''}`,
  'not-one-of': ({ owner, field, got, nearest, allowed }) =>
    `${field} of ${owner} is ${got}; ${guess(nearest, allowed, 'it can be')}`,
  'out-of-range': ({ owner, field, got, min, above, max }) =>
    `${field} of ${owner} is ${got}; it must be ${[
      ...(min === undefined ? [] : [`at least ${min}`]),
      ...(above === undefined ? [] : [`more than ${above}`]),
      ...(max === undefined ? [] : [`at most ${max}`]),
    ].join(' and ')}`,
  'empty-field': ({ owner, field }) => `${field} of ${owner} is empty; write it or take the line out`,

  'bad-id': ({ owner, id, better }) =>
    `${owner}: “${id}” cannot be an id; use lower-case letters, digits and hyphens, such as ${better}`,
  'long-id': ({ owner, id }) => `${owner}: the id has ${id.length} characters; an id has at most 64`,
  'duplicate-id': ({ owner, id, first }, spell) =>
    `${owner} takes the id ${id}, which ${spell(first)} already has; choose another`,
  'misplaced-id': ({ owner, id, expected }) =>
    `${owner} stands where ${expected} is expected; call it ${expected}, or move it to a place named ${id}`,
  'gone-id': ({ id, what }) =>
    `${what} ${id} was published and is not here; put it back, name its new id in content/aliases.yaml, or say in content/tombstones.yaml why it went`,
  'returned-id': ({ id }) =>
    `${id} is in use, so it cannot stand here; take this line out or choose another id`,
  'edition-not-raised': ({ owner, edition }) =>
    `${owner} says something else than when edition ${edition} was published; raise its edition if it now means something else, or accept the new wording with npm run check:content -- --publish`,
  'code-clash': ({ owner, other, code }) =>
    `${owner} and ${other} share the link code ${code}; give the newer one another id`,

  'unknown-reference': ({ owner, what, id, nearest, has }) =>
    `${owner} names ${what} ${id}, which does not exist${
      nearest === undefined ? (has === undefined ? '' : `; ${has}`) : `; did you mean ${nearest}?`
    }`,
  'names-nothing': ({ owner, want }) => `${owner} names no ${want}; name at least one`,
  'no-card': ({ owner, id }) =>
    `${owner} reveals ${id}, but no card names it; write a card with points: [${id}]`,
  'unknown-component': ({ name, nearest }) =>
    `the page uses <${name}>, which does not exist${nearest === undefined ? '' : `; did you mean <${nearest}>?`}`,

  'word-count': ({ owner, field, words, min, max }) =>
    min !== undefined && words < min
      ? `${field} of ${owner} has ${count(words, 'word')}; write at least ${min}`
      : `${field} of ${owner} has ${count(words, 'word')}; keep it to ${max}`,
  'same-text': ({ owner, field, other, first }, spell) =>
    `${owner} has the same ${field} as ${other} at ${spell(first)}; say it differently or keep one`,
  'question-marks': ({ owner, count: marks }) =>
    marks === 0
      ? `front of ${owner} asks no question; end it with a question mark`
      : `front of ${owner} asks ${marks} questions; ask one`,
  'yes-or-no': ({ owner, start }) =>
    `front of ${owner} begins with “${start}” and can be answered yes or no; ask what, which, how or why`,
  'avoided-word': ({ word, instead }) => `“${word}” is not said here; ${instead}`,
  'straight-quote': ({ mark }) =>
    `there is a straight ${mark} in this text; write ${mark === '"' ? '“ or ”' : '’'}`,
  markup: ({ mark }) => `there is ${mark} in this text, which would be shown as it stands; write words only`,
  'unsafe-address': ({ address }) =>
    `the address ${address} is not one of https; write https:// or leave it out`,
  'too-long': ({ characters, max }) =>
    `this text has ${characters} characters; keep it to ${max}, or make two of it`,
  'long-sentence': ({ owner, words, max }) =>
    `${owner} has a sentence of ${words} words; people say at most ${max} in one breath, so make two of it`,
  'bad-date': ({ owner, field, got }) => `${field} of ${owner} is ${got}; write a date such as 2026-11-22`,

  ...RECALL_PROBLEMS,
  ...PAGE_PROBLEMS,
  ...CARD_PROBLEMS,
  ...MODEL_PROBLEMS,
  ...QUESTION_PROBLEMS,
  ...SCENARIO_PROBLEMS,
  ...TASK_PROBLEMS,
}

/** Every kind of problem there is. */
export const PROBLEM_KINDS: readonly string[] = Object.keys(WORDS)

function guess(nearest: string | undefined, allowed: readonly string[], can: string): string {
  if (nearest !== undefined) return `did you mean ${nearest}?`
  return allowed.length === 0 ? 'take it out' : `${can} ${LIST.format(allowed)}`
}

const LIST = new Intl.ListFormat('en-GB', { type: 'disjunction' })

const LINE_UP = 'this line begins in another column than its neighbours; line them up'

const FOLLOWS =
  'words follow where a text had ended, after a closing quotation mark or bracket or further left; put the whole text in quotation marks, and line its lines up'

/** What YAML's own error codes mean to someone who writes words, not YAML. */
const YAML_ADVICE: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text holds a colon and a space; put the whole text in quotation marks',
  DUPLICATE_KEY: 'this field stands here twice; keep one of the two',
  BAD_INDENT: LINE_UP,
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
  MISSING_CHAR: LINE_UP,
  BAD_SCALAR_START:
    'a text begins with a sign that YAML keeps for itself; put the whole text in quotation marks',
  MULTILINE_IMPLICIT_KEY:
    'a field’s name goes over two lines, or a quotation mark is missing; look at the lines above',
}

function yamlAdvice(code: string, said: string): string {
  if (said.startsWith('A block sequence')) return LINE_UP
  if (said.startsWith('Unresolved alias'))
    return 'a text begins with *; put the whole text in quotation marks'
  if (code === 'UNEXPECTED_TOKEN' && said.endsWith('at node end')) return FOLLOWS
  if (/closing .quote/.test(said)) return 'a quotation mark opened above is never closed; close it'
  return (
    YAML_ADVICE[code] ??
    `${lowerFirst(said.replace(/\.$/, ''))}; put that right, for nothing in this file can be read`
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
