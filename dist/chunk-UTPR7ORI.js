import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  CommitLog,
  CommitPlaces,
  PatternsOverAll,
  measureBranch,
  measureEach,
  openHistory,
  readInto,
  recogniserOf,
  rulesIn
} from "./chunk-QCXC5WWG.js";
import {
  MOST_HOLDERS,
  buildProjectsReport,
  expandList,
  findProjects,
  pageOn,
  titleOfFound,
  unfound,
  unread,
  windowsOf
} from "./chunk-CVGQ3GGX.js";
import {
  refuseNothingMeasured
} from "./chunk-XONTDCOO.js";
import {
  judge,
  urlOf
} from "./chunk-XZEKJADH.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  keyRingOf,
  measure
} from "./chunk-QWMI5FQ7.js";
import {
  holdersOf
} from "./chunk-BF3KFVHU.js";
import {
  valuesOf
} from "./chunk-5VJLOJIL.js";
import {
  GITHUB_COM,
  Register,
  identityAt
} from "./chunk-LYCJXP3F.js";
import {
  byCodeUnits
} from "./chunk-IUKGKSD4.js";
import {
  count,
  counted,
  fraction
} from "./chunk-OOGMKT2W.js";
import {
  withoutMailDomains
} from "./chunk-NC5RLCOC.js";

// src/measure/count/accounts.ts
function accountsIn({ log, identities }, until) {
  const present = /* @__PURE__ */ new Set();
  log.count({ until }).forEach(({ author, committer, coAuthors }) => {
    for (const index of [author, committer, ...coAuthors]) present.add(index);
  });
  const { proofsOf } = keyRingOf(identities.filter((_, index) => present.has(index)));
  return (members) => [...new Set(members.flatMap((index) => proofsOf(identityAt(identities, index))))].sort(byCodeUnits);
}

// src/run/union.ts
async function readUnion(histories, { serverOf, register }) {
  const log = new CommitLog();
  const identities = [];
  const earlier = [];
  const origins = /* @__PURE__ */ new Map();
  for (const history of histories) {
    const server = serverOf(history);
    const origin = originOf(history, server, origins);
    const own = new CommitPlaces();
    await readInto({ log, identities }, history, recogniserOf(history, server, origin), (commit) => {
      if (earlier.some((places) => places.placeOf(commit.oid) !== null)) return;
      own.add(commit);
      log.add(commit, origin);
    });
    earlier.push(own);
  }
  return {
    log,
    identities,
    register,
    knowsMerges: histories.every((history) => history.knowsMerges),
    idleMailmapLines: []
  };
}
function originOf({ mailmap }, server, origins) {
  const text = JSON.stringify([server, mailmap]);
  const known = origins.get(text);
  if (known !== void 0) return known;
  origins.set(text, origins.size);
  return origins.size - 1;
}

// src/run/project-row.ts
async function projectRow({ name, histories, terms, gate, patterns }) {
  if (histories.every(({ history }) => history.head === null)) {
    throw new UserError(
      histories.length === 1 ? "There is no commit in it yet." : "There is no commit in any of its repositories yet."
    );
  }
  const { ledger, measurement } = await measureProject(histories, terms);
  patterns?.see(ledger);
  const { tally, figures, rules } = measurement;
  const row = {
    name,
    repositories: histories.map(repositoryOf),
    isMeasured: true,
    commits: tally.commits,
    contributors: tally.contributors.length,
    figures: valuesOf(figures),
    lastCommit: tally.contributors.reduce(
      (latest, { lastActivity }) => latest === null ? lastActivity : Math.max(latest, lastActivity),
      null
    ),
    verdict: judge(figures, rules.baseline, gate),
    holders: holdersIn(ledger, measurement)
  };
  return structuredClone(row);
}
async function measureProject([{ history }, ...others], terms) {
  const register = new Register({ anonymize: false });
  if (others.length === 0) return measureBranch(history, terms, { register, keepsPlaces: false });
  const serverOf = ({ server }) => terms.server ?? server ?? GITHUB_COM;
  const ledger = await readUnion([history, ...others.map((other) => other.history)], { serverOf, register });
  return { ledger, measurement: measure(ledger, rulesIn(terms, ledger), terms.moment) };
}
function repositoryOf({ history, page }) {
  const { repository, ref, head, source } = history;
  return { repository: withoutMailDomains(repository), ref: withoutMailDomains(ref), head, source, page };
}
function holdersIn(ledger, measurement) {
  const holders = holdersOf(measurement).slice(0, MOST_HOLDERS);
  if (holders.length === 0) return [];
  const accountsOf = accountsIn(ledger, measurement.moment.until);
  return holders.map(({ name, login, volume, lastActivity, members }) => ({
    name,
    login,
    share: fraction(volume, measurement.tally.volume),
    lastActivity,
    accounts: accountsOf(members)
  }));
}

