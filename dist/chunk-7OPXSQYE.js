import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  count,
  counted,
  formatPercent,
  formatPercentBeside,
  fraction,
  halfOf,
  listed
} from "./chunk-OOGMKT2W.js";

// src/words/unit.ts
var UNIT = { one: "commit", many: "commits" };
var UNITS_HEADING = "Commits";
function unitsCounted(number) {
  return counted(number, UNIT.one, UNIT.many);
}

// src/words/phrases.ts
function percent(share) {
  return inPercent(share, formatPercent(share));
}
function percentBeside(share, ...limits) {
  const shown = limits.map(({ share: limit }) => formatPercentBeside(share, limit));
  const longest = shown.reduce((longer, text) => text.length > longer.length ? text : longer, "");
  return inPercent(share, longest);
}
function inPercent({ numerator }, rounded) {
  return numerator > 0n && rounded === "0.0" ? "< 0.1 %" : `${rounded} %`;
}
function commitsOf(volume, { unit }) {
  if (volume % unit === 0n) return count(volume / unit);
  return formatPercent(fraction(volume, unit * 100n)).replace(/^\d+/, (whole) => count(BigInt(whole)));
}
function allCommits({ commits }) {
  return commits === 1 ? `the only ${UNIT.one}` : `all ${count(commits)} ${UNIT.many}`;
}
function majorityOf({ majorityThreshold: { text } }) {
  return text === "50" ? "the majority" : `at least ${text} %`;
}
function lessThan({ majorityThreshold: { text } }) {
  return text === "50" ? "less than the majority" : `less than ${text} %`;
}
function lessThanHalf({ majorityThreshold: { text } }) {
  return text === "50" ? "less than half of the majority" : `less than half of ${text} %`;
}
function leftOutInWords({ merges, bots, listed: byList }) {
  const reasons = [
    ...merges === 0 ? [] : [counted(merges, "merge commit", "merge commits")],
    ...bots === 0 ? [] : [`${unitsCounted(bots)} of bots`],
    ...byList === 0 ? [] : [`${unitsCounted(byList)} of people whom the settings exclude`]
  ];
  return reasons.length === 0 ? null : listed(reasons);
}
function windowInWords({ years, months, weeks, days }, inWords = counted) {
  const parts = [
    [years, "year"],
    [months, "month"],
    [weeks, "week"],
    [days, "day"]
  ];
  return listed(parts.filter(([number]) => number > 0).map(([number, unit]) => inWords(number, unit)));
}
var NAMED = 6;
function codesListed(names, { code }) {
  if (names.length <= NAMED) return listed(names.map(code));
  return listed([...names.slice(0, NAMED - 1).map(code), `${count(names.length - NAMED + 1)} others`]);
}

// src/words/table.ts
function words(heading) {
  return { heading, align: "left" };
}
function numbers(heading) {
  return { heading, align: "right" };
}
function tableOf(columns, items, toCells) {
  return {
    columns,
    size: items.length,
    rows: (from, to) => items.slice(from, to).map((item, index) => toCells(item, from + index))
  };
}
function filled(column, cell) {
  return { ...column, cell };
}
function tableWith(columns, items) {
  return tableOf(columns, items, (item) => columns.map(({ cell }) => cell(item)));
}

// src/words/cells.ts
function factorCell(factor) {
  return factor === null ? "none" : count(factor);
}
function shareCell(share, { majorityThreshold }) {
  return share === null ? "none" : percentBeside(share, majorityThreshold, { share: halfOf(majorityThreshold.share) });
}
function otherBaseline(baseline) {
  return baseline === "all" ? "active" : "all";
}
function apfName(baseline, { baseline: chosen }) {
  return baseline === chosen ? "APF" : `APF ${baseline}`;
}
function fullApfName(baseline, rules) {
  return baseline === rules.baseline ? "Augmented Pony Factor" : apfName(baseline, rules);
}
function lossColumns({ baseline }) {
  return [numbers("Active share"), words("Risk"), numbers("APF"), numbers(`APF ${otherBaseline(baseline)}`)];
}
function lossCells(figures, rules, medium) {
  const [apf = "", other = "", share = "", risk = ""] = apfCells(figures, rules, medium);
  return [share, risk, apf, other];
}
function apfColumns({ baseline }) {
  return [numbers("APF"), numbers(`APF ${otherBaseline(baseline)}`), numbers("Active share"), words("Risk")];
}
function apfCells({ augmented, activeShare, risk }, rules, medium) {
  return [
    factorCell(augmented[rules.baseline]),
    factorCell(augmented[otherBaseline(rules.baseline)]),
    shareCell(activeShare, rules),
    medium.risk(risk)
  ];
}

export {
  UNIT,
  UNITS_HEADING,
  unitsCounted,
  percent,
  percentBeside,
  commitsOf,
  allCommits,
  majorityOf,
  lessThan,
  lessThanHalf,
  leftOutInWords,
  windowInWords,
  codesListed,
  words,
  numbers,
  tableOf,
  filled,
  tableWith,
  factorCell,
  shareCell,
  otherBaseline,
  apfName,
  fullApfName,
  lossColumns,
  lossCells,
  apfColumns,
  apfCells
};
