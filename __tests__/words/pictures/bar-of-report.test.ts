import { expect, test } from '@jest/globals'
import { plain } from '../../../src/words/medium.ts'
import { peopleBarIn } from '../../../src/words/pictures/bar-of-report.ts'
import { barInWords } from '../../../src/words/pictures/people-bar.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history, type TestHistory } from '../../support/history.ts'
import { reportOf } from '../../support/report.ts'
import { workedExample } from '../../support/worked-example.ts'

test.each<[string, TestHistory, string]>([
  [
    'those who make up the APF, everybody else who is active, and those who have left',
    workedExample(),
    'All commits are by Jane (12.0 %), Ellen (10.0 %), Joe (10.0 %), Rich (10.0 %), Bob (8.0 %), 24 others who are active (18.0 %) and 1 who has left (32.0 %). The majority begins at 50 %.',
  ],
  [
    'where there is no APF, those who make up the APF active',
    history().at('2020-01-01').by('bob', 8).at('2026-10-01').by('ann', 3).by('cy'),
    'All commits are by Ann (25.0 %), 1 other who is active (8.3 %) and 1 who has left (66.7 %). The majority begins at 50 %.',
  ],
  ['nobody', history(), 'There is no commit.'],
])('the bar of a report has %s', (_, told, expected) => {
  expect(barInWords(peopleBarIn(viewOf(reportOf(told), plain)))).toBe(expected)
})
