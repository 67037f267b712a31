import type { DependencyRow } from '../../report/dependencies.ts'
import { oneOf } from '../../text/lists.ts'
import type { Passage } from '../part.ts'
import { tableOf, words } from '../table.ts'
import { fundingLink } from './phrases.ts'
import { type DependenciesView, linkedRepository } from './view.ts'

/** How many repositories somebody may do something for in one sitting. */
const MOST_ROWS = 10

const ASK = 'ask there what would help'

/** More places to fund one repository help nobody to choose. */
const MOST_LINKS = 3

/** What can be done for the repositories that hang on fewest; `null` where none hangs on few. */
export function remedies(view: DependenciesView): Passage | null {
  const rows = view.report.rows.filter(hangsOnFew).slice(0, MOST_ROWS)
  return rows.length === 0
    ? null
    : {
        title: 'What you can do',
        lead: 'Whoever uses these and takes no part in them hopes that others will.',
        tables: [
          tableOf([words('Repository'), words('What you can do')], rows, row => [
            linkedRepository(view, row),
            remedyFor(row, view),
          ]),
        ],
        notes: [],
      }
}

/** Also where nobody knows who else is there, for what is archived. */
function hangsOnFew({ verdict, row }: DependencyRow): boolean {
  if (verdict === 'few') return row.isMeasured && row.figures.augmented.active === 1
  return verdict === 'archived' || verdict === 'nobody' || verdict === 'alone'
}

function remedyFor({ state, verdict }: DependencyRow, { medium }: DependenciesView): string {
  if (verdict === 'archived') return 'see whether it names a successor; it takes no more changes'
  const links = (state?.funding ?? []).flatMap(address => fundingLink(address, medium) ?? []).slice(0, MOST_LINKS)
  if (links.length > 0) return `ask there what would help, or fund it at ${oneOf(links)}`
  return state === null ? ASK : `${ASK}; no link for funding was found`
}
