import type { Identity } from '../history/commit.ts'
import { loginOfNoreply } from './noreply.ts'

/**
 * An automation account or a coding agent that its name and login do not give away. Any of its marks is enough;
 * all are in lower case, and compared without case.
 */
export interface BotAccount {
  /** What commits under these marks. */
  readonly what: string
  /** Where that can be checked. */
  readonly source: string
  /** GitHub accounts, told by GitHub or by a noreply address. */
  readonly logins?: readonly string[]
  /** Addresses that no human commits with. */
  readonly emails?: readonly string[]
  /** `name <e-mail>`, where the address alone is no proof. */
  readonly contacts?: readonly string[]
}

/**
 * Well-known accounts that commit by themselves. An entry has to be an account of its own, documented in public, that
 * no human commits with. Not in the list, on purpose: accounts that publish many people's work under one name (whom
 * they stand for is not known), names alone (people are called Claude), and addresses that an agent was merely told to
 * use. A project adds its own with the input `exclude`.
 */
export const botAccounts: readonly BotAccount[] = [
  // Automation
  {
    what: 'GitHub itself: edits, reverts and merges made on the website',
    source: 'https://github.com/web-flow',
    logins: ['web-flow'],
    contacts: ['github <noreply@github.com>'],
  },
  {
    what: 'GitHub Actions, under the addresses that workflows gave themselves before `github-actions[bot]`',
    source: 'https://github.com/stefanzweifel/git-auto-commit-action/issues/212',
    logins: ['actions-user'],
    emails: ['action@github.com', 'actions@github.com', 'github-actions@github.com'],
  },
  {
    what: 'Dependabot before it was part of GitHub',
    source: 'https://github.com/dependabot/dependabot-core',
    emails: ['support@dependabot.com'],
  },
  {
    what: 'Renovate, as its makers or a project itself run it',
    source: 'https://github.com/renovate-bot',
    logins: ['renovate-bot'],
    emails: ['bot@renovateapp.com'],
  },
  {
    what: 'Greenkeeper',
    source: 'https://github.com/greenkeeperio-bot',
    logins: ['greenkeeperio-bot'],
    emails: ['support@greenkeeper.io'],
  },
  {
    what: 'Snyk',
    source: 'https://github.com/snyk-bot',
    logins: ['snyk-bot'],
    emails: ['snyk-bot@snyk.io'],
  },
  {
    what: 'PyUp',
    source: 'https://github.com/pyup-bot',
    logins: ['pyup-bot'],
    emails: ['github-bot@pyup.io'],
  },
  {
    what: 'Imgbot',
    source: 'https://github.com/imgbot/Imgbot',
    logins: ['imgbotapp'],
    emails: ['imgbothelp@gmail.com'],
  },
  {
    what: 'semantic-release, where no other committer is set',
    source: 'https://github.com/semantic-release/git',
    logins: ['semantic-release-bot'],
    emails: ['semantic-release-bot@martynus.net'],
  },
  {
    what: "Crowdin's GitHub action",
    source: 'https://github.com/crowdin/github-action',
    emails: ['support+bot@crowdin.com'],
  },
  {
    what: 'Weblate, for what no translator is the author of',
    source: 'https://docs.weblate.org/en/latest/admin/config.html#default-commiter-email',
    logins: ['weblate'],
    emails: ['hosted@weblate.org', 'noreply@weblate.org'],
  },
  {
    what: "Travis CI's deployments",
    source: 'https://github.com/travis-ci/dpl',
    emails: ['deploy@travis-ci.org'],
  },
  {
    what: "Rust's merge queue",
    source: 'https://github.com/rust-lang/bors',
    logins: ['bors'],
    emails: ['bors@rust-lang.org'],
  },
  {
    what: 'Kubernetes: merges, and the mirrors of its staging repositories',
    source: 'https://github.com/kubernetes/publishing-bot',
    logins: ['k8s-ci-robot', 'k8s-merge-robot', 'k8s-publishing-bot'],
  },
  {
    what: 'OpenShift: merges and updates',
    source: 'https://github.com/openshift/release',
    logins: ['openshift-bot', 'openshift-ci-robot', 'openshift-merge-robot'],
  },
  {
    what: 'LLVM: backports, and the sync of its GN build files',
    source: 'https://github.com/linuxfoundation/insights/issues/698',
    logins: ['llvmbot', 'llvmgnsyncbot'],
    emails: ['llvmgnsyncbot@gmail.com'],
  },
  {
    what: "Meta's and PyTorch's landing of reviewed changes",
    source: 'https://github.com/pytorch/pytorch/pull/101723',
    logins: ['facebook-github-bot', 'pytorchbot', 'pytorchmergebot', 'pytorchupdatebot'],
  },
  {
    what: "Google's export of its internal repository, and Flutter's dependency rolls",
    source: 'https://github.com/google/copybara',
    logins: ['copybara-service', 'engine-flutter-autoroll', 'skia-flutter-autoroll'],
    emails: ['copybara-worker@google.com'],
  },
  {
    what: 'Node.js: updates of its dependencies and tests',
    source: 'https://github.com/nodejs/node/tree/main/.github/workflows',
    logins: ['nodejs-github-bot'],
    emails: ['github-bot@iojs.org'],
  },
  {
    what: '.NET: updates and merges between branches',
    source: 'https://github.com/dotnet-bot',
    logins: ['dotnet-bot'],
    emails: ['dotnet-bot@microsoft.com'],
  },
  // Coding agents
  {
    what: 'GitHub Copilot, as author and as co-author',
    source: 'https://github.com/features/copilot',
    logins: ['copilot'],
  },
  {
    what: 'Claude Code, under whatever model name',
    source: 'https://github.com/anthropics/claude-code/issues/18715',
    logins: ['claude'],
    emails: ['noreply@anthropic.com'],
  },
  {
    what: 'Codex, under whatever model name',
    source: 'https://github.com/openai/codex/issues/18095',
    emails: ['noreply@openai.com'],
  },
  {
    what: 'Cursor',
    source: 'https://github.com/cursoragent',
    logins: ['cursoragent'],
    emails: ['cursoragent@cursor.com'],
  },
  {
    what: 'aider as co-author; as author it appends "(aider)" to a human\'s name, who stays the author',
    source: 'https://github.com/Aider-AI/aider/blob/main/aider/repo.py',
    emails: ['aider@aider.chat', 'noreply@aider.chat'],
  },
  {
    what: 'OpenHands',
    source: 'https://github.com/OpenHands/OpenHands/pull/10049',
    logins: ['openhands-agent'],
    emails: ['openhands@all-hands.dev'],
  },
  { what: 'Amp', source: 'https://ampcode.com/manual', emails: ['amp@ampcode.com'] },
  {
    what: 'OpenCode',
    source: 'https://github.com/opencode-ai/opencode/pull/337',
    emails: ['noreply@opencode.ai'],
  },
  {
    what: 'Qwen Code',
    source: 'https://github.com/QwenLM/qwen-code/pull/1228',
    emails: ['qwen-coder@alibabacloud.com'],
  },
  { what: 'Crush', source: 'https://github.com/charmbracelet/crush', emails: ['crush@charm.land'] },
  {
    what: 'Warp',
    source: 'https://github.com/warpdotdev/warp/issues/9215',
    emails: ['agent@warp.dev', 'oz-agent@warp.dev'],
  },
]

