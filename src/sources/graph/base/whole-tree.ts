import type { GitHub } from '../../../github/client.ts'
import { IncompleteAnswer } from '../../../github/failure.ts'
import { at, listOf } from '../../../github/json.ts'
import { partsOf } from '../../../github/repository.ts'
import { type CommitAt, taskAt } from './commit-files.ts'

/** Every file of a commit, as far as GitHub lists them. */
export interface WholeTree {
  /** From the repository's root; symbolic links and submodules are no files. */
  readonly paths: readonly string[]
  /** Whether GitHub lists all of them: it ends after 100,000 entries. */
  readonly isWhole: boolean
}

/** Lists the files of a commit in one request, which only REST does for all folders at once. @throws {UserError} where GitHub does not answer */
export function readWholeTree(github: GitHub, commitAt: CommitAt): Promise<WholeTree> {
  const { owner, name: repo } = partsOf(commitAt.repository)
  return github.rest({
    ...taskAt(commitAt),
    route: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    parameters: { owner, repo, tree_sha: commitAt.commit, recursive: '1' },
    decode: ({ data }) => {
      if (!Array.isArray(at(data, 'tree'))) throw new IncompleteAnswer('the list of files is missing in the answer')
      const paths = listOf(at(data, 'tree')).flatMap(entry => {
        const [path, mode] = [at(entry, 'path'), at(entry, 'mode')]
        return typeof path === 'string' && (mode === '100644' || mode === '100755') ? [path] : []
      })
      return { paths, isWhole: at(data, 'truncated') !== true }
    },
  })
}
