import { counted } from '../../../text/numbers.ts'
import { placeOf } from '../../place.ts'
import { LIMITS, type ReadContext, tooLarge } from '../reader.ts'
import { field, listOf, textOrNull, textsOf } from '../values.ts'
import type { Bill, Listed } from './bill.ts'
import { packageInPurl, withoutRevision } from './purl.ts'

/** The properties by which generators say that a component is for development alone, and what they say then. */
const DEVELOPMENT: Readonly<Record<string, RegExp>> = {
  'cdx:npm:package:development': /^true$/,
  'cdx:pnpm:package:development': /^true$/,
  'cdx:composer:package:isDevRequirement': /^true$/,
  'cdx:pipenv:category': /^(?!default$)/,
  'cdx:poetry:group': /^(?!main$)/,
}

/** CycloneDX: components, which may have components, and what the described one depends on. */
export function componentsOf(document: Readonly<Record<string, unknown>>, context: ReadContext): Bill {
  const components = allBelow(document, context)
  const root = textOrNull(field(document, 'metadata', 'component', 'bom-ref'))
  const graph = listOf(document.dependencies).find(entry => root !== null && field(entry, 'ref') === root)
  const direct = graph === undefined ? null : new Set(textsOf(field(graph, 'dependsOn')))
  const packages = components.map(component => listedAs(component, direct, context))
  const others = components.filter((_, index) => packages[index] === null)
  return {
    packages: packages.filter(found => found !== null),
    others: others.map(component => textOrNull(field(component, 'purl')) ?? ''),
  }
}

/** Where the document does not say what is direct, everything is. */
function listedAs(component: unknown, direct: ReadonlySet<string> | null, { ownServer }: ReadContext): Listed | null {
  const named = packageInPurl(textOrNull(field(component, 'purl')) ?? '', ownServer)
  if (named === null) return null
  const links = listOf(field(component, 'externalReferences')).filter(link => field(link, 'type') === 'vcs')
  const said = links.map(link => placeOf(withoutRevision(textOrNull(field(link, 'url')) ?? ''), ownServer))
  return {
    ...named,
    direct: direct === null || direct.has(textOrNull(field(component, 'bom-ref')) ?? ''),
    scope: isForDevelopment(component) ? 'development' : named.ecosystem === 'actions' ? 'actions' : 'runtime',
    repository: said.find(place => place !== null) ?? named.repository,
    isPublic: !(textOrNull(field(component, 'purl')) ?? '').includes('repository_url='),
  }
}

function isForDevelopment(component: unknown): boolean {
  const says = listOf(field(component, 'properties')).some(property => {
    const name = textOrNull(field(property, 'name')) ?? ''
    const meant = Object.hasOwn(DEVELOPMENT, name) ? DEVELOPMENT[name] : undefined
    return meant?.test(textOrNull(field(property, 'value')) ?? '') === true
  })
  return says || field(component, 'scope') === 'excluded'
}

function allBelow(document: unknown, context: ReadContext): readonly unknown[] {
  const found: unknown[] = [...listOf(field(document, 'components'))]
  for (let at = 0; at < found.length; at += 1) {
    for (const inner of listOf(field(found[at], 'components'))) found.push(inner)
    if (found.length > LIMITS.packages) throw tooLarge(context, counted(LIMITS.packages, 'package'))
  }
  return found
}
