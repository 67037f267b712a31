import { describe, expect, test } from '@jest/globals'
import { readPageAssets } from '../../../../src/publish/page-assets.ts'
import { renderProjectsPage } from '../../../../src/render/html/projects/page.ts'
import { buildProjectsReport, type ProjectsFindings } from '../../../../src/report/projects/build.ts'
import type { ProjectRow } from '../../../../src/report/projects.ts'
import { plain } from '../../../../src/words/medium.ts'
import { actionOn } from '../../../../src/words/projects/action.ts'
import { answerOn, changeOn, gateInWords } from '../../../../src/words/projects/verdict.ts'
import { projectsViewOf } from '../../../../src/words/projects/view.ts'
import { textOf } from '../../../support/page-text.ts'
import { DEFAULT_SETTINGS, findingsOn, rowOf, unmeasuredRow } from '../../../support/rows.ts'
import { variedProjects } from '../../../support/varied-projects.ts'

const assets = { script: { text: 'run()', hash: 'sha256-run' }, style: { text: 'p {}', hash: 'sha256-p' } }

const ann = { name: 'Ann', login: 'ann', commits: 41 }
const lost = { name: 'Old Hand', commits: 30, isActive: false, lastActivity: Date.parse('2021-03-04') }

const THREE: readonly ProjectRow[] = [
  rowOf('octo/alone', [ann, { name: 'Bob', commits: 9 }, lost]),
  rowOf('octo/nobody', [lost], { ref: 'feature/x' }),
  rowOf('octo/several', [
    { ...ann, commits: 4 },
    { name: 'Cy', commits: 4 },
    { name: 'Dee', commits: 4 },
    { name: 'Eve', commits: 3 },
  ]),
  unmeasuredRow('octo/secret'),
]

function pageOf(rows: readonly ProjectRow[], changes: Partial<ProjectsFindings> = {}): string {
  return renderProjectsPage(buildProjectsReport(findingsOn(rows, changes)), assets)
}

/** The words that all forms share. */
function sharedWords(rows: readonly ProjectRow[], changes: Partial<ProjectsFindings> = {}) {
  const view = projectsViewOf(buildProjectsReport(findingsOn(rows, changes)), plain)
  return { answer: answerOn(view), action: actionOn(view), gate: gateInWords(view), change: changeOn(view) }
}

const PREVIOUS: ProjectsFindings['previous'] = {
  asOf: Date.parse('2026-08-01'),
  figuresOf: new Map(
    [rowOf('octo/alone', [ann, { name: 'Bob', commits: 41 }, { name: 'Cy', commits: 41 }])].map(row => [
      row.name,
      row.figures,
    ]),
  ),
}

