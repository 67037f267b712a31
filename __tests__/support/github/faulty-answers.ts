import { type Answer, html, json, refusal } from './answer.ts'
import type { Budget } from './budget.ts'
import type { Fault } from './faults.ts'

/** The text of GitHub's answers when a request took too long ("Rate limits and query limits for the GraphQL API"). */
const TIME_OUT =
  "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists."

const SECONDARY_LIMIT =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID 0000:1111:2222222:3333333:44444444.'

const SOMETHING_WENT_WRONG =
  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `0000:1111:2222222:3333333:44444444` when reporting this issue.'

/**
 * The answer that a fault sends in place of the real one; `null` when the fault is of another nature.
 *
 * @param budget the one from which the request is paid
 */
export function faultyAnswer(fault: Fault | null, budget: Budget, isGraphQL: boolean): Answer | null {
  switch (fault?.kind) {
    case 'time-out':
      return fault.body === 'html'
        ? html(fault.status, 'Unicorn! &middot; GitHub', TIME_OUT)
        : json(fault.status, { message: TIME_OUT })
    case 'html':
      return html(200, 'GitHub', 'This page is taking too long to load.')
    case 'null':
      return json(200, null)
    case 'something-went-wrong':
      return json(200, { data: null, errors: [{ message: SOMETHING_WENT_WRONG }] })
    case 'bad-credentials':
      return badCredentials()
    case 'recorded':
      return json(fault.status, fault.body, fault.headers)
    case 'secondary-limit':
      return secondaryLimit(fault.status, fault.retryAfterSeconds)
    case 'primary-limit':
      return isGraphQL ? graphqlLimit(fault.type, budget) : restLimit(budget)
    default:
      return null
  }
}

/** The token is not one that GitHub knows. */
export function badCredentials(): Answer {
  return refusal(401, 'Bad credentials')
}

/** No point of the hour is left; GraphQL says so with status 200. */
export function graphqlLimit(type: 'RATE_LIMITED' | 'RATE_LIMIT', budget: Budget): Answer {
  const error =
    type === 'RATE_LIMITED'
      ? { type, message: 'API rate limit exceeded for installation ID 1.' }
      : { type, code: 'graphql_rate_limit', message: 'API rate limit already exceeded for installation ID 1.' }
  return json(200, { errors: [error] }, usedUp(budget))
}

function restLimit(budget: Budget): Answer {
  const answer = refusal(403, 'API rate limit exceeded for installation ID 1.')
  return { ...answer, headers: { ...answer.headers, ...usedUp(budget) } }
}

function usedUp({ limit }: Budget): Record<string, string> {
  return { 'x-ratelimit-remaining': '0', 'x-ratelimit-used': String(limit) }
}

function secondaryLimit(status: 200 | 403 | 429, retryAfterSeconds: number | null): Answer {
  const body =
    status === 200
      ? { errors: [{ message: SECONDARY_LIMIT }] }
      : {
          documentation_url:
            'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
          message: SECONDARY_LIMIT,
        }
  return json(status, body, retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) })
}
