import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  chartOf,
  foldedPart,
  htmlFile,
  pageWords,
  partTables,
  passageTable,
  prose
} from "./chunk-4KTWAQ4C.js";
import {
  h,
  section
} from "./chunk-2QTFOGEJ.js";
import "./chunk-EYGAGJP3.js";
import {
  doubtsInWords,
  gateInWords,
  partsIn,
  peopleTimelineIn,
  rises,
  stillHasSomebody,
  whatIfPart
} from "./chunk-FTZVYTNL.js";
import {
  activePart,
  answerInWords,
  barInWords,
  earlierOnly,
  fourFigures,
  fromFirstCommit,
  fullestQuarter,
  headlineOf,
  peopleBar,
  quarterName,
  segmentInWords,
  spanInWords,
  standingInWords,
  timelineInWords,
  timelineTable,
  unbrokenPart,
  verdictIn,
  whoIn,
  windowBegins
} from "./chunk-TMSRFURT.js";
import "./chunk-NLYRCPRT.js";
import {
  namesOf,
  viewOf
} from "./chunk-52XVH4VE.js";
import "./chunk-TAUD2ZNN.js";
import {
  riskInWords,
  riskTitle
} from "./chunk-O6KYRDNA.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  commitsOf,
  factorCell,
  fullApfName,
  majorityOf,
  otherBaseline,
  percent,
  shareCell
} from "./chunk-7OPXSQYE.js";
import "./chunk-4VSPLBVL.js";
import {
  isActive
} from "./chunk-QWMI5FQ7.js";
import {
  holdersOf
} from "./chunk-BF3KFVHU.js";
import "./chunk-ONR7JXI4.js";
import {
  figuresOf,
  valuesOf
} from "./chunk-5VJLOJIL.js";
import "./chunk-GG7F7BCB.js";
import {
  factorValue
} from "./chunk-IJZC7DIB.js";
import {
  day
} from "./chunk-LYCJXP3F.js";
import {
  fold
} from "./chunk-IUKGKSD4.js";
import {
  count,
  counted,
  fraction,
  listed,
  noBetterThan,
  personPage,
  plainText,
  scriptJson,
  toNumber,
  webAddress
} from "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";

