import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  require_dist
} from "./chunk-F6NJIQII.js";
import {
  ECOSYSTEMS,
  FACTS,
  parsePackageName
} from "./chunk-BRN5R4DT.js";
import {
  oneLine
} from "./chunk-C46ZPQ4B.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  Temporal
} from "./chunk-GG7F7BCB.js";
import {
  shownName
} from "./chunk-IUKGKSD4.js";
import "./chunk-NC5RLCOC.js";
import {
  __toESM
} from "./chunk-6JU4JKLU.js";

// src/dependencies/waiver-file.ts
var import_yaml = __toESM(require_dist(), 1);

// src/dependencies/waiver-entry.ts
var KEYS = ["package", "repository", "rule", "reason", "until"];
var SHORTEST_REASON = 10;
var LONGEST_REASON = 1e3;
var LONGEST_SUBJECT = 300;
var LONGEST_TERM = { years: 2 };
function parseWaiver(line, values, today) {
  const refusals = [];
  const refuse = (at, message) => refusals.push({ line: at, message });
  const given = byKey(values, refuse);
  const subject = subjectIn(given, line, refuse);
  const rule = ruleIn(given, refuse);
  const reason = reasonIn(given, line, refuse);
  const until = untilIn(given, { line, today }, refuse);
  return subject === null || reason === null || until === null || refusals.length > 0 ? { waiver: null, refusals } : { waiver: { ...subject, rule, reason, until }, refusals };
}
function byKey(values, refuse) {
  const given = /* @__PURE__ */ new Map();
  for (const value of values) {
    const key = KEYS.find((known) => known === value.name);
    if (key === void 0) refuse(value.line, `expected one of ${KEYS.join(", ")}, got ${quoted(value.name)}.`);
    else if (given.has(key)) refuse(value.line, `"${key}" stands here twice.`);
    else given.set(key, value);
  }
  return given;
}
function subjectIn(given, line, refuse) {
  const [named, repository] = [given.get("package"), given.get("repository")];
  if (named !== void 0 && repository !== void 0) {
    refuse(repository.line, 'expected either "package" or "repository", got both. Write two waivers.');
    return null;
  }
  if (named !== void 0) {
    if (isPackageName(named.text)) return { subject: named.text, isPackage: true };
    refuse(
      named.line,
      `package: expected a name such as npm/left-pad, beginning with one of ${ECOSYSTEMS.join(", ")}, got ${quoted(named.text)}.`
    );
  } else if (repository !== void 0) {
    if (isRepositoryName(repository.text)) return { subject: repository.text, isPackage: false };
    refuse(
      repository.line,
      `repository: expected owner/name, or owner/* for all of an owner, got ${quoted(repository.text)}.`
    );
  } else {
    refuse(line, 'expected what it is about: "package: npm/name" or "repository: owner/name".');
  }
  return null;
}
function isPackageName(text) {
  const isPlain = text !== null && text.length <= LONGEST_SUBJECT && !/[\s*]/.test(text);
  return isPlain && parsePackageName(text) !== null;
}
function isRepositoryName(text) {
  if (text === null || text.length > LONGEST_SUBJECT) return false;
  const steps = text.split("/");
  const isStep = (step) => /^[\w.~@+:-]+$/.test(step);
  return steps.length >= 2 && steps.every((step, index) => isStep(step) || step === "*" && index > 0 && index === steps.length - 1);
}
function ruleIn(given, refuse) {
  const rule = given.get("rule");
  if (rule === void 0) return null;
  const fact = FACTS.find((known) => known === rule.text);
  if (fact === void 0) refuse(rule.line, `rule: expected one of ${FACTS.join(", ")}, got ${quoted(rule.text)}.`);
  return fact ?? null;
}
function reasonIn(given, line, refuse) {
  const expected = `a sentence of ${SHORTEST_REASON} to ${LONGEST_REASON} characters`;
  const reason = given.get("reason");
  const text = reason?.text?.trim() ?? null;
  if (reason === void 0) refuse(line, `expected a reason: ${expected}.`);
  else if (text === null || text.length < SHORTEST_REASON || text.length > LONGEST_REASON) {
    refuse(reason.line, `reason: expected ${expected}, got ${quoted(text)}.`);
  } else return text;
  return null;
}
function untilIn(given, { line, today }, refuse) {
  const until = given.get("until");
  const last = today.add(LONGEST_TERM);
  if (until === void 0) {
    refuse(line, `expected an end: "until: ${today.add({ years: 1 })}", and ${last} at the latest.`);
    return null;
  }
  const date = dateIn(until.text);
  if (date === null) refuse(until.line, `until: expected a date as YYYY-MM-DD, got ${quoted(until.text)}.`);
  else if (Temporal.PlainDate.compare(date, last) > 0) {
    refuse(until.line, `until: expected a date up to ${last}, two years from now, got ${date}.`);
  } else return date.toString();
  return null;
}
function dateIn(text) {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}
function quoted(text) {
  return text === null ? "no text" : `"${shownName(text)}"`;
}

