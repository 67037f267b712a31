import { link, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { messageOf } from '../../src/errors.ts'
import { formsOfReport } from '../../src/publish/forms.ts'
import { publishReportFiles } from '../../src/publish/report-files.ts'
import type { SettingsFiles } from '../../src/settings/settings.ts'
import { history } from '../support/history.ts'
import { reportOf } from '../support/report.ts'

let folder = ''
let workspace = ''

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'pony-outputs-')))
  workspace = join(folder, 'workspace')
  await mkdir(join(workspace, 'a'), { recursive: true })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const report = reportOf(history().by('ann'))

const publish = (files: Partial<SettingsFiles>, summary: string | null = null) =>
  publishReportFiles(
    formsOfReport(report),
    { report: null, html: null, badge: null, picture: null, ...files },
    { temporary: folder, summary, workspace },
  )

const failureOf = (files: Partial<SettingsFiles>, summary: string | null = null) =>
  publish(files, summary).then(() => 'no failure', messageOf)

const HINT =
  'Choose different names in report-path, html-report-path, badge-path and picture-path; a badge is written as .svg and as .json, and a terminal’s summary as .md beside the report.'

describe('two outputs that would be one file are refused before anything is written:', () => {
  test.each<[string, Partial<SettingsFiles>, string]>([
    ['one path', { report: 'x.json', badge: 'x.svg' }, 'x.json'],
    ['one path, written in two ways', { report: './a/../x', html: 'x' }, 'x'],
    ['one path of a picture', { badge: 'x.svg', picture: 'x.svg' }, 'x.svg'],
    ['one path, once in full', { report: 'x', html: '{workspace}/x' }, 'x'],
  ])('%s', async (_, { html, ...files }, path) => {
    const chosen = { ...files, html: html?.replace('{workspace}', workspace) ?? null }
    expect([await failureOf(chosen), await readdir(workspace)]).toEqual([
      `Two files of the report would be written to ${join(workspace, path)}. ${HINT}`,
      ['a'],
    ])
  })

  test.each<[string, Partial<SettingsFiles>]>([
    ['names that differ in case alone', { report: 'X.json', html: 'x.JSON' }],
    ['letters that are composed in two ways', { report: 'caf\u00e9', html: 'cafe\u0301' }],
    ['one folder by way of a link', { report: 'a/x', html: 'link/x' }],
    ['one folder by way of a link, with folders that are yet to be made', { report: 'a/new/x', html: 'link/new/x' }],
    ['one file with two names', { report: 'one', html: 'two' }],
    ['a file and a link to it', { report: 'one', html: 'three' }],
    ['a link and the file to which it leads', { report: 'three', html: 'two' }],
  ])('%s', async (_, files) => {
    await symlink('a', join(workspace, 'link'))
    await writeFile(join(workspace, 'one'), 'old')
    await link(join(workspace, 'one'), join(workspace, 'two'))
    await symlink('one', join(workspace, 'three'))
    expect(await failureOf(files)).toBe(
      `Two files of the report would be written to ${join(workspace, files.report ?? '')} and ${join(workspace, files.html ?? '')}, which are one file where links are followed and case is ignored. ${HINT}`,
    )
  })

  test('the summary that a terminal has beside the report, too', async () => {
    expect(await failureOf({ report: 'x.json', html: 'X.MD' }, 'summary')).toMatch(/^Two files of the report/)
  })
})

test('two links to a third file become two files', async () => {
  await writeFile(join(folder, 'third'), 'old')
  for (const name of ['x.json', 'x.html']) await symlink('../third', join(workspace, name))
  await publish({ report: 'x.json', html: 'x.html' })
  const texts = await Promise.all(['x.json', 'x.html'].map(name => readFile(join(workspace, name), 'utf8')))
  expect(texts.map(text => text.slice(0, 5))).toEqual(['{\n  "', '<!doc'])
})

test('nothing is written beside what is no file', async () => {
  const { report: path, summary, others } = await publish({ report: '/dev/null', badge: '/dev/zero' }, 'summary')
  expect([path, summary, others]).toEqual(['/dev/null', null, [{ what: 'The badge', path: '/dev/zero' }]])
})

test('others are written side by side', async () => {
  await publish({ report: 'x.json', html: 'x.html', badge: 'b.svg', picture: 'p.svg' }, 'summary')
  expect((await readdir(workspace)).sort()).toEqual(['a', 'b.json', 'b.svg', 'p.svg', 'x.html', 'x.json', 'x.md'])
})
