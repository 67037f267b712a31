import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  actionOn,
  answerOn,
  changeColumns,
  changeOn,
  commitsColumn,
  dayBefore,
  factorColumn,
  gateInWords,
  heldBy,
  lastCommitColumn,
  leftOutPart,
  methodPart,
  nameColumn,
  notMeasuredPart,
  peoplePart,
  projectsPart,
  riskColumn,
  shareColumn,
  spelled
} from "./chunk-O662C4D4.js";
import {
  hasNobody,
  projectsViewOf,
  soleRows,
  titleOf
} from "./chunk-4AFMS2UL.js";
import "./chunk-MC77GGXM.js";
import "./chunk-RTFBDFOS.js";
import "./chunk-FLM25ZLN.js";
import {
  foldedPart,
  htmlFile,
  linkingWords,
  log,
  partTables,
  prose
} from "./chunk-FUSH4FBB.js";
import {
  h,
  section
} from "./chunk-Y2FQKARA.js";
import {
  pairs
} from "./chunk-EYGAGJP3.js";
import "./chunk-NPW3CWUB.js";
import {
  NOBODY
} from "./chunk-ULS5DSAR.js";
import {
  plain
} from "./chunk-EZGDAZ7K.js";
import {
  apfName,
  factorCell,
  otherBaseline,
  percent,
  shareCell
} from "./chunk-7VVS5E2A.js";
import "./chunk-BF3KFVHU.js";
import {
  day
} from "./chunk-TEULE5VJ.js";
import {
  compareFractions,
  count,
  counted,
  fraction,
  pageAddress,
  riskDifference,
  shortened,
  toNumber,
  webAddress
} from "./chunk-6SHXTSJY.js";
import "./chunk-6JU4JKLU.js";

// src/render/html/projects/label-dots.ts
var MOST = 10;
var LONGEST = 26;
var WIDE = 900;
var NARROW = 300;
var LETTER = 7;
var LINE = 15;
var BESIDE = 4;
function labelsOf(placed) {
  const candidates = [...placed].sort(byWeight).slice(0, 4 * MOST);
  const wide = [];
  const narrow = [];
  const labels = [];
  for (const at of candidates) {
    if (labels.length === MOST) break;
    const text = shortened(at.dot.label, LONGEST);
    const side = [false, true].find((isLeft) => isFree(boxOf(at, text, isLeft, WIDE), wide, WIDE));
    if (side === void 0) continue;
    const narrowBox = boxOf(at, text, side, NARROW);
    const fitsNarrow = isFree(narrowBox, narrow, NARROW);
    wide.push(boxOf(at, text, side, WIDE), dotBox(at, WIDE));
    if (fitsNarrow) narrow.push(narrowBox, dotBox(at, NARROW));
    labels.push({ text, at, isLeft: side, fitsNarrow });
  }
  return labels;
}
function byWeight({ dot: left }, { dot: right }) {
  return Number(isUrgent(right)) - Number(isUrgent(left)) || right.commits - left.commits || riskDifference(right.kind.look, left.kind.look);
}
function isUrgent({ kind }) {
  return kind.look === "critical";
}
function boxOf({ x, y, radius }, text, isLeft, width) {
  const length = [...text].length * LETTER;
  const edge = x / 100 * width + (isLeft ? -1 : 1) * (radius + BESIDE);
  const [left, right] = isLeft ? [edge - length, edge] : [edge, edge + length];
  return { left, right, top: y - LINE / 2, bottom: y + LINE / 2 };
}
function dotBox({ x, y, radius }, width) {
  const middle = x / 100 * width;
  return { left: middle - radius, right: middle + radius, top: y - radius, bottom: y + radius };
}
function isFree(box, taken, width) {
  const isWithin = box.left >= 0 && box.right <= width;
  return isWithin && taken.every((other) => !overlap(box, other));
}
function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

