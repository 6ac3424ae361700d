import type { Browser } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser } from './person.ts'
import { type Build, builds, type Site, type SiteOptions, serveSite } from './site.ts'

/** What tests on the built site play in: a browser, and the site it is served from. */
export interface Scene {
  readonly browser: Browser
  readonly site: Site
}

/** Sets the scene for all tests of a file, and clears it away after the last. */
export function setScene(build: Build = builds[0], options: SiteOptions = {}): Scene {
  let scene: Scene | undefined
  const set = () => {
    if (!scene) throw new Error('The scene is set only while tests run')
    return scene
  }
  beforeAll(async () => {
    scene = { browser: await startBrowser(), site: await serveSite(build, options) }
  }, 120_000)
  afterAll(async () => {
    await scene?.browser.close()
    await scene?.site.stop()
  })
  return {
    get browser() {
      return set().browser
    },
    get site() {
      return set().site
    },
  }
}
