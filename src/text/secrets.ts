/** What of a text from outside is nobody's business: e-mail addresses, and the passwords in other addresses. */

/** `@` and its look-alikes. */
const AT = '[@＠﹫]'

/** A domain of two parts or more, in any script. */
const DOMAIN = '[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.\\p{L}{2,}'

/** The `@domain` of whatever looks like an e-mail address within a name: anything after a letter, or a whole domain. */
const DOMAIN_IN_NAME = new RegExp(
  `(?<=[^\\s<>()[\\]"',;:@＠﹫])${AT}[^\\s<>()[\\]"',;:]+|${AT}${DOMAIN}|${AT}\\[[^\\s\\]]*\\]?`,
  'giu',
)

/** The `@domain` of an e-mail address within other text, where `node@24` and `@2x` are none. */
const DOMAIN_IN_TEXT = new RegExp(`(?<=[\\p{L}\\p{N}_.+"-])${AT}${DOMAIN}`, 'giu')

/** Whether a text has a sign in it that makes an e-mail address. */
export function mayHoldAddress(text: string): boolean {
  return new RegExp(AT, 'u').test(text)
}

/** A name without the domains of e-mail addresses: of `ann@example.com` only `ann` is left. */
export function nameWithoutMailDomains(name: string): string {
  return name.replace(DOMAIN_IN_NAME, '')
}

/** A text from outside that is no name, such as a branch's, without the domains of e-mail addresses. */
export function withoutMailDomains(text: string): string {
  return text.replace(DOMAIN_IN_TEXT, '')
}

/** Leaves out the user and the password in `https://user:password@host`. */
export function withoutPasswords(text: string): string {
  return text.replace(/(?<=:\/\/)[^\s/]+@/g, '')
}

/**
 * What another program says, without the words that may be an e-mail address and without passwords, whatever is in them. Paths
 * are left, as a remedy repeats them, and are needed as they are.
 */
export function withoutSecrets(message: string): string {
  return withoutMailDomains(message.replace(/(?<!\S)\S+@\S*/g, withoutSecretIn))
}

const PATH = /^['"(]*(?:\.{0,2}\/|[a-z]:[\\/])/i

/** Of a word with an `@` in it. */
function withoutSecretIn(word: string): string {
  const [scheme, at] = [word.indexOf('://'), word.lastIndexOf('@')]
  if (scheme === -1) return PATH.test(word) ? word : '…'
  return at < scheme ? word : `${word.slice(0, scheme)}://…${word.slice(at)}`
}
