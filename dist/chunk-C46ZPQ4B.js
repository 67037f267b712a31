import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  shortened,
  singleSpaced,
  unseenAsSpaces,
  withoutSecrets
} from "./chunk-NC5RLCOC.js";

// src/text/one-line.ts
var LONGEST_LINE = 201;
var LONGEST_TEXT = 1e4;
function oneLine(text) {
  const line = singleSpaced(unseenAsSpaces(text.slice(0, LONGEST_TEXT)));
  return shortened(withoutSecrets(line), LONGEST_LINE);
}

export {
  oneLine
};