// src/render/html/charts/people-timeline.ts
var TOP = 18;
var NAME = 18;
var BARS = 22;
var ROW = NAME + BARS + 8;
var YEARS = 18;
var FEW = 12;
var MOST_YEARS = 6;
function peopleTimelineChart(whole) {
  const timeline = fromFirstCommit(whole);
  const years = yearsOf(timeline);
  return h(
    "div",
    {
      class: timeline.quarters.length < FEW ? "people-timeline few" : "people-timeline",
      role: "img",
      "aria-label": inWords(timeline)
    },
    strip(TOP, h("text", { class: "quiet", x: "100%", y: TOP - 6, "text-anchor": "end" }, "activity window")),
    ...timeline.people.map(
      (person) => strip(ROW, windowMark(timeline), ...years.map(yearLine), rowMark(timeline, person))
    ),
    strip(YEARS, ...years.map(yearName))
  );
}
function strip(height, ...marks) {
  return h("svg", { height, width: "100%" }, ...marks);
}
function windowMark(timeline) {
  const from = windowStart(timeline) / timeline.quarters.length * 100;
  return h("rect", { class: "window", x: percentage(from), width: percentage(100 - from), height: ROW });
}
function windowStart(timeline) {
  const place = windowBegins(timeline);
  const [start, next] = timeline.quarters.slice(Math.max(0, place));
  if (place < 0 || start === void 0) return 0;
  return place + (timeline.cutoff - start) / ((next ?? start + QUARTER_MS) - start);
}
var QUARTER_MS = 92 * 864e5;
function rowMark(timeline, person) {
  const { name, standing, commits } = person;
  const baseline = NAME + BARS;
  const earlier = earlierOnly(person);
  return h(
    "g",
    { class: `row ${LOOKS[standing.kind]}` },
    h("title", {}, personInWords(timeline, person)),
    h("rect", { class: "area", width: "100%", height: ROW }),
    h("text", { class: "name", y: NAME - 5 }, name),
    ...standingMark(standing, NAME - 5),
    earlier === "" ? barsMark(commits, NAME) : h("text", { class: "earlier", y: baseline - 6 }, earlier),
    h("line", { x1: 0, x2: "100%", y1: baseline, y2: baseline })
  );
}
var LOOKS = {
  active: "is-active",
  left: "has-left",
  "everybody else": "others"
};
function standingMark(standing, y) {
  if (standing.kind === "everybody else") return [];
  const detail = standingInWords(standing).slice(standing.kind.length);
  const place = { class: "standing", x: "100%", "text-anchor": "end", y };
  return [h("text", place, standing.kind, h("tspan", { class: "detail" }, detail))];
}
function barsMark(commits, y) {
  const most = Math.max(1, ...commits);
  const view = { viewBox: `0 0 ${commits.length} 1`, preserveAspectRatio: "none" };
  const path = barsPath(commits.map((number) => number / most));
  return h("svg", { y, width: "100%", height: BARS, ...view }, h("path", { d: path }));
}
function barsPath(heights) {
  return heights.map((height, index) => {
    const shown = Math.round(Math.max(height, 0.08) * 100) / 100;
    return height === 0 ? "" : `M${index + 0.1},1v-${shown}h.8v${shown}z`;
  }).join("");
}
function yearsOf({ quarters }) {
  const years = quarters.flatMap((start, index) => {
    const date = new Date(start);
    const x = percentage(index / quarters.length * 100);
    return date.getUTCMonth() === 0 ? [{ name: String(date.getUTCFullYear()), x }] : [];
  });
  const step = Math.ceil(years.length / MOST_YEARS);
  return years.filter((_, index) => index % step === 0);
}
function yearLine({ x }) {
  return h("line", { x1: x, x2: x, y1: NAME, y2: ROW });
}
function yearName({ name, x }) {
  return h("text", { class: "year", x, y: YEARS - 4 }, name);
}
function personInWords(timeline, person) {
  const span = spanInWords(timeline, person);
  const fullest = fullestQuarter(timeline, person);
  const facts = [
    standingInWords(person.standing),
    span === "" ? "" : `commits: ${span}`,
    fullest === null ? "" : `most in ${quarterName(fullest.start)} (${count(fullest.commits)})`
  ];
  return `${person.name}: ${facts.filter((fact) => fact !== "").join("; ")}`;
}
function inWords({ quarters, people }) {
  const ends = [...quarters.slice(0, 1), ...quarters.slice(1).slice(-1)].map(quarterName).join(" to ");
  return `Commits by quarter, ${ends}, of ${listed(people.map(({ name }) => name))}. The table below has the same in words.`;
}
function percentage(value) {
  return `${Math.round(value * 1e3) / 1e3}%`;
}

// src/render/html/living/choices.ts
var ROWS_AT_FIRST = 50;
var ROWS_ON_PAPER = 200;
var FIRST_CHOICES = {
  gone: /* @__PURE__ */ new Set(),
  sort: { column: "commits", descending: true },
  search: "",
  group: "everybody",
  rows: ROWS_AT_FIRST,
  isPrinted: false,
  isAlive: false
};
function mostRows({ rows, isPrinted }) {
  return isPrinted ? Math.max(rows, ROWS_ON_PAPER) : rows;
}

