import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** An error as GitHub words it, with the type that it names beside the message, if any. */
export function failure(
  type: string | null,
  message: string,
  extensions?: Readonly<Record<string, unknown>>,
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { ...(type !== null && { type }), ...(extensions && { extensions }) },
  })
}

/** The token's `permissions:` do not allow it. */
export function notAccessible(): GraphQLError {
  return failure('FORBIDDEN', 'Resource not accessible by integration', { saml_failure: false })
}

/** The form in which GitHub sends an error: the type stands beside the message, not under `extensions`. */
export function formatError(error: GraphQLError): GraphQLFormattedError & { readonly type?: unknown } {
  const { type, extensions } = error.extensions
  return {
    ...(type === undefined ? {} : { type }),
    ...(error.path && { path: error.path }),
    ...(isRecord(extensions) && { extensions }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
