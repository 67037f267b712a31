import { UserError } from '../../errors.ts'
import { unseenAsSpaces } from '../../text/characters.ts'
import { withoutSecrets } from '../../text/secrets.ts'
import type { Exit } from './run.ts'

/** As much of a complaint as a remedy ever takes; of a longer one the end matters. */
const MOST_LINES = 20
const LONGEST_LINE = 1000

/** What git says everywhere outside of a repository, and what nobody needs to read twice. */
const NO_REPOSITORY = /^fatal: not a git repository \(or any of the parent directories\): \S+$/

/** What git says where objects, refs or the index are not what they were; `git fsck` can say more of these alone. */
const DAMAGE = new RegExp(
  [
    /\bcorrupt|\bbroken\b|\binflate\b|\bunable to (?:unpack|parse)\b|\b(?:hash|sha1|checksum|size) mismatch\b/,
    /\bbad (?:object|tree|blob|commit|ref|index file|pack|signature)\b|\bnot a tree object\b|\binvalid object\b/,
    /\bmissing (?:object|blob|tree|commit)\b|\b(?:could not|cannot|unable to|failed to) (?:read|traverse) (?!config)/,
    /\bobject (?:file|directory) \S+ (?:is empty|does not exist)|\bloose object\b|\bpackfile\b|\bpack has\b/,
    /\bindex file\b|\bpacked-refs\b|\bdoes not point to a valid object\b|\bpremature end\b|\bgarbage at end\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)

/** What keeps git from reading, and has nothing to do with what lies there. */
const HINDRANCE =
  /permission denied|operation not permitted|too many open files|out of memory|cannot allocate|no space left|promisor remote/i

/**
 * The letter to the user about a git command that failed: whatever git itself says of the reason and of what to do about
 * it, whole.
 *
 * @param attempt what was attempted, to follow "Git could not": `read the commits`
 * @param folder where
 */
export function gitFailure(attempt: string, folder: string, exit: Exit): UserError {
  if (exit.failure !== null) {
    return new UserError('Git could not be started.', 'Install git, and see that it is in the PATH.', exit.failure)
  }
  const lines = harmlessComplaint(exit.complaint)
  const cause = new Error(`git ended with status ${exit.status}: ${lines.join(' ')}`)
  const place = JSON.stringify(folder)
  if (lines.some(line => line.startsWith('fatal: not a git repository'))) {
    const letter = `There is no git repository in ${place}.`
    const remedy = 'Name the folder of a clone; in a workflow, check the repository out before this step.'
    const isPlain = lines.every(line => NO_REPOSITORY.test(line))
    return new UserError(letter, isPlain ? remedy : `${remedy} Git says:\n${lines.join('\n')}`, cause)
  }
  const isDamage = lines.some(line => DAMAGE.test(line)) && !lines.some(line => HINDRANCE.test(line))
  const reason = reasonIn(lines)
  // Below what git says in several lines, ours is another one.
  const between = reason.includes('\n') ? '\n' : ' '
  return new UserError(`Git could not ${attempt} in ${place}${reason}${isDamage ? between + FSCK : ''}`, '', cause)
}

const FSCK = 'Run "git fsck" there, and clone the repository again if it is damaged.'

/** One line follows as a sentence, several stand below, as git wrote them. */
function reasonIn([first = 'it gave no reason', ...others]: readonly string[]): string {
  return others.length === 0 ? `: ${first.replace(/\.?$/, '.')}` : `:\n${[first, ...others].join('\n')}`
}

/** The lines of a complaint, without how the command is used, and without anything that must not be shown. */
function harmlessComplaint(complaint: string): readonly string[] {
  const [said = ''] = complaint.split(/^usage: /m)
  return said.trim() === '' ? [] : said.trim().split(/\r?\n/).slice(-MOST_LINES).map(harmlessLine)
}

function harmlessLine(line: string): string {
  return withoutSecrets(unseenAsSpaces(line).trim().slice(0, LONGEST_LINE))
}
