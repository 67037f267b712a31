/** Groups of a Gemfile that nothing needs to run: what Rails, Bundler and most others call them. */
const DEVELOPMENT: ReadonlySet<string> = new Set(
  'development dev test tests ci cucumber debug doc docs documentation lint lefthook profile rubocop tools'.split(' '),
)

/**
 * The gems that a Gemfile asks for in groups for development alone. A Gemfile is a program, of which this understands what nearly all
 * of them are: `group :test do … end`, `gem 'name', group: :test`. What it does not understand is no gem for development.
 */
export function developmentGems(gemfile: string): ReadonlySet<string> {
  const developed = new Set<string>()
  const needed = new Set<string>()
  const blocks: boolean[] = []
  for (const line of gemfile.split(/\r?\n/)) {
    const [, name] = /^\s*gem[\s(]+["']([^"']+)["']/.exec(line) ?? []
    if (name !== undefined) {
      const isDevelopment = blocks.includes(true) || areForDevelopment(groupsOf(line))
      ;(isDevelopment ? developed : needed).add(name)
    } else if (/^\s*group\b.*\bdo\b/.test(line)) {
      blocks.push(areForDevelopment(symbolsIn(line)))
    } else if (/\bdo\b\s*(?:\|[^|]*\|)?\s*$/.test(line) || /^\s*(?:if|unless|case|begin|def|while)\b/.test(line)) {
      blocks.push(false)
    } else if (/^\s*end\b/.test(line)) {
      blocks.pop()
    }
  }
  return new Set([...developed].filter(name => !needed.has(name)))
}

/** `group: :test`, `groups: [:development, :test]`, `:group => :test`. */
function groupsOf(line: string): readonly string[] {
  const at = line.search(/\bgroups?(?::|\s*=>)/)
  return at === -1 ? [] : symbolsIn(line.slice(at).replace(/\]|,\s*\w+:.*$/, ' '))
}

function symbolsIn(text: string): readonly string[] {
  return [...text.matchAll(/:(\w+)|["'](\w+)["']/g)].map(([, symbol, quoted]) => symbol ?? quoted ?? '')
}

function areForDevelopment(groups: readonly string[]): boolean {
  return groups.length > 0 && groups.every(group => DEVELOPMENT.has(group))
}