// src/render/html/charts/people-bar.ts
var TEXT = 22;
var BAR = 44;
var HEIGHT = TEXT + BAR + TEXT;
var NARROWEST = 320;
var WIDEST_LETTER = 8;
var PADDING = 8;
function peopleBarChart(bar) {
  return h(
    "figure",
    { class: "people-bar" },
    h(
      "svg",
      { class: "bar-of-people", height: HEIGHT, role: "group", "aria-label": barInWords(bar) },
      ...bar.segments.map((segment, index) => segmentMark(segment, index, bar)),
      majorityMark(bar),
      activeMark(bar)
    ),
    h("ul", { class: "legend of-people" }, ...bar.segments.map(legendEntry))
  );
}
function segmentMark(segment, index, bar) {
  const from = toNumber(segment.from) * 100;
  const width = toNumber(segment.share) * 100;
  const label = segmentInWords(segment);
  const room = unbrokenPart(segment, bar);
  const within = h(
    "text",
    { "aria-hidden": "true", x: percentage2(room.from * 100), dx: PADDING, y: TEXT + BAR / 2 + 5 },
    whoIn(segment)
  );
  return h(
    "g",
    { class: `segment ${lookOf(segment, index)}`, tabindex: 0, role: "img", "aria-label": label },
    h("title", {}, label),
    h("rect", { x: percentage2(from), y: TEXT, width: percentage2(width), height: BAR }),
    ...fitsWithin(whoIn(segment), room.share * 100) ? [within] : [],
    h(
      "text",
      { class: "hint", "aria-hidden": "true", ...textAt(from + width / 2), y: TEXT - 8 },
      ...labelOf(segment, "tspan")
    )
  );
}
function fitsWithin(text, percent2) {
  return [...text].length * WIDEST_LETTER + 2 * PADDING <= NARROWEST * percent2 / 100;
}
function majorityMark({ majority }) {
  const at = toNumber(majority.share) * 100;
  const x = percentage2(at);
  return h(
    "g",
    { class: "majority", "aria-hidden": "true" },
    h("line", { x1: x, x2: x, y1: TEXT - 4, y2: TEXT + BAR + 4 }),
    h("text", { ...textAt(at), y: TEXT - 8 }, `majority: ${majority.text} %`)
  );
}
function activeMark(bar) {
  const share = activePart(bar);
  const to = percentage2(toNumber(share) * 100);
  const y = TEXT + BAR + 6;
  const [left] = bar.segments.filter(({ kind }) => kind === "left");
  const ofLeft = left === void 0 ? [] : [h("text", { x: "100%", "text-anchor": "end", y: HEIGHT - 1 }, `left: ${percent(left.share)}`)];
  return h(
    "g",
    { class: "active-part", "aria-hidden": "true" },
    h("line", { x1: 0, x2: to, y1: y, y2: y }),
    h("text", { x: 0, y: HEIGHT - 1 }, share.numerator === 0n ? "nobody is active" : `active: ${percent(share)}`),
    ...ofLeft
  );
}
function legendEntry(segment, index) {
  const sample = h(
    "svg",
    { class: "swatch", viewBox: "0 0 12 12", "aria-hidden": "true" },
    h("g", { class: `segment ${lookOf(segment, index)}` }, h("rect", { width: 12, height: 12 }))
  );
  return h("li", {}, sample, h("span", {}, ...labelOf(segment, "bdi")));
}
function labelOf(segment, isolating) {
  return [h(isolating, {}, whoIn(segment)), `: ${percent(segment.share)}`];
}
function lookOf({ kind }, index) {
  return kind === "holder" || kind === "holders" ? `holder-${index + 1}` : kind;
}
function textAt(percent2) {
  const anchor = percent2 < 25 ? "start" : percent2 > 75 ? "end" : "middle";
  return { x: percentage2(anchor === "start" ? 0 : anchor === "end" ? 100 : percent2), "text-anchor": anchor };
}
function percentage2(value) {
  return `${Math.round(value * 1e3) / 1e3}%`;
}

// src/render/html/living/figure-tiles.ts
function figureTiles({ standings, figures, before, gone }) {
  const old = tilesOf(standings, before);
  const notes2 = gone.length === 0 ? standings.courses : [];
  const tiles = tilesOf(standings, figures).map((tile, index) => tileElement(tile, old[index], notes2[index] ?? ""));
  return h("dl", { class: "tiles" }, ...tiles);
}
function tileElement({ name, value, meaning: meaning2 }, before, course) {
  const was = before === void 0 || before.value === value ? [] : [" ", h("span", { class: "was" }, `was ${before.value}`)];
  return h(
    "div",
    { class: "tile" },
    h("dt", {}, name),
    h("dd", { class: "value" }, value, ...was),
    ...course === "" ? [] : [h("dd", { class: "course" }, course)],
    h("dd", { class: "meaning" }, meaning2)
  );
}
function tilesOf(standings, figures) {
  const { baseline, people } = standings;
  return [
    apfTile(standings, figures, baseline),
    apfTile(standings, figures, otherBaseline(baseline)),
    {
      name: "Pony Factor",
      value: factorCell(factorValue(figures.ponyFactor)),
      meaning: `of everybody, active or not, made ${majorityOf(standings)} of this code`
    },
    {
      name: "Active share",
      value: shareCell(figures.activeShare, standings),
      meaning: `of this code is by the ${count(figures.activeContributors)} of ${counted(people.length, "person", "people")} who are active`
    }
  ];
}
function apfTile(standings, figures, baseline) {
  return {
    name: fullApfName(baseline, standings),
    value: factorCell(factorValue(figures.augmented[baseline])),
    meaning: apfMeaning(standings, figures, baseline)
  };
}
function apfMeaning(standings, figures, baseline) {
  if (figures.activeContributors === 0) return "nobody is active";
  const majority = `${majorityOf(standings)} of ${baseline === "all" ? "this code" : "what the active made"}`;
  return figures.augmented[baseline].reached ? `of those who are active made ${majority}` : `those who are active did not make ${majority}`;
}

