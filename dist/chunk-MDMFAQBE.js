import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  at,
  isRecord,
  listOf
} from "./chunk-XZEKJADH.js";

// src/github/event.ts
var FORK_RUN = "GitHub does not tell a workflow_run which pull request from a fork it follows, so that this run knows of none. For pull requests from forks, use the event pull_request_target.";
var NONE = { pullRequest: null, notice: null };
function occasionOf(payload) {
  const repository = at(payload, "repository", "full_name");
  if (typeof repository !== "string" || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return NONE;
  const found = pullRequestIn(payload);
  const number = at(found, "number");
  if (typeof number === "number" && Number.isSafeInteger(number) && number > 0) {
    return { pullRequest: { repository, number, base: branchOf(found) }, notice: null };
  }
  return { pullRequest: null, notice: followsPullRequest(payload) ? FORK_RUN : null };
}
function pullRequestIn(payload) {
  const pullRequest = at(payload, "pull_request");
  if (isRecord(pullRequest)) return pullRequest;
  if (isRecord(at(payload, "issue", "pull_request"))) return at(payload, "issue");
  const here = at(payload, "repository", "id");
  return listOf(at(payload, "workflow_run", "pull_requests")).find(
    (listed) => typeof here === "number" && at(listed, "base", "repo", "id") === here
  );
}
function branchOf(pullRequest) {
  const branch = at(pullRequest, "base", "ref");
  return typeof branch === "string" && branch !== "" ? branch : null;
}
function followsPullRequest(payload) {
  return String(at(payload, "workflow_run", "event")).startsWith("pull_request");
}
var FROM_OUTSIDE = /* @__PURE__ */ new Set([
  "pull_request_target",
  "issue_comment",
  "issues",
  "discussion",
  "discussion_comment",
  "fork",
  "watch",
  "gollum"
]);
function comesFromOutside(name, payload) {
  if (name !== "workflow_run") return FROM_OUTSIDE.has(name);
  const here = at(payload, "repository", "id");
  return here === void 0 || at(payload, "workflow_run", "head_repository", "id") !== here;
}

export {
  occasionOf,
  comesFromOutside
};
