/** Of what waits no more is counted than a little beyond this, where it does not matter: to say “more than 1,000” is enough. */
export const MOST_COUNTED = 1_000