// src/render/html/projects/place-dots.ts
var PLOT_HEIGHT = 340;
var MARGIN = 34;
var WIDTH = 640;
var BAND_WIDTH = 290;
var LARGEST = [
  [12, 20],
  [60, 15],
  [200, 12],
  [Number.POSITIVE_INFINITY, 10]
];
var SMALLEST = 3.5;
var STEP = 2;
var GAP = 1;
function heights(dots) {
  return log([1, Math.max(4, ...dots.map(({ factor }) => factor ?? 1))], [PLOT_HEIGHT - MARGIN, MARGIN]);
}
function radiusBy(dots) {
  const most = Math.max(1, ...dots.map(({ commits }) => commits));
  const largest = LARGEST.find(([upTo]) => dots.length <= upTo)?.[1] ?? SMALLEST;
  return ({ commits }) => Math.max(SMALLEST, Math.sqrt(commits / most) * largest);
}
function placeActive(dots, radiusOf) {
  const height = heights(dots);
  const factors = [...new Set(dots.map(({ factor }) => factor))];
  return factors.flatMap((factor) => {
    const room = Math.min(MARGIN, (height(factor) - height(factor + 1)) / 2);
    const sharing = dots.filter((dot) => dot.factor === factor).map((dot) => ({ dot, x: dot.share * 100, radius: radiusOf(dot) })).sort((left, right) => right.radius - left.radius);
    return moveApart(sharing, height(factor), room);
  });
}
function moveApart(dots, y, room) {
  const placed = [];
  for (const dot of dots) {
    const reach = Math.max(0, room - dot.radius);
    const moves = [0];
    for (let move2 = STEP; move2 <= reach; move2 += STEP) moves.push(-move2, move2);
    const near = placed.filter((other) => across(dot, other) < dot.radius + other.radius + GAP);
    const free = moves.find((move2) => near.every((other) => !touches(across(dot, other), y + move2 - other.y, dot, other)));
    const move = free ?? moves[placed.length * 7 % moves.length] ?? 0;
    placed.push({ ...dot, y: y + move });
  }
  return placed;
}
function across(one, other) {
  return Math.abs(one.x - other.x) / 100 * WIDTH;
}
function touches(distance, rise, one, other) {
  return Math.hypot(distance, rise) < one.radius + other.radius + GAP;
}
function placeNobody(dots, radiusOf) {
  const sized = dots.map((dot) => ({ dot, radius: radiusOf(dot) })).sort((left2, right) => right.radius - left2.radius);
  const placed = [];
  let left = 0;
  let top = 0;
  let lineHeight = 0;
  for (const { dot, radius } of sized) {
    const width = 2 * (radius + GAP);
    if (left + width > BAND_WIDTH) {
      left = 0;
      top += lineHeight;
      lineHeight = 0;
    }
    lineHeight = Math.max(lineHeight, width);
    placed.push({ dot, radius, x: (left + width / 2) / BAND_WIDTH * 100, y: top + lineHeight / 2 });
    left += width;
  }
  return { placed, height: top + lineHeight };
}

