import { readFileSync } from 'node:fs'
import {
  buildASTSchema,
  buildSchema,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  type TypeNode,
  validate,
  visit,
} from 'graphql'

/**
 * GitHub's published schema, which has 1,600 types, of which our questions know these. A part is ready in a tenth of the time, and
 * every file of tests has to make its own.
 */
const COMMON = [
  ...['Query', 'RateLimit', 'PageInfo', 'Repository', 'Ref', 'Actor', 'Bot', 'User'],
  ...['GitObject', 'Blob', 'Tag', 'Tree', 'TreeEntry', 'Commit', 'CommitConnection', 'CommitHistoryConnection'],
  ...['GitActor', 'GitActorConnection', 'PullRequest', 'PullRequestCommit', 'PullRequestCommitConnection'],
  ...['PullRequestChangedFile', 'PullRequestChangedFileConnection', 'PatchStatus', 'IssueComment'],
  ...['IssueCommentConnection', 'DateTime', 'GitObjectID', 'GitTimestamp'],
]

const BUILT_IN = ['Boolean', 'Float', 'ID', 'Int', 'String']

const text = readFileSync(new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema')), 'utf8')

const common = commonSchema()
let whole: GraphQLSchema | null = null

/** The schema by which a question was read, and what is wrong with it by that schema. */
export interface Validated {
  readonly schema: GraphQLSchema
  readonly errors: readonly GraphQLError[]
}

/** Reads a question by the common types, where it asks for no others: whatever is valid by these is valid by all. */
export function validated(document: DocumentNode): Validated {
  const errors = validate(common, document)
  if (errors.length === 0) return { schema: common, errors }
  const schema = wholeSchema()
  return { schema, errors: validate(schema, document) }
}

/** All of GitHub's schema. Two of its fields are defined twice, which is not ours to mend: hence `assumeValidSDL`. */
function wholeSchema(): GraphQLSchema {
  whole ??= buildSchema(text, { assumeValidSDL: true, noLocation: true })
  return whole
}

function commonSchema(): GraphQLSchema {
  const known = new Set([...COMMON, ...BUILT_IN])
  const isKnown = (type: TypeNode): boolean =>
    type.kind === Kind.NAMED_TYPE ? known.has(type.name.value) : isKnown(type.type)
  const ofUnknown = (node: { readonly type: TypeNode }) => (isKnown(node.type) ? undefined : null)
  const document = visit(parse(COMMON.map(definitionOf).join('\n'), { noLocation: true }), {
    FieldDefinition: ofUnknown,
    InputValueDefinition: ofUnknown,
    ObjectTypeDefinition: node => ({ ...node, interfaces: node.interfaces?.filter(isKnown) ?? [] }),
    InterfaceTypeDefinition: node => ({ ...node, interfaces: node.interfaces?.filter(isKnown) ?? [] }),
  })
  return buildASTSchema(document, { assumeValidSDL: true })
}

/** How the schema's text defines a type: to the brace at the beginning of a line, or in one line. */
function definitionOf(name: string): string {
  const start = new RegExp(`^(?:type|interface|enum|input|scalar) ${name}\\b`, 'm').exec(text)?.index
  if (start === undefined) throw new Error(`GitHub's schema has no type ${name}.`)
  const endOfLine = text.indexOf('\n', start)
  return text.slice(start, text[endOfLine - 1] === '{' ? text.indexOf('\n}', start) + 2 : endOfLine)
}
