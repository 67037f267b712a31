import { Temporal } from 'temporal-polyfill'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { UserError } from '../errors.ts'
import { oneLine } from '../text/one-line.ts'
import { shownName } from '../text/shown-name.ts'
import { type NamedValue, parseWaiver, type Refusal } from './waiver-entry.ts'
import type { Waiver } from './waivers.ts'

/** Longer than any list that somebody has read. */
const LONGEST = 100_000

/** Where the text comes from, and by when its ends are judged. */
export interface WaiverFile {
  /** As it is called in the messages: its path. */
  readonly path: string
  /** In milliseconds since the epoch. */
  readonly asOf: number
}

/**
 * Reads a list of waivers, in YAML. An empty one is none.
 *
 * @param text from outside
 * @throws UserError that names everything that is wrong, each with its line
 */
export function parseWaivers(text: string, { path, asOf }: WaiverFile): readonly Waiver[] {
  const today = Temporal.Instant.fromEpochMilliseconds(asOf).toZonedDateTimeISO('UTC').toPlainDate()
  const { items, refusals } = entriesOf(text)
  const parsed = items.map(item => parseWaiver(item.line, item.values, today))
  const all = [...refusals, ...parsed.flatMap(({ refusals }) => refusals)].sort((left, right) => left.line - right.line)
  if (all.length > 0) {
    throw new UserError(all.map(({ line, message }) => `${shownName(path)}:${line}: ${message}`).join('\n'))
  }
  return parsed.flatMap(({ waiver }) => waiver ?? [])
}

interface Entries {
  readonly items: readonly { readonly line: number; readonly values: readonly NamedValue[] }[]
  readonly refusals: readonly Refusal[]
}

const EXPECTED = 'expected a list, each entry of which begins with "- package: npm/name" or "- repository: owner/name"'

function entriesOf(text: string): Entries {
  if (text.length > LONGEST) return refused(1, `expected at most ${LONGEST} characters, got ${text.length}.`)
  const lines = new LineCounter()
  const lineAt = (range: Parts['range']) => lines.linePos(range?.[0] ?? 0).line
  // Keys are looked through by parseWaiver, in linear time. Nothing is ever expanded: an alias is refused as what it is.
  const read = { lineCounter: lines, uniqueKeys: false, prettyErrors: false }
  const { contents, errors, warnings } = parseDocument(text, read)
  const [wrong] = [...errors, ...warnings]
  if (wrong !== undefined)
    return refused(lines.linePos(wrong.pos[0]).line, `this is no YAML: ${oneLine(wrong.message)}`)
  if (contents === null || (isScalar(contents) && contents.value === null)) return { items: [], refusals: [] }
  if (!isSeq(contents)) return refused(lineAt(contents.range), `${EXPECTED}.`)
  const items: Entries['items'][number][] = []
  const refusals: Refusal[] = []
  for (const item of contents.items) {
    if (isMap(item)) items.push({ line: lineAt(item.range), values: item.items.map(pair => namedValue(pair, lineAt)) })
    else refusals.push({ line: lineAt(partsOf(item).range), message: `${EXPECTED}.` })
  }
  return { items, refusals }
}

function refused(line: number, message: string): Entries {
  return { items: [], refusals: [{ line, message }] }
}

/** What is read of any piece of a document. */
interface Parts {
  readonly range: readonly number[] | null | undefined
}

function partsOf(piece: unknown): Parts {
  return isScalar(piece) || isMap(piece) || isSeq(piece) ? { range: piece.range } : { range: null }
}

function namedValue(
  { key, value }: { readonly key: unknown; readonly value: unknown },
  lineAt: (range: Parts['range']) => number,
): NamedValue {
  return {
    line: lineAt(partsOf(key).range),
    name: isScalar(key) && typeof key.value === 'string' ? key.value : null,
    text: isScalar(value) && typeof value.value === 'string' ? value.value : null,
  }
}
