import type { Parsed } from './parse.ts'

/** Between words on a line of their own, commas or blanks. */
const BETWEEN_WORDS = /[\s,]+/

/** Some of a few words, each once and in the order in which they are offered, so that the same choice is always the same list. */
export function parseWords<const Word extends string>(
  words: readonly Word[],
): (text: string) => Parsed<readonly Word[]> {
  return text => {
    const given = text.split(BETWEEN_WORDS).filter(word => word !== '')
    const expected = `some of ${words.join(', ')}`
    if (given.length === 1 && given[0] === 'none')
      return { ok: false, expected, hint: 'For none of them, leave it empty.' }
    const isKnown = given.length > 0 && given.every(word => words.some(candidate => candidate === word))
    return isKnown ? { ok: true, value: words.filter(word => given.includes(word)) } : { ok: false, expected }
  }
}

/** Lines, without the white space around them and without empty ones. */
export function parseLines(text: string): Parsed<readonly string[]> {
  const lines = text.split(/[\n\r]+/).map(line => line.trim())
  return { ok: true, value: lines.filter(line => line !== '') }
}

/** A whole number from 1 to another. */
export function parseCount(most: number): (text: string) => Parsed<number> {
  return text => {
    const isCount = /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most
    return isCount ? { ok: true, value: Number(text) } : { ok: false, expected: `a whole number from 1 to ${most}` }
  }
}

/** Names of servers, each once: `git.example.org`, with its port where it is not that of https. */
export function parseHosts(text: string): Parsed<readonly string[]> {
  const given = text.split(BETWEEN_WORDS).filter(host => host !== '')
  const hosts = given.map(hostIn)
  const wrong = given.find((_, index) => hosts[index] === null)
  if (wrong === undefined) return { ok: true, value: [...new Set(hosts.filter(host => host !== null))] }
  const expected = 'names of servers, such as git.example.org or git.example.org:8443'
  const host = hostIn(/^[a-z]+:\/\/(?<host>[^/@?#]+)/i.exec(wrong)?.groups?.host ?? wrong.split('/')[0] ?? '')
  return host === null ? { ok: false, expected } : { ok: false, expected, hint: `Write ${host}.` }
}

/** A server's name in small letters, with its port unless it is 443; `null` for anything else. */
function hostIn(text: string): string | null {
  if (!/^(?!-)[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i.test(text)) return null
  // The web's own rules take "1" for the address 0.0.0.1.
  const { host } = URL.canParse(`https://${text}`) ? new URL(`https://${text}`) : { host: '' }
  return host === text.toLowerCase().replace(/:443$/, '') ? host : null
}

/** A path within a repository, with slashes and without a step upwards. */
export function parsePathWithin(text: string): Parsed<string> {
  const path = text.replace(/^(?:\.\/)+/, '')
  const isWithin = !/^[/\\]|^[a-z]:|\\/i.test(path) && path.split('/').every(part => !['', '.', '..'].includes(part))
  return isWithin ? { ok: true, value: path } : { ok: false, expected: 'the path of a file within the repository' }
}
