import { UserError } from '../../errors.ts'
import type { Exit } from './run.ts'

const LONGEST_REASON = 200

/** Failures that the user can mend, by what git says of them. */
const KNOWN: readonly { readonly says: RegExp; readonly letter: (folder: string) => readonly [string, string] }[] = [
  {
    says: /not a git repository/,
    letter: folder => [
      `There is no git repository in ${JSON.stringify(folder)}.`,
      'Name the folder of a clone; in a workflow, check the repository out before this step.',
    ],
  },
  {
    says: /dubious ownership/,
    letter: folder => [
      `Git refuses to read the repository in ${JSON.stringify(folder)}, because it belongs to another user.`,
      'Run "git config --global --add safe.directory" with that folder first.',
    ],
  },
]

/**
 * The letter to the user about a git command that failed.
 *
 * @param attempt what was attempted, to follow "Git could not": `read the commits`
 * @param folder where
 */
export function gitFailure(attempt: string, folder: string, exit: Exit): UserError {
  const cause = exit.failure ?? new Error(`git ended with status ${exit.status}: ${reasonIn(exit.complaint)}`)
  if (exit.failure !== null) {
    return new UserError('Git could not be started.', 'Install git, and see that it is in the PATH.', cause)
  }
  const known = KNOWN.find(({ says }) => says.test(exit.complaint))
  const [message, hint] = known?.letter(folder) ?? [
    `Git could not ${attempt} in ${JSON.stringify(folder)}: ${reasonIn(exit.complaint)}.`,
    'Run "git fsck" there, and clone the repository again if it is damaged.',
  ]
  return new UserError(message, hint, cause)
}

/** The sentence with which git gave up, made safe to show: whatever holds an @ may be an address or a password. */
function reasonIn(complaint: string): string {
  const lines = complaint.split('\n').filter(line => !/^(?:hint:|warning:|\s*$)/.test(line))
  const last = lines.findLast(line => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? 'it gave no reason'
  return last
    .replace(/\S*@\S*/g, '…')
    .replace(/\p{Cc}|\p{Cf}/gu, ' ')
    .slice(0, LONGEST_REASON)
    .replace(/\.$/, '')
}
