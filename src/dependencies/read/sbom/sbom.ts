import { listed } from '../../../text/lists.ts'
import { count } from '../../../text/numbers.ts'
import { collected, type Found } from '../collect.ts'
import { parseJson } from '../parse.ts'
import { brokenFile, type ReadContext, type ReadDependencies } from '../reader.ts'
import { isRecord } from '../values.ts'
import type { Bill, Listed } from './bill.ts'
import { componentsOf } from './cyclonedx.ts'
import { typeOfPurl } from './purl.ts'
import { packagesOf } from './spdx.ts'

/**
 * A software bill of materials in JSON: CycloneDX, or SPDX of version 2, also as GitHub wraps it.
 *
 * @throws {UserError} where it is neither of them, or in another language
 */
export function readSbom(text: string, context: ReadContext): ReadDependencies {
  if (/^\uFEFF?\s*(?:<|SPDXVersion:)/.test(text))
    throw brokenFile(context, 'of CycloneDX and SPDX documents, only JSON is read')
  const outer = parseJson(text, context)
  const document = isRecord(outer.sbom) ? outer.sbom : outer
  const bill = billIn(document, context)
  const ecosystems = [...new Set(bill.packages.map(({ ecosystem }) => ecosystem))]
  const read = ecosystems.map(ecosystem =>
    collected(ecosystem, 'sbom', bill.packages.filter(entry => entry.ecosystem === ecosystem).map(foundIn), context),
  )
  return {
    dependencies: read.flatMap(({ dependencies }) => dependencies),
    notes: [...read.flatMap(({ notes }) => notes), ...othersOf(bill, context)],
  }
}

function billIn(document: Readonly<Record<string, unknown>>, context: ReadContext): Bill {
  if (document.bomFormat === 'CycloneDX') return componentsOf(document, context)
  if (typeof document.spdxVersion === 'string' && document.spdxVersion.startsWith('SPDX-2'))
    return packagesOf(document, context)
  throw brokenFile(context, 'it is neither a CycloneDX document nor one of SPDX 2')
}

function foundIn({ ecosystem: _, ...found }: Listed): Found {
  return found
}

/** What is left out is said, and of which kinds it is. */
function othersOf({ packages, others }: Bill, { path }: ReadContext): readonly string[] {
  const kinds = [...new Set(others.map(purl => typeOfPurl(purl) ?? 'no package URL'))].sort().slice(0, 5)
  const whole = count(packages.length + others.length)
  return others.length === 0
    ? []
    : [`${path}: ${count(others.length)} of ${whole} entries are of kinds that are not read (${listed(kinds)}).`]
}
