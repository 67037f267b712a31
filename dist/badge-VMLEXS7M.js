import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  badgePaths,
  endpointOf,
  renderBadge,
  renderBadgeEndpoint,
  svgOf
} from "./chunk-KIUW7DO2.js";
import "./chunk-7OPXSQYE.js";
import "./chunk-F66VEUHC.js";
import "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";
export {
  badgePaths,
  endpointOf,
  renderBadge,
  renderBadgeEndpoint,
  svgOf
};