/** What a list of accounts is known by, so that one look-up tells whether an identity is in it. */
export type BotMarks = ReadonlySet<string>

/** The marks of some accounts; without any account the `[bot]` rule is left alone. */
export function marksOf(accounts: readonly BotAccount[]): BotMarks {
  return new Set(
    accounts.flatMap(({ logins = [], emails = [], contacts = [] }) => [
      ...logins.map(loginMark),
      ...emails.map(emailMark),
      ...contacts.map(contactMark),
    ]),
  )
}

const loginMark = (login: string) => `login ${login}`
const emailMark = (email: string) => `e-mail ${email}`
const contactMark = (contact: string) => `contact ${contact}`

/**
 * Whether an identity belongs to a program: its name or login ends in `[bot]`, or it is in the list. A missing GitHub
 * account (`login: null`) is no sign of one, nor is a noreply address.
 *
 * Ask it before people are united: GitHub has linked addresses of agents to people who claimed them
 * (https://github.com/anthropics/claude-code/issues/1653), and those are no bots for it.
 */
export function isBot(identity: Omit<Identity, 'accountId'>, marks: BotMarks): boolean {
  const name = identity.name.trim().toLowerCase()
  const email = identity.email.trim().toLowerCase()
  const logins = [identity.login, loginOfNoreply(email)].flatMap(login => login?.toLowerCase() ?? [])
  return (
    [name, ...logins].some(word => word.endsWith('[bot]')) ||
    marks.has(emailMark(email)) ||
    marks.has(contactMark(`${name} <${email}>`)) ||
    logins.some(login => marks.has(loginMark(login)))
  )
}
