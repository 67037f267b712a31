import { collected } from '../collect.ts'
import { parseYaml } from '../parse.ts'
import type { ReadContext, ReadDependencies } from '../reader.ts'
import { entriesOf, namesOf, textsOf } from '../values.ts'
import { foundInUses } from './uses.ts'

/**
 * .github/workflows/actions.lock: everything that workflows run, also by way of other actions. Only the keys are read, which every
 * version has had so far; the first had the commit behind them.
 */
export async function readActionsLock(text: string, context: ReadContext): Promise<ReadDependencies> {
  const lock = await parseYaml(text, context)
  const direct = entriesOf(lock.workflows).flatMap(([, uses]) => [...textsOf(uses), ...namesOf(uses)])
  const found = [
    ...direct.flatMap(uses => foundInUses(withoutCommit(uses), true, context)),
    ...namesOf(lock.dependencies).flatMap(uses => foundInUses(withoutCommit(uses), false, context)),
  ]
  return collected('actions', 'lock file', found, context)
}

function withoutCommit(uses: string): string {
  return uses.replace(/:(?:sha1|sha256)-[\da-f]+$/, '')
}
