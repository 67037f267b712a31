import type { FileKnowledge, Knowledge } from '../../measure/around/knowledge.ts'
import { byCodeUnits } from '../../text/fold.ts'
import { listed } from '../../text/lists.ts'
import { count, counted } from '../../text/numbers.ts'
import { type Table, tableOf, words } from '../table.ts'
import { namesOf, type View } from '../view.ts'
import { type Folder, foldersOf } from './folders.ts'

/** How many places are named before files are put together by folders. */
const MOST_PLACES = 10

/** What fewest people know comes first; what is new, nobody can know. */
const ORDER: Readonly<Record<Knowledge, number>> = { orphaned: 0, single: 1, shared: 2, new: 3 }

/** Who knows which files, those first that fewest know; each file or folder once. */
export function filesTable(files: readonly FileKnowledge[], view: View): Table {
  const sorted = files.toSorted(
    (left, right) =>
      ORDER[left.knowledge] - ORDER[right.knowledge] ||
      left.who.length - right.who.length ||
      byCodeUnits(left.path, right.path),
  )
  const { medium } = view
  const table = tableOf(
    [words('File'), words('Known to')],
    byPath(foldersOf(sorted, MOST_PLACES)),
    ([path, places]) => {
      const number = places.reduce((sum, { files }) => sum + files.length, 0)
      return [
        number === 1 ? medium.code(path) : `${medium.code(path)} (${counted(number, 'file', 'files')})`,
        listed(
          places.map(({ files }) => `${knownTo(files, view)}${places.length === 1 ? '' : ` (${count(files.length)})`}`),
        ),
      ]
    },
  )
  return { ...table, caption: 'Who knows which of these files' }
}

/** The places by their paths, in order of first appearance: of a folder, different people may know different files. */
function byPath(places: readonly Folder[]): readonly (readonly [path: string, places: readonly Folder[]])[] {
  const paths = new Set(places.map(({ path }) => path))
  return [...paths].map(path => [path, places.filter(place => place.path === path)])
}

/** All of a place's files are known to the same people, or to nobody; before what is known of a file, to anybody. */
function knownTo(files: readonly FileKnowledge[], { linkedName }: View): string {
  const [{ who = [], knowledge } = { knowledge: 'new' } as const] = files
  const isWhole = files.every(file => file.isWhole)
  if (knowledge === 'new') return isWhole ? 'nobody yet' : 'nobody known'
  const names = who.length === 0 ? 'nobody active' : namesOf({ name: linkedName }, who)
  if (!isWhole) return `lately ${names}`
  if (files.some(({ activeContributors }) => activeContributors > who.length)) return `mostly ${names}`
  return who.length === 1 ? `only ${names}` : names
}
