import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  codeOf
} from "./chunk-XZEKJADH.js";
import {
  UserError,
  messageOf
} from "./chunk-FLM25ZLN.js";

// src/edge/texts.ts
import { lstat, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
var MOST_BYTES = 256 * 1024 * 1024;
async function readNamedText({ path, what, input }, workspace) {
  const absolute = resolve(workspace, path);
  try {
    const { size } = await lstat(absolute);
    if (size > MOST_BYTES) throw new Error("it is larger than any such file");
    return await readFile(absolute, "utf8");
  } catch (thrown) {
    throw unreadable(what, absolute, input, thrown);
  }
}
var MOST_LEVELS = 3;
async function jsonFilesIn({ path, what, input }, workspace) {
  const absolute = resolve(workspace, path);
  try {
    const found = await filesBelow(absolute, MOST_LEVELS);
    return found.filter((file) => file.endsWith(".json")).sort(new Intl.Collator("en", { numeric: true }).compare);
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT") return [];
    throw unreadable(what, absolute, input, thrown);
  }
}
async function filesBelow(folder, levels) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return [path];
      return entry.isDirectory() && levels > 0 ? filesBelow(path, levels - 1) : [];
    })
  );
  return found.flat();
}
function unreadable(what, path, input, thrown) {
  const reason = codeOf(thrown) === "ENOENT" ? "it is not there" : messageOf(thrown);
  return new UserError(`${what} cannot be read from ${path}: ${reason}.`, `Correct the input ${input}.`, thrown);
}

export {
  readNamedText,
  jsonFilesIn
};
