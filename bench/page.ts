import type { Goal, Section } from './section.ts'
import { renderTable } from './table.ts'

/**
 * What `docs/performance.md` says.
 *
 * @param day when it was measured, such as `2026-11-25`
 */
export function renderPage(sections: readonly Section[], machine: string, day: string): string {
  return `${[
    '# Performance',
    `How fast, how cheap and how large, by the benchmark of ${day}. The page is written by\n\`npm run bundle && npm run bench -- --large --write\`; to print the tables, \`npm run bench\` is enough.`,
    `Every time is compared with another one of the same run: the ratios say something, the seconds belong to the machine that\nthe benchmark ran on (${machine}).`,
    '## What we promise',
    renderGoals(sections.flatMap(({ goals }) => goals)),
    ...sections.map(renderSection),
    '## What makes it so',
    REASONS,
  ].join('\n\n')}\n`
}

/** A part as the page and the terminal show it. */
export function renderSection({ title, method, table }: Section): string {
  return [`## ${title}`, renderTable(table), method].join('\n\n')
}

/** What was promised, and what was found. */
export function renderGoals(goals: readonly Goal[]): string {
  return renderTable({
    columns: ['Promise', 'found', 'kept'],
    rows: goals.map(({ promise, found, isMet }) => [promise, found, isMet ? 'yes' : '**no**']),
  })
}

const REASONS = `- **GitHub.** The cursor of a page can be computed, so one query asks for up to 16 pages of 100 commits, and up to four queries
  are under way at once. Each answer that comes quickly raises both numbers, a failure halves them. Merge commits are asked
  about only where they are left out, because each page then costs a point, instead of each query.
- **The next run.** What was read is kept. The head and the number of its commits say whether anything is missing; only
  that is asked for. The same request looks at samples of what was kept, at no further cost.
- **A clone.** \`git log\` writes the fields, many commits at a time, and they are read while it writes. Names and addresses are
  decoded once, however many commits carry them.
- **Memory.** A commit is six bytes, as a rule: its date, and a number for what it says (author, committer, co-authors, merge
  or not). Nearly every commit says what another has said. Commits are made one at a time and forgotten at once, so that
  little of them survives a collection of garbage.
- **The report.** All parts measure the same commits, which are read once, and count them by what they say. Where only
  figures are shown, nobody is named.
- **The page.** Its text is there before its program runs, which then makes only what waits for it. What nobody has asked for (another
  scenario, another order of the table) is computed when somebody does.
- **The start.** What the first request does not need (the HTML page, the badge) is loaded later, if at all.`
