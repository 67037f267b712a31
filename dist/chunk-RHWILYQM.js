import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  isStream,
  makeFolder,
  marksOf,
  publishFile
} from "./chunk-XZEKJADH.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  ALL_ROWS
} from "./chunk-NLYRCPRT.js";
import {
  viewOf
} from "./chunk-52XVH4VE.js";
import {
  html,
  markdown
} from "./chunk-UOS6P5T5.js";
import {
  apfName
} from "./chunk-7OPXSQYE.js";
import {
  day
} from "./chunk-LYCJXP3F.js";
import {
  count,
  formatPercent,
  unitsKept
} from "./chunk-OOGMKT2W.js";

// src/publish/report-files.ts
import { join, resolve } from "node:path";
async function publishReportFiles(forms, paths, { temporary, summary, workspace }) {
  const json = forms.json();
  const asked = [
    ...await htmlFiles(forms, paths.html),
    ...await badgeFiles(forms, paths.badge),
    ...await pictureFiles(forms, paths.picture)
  ];
  const text = paths.report !== null && await isStream(paths.report) ? null : summary;
  const beside = paths.report === null || text === null ? [] : [summaryBeside(paths.report)];
  const chosen = [...paths.report === null ? [] : [paths.report], ...asked.map((file) => file.path), ...beside];
  await refuseSameFiles(chosen, workspace);
  const path = paths.report ?? join(await makeFolder(temporary), "report.json");
  const publish = (file) => publishFile(file, workspace);
  const written = await publish({ path, text: json, what: "The JSON report", input: "report-path" });
  const others = [];
  for (const file of asked) others.push({ what: file.what, path: await publish(file) });
  const told = text === null ? null : await publish(summaryFile(path, text));
  return { report: written, summary: told, others };
}
function summaryFile(reportPath, text) {
  return { path: summaryBeside(reportPath), text, what: "The summary", input: "report-path" };
}
function summaryBeside(reportPath) {
  return `${reportPath.replace(/\.json$/i, "")}.md`;
}
async function refuseSameFiles(paths, workspace) {
  const files = await Promise.all(
    paths.map(async (path) => ({ path: resolve(workspace, path), ...await marksOf(path, workspace) }))
  );
  for (const [index, one] of files.entries()) {
    const other = files.slice(index + 1).find(({ own, target }) => meet(one.own, [...own, ...target]) || meet(one.target, own));
    if (other !== void 0) throw sameFile(one.path, other.path);
  }
}
function meet(some, others) {
  return some.some((mark) => others.includes(mark));
}
function sameFile(one, other) {
  const where = one === other ? one : `${one} and ${other}, which are one file where links are followed and case is ignored`;
  return new UserError(
    `Two files of the report would be written to ${where}.`,
    "Choose different names in report-path, html-report-path, badge-path and picture-path; a badge is written as .svg and as .json, and a terminal\u2019s summary as .md beside the report."
  );
}
async function htmlFiles({ page }, path) {
  if (path === null) return [];
  return [{ path, text: await page(), what: "The HTML report", input: "html-report-path" }];
}
async function badgeFiles({ badge }, path) {
  if (path === null || badge === null) return [];
  const { svg, endpoint, paths } = await badge(path);
  const picture = { path: paths.svg, text: svg, what: "The badge", input: "badge-path" };
  const json = { path: paths.json, text: endpoint, what: "The badge\u2019s JSON", input: "badge-path" };
  return await isStream(path) ? [picture] : [picture, json];
}
async function pictureFiles({ picture }, path) {
  if (path === null || picture === null) return [];
  return [{ path, text: await picture(), what: "The picture", input: "picture-path" }];
}

// src/edge/written-files.ts
function linesOf({ report, summary, others }) {
  const beside = summary === null ? [] : [{ what: "The summary", path: summary }];
  const files = [{ what: "The report", path: report }, ...beside, ...others];
  const width = Math.max(...files.map(({ what }) => what.length));
  return files.map(({ what, path }) => `${`${what}:`.padEnd(width + 1)} ${path}`);
}

// src/render/markdown/limit.ts
var LIMIT_BYTES = 1e6;
var ROWS = [200, 100, 50, 20, 10, 5, 1, 0];
function firstThatFits(renders, limitBytes) {
  for (const render of renders) {
    const text = render();
    if (Buffer.byteLength(text) <= limitBytes) return text;
  }
  return "";
}
var LIMIT_CHARACTERS = 6e4;
var ROWS_OF_COMMENT = [50, 20, 10, 5, 1, 0];
function commentThatFits(render) {
  let comment = "";
  for (const rows of ROWS_OF_COMMENT) {
    comment = render(rows);
    if (comment.length <= LIMIT_CHARACTERS) break;
  }
  return comment;
}

