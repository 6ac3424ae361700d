import { newDeviceId } from '#device/device-id.ts'
import { writeCaptureLink } from '#formats/capture-link.ts'
import { SHARE_MAX_LENGTH, SHARE_PATH, SHARE_PREFIX, type Share, writeShare } from '#formats/share.ts'

/** What catching a share needs of this browser. */
export interface ShareWays {
  /** The site's root, a URL that ends in a slash. */
  readonly scope: string
  /** Writes a draft; true once it is on the disk. */
  write(name: string, text: string): Promise<boolean>
  /** Whether nothing may be written: a tab is in the mode for shared computers. */
  isSharedComputer(): Promise<boolean>
}

/** Longest share that travels in an address where it may not or cannot be written. */
const LINK_MAX_LENGTH = 100_000

/**
 * Takes what another app shared out of the request, so that no server sees it, and writes it to the disk before the
 * page is sent on to where it is taken in. Where nothing may be written, or the disk refuses, it travels behind `#`.
 */
export async function catchShare(request: Request, ways: ShareWays): Promise<Response> {
  const page = new URL(SHARE_PATH, ways.scope).href
  const share = await readForm(request)
  if (!share) return Response.redirect(`${page}#unread`, 303)
  const isOurs = isFromHere(request, ways.scope) && !(await ways.isSharedComputer())
  // The id of the line is made now: however often it is taken in, it is one line.
  const name = `${SHARE_PREFIX}${newDeviceId()}`
  if (isOurs && (await ways.write(name, writeShare(share)))) return Response.redirect(`${page}#shared`, 303)
  return Response.redirect(`${page}${linkOf(share)}`, 303)
}

/** The share sheet names no page it comes from. What a page of another site sends is for the person to look at first. */
function isFromHere({ referrer }: Request, scope: string): boolean {
  return !/^https?:/.test(referrer) || new URL(referrer).origin === new URL(scope).origin
}

async function readForm(request: Request): Promise<Share | undefined> {
  try {
    const form = await request.formData()
    let left = SHARE_MAX_LENGTH
    let isCut = false
    const take = (name: string) => {
      const said = form.getAll(name).filter((part) => typeof part === 'string')
      const whole = said.join('\n').toWellFormed()
      const text = whole.slice(0, left).toWellFormed()
      isCut ||= whole.length > left
      left -= text.length
      return text
    }
    // The address first: it is what is missed most.
    const [url, title, text] = [take('url'), take('title'), take('text')]
    const files = [...form.values()].filter((part) => typeof part !== 'string').length
    return { title, text, url, files, isCut }
  } catch {
    return undefined
  }
}

function linkOf({ title, text, url }: Share): string {
  const link = writeCaptureLink({ title, text, url })
  return link.length > LINK_MAX_LENGTH ? '#not-kept' : link
}
