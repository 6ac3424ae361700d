import type { ScenarioTrouble } from '#domain/catalogue/scenario-trouble.ts'

type Words<K extends ScenarioTrouble['kind']> = (
  trouble: Extract<ScenarioTrouble, { readonly kind: K }>,
) => string

/** What is wrong with a scenario and what to do, to follow its place in a line. */
export const SCENARIO_PROBLEMS: { readonly [K in ScenarioTrouble['kind']]: Words<K> } = {
  'last-route-conditional': ({ owner }) => `the last route of ${owner} has a condition; leave its when out`,
  'route-never-taken': ({ owner }) =>
    `${owner} is never taken, for the route before it has no condition; move it up`,
  unreachable: ({ owner }) => `${owner} is never reached; lead a route to it or take it out`,
  'no-way-out': ({ owner }) => `${owner} leads to no ending; give it a route that does`,
  'no-choices': ({ owner }) => `${owner} has no choices; give it at least two`,
  'no-reply': ({ owner }) => `${owner} has no reply; show what happens before the debrief judges it`,
  bands: ({ owner, got }) =>
    `words of ${owner} begin at ${got.join(', ')}; begin the first at 0 and each next one higher`,
  'flag-never-set': ({ owner, flag, nearest }) =>
    `${owner} asks for flag ${flag}, which no choice sets${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
  'set-and-cleared': ({ owner, flag }) => `${owner} both sets and clears flag ${flag}; keep one of the two`,
  'otherwise-alone': ({ owner }) =>
    `${owner} is said otherwise, but the line above it has no condition; give that one a when, or take otherwise out`,
  'no-good-ending': ({ owner }) => `${owner} can never end well; lead a route to a good ending`,
  'never-offered': ({ owner }) => `${owner} can never come up; loosen its condition or take it out`,
  'too-many-states': ({ owner, states }) =>
    `${owner} has more than ${states} states; use fewer flags and coarser steps of its meters`,
  stuck: ({ owner, state }) =>
    `${owner} can be reached with no choice left to offer (${state}); offer one without when`,
  'free-marks': ({ owner, before, after, by }) =>
    `${owner} can be gone round for marks, from ${before} to ${after}, by ${by.join(', ')}; let going round cost something or set a flag that ends it`,
  'full-marks-for-wrong': ({ owner, score, by }) =>
    `${owner} gives the best score there is, ${score}, to a run that goes wrong: ${by.join(', ')}; let what is wrong there cost something`,
  'wrong-is-strongest': ({ owner, state }) =>
    `${owner} shows a misconception, and nothing else there leads to as much (${state}); let it cost more, or offer something right that leads to more`,
  'full-marks-unended': ({ owner, score }) =>
    `${owner} is a poor one, and can be reached with the best score there is, ${score}; let what leads there cost something`,
  'no-recovery': ({ owner }) =>
    `${owner} has no way back; give it a turn that only weaker choices lead to and that can still end well`,
  'one-way': ({ owner }) => `${owner} can end well in one way only; let another do as well`,
  'stage-unused': ({ owner }) =>
    `no run that ends well goes through ${owner}; give a choice there that stage, or take it out`,
}
