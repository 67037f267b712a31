import { keyOfRepository, type ProjectList } from './listed-project.ts'
import { keyOfLine, type ProjectLine, readProjectLine } from './project-line.ts'
import { shownEntry } from './repository-remedy.ts'

export type { ListedProject, ListedRepository, ProjectList } from './listed-project.ts'

/** A list, or everything that is wrong with it, in the order of its lines. */
export type ParsedProjectList =
  | { readonly ok: true; readonly list: ProjectList }
  | { readonly ok: false; readonly refusals: readonly string[] }

/**
 * Reads a list of projects, one a line. Blank lines say nothing, and neither does what follows `#` at the start of a line or after a
 * blank.
 *
 * @param text as it was written, as its lines are counted
 * @param serverUrl the address of the run's own server
 * @param source what the refusals call the text: the name of an input or of a file
 */
export function parseProjectList(text: string, serverUrl: string, source: string): ParsedProjectList {
  const lines = linesOf(text, serverUrl)
  const firstLines = new Map(lines.map(({ key, number }) => [key, number] as const).reverse())
  const refusals = lines.flatMap(line => {
    const reason = reasonAgainst(line, firstLines)
    return reason === null ? [] : [`${source}, line ${line.number}: ${reason}`]
  })
  if (refusals.length > 0) return { ok: false, refusals }
  const list = listOf(lines.map(({ says }) => says))
  if (list.projects.length + list.owners.length > 0) return { ok: true, list }
  const got = list.without.length === 0 ? 'none' : 'only what is left out'
  const hint = 'Name one a line as owner/name, or all of an owner as owner/*.'
  return { ok: false, refusals: [`${source}: expected at least one repository, got ${got}. ${hint}`] }
}

interface NumberedLine {
  /** The first line of the text is 1. */
  readonly number: number
  /** As a refusal repeats it. */
  readonly shown: string
  readonly says: ProjectLine
  /** The same for lines that say the same. */
  readonly key: string
}

function linesOf(text: string, serverUrl: string): readonly NumberedLine[] {
  return text.split(/\r\n|[\n\r]/).flatMap((line, index) => {
    const written = line.replace(/(?:^|\s)#.*$/s, '').trim()
    if (written === '') return []
    const says = readProjectLine(written, serverUrl)
    return [{ number: index + 1, shown: shownEntry(written), says, key: keyOfLine(says) ?? `line ${index + 1}` }]
  })
}

/** What is wrong with a line, in itself or beside the others; `null` for nothing. */
function reasonAgainst(line: NumberedLine, firstLines: ReadonlyMap<string, number>): string | null {
  const { says, key, number, shown } = line
  if (says.kind === 'wrong') return says.reason
  const first = firstLines.get(key)
  if (first !== number) {
    return says.kind === 'project' && says.project.name !== null
      ? `expected a label of its own, got that of line ${first} in ${shown}. Name all repositories of a project on one line.`
      : `expected what no other line says, got ${shown} as in line ${first}. Leave out one of the two lines.`
  }
  if (says.kind !== 'without') return null
  const named = firstLines.get(keyOfRepository({ kind: 'hosted', repository: says.repository, ref: null }))
  return named === undefined
    ? null
    : `expected a repository that no other line names, got ${shown} beside line ${named}. Leave out one of the two lines.`
}

function listOf(lines: readonly ProjectLine[]): ProjectList {
  return {
    projects: lines.flatMap(line => (line.kind === 'project' ? [line.project] : [])),
    owners: lines.flatMap(line => (line.kind === 'owner' ? [line.owner] : [])),
    without: lines.flatMap(line => (line.kind === 'without' ? [line.repository] : [])),
  }
}
