import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Commit, Identity } from '../../../../src/history/commit.ts'
import { Cover } from '../../../../src/sources/fetch/accounts/cover.ts'

function somebody(name: string): Identity {
  return { name, email: `${name}@example.com`, login: null, accountId: null }
}

function commit(oid: string, author: string, committer = author, coAuthors: readonly string[] = []): Commit {
  const people = { author: somebody(author), committer: somebody(committer), coAuthors: coAuthors.map(somebody) }
  return { oid, ...people, authoredAt: 0, committedAt: 0, isMerge: false }
}

function coverOf(commits: readonly Commit[], mostAuthors = 20) {
  const cover = new Cover(mostAuthors)
  for (const each of commits) cover.take(each)
  return cover.commits()
}

describe('the commits that show everybody', () => {
  test('are one for each address, and the first with it', () => {
    const shown = coverOf([commit('a', 'ann'), commit('b', 'bob'), commit('c', 'ann'), commit('d', 'bob')])

    expect(shown.map(({ oid }) => oid)).toEqual(['a', 'b'])
  })

  test('show two people at once where they worked together', () => {
    const shown = coverOf([commit('a', 'ann'), commit('b', 'bob'), commit('c', 'ann', 'bob')])

    expect(shown).toEqual([{ oid: 'c', author: 'ann@example.com', committer: 'bob@example.com', coAuthors: [] }])
  })

  test('leave those with much choice to those with little', () => {
    // Ann could be shown with Bob, but then nobody would be left to show Cho with.
    const shown = coverOf([commit('1', 'ann', 'bob'), commit('2', 'cho', 'ann'), commit('3', 'bob', 'dan')])

    expect(shown.map(({ oid }) => oid).sort()).toEqual(['2', '3'])
  })

  test('take addresses that differ in their case for the same', () => {
    const upper = { ...commit('b', 'ann'), author: { ...somebody('ann'), email: 'ANN@example.com' } }

    expect(coverOf([commit('a', 'ann'), upper]).map(({ oid }) => oid)).toEqual(['a'])
  })

  test('show co-authors who are nothing else', () => {
    const shown = coverOf([commit('a', 'ann'), commit('b', 'ann', 'ann', ['bob', 'cho']), commit('c', 'bob')])

    expect(shown.map(({ oid, coAuthors }) => [oid, coAuthors])).toEqual([
      ['a', []],
      ['c', []],
      ['b', ['cho@example.com']],
    ])
  })

  test('do not show co-authors whom GitHub would not list', () => {
    const shown = coverOf([commit('a', 'ann', 'ann', ['bob', 'cho'])], 2)

    expect(shown).toEqual([
      { oid: 'a', author: 'ann@example.com', committer: 'ann@example.com', coAuthors: ['bob@example.com'] },
    ])
  })

  test('leave nobody out, and are never more than the addresses', () => {
    const name = fc.constantFrom('ann', 'bob', 'cho', 'dan', 'eve', 'fay', 'gus')
    const commits = fc.array(fc.record({ author: name, committer: name, coAuthors: fc.array(name, { maxLength: 2 }) }))
    fc.assert(
      fc.property(commits, told => {
        const all = told.map(({ author, committer, coAuthors }, index) =>
          commit(`${index}`, author, committer, coAuthors),
        )
        const shown = coverOf(all)
        const people = (some: readonly Commit[]) =>
          new Set(some.flatMap(each => [each.author, each.committer, ...each.coAuthors]).map(({ email }) => email))
        const asked = new Set(shown.flatMap(({ author, committer, coAuthors }) => [author, committer, ...coAuthors]))
        expect([...asked].sort()).toEqual([...people(all)].sort())
        expect(shown.length).toBeLessThanOrEqual(asked.size)
        // What is said of a commit is true of it.
        for (const { oid, author, committer } of shown) {
          const real = all[Number(oid)]
          expect([real?.author.email, real?.committer.email]).toEqual([author, committer])
        }
      }),
    )
  })
})
