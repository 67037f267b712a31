import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  nameWithoutMailDomains,
  shortened,
  singleSpaced,
  visibleLine
} from "./chunk-NC5RLCOC.js";

// src/text/fold.ts
var PLAIN = /^[\x21-\x7e]*$/;
var MOST_MARKS = 30;
function composed(text) {
  const safe = text.length > MOST_MARKS ? text.replace(LONG_RUN, "$&\u034F") : text;
  return safe.normalize("NFC");
}
var LONG_RUN = new RegExp("(?:(?!\\u034f)\\p{M}){30}(?=(?!\\u034f)\\p{M})", "gu");
function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase();
  return composed(composed(text).toLowerCase()).replace(/\s+/gu, " ").trim();
}
function byCodeUnits(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/text/shown-name.ts
var UNNAMED = "unnamed";
var LONGEST = 80;
function shownName(name) {
  const line = visibleLine(composed(name.toWellFormed()));
  const shown = shortened(singleSpaced(nameWithoutMailDomains(line)), LONGEST);
  return shown === name ? name : shown;
}

export {
  composed,
  fold,
  byCodeUnits,
  UNNAMED,
  shownName
};