// src/render/html/living/people-table.ts
var PLACES = {
  holder: "holder",
  active: "active",
  away: "away",
  left: "left"
};
var COLUMNS = [
  { column: "name", title: "Who" },
  { column: "commits", title: "Commits" },
  { column: "share", title: "Share" },
  { column: "last", title: "Last commit" },
  { column: "standing", title: "Standing" }
];
function tableHead(choices) {
  const cells = COLUMNS.map(({ column, title }) => headCell(column, title, choices));
  const leaving = h("th", { scope: "col", class: "leave", "data-alive": true }, "Gone");
  return h("tr", {}, h("th", { scope: "col", class: "rank" }, "#"), ...cells, leaving);
}
function headCell(column, title, { sort, isAlive, isPrinted }) {
  const isSorted = sort.column === column;
  const direction = sort.descending ? "descending" : "ascending";
  const attributes = { scope: "col", class: column, ...isSorted ? { "aria-sort": direction } : {} };
  if (!isAlive || isPrinted) return h("th", attributes, title);
  return h("th", attributes, h("button", { type: "button", id: `sort-${column}`, "data-sort": column }, title));
}
function tableRows(found, people) {
  return found.slice(0, mostRows(people.choices)).map((person) => row(person, people));
}
function row(person, { standings, placeOf }) {
  const place = placeOf(person);
  const cells = [
    h("td", { class: "rank" }, count(person.rank)),
    h("th", { scope: "row", class: "name" }, ...whoIs(person, standings)),
    h("td", { class: "commits" }, commitsOf(person.volume, standings)),
    h("td", { class: "share" }, ...shareCell2(person, standings)),
    h("td", { class: "last" }, h("time", {}, day(person.lastActivity))),
    h("td", { class: "standing" }, PLACES[place])
  ];
  const leaving = h("td", { class: "leave", "data-alive": true }, ...leaveBox(person, place));
  return h("tr", { class: place }, ...cells, leaving);
}
function whoIs({ name, login }, { serverUrl }) {
  const shown = plain.text(name);
  const address = personPage(serverUrl, login);
  const linked = (text) => address === null ? text : h("a", { href: address, rel: "noreferrer" }, text);
  if (login === null || name === login) return [h("bdi", { class: "full", title: shown }, linked(shown))];
  return [
    h("bdi", { class: "full", title: shown }, shown),
    " ",
    h("bdi", { class: "login" }, linked(plain.text(login)))
  ];
}
function shareCell2({ volume }, standings) {
  const share = fraction(volume, standings.volume);
  const largest = fraction(standings.people[0]?.volume ?? volume, standings.volume);
  const width = toNumber(share) / toNumber(largest) * 100;
  return [
    h(
      "svg",
      { class: "bar-of-share", viewBox: "0 0 100 1", preserveAspectRatio: "none", "aria-hidden": "true" },
      h("rect", { width: Math.round(width * 10) / 10, height: 1 })
    ),
    percent(share)
  ];
}
function leaveBox({ rank, called, isActive: isActive2 }, place) {
  if (!isActive2) return [];
  return [
    h("input", {
      type: "checkbox",
      id: `leave-${rank}`,
      "data-leave": rank,
      "aria-label": `Without ${called}`,
      checked: place === "away"
    })
  ];
}
function tableCount(found, { standings, choices }) {
  const all = standings.people.length;
  const shown = Math.min(found.length, mostRows(choices));
  const everybody = counted(all, "person", "people");
  if (found.length === all) return shown === all ? everybody : `The first ${count(shown)} of ${everybody}`;
  const which = shown === found.length ? count(shown) : `${count(shown)} of ${count(found.length)}`;
  return `${which} found among ${everybody}`;
}

