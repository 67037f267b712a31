import { Command, Option } from 'commander'
import { UNMEASURED } from '../cancellation.ts'
import { VERSION } from '../version.ts'
import { type Output, screenOf } from './screen.ts'

/** The command's exit status: measured and passed, the gate failed, could not be measured. */
export const STATUS = { passed: 0, failed: 1, unmeasured: UNMEASURED } as const

/** Where the command prints what it has to say. */
export interface Terminal {
  readonly stdout: Output
  readonly stderr: { readonly write: (text: string) => unknown }
}

/** The heading of what decides what is on the screen. */
export const PRINTED = 'What is printed:'
const OTHERS = 'Others:'

/** An input of an action, as its description has it. */
export interface DescribedInput {
  readonly name: string
  /** What holds where it is not given. */
  readonly default: string
  readonly description: string
}

/** An input in the words of the desk, where there is no runner, no step and no workflow. */
export interface DeskWords {
  readonly description?: string
  /** What holds where it is not given. */
  readonly fallback?: string
}

/** An option, by the name of its input. */
export type DeskOption<Name extends string = string> = readonly [Name, DeskWords?]

/** Options below a heading. */
export type Group<Name extends string = string> = readonly [heading: string, options: readonly DeskOption<Name>[]]

/** One of our commands, to whoever parses its arguments, and to whoever asks for help. */
export interface CommandWords<Name extends string = string> {
  /** `pony-factor`, or that and a word more. */
  readonly name: string
  readonly description: string
  /** As in `[target]`, and what it is. */
  readonly argument: readonly [spec: string, description: string]
  readonly inputs: readonly DescribedInput[]
  readonly groups: readonly Group<Name>[]
  /** Examples, a line each. */
  readonly examples: string
}

/** Describes a command. */
export function describeCommand(
  { name, description, argument, inputs, groups, examples }: CommandWords,
  { stdout, stderr }: Terminal,
  environment: NodeJS.ProcessEnv,
): Command {
  const { columns } = screenOf(stdout, environment)
  const program = new Command(name)
    .description(description)
    .argument(...argument)
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
  program.optionsGroup(PRINTED).option('--brief', 'Print the first screen alone: the answer and the numbers.')
  for (const [heading, options] of groups) {
    program.optionsGroup(heading)
    for (const [input, words] of options) program.addOption(optionFor(inputs, input, words))
  }
  return program
    .optionsGroup(OTHERS)
    .version(VERSION, '-V, --version', 'Show the version.')
    .addHelpOption(new Option('-h, --help', 'Show this.').helpGroup(OTHERS))
    .addHelpText('after', afterword(examples))
}

/** Lines that no narrow screen breaks. */
function afterword(examples: string): string {
  return `
Examples:
${examples}

Variables:
  GITHUB_TOKEN   the token for owner/name (or GH_TOKEN)
  NO_COLOR       no colours, like TERM=dumb

Exit status:
  ${STATUS.passed}  measured; the gate passed, or there is none
  ${STATUS.failed}  measured; the gate failed
  ${STATUS.unmeasured}  could not be measured; the message says why
`
}

function optionFor(inputs: readonly DescribedInput[], name: string, { description, fallback }: DeskWords = {}): Option {
  const input = inputs.find(candidate => candidate.name === name)
  const isSwitch = /^(?:true|false)$/.test(input?.default ?? '')
  const holds = fallback ?? input?.default ?? ''
  const text = (description ?? input?.description ?? '').replaceAll('`', '"')
  return new Option(
    `--${name} ${isSwitch ? '[true|false]' : '<value>'}`,
    holds === '' ? text : `${text} (default: ${holds})`,
  )
}

/** The inputs that are options of a command. */
export function optionsIn<Name extends string>(groups: readonly Group<Name>[]): readonly Name[] {
  return groups.flatMap(([, options]) => options.map(([name]) => name))
}
