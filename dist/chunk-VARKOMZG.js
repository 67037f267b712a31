import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  capitalized
} from "./chunk-NAIIYEMM.js";
import {
  hasNobody
} from "./chunk-CE6W4OZ6.js";
import {
  foldedPart,
  log,
  partTables,
  prose
} from "./chunk-4KTWAQ4C.js";
import {
  h,
  section
} from "./chunk-2QTFOGEJ.js";
import {
  pairs
} from "./chunk-EYGAGJP3.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  percent
} from "./chunk-7OPXSQYE.js";
import {
  day
} from "./chunk-LYCJXP3F.js";
import {
  compareFractions,
  count,
  counted,
  fraction,
  pageAddress,
  toNumber,
  webAddress
} from "./chunk-OOGMKT2W.js";
import {
  shortened
} from "./chunk-NC5RLCOC.js";

// src/render/html/projects/model.ts
var LOOKS = ["archived", "critical", "high", "moderate", "low", "unknown"];

// src/render/html/projects/label-dots.ts
var SIDES = ["right", "left", "above", "below"];
var MOST = 10;
var MOST_TRIED = 60;
var LONGEST = 26;
var WIDE = 900;
var NARROW = 300;
var LETTER = 7;
var LINE = 15;
var BESIDE = 4;
var BEYOND = 10;
function labelsOf(placed, axis = null) {
  const candidates = [...placed].sort(byWeight).slice(0, MOST_TRIED);
  const strips = axis === null ? [] : [{ ...axis, left: 0, right: Number.POSITIVE_INFINITY }];
  const wide = [...strips, ...placed.map((at) => dotBox(at, WIDE))];
  const narrow = [...strips, ...placed.map((at) => dotBox(at, NARROW))];
  const labels = [];
  for (const at of candidates) {
    if (labels.length === MOST) break;
    const text = shortened(at.dot.label, LONGEST);
    const side = SIDES.find((side2) => isFree(boxOf(at, text, side2, WIDE), wide, WIDE));
    if (side === void 0) continue;
    const narrowBox = boxOf(at, text, side, NARROW);
    const fitsNarrow = isFree(narrowBox, narrow, NARROW);
    wide.push(boxOf(at, text, side, WIDE));
    if (fitsNarrow) narrow.push(narrowBox);
    labels.push({ text, at, side, fitsNarrow });
  }
  return labels;
}
function byWeight({ dot: left }, { dot: right }) {
  return Number(isUrgent(right)) - Number(isUrgent(left)) || right.commits - left.commits || LOOKS.indexOf(left.kind.look) - LOOKS.indexOf(right.kind.look);
}
function isUrgent({ kind }) {
  return kind.look === "critical" || kind.look === "archived";
}
function boxOf({ x, y, radius }, text, side, width) {
  const length = [...text].length * LETTER;
  const middle = x / 100 * width;
  const away = radius + BESIDE;
  const left = {
    right: middle + away,
    left: middle - away - length,
    above: middle - length / 2,
    below: middle - length / 2
  };
  const line = y + baselineBelow(side, radius);
  return { left: left[side], right: left[side] + length, top: line - LINE / 2, bottom: line + LINE / 2 };
}
function baselineBelow(side, radius) {
  if (side === "right" || side === "left") return 0;
  return (side === "above" ? -1 : 1) * (radius + LINE / 2 + 1);
}
function dotBox({ x, y, radius }, width) {
  const middle = x / 100 * width;
  return { left: middle - radius, right: middle + radius, top: y - radius, bottom: y + radius };
}
function isFree(box, taken, width) {
  const isWithin = box.left >= 0 && box.right <= width + BEYOND;
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
var BAND_TITLE = 38;
var NAMES = 19;
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
        ...left.length === 0 ? [] : [h("text", { y: top - NAMES }, chart.nobody)]
      ),
      h(
        "g",
        { "aria-hidden": "true" },
        ...dotGroups([...above, ...below], kinds),
        ...labelsOf([...above, ...below], { top: PLOT_HEIGHT, bottom: top - NAMES + 2 }).map(labelMark)
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
    h("text", { class: "x-tick", x: at, y: -10 }, `majority: ${majority.text} %`),
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
    h("circle", { cx: percentage(x), cy: Math.round(y), r: rounded(radius) })
  );
}
var ASIDE = { right: "start", left: "end", above: "middle", below: "middle" };
function labelMark({ text, at: { x, y, radius }, side, fitsNarrow }) {
  const away = { right: radius + BESIDE, left: -radius - BESIDE, above: 0, below: 0 };
  return h(
    "text",
    {
      class: fitsNarrow ? "label" : "label roomy",
      x: percentage(x),
      y: rounded(y + baselineBelow(side, radius)),
      dx: rounded(away[side]),
      dy: "0.32em",
      "text-anchor": ASIDE[side]
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
          { class: `swatch ${look}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
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

// src/render/html/projects/hanging.ts
var WHOLE = 100;
var GAP2 = 0.4;
function hangingSection({ title, lead, bars }) {
  const most = Math.max(1, ...bars.map(lengthOf));
  return section(
    title,
    h("p", {}, ...prose(lead)),
    h("figure", { class: "hanging" }, h("ul", { role: "list" }, ...bars.map((bar) => barLine(bar, most))))
  );
}
function barLine(bar, most) {
  return h(
    "li",
    {},
    h("span", {}, capitalized(bar.people)),
    " ",
    h("b", {}, count(lengthOf(bar))),
    h(
      "svg",
      { viewBox: `0 0 ${WHOLE} 1`, preserveAspectRatio: "none", "aria-hidden": "true" },
      ...partMarks(bar, WHOLE / most)
    )
  );
}
function partMarks({ parts, marked }, scale) {
  return parts.map((part, index) => {
    const before = parts.slice(0, index).reduce(sum, 0);
    const width = part * scale;
    const gap = Math.min(GAP2, width / 4);
    return h("rect", {
      ...index < marked ? {} : { class: "other" },
      x: rounded2(before * scale),
      width: rounded2(width - gap),
      height: 1
    });
  });
}
function lengthOf({ parts }) {
  return parts.reduce(sum, 0);
}
function sum(one, other) {
  return one + other;
}
function rounded2(value) {
  return Math.round(value * 100) / 100;
}

// src/render/html/projects/list.ts
var ALIVE = { "data-alive": true };
function listSection(list, kinds) {
  const { title, lead, of, columns, rows, notes } = list;
  const heads = columns.map(
    ({ heading, align, isOrder }) => h(
      "th",
      { scope: "col", class: align, ...isOrder ? { "aria-sort": "descending", "data-order": true } : {} },
      ...prose(heading)
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
        if (index === 0) return h("th", {}, ...prose(cell));
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
  const { chart, hanging, list, kinds, folded } = page;
  return [
    header(page),
    h(
      "main",
      {},
      ...verdict(page),
      tiles(page.tiles),
      ...page.news.map(tableSection),
      ...hanging === null ? [] : [hangingSection(hanging)],
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

// src/render/html/projects/half-meaning.ts
function halfMeaning({ projects, people }) {
  if (projects === 0) return "as none hangs on one";
  return people === 1 ? "nobody else holds any" : `of the ${count(people)} who hold them`;
}

// src/render/html/projects/dots.ts
function dotsOf(rows, { of, rules }) {
  const dots = rows.flatMap(dotOf);
  if (dots.length === 0) return null;
  const { share, text } = rules.majorityThreshold;
  const left = dots.filter(({ factor }) => factor === null).length;
  const undrawn = rows.length - dots.length;
  return {
    title: "Where they stand",
    lead: `A dot for each ${of[0]}: the farther right, the more of it is by people who are active; the higher, the more of them share that. The larger, the more commits.${undrawn === 0 ? "" : ` ${counted(undrawn, ...of)} without a commit ${undrawn === 1 ? "has" : "have"} no dot.`}`,
    alternative: alternativeOf(dots, of),
    majority: { share: toNumber(share), text },
    dots,
    nobody: `Nobody is active: ${count(left)}, side by side`
  };
}
function dotOf({ id, kind, row }) {
  const { activeShare, augmented } = row.figures;
  if (activeShare === null) return [];
  return [
    {
      row: id,
      kind,
      share: toNumber(activeShare),
      factor: hasNobody(row) ? null : augmented.active,
      commits: row.commits,
      label: plain.text(row.name.replace(/^[^/]*\/(?=.)/, ""))
    }
  ];
}
function alternativeOf(dots, of) {
  const most = Math.max(0, ...dots.map(({ factor }) => factor ?? 0));
  const left = dots.filter(({ factor }) => factor === null).length;
  const alone = dots.filter(({ factor }) => factor === 1).length;
  const places = `${counted(dots.length, ...of)} by active share, 0 to 100 %, and APF active, up to ${count(most)}`;
  return `${places}: ${count(alone)} with an APF active of 1, ${count(left)} with nobody active. The table below has the figures of each.`;
}

// src/render/html/projects/held.ts
var DIGITS = 10;
var NOTHING = fraction(0n, 1n);
var WHOLE2 = fraction(1n, 1n);
function heldTrees(row, view) {
  return [...sharesOf(row, view), h("p", {}, ...repositoriesOf(row, view))];
}
function sharesOf({ holders, figures, contributors }, view) {
  if (figures.activeShare === null) return [];
  const others = minus(figures.activeShare, holders.map(({ share }) => share).reduce(sum2, NOTHING));
  const named = holders.map((holder) => h("li", {}, ...prose(`${view.linkedName(holder)} ${percent(holder.share)}`)));
  const { activeContributors } = figures;
  return [
    h(
      "ul",
      {},
      ...named,
      ...crowd("active", activeContributors - holders.length, ["other active", "others active"], others),
      ...crowd("left", contributors - activeContributors, ["has left", "have left"], minus(WHOLE2, figures.activeShare))
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
  const commit = head === null ? null : head.slice(0, DIGITS);
  return [
    ...isAlone ? [] : [link(medium.text(repository), page === null ? null : pageAddress(page))],
    ...ref === null ? [] : [link(medium.code(ref), below("tree", ...ref.split("/")))],
    ...commit === null ? [] : [`at ${link(commit, below("commit", commit))}`]
  ].join(" ");
}
function originOf(address) {
  return URL.canParse(address) ? new URL(address).origin : null;
}
function sum2(one, other) {
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

// src/render/html/projects/row-id.ts
function rowId(index) {
  return `p${index + 1}`;
}

export {
  portfolioBody,
  halfMeaning,
  dotsOf,
  heldTrees,
  rowId
};
