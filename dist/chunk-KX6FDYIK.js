import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  conversationOf
} from "./chunk-OCHZONRM.js";
import {
  groupOf,
  measureBranch,
  measureEach,
  noticeIdlePatterns,
  openHistory,
  pagesOf
} from "./chunk-QCXC5WWG.js";
import {
  occasionOf
} from "./chunk-MDMFAQBE.js";
import {
  BUDGET_FIELDS,
  IncompleteAnswer,
  PAGE_SIZE,
  Waiting,
  addressOn,
  at,
  branchRef,
  commitFields,
  connectGitHub,
  createDecoder,
  decodeBudget,
  fetchHistory,
  gitHistory,
  historiesOpener,
  isCount,
  isEmpty,
  judge,
  keptIn,
  listOf,
  openAlone,
  pagesIn,
  partsOf,
  plainHistory,
  readCommits,
  systemClock
} from "./chunk-XZEKJADH.js";
import {
  Cancelled,
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  PARTS,
  gateSentence
} from "./chunk-FTZVYTNL.js";
import {
  byVolume,
  creditCommits,
  isActive,
  measureFigures,
  rosterOf,
  volumeOf
} from "./chunk-QWMI5FQ7.js";
import {
  figuresOf,
  momentAt,
  momentNow,
  valuesOf
} from "./chunk-5VJLOJIL.js";
import {
  Register
} from "./chunk-LYCJXP3F.js";
import {
  fold
} from "./chunk-IUKGKSD4.js";
import {
  count
} from "./chunk-OOGMKT2W.js";
import {
  withoutMailDomains
} from "./chunk-NC5RLCOC.js";

// src/report/portfolio.ts
function judgeSubjects({ subjects }) {
  const measured = subjects.flatMap((subject) => subject.isMeasured ? [subject.found] : []);
  const unmeasured = subjects.filter((subject) => !subject.isMeasured);
  const end = unmeasured.find(({ isRunOver }) => isRunOver || measured.length === 0);
  if (end !== void 0) return { kind: "unmeasured", reason: end.reason };
  const [first, ...others] = measured.filter(({ report }) => report.verdict.gate === "failed");
  return first === void 0 ? { kind: "passed" } : { kind: "failed", failed: [first, ...others] };
}

// src/run/run.ts
async function run({
  subjects,
  measure,
  publish
}) {
  const portfolio = { subjects: await measureEach(subjects, measure) };
  const verdict = judgeSubjects(portfolio);
  await publish(portfolio);
  return verdict;
}

// src/report/build.ts
function buildReport(findings, parts) {
  const { subject, ledger, measurement, gateRules } = findings;
  return {
    subject,
    measurement: { ...measurement, rules: shownRules(measurement.rules, ledger) },
    gateRules,
    verdict: judge(measurement.figures, measurement.rules.baseline, gateRules),
    parts: parts.flatMap((part) => part.find(findings) ?? [])
  };
}
function shownRules(rules, { register }) {
  return { ...rules, exclude: rules.exclude.map((text, index) => register.shown(text, `Pattern ${index + 1}`)) };
}

// src/measure/around/knowledge.ts
function knowledgeIn(ledger, measurement) {
  const { rules, moment, cutoff, tally } = measurement;
  const roster = rosterOf(ledger.identities, ledger.log.count({ until: moment.until }), rules);
  return ({ path, isWhole }, commits) => {
    const credits = creditCommits(roster, ledger.log.count({ until: moment.until, among: commits }));
    const holders = tally.contributors.map((contributor) => ({ contributor, volume: volumeOf(contributor, credits) })).filter(({ volume }) => volume > 0n).map(({ contributor, volume }) => ({ ...contributor, volume, contributor })).sort((left, right) => byVolume(left, right) || ledger.register.byName(left, right));
    const { augmented, activeContributors } = figuresOf(
      { contributors: holders, volume: credits.total },
      rules.majorityThreshold.share,
      (holder) => isActive(holder, cutoff)
    );
    const who = augmented.active.reached ? augmented.active.holders.map(({ contributor }) => contributor) : [];
    const knowledge = gradeKnowledge(holders.length, activeContributors, who.length);
    return {
      knowledge: { path, isWhole, knowledge, contributors: holders.length, activeContributors, who },
      contributors: holders.map(({ contributor }) => contributor)
    };
  };
}
function gradeKnowledge(contributors, active, holders) {
  if (contributors === 0) return "new";
  if (active === 0) return "orphaned";
  return holders === 1 ? "single" : "shared";
}

