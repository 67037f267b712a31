import type { MeasuredProject, ProjectRow } from '../../src/report/projects.ts'
import { type Partaker, type RowOptions, rowOf, unmeasuredRow } from './rows.ts'

/** Ann alone, Bob alone, two, five, and people who have left, by turns; Ann holds every fifth. */
const CREWS: readonly (readonly Partaker[])[] = [
  [someone('Ann Lee', 40), someone('Bob', 3)],
  [someone('Bob', 9), someone('Cy', 8), someone('Dee', 1)],
  ['Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo', 'Kim'].map(name => someone(name, 5)),
  [someone('Left Long Ago', 12, false)],
  [someone('Left Long Ago', 30, false), someone('Eve', 5), someone('Fay', 5), someone('Gus', 4)],
  ['Cy', 'Dee', 'Eve', 'Fay'].map(name => someone(name, 7)),
]

function someone(name: string, commits: number, isActive = true): Partaker {
  const login = name.toLowerCase().replaceAll(' ', '-')
  const lastActivity = Date.parse(isActive ? '2026-10-01' : '2021-03-04')
  return { name, commits, login, isActive, lastActivity }
}

/** So many projects of different kinds, all of them measured. */
export function measuredRows(projects: number, options: RowOptions = {}): readonly MeasuredProject[] {
  return Array.from({ length: projects }, (_, index) => {
    const crew = CREWS[index % CREWS.length] ?? []
    return rowOf(`octo/project-${String(index + 1).padStart(3, '0')}`, crew, options)
  })
}

/** The same, but for every tenth, which could not be measured. */
export function portfolioRows(projects: number): readonly ProjectRow[] {
  return measuredRows(projects).map((row, index) => (index % 10 === 9 ? unmeasuredRow(row.name) : row))
}