// src/words/pictures/charts.ts
var MOST_DATES = 17;
var CONFIG = `---
config:
  xyChart:
    width: 900
    height: 260
  themeVariables:
    xyChart:
      backgroundColor: transparent
      plotColorPalette: "#3b82f6, #d97706"
---`;
function trendCharts({ dates: trend, rules }) {
  const begun = trend.filter(({ commits }) => commits > 0);
  const shown = begun.length <= MOST_DATES ? begun : oncePerYear(begun);
  const dates = shown.map(({ moment }, index) => index < shown.length - 1 ? quarter(moment.asOf) : "now");
  const shares = shown.map(
    ({ figures: { activeShare } }) => activeShare === null ? "0.0" : formatPercent(activeShare)
  );
  const factors = shown.map(({ figures }) => figures.augmented.active ?? 0);
  const majority = shown.map(() => formatPercent(rules.majorityThreshold.share));
  const name = apfName("active", rules);
  return [
    ...isFlat(shares) ? [] : [
      chart("Active share and the majority, in percent", {
        dates,
        axis: `"percent" 0 --> 100`,
        series: [`line [${shares.join(", ")}]`, `line [${majority.join(", ")}]`],
        told: `The active share ${courseInWords(
          dates,
          shares.map((share) => `${share} %`)
        )}; the majority is ${rules.majorityThreshold.text} %`
      })
    ],
    ...isFlat(factors) ? [] : [
      chart(name, {
        dates,
        axis: `"people" 0 --> ${Math.max(10, ...factors)}`,
        series: [`line [${factors.join(", ")}]`],
        told: `The ${name} ${courseInWords(
          dates,
          factors.map((factor) => factor === 0 ? "none" : count(factor))
        )}`
      })
    ]
  ].join("\n\n");
}
function isFlat(values) {
  return new Set(values).size < 2;
}
function courseInWords(dates, values) {
  return `went from ${values[0]} in ${dates[0]} to ${values.at(-1)} now`;
}
function quarter(start) {
  return day(start).slice(0, -"-01".length);
}
function oncePerYear(trend) {
  return trend.filter(({ moment }, index) => index === trend.length - 1 || new Date(moment.asOf).getUTCMonth() === 0);
}
function chart(title, { dates, axis, series, told }) {
  return [
    "```mermaid",
    CONFIG,
    "xychart-beta",
    `  accTitle: ${title}`,
    `  accDescr: ${told}`,
    `  title "${title}"`,
    `  x-axis [${dates.map((date) => `"${date}"`).join(", ")}]`,
    `  y-axis ${axis}`,
    ...series.map((line) => `  ${line}`),
    "```"
  ].join("\n");
}
var STEPS = [..."\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"];
function sparkline(numbers, most) {
  return numbers.map((number) => STEPS[Math.min(STEPS.length - 1, Math.floor(number / most * STEPS.length))]).join("");
}

// src/render/markdown/markdown.ts
function pageOf(report, rows) {
  return { view: viewOf(report, markdown), htmlView: viewOf(report, html), rows };
}
function blocks(...texts) {
  return unitsKept(texts.filter((text) => text !== null && text !== "").join("\n\n"));
}
function partAt(page, { part, place }, mostVisible) {
  const passage = part.tell(page.view);
  if (passage === null) return "";
  const rows = place.isWhole === true ? ALL_ROWS : page.rows;
  if (place.as === "folded") return foldedPart(rows, passage, part.tell(page.htmlView) ?? passage);
  return openPart(rows, passage, place.head, place.isWhole === true ? place.rows : Math.min(place.rows, mostVisible));
}
function openPart(most, { title, lead, tables, notes, chart: chart2 }, head, visible) {
  return blocks(
    head === "title and lead" ? `### ${title}` : "",
    head === "nothing" ? "" : lead,
    chartOf(chart2),
    ...tables.flatMap((table) => [tableRows(table, 0, visible), restOf(table, visible, most)]),
    ...notes
  );
}
function foldedPart(most, { tables, notes, chart: chart2 }, { title, lead }) {
  const heading = `<b>${title}</b>: ${lead}`;
  const content = blocks(chartOf(chart2), ...tables.map((table) => cutTable(table, 0, most)), ...notes);
  return content === "" ? heading : fold(heading, content);
}
function chartOf(chart2) {
  return chart2 === void 0 ? "" : trendCharts(chart2);
}
function fold(summaryHtml, content) {
  return `<details><summary>${summaryHtml}</summary>

${content}

</details>`;
}
function restOf(table, from, most) {
  if (table.size <= from) return "";
  if (most <= from) return moreLine(table.size - from);
  const name = from === 0 ? table.caption : void 0;
  return fold(name ?? `${count(table.size - from)} more`, cutTable(table, from, most));
}
function cutTable(table, from, most) {
  return blocks(tableRows(table, from, most), table.size > most ? moreLine(table.size - most) : "");
}
function moreLine(hidden) {
  return `\u2026 and ${count(hidden)} more; the JSON report has all of them.`;
}
function tableRows({ columns, size, rows }, from, to) {
  if (size <= from || to <= from) return "";
  return [
    row(columns.map(({ heading }) => heading)),
    row(columns.map(({ align }) => align === "right" ? "--:" : "---")),
    ...rows(from, to).map(row)
  ].join("\n");
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

// src/publish/page-assets.ts
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
var FILES = {
  report: {
    script: new URL("./page.js", import.meta.url),
    style: new URL("./page.css", import.meta.url)
  },
  projects: {
    script: new URL("./projects.js", import.meta.url),
    style: new URL("./projects.css", import.meta.url)
  }
};
async function readPageAssets(kind = "report") {
  const files = FILES[kind];
  const [script, style] = await Promise.all([readFile(files.script, "utf8"), readFile(files.style, "utf8")]);
  return { script: assetOf(script), style: assetOf(style) };
}
function assetOf(text) {
  return { text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` };
}

export {
  LIMIT_BYTES,
  ROWS,
  firstThatFits,
  commentThatFits,
  sparkline,
  pageOf,
  blocks,
  partAt,
  openPart,
  foldedPart,
  cutTable,
  tableRows,
  readPageAssets,
  publishReportFiles,
  linesOf
};
