import type { Tree } from '../tree.ts'

/**
 * Has every link that leaves the page tell nobody where its reader came from, also where somebody shows the page within another, whose
 * head is not ours: where a link leads to is named by packages.
 */
export function withoutReferrer(tree: Tree): Tree {
  if (typeof tree === 'string') return tree
  const { href } = tree.attributes
  const isLeaving = tree.tag === 'a' && typeof href === 'string' && !href.startsWith('#')
  return {
    ...tree,
    attributes: isLeaving ? { ...tree.attributes, rel: 'noreferrer' } : tree.attributes,
    children: tree.children.map(withoutReferrer),
  }
}