// src/measure/around/pull-request.ts
var MOST_REVIEWERS = 3;
function pullRequestReport(pullRequest, base) {
  const { ledger, measurement, placeOf } = base;
  const ask = knowledgeIn(ledger, measurement);
  const files = pullRequest.files.map((file) => {
    const places = file.touchedBy.flatMap((oid) => placeOf(oid) ?? []);
    const isWhole = file.isWhole && places.length === file.touchedBy.length;
    return { file, places, ...ask({ path: withoutMailDomains(file.path), isWhole }, places) };
  });
  const after = ledgerAfter(pullRequest, base);
  const author = identitiesOf(pullRequest.author, after, measurement);
  return {
    number: pullRequest.number,
    branch: null,
    files: files.map(({ knowledge }) => knowledge),
    moreFiles: pullRequest.moreFiles,
    reviewers: reviewersFor(files, author, base),
    newToAuthor: isContributing(author, after, base) ? pathsNewTo(author, files, ledger) : [],
    moreCommits: pullRequest.moreCommits,
    readCommits: pullRequest.commits.length,
    before: valuesOf(measurement.figures),
    after: measureFigures(after, measurement.rules, measurement.moment).figures
  };
}
function ledgerAfter({ commits }, { ledger, placeOf, recognise }) {
  const log = ledger.log.copy();
  for (const commit of commits) if (placeOf(commit.oid) === null) log.add(commit);
  return { ...ledger, log, identities: recognise(log.identities) };
}
function identitiesOf(login, ledger, { rules, moment }) {
  if (login === null) return /* @__PURE__ */ new Set();
  const { identities, log } = ledger;
  const { groups, ruledOut } = rosterOf(identities, log.count({ until: moment.until }), rules);
  const isTheirs = (index) => identities[index]?.logins.some((own2) => fold(own2) === fold(login));
  const own = groups.filter((members) => members.some(isTheirs)).flat();
  return new Set(own.filter((index) => ruledOut[index] === null));
}
function reviewersFor(files, author, { ledger, measurement: { tally } }) {
  const held = /* @__PURE__ */ new Map();
  for (const { id } of files.flatMap(({ knowledge }) => knowledge.who)) held.set(id, (held.get(id) ?? 0) + 1);
  const isBot = ({ members }) => members.some((index) => ledger.identities[index]?.isBot);
  return tally.contributors.map((contributor) => ({ contributor, files: held.get(contributor.id) ?? 0 })).filter(({ contributor, files: some }) => some > 0 && !isOneOf(author, contributor) && !isBot(contributor)).sort((left, right) => right.files - left.files).flatMap(({ contributor: { login }, files: some }) => login === null ? [] : { login, files: some }).slice(0, MOST_REVIEWERS);
}
function isContributing(author, after, { ledger, measurement }) {
  const brought = Array.from({ length: after.log.size - ledger.log.size }, (_, index) => ledger.log.size + index);
  const count2 = after.log.count({ until: measurement.moment.until, among: brought });
  return count2.some((kind, _, lastAt) => author.has(kind.author) && lastAt >= measurement.cutoff);
}
function pathsNewTo(author, files, { log }) {
  const isTheirs = ({ author: maker, committer, coAuthors }) => [maker, committer, ...coAuthors].some((index) => author.has(index));
  return files.filter(({ file, knowledge, contributors }) => !file.isRemoved && knowledge.isWhole && contributors.length > 0).filter(({ places }) => !log.count({ among: places }).some(isTheirs)).map(({ knowledge }) => knowledge.path);
}
function isOneOf(identities, { members }) {
  return members.some((index) => identities.has(index));
}

