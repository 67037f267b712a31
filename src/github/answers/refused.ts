import { eitherOf } from '../../text/lists.ts'
import { type Refusal, Refused, type Task } from '../failure.ts'
import type { Reply } from './reply.ts'

/** Tells a no to those who can do something about it. */
export function refused(reason: Refusal, reply: Reply, task: Task, cause: unknown): Refused {
  const said = reply.message === '' ? '' : ` ("${reply.message}")`
  switch (reason) {
    case 'credentials':
      return new Refused(
        reason,
        `GitHub did not accept the token while ${task.what}${said}.`,
        'Check the input token: it may be cut, expired or revoked.',
        cause,
      )
    case 'permission':
      return new Refused(
        reason,
        `The token is not allowed to do it: GitHub said no while ${task.what}${said}.`,
        permissionHint(reply.message, task),
        cause,
      )
    case 'not-found':
      return new Refused(
        reason,
        `GitHub found nothing while ${task.what}: it is not there, or the token may not see it.`,
        `Check the name, and that the token has the permission ${task.needs}.`,
        cause,
      )
    case 'cursor':
      return new Refused(
        reason,
        `GitHub does not know its own cursor any more while ${task.what}${said}.`,
        `${eitherOf('Run again', task.otherwise)}.`,
        cause,
      )
    case 'other':
      return new Refused(
        reason,
        `GitHub refused the request while ${task.what}${said}.`,
        'If the server is GitHub Enterprise Server, it may be too old for it.',
        cause,
      )
  }
}

/** An organization that lets only known addresses in says so with or without a type. */
export const IP_ALLOW_LIST = /\bIP allow list\b/i

/** What helps against a no that is not about what is asked for, but about who asks. */
function permissionHint(said: string, { needs, otherwise }: Task): string {
  if (IP_ALLOW_LIST.test(said)) {
    const ways = eitherOf('Run where the address is on the list, such as on a runner of your own', otherwise)
    return `The organization lets only the addresses of its IP allow list in. ${ways}.`
  }
  if (/\b(?:SAML|single sign-on|SSO)\b/i.test(said)) {
    return 'Authorize the token for the organization, which asks for single sign-on.'
  }
  return `Give the token the permission ${needs}.`
}
