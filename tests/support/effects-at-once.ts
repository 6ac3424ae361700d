import { type Options, options } from 'preact'

/** What Preact lets be replaced, beyond what its types say: when the effects of a render run. */
type WithEffects = Options & { requestAnimationFrame?: (run: () => void) => void }

/**
 * Effects run right after the render they belong to, not after the next picture: on a busy machine that may be a
 * tenth of a second later, and a test that looks where the focus went would look too early.
 */
const withEffects: WithEffects = options
withEffects.requestAnimationFrame = (run) => queueMicrotask(run)
