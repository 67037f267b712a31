import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  figuresJson,
  iso,
  namesOf
} from "./chunk-52XVH4VE.js";
import {
  riskTitle
} from "./chunk-O6KYRDNA.js";
import {
  UNIT,
  apfCells,
  apfColumns,
  apfName,
  factorCell,
  leftOutInWords,
  numbers,
  otherBaseline,
  percent,
  percentBeside,
  shareCell,
  tableOf,
  words
} from "./chunk-7OPXSQYE.js";
import {
  isActive,
  measureFigures
} from "./chunk-QWMI5FQ7.js";
import {
  headlineBaseline
} from "./chunk-BF3KFVHU.js";
import {
  figuresOf,
  momentAt,
  valuesOf
} from "./chunk-5VJLOJIL.js";
import {
  factorValue
} from "./chunk-IJZC7DIB.js";
import {
  day
} from "./chunk-LYCJXP3F.js";
import {
  compareFractions,
  count,
  fraction,
  listed,
  riskDifference,
  toNumber
} from "./chunk-OOGMKT2W.js";

// src/measure/around/trend.ts
function trendOf(ledger, measurement, quarters) {
  const { rules, moment, tally, figures } = measurement;
  return [
    ...quarterStartsBefore(moment.asOf, quarters).map((start) => measureFigures(ledger, rules, momentAt(start))),
    { moment, commits: tally.commits, contributors: tally.contributors.length, figures: valuesOf(figures) }
  ];
}
function quarterStartsBefore(instant, count2) {
  const date = new Date(instant - 1);
  const latest = Math.floor(date.getUTCMonth() / 3);
  return Array.from({ length: count2 }, (_, index) => {
    const start = /* @__PURE__ */ new Date(0);
    start.setUTCFullYear(date.getUTCFullYear(), (latest - (count2 - 1 - index)) * 3, 1);
    return start.getTime();
  });
}

// src/words/part.ts
function definePart(definition) {
  const { field, compute, none, json, words: words2, places } = definition;
  const isOwn = (found2) => found2.by === definition;
  const found = (value) => ({ by: definition, value });
  function valueIn({ parts }) {
    const own = parts.find(isOwn);
    return own === void 0 ? none : own.value;
  }
  return {
    field,
    places,
    find: (findings) => found(compute(findings)),
    toJson: (report) => json(valueIn(report), report),
    tell: (view) => words2(valueIn(view.report), view),
    in: valueIn,
    put: (report, value) => ({ ...report, parts: [...report.parts.filter((other) => !isOwn(other)), found(value)] })
  };
}
function tellingPart(tell2, places) {
  return { field: null, places, find: () => null, toJson: () => null, tell: tell2 };
}

// src/words/parts/trend.ts
var trendPart = definePart({
  field: "trend",
  compute: ({ ledger, measurement, quarters }) => quarters === null ? null : trendOf(ledger, measurement, quarters),
  none: null,
  json: (trend) => trend?.map(datedJson) ?? null,
  words: tell,
  places: {
    summary: { as: "folded" },
    terminal: { lead: true, rows: 0 },
    page: { as: "section", heading: "How it went" }
  }
});
function datedJson({ moment, commits, contributors, figures }) {
  return { asOf: iso(moment.asOf), commits, contributors, ...figuresJson(figures) };
}
function tell(trend, view) {
  const { measurement } = view.report;
  if (trend === null || measurement.tally.commits === 0) return null;
  const { rules } = measurement;
  const columns = [words("Date"), numbers("Active"), numbers("PF"), ...apfColumns(rules)];
  return {
    title: "Trend",
    lead: thenAndNow(trend, view),
    tables: [
      tableOf(columns, trend.toReversed(), ({ moment, figures }) => [
        view.medium.day(moment.asOf),
        count(figures.activeContributors),
        factorCell(figures.ponyFactor),
        ...apfCells(figures, rules, view.medium)
      ])
    ],
    notes: [
      `Each row is the report as it would have been on that day, with the ${UNIT.many} and the people of that time.`
    ],
    chart: { dates: trend, rules }
  };
}
function thenAndNow(trend, view) {
  const { measurement } = view.report;
  const then = trend.find(({ commits }) => commits > 0);
  if (then === void 0 || then === trend.at(-1)) return `There was no ${UNIT.one} at any of the earlier dates.`;
  const { rules, figures } = measurement;
  const shares = wentFrom([then.figures.activeShare, figures.activeShare].map((share2) => shareCell(share2, rules)));
  const factors = wentFrom([then.figures.augmented.active, factorValue(figures.augmented.active)].map(factorCell));
  return `Since ${view.medium.day(then.moment.asOf)}, the active share ${shares}, and the ${apfName("active", rules)} ${factors}.`;
}
function wentFrom([then, now]) {
  return then === now ? `stayed at ${now}` : `went from ${then} to ${now}`;
}

