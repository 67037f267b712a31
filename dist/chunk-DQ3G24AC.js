import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  settingsJson
} from "./chunk-XZEKJADH.js";
import {
  SCHEMA_VERSION,
  figuresJson,
  iso
} from "./chunk-52XVH4VE.js";
import {
  printableJson,
  toNumber
} from "./chunk-OOGMKT2W.js";

// src/render/projects-json.ts
function renderProjectsJson(report) {
  return `${printableJson(projectsJson(report), 2)}
`;
}
function projectsJson({ asOf, settings, rows, people, soleHolders, leftOut, spent }) {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind: "projects",
    asOf: iso(asOf),
    settings: settingsJson(settings.rules, settings.gate),
    projects: rows.map(projectJson),
    people: people.map(({ name, login, projects }) => ({ name, login, projects })),
    soleHolders: { projects: soleHolders.projects, people: soleHolders.people, halfBy: soleHolders.halfBy },
    leftOut: leftOut.map(({ repository, reason }) => ({ repository, reason })),
    spent: spentJson(spent)
  };
}
function spentJson({ points, requests, bytes }) {
  return { points, requests, bytes };
}
function projectJson({ change, ...row }) {
  return { ...rowJson(row), change: change === null ? null : changeJson(change) };
}
var NOT_MEASURED = {
  commits: null,
  contributors: null,
  ponyFactor: null,
  augmentedPonyFactor: { all: null, active: null },
  activeShare: null,
  activeContributors: null,
  risk: null,
  lastCommit: null,
  gate: null,
  holders: []
};
function rowJson(row) {
  const about = {
    name: row.name,
    repositories: row.repositories.map(({ repository, ref, head, source }) => ({ repository, ref, head, source }))
  };
  if (!row.isMeasured) return { ...about, state: "not measured", reason: row.reason, ...NOT_MEASURED };
  return {
    ...about,
    state: "measured",
    reason: null,
    commits: row.commits,
    contributors: row.contributors,
    ...figuresJson(row.figures),
    lastCommit: row.lastCommit === null ? null : iso(row.lastCommit),
    gate: row.verdict.gate,
    holders: row.holders.map(({ name, login, share }) => ({ name, login, share: toNumber(share) }))
  };
}
function changeJson({ since, before, isWorse }) {
  return { since: iso(since), before: before === null ? null : figuresJson(before), worse: isWorse };
}

export {
  renderProjectsJson,
  spentJson,
  rowJson
};
