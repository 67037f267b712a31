import { fold } from '../text/fold.ts'

/**
 * What programs and people write where they know no address, as its two parts. Sources: hg-git's `none@none`; hg convert's
 * and cvs2git's `devnull@localhost`; what git itself and its manual put in place of a name (`root@localhost`, `you@example.com`);
 * svn2git's `(no author)`.
 */
const LOCAL_PARTS = new Set([
  ...[
    '',
    'none',
    'nobody',
    'noone',
    'no-one',
    'no.one',
    'null',
    'devnull',
    'dev-null',
    'undefined',
    'unknown',
    'anonymous',
  ],
  ...[
    'anon',
    'noemail',
    'no-email',
    'no.email',
    'nomail',
    'no-mail',
    'no_author',
    'no-author',
    '(no author)',
    'noauthor',
  ],
  ...[
    'noreply',
    'no-reply',
    'donotreply',
    'root',
    'user',
    'you',
    'me',
    'name',
    'your.name',
    'yourname',
    'your-name',
    'email',
  ],
  ...['your.email', 'your_email', 'youremail', 'mail', 'test', 'example', 'admin', 'git', 'svn', 'cvs', 'hg'],
])

/** Domains that are no machine's of their own: reserved ones (RFC 2606, RFC 6761), and words in their place. */
const DOMAINS = new Set([
  ...[
    '',
    'none',
    'null',
    'nobody',
    'nowhere',
    'unknown',
    'undefined',
    'devnull',
    'noreply',
    'no-reply',
    'anonymous',
    'email',
  ],
  ...[
    'localhost',
    'localhost.localdomain',
    'localhost.local',
    'localdomain',
    'local',
    '(none)',
    'localhost.(none)',
    'invalid',
  ],
  ...[
    'none.none',
    'none.com',
    'nowhere.com',
    'nowhere.org',
    'no.where',
    'noemail.com',
    'no.email',
    'unknown.com',
    'domain',
  ],
  ...['example.com', 'example.org', 'example.net', 'domain.com', 'yourdomain.com'],
])

/** Addresses of a real domain that stand for nobody in particular. */
const ADDRESSES = new Set(['noreply@github.com', 'noreply@gitlab.com', 'invalid@invalid'])

/** Names that say that nobody knows who it was. */
const NAMES = new Set([
  ...[
    '',
    'anonymous',
    'anon',
    'unknown',
    'unknown author',
    'unknown user',
    'unknown committer',
    'nobody',
    'none',
    'null',
  ],
  ...[
    'no author',
    '(no author)',
    'no name',
    'noname',
    'unnamed',
    'undefined',
    'n/a',
    'na',
    '?',
    '-',
    'author',
    'user',
    'root',
  ],
  ...['your name', 'name', 'somebody', 'someone', 'various', 'various authors', 'various contributors', 'contributors'],
  ...['contributor', 'others', 'guest'],
])

/**
 * Whether an address is nobody's own, so that two who commit with it need not be one person: an empty one, and those that
 * stand where no address is known, such as `none@none` or `root@localhost`.
 */
export function isNobodysAddress(email: string): boolean {
  const address = fold(email)
  if (address === '' || ADDRESSES.has(address)) return true
  const at = address.lastIndexOf('@')
  if (at === -1) return LOCAL_PARTS.has(address) || DOMAINS.has(address)
  return LOCAL_PARTS.has(address.slice(0, at)) && DOMAINS.has(address.slice(at + 1))
}

/** Whether a name is that of nobody in particular, so that a mailmap which gives it to two addresses says nothing about who they are. */
export function isNobodysName(name: string): boolean {
  return NAMES.has(fold(name))
}
