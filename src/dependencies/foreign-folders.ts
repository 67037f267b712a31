/** Folders that package managers and git keep for themselves: what lies in them is others', and says nothing about the checkout. */
const FOREIGN: ReadonlySet<string> = new Set([
  ...['.git', '.hg', '.svn'],
  ...['node_modules', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store'],
  ...['.venv', 'venv', 'site-packages', '__pypackages__', '.tox', '.nox'],
  ...['vendor', '.bundle', 'Pods', 'Carthage', '.build', '.terraform'],
])

/** Whether a folder of this name is not entered, wherever it is. */
export function isForeignFolder(name: string): boolean {
  return FOREIGN.has(name)
}

/** Whether a path leads through such a folder. @param path from the checkout's root, with slashes */
export function isInForeignFolder(path: string): boolean {
  return path.split('/').slice(0, -1).some(isForeignFolder)
}
