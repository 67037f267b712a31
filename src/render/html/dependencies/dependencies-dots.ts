import type { DependenciesReport } from '../../../report/dependencies.ts'
import { dotsOf } from '../projects/dots.ts'
import type { DotChart } from '../projects/model.ts'
import { rowId } from '../projects/row-id.ts'
import { kindOf } from './dependencies-list.ts'

/** The repositories as dots; `null` where none has a commit. */
export function dependenciesDots({ rows, settings }: DependenciesReport): DotChart | null {
  const measured = rows.flatMap((dependency, index) => {
    const { row } = dependency
    return row.isMeasured ? [{ id: rowId(index), kind: kindOf(dependency), row }] : []
  })
  return dotsOf(measured, { of: ['repository', 'repositories'], rules: settings.rules })
}
