/** An entry of a tree. */
export interface TreeEntry {
  /** Octal, such as `100644`. */
  readonly mode: string
  readonly type: 'blob' | 'commit' | 'tree'
  readonly oid: string
  readonly name: string
}

/** What the modes of other things than files say. */
const TYPES: Readonly<Record<string, TreeEntry['type']>> = { '040000': 'tree', '160000': 'commit' }

/**
 * Reads a tree object's content: `<mode> <name>`, NUL and the bytes of an object id, again and again (git's Documentation has it
 * nowhere in one place; see `tree-walk.c`).
 *
 * @param oid the tree's own object id, which is as long as those in it
 */
export function parseTree(oid: string, content: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let start = 0; start < content.length; ) {
    const endOfName = content.indexOf(0, start)
    const [mode = '', ...words] = content.toString('utf8', start, endOfName).split(' ')
    const end = endOfName + 1 + oid.length / 2
    const octal = mode.padStart(6, '0')
    const entryOid = content.toString('hex', endOfName + 1, end)
    entries.push({ mode: octal, type: TYPES[octal] ?? 'blob', oid: entryOid, name: words.join(' ') })
    start = end
  }
  return entries
}