// src/run/pull-request.ts
async function approach(history, pullRequest, { moment, log }) {
  if (pullRequest?.repository.toLowerCase() !== history.repository.toLowerCase()) return null;
  const branch = await orNotice(pullRequest.readBase(), log);
  if (branch === null) return null;
  const isMeasured = branch === history.ref;
  const brought = isMeasured ? await readBrought(pullRequest, history, moment.until) : null;
  return { pullRequest, branch, isMeasured, brought };
}
async function reportPullRequest(base, history, measured, { subject, terms, register }) {
  if (base === null) return null;
  if (base.isMeasured) return base.brought && pullRequestReport(base.brought, measured);
  return orNotice(measureOnBase(base), terms.log);
  async function measureOnBase({ pullRequest, branch }) {
    const other = await openHistory(subject, history.refOf(branch), terms);
    const brought = await readBrought(pullRequest, other, terms.moment.until);
    const measurement = await measureBranch(other, terms, { register, keepsPlaces: brought !== null });
    return brought && { ...pullRequestReport(brought, measurement), branch: withoutMailDomains(branch) };
  }
}
async function readBrought(pullRequest, { head }, until) {
  return head === null ? null : pullRequest.read(head, until);
}
async function orNotice(promise, log) {
  try {
    return await promise;
  } catch (thrown) {
    if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown;
    log.notice(`The report says nothing about the pull request. ${thrown.message}`);
    return null;
  }
}

// src/run/subject.ts
async function reportOn(subject, { around, run: run2 }, terms) {
  const history = await openHistory(subject, subject.ref, terms);
  const base = await approach(history, subject.pullRequest, terms);
  const register = new Register(run2);
  const branch = await measureBranch(history, terms, { register, keepsPlaces: base?.brought != null });
  const { ledger, measurement } = branch;
  noticeIdlePatterns(measurement.rules, ledger, run2, terms.log);
  const group = groupOf(around, run2, measurement, ledger);
  const pullRequest = await reportPullRequest(base, history, branch, { subject, terms, register });
  const about = {
    repository: withoutMailDomains(history.repository),
    ref: withoutMailDomains(history.ref),
    head: history.head,
    source: history.source,
    serverUrl: pagesOf(history, ledger, terms)
  };
  const asked = { gateRules: run2.gate, group, quarters: around.quarters, pullRequest };
  const report = buildReport({ subject: about, ledger, measurement, ...asked }, PARTS);
  return { report, ledger, measurement };
}

// src/github/pull-request.ts
var MOST_FILES = 300;
var FILES_ON_A_PAGE = 100;
var MOST_PAGES = 10;
async function listFiles(github, pullRequest) {
  const files = [];
  const listed = github.pages({
    what: `reading the files of pull request ${pullRequest.number}`,
    needs: "pull-requests: read",
    otherwise: "",
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
    parameters: { ...parametersOf(pullRequest), per_page: FILES_ON_A_PAGE },
    decode: ({ data }) => decodeFiles(data)
  });
  let pages = 0;
  for await (const page of listed) {
    files.push(...page);
    pages += 1;
    if (files.length >= MOST_FILES || pages === MOST_PAGES) break;
  }
  return files.slice(0, MOST_FILES);
}
function readBaseBranch(github, pullRequest) {
  return github.rest({
    what: `reading pull request ${pullRequest.number}`,
    needs: "pull-requests: read",
    otherwise: "",
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    parameters: parametersOf(pullRequest),
    decode: ({ data }) => textAt(data, "base", "ref")
  });
}
function parametersOf({ repository, number }) {
  const { owner, name: repo } = partsOf(repository);
  return { owner, repo, pull_number: number };
}
function decodeFiles(data) {
  if (!Array.isArray(data)) throw new IncompleteAnswer("a list of files is missing");
  return data.map((file) => {
    const path = textAt(file, "filename");
    const previous = at(file, "previous_filename");
    const status = at(file, "status");
    const pathOnBase = status === "renamed" && typeof previous === "string" ? previous : path;
    return { path, pathOnBase, isRemoved: status === "removed", isNew: status === "added" || status === "copied" };
  });
}
function textAt(data, ...path) {
  const text = at(data, ...path);
  if (typeof text !== "string") throw new IncompleteAnswer("a part of a pull request is missing");
  return text;
}

// src/sources/graphql/source.ts
function graphqlHistory(options) {
  const open = historiesOpener(options);
  return async ({ repository, ref, coAuthors, merges }) => {
    const fields = { coAuthors, merges };
    return historyOf(await openAlone(open, { repository, ref }, fields), ref, fields);
  };
}
function historyOf(opened, ref, fields) {
  if (isEmpty(opened)) {
    const { repository: repository2 } = opened;
    return { ...asGitHubTells(fields), repository: repository2, ref: ref ?? "HEAD", head: null, mailmap: "", commits: none() };
  }
  const { repository, ref: name, oid, mailmap } = opened.head;
  return { ...asGitHubTells(fields), repository, ref: name, head: oid, mailmap, commits: readCommits(opened) };
}
function asGitHubTells({ merges }) {
  return { source: "graphql", server: null, knowsMerges: merges, refOf: branchRef };
}
async function* none() {
}