// src/render/html/projects/chart.ts
var AXIS = 44;
var BAND_TITLE = 26;
var LEVELS = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1e3];
var SHARES = [0, 25, 50, 75, 100];
function dotChart(chart, kinds) {
  const active = chart.dots.filter(hasFactor);
  const left = chart.dots.filter(({ factor }) => factor === null);
  const radiusOf = radiusBy(chart.dots);
  const above = placeActive(active, radiusOf);
  const top = PLOT_HEIGHT + AXIS + BAND_TITLE;
  const band = placeNobody(left, radiusOf);
  const below = band.placed.map((placed) => ({ ...placed, y: placed.y + top }));
  const height = left.length === 0 ? PLOT_HEIGHT + AXIS : top + band.height;
  return h(
    "figure",
    { class: "dots" },
    legend(chart.dots, kinds),
    h(
      "svg",
      { class: "plot", height },
      h(
        "g",
        { role: "img", "aria-label": chart.alternative },
        ...levelMarks(active),
        ...shareMarks(chart),
        ...left.length === 0 ? [] : [h("text", { y: top - 9 }, chart.nobody)]
      ),
      h(
        "g",
        { "aria-hidden": true },
        ...dotGroups([...above, ...below], kinds),
        ...labelsOf([...above, ...below]).map(labelMark)
      )
    )
  );
}
function hasFactor(dot) {
  return dot.factor !== null;
}
function levelMarks(active) {
  const height = heights(active);
  const most = Math.max(4, ...active.map(({ factor }) => factor ?? 1));
  return [
    h("text", { class: "axis", x: -40, y: -10 }, "APF active"),
    ...LEVELS.filter((level) => level <= most).flatMap((level) => {
      const y = rounded(height(level));
      return [
        h("line", { class: "level", x1: 0, x2: "100%", y1: y, y2: y }),
        h("text", { class: "y-tick", x: -8, y, dy: "0.32em" }, count(level))
      ];
    })
  ];
}
function shareMarks({ majority }) {
  const at = percentage(majority.share * 100);
  return [
    h("line", { class: "majority", x1: at, x2: at, y1: 0, y2: PLOT_HEIGHT }),
    ...SHARES.map(
      (share) => h("text", { class: "x-tick", x: `${share}%`, y: PLOT_HEIGHT + 16 }, share === 0 ? "0" : `${share} %`)
    ),
    h("text", { class: "axis", x: "100%", y: PLOT_HEIGHT + 34, "text-anchor": "end" }, "Active share")
  ];
}
function dotGroups(placed, kinds) {
  return kinds.toReversed().flatMap((kind) => {
    const own = placed.filter(({ dot }) => dot.kind === kind).sort((one, other) => other.radius - one.radius);
    return own.length === 0 ? [] : [h("g", { class: kind.look }, ...own.map(dotMark))];
  });
}
function dotMark({ dot, x, y, radius }) {
  return h(
    "a",
    { href: `#${dot.row}`, tabindex: -1 },
    h("circle", { cx: percentage(x), cy: rounded(y), r: rounded(radius) })
  );
}
function labelMark({ text, at: { x, y, radius }, isLeft, fitsNarrow }) {
  return h(
    "text",
    {
      class: fitsNarrow ? "label" : "label roomy",
      x: percentage(x),
      y: rounded(y),
      dx: rounded((isLeft ? -1 : 1) * (radius + 4)),
      dy: "0.32em",
      ...isLeft ? { "text-anchor": "end" } : {}
    },
    text
  );
}
function legend(dots, kinds) {
  const entries = kinds.map((kind) => ({ kind, number: dots.filter((dot) => dot.kind === kind).length }));
  return h(
    "ul",
    { class: "legend" },
    ...entries.filter(({ number }) => number > 0).map(
      ({ kind: { look, word }, number }) => h(
        "li",
        {},
        h(
          "svg",
          { class: `swatch ${look}`, viewBox: "0 0 16 16", "aria-hidden": true },
          h("circle", { cx: 8, cy: 8, r: 6 })
        ),
        ...prose(`${word}: ${count(number)}`)
      )
    )
  );
}
function percentage(value) {
  return `${rounded(value)}%`;
}
function rounded(value) {
  return Math.round(value * 10) / 10;
}

