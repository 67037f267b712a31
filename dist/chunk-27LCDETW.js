import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  capitalized,
  reasonInWords,
  spelled,
  spelledOf
} from "./chunk-NAIIYEMM.js";
import {
  hasNobody,
  linkedProject,
  projectsViewOf,
  soleRows
} from "./chunk-CE6W4OZ6.js";
import {
  countProjects
} from "./chunk-XONTDCOO.js";
import {
  areKnownAgain,
  hangsOnOne
} from "./chunk-HKS3VIEB.js";
import {
  creditInWords,
  instant,
  settingsInWords
} from "./chunk-TAUD2ZNN.js";
import {
  NOBODY
} from "./chunk-O6KYRDNA.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  UNIT,
  UNITS_HEADING,
  apfName,
  codesListed,
  factorCell,
  filled,
  majorityOf,
  numbers,
  otherBaseline,
  percent,
  percentBeside,
  shareCell,
  tableOf,
  tableWith,
  windowInWords,
  words
} from "./chunk-7OPXSQYE.js";
import {
  headlineOfValues
} from "./chunk-BF3KFVHU.js";
import {
  count,
  counted,
  listed,
  riskDifference
} from "./chunk-OOGMKT2W.js";

// src/words/projects/phrases.ts
function heldBy({ figures, holders }, { settings }, most, nameOf) {
  const all = figures.augmented[headlineOfValues(figures, settings.rules.baseline)] ?? 0;
  const named = holders.slice(0, most).map(nameOf);
  const others = all - named.length;
  return listed([...named, ...others > 0 ? [`${count(others)} ${others === 1 ? "other" : "others"}`] : []]);
}
function dayBefore({ report, medium }) {
  const change = report.rows[0]?.change ?? null;
  return change === null ? null : medium.day(change.since);
}

// src/words/projects/gate.ts
var TOLD = 6;
function gateSentence(report) {
  return report.gate === "failed" ? failuresOn(projectsViewOf(report, plain), worseOn) : null;
}
function gateInWords(view) {
  const { strong } = view.medium;
  if (view.report.gate === "off") return null;
  return view.report.gate === "failed" ? `\u274C ${strong("The gate failed.")} ${failuresOn(view, howManyWorse)}` : `\u2705 ${strong("The gate passed.")} ${whatPassed(view)}`;
}
function failuresOn(view, worseIn) {
  const { below, worse } = countProjects(view.report.rows);
  return [
    ...below === 0 ? [] : [missesOn(view)],
    ...worse > 0 && view.report.failsOnWorse ? [`${worseIn(view)}.`] : []
  ].join(" ");
}
function missesOn(view) {
  const missing = view.measured.flatMap(
    (row) => row.verdict.gate === "failed" ? [{ row, misses: row.verdict.misses }] : []
  );
  const told = missing.length <= TOLD ? missing : missing.slice(0, TOLD - 1);
  const others = missing.length - told.length;
  const names = told.map(({ row, misses }) => `${view.medium.code(row.name)} (${figuresOf(row, misses, view)})`);
  const few = `${count(missing.length)} of ${counted(view.measured.length, "project")}`;
  return `${few} ${missing.length === 1 ? "misses" : "miss"} ${minimumsOf(view.report)}: ${listed([
    ...names,
    ...others === 0 ? [] : [`${count(others)} others`]
  ])}.`;
}
function figuresOf({ figures }, misses, { report }) {
  const { rules, gate } = report.settings;
  const { activeShare } = figures;
  const limits = [rules.majorityThreshold, ...gate.minimumActiveShare === null ? [] : [gate.minimumActiveShare]];
  const share = activeShare === null ? "none" : percentBeside(activeShare, ...limits);
  return misses.map((miss) => miss === "apf" ? `APF ${factorCell(figures.augmented[rules.baseline])}` : `active share ${share}`).join(", ");
}
function minimumsOf({ settings: { gate } }) {
  const minimums = [
    ...gate.minimumApf === null ? [] : [`APF ${count(gate.minimumApf)}`],
    ...gate.minimumActiveShare === null ? [] : [`active share ${gate.minimumActiveShare.text} %`]
  ];
  return `${minimums.length === 1 ? "the minimum" : "a minimum"} (${minimums.join(", ")})`;
}
function worseOn(view) {
  const worse = view.report.rows.filter(({ change }) => change?.isWorse === true).map(({ name }) => name);
  return `${howManyWorse(view)} since ${dayBefore(view)}: ${codesListed(worse, view.medium)}`;
}
function howManyWorse({ report }) {
  return `${counted(countProjects(report.rows).worse, "project")} became worse`;
}
function whatPassed(view) {
  const { settings, failsOnWorse } = view.report;
  const { notMeasured } = countProjects(view.report.rows);
  const { minimumApf, minimumActiveShare } = settings.gate;
  const hasMinimum2 = minimumApf !== null || minimumActiveShare !== null;
  const said = [
    ...hasMinimum2 ? [`no project misses ${minimumsOf(view.report)}`] : [],
    ...failsOnWorse ? ["none became worse"] : []
  ];
  const passed = said.join(", and ").replace(/^n/, "N");
  return notMeasured === 0 ? `${passed}.` : `${passed}; of the ${spelled(notMeasured)} that could not be measured, nothing is known.`;
}

