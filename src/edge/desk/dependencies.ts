import { tmpdir } from 'node:os'
import { UserError } from '../../errors.ts'
import { formsOfDependencies } from '../../publish/dependencies-forms.ts'
import { publishReportFiles } from '../../publish/report-files.ts'
import { renderDependenciesSummary } from '../../render/markdown/dependencies-summary.ts'
import { renderDependenciesBrief, renderDependenciesTerminal } from '../../render/terminal/dependencies.ts'
import { reportOnDependencies } from '../../run/dependencies/report.ts'
import { type DependenciesSettings, parseDependenciesSettings } from '../../settings/dependencies-settings.ts'
import type { DependenciesInputName } from '../../settings/inputs/dependencies.ts'
import { connectDependencies } from '../dependencies.ts'
import { linesOf } from '../written-files.ts'
import type { Arguments } from './arguments.ts'
import { DEPENDENCIES_WORDS } from './dependencies-options.ts'
import { linesLeft } from './display.ts'
import { optionsIn } from './help.ts'
import { optionsGiven, orTold } from './settings.ts'
import type { Desk, DeskCommand } from './sitting.ts'
import { invokedIn, tokenIn } from './target.ts'

/** The command for what a checkout depends on. */
export const DEPENDENCIES: DeskCommand<DependenciesSettings> = {
  words: DEPENDENCIES_WORDS,
  read,
  work,
}

function read({ program, problems }: Arguments, environment: NodeJS.ProcessEnv): DependenciesSettings {
  const refusals = [...problems]
  const given = optionsGiven(program, optionsIn(DEPENDENCIES_WORDS.groups))
  const [folder = '.'] = program.args
  const inputs: Partial<Record<DependenciesInputName, string>> = {
    // No server is told anything unless that is said.
    resolve: 'none',
    ...given,
    'working-directory': folder,
    token: tokenIn(environment),
  }
  const settings = orTold(() => parseDependenciesSettings(name => inputs[name] ?? '', true), refusals)
  if (settings === null || refusals.length > 0) throw new UserError(refusals.join('\n'))
  return settings
}

async function work(settings: DependenciesSettings, desk: Desk): Promise<string | null> {
  const { surroundings, display, stdout } = desk
  const { screen, isBrief } = display
  const workspace = invokedIn(surroundings.environment)
  const world = await connectDependencies(settings, null, Date.now(), { ...surroundings, workspace })
  const report = await reportOnDependencies(world.ports, world.terms)
  const places = { temporary: tmpdir(), summary: renderDependenciesSummary(report), workspace: process.cwd() }
  const written = linesOf(await publishReportFiles(formsOfDependencies(report), settings.run.files, places))
  stdout.write(
    isBrief ? renderDependenciesBrief(report, screen, linesLeft(written)) : renderDependenciesTerminal(report, screen),
  )
  stdout.write(`\n${written.join('\n')}\n`)
  return null
}
