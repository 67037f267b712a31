import type { Budget } from '../../github/budget.ts'
import type { Commit } from '../../history/commit.ts'
import type { Log } from '../../log.ts'
import type { ToKeep } from '../cache/history-cache.ts'
import { Costs, type CostsSource } from './costs.ts'
import { Course } from './course.ts'
import type { Head } from './head/head.ts'
import { incomplete } from './incomplete.ts'
import type { Plan } from './known/route.ts'
import type { Trusted } from './known/trust.ts'
import { createPageReader, type PageReader, type PageSource } from './pages/pages.ts'
import { createProgress } from './progress.ts'

/** A history whose head is found. */
export interface Sighting {
  readonly source: Omit<PageSource, 'spend' | 'afford'> & CostsSource
  readonly log: Log
  readonly head: Head
  /** Takes what the next run shall know, also when this one ends early. */
  readonly keep: (toKeep: Omit<ToKeep, 'commits'>) => Promise<void>
}

/** The same, with what is known of it from earlier runs. */
export interface Reading extends Sighting {
  /** What earlier runs have kept. */
  readonly trusted: Trusted
}

/**
 * Reads every commit of the history once.
 *
 * @throws UserError when GitHub does not give as many different commits as it says that there are
 */
export async function* readCommits({ source, log, head, trusted, keep }: Reading): AsyncGenerator<readonly Commit[]> {
  if (head.total === 0) throw incomplete(head, 'its head')
  const course = new Course(head, trusted, source.clock.now())
  const { coverage, route } = course
  const costs = new Costs(source, head)
  try {
    const first = course.begin()
    const progress = createProgress(log, source.clock, head.total, coverage.size, head.budget?.cost ?? 0)
    const spend = (pages: number, budget: Budget | null) => {
      if (budget === null) return
      progress.spend(budget.cost)
      costs.learn(pages, budget.cost)
    }
    const reader = createPageReader({ ...source, spend, afford: asked => costs.afford(asked, course.canJump) })
    let plan = course.next()
    if (plan !== null || coverage.isComplete) {
      const outlook = plan && { ...plan, ...route.outlook(plan) }
      log.info(costs.announcement(coverage.size, outlook, course.canJump))
    }
    if (first.length > 0) yield first
    for (; plan !== null; plan = course.next()) {
      costs.begin(route.outlook(plan))
      for await (const commits of readPlan(plan, course, reader)) {
        progress.reach(coverage.size)
        if (commits.length > 0) yield commits
      }
    }
    if (!coverage.isComplete) throw course.incomplete()
    if (coverage.isDistrusted) log.notice(DISTRUST)
    const rest = coverage.rest()
    if (rest.length > 0) yield rest
  } finally {
    costs.release()
    if (coverage.isNew) await keep({ layers: coverage.layers(), jump: course.canJump })
  }
}

const DISTRUST = 'What earlier runs have kept of this history does not agree with GitHub, so everything was read again.'

/** Reads a plan as far as it is of use; where that fails, the next one is another. */
async function* readPlan(plan: Plan, course: Course, reader: PageReader): AsyncGenerator<readonly Commit[]> {
  const { coverage } = course
  const { isDistrusted } = coverage
  try {
    for await (const pages of course.canJump ? reader.read(plan) : reader.walk(plan)) {
      yield pages.flatMap(page => course.take(plan, page))
      if (coverage.isComplete || coverage.isDistrusted !== isDistrusted) return
    }
  } catch (thrown) {
    course.change(plan, thrown)
  }
}
