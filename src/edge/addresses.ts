import { UserError } from '../errors.ts'

/** Where GitHub's APIs are; neither address holds a user, a password, a query or a slash at its end. */
export interface ApiAddresses {
  readonly apiUrl: string
  /** `null` where it is at the place that belongs to `apiUrl`. */
  readonly graphqlUrl: string | null
}

/**
 * Reads where GitHub's APIs are.
 *
 * @throws UserError when a variable is set to something that is no address
 */
export function apiIn(environment: NodeJS.ProcessEnv): ApiAddresses {
  const apiUrl = addressIn(environment, 'GITHUB_API_URL', 'https://api.github.com')
  const graphqlUrl = addressIn(environment, 'GITHUB_GRAPHQL_URL', 'https://api.github.com/graphql')
  return { apiUrl: apiUrl ?? 'https://api.github.com', graphqlUrl }
}

/**
 * Reads where people and repositories have their pages, without a user, a password or a slash at its end.
 *
 * @throws UserError when the variable is set to something that is no address
 */
export function serverIn(environment: NodeJS.ProcessEnv): string {
  return addressIn(environment, 'GITHUB_SERVER_URL', 'https://github.com') ?? 'https://github.com'
}

/** What a variable holds is never repeated, as a password may be in it. */
function addressIn(environment: NodeJS.ProcessEnv, name: string, example: string): string | null {
  const text = environment[name]?.trim()
  if (text === undefined) return null
  // The web's own rules would also take "https:x" and "https:///x" for an address.
  if (!/^https?:\/\/[^/\\]/i.test(text) || !URL.canParse(text)) {
    const got = text === '' ? 'nothing' : 'something else'
    throw new UserError(
      `${name}: expected the address of a server, such as ${example}, got ${got}.`,
      'Correct it, or do not set it at all.',
    )
  }
  const { origin, pathname } = new URL(text)
  return origin + pathname.replace(/(?<!\/)\/+$/, '')
}
