import { tmpdir } from 'node:os'
import { publishReportFiles } from '../../publish/report-files.ts'
import { renderSummary } from '../../render/markdown/summary.ts'
import { renderMailmapBlock } from '../../render/terminal/mailmap-block.ts'
import { renderBrief, renderTerminal, type Screen } from '../../render/terminal/terminal.ts'
import type { Reported } from '../../run/subject.ts'
import type { RunSettings } from '../../settings/settings.ts'
import { linesOf } from '../written-files.ts'
import type { Arguments } from './arguments.ts'
import { isAutomated } from './automation.ts'
import { type Output, screenOf } from './screen.ts'

/** What is printed, and how. */
export interface Display {
  readonly stdout: Output
  readonly screen: Screen
  /** The first screen alone. */
  readonly isBrief: boolean
  /** Whether somebody sits there, and nobody else will read it. */
  readonly isPrivate: boolean
}

/** How high a terminal is that nobody has made higher. */
const LINES_OF_A_SCREEN = 24

const HOW_TO_GET_LINES = `
Lines for a .mailmap hold e-mail addresses: run this in a terminal to see them.
`

/** Finds out what is printed for whom. To be asked before the environment forgets anything. */
export function displayOf(stdout: Output, environment: NodeJS.ProcessEnv, { program }: Arguments): Display {
  return {
    stdout,
    screen: screenOf(stdout, environment),
    isBrief: program.opts<{ brief?: boolean }>().brief === true,
    isPrivate: stdout.isTTY === true && !isAutomated(environment),
  }
}

/**
 * Writes the files of a report, and prints it.
 *
 * @throws UserError when a file cannot be written
 */
export async function printReport(
  { report, ledger }: Reported,
  { files, anonymize }: RunSettings,
  { stdout, screen, isBrief, isPrivate }: Display,
): Promise<void> {
  const places = { temporary: tmpdir(), summary: renderSummary(report), workspace: process.cwd() }
  const written = linesOf(await publishReportFiles(report, files, places))
  // On a brief screen the files have their lines, and a gap before them.
  const brief = () => renderBrief(report, screen, LINES_OF_A_SCREEN - written.length - 1)
  stdout.write(isBrief ? brief() : renderTerminal(report, screen))
  // Lines for a `.mailmap` hold e-mail addresses: for the eyes of whoever sits there, and for no file or log.
  const lines = isBrief || anonymize ? '' : renderMailmapBlock(report.measurement, ledger.identities)
  stdout.write(lines === '' || isPrivate ? lines : HOW_TO_GET_LINES)
  stdout.write(`\n${written.join('\n')}\n`)
}
