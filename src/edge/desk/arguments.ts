import { type Command, CommanderError } from 'commander'

/** The arguments of a command, read. */
export interface Arguments {
  /** The command after it has read them, without those that are wrong by themselves. */
  readonly program: Command
  /** What is wrong with the others. */
  readonly problems: readonly string[]
}

/** Words that are meant for a switch, also those that it refuses. */
const TRUTH_VALUE = /^(?:true|false|yes|no|on|off|1|0)$/i

/**
 * Reads the arguments of a command past those that are wrong, so that everything that is wrong can be told at once.
 *
 * @param describe makes the command anew
 * @param mayBeTarget whether an argument can be the target, where it might be the value of a switch
 * @throws CommanderError when there is nothing more to do, as after `--help`
 */
export function readArguments(
  args: readonly string[],
  describe: () => Command,
  mayBeTarget: (arg: string) => boolean,
): Arguments {
  const problems: string[] = []
  let left = spellOut(args, describe(), mayBeTarget)
  let hasTooMany = false
  for (;;) {
    const program = describe()
      .allowExcessArguments(hasTooMany)
      .configureOutput({ outputError: () => {} })
    try {
      program.parse(left, { from: 'user' })
      return { program, problems }
    } catch (thrown) {
      if (!(thrown instanceof CommanderError) || thrown.exitCode === 0) throw thrown
      problems.push(thrown.message)
      if (thrown.code === 'commander.excessArguments') hasTooMany = true
      else left = withoutCause(left, thrown)
    }
  }
}

/**
 * A switch without a value is true, and takes the argument after it for its value unless that can be the target. The value
 * of an option that is not known is not repeated: it may be a secret.
 */
function spellOut(
  args: readonly string[],
  { options }: Command,
  mayBeTarget: (arg: string) => boolean,
): readonly string[] {
  const known = options.map(({ long }) => long)
  const switches = options.filter(({ optional }) => optional).map(({ long }) => long)
  return args.flatMap((arg, index) => {
    const [, name] = /^(--[^=]+)=/.exec(arg) ?? []
    if (name !== undefined && !known.includes(name)) return [name, 'value']
    const next = args[index + 1] ?? '-'
    const isValue = TRUTH_VALUE.test(next) || !(next.startsWith('-') || mayBeTarget(next))
    return switches.includes(arg) && !isValue ? `${arg}=true` : arg
  })
}

/** The arguments without the option that is not known and what follows as its value, or without the last one, which has none. */
function withoutCause(args: readonly string[], { code, message }: CommanderError): readonly string[] {
  const unknown = args.findIndex(arg => message.startsWith(`error: unknown option '${arg}'`))
  if (code !== 'commander.unknownOption' || unknown === -1) return args.slice(0, -1)
  const hasValue = args[unknown + 1]?.startsWith('-') === false
  return args.toSpliced(unknown, hasValue ? 2 : 1)
}
