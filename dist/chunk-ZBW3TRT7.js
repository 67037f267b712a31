import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  FACTS,
  packageKey,
  packageName,
  parsePackageName
} from "./chunk-BRN5R4DT.js";
import {
  answerInWords,
  change,
  exposure,
  gateOnAdded,
  method,
  people,
  remedies
} from "./chunk-ESLA4MV6.js";
import {
  conversationOf
} from "./chunk-OCHZONRM.js";
import {
  INPUTS
} from "./chunk-QWLUM4R3.js";
import {
  rowJson,
  spentJson
} from "./chunk-DQ3G24AC.js";
import {
  LIMIT_BYTES,
  blocks,
  firstThatFits,
  foldedPart,
  openPart,
  readPageAssets
} from "./chunk-RHWILYQM.js";
import {
  gather
} from "./chunk-UTPR7ORI.js";
import {
  parseCount,
  parseHosts,
  parseLines,
  parsePathWithin,
  parseWords
} from "./chunk-LWVNSOPE.js";
import {
  connectMany,
  pageOn,
  withPseudonyms,
  withoutPatterns
} from "./chunk-CVGQ3GGX.js";
import {
  joinPeople,
  samePeople,
  soleHolders
} from "./chunk-HKS3VIEB.js";
import {
  HttpClient
} from "./chunk-52ZB7PUT.js";
import {
  occasionOf
} from "./chunk-MDMFAQBE.js";
import {
  BUDGET_FIELDS,
  Damaged,
  IncompleteAnswer,
  NO_TOKEN,
  Refused,
  at,
  countOf,
  isCount,
  isModest,
  listOf,
  listOf2,
  parseAddress,
  parseChoice,
  parseWindow,
  partsOf,
  readAnonymize,
  readAsOf,
  readCache,
  readCommentPolicy,
  readInputs,
  readReportFiles,
  readRules,
  readToken,
  readWait,
  recordOf,
  settingsJson,
  systemClock,
  textOf
} from "./chunk-XZEKJADH.js";
import {
  oneLine
} from "./chunk-C46ZPQ4B.js";
import {
  Cancelled,
  UserError,
  messageOf
} from "./chunk-FLM25ZLN.js";
import {
  SCHEMA_VERSION,
  iso
} from "./chunk-52XVH4VE.js";
import {
  html,
  markdown
} from "./chunk-UOS6P5T5.js";
import {
  byCodeUnits
} from "./chunk-IUKGKSD4.js";
import {
  count,
  counted,
  listed,
  printableJson
} from "./chunk-OOGMKT2W.js";
import {
  holdsUnseen
} from "./chunk-NC5RLCOC.js";

// src/render/dependencies-json.ts
function renderDependenciesJson(report) {
  return `${printableJson(dependenciesJson(report), 2)}
`;
}
function dependenciesJson({
  asOf,
  settings,
  packages,
  unknown,
  rows,
  people: people2,
  soleHolders: soleHolders2,
  change: change2,
  spent
}) {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind: "dependencies",
    asOf: iso(asOf),
    settings: dependenciesSettingsJson(settings),
    packages,
    unknown,
    rows: rows.map(dependencyJson),
    people: people2.map(({ name, login, projects }) => ({ name, login, projects })),
    soleHolders: { repositories: soleHolders2.projects, people: soleHolders2.people, halfBy: soleHolders2.halfBy },
    added: change2 === null ? [] : change2.added.map(addedJson),
    removed: change2 === null ? [] : change2.removed,
    waived: change2 === null ? [] : change2.waived.map(waiverJson),
    expired: change2 === null ? [] : change2.expired.map(waiverJson),
    spent: spentJson(spent)
  };
}
function dependenciesSettingsJson({ rules, ...settings }) {
  const { minimumApf: _, minimumActiveShare: __, ...measure } = settingsJson(rules, NO_MINIMUMS);
  return {
    ...measure,
    scopes: settings.scopes,
    depth: settings.depth,
    files: settings.files,
    resolve: settings.resolve,
    hosts: settings.hosts,
    limit: settings.limit,
    failOnAdded: settings.failsOn
  };
}
var NO_MINIMUMS = { minimumApf: null, minimumActiveShare: null };
function dependencyJson({ row, packages, state, verdict }) {
  const { name, state: measured, reason, ...figures } = { ...rowJson(row), change: null };
  return {
    name,
    state: measured,
    reason,
    ...figures,
    packages: packages.map(({ name: name2, version, direct, scope, namedBy: namedBy2 }) => ({ name: name2, version, direct, scope, namedBy: namedBy2 })),
    archived: state === null ? null : state.isArchived,
    fork: state === null ? null : state.isFork,
    mirrorOf: state === null ? null : state.mirrorOf,
    funding: state === null ? [] : state.funding,
    verdict
  };
}
function addedJson({ repository, packages, facts }) {
  return { repository, packages, facts };
}
function waiverJson({ subject, isPackage, rule, reason, until }) {
  return { ...isPackage ? { package: subject } : { repository: subject }, rule, reason, until };
}

// src/publish/dependencies-forms.ts
function formsOfDependencies(report) {
  return {
    json: () => renderDependenciesJson(report),
    page: async () => {
      const { renderDependenciesPage } = await import("./page-SH2GWRUE.js");
      return renderDependenciesPage(report, await readPageAssets("projects"));
    },
    badge: null,
    picture: null
  };
}

// src/render/markdown/dependencies-summary.ts
var ROWS = [1e3, 200, 50, 10, 1, 0];
var VISIBLE = 20;
function renderDependenciesSummary(report, limitBytes = LIMIT_BYTES) {
  const texts = ROWS.map((rows) => () => `${summaryOf(report, rows)}
`);
  return firstThatFits(texts, limitBytes);
}
function summaryOf(report, rows) {
  const view = { report, medium: markdown };
  const open2 = (passage) => passage === null ? "" : openPart(rows, passage, "title and lead", Math.min(rows, VISIBLE));
  return blocks(
    "## What this depends on",
    answerInWords(view),
    open2(change(view)),
    gateOnAdded(view),
    open2(exposure(view)),
    open2(remedies(view)),
    folded(report, rows, people),
    folded(report, rows, method)
  );
}
function folded(report, rows, tell) {
  const [passage, visible] = [tell({ report, medium: markdown }), tell({ report, medium: html })];
  return passage === null || visible === null ? "" : foldedPart(rows, passage, visible);
}

