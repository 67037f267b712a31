import { devNull } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { environmentForGit } from '../../git/environment.ts'

/** One setting of git's: what would stand in a file of settings, by its full name. */
export type GitSetting = readonly [name: string, value: string]

/** What a git that talks to a server is started with. */
export interface FetchingGit {
  /** Of the server, such as `https://github.com`: nobody else gets the token. */
  readonly origin: string
  /** Where the repository is, on that server. */
  readonly url: string
  /** `null`: nobody is named. */
  readonly token: string | null
  /** The user's own settings for the way to the server. */
  readonly network: readonly GitSetting[]
  /** A folder without any settings, passwords or hooks. */
  readonly home: string
}

/** A server that says nothing at all for so long is not waited for. While it counts, git's own says something every five seconds. */
const SILENCE_SECONDS = 120

/**
 * The environment of a git that asks a server: as for one that reads, but with nothing of the user's or the machine's settings
 * except what is given here, and with nobody who could be asked for a password. The token stands in the environment alone, where
 * only the user can read it: neither in an argument nor in a file.
 *
 * @param inherited the variables of this process
 */
export function environmentForFetch(inherited: NodeJS.ProcessEnv, git: FetchingGit): NodeJS.ProcessEnv {
  const kept = Object.entries(environmentForGit(inherited)).filter(([name]) => isKept(name))
  return {
    ...Object.fromEntries(kept),
    ...settingsAsVariables([...fixedSettings(git), ...git.network, ...credentials(git)]),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    // Where it would look for `.netrc`, which holds passwords.
    HOME: git.home,
    USERPROFILE: git.home,
    XDG_CONFIG_HOME: git.home,
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_ALLOW_PROTOCOL: schemeOf(git.origin),
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ATTR_NOSYSTEM: '1',
    // The headers of the answers, which say how long to wait and where something is now. Git leaves out what is secret.
    GIT_TRACE_CURL: '1',
    GIT_TRACE_CURL_NO_DATA: '1',
    GIT_TRACE_REDACT: '1',
    LC_ALL: 'C',
  }
}

/** Without the variables that are set here, and those by which certificates would not be looked at. */
function isKept(name: string): boolean {
  return !/^(?:GIT_CONFIG_|GIT_SSL_NO_VERIFY$|HOME$|USERPROFILE$|XDG_CONFIG_HOME$|(?:GIT|SSH)_ASKPASS$|HOMEDRIVE$|HOMEPATH$)/i.test(
    name,
  )
}

function fixedSettings({ origin, url }: FetchingGit): readonly GitSetting[] {
  const scheme = schemeOf(origin)
  return [
    ['remote.origin.url', url],
    ['protocol.allow', 'never'],
    [`protocol.${scheme}.allow`, 'always'],
    ['protocol.version', '2'],
    // An empty one takes back all that were there before.
    ['credential.helper', ''],
    ['core.askPass', ''],
    // Git would take the token to wherever it is sent; we look where that is, and ask there ourselves.
    ['http.followRedirects', 'false'],
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', String(SILENCE_SECONDS)],
    ['http.sslVerify', 'true'],
    ['core.hooksPath', join(devNull, 'none')],
    ['core.fsmonitor', 'false'],
    ['submodule.recurse', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['fetch.showForcedUpdates', 'false'],
    ['transfer.bundleURI', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
  ]
}

function schemeOf(origin: string): string {
  return origin.slice(0, origin.indexOf(':'))
}

/** In the way that `actions/checkout` does it. */
function credentials({ origin, token }: FetchingGit): readonly GitSetting[] {
  if (token === null) return []
  const encoded = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [[`http.${origin}/.extraheader`, `AUTHORIZATION: basic ${encoded}`]]
}

function settingsAsVariables(settings: readonly GitSetting[]): NodeJS.ProcessEnv {
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([name, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, name],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ])
}

/** What a user sets so that a server can be reached and recognised at all (git-config(1)); whatever names a program is not among it. */
const NETWORK =
  /^http\.(?:proxy|proxyauthmethod|proxysslcainfo|proxysslcert|proxysslkey|sslcainfo|sslcapath|sslbackend|sslcert|sslkey|sslversion|sslcipherlist|schannelcheckrevoke|schannelusesslcainfo|version)$/

const PATHS = /^http\.(?:proxysslcainfo|proxysslcert|proxysslkey|sslcainfo|sslcapath|sslcert|sslkey)$/

/**
 * The settings among a user's for one server (`git config -z --get-urlmatch http URL`) that are about proxies and certificates.
 *
 * @param home the user's own folder, which `~` stands for
 */
export function networkSettingsIn(listed: string, home: string): readonly GitSetting[] {
  return listed
    .split('\0')
    .filter(entry => entry.includes('\n'))
    .map(entry => [entry.slice(0, entry.indexOf('\n')).toLowerCase(), entry.slice(entry.indexOf('\n') + 1)] as const)
    .filter(([name, value]) => NETWORK.test(name) && (!PATHS.test(name) || isAbsolute(pathIn(value, home))))
    .map(([name, value]) => [name, PATHS.test(name) ? pathIn(value, home) : value])
}

function pathIn(value: string, home: string): string {
  return value.startsWith('~/') ? join(home, value.slice(2)) : value
}
