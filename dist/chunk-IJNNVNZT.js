import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  summary
} from "./chunk-TGIKYDZA.js";
import {
  messageOf
} from "./chunk-FLM25ZLN.js";

// src/publish/summary.ts
async function publishSummary(markdown, log) {
  try {
    await summary.addRaw(markdown, true).write();
  } catch (error) {
    summary.emptyBuffer();
    log.notice(`There is no job summary. ${messageOf(error)}`);
  }
}

export {
  publishSummary
};
