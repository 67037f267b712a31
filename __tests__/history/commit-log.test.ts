import { expect, test } from '@jest/globals'
import { CommitLog } from '../../src/history/commit-log.ts'
import { commitsOf, history } from '../support/history.ts'

const questions = ['author', 'committer', 'committedAt', 'isMerge'] as const

test.each(questions.flatMap(question => [-1, 3, 5_000].map(place => [question, place] as const)))(
  'there is no %s of a commit that is not there (%i)',
  (question, place) => {
    const log = new CommitLog()
    for (const commit of commitsOf(history().by('ann', 3))) log.add(commit)

    expect(() => log[question](place)).toThrow(new RangeError(`There is no commit ${place} in this log.`))
  },
)
