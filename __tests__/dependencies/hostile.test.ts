import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Format } from '../../src/dependencies/read/read.ts'
import { LIMITS } from '../../src/dependencies/read/reader.ts'
import { UserError } from '../../src/errors.ts'
import { read, said, written } from './reading.ts'

/** Every format, with a file of it, and what such a file is not. */
const FORMATS: readonly (readonly [format: Format, file: string, broken: string])[] = [
  ['npm', written('javascript/npm-3.json'), 'it is no JSON (Unexpected end of JSON input)'],
  ['pnpm', written('javascript/pnpm-9.yaml'), 'it holds no object of YAML'],
  ['yarn', written('javascript/yarn-4.lock'), ''],
  ['yarn', written('javascript/yarn-1.lock'), ''],
  ['bun', written('javascript/bun-1.lock'), 'it is no JSON (Unexpected end of JSON input)'],
  ['go', 'module x\nrequire github.com/a/b v1 // indirect\n', 'it names no module'],
  ['cargo', '[[package]]\nname = "a"\nversion = "1"\nsource = "git+https://github.com/a/b"\n', ''],
  ['poetry', '[[package]]\nname = "a"\nversion = "1"\n[package.dependencies]\nb = "*"\n', ''],
  ['uv', '[[package]]\nname = "a"\nsource = { git = "https://github.com/a/b" }\n', ''],
  ['pipenv', '{"_meta":{},"default":{"a":{"version":"==1"}}}', 'it is no JSON (Unexpected end of JSON input)'],
  ['requirements', 'a==1 \\\n  --hash=x\n  # via b\ngit+https://github.com/a/b@c#egg=d\n', ''],
  [
    'bundler',
    'GIT\n  remote: https://github.com/a/b\n  specs:\n    a (1)\n      c\n\nDEPENDENCIES\n  a!\n',
    'it is no lock file of Bundler',
  ],
  [
    'composer',
    '{"packages":[{"name":"a/b","source":{"type":"git","url":"https://github.com/a/b"}}]}',
    'it is no JSON (Unexpected end of JSON input)',
  ],
  [
    'swift',
    '{"pins":[{"identity":"a","location":"https://github.com/a/b"}]}',
    'it is no JSON (Unexpected end of JSON input)',
  ],
  ['submodules', '[submodule "a"]\n\turl = ../b\n', ''],
  ['workflow', 'jobs:\n  a:\n    steps:\n      - uses: a/b@c\n', 'it holds no object of YAML'],
  ['action', 'runs:\n  steps:\n    - uses: a/b@c\n', 'it holds no object of YAML'],
  ['actions lock', "workflows:\n  x: ['a/b@c']\n", 'it holds no object of YAML'],
  ['sbom', written('sbom/cyclonedx.json'), 'it is no JSON (Unexpected end of JSON input)'],
]

describe('a file that is empty says nothing, or what it is not', () => {
  test.each(FORMATS.map(([format, , broken]) => [format, broken] as const))('%s: %s', async (format, broken) => {
    const reading = read(format, 'lock', { lock: '' })
    await (broken === ''
      ? expect(reading).resolves.toMatchObject({ dependencies: [] })
      : expect(reading).rejects.toThrow(`lock could not be read: ${broken}.`))
  })
})

test.each(FORMATS.map(([format]) => format))('a %s that is too long is not read', async format => {
  const text = ' '.repeat(LIMITS.characters + 1)
  await expect(read(format, 'lock', { lock: text })).rejects.toThrow(
    /^lock was not read, since it has more than (?:6|20) million characters\.$/,
  )
})

