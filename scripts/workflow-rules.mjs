/**
 * What we ask of every workflow, ours and those that a reader pastes: that nobody can change what it runs, that it ends, and
 * that it can do no more than it must.
 */
import { parse } from 'yaml'
import { actionsIn, isPinned } from './pins.mjs'

/** GitHub's own way to check out. */
const CHECKOUT = /^actions\/checkout@/

/** Another's action is named by a commit; ours by its major version, as the commit of a release is only known afterwards. */
function unpinned({ text }, home) {
  const others = actionsIn(text).filter(({ action }) => !`${action}/`.startsWith(`${home}/`))
  return others
    .filter(uses => !isPinned(uses))
    .map(({ action, line }) => ({ line, message: `${action} is not named by a commit with its version beside it` }))
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
  return [...unpinned({ text }, home), ...ofJobs].map(({ line, message }) => `${path}:${above + line}: ${message}`)
}
