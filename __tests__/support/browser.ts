import { describe } from '@jest/globals'
import { findBrowser } from './chromium.ts'

export { launchBrowser } from './chromium.ts'

/** `describe` where there is a browser; elsewhere its tests are reported as skipped, and a notice says why. */
export function describeWithBrowser(): typeof describe | typeof describe.skip {
  if (findBrowser() !== null) return describe
  console.warn('Skipped, because there is no Chromium. Name one in the environment variable CHROMIUM_PATH.')
  return describe.skip
}
