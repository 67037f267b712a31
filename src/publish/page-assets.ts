import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Asset, PageAssets } from '../render/html/file.ts'

/** Which page: on one subject, or on many projects. */
export type PageKind = 'report' | 'projects'

/** Where they lie. Each is written out: the build puts them beside the bundle. */
const FILES: Readonly<Record<PageKind, { readonly script: URL; readonly style: URL }>> = {
  report: {
    script: new URL('../../build/page.js', import.meta.url),
    style: new URL('../../build/page.css', import.meta.url),
  },
  projects: {
    script: new URL('../../build/projects.js', import.meta.url),
    style: new URL('../../build/projects.css', import.meta.url),
  },
}

/**
 * The program and the style sheet that go into a page. scripts/build-page.mjs makes them of src/render/html/browser/; they lie
 * beside the bundle, too.
 */
export async function readPageAssets(kind: PageKind = 'report'): Promise<PageAssets> {
  const files = FILES[kind]
  const [script, style] = await Promise.all([readFile(files.script, 'utf8'), readFile(files.style, 'utf8')])
  return { script: assetOf(script), style: assetOf(style) }
}

function assetOf(text: string): Asset {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }
}