// src/github/commit-files.ts
var UNKNOWN = { kind: "unknown" };
async function readOrigins(github, task, request) {
  const { owner, name: repo } = partsOf(request.repository);
  const sought = new Set(request.paths);
  const found = /* @__PURE__ */ new Map();
  let requests = 0;
  const pages = github.pages({
    ...task,
    route: "GET /repos/{owner}/{repo}/commits/{ref}",
    // GitHub gives pages of 300 only to those who ask for no size.
    parameters: { owner, repo, ref: request.oid },
    decode: ({ data }) => decodeOrigins(data)
  });
  for await (const origins of pages) {
    requests += 1;
    for (const [path, origin] of origins) if (sought.has(path)) found.set(path, origin);
    if (found.size === sought.size || requests === request.mostRequests) break;
  }
  return { of: (path) => found.get(path) ?? UNKNOWN, requests };
}
function decodeOrigins(data) {
  const files = at(data, "files");
  if (!Array.isArray(files)) throw new IncompleteAnswer("the files of a commit are missing");
  const parent = at(listOf(at(data, "parents"))[0], "sha");
  return files.map((file) => {
    const path = at(file, "filename");
    if (typeof path !== "string") throw new IncompleteAnswer("a file of a commit has no name");
    return [path, originOf(file, parent)];
  });
}
function originOf(file, parent) {
  const [status, from] = [at(file, "status"), at(file, "previous_filename")];
  if (status === "added" || status === "copied") return { kind: "created" };
  if (status !== "renamed" || typeof from !== "string" || typeof parent !== "string") return UNKNOWN;
  return { kind: "moved", from, parent };
}

// src/history/pull-request.ts
var MOST_TOUCHES = 100;
var MOST_OWN_COMMITS = 1e3;

// src/sources/pull-request/moves.ts
var MOST_REQUESTS = 10;
var MOST_MOVES = 5;
var MOST_OLD_PATHS = 300;
function traceOf(history) {
  const isWhole = history.oids.length === 0 && history.place.mayBeEmpty;
  return extended({ touchedBy: [], isWhole, begins: null }, history);
}
async function followMoves(traces, source) {
  const followed = [...traces];
  try {
    await followInto(followed, source);
  } catch (thrown) {
    if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown;
    source.log.debug(`Not every file was followed to where it was before it was moved. ${thrown.message}`);
  }
  return followed;
}
async function followInto(followed, { origins, histories }) {
  let requestsLeft = MOST_REQUESTS;
  let oldPathsLeft = MOST_OLD_PATHS;
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const moved = [];
    for (const [oid, beginnings] of beginningsIn(followed)) {
      if (requestsLeft === 0) break;
      const paths = beginnings.map(({ path }) => path);
      const found = await origins(oid, paths, requestsLeft);
      requestsLeft -= found.requests;
      for (const { index, trace, path } of beginnings) {
        const origin = found.of(path);
        const known = { ...trace, begins: null, isWhole: origin.kind === "created" };
        followed[index] = known;
        if (origin.kind === "moved")
          moved.push({ index, trace: known, path: origin.from, commit: origin.parent, mayBeEmpty: false });
      }
    }
    const places = moves === MOST_MOVES ? [] : moved.slice(0, oldPathsLeft);
    if (places.length === 0) return;
    oldPathsLeft -= places.length;
    const pasts = await histories(places);
    for (const [number, { index, trace }] of places.entries()) {
      const past = pasts[number];
      if (past !== void 0) followed[index] = extended(trace, past);
    }
  }
}
function beginningsIn(traces) {
  const byCommit = /* @__PURE__ */ new Map();
  for (const [index, trace] of traces.entries()) {
    if (trace.begins === null) continue;
    const { path, oid } = trace.begins;
    const others = byCommit.get(oid) ?? [];
    others.push({ index, trace, path });
    byCommit.set(oid, others);
  }
  const fewestTouches = (beginnings) => Math.min(...beginnings.map(({ trace }) => trace.touchedBy.length));
  return [...byCommit].sort(
    ([, some], [, others]) => fewestTouches(some) - fewestTouches(others) || others.length - some.length
  );
}
function extended(trace, { place, oids, total }) {
  const touchedBy = [.../* @__PURE__ */ new Set([...trace.touchedBy, ...oids])];
  const oldest = oids.at(-1);
  if (oldest === void 0) return trace;
  if (total > oids.length || touchedBy.length >= MOST_TOUCHES)
    return { touchedBy: touchedBy.slice(0, MOST_TOUCHES), isWhole: false, begins: null };
  return { touchedBy, isWhole: false, begins: { path: place.path, oid: oldest } };
}

