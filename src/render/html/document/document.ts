import type { Report } from '../../../report/report.ts'
import { day } from '../../../text/times.ts'
import { gateInWords } from '../../../words/gate-sentence.ts'
import { headlineOf } from '../../../words/headline.ts'
import { plain } from '../../../words/medium.ts'
import type { Passage } from '../../../words/part.ts'
import { doubtsInWords } from '../../../words/parts/doubts.ts'
import { partsIn } from '../../../words/parts/list.ts'
import type { PagePlace } from '../../../words/places.ts'
import { riskTitle } from '../../../words/risk.ts'
import { type View, viewOf } from '../../../words/view.ts'
import { FIRST_CHOICES } from '../living/choices.ts'
import { curveSection, figuresSection, peopleSection, statusBar, whatIfSection } from '../living/living-sections.ts'
import { regionsOf } from '../living/regions.ts'
import type { Standings } from '../living/standings.ts'
import { h, section, type Tree } from '../tree.ts'
import { chartOf, foldedPart, partTables } from './folded-part.ts'

/** Everything that a reader sees of a report, as it is before the page's program has run. */
export function documentBody(report: Report, standings: Standings): readonly Tree[] {
  const view = viewOf(report, plain)
  return [
    header(view),
    h(
      'main',
      {},
      ...firstSentences(view),
      ...(standings.people.length === 0
        ? [section('More about it', ...told(view, 'folded').map(foldedPart))]
        : sections(view, standings)),
    ),
  ]
}

/** What is measured; above it, so that nobody misses it, that the gate failed. */
function header(view: View): Tree {
  const { verdict, subject, measurement } = view.report
  const { repository, ref, head } = subject
  const commit = head === null ? '' : ` at ${head.slice(0, 7)}`
  return h(
    'header',
    {},
    ...(verdict.gate === 'failed' ? [h('p', { class: 'gate' }, gateInWords(view) ?? '')] : []),
    h('p', {}, 'Pony Factor'),
    h('h1', {}, plain.text(repository)),
    h('p', {}, `${plain.code(ref)}${commit}, measured as of `, h('time', {}, day(measurement.moment.asOf))),
  )
}

/** The risk and the answer, what to do, and that the gate let it pass. */
function firstSentences(view: View): readonly Tree[] {
  const { risk, answer, action } = headlineOf(view)
  const passed = view.report.verdict.gate === 'passed' ? gateInWords(view) : null
  const further = [action === null ? '' : `What to do: ${action}`, ...doubtsInWords(view), passed ?? ''].filter(
    text => text !== '',
  )
  return [
    h('p', { class: 'answer' }, `${riskTitle(risk)}: ${answer}`),
    ...further.map(text => h('p', { class: 'meaning' }, text)),
  ]
}

function sections(view: View, standings: Standings): readonly Tree[] {
  const regions = regionsOf(standings, FIRST_CHOICES)
  return [
    figuresSection(regions),
    ...told(view, 'notes').map(({ notes }) => h('div', { class: 'notes' }, ...notes.map(note => h('p', {}, note)))),
    ...(view.report.measurement.figures.activeContributors > 0 ? [whatIfSection(regions)] : []),
    curveSection(regions),
    ...told(view, 'section').map(sectionWithChart),
    section('More about it', ...told(view, 'folded').map(foldedPart)),
    peopleSection(regions),
    statusBar(regions),
  ]
}

/** The parts that stand in one way on the page and have something to say, each with the heading of a section. */
function told(view: View, as: PagePlace['as']): readonly (Passage & { readonly heading: string })[] {
  return partsIn('page')
    .filter(({ place }) => place.as === as)
    .flatMap(({ part, place }) => {
      const passage = part.tell(view)
      return passage === null ? [] : [{ ...passage, heading: place.heading ?? passage.title }]
    })
}

function sectionWithChart(passage: Passage & { readonly heading: string }): Tree {
  const { heading, lead } = passage
  const numbers = h('details', {}, h('summary', {}, 'The same in numbers'), ...partTables(passage))
  return section(heading, h('p', {}, lead), ...chartOf(passage), numbers)
}
