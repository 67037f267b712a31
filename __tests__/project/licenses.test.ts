import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runProgram } from '../support/runner.ts'

const root = new URL('../../', import.meta.url)
const TEXT = 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software.'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pony-licenses-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The folder of a package that has these files beside its `package.json`. */
function packageWith(name: string, files: Readonly<Record<string, string>>, license = 'MIT'): string {
  const path = join(folder, 'node_modules', name)
  mkdirSync(path, { recursive: true })
  const manifest = JSON.stringify({ name, version: '1.2.3', license })
  for (const [file, text] of Object.entries({ ...files, 'package.json': manifest })) {
    writeFileSync(join(path, file), text)
  }
  return path
}

/** What scripts/licenses.mjs makes of packages in these folders. */
async function licensesOf(...folders: readonly string[]) {
  const script = `const { licensesOf } = await import(process.argv[1])
    process.stdout.write(licensesOf(process.argv.slice(2)))`
  const module = new URL('scripts/licenses.mjs', root).href
  return await runProgram(process.execPath, ['--input-type=module', '-e', script, module, ...folders], {}, folder)
}

describe('the license of a bundled package is', () => {
  test.each([
    ['LICENSE', TEXT],
    ['license.md', TEXT],
    ['COPYING.txt', TEXT],
    ['UNLICENSE', TEXT],
    ['README.md', `# a\n\nWhat it does.\n\n## License\n\n${TEXT}\n\n## Thanks\n`],
    ['readme.markdown', `a\n=\n\nLicense\n-------\n\n${TEXT}\n`],
  ])('its text in %s', async (file, text) => {
    const { stdout } = await licensesOf(packageWith(`in-${file.toLowerCase()}`, { [file]: text }))
    expect(stdout).toBe(`in-${file.toLowerCase()} 1.2.3\n\nLicense: MIT\n\n${TEXT}\n`)
  })

  test('the words that its name stands for, where it brings the name alone', async () => {
    const { stdout } = await licensesOf(packageWith('named', { 'README.md': '## License\n\nMIT\n' }))
    expect(stdout).toMatch(/^named 1\.2\.3\n\nLicense: MIT\n\nCopyright \(c\) the authors of named\n\nPermission is/)
  })

  test('missed where nobody knows its words', async () => {
    const { status, stderr } = await licensesOf(packageWith('without', {}, 'Beerware'))
    expect([status, stderr]).toEqual([1, expect.stringContaining('without 1.2.3 comes without the text')])
  })
})

test('the page’s program holds nobody else’s code, so that the page needs no list of licenses', async () => {
  const script = 'process.stdout.write(JSON.stringify(await (await import(process.argv[1])).default()))'
  const module = new URL('scripts/build-page.mjs', root).href
  const { stdout } = await runProgram(process.execPath, ['--input-type=module', '-e', script, module], {}, folder)
  expect(JSON.parse(stdout)).toEqual([])
})
