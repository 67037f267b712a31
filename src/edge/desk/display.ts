import { tmpdir } from 'node:os'
import { formsOfReport } from '../../publish/forms.ts'
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
  readonly screen: Screen
  /** The first screen alone. */
  readonly isBrief: boolean
  /** Whether somebody sits there, and nobody else will read it. */
  readonly isPrivate: boolean
}

/** To be asked before the environment forgets anything. */
export function displayOf(stdout: Output, environment: NodeJS.ProcessEnv, { program }: Arguments): Display {
  return {
    screen: screenOf(stdout, environment),
    isBrief: program.opts<{ brief?: boolean }>().brief === true,
    isPrivate: stdout.isTTY === true && !isAutomated(environment),
  }
}

/** Writes the files that are asked for, and prints what somebody at a desk is to see. */
export async function publish(
  { report, ledger, measurement }: Reported,
  settings: RunSettings,
  stdout: Output,
  { screen, isBrief, isPrivate }: Display,
): Promise<void> {
  const files = { temporary: tmpdir(), summary: renderSummary(report), workspace: process.cwd() }
  const written = linesOf(await publishReportFiles(formsOfReport(report), settings.files, files))
  stdout.write(isBrief ? renderBrief(report, screen, linesLeft(written)) : renderTerminal(report, screen))
  // Lines for a `.mailmap` hold e-mail addresses: for the eyes of whoever sits there, and for no file or log.
  const lines = isBrief || settings.anonymize ? '' : renderMailmapBlock(measurement, ledger)
  stdout.write(lines === '' || isPrivate ? lines : HOW_TO_GET_LINES)
  stdout.write(`\n${written.join('\n')}\n`)
}

/** How high a terminal is that nobody has made higher. */
const LINES_OF_A_SCREEN = 24

/** On a brief screen the files have their lines, and a gap before them. */
export function linesLeft(files: readonly string[]): number {
  return LINES_OF_A_SCREEN - files.length - 1
}

const HOW_TO_GET_LINES = `
Lines for a .mailmap hold e-mail addresses: run this in a terminal to see them.
`
