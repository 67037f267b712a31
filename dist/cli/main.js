import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  CommanderError,
  ONE_REPOSITORY,
  STATUS,
  describeCommand,
  displayOf,
  mayBeTarget,
  noteOnTarget,
  publish,
  readSettings
} from "../chunk-FSN7G2RU.js";
import "../chunk-2U7YQAHM.js";
import {
  runOnOne
} from "../chunk-KX6FDYIK.js";
import "../chunk-X3H4I2BL.js";
import "../chunk-OCHZONRM.js";
import "../chunk-QWLUM4R3.js";
import "../chunk-XNDBGJPN.js";
import "../chunk-RHWILYQM.js";
import "../chunk-QCXC5WWG.js";
import {
  dropRelativePrograms,
  forgetEvent,
  forgetSecrets,
  nameOfKey
} from "../chunk-GOJXNUIJ.js";
import "../chunk-MDMFAQBE.js";
import {
  LONGEST_AGE_MS,
  MOST_BYTES,
  isUnfinished,
  replaceFile,
  urlOf,
  watchForCancellation
} from "../chunk-XZEKJADH.js";
import "../chunk-C46ZPQ4B.js";
import {
  UserError,
  messageOf,
  sentenceFor,
  traceOf
} from "../chunk-FLM25ZLN.js";
import "../chunk-EYGAGJP3.js";
import "../chunk-FTZVYTNL.js";
import "../chunk-TMSRFURT.js";
import "../chunk-NLYRCPRT.js";
import "../chunk-52XVH4VE.js";
import "../chunk-TAUD2ZNN.js";
import "../chunk-O6KYRDNA.js";
import "../chunk-UOS6P5T5.js";
import "../chunk-7OPXSQYE.js";
import "../chunk-4VSPLBVL.js";
import "../chunk-QWMI5FQ7.js";
import "../chunk-BF3KFVHU.js";
import "../chunk-ONR7JXI4.js";
import "../chunk-5VJLOJIL.js";
import "../chunk-GG7F7BCB.js";
import "../chunk-IJZC7DIB.js";
import "../chunk-LYCJXP3F.js";
import "../chunk-IUKGKSD4.js";
import {
  harmlessLines,
  plainLine
} from "../chunk-OOGMKT2W.js";
import "../chunk-NC5RLCOC.js";
import "../chunk-6JU4JKLU.js";

// src/edge/desk/sitting.ts
import { tmpdir } from "node:os";

