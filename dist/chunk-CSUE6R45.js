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

export {
  spelled,
  spelledOf,
  capitalized
};
