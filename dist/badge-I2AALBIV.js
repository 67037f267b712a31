import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  badgePaths,
  endpointOf,
  renderBadge,
  renderBadgeEndpoint,
  svgOf
} from "./chunk-BHJXG7ZW.js";
import "./chunk-7VVS5E2A.js";
import "./chunk-F66VEUHC.js";
import "./chunk-6SHXTSJY.js";
import "./chunk-6JU4JKLU.js";
export {
  badgePaths,
  endpointOf,
  renderBadge,
  renderBadgeEndpoint,
  svgOf
};
