import { afterAll, describe, expect, test } from '@jest/globals'
import { accountsOf, commitsOf, history, person, type TestHistory, webFlow } from './history.ts'
import { makeRepository, type Repository, type RepositoryOptions } from './repository.ts'

const made: Repository[] = []

function make(told: TestHistory, options?: RepositoryOptions): Repository {
  const repository = makeRepository(told, options)
  made.push(repository)
  return repository
}

afterAll(() => {
  for (const repository of made) repository.remove()
})

describe('a told history', () => {
  test('has one commit for each that was told, newest first', () => {
    const commits = commitsOf(history().by('ann', 2).by('bob'))
    expect(commits.map(commit => commit.author.name)).toEqual(['Bob', 'Ann', 'Ann'])
  })

  test('gives its commits dates a minute apart, from the moment that was set', () => {
    const commits = commitsOf(history().at('2020-02-29').by('ann', 2))
    expect(commits.map(commit => new Date(commit.committedAt).toISOString())).toEqual([
      '2020-02-29T00:01:00.000Z',
      '2020-02-29T00:00:00.000Z',
    ])
  })

  test.each(['yesterday', '2024-01-01T00:00:00', '2024-01-01T00:00:00+02:00'])(
    'has no date that is not one, or not in UTC: %s',
    moment => {
      expect(() => history().at(moment)).toThrow(moment)
    },
  )

  test('holds only what its branch reaches', () => {
    const told = history().by('ann').on('side').by('bob', 2).on('main').by('cy')
    expect(commitsOf(told).map(commit => commit.author.name)).toEqual(['Cy', 'Ann'])
  })

  test('holds what was merged, and knows the merge', () => {
    const told = history().by('ann').on('side').by('bob').on('main').by('cy').merge('side', 'dee')
    expect(commitsOf(told).map(commit => [commit.author.name, commit.isMerge])).toEqual([
      ['Dee', true],
      ['Cy', false],
      ['Bob', false],
      ['Ann', false],
    ])
  })

  test('knows the accounts of its people', () => {
    const told = history()
      .by(person('ann', { login: 'ann-hub' }), 2, { committer: webFlow })
      .by('bob')
    expect(accountsOf(told)).toEqual({ 'ann@example.com': 'ann-hub', 'noreply@github.com': 'web-flow' })
  })
})

describe('a made repository', () => {
  test('holds what its history tells', () => {
    const repository = make(
      history()
        .at('2021-01-01')
        .by('ann')
        .at('2022-01-01')
        .by('Bob B <b@example.org>', 1, {
          committer: 'cy',
          message: 'Mend it',
          coAuthors: ['dee'],
          authoredAt: '2020-01-01',
        }),
    )
    expect(repository.git('log', '--format=%an <%ae> %cn %aI %cI %B')).toBe(
      [
        'Bob B <b@example.org> Cy 2020-01-01T00:00:00+00:00 2022-01-01T00:00:00+00:00 Mend it',
        '',
        'Co-authored-by: Dee <dee@example.com>',
        '',
        'Ann <ann@example.com> Ann 2021-01-01T00:00:00+00:00 2021-01-01T00:00:00+00:00 Commit 1',
      ].join('\n'),
    )
  })

  test('has no head as long as there is no commit', () => {
    expect(make(history()).head).toBeNull()
  })

  test('has the head of its default branch', () => {
    const repository = make(history('trunk').by('ann').on('side').by('bob'))
    expect(repository.head).toBe(repository.git('rev-parse', 'refs/heads/trunk'))
  })

  test('has files, symbolic links and a mailmap in its commits', () => {
    const told = history()
      .by('ann', 1, {
        files: { 'a "b"/c.txt': 'x', gone: 'y', link: { symlink: 'gone' }, bytes: Uint8Array.of(0, 255) },
      })
      .by('ann', 1, { files: { gone: null }, touches: ['src/a.ts'] })
      .mailmap('Ann A <ann@example.com>\n')
    expect(
      make(told)
        .git('ls-tree', '-r', '-z', 'HEAD')
        .replace(/ blob [0-9a-f]+\t/g, ' ')
        .split('\0'),
    ).toEqual(['100644 .mailmap', '100644 a "b"/c.txt', '100644 bytes', '120000 link', '100644 src/a.ts', ''])
  })

  test('has light and annotated tags', () => {
    const repository = make(history().by('ann').tag('light').tag('v1', 'Version 1'))
    expect(repository.git('for-each-ref', '--format=%(objecttype) %(refname)')).toBe(
      'commit refs/heads/main\ncommit refs/tags/light\ntag refs/tags/v1',
    )
  })

  test('checks its default branch out on request', () => {
    const repository = make(history().by('ann').file('a.txt', 'x'), { checkout: true })
    expect(repository.git('ls-files')).toBe('a.txt')
  })

  test('keeps its object ids when the history goes on', () => {
    const told = history().by('ann', 2)
    const repository = make(told)
    const before = repository.head
    repository.push(told.by('bob'))
    expect(repository.git('rev-parse', 'HEAD^')).toBe(before)
  })

  test('forgets what a rewritten history no longer tells', () => {
    const told = history().by('ann', 3).on('side').by('bob').on('main')
    const repository = make(told)
    repository.push(history().by('ann', 3).reset(2).by('eve'))
    expect(repository.git('log', '--all', '--format=%an')).toBe('Eve\nAnn')
  })

  test('has no ref but those of its history', () => {
    const repository = make(history().by('ann', 2).tag('old'))
    repository.push(history().by('ann').tag('new'))
    expect(repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\nrefs/tags/new')
  })

  test('can have the longer object ids of SHA-256', () => {
    const told = history().by('ann', 2).tag('old')
    const repository = make(told, { objectFormat: 'sha256' })
    repository.push(history().by('ann'))
    expect(repository.git('for-each-ref', '--format=%(objectname)')).toMatch(/^[0-9a-f]{64}$/)
  })

  test('can be cloned without its history', () => {
    const clone = make(history().by('ann', 3)).clone('--depth=1')
    const commits = clone.git('rev-list', '--count', 'HEAD')
    clone.remove()
    expect(commits).toBe('1')
  })
})
