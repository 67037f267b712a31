import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  formsOfProjects,
  renderProjectsSummary
} from "./chunk-Y4VSSONC.js";
import {
  gateSentence,
  resultLine
} from "./chunk-27LCDETW.js";
import {
  publishSummary
} from "./chunk-IJNNVNZT.js";
import {
  linesOf,
  publishReportFiles
} from "./chunk-RHWILYQM.js";
import {
  countProjects
} from "./chunk-XONTDCOO.js";
import {
  publishOutputs
} from "./chunk-TGIKYDZA.js";

// src/render/projects-outputs.ts
function projectsOutputs({ rows, gate }, reportPath) {
  const { measured, notMeasured, below, worse } = countProjects(rows);
  return {
    projects: String(measured),
    "not-measured": String(notMeasured),
    below: String(below),
    worse: String(worse),
    gate,
    report: reportPath
  };
}

// src/edge/runner/publish-projects.ts
async function publishProjects(report, files, { log, temporary, workspace }) {
  const written = await publishReportFiles(formsOfProjects(report), files, { temporary, summary: null, workspace });
  for (const line of [resultLine(report), ...linesOf(written)]) log.info(line);
  await publishSummary(renderProjectsSummary(report), log);
  publishOutputs(projectsOutputs(report, written.report));
  return report.gate === "failed" ? gateSentence(report) : null;
}

export {
  publishProjects
};
