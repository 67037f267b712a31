import type { Doubt, DoubtKind } from '../../measure/around/doubts/doubt.ts'
import { changesVerdict, doubtsOf } from '../../measure/around/doubts/doubts.ts'
import { valuesOf } from '../../measure/figures/figures.ts'
import { figuresJson } from '../../report/figures-json.ts'
import { listed } from '../../text/lists.ts'
import { count, counted } from '../../text/numbers.ts'
import { apfCells, apfColumns, apfName, factorCell, otherBaseline } from '../cells.ts'
import { definePart, type Passage } from '../part.ts'
import { windowInWords } from '../phrases.ts'
import { ALL_ROWS } from '../places.ts'
import { numbers, tableOf, words } from '../table.ts'
import { UNIT, unitsCounted } from '../unit.ts'
import { namesOf, type View } from '../view.ts'

/** A doubt as a sentence, up to the colon: what is there, and what if. */
interface Wording {
  readonly says: (doubt: Doubt, view: View) => string
  /** What then, where the doubt is justified. */
  readonly consequence: (doubt: Doubt) => string
  /** What to do about it. */
  readonly remedy: (view: View) => string
}

/** How many lines of a mailmap are told by their numbers. */
const MOST_LINES = 10

const WORDINGS: Readonly<Record<DoubtKind, Wording>> = {
  'same-name': {
    says: ({ about }, view) =>
      about.length === 2
        ? `${namesOf(view, about)} may be one person`
        : `${namesOf(view, about)} share names, and may be fewer people`,
    consequence: () => 'then',
    remedy: ({ medium }) => `A line in ${medium.code('.mailmap')} unites those who are one person.`,
  },
  automation: {
    says: ({ about }, view) =>
      `${namesOf(view, about)} ${about.length === 1 ? 'looks' : 'look'} like automation and ${about.length === 1 ? 'is' : 'are'} counted`,
    consequence: ({ about }) => `without ${about.length === 1 ? 'it' : 'them'}`,
    remedy: ({ medium }) => `The input ${medium.code('exclude')} leaves out what no person made.`,
  },
  'shared-address': {
    says: ({ about }, view) =>
      `${namesOf(view, about)} commit with ${about.length === 2 ? 'one address' : 'shared addresses'}, and may be ${about.length === 2 ? 'two' : 'several'} people`,
    consequence: () => 'then',
    remedy: ({ medium }) => `Lines in ${medium.code('.mailmap')} that name them part who shares an address.`,
  },
  replayed: {
    says: ({ commits }, { report: { measurement } }) =>
      `${counted(commits, `${UNIT.one} was`, `${UNIT.many} were`)} committed more than ${windowInWords(measurement.rules.activityWindow)} after ${commits === 1 ? 'it was' : 'they were'} authored, as an import or a rebase does`,
    consequence: () => 'by the dates of the authors',
    remedy: () => 'People whose old work was brought in lately look active; ask whether they are.',
  },
  stale: {
    says: ({ newest = 0 }, { medium }) =>
      `The newest ${UNIT.one} is of ${medium.day(newest)}, so what came later may be missing here`,
    consequence: () => 'as of that day',
    remedy: ({ report, medium }) =>
      report.subject.source === 'git'
        ? `Run ${medium.code('git fetch')} in the clone, or say with ${medium.code('as-of')} when to measure.`
        : `If the project rests, nothing is wrong; ${medium.code('as-of')} says when to measure.`,
  },
  future: {
    says: ({ about, commits }, view) =>
      `${unitsCounted(commits)}${about.length === 0 ? '' : ` of ${namesOf(view, about)}`} ${commits === 1 ? 'is' : 'are'} dated after this run`,
    consequence: ({ commits }) => `without ${commits === 1 ? 'it' : 'them'}`,
    remedy: ({ medium }) => `A wrong clock does that. With ${medium.code('as-of')}, later ${UNIT.many} do not exist.`,
  },
  mailmap: {
    says: ({ idleLines = [] }, { medium }) => {
      const lines = idleLines.slice(0, MOST_LINES).map(count)
      const more = idleLines.length - lines.length
      const places = listed([...lines, ...(more > 0 ? [`${count(more)} more`] : [])])
      return `${counted(idleLines.length, 'line', 'lines')} of ${medium.code('.mailmap')} ${idleLines.length === 1 ? 'matches' : 'match'} nobody: ${idleLines.length === 1 ? 'line' : 'lines'} ${places}`
    },
    consequence: () => '',
    remedy: () => 'A name or an address in them may be misspelled.',
  },
}

