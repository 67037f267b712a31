import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { startGitServer } from '../../../support/git-server/server.ts'
import { history } from '../../../support/history.ts'
import { setVariable } from '../../git/reading.ts'
import { afterThisTest, commandLines, emptyFolder, hub } from '../arrangement.ts'

const told = history().by('ann', 40).by('bob', 30)

/** As it is, and as it goes over the wire. */
const FORMS = (token: string) => [token, Buffer.from(`x-access-token:${token}`).toString('base64')]

describe('the token', () => {
  test('is in no argument of anything that runs, in no file and in no line of the log', async () => {
    const token = 'ghs_averysecrettokenthatnobodymaysee'
    const arguments_: string[] = []
    const files: string[] = []
    const look = (temporary: string) => {
      arguments_.push(...commandLines())
      files.push(...textsIn(temporary))
    }
    const { read, lines, temporary } = await hub(told, {
      github: { token },
      server: {
        needs: token,
        faults: () => {
          look(temporary)
          return null
        },
      },
    })

    const { commits } = await read()
    look(temporary)

    const seen = [...arguments_, ...files, ...lines, JSON.stringify(commits)].join('\n')
    expect(seen).toMatch(/fetch .*--filter=tree:0/)
    expect(FORMS(token).filter(form => seen.includes(form))).toEqual([])
  })

  test('is in nothing that is said of a failure', async () => {
    const token = 'ghs_averysecrettokenthatnobodymaysee'
    const { read, lines } = await hub(told, {
      github: { token },
      server: { faults: () => ({ kind: 'status', status: 500 }) },
    })

    const thrown: unknown = await read().catch((error: unknown) => error)

    const seen = [String(thrown), ...lines].join('\n')
    expect(FORMS(token).filter(form => seen.includes(form))).toEqual([])
  })
})

describe('hostile surroundings', () => {
  test.each([
    ['GIT_DIR', '/nowhere'],
    ['GIT_CONFIG_COUNT', '1'],
    ['GIT_ALLOW_PROTOCOL', 'file'],
    ['GIT_PROXY_COMMAND', '/bin/false'],
    ['GIT_ASKPASS', '/bin/false'],
    ['GIT_TRACE', '1'],
    ['GIT_OBJECT_DIRECTORY', '/nowhere'],
    ['GIT_SHALLOW_FILE', '/etc/passwd'],
    ['GIT_NAMESPACE', 'other'],
    ['GIT_HTTP_USER_AGENT', 'other'],
  ])('the variable %s=%s changes nothing', async (name, value) => {
    setVariable(name, value)
    const { read } = await hub(told)

    expect((await read()).commits).toHaveLength(70)
  })

  test('settings of the user send nothing elsewhere, start nothing and name nobody', async () => {
    const other = await startGitServer({ repositories: {} })
    afterThisTest(other.close)
    const home = emptyFolder()
    const mark = join(home, 'was-here')
    const helper = `!touch ${mark}; echo username=x; echo password=y`
    const { read, server } = await hub(told, { server: { needs: 'loopback-token' } })
    writeFileSync(
      join(home, '.gitconfig'),
      [
        `[url "${other.url}/"]\n\tinsteadOf = ${server.url}/`,
        `[credential]\n\thelper = ${JSON.stringify(helper)}`,
        `[core]\n\taskPass = ${JSON.stringify(mark)}\n\thooksPath = ${JSON.stringify(home)}\n\tfsmonitor = "touch ${mark}"`,
        '[http]\n\textraHeader = "AUTHORIZATION: basic b3RoZXI6b3RoZXI="\n\tuserAgent = other',
        '[fetch]\n\tprune = true\n\tfsckObjects = true',
        '[protocol]\n\tallow = never',
      ].join('\n'),
    )
    writeFileSync(join(home, '.netrc'), 'machine 127.0.0.1 login x password y\n')
    setVariable('HOME', home)

    const { commits } = await read()

    expect([commits.length, other.requests, existsSync(mark)]).toEqual([70, [], false])
    expect(server.requests.map(({ authorizations }) => authorizations)).toEqual([1, 1])
  })

  test('a proxy of the user is taken, and asked for the repository', async () => {
    const proxy = await startGitServer({ repositories: {} })
    afterThisTest(proxy.close)
    const home = emptyFolder()
    writeFileSync(join(home, '.gitconfig'), `[http]\n\tproxy = ${proxy.url}\n`)
    setVariable('HOME', home)
    const { read, server } = await hub(told)

    await expect(read()).rejects.toThrow('The git server shows no repository ann/pony')
    expect([proxy.requests.length, server.requests]).toEqual([1, []])
  })

  test('a repository around the run has no say', async () => {
    const around = emptyFolder()
    writeFileSync(join(around, 'git'), '#!/bin/sh\necho was here >&2\nexit 3\n')
    chmodSync(join(around, 'git'), 0o755)
    const before = process.cwd()
    afterThisTest(() => process.chdir(before))
    process.chdir(around)
    const { read } = await hub(told)

    expect((await read()).commits).toHaveLength(70)
  })
})

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      try {
        return readFileSync(join(entry.parentPath, entry.name), 'latin1')
      } catch {
        return ''
      }
    })
}
