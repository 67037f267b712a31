import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  UNSEEN,
  shortened,
  singleSpaced,
  visibleLine,
  withoutMailDomains,
  withoutMiddle,
  withoutPasswords
} from "./chunk-NC5RLCOC.js";

// src/text/numbers.ts
function count(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function counted(number, one, many = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : many}`;
}
function ordinal(number) {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${count(number)}${isTeen ? "th" : ["th", "st", "nd", "rd"][number % 10] ?? "th"}`;
}
function aOrAn(ordinalNumber) {
  return `${/^(?:8|1[18](?:th|,))/.test(ordinalNumber) ? "an" : "a"} ${ordinalNumber}`;
}
function unitsKept(text) {
  return text.replace(/(?<=\d) (?=%)|(?<=<) (?=\d)/g, "\xA0");
}

// src/measure/figures/fraction.ts
function fraction(numerator, denominator) {
  if (denominator <= 0n) throw new RangeError("A fraction needs a denominator above zero.");
  return { numerator, denominator };
}
function compareFractions(left, right) {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
function toNumber({ numerator, denominator }) {
  const isExact = numerator <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER;
  if (isExact) return Number(numerator) / Number(denominator);
  const digits = String(numerator % denominator * 10n ** 60n / denominator).padStart(60, "0");
  return Number(`${numerator / denominator}.${digits}`);
}
function parseDecimal(text) {
  const match = /^(\d{1,9})(?:\.(\d{1,30}))?$/.exec(text);
  if (match === null) return null;
  const [, whole, decimals = ""] = match;
  return fraction(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
}
function formatPercent(share, decimals = 1) {
  const scale = 10n ** BigInt(decimals);
  const scaled = (share.numerator * 200n * scale + share.denominator) / (share.denominator * 2n);
  const digits = String(scaled).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
function formatPercentBeside(share, limit) {
  const order = compareFractions(share, limit);
  for (let decimals = 1; decimals < 12; decimals++) {
    const shown = formatPercent(share, decimals);
    const read = parseDecimal(shown);
    const shownOrder = read === null ? 0 : compareFractions(fraction(read.numerator, read.denominator * 100n), limit);
    if (order === shownOrder) return shown;
  }
  return formatPercent(share, 12);
}

// src/measure/figures/risk.ts
var SEVERITY = { unknown: 0, low: 1, moderate: 2, high: 3, critical: 4 };
var ONE_WORSE = {
  low: "moderate",
  moderate: "high",
  high: "critical",
  critical: "critical"
};
function riskOf(augmentedActive, activeShare, majority) {
  if (activeShare === null) return "unknown";
  const level = gradeOf(augmentedActive);
  const steps = levelsWorse(activeShare, majority);
  return steps === 0 ? level : steps === 1 ? ONE_WORSE[level] : ONE_WORSE[ONE_WORSE[level]];
}
function gradeOf(augmentedActive) {
  if (augmentedActive === null || augmentedActive <= 1) return "critical";
  if (augmentedActive === 2) return "high";
  return augmentedActive <= 4 ? "moderate" : "low";
}
function levelsWorse(activeShare, majority) {
  if (compareFractions(activeShare, majority) >= 0) return 0;
  return compareFractions(activeShare, halfOf(majority)) >= 0 ? 1 : 2;
}
function halfOf({ numerator, denominator }) {
  return fraction(numerator, denominator * 2n);
}
function riskDifference(level, other) {
  return SEVERITY[level] - SEVERITY[other];
}
function noBetterThan(floor, level) {
  return riskDifference(level, floor) < 0 ? floor : level;
}

// src/text/escape.ts
var LONGEST = 120;
var KEPT_AT_END = 40;
var LONGEST_WORD = 201;
var PILED_ACCENTS = new RegExp("(?<=\\p{M}{4})\\p{M}+", "gu");
var BREAK = "\u200B";
var COMMAND = "(?<=:):|(?<=##)\\[";
var EVERY_COMMAND = new RegExp(COMMAND, "g");
var BREAKING_POINTS = new RegExp(
  [
    "(?<=@)",
    // @login, @org/team, owner@hash, ann@example.com
    "(?<=#)(?=\\d)",
    // #1, owner/name#1
    "(?<=-)(?=\\d)",
    // GH-1, and prefixes such as TICKET-1 that a repository has chosen
    "(?<=\\bGHSA)(?=-)",
    // security advisories
    "(?<=:)(?=[\\w+/-])",
    // :emoji:, https://, mailto:
    "(?<=\\bwww)(?=\\.)",
    // www.example.com
    "(?<=(?:^|[^\\da-f])(?:[\\da-f]{6})+)(?=[\\da-f])"
    // commits: 7 to 40 hexadecimal digits
  ].join("|"),
  "gi"
);
var MARKUP = /^[-+=\d]|[&<>"`*_[\]#|~\\\u200b]/g;
function inlineText(text) {
  return briefLine(text).replace(BREAKING_POINTS, BREAK).replace(MARKUP, entity).replaceAll("$", "<span>&#36;</span>");
}
function codeSpan(text) {
  const shown = briefLine(text);
  return shown === "" || /[`|]/.test(shown) ? inlineText(text) : `\`${shown}\``;
}
function plainText(text) {
  return plainLine(briefLine(text));
}
function plainLine(text) {
  return legibleLine(text).replace(EVERY_COMMAND, `${BREAK}$&`);
}
function harmlessLines(text) {
  return text.split("\n").map((line) => plainLine(withoutMailDomains(cutWords(withoutPasswords(line))))).join("\n");
}
function cutWords(line) {
  return line.replace(/\S+/g, (word) => shortened(word, LONGEST_WORD));
}
function webAddress(base, ...path) {
  if (!URL.canParse(base)) return null;
  const { protocol, origin } = new URL(base);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return [origin, ...path.map(urlPart)].join("/");
}
function pageAddress(address) {
  if (!URL.canParse(address)) return null;
  const { protocol, href, username, password } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:" || username !== "" || password !== "") return null;
  return href.replace(/["'()*<>[\\\]^`{|}]/g, percentEncoded);
}
function personPage(base, login) {
  if (login === null) return null;
  const [, app] = /^(.+)\[bot\]$/i.exec(login) ?? [];
  return app === void 0 ? webAddress(base, login) : webAddress(base, "apps", app);
}
function urlPart(text) {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, percentEncoded);
}
function percentEncoded(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function legibleLine(text) {
  return singleSpaced(visibleLine(text).replace(PILED_ACCENTS, ""));
}
function briefLine(text) {
  return withoutMiddle(legibleLine(text), LONGEST, KEPT_AT_END);
}
function entity(character) {
  return `&#${character.charCodeAt(0)};`;
}
function htmlWhole(text) {
  return text.toWellFormed().replace(/[&<>"'`]/g, entity);
}
var FORGING = new RegExp(`(?!\\n)[${UNSEEN}\\p{Zl}\\p{Zp}]|${COMMAND}`, "gu");
function printableJson(value, indent) {
  return JSON.stringify(value, null, indent).replace(FORGING, unicodeEscape);
}
function scriptJson(value) {
  return printableJson(value).replaceAll("<", unicodeEscape);
}
function unicodeEscape(character) {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`
  ).join("");
}

// src/text/lists.ts
function listed(words) {
  return joined(words, " and ");
}
function oneOf(words) {
  return joined(words, " or ");
}
function eitherOf(...ways) {
  return joined(
    ways.filter((way) => way !== ""),
    ", or "
  );
}
function joined(words, last) {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(last);
}

export {
  count,
  counted,
  ordinal,
  aOrAn,
  unitsKept,
  fraction,
  compareFractions,
  toNumber,
  parseDecimal,
  formatPercent,
  formatPercentBeside,
  riskOf,
  gradeOf,
  halfOf,
  riskDifference,
  noBetterThan,
  listed,
  oneOf,
  eitherOf,
  inlineText,
  codeSpan,
  plainText,
  plainLine,
  harmlessLines,
  webAddress,
  pageAddress,
  personPage,
  htmlWhole,
  printableJson,
  scriptJson
};
