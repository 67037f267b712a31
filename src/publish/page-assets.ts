import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Asset, PageAssets } from '../render/html/page.ts'

/**
 * The program and the style sheet that go into the HTML report. scripts/build-page.mjs makes them of src/render/html/browser/; they lie
 * beside the bundle, too.
 */
export async function readPageAssets(): Promise<PageAssets> {
  const [script, style] = await Promise.all([
    readFile(new URL('../../build/page.js', import.meta.url), 'utf8'),
    readFile(new URL('../../build/page.css', import.meta.url), 'utf8'),
  ])
  return { script: assetOf(script), style: assetOf(style) }
}

function assetOf(text: string): Asset {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }
}