// src/dependencies/place.ts
var LONGEST = 500;
var SHORTHANDS = {
  github: "github.com",
  gitlab: "gitlab.com",
  bitbucket: "bitbucket.org"
};
var OTHER_NAMES = {
  "www.github.com": "github.com",
  "codeload.github.com": "github.com",
  "raw.githubusercontent.com": "github.com",
  "www.gitlab.com": "gitlab.com",
  "www.bitbucket.org": "bitbucket.org"
};
var OF_GITLABS_API = /^(https?:\/\/[^/]+\/)api\/v4\/projects\/([^?#]+)(?=\/repository\/archive\.)/;
var ARCHIVE = /\/(?:repository\/archive|get\/[\w.-]+)\.(?:tar\.gz|tgz|zip)$/;
var HOST = /^(?=.{1,253}$)(?!gist\.)(?:[a-z\d][a-z\d-]{0,62}\.)+[a-z][a-z\d-]{0,62}$/;
var GITHUB_OWNER = /^[A-Za-z\d][\w-]{0,99}$/;
var STEP = /^(?!-)(?!\.{1,2}$)[\w.~@+-]{1,100}$/;
var NO_OWNERS = new Set(
  "about apps collections customer-stories enterprise explore features issues login marketplace new notifications organizations orgs pricing pulls search security settings sponsors stars team topics trending users".split(
    " "
  )
);
var INSIDE = /* @__PURE__ */ new Set(["-", "tree", "blob", "src", "raw", "commit", "archive", "releases"]);
function placeOf(said, ownServer) {
  const text = textOf2(said);
  if (text === null) return null;
  const parts = shorthandOf(text) ?? addressIn(text);
  return parts === null ? null : placeAt(parts, ownServer);
}
function placeOnOwn(path, ownServer) {
  return path.length > LONGEST || !isPlain(path) ? null : placeAt({ ...NO_PARTS, host: ownHost(ownServer), path }, ownServer);
}
function isSamePlace(one, other) {
  return one !== null && other !== null && placeKey(one) === placeKey(other);
}
function placeKey({ host, path }) {
  return `${host}/${path}`.toLowerCase();
}
var NO_PARTS = { scheme: "https", user: "", host: "", port: "", path: "" };
function textOf2(said) {
  const text = typeof said === "object" && said !== null && "url" in said ? said.url : said;
  if (typeof text !== "string" || text.length > LONGEST) return null;
  const address = text.trim().replace(/[?#].*$/s, "").replace(OF_GITLABS_API, (_, server, path) => server + path.replace(/%2f/gi, "/")).replace(ARCHIVE, "");
  return isPlain(address) ? address : null;
}
function isPlain(text) {
  return /^[\w.~@+:/-]+$/.test(text);
}
function shorthandOf(text) {
  const [, name = "github", path = ""] = /^(?:([a-z]+):)?([^:/@]+\/[^:@]+)$/.exec(text) ?? [];
  const host = Object.hasOwn(SHORTHANDS, name) ? SHORTHANDS[name] : void 0;
  const isName = path.split("/").length === 2 && !path.startsWith(".");
  return host === void 0 || !isName ? null : { ...NO_PARTS, host, path };
}
function addressIn(text) {
  const [, scheme, user, host = "", port, path = ""] = /^(?:(?:git\+)?(https?|ssh|git):\/\/)?(?:([^/@:]+)@)?([^/@:]+)(?::(\d{1,5}))?\/([^:]+)$/.exec(text) ?? [];
  if (host !== "") return { scheme: scheme ?? "https", user: user ?? "", host, port: port ?? "", path };
  const [, likeCopying = "", copied = ""] = /^(?:(?:git\+)?ssh:\/\/)?git@([^/@:]+):\/?([^:]+)$/.exec(text) ?? [];
  return likeCopying === "" ? null : { scheme: "ssh", user: "git", host: likeCopying, port: "", path: copied };
}
function placeAt({ scheme, user, host: written, port, path }, ownServer) {
  const isWeb = scheme.startsWith("http");
  const isUsualPort = port === "" || port === USUAL_PORTS[scheme];
  if (user !== "" && user !== "git" || !isWeb && !isUsualPort) return null;
  const name = written.toLowerCase();
  const host = (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : name) + (isUsualPort ? "" : `:${port}`);
  const own = ownHost(ownServer);
  if (host !== own && !HOST.test(isUsualPort ? host : name)) return null;
  const found = host === "github.com" || host === own ? pathOnGitHub(path) : pathElsewhere(path);
  return found === null ? null : { host, path: found };
}
var USUAL_PORTS = { https: "443", http: "80", ssh: "22", git: "9418" };
function ownHost(ownServer) {
  return URL.canParse(ownServer) ? new URL(ownServer).host : "";
}
function pathOnGitHub(path) {
  const steps = stepsOf(path);
  const [owner = "", name = ""] = steps ?? [];
  const repository = withoutEnding(name);
  const isRepository = GITHUB_OWNER.test(owner) && !NO_OWNERS.has(owner.toLowerCase()) && STEP.test(repository);
  return isRepository ? `${owner}/${repository}` : null;
}
function pathElsewhere(path) {
  const steps = stepsOf(path);
  if (steps === null) return null;
  const end = steps.findIndex((step, index) => index >= 2 && INSIDE.has(step));
  const own = end === -1 ? steps : steps.slice(0, end);
  const repository = [...own.slice(0, -1), withoutEnding(own.at(-1) ?? "")];
  const isRepository = repository.length >= 2 && repository.length <= 20 && repository.every((step) => STEP.test(step));
  return isRepository ? repository.join("/") : null;
}
function stepsOf(path) {
  const steps = path.replace(/^\//, "").replace(/\/$/, "").split("/");
  return steps.every((step) => STEP.test(step) || step === "-") ? steps : null;
}
function withoutEnding(name) {
  return name.endsWith(".git") ? name.slice(0, -4) : name;
}

// src/dependencies/used.ts
function presentPlace(place, moves) {
  return moves.get(placeKey(place)) ?? place;
}
function usageOf(dependencies, moves) {
  const found = /* @__PURE__ */ new Map();
  const unknown = [];
  for (const dependency of dependencies) {
    const { version, direct, scope, repository, namedBy: namedBy2 } = dependency;
    const name = packageName(dependency);
    if (repository === null || namedBy2 === null) {
      unknown.push(name);
      continue;
    }
    const used2 = { name, version, direct, scope, namedBy: namedBy2 };
    const place = presentPlace(repository, moves);
    const known = found.get(placeKey(place));
    if (known === void 0) found.set(placeKey(place), { place, packages: [used2] });
    else known.packages.push(used2);
  }
  for (const { packages } of found.values()) packages.sort(byDirectness);
  return {
    packages: dependencies.length,
    repositories: orderByUse([...found.values()]),
    unknown: unknown.sort(byCodeUnits)
  };
}
function byDirectness(left, right) {
  return Number(right.direct) - Number(left.direct) || byCodeUnits(left.name, right.name);
}
function orderByUse(repositories) {
  return [...repositories].sort(
    (left, right) => directOf(right) - directOf(left) || right.packages.length - left.packages.length || byCodeUnits(placeKey(left.place), placeKey(right.place))
  );
}
function directOf({ packages }) {
  return packages.filter(({ direct }) => direct).length;
}

// src/dependencies/select.ts
function selectDependencies(dependencies, { scopes, depth }) {
  return dependencies.filter(({ scope, direct }) => scopes.includes(scope) && (depth === "all" || direct));
}
function beyondLimit(limit) {
  return `Only the ${limit} most used repositories are measured, as "limit" says.`;
}
function withinLimit(repositories, { limit, added }) {
  const keys = new Set(added.map(placeKey));
  const isAdded = ({ place }) => keys.has(placeKey(place));
  const ordered = orderByUse(repositories);
  const first = ordered.filter(isAdded);
  const others = ordered.filter((repository) => !isAdded(repository));
  const room = Math.max(0, limit - first.length);
  return { measured: [...first, ...others.slice(0, room)], beyond: others.slice(room) };
}

// src/dependencies/waivers.ts
function judgeAdded(additions, { failsOn, waivers, asOf }) {
  const current = waivers.filter((waiver) => holdsAt(waiver, asOf));
  const ended = waivers.filter((waiver) => !holdsAt(waiver, asOf));
  const [waived, expired] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  const failed = additions.flatMap((added) => {
    const facts = added.facts.filter((fact) => failsOn.includes(fact) && !isCovered(added, fact, current, waived));
    for (const fact of facts) isCovered(added, fact, waivers, expired);
    return facts.length === 0 ? [] : [{ added, facts }];
  });
  return {
    failed,
    waived: current.filter((waiver) => waived.has(waiver)),
    expired: ended.filter((waiver) => expired.has(waiver)),
    unused: waivers.filter((waiver) => !waived.has(waiver) && !(ended.includes(waiver) && expired.has(waiver)))
  };
}
function holdsAt({ until }, asOf) {
  return new Date(asOf).toISOString().slice(0, until.length) <= until;
}
function isCovered(added, fact, waivers, used2) {
  const fitting = waivers.filter(({ rule }) => rule === null || rule === fact);
  const forRepository = fitting.filter((waiver) => namesRepository(waiver, added));
  const forPackages = added.packages.map((name) => fitting.filter((waiver) => namesPackage(waiver, name)));
  const isEachCovered = forPackages.every((some) => some.length > 0);
  const covering = [...forRepository, ...isEachCovered ? forPackages.flat() : []];
  for (const waiver of covering) used2.add(waiver);
  return covering.length > 0;
}
function namesRepository({ subject, isPackage }, { repository }) {
  if (isPackage || repository === null) return false;
  const [wanted, name] = [subject.toLowerCase(), repository.toLowerCase()];
  if (!wanted.endsWith("/*")) return wanted === name;
  const end = name.lastIndexOf("/");
  return end !== -1 && name.slice(0, end) === wanted.slice(0, -"/*".length);
}
function namesPackage({ subject, isPackage }, name) {
  return isPackage && keyOf(subject) === keyOf(name);
}
function keyOf(name) {
  const parsed4 = parsePackageName(name);
  return parsed4 === null ? name : packageKey(parsed4);
}

// src/report/dependencies/facts.ts
var FEW = 2;
function factsOf(row, state) {
  const active = row.isMeasured ? row.figures.activeContributors : null;
  const holds = {
    archived: state?.isArchived === true,
    nobody: active === 0,
    alone: active === 1,
    unknown: false,
    unmeasured: !row.isMeasured
  };
  return FACTS.filter((fact) => holds[fact]);
}
function verdictOf(row, facts) {
  for (const fact of ["archived", "nobody", "alone"]) if (facts.includes(fact)) return fact;
  if (!row.isMeasured) return "not measured";
  const apf = row.figures.augmented.active;
  return apf !== null && apf <= FEW ? "few" : "several";
}

// src/report/dependencies/more-people.ts
var MOST_NAMED = 10;
function morePeopleWith(rows) {
  const added = rows.filter(({ isAdded }) => isAdded);
  const names = new Set(added.map(({ row }) => row.name));
  const people2 = samePeople(rows.map(({ row }) => row));
  return {
    people: people2.filter((held) => held.every(({ row }) => names.has(row.name))).length,
    isAtLeast: added.some(({ row }) => !row.isMeasured || row.holders.length >= MOST_NAMED)
  };
}

// src/report/dependencies/order.ts
var RANK = {
  archived: 0,
  nobody: 1,
  alone: 2,
  few: 3,
  several: 4,
  "not measured": 5
};
function orderDependencies(rows) {
  return [...rows].sort(
    (left, right) => RANK[left.verdict] - RANK[right.verdict] || right.packages.length - left.packages.length || byCodeUnits(left.row.name, right.row.name)
  );
}

// src/report/dependencies/build.ts
function buildDependenciesReport(findings) {
  const { asOf, serverUrl, settings, packages, unknown, spent } = findings;
  const rows = orderDependencies((findings.anonymize ? withoutNames(findings.found) : findings.found).map(judged));
  const projects = rows.map(({ row }) => row);
  const change2 = findings.change === null ? null : changeOf(findings.change, rows, findings);
  return {
    asOf,
    serverUrl,
    settings: findings.anonymize ? { ...settings, rules: withoutPatterns(settings.rules) } : settings,
    packages,
    unknown,
    rows,
    people: joinPeople(projects),
    soleHolders: soleHolders(projects),
    change: change2,
    gate: change2 === null || settings.failsOn.length === 0 ? "off" : change2.failed.length === 0 ? "passed" : "failed",
    spent
  };
}
function judged(found) {
  const facts = factsOf(found.row, found.state);
  return { ...found, facts, verdict: verdictOf(found.row, facts) };
}
function changeOf({ addedPackages, removed, waivers }, rows, { settings: { failsOn }, asOf }) {
  const added = [
    ...rows.filter(({ isAdded }) => isAdded).map(({ row, packages, facts }) => ({ repository: row.name, packages: packages.map(({ name }) => name), facts })),
    ...addedPackages.map((name) => ({ repository: null, packages: [name], facts: ["unknown"] }))
  ];
  return { added, removed, morePeople: morePeopleWith(rows), ...judgeAdded(added, { failsOn, waivers, asOf }) };
}
function withoutNames(found) {
  const rows = withPseudonyms(found.map(({ row }) => row));
  return found.flatMap(
    (one, index) => rows.slice(index, index + 1).map((row) => ({ ...one, row, state: one.state === null ? null : { ...one.state, funding: [] } }))
  );
}

// src/run/dependencies/places.ts
function listedAt({ host, path }, { own, hosts }) {
  if (host === own) return { kind: "hosted", repository: path, ref: null };
  const address = hosts.includes(host) ? parseAddress(`https://${host}/${path}`) : null;
  return address === null ? new UserError(`It is on ${host}, which is not asked.`, "To measure it, name that server in the input hosts.") : { kind: "elsewhere", address };
}
async function lookUp(places, own, hosted) {
  const paths = [...new Map(places.filter(({ host }) => host === own).map((one) => [placeKey(one), one])).values()];
  const answers = await hosted.find(paths.map(({ path }) => ({ repository: path, ref: null })));
  const moves = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Map();
  const states = /* @__PURE__ */ new Map();
  for (const [index, place] of paths.entries()) {
    const answer = answers[index];
    if (answer === void 0) continue;
    known.set(place.path.toLowerCase(), answer);
    if (answer instanceof UserError) continue;
    const { repository, state } = answer;
    known.set(repository.toLowerCase(), answer);
    states.set(repository.toLowerCase(), state);
    moves.set(placeKey(place), { host: own, path: repository });
  }
  return {
    moves,
    sources: {
      find: (asked) => Promise.resolve(
        asked.map(
          ({ repository }) => known.get(repository.toLowerCase()) ?? new UserError(`${repository} is not known.`)
        )
      ),
      ready: hosted.ready
    },
    stateOf: (repository) => states.get(repository.toLowerCase()) ?? null
  };
}

// src/dependencies/added.ts
function usageChange({ head, base, choice, moves }) {
  const [now, before] = [
    usageOf(selectDependencies(withPlacesOf(base, head), choice), moves),
    usageOf(selectDependencies(withPlacesOf(head, base), choice), moves)
  ];
  const packagesBefore = new Set(selectDependencies(base, choice).map(packageKey));
  const isNewPackage = new Map(
    head.map((dependency) => [packageName(dependency), !packagesBefore.has(packageKey(dependency))])
  );
  return {
    usage: now,
    added: without(now.repositories, before.repositories),
    addedPackages: now.unknown.filter((name) => isNewPackage.get(name) === true),
    removed: without(before.repositories, now.repositories).map(({ place }) => place).sort((left, right) => byCodeUnits(placeKey(left), placeKey(right)))
  };
}
function withPlacesOf(others, own) {
  const known = new Map(others.map((dependency) => [packageKey(dependency), dependency]));
  return own.map((dependency) => {
    const { repository, namedBy: namedBy2 } = known.get(packageKey(dependency)) ?? dependency;
    return dependency.repository === null ? { ...dependency, repository, namedBy: namedBy2 } : dependency;
  });
}
function without(some, others) {
  const keys = new Set(others.map(({ place }) => placeKey(place)));
  return some.filter(({ place }) => !keys.has(placeKey(place)));
}

// src/dependencies/versions.ts
function byVersion(left, right) {
  const [one, other] = [partsOf2(left), partsOf2(right)];
  return byRuns(one.release, other.release) || Number(one.suffix === "") - Number(other.suffix === "") || byRuns(one.suffix, other.suffix) || byCodeUnits(left, right);
}
function partsOf2(version) {
  const text = version.replace(/^v(?=\d)/, "").replace(/\+.*$/s, "");
  const hyphen = text.indexOf("-");
  return hyphen === -1 ? { release: text, suffix: "" } : { release: text.slice(0, hyphen), suffix: text.slice(hyphen + 1) };
}
function byRuns(left, right) {
  const [some, others] = [runsOf(left), runsOf(right)];
  for (const [index, run] of some.entries()) {
    const order = byRun(run, others[index] ?? "");
    if (order !== 0) return order;
  }
  return some.length - others.length;
}
function runsOf(text) {
  return text.match(/\d+|\D+/g) ?? [];
}
function byRun(left, right) {
  if (!/^\d/.test(left) || !/^\d/.test(right)) return byCodeUnits(left, right);
  const [one, other] = [left.replace(/^0+/, ""), right.replace(/^0+/, "")];
  return one.length - other.length || byCodeUnits(one, other);
}

// src/dependencies/merge.ts
var TRUST = {
  "lock file": 0,
  manifest: 1,
  workflow: 2,
  "installed package": 3,
  graph: 4,
  registry: 5,
  sbom: 6
};
function mergeDependencies(dependencies) {
  const groups = /* @__PURE__ */ new Map();
  for (const dependency of dependencies) {
    const key = packageKey(dependency);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [dependency]);
    else group.push(dependency);
  }
  return [...groups.values()].map(oneOf).sort((left, right) => byCodeUnits(packageName(left), packageName(right)));
}
function oneOf(said) {
  const [first] = said;
  const isDirect2 = said.some(({ direct }) => direct);
  const [named] = said.filter(({ repository }) => repository !== null).sort(byTrust);
  return {
    ecosystem: first.ecosystem,
    name: said.map(({ name }) => name).reduce((least, name) => byCodeUnits(name, least) < 0 ? name : least),
    version: highest(said.filter(({ direct }) => direct === isDirect2)) ?? highest(said),
    direct: isDirect2,
    scope: scopeOf(first.ecosystem, said),
    repository: named?.repository ?? null,
    namedBy: named?.namedBy ?? null,
    isPublic: said.every(({ isPublic }) => isPublic)
  };
}
function byTrust(left, right) {
  return rank(left) - rank(right) || Number(right.direct) - Number(left.direct) || byCodeUnits(placeText(left), placeText(right));
}
function rank({ namedBy: namedBy2 }) {
  return namedBy2 === null ? Number.POSITIVE_INFINITY : TRUST[namedBy2];
}
function placeText({ repository }) {
  return repository === null ? "" : `${placeKey(repository)} ${repository.path}`;
}
function highest(said) {
  return said.flatMap(({ version }) => version === null ? [] : [version]).reduce((most, version) => most === null || byVersion(most, version) < 0 ? version : most, null);
}
function scopeOf(ecosystem, said) {
  if (ecosystem === "actions") return "actions";
  const scopes = ["runtime", "development"];
  return scopes.find((scope) => said.some((dependency) => dependency.scope === scope)) ?? "actions";
}

// src/dependencies/foreign-folders.ts
var FOREIGN = /* @__PURE__ */ new Set([
  ...[".git", ".hg", ".svn"],
  ...["node_modules", "bower_components", "jspm_packages", ".yarn", ".pnpm-store"],
  ...[".venv", "venv", "site-packages", "__pypackages__", ".tox", ".nox"],
  ...["vendor", ".bundle", "Pods", "Carthage", ".build", ".terraform"]
]);
function isForeignFolder(name) {
  return FOREIGN.has(name);
}
function isInForeignFolder(path) {
  return path.split("/").slice(0, -1).some(isForeignFolder);
}

// src/dependencies/formats.ts
var BY_NAME = /* @__PURE__ */ new Map([
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["go.mod", "go"],
  ["Cargo.lock", "cargo"],
  ["poetry.lock", "poetry"],
  ["uv.lock", "uv"],
  ["Pipfile.lock", "pipenv"],
  ["Gemfile.lock", "bundler"],
  ["gems.locked", "bundler"],
  ["composer.lock", "composer"],
  ["Package.resolved", "swift"]
]);
var MANIFESTS = /* @__PURE__ */ new Set([
  ...[
    "package.json",
    "Cargo.toml",
    "pyproject.toml",
    "Pipfile",
    "Gemfile",
    "gems.rb",
    "composer.json",
    "Package.swift"
  ]
]);
var REQUIREMENTS = /(?:^|\/)(?:requirements\/[^/]+|(?:[\w.-]+[-_.])?requirements(?:[-_.\d][\w.-]*)?)\.txt$/;
var OF_OTHERS = /(?:^|\/)(?:node_modules|bower_components|vendor|\.git|\.venv|site-packages|(?:test-?)?fixtures|__fixtures__|testdata)\//;
var LOOKED_FOR = [
  ...BY_NAME.keys(),
  "requirements*.txt",
  ".gitmodules",
  ".github/workflows/*.yml",
  "action.yml"
];
function formatOf(path) {
  if (OF_OTHERS.test(path)) return null;
  if (path === ".github/workflows/actions.lock") return "actions lock";
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return "workflow";
  if (path === ".gitmodules") return "submodules";
  if (/(?:^|\/)action\.ya?ml$/.test(path)) return "action";
  return REQUIREMENTS.test(path) ? "requirements" : BY_NAME.get(nameIn(path)) ?? null;
}
function formatOfNamed(path) {
  const isDocument = /\.(?:json|xml|spdx)$/.test(path);
  return formatOf(path) ?? BY_NAME.get(nameIn(path)) ?? (isDocument ? "sbom" : path.endsWith(".txt") ? "requirements" : null);
}
function isWorthReading(path) {
  return formatOf(path) !== null || MANIFESTS.has(nameIn(path)) && !OF_OTHERS.test(path);
}
function isOfActions(format) {
  return format === "workflow" || format === "action" || format === "actions lock";
}
function nameIn(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// src/dependencies/read/reader.ts
var LIMITS = {
  /** Characters of a file. */
  characters: 2e7,
  /** Characters of a file in YAML, whose parser needs a hundred times as much memory. */
  yamlCharacters: 6e6,
  /** Packages that one file names. */
  packages: 5e4,
  /** Manifests of workspaces beside one lock file. */
  manifests: 2e3,
  /** Brackets in brackets. */
  depth: 100,
  /** Question marks in a line of YAML. */
  questionMarks: 50,
  /** How many times a YAML file may refer to something above. */
  aliases: 100
};
function brokenFile({ path }, why, cause) {
  return new UserError(`${path} could not be read: ${why}.`, "", cause);
}
function tooLarge({ path }, what) {
  return new UserError(`${path} was not read, since it has more than ${what}.`);
}

// src/dependencies/read/values.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function field(value, ...names) {
  return names.reduce(
    (inner, name) => isRecord(inner) && Object.hasOwn(inner, name) ? inner[name] : void 0,
    value
  );
}
function entriesOf(value) {
  return isRecord(value) ? Object.entries(value) : [];
}
function namesOf(value) {
  return entriesOf(value).map(([name]) => name);
}
function listOf3(value) {
  return Array.isArray(value) ? value : [];
}
function textsOf(value) {
  return listOf3(value).flatMap((item) => typeof item === "string" ? [item] : []);
}
function textOrNull(value) {
  return typeof value === "string" && value !== "" ? value : null;
}

// src/dependencies/read/parse.ts
function parseJson(text, file) {
  checkLength(text, file);
  return asRecord(
    parsed(() => JSON.parse(text.replace(/^\uFEFF/, "")), "JSON", file),
    "JSON",
    file
  );
}
function parseLooseJson(text, file) {
  checkLength(text, file);
  return asRecord(
    parsed(() => JSON.parse(strictJson(text)), "JSON", file),
    "JSON",
    file
  );
}
async function parseYaml(text, file) {
  if (text.length > LIMITS.yamlCharacters) throw tooLarge(file, millions(LIMITS.yamlCharacters));
  checkNesting(text, file);
  const { parseAllDocuments } = await import("./yaml-DGWDTDZK.js");
  return asRecord(
    parsed(
      () => {
        const documents = parseAllDocuments(text, { logLevel: "silent", uniqueKeys: false, prettyErrors: false });
        const last = Array.isArray(documents) ? documents.at(-1) : void 0;
        const [wrong] = last?.errors ?? [];
        if (wrong !== void 0) throw wrong;
        return last?.toJS({ maxAliasCount: LIMITS.aliases }) ?? null;
      },
      "YAML",
      file
    ),
    "YAML",
    file
  );
}
async function parseToml(text, file) {
  checkLength(text, file);
  const { parse } = await import("./dist-XOBNQTCO.js");
  return parsed(() => parse(text.replace(/^\uFEFF/, ""), { maxDepth: LIMITS.depth }), "TOML", file);
}
function checkLength(text, file) {
  if (text.length > LIMITS.characters) throw tooLarge(file, millions(LIMITS.characters));
}
function millions(characters) {
  return `${characters / 1e6} million characters`;
}
function parsed(parse, language, file) {
  try {
    return parse();
  } catch (error) {
    const [reason = ""] = messageOf(error).split("\n");
    throw brokenFile(file, `it is no ${language} (${reason.replace(/[.:]$/, "").slice(0, 120)})`);
  }
}
function asRecord(value, language, file) {
  if (!isRecord(value)) throw brokenFile(file, `it holds no object of ${language}`);
  return value;
}
function checkNesting(text, file) {
  let brackets = 0;
  let marks = 0;
  for (let at2 = 0; at2 < text.length; at2 += 1) {
    const character = text[at2];
    if (character === "\n") marks = 0;
    if (character === "?") marks += 1;
    if (character === "[" || character === "{") brackets += 1;
    if (character === "]" || character === "}") brackets = Math.max(0, brackets - 1);
    if (brackets > LIMITS.depth) throw tooLarge(file, `${LIMITS.depth} brackets in each other`);
    if (marks > LIMITS.questionMarks) throw tooLarge(file, `${LIMITS.questionMarks} question marks in a line`);
  }
}
function strictJson(text) {
  const kept = [];
  let comma = -1;
  for (let at2 = 0; at2 < text.length; ) {
    const end = endOfToken(text, at2);
    const token = text.slice(at2, end);
    if (token === ",") comma = kept.length;
    if ((token === "]" || token === "}") && comma !== -1) kept[comma] = "";
    const isNothing = token.startsWith("//") || token.startsWith("/*");
    if (token !== "," && !isNothing && token.trim() !== "") comma = -1;
    if (!isNothing) kept.push(token);
    at2 = end;
  }
  return kept.join("");
}
function endOfToken(text, at2) {
  if (text[at2] === '"') return endOfString(text, at2);
  if (text.startsWith("//", at2)) return endOr(text.indexOf("\n", at2), text);
  if (text.startsWith("/*", at2)) return endOr(text.indexOf("*/", at2) + 2, text, 1);
  return at2 + 1;
}
function endOfString(text, at2) {
  let end = at2 + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  return end + 1;
}
function endOr(found, text, none = -1) {
  return found === none ? text.length : found;
}

// src/dependencies/read/paths.ts
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function joined(folder, path) {
  const steps = folder === "" ? [] : folder.split("/");
  for (const step of path.split("/")) {
    if (step === ".." && steps.pop() === void 0) return null;
    if (step !== ".." && step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
function fileName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function isBelow(path, folder) {
  return folder === "" || path.startsWith(`${folder}/`);
}

// src/dependencies/read/javascript/manifest.ts
var FIELDS = {
  dependencies: "runtime",
  optionalDependencies: "runtime",
  peerDependencies: "runtime",
  devDependencies: "development"
};
function wishesOf(manifest) {
  return Object.entries(FIELDS).flatMap(
    ([name, scope]) => namesOf(field(manifest, name)).flatMap((wished) => {
      const range = field(manifest, name, wished);
      return typeof range === "string" ? [{ name: wished, range, scope }] : [];
    })
  );
}
function needsOf(entry) {
  return wishesOf(entry).filter(({ scope }) => scope === "runtime");
}
function workspacePatterns(manifest) {
  const said = field(manifest, "workspaces");
  return textsOf(Array.isArray(said) ? said : field(said, "packages"));
}
function nameAndVersion(text) {
  const at2 = text.indexOf("@", 1);
  return at2 === -1 ? null : [text.slice(0, at2), text.slice(at2 + 1)];
}

// src/dependencies/read/javascript/workspaces.ts
async function manifestsBeside(context) {
  const folder = folderOf(context.path);
  const root = await manifestAt(joined(folder, "package.json"), context);
  if (root === null) return [];
  const isOurs2 = matcherOf(workspacePatterns(root), folder);
  const paths = context.paths.filter(
    (path) => fileName(path) === "package.json" && isBelow(path, folder) && isOurs2(folderOf(path))
  );
  const found = await Promise.all(paths.slice(0, LIMITS.manifests).map((path) => manifestAt(path, context)));
  return [root, ...found.filter((manifest) => manifest !== null)];
}
async function manifestAt(path, context) {
  const text = path === null ? null : await context.textOf(path);
  return text === null || path === null ? null : parseJson(text, { path });
}
function matcherOf(patterns, folder) {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map((pattern) => stepsOf2(pattern, folder));
  const unwanted = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => stepsOf2(pattern.slice(1), folder));
  return (path) => {
    const steps = path.split("/");
    const isAny = (several) => several.some((pattern) => matches(pattern, steps));
    return isAny(wanted) && !isAny(unwanted);
  };
}
function stepsOf2(pattern, folder) {
  return (joined(folder, pattern) ?? "").split("/").slice(0, 30);
}
function matches(pattern, steps) {
  const afterAny = (places2) => {
    const all = new Set(places2);
    for (const place of all) if (pattern[place] === "**") all.add(place + 1);
    return all;
  };
  let places = afterAny(/* @__PURE__ */ new Set([0]));
  for (const step of steps) {
    const next = [...places].flatMap(
      (place) => pattern[place] === "**" ? [place] : isStep(pattern[place] ?? "", step) ? [place + 1] : []
    );
    places = afterAny(new Set(next));
  }
  return places.has(pattern.length);
}
function isStep(pattern, step) {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return pattern === step;
  if (!step.startsWith(first)) return false;
  let at2 = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = step.indexOf(part, at2);
    if (found === -1) return false;
    at2 = found + part.length;
  }
  const last = rest.at(-1) ?? "";
  return step.endsWith(last) && step.length - last.length >= at2;
}

// src/dependencies/read/collect.ts
var LONGEST2 = 300;
var WEIGHT = { runtime: 2, development: 1, actions: 0 };
function collected(ecosystem, namedBy2, found, context, notes = []) {
  if (found.length > LIMITS.packages) throw tooLarge(context, counted(LIMITS.packages, "package"));
  const shown = found.filter(({ name, version }) => isShowable(name) && (version === null || isShowable(version)));
  const hidden = found.length - shown.length;
  const byKey = /* @__PURE__ */ new Map();
  for (const entry of shown) {
    const key = keyOf2(entry);
    byKey.set(key, merged(byKey.get(key) ?? entry, entry));
  }
  const dependencies = [...byKey.values()].map((entry) => ({
    ecosystem,
    ...entry,
    namedBy: entry.repository === null ? null : namedBy2
  }));
  const left = `${context.path} has ${counted(hidden, "entry", "entries")} whose name is none: left out.`;
  return { dependencies, notes: hidden === 0 ? notes : [...notes, left] };
}
function keyOf2({ name, version, repository }) {
  return [name, version ?? "", repository === null ? "" : placeKey(repository)].join("\n");
}
function merged(one, other) {
  return {
    ...one,
    direct: one.direct || other.direct,
    scope: WEIGHT[one.scope] >= WEIGHT[other.scope] ? one.scope : other.scope,
    isPublic: one.isPublic && other.isPublic
  };
}
function isShowable(name) {
  return name !== "" && name.length <= LONGEST2 && !/\s/.test(name) && !holdsUnseen(name);
}

// src/dependencies/read/actions/uses.ts
function foundInUses(uses, direct, { ownServer, own }) {
  const at2 = uses.lastIndexOf("@");
  const [target, ref] = at2 === -1 ? [uses, null] : [uses.slice(0, at2), uses.slice(at2 + 1)];
  if (/^(?:docker:|\.{1,2}(?:[\\/]|$)|\$\/)/.test(target)) return [];
  const isAddress = /^https?:\/\//.test(target);
  const repository = isAddress ? placeOf(target, ownServer) : placeOnOwn(target, ownServer);
  if (repository === null || isSamePlace(repository, own)) return [];
  return [{ name: repository.path, version: ref, direct, scope: "actions", repository, isPublic: false }];
}

// src/dependencies/read/actions/lock.ts
async function readActionsLock(text, context) {
  const lock = await parseYaml(text, context);
  const direct = entriesOf(lock.workflows).flatMap(([, uses]) => [...textsOf(uses), ...namesOf(uses)]);
  const found = [
    ...direct.flatMap((uses) => foundInUses(withoutCommit(uses), true, context)),
    ...namesOf(lock.dependencies).flatMap((uses) => foundInUses(withoutCommit(uses), false, context))
  ];
  return collected("actions", "lock file", found, context);
}
function withoutCommit(uses) {
  return uses.replace(/:(?:sha1|sha256)-[\da-f]+$/, "");
}

// src/dependencies/read/actions/workflow.ts
async function readWorkflow(text, context) {
  const jobs = entriesOf((await parseYaml(text, context)).jobs).map(([, job]) => job);
  return used([...jobs, ...jobs.flatMap((job) => listOf3(field(job, "steps")))], context);
}
async function readAction(text, context) {
  return used(listOf3(field(await parseYaml(text, context), "runs", "steps")), context);
}
function used(steps, context) {
  const uses = steps.map((step) => field(step, "uses")).filter((text) => typeof text === "string");
  return collected(
    "actions",
    "workflow",
    uses.flatMap((text) => foundInUses(text.trim(), true, context)),
    context
  );
}

// src/dependencies/read/graph.ts
function foundInGraph(locked, asked) {
  const needs = new Map([...locked].map(([key, entry]) => [key, entry.needs]));
  const developed = developedAlone(needs, asked);
  const direct = new Set(asked.map(({ key }) => key));
  return [...locked].map(([key, { needs: _, ...entry }]) => ({
    ...entry,
    direct: direct.has(key),
    scope: developed.has(key) ? "development" : "runtime"
  }));
}
function developedAlone(needs, asked) {
  const keysFor3 = (scope) => asked.filter((wish) => wish.scope === scope).map(({ key }) => key);
  const runtime = reachedFrom(keysFor3("runtime"), needs);
  return new Set([...reachedFrom(keysFor3("development"), needs)].filter((key) => !runtime.has(key)));
}
function reachedFrom(keys, needs) {
  const reached = new Set(keys);
  for (const key of reached) for (const need of needs.get(key) ?? []) reached.add(need);
  return reached;
}

// src/dependencies/read/javascript/source.ts
var PUBLIC = /^https?:\/\/registry\.(?:npmjs\.org|npmjs\.com|yarnpkg\.com)\//;
var FROM_GIT = /^(?:git(?:\+|@|:\/\/)|ssh:|(?:github|gitlab|bitbucket):|https?:\/\/(?:(?:codeload\.|www\.)?github\.com|gitlab\.com|bitbucket\.org)\/|https?:\/\/[^#?]+\.git(?:[#?]|$))/;
var NOT_SAID = { repository: null, isPublic: true };
function sourceOf(address, ownServer) {
  if (typeof address !== "string" || address === "" || PUBLIC.test(address)) return NOT_SAID;
  return { repository: FROM_GIT.test(address) ? placeOf(address, ownServer) : null, isPublic: false };
}
function isFromGit(version) {
  return FROM_GIT.test(version) || /^[\w-][\w.-]*\/[\w.-]+(?:#|$)/.test(version);
}
function isLocal(version) {
  return /^(?:link|workspace|portal|file|\.{0,2}\/|~\/)/.test(version) && !/^file.*\.(?:tgz|tar\.gz)/.test(version);
}

// src/dependencies/read/javascript/bun.ts
function readBunLock(text, context) {
  const lock = parseLooseJson(text, context);
  const packages = lock.packages;
  if (!isRecord(lock.workspaces)) throw brokenFile(context, "it has no workspaces");
  const locked = new Map(
    entriesOf(packages).flatMap(([key, entry]) => {
      const found = lockedAs(key, listOf3(entry), packages, context);
      return found === null ? [] : [[key, found]];
    })
  );
  const asked = Object.values(lock.workspaces).flatMap((workspace) => {
    const from = textOrNull(field(workspace, "name")) ?? "";
    return wishesOf(workspace).flatMap(({ name, scope }) => {
      const key = keySeenFrom(from, name, packages);
      return key === null ? [] : [{ key, scope }];
    });
  });
  return collected("npm", "lock file", foundInGraph(locked, asked), context);
}
function lockedAs(key, entry, packages, { ownServer }) {
  const [name, version] = nameAndVersion(textOrNull(entry[0]) ?? "") ?? ["", ""];
  if (name === "" || isLocal(version) || version.startsWith("root:")) return null;
  const needs = needsOf(entry.find(isRecord)).flatMap((wish) => keySeenFrom(key, wish.name, packages) ?? []);
  const isNumber = /^\d/.test(version);
  return { name, version, ...sourceOf(isNumber ? entry[1] : version, ownServer), needs };
}
function keySeenFrom(key, name, packages) {
  for (let from = key; from !== ""; from = from.slice(0, Math.max(0, from.lastIndexOf("/")))) {
    if (field(packages, `${from}/${name}`) !== void 0) return `${from}/${name}`;
  }
  return field(packages, name) === void 0 ? null : name;
}

// src/dependencies/read/sentences.ts
function directUnknown({ path }, manifest) {
  return `${path} does not say which of its packages are direct, and no ${manifest} is beside it: all of them count as direct.`;
}

// src/dependencies/read/javascript/npm-old.ts
async function readOldNpmLock(lock, context) {
  const manifests = await manifestsBeside(context);
  const asked = manifests.length === 0 ? null : new Set(manifests.flatMap(wishesOf).map(({ name }) => name));
  const found = [];
  const next = entriesOf(lock.dependencies).map(([name, entry]) => ({ name, entry, direct: asked?.has(name) ?? true }));
  for (let at2 = 0; at2 < next.length; at2 += 1) {
    const { name, entry, direct } = next[at2] ?? { name: "", entry: null, direct: false };
    found.push(...foundAs(name, entry, direct, context));
    for (const [inner, innerEntry] of entriesOf(field(entry, "dependencies")))
      next.push({ name: inner, entry: innerEntry, direct: false });
    if (next.length > LIMITS.packages) throw tooLarge(context, counted(LIMITS.packages, "package"));
  }
  return collected("npm", "lock file", found, context, asked === null ? [directUnknown(context, "package.json")] : []);
}
function foundAs(name, entry, direct, { ownServer }) {
  const said = textOrNull(field(entry, "version"));
  if (said !== null && isLocal(said)) return [];
  const alias = said?.startsWith("npm:") === true ? nameAndVersion(said.slice(4)) : null;
  const isNumber = said !== null && /^\d/.test(said);
  return [
    {
      name: alias?.[0] ?? name,
      version: alias?.[1] ?? said,
      direct,
      scope: field(entry, "dev") === true ? "development" : "runtime",
      ...sourceOf(isNumber || alias !== null ? field(entry, "resolved") : said, ownServer)
    }
  ];
}

// src/dependencies/read/javascript/npm.ts
var INSTALLED = "node_modules/";
async function readNpmLock(text, context) {
  const lock = parseJson(text, context);
  if (!isRecord(lock.packages)) return readOldNpmLock(lock, context);
  if (entriesOf(lock.packages).some(([, entry]) => !isRecord(entry)))
    throw brokenFile(context, "one of its packages is none");
  const direct = directFolders(lock.packages);
  const found = entriesOf(lock.packages).flatMap(([folder, entry]) => foundIn(folder, entry, direct, context));
  return collected("npm", "lock file", found, context);
}
function foundIn(folder, entry, direct, { ownServer }) {
  const isOurs2 = !folder.includes(INSTALLED) || field(entry, "link") === true;
  if (isOurs2 || field(entry, "extraneous") === true) return [];
  return [
    {
      // An alias is installed under another name than its own.
      name: textOrNull(field(entry, "name")) ?? folder.slice(folder.lastIndexOf(INSTALLED) + INSTALLED.length),
      version: textOrNull(field(entry, "version")),
      direct: direct.has(folder),
      scope: field(entry, "dev") === true ? "development" : "runtime",
      ...sourceOf(field(entry, "resolved"), ownServer)
    }
  ];
}
function directFolders(packages) {
  const own = entriesOf(packages).filter(([folder]) => !folder.includes(INSTALLED));
  return new Set(
    own.flatMap(
      ([folder, manifest]) => wishesOf(manifest).flatMap(({ name }) => folderSeenFrom(folder, name, packages) ?? [])
    )
  );
}
function folderSeenFrom(folder, name, packages) {
  for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf("/")))) {
    const installed = `${from === "" ? "" : `${from}/`}${INSTALLED}${name}`;
    if (Object.hasOwn(packages, installed)) return installed;
    if (from === "") return null;
  }
}

// src/dependencies/read/javascript/pnpm.ts
var FIELDS2 = {
  dependencies: "runtime",
  optionalDependencies: "runtime",
  devDependencies: "development"
};
async function readPnpmLock(text, context) {
  const lock = await parseYaml(text, context);
  if (lock.lockfileVersion === void 0) throw brokenFile(context, "it has no lockfileVersion");
  const instances = isRecord(lock.snapshots) ? lock.snapshots : lock.packages;
  const keys = new Set(namesOf(instances));
  const locked = new Map(
    [...keys].flatMap((key) => {
      const entry = lockedAt(key, field(instances, key), lock, keys, context);
      return entry === null ? [] : [[key, entry]];
    })
  );
  const importers = isRecord(lock.importers) ? Object.values(lock.importers) : [lock];
  const asked = importers.flatMap(
    (importer) => Object.entries(FIELDS2).flatMap(([name, scope]) => keysOf(field(importer, name), keys).map((key) => ({ key, scope })))
  );
  return collected("npm", "lock file", foundInGraph(locked, asked), context);
}
function lockedAt(key, instance, lock, keys, { ownServer }) {
  const bare = withoutPeers(key);
  const entry = field(lock.packages, key) ?? field(lock.packages, bare);
  const resolution = field(entry, "resolution");
  if (field(resolution, "type") === "directory") return null;
  const named = namedBy(bare);
  if (named?.[1].startsWith("runtime:") === true) return null;
  if (named === null && textOrNull(field(entry, "name")) === null) return null;
  const [name, version] = named ?? ["", bare];
  const address = field(resolution, "repo") ?? field(resolution, "tarball") ?? (/^\d/.test(version) ? void 0 : version);
  return {
    name: textOrNull(field(entry, "name")) ?? name,
    version: textOrNull(field(entry, "version")) ?? version,
    ...sourceOf(address, ownServer),
    needs: [...keysOf(field(instance, "dependencies"), keys), ...keysOf(field(instance, "optionalDependencies"), keys)]
  };
}
function keysOf(wishes, keys) {
  return entriesOf(wishes).flatMap(([name, wish]) => {
    const version = textOrNull(isRecord(wish) ? wish.version : wish);
    if (version === null) return [];
    const possible = [`${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`, version];
    return possible.find((key) => keys.has(key)) ?? [];
  });
}
function namedBy(key) {
  const old = /^\/((?:@[^/]+\/)?[^/@]+)\/([^/_]+)(?:_.*)?$/.exec(key);
  if (old !== null) return [old[1] ?? "", old[2] ?? ""];
  return nameAndVersion(key.startsWith("/") ? key.slice(1) : key);
}
function withoutPeers(key) {
  const at2 = key.indexOf("(");
  return at2 === -1 ? key : key.slice(0, at2);
}

// src/dependencies/read/javascript/yarn-berry.ts
var WORKSPACE = "workspace:";
var LOCAL = /^(?:workspace|link|portal|file|exec):/;
async function readYarnBerry(text, context) {
  const lock = await parseYaml(text, context);
  const entries = entriesOf(lock).filter(([key]) => key !== "__metadata");
  const keys = new Map(entries.flatMap(([key]) => key.split(", ").map((wish) => [wish, key])));
  const locked = new Map(entries.flatMap(([key, entry]) => lockedAs2(key, entry, keys, context)));
  const workspaces = entries.filter(([, entry]) => resolutionOf(entry)[1].startsWith(WORKSPACE));
  const asked = await Promise.all(workspaces.map(([, entry]) => askedBy(entry, keys, context)));
  return collected("npm", "lock file", foundInGraph(locked, asked.flat()), context);
}
function lockedAs2(key, entry, keys, { ownServer }) {
  const [name, from] = resolutionOf(entry);
  if (name === "" || LOCAL.test(from)) return [];
  const isRegistry = from.startsWith("npm:") || from.startsWith("patch:");
  const archive = /::__archiveUrl=([^&]+)/.exec(from)?.[1];
  const isElsewhere = !isRegistry || archive !== void 0;
  return [
    [
      key,
      {
        name,
        version: textOrNull(field(entry, "version")),
        ...isElsewhere ? sourceOf(archive === void 0 ? from : decoded(archive), ownServer) : sourceOf(void 0, ownServer),
        needs: needsOf(entry).flatMap((wish) => keyFor(wish, keys) ?? [])
      }
    ]
  ];
}
async function askedBy(entry, keys, context) {
  const folder = resolutionOf(entry)[1].slice(WORKSPACE.length);
  const path = joined(folderOf(context.path), `${folder}/package.json`);
  const manifest = await manifestAt(path, context);
  const wishes = wishesOf(manifest);
  const needed = new Set(wishes.filter(({ scope }) => scope === "runtime").map(({ name }) => name));
  const developed = new Set(wishes.filter(({ scope }) => scope === "development").map(({ name }) => name));
  return needsOf(entry).flatMap((wish) => {
    const key = keyFor(wish, keys);
    const isDevelopment = developed.has(wish.name) && !needed.has(wish.name);
    return key === null ? [] : [{ key, scope: isDevelopment ? "development" : "runtime" }];
  });
}
function keyFor({ name, range }, keys) {
  return keys.get(`${name}@${range}`) ?? keys.get(`${name}@npm:${range}`) ?? null;
}
function resolutionOf(entry) {
  const said = isRecord(entry) ? textOrNull(entry.resolution) : null;
  return (said === null ? null : nameAndVersion(said)) ?? ["", ""];
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

// src/dependencies/read/javascript/yarn-classic.ts
var NEEDS = /* @__PURE__ */ new Set(["dependencies", "optionalDependencies"]);
async function readYarnClassic(text, context) {
  const blocks2 = blocksIn(text, context);
  const keys = new Map(blocks2.flatMap(({ wishes }) => wishes.map((wish) => [wish, wishes[0] ?? ""])));
  const locked = new Map(blocks2.flatMap((block) => lockedBy(block, keys, context)));
  const manifests = await manifestsBeside(context);
  const asked = manifests.flatMap(
    (manifest) => wishesOf(manifest).flatMap(({ name, range, scope }) => {
      const key = keys.get(`${name}@${range}`);
      return key === void 0 ? [] : [{ key, scope }];
    })
  );
  const everything = [...locked.keys()].map((key) => ({ key, scope: "runtime" }));
  const isKnown = manifests.length > 0;
  const notes = isKnown ? [] : [directUnknown(context, "package.json")];
  return collected("npm", "lock file", foundInGraph(locked, isKnown ? asked : everything), context, notes);
}
function lockedBy({ wishes, fields, needs }, keys, { ownServer }) {
  const [key = ""] = wishes;
  const [wished, range] = nameAndVersion(key) ?? [key, ""];
  if (isLocal(range)) return [];
  const alias = range.startsWith("npm:") ? nameAndVersion(range.slice(4)) : null;
  const address = isFromGit(range) && !fields.has("resolved") ? range : fields.get("resolved");
  return [
    [
      key,
      {
        name: alias?.[0] ?? (range.startsWith("npm:") ? range.slice(4) : wished),
        version: fields.get("version") ?? null,
        ...sourceOf(address, ownServer),
        needs: needs.flatMap((need) => keys.get(need) ?? [])
      }
    ]
  ];
}
function blocksIn(text, context) {
  checkLength(text, context);
  const blocks2 = [];
  let isNeeds = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const words = wordsOf(line);
    const block = blocks2.at(-1);
    if (!line.startsWith(" ") && line.endsWith(":")) {
      blocks2.push({ wishes: words, fields: /* @__PURE__ */ new Map(), needs: [] });
    } else if (block === void 0 || !line.startsWith("  ")) {
      throw brokenFile(context, `line ${index + 1} is no part of an entry`);
    } else if (!line.startsWith("    ")) {
      const [name = "", value = ""] = words;
      isNeeds = NEEDS.has(name);
      block.fields.set(name, value);
    } else if (isNeeds) {
      block.needs.push(words.join("@"));
    }
  }
  return blocks2;
}
function wordsOf(line) {
  return [...line.matchAll(/"([^"]*)"|[^\s,"]+/g)].map(([word, quoted]) => quoted ?? word.replace(/:$/, ""));
}

// src/dependencies/read/javascript/yarn.ts
function readYarnLock(text, context) {
  return /^__metadata:/m.test(text) ? readYarnBerry(text, context) : readYarnClassic(text, context);
}

// src/dependencies/read/other/gemfile.ts
var DEVELOPMENT = new Set(
  "development dev test tests ci cucumber debug doc docs documentation lint lefthook profile rubocop tools".split(" ")
);
function developmentGems(gemfile) {
  const developed = /* @__PURE__ */ new Set();
  const needed = /* @__PURE__ */ new Set();
  const blocks2 = [];
  for (const line of gemfile.split(/\r?\n/)) {
    const [, name] = /^\s*gem[\s(]+["']([^"']+)["']/.exec(line) ?? [];
    if (name !== void 0) {
      const isDevelopment = blocks2.includes(true) || areForDevelopment(groupsOf(line));
      (isDevelopment ? developed : needed).add(name);
    } else if (/^\s*group\b.*\bdo\b/.test(line)) {
      blocks2.push(areForDevelopment(symbolsIn(line)));
    } else if (/\bdo\b\s*(?:\|[^|]*\|)?\s*$/.test(line) || /^\s*(?:if|unless|case|begin|def|while)\b/.test(line)) {
      blocks2.push(false);
    } else if (/^\s*end\b/.test(line)) {
      blocks2.pop();
    }
  }
  return new Set([...developed].filter((name) => !needed.has(name)));
}
function groupsOf(line) {
  const at2 = line.search(/\bgroups?(?::|\s*=>)/);
  return at2 === -1 ? [] : symbolsIn(line.slice(at2).replace(/\]|,\s*\w+:.*$/, " "));
}
function symbolsIn(text) {
  return [...text.matchAll(/:(\w+)|["'](\w+)["']/g)].map(([, symbol, quoted]) => symbol ?? quoted ?? "");
}
function areForDevelopment(groups) {
  return groups.length > 0 && groups.every((group) => DEVELOPMENT.has(group));
}

// src/dependencies/read/other/bundler.ts
var PUBLIC2 = /^https?:\/\/(?:www\.)?rubygems\.org\/?$/;
async function readGemfileLock(text, context) {
  const { gems, asked } = partsOf3(text, context);
  const gemfile = await context.textOf(gemfileBeside(context.path));
  const developed = gemfile === null ? /* @__PURE__ */ new Set() : developmentGems(gemfile);
  const locked = new Map(
    gems.filter(({ section }) => section.kind !== "PATH").map((gem2) => [gem2.name, lockedAs3(gem2, context)])
  );
  const ours = gems.filter(({ section }) => section.kind === "PATH").flatMap(({ needs }) => needs);
  const wishes = [...asked.map((key) => [key, developed.has(key)]), ...ours.map((key) => [key, false])];
  const graph = foundInGraph(
    locked,
    wishes.map(([key, isDevelopment]) => ({ key, scope: isDevelopment ? "development" : "runtime" }))
  );
  return collected("gem", "lock file", graph, context);
}
function gemfileBeside(path) {
  return joined(folderOf(path), path.endsWith("gems.locked") ? "gems.rb" : "Gemfile") ?? "";
}
function lockedAs3({ name, version, section, needs }, { ownServer }) {
  const isGem = section.kind === "GEM";
  const repository = section.kind === "GIT" ? placeOf(section.remote, ownServer) : null;
  return { name, version, repository, isPublic: isGem && PUBLIC2.test(section.remote), needs };
}
function partsOf3(text, context) {
  checkLength(text, context);
  const gems = [];
  const asked = [];
  let section = { kind: "", remote: "" };
  for (const line of text.split(/\r?\n/)) {
    const [, columns = "", said = ""] = /^( *)(\S.*)$/.exec(line) ?? [];
    const [name = "", ...rest] = said.split(" ");
    if (columns === "" && said !== "") section = { kind: said, remote: "" };
    else if (said.startsWith("remote: ")) section.remote = said.slice("remote: ".length);
    else if (section.kind === "DEPENDENCIES" && columns.length === 2) asked.push(name.replace(/!$/, ""));
    else if (isOfGems(section) && columns.length === 4)
      gems.push({ name, version: versionIn(rest.join(" ")), section, needs: [] });
    else if (isOfGems(section) && columns.length === 6) gems.at(-1)?.needs.push(name.replace(/!$/, ""));
  }
  if (section.kind === "" || /^[<{[]/.test(text)) throw brokenFile(context, "it is no lock file of Bundler");
  return { gems, asked };
}
function isOfGems({ kind }) {
  return kind === "GEM" || kind === "GIT" || kind === "PATH" || kind === "PLUGIN SOURCE";
}
function versionIn(said) {
  return said.replace(/^\(/, "").replace(/\)$/, "").split("-")[0] ?? "";
}

// src/dependencies/read/other/cargo.ts
var PUBLIC3 = /* @__PURE__ */ new Set([
  "registry+https://github.com/rust-lang/crates.io-index",
  "sparse+https://index.crates.io/"
]);
var RUNTIME = ["dependencies", "build-dependencies", "build_dependencies"];
var DEVELOPMENT2 = ["dev-dependencies", "dev_dependencies"];
async function readCargoLock(text, context) {
  const lock = await parseToml(text, context);
  const crates = listOf3(lock.package).flatMap(crateOf);
  const keyOf5 = keysFor(crates);
  const locked = new Map(
    crates.flatMap(
      (crate) => crate.source === null ? [] : [[crate.key, lockedAs4(crate, crate.source, keyOf5, context)]]
    )
  );
  const developed = await developedBy(context);
  const asked = crates.filter(({ source }) => source === null).flatMap(
    ({ name, needs }) => needs.flatMap((need) => {
      const key = keyOf5(need);
      const isDevelopment = developed.get(name)?.has(need.split(" ")[0] ?? "") === true;
      return key === null ? [] : [{ key, scope: isDevelopment ? "development" : "runtime" }];
    })
  );
  return collected("cargo", "lock file", foundInGraph(locked, asked), context);
}
function crateOf(entry) {
  const name = textOrNull(field(entry, "name"));
  const version = textOrNull(field(entry, "version"));
  if (name === null || version === null) return [];
  const source = textOrNull(field(entry, "source"));
  return [
    { key: keyOfParts(name, version, source), name, version, source, needs: textsOf(field(entry, "dependencies")) }
  ];
}
function keyOfParts(name, version, source) {
  return `${name} ${version} (${source ?? ""})`;
}
function keysFor(crates) {
  const keys = /* @__PURE__ */ new Map();
  for (const { key, name, version } of crates) {
    for (const short of [name, `${name} ${version}`, key]) if (!keys.has(short)) keys.set(short, key);
  }
  return (need) => keys.get(need) ?? keys.get(need.split(" ", 2).join(" ")) ?? null;
}
function lockedAs4({ name, version, needs }, source, keyOf5, { ownServer }) {
  return {
    name,
    version,
    repository: repositoryOf(source, ownServer),
    isPublic: PUBLIC3.has(source),
    needs: needs.flatMap((need) => keyOf5(need) ?? [])
  };
}
function repositoryOf(source, ownServer) {
  return source.startsWith("git+") ? placeOf(source, ownServer) : null;
}
async function developedBy(context) {
  const folder = folderOf(context.path);
  const paths = context.paths.filter((path) => fileName(path) === "Cargo.toml" && isBelow(path, folder));
  const manifests = await Promise.all(paths.slice(0, LIMITS.manifests).map((path) => manifestAt2(path, context)));
  const shared = manifests.map((manifest) => field(manifest, "workspace", "dependencies")).find(isRecord);
  return new Map(
    manifests.map((manifest) => {
      const needed = new Set(namesIn(manifest, RUNTIME, shared));
      const developed = namesIn(manifest, DEVELOPMENT2, shared).filter((name) => !needed.has(name));
      return [textOrNull(field(manifest, "package", "name")) ?? "", new Set(developed)];
    })
  );
}
async function manifestAt2(path, context) {
  const text = await context.textOf(path);
  return text === null ? null : parseToml(text, { path });
}
function namesIn(manifest, fields, shared) {
  const parts = [manifest, ...entriesOf(field(manifest, "target")).map(([, part]) => part)];
  return parts.flatMap(
    (part) => fields.flatMap(
      (name) => namesOf(field(part, name)).map((alias) => crateNamed(alias, field(part, name, alias), shared))
    )
  );
}
function crateNamed(alias, wish, shared) {
  const said = field(wish, "workspace") === true ? field(shared, alias) : wish;
  return textOrNull(field(said, "package")) ?? alias;
}

// src/dependencies/read/other/composer.ts
async function readComposerLock(text, context) {
  const lock = parseJson(text, context);
  if (!Array.isArray(lock.packages)) throw brokenFile(context, "it has no packages");
  const path = joined(folderOf(context.path), "composer.json") ?? "";
  const manifest = await context.textOf(path);
  const development = listOf3(lock["packages-dev"]);
  const folders = [...lock.packages, ...development].filter(isFolder);
  const asked = manifest === null ? null : askedBy2([parseJson(manifest, { path }), ...folders]);
  const found = [
    ...lock.packages.flatMap((entry) => foundAs2(entry, "runtime", asked, context)),
    ...development.flatMap((entry) => foundAs2(entry, "development", asked, context))
  ];
  return collected(
    "composer",
    "lock file",
    found,
    context,
    asked === null ? [directUnknown(context, "composer.json")] : []
  );
}
function askedBy2(manifests) {
  const wishes = ["require", "require-dev"].flatMap((key) => manifests.flatMap((manifest) => namesOf(field(manifest, key))));
  return new Set(wishes.map((name) => name.toLowerCase()));
}
function isFolder(entry) {
  return field(entry, "dist", "type") === "path";
}
function foundAs2(entry, scope, asked, { ownServer }) {
  const name = textOrNull(field(entry, "name"))?.toLowerCase() ?? null;
  if (name === null || isFolder(entry)) return [];
  const address = field(entry, "source", "type") === "git" ? field(entry, "source", "url") : field(entry, "support", "source");
  return [
    {
      name,
      version: textOrNull(field(entry, "version")),
      direct: asked === null || asked.has(name),
      scope,
      repository: placeOf(address, ownServer),
      isPublic: /^https:\/\/packagist\.org\//.test(textOrNull(field(entry, "notification-url")) ?? "")
    }
  ];
}

// src/dependencies/read/other/go-place.ts
var HOSTS = /* @__PURE__ */ new Set(["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitea.com"]);
var VANITY = [
  ["golang.org/x/*", "github.com/golang/*"],
  ["google.golang.org/grpc", "github.com/grpc/grpc-go"],
  ["google.golang.org/protobuf", "github.com/protocolbuffers/protobuf-go"],
  ["google.golang.org/genproto", "github.com/googleapis/go-genproto"],
  ["google.golang.org/api", "github.com/googleapis/google-api-go-client"],
  ["google.golang.org/appengine", "github.com/golang/appengine"],
  ["cloud.google.com/go", "github.com/googleapis/google-cloud-go"],
  ["k8s.io/*", "github.com/kubernetes/*"],
  ["sigs.k8s.io/*", "github.com/kubernetes-sigs/*"],
  ["go.uber.org/*", "github.com/uber-go/*"],
  ["go.opentelemetry.io/otel", "github.com/open-telemetry/opentelemetry-go"],
  ["go.opentelemetry.io/contrib", "github.com/open-telemetry/opentelemetry-go-contrib"],
  ["go.opentelemetry.io/proto", "github.com/open-telemetry/opentelemetry-proto-go"],
  ["go.opentelemetry.io/collector", "github.com/open-telemetry/opentelemetry-collector"],
  ["go.opencensus.io", "github.com/census-instrumentation/opencensus-go"],
  ["go.etcd.io/etcd", "github.com/etcd-io/etcd"],
  ["go.etcd.io/*", "github.com/etcd-io/*"],
  ["go.mongodb.org/mongo-driver", "github.com/mongodb/mongo-go-driver"],
  ["go.starlark.net", "github.com/google/starlark-go"],
  ["gotest.tools", "github.com/gotestyourself/gotest.tools"],
  ["go.yaml.in/yaml", "github.com/yaml/go-yaml"],
  ["gorm.io/gorm", "github.com/go-gorm/gorm"],
  ["gorm.io/driver/*", "github.com/go-gorm/*"],
  ["honnef.co/go/tools", "github.com/dominikh/go-tools"],
  ["mvdan.cc/*", "github.com/mvdan/*"],
  ["dario.cat/mergo", "github.com/darccio/mergo"],
  ["istio.io/*", "github.com/istio/*"],
  ["knative.dev/*", "github.com/knative/*"]
];
function goPlace(path) {
  const [host = "", ...steps] = path.split("/");
  if (HOSTS.has(host)) return steps.length < 2 ? null : [host, ...steps.slice(0, 2)].join("/");
  if (host === "gopkg.in") return gopkg(steps);
  for (const [beginning, repository] of VANITY) {
    const rest = restAfter(path, beginning);
    if (rest !== null) return repository.replace("*", () => rest);
  }
  return path.includes(".git/") || path.endsWith(".git") ? `${path.split(".git")[0]}.git` : null;
}
function gopkg([first = "", second]) {
  const [, name] = /^([\w-]+(?:\.[\w-]+)*)\.v\d+(?:-unstable)?$/.exec(second ?? first) ?? [];
  if (name === void 0) return null;
  return second === void 0 ? `github.com/go-${name}/${name}` : `github.com/${first}/${name}`;
}
function restAfter(path, beginning) {
  const isOpen = beginning.endsWith("*");
  const fixed = isOpen ? beginning.slice(0, -1) : beginning;
  if (!isOpen) return path === fixed || path.startsWith(`${fixed}/`) ? "" : null;
  const [step = ""] = path.startsWith(fixed) ? path.slice(fixed.length).split("/") : [];
  return step === "" ? null : step;
}

// src/dependencies/read/other/go.ts
function readGoModule(text, context) {
  checkLength(text, context);
  const directives = directivesIn(text);
  if (!directives.some(({ verb }) => verb === "module")) throw brokenFile(context, "it names no module");
  const replaced = replacementsIn(directives);
  const required = directives.filter(({ verb, words }) => verb === "require" && words.length >= 2);
  const tools = modulesOfTools(directives, required);
  const found = required.flatMap(({ words: [name = "", version = ""], isIndirect }) => {
    const target = replaced.get(`${name} ${version}`) ?? replaced.get(name) ?? { path: name, version };
    if (isFolder2(target.path)) return [];
    const isTool = isIndirect && tools.has(name);
    const repository = placeOfModule(target.path, context.ownServer);
    return [
      {
        name,
        version: target.version,
        direct: !isIndirect || isTool,
        scope: isTool ? "development" : "runtime",
        repository,
        isPublic: false
      }
    ];
  });
  const isOld = directives.some(({ verb, words }) => verb === "go" && /^1\.(?:\d|1[0-6])(?:\.|$)/.test(words[0] ?? ""));
  const partial = `${context.path} is for a Go before 1.17, and names only a part of what is not direct.`;
  return collected("go", "lock file", found, context, isOld ? [partial] : []);
}
function placeOfModule(path, ownServer) {
  const address = goPlace(path);
  return address === null ? null : placeOf(address, ownServer);
}
function directivesIn(text) {
  const directives = [];
  let block = "";
  for (const line of text.split(/\r?\n/)) {
    const at2 = line.indexOf("//");
    const comment = at2 === -1 ? "" : line.slice(at2 + 2).trim();
    const words = wordsOf2(at2 === -1 ? line : line.slice(0, at2));
    const [first = ""] = words;
    if (first === ")") block = "";
    else if (words.at(-1) === "(") block = first;
    else if (first !== "")
      directives.push({
        verb: block === "" ? first : block,
        words: block === "" ? words.slice(1) : words,
        isIndirect: comment === "indirect" || comment.startsWith("indirect;")
      });
  }
  return directives;
}
function wordsOf2(line) {
  return (line.match(/"[^"]*"|`[^`]*`|[^\s"`]+/g) ?? []).map((word) => word.replace(/^["`]|["`]$/g, ""));
}
function modulesOfTools(directives, required) {
  const modules = new Set(required.map(({ words: [name = ""] }) => name));
  const tools = directives.flatMap(({ verb, words: [tool = ""] }) => verb === "tool" ? [tool] : []);
  return new Set(tools.flatMap((tool) => pathsAbove(tool).find((path) => modules.has(path)) ?? []));
}
function pathsAbove(path) {
  const steps = path.split("/");
  return steps.map((_, above) => steps.slice(0, steps.length - above).join("/"));
}
function replacementsIn(directives) {
  return new Map(
    directives.flatMap(({ verb, words }) => {
      const arrow = words.indexOf("=>");
      if (verb !== "replace" || arrow < 1) return [];
      const path = words[arrow + 1] ?? "";
      return [[words.slice(0, arrow).join(" "), { path, version: words[arrow + 2] ?? null }]];
    })
  );
}
function isFolder2(path) {
  return /^(?:\.{0,2}\/|\.{1,2}$|[A-Za-z]:[\\/])/.test(path);
}

// src/dependencies/read/other/submodules.ts
function readSubmodules(text, context) {
  checkLength(text, context);
  const addresses = /* @__PURE__ */ new Map();
  let name = "";
  for (const line of text.split(/\r?\n/)) {
    const [, section] = /^\s*\[submodule "((?:[^"\\]|\\.)+)"\]/.exec(line) ?? [];
    const [, address] = /^\s*url\s*=\s*(\S.*)$/.exec(line) ?? [];
    name = section?.replace(/\\(.)/g, "$1") ?? name;
    if (address !== void 0 && name !== "") addresses.set(name, address.trim().replace(/^"|"$/g, ""));
  }
  const found = [...addresses].map(([submodule, address]) => {
    const repository = placeOfSubmodule(address, context);
    return { name: submodule, version: null, direct: true, scope: "runtime", repository, isPublic: false };
  });
  const isRelative = [...addresses.values()].some((address) => address.startsWith("."));
  const unseen = `${context.path} names repositories by where they are beside this one, and where this one is, nobody knows.`;
  return collected("submodule", "manifest", found, context, isRelative && context.own === null ? [unseen] : []);
}
function placeOfSubmodule(address, { own, ownServer }) {
  if (!/^\.{1,2}\//.test(address)) return placeOf(address, ownServer);
  const path = own === null ? null : joined(own.path, address);
  return own === null || path === null ? null : placeOf(`https://${own.host}/${path}`, ownServer);
}

// src/dependencies/read/other/swift.ts
var OF_XCODE = /\/[^/]+\.xc(?:odeproj|workspace)\/.*$/;
async function readSwiftPackages(text, context) {
  const resolved = parseJson(text, context);
  const pins = field(resolved, "pins") ?? field(resolved, "object", "pins");
  if (!Array.isArray(pins)) throw brokenFile(context, "it has no pins");
  const manifest = await context.textOf(manifestBeside(context.path));
  const asked = manifest === null ? null : new Set(addressesIn(manifest).flatMap((address) => keyOf3(address, context) ?? []));
  const found = listOf3(pins).flatMap((pin) => foundAs3(pin, asked, context));
  return collected(
    "swift",
    "lock file",
    found,
    context,
    asked === null ? [directUnknown(context, "Package.swift")] : []
  );
}
function manifestBeside(path) {
  return joined(folderOf(`/${path}`.replace(OF_XCODE, "/x").slice(1)), "Package.swift") ?? "";
}
function foundAs3(pin, asked, context) {
  const address = textOrNull(field(pin, "location") ?? field(pin, "repositoryURL")) ?? "";
  const name = textOrNull(field(pin, "identity")) ?? nameIn2(address) ?? textOrNull(field(pin, "package"));
  if (name === null || field(pin, "kind") === "localSourceControl") return [];
  const state = field(pin, "state");
  return [
    {
      name: name.toLowerCase(),
      version: textOrNull(field(state, "version") ?? field(state, "branch") ?? field(state, "revision")),
      direct: asked === null || asked.has(keyOf3(address, context) ?? ""),
      scope: "runtime",
      repository: placeOf(address, context.ownServer),
      isPublic: false
    }
  ];
}
function nameIn2(address) {
  return textOrNull(
    address.split("/").at(-1)?.replace(/\.git$/, "")
  );
}
function keyOf3(address, { ownServer }) {
  const place = placeOf(address, ownServer);
  return place === null ? null : placeKey(place);
}
function addressesIn(manifest) {
  return [...manifest.matchAll(/\burl: ?"([^"\n]{1,500})"/g)].map(([, address = ""]) => address);
}

// src/dependencies/read/python/names.ts
function pythonName(name) {
  return name.trim().replace(/[-_.]+/g, "-").toLowerCase();
}
function requiredName(requirement) {
  const [, name] = /^\s*([A-Za-z\d](?:[\w.-]*[A-Za-z\d])?)\s*(?:$|[[<>=!~;@(\s,])/.exec(requirement) ?? [];
  return name === void 0 ? null : pythonName(name);
}
function isPublicIndex(address) {
  return /^https:\/\/(?:pypi\.org|pypi\.python\.org|files\.pythonhosted\.org)(?:\/|$)/.test(address);
}

// src/dependencies/read/python/pipfile.ts
async function readPipfileLock(text, context) {
  const lock = parseJson(text, context);
  if (!isRecord(lock._meta)) throw brokenFile(context, "it has no _meta");
  const path = joined(folderOf(context.path), "Pipfile") ?? "";
  const manifest = await context.textOf(path);
  const asked = manifest === null ? null : askedBy3(await parseToml(manifest, { path }));
  const isPublic = listOf3(field(lock._meta, "sources")).every(
    (source) => isPublicIndex(textOrNull(field(source, "url")) ?? "")
  );
  const groups = entriesOf(lock).filter(([name]) => name !== "_meta");
  const found = groups.flatMap(
    ([group, packages]) => entriesOf(packages).flatMap(([name, entry]) => foundAs4({ name, entry, group, asked, isPublic }, context))
  );
  return collected("pypi", "lock file", found, context, asked === null ? [directUnknown(context, "Pipfile")] : []);
}
function askedBy3(manifest) {
  const tables = entriesOf(manifest).filter(([name]) => !["source", "requires", "scripts", "pipenv"].includes(name));
  return new Set(tables.flatMap(([, packages]) => namesOf(packages).map(pythonName)));
}
function foundAs4({ name, entry, group, asked, isPublic }, { ownServer }) {
  if (field(entry, "path") !== void 0) return [];
  const git = textOrNull(field(entry, "git"));
  const isElsewhere = git !== null || field(entry, "file") !== void 0;
  return [
    {
      name: pythonName(name),
      version: textOrNull(field(entry, "version"))?.replace(/^==/, "") ?? textOrNull(field(entry, "ref")),
      direct: asked === null || asked.has(pythonName(name)),
      scope: group === "default" ? "runtime" : "development",
      repository: git === null ? null : placeOf(git, ownServer),
      isPublic: isPublic && !isElsewhere
    }
  ];
}

// src/dependencies/read/grouped.ts
function groupedBy(values, keyOf5) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) {
    const group = groups.get(keyOf5(value));
    if (group === void 0) groups.set(keyOf5(value), [value]);
    else group.push(value);
  }
  return groups;
}

// src/dependencies/read/python/project.ts
async function wishesOfProject(context) {
  const path = joined(folderOf(context.path), "pyproject.toml") ?? "";
  const text = await context.textOf(path);
  if (text === null) return null;
  const project = await parseToml(text, { path });
  const development = [...inGroups(project["dependency-groups"]), ...inPoetryGroups(field(project, "tool", "poetry"))];
  const runtime = [
    ...textsOf(field(project, "project", "dependencies")),
    ...entriesOf(field(project, "project", "optional-dependencies")).flatMap(([, wishes]) => textsOf(wishes)),
    ...namesOf(field(project, "tool", "poetry", "dependencies")),
    ...namesOf(field(project, "tool", "poetry", "group", "main", "dependencies"))
  ];
  return new Map([...scoped(development, "development"), ...scoped(runtime, "runtime")]);
}
function inGroups(groups) {
  return entriesOf(groups).flatMap(([, wishes]) => textsOf(wishes));
}
function inPoetryGroups(poetry) {
  const groups = entriesOf(field(poetry, "group")).filter(([name]) => name !== "main");
  return [
    ...namesOf(field(poetry, "dev-dependencies")),
    ...groups.flatMap(([, group]) => namesOf(field(group, "dependencies")))
  ];
}
function scoped(wishes, scope) {
  return wishes.map((wish) => [requiredName(wish) ?? pythonName(wish), scope]);
}

// src/dependencies/read/python/poetry.ts
async function readPoetryLock(text, context) {
  const lock = await parseToml(text, context);
  const named = listOf3(lock.package).flatMap((entry, index) => {
    const name = textOrNull(field(entry, "name"));
    return name === null ? [] : [{ key: `${index}`, name: pythonName(name), entry, type: typeOf(entry) }];
  });
  const entries = named.filter(({ type }) => type !== "directory" && type !== "file");
  const keysOf2 = groupedBy(entries, ({ name }) => name);
  const keys = (name) => (keysOf2.get(pythonName(name)) ?? []).map(({ key }) => key);
  const locked = new Map(entries.map((found2) => [found2.key, lockedAs5(found2, keys, context)]));
  const wishes = await wishesOfProject(context);
  const folders = named.filter(({ type }) => type === "directory");
  const asked = [
    ...[...wishes ?? []].flatMap(([name, scope]) => keys(name).map((key) => ({ key, scope }))),
    ...folders.flatMap(({ name, entry }) => {
      const scope = scopeIn(entry) ?? wishes?.get(name) ?? "runtime";
      return needsOf2(entry, keys).map((key) => ({ key, scope }));
    })
  ];
  const found = foundInGraph(locked, asked).map(
    (package_, index) => ({
      ...package_,
      direct: wishes === null || package_.direct,
      scope: scopeIn(entries[index]?.entry) ?? package_.scope
    })
  );
  const notes = wishes === null ? [directUnknown(context, "pyproject.toml")] : [];
  return collected("pypi", "lock file", found, context, notes);
}
function typeOf(entry) {
  return textOrNull(field(entry, "source", "type"));
}
function needsOf2(entry, keys) {
  return namesOf(field(entry, "dependencies")).flatMap(keys);
}
function lockedAs5({ name, entry, type }, keys, { ownServer }) {
  const address = textOrNull(field(entry, "source", "url")) ?? "";
  return {
    name,
    version: textOrNull(field(entry, "version")),
    repository: type === "git" ? placeOf(address, ownServer) : null,
    isPublic: type === null || type === "legacy" && isPublicIndex(address),
    needs: needsOf2(entry, keys)
  };
}
function scopeIn(entry) {
  const category = textOrNull(field(entry, "category"));
  const groups = category === null ? textsOf(field(entry, "groups")) : [category];
  return groups.length === 0 ? null : groups.includes("main") ? "runtime" : "development";
}

// src/dependencies/read/python/requirements.ts
var DEVELOPMENT3 = /(?:^|[-_.])(?:dev|devel|develop|development|test|tests|testing|docs?|lint|ci|style|typing|mypy)(?=[-_.]|$)/;
function readRequirements(text, context) {
  checkLength(text, context);
  const requirements = requirementsIn(text);
  const isPublic = requirements.every(({ line }) => isPublicOption(line));
  const scope = DEVELOPMENT3.test(fileName(context.path).toLowerCase()) ? "development" : "runtime";
  const names = new Set(requirements.flatMap(({ line }) => requiredName(line) ?? []));
  const found = requirements.flatMap((requirement) => {
    const direct = isDirect(requirement, names);
    return foundIn2(requirement.line, context).map((wished) => ({
      ...wished,
      direct,
      scope,
      isPublic: wished.isPublic && isPublic
    }));
  });
  const includes = requirements.some(({ line }) => /^(?:-r|--requirement)\b/.test(line));
  const note = `${context.path} includes other files with -r: they are read where their own names say what they are.`;
  return collected("pypi", "lock file", found, context, includes ? [note] : []);
}
function isDirect({ via }, names) {
  const sources = via.filter((source) => !source.startsWith("-c "));
  return sources.length === 0 || sources.some((source) => !names.has(requiredName(source) ?? "") || source.includes("("));
}
function foundIn2(line, { ownServer }) {
  const wish = line.replace(/^(?:-e|--editable)[\s=]+/, "");
  if (wish.startsWith("-")) return [];
  const [, address] = /(?:^|@\s*)((?:git\+)?(?:https?|ssh|git|file):\/\/\S+)/.exec(wish) ?? [];
  if (address === void 0) {
    const name2 = requiredName(wish);
    return name2 === null ? [] : [{ name: name2, version: versionIn2(wish), repository: null, isPublic: true }];
  }
  const name = requiredName(wish.slice(0, wish.indexOf(address))) ?? nameInAddress(address);
  if (name === null || address.startsWith("file:")) return [];
  const isGit = address.startsWith("git") || /^https:\/\/(?:codeload\.)?github\.com\//.test(address);
  return [
    { name, version: null, repository: isGit ? placeOf(withoutRevision(address), ownServer) : null, isPublic: false }
  ];
}
function nameInAddress(address) {
  const egg = /[#&]egg=([\w.-]+)/.exec(address)?.[1];
  const last = withoutRevision(address).replace(/\.git$/, "").split("/").at(-1) ?? "";
  return egg === void 0 ? requiredName(last) : pythonName(egg);
}
function withoutRevision(address) {
  const [whole = ""] = address.split("#");
  const at2 = whole.lastIndexOf("@");
  return at2 > whole.indexOf("/", whole.indexOf("://") + 3) ? whole.slice(0, at2) : whole;
}
function versionIn2(wish) {
  return /={2,3}\s*([\w.!+-]+)\s*(?:$|[;\s\\])/.exec(wish)?.[1] ?? null;
}
function isPublicOption(line) {
  const [, address] = /^(?:-i|--index-url|--extra-index-url)[\s=]+(\S+)/.exec(line) ?? [];
  return address === void 0 || isPublicIndex(address);
}
function requirementsIn(text) {
  const requirements = [];
  let isVia = false;
  for (const line of text.replace(/\\\r?\n/g, " ").split(/\r?\n/)) {
    const at2 = line.search(/(?:^|\s)#/);
    const comment = at2 === -1 ? "" : line.slice(line.indexOf("#", at2) + 1).trim();
    const wish = (at2 === -1 ? line : line.slice(0, at2)).replace(/\s--(?:hash|config-settings|global-option).*$/, "").trim();
    if (wish !== "") requirements.push({ line: wish, via: [] });
    if (wish !== "" || comment.startsWith("via")) isVia = comment.startsWith("via");
    const source = comment.replace(/^via\b/, "").trim();
    if (isVia && source !== "") for (const name of source.split(/,\s*/)) requirements.at(-1)?.via.push(name);
  }
  return requirements;
}

// src/dependencies/read/python/uv.ts
var LOCAL2 = ["editable", "virtual", "directory", "path"];
async function readUvLock(text, context) {
  const lock = await parseToml(text, context);
  const entries = listOf3(lock.package).flatMap((entry, index) => {
    const name = textOrNull(field(entry, "name"));
    return name === null ? [] : [{ key: `${index}`, name: pythonName(name), version: textOrNull(field(entry, "version")), entry }];
  });
  const named = groupedBy(entries, ({ name }) => name);
  const keys = (wishes) => listOf3(wishes).flatMap((wish) => keysFor2(wish, named));
  const ours = entries.filter(({ entry }) => isOurs(entry));
  const locked = new Map(
    entries.flatMap((found) => isOurs(found.entry) ? [] : [[found.key, lockedAs6(found, keys, context)]])
  );
  const asked = ours.flatMap(({ entry }) => [
    ...wishesOf2(entry, keys).map((key) => ({ key, scope: "runtime" })),
    ...inGroups2(field(entry, "dev-dependencies"), keys).map((key) => ({ key, scope: "development" }))
  ]);
  return collected("pypi", "lock file", foundInGraph(locked, asked), context);
}
function isOurs(entry) {
  return LOCAL2.some((kind) => field(entry, "source", kind) !== void 0);
}
function lockedAs6({ name, version, entry }, keys, { ownServer }) {
  const source = field(entry, "source");
  const git = textOrNull(field(source, "git"));
  return {
    name,
    version,
    repository: git === null ? null : placeOf(git, ownServer),
    isPublic: !isRecord(source) || isPublicIndex(textOrNull(field(source, "registry")) ?? ""),
    needs: wishesOf2(entry, keys)
  };
}
function wishesOf2(entry, keys) {
  return [...keys(field(entry, "dependencies")), ...inGroups2(field(entry, "optional-dependencies"), keys)];
}
function inGroups2(groups, keys) {
  return entriesOf(groups).flatMap(([, wishes]) => keys(wishes));
}
function keysFor2(wish, named) {
  const possible = named.get(pythonName(textOrNull(field(wish, "name")) ?? "")) ?? [];
  const version = textOrNull(field(wish, "version"));
  return possible.filter((found) => version === null || found.version === version).map(({ key }) => key);
}

// src/dependencies/read/sbom/purl.ts
var TYPES = {
  npm: "npm",
  pypi: "pypi",
  cargo: "cargo",
  gem: "gem",
  golang: "go",
  composer: "composer",
  swift: "swift",
  githubactions: "actions",
  github: "actions"
};
function typeOfPurl(purl) {
  return /^pkg:\/{0,2}([a-z][a-z\d.+-]{0,40})\//i.exec(purl)?.[1]?.toLowerCase() ?? null;
}
function packageInPurl(purl, ownServer) {
  const type = typeOfPurl(purl) ?? "";
  const ecosystem = Object.hasOwn(TYPES, type) ? TYPES[type] : void 0;
  const [path = "", qualifiers = ""] = (purl.split("#")[0] ?? "").split("?");
  const rest = path.replace(/^pkg:\/{0,2}[^/]+\//i, "").replace(/^\/+|\/$/g, "");
  const at2 = rest.lastIndexOf("@");
  const [said, version] = at2 < 1 ? [rest, null] : [rest.slice(0, at2), decoded2(rest.slice(at2 + 1))];
  const name = said.split("/").map(decoded2).join("/");
  if (ecosystem === void 0 || name === "") return null;
  const address = decoded2(/(?:^|&)vcs_url=([^&]*)/.exec(qualifiers)?.[1] ?? "");
  const repository = placeInName(ecosystem, name, ownServer) ?? placeOf(withoutRevision2(address), ownServer);
  return { ecosystem, name: ownName(ecosystem, name), version, repository };
}
function placeInName(ecosystem, name, ownServer) {
  if (ecosystem === "go") return placeOfModule(name, ownServer);
  if (ecosystem === "actions") return placeOnOwn(name, ownServer);
  return ecosystem === "swift" ? placeOf(name, ownServer) : null;
}
function ownName(ecosystem, name) {
  if (ecosystem === "pypi") return pythonName(name);
  if (ecosystem === "actions") return name.split("/").slice(0, 2).join("/");
  if (ecosystem === "swift") return (name.split("/").at(-1) ?? name).toLowerCase();
  return ecosystem === "composer" ? name.toLowerCase() : name;
}
function withoutRevision2(address) {
  const at2 = address.lastIndexOf("@");
  return at2 > address.indexOf("/", address.indexOf("://") + 3) && address.includes("://") ? address.slice(0, at2) : address;
}
function decoded2(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// src/dependencies/read/sbom/cyclonedx.ts
var DEVELOPMENT4 = {
  "cdx:npm:package:development": /^true$/,
  "cdx:pnpm:package:development": /^true$/,
  "cdx:composer:package:isDevRequirement": /^true$/,
  "cdx:pipenv:category": /^(?!default$)/,
  "cdx:poetry:group": /^(?!main$)/
};
function componentsOf(document, context) {
  const components = allBelow(document, context);
  const root = textOrNull(field(document, "metadata", "component", "bom-ref"));
  const graph = listOf3(document.dependencies).find((entry) => root !== null && field(entry, "ref") === root);
  const direct = graph === void 0 ? null : new Set(textsOf(field(graph, "dependsOn")));
  const packages = components.map((component) => listedAs(component, direct, context));
  const others = components.filter((_, index) => packages[index] === null);
  return {
    packages: packages.filter((found) => found !== null),
    others: others.map((component) => textOrNull(field(component, "purl")) ?? "")
  };
}
function listedAs(component, direct, { ownServer }) {
  const named = packageInPurl(textOrNull(field(component, "purl")) ?? "", ownServer);
  if (named === null) return null;
  const links = listOf3(field(component, "externalReferences")).filter((link) => field(link, "type") === "vcs");
  const said = links.map((link) => placeOf(withoutRevision2(textOrNull(field(link, "url")) ?? ""), ownServer));
  return {
    ...named,
    direct: direct === null || direct.has(textOrNull(field(component, "bom-ref")) ?? ""),
    scope: isForDevelopment(component) ? "development" : named.ecosystem === "actions" ? "actions" : "runtime",
    repository: said.find((place) => place !== null) ?? named.repository,
    isPublic: !(textOrNull(field(component, "purl")) ?? "").includes("repository_url=")
  };
}
function isForDevelopment(component) {
  const says = listOf3(field(component, "properties")).some((property) => {
    const name = textOrNull(field(property, "name")) ?? "";
    const meant = Object.hasOwn(DEVELOPMENT4, name) ? DEVELOPMENT4[name] : void 0;
    return meant?.test(textOrNull(field(property, "value")) ?? "") === true;
  });
  return says || field(component, "scope") === "excluded";
}
function allBelow(document, context) {
  const found = [...listOf3(field(document, "components"))];
  for (let at2 = 0; at2 < found.length; at2 += 1) {
    for (const inner of listOf3(field(found[at2], "components"))) found.push(inner);
    if (found.length > LIMITS.packages) throw tooLarge(context, counted(LIMITS.packages, "package"));
  }
  return found;
}

// src/dependencies/read/sbom/spdx.ts
var RELATIONS = {
  DEPENDS_ON: { isTurned: false, isDevelopment: false },
  DEPENDENCY_OF: { isTurned: true, isDevelopment: false },
  RUNTIME_DEPENDENCY_OF: { isTurned: true, isDevelopment: false },
  OPTIONAL_DEPENDENCY_OF: { isTurned: true, isDevelopment: false },
  DEV_DEPENDENCY_OF: { isTurned: true, isDevelopment: true },
  TEST_DEPENDENCY_OF: { isTurned: true, isDevelopment: true },
  BUILD_DEPENDENCY_OF: { isTurned: true, isDevelopment: true }
};
function packagesOf(document, context) {
  const roots = rootsOf(document);
  const entries = listOf3(document.packages).filter((entry) => !roots.has(textOrNull(field(entry, "SPDXID")) ?? ""));
  const needs = listOf3(document.relationships).flatMap(needIn);
  const ofRoot = needs.filter(({ from }) => roots.has(from));
  const direct = ofRoot.length === 0 ? null : new Set(ofRoot.map(({ to }) => to));
  const developed = developedBy2(entries, needs, roots);
  const packages = entries.map((entry) => listedAs2(entry, direct, developed, context));
  return {
    packages: packages.filter((found) => found !== null),
    others: entries.filter((_, index) => packages[index] === null).map((entry) => purlOf(entry))
  };
}
function rootsOf(document) {
  const described = listOf3(document.relationships).flatMap((relation) => {
    const type = field(relation, "relationshipType");
    const [from, to] = [textOrNull(field(relation, "spdxElementId")), textOrNull(field(relation, "relatedSpdxElement"))];
    return type === "DESCRIBES" ? [to ?? ""] : type === "DESCRIBED_BY" ? [from ?? ""] : [];
  });
  return /* @__PURE__ */ new Set([...textsOf(document.documentDescribes), ...described]);
}
function needIn(relation) {
  const type = textOrNull(field(relation, "relationshipType")) ?? "";
  const meaning = Object.hasOwn(RELATIONS, type) ? RELATIONS[type] : void 0;
  const one = textOrNull(field(relation, "spdxElementId"));
  const other = textOrNull(field(relation, "relatedSpdxElement"));
  if (meaning === void 0 || one === null || other === null) return [];
  const [from, to] = meaning.isTurned ? [other, one] : [one, other];
  return [{ from, to, isDevelopment: meaning.isDevelopment }];
}
function developedBy2(entries, needs, roots) {
  const needed = groupedBy(
    needs.filter(({ from, isDevelopment }) => !isDevelopment && !roots.has(from)),
    ({ from }) => from
  );
  const asked = needs.filter(({ from, isDevelopment }) => isDevelopment || roots.has(from)).map(({ to, isDevelopment }) => ({ key: to, scope: isDevelopment ? "development" : "runtime" }));
  const ids = entries.map((entry) => textOrNull(field(entry, "SPDXID")) ?? "");
  return developedAlone(new Map(ids.map((id) => [id, (needed.get(id) ?? []).map(({ to }) => to)])), asked);
}
function listedAs2(entry, direct, developed, { ownServer }) {
  const id = textOrNull(field(entry, "SPDXID")) ?? "";
  const named = packageInPurl(purlOf(entry), ownServer);
  if (named === null) return null;
  const address = textOrNull(field(entry, "downloadLocation")) ?? "";
  return {
    ...named,
    version: named.version ?? textOrNull(field(entry, "versionInfo")),
    direct: direct === null || direct.has(id),
    scope: developed.has(id) ? "development" : named.ecosystem === "actions" ? "actions" : "runtime",
    repository: (isOfGit(address) ? placeOf(withoutRevision2(address), ownServer) : null) ?? named.repository,
    isPublic: !purlOf(entry).includes("repository_url=")
  };
}
function isOfGit(address) {
  return /^git[+:@]|^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)\//.test(address);
}
function purlOf(entry) {
  const references = listOf3(field(entry, "externalRefs"));
  const purls = references.map((reference) => textOrNull(field(reference, "referenceLocator")) ?? "");
  return purls.find((locator) => locator.startsWith("pkg:")) ?? "";
}

// src/dependencies/read/sbom/sbom.ts
function readSbom(text, context) {
  if (/^\uFEFF?\s*(?:<|SPDXVersion:)/.test(text))
    throw brokenFile(context, "of CycloneDX and SPDX documents, only JSON is read");
  const outer = parseJson(text, context);
  const document = isRecord(outer.sbom) ? outer.sbom : outer;
  const bill = billIn(document, context);
  const ecosystems = [...new Set(bill.packages.map(({ ecosystem }) => ecosystem))];
  const read = ecosystems.map(
    (ecosystem) => collected(ecosystem, "sbom", bill.packages.filter((entry) => entry.ecosystem === ecosystem).map(foundIn3), context)
  );
  return {
    dependencies: read.flatMap(({ dependencies }) => dependencies),
    notes: [...read.flatMap(({ notes }) => notes), ...othersOf(bill, context)]
  };
}
function billIn(document, context) {
  if (document.bomFormat === "CycloneDX") return componentsOf(document, context);
  if (typeof document.spdxVersion === "string" && document.spdxVersion.startsWith("SPDX-2"))
    return packagesOf(document, context);
  throw brokenFile(context, "it is neither a CycloneDX document nor one of SPDX 2");
}
function foundIn3({ ecosystem: _, ...found }) {
  return found;
}
function othersOf({ packages, others }, { path }) {
  const kinds = [...new Set(others.map((purl) => typeOfPurl(purl) ?? "no package URL"))].sort().slice(0, 5);
  const whole = count(packages.length + others.length);
  return others.length === 0 ? [] : [`${path}: ${count(others.length)} of ${whole} entries are of kinds that are not read (${listed(kinds)}).`];
}

// src/dependencies/read/read.ts
var READERS = {
  npm: readNpmLock,
  pnpm: readPnpmLock,
  yarn: readYarnLock,
  bun: readBunLock,
  go: readGoModule,
  cargo: readCargoLock,
  poetry: readPoetryLock,
  uv: readUvLock,
  pipenv: readPipfileLock,
  requirements: readRequirements,
  bundler: readGemfileLock,
  composer: readComposerLock,
  swift: readSwiftPackages,
  submodules: readSubmodules,
  workflow: readWorkflow,
  action: readAction,
  "actions lock": readActionsLock,
  sbom: readSbom
};
async function readDependencies(format, text, context) {
  return READERS[format](text, context);
}

// src/dependencies/read-files.ts
function isWantedBy({ patterns }) {
  const isNamed = matcherOf(patterns, "");
  return (path) => !isInForeignFolder(path) && (isWorthReading(path) || patterns.length > 0 && isNamed(path));
}
async function readFiles({ paths, textOf: textOf4 }, choice, place) {
  const asked = /* @__PURE__ */ new Set();
  const recorded = (path) => {
    asked.add(path);
    return textOf4(path);
  };
  const found = filesToRead(paths, choice);
  const dependencies = [];
  const notes = [];
  let readable = 0;
  for (const { path, format } of found) {
    const text = await recorded(path);
    if (text === null || format === null) {
      notes.push(text === null ? `${path} was not read: it is too large, or no text.` : unknownFormat(path));
      continue;
    }
    try {
      const read = await readDependencies(format, text, { ...place, path, paths, textOf: recorded });
      dependencies.push(...read.dependencies);
      notes.push(...read.notes);
      readable += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      notes.push(error.message);
    }
  }
  return { dependencies, found: found.map(({ path }) => path), readable, asked: [...asked], notes };
}
function requireFiles({ found, readable, notes }, { patterns, scopes }) {
  if (readable > 0) return;
  if (found.length > 0) {
    throw new UserError(
      `None of the files that say what this checkout depends on could be read: ${notes.join(" ")}`,
      "Mend one of them, or name others with the input files."
    );
  }
  const looked = LOOKED_FOR.filter((name) => scopes.includes("actions") || !isOfWorkflows(name));
  throw patterns.length > 0 ? new UserError(
    `No file of the checkout is what the input files names: ${listed(patterns)}.`,
    "Name paths from the checkout, with * for one folder and ** for any number."
  ) : new UserError(
    `No file was found that says what this checkout depends on. Looked for: ${looked.join(", ")}.`,
    "Check that the repository is checked out, and working-directory; or name files with the input files."
  );
}
function filesToRead(paths, { patterns, scopes }) {
  const isNamed = matcherOf(patterns, "");
  const hasActions = scopes.includes("actions");
  return paths.flatMap((path) => {
    const format = formatOf(path);
    if (format !== null && isOfActions(format)) return hasActions ? [{ path, format }] : [];
    if (patterns.length > 0) return isNamed(path) ? [{ path, format: formatOfNamed(path) }] : [];
    return format === null ? [] : [{ path, format }];
  });
}
function unknownFormat(path) {
  return `${path} was not read: its name does not say what it is, as ${LOOKED_FOR.slice(0, 3).join(", ")} or bom.json would.`;
}
function isOfWorkflows(pattern) {
  const format = formatOf(pattern.replace("*", "x"));
  return format !== null && isOfActions(format);
}

// src/dependencies/resolve.ts
async function namesOf2(dependencies, namers) {
  const named = /* @__PURE__ */ new Map();
  const known = new Set(dependencies.filter(({ repository }) => repository !== null).map(packageKey));
  const wanted = new Map(
    dependencies.filter((dependency) => !known.has(packageKey(dependency))).map((one) => [packageKey(one), one])
  );
  for (const { namedBy: namedBy2, name } of namers) {
    const unnamed = [...wanted].filter(([key]) => !named.has(key)).map(([, dependency]) => dependency);
    if (unnamed.length === 0) break;
    for (const [key, repository] of await name(unnamed)) {
      if (wanted.has(key) && !named.has(key)) named.set(key, { repository, namedBy: namedBy2 });
    }
  }
  return named;
}
function withNames(dependencies, names) {
  return dependencies.map((dependency) => {
    const named = dependency.repository === null ? names.get(packageKey(dependency)) : void 0;
    return named === void 0 ? dependency : { ...dependency, ...named };
  });
}

// src/run/dependencies/sides.ts
async function readSides(choice, ports, log) {
  const head = await readFiles(ports.head, choice, ports);
  for (const note of head.notes) log.notice(note);
  requireFiles(head, choice);
  const side = ports.base === null ? null : await ports.base(head);
  const base = side === null ? null : await readFiles(side, choice, ports);
  const sides = {
    head: head.dependencies,
    base: side && base && { dependencies: base.dependencies, waivers: side.waivers }
  };
  const named = await withNamesOf(sides, choice, [ports.installed(head.found)]);
  return {
    head: mergeDependencies(named.head),
    base: named.base && { ...named.base, dependencies: mergeDependencies(named.base.dependencies) }
  };
}
function withServersNames(sides, choice, ports) {
  return withNamesOf(sides, choice, ports.namers);
}
async function withNamesOf(sides, choice, namers) {
  const all = [...sides.head, ...sides.base?.dependencies ?? []];
  const names = await namesOf2(selectDependencies(all, choice), namers);
  return {
    head: withNames(sides.head, names),
    base: sides.base && { ...sides.base, dependencies: withNames(sides.base.dependencies, names) }
  };
}
function changeBetween({ head, base }, choice, moves) {
  if (base !== null) return usageChange({ head, base: base.dependencies, choice, moves });
  return { usage: usageOf(selectDependencies(head, choice), moves), added: [], addedPackages: [], removed: [] };
}

// src/run/dependencies/report.ts
async function reportOnDependencies(ports, terms) {
  const { settings, servers, log } = terms;
  const choice = { ...settings, patterns: settings.files };
  const read = await readSides(choice, ports, log);
  const isPullRequest = read.base !== null;
  const waivers = read.base?.waivers == null ? [] : await terms.parseWaivers(read.base.waivers);
  const local = changeBetween(read, settings, NOTHING_MOVED);
  if (isPullRequest && local.added.length + local.addedPackages.length === 0) {
    const { usage: usage2, removed: removed2 } = local;
    const found2 = usage2.repositories.map((used2) => notMeasured(used2, NOTHING_ADDED, terms));
    return build({ usage: usage2, found: found2, change: { addedPackages: [], removed: removed2.map(pathOf(servers)), waivers: [] } });
  }
  const sides = await withServersNames(read, settings, ports);
  const before = changeBetween(sides, settings, NOTHING_MOVED);
  const placeOf2 = ({ place }) => place;
  const first = withinLimit(before.usage.repositories, { limit: settings.limit, added: before.added.map(placeOf2) });
  const looked = [...first.measured.map(placeOf2), ...before.removed];
  const lookup = await lookUp(looked, servers.own, ports.sources.hosted);
  const { usage, added, addedPackages, removed } = changeBetween(sides, settings, lookup.moves);
  const within = withinLimit(usage.repositories, { limit: settings.limit, added: added.map(placeOf2) });
  const isAdded = new Set(added.map(({ place }) => placeKey(place)));
  const rows = await measureAll(within.measured, lookup, ports, terms);
  const found = [
    ...within.measured.flatMap((used2, index) => {
      const row = rows.get(index);
      if (row === void 0) return [];
      const state = used2.place.host === servers.own ? lookup.stateOf(used2.place.path) : null;
      return [{ row, packages: used2.packages, state, isAdded: isAdded.has(placeKey(used2.place)) }];
    }),
    ...within.beyond.map((used2) => notMeasured(used2, beyondLimit(settings.limit), terms))
  ];
  const change2 = isPullRequest ? { addedPackages, removed: removed.map(pathOf(servers)), waivers } : null;
  return build({ usage, found, change: change2 });
  function build(parts) {
    const { packages, unknown } = parts.usage;
    const about = { asOf: terms.moment.asOf, serverUrl: terms.serverUrl, settings, anonymize: terms.anonymize };
    return buildDependenciesReport({ ...about, ...parts, packages, unknown, spent: ports.spent() });
  }
}
var NOTHING_MOVED = /* @__PURE__ */ new Map();
var NOTHING_ADDED = "Nothing is measured in a pull request that adds no repository.";
function pathOf({ own }) {
  return ({ host, path }) => host === own ? path : `${host}/${path}`;
}
async function measureAll(repositories, lookup, { sources, spent }, terms) {
  const rows = /* @__PURE__ */ new Map();
  const projects = [];
  const places = [];
  for (const [index, used2] of repositories.entries()) {
    const listed2 = listedAt(used2.place, terms.servers);
    if (listed2 instanceof UserError) {
      rows.set(index, notMeasured(used2, listed2.message, terms).row);
      continue;
    }
    projects.push({ name: pathOf(terms.servers)(used2.place), repositories: [listed2] });
    places.push(index);
  }
  const measured = await gather(
    { projects, leftOut: [] },
    { sources: { ...sources, hosted: lookup.sources }, spent },
    terms
  );
  for (const { place, row } of measured.rows) rows.set(places[place] ?? place, row);
  return rows;
}
function notMeasured({ place, packages }, reason, { servers, serverUrl }) {
  const name = pathOf(servers)(place);
  const page = place.host === servers.own ? pageOn(serverUrl, place.path) : null;
  const repositories = [{ repository: name, ref: null, head: null, source: null, page }];
  return { row: { name, repositories, isMeasured: false, reason }, packages, state: null, isAdded: false };
}

// src/settings/inputs/dependencies.ts
var DEPENDENCIES_INPUTS = [
  {
    name: "token",
    default: "",
    description: "A token that can read the repositories, and that can write to pull requests if you want a comment."
  },
  {
    name: "working-directory",
    default: ".",
    description: "The folder of the checkout. Its lock files and workflows are read."
  },
  {
    name: "scopes",
    default: "runtime",
    description: "Which dependencies are looked at, any of `runtime`, `development` and `actions`, which is what the workflows run."
  },
  {
    name: "depth",
    default: "direct",
    description: "Whether only what the checkout itself asks for is looked at, `direct`, or also what that needs, `all`."
  },
  {
    name: "files",
    default: "",
    description: "Paths or globs of lock files, or of a CycloneDX or SPDX document, one a line. Empty means every lock file of the checkout."
  },
  {
    name: "resolve",
    default: "graph",
    description: "Who is asked for the repository of a package that no file names. `graph` asks GitHub's dependency graph, `registry` asks the public registries of npm, Python, Rust and Ruby as well, which tells them the names and versions of the packages, and `none` asks nobody."
  },
  {
    name: "activity-window",
    default: "3 years",
    description: "How far back a person's last commit may lie for the person to count as active, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`. One year would call finished libraries dead."
  },
  {
    name: "hosts",
    default: "",
    description: "Other git servers whose repositories may be fetched, such as `git.example.org`, one a line or separated by commas."
  },
  {
    name: "limit",
    default: "100",
    description: "How many repositories are measured, the most used first. The others are listed as not measured."
  },
  {
    name: "fail-on-added",
    default: "",
    description: "What a repository that a pull request adds must not be, any of `archived`, `nobody` (no person is active), `alone` (one person is), `unknown` (no repository is known) and `unmeasured`. Empty means no gate."
  },
  {
    name: "waivers",
    default: ".github/pony-factor-waivers.yml",
    description: "The file with what may be added nevertheless, with a reason and an end. It is read from the base branch of the pull request."
  },
  {
    name: "as-of",
    default: "",
    description: "The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now."
  },
  {
    name: "comment-summary-in-pr",
    default: "never",
    description: "Whether one comment in the pull request is kept up to date, `never`, `always` or `on-failure`, which means when the gate fails."
  },
  {
    name: "cache",
    default: "true",
    description: "Whether the histories that were read are kept in the Actions cache, so that the next run reads only what is new. Never where `fail-on-added` is set, nor for a release or a tag."
  },
  {
    name: "rate-limit-wait",
    default: "10 minutes",
    description: "How long the step waits, at most, for GitHub's rate limits to be over before it gives up."
  },
  {
    name: "report-path",
    default: "",
    description: "Where the JSON report is written. Empty means a file in the runner's temporary folder."
  },
  {
    name: "html-report-path",
    default: "",
    description: "Where the report is written as one HTML page that needs no network. Empty means that no page is written."
  },
  {
    name: "anonymize",
    default: "false",
    description: "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names."
  }
];

// src/settings/dependencies-settings.ts
var SCOPES = ["runtime", "development", "actions"];
var HIGHEST_LIMIT = 1e4;
function parseDependenciesSettings(read, isDesk = false) {
  const reader = readInputs(DEPENDENCIES_INPUTS, read);
  const { textOf: textOf4, parse, parseOptional, end } = reader;
  const token = readToken(reader, isDesk ? null : NO_TOKEN);
  const find = {
    workingDirectory: textOf4("working-directory"),
    scopes: parse("scopes", parseWords(SCOPES), ["runtime"]),
    depth: parse("depth", parseChoice(["direct", "all"]), "direct"),
    files: parse("files", parseLines, []),
    resolve: parse("resolve", parseChoice(["graph", "registry", "none"]), "none"),
    hosts: parse("hosts", parseHosts, []),
    limit: parse("limit", parseCount(HIGHEST_LIMIT), 1)
  };
  const byDefault = readRules(readInputs(INPUTS, () => ""));
  const rules = { ...byDefault, activityWindow: parse("activity-window", parseWindow, byDefault.activityWindow) };
  const added = {
    failOn: parseOptional("fail-on-added", parseWords(FACTS)) ?? [],
    waivers: parse("waivers", parsePathWithin, "")
  };
  const measure = { rules, exclude: [], asOf: readAsOf(reader) };
  const comment = readCommentPolicy(reader);
  const run = {
    token,
    rateLimitWaitMs: readWait(reader),
    cache: readCache(reader),
    gate: { minimumApf: null, minimumActiveShare: null },
    anonymize: readAnonymize(reader),
    files: { ...readReportFiles(reader), badge: null, picture: null }
  };
  end();
  return { find, added, measure, run, comment };
}

// src/edge/dependencies.ts
import { resolve } from "node:path";

// src/github/sides.ts
var OID = /^(?:[\da-f]{40}|[\da-f]{64})$/;
function sidesOf(payload) {
  const base = at(payload, "pull_request", "base", "sha") ?? at(payload, "merge_group", "base_sha");
  const head = at(payload, "pull_request", "head", "sha") ?? at(payload, "merge_group", "head_sha");
  return typeof base === "string" && typeof head === "string" && OID.test(base) && OID.test(head) ? { base, head } : null;
}

// src/sources/checkout/checkout.ts
import { lstat, realpath as realpath2 } from "node:fs/promises";
import { dirname, join as join3, relative as relative2, sep as sep2 } from "node:path";

// src/sources/checkout/file.ts
import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
function textWithoutLinks(file) {
  return textOf3(file, (found, expected) => found === expected);
}
function textInside(file) {
  return textOf3(file, (found) => {
    const inside = relative(file.root, found);
    return inside !== "" && inside !== ".." && !inside.startsWith(`..${sep}`);
  });
}
async function textOf3({ root, path, mostBytes }, isAllowed) {
  if (path === "" || joined("", path) !== path || path.includes("\0")) return null;
  const expected = join(root, ...path.split("/"));
  try {
    const found = await realpath(expected);
    return isAllowed(found, expected) ? await readText(found, mostBytes) : null;
  } catch {
    return null;
  }
}
async function readText(path, mostBytes) {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile() || found.size > mostBytes) return null;
    const bytes = Buffer.alloc(found.size);
    const { bytesRead } = await file.read(bytes, 0, found.size, 0);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

// src/sources/checkout/folder.ts
import { readdir } from "node:fs/promises";
import { join as join2 } from "node:path";
var LIMITS2 = { depth: 20, entries: 5e5, files: 1e4 };
async function listFolder(root, isWanted, limits = LIMITS2) {
  const [paths, folders] = [[], []];
  const notes = /* @__PURE__ */ new Set();
  let entries = 0;
  let level = [""];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next = [];
    for (const folder of level) {
      const inside = await entriesOf2(root, folder);
      if (inside === null || folder !== "" && inside.some(({ name }) => name === ".git")) continue;
      if (folder !== "") folders.push(folder);
      entries += inside.length;
      if (entries > limits.entries) return { paths, folders, notes: [...notes, tooMany(limits.entries, "entries")] };
      for (const entry of inside) {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory() && !isForeignFolder(entry.name)) next.push(path);
        if (!isWanted(path)) continue;
        if (entry.isSymbolicLink()) notes.add(`${path} was not read, since it is a symbolic link.`);
        if (entry.isFile()) paths.push(path);
        if (paths.length > limits.files)
          return { paths: paths.slice(0, -1), folders, notes: [...notes, tooMany(limits.files, "files to read")] };
      }
    }
    if (depth === limits.depth && next.length > 0) {
      return { paths, folders, notes: [...notes, `Folders more than ${limits.depth} deep were not looked into.`] };
    }
    level = next;
  }
  return { paths, folders, notes: [...notes] };
}
function tooMany(most, what) {
  return `The checkout has more than ${count(most)} ${what}: what is beyond was not looked at.`;
}
async function entriesOf2(root, folder) {
  try {
    const entries = await readdir(join2(root, folder), { withFileTypes: true });
    return entries.sort((left, right) => left.name < right.name ? -1 : 1);
  } catch (error) {
    if (folder === "") throw error;
    return null;
  }
}

// src/sources/checkout/checkout.ts
async function openCheckout({ folder, choice, log, limits }) {
  const root = await realpath2(folder).catch((error) => {
    throw unreadable(folder, error);
  });
  const listing = await listFolder(root, isWantedBy(choice), limits).catch((error) => {
    throw unreadable(folder, error);
  });
  for (const note of listing.notes) log.notice(note);
  const { paths, folders } = listing;
  const textOf4 = (path) => textWithoutLinks({ root, path, mostBytes: LIMITS.characters });
  return { root, paths, folders, prefix: await prefixOf(root), textOf: textOf4 };
}
function unreadable(folder, cause) {
  return new UserError(
    `The folder ${folder} could not be read: it is not there, is none, or is closed to this user.`,
    "Set working-directory to a checkout, as of actions/checkout.",
    cause
  );
}
async function prefixOf(root) {
  for (let folder = root; ; folder = dirname(folder)) {
    const isRepository = await lstat(join3(folder, ".git")).then(
      () => true,
      () => false
    );
    const way = relative2(folder, root);
    if (isRepository) return way === "" ? "" : `${way.split(sep2).join("/")}/`;
    if (dirname(folder) === folder) return "";
  }
}

// src/sources/checkout/installed.ts
var MOST_BYTES = 2 ** 20;
var AT_ONCE = 16;
var NAME = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/;
function installedPackages({ root, found, ownServer }) {
  const folders = [.../* @__PURE__ */ new Set(["", ...found.map(folderOf)])];
  async function repositoryOf2({ name: name2 }) {
    if (!NAME.test(name2)) return null;
    for (const folder of folders) {
      for (const modules of ["node_modules", "node_modules/.pnpm/node_modules"]) {
        const path = `${folder === "" ? "" : `${folder}/`}${modules}/${name2}/package.json`;
        const manifest = parsed2(await textInside({ root, path, mostBytes: MOST_BYTES }));
        const place = field(manifest, "name") === name2 ? placeOf(field(manifest, "repository"), ownServer) : null;
        if (place !== null) return place;
      }
    }
    return null;
  }
  async function name(unnamed) {
    const names = /* @__PURE__ */ new Map();
    const packages = unnamed.filter(({ ecosystem }) => ecosystem === "npm");
    for (let start = 0; start < packages.length; start += AT_ONCE) {
      const some = packages.slice(start, start + AT_ONCE);
      const places = await Promise.all(some.map(repositoryOf2));
      some.forEach((dependency, index) => {
        const place = places[index];
        if (place) names.set(packageKey(dependency), place);
      });
    }
    return names;
  }
  return { namedBy: "installed package", name };
}
function parsed2(text) {
  try {
    return text === null ? null : JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

// src/sources/graph/base/blob-id.ts
import { createHash } from "node:crypto";
function blobId(text, sample) {
  const bytes = Buffer.from(text);
  return createHash(sample.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// src/sources/graph/base/commit-files.ts
var LONGEST_TEXT_BYTES = 512e3;
var MOST_FILES = 40;
function taskAt({ repository, commit }) {
  const what = `reading the files of ${repository} at ${commit.slice(0, 10)}`;
  return { what, needs: "contents: read", otherwise: "" };
}
async function askCommit(github, commitAt, { files, large, folders }) {
  const foundFiles = [];
  const foundFolders = [];
  for (let start = 0; start === 0 || start < files.length; start += MOST_FILES) {
    const some = files.slice(start, start + MOST_FILES);
    const someFolders = start === 0 ? folders : [];
    const expressions = [
      ...some.map((path, index) => [`f${index}`, path]),
      ...someFolders.map((path, index) => [`t${index}`, path])
    ];
    const answer = await github.graphql({
      ...taskAt(commitAt),
      query: queryFor(
        some.map((path) => large.has(path)),
        someFolders.length
      ),
      variables: {
        ...partsOf(commitAt.repository),
        ...Object.fromEntries(expressions.map(([name, path]) => [name, `${commitAt.commit}:${path}`]))
      },
      decode: (data) => ({
        files: some.map((path, index) => [path, decodeFile(at(data, "repository", `f${index}`))]),
        folders: someFolders.map((path, index) => [path, decodeFolder(at(data, "repository", `t${index}`))])
      })
    });
    for (const [path, file] of answer.files) foundFiles.push([path, file]);
    for (const [path, folder] of answer.folders) foundFolders.push([path, folder]);
  }
  return { files: new Map(foundFiles), folders: new Map(foundFolders) };
}
function queryFor(isLarge, folders) {
  const names = [
    ...isLarge.map((_, index) => `f${index}`),
    ...Array.from({ length: folders }, (_, index) => `t${index}`)
  ];
  const objects = names.map((name, index) => {
    const fields = index >= isLarge.length ? TREE : isLarge[index] ? "... on Blob { oid }" : "... on Blob { oid isTruncated text }";
    return `${name}: object(expression: $${name}) { ${fields} }`;
  });
  return `query($owner: String!, $name: String!, ${names.map((name) => `$${name}: String!`).join(", ")}) {
  ${BUDGET_FIELDS}
  repository(owner: $owner, name: $name) {
    ${objects.join("\n    ")}
  }
}`;
}
var TREE = "... on Tree { entries { name type mode } }";
var SYMLINK = 40960;
function decodeFile(object) {
  const [oid, text] = [at(object, "oid"), at(object, "text")];
  if (object === void 0) throw new IncompleteAnswer("a file is missing in the answer");
  if (typeof oid !== "string") return null;
  return { oid, text: typeof text === "string" && at(object, "isTruncated") !== true ? text : null };
}
function decodeFolder(object) {
  if (object === void 0) throw new IncompleteAnswer("a folder is missing in the answer");
  if (!Array.isArray(at(object, "entries"))) return null;
  return listOf(at(object, "entries")).map((entry) => {
    const [name, type, mode] = [at(entry, "name"), at(entry, "type"), at(entry, "mode")];
    if (typeof name !== "string") throw new IncompleteAnswer("an entry of a folder has no name");
    return { name, kind: type === "tree" ? "folder" : type === "blob" && mode !== SYMLINK ? "file" : "other" };
  });
}
function readWholeFile(github, commitAt, oid) {
  const { owner, name: repo } = partsOf(commitAt.repository);
  return github.rest({
    ...taskAt(commitAt),
    route: "GET /repos/{owner}/{repo}/git/blobs/{sha}",
    parameters: { owner, repo, sha: oid },
    decode: ({ data }) => {
      const [content, size] = [at(data, "content"), at(data, "size")];
      if (isCount(size) && size > LIMITS.characters) return null;
      if (typeof content !== "string") throw new IncompleteAnswer("the content of a file is missing in the answer");
      return Buffer.from(content, "base64").toString();
    }
  });
}

// src/sources/graph/base/folders.ts
var MOST_FOLDERS = 50;
function foldersToCompare({ asked, head }) {
  const around = asked.flatMap((path) => {
    const steps = folderOf(path).split("/");
    return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
  });
  return [.../* @__PURE__ */ new Set(["", ".github/workflows", ...around, ...head.folders])].slice(0, MOST_FOLDERS);
}
function folderAt(prefix, folder) {
  return `${prefix}${folder}`.replace(/\/$/, "");
}
function compareFolders({ folders }, { head, isWanted }, compared) {
  const [ownFiles2, ownFolders] = [new Set(head.paths), new Set(head.folders)];
  const entries = compared.flatMap(
    (folder) => (folders.get(folderAt(head.prefix, folder)) ?? []).map(({ name, kind }) => ({
      path: folder === "" ? name : `${folder}/${name}`,
      isForeign: isForeignFolder(name),
      kind
    }))
  );
  return {
    links: new Set(entries.filter(({ kind }) => kind === "other").map(({ path }) => path)),
    hasMore: entries.some(
      ({ path, kind, isForeign }) => kind === "folder" ? !isForeign && !ownFolders.has(path) : kind === "file" && isWanted(path) && !ownFiles2.has(path)
    )
  };
}

// src/sources/graph/base/whole-tree.ts
function readWholeTree(github, commitAt) {
  const { owner, name: repo } = partsOf(commitAt.repository);
  return github.rest({
    ...taskAt(commitAt),
    route: "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
    parameters: { owner, repo, tree_sha: commitAt.commit, recursive: "1" },
    decode: ({ data }) => {
      if (!Array.isArray(at(data, "tree"))) throw new IncompleteAnswer("the list of files is missing in the answer");
      const paths = listOf(at(data, "tree")).flatMap((entry) => {
        const [path, mode] = [at(entry, "path"), at(entry, "mode")];
        return typeof path === "string" && (mode === "100644" || mode === "100755") ? [path] : [];
      });
      return { paths, isWhole: at(data, "truncated") !== true };
    }
  });
}

// src/sources/graph/base/base-files.ts
async function readBaseFiles(github, request) {
  const { head, asked, others, isWanted, log } = request;
  const atBase = (path) => head.prefix + path;
  const { ids, large } = await ownFiles(request);
  const folders = foldersToCompare(request);
  const answer = await askCommit(github, request, {
    files: [.../* @__PURE__ */ new Set([...asked.map(atBase), ...others])],
    large,
    folders: [.../* @__PURE__ */ new Set(["", ...folders.map((folder) => folderAt(head.prefix, folder))])]
  });
  if (answer.folders.get("") === null) throw withoutCommit2(request);
  const { links, hasMore } = compareFolders(answer, request, folders);
  const isThere = (path) => (answer.files.get(atBase(path)) ?? null) !== null && !links.has(path);
  const fresh = [...ids.keys()].filter((path) => !isThere(path));
  const untracked = await untrackedAmong(github, request, fresh);
  if (untracked.size > 0) log.notice(notInGit([...untracked]));
  let paths = head.paths.filter((path) => !asked.includes(path) || isThere(path) || untracked.has(path));
  if (fresh.length > untracked.size || hasMore) {
    const tree = await readWholeTree(github, request);
    if (!tree.isWhole) log.notice(NOT_WHOLE);
    const inside = tree.paths.filter((path) => path.startsWith(head.prefix)).map((path) => path.slice(head.prefix.length));
    paths = [.../* @__PURE__ */ new Set([...inside.filter(isWanted), ...untracked])];
  }
  const fileAt = filesInBatches(github, request, answer.files);
  async function textAt(path, own) {
    const file = await fileAt(path);
    if (file === null || file.text !== null) return file?.text ?? null;
    return own !== null && ids.get(own) === file.oid ? head.textOf(own) : readWholeFile(github, request, file.oid);
  }
  const known = new Set(paths);
  return {
    paths,
    textOf: async (path) => {
      if (untracked.has(path)) return head.textOf(path);
      return known.has(path) || isThere(path) ? textAt(atBase(path), path) : null;
    },
    others: new Map(await Promise.all(others.map(async (path) => [path, await textAt(path, null)])))
  };
}
var NOT_WHOLE = "GitHub does not list all files of the commit on which the pull request is based: a file that was moved may count as new.";
function withoutCommit2({ repository, commit }) {
  return new UserError(`GitHub does not have ${commit} in ${repository}, on which the pull request is based.`);
}
function notInGit(paths) {
  return `What the pull request adds to ${listed(paths)} is not known, since that is not in the repository.`;
}
async function ownFiles({ asked, head, commit }) {
  const [ids, large] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Set()];
  for (const path of asked) {
    const text = await head.textOf(path);
    if (text === null) continue;
    ids.set(path, blobId(text, commit));
    if (Buffer.byteLength(text) > LONGEST_TEXT_BYTES) large.add(head.prefix + path);
  }
  return { ids, large };
}
async function untrackedAmong(github, { repository, headCommit, head }, fresh) {
  if (headCommit === null || fresh.length === 0) return /* @__PURE__ */ new Set();
  const files = fresh.map((path) => head.prefix + path);
  const question = { files, large: new Set(files), folders: [""] };
  const answer = await askCommit(github, { repository, commit: headCommit }, question);
  if (answer.folders.get("") === null) return /* @__PURE__ */ new Set();
  return new Set(fresh.filter((path) => answer.files.get(head.prefix + path) === null));
}
function filesInBatches(github, commitAt, first) {
  const found = new Map(first);
  const wanted = /* @__PURE__ */ new Set();
  let batch;
  async function askForWanted() {
    await new Promise((soon) => setImmediate(soon));
    const files = [...wanted];
    wanted.clear();
    batch = void 0;
    const answer = await askCommit(github, commitAt, { files, large: /* @__PURE__ */ new Set(), folders: [] });
    for (const [path, file] of answer.files) found.set(path, file);
  }
  return async (path) => {
    if (!found.has(path)) {
      wanted.add(path);
      batch ??= askForWanted();
      await batch;
    }
    return found.get(path) ?? null;
  };
}

// src/sources/graph/ecosystems.ts
var ECOSYSTEMS = /* @__PURE__ */ new Map([
  ["npm", "npm"],
  ["pip", "pypi"],
  ["pypi", "pypi"],
  ["rust", "cargo"],
  ["cargo", "cargo"],
  ["rubygems", "gem"],
  ["go", "go"],
  ["gomod", "go"],
  ["composer", "composer"],
  ["swift", "swift"],
  ["actions", "actions"],
  ["githubactions", "actions"]
]);
function keyOf4(manager, name) {
  const ecosystem = typeof manager === "string" ? ECOSYSTEMS.get(manager.toLowerCase()) : void 0;
  if (ecosystem === void 0 || typeof name !== "string" || name === "") return null;
  return packageKey({ ecosystem, name });
}

// src/sources/graph/compared.ts
var MOST_PAGES = 10;
function comparedSides(github, request) {
  return { namedBy: "graph", name: (unnamed) => namesIn2(github, request, unnamed) };
}
async function namesIn2(github, { repository, base, head, ownServer, log }, unnamed) {
  const { owner, name: repo } = partsOf(repository);
  const names = /* @__PURE__ */ new Map();
  const pages = github.pages({
    what: `comparing what ${repository} depends on before and after the pull request`,
    needs: "contents: read",
    otherwise: "",
    isOptional: true,
    route: "GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}",
    parameters: { owner, repo, basehead: `${base}...${head}` },
    decode: ({ data }) => decodeChanges(data, ownServer)
  });
  let read = 0;
  try {
    for await (const page of pages) {
      for (const [key, place] of page) if (!names.has(key)) names.set(key, place);
      read += 1;
      if (read === MOST_PAGES) break;
    }
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof Cancelled) throw error;
    log.debug(`GitHub does not name the repositories of ${unnamed.length} packages by comparing. ${error.message}`);
  }
  return names;
}
function decodeChanges(data, ownServer) {
  if (!Array.isArray(data)) throw new IncompleteAnswer("a list of changes is missing");
  return data.flatMap((change2) => {
    const [ecosystem, name] = [at(change2, "ecosystem"), at(change2, "name")];
    const action = ecosystem === "actions" && typeof name === "string" ? placeOnOwn(name, ownServer) : null;
    const place = action ?? placeOf(at(change2, "source_repository_url"), ownServer);
    const key = keyOf4(ecosystem, action?.path ?? name);
    return place === null || key === null ? [] : [[key, place]];
  });
}

// src/sources/graph/manifests.ts
var QUERY = `query($owner: String!, $name: String!, $first: Int!, $after: String, $dependenciesAfter: String) {
  ${BUDGET_FIELDS}
  repository(owner: $owner, name: $name) {
    dependencyGraphManifests(first: $first, after: $after, withDependencies: true) {
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          dependencies(first: 100, after: $dependenciesAfter) {
            pageInfo { hasNextPage endCursor }
            nodes { packageManager packageName repository { nameWithOwner } }
          }
        }
      }
    }
  }
}`;
function graphQuestion(task, repository, position, ownServer) {
  return {
    ...task,
    query: QUERY,
    variables: { ...partsOf(repository), ...position },
    // A repository that the token may not see is one that nobody names.
    mayMiss: "repository",
    decode: (data) => {
      if (at(data, "repository") === null) throw missing(task);
      return decodePage(at(data, "repository", "dependencyGraphManifests"), position, ownServer);
    }
  };
}
function missing({ what, needs }) {
  return new Refused("not-found", `GitHub found nothing while ${what}.`, `The token needs ${needs}.`, null);
}
function decodePage(connection, { after, dependenciesAfter }, ownServer) {
  const edges = at(connection, "edges");
  const hasNextPage = at(connection, "pageInfo", "hasNextPage");
  if (!Array.isArray(edges) || typeof hasNextPage !== "boolean") {
    throw new IncompleteAnswer("the dependency graph is not there yet");
  }
  const names = /* @__PURE__ */ new Map();
  const unfinished = [];
  let before = after;
  for (const edge of edges) {
    const dependencies = at(edge, "node", "dependencies");
    for (const node of listOf(at(dependencies, "nodes"))) {
      const key = keyOf4(at(node, "packageManager"), at(node, "packageName"));
      const repository = at(node, "repository", "nameWithOwner");
      const place = typeof repository === "string" ? placeOnOwn(repository, ownServer) : null;
      if (key !== null && place !== null && !names.has(key)) names.set(key, place);
    }
    const [more, end] = [at(dependencies, "pageInfo", "hasNextPage"), at(dependencies, "pageInfo", "endCursor")];
    if (more === true && typeof end === "string" && end !== dependenciesAfter)
      unfinished.push({ after: before, dependenciesAfter: end, first: 1 });
    const cursor = at(edge, "cursor");
    if (typeof cursor === "string") before = cursor;
  }
  const next = hasNextPage && edges.length > 0 && before !== after ? before : null;
  return { names, manifests: edges.length, unfinished, next };
}

// src/sources/graph/dependency-graph.ts
var MANIFESTS2 = 10;
var MOST_QUERIES = 20;
var SETTINGS = "Settings \u2192 Advanced Security \u2192 Dependency graph";
function dependencyGraph(github, request) {
  return { namedBy: "graph", name: (unnamed) => namesIn3(github, request, unnamed) };
}
async function namesIn3(github, { repository, ownServer, log }, unnamed) {
  const names = /* @__PURE__ */ new Map();
  const missing2 = new Set(unnamed.map(packageKey));
  const task = {
    what: `reading the dependency graph of ${repository}`,
    needs: "contents: read",
    otherwise: "",
    isOptional: true
  };
  let width = MANIFESTS2;
  const tryTwice = (position) => github.retrying(task, async (ask) => {
    try {
      return await ask(
        graphQuestion(task, repository, { ...position, first: Math.min(width, position.first) }, ownServer)
      );
    } catch (error) {
      width = 1;
      throw error;
    }
  });
  async function read(position) {
    try {
      return await tryTwice(position);
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof Refused || error instanceof Cancelled) throw error;
      return tryTwice(position);
    }
  }
  let manifests = 0;
  const positions = [{ after: null, dependenciesAfter: null, first: MANIFESTS2 }];
  try {
    for (let queries = 0; missing2.size > 0; queries += 1) {
      const position = positions.shift();
      if (position === void 0) break;
      if (queries === MOST_QUERIES) {
        log.notice(
          `${leftOpen(missing2.size)}: the dependency graph of ${repository} is longer than what is read of it.`
        );
        break;
      }
      const page = await read(position);
      manifests += page.manifests;
      for (const [key, place] of page.names) if (missing2.delete(key)) names.set(key, place);
      if (page.next !== null && position.dependenciesAfter === null)
        positions.unshift({ after: page.next, dependenciesAfter: null, first: MANIFESTS2 });
      positions.push(...page.unfinished);
    }
    if (manifests === 0)
      log.notice(
        `${leftOpen(missing2.size)}: GitHub's dependency graph of ${repository} lists nothing. ${ways(SETTINGS)}`
      );
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof Cancelled) throw error;
    log.notice(`${leftOpen(missing2.size)}: ${whyNot(error, repository)}`);
    log.debug(error.message);
  }
  return names;
}
function leftOpen(packages) {
  return `The repositories of ${counted(packages, "package")} are not named`;
}
function ways(settings) {
  return `Switch it on (${settings}), install the packages before this step, or set resolve to registry or none.`;
}
function whyNot(error, repository) {
  if (error instanceof Refused && error.reason === "permission" && !/IP allow list|SAML|SSO/.test(error.message)) {
    return `GitHub's dependency graph is off for ${repository}. ${ways(SETTINGS)}`;
  }
  return error.message;
}

// src/sources/registry/answer.ts
var NoAnswer = class extends Error {
  name = "NoAnswer";
  /** Whether it may answer soon. */
  mayPass;
  /** In milliseconds; `null` where it does not say. */
  retryAfterMs;
  constructor(reason, mayPass, retryAfterMs = null) {
    super(reason);
    this.mayPass = mayPass;
    this.retryAfterMs = retryAfterMs;
  }
};
var TIMEOUT_MS = 15e3;
var MOST_BYTES2 = 8 * 2 ** 20;
var ATTEMPTS = 3;
var FIRST_PAUSE_MS = 1e3;
var LONGEST_PAUSE_MS = 1e4;
var [OK, TOO_MANY] = [200, 429];
var NOTHING = /* @__PURE__ */ new Set([301, 302, 303, 307, 308, 404, 410]);
var AGENT = "pony-factor";
async function askRegistry(address, asking) {
  for (let attempt = 1; ; attempt += 1) {
    asking.signal?.throwIfAborted();
    try {
      return await askOnce(address, asking);
    } catch (error) {
      if (!(error instanceof NoAnswer) || !error.mayPass || attempt === ATTEMPTS) throw error;
      const pause = error.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
      if (pause > LONGEST_PAUSE_MS) throw error;
      await asking.sleep(pause, asking.signal);
    }
  }
}
async function askOnce(address, { timeoutMs = TIMEOUT_MS, signal }) {
  const client = new HttpClient(AGENT, [], { allowRedirects: false, socketTimeout: timeoutMs });
  const { message } = await client.get(address, { accept: "application/json" }).catch((error) => {
    throw new NoAnswer(messageOf(error), true);
  });
  const status = message.statusCode ?? 0;
  if (status !== OK) {
    message.destroy();
    if (NOTHING.has(status)) return null;
    const seconds = /^\d{1,6}$/.exec(String(message.headers["retry-after"]))?.[0];
    const retryAfterMs = seconds === void 0 ? null : Number(seconds) * 1e3;
    throw new NoAnswer(`HTTP ${status}`, status === TOO_MANY || status >= 500, retryAfterMs);
  }
  return parsed3(await bodyOf(message, 3 * timeoutMs, signal));
}
async function bodyOf(message, mostMs, signal) {
  const chunks = [];
  let size = 0;
  const began = performance.now();
  try {
    for await (const chunk of message) {
      signal?.throwIfAborted();
      size += chunk.length;
      if (size > MOST_BYTES2) throw new NoAnswer(`an answer of more than ${MOST_BYTES2 / 2 ** 20} MB`, false);
      if (performance.now() - began > mostMs) throw new NoAnswer("an answer that takes too long", false);
      chunks.push(chunk);
    }
  } catch (error) {
    message.destroy();
    if (error instanceof NoAnswer || signal?.aborted) throw error;
    throw new NoAnswer(messageOf(error), true);
  }
  return Buffer.concat(chunks).toString();
}
function parsed3(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswer("an answer that is no JSON", true);
  }
}

// src/sources/registry/kept.ts
import { createHash as createHash2 } from "node:crypto";
var LONGEST_AGE_MS = 30 * 864e5;
var MOST_PACKAGES = 2e4;
var MOST_BYTES3 = 8 * 2 ** 20;
var KEY = { family: "registries", format: "r1", member: "places" };
async function loadSaid({ store, ownServer, log, now }) {
  const bytes = await store.load(KEY);
  if (bytes === null) return /* @__PURE__ */ new Map();
  try {
    return decodeSaid(bytes, ownServer, now);
  } catch (error) {
    log.debug(`What registries have said earlier is ignored: ${messageOf(error)}.`);
    return /* @__PURE__ */ new Map();
  }
}
async function saveSaid({ store }, said) {
  const newest = [...said].sort(([, left], [, right]) => right.at - left.at).slice(0, MOST_PACKAGES);
  const places = newest.map(([key, { place, at: at2 }]) => [key, place?.host ?? "", place?.path ?? "", at2]);
  const bytes = Buffer.from(JSON.stringify({ places }));
  await store.save(KEY, createHash2("sha256").update(bytes).digest("hex"), bytes);
}
function decodeSaid(bytes, ownServer, now) {
  if (bytes.length > MOST_BYTES3 || !isModest(bytes, 10 * MOST_PACKAGES)) throw new Damaged();
  const parsed4 = JSON.parse(Buffer.from(bytes).toString());
  const entries = listOf2(recordOf(parsed4).places).map((entry) => {
    const [key, host, path, at2] = listOf2(entry);
    const [server, name] = [textOf(host), textOf(path)];
    const place = server === "" ? null : placeOf(`https://${server}/${name}`, ownServer);
    if (server !== "" && place === null) throw new Damaged();
    return [textOf(key), { place, at: countOf(at2) }];
  });
  return new Map(entries.filter(([, { at: at2 }]) => at2 <= now && now - at2 < LONGEST_AGE_MS));
}

// src/sources/registry/registries.ts
var USUAL = { atOnce: 4, pauseMs: 0, most: 2e3 };
var VERSION = /^\d[\w.!+-]{0,100}$/;
var npm = {
  ...USUAL,
  ecosystem: "npm",
  address: "https://registry.npmjs.org",
  pathOf: ({ name, version }) => /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/.test(name) ? `/${name.replace("/", "%2f")}/${version !== null && VERSION.test(version) ? encodeURIComponent(version) : "latest"}` : null,
  saidIn: (answer) => [field(answer, "repository"), onForge(field(answer, "homepage"))]
};
var pypi = {
  ...USUAL,
  ecosystem: "pypi",
  address: "https://pypi.org",
  pathOf: ({ name, version }) => {
    if (!/^[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?$/.test(name)) return null;
    const release = version !== null && VERSION.test(version) ? `/${encodeURIComponent(version)}` : "";
    return `/pypi/${pythonName(name)}${release}/json`;
  },
  saidIn: (answer) => {
    const urls = entriesOf(field(answer, "info", "project_urls"));
    const homes = [...urls.map(([, url]) => url), field(answer, "info", "home_page")];
    return [...urls.filter(([label]) => isSource(label)).map(([, url]) => url), ...homes.map(onForge)];
  }
};
var cargo = {
  ecosystem: "cargo",
  address: "https://crates.io",
  atOnce: 1,
  pauseMs: 1e3,
  most: 300,
  pathOf: ({ name }) => /^[\w-]+$/.test(name) ? `/api/v1/crates/${name}` : null,
  saidIn: (answer) => [field(answer, "crate", "repository"), onForge(field(answer, "crate", "homepage"))]
};
var gem = {
  ...USUAL,
  ecosystem: "gem",
  address: "https://rubygems.org",
  pathOf: ({ name }) => /^[\w.-]+$/.test(name) && !name.startsWith(".") ? `/api/v1/gems/${name}.json` : null,
  saidIn: (answer) => [field(answer, "source_code_uri"), onForge(field(answer, "homepage_uri"))]
};
var REGISTRIES = [npm, pypi, cargo, gem];
function isSource(label) {
  return /^(?:source|repository|sourcecode|github|code)$/.test(label.toLowerCase().replace(/[^a-z]/g, ""));
}
function onForge(said) {
  return typeof said === "string" && /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//.test(said) ? said : null;
}

// src/sources/registry/registry.ts
var MOST_FAILURES = 3;
function publicRegistries(request) {
  return { namedBy: "registry", name: (unnamed) => namesIn4(request, unnamed) };
}
async function namesIn4(request, unnamed) {
  const { store, registries = REGISTRIES } = request;
  const said = new Map(store === null ? [] : await loadSaid({ ...request, store }));
  let isNew = false;
  for (const registry of registries) {
    const asked = unnamed.filter(({ ecosystem, isPublic }) => isPublic && ecosystem === registry.ecosystem);
    const answers = await askAll(
      registry,
      asked.filter((dependency) => !said.has(packageKey(dependency))),
      request
    );
    for (const [key, answer] of answers) said.set(key, answer);
    isNew ||= answers.size > 0;
  }
  if (store !== null && isNew) await saveSaid({ store }, said);
  return new Map(
    unnamed.filter(({ isPublic }) => isPublic).flatMap((dependency) => {
      const key = packageKey(dependency);
      const place = said.get(key)?.place ?? null;
      return place === null ? [] : [[key, place]];
    })
  );
}
async function askAll(registry, packages, request) {
  const { log, ownServer, now, sleep, signal } = request;
  const server = URL.canParse(registry.address) ? new URL(registry.address).host : registry.address;
  const paths = packages.flatMap((dependency) => {
    const path = registry.pathOf(dependency);
    return path === null ? [] : [{ key: packageKey(dependency), path }];
  });
  const queue = paths.slice(0, registry.most);
  if (queue.length === 0) return /* @__PURE__ */ new Map();
  log.info(
    `Asking ${server} where ${counted(queue.length, "package comes", "packages come")} from: it learns their names and versions.`
  );
  const answers = /* @__PURE__ */ new Map();
  const failures = [];
  const worker = async () => {
    for (let next = queue.shift(); next !== void 0 && failures.length < MOST_FAILURES; next = queue.shift()) {
      try {
        const answer = await askRegistry(registry.address + next.path, request);
        const place = registry.saidIn(answer).map((one) => placeOf(one, ownServer)).find((one) => one !== null) ?? null;
        answers.set(next.key, { place, at: now });
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        failures.push(error.message);
      }
      if (registry.pauseMs > 0 && queue.length > 0) await sleep(registry.pauseMs, signal);
    }
  };
  await Promise.all(Array.from({ length: registry.atOnce }, worker));
  const left = paths.length - answers.size;
  if (left > 0) {
    const why = failures.length > 0 ? `(${oneLine(failures.at(-1) ?? "")})` : `(more than ${counted(registry.most, "package")})`;
    log.notice(
      `${server} was not asked, or did not answer, where ${counted(left, "package comes", "packages come")} from ${why}.`
    );
  }
  return answers;
}

// src/edge/dependencies.ts
async function connectDependencies(settings, repository, now, surroundings) {
  const { find, added, measure, run } = settings;
  const { log, event, workspace } = surroundings;
  const cache = run.cache && added.failOn.length === 0;
  const many = connectMany({ measure, ...run, cache, asksState: true }, now, surroundings);
  const { github, terms } = many;
  const { serverUrl } = terms;
  const choice = { patterns: find.files };
  const head = await openCheckout({ folder: resolve(workspace, find.workingDirectory), choice, log });
  const { pullRequest } = occasionOf(event);
  const sides = sidesOf(event);
  const changed = github === null || sides === null || repository === null ? null : { github, sides, repository };
  const shown = {
    ...{ rules: many.settings.rules, scopes: find.scopes, depth: find.depth, files: find.files, resolve: find.resolve },
    ...{ hosts: find.hosts, limit: find.limit, failsOn: added.failOn, waivers: added.waivers }
  };
  return {
    ports: {
      head,
      ownServer: serverUrl,
      own: repository === null ? null : placeOnOwn(repository, serverUrl),
      base: changed && ((read) => readBase(read, { ...changed, head, settings, surroundings })),
      installed: (found) => installedPackages({ root: head.root, found, ownServer: serverUrl }),
      namers: namersIn({ serverUrl, settings, surroundings, github, repository, sides, now }),
      sources: many.ports.sources,
      spent: many.ports.spent
    },
    terms: {
      ...terms,
      settings: shown,
      servers: { own: new URL(serverUrl).host, hosts: find.hosts },
      parseWaivers: (text) => waiversIn(text, added.waivers, terms.moment.asOf)
    },
    conversation: github === null || pullRequest === null ? null : conversationOf(github, pullRequest)
  };
}
async function waiversIn(text, path, asOf) {
  const { parseWaivers } = await import("./waiver-file-7YNYUCYW.js");
  return parseWaivers(text, { path, asOf });
}
async function readBase(read, { github, sides, repository, head, settings, surroundings }) {
  const { waivers } = settings.added;
  const base = await readBaseFiles(github, {
    ...{ repository, commit: sides.base, headCommit: sides.head, head, asked: read.asked },
    ...{ isWanted: isWantedBy({ patterns: settings.find.files }), others: [waivers], log: surroundings.log }
  });
  return { ...base, waivers: base.others.get(waivers) ?? null };
}
function namersIn({ serverUrl, settings, surroundings, github, repository, sides, now }) {
  const { resolve: how } = settings.find;
  const { log } = surroundings;
  if (how === "none") return [];
  const asked = github === null || repository === null ? null : { github, about: { repository, ownServer: serverUrl, log } };
  return [
    ...asked === null || sides === null ? [] : [comparedSides(asked.github, { ...sides, ...asked.about })],
    ...asked === null ? [] : [dependencyGraph(asked.github, asked.about)],
    ...how === "registry" ? [publicRegistries({ ...surroundings, sleep: systemClock.sleep, ownServer: serverUrl, now })] : []
  ];
}

export {
  formsOfDependencies,
  renderDependenciesSummary,
  reportOnDependencies,
  DEPENDENCIES_INPUTS,
  parseDependenciesSettings,
  connectDependencies
};