describe('whatever becomes of a file, the answer is plain packages or one sentence:', () => {
  const noise = fc.constantFrom(
    '',
    '\0',
    '"',
    "'",
    '{',
    ']',
    '\n',
    ' ',
    '../',
    '@',
    ':',
    '-',
    '?',
    '&a ',
    '*a',
    '__proto__',
    'constructor',
    '\u202e',
    '1e9',
    'null',
    '[[',
    '|',
    '\t',
  )

  test.each(FORMATS)('%s', async (format, file) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length), fc.nat(9), noise), { minLength: 1, maxLength: 4 }),
        async changes => {
          const text = changes.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), file)
          const answer = await read(format, 'lock', { lock: text }).catch((error: unknown) => error)
          if (answer instanceof Error) {
            expect(answer).toBeInstanceOf(UserError)
            expect(answer.message).toMatch(/^lock (?:could not be read|was not read).*\.$/)
          } else {
            const { dependencies } = answer as Awaited<ReturnType<typeof read>>
            for (const { name, repository, namedBy } of dependencies) {
              expect(name).toMatch(/^\S{1,300}$/)
              expect(namedBy === null).toBe(repository === null)
              expect(`${repository?.host ?? 'a.b'}/${repository?.path ?? 'a/b'}`).toMatch(
                /^[a-z\d.-]+(?::\d+)?(?:\/(?![-])(?!\.{1,2}(?:\/|$))[\w.~@+-]+)+$/,
              )
            }
          }
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('what is made to be read for very long, or to fill the memory, is one sentence', () => {
  const bomb = `${Array.from({ length: 12 }, (_, index) => `a${index}: &a${index} [${index === 0 ? 'x' : `*a${index - 1}, *a${index - 1}, *a${index - 1}`}]`).join('\n')}\n`

  test.each<[string, Format, string, string]>([
    [
      'aliases of aliases',
      'workflow',
      bomb,
      'lock could not be read: it is no YAML (Excessive alias count indicates a resource exhaustion attack).',
    ],
    [
      'brackets in YAML',
      'pnpm',
      '['.repeat(200_000),
      'lock was not read, since it has more than 100 brackets in each other.',
    ],
    [
      'keys of keys in YAML',
      'workflow',
      '? '.repeat(50_000),
      'lock was not read, since it has more than 50 question marks in a line.',
    ],
    [
      'brackets in TOML',
      'cargo',
      `a = ${'['.repeat(200_000)}`,
      'lock could not be read: it is no TOML (Invalid TOML document: document contains excessively nested structures. aborting).',
    ],
    ['wrong TOML', 'uv', 'a = \u0001', 'lock could not be read: it is no TOML (Invalid TOML document: invalid value).'],
    [
      'packages',
      'go',
      `module x\nrequire (\n${'a/b v1\n'.repeat(LIMITS.packages + 1)})`,
      'lock was not read, since it has more than 50,000 packages.',
    ],
    [
      'packages in packages',
      'npm',
      JSON.stringify({
        dependencies: Object.fromEntries(
          Array.from({ length: LIMITS.packages + 1 }, (_, index) => [`a${index}`, { version: '1' }]),
        ),
      }),
      'lock was not read, since it has more than 50,000 packages.',
    ],
  ])('%s', async (_, format, text, sentence) => {
    const start = performance.now()
    await expect(read(format, 'lock', { lock: text })).rejects.toThrow(new UserError(sentence))
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  test('depth alone is no harm where nobody follows it', async () => {
    const deep = `{"lockfileVersion": 1, "dependencies": ${'{"a": {"version": "1", "dependencies": '.repeat(5_000)}{}${'}}'.repeat(5_000)}}`
    expect((await read('npm', 'lock', { lock: deep })).dependencies).toHaveLength(1)
  })
})

test('names that nobody can see or tell apart are left out, and counted', async () => {
  const packages = {
    'node_modules/a\u202eb': { version: '1' },
    [`node_modules/${'a'.repeat(301)}`]: {},
    'node_modules/ok': { version: '1 0' },
    'node_modules/b': { version: '1' },
  }
  expect(await said('npm', 'lock', { lock: JSON.stringify({ packages }) })).toEqual([
    'npm/b 1 runtime',
    'lock has 3 entries whose name is none: left out.',
  ])
})

test('names of what every object has are names like any other', async () => {
  const lock =
    '{"packages": {"": {"dependencies": {"__proto__": "1", "constructor": "1"}}, "node_modules/__proto__": {"version": "1"}, "node_modules/constructor": {"version": "1"}}}'
  expect(await said('npm', 'lock', { lock })).toEqual([
    'npm/__proto__ 1 direct runtime',
    'npm/constructor 1 direct runtime',
  ])
})
