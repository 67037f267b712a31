import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { projectsOutputs } from '../../src/render/projects-outputs.ts'
import { buildProjectsReport } from '../../src/report/projects/build.ts'
import { DEFAULT_SETTINGS, findingsOn, rowOf, unmeasuredRow } from '../support/rows.ts'

const settings = { ...DEFAULT_SETTINGS, gate: { minimumApf: 2, minimumActiveShare: null } }
const people = ['Ann', 'Bob', 'Cy'].map(name => ({ name, commits: 1 }))
const shared = rowOf('octo/a', people, { settings })
const rows = [
  rowOf('octo/a', people.slice(0, 1), { settings }),
  rowOf('octo/b', people, { settings }),
  unmeasuredRow('octo/c'),
]
const previous = { asOf: Date.parse('2026-08-22'), figuresOf: new Map([['octo/a', shared.figures]]) }
const outputs = projectsOutputs(buildProjectsReport(findingsOn(rows, { settings, previous })), '/tmp/report.json')

describe('the outputs for many projects', () => {
  test.each(['projects', 'projects/merge'])('are those that %s/action.yml promises, in its order', folder => {
    const promised = parse(readFileSync(new URL(`../../${folder}/action.yml`, import.meta.url), 'utf8')).outputs
    expect(Object.keys(outputs)).toEqual(Object.keys(promised))
  })

  test('count, and name no project', () => {
    expect(outputs).toEqual({
      ...{ projects: '2', 'not-measured': '1', below: '1', worse: '1', gate: 'failed', report: '/tmp/report.json' },
    })
  })
})
