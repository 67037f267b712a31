import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  HttpClient
} from "./chunk-52ZB7PUT.js";
import {
  dropRelativePrograms,
  forgetEvent,
  forgetSecrets,
  nameOfKey
} from "./chunk-GOJXNUIJ.js";
import {
  comesFromOutside
} from "./chunk-MDMFAQBE.js";
import {
  MOST_BYTES,
  UNMEASURED,
  watchForCancellation
} from "./chunk-XZEKJADH.js";
import {
  messageOf,
  sentenceFor,
  traceOf
} from "./chunk-FLM25ZLN.js";
import {
  harmlessLines
} from "./chunk-OOGMKT2W.js";

// src/edge/runner/start.ts
async function start(action) {
  await action(process.env, watchForCancellation());
  process.stdout.write("", () => process.exit());
}

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/http-client/lib/auth.js
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step2(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step2(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step2(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step2((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var BearerCredentialHandler = class {
  constructor(token) {
    this.token = token;
  }
  // currently implements pre-authorization
  // TODO: support preAuth = false where it hooks on 401
  prepareRequest(options) {
    if (!options.headers) {
      throw Error("The request has no headers");
    }
    options.headers["Authorization"] = `Bearer ${this.token}`;
  }
  // This handler cannot handle 401
  canHandleAuthentication() {
    return false;
  }
  handleAuthentication() {
    return __awaiter(this, void 0, void 0, function* () {
      throw new Error("not implemented");
    });
  }
};

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step2(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step2(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step2(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step2((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter2(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter2(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter2(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}

// src/publish/outputs.ts
function publishOutputs(outputs) {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

// src/edge/runner/step.ts
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { resolve } from "node:path";

// src/sources/cache/runner-store.ts
import { setTimeout as delay } from "node:timers/promises";

// src/sources/cache/access.ts
var MODES = /* @__PURE__ */ new Map([
  ["none", { reads: false, writes: false }],
  ["read", { reads: true, writes: false }],
  ["write", { reads: true, writes: true }],
  ["write-only", { reads: false, writes: true }]
]);
function accessOf(mode, isFromOutside) {
  return MODES.get(mode.trim().toLowerCase()) ?? { reads: true, writes: !isFromOutside };
}

// src/sources/cache/service.ts
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
var HOSTED = /^(?:github\.com|.+\.ghe\.com)$/;
function cacheServiceIn(environment) {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_SERVICE_V2: isThere } = environment;
  const { GITHUB_SERVER_URL: server = "https://github.com" } = environment;
  const isHosted = URL.canParse(server) && HOSTED.test(new URL(server).hostname);
  return isHosted && isThere && url && token ? { url, token } : null;
}
var CALLS = "twirp/github.actions.results.api.v1.CacheService";
var VERSION = createHash("sha256").update("pony-factor: one file, which is no archive").digest("hex");
var AGENT = "pony-factor";
var [OK, CREATED, NOT_FOUND] = [200, 201, 404];
var OPTIONS = { allowRedirects: false };
function openCacheService({ url, token }) {
  const service = new HttpClient(AGENT, [new BearerCredentialHandler(token)], OPTIONS);
  const storage = new HttpClient(AGENT, [], OPTIONS);
  async function call(method, request) {
    const address = new URL(`${CALLS}/${method}`, url).href;
    const { statusCode, result } = await service.postJson(address, { ...request, version: VERSION });
    if (statusCode === NOT_FOUND || typeof result !== "object" || result === null) {
      throw new Error("the service is not there");
    }
    return { ...result };
  }
  async function find([key, ...beginnings]) {
    const { ok, signed_download_url: address } = await call("GetCacheEntryDownloadURL", {
      key,
      restore_keys: beginnings
    });
    return ok === true && typeof address === "string" ? address : null;
  }
  async function read(address, mostBytes) {
    const response = await storage.get(address);
    if (statusOf(response) !== OK) throw new Error(`the storage answers ${statusOf(response)}`);
    const chunks = [];
    let size = 0;
    for await (const chunk of response.message) {
      size += chunk.length;
      if (size > mostBytes) {
        response.message.destroy();
        throw new Error("the entry is larger than any of ours");
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
  async function write(key, bytes) {
    const { ok, signed_upload_url: address, message } = await call("CreateCacheEntry", { key });
    if (ok !== true || typeof address !== "string") throw new Error(String(message || "there is such an entry"));
    const headers = { "x-ms-blob-type": "BlockBlob", "content-length": String(bytes.length) };
    const response = await storage.sendStream("PUT", address, Readable.from([bytes]), headers);
    response.message.resume();
    if (statusOf(response) !== CREATED) throw new Error(`the storage answers ${statusOf(response)}`);
    const done = await call("FinalizeCacheEntryUpload", { key, size_bytes: String(bytes.length) });
    if (done.ok !== true) throw new Error(String(done.message || "the entry was not taken"));
  }
  return { find, read, write };
}
function statusOf({ message }) {
  return message.statusCode ?? 0;
}

// src/sources/cache/runner-store.ts
var PREFIX = "pony-factor-history";
var PATIENCE_MS = 6e4;
function runnerStore(environment, log2, options) {
  const { isFromOutside, sleep = (ms, signal) => delay(ms, void 0, { ref: false, signal }) } = options;
  const found = cacheServiceIn(environment);
  const service = found === null ? null : openCacheService(found);
  const access2 = accessOf(environment.ACTIONS_CACHE_MODE ?? "", isFromOutside);
  async function use(what, need, work) {
    if (service === null) return null;
    if (!access2[need]) {
      log2.debug(
        "This run may not do that with the cache of GitHub Actions, as is usual for its event or its cache-mode."
      );
      return null;
    }
    try {
      return await soon(work(service), sleep);
    } catch (thrown) {
      log2.debug(`The cache could not be ${what}: ${messageOf(thrown)}`);
      return null;
    }
  }
  async function load({ find, read }, cacheKey) {
    const all = `${PREFIX}-${cacheKey.family}-`;
    const own = `${PREFIX}-${nameOfKey(cacheKey)}-`;
    const address = await find([own, own, `${all}${cacheKey.format}-`, all]);
    return address === null ? null : read(address, MOST_BYTES);
  }
  return {
    load: (cacheKey) => use("read", "reads", (service2) => load(service2, cacheKey)),
    save: async (cacheKey, edition, bytes) => {
      const key = `${PREFIX}-${nameOfKey(cacheKey)}-${edition}`;
      await use("written", "writes", ({ write }) => write(key, bytes));
    }
  };
}
async function soon(work, sleep) {
  const done = new AbortController();
  const tooLate = sleep(PATIENCE_MS, done.signal).then(() => {
    throw new Error("it takes too long");
  });
  return Promise.race([work, tooLate]).finally(() => done.abort());
}

// src/edge/runner/step.ts
var log = {
  info: (message) => info(harmlessLines(message)),
  notice: (message) => notice(harmlessLines(message)),
  debug: (message) => debug(harmlessLines(message))
};
async function step({ parse, tokenIn, work }, environment, signal) {
  dropRelativePrograms(environment);
  try {
    const settings = parse((name) => getInput(name, { trimWhitespace: false }));
    forgetSecrets(environment);
    const token = tokenIn(settings);
    if (token !== "") setSecret(token);
    const event = await readEvent(environment);
    const isFromOutside = comesFromOutside(environment.GITHUB_EVENT_NAME ?? "", event);
    const store = runnerStore(environment, log, { isFromOutside });
    const temporary = environment.RUNNER_TEMP || tmpdir();
    const workspace = resolve(environment.GITHUB_WORKSPACE || ".");
    const surroundings = { environment, log, event, store, signal, temporary, mirrorOf: null, workspace };
    const failure = await work(settings, surroundings);
    if (failure !== null) setFailed(failure);
  } catch (thrown) {
    log.debug(traceOf(thrown));
    setFailed(harmlessLines(sentenceFor(thrown, signal)));
    if (signal.aborted) process.exitCode = UNMEASURED;
  }
}
async function readEvent(environment) {
  const path = forgetEvent(environment);
  if (path === void 0) return null;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}

export {
  summary,
  publishOutputs,
  step,
  start
};
