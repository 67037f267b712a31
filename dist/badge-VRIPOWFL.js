import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  badgePaths,
  endpointOf,
  renderBadge,
  renderBadgeEndpoint,
  svgOf
} from "./chunk-7DOKVXWF.js";
import "./chunk-YGHUZOAH.js";
import "./chunk-F66VEUHC.js";
import "./chunk-F5LNWJ2G.js";
import "./chunk-6JU4JKLU.js";
export {
  badgePaths,
  endpointOf,
  renderBadge,
  renderBadgeEndpoint,
  svgOf
};
