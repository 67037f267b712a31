import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  peopleSquares
} from "./chunk-QWLUM4R3.js";
import {
  blocks,
  commentThatFits,
  pageOf,
  partAt
} from "./chunk-RHWILYQM.js";
import {
  Refused
} from "./chunk-XZEKJADH.js";
import {
  messageOf
} from "./chunk-FLM25ZLN.js";
import {
  doubtsInWords,
  gateInWords,
  partsIn,
  pullRequestPart
} from "./chunk-FTZVYTNL.js";
import {
  actionInWords,
  answerInWords,
  figuresLine
} from "./chunk-TMSRFURT.js";
import {
  viewOf
} from "./chunk-52XVH4VE.js";
import {
  markdown
} from "./chunk-UOS6P5T5.js";
import {
  unitsKept
} from "./chunk-OOGMKT2W.js";

// src/render/markdown/comment-marker.ts
function commentMarker({ repository, ref, head }, key) {
  const branch = isNameOf(head, ref) ? "HEAD" : ref;
  const parts = [repository.toLowerCase(), branch, ...key === null ? [] : [key]];
  return `<!-- pony-factor: ${parts.map(encoded).join(" ")} -->`;
}
var OLD_MARKER = "<!-- pony-factor -->";
function isNameOf(head, ref) {
  return head !== null && /^[\da-f]{7,}$/i.test(ref) && head.startsWith(ref.toLowerCase());
}
var LONGEST = 1e3;
function encoded(text) {
  const part = encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
  return part.length <= LONGEST ? part : `${part.slice(0, LONGEST)}~${part.length}`;
}

// src/render/markdown/comment.ts
function renderComment(report, place) {
  return commentThatFits((rows) => commentOf(pageOf(report, rows), place));
}
function renderResolvedComment(report, place) {
  const view = viewOf(report, markdown);
  const title = titleOf(view, place);
  const about = title === TITLE ? "" : `${view.medium.strong(title)}: `;
  return unitsKept(`${commentMarker(report.subject, place.key)}
${about}${gateInWords(view)}
`);
}
var TITLE = "Pony Factor";
function titleOf({ report, medium }, { repository, key }) {
  const { subject } = report;
  const pullRequest = pullRequestPart.in(report);
  const isOther = subject.repository.toLowerCase() !== repository.toLowerCase();
  const isOtherBranch = pullRequest !== null && pullRequest.branch !== null;
  return [
    TITLE,
    ...isOther ? [`of ${medium.code(subject.repository)}`] : [],
    ...isOther || isOtherBranch ? [`at ${medium.code(subject.ref)}`] : [],
    ...key === null ? [] : [`(${medium.text(key)})`]
  ].join(" ");
}
function commentOf(page, place) {
  const { view } = page;
  const parts = partsIn("comment");
  const show = (placed) => partAt(page, placed, page.rows);
  const text = blocks(
    `${commentMarker(view.report.subject, place.key)}
### ${titleOf(view, place)}`,
    ...parts.filter(({ place: place2 }) => place2.as === "open").map(show),
    answerInWords(view),
    actionInWords(view),
    gateInWords(view),
    peopleSquares(view),
    view.report.measurement.tally.commits === 0 ? "" : figuresLine(view),
    doubtsInWords(view).join(" "),
    ...parts.filter(({ place: place2 }) => place2.as === "folded").map(show)
  );
  return `${text}
`;
}

// src/publish/comment.ts
var HOW_TO_PERMIT = "In a workflow that is the line `pull-requests: write` under `permissions:`. On a pull request from a fork the token can only read, unless the workflow runs on pull_request_target.";
async function publishComment(report, { comment: { policy, key }, subject: { ref } }, conversation, log) {
  const wish = wishFor(policy, report.verdict.gate);
  await keepComment(conversation, log, wish, ({ repository }) => {
    const place = { repository, key };
    const marker = commentMarker(report.subject, key);
    const isOld = key === null && isUsual(report, ref, repository);
    return {
      body: wish === "write" ? renderComment(report, place) : renderResolvedComment(report, place),
      markers: isOld ? [marker, OLD_MARKER] : [marker]
    };
  });
}
async function keepComment(conversation, log, wish, make) {
  if (conversation === null || wish === "keep") return;
  try {
    await put(conversation, { wish, ...make(conversation) });
  } catch (error) {
    const remedy = error instanceof Refused && error.reason === "permission" ? ` ${HOW_TO_PERMIT}` : "";
    log.notice(`The comment in the pull request could not be brought up to date. ${messageOf(error)}${remedy}`);
  }
}
function wishFor(policy, gate) {
  if (policy === "always") return "write";
  if (policy === "never" || gate === "off") return "keep";
  return gate === "failed" ? "write" : "resolve";
}
function isUsual(report, ref, repository) {
  const isHere = report.subject.repository.toLowerCase() === repository.toLowerCase();
  return isHere && (ref === null || pullRequestPart.in(report)?.branch === null);
}
async function put(conversation, { markers, body, wish }) {
  const comment = await conversation.findOwn(...markers);
  if (comment === null) {
    if (wish === "write") await conversation.create(body);
  } else if (!isSame(comment.body, body)) {
    await conversation.update(comment, body);
  }
}
function isSame(shown, wanted) {
  return shown.replaceAll("\r\n", "\n").trimEnd() === wanted.trimEnd();
}

export {
  encoded,
  publishComment,
  keepComment,
  wishFor
};