// src/run/portfolio/open.ts
async function openWindow(repositories, { hosted, other }, terms) {
  const places = repositories.filter((repository) => repository.kind === "hosted");
  const { histories, release } = await hosted.ready(places.map(({ found }) => found));
  const ready = new Map(
    places.map((place, index) => [place, histories[index]])
  );
  async function historyOf(repository) {
    if (repository.kind !== "hosted") return openHistory({ repository: "", history: other(repository) }, null, terms);
    const history = await ready.get(repository)?.();
    if (history === void 0) throw new Error(`${repository.found.repository} was not made ready.`);
    return history;
  }
  return {
    open: async (repository) => {
      const history = await historyOf(repository);
      return { history, page: pageOf(repository, history, terms) };
    },
    release
  };
}
function pageOf(repository, { repository: name }, terms) {
  if (repository.kind === "hosted") return pageOn(terms.serverUrl, name);
  return repository.kind === "elsewhere" ? urlOf(repository.address) : null;
}

// src/run/portfolio/measure.ts
async function measureProjects(listed, sources, terms) {
  const met = /* @__PURE__ */ new Map();
  const rows = [];
  const leftOut = [];
  let begin = 0;
  for (const window of windowsOf(listed)) {
    const findings = await findProjects(window, sources.hosted, met);
    const projects = findings.flatMap((finding) => finding.kind === "found" ? [finding.project] : []);
    let done = begin + window.length - projects.length;
    const measured = await measureWindow(projects, sources, terms, () => terms.onProgress(++done));
    for (const [index, project] of window.entries()) {
      const finding = findings[index];
      if (finding?.kind === "same") leftOut.push(finding.leftOut);
      const row = finding && rowFor(project, finding, measured, terms);
      if (row !== void 0) rows.push({ place: begin + index, row });
    }
    begin += window.length;
    terms.onProgress(begin);
  }
  return { rows, leftOut };
}
function rowFor(project, finding, measured, { serverUrl }) {
  if (finding.kind === "missing") return unfound(project, finding.reason, serverUrl);
  return finding.kind === "found" ? measured.get(finding.project) : void 0;
}
async function measureWindow(projects, sources, terms, onDone) {
  const repositories = projects.flatMap((project) => project.repositories);
  const window = await openWindow(repositories, sources, terms);
  try {
    const outcomes = await measureEach(projects, (project) => measureOne(project, window, terms).finally(onDone));
    return new Map(projects.flatMap((project, index) => rowsOf(project, outcomes[index], terms)));
  } finally {
    await window.release();
  }
}
async function measureOne(project, { open }, terms) {
  const [first, ...others] = project.repositories;
  const histories = [await open(first)];
  for (const repository of others) histories.push(await open(repository));
  const isOneClone = project.name === null && first.kind === "clone";
  const name = isOneClone ? histories[0].history.repository : titleOfFound(project);
  return projectRow({ name, histories, terms, gate: terms.gate, patterns: terms.patterns });
}
function rowsOf(project, outcome, { serverUrl }) {
  if (outcome === void 0) return [];
  if (outcome.isMeasured) return [[project, outcome.found]];
  if (outcome.isRunOver) throw outcome.reason;
  return [[project, unread(project, outcome.reason, serverUrl)]];
}

// src/run/portfolio/progress.ts
var TIMES = 10;
function progressOf(all, say, pointsSpent) {
  let told = 0;
  return (done) => {
    const stage = Math.floor(done * TIMES / all);
    if (stage <= told) return;
    told = stage;
    say(`${count(done)} of ${counted(all, "project")}, ${counted(pointsSpent(), "point")}`);
  };
}

// src/run/portfolio/report.ts
async function reportOnProjects(list, ports, terms) {
  const expanded = await expandList(list, ports.ownedBy);
  const { rows, ...gathered } = await gather(expanded, ports, terms);
  return reportOf({ ...gathered, rows: rows.map(({ row }) => row) }, terms);
}
async function gather({ projects, leftOut }, { sources, spent }, terms) {
  const onProgress = progressOf(projects.length, terms.log.info, () => spent().points);
  const patterns = new PatternsOverAll(terms);
  const measured = await measureProjects(projects, sources, { ...terms, onProgress, patterns });
  patterns.notice(terms, terms.log);
  return { rows: measured.rows, leftOut: [...leftOut, ...measured.leftOut], spent: spent() };
}
function reportOf({ rows, leftOut, spent }, { moment, serverUrl, settings, previous, failsOnWorse, anonymize }) {
  refuseNothingMeasured(rows);
  const about = { asOf: moment.asOf, serverUrl, settings, previous, failsOnWorse, anonymize };
  return buildProjectsReport({ ...about, rows, leftOut, spent });
}

export {
  reportOnProjects,
  gather,
  reportOf
};
