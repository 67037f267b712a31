import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  actionOn,
  answerOn,
  changeOn,
  gateInWords,
  leftOutPart,
  methodPart,
  notMeasuredPart,
  peoplePart,
  projectsPart
} from "./chunk-27LCDETW.js";
import {
  readNamedText
} from "./chunk-VA65POH3.js";
import {
  readSettings
} from "./chunk-BC5RXXTH.js";
import {
  renderProjectsJson
} from "./chunk-DQ3G24AC.js";
import {
  hasNobody,
  projectsViewOf,
  titleOf
} from "./chunk-CE6W4OZ6.js";
import {
  LIMIT_BYTES,
  ROWS,
  blocks,
  cutTable,
  firstThatFits,
  foldedPart,
  readPageAssets
} from "./chunk-RHWILYQM.js";
import {
  MOST_PROJECTS,
  Misread,
  exactly,
  fieldsOf,
  listOf,
  numberFrom,
  parseJson,
  readFactor,
  readTitle,
  textThat,
  wholeFrom,
  wordAmong
} from "./chunk-CVGQ3GGX.js";
import {
  OF_THE_MEASURE,
  differingInputs
} from "./chunk-XZEKJADH.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  SCHEMA_VERSION
} from "./chunk-52XVH4VE.js";
import {
  html,
  markdown
} from "./chunk-UOS6P5T5.js";
import {
  fold
} from "./chunk-IUKGKSD4.js";
import {
  count,
  counted,
  fraction,
  listed
} from "./chunk-OOGMKT2W.js";

// src/publish/projects-forms.ts
function formsOfProjects(report) {
  return {
    json: () => renderProjectsJson(report),
    page: async () => {
      const { renderProjectsPage } = await import("./page-TEULSFQ4.js");
      return renderProjectsPage(report, await readPageAssets("projects"));
    },
    badge: async (path) => {
      const { badgePaths } = await import("./badge-625JIBZR.js");
      const { renderProjectsBadge, renderProjectsBadgeEndpoint } = await import("./projects-badge-6HNNBZ42.js");
      const endpoint = renderProjectsBadgeEndpoint(report);
      return { svg: await renderProjectsBadge(report), endpoint, paths: badgePaths(path) };
    },
    picture: null
  };
}

// src/words/pictures/projects-chart.ts
var STEPS = [
  { label: "nobody", holds: hasNobody },
  { label: "1 person", holds: between(1, 1) },
  { label: "2 people", holds: between(2, 2) },
  { label: "3 or 4", holds: between(3, 4) },
  { label: "5 or more", holds: between(5, Number.POSITIVE_INFINITY) }
];
var FEWEST = 5;
var CONFIG = `---
config:
  xyChart:
    width: 700
    height: 260
  themeVariables:
    xyChart:
      backgroundColor: transparent
      plotColorPalette: "#3b82f6"
---`;
function projectsChart(rows) {
  const bars = STEPS.map(({ label, holds }) => ({ label, projects: rows.filter(holds).length })).filter(
    ({ projects }) => projects > 0
  );
  if (rows.length < FEWEST || bars.length < 2) return "";
  const title = "Projects, by how many people made the majority of what active people made";
  return [
    "```mermaid",
    CONFIG,
    "xychart-beta",
    `  accTitle: ${title}`,
    `  accDescr: ${bars.map(({ label, projects }) => `${label}, ${counted(projects, "project")}`).join("; ")}`,
    '  title "On how many people projects hang"',
    `  x-axis [${bars.map(({ label, projects }) => `"${label}: ${count(projects)}"`).join(", ")}]`,
    `  y-axis "projects" 0 --> ${Math.max(...bars.map(({ projects }) => projects))}`,
    `  bar [${bars.map(({ projects }) => projects).join(", ")}]`,
    "```"
  ].join("\n");
}
function between(least, most) {
  return ({ figures: { augmented } }) => augmented.active !== null && augmented.active >= least && augmented.active <= most;
}

