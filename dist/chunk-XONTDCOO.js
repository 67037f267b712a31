import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  counted
} from "./chunk-OOGMKT2W.js";

// src/report/projects/judge.ts
function judgeProjects(rows, { minimums: { minimumApf, minimumActiveShare }, failsOnWorse }) {
  if (minimumApf === null && minimumActiveShare === null && !failsOnWorse) return "off";
  const { below, worse } = countProjects(rows);
  return below > 0 || failsOnWorse && worse > 0 ? "failed" : "passed";
}
function countProjects(rows) {
  const measured = rows.filter((row) => row.isMeasured);
  return {
    measured: measured.length,
    notMeasured: rows.length - measured.length,
    below: measured.filter(({ verdict }) => verdict.gate === "failed").length,
    worse: rows.filter(({ change }) => change?.isWorse === true).length
  };
}
function refuseNothingMeasured(rows) {
  const [first] = rows;
  if (first === void 0) throw new UserError("There is no project to measure.");
  if (first.isMeasured || rows.some(({ isMeasured }) => isMeasured)) return;
  const which = rows.length === 1 ? "The project" : `None of the ${counted(rows.length, "project")}`;
  const verb = rows.length === 1 ? "could not be measured" : "could be measured";
  throw new UserError(`${which} ${verb}; ${first.name}: ${first.reason}`);
}

export {
  judgeProjects,
  countProjects,
  refuseNothingMeasured
};
