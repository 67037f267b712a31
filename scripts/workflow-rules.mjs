/**
 * What we ask of every workflow, ours and those that a reader pastes: that nobody can change what it runs, that it ends, and
 * that it can do no more than it must.
 */
import { parse } from 'yaml'
import { actionsIn, isPinned } from './pins.mjs'

/** GitHub's own way to check out. */
const CHECKOUT = /^actions\/checkout@/

/** Everything that a workflow runs of others: what its steps use, and whole workflows in place of a job. */
function usesOf(workflow) {
  const jobs = Object.values(workflow?.jobs ?? {})
  return jobs
    .flatMap(job => [job?.uses, ...(job?.steps ?? []).map(step => step.uses)])
    .filter(uses => uses !== undefined)
}

/** Whether it is ours, by a major version: an action, or a workflow that is called. */
function isOurs(uses, home) {
  return uses.startsWith(home) && /^(?:\/[\w.-]+)*@v\d+$/.test(uses.slice(home.length))
}

/** Another's action is named by a commit; ours by its major version, as the commit of a release is only known afterwards. */
function unpinned(workflow, text, home) {
  const pinned = actionsIn(text).filter(isPinned)
  const isRight = uses =>
    // In the folder of the job, or in the commit of the workflow itself.
    /^[.$]\//.test(uses) || isOurs(uses, home) || pinned.some(({ action, ref }) => uses === `${action}@${ref}`)
  return usesOf(workflow)
    .filter(uses => !isRight(uses))
    .map(uses => ({
      line: text.slice(0, text.indexOf(uses)).split('\n').length,
      message: `${uses} is not named by a commit with its version beside it, as "…@0123… # v1.2.3"`,
    }))
}

/** What is missing in one job. */
function missingIn([name, job], workflow) {
  const checkouts = (job.steps ?? []).filter(({ uses }) => CHECKOUT.test(uses ?? ''))
  return [
    // A job that hangs would cost six hours.
    job['timeout-minutes'] === undefined && `the job "${name}" has no timeout-minutes`,
    (job.permissions ?? workflow.permissions) === undefined && `the job "${name}" says nothing of its permissions`,
    checkouts.some(step => step.with?.['persist-credentials'] !== false) &&
      `a checkout of the job "${name}" leaves its token behind: persist-credentials: false`,
  ].filter(Boolean)
}

/**
 * Where a workflow breaks a rule, one line each.
 *
 * @param {{ path: string, above: number, text: string }} workflow a text, and how many lines stand above it in its file
 * @param {string} home the repository of our own action
 */
export function brokenRules({ path, above, text }, home) {
  const workflow = parse(text)
  const jobs = Object.entries(workflow?.jobs ?? {}).filter(([, job]) => job?.['runs-on'] !== undefined)
  const ofJobs = jobs.flatMap(job => missingIn(job, workflow)).map(message => ({ line: 1, message }))
  return [...unpinned(workflow, text, home), ...ofJobs].map(
    ({ line, message }) => `${path}:${above + line}: ${message}`,
  )
}

/** Which actions a document names that none of our workflows does, one line each: Dependabot moves those commits alone. */
export function unmoved({ path, above, text }, pins, home) {
  return actionsIn(text)
    .filter(({ action, ref }) => !isOurs(`${action}@${ref}`, home) && !pins.has(action))
    .map(
      ({ action, line }) => `${path}:${above + line}: ${action} is in no workflow of ours, so nobody moves its commit`,
    )
}
