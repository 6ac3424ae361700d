import type { Generation } from './generation.ts'

/** The page shown for one that is neither kept nor reachable. */
const OFFLINE_PAGE = 'offline/'

/** What is asked for, and by which tab. */
export interface Asked {
  readonly request: Request
  /** Relative to the site's root, and without its query. */
  readonly path: string
  readonly tab: string
}

/** Answers a request from what is kept, or else from the host. */
export function answer(generation: Generation, asked: Asked): Promise<Response> {
  const { request, path } = asked
  return request.mode === 'navigate' ? answerPage(generation, request, path) : answerPart(generation, asked)
}

async function answerPage(generation: Generation, request: Request, path: string): Promise<Response> {
  const place = pageOf(generation, path)
  if (place?.moved) return Response.redirect(movedTo(request.url, path, place.page))
  return (place && (await generation.find(place.page))) ?? reachedPage(generation, request, path)
}

/** A tab that is still open after releases asks for parts of the build it came from. */
async function answerPart(generation: Generation, { request, path, tab }: Asked): Promise<Response> {
  const kept = (await generation.findFor(tab, path)) ?? (await generation.find(path))
  return kept ?? (await generation.findEarlier(path)) ?? fetch(request)
}

/** The kept page that a path means: itself, without `index.html`, or with the slash it lacks. */
function pageOf(
  generation: Generation,
  path: string,
): { readonly page: string; readonly moved: boolean } | undefined {
  if (generation.has(path)) return { page: path, moved: false }
  const page =
    path.endsWith('/index.html') || path === 'index.html' ? path.slice(0, -'index.html'.length) : `${path}/`
  return generation.has(page) ? { page, moved: true } : undefined
}

function movedTo(url: string, path: string, page: string): string {
  const to = new URL(url)
  to.pathname = to.pathname.slice(0, to.pathname.length - path.length) + page
  return to.href
}

async function reachedPage(generation: Generation, request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request)
  } catch (unreachable) {
    const page = (await generation.findEarlier(path)) ?? (await generation.find(OFFLINE_PAGE))
    if (page) return page
    throw unreachable
  }
}
