import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Nothing but the page under test: no sandbox (containers have none), and no traffic of the browser's own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // All pages of a test are in one process.
  '--renderer-process-limit=1',
]

/**
 * The path of a Chromium: what the environment variable `CHROMIUM_PATH` names, or the first that lies where systems put
 * it; `null` where there is none.
 */
export function findBrowser(): string | null {
  return process.env.CHROMIUM_PATH || PLACES.find(path => existsSync(path)) || null
}

/** Starts a browser. Close it after the tests. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Error('There is no Chromium. Name one in the environment variable CHROMIUM_PATH.')
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}