// src/dependencies/waiver-file.ts
var LONGEST = 1e5;
function parseWaivers(text, { path, asOf }) {
  const today = Temporal.Instant.fromEpochMilliseconds(asOf).toZonedDateTimeISO("UTC").toPlainDate();
  const { items, refusals } = entriesOf(text);
  const parsed = items.map((item) => parseWaiver(item.line, item.values, today));
  const all = [...refusals, ...parsed.flatMap(({ refusals: refusals2 }) => refusals2)].sort((left, right) => left.line - right.line);
  if (all.length > 0) {
    throw new UserError(all.map(({ line, message }) => `${shownName(path)}:${line}: ${message}`).join("\n"));
  }
  return parsed.flatMap(({ waiver }) => waiver ?? []);
}
var EXPECTED = 'expected a list, each entry of which begins with "- package: npm/name" or "- repository: owner/name"';
function entriesOf(text) {
  if (text.length > LONGEST) return refused(1, `expected at most ${LONGEST} characters, got ${text.length}.`);
  const lines = new import_yaml.LineCounter();
  const lineAt = (range) => lines.linePos(range?.[0] ?? 0).line;
  const read = { lineCounter: lines, uniqueKeys: false, prettyErrors: false };
  const { contents, errors, warnings } = (0, import_yaml.parseDocument)(text, read);
  const [wrong] = [...errors, ...warnings];
  if (wrong !== void 0)
    return refused(lines.linePos(wrong.pos[0]).line, `this is no YAML: ${oneLine(wrong.message)}`);
  if (contents === null || (0, import_yaml.isScalar)(contents) && contents.value === null) return { items: [], refusals: [] };
  if (!(0, import_yaml.isSeq)(contents)) return refused(lineAt(contents.range), `${EXPECTED}.`);
  const items = [];
  const refusals = [];
  for (const item of contents.items) {
    if ((0, import_yaml.isMap)(item)) items.push({ line: lineAt(item.range), values: item.items.map((pair) => namedValue(pair, lineAt)) });
    else refusals.push({ line: lineAt(partsOf(item).range), message: `${EXPECTED}.` });
  }
  return { items, refusals };
}
function refused(line, message) {
  return { items: [], refusals: [{ line, message }] };
}
function partsOf(piece) {
  return (0, import_yaml.isScalar)(piece) || (0, import_yaml.isMap)(piece) || (0, import_yaml.isSeq)(piece) ? { range: piece.range } : { range: null };
}
function namedValue({ key, value }, lineAt) {
  return {
    line: lineAt(partsOf(key).range),
    name: (0, import_yaml.isScalar)(key) && typeof key.value === "string" ? key.value : null,
    text: (0, import_yaml.isScalar)(value) && typeof value.value === "string" ? value.value : null
  };
}
export {
  parseWaivers
};
