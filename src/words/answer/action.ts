import { riskDifference } from '../../measure/figures/risk.ts'
import { shareCell } from '../cells.ts'
import { percent } from '../phrases.ts'
import { UNIT } from '../unit.ts'
import { namesOf } from '../view.ts'
import {
  figuresWithout,
  holdersBehind,
  holdersIn,
  nextInLine,
  type Situation,
  type Somebody,
  shareOf,
  thoseWhoLeft,
} from './situation.ts'

/** How many people are named to be asked. */
const ASKED = 3

/**
 * The one thing to do first: whom to ask, who is next in line and how far off, whose knowledge to spread.
 *
 * @param situation with at least one commit
 */
export function actionIn<Who extends Somebody>(situation: Situation<Who>): string {
  const { activeContributors, augmented, risk } = situation.figures
  if (activeContributors === 0) return takeItUp(situation)
  if (activeContributors === 1) return findASecond(situation)
  if (!augmented.all.reached) return takeOver(situation)
  return risk === 'critical' || risk === 'high' ? shareTheWork(situation) : spreadFirst(situation)
}

function takeItUp<Who extends Somebody>(situation: Situation<Who>): string {
  const makers = holdersBehind(situation.figures.ponyFactor).slice(0, ASKED)
  const name = situation.people.length === 1 ? situation.name : withShare(situation)
  return `Whoever takes it up can ask ${namesOf({ name }, makers)} first.`
}

function findASecond<Who extends Somebody>(situation: Situation<Who>): string {
  const [asked] = thoseWhoLeft(situation)
  return asked === undefined
    ? `Find a second person: nobody else has made a ${UNIT.one} yet.`
    : `Find a second person: ask ${whoLeft(situation, asked)}.`
}

/** Much was left behind, and somebody has to know it. */
function takeOver<Who extends Somebody>(situation: Situation<Who>): string {
  const [asked] = thoseWhoLeft(situation)
  const [next] = nextInLine(situation, 'active')
  const line = next === undefined ? '' : ` Next in line is ${withShare(situation)(next)}.`
  return asked === undefined ? line.trim() : `Take over what was left behind: ask ${whoLeft(situation, asked)}.${line}`
}

function shareTheWork<Who extends Somebody>(situation: Situation<Who>): string {
  const holders = holdersBehind(situation.figures.augmented.active)
  const [next] = nextInLine(situation, 'active')
  const theirs = `what ${namesOf(situation, holders)} ${holders.length === 1 ? 'works' : 'work'} on`
  return next === undefined
    ? `Find one more person for ${theirs}: nobody else is active.`
    : `Next in line is ${situation.name(next)} with ${percent(shareOf(situation, [next]))}, who could review and take over more of ${theirs}.`
}

/** Of the first holders as few as would be missed: without whom most has nobody any more, or the risk is high. */
function spreadFirst<Who extends Somebody>(situation: Situation<Who>): string {
  const { rules } = situation
  const holders = holdersIn(situation).slice(0, ASKED)
  const losses = holders.map((_, index) => {
    const leaving = holders.slice(0, index + 1)
    return { leaving, without: figuresWithout(situation, leaving) }
  })
  const blow = losses.find(
    ({ without }) => !without.augmented.all.reached || riskDifference(without.risk, 'moderate') > 0,
  )
  if (blow === undefined) {
    const [last] = losses.slice(-1)
    const held = last === undefined ? '' : shareCell(last.without.activeShare, rules)
    return `Keep it so: even without ${namesOf(situation, holders)}, ${held} of this code would still have somebody.`
  }
  const held = shareCell(blow.without.activeShare, rules)
  return `Spread first what ${namesOf(situation, blow.leaving)} ${blow.leaving.length === 1 ? 'knows' : 'know'}: without them, only ${held} of this code would still have somebody.`
}

function whoLeft<Who extends Somebody>(situation: Situation<Who>, person: Who): string {
  const { name, day } = situation
  return `${name(person)}, who made ${percent(shareOf(situation, [person]))} and left after ${day(person.lastActivity)}`
}

function withShare<Who extends Somebody>(situation: Situation<Who>): (person: Who) => string {
  return person => `${situation.name(person)} (${percent(shareOf(situation, [person]))})`
}