describe('the page of many projects', () => {
  test('says all of it, the answer first', () => {
    const { answer, action } = sharedWords(THREE)
    expect(textOf(pageOf(THREE)).replace(/ More about it .*/, '')).toBe(
      [
        `Pony Factor of 4 projects Measured as of 2026-11-22 ${answer} What to do: ${action}`,
        'Projects measured 3 1 could not be',
        'Hang on one person 1 made the majority of what active people made',
        'People with half of those 1 nobody else holds any',
        'Nobody active 1 no commit in the activity window',
        'Where they stand A dot for each project: the farther right, the more of it is by people who are active; the higher, the more of them share that. The larger, the more commits.',
        'critical: 2 high: 1 APF active 1 2 3 majority: 50 % 0 25 % 50 % 75 % 100 % Active share',
        'Nobody is active: 1, side by side alone nobody several',
        'The projects 3 projects, the one at most risk first. Find Risk all projects critical (2) high (1) Unfold all',
        'The projects Project Risk APF active APF Active share Commits Last commit',
        'octo/nobody critical none none 0.0 % 30 2021-03-04 nobody is active 1 has left 100.0 % feature/x at aaaaaaaaaa',
        'octo/alone critical 1 1 62.5 % 80 2026-10-01 held by Ann Ann 51.3 % 1 other active 11.3 % 1 has left 37.5 % main at aaaaaaaaaa',
        'octo/several high 2 2 100.0 % 15 2026-10-01 held by Ann and Cy Ann 26.7 % Cy 26.7 % 2 others active 46.7 % main at aaaaaaaaaa',
        'Who holds more than one One person is among those who hold more than one project. Who Holds Which Ann 2 octo/alone and octo/several',
        'People are joined over projects by their accounts alone; two who only share a name are two.',
        'Not measured 1 of 4 projects. Project Why octo/secret There is no repository of that name.',
      ].join(' '),
    )
  })

  test('ends with what was left out, and how it was measured', () => {
    const text = textOf(pageOf(THREE, { leftOut: [{ repository: 'octo/old', reason: 'archived' }] }))
    expect(text).toMatch(/ More about it Left out : 1 repository: archived \(1\)\..* How this was measured : /)
  })

  test('begins with the gate where it failed, and says below the answer where it passed', () => {
    const gate = (minimumApf: number) => {
      const settings = { ...DEFAULT_SETTINGS, gate: { minimumApf, minimumActiveShare: null } }
      const rows = [rowOf('octo/alone', [ann], { settings })]
      return { begins: textOf(pageOf(rows, { settings })), ...sharedWords(rows, { settings }) }
    }
    const [failed, passed] = [gate(2), gate(1)]
    expect(failed.begins.startsWith(`${failed.gate} Pony Factor of 1 project `)).toBe(true)
    expect(passed.begins).toContain(`${passed.action} ${passed.gate} Projects measured`)
  })

  test('says of each project what became of it since an earlier report, and what it was then', () => {
    const text = textOf(pageOf(THREE, { previous: PREVIOUS }))
    expect(text).toContain(` ${sharedWords(THREE, { previous: PREVIOUS }).change} Projects measured`)
    expect(text).toContain(' Last commit Since 2026-08-01 octo/nobody ')
    expect(text).toMatch(/octo\/nobody .* not known then nobody is active .* On 2026-08-01: not known\. octo\/alone/)
    expect(text).toMatch(
      / octo\/alone critical[^:]* worse: high → critical,[^:]* On 2026-08-01: high risk, APF 2, APF active 2, active share 100\.0 %, 3 active\. octo/,
    )
  })

  test('leads to the project, the branch, the commit and the people', () => {
    const [, body = ''] = /<tbody id=p1 .*?>(.*?)<tbody/s.exec(pageOf(THREE.slice(1, 3))) ?? []
    expect(body.match(/(?<=href=)[^>]*/g)).toEqual([
      'https://github.com/octo/nobody',
      'https://github.com/octo/nobody/tree/feature/x',
      'https://github.com/octo/nobody/commit/aaaaaaaaaa',
    ])
    expect(pageOf(THREE)).toContain('<li><a href=https://github.com/ann><bdi>Ann</bdi></a> 51.3')
  })

  test('leads to no branch on other servers, which call them otherwise, and to nothing that is no page', () => {
    const alone = rowOf('Label', [ann])
    const repositories = ['https://git.test/a/b', 'javascript:alert(1)', null].map((page, index) => ({
      ...{ repository: `at/${index}`, ref: 'main', head: 'b'.repeat(40), source: 'fetch' as const, page },
    }))
    const html = pageOf([{ ...alone, repositories }])
    const [, body = ''] = /<tbody id=p1 .*?>(.*?)<\/table/s.exec(html) ?? []
    expect(body.match(/(?<=href=)[^>]*/g)).toEqual(['https://github.com/ann', 'https://git.test/a/b'])
    expect(textOf(html)).toContain('at/0 main at bbbbbbbbbb; at/1 main at bbbbbbbbbb; at/2 main at bbbbbbbbbb')
  })

  test('says of projects without a commit that they have no dot', () => {
    const text = textOf(pageOf([rowOf('octo/empty', []), rowOf('octo/alone', [ann])]))
    expect(text).toContain('1 project without a commit has no dot.')
    expect(text).toMatch(/octo\/empty unknown none none none 0 none no commits main at/)
  })

  test('has neither chart nor table where nothing was measured', () => {
    expect(textOf(pageOf([unmeasuredRow('octo/secret')]))).toMatch(/ somebody is Not measured 1 of 1 project\./)
  })

  test('is one file, whose policy lets nothing take effect but its style sheet and its program', () => {
    const html = pageOf(THREE)
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="(.*?)"/.exec(html) ?? []
    expect(policy.replaceAll('&#39;', "'")).toBe(
      "default-src 'none'; style-src 'sha256-p'; script-src 'sha256-run'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    )
    expect(html).not.toMatch(/<(?:link|base|use|image|img)|(?:src|srcset|action|style)=|url\(|@import/)
  })

  test('has a title, and the answer for whoever gets a link to it', () => {
    expect(pageOf(THREE)).toContain(
      `<meta name="description" content="${sharedWords(THREE).answer}"><title>Pony Factor of 4 projects</title>`,
    )
  })

  test('of 600 projects is smaller than 500 kB', async () => {
    const report = buildProjectsReport(findingsOn(variedProjects(600)))
    expect(Buffer.byteLength(renderProjectsPage(report, await readPageAssets('projects')))).toBeLessThan(500_000)
  })
})
