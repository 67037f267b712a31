import { describe, expect, test } from '@jest/globals'
import { looksAutomated } from '../../src/people/automation.ts'
import { person } from '../support/people.ts'

/** Whether `name <e-mail>` looks automated, alone or with logins. */
function looks(who: string, ...logins: readonly string[]): boolean {
  const { name, email } = person(who)
  return looksAutomated(name, email, logins)
}

describe('a program is suspected', () => {
  test.each([
    ['in a bot by name', 'Acme Bot <updates@example.com>'],
    ['in a bot by name alone', 'Bot <>'],
    ['whatever the case', 'ACME-BOT <updates@example.com>'],
    ['between other signs', 'Weblog (bot) <blog@example.com>'],
    ['with an underscore', 'acme_bot <updates@example.com>'],
    ['in a bot by address', 'Updates <acme-bot@example.com>'],
    ['in a bot by what is added to an address', 'DevTools <ann+bot@example.com>'],
    ['in a bot by the end of an address with dots', 'Ann Lee <ann.lee.bot@example.com>'],
    ['in a robot', 'Release Robot <releases@example.com>'],
    ['in automation', 'AOS Automation Release Team <team@example.com>'],
    ['in what is automated', 'Automated Release <team@example.com>'],
    ['in what happens by itself', 'Auto Commit <team@example.com>'],
    ['in a release bot', 'release-bot <releases@example.com>'],
    ['in CI, in capital letters', 'Acme CI <acme@example.com>'],
    ['in ci, in small letters', 'ci <acme@example.com>'],
    ['in an address for CI', 'Acme <ci@example.com>'],
    ['in an address with CI', 'Acme <support+ci@example.com>'],
    ['in Travis CI', 'Travis CI <builds@example.com>'],
    ['in CircleCI', 'CircleCI <builds@example.com>'],
    ['in Jenkins alone', 'Jenkins <jenkins@localhost>'],
    ['in an address of Jenkins', 'Acme <jenkins@example.com>'],
    ['in a user of Jenkins', 'Jenkins User <acme@example.com>'],
    ['in the actions of a server', 'Acme GitHub Actions <acme@example.com>'],
    ['in an address for actions', 'Acme <github-actions@example.com>'],
    ['in a build server', 'Acme Build Server <acme@example.com>'],
    ['in a runner without a name', 'runner <runner@37c6f3a36b87>'],
    ['in a merge queue', 'Merge Queue <acme@example.com>'],
    ['in a version bump', 'Version Bump <acme@example.com>'],
    ['in a tool that updates', 'Acme Renovate <acme@example.com>'],
    ['in a service account', 'Acme <svc-acme@example.com>'],
    ['in an agent', 'Acme Agent <acme@example.com>'],
    ['in a model', 'Claude Sonnet 4.5 <ann+assistant@example.com>'],
    ['in a model with a number', 'gpt-4.1 <ann@example.com>'],
  ])('%s', (_, who) => {
    expect(looks(who)).toBe(true)
  })

  test.each([
    ['in a bot by login', 'acme-bot'],
    ['in CI by login', 'acme-ci'],
    ['in automation by login', 'acme-automation'],
  ])('%s', (_, login) => {
    expect(looks('Acme <acme@example.com>', 'acme', login)).toBe(true)
  })
})

describe('a person is', () => {
  test.each([
    ['Abbott', 'Jo Abbott <abbott@example.com>'],
    ['Boteler', 'Kim Boteler <boteler@example.com>'],
    ['Talbot, also alone', 'Talbot <talbot@example.com>'],
    ['Tibor', 'Tibor Kiss <tibor@example.com>'],
    ['Cibele', 'Cibele Reis <cibele@example.com>'],
    ['Ci, by the first name', 'Ci Li <ci.li@example.com>'],
    ['Ci, by the last name', 'Li Ci <lici@example.com>'],
    ['Bot, by an address with both names', 'Ann Bot <ann.bot@example.com>'],
    ['Bot, by an address with an initial', 'Ann Bot <abot@example.com>'],
    ['Bot, by what stands before it', 'Kees de Bot <kees@example.com>'],
    ['Robotham', 'Max Robotham <robotham@example.com>'],
    ['Autret', 'Lou Autret <autret@example.com>'],
    ['Jenkins', 'Ann Jenkins <jenkins@example.com>'],
    ['Travis', 'Travis Brown <travis@example.com>'],
    ['Gerrit', 'Gerrit Pape <pape@example.com>'],
    ['Claude', 'Claude Dubois <claude@example.com>'],
    ['Devin', 'Devin Gould <devin@example.com>'],
    ['Agenta', 'Agenta Lind <agenta@example.com>'],
    ['somebody with digits', 'robot7 <bot50@example.com>'],
    ['somebody with letters that are not English', 'Botó Çelik <botó@example.com>'],
    ['somebody with letters that are put together', 'Bot\u0301 C\u0327elik <celik@example.com>'],
    ['somebody who works on bots', 'Max Lee <max@example.bot>'],
    ['somebody whose name is an address there', 'max@example.bot <max@example.com>'],
    ['somebody who works on CI', 'Max Lee <max@ci.example.com>'],
    ['somebody who works with robots', 'Max Lee <robot.lee@example.com>'],
    ['somebody who reads mail of GitHub apart', 'Max Lee <max+github@example.com>'],
    ['somebody who lets an agent write', 'Max Lee (aider) <max@example.com>'],
    ['a builder by one of several names', 'Builder Max <max@example.com>'],
    ['a release manager', 'Release Manager <release@example.com>'],
    ['nobody', ' <>'],
  ])('%s', (_, who) => {
    expect(looks(who)).toBe(false)
  })

  test.each([
    ['who built something', 'builder'],
    ['whose login only ends so', 'talbot'],
    ['whose login holds such letters', 'cibot7'],
  ])('somebody %s', (_, login) => {
    expect(looks('Max Lee <max@example.com>', login)).toBe(false)
  })
})