// src/words/projects/verdict.ts
function answerOn(view) {
  const { measured, notMeasured } = countProjects(view.report.rows);
  const [only] = view.measured;
  if (only === void 0) return nothingMeasured(notMeasured);
  const answer = measured === 1 ? ofOne(only, view) : `${capitalized(clausesOn(view).join("; "))}.`;
  return notMeasured === 0 ? answer : `${answer} ${restNotMeasured(notMeasured)}`;
}
function changeOn(view) {
  const since = dayBefore(view);
  if (since === null) return null;
  const worse = view.report.rows.filter(({ change }) => change?.isWorse === true);
  const unknown = view.measured.filter(({ change }) => change?.before === null).length;
  const answer = worse.length === 0 ? `Since ${since}, no project became worse` : `Since ${since}, ${spelledOf(worse.length, "project")} became worse: ${codesListed(
    worse.map(({ name }) => name),
    view.medium
  )}`;
  return unknown === 0 ? `${answer}.` : `${answer}; of ${spelled(unknown)}, nothing was known then.`;
}
function resultLine(report) {
  const view = projectsViewOf(report, plain);
  const { measured, notMeasured, below, worse } = countProjects(report.rows);
  const findings = [
    `${count(soleRows(view).length)} on one person each`,
    `${count(view.measured.filter(hasNobody).length)} with nobody active`,
    ...report.rows.some(({ change }) => change !== null) ? [`${count(worse)} worse`] : [],
    ...hasMinimum(report) ? [`${count(below)} below a minimum`] : [],
    ...report.gate === "off" ? [] : [`gate ${report.gate}`]
  ];
  const not = notMeasured === 0 ? "" : ` (${count(notMeasured)} not)`;
  return `${counted(measured, "project")} measured${not}: ${findings.join(", ")}.`;
}
function hasMinimum({ settings: { gate } }) {
  return gate.minimumApf !== null || gate.minimumActiveShare !== null;
}
function nothingMeasured(notMeasured) {
  if (notMeasured === 0) return "There is no project to measure.";
  return notMeasured === 1 ? "The only project could not be measured." : `None of the ${count(notMeasured)} projects could be measured.`;
}
function restNotMeasured(number) {
  return `${capitalized(spelled(number))} more could not be measured.`;
}
function ofOne(row, { medium }) {
  const name = medium.code(row.name);
  const { activeContributors, augmented, risk } = row.figures;
  if (risk === "unknown") return `${name} has no ${UNIT.many} to measure.`;
  if (activeContributors === 0) return `Nobody is active in ${name}.`;
  return `${name} hangs on ${spelledOf(augmented.active ?? 0, "person", "people")}.`;
}
function clausesOn(view) {
  const { soleHolders } = view.report;
  const half = halfBy(soleHolders, areKnownAgain(view.report.rows));
  const nobody = view.measured.filter(hasNobody).length;
  const empty = view.measured.filter(({ figures }) => figures.risk === "unknown").length;
  if (nobody === view.measured.length) return [`in none of the ${theseMeasured(view)} is anybody active`];
  return [
    soleClause(soleHolders.projects, view),
    ...half === "" ? [] : [half],
    ...nobody === 0 ? [] : [`in ${count(nobody)}, nobody is active`],
    ...empty === 0 ? [] : [`${count(empty)} ${empty === 1 ? "has" : "have"} no ${UNIT.many} to measure`]
  ];
}
function soleClause(sole, view) {
  const all = view.measured.length;
  if (sole === 0) return `none of the ${theseMeasured(view)} hangs on one person`;
  if (sole === all) {
    return `${all === 2 ? "both" : `all ${count(all)}`} projects${isPartial(view) ? " measured" : ""} hang on one person each`;
  }
  const of = isPartial(view) ? `of the ${theseMeasured(view)}` : `of ${theseMeasured(view)}`;
  return sole === 1 ? `${of}, one hangs on one person` : `${of}, ${count(sole)} hang on one person each`;
}
function theseMeasured(view) {
  return `${count(view.measured.length)} projects${isPartial(view) ? " measured" : ""}`;
}
function isPartial({ report, measured }) {
  return measured.length < report.rows.length;
}
function halfBy({ projects, people, halfBy: halfBy2 }, isKnown) {
  if (projects < 2) return "";
  if (people === 1) return `it is the same person in ${projects === 2 ? "both" : "all of them"}`;
  if (people === projects) return isKnown ? "it is another person in each" : "";
  return `${spelledOf(halfBy2, "person holds", "people hold")} half of those`;
}

