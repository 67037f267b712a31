import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  expandList,
  findProjects,
  nameOfOther,
  pageOn,
  titleOf,
  titleOfFound,
  windowsOf
} from "./chunk-CVGQ3GGX.js";
import {
  parseAddress,
  urlOf
} from "./chunk-XZEKJADH.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  count,
  counted
} from "./chunk-OOGMKT2W.js";

// src/report/parts/plan.ts
var SPLIT_FROM = { repositories: 300, commits: 1e6 };
var MOST_PARTS = 256;
var COMMITS_PER_REPOSITORY = 1e3;
function splitProjects(projects, { shards, anonymize, splitFrom = SPLIT_FROM }) {
  if (projects.length === 0) return { parts: [], reason: null };
  const whole = [projects.map((_, place) => place)];
  if (shards === 1 || projects.length === 1) return { parts: whole, reason: null };
  const repositories = projects.reduce((sum, project) => sum + project.repositories.length, 0);
  const commits = projects.reduce((sum, project) => sum + project.commits, 0);
  if (anonymize)
    return { parts: whole, reason: "One part measures everything, since pseudonyms are given over all projects." };
  if (repositories < splitFrom.repositories && commits < splitFrom.commits) {
    const size = `${counted(repositories, "repository", "repositories")} with about ${counted(commits, "commit")}`;
    const limit = `${count(splitFrom.repositories)} repositories or ${count(splitFrom.commits)} commits`;
    return {
      parts: whole,
      reason: `One part measures everything: there are ${size}, and below ${limit} more jobs would cost more than they save.`
    };
  }
  return { parts: packed(projects, Math.min(shards, projects.length, MOST_PARTS)), reason: null };
}
function packed(projects, number) {
  const parts = Array.from({ length: number }, () => ({ load: 0, places: [] }));
  const byWeight = projects.map((project, place) => ({ place, weight: weightOf(project) })).sort((left, right) => right.weight - left.weight || left.place - right.place);
  for (const { place, weight } of byWeight) {
    const least = parts.reduce((lightest, part) => part.load < lightest.load ? part : lightest);
    least.load += weight;
    least.places.push(place);
  }
  return parts.map(({ places }) => places.sort((left, right) => left - right));
}
function weightOf({ repositories, commits }) {
  return commits + repositories.length * COMMITS_PER_REPOSITORY;
}

// src/run/portfolio/plan.ts
async function planProjects(list, ports, terms) {
  const { projects: listed, leftOut: left } = await expandList(list, ports.ownedBy);
  const met = /* @__PURE__ */ new Map();
  const projects = [];
  const leftOut = [...left];
  for (const window of windowsOf(listed)) {
    const findings = await findProjects(window, ports.sources.hosted, met);
    for (const [index, project] of window.entries()) {
      const finding = findings[index];
      if (finding?.kind === "same") leftOut.push(finding.leftOut);
      else if (finding !== void 0) projects.push(plannedBy(project, finding, terms.serverUrl));
    }
  }
  const { asOf, isDated, settings } = terms;
  const { parts, reason } = splitProjects(projects, terms);
  return { plan: { asOf, isDated, settings, projects, parts, leftOut, spent: ports.spent() }, reason };
}
function plannedBy(project, finding, serverUrl) {
  if (finding.kind === "found") return plannedOf(finding.project, serverUrl);
  const repositories = project.repositories.map(
    (listed) => listed.kind === "hosted" ? plannedHosted(listed.repository, listed.ref, serverUrl) : plannedOther(listed)
  );
  return { name: titleOf(project), repositories, commits: 0 };
}
function plannedOf(project, serverUrl) {
  return {
    name: titleOfFound(project),
    repositories: project.repositories.map(
      (repository) => repository.kind === "hosted" ? plannedHosted(repository.found.repository, repository.ref, serverUrl) : plannedOther(repository)
    ),
    commits: project.repositories.reduce((sum, repository) => sum + commitsOf(repository), 0)
  };
}
function plannedHosted(repository, ref, serverUrl) {
  return { repository, address: null, ref, page: pageOn(serverUrl, repository) };
}
function plannedOther(repository) {
  const address = repository.kind === "elsewhere" ? urlOf(repository.address) : null;
  return { repository: nameOfOther(repository), address, ref: null, page: address };
}
function commitsOf(repository) {
  return repository.kind === "hosted" ? repository.found.commits ?? 0 : 0;
}
function listedAs({ name, repositories }) {
  const [first, ...others] = repositories.map(listedFrom);
  if (first === void 0) throw new UserError(`The plan names no repository for ${name}.`);
  return { name, repositories: [first, ...others] };
}
function listedFrom({ repository, address, ref }) {
  if (address === null) return { kind: "hosted", repository, ref };
  const parsed = parseAddress(address);
  if (parsed === null) throw new UserError(`The plan names something that is no address: ${repository}.`);
  return { kind: "elsewhere", address: parsed };
}

export {
  planProjects,
  listedAs
};
