/**
 * What the release workflow asks of a tag, and what it says of it.
 *
 * Usage, in the package's folder:
 *   node scripts/release.mjs check TAG          fails, with every reason, unless the tag may be released from here
 *   node scripts/release.mjs notes TAG COMMIT   prints the text of the release
 */
import { readFileSync } from 'node:fs'
import { homeOf, NO_OWNER } from './home.mjs'

/** What CHANGELOG.md says of a version; empty where it says nothing. */
function changesIn(changelog, version) {
  const [, ...sections] = changelog.split(/^## /m)
  const section = sections.find(text => text.split('\n')[0].trim() === version)
  return (section ?? '').split('\n').slice(1).join('\n').trim()
}

/** Why a tag may not be released. */
function obstacles({ tag, home, version, changes, repository }) {
  return [
    home.startsWith(`${NO_OWNER}/`) &&
      `The project has no home yet: package.json's repository is ${home}. Name the real one, and run: npm run generate`,
    repository !== home && `This is ${repository || 'no repository on GitHub'}, and releases are made in ${home}.`,
    tag !== `v${version}` && `The tag is ${tag}, and the version in package.json ${version}.`,
    changes === '' && `CHANGELOG.md says nothing under "## ${version}".`,
  ].filter(Boolean)
}

function notes({ tag, commit, home, changes }) {
  return `${changes}

## Name this release by its commit

Nobody can move a commit, not even we:

\`\`\`yaml
- uses: ${home}@${commit} # ${tag}
\`\`\`

\`gh attestation verify dist/main.js --repo ${home}\` says, for each file of \`dist/\`, that it was checked against a fresh build
of this commit.
`
}

const [task, tag = '', commit = ''] = process.argv.slice(2)
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const { version } = manifest
const home = homeOf(manifest)
const changes = changesIn(readFileSync('CHANGELOG.md', 'utf8'), version)

if (task === 'check') {
  const found = obstacles({ tag, home, version, changes, repository: process.env.GITHUB_REPOSITORY })
  for (const obstacle of found) console.error(obstacle)
  process.exitCode = found.length === 0 ? 0 : 1
} else {
  console.log(notes({ tag, commit, home, changes }))
}