// src/render/html/projects/list.ts
var ALIVE = { "data-alive": true };
function listSection(list, kinds) {
  const { title, lead, of, columns, rows, notes } = list;
  const heads = columns.map(
    ({ heading, align, isOrder }) => h(
      "th",
      { scope: "col", class: align, ...isOrder ? { "aria-sort": "descending", "data-order": true } : {} },
      heading
    )
  );
  return section(
    title,
    h("p", {}, ...prose(lead)),
    controls(list, kinds),
    h("p", { id: "count", role: "status", "data-one": of[0], "data-many": of[1], ...ALIVE }),
    h(
      "table",
      { class: "list", id: "list" },
      h("caption", { class: "unseen" }, title),
      h("thead", {}, h("tr", {}, ...heads)),
      ...rows.map((row) => rowBody(row, list))
    ),
    ...notes.map((note) => h("p", { class: "note" }, ...prose(note)))
  );
}
function controls({ of: [, many], kindHeading, rows }, kinds) {
  const options = kinds.map((kind) => ({ kind, number: rows.filter((row) => row.kind === kind).length })).filter(({ number }) => number > 0).map(({ kind: { word }, number }) => h("option", { value: word }, `${word} (${count(number)})`));
  return h(
    "div",
    { class: "controls", ...ALIVE },
    h("label", {}, "Find ", h("input", { type: "search", id: "find", autocomplete: "off" })),
    h(
      "label",
      {},
      `${kindHeading} `,
      h("select", { id: "kind" }, h("option", { value: "" }, `all ${many}`), ...options)
    ),
    h("button", { type: "button", id: "unfold", "aria-pressed": "false" }, "Unfold all")
  );
}
function rowBody({ id, kind: { word, look }, cells, summary, unfolded }, { columns }) {
  const attributes = { id, class: look, ...word === look ? {} : { "data-kind": word } };
  return h(
    "tbody",
    attributes,
    h(
      "tr",
      {},
      ...pairs(cells, columns).map(([cell, { align, isOrder }], index) => {
        if (index === 0) return h("th", { scope: "row" }, ...prose(cell));
        return h("td", align === "left" && !isOrder ? { class: "left" } : {}, ...prose(cell));
      })
    ),
    h(
      "tr",
      {},
      h("td", { colspan: columns.length }, h("details", {}, h("summary", {}, ...prose(summary)), ...unfolded))
    )
  );
}

// src/render/html/projects/document.ts
function portfolioBody(page) {
  const { chart, list, kinds, folded } = page;
  return [
    header(page),
    h(
      "main",
      {},
      ...verdict(page),
      tiles(page.tiles),
      ...chart === null ? [] : [section(chart.title, h("p", {}, ...prose(chart.lead)), dotChart(chart, kinds))],
      ...list === null ? [] : [listSection(list, kinds)],
      ...page.sections.map(tableSection),
      section("More about it", ...folded.map(foldedPart))
    )
  ];
}
function header({ title, asOf, gate }) {
  return h(
    "header",
    {},
    ...gate?.isFailed ? [h("p", { class: "gate" }, ...prose(gate.said))] : [],
    h("h1", {}, title),
    h("p", {}, "Measured as of ", h("time", {}, day(asOf)))
  );
}
function verdict({ answer, action, meaning, gate }) {
  const others = [...meaning, ...gate === null || gate.isFailed ? [] : [gate.said]];
  return [
    h("p", { class: "answer" }, ...prose(answer)),
    ...action === null ? [] : [h("p", { class: "action" }, ...prose(`What to do: ${action}`))],
    ...others.map((text) => h("p", { class: "meaning" }, ...prose(text)))
  ];
}
function tiles(all) {
  return h(
    "dl",
    { class: "tiles" },
    ...all.map(
      ({ name, value, meaning }) => h(
        "div",
        { class: "tile" },
        h("dt", {}, name),
        h("dd", { class: "value" }, value),
        h("dd", { class: "meaning" }, ...prose(meaning))
      )
    )
  );
}
function tableSection(passage) {
  return section(passage.title, h("p", {}, ...prose(passage.lead)), ...partTables(passage));
}

