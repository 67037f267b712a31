import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  count
} from "./chunk-OOGMKT2W.js";

// src/text/spelled.ts
var WORDS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
function spelled(number) {
  return WORDS[number] ?? count(number);
}
function spelledOf(number, one, many = `${one}s`) {
  return `${spelled(number)} ${number === 1 ? one : many}`;
}
function capitalized(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// src/words/reason.ts
var LONGEST_PIECE = 100;
function reasonInWords(reason, { text }) {
  const pieces = [];
  for (const word of reason.split(/\s+/)) {
    const longer = `${pieces.at(-1) ?? ""} ${word}`.trim();
    if (pieces.length > 0 && longer.length <= LONGEST_PIECE) pieces[pieces.length - 1] = longer;
    else pieces.push(word);
  }
  return pieces.map(text).join(" ");
}

export {
  spelled,
  spelledOf,
  capitalized,
  reasonInWords
};
