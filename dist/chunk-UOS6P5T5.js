import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  day
} from "./chunk-LYCJXP3F.js";
import {
  codeSpan,
  inlineText,
  plainText
} from "./chunk-OOGMKT2W.js";

// src/words/medium.ts
var SIGNS = { unknown: "\u26AA", low: "\u{1F7E2}", moderate: "\u{1F7E1}", high: "\u{1F7E0}", critical: "\u{1F534}" };
var markdown = {
  text: inlineText,
  code: codeSpan,
  strong: (words) => `**${words}**`,
  risk: (level, words = level) => `${SIGNS[level]}\xA0${words}`,
  // GitHub breaks lines at any other hyphen.
  day: (instant) => day(instant).replaceAll("-", "\u2011"),
  link: (words, address) => address === null ? words : `[${words}](${address})`
};
var html = {
  text: inlineText,
  code: inlineText,
  strong: (words) => `<b>${words}</b>`,
  risk: markdown.risk,
  day: markdown.day,
  link: (words) => words
};
var plain = {
  text: plainText,
  code: plainText,
  strong: (words) => words,
  risk: (level, words = level) => words,
  day,
  link: (words) => words
};

export {
  markdown,
  html,
  plain
};
