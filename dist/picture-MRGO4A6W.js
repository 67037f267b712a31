import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  widthOf,
  wrap
} from "./chunk-2U7YQAHM.js";
import {
  peopleBarIn
} from "./chunk-XNDBGJPN.js";
import {
  h,
  markup
} from "./chunk-2QTFOGEJ.js";
import {
  activePart,
  answerInWords,
  barInWords,
  fourFigures,
  unbrokenPart,
  whoIn
} from "./chunk-TMSRFURT.js";
import {
  viewOf
} from "./chunk-52XVH4VE.js";
import "./chunk-O6KYRDNA.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  percent
} from "./chunk-7OPXSQYE.js";
import "./chunk-QWMI5FQ7.js";
import "./chunk-BF3KFVHU.js";
import "./chunk-5VJLOJIL.js";
import "./chunk-GG7F7BCB.js";
import "./chunk-IJZC7DIB.js";
import {
  day
} from "./chunk-LYCJXP3F.js";
import "./chunk-IUKGKSD4.js";
import {
  toNumber
} from "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";

// src/render/picture-style.ts
var LIGHT = {
  ground: "#ffffff",
  ink: "#1f2328",
  quiet: "#57606a",
  edge: "#d0d7de",
  "risk-unknown": "#57606a",
  "risk-low": "#1a7f37",
  "risk-moderate": "#bf8700",
  "risk-high": "#d4580a",
  "risk-critical": "#cf222e",
  active: "#b6d7f5",
  left: "#c4cad0",
  "holder-1": "#0550ae",
  "on-holder-1": "#ffffff",
  "holder-2": "#e0a100",
  "on-holder-2": "#1f2328",
  "holder-3": "#8250df",
  "on-holder-3": "#ffffff",
  "holder-4": "#f0883e",
  "on-holder-4": "#1f2328",
  "holder-5": "#116d74",
  "on-holder-5": "#ffffff"
};
var DARK = {
  ground: "#0d1117",
  ink: "#e6edf3",
  quiet: "#9da7b1",
  edge: "#3d444d",
  "risk-unknown": "#9da7b1",
  "risk-low": "#3fb950",
  "risk-moderate": "#e3b341",
  "risk-high": "#f0883e",
  "risk-critical": "#f85149",
  active: "#264a6e",
  left: "#484f58",
  "holder-1": "#58a6ff",
  "on-holder-1": "#0d1117",
  "holder-2": "#e3b341",
  "on-holder-2": "#0d1117",
  "holder-3": "#a884f3",
  "on-holder-3": "#0d1117",
  "holder-4": "#f0883e",
  "on-holder-4": "#0d1117",
  "holder-5": "#39c5cf",
  "on-holder-5": "#0d1117"
};
var HOLDERS = [1, 2, 3, 4, 5].map(
  (number) => `.holder-${number} rect{fill:var(--holder-${number})}.segment.holder-${number} text{fill:var(--on-holder-${number})}`
).join("");
var PICTURE_STYLE = [
  `svg{${propertiesOf(LIGHT)};font:18px system-ui,-apple-system,"Segoe UI",sans-serif}`,
  `@media (prefers-color-scheme:dark){svg{${propertiesOf(DARK)}}}`,
  "text{fill:var(--ink)}tspan{unicode-bidi:isolate}",
  ".ground{fill:var(--ground);stroke:var(--edge)}",
  ".title{font-size:24px;font-weight:600}.entry text{font-size:16px}.small{font-size:15px}.note{font-size:14px;fill:var(--quiet)}",
  ...["unknown", "low", "moderate", "high", "critical"].map((risk) => `.risk.${risk}{fill:var(--risk-${risk})}`),
  ".segment rect{stroke:var(--ground);stroke-width:2}",
  ".active rect{fill:var(--active)}.left rect{fill:var(--left)}.away rect{fill:none;stroke:var(--ink)}",
  HOLDERS,
  ".line{fill:none;stroke:var(--ink);stroke-width:2.5}"
].join("");
function propertiesOf(colors) {
  return Object.entries(colors).map(([name, color]) => `--${name}:${color}`).join(";");
}

