import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  readCompare,
  readPortfolioFiles,
  readProjectList,
  readSettings
} from "./chunk-BC5RXXTH.js";
import {
  parseCount
} from "./chunk-LWVNSOPE.js";
import {
  MOST_PROJECTS,
  Misread,
  exactFieldsOf,
  exactly,
  listOf,
  nullOr,
  parseJson,
  readMilliseconds,
  readPage,
  readReason,
  readSpent,
  readTitle,
  textThat,
  wholeFrom,
  yesOrNo
} from "./chunk-CVGQ3GGX.js";
import {
  NO_TOKEN,
  parseAddress,
  parseRef,
  parseRepository,
  readAnonymize,
  readCache,
  readGate,
  readInputs,
  readMeasure,
  readToken,
  readWait
} from "./chunk-XZEKJADH.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  printableJson
} from "./chunk-OOGMKT2W.js";

// src/report/parts/plan-file.ts
var PLAN_VERSION = 1;
var KIND = "pony-factor plan";
function writePlan({ asOf, isDated, settings, projects, parts, leftOut, spent }) {
  return `${printableJson({
    kind: KIND,
    version: PLAN_VERSION,
    asOf,
    isDated,
    settings,
    projects: projects.map(({ name, repositories, commits }) => ({
      name,
      repositories: repositories.map(({ repository, address, ref, page }) => ({ repository, address, ref, page })),
      commits
    })),
    parts,
    leftOut: leftOut.map(({ repository, reason }) => ({ repository, reason })),
    spent: { points: spent.points, requests: spent.requests, bytes: spent.bytes }
  })}
`;
}
function readPlan(text) {
  try {
    return planIn(parseJson(text));
  } catch (thrown) {
    if (!(thrown instanceof Misread)) throw thrown;
    const place = thrown.where === "" ? "" : `: see ${thrown.where}`;
    throw new UserError(
      `The plan cannot be read${place}.`,
      "Use the file that the step with projects/plan of this run has written, and the same version of all three actions."
    );
  }
}
function planIn(value) {
  const fields = ["kind", "version", "asOf", "isDated", "settings", "projects", "parts", "leftOut", "spent"];
  const { get } = exactFieldsOf(value, "", fields);
  get("kind", exactly(KIND));
  get("version", exactly(PLAN_VERSION));
  const projects = get("projects", listOf(readProject, MOST_PROJECTS));
  return {
    asOf: get("asOf", readMilliseconds),
    isDated: get("isDated", yesOrNo),
    settings: get("settings", readSettings),
    projects,
    parts: get("parts", partsOf(projects.length)),
    leftOut: get("leftOut", listOf(readLeftOut, MOST_PROJECTS)),
    spent: get("spent", readSpent)
  };
}
function readProject(value, where) {
  const { get } = exactFieldsOf(value, where, ["name", "repositories", "commits"]);
  const repositories = get("repositories", listOf(readRepository, MOST_PROJECTS));
  if (repositories.length === 0) throw new Misread(where);
  return { name: get("name", readTitle), repositories, commits: get("commits", wholeFrom(0)) };
}
function readRepository(value, where) {
  const { get } = exactFieldsOf(value, where, ["repository", "address", "ref", "page"]);
  const address = get("address", nullOr(textThat((text) => parseAddress(text) !== null, 1e3)));
  const isHosted = (text) => parseRepository(text).ok;
  return {
    repository: get("repository", address === null ? textThat(isHosted, 1e3) : readTitle),
    address,
    ref: get("ref", nullOr(textThat((text) => text !== "" && parseRef(text).ok, 1e4))),
    page: get("page", nullOr(readPage))
  };
}
function readLeftOut(value, where) {
  const { get } = exactFieldsOf(value, where, ["repository", "reason"]);
  return { repository: get("repository", readTitle), reason: get("reason", readReason) };
}
function partsOf(projects) {
  return (value, where) => {
    const parts = listOf(listOf(wholeFrom(0, projects - 1), projects), projects)(value, where);
    const places = new Set(parts.flat());
    const isWhole = places.size === projects && parts.flat().length === projects;
    if (!isWhole || parts.some((part) => part.length === 0)) throw new Misread(where);
    return parts;
  };
}