// src/render/html/projects/held.ts
var UNIQUE = 12;
var NOTHING = fraction(0n, 1n);
var WHOLE = fraction(1n, 1n);
function heldTrees(row, view) {
  return [...sharesOf(row, view), h("p", {}, ...repositoriesOf(row, view))];
}
function sharesOf({ holders, figures, contributors }, view) {
  if (figures.activeShare === null) return [];
  const others = minus(figures.activeShare, holders.map(({ share }) => share).reduce(sum, NOTHING));
  const named = holders.map((holder) => h("li", {}, ...prose(`${view.linkedName(holder)} ${percent(holder.share)}`)));
  const { activeContributors } = figures;
  return [
    h(
      "ul",
      {},
      ...named,
      ...crowd("active", activeContributors - holders.length, ["other active", "others active"], others),
      ...crowd("left", contributors - activeContributors, ["left", "left"], minus(WHOLE, figures.activeShare))
    )
  ];
}
function crowd(who, people, [one, many], share) {
  return people === 0 ? [] : [h("li", { class: who }, `${counted(people, one, many)} ${percent(share)}`)];
}
function repositoriesOf({ repositories }, view) {
  const isAlone = repositories.length === 1;
  return repositories.flatMap((repository, index) => [
    ...index === 0 ? [] : ["; "],
    ...prose(repositoryInWords(repository, isAlone, view))
  ]);
}
function repositoryInWords({ repository, ref, head, page }, isAlone, { medium, report }) {
  const isOwn = page !== null && URL.canParse(page) && new URL(page).origin === originOf(report.serverUrl);
  const below = (...path) => isOwn ? webAddress(report.serverUrl, ...repository.split("/"), ...path) : null;
  const { link } = medium;
  return [
    ...isAlone ? [] : [link(medium.text(repository), page === null ? null : pageAddress(page))],
    ...ref === null ? [] : [link(medium.code(ref), below("tree", ...ref.split("/")))],
    ...head === null ? [] : [`at ${link(head.slice(0, 10), below("commit", head.slice(0, UNIQUE)))}`]
  ].join(" ");
}
function originOf(address) {
  return URL.canParse(address) ? new URL(address).origin : null;
}
function sum(one, other) {
  return fraction(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator
  );
}
function minus(one, other) {
  if (compareFractions(one, other) <= 0) return NOTHING;
  return fraction(
    one.numerator * other.denominator - other.numerator * one.denominator,
    one.denominator * other.denominator
  );
}

// src/render/html/projects/projects-list.ts
var NAMED = 2;
var KINDS = ["critical", "high", "moderate", "low", "unknown"].map((level) => ({
  word: level,
  look: level
}));
var KIND_OF = new Map(KINDS.map((kind) => [kind.look, kind]));
function kindOf({ figures: { risk } }) {
  return KIND_OF.get(risk) ?? { word: risk, look: risk };
}
function rowId(index) {
  return `p${index + 1}`;
}
function projectsList(view) {
  const part = projectsPart(view);
  if (part === null) return null;
  const risk = riskColumn(view);
  const unbroken = { ...view, medium: { ...view.medium, day } };
  const columns = [
    ...[nameColumn(view), risk, factorColumn("active", view), factorColumn("all", view), shareColumn(view)],
    ...[commitsColumn(), lastCommitColumn(unbroken), ...changeColumns(view)]
  ];
  return {
    title: part.title,
    lead: part.lead,
    of: ["project", "projects"],
    kindHeading: risk.heading,
    columns: columns.map(({ heading, align, cell }) => ({ heading, align, isOrder: cell === risk.cell })),
    rows: view.measured.map((row, index) => ({
      id: rowId(index),
      kind: kindOf(row),
      cells: columns.map(({ cell }) => cell(row)),
      summary: summaryOf(row, view),
      unfolded: [...heldTrees(row, view), ...beforeIn(row, view)]
    })),
    notes: part.notes
  };
}
function summaryOf(row, view) {
  if (row.figures.risk === "unknown") return "no commits";
  return hasNobody(row) ? NOBODY : `held by ${heldBy(row, view.report, NAMED, view.name)}`;
}
function beforeIn({ change }, view) {
  const since = dayBefore(view);
  if (since === null) return [];
  const before = change?.before ?? null;
  if (before === null) return [h("p", {}, ...prose(`On ${since}: not known.`))];
  const { rules } = view.report.settings;
  const { baseline } = rules;
  const other = otherBaseline(baseline);
  const figures = [
    `${before.risk} risk`,
    `${apfName(baseline, rules)} ${factorCell(before.augmented[baseline])}`,
    `${apfName(other, rules)} ${factorCell(before.augmented[other])}`,
    `active share ${shareCell(before.activeShare, rules)}`,
    `${count(before.activeContributors)} active`
  ];
  return [h("p", {}, ...prose(`On ${since}: ${figures.join(", ")}.`))];
}

