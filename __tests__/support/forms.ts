import type { PullRequestReport } from '../../src/measure/around/pull-request.ts'
import { isActive } from '../../src/measure/measure.ts'
import { momentAt, momentNow } from '../../src/measure/rules.ts'
import { readPageAssets } from '../../src/publish/page-assets.ts'
import { renderBadge } from '../../src/render/badge.ts'
import { renderHtml } from '../../src/render/html/page.ts'
import { renderComment } from '../../src/render/markdown/comment.ts'
import { renderSummary } from '../../src/render/markdown/summary.ts'
import { pictureOf, renderPicture } from '../../src/render/picture.ts'
import { renderTerminal } from '../../src/render/terminal/terminal.ts'
import type { Report } from '../../src/report/report.ts'
import { type Reported, reportOn } from '../../src/run/subject.ts'
import { parseSettings } from '../../src/settings/settings.ts'
import { gitHistory } from '../../src/sources/git/source.ts'
import { pullRequestPart } from '../../src/words/parts/pull-request.ts'
import { renderMarkdown } from './github-markdown.ts'
import { pullRequestTouching, type Touched } from './pull-request.ts'

/** A report in every form in which somebody may read it. */
export interface Forms {
  readonly repository: string
  /** As GitHub makes HTML of it. */
  readonly summary: string
  /** The same of the comment in a pull request that touches a file of each kind. */
  readonly comment: string
  readonly page: string
  readonly badge: string
  /** The picture of people, as SVG. */
  readonly picture: string
  /** By the number of columns. */
  readonly terminal: Readonly<Record<60 | 80, string>>
}

/** What a picture may be made of besides the defaults: inputs by name. */
export type FormInputs = Readonly<Record<string, string>>

/** Measures a clone, and writes the report in every form. */
export async function formsOf(clone: string, inputs: FormInputs = {}): Promise<Forms> {
  const { report } = await measuredIn(clone, inputs)
  const onPullRequest = pullRequestPart.put(report, pullRequestOn(report))
  const { repository } = report.subject
  return {
    repository,
    summary: renderMarkdown(renderSummary(report)),
    comment: renderMarkdown(renderComment(onPullRequest, { repository, key: null })),
    page: renderHtml(report, await readPageAssets()),
    badge: await renderBadge(report),
    picture: renderPicture(pictureOf(report)),
    terminal: {
      60: renderTerminal(report, { color: true, columns: 60 }),
      80: renderTerminal(report, { color: true, columns: 80 }),
    },
  }
}

/** Measures a clone as the command does, without a token. */
export function measuredIn(clone: string, inputs: FormInputs): Promise<Reported> {
  const log = { info: () => {}, notice: () => {}, debug: () => {} }
  const given: FormInputs = { source: 'git', 'working-directory': clone, ...inputs }
  const settings = parseSettings(name => given[name] ?? '')
  const { asOf } = settings.measure
  const moment = asOf === null ? momentNow(Date.now()) : momentAt(asOf)
  const history = gitHistory(clone, log, new AbortController().signal)
  const subject = { repository: '', ref: null, pullRequest: null, history }
  return reportOn(subject, settings, {
    ...settings.measure,
    moment,
    serverUrl: 'https://github.com',
    server: null,
    log,
  })
}

/** A pull request that touches what one person knows, what several do, what is left behind, and what is new. */
function pullRequestOn({ measurement }: Report): PullRequestReport {
  const { tally, cutoff, figures } = measurement
  const active = tally.contributors.filter(person => isActive(person, cutoff))
  const [first = 'gone', second = 'gone', third = 'gone'] = active.map(({ name }) => name)
  const touched: Touched = {
    'docs/guide/getting-started.md': [first, second, third],
    'src/engine/index.ts': [first],
    'src/engine/parser/tokens.ts': [first],
    'src/engine/parser/trees.ts': [first, second],
    'src/import/legacy-formats.ts': ['gone'],
    'src/import/new-format.ts': [],
  }
  const reviewers = active.flatMap(({ login }) => (login === null ? [] : [{ login, files: 1 }])).slice(0, 2)
  return pullRequestTouching(touched, { reviewers })(tally.contributors, figures)
}
