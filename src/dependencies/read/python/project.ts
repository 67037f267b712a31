import type { Asked } from '../graph.ts'
import { parseToml } from '../parse.ts'
import { folderOf, joined } from '../paths.ts'
import type { ReadContext } from '../reader.ts'
import { entriesOf, field, namesOf, textsOf } from '../values.ts'
import { pythonName, requiredName } from './names.ts'

type Wishes = ReadonlyMap<string, Asked['scope']>

/**
 * What a pyproject.toml beside a lock file asks for, by name: in `project` (PEP 621) with its extras, in `dependency-groups`
 * (PEP 735), and as Poetry writes it.
 *
 * @returns `null` where there is none
 */
export async function wishesOfProject(context: ReadContext): Promise<Wishes | null> {
  const path = joined(folderOf(context.path), 'pyproject.toml') ?? ''
  const text = await context.textOf(path)
  if (text === null) return null
  const project = await parseToml(text, { path })
  const development = [...inGroups(project['dependency-groups']), ...inPoetryGroups(field(project, 'tool', 'poetry'))]
  const runtime = [
    ...textsOf(field(project, 'project', 'dependencies')),
    ...entriesOf(field(project, 'project', 'optional-dependencies')).flatMap(([, wishes]) => textsOf(wishes)),
    ...namesOf(field(project, 'tool', 'poetry', 'dependencies')),
    ...namesOf(field(project, 'tool', 'poetry', 'group', 'main', 'dependencies')),
  ]
  return new Map([...scoped(development, 'development'), ...scoped(runtime, 'runtime')])
}

function inGroups(groups: unknown): readonly string[] {
  return entriesOf(groups).flatMap(([, wishes]) => textsOf(wishes))
}

function inPoetryGroups(poetry: unknown): readonly string[] {
  const groups = entriesOf(field(poetry, 'group')).filter(([name]) => name !== 'main')
  return [
    ...namesOf(field(poetry, 'dev-dependencies')),
    ...groups.flatMap(([, group]) => namesOf(field(group, 'dependencies'))),
  ]
}

function scoped(wishes: readonly string[], scope: Asked['scope']): readonly (readonly [string, Asked['scope']])[] {
  return wishes.map(wish => [requiredName(wish) ?? pythonName(wish), scope] as const)
}