// src/words/projects/action.ts
function actionOn(view) {
  const [urgent] = view.measured.filter((row) => isAtRisk(row) && !hasNobody(row)).sort(byLoss);
  if (urgent !== void 0) return startWith(urgent, view);
  const left = view.measured.find(hasNobody);
  if (left !== void 0) {
    return `Decide what becomes of ${view.medium.code(left.name)}: if it is still needed, find somebody who takes it up; if not, archive it.`;
  }
  const first = view.measured.find(({ figures }) => figures.risk !== "unknown");
  return first === void 0 ? null : lookAt(first, view);
}
function isAtRisk({ figures }) {
  return riskDifference(figures.risk, "moderate") > 0;
}
function byLoss(left, right) {
  return Number(hasMajority(right)) - Number(hasMajority(left)) || Number(hangsOnOne(right)) - Number(hangsOnOne(left)) || right.commits - left.commits;
}
function hasMajority({ figures }) {
  return figures.augmented.all !== null;
}
function startWith(row, view) {
  const name = view.medium.code(row.name);
  const { figures, holders } = row;
  const [first] = holders;
  if (!hasMajority(row)) {
    const share = shareCell(figures.activeShare, view.report.settings.rules);
    return `Start with ${name}: active people made only ${share} of it, so let them take over what was left behind.`;
  }
  return hangsOnOne(row) && first !== void 0 ? `Start with ${name}: find a second person for it while ${view.name(first)}, who made ${percent(first.share)} of it, can show the way.` : `Start with ${name}: find one more person for it, whom ${listed(holders.slice(0, 2).map(view.name))} can show the way.`;
}
function lookAt(row, view) {
  const people = spelledOf(row.figures.augmented.active ?? 0, "person", "people");
  return `Nothing is urgent. To start somewhere: ${view.medium.code(row.name)} hangs on ${people}.`;
}