// src/render/html/projects/projects-dots.ts
function projectsDots(view) {
  const { measured, report } = view;
  const dots = measured.flatMap((row, index) => dotOf(row, index, view));
  if (dots.length === 0) return null;
  const { share, text } = report.settings.rules.majorityThreshold;
  const left = dots.filter(({ factor }) => factor === null).length;
  const undrawn = measured.length - dots.length;
  return {
    title: "Where they stand",
    lead: `A dot for each project: the farther right, the more of it is by people who are active; the higher, the more of them share that. The larger, the more commits.${undrawn === 0 ? "" : ` ${counted(undrawn, "project")} without a commit ${undrawn === 1 ? "has" : "have"} no dot.`}`,
    alternative: alternativeOf(dots, view),
    majority: { share: toNumber(share), text },
    dots,
    nobody: `Nobody is active: ${count(left)}, side by side`
  };
}
function dotOf(row, index, view) {
  const { activeShare, augmented } = row.figures;
  if (activeShare === null) return [];
  return [
    {
      row: rowId(index),
      kind: kindOf(row),
      share: toNumber(activeShare),
      factor: hasNobody(row) ? null : augmented.active,
      commits: row.commits,
      label: view.medium.text(row.name.replace(/^[^/]*\/(?=.)/, ""))
    }
  ];
}
function alternativeOf(dots, view) {
  const most = Math.max(0, ...dots.map(({ factor }) => factor ?? 0));
  const left = dots.filter(({ factor }) => factor === null).length;
  const places = `${counted(dots.length, "project")} by active share, 0 to 100 %, and APF active, up to ${count(most)}`;
  return `${places}: ${count(soleRows(view).length)} with an APF active of 1, ${count(left)} with nobody active. The table below has the figures of each.`;
}

// src/render/html/projects/projects-page.ts
function projectsPage(view, plainView) {
  const said = gateInWords(view);
  return {
    title: titleOf(plainView),
    asOf: view.report.asOf,
    gate: said === null ? null : { isFailed: view.report.gate === "failed", said },
    answer: answerOn(view),
    description: answerOn(plainView),
    action: actionOn(view),
    meaning: [changeOn(view)].filter((text) => text !== null),
    tiles: tilesOf(view),
    kinds: KINDS,
    chart: projectsDots(plainView),
    list: projectsList(view),
    sections: [peoplePart(view), notMeasuredPart(view)].filter(isTold),
    folded: [leftOutPart(view), methodPart(view)].filter(isTold)
  };
}
function isTold(passage) {
  return passage !== null;
}
function tilesOf({ report: { rows, soleHolders }, measured }) {
  const { projects, people, halfBy } = soleHolders;
  const missing = rows.length - measured.length;
  return [
    {
      name: "Projects measured",
      value: count(measured.length),
      meaning: missing === 0 ? "all of them" : `${count(missing)} could not be`
    },
    {
      name: "Hang on one person",
      value: count(projects),
      meaning: projects === 0 ? "each has more" : `held by ${counted(people, "person", "people")} in all`
    },
    {
      name: "Nobody active",
      value: count(measured.filter(hasNobody).length),
      meaning: "they may be finished, or abandoned"
    },
    {
      name: "Hold half of those with one",
      value: count(halfBy),
      meaning: projects === 0 ? "as there is none" : `${halfBy === 1 ? "person" : "people"}, of ${spelled(people)}`
    }
  ];
}

// src/render/html/projects/page.ts
function renderProjectsPage(report, assets) {
  const page = projectsPage(projectsViewOf(report, linkingWords), projectsViewOf(report, plain));
  const { title, description } = page;
  return htmlFile({ title, description, body: portfolioBody(page), writing: "terse" }, assets);
}
export {
  renderProjectsPage
};