// src/settings/inputs/measure.ts
var MEASURE_INPUTS = [
  {
    name: "token",
    default: "",
    description: "A token that can read the repositories. The one of the workflow reads its own repository and public ones; for other private ones, give that of an app or of a person."
  },
  {
    name: "plan",
    default: "",
    description: "The path of the plan."
  },
  {
    name: "part",
    default: "",
    description: "Which part is measured, one of the plan's `shards`."
  },
  {
    name: "activity-window",
    default: "1 year",
    description: "How far back a person's last commit may lie for the person to count as active, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`."
  },
  {
    name: "majority-threshold",
    default: "50",
    description: "The percentage of a project's commits that counts as the majority, more than 1 and at most 100."
  },
  {
    name: "baseline",
    default: "all",
    description: "What the Augmented Pony Factor takes the majority of. `all` means everybody's commits, `active` only those of the active people."
  },
  {
    name: "attribution",
    default: "author",
    description: "Who is credited with a commit, its `author` or its `committer`."
  },
  {
    name: "co-authors",
    default: "false",
    description: "Whether a commit is shared equally between its author and the people in its `Co-authored-by` lines."
  },
  {
    name: "merge-commits",
    default: "exclude",
    description: "Whether merge commits are counted, `exclude` or `include`."
  },
  {
    name: "exclude-bots",
    default: "true",
    description: "Whether the commits of bots are left out."
  },
  {
    name: "exclude",
    default: "",
    description: "People to leave out of every project, one pattern a line or separated by commas. A pattern is a login, an e-mail address or a name, in upper or lower case, and may contain `*`."
  },
  {
    name: "as-of",
    default: "",
    description: "The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now."
  },
  {
    name: "minimum-apf",
    default: "",
    description: "The lowest Augmented Pony Factor that is good enough for a project. The step fails when one is below it, or has none. Empty means no gate."
  },
  {
    name: "minimum-active-share",
    default: "",
    description: "The lowest percentage of a project's commits that must belong to active people. The step fails when one is below it. Empty means no gate."
  },
  {
    name: "cache",
    default: "true",
    description: "Whether the histories that were read are kept in the Actions cache, so that the next run reads only what is new. Never where a minimum is set, nor for a release or a tag."
  },
  {
    name: "rate-limit-wait",
    default: "10 minutes",
    description: "How long the step waits, at most, for GitHub's rate limits to be over before it gives up."
  },
  {
    name: "part-path",
    default: "",
    description: "Where the rows of the part are written. Empty means a file in the runner's temporary folder."
  },
  {
    name: "anonymize",
    default: "false",
    description: "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names."
  }
];

// src/settings/inputs/merge.ts
var MERGE_INPUTS = [
  {
    name: "plan",
    default: "",
    description: "The path of the plan."
  },
  {
    name: "parts",
    default: "",
    description: "The folder with the rows of the parts, one file each, in folders of their own or not."
  },
  {
    name: "activity-window",
    default: "1 year",
    description: "How far back a person's last commit may lie for the person to count as active, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`."
  },
  {
    name: "majority-threshold",
    default: "50",
    description: "The percentage of a project's commits that counts as the majority, more than 1 and at most 100."
  },
  {
    name: "baseline",
    default: "all",
    description: "What the Augmented Pony Factor takes the majority of. `all` means everybody's commits, `active` only those of the active people."
  },
  {
    name: "attribution",
    default: "author",
    description: "Who is credited with a commit, its `author` or its `committer`."
  },
  {
    name: "co-authors",
    default: "false",
    description: "Whether a commit is shared equally between its author and the people in its `Co-authored-by` lines."
  },
  {
    name: "merge-commits",
    default: "exclude",
    description: "Whether merge commits are counted, `exclude` or `include`."
  },
  {
    name: "exclude-bots",
    default: "true",
    description: "Whether the commits of bots are left out."
  },
  {
    name: "exclude",
    default: "",
    description: "People to leave out of every project, one pattern a line or separated by commas. A pattern is a login, an e-mail address or a name, in upper or lower case, and may contain `*`."
  },
  {
    name: "as-of",
    default: "",
    description: "The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now."
  },
  {
    name: "minimum-apf",
    default: "",
    description: "The lowest Augmented Pony Factor that is good enough for a project. The step fails when one is below it, or has none. Empty means no gate."
  },
  {
    name: "minimum-active-share",
    default: "",
    description: "The lowest percentage of a project's commits that must belong to active people. The step fails when one is below it. Empty means no gate."
  },
  {
    name: "previous",
    default: "",
    description: "The path of an earlier JSON report of this action. The report then says what has changed. Empty means that nothing is compared."
  },
  {
    name: "fail-on-worse",
    default: "false",
    description: "Whether the step fails when a project's risk level has risen since the `previous` report, or its Augmented Pony Factor is no longer defined."
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
    name: "badge-path",
    default: "",
    description: "Where a badge for all projects is written as SVG, with the JSON for a shields.io endpoint badge beside it. Empty means that no badge is written."
  },
  {
    name: "anonymize",
    default: "false",
    description: "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names."
  }
];