// src/words/projects/left-out.ts
var MOST_REASONS = 6;
function leftOutPart({ report: { leftOut }, medium }) {
  if (leftOut.length === 0) return null;
  const reasons = countedReasons(leftOut).slice(0, MOST_REASONS).map(([reason, number]) => `${medium.text(reason)} (${number})`);
  return {
    title: "Left out",
    lead: `${counted(leftOut.length, "repository", "repositories")}: ${reasons.join(", ")}.`,
    tables: [
      tableWith(
        [
          filled(words("Repository"), ({ repository }) => medium.code(repository)),
          filled(words("Why"), ({ reason }) => medium.text(reason))
        ],
        leftOut
      )
    ],
    notes: []
  };
}
function countedReasons(leftOut) {
  const counts = /* @__PURE__ */ new Map();
  for (const { reason } of leftOut) {
    const kind = kindOf(reason);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, left], [, right]) => right - left);
}
function kindOf(reason) {
  if (reason.startsWith("the same as ")) return "the same as another";
  return reason.startsWith("part of ") ? "part of a project" : reason;
}

// src/words/projects/method.ts
function methodPart({ report, medium }) {
  const { settings, asOf } = report;
  const { rules, gate } = settings;
  const { many } = UNIT;
  const rows = [
    ["Each row", "what a report on that project alone would say, at the same moment and by the same settings"],
    ["As of", instant(asOf)],
    [
      "Active",
      `${rules.coAuthors ? "authored, co-authored" : "authored"} or committed a ${UNIT.one} within ${windowInWords(rules.activityWindow)} before that`
    ],
    ["Counted", `${many} ${creditInWords(rules)}`],
    [
      "APF active",
      `the smallest number of active people whose ${many} are ${majorityOf(rules)} of those by active people; with one, a project hangs on one person`
    ],
    ["Risk", "by the APF active, and worse where active people made less than the majority"],
    ["Settings", settingsInWords({ rules, gate, asOf: null }, medium)],
    ["Spent", spentInWords(report.spent)]
  ];
  return {
    title: "How this was measured",
    lead: "the rule, the settings and what it has cost.",
    tables: [tableOf([words("What"), words("How")], rows, (row) => row)],
    notes: [
      "What is said here is about projects, and of nobody\u2019s work. A project in which nobody is active may be finished."
    ]
  };
}
function spentInWords({ requests, points, bytes }) {
  return `${counted(requests, "request")}, ${counted(points, "point")}, ${megabytes(bytes)}`;
}
function megabytes(bytes) {
  const rounded = Math.round(bytes / 1e6);
  return bytes > 0 && rounded === 0 ? "< 1 MB" : `${count(rounded)} MB`;
}

// src/words/projects/not-measured.ts
function notMeasuredPart(view) {
  const rows = view.report.rows.filter((row) => !row.isMeasured);
  if (rows.length === 0) return null;
  return {
    title: "Not measured",
    lead: `${count(rows.length)} of ${counted(view.report.rows.length, "project")}.`,
    tables: [
      tableWith(
        [
          filled(words("Project"), (row) => linkedProject(view, row)),
          filled(words("Why"), (row) => reasonInWords(row.reason, view.medium))
        ],
        rows
      )
    ],
    notes: []
  };
}

// src/words/projects/people.ts
function peoplePart(view) {
  const { people } = view.report;
  if (people.length === 0) return null;
  return {
    title: "Who holds more than one",
    lead: `${capitalized(spelledOf(people.length, "person is", "people are"))} among those who hold more than one project.${soleInWords(view)}`,
    tables: [
      tableWith(
        [
          filled(words("Who"), view.linkedName),
          filled(numbers("Holds"), ({ projects }) => count(projects.length)),
          filled(words("Which"), ({ projects }) => codesListed(projects, view.medium))
        ],
        people
      )
    ],
    notes: ["People are joined over projects by their accounts alone; two who only share a name are two."]
  };
}
function soleInWords({ report: { soleHolders } }) {
  const { projects, people, halfBy: halfBy2 } = soleHolders;
  if (people < 2 || people === projects) return "";
  return ` The ${count(projects)} that hang on one person each are held by ${spelledOf(people, "person", "people")}, half of them by ${spelled(halfBy2)}.`;
}

