import { describe, expect, test } from '@jest/globals'
import { placeOf } from '../../src/dependencies/place.ts'
import { readBunLock } from '../../src/dependencies/read/javascript/bun.ts'
import { developmentGems } from '../../src/dependencies/read/other/gemfile.ts'
import { readGoModule } from '../../src/dependencies/read/other/go.ts'
import { readSubmodules } from '../../src/dependencies/read/other/submodules.ts'
import { readRequirements } from '../../src/dependencies/read/python/requirements.ts'
import { readSbom } from '../../src/dependencies/read/sbom/sbom.ts'
import { parseWaivers } from '../../src/dependencies/waiver-file.ts'
import { inputsOfTarget } from '../../src/edge/desk/target.ts'
import { sentenceFor } from '../../src/errors.ts'
import { classify } from '../../src/github/answers/classify.ts'
import { BareMessage } from '../../src/github/answers/reply.ts'
import { graphqlUrlOf } from '../../src/github/client.ts'
import { occasionOf } from '../../src/github/event.ts'
import { addressOn, movedTo, parseAddress } from '../../src/history/address.ts'
import { holdsToken, nameFromRemote, placeOfRemote } from '../../src/history/remote.ts'
import { coAuthorsOf } from '../../src/history/trailers.ts'
import { looksAutomated } from '../../src/people/automation.ts'
import { botAccounts, isBot, landsForOthers, marksOf } from '../../src/people/bots.ts'
import { idleLines, mapIdentity, parseMailmap } from '../../src/people/mailmap.ts'
import { namesOn, parseNameLines } from '../../src/people/name-list.ts'
import { nearestNames } from '../../src/people/nearest-name.ts'
import { isNobodysAddress, isNobodysName } from '../../src/people/nobody.ts'
import { loginOfNoreply } from '../../src/people/noreply.ts'
import { commentMarker } from '../../src/render/markdown/comment-marker.ts'
import { INPUTS } from '../../src/settings/inputs.ts'
import { parseSettings } from '../../src/settings/settings.ts'
import { networkSettingsIn } from '../../src/sources/fetch/server/environment.ts'
import { Said } from '../../src/sources/fetch/server/said.ts'
import { CommitDecoder } from '../../src/sources/git/decode.ts'
import { gitFailure } from '../../src/sources/git/failure.ts'
import { parseDate } from '../../src/sources/graphql/date.ts'
import { createDecoder } from '../../src/sources/graphql/decode.ts'
import {
  codeSpan,
  harmlessLines,
  htmlWhole,
  inlineText,
  personPage,
  plainLine,
  plainText,
  printableJson,
  scriptJson,
  webAddress,
} from '../../src/text/escape.ts'
import { fold } from '../../src/text/fold.ts'
import { oneLine } from '../../src/text/one-line.ts'
import { mayHoldAddress, withoutMailDomains, withoutSecrets } from '../../src/text/secrets.ts'
import { shownName } from '../../src/text/shown-name.ts'
import { graphqlError, httpError } from '../github/errors.ts'
import { worstGrowth } from '../support/hostile-texts.ts'

/**
 * Whatever takes text that somebody else has written: people in a history, GitHub, git, whoever sets the inputs. Its expressions are
 * tried one by one in expressions.test.ts; here they work together, with those that are put together when they are needed.
 */

type Reader = readonly [name: string, read: (text: string) => unknown]

const task = { what: 'reading', needs: 'contents: read', otherwise: '' }
const SUBJECT = {
  repository: 'octo/pony',
  ref: 'main',
  head: null,
  source: 'git',
  serverUrl: 'https://github.com',
} as const
const bots = marksOf(botAccounts)
const OID = '0'.repeat(40)

function orRefused(read: () => unknown): unknown {
  try {
    return read()
  } catch (thrown) {
    return thrown
  }
}

const PEOPLE: readonly Reader[] = [
  ['a name, compared', fold],
  ['a name, shown', shownName],
  ['a text, without the domains of addresses', withoutMailDomains],
  ['a text that may hold an address', mayHoldAddress],
  ['what a program says, without secrets', withoutSecrets],
  ['a message, for its co-authors', text => coAuthorsOf(`Title\n\n${text}\nCo-authored-by: Ann <ann@example.com>`)],
  ['a message that is nothing but trailers', text => coAuthorsOf(`Title\n\nco-authored-by: ${text}`)],
  ['a mailmap', text => idleLines(text, [{ name: text, email: text }])],
  ['somebody, by a mailmap', text => mapIdentity(parseMailmap(text), { name: text, email: text })],
  ['an address, for its account', loginOfNoreply],
  ['a name that may be nobody’s', isNobodysName],
  ['an address that may be nobody’s', isNobodysAddress],
  ['a name that may be a bot’s', text => isBot({ name: text, email: 'ann@example.com', login: null }, bots)],
  ['an address that may be a bot’s', text => isBot({ name: 'Ann', email: text, login: null }, bots)],
  [
    'a login that may be a bot’s',
    text => landsForOthers({ name: 'Ann', email: 'ann@example.com', logins: [text] }, bots),
  ],
  ['a name that looks automated', text => looksAutomated(text, 'ann@example.com', [])],
  ['an address that looks automated', text => looksAutomated('Ann', text, [])],
  ['a login that looks automated', text => looksAutomated('Ann', 'ann@example.com', [text])],
  ['a list of names', text => namesOn(parseNameLines(text), () => false)],
  ['a name that nobody has', text => nearestNames(text, [[text.slice(1), 'Ann'], ['Bob']])],
]