// src/sources/cache/folder-store.ts
import { lstat as lstat2, mkdir, readdir, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

// src/sources/cache/own-folder.ts
import { constants } from "node:fs";
import { lstat, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
var WRITABLE_BY_OTHERS = 18;
var WRITABLE_BY_ALL = 2;
var STICKY = 512;
async function whyNotOwn(folder) {
  const found = await lstat(folder);
  if (found.isSymbolicLink()) return "it is a link";
  if (!isOwn(found.uid)) return "it belongs to somebody else";
  if (process.getuid === void 0) return null;
  if ((found.mode & WRITABLE_BY_OTHERS) !== 0) return "others may write to it";
  const around = (await stat(dirname(folder))).mode & (WRITABLE_BY_ALL | STICKY);
  return around === WRITABLE_BY_ALL ? "others may put another in its place" : null;
}
async function readOwnFile(path, mostBytes) {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile() || !isOwn(found.uid)) throw new Error(`${path} is no file of the user's`);
    if (found.size > mostBytes) throw new Error(`${path} is larger than any of ours`);
    const bytes = Buffer.alloc(found.size);
    const { bytesRead } = await file.read(bytes, 0, found.size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
function isOwn(uid) {
  return process.getuid === void 0 || uid === process.getuid();
}

// src/sources/cache/folder-store.ts
var SUFFIX = ".json.gz";
function folderStore(environment, log) {
  const { XDG_CACHE_HOME: configured = "", HOME: home = homedir() } = environment;
  const folder = join(isAbsolute(configured) ? configured : join(home, ".cache"), "pony-factor");
  let isRefused = false;
  async function requireOwn2() {
    const reason = await whyNotOwn(folder);
    if (reason === null) return;
    if (!isRefused) log.notice(`Nothing is kept for the next run: the folder ${folder} is not used, as ${reason}.`);
    isRefused = true;
    throw new Error(reason);
  }
  async function load(cacheKey) {
    const { family, format } = cacheKey;
    await requireOwn2();
    const files = (await readdir(folder)).filter((file2) => file2.startsWith(`${family}-`) && file2.endsWith(SUFFIX));
    const readable = files.filter((file2) => file2.startsWith(`${family}-${format}-`));
    const own = files.find((file2) => file2 === fileOf(cacheKey));
    const file = own ?? await newest(folder, readable) ?? await newest(folder, files);
    return file === null ? null : readOwnFile(join(folder, file), MOST_BYTES);
  }
  async function save(cacheKey, bytes) {
    await mkdir(folder, { recursive: true, mode: 448 });
    await requireOwn2();
    const path = join(folder, fileOf(cacheKey));
    await replaceFile(path, bytes, 384);
    await dropOld(folder, path);
  }
  function unavailable(thrown) {
    log.debug(`The cache folder cannot be used: ${messageOf(thrown)}`);
    return null;
  }
  return {
    load: (cacheKey) => load(cacheKey).catch(unavailable),
    save: async (cacheKey, _edition, bytes) => {
      await save(cacheKey, bytes).catch(unavailable);
    }
  };
}
function fileOf(cacheKey) {
  return `${nameOfKey(cacheKey)}${SUFFIX}`;
}
async function dropOld(folder, fresh) {
  const now = (await lstat2(fresh)).mtimeMs;
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX) || isUnfinished(name));
  const files = names.map((name) => join(folder, name));
  await Promise.allSettled(
    files.map(async (file) => {
      if (now - (await lstat2(file)).mtimeMs > LONGEST_AGE_MS) await rm(file);
    })
  );
}
async function newest(folder, files) {
  const ages = await Promise.all(files.map(async (file) => ({ file, at: (await lstat2(join(folder, file))).mtimeMs })));
  return ages.sort((a, b) => b.at - a.at)[0]?.file ?? null;
}

// src/sources/fetch/mirror.ts
import { createHash } from "node:crypto";
import { lstat as lstat3, mkdir as mkdir2, readdir as readdir2, rm as rm2 } from "node:fs/promises";
import { homedir as homedir2 } from "node:os";
import { isAbsolute as isAbsolute2, join as join2 } from "node:path";
function mirrorsIn(environment, log) {
  const { XDG_CACHE_HOME: configured = "", HOME: home = homedir2() } = environment;
  const cache = join2(isAbsolute2(configured) ? configured : join2(home, ".cache"), "pony-factor");
  const mirrors = join2(cache, "mirrors");
  async function open2(address) {
    await mkdir2(mirrors, { recursive: true, mode: 448 });
    const folder = join2(mirrors, `${nameOf(address)}.git`);
    for (const place of [cache, mirrors]) await requireOwn(place);
    await dropOld2(mirrors, folder);
    const make = () => mkdir2(folder, { recursive: true, mode: 448 });
    const isOld = await make() === void 0;
    await requireOwn(folder);
    return {
      folder,
      isOld,
      release: async () => {
      },
      empty: async () => {
        await rm2(folder, { recursive: true, force: true });
        await make();
      }
    };
  }
  return (address) => open2(address).catch((thrown) => {
    log.notice(`Nothing is kept for the next run: ${messageOf(thrown)}.`);
    return null;
  });
}
async function requireOwn(folder) {
  const reason = await whyNotOwn(folder);
  if (reason !== null) throw new Error(`the folder ${folder} is not used, as ${reason}`);
}
function nameOf(address) {
  return createHash("sha256").update(urlOf(address)).digest("hex").slice(0, 32);
}
async function dropOld2(mirrors, used) {
  const others = (await readdir2(mirrors)).map((name) => join2(mirrors, name)).filter((folder) => folder !== used);
  await Promise.allSettled(
    others.map(async (folder) => {
      const usedAt = (await lstat3(join2(folder, "config"))).mtimeMs;
      if (Date.now() - usedAt > LONGEST_AGE_MS) await rm2(folder, { recursive: true, force: true });
    })
  );
}

// src/edge/desk/arguments.ts
var TRUTH_VALUE = /^(?:true|false|yes|no|on|off|1|0)$/i;
function readArguments(args, describe, mayBeTarget2) {
  const problems = [];
  let left = spellOut(args, describe(), mayBeTarget2);
  let hasTooMany = false;
  for (; ; ) {
    const program = describe().allowExcessArguments(hasTooMany).configureOutput({ outputError: () => {
    } });
    try {
      program.parse(left, { from: "user" });
      return { program, problems };
    } catch (thrown) {
      if (!(thrown instanceof CommanderError) || thrown.exitCode === 0) throw thrown;
      problems.push(thrown.message);
      if (thrown.code === "commander.excessArguments") hasTooMany = true;
      else left = withoutCause(left, thrown);
    }
  }
}
function spellOut(args, { options }, mayBeTarget2) {
  const known = options.map(({ long }) => long);
  const switches = options.filter(({ optional }) => optional).map(({ long }) => long);
  return args.flatMap((arg, index) => {
    const [, name] = /^(--[^=]+)=/.exec(arg) ?? [];
    if (name !== void 0 && !known.includes(name)) return [name, "value"];
    const next = args[index + 1] ?? "-";
    const isValue = TRUTH_VALUE.test(next) || !(next.startsWith("-") || mayBeTarget2(next));
    return switches.includes(arg) && !isValue ? `${arg}=true` : arg;
  });
}
function withoutCause(args, { code, message }) {
  const unknown = args.findIndex((arg) => message.startsWith(`error: unknown option '${arg}'`));
  if (code !== "commander.unknownOption" || unknown === -1) return args.slice(0, -1);
  const hasValue = args[unknown + 1]?.startsWith("-") === false;
  return args.toSpliced(unknown, hasValue ? 2 : 1);
}

// src/edge/desk/sitting.ts
async function sit({ words, read, work: work2 }, args, environment, terminal, signal) {
  dropRelativePrograms(environment);
  try {
    const describe = () => describeCommand(words, terminal, environment);
    const given = readArguments(args, describe, (arg) => mayBeTarget(arg, environment));
    const settings = read(given, environment);
    const display = displayOf(terminal.stdout, environment, given);
    forgetSecrets(environment);
    forgetEvent(environment);
    const log = logTo(terminal);
    const kept = { store: folderStore(environment, log), mirrorOf: mirrorsIn(environment, log) };
    const surroundings = { environment, log, event: null, signal, temporary: tmpdir(), ...kept };
    const desk = { surroundings, display, stdout: terminal.stdout, targets: given.program.args };
    const failure = await work2(settings, desk);
    if (failure === null) return STATUS.passed;
    terminal.stderr.write(`${failure}
`);
    return STATUS.failed;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? STATUS.passed : STATUS.unmeasured;
    terminal.stderr.write(`${harmlessLines(sentenceFor(thrown, signal))}
`);
    const isDefect = !(thrown instanceof UserError) && !signal.aborted;
    if (isDefect) terminal.stderr.write(`${harmlessLines(traceOf(thrown))}
`);
    return STATUS.unmeasured;
  }
}
function logTo({ stderr }) {
  const write = (message) => stderr.write(`${plainLine(message)}
`);
  return { info: write, notice: write, debug: () => {
  } };
}

// src/edge/desk/command.ts
var ONE = { words: ONE_REPOSITORY, read: readSettings, work };
async function command(args, environment, terminal, signal) {
  const [first, ...others] = args;
  const command2 = await otherCommand(first);
  return command2 === null ? sit(ONE, args, environment, terminal, signal) : command2(others, environment, terminal, signal);
}
async function otherCommand(name) {
  if (name === "projects") {
    const { PROJECTS } = await import("../projects-JNNRWFAD.js");
    return (...desk) => sit(PROJECTS, ...desk);
  }
  if (name === "dependencies") {
    const { DEPENDENCIES } = await import("../dependencies-RC3D5LUX.js");
    return (...desk) => sit(DEPENDENCIES, ...desk);
  }
  return null;
}
function work(settings, { surroundings, display, stdout, targets }) {
  const { environment, log } = surroundings;
  const note = settings.run.token === "" ? noteOnTarget(targets[0] ?? "", environment) : null;
  if (note !== null) log.info(note);
  return runOnOne(settings, Date.now(), surroundings, (reported) => publish(reported, settings.run, stdout, display));
}
function statusWithoutOutput(error, stderr) {
  if (error instanceof Error && "code" in error && error.code === "EPIPE") return void 0;
  stderr.write(`The output cannot be written: ${harmlessLines(messageOf(error))}.
`);
  return STATUS.unmeasured;
}

// src/cli.ts
process.stdout.on("error", (error) => process.exit(statusWithoutOutput(error, process.stderr)));
process.exitCode = await command(process.argv.slice(2), process.env, process, watchForCancellation());
