import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/settings/parse-lists.ts
var BETWEEN_WORDS = /[\s,]+/;
function parseWords(words) {
  return (text) => {
    const given = text.split(BETWEEN_WORDS).filter((word) => word !== "");
    const expected = `some of ${words.join(", ")}`;
    if (given.length === 1 && given[0] === "none")
      return { ok: false, expected, hint: "For none of them, leave it empty." };
    const isKnown = given.length > 0 && given.every((word) => words.some((candidate) => candidate === word));
    return isKnown ? { ok: true, value: words.filter((word) => given.includes(word)) } : { ok: false, expected };
  };
}
function parseLines(text) {
  const lines = text.split(/[\n\r]+/).map((line) => line.trim());
  return { ok: true, value: lines.filter((line) => line !== "") };
}
function parseCount(most) {
  return (text) => {
    const isCount = /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most;
    return isCount ? { ok: true, value: Number(text) } : { ok: false, expected: `a whole number from 1 to ${most}` };
  };
}
function parseHosts(text) {
  const given = text.split(BETWEEN_WORDS).filter((host2) => host2 !== "");
  const hosts = given.map(hostIn);
  const wrong = given.find((_, index) => hosts[index] === null);
  if (wrong === void 0) return { ok: true, value: [...new Set(hosts.filter((host2) => host2 !== null))] };
  const expected = "names of servers, such as git.example.org or git.example.org:8443";
  const host = hostIn(/^[a-z]+:\/\/(?<host>[^/@?#]+)/i.exec(wrong)?.groups?.host ?? wrong.split("/")[0] ?? "");
  return host === null ? { ok: false, expected } : { ok: false, expected, hint: `Write ${host}.` };
}
function hostIn(text) {
  if (!/^(?!-)[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i.test(text)) return null;
  const { host } = URL.canParse(`https://${text}`) ? new URL(`https://${text}`) : { host: "" };
  return host === text.toLowerCase().replace(/:443$/, "") ? host : null;
}
function parsePathWithin(text) {
  const path = text.replace(/^(?:\.\/)+/, "");
  const isWithin = !/^[/\\]|^[a-z]:|\\/i.test(path) && path.split("/").every((part) => !["", ".", ".."].includes(part));
  return isWithin ? { ok: true, value: path } : { ok: false, expected: "the path of a file within the repository" };
}

export {
  parseWords,
  parseLines,
  parseCount,
  parseHosts,
  parsePathWithin
};
