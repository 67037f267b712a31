import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/errors.ts
var UserError = class extends Error {
  name = "UserError";
  /**
   * @param message what failed and where, one clear sentence
   * @param hint what the reader can do about it, one clear sentence; empty when the message says it already
   * @param cause the error that was caught, if one was
   */
  constructor(message, hint = "", cause) {
    super(hint === "" ? message : `${message} ${hint}`, cause === void 0 ? void 0 : { cause });
  }
};
var Cancelled = class extends UserError {
  name = "Cancelled";
};
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
function traceOf(thrown) {
  const traces = [];
  const seen = /* @__PURE__ */ new Set();
  for (let error = thrown; error !== void 0 && !seen.has(error); ) {
    seen.add(error);
    traces.push(error instanceof Error ? error.stack ?? error.message : messageOf(error));
    error = error instanceof Error ? error.cause : void 0;
  }
  return traces.join("\nCaused by: ");
}
function sentenceFor(thrown, signal) {
  if (signal.aborted && !(thrown instanceof Cancelled)) return messageOf(signal.reason);
  if (thrown instanceof UserError) return thrown.message;
  return `Pony Factor failed by a defect of its own: ${messageOf(thrown).replace(/\.?$/, ".")} Please report it with the log of this run.`;
}

export {
  UserError,
  Cancelled,
  messageOf,
  traceOf,
  sentenceFor
};
