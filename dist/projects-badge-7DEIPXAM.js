import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  endpointOf,
  svgOf
} from "./chunk-7DOKVXWF.js";
import {
  hasNobody,
  projectsViewOf,
  soleRows
} from "./chunk-PK7Y43QH.js";
import "./chunk-GZ72G772.js";
import {
  plain
} from "./chunk-3ULDGEWX.js";
import "./chunk-YGHUZOAH.js";
import "./chunk-F66VEUHC.js";
import "./chunk-EEZQV6MK.js";
import {
  count
} from "./chunk-F5LNWJ2G.js";
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
    level: levelOf(sole + nobody, view.measured.length)
  };
}
function levelOf(held, all) {
  if (held === 0) return "low";
  if (held * 4 < all) return "moderate";
  return held * 2 < all ? "high" : "critical";
}
export {
  renderProjectsBadge,
  renderProjectsBadgeEndpoint
};
