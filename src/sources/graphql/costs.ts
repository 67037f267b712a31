import type { GitHub } from '../../github/client.ts'
import type { Task } from '../../github/failure.ts'
import { count, counted } from '../../text/numbers.ts'
import { oneLine } from '../../text/one-line.ts'
import { timeOfDay } from '../../text/times.ts'
import { type Head, holdsFirstPage } from './head/head.ts'
import type { Outlook, Plan } from './known/route.ts'
import { PAGE_SIZE } from './query.ts'
import type { Tariff } from './tariff.ts'

/** Whose costs they are. */
export interface CostsSource {
  readonly github: Pick<GitHub, 'reserve'>
  readonly task: Task
  /** What pages cost, as far as the run has learned it. */
  readonly tariff: Tariff
}

/** What one history costs, held against what the run may spend. */
export class Costs {
  readonly #head: Head
  readonly #tariff: Tariff
  readonly #reservation: ReturnType<GitHub['reserve']>
  /** How many pages the present plan needed in any case when it began. */
  #needed = 0
  /** How many pages of it were answered. */
  #answered = 0

  constructor({ github, task, tariff }: CostsSource, head: Head) {
    this.#head = head
    this.#tariff = tariff
    this.#reservation = github.reserve(task)
    if (head.budget !== null && holdsFirstPage(head)) this.#tariff.learn(1, head.budget.cost)
  }

  /** Learns what an answer with so many pages has cost. */
  learn(pages: number, cost: number): void {
    this.#tariff.learn(pages, cost)
    this.#answered += pages
  }

  /** Begins with a plan, by how far it is from there to the end. */
  begin({ least }: Outlook): void {
    this.#needed = least
    this.#answered = 0
  }

  /**
   * Holds only what is needed in any case: the next page may complete the history, and what is read without that is kept for the
   * next run.
   *
   * @param asked how many pages of the plan were asked for so far
   * @throws UserError when that is not there
   */
  afford(asked: number, canJump: boolean): void {
    // Another kind of history, of which nothing is kept.
    const included = this.#tariff.withoutMerges(Math.ceil(this.#head.total / PAGE_SIZE), canJump)
    const cheaper = included === null ? [] : [{ way: 'set merge-commits: include', points: included }]
    const left = this.#tariff.least(Math.max(0, this.#needed - asked), canJump)
    const unanswered = this.#tariff.least(Math.max(0, this.#needed - this.#answered), canJump)
    this.#reservation.hold(left, cheaper, Math.max(0, unanswered - left))
  }

  /** Holds nothing any more. */
  release(): void {
    this.#reservation.release()
  }

  /**
   * What will be read, and for how much: at least what is read next, and at worst everything, as nobody knows beforehand how much
   * of what was kept belongs here.
   *
   * @param known how many commits are known
   * @param plan what is read next; `null` when there is nothing to read
   */
  announcement(known: number, plan: (Plan & Outlook) | null, canJump: boolean): string {
    const { repository, ref, total, budget } = this.#head
    const history = `${oneLine(repository)} at ${oneLine(ref)}: ${count(total)} commits`
    if (plan === null) return `${history}, all of them known.`
    const pages = Math.max(plan.least, plan.pages.length)
    const about = this.#tariff.likely(pages, canJump)
    const atWorst = this.#tariff.most(plan.most, canJump)
    const points = counted(about, 'point')
    const cost = atWorst > about ? `${points}, at worst ${count(atWorst)},` : points
    const left =
      budget === null ? '' : ` of the ${count(budget.remaining)} that are left until ${timeOfDay(budget.resetAt)}`
    const verb = plan.most > pages ? 'found' : 'read'
    return `${history}, ${count(total - known)} of them to be ${verb} for about ${cost}${left}.`
  }
}
