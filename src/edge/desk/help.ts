import { Command, Option } from 'commander'
import { INPUTS, type InputName } from '../../settings/inputs.ts'
import { UNMEASURED } from '../cancellation.ts'
import { VERSION } from '../version.ts'
import { type DeskWords, GROUPS, PRINTED } from './options.ts'
import { type Output, screenOf } from './screen.ts'

/** The command's exit status: measured and passed, the gate failed, could not be measured. */
export const STATUS = { passed: 0, failed: 1, unmeasured: UNMEASURED } as const

/** Where the command prints what it has to say. */
export interface Terminal {
  readonly stdout: Output
  readonly stderr: { readonly write: (text: string) => unknown }
}

const OTHERS = 'Others:'

/** Lines that no narrow screen breaks. */
const AFTERWORD = `
Examples:
  pony-factor                        the clone you stand in
  pony-factor ../my-project --brief  another, on one screen
  pony-factor --activity-window "18 months"
  pony-factor --what-if "Ann Lee, bob"
  pony-factor --html-report-path pony.html
  pony-factor --minimum-apf 2 && ./release
  GITHUB_TOKEN=$(gh auth token) pony-factor owner/name

Variables:
  GITHUB_TOKEN   the token for owner/name (or GH_TOKEN)
  NO_COLOR       no colours, like TERM=dumb

Exit status:
  ${STATUS.passed}  measured; the gate passed, or there is none
  ${STATUS.failed}  measured; the gate failed
  ${STATUS.unmeasured}  could not be measured; the message says why
`

/** Describes the command to whoever parses its arguments, and to whoever asks for help. */
export function describeCommand({ stdout, stderr }: Terminal, environment: NodeJS.ProcessEnv): Command {
  const { columns } = screenOf(stdout, environment)
  const program = new Command('pony-factor')
    .description('Measures how many people hold the majority of a repository, and how many of them are active.')
    .argument(
      '[target]',
      'the folder of a clone, or owner/name on GitHub with GITHUB_TOKEN set (default: where you stand)',
    )
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
  program.optionsGroup(PRINTED).option('--brief', 'Print the first screen alone: the answer and the numbers.')
  for (const [heading, inputs] of GROUPS) {
    program.optionsGroup(heading)
    for (const [name, words] of inputs) program.addOption(optionFor(name, words))
  }
  return program
    .optionsGroup(OTHERS)
    .version(VERSION, '-V, --version', 'Show the version.')
    .addHelpOption(new Option('-h, --help', 'Show this.').helpGroup(OTHERS))
    .addHelpText('after', AFTERWORD)
}

function optionFor(name: InputName, { description, fallback }: DeskWords = {}): Option {
  const input = INPUTS.find(candidate => candidate.name === name)
  const isSwitch = /^(?:true|false)$/.test(input?.default ?? '')
  const holds = fallback ?? input?.default ?? ''
  const text = (description ?? input?.description ?? '').replaceAll('`', '"')
  return new Option(
    `--${name} ${isSwitch ? '[true|false]' : '<value>'}`,
    holds === '' ? text : `${text} (default: ${holds})`,
  )
}
