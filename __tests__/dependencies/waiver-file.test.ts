import { describe, expect, test } from '@jest/globals'
import { parseWaivers } from '../../src/dependencies/waiver-file.ts'
import { messageOf } from '../../src/errors.ts'

const FILE = { path: 'waivers.yml', asOf: Date.parse('2026-11-23T12:00:00Z') }

const good = `reason: We know them well.
  until: 2027-06-30`

function refusalOf(text: string): string {
  try {
    parseWaivers(text, FILE)
    return 'nothing is wrong'
  } catch (error) {
    return messageOf(error)
  }
}

describe('a list of waivers', () => {
  test('says what it is about, why and until when', () => {
    const text = `# What we live with
- package: npm/@scope/left-pad
  rule: alone
  reason: >-
    It is finished,
    and small.
  until: "2026-12-31"

- repository: Octo/*
  reason: We know them well.
  until: 2028-11-23
- { repository: gitlab.com/group/sub/name, reason: 'Ended long ago.', until: 2020-02-29 }
`
    expect(parseWaivers(text, FILE)).toEqual([
      {
        subject: 'npm/@scope/left-pad',
        isPackage: true,
        rule: 'alone',
        reason: 'It is finished, and small.',
        until: '2026-12-31',
      },
      { subject: 'Octo/*', isPackage: false, rule: null, reason: 'We know them well.', until: '2028-11-23' },
      {
        subject: 'gitlab.com/group/sub/name',
        isPackage: false,
        rule: null,
        reason: 'Ended long ago.',
        until: '2020-02-29',
      },
    ])
  })

  test.each(['', '\n', '# nothing yet\n', '[]', 'null'])('may be empty: %j', text => {
    expect(parseWaivers(text, FILE)).toEqual([])
  })

  test.each<[string, string, string]>([
    [
      'an unknown key',
      `- repository: octo/foo\n  rules: alone\n  ${good}`,
      'waivers.yml:2: expected one of package, repository, rule, reason, until, got "rules".',
    ],
    [
      'an unknown word',
      `- repository: octo/foo\n  rule: lonely\n  ${good}`,
      'waivers.yml:2: rule: expected one of archived, nobody, alone, unknown, unmeasured, got "lonely".',
    ],
    [
      'a rule without a word',
      `- repository: octo/foo\n  rule:\n  ${good}`,
      'waivers.yml:2: rule: expected one of archived, nobody, alone, unknown, unmeasured, got no text.',
    ],
    [
      'neither a package nor a repository',
      `- ${good}`,
      'waivers.yml:1: expected what it is about: "package: npm/name" or "repository: owner/name".',
    ],
    [
      'both',
      `- package: npm/foo\n  repository: octo/foo\n  ${good}`,
      'waivers.yml:2: expected either "package" or "repository", got both. Write two waivers.',
    ],
    [
      'no reason',
      '- package: npm/foo\n  until: 2027-06-30',
      'waivers.yml:1: expected a reason: a sentence of 10 to 1000 characters.',
    ],
    [
      'hardly a reason',
      '- package: npm/foo\n  reason: "  We know.  "\n  until: 2027-06-30',
      'waivers.yml:2: reason: expected a sentence of 10 to 1000 characters, got "We know.".',
    ],
    [
      'a number as the reason',
      '- package: npm/foo\n  reason: 12345678901\n  until: 2027-06-30',
      'waivers.yml:2: reason: expected a sentence of 10 to 1000 characters, got no text.',
    ],
    [
      'no end',
      '- package: npm/foo\n  reason: We know them well.',
      'waivers.yml:1: expected an end: "until: 2027-11-23", and 2028-11-23 at the latest.',
    ],
    [
      'a day that is none',
      '- package: npm/foo\n  reason: We know them well.\n  until: 2027-02-29',
      'waivers.yml:3: until: expected a date as YYYY-MM-DD, got "2027-02-29".',
    ],
    [
      'a date in another form',
      '- package: npm/foo\n  reason: We know them well.\n  until: 30.6.2027',
      'waivers.yml:3: until: expected a date as YYYY-MM-DD, got "30.6.2027".',
    ],
    [
      'an end too far away',
      '- package: npm/foo\n  reason: We know them well.\n  until: 2028-11-24',
      'waivers.yml:3: until: expected a date up to 2028-11-23, two years from now, got 2028-11-24.',
    ],
    [
      'a key that stands there twice',
      `- package: npm/foo\n  package: npm/bar\n  ${good}`,
      'waivers.yml:2: "package" stands here twice.',
    ],
    [
      'a package of no known kind',
      `- package: left-pad\n  ${good}`,
      'waivers.yml:1: package: expected a name such as npm/left-pad, beginning with one of npm, pypi, cargo, gem, go, composer, swift, actions, submodule, got "left-pad".',
    ],
    [
      'all packages',
      `- package: npm/*\n  ${good}`,
      'waivers.yml:1: package: expected a name such as npm/left-pad, beginning with one of npm, pypi, cargo, gem, go, composer, swift, actions, submodule, got "npm/*".',
    ],
    ...['foo', '*', '*/*', '*/foo', 'octo/f*', 'octo/', 'https://github.com/octo/foo bar', '*/octo/foo'].map(
      (name): [string, string, string] => [
        `a repository called ${name}`,
        `- repository: "${name}"\n  ${good}`,
        `waivers.yml:1: repository: expected owner/name, or owner/* for all of an owner, got "${name}".`,
      ],
    ),
    [
      'an alias',
      `- package: &a npm/foo\n  ${good}\n- package: *a\n  ${good}`,
      'waivers.yml:4: package: expected a name such as npm/left-pad, beginning with one of npm, pypi, cargo, gem, go, composer, swift, actions, submodule, got no text.',
    ],
    [
      'something else than a list',
      `waivers:\n- package: npm/foo\n  ${good}`,
      'waivers.yml:1: expected a list, each entry of which begins with "- package: npm/name" or "- repository: owner/name".',
    ],
    [
      'an entry that is a word',
      '- npm/foo',
      'waivers.yml:1: expected a list, each entry of which begins with "- package: npm/name" or "- repository: owner/name".',
    ],
    [
      'two documents',
      '--- []\n--- []\n',
      'waivers.yml:2: this is no YAML: Source contains multiple documents; please use YAML.parseAllDocuments()',
    ],
    ['what is too long', `# ${'x'.repeat(100_000)}`, 'waivers.yml:1: expected at most 100000 characters, got 100002.'],
  ])('with %s is refused', (_, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal)
  })

  test.each([
    ['a broken line', '- package: "npm/foo\n', 'waivers.yml:2: this is no YAML: '],
    ['an unknown tag', '- package: !evil npm/foo\n', 'waivers.yml:1: this is no YAML: '],
    ['lists that are nested deeper than a stack is high', '['.repeat(99_000), 'waivers.yml:'],
  ])('with %s is refused', (_, text, refusal) => {
    expect(refusalOf(text).startsWith(refusal) && !refusalOf(text).includes('\n')).toBe(true)
  })

  test('that is wrong in several ways is refused once, by line', () => {
    expect(
      refusalOf('- rule: lonely\n  reason: Why?\n- npm/foo\n- package: npm/foo\n  until: soon\n  until: never\n'),
    ).toBe(
      [
        'waivers.yml:1: expected what it is about: "package: npm/name" or "repository: owner/name".',
        'waivers.yml:1: rule: expected one of archived, nobody, alone, unknown, unmeasured, got "lonely".',
        'waivers.yml:1: expected an end: "until: 2027-11-23", and 2028-11-23 at the latest.',
        'waivers.yml:2: reason: expected a sentence of 10 to 1000 characters, got "Why?".',
        'waivers.yml:3: expected a list, each entry of which begins with "- package: npm/name" or "- repository: owner/name".',
        'waivers.yml:4: expected a reason: a sentence of 10 to 1000 characters.',
        'waivers.yml:5: until: expected a date as YYYY-MM-DD, got "soon".',
        'waivers.yml:6: "until" stands here twice.',
      ].join('\n'),
    )
  })
})
