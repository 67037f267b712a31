import { describe, expect, test } from '@jest/globals'
import { MOST_LAYERS } from '../../../../src/sources/cache/layer.ts'
import { layersToKeep } from '../../../../src/sources/graphql/known/layers-to-keep.ts'
import { type KnownTrack, trackOf } from '../../../../src/sources/graphql/known/track.ts'
import { commitsOf, history } from '../../../support/history.ts'

const all = commitsOf(history().by('ann', 900))

/** A head of which so many commits are known, from a place of the history on. */
function track(place: number, known: number, readAt = 0): KnownTrack {
  const commits = all.slice(place, place + known)
  return trackOf({ head: all[place]?.oid ?? '', total: all.length - place, commits, pages: [], readAt })
}

const reaching = (known: number) => new Map(all.slice(0, known).map(commit => [commit.oid, commit]))

/** The places of the heads that are kept. */
const placesIn = (known: Parameters<typeof layersToKeep>[0]) =>
  layersToKeep(known).map(({ head }) => all.findIndex(({ oid }) => oid === head))

describe('of a history that is not complete', () => {
  test('the own layer comes first, and the others by how many commits they have', () => {
    const others = [track(500, 100), track(600, 300), track(700, 200)]

    expect(placesIn({ own: track(0, 200), others, reached: reaching(200) })).toEqual([0, 600, 700, 500])
  })

  test('no more layers are kept than a file may have: the smallest is left out', () => {
    const others = [track(400, 90), track(500, 120), track(600, 110), track(700, 100)]

    const places = placesIn({ own: track(0, 200), others, reached: reaching(200) })

    expect([places.length, places]).toEqual([MOST_LAYERS, [0, 500, 600, 700]])
  })

  test('one page of its own is not kept beside a larger layer that goes on from it', () => {
    expect(placesIn({ own: track(0, 100), others: [track(50, 300)], reached: reaching(100) })).toEqual([50])
  })

  test.each([
    ['more than a page of its own', { own: track(0, 101), others: [track(50, 300)], reached: reaching(101) }, [0, 50]],
    [
      'a page of its own beside a larger layer that may belong to another history',
      { own: track(0, 100), others: [track(500, 300)], reached: reaching(100) },
      [0, 500],
    ],
    [
      'a page of its own beside a smaller layer that goes on from it',
      { own: track(0, 100), others: [track(50, 60)], reached: reaching(100) },
      [0, 50],
    ],
  ])('%s is kept', (_, known, places) => {
    expect(placesIn(known)).toEqual(places)
  })
})

describe('of a complete history', () => {
  const [own, reached] = [track(0, 100, 50), reaching(900)]

  test('one layer is kept, with everything', () => {
    const layers = layersToKeep({ own, others: [track(100, 800, 60)], reached })

    expect(layers.map(layer => ({ ...layer, commits: layer.commits.length }))).toEqual([
      { head: own.head, total: 900, commits: 900, pages: [], readAt: 50 },
    ])
  })

  test('it is as old as the oldest part of it', () => {
    expect(layersToKeep({ own, others: [track(100, 800, 7)], reached })[0]?.readAt).toBe(7)
  })

  test('what belongs to another history does not make it older', () => {
    const foreign = { ...track(100, 800, 7), head: 'f'.repeat(40) }

    expect(layersToKeep({ own, others: [foreign], reached })[0]?.readAt).toBe(50)
  })
})