// src/sources/pull-request/query.ts
function pullRequestQuery({ own, paths, isDated }) {
  const indices = Array.from({ length: paths }, (_, index) => index);
  const variables = [
    "$owner: String!, $name: String!",
    ...own === null ? [] : ["$number: Int!, $after: String"],
    ...paths > 0 && isDated ? ["$until: GitTimestamp"] : [],
    ...indices.map((index) => `$o${index}: GitObjectID!, $p${index}: String!`)
  ];
  const until = isDated ? ", until: $until" : "";
  const histories = indices.map(
    (index) => `h${index}: object(oid: $o${index}) { ... on Commit { history(first: ${MOST_TOUCHES}, path: $p${index}${until}) { ...Touches } } }`
  );
  return `
    query (${variables.join(", ")}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) {
        ${own === null ? "" : pullRequestFields(own)}
        ${histories.join("\n        ")}
      }
    }
    ${paths === 0 ? "" : "fragment Touches on CommitHistoryConnection { totalCount pageInfo { endCursor hasNextPage } nodes { oid } }"}`;
}
function pullRequestFields(own) {
  return `pullRequest(number: $number) {
          author { __typename login }
          changedFiles
          commits(first: ${PAGE_SIZE}, after: $after) {
            totalCount
            pageInfo { endCursor hasNextPage }
            nodes { commit { ${commitFields(own)} } }
          }
        }`;
}
function decodeOwnCommits(data, decoder, alreadyListed) {
  const pullRequest = at(data, "repository", "pullRequest");
  const connection = at(pullRequest, "commits");
  const [changedFiles, total, nodes, hasNextPage, endCursor] = [
    at(pullRequest, "changedFiles"),
    at(connection, "totalCount"),
    at(connection, "nodes"),
    at(connection, "pageInfo", "hasNextPage"),
    at(connection, "pageInfo", "endCursor")
  ];
  if (!isCount(changedFiles) || !isCount(total) || !Array.isArray(nodes) || typeof hasNextPage !== "boolean")
    throw new IncompleteAnswer("a pull request is not whole");
  const due = Math.max(0, Math.min(PAGE_SIZE, total - alreadyListed));
  if (nodes.length > due || nodes.length < due && hasNextPage)
    throw new IncompleteAnswer("the list of the commits of a pull request is not whole");
  const page = { pageInfo: at(connection, "pageInfo"), nodes: nodes.map((node) => at(node, "commit")) };
  return {
    author: loginOf(at(pullRequest, "author")),
    changedFiles,
    commits: decoder.page(page, null).commits,
    listed: alreadyListed + nodes.length,
    totalCommits: total,
    // A page on which nothing is has none behind it, whatever it says.
    next: hasNextPage && nodes.length > 0 && typeof endCursor === "string" ? endCursor : null
  };
}
function loginOf(actor) {
  const login = at(actor, "login");
  if (typeof login !== "string") return null;
  return at(actor, "__typename") === "Bot" ? `${login}[bot]` : login;
}
function decodeHistories(data, places) {
  return places.map((place, index) => {
    const commit = at(data, "repository", `h${index}`);
    if (commit === null) throw new UserError("GitHub does not have the head of the base branch that was measured.");
    return { place, ...decodeHistory(at(commit, "history")) };
  });
}
function decodeHistory(connection) {
  const oids = listOf(at(connection, "nodes")).map((node) => at(node, "oid"));
  const [total, hasNextPage, endCursor] = [
    at(connection, "totalCount"),
    at(connection, "pageInfo", "hasNextPage"),
    at(connection, "pageInfo", "endCursor")
  ];
  const isWhole = isCount(total) && oids.length === Math.min(MOST_TOUCHES, total) && hasNextPage === total > oids.length && typeof endCursor === "string" === oids.length > 0;
  if (!isWhole || !oids.every((oid) => typeof oid === "string"))
    throw new IncompleteAnswer("the history of a file is not whole");
  return { oids, total };
}

