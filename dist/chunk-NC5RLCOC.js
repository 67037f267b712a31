import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/text/characters.ts
var UNSEEN = "\\p{Cc}\\p{Cf}\\p{Co}";
var EVERY_UNSEEN = new RegExp(`[${UNSEEN}]`, "gu");
var EVERY_INVISIBLE = new RegExp(`(?![\\u200c\\u200d])[${UNSEEN}]`, "gu");
function holdsUnseen(text) {
  return text.search(EVERY_UNSEEN) !== -1;
}
function visibleLine(text) {
  const line = text.toWellFormed().replace(/\s+/gu, " ").replace(EVERY_INVISIBLE, "");
  return singleSpaced(line);
}
function unseenAsSpaces(text) {
  return text.toWellFormed().replace(EVERY_UNSEEN, " ");
}
function singleSpaced(text) {
  return text.replace(/\s+/gu, " ").trim();
}

// src/text/secrets.ts
var AT = "[@\uFF20\uFE6B]";
var DOMAIN = "[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.\\p{L}{2,}";
var DOMAIN_IN_NAME = new RegExp(
  `(?<=[^\\s<>()[\\]"',;:@\uFF20\uFE6B])${AT}[^\\s<>()[\\]"',;:]+|${AT}${DOMAIN}|${AT}\\[[^\\s\\]]*\\]?`,
  "giu"
);
var DOMAIN_IN_TEXT = new RegExp(`(?<=[\\p{L}\\p{N}_.+"-])${AT}${DOMAIN}`, "giu");
function mayHoldAddress(text) {
  return new RegExp(AT, "u").test(text);
}
function nameWithoutMailDomains(name) {
  return name.replace(DOMAIN_IN_NAME, "");
}
function withoutMailDomains(text) {
  return text.replace(DOMAIN_IN_TEXT, "");
}
function withoutPasswords(text) {
  return text.replace(/(?<=:\/\/)[^\s/]+@/g, "");
}
function withoutSecrets(message) {
  return withoutMailDomains(message.replace(/(?<!\S)\S+@\S*/g, withoutSecretIn));
}
var PATH = /^['"(]*(?:\.{0,2}\/|[a-z]:[\\/])/i;
function withoutSecretIn(word) {
  const [scheme, at] = [word.indexOf("://"), word.lastIndexOf("@")];
  if (scheme === -1) return PATH.test(word) ? word : "\u2026";
  return at < scheme ? word : `${word.slice(0, scheme)}://\u2026${word.slice(at)}`;
}

// src/text/shorten.ts
function shortened(text, most) {
  return withoutMiddle(text, most, 0);
}
function withoutMiddle(text, most, atEnd) {
  if (text.length <= most) return text;
  const characters = [...text];
  if (characters.length <= most) return text;
  const end = characters.slice(characters.length - atEnd);
  return [...characters.slice(0, most - atEnd - 1), "\u2026", ...end].join("");
}

export {
  UNSEEN,
  holdsUnseen,
  visibleLine,
  unseenAsSpaces,
  singleSpaced,
  mayHoldAddress,
  nameWithoutMailDomains,
  withoutMailDomains,
  withoutPasswords,
  withoutSecrets,
  shortened,
  withoutMiddle
};