// src/render/markdown/projects-summary.ts
var MOST_WHOLE = 100;
var SHOWN_OF_MANY = 50;
var FOLDED = [
  peoplePart,
  notMeasuredPart,
  leftOutPart,
  methodPart
];
function renderProjectsSummary(report, limitBytes = LIMIT_BYTES) {
  const view = projectsViewOf(report, markdown);
  const htmlView = projectsViewOf(report, html);
  const texts = ROWS.map((rows) => () => `${summaryOf(view, htmlView, rows)}
`);
  return firstThatFits([...texts, () => `${blocks(verdictOn(view))}
`], limitBytes);
}
function summaryOf(view, htmlView, most) {
  const action = actionOn(view);
  return blocks(
    `## ${titleOf(view)}`,
    verdictOn(view),
    changeOn(view),
    action === null ? "" : `${view.medium.strong("What to do:")} ${action}`,
    gateInWords(view),
    projectsChart(view.measured),
    projectsIn(view, most),
    ...FOLDED.map((part) => folded(part(view), part(htmlView), most))
  );
}
function verdictOn(view) {
  return view.medium.strong(answerOn(view));
}
function projectsIn(view, most) {
  const passage = projectsPart(view);
  if (passage === null) return "";
  const visible = view.measured.length > MOST_WHOLE ? SHOWN_OF_MANY : MOST_WHOLE;
  return blocks(...passage.tables.map((table) => cutTable(table, 0, Math.min(visible, most))), ...passage.notes);
}
function folded(passage, visible, most) {
  return passage === null ? "" : foldedPart(most, passage, visible ?? passage);
}

// src/report/projects/previous.ts
function readPrevious(text, settings) {
  const { before, ...previous } = checked(text);
  const different = differingInputs(before, settings, OF_THE_MEASURE);
  if (different.length > 0) {
    throw new UserError(
      `previous: that report was measured with other settings: ${listed(different)}.`,
      "Measure once without it, and compare with that report from then on."
    );
  }
  return previous;
}
function checked(text) {
  try {
    const { get } = fieldsOf(parseJson(text), "");
    get("kind", exactly("projects"));
    get("schemaVersion", exactly(SCHEMA_VERSION));
    const asOf = get("asOf", textThat(isInstant, 30));
    const before = get("settings", readSettings);
    return {
      asOf: Date.parse(asOf),
      before,
      figuresOf: new Map(get("projects", listOf(readProject, MOST_PROJECTS)).flat())
    };
  } catch (thrown) {
    if (!(thrown instanceof Misread)) throw thrown;
    const place = thrown.where === "" ? "it is no JSON object" : `see ${thrown.where}`;
    throw new UserError(
      `previous: the file is no report of many projects that this version can read: ${place}.`,
      "Give the JSON report of an earlier run of this action, as it was written."
    );
  }
}
function isInstant(text) {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
function readProject(value, where) {
  const { get } = fieldsOf(value, where);
  const name = fold(get("name", readTitle));
  const isMeasured = get("state", wordAmong(["measured", "not measured"])) === "measured";
  return isMeasured ? [[name, readFigures(get)]] : [];
}
function readFigures(get) {
  return {
    ponyFactor: get("ponyFactor", readFactor),
    augmented: get("augmentedPonyFactor", (value, where) => {
      const both = fieldsOf(value, where);
      return { all: both.get("all", readFactor), active: both.get("active", readFactor) };
    }),
    activeShare: get(
      "activeShare",
      (value, where) => value === null ? null : exactShare(numberFrom(0, 1)(value, where))
    ),
    activeContributors: get("activeContributors", wholeFrom(0)),
    risk: get("risk", wordAmong(["unknown", "low", "moderate", "high", "critical"]))
  };
}
function exactShare(number) {
  const [digits = "0", exponent = "0"] = String(number).split("e-");
  const [whole = "0", decimals = ""] = digits.split(".");
  return fraction(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length + Number(exponent)));
}

// src/edge/projects-report.ts
async function comparisonWith({ previous: path, failOnWorse }, own, workspace) {
  if (path === null) return { previous: null, failsOnWorse: failOnWorse };
  const text = await readNamedText({ path, what: "The earlier report", input: "previous" }, workspace);
  return { previous: readPrevious(text, own), failsOnWorse: failOnWorse };
}

export {
  formsOfProjects,
  renderProjectsSummary,
  comparisonWith
};