const SERVERS: readonly Reader[] = [
  ['a text in one line', oneLine],
  ['a message of GraphQL', text => classify(graphqlError([{ message: text }]), task)],
  ['the type of an error of GraphQL', text => classify(graphqlError([{ type: text, message: '' }]), task)],
  ['a message of REST', text => classify(httpError(403, { message: text }), task)],
  ['a page of REST', text => classify(httpError(502, text), task)],
  ['a message alone', text => classify(new BareMessage(text, {}), task)],
  ['what broke a connection', text => classify(httpError(null, Object.assign(new Error(text), { code: text })), task)],
  ['a time to wait', text => classify(httpError(429, {}, { 'retry-after': text, 'x-ratelimit-reset': text }), task)],
  ['the address of an API', graphqlUrlOf],
  ['a date', parseDate],
  [
    'an event',
    text => occasionOf({ repository: { full_name: text }, pull_request: { number: 1, base: { ref: text } } }),
  ],
  [
    'a commit of GraphQL',
    text => {
      const person = { name: text, email: text, user: { login: text, databaseId: 1 } }
      const commit = {
        oid: OID,
        message: text,
        author: person,
        committer: person,
        authoredDate: text,
        committedDate: text,
      }
      const authors = { totalCount: 1, nodes: [person] }
      const fields = { coAuthors: true, merges: false }
      return createDecoder(fields).page({ nodes: [{ ...commit, authors }], pageInfo: { endCursor: text } }, 1)
    },
  ],
]

const CLONES: readonly Reader[] = [
  ['a complaint of git', text => gitFailure('read', '/', { status: 128, complaint: `fatal: ${text}`, failure: null })],
  ['the address of a remote, for its name', nameFromRemote],
  ['the address of a remote, for its host', placeOfRemote],
  ['a path that may hold a token', holdsToken],
  ['the address of a repository', parseAddress],
  ['an address with such a path', text => parseAddress(`https://host/${text}`)],
  ['where a server says that a repository is', text => movedTo(addressOn('https://host', 'a/b'), text)],
  [
    'what git says of a server',
    text => {
      const said = new Said(() => {})
      said.take(text)
      said.end()
    },
  ],
  ['the settings of a user for a server', text => networkSettingsIn(`http.proxy\n${text}\0${text}`, '/home')],
  [
    'a commit of git',
    text => {
      const word = text.replaceAll('\0', '')
      return [
        ...new CommitDecoder(true).take(Buffer.from([OID, '', '1', '1', word, word, word, word, word, ''].join('\0'))),
      ]
    },
  ],
]

const CHECKOUT = {
  path: 'lock',
  paths: [],
  textOf: async () => null,
  ownServer: 'https://github.com',
  own: { host: 'github.com', path: 'octo/pony' },
}

const DEPENDENCIES: readonly Reader[] = [
  ['where a package says that it is from', text => placeOf(text, 'https://github.com')],
  ['a lock file of Bun', text => orRefused(() => readBunLock(`{"workspaces":{},${text}`, CHECKOUT))],
  ['a go.mod', text => orRefused(() => readGoModule(`module x\nrequire ${text}\n${text}`, CHECKOUT))],
  ['a list for pip', text => orRefused(() => readRequirements(`a==1 # via ${text}\n${text}`, CHECKOUT))],
  [
    'a list of submodules',
    text => orRefused(() => readSubmodules(`[submodule "a"]\nurl = ${text}\n${text}`, CHECKOUT)),
  ],
  ['a Gemfile', text => developmentGems(`gem "a", group: ${text}\n${text}`)],
  [
    'a package URL',
    text => readSbom(JSON.stringify({ bomFormat: 'CycloneDX', components: [{ purl: `pkg:npm/${text}` }] }), CHECKOUT),
  ],
]

const SHOWN: readonly Reader[] = [
  ['text in markdown', inlineText],
  ['code in markdown', codeSpan],
  ['text for a log', plainText],
  ['a whole line for a log', plainLine],
  ['sentences for a log', harmlessLines],
  ['text in HTML', htmlWhole],
  ['JSON', text => printableJson(text)],
  ['JSON in HTML', scriptJson],
  ['a branch in the marker of a comment', text => commentMarker({ ...SUBJECT, ref: text }, text)],
  ['the address of a page', text => webAddress('https://github.com', text)],
  ['the page of a person', text => personPage('https://github.com', text)],
  ['a defect', text => sentenceFor(new Error(text), new AbortController().signal)],
]

const GIVEN: readonly Reader[] = [
  [
    'what a waiver says',
    text =>
      orRefused(() =>
        parseWaivers(`- package: ${JSON.stringify(text)}\n  reason: ${JSON.stringify(text)}`, { path: 'w', asOf: 0 }),
      ),
  ],
  ['the target of the command', text => orRefused(() => inputsOfTarget(text, {}, {}))],
  ...INPUTS.map(
    ({ name }): Reader => [
      `the input ${name}`,
      text => orRefused(() => parseSettings(input => (input === name ? text : input === 'repository' ? 'o/n' : ''))),
    ],
  ),
]

describe('what is twice as long takes at most three times as long:', () => {
  test.each([...PEOPLE, ...SERVERS, ...CLONES, ...DEPENDENCIES, ...SHOWN, ...GIVEN])('%s', (_, read) => {
    expect(worstGrowth(read, 3)).toBeLessThan(3)
  })
})
