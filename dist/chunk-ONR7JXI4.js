import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/people/name-list.ts
var MOST_PARTS = 3;
var PART = /\s*(?:"(?<quoted>[^"]*)"\s*(?=,|$)|(?<plain>[^,]*))(?:,|$)/gy;
function parseNameLines(text) {
  return text.split(/[\n\r]+/).map((line) => ({ text: line, parts: partsOf(line) })).filter(({ parts }) => parts.length > 0);
}
function partsOf(line) {
  return Array.from(line.matchAll(PART), (match) => {
    const name = (match.groups?.quoted ?? match.groups?.plain ?? "").trim();
    return { name, start: match.index, end: match.index + match[0].replace(/,$/, "").length };
  }).filter(({ name }) => name !== "");
}
function namesOn(lines, isSomebody) {
  return lines.flatMap((line) => {
    const names = [];
    for (let index = 0; index < line.parts.length; ) {
      const { name, length } = nameAt(line, index, isSomebody);
      names.push(name);
      index += length;
    }
    return names;
  });
}
function nameAt({ text, parts }, index, isSomebody) {
  const left = parts.length - index;
  for (const length of index === 0 ? [left, MOST_PARTS, 2] : [MOST_PARTS, 2]) {
    const [first, last] = [parts[index], parts[index + length - 1]];
    if (length < 2 || length > left || first === void 0 || last === void 0) continue;
    const name = text.slice(first.start, last.end).trim();
    if (isSomebody(name)) return { name, length };
  }
  return { name: parts[index]?.name ?? "", length: 1 };
}

export {
  parseNameLines,
  namesOn
};
