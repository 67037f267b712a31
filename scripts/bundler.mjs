/** How esbuild is called for all that is built: the action, the command, and the program of the HTML report. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { packageFolders } from './licenses.mjs'

export const root = fileURLToPath(new URL('../', import.meta.url))

/** The texts of licenses go into files of their own, of all packages and once each. */
const OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
}

/**
 * Bundles what these options of esbuild's name. The same sources and packages always give the same bytes.
 *
 * @returns {Promise<{ files: { path: string, text: string }[], packages: string[] }>} what was built, and the folders of the packages
 * of which something is left in it
 */
export async function bundle(options) {
  const { outputFiles, metafile } = await build({ ...OPTIONS, ...options })
  const sources = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(path => inputs[path].bytesInOutput > 0),
  )
  return { files: outputFiles, packages: packageFolders(sources.map(path => join(root, path))).sort() }
}
