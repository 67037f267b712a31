import type { Identity } from './commit.ts'

/**
 * The people in the `Co-authored-by` trailers of a commit message, in order; none has a login. What a trailer is, git
 * decides (git-interpret-trailers(1), trailer.c), as `git log --format='%(trailers)'` does it: only the last paragraph
 * can hold trailers, and `---` ends no message. GitHub's pages show co-authors by that rule too
 * (https://github.com/PurpleBooth/git-mit/issues/308), and its squash merges write all of them there.
 *
 * A trailer without a pair of angle brackets names nobody, as on GitHub. Takes time linear in the message's length.
 *
 * @param message the whole commit message
 */
export function coAuthorsOf(message: string): readonly Identity[] {
  // Most messages have no co-author, and splitting them all would be most of the work.
  if (!/co-authored-by/i.test(message)) return []
  const block = trailerBlock(linesOf(message)).join('\n')
  return Array.from(block.matchAll(CO_AUTHOR), ([trailer]) => coAuthorIn(trailer)).filter(person => person !== null)
}

// White space is what git's `isspace` knows (ctype.c); `\s` would also match a no-break space.
const BLANK = /^[ \t\r]*$/
const INDENTED = /^[ \t\r]/
const TRAILER = /^[A-Za-z\d-]+[ \t]*:/
/** A trailer with the indented lines that continue it. */
const CO_AUTHOR = /(?<![^\n])co-authored-by[ \t]*:[^\n]*(?:\n[ \t\r][^\n]*)*/gi
/** Lines that git itself writes. With one of them, up to three quarters of a trailer block may be other text. */
const WRITTEN_BY_GIT = /^(?:Signed-off-by: |\(cherry picked from commit )/
/** `git commit --verbose` cuts a message off here, and so does whatever reads its trailers (wt-status.c). */
const SCISSORS = '\n# ------------------------ >8 ------------------------\n'

/** A message's lines, from its title to what git ignores at the end. */
function linesOf(message: string): readonly string[] {
  const fromTitle = message.replace(/^(?:[ \t\r]*\n)+/, '')
  const scissors = `\n${fromTitle}`.indexOf(SCISSORS)
  const text = scissors === -1 ? fromTitle : fromTitle.slice(0, scissors)
  return withoutIgnoredEnd(text.split('\n'))
}

/** Drops the last run of comments, empty lines and `Conflicts:` lists (commit.c, `ignored_log_message_bytes`). */
function withoutIgnoredEnd(lines: readonly string[]): readonly string[] {
  let end: number | null = null
  let inConflicts = false
  for (const [index, line] of lines.entries()) {
    // The last line is the one that no line feed ends.
    const opensConflicts = line === 'Conflicts:' && index < lines.length - 1
    inConflicts ||= opensConflicts
    const isIgnored = line === '' || line.startsWith('#') || opensConflicts || (inConflicts && line.startsWith('\t'))
    if (!isIgnored) {
      inConflicts = false
      end = null
    } else {
      end ??= index
    }
  }
  return end === null ? lines : lines.slice(0, end)
}

/** The last paragraph, if it is one of trailers; `find_trailer_block_start` in trailer.c. */
function trailerBlock(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex(line => !BLANK.test(line) && !line.startsWith('#'))
  const start = lines.slice(0, last + 1).findLastIndex(line => BLANK.test(line)) + 1
  // The first paragraph is the title, whatever it looks like.
  const block = start === 0 ? [] : lines.slice(start)
  return isTrailerBlock(block) ? block : []
}

/** All trailers, or a quarter trailers where git has written one of them. */
function isTrailerBlock(block: readonly string[]): boolean {
  let trailers = 0
  let others = 0
  let continues = false
  for (const line of block) {
    if (TRAILER.test(line) || WRITTEN_BY_GIT.test(line)) {
      trailers += 1
      continues = true
    } else if (line.startsWith('#')) {
      continues = false
    } else if (!BLANK.test(line) && !(continues && INDENTED.test(line))) {
      others += 1
      continues = false
    }
  }
  return trailers > 0 && (others === 0 || (block.some(line => WRITTEN_BY_GIT.test(line)) && trailers * 3 >= others))
}

function coAuthorIn(trailer: string): Identity | null {
  const value = trailer.slice(trailer.indexOf(':') + 1).replace(/\n[ \t\r]+/g, ' ')
  const contact = /^(?<name>[^<]*)<(?<email>[^>]*)>/.exec(value)?.groups
  const name = contact?.name?.trim() ?? ''
  const email = contact?.email?.trim() ?? ''
  return name === '' && email === '' ? null : { name, email, login: null, accountId: null }
}
