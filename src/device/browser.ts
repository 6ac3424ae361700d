/** What a browser is built on, as far as a page can tell: it decides what the browser may clear. */
export type Engine = 'safari' | 'firefox' | 'chromium' | 'unknown'

/** The browser a page runs in, as it says of itself. */
export interface Browser {
  readonly engine: Engine
  /** On an iPhone or iPad, where every browser keeps as Safari does. */
  readonly isIos: boolean
  /** Opened from the home screen or as an app, and not in a tab. */
  readonly isInstalled: boolean
  /** A window within another app, as those of social networks and mail are. */
  readonly isInApp: boolean
}

/** What a page is told. */
export interface BrowserSigns {
  readonly userAgent: string
  /** More than one: an iPad also where it says that it is a Mac. */
  readonly touchPoints: number
  readonly isInstalled: boolean
}

/** Names that apps put into what their windows say of themselves; `wv` is what Android puts there. */
const IN_APP =
  /\b(FBAN|FBAV|FB_IAB|Instagram|Line|MicroMessenger|Snapchat|Pinterest|LinkedInApp|Twitter|TikTok|BytedanceWebview|musical_ly|GSA|DuckDuckGo-Android-App)\b|; wv\)/

/** Reads a browser from what it says of itself. What it does not say is not guessed. */
export function browserOf({ userAgent, touchPoints, isInstalled }: BrowserSigns): Browser {
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)
  // Windows of apps there leave out what browsers say; so does one from the home screen.
  const isBare = isIos && !isInstalled && !/Safari\//.test(userAgent)
  return { engine: engineOf(userAgent, isIos), isIos, isInstalled, isInApp: isBare || IN_APP.test(userAgent) }
}

/** The browser of this page. */
export function thisBrowser(): Browser {
  const isStandalone = (navigator as { readonly standalone?: boolean }).standalone === true
  return browserOf({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    isInstalled: isStandalone || matchMedia('(display-mode: standalone)').matches,
  })
}

/** Whether it forgets a site that was not visited for seven days of use: in tabs Safari does. */
export function forgetsUnvisited({ engine, isInstalled }: Browser): boolean {
  return engine === 'safari' && !isInstalled
}

function engineOf(userAgent: string, isIos: boolean): Engine {
  if (isIos) return 'safari'
  if (/Firefox\//.test(userAgent)) return 'firefox'
  if (/(Chrome|Chromium)\//.test(userAgent)) return 'chromium'
  return /Safari\//.test(userAgent) ? 'safari' : 'unknown'
}
