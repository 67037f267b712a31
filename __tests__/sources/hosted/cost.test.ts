import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { archiveStore } from '../../../src/sources/cache/archive-store.ts'
import { history } from '../../support/history.ts'
import { person } from '../../support/people.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { memoryStore } from '../cache/memory-store.ts'
import { type Outcome, readAll, type Stable, shortly, stable } from './arrangement.ts'

const WINDOW = 25
const PEOPLE = 12

/** A history of 24 commits by twelve people whom no other has. */
function own(number: number) {
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const name = `p${number}x${index}`
    return person(name, { login: name })
  })
  return people.reduce((told, who) => told.by(who, 2), history())
}

const numbers = Array.from({ length: WINDOW }, (_, index) => index)
const told = Object.fromEntries(numbers.map(number => [`ann/r${number}`, own(number)]))
/** The same again in three more windows, of which each knows nothing of the others. */
const also = Object.fromEntries(
  [1, 2, 3].flatMap(again => numbers.map(number => [`ann/r${number}-${again}`, `ann/r${number}`])),
)
const names = [...Object.keys(told), ...Object.keys(also)]

/** What was read, and for how much. */
interface Run {
  readonly outcomes: readonly Outcome[]
  readonly spent: ReturnType<Stable['spent']>
}

describe('a hundred repositories', () => {
  const entry = memoryStore()
  const { log } = recordingLog()
  let arranged: Stable
  let cold: Readonly<Record<'half' | 'whole', Run>>

  /** As a run on the runner's cache. */
  async function run(): Promise<typeof cold> {
    const now = Date.parse('2026-01-01T12:00:00Z')
    const store = archiveStore({ store: entry, server: '', list: '', temporary: arranged.temporary, log, now })
    const many = arranged.open({ store })
    const half = { outcomes: await readAll(many, names.slice(0, 50)), spent: arranged.spent() }
    const rest = { outcomes: await readAll(many, names.slice(50)), spent: arranged.spent() }
    await store.close()
    return { half, whole: { outcomes: [...half.outcomes, ...rest.outcomes], spent: sumOf(half.spent, rest.spent) } }
  }

  beforeAll(async () => {
    arranged = await stable(told, { also })
    cold = await run()
  }, 120_000)

  afterAll(() => arranged.end())

  test('are fetched at first, for a point for each window and one for a hundred people', () => {
    const { outcomes, spent } = cold.whole

    expect([new Set(outcomes.map(shortly)), spent]).toEqual([
      new Set(['fetch 24']),
      { requests: 4 + 4 * Math.ceil((WINDOW * PEOPLE) / 100), points: 16, ofGit: 200 },
    ])
  })

  test('cost at most ten points for the first fifty of them, and so for 29', () => {
    expect(cold.half.spent.points).toBe(8)
  })

  test('take four requests the next time, where nothing is new, and no more points', async () => {
    const { whole: again } = await run()

    expect([new Set(again.outcomes.map(shortly)), again.spent]).toEqual([
      new Set(['graphql 24']),
      { requests: 4, points: 4, ofGit: 0 },
    ])
    expect(oidsIn(again.outcomes)).toEqual(oidsIn(cold.whole.outcomes))
  })

  test('are kept as one entry, and leave nothing behind', () => {
    expect([entry.saved.length, arranged.leftovers()]).toEqual([1, []])
  })
})

function sumOf(one: Run['spent'], other: Run['spent']): Run['spent'] {
  const { requests, points, ofGit } = one
  return { requests: requests + other.requests, points: points + other.points, ofGit: ofGit + other.ofGit }
}

function oidsIn(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(outcome => ('commits' in outcome ? outcome.commits.map(({ oid }) => oid).sort() : []))
}
