import { collected } from '../collect.ts'
import { parseYaml } from '../parse.ts'
import type { ReadContext, ReadDependencies } from '../reader.ts'
import { entriesOf, field, listOf } from '../values.ts'
import { foundInUses } from './uses.ts'

/** A workflow: the actions of its steps, and the workflows that its jobs call. */
export async function readWorkflow(text: string, context: ReadContext): Promise<ReadDependencies> {
  const jobs = entriesOf((await parseYaml(text, context)).jobs).map(([, job]) => job)
  return used([...jobs, ...jobs.flatMap(job => listOf(field(job, 'steps')))], context)
}

/** An action of the checkout itself: if it is made of steps, the actions of those. */
export async function readAction(text: string, context: ReadContext): Promise<ReadDependencies> {
  return used(listOf(field(await parseYaml(text, context), 'runs', 'steps')), context)
}

function used(steps: readonly unknown[], context: ReadContext): ReadDependencies {
  const uses = steps.map(step => field(step, 'uses')).filter(text => typeof text === 'string')
  return collected(
    'actions',
    'workflow',
    uses.flatMap(text => foundInUses(text.trim(), true, context)),
    context,
  )
}
