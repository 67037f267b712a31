import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  factorCell
} from "./chunk-7OPXSQYE.js";
import {
  factorValue
} from "./chunk-IJZC7DIB.js";
import {
  printableJson
} from "./chunk-OOGMKT2W.js";

// src/render/badge.ts
var LABEL = "pony factor";
var COLORS = {
  low: "#1a7f37",
  moderate: "#8a5d00",
  high: "#b34700",
  critical: "#cf222e",
  unknown: "#57606a"
};
function renderBadge(report) {
  return svgOf(badgeOf(report));
}
function renderBadgeEndpoint(report) {
  return endpointOf(badgeOf(report));
}
async function svgOf({ message, level }) {
  const { makeBadge } = await import("./lib-CB37KOEY.js");
  return `${makeBadge({ label: LABEL, message, color: COLORS[level] })}
`;
}
function endpointOf({ message, level }) {
  return `${printableJson({ schemaVersion: 1, label: LABEL, message, color: COLORS[level] })}
`;
}
function badgePaths(path) {
  const stem = path.replace(/\.(?:svg|json)$/, "");
  return path === stem ? { svg: path, json: `${path}.json` } : { svg: `${stem}.svg`, json: `${stem}.json` };
}
function badgeOf({ measurement: { figures, rules } }) {
  const level = figures.risk;
  if (level === "unknown") return { message: "no commits", level };
  return { message: `APF ${factorCell(factorValue(figures.augmented[rules.baseline]))} \xB7 ${level}`, level };
}

export {
  renderBadge,
  renderBadgeEndpoint,
  svgOf,
  endpointOf,
  badgePaths
};
