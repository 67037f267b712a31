import type { FileKnowledge } from '../../src/measure/around/knowledge.ts'
import type { PullRequestReport } from '../../src/measure/around/pull-request.ts'
import type { Contributor } from '../../src/measure/count/contributor.ts'
import { type Figures, valuesOf } from '../../src/measure/figures/figures.ts'

/**
 * Who knows each file: names of contributors; `gone` somebody who has left; `unknown` whoever worked on it before its known
 * history begins; nobody at all makes a new file.
 */
export type Touched = Readonly<Record<string, readonly string[]>>

/** A pull request that touches files, as far as nothing else is said; it changes no number. */
export function pullRequestTouching(
  touched: Touched,
  changes: Partial<PullRequestReport> = {},
): (contributors: readonly Contributor[], figures: Figures) => PullRequestReport {
  return (contributors, figures) => ({
    number: 7,
    branch: null,
    files: Object.entries(touched).map(([path, names]) => knowledge(path, names, contributors)),
    moreFiles: 0,
    reviewers: [],
    newToAuthor: [],
    readCommits: 1,
    moreCommits: 0,
    before: valuesOf(figures),
    after: valuesOf(figures),
    ...changes,
  })
}

function knowledge(path: string, names: readonly string[], contributors: readonly Contributor[]): FileKnowledge {
  const who = contributors.filter(({ name }) => names.includes(name))
  const known = names.filter(name => name !== 'unknown')
  const grade = who.length === 1 ? 'single' : who.length > 1 ? 'shared' : known.length > 0 ? 'orphaned' : 'new'
  // Somebody with a small part in it is active as well, but no holder.
  const others = names.includes('others') ? 1 : 0
  return {
    path,
    isWhole: known.length === names.length,
    knowledge: grade,
    contributors: known.length,
    activeContributors: who.length + others,
    who,
  }
}
