import { fold } from '../text/fold.ts'

/** Words that no person is called, wherever they stand. */
const TELLING = new Set(
  `
  automation automated autofix automerge automerger autoroll autoroller autoupdate autoupdater
  bot bots robot robots buildbot cibot commitbot deploybot formatbot gitbot githubbot gitlabbot lintbot mergebot
  publishbot releasebot syncbot testbot updatebot versionbot
  cicd circleci cronjob svc serviceaccount
  chatgpt codex copilot dependabot greenkeeper openai renovate renovatebot
  `
    .trim()
    .split(/\s+/),
)

/** Words that tell only side by side; one space between two. */
const TELLING_TOGETHER = new RegExp(
  `(?:^| )(?:${[
    'auto (?:backport|build|bump|commit|deploy|format|merge|publish|release|roll|roller|sync|update)',
    '(?:build|ci|deploy|jenkins|machine|service) (?:account|agent|ci|job|machine|release|server|service|user)',
    '(?:commit|merge) queue',
    '(?:forgejo|gitea|github|gitlab) actions?',
    '(?:azure|bitbucket) pipelines',
    'bump version|gerrit code review|release please|semantic release|version bump',
    'claude (?:code|fable|haiku|opus|sonnet)|gemini (?:cli|code|flash|pro)|gpt \\d+',
  ].join('|')})(?: |$)`,
)

/** What a program is called where it has no other name; people have these as one of several, or as a login. */
const TELLING_ALONE = new Set(['build', 'builder', 'builds', 'ci', 'deploy', 'deployer', 'jenkins', 'runner'])

/** What stands before a surname: Kees de Bot. */
const PARTICLES = new Set(['d', 'da', 'de', 'del', 'den', 'der', 'du', 'la', 'le', 'ten', 'ter', 'van', 'von'])

/**
 * Whether a name, an address or a login looks like that of a program. It is a guess, for those who are not in the list of
 * bots: whom it finds is counted, and named as a doubt.
 *
 * Words end at anything but letters and digits, so that Abbott, Tibor and `robot7` are none. Of an address only what
 * stands before the `@` is read, since people work at `example.bot`. The words of a name are judged there and not again in
 * the address: Ann Jenkins is none for writing as `jenkins@`, nor Ci Li for `ci.li@`. "Ann Bot" is taken for a program
 * unless her address (`ann.bot@`, `a.bot@`, `abot@`) or her name (Ann de Bot) says that it is her surname.
 */
export function looksAutomated(name: string, email: string, logins: readonly string[]): boolean {
  const words = wordsOf(name.replace(/@\S*/g, ''))
  const local = localPartOf(email)
  const firstNames = withoutSurname(words, local)
  // Capital letters tell "Acme CI" from the name Ci.
  if (tells(firstNames) || TELLING_ALONE.has(words.join(' ')) || / agent$/.test(words.join(' '))) return true
  if (/(?<![\p{L}\p{M}\p{N}])(?:CI|ci)(?![\p{L}\p{M}\p{N}])/u.test(name)) return true
  const unsaid = (text: string) => wordsOf(text).filter(word => !words.includes(word))
  return (
    [local.replace(/^.*\./, ''), ...logins].some(
      text => tells(unsaid(text)) || (isCompoundOfCi(text) && !words.includes('ci')),
    ) ||
    (TELLING_ALONE.has(local) && !words.includes(local))
  )
}

function tells(words: readonly string[]): boolean {
  return words.some(word => TELLING.has(word)) || TELLING_TOGETHER.test(words.join(' '))
}

/** `acme-ci` or `support+ci`; a dot stands between the names of people. */
function isCompoundOfCi(text: string): boolean {
  return /(?:^ci[-_+]|[-_+]ci$|[-_+]ci[-_+])/.test(text)
}

/** The words of a name but for a surname Bot. */
function withoutSurname(words: readonly string[], local: string): readonly string[] {
  const [last, before, first] = [words.at(-1), words.at(-2), words[0]]
  if (last !== 'bot' || before === undefined || first === undefined) return words
  const initial = first.slice(0, 1)
  const isSurname = PARTICLES.has(before) || [`${first}.bot`, `${initial}.bot`, `${initial}bot`].includes(local)
  return isSurname ? words.slice(0, -1) : words
}

/** What stands before the `@`, without the number of a GitHub account. */
function localPartOf(email: string): string {
  return fold(email)
    .replace(/@[^@]*$/, '')
    .replace(/^\d+\+/, '')
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')
}
