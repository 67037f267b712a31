import { compareFractions, fraction } from '../../measure/figures/fraction.ts'
import type { MeasureRules } from '../../measure/rules.ts'
import { count } from '../../text/numbers.ts'
import { percentBeside } from '../phrases.ts'
import { UNIT } from '../unit.ts'
import { namesOf } from '../view.ts'
import { holdersBehind, type Situation, type Somebody, shareOf, thoseWhoLeft } from './situation.ts'

/** With more holders than this, names tell nothing: those behind the APF active are fewer. */
const MOST_TELLING = 6

/** So few are told of even where it takes more people to make most of everything: the risk comes from them. */
const FEWEST = 2

/**
 * Who made most of it, said so that the risk is understood: the people by name, and how much of this code is theirs. Every
 * percentage is one of all commits.
 *
 * @param situation with at least one commit
 */
export function verdictIn<Who extends Somebody>(situation: Situation<Who>): string {
  const { figures, rules, people } = situation
  const [first] = people
  if (figures.activeContributors === 0) return nobodyActive(situation)
  if (people.length === 1 && first !== undefined) return `${situation.name(first)} alone made all of this code.`
  if (figures.activeContributors === 1) return oneActive(situation)
  const { all, active } = figures.augmented
  const few = holdersBehind(active)
  if (rules.baseline === 'active') return ofTheActive(situation, few)
  if (!all.reached) return `${whatIsLeftBehind(situation)} Of the rest, ${made(situation, few, '')}.`
  if (few.length < all.value && (few.length <= FEWEST || all.value > MOST_TELLING)) {
    return `Of the ${share(situation, activePeople(situation))} of this code that active people made, ${made(situation, few, '')}.`
  }
  return `${made(situation, all.holders, ' of this code')}.`
}

function nobodyActive<Who extends Somebody>(situation: Situation<Who>): string {
  const { people, name, day, figures } = situation
  const last = day(
    people.reduce((latest, { lastActivity }) => Math.max(latest, lastActivity), Number.NEGATIVE_INFINITY),
  )
  const [first] = people
  if (people.length === 1 && first !== undefined) {
    return `${name(first)}, who made all of this code, has left: the last ${UNIT.one} was on ${last}.`
  }
  const everybody = people.length === 2 ? 'Both people' : `All ${count(people.length)} people`
  const makers = holdersBehind(figures.ponyFactor)
  return `${everybody} who made this code have left; the last ${UNIT.one} was on ${last}. ${namesOf(situation, makers)} made ${most(situation, makers)} of it (${share(situation, makers)}).`
}

function oneActive<Who extends Somebody>(situation: Situation<Who>): string {
  const here = activePeople(situation)
  const names = namesOf(situation, here)
  return situation.figures.augmented.all.reached
    ? `${names} is the only one who is active, and made ${most(situation, here)} of this code (${share(situation, here)}).`
    : `${whatIsLeftBehind(situation)} ${names}, the only one who is active, made the rest (${share(situation, here)}).`
}

/** What the chosen baseline leaves out of sight is said where it is much. */
function ofTheActive<Who extends Somebody>(situation: Situation<Who>, few: readonly Who[]): string {
  const here = activePeople(situation)
  const sentence = `${made(situation, few, ` of what the ${count(here.length)} active people made`)}.`
  return situation.figures.augmented.all.reached
    ? sentence
    : `${sentence} All of them made ${share(situation, here)} of this code.`
}

function whatIsLeftBehind<Who extends Somebody>(situation: Situation<Who>): string {
  return `${share(situation, thoseWhoLeft(situation))} of this code is by people who have left.`
}

/**
 * What holders made.
 *
 * @param whole of what it is the most; begins with a space, or is empty
 */
function made<Who extends Somebody>(situation: Situation<Who>, holders: readonly Who[], whole: string): string {
  const names = namesOf(situation, holders)
  const active = situation.figures.activeContributors
  const isOfAll = whole === ' of this code'
  const part = isOfAll ? most(situation, holders) : mostOf(situation.rules)
  const much = `${part}${whole} (${share(situation, holders)}${isOfAll ? '' : ' of all'})`
  if (holders.length === 1) return `${names} alone made ${much}`
  if (holders.length === active) {
    return `${whole === '' ? 'it' : 'It'} takes ${active === 2 ? 'both' : `all ${count(active)}`} active people to make ${much}: ${names}`
  }
  return holders.length === 2 ? `${names} made ${much}` : `${count(holders.length)} people made ${much}: ${names}`
}

function activePeople<Who extends Somebody>({ people, isActive }: Situation<Who>): readonly Who[] {
  return people.filter(isActive)
}

/** What of this code some people made. */
function share<Who extends Somebody>(situation: Situation<Who>, people: readonly Who[]): string {
  return percentBeside(shareOf(situation, people), situation.rules.majorityThreshold)
}

/** The majority in plain words, of which one half is none to most readers. */
function most<Who extends Somebody>(situation: Situation<Who>, people: readonly Who[]): string {
  const isHalf = compareFractions(shareOf(situation, people), fraction(1n, 2n)) === 0
  return isHalf && situation.rules.majorityThreshold.text === '50' ? 'half' : mostOf(situation.rules)
}

function mostOf({ majorityThreshold: { text } }: Pick<MeasureRules, 'majorityThreshold'>): string {
  return text === '50' ? 'most' : `at least ${text} %`
}
