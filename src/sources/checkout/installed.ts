import type { Dependency, RepositoryPlace } from '../../dependencies/dependency.ts'
import { packageKey } from '../../dependencies/package-key.ts'
import { placeOf } from '../../dependencies/place.ts'
import { folderOf } from '../../dependencies/read/paths.ts'
import { field } from '../../dependencies/read/values.ts'
import type { Namer } from '../../dependencies/resolve.ts'
import { textInside } from './file.ts'

/** Above the largest that packages have. */
const MOST_BYTES = 2 ** 20

/** How many manifests are read at once. */
const AT_ONCE = 16

/** npm's names of packages, of which none leads anywhere: `@scope/name`, `name`. */
const NAME = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/

/** Where packages are installed. */
export interface InstalledRequest {
  /** The checkout's real path. */
  readonly root: string
  /** The files that say what it depends on: packages are installed beside them. */
  readonly found: readonly string[]
  /** The run's own server, such as `https://github.com`. */
  readonly ownServer: string
}

/**
 * Names the repositories of npm's packages by what the installed ones say in their `package.json`. That is text from outside; it
 * is read, and nothing is run.
 */
export function installedPackages({ root, found, ownServer }: InstalledRequest): Namer {
  const folders = [...new Set(['', ...found.map(folderOf)])]

  async function repositoryOf({ name }: Dependency): Promise<RepositoryPlace | null> {
    if (!NAME.test(name)) return null
    for (const folder of folders) {
      // The second is where pnpm links what nobody asks for but other packages.
      for (const modules of ['node_modules', 'node_modules/.pnpm/node_modules']) {
        const path = `${folder === '' ? '' : `${folder}/`}${modules}/${name}/package.json`
        const manifest = parsed(await textInside({ root, path, mostBytes: MOST_BYTES }))
        const place = field(manifest, 'name') === name ? placeOf(field(manifest, 'repository'), ownServer) : null
        if (place !== null) return place
      }
    }
    return null
  }

  async function name(unnamed: readonly Dependency[]): Promise<ReadonlyMap<string, RepositoryPlace>> {
    const names = new Map<string, RepositoryPlace>()
    const packages = unnamed.filter(({ ecosystem }) => ecosystem === 'npm')
    for (let start = 0; start < packages.length; start += AT_ONCE) {
      const some = packages.slice(start, start + AT_ONCE)
      const places = await Promise.all(some.map(repositoryOf))
      some.forEach((dependency, index) => {
        const place = places[index]
        if (place) names.set(packageKey(dependency), place)
      })
    }
    return names
  }

  return { namedBy: 'installed package', name }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
