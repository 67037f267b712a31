import type { Scope } from '../../dependency.ts'
import { placeOf } from '../../place.ts'
import { collected, type Found } from '../collect.ts'
import { checkLength } from '../parse.ts'
import { fileName } from '../paths.ts'
import type { ReadContext, ReadDependencies } from '../reader.ts'
import { isPublicIndex, pythonName, requiredName } from './names.ts'

/** A line as pip takes it, and the comments that pip-compile and uv write below it: what asks for the package. */
interface Requirement {
  readonly line: string
  readonly via: readonly string[]
}

/** Words in a file's name that say that nothing needs it to run. */
const DEVELOPMENT =
  /(?:^|[-_.])(?:dev|devel|develop|development|test|tests|testing|docs?|lint|ci|style|typing|mypy)(?=[-_.]|$)/

/**
 * pip's requirements, by hand or as pip-compile and uv lock them: those say below each what asks for it, so that what another
 * package alone asks for is not direct. What it is needed for, only the name of the file says.
 */
export function readRequirements(text: string, context: ReadContext): ReadDependencies {
  checkLength(text, context)
  const requirements = requirementsIn(text)
  const isPublic = requirements.every(({ line }) => isPublicOption(line))
  const scope: Scope = DEVELOPMENT.test(fileName(context.path).toLowerCase()) ? 'development' : 'runtime'
  const names = new Set(requirements.flatMap(({ line }) => requiredName(line) ?? []))
  const found = requirements.flatMap(requirement => {
    const direct = isDirect(requirement, names)
    return foundIn(requirement.line, context).map(wished => ({
      ...wished,
      direct,
      scope,
      isPublic: wished.isPublic && isPublic,
    }))
  })
  const includes = requirements.some(({ line }) => /^(?:-r|--requirement)\b/.test(line))
  const note = `${context.path} includes other files with -r: they are read where their own names say what they are.`
  return collected('pypi', 'lock file', found, context, includes ? [note] : [])
}

/** Whether something else than another package of the file asks for it; a constraint (`-c`) asks for nothing. */
function isDirect({ via }: Requirement, names: ReadonlySet<string>): boolean {
  const sources = via.filter(source => !source.startsWith('-c '))
  return sources.length === 0 || sources.some(source => !names.has(requiredName(source) ?? '') || source.includes('('))
}

function foundIn(line: string, { ownServer }: ReadContext): readonly Omit<Found, 'direct' | 'scope'>[] {
  const wish = line.replace(/^(?:-e|--editable)[\s=]+/, '')
  if (wish.startsWith('-')) return []
  const [, address] = /(?:^|@\s*)((?:git\+)?(?:https?|ssh|git|file):\/\/\S+)/.exec(wish) ?? []
  if (address === undefined) {
    const name = requiredName(wish)
    return name === null ? [] : [{ name, version: versionIn(wish), repository: null, isPublic: true }]
  }
  const name = requiredName(wish.slice(0, wish.indexOf(address))) ?? nameInAddress(address)
  if (name === null || address.startsWith('file:')) return []
  const isGit = address.startsWith('git') || /^https:\/\/(?:codeload\.)?github\.com\//.test(address)
  return [
    { name, version: null, repository: isGit ? placeOf(withoutRevision(address), ownServer) : null, isPublic: false },
  ]
}

/** `#egg=name`, or else the last step of the address. */
function nameInAddress(address: string): string | null {
  const egg = /[#&]egg=([\w.-]+)/.exec(address)?.[1]
  const last =
    withoutRevision(address)
      .replace(/\.git$/, '')
      .split('/')
      .at(-1) ?? ''
  return egg === undefined ? requiredName(last) : pythonName(egg)
}

/** `git+https://host/owner/name.git@revision#egg=name`: pip's way to name a revision. */
function withoutRevision(address: string): string {
  const [whole = ''] = address.split('#')
  const at = whole.lastIndexOf('@')
  return at > whole.indexOf('/', whole.indexOf('://') + 3) ? whole.slice(0, at) : whole
}

/** The version, where there is exactly one: `==1.2.3`. */
function versionIn(wish: string): string | null {
  return /={2,3}\s*([\w.!+-]+)\s*(?:$|[;\s\\])/.exec(wish)?.[1] ?? null
}

/** Whether a line leaves packages to Python's own index: any other may be where they come from. */
function isPublicOption(line: string): boolean {
  const [, address] = /^(?:-i|--index-url|--extra-index-url)[\s=]+(\S+)/.exec(line) ?? []
  return address === undefined || isPublicIndex(address)
}

/** Lines that end with a backslash go on; hashes and other options of a line say nothing here. */
function requirementsIn(text: string): readonly Requirement[] {
  const requirements: { line: string; via: string[] }[] = []
  let isVia = false
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const at = line.search(/(?:^|\s)#/)
    const comment = at === -1 ? '' : line.slice(line.indexOf('#', at) + 1).trim()
    const wish = (at === -1 ? line : line.slice(0, at))
      .replace(/\s--(?:hash|config-settings|global-option).*$/, '')
      .trim()
    if (wish !== '') requirements.push({ line: wish, via: [] })
    if (wish !== '' || comment.startsWith('via')) isVia = comment.startsWith('via')
    const source = comment.replace(/^via\b/, '').trim()
    // One by one: a call takes fewer arguments than a line may have names.
    if (isVia && source !== '') for (const name of source.split(/,\s*/)) requirements.at(-1)?.via.push(name)
  }
  return requirements
}
