import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  IncompleteAnswer,
  at,
  isCount,
  partsOf
} from "./chunk-XZEKJADH.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";

// src/github/comments.ts
var COMMENTS_ON_A_PAGE = 100;
var MOST_PAGES = 100;
function conversationOf(github, pullRequest) {
  const { repository, number } = pullRequest;
  const { owner, name: repo } = partsOf(repository);
  const reading = {
    what: `reading the comments of pull request ${number}`,
    needs: "pull-requests: read",
    otherwise: ""
  };
  const writing = { what: `writing a comment on pull request ${number}`, needs: "pull-requests: write", otherwise: "" };
  function list() {
    return github.pages({
      ...reading,
      route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
      parameters: { owner, repo, issue_number: number, per_page: COMMENTS_ON_A_PAGE },
      decode: ({ data }) => decodeComments(data)
    });
  }
  function readOwnLogin() {
    return github.graphql({ ...reading, query: "query { viewer { login } }", variables: {}, decode: decodeViewer });
  }
  async function findOwn(...beginnings) {
    const found = /* @__PURE__ */ new Map();
    let ownLogin;
    const known = /* @__PURE__ */ new Set();
    let pages = 0;
    for await (const comments of list()) {
      for (const beginning of beginnings.filter((text) => !found.has(text))) {
        const candidates = comments.filter(({ body }) => body.startsWith(beginning));
        if (candidates.length > 0) ownLogin ??= await readOwnLogin();
        const own = candidates.find((comment) => isBy(ownLogin, comment));
        if (own !== void 0) found.set(beginning, own);
      }
      const [first = ""] = beginnings;
      if (found.has(first) || comments.every(({ id }) => known.has(id))) break;
      for (const { id } of comments) known.add(id);
      pages += 1;
      if (pages === MOST_PAGES) return firstOf(beginnings, found) ?? tooMany();
    }
    return firstOf(beginnings, found);
  }
  function tooMany() {
    throw new UserError(
      `GitHub lists more than ${MOST_PAGES} pages of comments in pull request ${number}, and none of them has ours.`
    );
  }
  async function create(body) {
    await github.rest({
      ...writing,
      route: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      parameters: { owner, repo, issue_number: number, body },
      decode: () => null
    });
  }
  async function update({ id }, body) {
    await github.rest({
      ...writing,
      route: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
      parameters: { owner, repo, comment_id: id, body },
      decode: () => null
    });
  }
  return { repository, findOwn, create, update };
}
function isBy(login, { author, app }) {
  return author === login && (app === null || `${app}[bot]` === login);
}
function firstOf(beginnings, found) {
  return beginnings.map((beginning) => found.get(beginning)).find((comment) => comment !== void 0) ?? null;
}
function decodeComments(data) {
  if (!Array.isArray(data)) throw new IncompleteAnswer("a list of comments is missing");
  return data.map((comment) => {
    const [id, body] = [at(comment, "id"), at(comment, "body")];
    const [author, app] = [at(comment, "user", "login"), at(comment, "performed_via_github_app", "slug")];
    if (!isCount(id)) throw new IncompleteAnswer("a comment is not whole");
    return { id, body: textOr("", body), author: textOr(null, author), app: textOr(null, app) };
  });
}
function textOr(missing, value) {
  return typeof value === "string" ? value : missing;
}
function decodeViewer(data) {
  const login = at(data, "viewer", "login");
  if (typeof login !== "string") throw new IncompleteAnswer("the account of the token is missing");
  return login;
}

export {
  conversationOf
};
