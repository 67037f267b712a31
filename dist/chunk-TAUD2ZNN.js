import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  windowInWords
} from "./chunk-7OPXSQYE.js";
import {
  counted,
  listed
} from "./chunk-OOGMKT2W.js";

// src/words/settings.ts
function settingsInWords({ rules, gate, asOf }, medium) {
  const given = [
    ["activity-window", windowInWords(rules.activityWindow), rules.activityWindow.toString() === "P1Y"],
    ["majority-threshold", rules.majorityThreshold.text, rules.majorityThreshold.text === "50"],
    ["baseline", rules.baseline, rules.baseline === "all"],
    ["attribution", rules.attribution, rules.attribution === "author"],
    ["co-authors", String(rules.coAuthors), !rules.coAuthors],
    ["merge-commits", rules.mergeCommits, rules.mergeCommits === "exclude"],
    ["exclude-bots", String(rules.excludeBots), rules.excludeBots],
    // The patterns themselves may be e-mail addresses.
    ["exclude", counted(rules.exclude.length, "pattern", "patterns"), rules.exclude.length === 0],
    ["as-of", asOf === null ? "" : instant(asOf), asOf === null],
    ["minimum-apf", String(gate.minimumApf), gate.minimumApf === null],
    ["minimum-active-share", gate.minimumActiveShare?.text ?? "", gate.minimumActiveShare === null]
  ];
  const changed = given.filter(([, , isDefault]) => !isDefault);
  return changed.length === 0 ? "the defaults" : `the defaults but for ${listed(changed.map(([input, value]) => medium.code(`${input}: ${value}`)))}`;
}
function creditInWords({ coAuthors, attribution }) {
  if (coAuthors) return "shared equally between author and co-authors";
  return attribution === "author" ? "credited to the author" : "credited to the committer, or to the author where GitHub committed";
}
function instant(epochMilliseconds) {
  return new Date(epochMilliseconds).toISOString().replace("T", " ").replace(/(?::00)?\.\d+Z$/, " UTC");
}

export {
  settingsInWords,
  creditInWords,
  instant
};
