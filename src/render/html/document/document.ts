import type { Report } from '../../../report/report.ts'
import { plainText, webAddress } from '../../../text/escape.ts'
import { day } from '../../../text/times.ts'
import { gateInWords } from '../../../words/answer/gate-sentence.ts'
import { headlineOf } from '../../../words/answer/headline.ts'
import { riskInWords, riskTitle } from '../../../words/answer/risk.ts'
import type { Passage } from '../../../words/part.ts'
import { doubtsInWords } from '../../../words/parts/doubts.ts'
import { partsIn } from '../../../words/parts/list.ts'
import { peopleTimelineIn } from '../../../words/parts/timeline.ts'
import { fromFirstCommit, timelineInWords, timelineTable } from '../../../words/pictures/people-timeline.ts'
import type { PagePlace } from '../../../words/places.ts'
import { type View, viewOf } from '../../../words/view.ts'
import { peopleTimelineChart } from '../charts/people-timeline.ts'
import { pageWords, prose } from '../isolated.ts'
import { FIRST_CHOICES } from '../living/choices.ts'
import {
  figuresSection,
  hypothesisRegion,
  leftSection,
  measuredNote,
  onlyMeasured,
  peopleSection,
  shareControl,
  whatIfSection,
} from '../living/living-sections.ts'
import { regionsOf } from '../living/regions.ts'
import type { Standings } from '../living/standings.ts'
import { riskMark } from '../living/what-if.ts'
import { h, section, type Tree } from '../tree.ts'
import { chartOf, foldedPart, partTables, passageTable } from './folded-part.ts'

/** Everything that a reader sees of a report, as it is before the page's program has run. */
export function documentBody(report: Report, standings: Standings): readonly Tree[] {
  const view = viewOf(report, pageWords)
  return [header(view), h('main', {}, ...(standings.people.length === 0 ? nothing(view) : sections(view, standings)))]
}

/** What is measured; above it, so that nobody misses it, that the gate failed. */
function header(view: View): Tree {
  const { verdict, subject, measurement } = view.report
  const { repository, ref, head, source, serverUrl } = subject
  // What is measured on a clone need not be on GitHub.
  const linked = (text: Tree, ...path: readonly string[]) => {
    const address = source === 'git' ? null : webAddress(serverUrl, ...repository.split('/'), ...path)
    return address === null ? text : h('a', { href: address, rel: 'noreferrer' }, text)
  }
  return h(
    'header',
    {},
    ...(verdict.gate === 'failed' ? [onlyMeasured(h('p', { class: 'gate' }, ...prose(gateInWords(view) ?? '')))] : []),
    shareControl(),
    h('p', {}, 'Pony Factor'),
    h('h1', {}, linked(h('bdi', {}, plainText(repository)))),
    h(
      'p',
      {},
      ...prose(pageWords.code(ref)),
      ...(head === null ? [] : [' at ', linked(head.slice(0, 7), 'commit', head)]),
      ', measured as of ',
      h('time', {}, day(measurement.moment.asOf)),
    ),
  )
}

function nothing(view: View): readonly Tree[] {
  return [...verdict(view), ...meaning(view), section('More about it', ...told(view, 'folded').map(foldedPart))]
}

/** How bad, who, and what to do. */
function verdict(view: View): readonly Tree[] {
  const { risk, answer, action } = headlineOf(view)
  return [
    h('p', { class: 'answer' }, ...riskMark(risk), ...prose(answer)),
    ...(action === null ? [] : [h('p', { class: 'action' }, ...prose(`What to do: ${action}`))]),
  ]
}

/** What could make the answer wrong, and that the gate let it pass. */
function meaning(view: View): readonly Tree[] {
  const passed = view.report.verdict.gate === 'passed' ? gateInWords(view) : null
  return [...doubtsInWords(view), passed ?? '']
    .filter(text => text !== '')
    .map(text => h('p', { class: 'meaning' }, ...prose(text)))
}

function sections(view: View, standings: Standings): readonly Tree[] {
  const regions = regionsOf(standings, FIRST_CHOICES)
  return [
    onlyMeasured(...verdict(view)),
    hypothesisRegion(regions),
    ...figuresSection(regions),
    onlyMeasured(...meaning(view), notes(view)),
    ...(view.report.measurement.figures.activeContributors > 0 ? [whatIfSection(regions)] : []),
    ...timelineSection(view),
    ...told(view, 'section').map(sectionWithChart),
    leftSection(regions),
    section('More about it', measuredNote(), ...told(view, 'folded').map(foldedPart)),
    peopleSection(regions),
  ]
}

/** Where the risk comes from, and what else has to be known to read the figures right. */
function notes(view: View): Tree {
  const { figures, rules } = view.report.measurement
  const why = `${riskTitle(figures.risk)}: ${riskInWords(figures, rules)}.`
  const others = told(view, 'notes').flatMap(passage => passage.notes)
  return h('div', { class: 'notes' }, ...[why, ...others].map(note => h('p', {}, ...prose(note))))
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

/** Who was here when; nothing where nobody was. */
function timelineSection(view: View): readonly Tree[] {
  const timeline = fromFirstCommit(peopleTimelineIn(view))
  if (timeline.people.length === 0) return []
  const table = passageTable(timelineTable(timeline), 'Who was here when')
  return [
    section(
      'Who was here when',
      measuredNote(),
      h('p', {}, timelineInWords(timeline)),
      peopleTimelineChart(timeline),
      h('details', {}, h('summary', {}, 'The same in words'), ...table),
    ),
  ]
}

function sectionWithChart(passage: Passage & { readonly heading: string }): Tree {
  const { heading, lead } = passage
  const numbers = h('details', {}, h('summary', {}, 'The same in numbers'), ...partTables(passage))
  return section(heading, measuredNote(), h('p', {}, ...prose(lead)), ...chartOf(passage), numbers)
}
