import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  endpointOf,
  svgOf
} from "./chunk-WVT25D3G.js";
import {
  hasNobody,
  projectsViewOf,
  soleRows
} from "./chunk-CE6W4OZ6.js";
import "./chunk-HKS3VIEB.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import "./chunk-7OPXSQYE.js";
import "./chunk-IJZC7DIB.js";
import "./chunk-LYCJXP3F.js";
import "./chunk-IUKGKSD4.js";
import {
  count,
  riskDifference
} from "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";

// src/render/projects-badge.ts
function renderProjectsBadge(report) {
  return svgOf(badgeOf(report));
}
function renderProjectsBadgeEndpoint(report) {
  return endpointOf(badgeOf(report));
}
function badgeOf(report) {
  const view = projectsViewOf(report, plain);
  if (view.measured.length === 0) return { message: "nothing measured", level: "unknown" };
  if (view.measured.every(({ figures }) => figures.risk === "unknown"))
    return { message: "no commits", level: "unknown" };
  const sole = soleRows(view).length;
  const nobody = view.measured.filter(hasNobody).length;
  const message = `${sole === 0 ? "none" : count(sole)} of ${count(view.measured.length)} on one person`;
  return {
    message: nobody === 0 ? message : `${message}, ${count(nobody)} on nobody`,
    level: levelOf(view.measured, sole + nobody)
  };
}
var LEVELS = ["critical", "high", "moderate"];
function levelOf(rows, held) {
  const common = LEVELS.find(
    (level) => rows.filter(({ figures }) => riskDifference(figures.risk, level) >= 0).length * 4 >= rows.length
  );
  return common ?? (held === 0 ? "low" : "moderate");
}
export {
  renderProjectsBadge,
  renderProjectsBadgeEndpoint
};