// src/render/picture.ts
function pictureOf(report) {
  const { subject, measurement } = report;
  const view = viewOf(report, plain);
  const note = [
    ...fourFigures(view).map(({ name, value }) => `${name} ${value}`),
    `as of ${day(measurement.moment.asOf)}`
  ];
  return {
    title: plain.text(subject.repository),
    risk: measurement.figures.risk,
    sentence: answerInWords(view),
    note: note.join(" \xB7 "),
    bar: peopleBarIn(view)
  };
}
var WIDTH = 720;
var EDGE = 28;
var INSIDE = WIDTH - 2 * EDGE;
var LINE = 28;
var BAR = 60;
var ENTRY = 30;
var TITLE_COLUMNS = 44;
var SENTENCE_COLUMNS = 62;
var ENTRY_COLUMNS = 26;
var COLUMN_WIDTH = 11;
function renderPicture({ title, risk, sentence, note, bar }) {
  const lines = wrap(sentence, SENTENCE_COLUMNS);
  const top = EDGE + 2 * LINE + lines.length * LINE + 26;
  const legendTop = top + BAR + 62;
  const height = legendTop + Math.ceil(bar.segments.length / 2) * ENTRY + EDGE;
  const texts = [
    h("text", { class: "title", x: EDGE, y: EDGE + 24 }, shortened(title, TITLE_COLUMNS)),
    h("text", { class: "note", x: WIDTH - EDGE, y: EDGE + 24, "text-anchor": "end" }, "Pony Factor"),
    h("circle", { class: `risk ${risk}`, cx: EDGE + 9, cy: EDGE + LINE + 30, r: 9 }),
    ...lines.map(
      (line, index) => h("text", { x: index === 0 ? EDGE + 28 : EDGE, y: EDGE + LINE + 37 + index * LINE }, line)
    ),
    h("text", { class: "note", x: EDGE, y: height - 16 }, note)
  ];
  const picture = h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: "img",
      "aria-labelledby": "pony-factor-title pony-factor-words"
    },
    h("title", { id: "pony-factor-title" }, `Pony Factor of ${title}`),
    h("desc", { id: "pony-factor-words" }, `${sentence} ${barInWords(bar)}`),
    h("style", {}, PICTURE_STYLE),
    h("rect", { class: "ground", x: 1, y: 1, width: WIDTH - 2, height: height - 2, rx: 14 }),
    ...texts,
    ...bar.segments.map((segment, index) => segmentMark(segment, index, top, bar)),
    ...bar.segments.length === 0 ? [h("text", { x: EDGE, y: top + 20 }, "no commits")] : scale(bar, top),
    ...bar.segments.map((segment, index) => legendEntry(segment, index, legendTop))
  );
  return `${markup([picture]).replace(NOT_IN_XML, "")}
`;
}
var NOT_IN_XML = /[\ufffe\uffff]/g;
function segmentMark(segment, index, top, bar) {
  const x = across(toNumber(segment.from));
  const width = toNumber(segment.share) * INSIDE;
  const room = unbrokenPart(segment, bar);
  const who = whoIn(segment);
  const label = h("text", { x: rounded(across(room.from) + 10), y: top + BAR / 2 + 7 }, who);
  return h(
    "g",
    { class: `segment ${lookOf(segment, index)}` },
    h("rect", { x: rounded(x), y: top, width: rounded(width), height: BAR }),
    ...widthOf(who) * COLUMN_WIDTH + 20 <= room.share * INSIDE ? [label] : []
  );
}
function scale(bar, top) {
  return [...majorityMark(bar, top), ...activeMark(bar, top)];
}
function majorityMark({ majority }, top) {
  const share = toNumber(majority.share);
  const x = rounded(across(share));
  return [
    h("path", { class: "line", d: `M${x},${top - 6}V${top + BAR + 6}` }),
    h("text", { class: "small", x, y: top - 12, "text-anchor": anchorAt(share) }, `majority: ${majority.text} %`)
  ];
}
function activeMark(bar, top) {
  const share = activePart(bar);
  const y = top + BAR + 9;
  const left = bar.segments.find(({ kind }) => kind === "left");
  const active = share.numerator === 0n ? "nobody is active" : `active: ${percent(share)}`;
  return [
    h("path", { class: "line", d: `M${EDGE},${y}H${rounded(across(toNumber(share)))}` }),
    h("text", { class: "small", x: EDGE, y: y + 22 }, active),
    ...left === void 0 ? [] : [
      h(
        "text",
        { class: "small", x: WIDTH - EDGE, y: y + 22, "text-anchor": "end" },
        `left: ${percent(left.share)}`
      )
    ]
  ];
}
function legendEntry(segment, index, top) {
  const x = EDGE + index % 2 * (INSIDE / 2);
  const y = top + Math.floor(index / 2) * ENTRY;
  return h(
    "g",
    { class: `entry ${lookOf(segment, index)}` },
    h("rect", { x, y: y - 14, width: 16, height: 16, rx: 3 }),
    h(
      "text",
      { x: x + 26, y },
      h("tspan", {}, shortened(whoIn(segment), ENTRY_COLUMNS)),
      `: ${percent(segment.share)}`
    )
  );
}
function lookOf({ kind }, index) {
  return kind === "holder" || kind === "holders" ? `holder-${index + 1}` : kind;
}
function across(share) {
  return EDGE + share * INSIDE;
}
function anchorAt(share) {
  return share > 0.85 ? "end" : share < 0.15 ? "start" : "middle";
}
function shortened(text, columns) {
  if (widthOf(text) <= columns) return text;
  const letters = [...text];
  while (widthOf(letters.join("")) >= columns) letters.pop();
  return `${letters.join("")}\u2026`;
}
function rounded(value) {
  return Math.round(value * 10) / 10;
}
export {
  pictureOf,
  renderPicture
};
