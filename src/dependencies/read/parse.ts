import { messageOf } from '../../errors.ts'
import { brokenFile, LIMITS, type ReadContext, tooLarge } from './reader.ts'
import { isRecord } from './values.ts'

type Named = Pick<ReadContext, 'path'>
type Json = Readonly<Record<string, unknown>>

/** @throws {UserError} where the text is no JSON object */
export function parseJson(text: string, file: Named): Json {
  checkLength(text, file)
  return asRecord(
    parsed(() => JSON.parse(text.replace(/^\uFEFF/, '')), 'JSON', file),
    'JSON',
    file,
  )
}

/**
 * JSON as people write it, with comments and with commas before brackets.
 *
 * @throws {UserError} where it is not even that
 */
export function parseLooseJson(text: string, file: Named): Json {
  checkLength(text, file)
  return asRecord(
    parsed(() => JSON.parse(strictJson(text)), 'JSON', file),
    'JSON',
    file,
  )
}

/**
 * The last document of a YAML file: pnpm's own tools stand in one before it. Loads the parser.
 *
 * @throws {UserError} where it is no object, or refers to what is above too many times
 */
export async function parseYaml(text: string, file: Named): Promise<Json> {
  if (text.length > LIMITS.yamlCharacters) throw tooLarge(file, millions(LIMITS.yamlCharacters))
  checkNesting(text, file)
  const { parseAllDocuments } = await import('./yaml.ts')
  return asRecord(
    parsed(
      () => {
        const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false })
        const last = Array.isArray(documents) ? documents.at(-1) : undefined
        const [wrong] = last?.errors ?? []
        if (wrong !== undefined) throw wrong
        return last?.toJS({ maxAliasCount: LIMITS.aliases }) ?? null
      },
      'YAML',
      file,
    ),
    'YAML',
    file,
  )
}

/** Loads the parser. @throws {UserError} where the text is no TOML */
export async function parseToml(text: string, file: Named): Promise<Json> {
  checkLength(text, file)
  const { parse } = await import('smol-toml')
  return parsed(() => parse(text.replace(/^\uFEFF/, ''), { maxDepth: LIMITS.depth }), 'TOML', file)
}

/** @throws {UserError} where a text is longer than anything that is read */
export function checkLength(text: string, file: Named): void {
  if (text.length > LIMITS.characters) throw tooLarge(file, millions(LIMITS.characters))
}

function millions(characters: number): string {
  return `${characters / 1_000_000} million characters`
}

function parsed<T>(parse: () => T, language: string, file: Named): T {
  try {
    return parse()
  } catch (error) {
    // What the parsers say goes on with the text itself, over several lines: also where it would be the cause of ours.
    const [reason = ''] = messageOf(error).split('\n')
    throw brokenFile(file, `it is no ${language} (${reason.replace(/[.:]$/, '').slice(0, 120)})`)
  }
}

function asRecord(value: unknown, language: string, file: Named): Json {
  if (!isRecord(value)) throw brokenFile(file, `it holds no object of ${language}`)
  return value
}

/**
 * Refuses what no lock file has and the parser needs very long for: for each bracket it looks at those around it, and for each
 * question mark of a line, which may begin a key, at all that follow.
 */
function checkNesting(text: string, file: Named): void {
  let brackets = 0
  let marks = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\n') marks = 0
    if (character === '?') marks += 1
    if (character === '[' || character === '{') brackets += 1
    if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1)
    if (brackets > LIMITS.depth) throw tooLarge(file, `${LIMITS.depth} brackets in each other`)
    if (marks > LIMITS.questionMarks) throw tooLarge(file, `${LIMITS.questionMarks} question marks in a line`)
  }
}

/** JSON without comments, and without the commas before brackets. Strings stay as they are. */
function strictJson(text: string): string {
  const kept: string[] = []
  let comma = -1
  for (let at = 0; at < text.length; ) {
    const end = endOfToken(text, at)
    const token = text.slice(at, end)
    if (token === ',') comma = kept.length
    if ((token === ']' || token === '}') && comma !== -1) kept[comma] = ''
    const isNothing = token.startsWith('//') || token.startsWith('/*')
    if (token !== ',' && !isNothing && token.trim() !== '') comma = -1
    if (!isNothing) kept.push(token)
    at = end
  }
  return kept.join('')
}

function endOfToken(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at)
  if (text.startsWith('//', at)) return endOr(text.indexOf('\n', at), text)
  if (text.startsWith('/*', at)) return endOr(text.indexOf('*/', at) + 2, text, 1)
  return at + 1
}

function endOfString(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end + 1
}

function endOr(found: number, text: string, none = -1): number {
  return found === none ? text.length : found
}
