import { expect, test } from '@jest/globals'
import { toJson } from '../../../src/render/json.ts'
import { plain } from '../../../src/words/medium.ts'
import { peopleTimelineIn } from '../../../src/words/parts/timeline.ts'
import { standingInWords } from '../../../src/words/pictures/people-timeline.ts'
import { viewOf } from '../../../src/words/view.ts'
import { history, person } from '../../support/history.ts'
import { reportOf } from '../../support/report.ts'

const told = Array.from({ length: 10 }, (_, index) => `p${index}`).reduce(
  (crew, name) => crew.by(name),
  history()
    .at('2026-10-01')
    .by(person('Ann Lee <a@example.com>', { login: 'ann' }), 5)
    .at('2019-05-01'),
)

test('the report has the login of each, and everybody else at the end', () => {
  const { timeline } = Object.assign({ timeline: [] }, toJson(reportOf(told)))
  const rows: readonly { name: string; login: string | null; commits: readonly number[] }[] = timeline
  expect([rows.length, rows[0]?.name, rows[0]?.login, rows[0]?.commits.at(-1), rows.at(-1)?.name]).toEqual([
    11,
    'Ann Lee',
    'ann',
    5,
    'everybody else',
  ])
})

test('those who are active are so until a day, others have left', () => {
  const { people } = peopleTimelineIn(viewOf(reportOf(told), plain))
  expect([people[0], people[1], people.at(-1)].map(who => [who?.name, who && standingInWords(who.standing)])).toEqual([
    ['Ann Lee', 'active until 2027-10-02 at least'],
    ['P0', 'left after 2019-05-01'],
    ['everybody else', ''],
  ])
})
