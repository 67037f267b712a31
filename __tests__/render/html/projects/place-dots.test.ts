import { describe, expect, test } from '@jest/globals'
import { labelsOf } from '../../../../src/render/html/projects/label-dots.ts'
import type { Dot } from '../../../../src/render/html/projects/model.ts'
import {
  heights,
  PLOT_HEIGHT,
  type PlacedDot,
  placeActive,
  placeNobody,
  radiusBy,
} from '../../../../src/render/html/projects/place-dots.ts'

const critical = { word: 'critical', look: 'critical' } as const
const low = { word: 'low', look: 'low' } as const

function dot<Factor extends number | null>(factor: Factor, changes: Partial<Dot> = {}): Dot & { factor: Factor } {
  return { row: 'p1', kind: critical, share: 0.5, commits: 100, label: 'one', ...changes, factor }
}

const times = <Item>(number: number, item: (index: number) => Item) => Array.from({ length: number }, (_, i) => item(i))

const places = (placed: readonly PlacedDot[]) => placed.map(({ x, y }) => [x, Math.round(y)])

describe('where dots lie', () => {
  test('a doubling of the APF is a step of the same height', () => {
    const height = heights([dot(1), dot(16)])
    expect(Math.round(height(4) - height(8))).toBe(Math.round(height(1) - height(2)))
  })

  test('one person is near the bottom, and the most are near the top', () => {
    const height = heights([dot(1), dot(16)])
    expect([height(1), height(16)]).toEqual([PLOT_HEIGHT - 34, 34])
  })

  test('the area says how many commits there are', () => {
    const dots = [dot(1, { commits: 400 }), dot(1, { commits: 100 })]
    const [large, small] = dots.map(radiusBy(dots))
    expect([large, small]).toEqual([20, 10])
  })

  test('the smallest are larger than their commits, so that they are seen', () => {
    const dots = [dot(1, { commits: 1_000_000 }), dot(1, { commits: 1 })]
    expect(dots.map(radiusBy(dots))).toEqual([20, 3.5])
  })

  test('those that would cover each other are moved up and down, the largest stays', () => {
    const dots = [dot(1, { commits: 10 }), dot(1, { commits: 1000 }), dot(1, { commits: 10 })]
    expect(places(placeActive(dots, ({ commits }) => (commits > 10 ? 5 : 3.5)))).toEqual([
      [50, 306],
      [50, 296],
      [50, 316],
    ])
  })

  test('none is moved so far that it could be taken for one of another APF, however many there are', () => {
    const dots = [...times(300, () => dot(1)), ...times(300, () => dot(2))]
    const height = heights(dots)
    const middle = (height(1) + height(2)) / 2
    const wrong = placeActive(dots, () => 3.5).filter(({ dot: { factor }, y }) =>
      factor === 1 ? y < middle : y > middle,
    )
    expect(wrong).toEqual([])
  })

  test('those that nobody is active in lie side by side, the largest first, in as many lines as they need', () => {
    const { placed, height } = placeNobody(
      times(30, index => dot(null, { commits: index + 1 })),
      ({ commits }) => (commits === 30 ? 9 : 9 - 1e-9),
    )
    expect([placed[0]?.dot.commits, new Set(placed.map(({ y }) => Math.round(y))).size, Math.round(height)]).toEqual([
      30, 3, 60,
    ])
  })
})

describe('which dots are named', () => {
  const place = (changes: Partial<Dot>, x: number, y: number): PlacedDot => ({ dot: dot(1, changes), x, y, radius: 5 })

  test('the worst before others, and then the largest', () => {
    const placed = [
      place({ kind: low, commits: 900, label: 'large' }, 10, 20),
      place({ commits: 5, label: 'small and critical' }, 10, 80),
      place({ commits: 50, label: 'critical' }, 10, 140),
    ]
    expect(labelsOf(placed).map(({ text }) => text)).toEqual(['critical', 'small and critical', 'large'])
  })

  test('what is archived is named before what is larger, and of two alike the worse', () => {
    const archived = { word: 'archived', look: 'archived' } as const
    const placed = [
      place({ kind: low, commits: 900, label: 'large' }, 10, 20),
      place({ commits: 5, label: 'critical' }, 10, 80),
      place({ kind: archived, commits: 5, label: 'archived' }, 10, 140),
    ]
    expect(labelsOf(placed).map(({ text }) => text)).toEqual(['archived', 'critical', 'large'])
  })

  test('a name stands where it covers no dot and no other name', () => {
    const placed = [
      place({ label: 'first' }, 50, 50),
      place({ label: 'second' }, 52, 50),
      place({ label: 'third' }, 54, 50),
    ]
    expect(labelsOf(placed).map(({ text, side }) => [text, side])).toEqual([
      ['first', 'left'],
      ['second', 'above'],
      ['third', 'right'],
    ])
  })

  test('a dot has no name where there is no room for it', () => {
    const wall = times(400, index => place({ kind: low, commits: 1 }, (index % 40) * 2.5, Math.floor(index / 40) * 12))
    expect(labelsOf([...wall, place({ label: 'in the midst' }, 50, 60)]).map(({ text }) => text)).not.toContain(
      'in the midst',
    )
  })

  test('what has room on a wide screen alone is left out on a narrow one', () => {
    const placed = [place({ label: 'a name of some length' }, 10, 50), place({ label: 'another name' }, 40, 50)]
    expect(labelsOf(placed).map(({ fitsNarrow }) => fitsNarrow)).toEqual([false, true])
  })

  test('no name stands where the axis is', () => {
    const placed = [
      place({ label: 'first' }, 50, 50),
      place({ label: 'second' }, 52, 50),
      place({ label: 'third' }, 54, 50),
    ]
    const sides = labelsOf(placed, { top: 20, bottom: 40 }).map(({ text, side }) => [text, side])
    expect(sides).toContainEqual(['second', 'below'])
  })

  test('long names are cut, and ten are enough', () => {
    const placed = times(20, index => place({ label: `a name that is longer than any other ${index}` }, 10, index * 30))
    const labels = labelsOf(placed)
    expect([labels.length, labels[0]?.text]).toEqual([10, 'a name that is longer tha…'])
  })
})