// src/words/pictures/people-timeline.ts
function fromFirstCommit(timeline) {
  const { quarters, people } = timeline;
  const first = quarters.findIndex((_, index) => people.some(({ commits }) => (commits[index] ?? 0) > 0));
  return people.some(({ earlier }) => earlier > 0) || first < 0 ? timeline : lastQuarters(timeline, quarters.length - first);
}
function lastQuarters(timeline, most2) {
  const dropped = Math.max(0, timeline.quarters.length - most2);
  return {
    ...timeline,
    quarters: timeline.quarters.slice(dropped),
    people: timeline.people.map((person) => ({
      ...person,
      earlier: person.commits.slice(0, dropped).reduce((sum, commits) => sum + commits, person.earlier),
      commits: person.commits.slice(dropped)
    }))
  };
}
function quarterName(instant) {
  const date = new Date(instant);
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1}\xA0${date.getUTCFullYear()}`;
}
function standingInWords(standing) {
  switch (standing.kind) {
    case "active":
      return `active until ${day(standing.until)} at least`;
    case "left":
      return `left after ${day(standing.after)}`;
    case "everybody else":
      return "";
  }
}
function spanInWords({ quarters }, { earlier, commits }) {
  const [start = 0] = quarters;
  const busy = quarters.filter((_, index) => (commits[index] ?? 0) > 0).map(quarterName);
  const before = quarterName(start);
  const ends = [...earlier > 0 ? [`before ${before}`] : busy.slice(0, 1), ...busy.slice(-1)];
  return [...new Set(ends)].join(" to ");
}
function fullestQuarter({ quarters }, { commits }) {
  const most2 = Math.max(0, ...commits);
  const start = quarters[commits.indexOf(most2)];
  return most2 === 0 || start === void 0 ? null : { start, commits: most2 };
}
function earlierOnly({ earlier, commits }) {
  return earlier > 0 && commits.every((number) => number === 0) ? `${count(earlier)} earlier` : "";
}
function timelineTable(timeline) {
  return tableOf([words("Who"), words("When"), words("Fullest quarter")], timeline.people, (person) => {
    const { kind } = person.standing;
    const facts = [spanInWords(timeline, person), kind === "everybody else" ? "" : kind];
    const fullest = fullestQuarter(timeline, person);
    return [
      person.name,
      facts.filter((fact) => fact !== "").join("; "),
      fullest === null ? earlierOnly(person) : `${quarterName(fullest.start)}: ${count(fullest.commits)}`
    ];
  });
}
function timelineInWords({ quarters }) {
  const ends = [...quarters.slice(0, 1), ...quarters.slice(1).slice(-1)].map(quarterName);
  return `Commits by quarter, ${ends.join(" to ")}; the last one is not over. Every row is as high as its own fullest quarter.`;
}
function timelinePassage(timeline, { code, day: day2, quarters }) {
  const shown = lastQuarters(fromFirstCommit(timeline), quarters);
  if (shown.people.length === 0) return null;
  const columns = [words("Who"), words("By quarter"), words("Now")];
  return {
    title: "Who was here when",
    lead: timelineInWords(shown),
    tables: [
      tableOf(columns, shown.people, (person) => [
        person.name,
        earlierOnly(person) || code(barsOf(person.commits, windowBegins(shown))),
        shortStanding(person.standing)
      ])
    ],
    notes: windowBegins(shown) < 0 ? [] : [`${MARK} is where the activity window begins, ${day2(timeline.cutoff)}.`]
  };
}
function shortStanding(standing) {
  switch (standing.kind) {
    case "active":
      return "active";
    case "left":
      return `left ${monthName(standing.after)}`;
    case "everybody else":
      return "";
  }
}
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function monthName(instant) {
  const date = new Date(instant);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
var STEPS = [..."\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"];
var NOTHING = "\xB7";
var MARK = "\u250A";
function windowBegins({ quarters, cutoff }) {
  return quarters.filter((start) => start <= cutoff).length - 1;
}
function barsOf(numbers2, marked) {
  const most2 = Math.max(1, ...numbers2);
  const bars = numbers2.map((number) => STEPS[Math.ceil(number / most2 * STEPS.length) - 1] ?? NOTHING);
  return marked < 0 ? bars.join("") : [...bars.slice(0, marked), MARK, ...bars.slice(marked)].join("");
}

// src/words/answer/tendency.ts
var FEWEST_QUARTERS = 4;
var FIVE_POINTS = fraction(5n, 100n);
function courseOf(trend) {
  const course = (trend ?? []).filter(({ commits }) => commits > 0);
  return course.length > FEWEST_QUARTERS ? course : [];
}
function shareTendency(course) {
  const [first] = course;
  const last = course.at(-1);
  const [then, now] = [first?.figures.activeShare ?? null, last?.figures.activeShare ?? null];
  if (first === void 0 || then === null || now === null) return "";
  const quarter = quarterName(first.moment.asOf);
  if (!differ(then, now)) return `${roundly(then)} in ${quarter}`;
  const arrow = compareFractions(then, now) > 0 ? "\u2198" : "\u2197";
  return `${arrow} ${roundly(then)} \u2192 ${roundly(now)} since ${quarter}`;
}
function factorTendency(course, valueIn, isOfActive) {
  const values = course.map(({ figures }) => valueIn(figures));
  const [then = null] = values;
  const now = values.at(-1) ?? null;
  if (course.length === 0) return "";
  if (values.every((value) => value === null)) return "none throughout";
  if (then === null || now === null || values.some((value) => value === null)) return lostOrReached(course, values);
  if (values.every((value) => value === now)) return `stayed at ${count(now)}`;
  const quarter = quarterName(course[0]?.moment.asOf ?? 0);
  if (then === now) return `${count(then)} in ${quarter}, too`;
  const change = `${count(then)} \u2192 ${count(now)} since ${quarter}`;
  if (now < then) return `\u2198 ${change}`;
  return isOfActive && isFalling(course) ? `${change}: rises because people have left` : `\u2197 ${change}`;
}
function lostOrReached(course, values) {
  const isReached = values.at(-1) !== null;
  const lastOther = values.findLastIndex((value) => value === null === isReached);
  const since = quarterName(course[lastOther + 1]?.moment.asOf ?? 0);
  if (!isReached) return `none since ${since}`;
  return values.slice(0, lastOther).some((value) => value !== null) ? `reached again by ${since}` : `none before ${since}`;
}
function isFalling(course) {
  const [then, now] = [course[0]?.figures.activeShare, course.at(-1)?.figures.activeShare];
  return then != null && now != null && compareFractions(then, now) > 0 && differ(then, now);
}
function differ(one, other) {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  const distance = fraction(difference < 0n ? -difference : difference, one.denominator * other.denominator);
  return compareFractions(distance, FIVE_POINTS) >= 0;
}
function roundly({ numerator, denominator }) {
  return `${(numerator * 200n + denominator) / (denominator * 2n)} %`;
}

// src/words/answer/four-figures.ts
function fourFigures(view) {
  const { figures, rules } = view.report.measurement;
  const course = courseOf(trendPart.in(view.report));
  return [
    ...[rules.baseline, otherBaseline(rules.baseline)].map((baseline) => ({
      name: apfName(baseline, rules),
      value: factorCell(factorValue(figures.augmented[baseline])),
      note: factorTendency(course, ({ augmented }) => augmented[baseline], true)
    })),
    {
      name: "PF",
      value: factorCell(factorValue(figures.ponyFactor)),
      note: factorTendency(course, ({ ponyFactor }) => ponyFactor, false)
    },
    {
      name: "Active share",
      value: shareCell(figures.activeShare, rules),
      note: shareTendency(course)
    }
  ];
}
function figuresTable(view) {
  const figures = fourFigures(view);
  const isStill = figures.every(({ note }) => note === "");
  const columns = [words("Figure"), numbers("Now"), ...isStill ? [] : [words("How it went")]];
  return tableOf(
    columns,
    figures,
    ({ name, value, note }) => [name, view.medium.strong(value), note].slice(0, columns.length)
  );
}
function figuresLine(view) {
  return fourFigures(view).map(({ name, value, note }) => `${name} ${view.medium.strong(value)}${note === "" ? "" : ` (${note})`}`).join(" \xB7 ");
}

// src/words/answer/situation.ts
function situationOf({ report, name, medium }) {
  const { rules, tally, figures, cutoff } = report.measurement;
  const { contributors: people, volume } = tally;
  return {
    rules,
    people,
    volume,
    figures,
    isActive: (person) => isActive(person, cutoff),
    name,
    day: medium.day
  };
}
function holdersIn(situation) {
  return holdersBehind(situation.figures.augmented[headlineBaseline(situation)]);
}
function holdersBehind(factor) {
  return factor.reached ? factor.holders : [];
}
function nextInLine(situation, baseline) {
  const holders = new Set(holdersBehind(situation.figures.augmented[baseline]));
  return situation.people.filter((person) => situation.isActive(person) && !holders.has(person));
}
function thoseWhoLeft({ people, isActive: isActive2 }) {
  return people.filter((person) => !isActive2(person));
}
function shareOf({ volume }, people) {
  return fraction(
    people.reduce((sum, person) => sum + person.volume, 0n),
    volume
  );
}
function figuresWithout({ people, volume, rules, isActive: isActive2 }, leaving) {
  const gone = new Set(leaving);
  return figuresOf(
    { contributors: people, volume },
    rules.majorityThreshold.share,
    (person) => isActive2(person) && !gone.has(person)
  );
}

// src/words/answer/action.ts
var ASKED = 3;
function actionIn(situation) {
  const { activeContributors, augmented, risk } = situation.figures;
  if (activeContributors === 0) return takeItUp(situation);
  if (activeContributors === 1) return findASecond(situation);
  if (!augmented.all.reached) return takeOver(situation);
  return risk === "critical" || risk === "high" ? shareTheWork(situation) : spreadFirst(situation);
}
function takeItUp(situation) {
  const makers = holdersBehind(situation.figures.ponyFactor).slice(0, ASKED);
  const name = situation.people.length === 1 ? situation.name : withShare(situation);
  return `Whoever takes it up can ask ${namesOf({ name }, makers)} first.`;
}
function findASecond(situation) {
  const [asked] = thoseWhoLeft(situation);
  return asked === void 0 ? `Find a second person: nobody else has made a ${UNIT.one} yet.` : `Find a second person: ask ${whoLeft(situation, asked)}.`;
}
function takeOver(situation) {
  const [asked] = thoseWhoLeft(situation);
  const [next] = nextInLine(situation, "active");
  const line = next === void 0 ? "" : ` Next in line is ${withShare(situation)(next)}.`;
  return asked === void 0 ? line.trim() : `Take over what was left behind: ask ${whoLeft(situation, asked)}.${line}`;
}
function shareTheWork(situation) {
  const holders = holdersBehind(situation.figures.augmented.active);
  const [next] = nextInLine(situation, "active");
  const theirs = `what ${namesOf(situation, holders)} ${holders.length === 1 ? "works" : "work"} on`;
  return next === void 0 ? `Find one more person for ${theirs}: nobody else is active.` : `Next in line is ${situation.name(next)} with ${percent(shareOf(situation, [next]))}, who could review and take over more of ${theirs}.`;
}
function spreadFirst(situation) {
  const { rules } = situation;
  const holders = holdersIn(situation).slice(0, ASKED);
  const losses = holders.map((_, index) => {
    const leaving = holders.slice(0, index + 1);
    return { leaving, without: figuresWithout(situation, leaving) };
  });
  const blow = losses.find(
    ({ without }) => !without.augmented.all.reached || riskDifference(without.risk, "moderate") > 0
  );
  if (blow === void 0) {
    const [last] = losses.slice(-1);
    const held2 = last === void 0 ? "" : shareCell(last.without.activeShare, rules);
    return `Keep it so: even without ${namesOf(situation, holders)}, ${held2} of this code would still have somebody.`;
  }
  const held = shareCell(blow.without.activeShare, rules);
  return `Spread first what ${namesOf(situation, blow.leaving)} ${blow.leaving.length === 1 ? "knows" : "know"}: without them, only ${held} of this code would still have somebody.`;
}
function whoLeft(situation, person) {
  const { name, day: day2 } = situation;
  return `${name(person)}, who made ${percent(shareOf(situation, [person]))} and left after ${day2(person.lastActivity)}`;
}
function withShare(situation) {
  return (person) => `${situation.name(person)} (${percent(shareOf(situation, [person]))})`;
}

// src/words/answer/verdict.ts
var MOST_TELLING = 6;
var FEWEST = 2;
function verdictIn(situation) {
  const { figures, rules, people } = situation;
  const [first] = people;
  if (figures.activeContributors === 0) return nobodyActive(situation);
  if (people.length === 1 && first !== void 0) return `${situation.name(first)} alone made all of this code.`;
  if (figures.activeContributors === 1) return oneActive(situation);
  const { all, active } = figures.augmented;
  const few = holdersBehind(active);
  if (rules.baseline === "active") return ofTheActive(situation, few);
  if (!all.reached) return `${whatIsLeftBehind(situation)} Of the rest, ${made(situation, few, "")}.`;
  if (few.length < all.value && (few.length <= FEWEST || all.value > MOST_TELLING)) {
    return `Of the ${share(situation, activePeople(situation))} of this code that active people made, ${made(situation, few, "")}.`;
  }
  return `${made(situation, all.holders, " of this code")}.`;
}
function nobodyActive(situation) {
  const { people, name, day: day2, figures } = situation;
  const last = day2(
    people.reduce((latest, { lastActivity }) => Math.max(latest, lastActivity), Number.NEGATIVE_INFINITY)
  );
  const [first] = people;
  if (people.length === 1 && first !== void 0) {
    return `${name(first)}, who made all of this code, has left: the last ${UNIT.one} was on ${last}.`;
  }
  const everybody = people.length === 2 ? "Both people" : `All ${count(people.length)} people`;
  const makers = holdersBehind(figures.ponyFactor);
  return `${everybody} who made this code have left; the last ${UNIT.one} was on ${last}. ${namesOf(situation, makers)} made ${most(situation, makers)} of it (${share(situation, makers)}).`;
}
function oneActive(situation) {
  const here = activePeople(situation);
  const names = namesOf(situation, here);
  return situation.figures.augmented.all.reached ? `${names} is the only one who is active, and made ${most(situation, here)} of this code (${share(situation, here)}).` : `${whatIsLeftBehind(situation)} ${names}, the only one who is active, made the rest (${share(situation, here)}).`;
}
function ofTheActive(situation, few) {
  const here = activePeople(situation);
  const sentence = `${made(situation, few, ` of what the ${count(here.length)} active people made`)}.`;
  return situation.figures.augmented.all.reached ? sentence : `${sentence} All of them made ${share(situation, here)} of this code.`;
}
function whatIsLeftBehind(situation) {
  return `${share(situation, thoseWhoLeft(situation))} of this code is by people who have left.`;
}
function made(situation, holders, whole) {
  const names = namesOf(situation, holders);
  const active = situation.figures.activeContributors;
  const isOfAll = whole === " of this code";
  const part = isOfAll ? most(situation, holders) : mostOf(situation.rules);
  const much = `${part}${whole} (${share(situation, holders)}${isOfAll ? "" : " of all"})`;
  if (holders.length === 1) return `${names} alone made ${much}`;
  if (holders.length === active) {
    return `${whole === "" ? "it" : "It"} takes ${active === 2 ? "both" : `all ${count(active)}`} active people to make ${much}: ${names}`;
  }
  return holders.length === 2 ? `${names} made ${much}` : `${count(holders.length)} people made ${much}: ${names}`;
}
function activePeople({ people, isActive: isActive2 }) {
  return people.filter(isActive2);
}
function share(situation, people) {
  return percentBeside(shareOf(situation, people), situation.rules.majorityThreshold);
}
function most(situation, people) {
  const isHalf = compareFractions(shareOf(situation, people), fraction(1n, 2n)) === 0;
  return isHalf && situation.rules.majorityThreshold.text === "50" ? "half" : mostOf(situation.rules);
}
function mostOf({ majorityThreshold: { text } }) {
  return text === "50" ? "most" : `at least ${text} %`;
}

// src/words/answer/headline.ts
function headlineOf(view) {
  const { figures, tally } = view.report.measurement;
  const { risk } = figures;
  if (tally.commits === 0) return { risk, ...nothingToMeasure(view) };
  const situation = situationOf(view);
  return { risk, answer: verdictIn(situation), action: actionIn(situation) };
}
function answerInWords(view) {
  const { risk, answer } = headlineOf(view);
  return view.medium.strong(`${view.medium.risk(risk, riskTitle(risk))}: ${answer}`);
}
function actionInWords(view) {
  const { action } = headlineOf(view);
  return action === null ? "" : `${view.medium.strong("What to do:")} ${action}`;
}
function nothingToMeasure({ report: { measurement, subject }, medium }) {
  const ref = medium.code(subject.ref);
  const leftOut = leftOutInWords(measurement.tally.excluded);
  const { until } = measurement.moment;
  const isEmpty = subject.head === null || !Number.isFinite(until);
  const none = isEmpty ? `has no ${UNIT.many}` : `had no ${UNIT.many} by ${medium.day(until)}`;
  return leftOut === null ? { answer: `there is nothing to measure yet, as ${ref} ${none}.`, action: null } : {
    answer: `there is nothing to measure, as every ${UNIT.one} of ${ref} is left out: ${leftOut}.`,
    action: `Should they count, see the inputs ${medium.code("exclude")}, ${medium.code("exclude-bots")} and ${medium.code("merge-commits")}.`
  };
}

// src/words/pictures/people-bar.ts
var MOST_HOLDERS = 5;
var CROWDS = ["active", "away", "left"];
function peopleBar(people, majority) {
  const whole = volumeOf(people);
  const holders = people.filter(({ place }) => place === "holder");
  const named = holders.length <= MOST_HOLDERS ? holders : holders.slice(0, MOST_HOLDERS - 1);
  const groups = [
    ...named.map((person) => ({ kind: "holder", name: person.name, members: [person] })),
    { kind: "holders", members: holders.slice(named.length) },
    ...CROWDS.map((kind) => ({ kind, members: people.filter(({ place }) => place === kind) }))
  ].filter(({ members }) => volumeOf(members) > 0n);
  let before = 0n;
  const segments = groups.map((group) => {
    const volume = volumeOf(group.members);
    const piece = { from: fraction(before, whole), share: fraction(volume, whole) };
    before += volume;
    return group.kind === "holder" ? { ...piece, kind: group.kind, name: group.name } : { ...piece, kind: group.kind, people: group.members.length };
  });
  return { segments, majority };
}
function volumeOf(people) {
  return people.reduce((sum, { volume }) => sum + volume, 0n);
}
function activePart({ segments }) {
  return segments.find(({ kind }) => kind === "away" || kind === "left")?.from ?? fraction(1n, 1n);
}
function unbrokenPart({ from, share: share2 }, { majority }) {
  const start = toNumber(from);
  const end = start + toNumber(share2);
  const line = Math.min(end, Math.max(start, toNumber(majority.share)));
  return line - start >= end - line ? { from: start, share: line - start } : { from: line, share: end - line };
}
function whoIn(segment) {
  switch (segment.kind) {
    case "holder":
      return segment.name;
    case "holders":
      return `the next ${count(segment.people)}`;
    case "active":
      return segment.people === 1 ? "1 other who is active" : `${count(segment.people)} others who are active`;
    case "away":
      return `${count(segment.people)} clicked away`;
    case "left":
      return segment.people === 1 ? "1 who has left" : `${count(segment.people)} who have left`;
  }
}
function segmentInWords(segment) {
  return `${whoIn(segment)}: ${percent(segment.share)}`;
}
function barInWords({ segments, majority }) {
  if (segments.length === 0) return `There is no ${UNIT.one}.`;
  const parts = segments.map((segment) => `${whoIn(segment)} (${percent(segment.share)})`);
  return `All ${UNIT.many} are by ${listed(parts)}. The majority begins at ${majority.text} %.`;
}

export {
  quarterStartsBefore,
  definePart,
  tellingPart,
  trendPart,
  fromFirstCommit,
  quarterName,
  standingInWords,
  spanInWords,
  fullestQuarter,
  earlierOnly,
  timelineTable,
  timelineInWords,
  timelinePassage,
  windowBegins,
  fourFigures,
  figuresTable,
  figuresLine,
  situationOf,
  holdersIn,
  verdictIn,
  headlineOf,
  answerInWords,
  actionInWords,
  MOST_HOLDERS,
  peopleBar,
  activePart,
  unbrokenPart,
  whoIn,
  segmentInWords,
  barInWords
};
