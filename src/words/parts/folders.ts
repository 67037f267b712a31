import type { FileKnowledge } from '../../measure/around/knowledge.ts'

/** A file, or the files of a folder that the same people know. */
export interface Folder {
  /** A file's path, or a folder's that ends in a slash. */
  readonly path: string
  readonly files: readonly FileKnowledge[]
}

/**
 * Puts files together by folders until there are few enough places to be read, as far as that can be done: never files that
 * different people know.
 *
 * @param most how many places are few enough
 */
export function foldersOf(files: readonly FileKnowledge[], most: number): readonly Folder[] {
  const deepest = Math.max(0, ...files.map(({ path }) => path.split('/').length))
  for (let depth = deepest; depth > 1; depth--) {
    const places = foldersAt(files, depth)
    if (places.length <= most) return places
  }
  return foldersAt(files, 1)
}

/** Files whose paths have at most `depth` parts stand for themselves, others for the folder of as many parts less one. */
function foldersAt(files: readonly FileKnowledge[], depth: number): readonly Folder[] {
  const places = new Map<string, { path: string; files: FileKnowledge[] }>()
  for (const file of files) {
    const parts = file.path.split('/')
    const path = parts.length <= depth ? file.path : `${parts.slice(0, depth).join('/')}/`
    const key = JSON.stringify([path, file.knowledge, file.who.map(({ id }) => id)])
    const place = places.get(key)
    if (place === undefined) {
      places.set(key, { path: file.path, files: [file] })
    } else {
      place.path = path
      place.files.push(file)
    }
  }
  return [...places.values()]
}