// src/words/projects/change.ts
function changeInWords({ change, figures }, view) {
  if (change === null) return "";
  if (change.before === null) return "not known then";
  const moves = movesOf(change.before, figures, view);
  if (moves.length === 0) return "the same";
  const { before, isWorse } = change;
  const isBetter = before.risk !== "unknown" && riskDifference(figures.risk, before.risk) < 0;
  const judged = isWorse ? `${view.medium.strong("worse:")} ` : isBetter ? "better: " : "";
  return `${judged}${moves.join(", ")}`;
}
function movesOf(before, now, { report }) {
  const { rules } = report.settings;
  const factors = [rules.baseline, otherBaseline(rules.baseline)].filter(
    (baseline) => before.augmented[baseline] !== now.augmented[baseline]
  );
  return [
    ...before.risk === now.risk ? [] : [`${before.risk} \u2192 ${now.risk}`],
    ...factors.map(
      (baseline) => `${apfName(baseline, rules)} ${factorCell(before.augmented[baseline])} \u2192 ${factorCell(now.augmented[baseline])}`
    )
  ];
}

// src/words/projects/columns.ts
var NAMED = 3;
function nameColumn(view) {
  return filled(words("Project"), (row) => linkedProject(view, row));
}
function riskColumn({ medium }) {
  return filled(words("Risk"), ({ figures }) => medium.risk(figures.risk));
}
function factorColumn(baseline, { report }) {
  return filled(
    numbers(apfName(baseline, report.settings.rules)),
    ({ figures }) => factorCell(figures.augmented[baseline])
  );
}
function shareColumn({ report }) {
  return filled(numbers("Active share"), ({ figures }) => shareCell(figures.activeShare, report.settings.rules));
}
function heldByColumn(view, isLinked = true, most = NAMED) {
  const name = isLinked ? view.linkedName : view.name;
  return filled(words("Held by"), (row) => hasNobody(row) ? NOBODY : heldBy(row, view.report, most, name));
}
function commitsColumn() {
  return filled(numbers(UNITS_HEADING), ({ commits }) => count(commits));
}
function lastCommitColumn({ medium }) {
  return filled(
    numbers(`Last ${UNIT.one}`),
    ({ lastCommit }) => lastCommit === null ? "none" : medium.day(lastCommit)
  );
}
function changeColumns(view) {
  const since = dayBefore(view);
  return since === null ? [] : [filled(words(`Since ${since}`), (row) => changeInWords(row, view))];
}

// src/words/projects/table.ts
function projectsTable(view) {
  return tableWith(
    [
      ...[nameColumn(view), riskColumn(view), factorColumn("active", view), factorColumn("all", view)],
      ...[shareColumn(view), heldByColumn(view), commitsColumn(), lastCommitColumn(view), ...changeColumns(view)]
    ],
    view.measured
  );
}
function narrowTable(view, hasShares) {
  return tableWith(
    [
      ...[nameColumn(view), riskColumn(view), factorColumn("active", view)],
      ...hasShares ? [shareColumn(view)] : [],
      heldByColumn(view, false, 1)
    ],
    view.measured
  );
}
function projectsPart(view) {
  if (view.measured.length === 0) return null;
  return {
    title: "The projects",
    lead: `${counted(view.measured.length, "project")}, the one at most risk first.`,
    tables: [projectsTable(view)],
    notes: noteOn(view)
  };
}
function noteOn({ report, measured }) {
  const { rules } = report.settings;
  const some = measured.filter(
    ({ figures }) => figures.augmented[rules.baseline] === null && figures.augmented.active !== null
  ).length;
  return some === 0 ? [] : [
    `Where the ${apfName(rules.baseline, rules)} is none (${count(some)} with somebody active), active people made less than the majority; those named made the majority of what active people made.`
  ];
}

export {
  actionOn,
  leftOutPart,
  methodPart,
  notMeasuredPart,
  peoplePart,
  heldBy,
  dayBefore,
  gateSentence,
  gateInWords,
  answerOn,
  changeOn,
  resultLine,
  nameColumn,
  riskColumn,
  factorColumn,
  shareColumn,
  commitsColumn,
  lastCommitColumn,
  changeColumns,
  narrowTable,
  projectsPart
};