// src/sources/pull-request/parts.ts
var MOST_PATHS = 25;
var MOST_ASKED_ALONE = 10;
function createPartReader(github, request) {
  const { repository, number, until, coAuthors } = request;
  const task = {
    what: `reading pull request ${number} of ${repository}`,
    needs: "pull-requests: read",
    otherwise: ""
  };
  const optional = { ...task, isOptional: true };
  const fields = { coAuthors, merges: true };
  const decoder = createDecoder(fields);
  const isDated = Number.isFinite(until);
  let width = MOST_PATHS;
  let askedAlone = 0;
  let budget = null;
  function questionFor({ own, places }) {
    return {
      ...task,
      query: pullRequestQuery({ own: own === null ? null : fields, paths: places.length, isDated }),
      variables: {
        ...partsOf(repository),
        ...own && { number, after: own.after },
        ...places.length > 0 && isDated && { until: toGitTimestamp(until) },
        ...Object.fromEntries(
          places.flatMap(({ commit, path }, index) => [
            [`o${index}`, commit],
            [`p${index}`, path]
          ])
        )
      },
      decode: (data) => {
        budget = decodeBudget(data) ?? budget;
        return {
          own: own && decodeOwnCommits(data, decoder, own.listed),
          histories: decodeHistories(data, places)
        };
      }
    };
  }
  function afford({ own, places }) {
    if (budget === null) return;
    const queries = Math.max(own === null ? 0 : Math.ceil(own.wanted / PAGE_SIZE), Math.ceil(places.length / width));
    github.afford(task, queries * Math.max(1, budget.cost), budget);
  }
  function ask({ own, places }, asTask) {
    afford({ own, places });
    return github.retrying(asTask, async (askOnce) => {
      const some = places.slice(0, width);
      try {
        return await askOnce(questionFor({ own, places: some }));
      } catch (thrown) {
        if (some.length > 1) width = Math.floor(some.length / 2);
        throw thrown;
      }
    });
  }
  async function believed(histories2, asTask) {
    if (histories2.length === 1) return histories2;
    for (const { place, oids } of histories2) {
      if (place.mayBeEmpty || oids.length > 0 || askedAlone === MOST_ASKED_ALONE) continue;
      askedAlone += 1;
      const [again] = (await ask({ own: null, places: [place] }, asTask)).histories;
      if (again === void 0 || again.oids.length === 0) continue;
      askedAlone -= 1;
      width = Math.floor(histories2.length / 2);
      return [];
    }
    return histories2;
  }
  async function read2(part, asTask = task) {
    const { own, histories: histories2 } = await ask(part, asTask);
    return { own, histories: await believed(histories2, asTask) };
  }
  async function histories(places) {
    const found = [];
    while (found.length < places.length) {
      found.push(...(await read2({ own: null, places: places.slice(found.length) }, optional)).histories);
    }
    return found;
  }
  return { read: (part) => read2(part), histories };
}
function toGitTimestamp(epochMilliseconds) {
  return new Date(epochMilliseconds).toISOString().replace(/\.\d+Z$/, "Z");
}

// src/sources/pull-request/source.ts
async function readPullRequest(github, request, log) {
  try {
    const pullRequest = await read(github, request, log);
    if (pullRequest.moreCommits > 0) log.notice(leavesOut(pullRequest));
    return pullRequest;
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof Cancelled) throw error;
    log.notice(`The report says nothing about pull request ${request.number}. ${error.message}`);
    return null;
  }
}
function leavesOut({ number, commits, moreCommits }) {
  const [some, all] = [count(commits.length), count(commits.length + moreCommits)];
  return `Pull request ${number} has at least ${all} commits, of which ${some} were read: what the report says about the time after the merge is with those.`;
}
async function read(github, request, log) {
  const { repository, number, base } = request;
  const listed = await listFiles(github, request);
  const places = listed.map(({ pathOnBase, isNew }) => ({ path: pathOnBase, commit: base, mayBeEmpty: isNew }));
  const reader = createPartReader(github, request);
  const { own, commits, histories } = await readParts(reader, places);
  const what = `reading what was moved in ${repository}`;
  const task = { what, needs: "contents: read", otherwise: "", isOptional: true };
  const origins = (oid, paths, mostRequests) => readOrigins(github, task, { repository, oid, paths, mostRequests });
  const traces = await followMoves(histories.map(traceOf), { origins, histories: reader.histories, log });
  return {
    number,
    author: own.author,
    commits,
    moreCommits: Math.max(0, own.totalCommits - own.listed),
    files: traces.flatMap(({ touchedBy, isWhole }, index) => {
      const file = listed[index];
      return file === void 0 ? [] : [{ path: file.path, isRemoved: file.isRemoved, touchedBy, isWhole }];
    }),
    moreFiles: Math.max(0, own.changedFiles - listed.length)
  };
}
async function readParts(reader, places) {
  const commits = [];
  const histories = [];
  let own = null;
  do {
    const page = own === null ? { after: null, listed: 0, wanted: 1 } : pageBehind(own);
    const answer = await reader.read({ own: page, places: places.slice(histories.length) });
    own = answer.own ?? own;
    commits.push(...answer.own?.commits ?? []);
    histories.push(...answer.histories);
  } while (own === null || pageBehind(own) !== null || histories.length < places.length);
  return { own, commits, histories };
}
function pageBehind({ next, listed, totalCommits }) {
  const wanted = Math.min(totalCommits, MOST_OWN_COMMITS) - listed;
  return next === null || wanted <= 0 ? null : { after: next, listed, wanted };
}

