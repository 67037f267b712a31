import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import { parseAddress, type RepositoryAddress } from '../../../src/sources/fetch/server/address.ts'
import type { GitServerOptions } from '../../support/git-server/options.ts'
import { type GitServer, startGitServer } from '../../support/git-server/server.ts'
import type { TestHistory } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'

const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** Has something done when the test is over. */
export function afterThisTest(cleanUp: () => unknown): void {
  cleanUps.push(cleanUp)
}

/** A folder until the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pony-factor-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A repository `ann/pony` on a git server of its own, until the test is over. */
export async function served(
  told: TestHistory,
  options: Partial<GitServerOptions> = {},
): Promise<{ readonly repository: Repository; readonly server: GitServer; readonly address: RepositoryAddress }> {
  const repository = makeRepository(told)
  const server = await startGitServer({ repositories: { 'ann/pony': repository.path }, ...options })
  cleanUps.push(repository.remove, server.close)
  return { repository, server, address: addressAt(`${server.url}/ann/pony`) }
}

export function addressAt(url: string): RepositoryAddress {
  const address = parseAddress(url)
  if (address === null) throw new Error(`${url} is no address.`)
  return address
}