// src/render/html/living/left.ts
var MOST_ROWS = 10;
function leftContent({ standings, placeOf }) {
  const left = standings.people.filter((person) => ["left", "away"].includes(placeOf(person)));
  if (left.length === 0) return [h("p", {}, "Nobody: everybody who made this code is active.")];
  const volume = left.reduce((sum, person) => sum + person.volume, 0n);
  const share = percent(fraction(volume, standings.volume));
  const rest = left.length - MOST_ROWS;
  return [
    h(
      "p",
      {},
      `${count(left.length)} of ${counted(standings.people.length, "person", "people")}, who made ${share} of this code.`
    ),
    leftTable(left.slice(0, MOST_ROWS), { standings, placeOf }),
    ...rest <= 0 ? [] : [restOf(rest)]
  ];
}
function leftTable(people, { standings, placeOf }) {
  const head = ["Who", "Commits", "Share", "Last commit"].map(
    (title) => h("th", { scope: "col", class: title === "Commits" ? "commits" : "" }, title)
  );
  const rows = people.map(
    (person) => h("tr", { class: placeOf(person) }, ...cellsOf(person, standings, placeOf(person) === "away"))
  );
  return h(
    "table",
    { class: "who-left" },
    h("caption", { class: "unseen" }, "Those of them with most commits"),
    h("thead", {}, h("tr", {}, ...head)),
    h("tbody", {}, ...rows)
  );
}
function cellsOf(person, standings, isAway) {
  return [
    h("th", { scope: "row", class: "name" }, ...whoIs(person, standings)),
    h("td", { class: "commits" }, commitsOf(person.volume, standings)),
    h("td", {}, percent(fraction(person.volume, standings.volume))),
    h("td", {}, isAway ? "away" : h("time", {}, day(person.lastActivity)))
  ];
}
function restOf(rest) {
  const button = h(
    "button",
    { type: "button", id: "show-left", "data-do": "show-left", "data-alive": true },
    "Show all who have left"
  );
  return h("p", {}, `and ${counted(rest, "other", "others")} `, button);
}

// src/render/html/living/printed.ts
var MOST_LISTED = 100;
function printedRest(found, { choices, standings }) {
  const others = choices.isPrinted ? found.slice(mostRows(choices)) : [];
  if (others.length === 0) return [];
  const listed2 = others.slice(0, MOST_LISTED).flatMap(({ called, volume }) => [h("bdi", {}, called), ` (${percent(fraction(volume, standings.volume))}), `]);
  const rest = others.length - MOST_LISTED;
  return [h("p", {}, "And ", ...listed2, rest > 0 ? `and ${count(rest)} more.` : "and nobody else.")];
}

// src/render/html/living/standings.ts
function standingsOf(report) {
  const { tally, rules, cutoff } = report.measurement;
  const view = viewOf(report, plain);
  const group = whatIfPart.in(report).find(({ isAsked }) => isAsked);
  const asked = new Set(group?.without.map(({ id }) => id));
  return {
    people: tally.contributors.map((contributor, index) => ({
      name: contributor.name,
      login: contributor.login,
      volume: contributor.volume,
      lastActivity: contributor.lastActivity,
      rank: index + 1,
      isActive: isActive(contributor, cutoff),
      called: view.name(contributor)
    })),
    unit: tally.unit,
    volume: tally.volume,
    majorityThreshold: rules.majorityThreshold,
    baseline: rules.baseline,
    asked: tally.contributors.flatMap(
      (contributor, index) => asked.has(contributor.id) && isActive(contributor, cutoff) ? [index + 1] : []
    ),
    courses: fourFigures(view).map(({ note }) => note),
    serverUrl: report.subject.serverUrl
  };
}
function remaining({ people }, gone) {
  return people.filter(({ isActive: isActive2, rank }) => isActive2 && !gone.has(rank));
}
function figuresWithout(standings, gone) {
  const own = figuresAmong(standings, remaining(standings, /* @__PURE__ */ new Set()));
  if (gone.size === 0) return own;
  const figures = figuresAmong(standings, remaining(standings, gone));
  return { ...figures, risk: noBetterThan(own.risk, figures.risk) };
}
function figuresAmong({ people, volume, majorityThreshold }, those) {
  const here = new Set(those.map(({ rank }) => rank));
  return figuresOf({ contributors: people, volume }, majorityThreshold.share, ({ rank }) => here.has(rank));
}

// src/render/html/living/scenario.ts
function scenarioOf(standings, gone) {
  const before = figuresWithout(standings, /* @__PURE__ */ new Set());
  const figures = gone.size === 0 ? before : figuresWithout(standings, gone);
  const holders = holdersOf({ rules: standings, figures });
  const held = new Set(holders.map(({ rank }) => rank));
  return {
    standings,
    gone: standings.people.filter(({ rank }) => gone.has(rank)),
    figures,
    before,
    holders,
    placeOf: ({ rank, isActive: isActive2 }) => {
      if (!isActive2) return "left";
      if (gone.has(rank)) return "away";
      return held.has(rank) ? "holder" : "active";
    }
  };
}
function barOf({ standings, placeOf }) {
  const people = standings.people.map((person) => ({
    name: person.called,
    volume: person.volume,
    place: placeOf(person)
  }));
  return peopleBar(people, standings.majorityThreshold);
}

