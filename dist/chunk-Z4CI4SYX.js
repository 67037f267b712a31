import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  htmlWhole,
  unitsKept
} from "./chunk-LQMON6UL.js";

// src/render/html/tree.ts
function h(tag, attributes, ...children) {
  return { tag, attributes, children };
}
function section(title, ...content) {
  return h("section", {}, h("h2", {}, title), ...content);
}
var VOID = /* @__PURE__ */ new Set(["input", "meta"]);
var shownText = unitsKept;
function markup(trees) {
  return trees.map((tree) => typeof tree === "string" ? htmlWhole(shownText(tree)) : elementMarkup(tree)).join("");
}
function elementMarkup({ tag, attributes, children }) {
  const start = `<${[tag, ...Object.entries(attributes).flatMap(attributeMarkup)].join(" ")}>`;
  return VOID.has(tag) ? start : `${start}${markup(children)}</${tag}>`;
}
function attributeMarkup([name, value]) {
  if (typeof value === "boolean") return value ? [name] : [];
  return [`${name}="${htmlWhole(String(value))}"`];
}

export {
  h,
  section,
  markup
};