/** For each doubt that would change the risk level or an APF, a sentence that says so. */
export function doubtsInWords(view: View): readonly string[] {
  const { measurement } = view.report
  return doubtsPart
    .in(view.report)
    .filter(doubt => changesVerdict(doubt, measurement))
    .map(doubt => sentenceFor(doubt, view))
}

/** How many names a doubt tells in the JSON report. */
const MOST_DOUBTED = 10

/** What stands for figures that cannot be computed. */
const NO_FIGURES = {
  ponyFactor: null,
  augmentedPonyFactor: { all: null, active: null },
  activeShare: null,
  activeContributors: null,
  risk: null,
}

/** What could make the numbers wrong. */
export const doubtsPart = definePart({
  field: 'doubts',
  compute: ({ ledger, measurement }) => doubtsOf(ledger, measurement),
  none: [],
  json: doubts =>
    doubts.map(({ kind, about, commits, figures }) => ({
      kind,
      about: about.slice(0, MOST_DOUBTED).map(({ name }) => name),
      commits,
      ...(figures === null ? NO_FIGURES : figuresJson(figures)),
    })),
  words: tell,
  places: {
    summary: { as: 'folded' },
    comment: { as: 'folded' },
    terminal: { lead: true, rows: ALL_ROWS },
    page: { as: 'folded' },
  },
})

/** What could make the numbers wrong here; `null` where nothing is in doubt. */
function tell(doubts: readonly Doubt[], view: View): Passage | null {
  const { measurement } = view.report
  if (doubts.length === 0) return null
  const { rules, figures } = measurement
  const rows = [
    { what: 'as measured', figures: valuesOf(figures) },
    ...doubts.map(doubt => ({ what: WORDINGS[doubt.kind].says(doubt, view), figures: doubt.figures })),
  ]
  const telling = doubts.filter(doubt => changesVerdict(doubt, measurement)).length
  return {
    title: 'Doubts',
    lead:
      telling === 0
        ? `${counted(doubts.length, 'thing', 'things')} could be wrong here, and would change neither the risk nor an APF.`
        : `${counted(doubts.length, 'thing', 'things')} could be wrong here; ${count(telling)} would change the risk or an APF.`,
    tables: [
      tableOf([words('If this is put right'), numbers('PF'), ...apfColumns(rules)], rows, row =>
        row.figures === null
          ? [row.what, ...Array<string>(5).fill('')]
          : [row.what, factorCell(row.figures.ponyFactor), ...apfCells(row.figures, rules, view.medium)],
      ),
    ],
    notes: [...new Set(doubts.map(({ kind }) => WORDINGS[kind].remedy(view)))],
  }
}

function sentenceFor(doubt: Doubt, view: View): string {
  const { says, consequence } = WORDINGS[doubt.kind]
  return `${says(doubt, view)}: ${consequence(doubt)} ${verdictOf(doubt, view)}.`
}

/** The APF that would be another, the chosen one before the other, and the risk. */
function verdictOf({ figures }: Doubt, { report: { measurement } }: View): string {
  if (figures === null) return ''
  const { rules } = measurement
  const now = valuesOf(measurement.figures)
  const changed = [rules.baseline, otherBaseline(rules.baseline)]
    .filter(baseline => figures.augmented[baseline] !== now.augmented[baseline])
    .map(baseline => {
      const value = figures.augmented[baseline]
      return value === null ? `no ${apfName(baseline, rules)}` : `${apfName(baseline, rules)} ${count(value)}`
    })
  return [...changed.slice(0, 1), figures.risk].join(', ')
}
