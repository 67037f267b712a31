import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  badgePaths,
  endpointOf,
  renderBadge,
  renderBadgeEndpoint,
  svgOf
} from "./chunk-WVT25D3G.js";
import "./chunk-7OPXSQYE.js";
import "./chunk-IJZC7DIB.js";
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
