import { singleSpaced } from '../text/characters.ts'
import { composed, fold } from '../text/fold.ts'
import { shownName } from '../text/shown-name.ts'
import { keyOfRepository, type ListedProject, type ListedRepository } from './listed-project.ts'
import { parseListedRepository } from './listed-repository.ts'
import { parseRepository } from './parse.ts'
import { shownEntry } from './repository-remedy.ts'

/** What one line of a list says. */
export type ProjectLine =
  | { readonly kind: 'project'; readonly project: ListedProject }
  /** All repositories of an owner. */
  | { readonly kind: 'owner'; readonly owner: string }
  /** A repository that is left out of its owner's. */
  | { readonly kind: 'without'; readonly repository: string }
  /** It means nothing; one sentence or more on what is expected, what it is, and what to write. */
  | { readonly kind: 'wrong'; readonly reason: string }

const EXPECTED = 'owner/name, owner/name@ref, owner/*, !owner/name, an https address or "Label: owner/a, owner/b"'

/**
 * Reads one line of a list.
 *
 * @param line without white space around it and without its comment; not empty
 * @param serverUrl the address of the run's own server
 */
export function readProjectLine(line: string, serverUrl: string): ProjectLine {
  if (line.startsWith('!')) return readExclusion(line.slice(1).trim(), serverUrl)
  const colon = [...line.matchAll(/:(?=\s|$)/g)].at(-1)?.index
  if (colon !== undefined) return readLabelled(line.slice(0, colon), line.slice(colon + 1), serverUrl)
  const owner = ownerIn(line)
  if (owner !== null) return { kind: 'owner', owner }
  const repository = parseListedRepository(line, serverUrl)
  return repository.ok
    ? { kind: 'project', project: { name: null, repositories: [repository.value] } }
    : wrong(EXPECTED, line, repository.hint)
}

/** The key by which a line says the same as another one; `null` for one that says nothing. */
export function keyOfLine(line: ProjectLine): string | null {
  switch (line.kind) {
    case 'project':
      return line.project.name === null ? keyOfRepository(line.project.repositories[0]) : `${fold(line.project.name)}:`
    case 'owner':
      return `${fold(line.owner)}/*`
    case 'without':
      return `!${fold(line.repository)}`
    case 'wrong':
      return null
  }
}

function readExclusion(text: string, serverUrl: string): ProjectLine {
  const expected = '!owner/name'
  if (ownerIn(text) !== null) return wrong(expected, `!${text}`, 'To leave out a whole owner, do not list it.')
  const repository = parseListedRepository(text, serverUrl)
  if (!repository.ok) return wrong(expected, text)
  if (repository.value.kind !== 'hosted') {
    return wrong(expected, text, 'Only what owner/* lists can be left out, which is on the same server.')
  }
  const { repository: name, ref } = repository.value
  return ref === null
    ? { kind: 'without', repository: name }
    : wrong(expected, `!${text}`, `A repository is left out as a whole: write !${name}.`)
}

function readLabelled(label: string, members: string, serverUrl: string): ProjectLine {
  const name = singleSpaced(composed(label))
  if (name === '' || name.includes('/') || shownName(name) !== name) {
    const expected = 'a label of up to 80 characters, without a slash or an e-mail address'
    return wrong(expected, label, 'A label is what stands before a colon and a blank.')
  }
  const texts = members
    .split(',')
    .map(member => member.trim())
    .filter(member => member !== '')
  const repositories: ListedRepository[] = []
  for (const text of texts) {
    const repository = parseListedRepository(text, serverUrl)
    if (!repository.ok) return wrong(repository.expected, text, hintForMember(text, repository.hint))
    repositories.push(repository.value)
  }
  const [first, ...others] = repositories
  if (first === undefined) return wrong('repositories behind a label', label, `Write "${name}: owner/a, owner/b".`)
  const keys = repositories.map(keyOfRepository)
  const again = texts.find((_, index) => keys.indexOf(keys[index] ?? '') < index)
  if (again !== undefined) return wrong('every repository of a label once', again, 'Leave one of them out.')
  return { kind: 'project', project: { name, repositories: [first, ...others] } }
}

/** The owner in `owner/*`. */
function ownerIn(text: string): string | null {
  const owner = /^(?<owner>[^/]+)\/\*$/.exec(text)?.groups?.owner
  return owner !== undefined && parseRepository(`${owner}/name`).ok ? owner : null
}

function hintForMember(text: string, hint: string | undefined): string | undefined {
  return ownerIn(text) === null ? hint : 'A label is one project: name each of its repositories.'
}

function wrong(expected: string, text: string, hint?: string): ProjectLine {
  const reason = `expected ${expected}, got ${shownEntry(text)}.`
  return { kind: 'wrong', reason: hint === undefined ? reason : `${reason} ${hint}` }
}
