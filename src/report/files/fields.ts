/** What is wrong with a file that somebody hands in; whoever asked for the file makes a sentence of it. */
export class Misread extends Error {
  override readonly name = 'Misread'
  /** The place, such as `projects[3].risk`; empty for the whole. */
  readonly where: string

  constructor(where: string) {
    super(where)
    this.where = where
  }
}

/** Makes a value of one that anybody may have written. Throws `Misread` where it is no such value. */
export type Reading<Value> = (value: unknown, where: string) => Value

/** The fields of a JSON object, each to be read by what it has to be. */
export interface Fields {
  readonly get: <Value>(name: string, reading: Reading<Value>) => Value
}

/** Longer than any file of ours; a text of that length still fits into the memory of a runner many times. */
const LONGEST_FILE = 200_000_000

/** @throws Misread for what is no JSON */
export function parseJson(text: string): unknown {
  if (text.length > LONGEST_FILE) throw new Misread('')
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON, or nested deeper than can be read.
    throw new Misread('')
  }
}

/** Reads an object that has at least these fields; others are not looked at. */
export function fieldsOf(value: unknown, where: string): Fields {
  const record = recordIn(value, where)
  return {
    get: (name, reading) => {
      const place = where === '' ? name : `${where}.${name}`
      if (!Object.hasOwn(record, name)) throw new Misread(place)
      return reading(record[name], place)
    },
  }
}

/** Reads an object that has exactly these fields. */
export function exactFieldsOf(value: unknown, where: string, names: readonly string[]): Fields {
  const present = Object.keys(recordIn(value, where))
  if (present.length !== names.length || present.some(name => !names.includes(name))) throw new Misread(where)
  return fieldsOf(value, where)
}

function recordIn(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new Misread(where)
  return value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value itself, or `null`. */
export function nullOr<Value>(reading: Reading<Value>): Reading<Value | null> {
  return (value, where) => (value === null ? null : reading(value, where))
}

/** A list of at most so many. */
export function listOf<Value>(reading: Reading<Value>, most: number): Reading<readonly Value[]> {
  return (value, where) => {
    if (!Array.isArray(value) || value.length > most) throw new Misread(where)
    return value.map((item: unknown, index) => reading(item, `${where}[${index}]`))
  }
}

/** A text in which something holds, at most so long. */
export function textThat(holds: (text: string) => boolean, most: number): Reading<string> {
  return (value, where) => {
    if (typeof value !== 'string' || value.length > most || !holds(value)) throw new Misread(where)
    return value
  }
}

/** Exactly this. */
export function exactly<const Value extends string | number>(expected: Value): Reading<Value> {
  return (value, where) => {
    if (value !== expected) throw new Misread(where)
    return expected
  }
}

/** One of a few words. */
export function wordAmong<const Word extends string>(words: readonly Word[]): Reading<Word> {
  return (value, where) => {
    const word = words.find(candidate => candidate === value)
    if (word === undefined) throw new Misread(where)
    return word
  }
}

/** A number between two others, both included. */
export function numberFrom(least: number, most: number): Reading<number> {
  return (value, where) => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) throw new Misread(where)
    return value
  }
}

/** A whole number between two others, both included. */
export function wholeFrom(least: number, most = Number.MAX_SAFE_INTEGER): Reading<number> {
  return (value, where) => {
    const number = numberFrom(least, most)(value, where)
    if (!Number.isSafeInteger(number)) throw new Misread(where)
    return number
  }
}

/** `true` or `false`. */
export function yesOrNo(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean') throw new Misread(where)
  return value
}