// src/render/html/living/selection.ts
function findPeople(people) {
  const words = fold(people.choices.search).split(" ").filter((word) => word !== "");
  return people.standings.people.filter((person) => isInGroup(person, people) && hasWords(person, words));
}
function hasWords({ name, login }, words) {
  const texts = words.length === 0 ? [] : [fold(name), fold(login ?? "")];
  return words.every((word) => texts.some((text) => text.includes(word)));
}
function isInGroup(person, { choices, placeOf }) {
  const { group } = choices;
  if (group === "everybody") return true;
  if (group === "holders") return placeOf(person) === "holder";
  return person.isActive === (group === "active");
}
var ORDER = { holder: 0, active: 1, away: 2, left: 3 };
function sortPeople(found, { choices, placeOf }) {
  const { column, descending } = choices.sort;
  const compares = {
    name: compareNames,
    // Ranks count from the most commits, which keeps the report's order among equals.
    commits: () => (left, right) => right.rank - left.rank,
    share: () => (left, right) => right.rank - left.rank,
    last: () => (left, right) => left.lastActivity - right.lastActivity,
    standing: () => (left, right) => ORDER[placeOf(left)] - ORDER[placeOf(right)]
  };
  const compare = compares[column]();
  const direction = descending ? -1 : 1;
  return found.toSorted((left, right) => direction * compare(left, right) || left.rank - right.rank);
}
function compareNames() {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return (left, right) => compare(left.name, right.name);
}

// src/render/html/living/what-if.ts
var LEAST_CHIPS = 8;
var MOST_CHIPS = 10;
function departureChips({ standings, gone, holders, placeOf }) {
  const here = standings.people.filter((person) => isHere(placeOf(person)));
  const away = new Set(gone);
  return [...here.slice(0, Math.max(LEAST_CHIPS, Math.min(MOST_CHIPS, holders.length))), ...gone].sort((left, right) => left.rank - right.rank).map((person) => chip(person, standings, away.has(person)));
}
function chip({ rank, called, volume }, whole, isGone) {
  return h(
    "button",
    { type: "button", class: "chip", id: `chip-${rank}`, "data-leave": rank, "aria-pressed": String(isGone) },
    h("bdi", { class: "who" }, called),
    ` ${percent(fraction(volume, whole.volume))}`
  );
}
function hypothesis(scenario) {
  if (scenario.gone.length === 0) return [];
  return [
    h("p", { class: "eyebrow" }, "What if: not as it is, but as it would be"),
    h("p", { class: "answer" }, ...riskMark(scenario.figures.risk), ...prose(whatIsLost(scenario))),
    h("p", { class: "action" }, ...prose(`${riskChange(scenario)} ${verdictIn(situationIn(scenario))}`)),
    ...hasRisen(scenario) ? [h("p", { class: "meaning" }, "A factor that rises by a departure is no good news: less is left to be held.")] : []
  ];
}
function riskMark(risk) {
  return [h("strong", { class: `risk ${risk}` }, riskTitle(risk)), ": "];
}
function departureSentence(scenario) {
  return scenario.gone.length === 0 ? ["Nobody is clicked away. This is the report as it was measured."] : prose(`${whatIsLost(scenario)} ${riskChange(scenario)}`);
}
function whatIsLost({ standings, gone, figures, before }) {
  const names = namesOf({ name: nameOf }, gone);
  return `Without ${names}, ${stillHasSomebody(valuesOf(before), valuesOf(figures), standings)}.`;
}
function riskChange({ figures, before }) {
  return figures.risk === before.risk ? `The risk would be ${figures.risk}, as it is.` : `The risk would be ${figures.risk}; it is ${before.risk}.`;
}
function hasRisen({ standings, figures, before }) {
  return [standings.baseline, otherBaseline(standings.baseline)].some(
    (baseline) => rises(valuesOf(before), valuesOf(figures), baseline)
  );
}
function situationIn({ standings, figures, placeOf }) {
  return {
    rules: standings,
    people: standings.people,
    volume: standings.volume,
    figures,
    isActive: (person) => isHere(placeOf(person)),
    name: nameOf,
    day: pageWords.day
  };
}
function isHere(place) {
  return place === "holder" || place === "active";
}
function nameOf({ called }) {
  return pageWords.text(called);
}

