import { UserError } from '../../src/errors.ts'
import type { FoundHistory, ManyHistories } from '../../src/history/many.ts'
import type { History } from '../../src/history/source.ts'
import { commitsOf, type TestHistory } from './history.ts'

/** A server in memory: repositories by the name that they have now, and older names of theirs. */
export interface TestServer {
  readonly repositories: Readonly<Record<string, TestHistory>>
  readonly renamed?: Readonly<Record<string, string>>
  /** Those whose reading breaks off. */
  readonly broken?: readonly string[]
}

/** What a run has done with a server. */
export interface ServerUse {
  readonly many: ManyHistories
  /** How many were asked for at once, each time. */
  readonly windows: readonly number[]
  /** How many windows were made ready and not let go. */
  readonly held: () => number
}

/** Serves histories as GitHub and git would, at once. */
export function serving({ repositories, renamed = {}, broken = [] }: TestServer): ServerUse {
  const windows: number[] = []
  let held = 0
  const many: ManyHistories = {
    find: async asked => {
      windows.push(asked.length)
      return asked.map(({ repository, ref }) => {
        const name = renamed[repository] ?? repository
        const told = repositories[name]
        if (told === undefined) return new UserError(`There is no repository ${repository}.`, 'Correct the list.')
        return found(name, ref ?? told.defaultBranch, told)
      })
    },
    ready: async histories => {
      held += 1
      return {
        histories: histories.map(one => async () => {
          if (broken.includes(one.repository)) throw new UserError(`${one.repository} broke off.`)
          return historyOf(one, repositories[one.repository])
        }),
        release: async () => {
          held -= 1
        },
      }
    },
  }
  return { many, windows, held: () => held }
}

function found(repository: string, ref: string, told: TestHistory): FoundHistory {
  const [head] = commitsOf(told, ref)
  return { repository, ref, head: head?.oid ?? null, commits: commitsOf(told, ref).length, state: null }
}

function historyOf({ repository, ref, head }: FoundHistory, told: TestHistory | undefined): History {
  return {
    ...{ source: 'fetch', knowsMerges: true, server: null, refOf: branch => branch, mailmap: '' },
    ...{ repository, ref, head },
    commits: eachOf(told === undefined ? [] : commitsOf(told, ref)),
  }
}

async function* eachOf<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items
}
