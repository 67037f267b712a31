import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  htmlWhole,
  unitsKept
} from "./chunk-OOGMKT2W.js";

// src/render/html/tree.ts
function h(tag, attributes, ...children) {
  return { tag, attributes, children };
}
function section(title, ...content) {
  return h("section", {}, h("h2", {}, title), ...content);
}
var VOID = /* @__PURE__ */ new Set(["input", "meta"]);
var shownText = unitsKept;
var ENDED_BY_THE_NEXT = /* @__PURE__ */ new Set(["li", "tbody", "td", "th", "tr"]);
var CLOSED_AT_ONCE = /* @__PURE__ */ new Set(["circle", "line", "path", "rect"]);
var NEEDS_NO_QUOTES = /^[\w.%#:/-]+$/;
function markup(trees, writing = "full") {
  return trees.map((tree) => typeof tree === "string" ? htmlWhole(shownText(tree)) : elementMarkup(tree, writing)).join("");
}
function elementMarkup({ tag, attributes, children }, writing) {
  const written = Object.entries(attributes).flatMap((attribute) => attributeMarkup(attribute, writing));
  const start = [tag, ...written].join(" ");
  if (VOID.has(tag)) return `<${start}>`;
  if (writing === "terse") {
    if (children.length === 0 && CLOSED_AT_ONCE.has(tag)) return `<${start} />`;
    if (ENDED_BY_THE_NEXT.has(tag)) return `<${start}>${markup(children, writing)}`;
  }
  return `<${start}>${markup(children, writing)}</${tag}>`;
}
function attributeMarkup([name, value], writing) {
  if (typeof value === "boolean") return value ? [name] : [];
  const text = String(value);
  const isBare = writing === "terse" && NEEDS_NO_QUOTES.test(text);
  return [isBare ? `${name}=${text}` : `${name}="${htmlWhole(text)}"`];
}

export {
  h,
  section,
  markup
};