// src/render/html/living/regions.ts
function regionsOf(standings, choices) {
  const scenario = once(() => scenarioOf(standings, choices.gone));
  const people = { standings, choices, placeOf: (person) => scenario().placeOf(person) };
  const found = once(() => findPeople(people));
  const inOrder = once(() => sortPeople(found(), people));
  return {
    hypothesis: () => hypothesis(scenario()),
    "people-bar": () => [peopleBarChart(barOf(scenario()))],
    figures: () => [figureTiles(scenario())],
    chips: () => departureChips(scenario()),
    status: () => departureSentence(scenario()),
    back: () => choices.gone.size === 0 ? [] : [copyButton("copy-scenario"), BACK],
    left: () => leftContent(scenario()),
    head: () => [tableHead(choices)],
    rows: () => tableRows(inOrder(), people),
    count: () => [tableCount(found(), people)],
    more: () => moreRows(found().length - mostRows(choices), choices),
    printed: () => printedRest(inOrder(), people)
  };
}
function once(make) {
  let made = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
var BACK = h("button", { type: "button", id: "reset", "data-do": "reset" }, "Everybody back");
var COPY_LABEL = "Copy link";
function copyButton(id) {
  return h("button", { type: "button", id, "data-do": "copy" }, COPY_LABEL);
}
function moreRows(hidden, { isAlive }) {
  if (hidden <= 0) return [];
  return isAlive ? [h("button", { type: "button", id: "more-rows", "data-do": "more" }, "Show more people")] : ["The JSON report has everybody."];
}

// src/render/html/living/living-sections.ts
var ALIVE = { "data-alive": true };
var GROUPS = {
  everybody: "everybody",
  holders: "those who make up the APF",
  active: "those who are active",
  left: "those who have left"
};
function onlyMeasured(...content) {
  return h("div", { "data-when": "measured" }, ...content);
}
function measuredNote() {
  return h(
    "p",
    { class: "as-measured", "data-when": "hypothetical", hidden: true },
    "As measured: what follows does not change when people are clicked away."
  );
}
function shareControl() {
  return h("p", { class: "share-page", ...ALIVE }, copyButton("copy-page"));
}
function hypothesisRegion(regions) {
  return regionElement(regions, "hypothesis");
}
function figuresSection(regions) {
  return [regionElement(regions, "people-bar"), regionElement(regions, "figures")];
}
function whatIfSection(regions) {
  const title = "what-if-title";
  return h(
    "section",
    { class: "what-if", ...ALIVE },
    h("h2", { id: title, tabindex: -1 }, "What if somebody leaves?"),
    h(
      "p",
      {},
      "Click people away, here or in the table of everybody, and the page follows. ",
      "To leave means not to be active any more: the commits stay. Escape brings everybody back."
    ),
    regionElement(regions, "chips", "div", { class: "chips", role: "group", "aria-labelledby": title }),
    h(
      "div",
      { class: "bar" },
      regionElement(regions, "status", "p", { role: "status" }),
      regionElement(regions, "back", "div", { class: "bar-buttons" })
    )
  );
}
function leftSection(regions) {
  return section("Who has left", regionElement(regions, "left"));
}
function peopleSection(regions) {
  const options = Object.entries(GROUPS).map(([value, text]) => h("option", { value }, text));
  return section(
    "Everybody",
    h(
      "div",
      { class: "controls", ...ALIVE },
      h("label", {}, "Find ", h("input", { type: "search", autocomplete: "off" })),
      h("label", {}, "Show ", h("select", {}, ...options))
    ),
    regionElement(regions, "count", "p", { role: "status", tabindex: -1 }),
    h(
      "table",
      { class: "people" },
      h("caption", { class: "unseen" }, "Everybody who made a commit that counts"),
      regionElement(regions, "head", "thead"),
      regionElement(regions, "rows", "tbody")
    ),
    regionElement(regions, "printed"),
    regionElement(regions, "more")
  );
}
function regionElement(regions, region, tag = "div", attributes = {}) {
  return h(tag, { id: region, ...attributes }, ...regions[region]());
}

// src/render/html/document/document.ts
function documentBody(report, standings) {
  const view = viewOf(report, pageWords);
  return [header(view), h("main", {}, ...standings.people.length === 0 ? nothing(view) : sections(view, standings))];
}
function header(view) {
  const { verdict: verdict2, subject, measurement } = view.report;
  const { repository, ref, head, source, serverUrl } = subject;
  const linked = (text, ...path) => {
    const address = source === "git" ? null : webAddress(serverUrl, ...repository.split("/"), ...path);
    return address === null ? text : h("a", { href: address, rel: "noreferrer" }, text);
  };
  return h(
    "header",
    {},
    ...verdict2.gate === "failed" ? [onlyMeasured(h("p", { class: "gate" }, ...prose(gateInWords(view) ?? "")))] : [],
    shareControl(),
    h("p", {}, "Pony Factor"),
    h("h1", {}, linked(h("bdi", {}, plainText(repository)))),
    h(
      "p",
      {},
      ...prose(pageWords.code(ref)),
      ...head === null ? [] : [" at ", linked(head.slice(0, 7), "commit", head)],
      ", measured as of ",
      h("time", {}, day(measurement.moment.asOf))
    )
  );
}
function nothing(view) {
  return [...verdict(view), ...meaning(view), section("More about it", ...told(view, "folded").map(foldedPart))];
}
function verdict(view) {
  const { risk, answer, action } = headlineOf(view);
  return [
    h("p", { class: "answer" }, ...riskMark(risk), ...prose(answer)),
    ...action === null ? [] : [h("p", { class: "action" }, ...prose(`What to do: ${action}`))]
  ];
}
function meaning(view) {
  const passed = view.report.verdict.gate === "passed" ? gateInWords(view) : null;
  return [...doubtsInWords(view), passed ?? ""].filter((text) => text !== "").map((text) => h("p", { class: "meaning" }, ...prose(text)));
}
function sections(view, standings) {
  const regions = regionsOf(standings, FIRST_CHOICES);
  return [
    onlyMeasured(...verdict(view)),
    hypothesisRegion(regions),
    ...figuresSection(regions),
    onlyMeasured(...meaning(view), notes(view)),
    ...view.report.measurement.figures.activeContributors > 0 ? [whatIfSection(regions)] : [],
    ...timelineSection(view),
    ...told(view, "section").map(sectionWithChart),
    leftSection(regions),
    section("More about it", measuredNote(), ...told(view, "folded").map(foldedPart)),
    peopleSection(regions)
  ];
}
function notes(view) {
  const { figures, rules } = view.report.measurement;
  const why = `${riskTitle(figures.risk)}: ${riskInWords(figures, rules)}.`;
  const others = told(view, "notes").flatMap((passage) => passage.notes);
  return h("div", { class: "notes" }, ...[why, ...others].map((note) => h("p", {}, ...prose(note))));
}
function told(view, as) {
  return partsIn("page").filter(({ place }) => place.as === as).flatMap(({ part, place }) => {
    const passage = part.tell(view);
    return passage === null ? [] : [{ ...passage, heading: place.heading ?? passage.title }];
  });
}
function timelineSection(view) {
  const timeline = fromFirstCommit(peopleTimelineIn(view));
  if (timeline.people.length === 0) return [];
  const table = passageTable(timelineTable(timeline), "Who was here when");
  return [
    section(
      "Who was here when",
      measuredNote(),
      h("p", {}, timelineInWords(timeline)),
      peopleTimelineChart(timeline),
      h("details", {}, h("summary", {}, "The same in words"), ...table)
    )
  ];
}
function sectionWithChart(passage) {
  const { heading, lead } = passage;
  const numbers = h("details", {}, h("summary", {}, "The same in numbers"), ...partTables(passage));
  return section(heading, measuredNote(), h("p", {}, ...prose(lead)), ...chartOf(passage), numbers);
}

// src/render/html/document/embedded.ts
var STANDINGS_ID = "standings";
function embed(standings) {
  const { people, unit, volume, majorityThreshold, baseline, asked, courses, serverUrl } = standings;
  const { share } = majorityThreshold;
  const embedded = {
    people: people.map(({ name, login, volume: own, lastActivity, isActive: isActive2, called }) => [
      name,
      login,
      String(own),
      lastActivity,
      isActive2,
      called === name ? null : called
    ]),
    unit: String(unit),
    volume: String(volume),
    majorityThreshold: [String(share.numerator), String(share.denominator), majorityThreshold.text],
    baseline,
    asked,
    courses,
    serverUrl
  };
  return scriptJson(embedded);
}

// src/render/html/page.ts
function renderHtml(report, assets) {
  const standings = standingsOf(report);
  return htmlFile(
    {
      title: `Pony Factor of ${plain.text(report.subject.repository)}`,
      description: answerInWords(viewOf(report, plain)),
      body: documentBody(report, standings),
      writing: "full",
      embedded: { id: STANDINGS_ID, json: embed(standings) }
    },
    assets
  );
}
export {
  renderHtml
};