// src/edge/world.ts
function connectWorld(settings, surroundings) {
  const { subject, measure, comment, run: run2 } = settings;
  const { environment, log, event } = surroundings;
  const { kind } = subject.source;
  const github = run2.token === "" && kind !== "graphql" ? null : connectGitHub(run2, surroundings);
  const { pullRequest, notice } = occasionOf(event);
  if (notice !== null && comment.policy !== "never") log.notice(notice);
  const proposed = github === null || pullRequest === null ? null : { github, pullRequest };
  const pages = pagesIn(environment);
  const port = proposed && portOf(proposed.pullRequest, proposed.github, measure, log);
  return {
    subject: { ...branchIn(settings, surroundings, github), ref: subject.ref, pullRequest: port },
    conversation: proposed && conversationOf(proposed.github, proposed.pullRequest),
    ...pages,
    // Whether people have pages on another server, nobody has said.
    ...kind === "elsewhere" ? { serverUrl: "" } : {},
    log
  };
}
function branchIn({ subject: { source }, run: run2 }, surroundings, github) {
  const { environment, log, signal } = surroundings;
  if (source.kind === "git") return { repository: "", history: gitHistory(source.workingDirectory, log, signal) };
  const asking = { ...surroundings, ...keptIn(run2, surroundings), clock: systemClock };
  const waits = new Waiting(systemClock, run2.rateLimitWaitMs);
  if (source.kind === "elsewhere") {
    return { repository: "", history: plainHistory({ ...asking, waits, address: source.address, isOwnServer: false }) };
  }
  const { serverUrl } = pagesIn(environment);
  const { repository, kind } = source;
  if (github === null) {
    const address = addressOn(serverUrl, repository);
    return { repository, history: plainHistory({ ...asking, waits, address, isOwnServer: true }) };
  }
  if (kind === "graphql") return { repository, history: graphqlHistory({ ...asking, github }) };
  return { repository, history: fetchHistory({ ...asking, choice: kind, github, serverUrl, token: run2.token }) };
}
function portOf(pullRequest, github, { rules: { coAuthors } }, log) {
  const { repository, number, base } = pullRequest;
  return {
    repository,
    readBase: () => base === null ? readBaseBranch(github, pullRequest) : Promise.resolve(base),
    read: (baseHead, until) => readPullRequest(github, { repository, number, base: baseHead, until, coAuthors }, log)
  };
}

// src/edge/one-repository.ts
async function runOnOne(settings, now, surroundings, publish) {
  const world = connectWorld(settings, surroundings);
  const { asOf } = settings.measure;
  const terms = { ...settings.measure, ...world, moment: asOf === null ? momentNow(now) : momentAt(asOf) };
  const verdict = await run({
    subjects: [world.subject],
    measure: (subject) => reportOn(subject, settings, terms),
    publish: async ({ subjects }) => {
      for (const subject of subjects) if (subject.isMeasured) await publish(subject.found, world);
    }
  });
  if (verdict.kind === "unmeasured") throw verdict.reason;
  return verdict.kind === "failed" ? gateSentence(verdict.failed[0].report) : null;
}

export {
  runOnOne
};