// src/settings/inputs/plan.ts
var PLAN_INPUTS = [
  {
    name: "token",
    default: "",
    description: "A token that can read the repositories. The one of the workflow reads its own repository and public ones; for other private ones, give that of an app or of a person."
  },
  {
    name: "repositories",
    default: "",
    description: "What is measured, one a line: `owner/name`, `owner/name@ref`, `owner/*` for all that the token can see but archived ones, forks and empty ones, `!owner/name` for one of those that is left out, the https address of a repository on any git server, or `Label: owner/a, owner/b` for one project out of several repositories. After `#` stands a comment."
  },
  {
    name: "activity-window",
    default: "1 year",
    description: "How far back a person's last commit may lie for the person to count as active, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`."
  },
  {
    name: "majority-threshold",
    default: "50",
    description: "The percentage of a project's commits that counts as the majority, more than 1 and at most 100."
  },
  {
    name: "baseline",
    default: "all",
    description: "What the Augmented Pony Factor takes the majority of. `all` means everybody's commits, `active` only those of the active people."
  },
  {
    name: "attribution",
    default: "author",
    description: "Who is credited with a commit, its `author` or its `committer`."
  },
  {
    name: "co-authors",
    default: "false",
    description: "Whether a commit is shared equally between its author and the people in its `Co-authored-by` lines."
  },
  {
    name: "merge-commits",
    default: "exclude",
    description: "Whether merge commits are counted, `exclude` or `include`."
  },
  {
    name: "exclude-bots",
    default: "true",
    description: "Whether the commits of bots are left out."
  },
  {
    name: "exclude",
    default: "",
    description: "People to leave out of every project, one pattern a line or separated by commas. A pattern is a login, an e-mail address or a name, in upper or lower case, and may contain `*`."
  },
  {
    name: "as-of",
    default: "",
    description: "The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now."
  },
  {
    name: "minimum-apf",
    default: "",
    description: "The lowest Augmented Pony Factor that is good enough for a project. The step fails when one is below it, or has none. Empty means no gate."
  },
  {
    name: "minimum-active-share",
    default: "",
    description: "The lowest percentage of a project's commits that must belong to active people. The step fails when one is below it. Empty means no gate."
  },
  {
    name: "shards",
    default: "8",
    description: "How many parts the work is divided into, at most, from 1 to 256. Below some 300 repositories or a million commits it is one part."
  },
  {
    name: "rate-limit-wait",
    default: "10 minutes",
    description: "How long the step waits, at most, for GitHub's rate limits to be over before it gives up."
  },
  {
    name: "plan-path",
    default: "",
    description: "Where the plan is written, which names every repository. Empty means a file in the runner's temporary folder."
  },
  {
    name: "anonymize",
    default: "false",
    description: "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names."
  }
];

// src/settings/parts-settings.ts
var MOST_PARTS = 256;
function parsePlanSettings(read, serverUrl) {
  const reader = readInputs(PLAN_INPUTS, read);
  const list = readProjectList(reader, read("repositories"), serverUrl);
  const asking = readAsking(reader);
  const shared = readShared(reader);
  const shards = reader.parse("shards", parseCount(MOST_PARTS), 1);
  const planPath = reader.optionalText("plan-path");
  reader.end();
  return { ...shared, list, asking, shards, planPath };
}
function parsePartSettings(read) {
  const reader = readInputs(MEASURE_INPUTS, read);
  const plan = readNeeded(reader, "plan", "the path of a plan");
  const part = reader.parse("part", parseCount(MOST_PARTS), 1);
  const asking = readAsking(reader);
  const shared = readShared(reader);
  const cache = readCache(reader);
  const partPath = reader.optionalText("part-path");
  reader.end();
  return { ...shared, plan, part, asking, cache, partPath };
}
function parseMergeSettings(read) {
  const reader = readInputs(MERGE_INPUTS, read);
  const plan = readNeeded(reader, "plan", "the path of a plan");
  const parts = readNeeded(reader, "parts", "the folder with the rows of the parts");
  const shared = readShared(reader);
  const compare = readCompare(reader);
  const files = readPortfolioFiles(reader);
  reader.end();
  return { ...shared, ...compare, plan, parts, files };
}
function readShared(reader) {
  return { measure: readMeasure(reader), gate: readGate(reader), anonymize: readAnonymize(reader) };
}
function readAsking(reader) {
  return { token: readToken(reader, NO_TOKEN), rateLimitWaitMs: readWait(reader) };
}
function readNeeded({ textOf, refuse }, input, expected) {
  const text = textOf(input);
  if (text === "") refuse(`${input}: expected ${expected}, got none.`);
  return text;
}

export {
  writePlan,
  readPlan,
  parsePlanSettings,
  parsePartSettings,
  parseMergeSettings
};
