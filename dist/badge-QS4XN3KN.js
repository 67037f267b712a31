import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  factorCell,
  factorValue,
  printableJson
} from "./chunk-LQMON6UL.js";
import "./chunk-6JU4JKLU.js";

// src/render/badge.ts
var LABEL = "pony factor";
var COLORS = {
  low: "#1a7f37",
  moderate: "#8a5d00",
  high: "#b34700",
  critical: "#cf222e",
  unknown: "#57606a"
};
async function renderBadge(report) {
  const { makeBadge } = await import("./lib-CB37KOEY.js");
  return `${makeBadge({ label: LABEL, message: messageOf(report), color: colorOf(report) })}
`;
}
function renderBadgeEndpoint(report) {
  const badge = { schemaVersion: 1, label: LABEL, message: messageOf(report), color: colorOf(report) };
  return `${printableJson(badge)}
`;
}
function badgePaths(path) {
  const stem = path.replace(/\.(?:svg|json)$/, "");
  return path === stem ? { svg: path, json: `${path}.json` } : { svg: `${stem}.svg`, json: `${stem}.json` };
}
function messageOf({ measurement: { figures, rules } }) {
  if (figures.risk === "unknown") return "no commits";
  return `APF ${factorCell(factorValue(figures.augmented[rules.baseline]))} \xB7 ${figures.risk}`;
}
function colorOf({ measurement: { figures } }) {
  return COLORS[figures.risk];
}
export {
  badgePaths,
  renderBadge,
  renderBadgeEndpoint
};
