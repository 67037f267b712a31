/**
 * Where the project lives: package.json's `repository` is the one place that says it. Until there is a home, it says
 * `OWNER/pony-factor`; the owner of that name is nobody's, so that no user and no report of a weakness goes to strangers.
 */
import { readFileSync } from 'node:fs'

/** The owner's name as long as there is none. */
export const NO_OWNER = 'OWNER'

const root = new URL('../', import.meta.url)

/** Where an owner's name and a repository's name follow each other: in an address, a step, a command. */
const PLACES = /(?<=github\.com[/:]|github:|usercontent\.com\/|repos\/|uses: |--repo )[\w.-]+\/pony-factor(?![\w-])/g

/** Who owns files, as long as nobody does. */
const NOBODYS = new RegExp(`@${NO_OWNER}(?=[/\\s]|$)`, 'g')

/**
 * The home that a package names.
 *
 * @param {{ repository: string }} manifest package.json, as an object
 * @returns {string} such as `owner/name`
 */
export function homeOf({ repository }) {
  const home = /^github:([\w.-]+\/[\w.-]+)$/.exec(repository)?.[1]
  if (home === undefined) throw new Error(`package.json: repository must be github:owner/name, and is ${repository}.`)
  return home
}

/** A text in which every place that names the project's repository names its home. */
export function withHome(text, home) {
  const [owner] = home.split('/')
  return text.replaceAll(PLACES, home).replaceAll(NOBODYS, `@${owner}`)
}

/** What README.md says to its readers as long as nobody owns the home. */
export function noteOfHome(home) {
  if (!home.startsWith(`${NO_OWNER}/`)) return ''
  return `The project has no home yet: \`${NO_OWNER}\` on this page stands for the account that holds your copy of this repository.`
}

/** This project's home. */
export const HOME = homeOf(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')))
