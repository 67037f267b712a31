import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  dotsOf,
  halfMeaning,
  heldTrees,
  portfolioBody,
  rowId
} from "./chunk-VARKOMZG.js";
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
  shareColumn
} from "./chunk-27LCDETW.js";
import "./chunk-NAIIYEMM.js";
import {
  hasNobody,
  projectsViewOf,
  titleOf
} from "./chunk-CE6W4OZ6.js";
import "./chunk-XONTDCOO.js";
import "./chunk-HKS3VIEB.js";
import "./chunk-FLM25ZLN.js";
import {
  htmlFile,
  linkingWords,
  prose
} from "./chunk-4KTWAQ4C.js";
import {
  h
} from "./chunk-2QTFOGEJ.js";
import "./chunk-EYGAGJP3.js";
import "./chunk-TAUD2ZNN.js";
import {
  NOBODY
} from "./chunk-O6KYRDNA.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  apfName,
  factorCell,
  otherBaseline,
  shareCell
} from "./chunk-7OPXSQYE.js";
import "./chunk-BF3KFVHU.js";
import {
  day
} from "./chunk-LYCJXP3F.js";
import "./chunk-IUKGKSD4.js";
import {
  count
} from "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";

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
function projectsDots({ measured, report }) {
  return dotsOf(
    measured.map((row, index) => ({ id: rowId(index), kind: kindOf(row), row })),
    { of: ["project", "projects"], rules: report.settings.rules }
  );
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
    news: [],
    hanging: null,
    kinds: KINDS,
    chart: projectsDots(view),
    list: projectsList(view),
    sections: [peoplePart(view), notMeasuredPart(view)].filter(isTold),
    folded: [leftOutPart(view), methodPart(view)].filter(isTold)
  };
}
function isTold(passage) {
  return passage !== null;
}
function tilesOf({ report: { rows, soleHolders }, measured }) {
  const { projects, halfBy } = soleHolders;
  const nobody = measured.filter(hasNobody).length;
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
      meaning: "made the majority of what active people made"
    },
    {
      name: "People with half of those",
      value: count(halfBy),
      meaning: halfMeaning(soleHolders)
    },
    {
      name: "Nobody active",
      value: count(nobody),
      meaning: nobody === 0 ? "wherever there are commits, somebody is" : "no commit in the activity window"
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
