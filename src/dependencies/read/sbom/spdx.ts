import { placeOf } from '../../place.ts'
import { type Asked, developedAlone } from '../graph.ts'
import { groupedBy } from '../grouped.ts'
import type { ReadContext } from '../reader.ts'
import { field, listOf, textOrNull, textsOf } from '../values.ts'
import type { Bill, Listed } from './bill.ts'
import { packageInPurl, withoutRevision } from './purl.ts'

/** `from` needs `to`, and what for. */
interface Need {
  readonly from: string
  readonly to: string
  readonly isDevelopment: boolean
}

/** The relations that say what needs what, and whether they say it from what is needed. */
const RELATIONS: Readonly<Record<string, { readonly isTurned: boolean; readonly isDevelopment: boolean }>> = {
  DEPENDS_ON: { isTurned: false, isDevelopment: false },
  DEPENDENCY_OF: { isTurned: true, isDevelopment: false },
  RUNTIME_DEPENDENCY_OF: { isTurned: true, isDevelopment: false },
  OPTIONAL_DEPENDENCY_OF: { isTurned: true, isDevelopment: false },
  DEV_DEPENDENCY_OF: { isTurned: true, isDevelopment: true },
  TEST_DEPENDENCY_OF: { isTurned: true, isDevelopment: true },
  BUILD_DEPENDENCY_OF: { isTurned: true, isDevelopment: true },
}

/** SPDX 2: packages, and relations between them. */
export function packagesOf(document: Readonly<Record<string, unknown>>, context: ReadContext): Bill {
  const roots = rootsOf(document)
  const entries = listOf(document.packages).filter(entry => !roots.has(textOrNull(field(entry, 'SPDXID')) ?? ''))
  const needs = listOf(document.relationships).flatMap(needIn)
  const ofRoot = needs.filter(({ from }) => roots.has(from))
  const direct = ofRoot.length === 0 ? null : new Set(ofRoot.map(({ to }) => to))
  const developed = developedBy(entries, needs, roots)
  const packages = entries.map(entry => listedAs(entry, direct, developed, context))
  return {
    packages: packages.filter(found => found !== null),
    others: entries.filter((_, index) => packages[index] === null).map(entry => purlOf(entry)),
  }
}

/** What the document is about. */
function rootsOf(document: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const described = listOf(document.relationships).flatMap(relation => {
    const type = field(relation, 'relationshipType')
    const [from, to] = [textOrNull(field(relation, 'spdxElementId')), textOrNull(field(relation, 'relatedSpdxElement'))]
    return type === 'DESCRIBES' ? [to ?? ''] : type === 'DESCRIBED_BY' ? [from ?? ''] : []
  })
  return new Set([...textsOf(document.documentDescribes), ...described])
}

function needIn(relation: unknown): readonly Need[] {
  const type = textOrNull(field(relation, 'relationshipType')) ?? ''
  const meaning = Object.hasOwn(RELATIONS, type) ? RELATIONS[type] : undefined
  const one = textOrNull(field(relation, 'spdxElementId'))
  const other = textOrNull(field(relation, 'relatedSpdxElement'))
  if (meaning === undefined || one === null || other === null) return []
  const [from, to] = meaning.isTurned ? [other, one] : [one, other]
  return [{ from, to, isDevelopment: meaning.isDevelopment }]
}

/** What nothing but development needs: what is needed so, and what only that needs. */
function developedBy(
  entries: readonly unknown[],
  needs: readonly Need[],
  roots: ReadonlySet<string>,
): ReadonlySet<string> {
  const needed = groupedBy(
    needs.filter(({ from, isDevelopment }) => !isDevelopment && !roots.has(from)),
    ({ from }) => from,
  )
  const asked = needs
    .filter(({ from, isDevelopment }) => isDevelopment || roots.has(from))
    .map(({ to, isDevelopment }): Asked => ({ key: to, scope: isDevelopment ? 'development' : 'runtime' }))
  const ids = entries.map(entry => textOrNull(field(entry, 'SPDXID')) ?? '')
  return developedAlone(new Map(ids.map(id => [id, (needed.get(id) ?? []).map(({ to }) => to)])), asked)
}

function listedAs(
  entry: unknown,
  direct: ReadonlySet<string> | null,
  developed: ReadonlySet<string>,
  { ownServer }: ReadContext,
): Listed | null {
  const id = textOrNull(field(entry, 'SPDXID')) ?? ''
  const named = packageInPurl(purlOf(entry), ownServer)
  if (named === null) return null
  const address = textOrNull(field(entry, 'downloadLocation')) ?? ''
  return {
    ...named,
    version: named.version ?? textOrNull(field(entry, 'versionInfo')),
    direct: direct === null || direct.has(id),
    scope: developed.has(id) ? 'development' : named.ecosystem === 'actions' ? 'actions' : 'runtime',
    repository: (isOfGit(address) ? placeOf(withoutRevision(address), ownServer) : null) ?? named.repository,
    isPublic: !purlOf(entry).includes('repository_url='),
  }
}

/** The address of an archive in a registry is no repository. */
function isOfGit(address: string): boolean {
  return /^git[+:@]|^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)\//.test(address)
}

function purlOf(entry: unknown): string {
  const references = listOf(field(entry, 'externalRefs'))
  const purls = references.map(reference => textOrNull(field(reference, 'referenceLocator')) ?? '')
  return purls.find(locator => locator.startsWith('pkg:')) ?? ''
}
