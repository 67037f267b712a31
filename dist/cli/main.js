import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 6919:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = format;
exports.qg = parse;
const TEXT_REGEXP = /^[\u0009\u0020-\u007e\u0080-\u00ff]*$/;
const TOKEN_REGEXP = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/**
 * RegExp to match chars that must be quoted-pair in RFC 9110 sec 5.6.4
 */
const QUOTE_REGEXP = /[\\"]/g;
/**
 * RegExp to match type in RFC 9110 sec 8.3.1
 *
 * media-type = type "/" subtype
 * type       = token
 * subtype    = token
 */
const TYPE_REGEXP = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !TYPE_REGEXP.test(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!TOKEN_REGEXP.test(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${qstring(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function parse(header, options) {
    const stopChar = options?.comma === true ? COMMA : 65536; // Sentinel for "no stop char".
    const len = header.length;
    let index = skipOWS(header, options?.start ?? 0, len);
    const valueStart = index;
    index = skipValue(header, index, len, stopChar);
    const valueEnd = trailingOWS(header, valueStart, index);
    const type = header.slice(valueStart, valueEnd).toLowerCase();
    if (options?.parameters === false) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopChar);
}
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopChar) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        if (header.charCodeAt(index) === stopChar)
            break;
        index = skipOWS(header, index + 1 /* Skip over ; */, len);
        const keyStart = index;
        while (index < len) {
            const code = header.charCodeAt(index);
            if (code === stopChar)
                break parameter;
            if (code === SEMI)
                continue parameter;
            if (code === EQ) {
                const keyEnd = trailingOWS(header, keyStart, index);
                const key = header.slice(keyStart, keyEnd).toLowerCase();
                index = skipOWS(header, index + 1, len);
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    index++;
                    let value = "";
                    while (index < len) {
                        const code = header.charCodeAt(index++);
                        if (code === DQUOTE) {
                            index = skipValue(header, index, len, stopChar);
                            if (parameters[key] === undefined)
                                parameters[key] = value;
                            break;
                        }
                        if (code === BSLASH && index < len) {
                            value += header[index++];
                            continue;
                        }
                        value += String.fromCharCode(code);
                    }
                    continue parameter;
                }
                const valueStart = index;
                index = skipValue(header, index, len, stopChar);
                if (parameters[key] === undefined) {
                    const valueEnd = trailingOWS(header, valueStart, index);
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                continue parameter;
            }
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Skip over characters until a semicolon or other exit character.
 */
function skipValue(str, index, len, stopChar) {
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code === SEMI || code === stopChar)
            break;
        index++;
    }
    return index;
}
/**
 * Skip optional whitespace (OWS) in an HTTP header value.
 *
 * OWS is defined in RFC 9110 sec 5.6.3 as SP (" ") or HTAB ("\t").
 */
function skipOWS(header, index, len) {
    while (index < len) {
        const char = header.charCodeAt(index);
        if (char !== SP && char !== HTAB)
            break;
        index++;
    }
    return index;
}
/**
 * Trim optional whitespace (OWS) from the end of a substring.
 *
 * OWS is defined in RFC 9110 sec 5.6.3 as SP (" ") or HTAB ("\t").
 */
function trailingOWS(header, start, end) {
    while (end > start) {
        const char = header.charCodeAt(end - 1);
        if (char !== SP && char !== HTAB)
            break;
        end--;
    }
    return end;
}
/**
 * Serialize a parameter value.
 */
function qstring(str) {
    if (TOKEN_REGEXP.test(str))
        return str;
    if (TEXT_REGEXP.test(str))
        return `"${str.replace(QUOTE_REGEXP, "\\$&")}"`;
    throw new TypeError(`Invalid parameter value: ${str}`);
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 8909:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { Argument } = __nccwpck_require__(9154);
const { Command } = __nccwpck_require__(4348);
const { CommanderError, InvalidArgumentError } = __nccwpck_require__(1135);
const { Help } = __nccwpck_require__(9754);
const { Option } = __nccwpck_require__(5240);

exports.DM = new Command();

exports.gu = (name) => new Command(name);
exports.Ww = (flags, description) => new Option(flags, description);
exports.er = (name, description) => new Argument(name, description);

/**
 * Expose classes
 */

exports.uB = Command;
exports.c$ = Option;
exports.ef = Argument;
exports._V = Help;

exports.b7 = CommanderError;
exports.Di = InvalidArgumentError;
exports.a2 = InvalidArgumentError; // Deprecated


/***/ }),

/***/ 9154:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

exports.Argument = Argument;
exports.humanReadableArgName = humanReadableArgName;


/***/ }),

/***/ 4348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(8474).EventEmitter);
const childProcess = __nccwpck_require__(1421);
const path = __nccwpck_require__(6760);
const fs = __nccwpck_require__(3024);
const process = __nccwpck_require__(1708);

const { Argument, humanReadableArgName } = __nccwpck_require__(9154);
const { CommanderError } = __nccwpck_require__(1135);
const { Help, stripColor } = __nccwpck_require__(9754);
const { Option, DualOptions } = __nccwpck_require__(5240);
const { suggestSimilar } = __nccwpck_require__(5030);

class Command extends EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => process.stdout.write(str),
      writeErr: (str) => process.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        process.stdout.isTTY ? process.stdout.columns : undefined,
      getErrHelpWidth: () =>
        process.stderr.isTTY ? process.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
      stripColor: (str) => stripColor(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    process.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.negate) {
      // --no-foo is special and defaults foo to true, unless a --foo option is already defined
      const positiveLongFlag = option.long.replace(/^--no-/, '--');
      if (!this._findOption(positiveLongFlag)) {
        this.setOptionValueWithSource(
          name,
          option.defaultValue === undefined ? true : option.defaultValue,
          'default',
        );
      }
    } else if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (cmd.getOptionValueSource(key) !== undefined) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (process.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = process.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = process.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (process.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    if (this._savedState === null) {
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (fs.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let launchWithNode = false; // Use node for source targets so do not need to get permissions correct, and on Windows.
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = path.resolve(baseDir, baseName);
      if (fs.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(path.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        fs.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = fs.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = path.resolve(
        path.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = path.basename(
          this._scriptPath,
          path.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    launchWithNode = sourceExt.includes(path.extname(executableFile));

    let proc;
    if (process.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(process.execArgv).concat(args);

        proc = childProcess.spawn(process.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = childProcess.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(process.execArgv).concat(args);
      proc = childProcess.spawn(process.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        process.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        process.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        process.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in process.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:);
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or require.main.filename, or __filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(require.main.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = path.basename(filename, path.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(__dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help' 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(process.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-port=[host:]port
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null
    ) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // e.g. --inspect=localhost
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null
    ) {
      // e.g. --inspect=localhost:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    process.env.NO_COLOR ||
    process.env.FORCE_COLOR === '0' ||
    process.env.FORCE_COLOR === 'false'
  )
    return false;
  if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

exports.Command = Command;
exports.useColor = useColor; // exporting for tests


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack_module, exports) => {

/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

exports.CommanderError = CommanderError;
exports.InvalidArgumentError = InvalidArgumentError;


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { humanReadableArgName } = __nccwpck_require__(9154);

/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return stripColor(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

/**
 * Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
 *
 * @param {string} str
 * @returns {string}
 * @package
 */

function stripColor(str) {
  // eslint-disable-next-line no-control-regex
  const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
  return str.replace(sgrPattern, '');
}

exports.Help = Help;
exports.stripColor = stripColor;


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\w\.\.\.[>\]]$/.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

exports.Option = Option;
exports.DualOptions = DualOptions;


/***/ }),

/***/ 5030:
/***/ ((__unused_webpack_module, exports) => {

const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost = 1;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

exports.suggestSimilar = suggestSimilar;


/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _edge_cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5750);
/* harmony import */ var _edge_command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3025);


process.stdout.on('error', error => process.exit((0,_edge_command_js__WEBPACK_IMPORTED_MODULE_0__/* .statusWithoutOutput */ .M)(error, process.stderr)));
process.exitCode = await (0,_edge_command_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G)(process.argv.slice(2), process.env, process, (0,_edge_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .watchForCancellation */ .G)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ watchForCancellation),
/* harmony export */   a: () => (/* binding */ UNMEASURED)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

/** How long a cancelled run may take to keep what it has; the runner itself gives it ten seconds. */
const GRACE_MS = 5_000;
/** The exit status of a run that could not measure. */
const UNMEASURED = 2;
/**
 * A signal that is given when the run is cancelled: by the runner, or by Ctrl+C in a terminal. What does not listen to it is
 * ended a little later; to be told again, as npm does it, ends nothing sooner.
 */
function watchForCancellation() {
    const controller = new AbortController();
    const cancel = () => {
        controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ('The run was cancelled.'));
        setTimeout(() => process.exit(UNMEASURED), GRACE_MS).unref();
    };
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    return controller.signal;
}


/***/ }),

/***/ 3025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ command),
  M: () => (/* binding */ statusWithoutOutput)
});

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: ./node_modules/commander/index.js
var commander = __nccwpck_require__(8909);
;// CONCATENATED MODULE: ./node_modules/commander/esm.mjs


// wrapper to provide named exports for ESM.
const {
  /* program */ "DM": program,
  /* createCommand */ "gu": createCommand,
  /* createArgument */ "er": createArgument,
  /* createOption */ "Ww": createOption,
  /* CommanderError */ "b7": CommanderError,
  /* InvalidArgumentError */ "Di": InvalidArgumentError,
  /* InvalidOptionArgumentError */ "a2": InvalidOptionArgumentError, // deprecated old name
  /* Command */ "uB": Command,
  /* Argument */ "ef": Argument,
  /* Option */ "c$": Option,
  /* Help */ "_V": Help,
} = commander;

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/history/cache/bounds.js
/** What is larger than this is none of ours, whatever the history: it is not even read. */
const MOST_BYTES = 128 * 1024 ** 2;
/** JavaScript's strings end about here; no history that can be measured is as large. */
const LONGEST_TEXT = 500_000_000;
/**
 * The bounds of a kept history. A commit takes about 30 bytes packed, 70 unpacked and five values; each of four layers may
 * have all of them. The rest is for people with long names.
 *
 * @param commits how many commits GitHub says that there are
 */
function boundsFor(commits) {
    return {
        packed: Math.min(MOST_BYTES, 1_000_000 + 250 * commits),
        unpacked: Math.min(LONGEST_TEXT, 1_000_000 + 1_000 * commits),
        values: 10_000 + 60 * commits,
    };
}
/** Our text has lists in lists in an object in a list in an object, and nothing deeper. */
const DEEPEST = 5;
/** The characters of JSON that tell its form. */
const [QUOTE, ESCAPE, COMMA] = [0x22, 0x5c, 0x2c];
const [LIST, OBJECT, END_OF_LIST, END_OF_OBJECT] = [0x5b, 0x7b, 0x5d, 0x7d];
/**
 * Whether JSON text can be parsed at no more than its due: a parser gives each bracket some memory before anybody can look at
 * what it has made.
 *
 * @param text in UTF-8
 * @param values how many there may be in it
 */
function isModest(text, values) {
    let [depth, found] = [0, 0];
    for (let index = 0; index < text.length; index += 1) {
        const byte = text[index];
        if (byte === QUOTE)
            index = endOfQuote(text, index);
        else if (byte === COMMA)
            found += 1;
        else if (byte === LIST || byte === OBJECT)
            [depth, found] = [depth + 1, found + 1];
        else if (byte === END_OF_LIST || byte === END_OF_OBJECT)
            depth -= 1;
        if (depth > DEEPEST || found > values)
            return false;
    }
    return true;
}
/** Where the text in quotes ends that begins here. */
function endOfQuote(text, start) {
    let end = start + 1;
    while (end < text.length && text[end] !== QUOTE)
        end += text[end] === ESCAPE ? 2 : 1;
    return end;
}

;// CONCATENATED MODULE: ./lib/history/cache/layer.js
/**
 * GitHub links commits to accounts anew when an account is renamed, deleted or confirms an address, and tells nobody.
 * So what was read is believed for a month.
 */
const LONGEST_AGE_MS = 30 * 24 * 3_600_000;
/** Each stopped run adds a layer, a complete one replaces them all. */
const MOST_LAYERS = 4;
/** Far more than any history has; whoever claims more would have us plan without end. */
const MOST_COMMITS = 50_000_000;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/history/cache/own-folder.js



/** The rights of the group and of everybody to write. */
const WRITABLE_BY_OTHERS = 0o022;
const WRITABLE_BY_ALL = 0o002;
/** Nobody can move or delete in it what is another's, as in `/tmp`. */
const STICKY = 0o1000;
/**
 * Why a folder is not the user's alone; `null` when it is. Whoever may write to it could put anything there.
 *
 * @throws Error when there is none
 */
async function whyNotOwn(folder) {
    const found = await (0,promises_namespaceObject.lstat)(folder);
    if (found.isSymbolicLink())
        return 'it is a link';
    if (!isOwn(found.uid))
        return 'it belongs to somebody else';
    // Windows knows no such rights, and shows all of them.
    if (process.getuid === undefined)
        return null;
    if ((found.mode & WRITABLE_BY_OTHERS) !== 0)
        return 'others may write to it';
    const around = (await (0,promises_namespaceObject.stat)((0,external_node_path_.dirname)(folder))).mode & (WRITABLE_BY_ALL | STICKY);
    return around === WRITABLE_BY_ALL ? 'others may put another in its place' : null;
}
/**
 * Reads a file of the user's without following a link, waiting for anybody, or reading more than that many bytes.
 *
 * @throws Error when it is anything else, or larger
 */
async function readOwnFile(path, mostBytes) {
    // Where there is no such flag, it is nothing. Opening a pipe would wait for somebody who writes to it.
    const file = await (0,promises_namespaceObject.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const found = await file.stat();
        if (!found.isFile() || !isOwn(found.uid))
            throw new Error(`${path} is no file of the user's`);
        if (found.size > mostBytes)
            throw new Error(`${path} is larger than any of ours`);
        const bytes = Buffer.alloc(found.size);
        const { bytesRead } = await file.read(bytes, 0, found.size, 0);
        return bytes.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
function isOwn(uid) {
    return process.getuid === undefined || uid === process.getuid();
}

;// CONCATENATED MODULE: ./lib/history/cache/store.js
/** A name that no other shelf has. It begins with the family and the format, by which other shelves are found. */
function nameOfShelf({ family, format, member }) {
    return `${family}-${format}-${member}`;
}

;// CONCATENATED MODULE: ./lib/history/cache/folder-store.js








const SUFFIX = '.json.gz';
/**
 * A folder of the user's, where programs keep what they can do without (XDG Base Directory Specification). One file a
 * shelf, readable by the user alone, as it holds e-mail addresses. A folder that others may write to is not used.
 *
 * @param environment the user's variables
 */
function folderStore(environment, log) {
    const { XDG_CACHE_HOME: configured = '', HOME: home = (0,external_node_os_namespaceObject.homedir)() } = environment;
    const folder = (0,external_node_path_.join)((0,external_node_path_.isAbsolute)(configured) ? configured : (0,external_node_path_.join)(home, '.cache'), 'pony-factor');
    let isRefused = false;
    /** Says it once, as somebody can mend it. */
    async function requireOwn() {
        const reason = await whyNotOwn(folder);
        if (reason === null)
            return;
        if (!isRefused)
            log.notice(`Nothing is kept for the next run: the folder ${folder} is not used, as ${reason}.`);
        isRefused = true;
        throw new Error(reason);
    }
    async function load(shelf) {
        const { family, format } = shelf;
        await requireOwn();
        const files = (await (0,promises_namespaceObject.readdir)(folder)).filter(file => file.startsWith(`${family}-`) && file.endsWith(SUFFIX));
        const readable = files.filter(file => file.startsWith(`${family}-${format}-`));
        const own = files.find(file => file === fileOf(shelf));
        const file = own ?? (await newest(folder, readable)) ?? (await newest(folder, files));
        return file === null ? null : readOwnFile((0,external_node_path_.join)(folder, file), MOST_BYTES);
    }
    async function save(shelf, edition, bytes) {
        await (0,promises_namespaceObject.mkdir)(folder, { recursive: true, mode: 0o700 });
        await requireOwn();
        const path = (0,external_node_path_.join)(folder, fileOf(shelf));
        // Written beside it first, so that a run which is ended meanwhile leaves the old file whole.
        const unfinished = `${path}.${edition}.${process.pid}`;
        await (0,promises_namespaceObject.writeFile)(unfinished, bytes, { mode: 0o600, flag: 'wx' });
        await (0,promises_namespaceObject.rename)(unfinished, path);
        await dropOld(folder, path);
    }
    function unavailable(thrown) {
        log.debug(`The cache folder cannot be used: ${(0,errors/* messageOf */.bD)(thrown)}`);
        return null;
    }
    return {
        load: shelf => load(shelf).catch(unavailable),
        save: async (...args) => {
            await save(...args).catch(unavailable);
        },
    };
}
function fileOf(shelf) {
    return `${nameOfShelf(shelf)}${SUFFIX}`;
}
/** Deletes what is too old to be believed beside a file that was written just now, whole or unfinished. */
async function dropOld(folder, fresh) {
    const now = (await (0,promises_namespaceObject.lstat)(fresh)).mtimeMs;
    const files = (await (0,promises_namespaceObject.readdir)(folder)).filter(file => file.includes(SUFFIX)).map(file => (0,external_node_path_.join)(folder, file));
    await Promise.allSettled(files.map(async (file) => {
        if (now - (await (0,promises_namespaceObject.lstat)(file)).mtimeMs > LONGEST_AGE_MS)
            await (0,promises_namespaceObject.rm)(file);
    }));
}
async function newest(folder, files) {
    const ages = await Promise.all(files.map(async (file) => ({ file, at: (await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(folder, file))).mtimeMs })));
    return ages.sort((a, b) => b.at - a.at)[0]?.file ?? null;
}

// EXTERNAL MODULE: ./lib/identity/noreply.js
var noreply = __nccwpck_require__(6703);
// EXTERNAL MODULE: ./lib/identity/shown-name.js
var shown_name = __nccwpck_require__(1119);
// EXTERNAL MODULE: ./lib/metric/measure.js + 1 modules
var measure = __nccwpck_require__(4178);
;// CONCATENATED MODULE: ./lib/metric/rules.js
/** The moment of a given date: what came after it does not exist. */
function momentAt(asOf) {
    return { asOf, until: asOf };
}
/** The moment of a run that was given no date: everything exists, even a commit dated in the future. */
function momentNow(now) {
    return { asOf: now, until: Number.POSITIVE_INFINITY };
}

// EXTERNAL MODULE: ./lib/identity/exclude.js
var identity_exclude = __nccwpck_require__(7376);
;// CONCATENATED MODULE: ./lib/identity/name-list.js
/** How many parts a name has at most, unless it is a whole line: "Surname, Given, Jr." */
const MOST_PARTS = 3;
/** Part of a line in double quotes, up to a comma or the end; anything else up to a comma. */
const PART = /\s*(?:"(?<quoted>[^"]*)"\s*(?=,|$)|(?<plain>[^,]*))(?:,|$)/gy;
/** Reads a list of people, one or more on a line. Empty entries are dropped. */
function parseNameLines(text) {
    return text
        .split(/[\n\r]+/)
        .map(line => ({ text: line, parts: partsOf(line) }))
        .filter(({ parts }) => parts.length > 0);
}
function partsOf(line) {
    return Array.from(line.matchAll(PART), match => {
        const name = (match.groups?.quoted ?? match.groups?.plain ?? '').trim();
        return { name, start: match.index, end: match.index + match[0].replace(/,$/, '').length };
    }).filter(({ name }) => name !== '');
}
/**
 * The names on some lines: a line, or a run of its parts, that means somebody as it stands is one name, commas and all.
 * So nobody is meant by a piece of another's name.
 *
 * @param isSomebody whether a text means anybody in the history
 */
function namesOn(lines, isSomebody) {
    return lines.flatMap(line => {
        const names = [];
        for (let index = 0; index < line.parts.length;) {
            const { name, length } = nameAt(line, index, isSomebody);
            names.push(name);
            index += length;
        }
        return names;
    });
}
/** The longest name that begins with a part. */
function nameAt({ text, parts }, index, isSomebody) {
    const left = parts.length - index;
    for (const length of index === 0 ? [left, MOST_PARTS, 2] : [MOST_PARTS, 2]) {
        const [first, last] = [parts[index], parts[index + length - 1]];
        if (length < 2 || length > left || first === undefined || last === undefined)
            continue;
        const name = text.slice(first.start, last.end).trim();
        if (isSomebody(name))
            return { name, length };
    }
    return { name: parts[index]?.name ?? '', length: 1 };
}

// EXTERNAL MODULE: ./lib/identity/fold.js
var fold = __nccwpck_require__(1355);
;// CONCATENATED MODULE: ./lib/identity/nearest-name.js

/** As many people as a question can name. */
const MOST = 3;
/** As many letters as are easily mistyped in a name; of few letters and in a word of it, half as many. */
const FARTHEST = 2;
const FEW_LETTERS = 4;
/** As much of a name as is shown. Every letter is compared with every other one, so that of a long name the beginning must do. */
const LONGEST = 80;
/** As many letters as say something of a word that they begin. */
const SHORTEST_START = 3;
/** Letters that are no other letter with a mark, by what stands for them where they are missing on a keyboard. */
const STAND_INS = {
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ı: 'i',
};
/**
 * The people whom somebody may have meant by a name that nobody has: by a misspelled name, by a part of one, without the
 * marks on its letters or in another order. The most likely first, at most three.
 *
 * @param people each by the names and logins that they have
 * @returns of each, the one that is nearest
 */
function nearestNames(name, people) {
    const wanted = comparable(name);
    return people
        .flatMap(names => {
        const candidates = names.map(comparable).map(known => ({ name: known.name, rank: rankOf(wanted, known) }));
        const [nearest] = candidates.sort((one, other) => one.rank - other.rank);
        return nearest === undefined || nearest.rank === Number.POSITIVE_INFINITY ? [] : nearest;
    })
        .sort((one, other) => one.rank - other.rank)
        .slice(0, MOST)
        .map(nearest => nearest.name);
}
function comparable(name) {
    const plain = (0,fold/* fold */.AU)(name.slice(0, LONGEST))
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[ßæœøłđðı]/g, letter => STAND_INS[letter] ?? letter);
    return { name, letters: [...plain], words: plain.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '') };
}
/** How far a known name is from the one that was wanted: the lower the nearer, infinite where nothing speaks for it. */
function rankOf(wanted, known) {
    const distance = distanceWithin(mistypedIn(wanted.letters), wanted.letters, known.letters);
    if (distance < FARTHEST)
        return distance;
    if (isPart(wanted.words, known.words))
        return 2;
    if (distance === FARTHEST)
        return 3;
    if (known.words.length > 1 && isPart(known.words, wanted.words))
        return 4;
    if (everyWord(wanted, known, (word, other) => word.length >= SHORTEST_START && other.startsWith(word)))
        return 5;
    return everyWord(wanted, known, isMistyped) ? 6 : Number.POSITIVE_INFINITY;
}
function mistypedIn(letters) {
    // Of a name of one letter, one that differs leaves nothing in common.
    if (letters.length < 2)
        return 0;
    return letters.length <= FEW_LETTERS ? FARTHEST / 2 : FARTHEST;
}
function isMistyped(word, other) {
    return word === other || (word.length >= FEW_LETTERS && distanceWithin(FARTHEST / 2, [...word], [...other]) <= 1);
}
function isPart(words, whole) {
    return words.length > 0 && words.every(word => whole.includes(word));
}
function everyWord({ words }, known, matches) {
    return words.length > 0 && words.every(word => known.words.some(other => matches(word, other)));
}
/**
 * How many letters have to be put in, taken out, exchanged or swapped with the next to make one word of another (optimal
 * string alignment); infinite where these are more than the limit.
 */
function distanceWithin(limit, left, right) {
    if (Math.abs(left.length - right.length) > limit)
        return Number.POSITIVE_INFINITY;
    let before = [];
    let above = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (const [row, letter] of left.entries()) {
        const current = [row + 1];
        for (const [column, other] of right.entries()) {
            const exchanged = (above[column] ?? 0) + (letter === other ? 0 : 1);
            const isSwapped = row > 0 && column > 0 && letter === right[column - 1] && left[row - 1] === other;
            const swapped = isSwapped ? (before[column - 1] ?? 0) + 1 : exchanged;
            current.push(Math.min(exchanged, swapped, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
        }
        before = above;
        above = current;
    }
    const distance = above[right.length] ?? 0;
    return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

// EXTERNAL MODULE: ./lib/identity/recognise.js
var identity_recognise = __nccwpck_require__(1435);
// EXTERNAL MODULE: ./lib/metric/figures.js
var metric_figures = __nccwpck_require__(3677);
// EXTERNAL MODULE: ./lib/metric/holders.js
var metric_holders = __nccwpck_require__(8799);
// EXTERNAL MODULE: ./lib/metric/risk.js
var risk = __nccwpck_require__(6657);
;// CONCATENATED MODULE: ./lib/metric/what-if.js







/** How many holders are looked at one by one. */
const LOOKED_AT = 10;
/**
 * One departure for each of the first ten holders, one for the first two together, one for the first three, as far as
 * there are so many, and one for the group that was asked for. Without active people there is nobody to lose.
 *
 * @param group the people whom the settings name; empty when they name none
 */
function departuresOf(measurement, group) {
    if (measurement.figures.activeContributors === 0)
        return [];
    const holders = (0,metric_holders/* holdersOf */.p)(measurement);
    const alone = holders.slice(0, LOOKED_AT).map(holder => [holder]);
    const together = [2, 3].filter(count => holders.length >= count).map(count => holders.slice(0, count));
    const departure = (without, isAsked) => ({
        without,
        isAsked,
        figures: figuresWithout(measurement, without),
    });
    return [
        ...[...alone, ...together].map(without => departure(without, false)),
        ...(group.length > 0 ? [departure(group, true)] : []),
    ];
}
/** The figures if these people were no longer active; the risk is never better than with them. */
function figuresWithout({ tally, rules, cutoff, figures: now }, without) {
    const gone = new Set(without);
    const figures = (0,metric_figures/* figuresOf */.h)(tally, rules.majorityThreshold.share, contributor => (0,measure/* isActive */.$m)(contributor, cutoff) && !gone.has(contributor));
    return { ...(0,metric_figures/* valuesOf */.s)(figures), risk: (0,risk/* noBetterThan */.De)(now.risk, figures.risk) };
}
/** Finds contributors by login or name, case ignored; a name that several share means all of them. */
function findContributors(lines, contributors, identities) {
    if (lines.length === 0)
        return { people: [], names: [], unknown: [] };
    const called = contributors.map(contributor => appellationsOf(contributor, identities));
    const known = new Set(called.flat());
    const names = namesOn(lines, text => known.has((0,fold/* fold */.AU)(text)));
    const wanted = new Set(names.map(fold/* fold */.AU));
    return {
        people: contributors.filter((_, index) => called[index]?.some(appellation => wanted.has(appellation))),
        names,
        unknown: names.filter(name => !known.has((0,fold/* fold */.AU)(name))),
    };
}
function appellationsOf({ name, members }, identities) {
    const own = members.flatMap(index => {
        const identity = (0,identity_recognise/* identityAt */.s)(identities, index);
        return [identity.name, identity.shownName, ...identity.logins];
    });
    return [name, ...own].map(fold/* fold */.AU);
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __nccwpck_require__(2527);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __nccwpck_require__(4120);
;// CONCATENATED MODULE: ./lib/named-people.js








/** The rules of a run, with the patterns that `exclude` means in this history. */
function rulesIn({ rules, exclude }, { identities }) {
    return { ...rules, exclude: exclude.length === 0 ? [] : namesOn(exclude, (0,identity_exclude/* finderAmong */.l)(identities)) };
}
/** Tells the log which patterns of `exclude` match nobody: whoever was to be left out under a misspelled name is counted. */
function noticeIdlePatterns({ exclude }, { identities }, anonymize, log) {
    const matchesAnybody = (0,identity_exclude/* finderAmong */.l)(identities);
    const idle = exclude.filter(pattern => !matchesAnybody(pattern));
    if (idle.length === 0)
        return;
    if (anonymize) {
        const match = idle.length === 1 ? 'matches' : 'match';
        const patterns = (0,phrases/* counted */.hS)(exclude.length, 'pattern', 'patterns');
        log.notice(`exclude: ${idle.length} of ${patterns} ${match} nobody in this history.`);
        return;
    }
    const shown = idle.map(pattern => ((0,shown_name/* mayHoldAddress */.lM)(pattern) ? '(e-mail)' : `"${(0,report_escape/* plainText */.wh)(pattern)}"`));
    log.notice(`exclude: nobody in this history matches ${shown.join(', ')}.`);
}
/**
 * The contributors whom `what-if` names.
 *
 * @throws UserError when a name means nobody; it says who may have been meant
 */
function groupOf({ whatIf, anonymize }, { tally }, ledger) {
    const { people, names, unknown } = findContributors(whatIf, tally.contributors, ledger.identities);
    if (unknown.length === 0)
        return people;
    if (anonymize) {
        const means = unknown.length === 1 ? 'means' : 'mean';
        throw new errors/* UserError */.yo(`what-if: ${unknown.length} of ${(0,phrases/* counted */.hS)(names.length, 'name', 'names')} ${means} nobody in this history.`);
    }
    const known = tally.contributors.map(({ name, login }) => (login === null ? [name] : [login, name]));
    const meant = new Set(unknown.slice(0, MOST_LOOKED_UP).flatMap(name => nearestNames((0,shown_name/* shownName */.HD)(name), known)));
    const question = meant.size === 0 ? '' : `Did you mean ${oneOf(quoted([...meant].slice(0, MOST_MEANT)))}? `;
    throw new errors/* UserError */.yo(`what-if: nobody who contributed to this history is called ${quoted(unknown).join(', ')}.`, `${question}Write logins or names as the report shows them.`);
}
/** For so many names that nobody has it is asked who was meant, and so many people are named: a sentence is no list. */
const MOST_LOOKED_UP = 10;
const MOST_MEANT = 6;
/** `Ann`, `Ann or Bob`, `Ann, Bob or Cy`. */
function oneOf(names) {
    return [...(names.length > 1 ? [names.slice(0, -1).join(', ')] : []), ...names.slice(-1)].join(' or ');
}
function quoted(names) {
    return names.map(name => `"${(0,shown_name/* shownName */.HD)(name)}"`);
}

;// CONCATENATED MODULE: ./lib/history/bookmarks.js
/**
 * Finds chosen commits again in a history that is read only once and is too long to be kept: it remembers their places
 * while the history goes by.
 */
class Bookmarks {
    /** `null` until the commit comes by. */
    #places;
    #passed = 0;
    /** @param wanted the object ids of the commits to be found; there need not be such commits */
    constructor(wanted) {
        this.#places = new Map(Array.from(wanted, oid => [oid, null]));
    }
    /** Lets the next commit of the history go by. */
    pass({ oid }) {
        // The object id that was wanted stays the key, not the commit's own, which may be a part of a long text.
        if (this.#places.has(oid))
            this.#places.set(oid, this.#passed);
        this.#passed += 1;
    }
    /** The place of a commit, counted from 0, as in a `CommitLog` of the same commits; `null` where it did not come by. */
    placeOf(oid) {
        return this.#places.get(oid) ?? null;
    }
}

;// CONCATENATED MODULE: ./lib/history/commit.js
/** A text that two identities share exactly when they are recorded alike. */
function textOfIdentity({ name, email, login, accountId }) {
    return JSON.stringify([name, email, login, accountId]);
}
/** 0001-01-01, the first day that ISO 8601 writes with four digits of a year; in milliseconds since the epoch. */
const EARLIEST_MS = -62_135_596_800_000;
/** The last second that ISO 8601 writes with four digits of a year; in milliseconds since the epoch. */
const LATEST_MS = 253_402_300_799_000;
/** Whether a number of milliseconds is a date that {@link fromGitSeconds} can give. */
function isGitDate(ms) {
    return ms >= EARLIEST_MS && ms <= LATEST_MS;
}
/** About the last second of the last year that fits into C's `struct tm`, beyond which git shows the epoch (`show_date` in date.c). */
const LATEST_SHOWN_SECOND = 67_768_036_191_676_000;
/**
 * A git timestamp as milliseconds. Git allows 64-bit seconds, more than a `Date` can hold; such a date is moved to
 * the nearest one that can be printed, and one that git itself cannot show is the epoch, as it is for git.
 *
 * @param seconds since 1970-01-01T00:00:00Z
 */
function fromGitSeconds(seconds) {
    if (Math.abs(seconds) > LATEST_SHOWN_SECOND)
        return 0;
    return Math.min(Math.max(seconds * 1000, EARLIEST_MS), LATEST_MS);
}

;// CONCATENATED MODULE: ./lib/history/commit-count.js
/** How many commits there are of each kind. */
class CommitCount {
    #kinds;
    #commits;
    #lastAt;
    /** Nothing is counted yet. */
    constructor(kinds) {
        this.#kinds = kinds;
        this.#commits = new Uint32Array(kinds.size);
        this.#lastAt = new Float64Array(kinds.size).fill(Number.NEGATIVE_INFINITY);
    }
    /**
     * Counts one more commit.
     *
     * @param kind the number of its kind
     * @param at its committed date, in milliseconds since the epoch
     */
    add(kind, at) {
        this.#commits[kind] = (this.#commits[kind] ?? 0) + 1;
        if (at > (this.#lastAt[kind] ?? at))
            this.#lastAt[kind] = at;
    }
    forEach(visit) {
        this.#kinds.forEach((kind, number) => {
            const commits = this.#commits[number] ?? 0;
            if (commits > 0)
                visit(kind, commits, this.#lastAt[number] ?? 0);
        });
    }
    /** Whether anything is true of any kind that was counted. */
    some(isTrue) {
        let isFound = false;
        this.forEach((...counted) => {
            isFound ||= isTrue(...counted);
        });
        return isFound;
    }
}

;// CONCATENATED MODULE: ./lib/history/packed-list.js
const BITS = 12;
const BLOCK_SIZE = 2 ** BITS;
/**
 * A list of numbers that only grows. They lie in blocks, so that nothing is ever moved and little room is left empty; the cells
 * of a block are only as wide as the widest number in it needs.
 */
class PackedList {
    #blocks = [];
    #length = 0;
    get length() {
        return this.#length;
    }
    /** The number at a place below the length; 0 anywhere else. */
    at(place) {
        return this.#blocks[place >>> BITS]?.[place & (BLOCK_SIZE - 1)] ?? 0;
    }
    /** All numbers, in order, a block at a time; every list is cut at the same places. */
    blocks() {
        return this.#blocks.map((cells, number) => cells.subarray(0, this.#length - number * BLOCK_SIZE));
    }
    push(value) {
        const number = this.#length >>> BITS;
        const index = this.#length & (BLOCK_SIZE - 1);
        let cells = this.#blocks[number] ?? new Uint16Array(BLOCK_SIZE);
        cells[index] = value;
        // What does not fit reads as another number. Anything fits the widest cells.
        while (cells[index] !== value && !(cells instanceof Float64Array)) {
            cells = cells instanceof Uint16Array ? Uint32Array.from(cells) : Float64Array.from(cells);
            cells[index] = value;
        }
        this.#blocks[number] = cells;
        this.#length += 1;
    }
    /** Another list of the same numbers. */
    copy() {
        const copy = new PackedList();
        for (const cells of this.#blocks)
            copy.#blocks.push(cells.slice());
        copy.#length = this.#length;
        return copy;
    }
}

;// CONCATENATED MODULE: ./lib/history/commit-kinds.js

const NO_ONE = [];
/**
 * Every kind of commit in a history, each once and with a number. They are kept as numbers, and made anew for whoever looks
 * at them: thousands of small objects that survive a collection of garbage make V8 take more memory for the whole run
 * (decision 27).
 */
class CommitKinds {
    /** For each kind all that it says, but for the co-authors. */
    #codes = new PackedList();
    /** By the number of the kind; most have none. */
    #coAuthors = new Map();
    #numbers = new Map();
    get size() {
        return this.#codes.length;
    }
    /** The number of a kind; the next one for a kind that was not there. */
    numberOf({ author, committer, isMerge, coAuthors }) {
        const code = paired(author, committer) * 2 + (isMerge ? 1 : 0);
        // A number, where it can be one, takes less time and memory than a text.
        const key = coAuthors.length === 0 ? code : `${code} ${coAuthors}`;
        const known = this.#numbers.get(key);
        if (known !== undefined)
            return known;
        const number = this.size;
        this.#numbers.set(key, number);
        this.#codes.push(code);
        if (coAuthors.length > 0)
            this.#coAuthors.set(number, coAuthors);
        return number;
    }
    forEach(visit) {
        let number = 0;
        for (const codes of this.#codes.blocks()) {
            for (let index = 0; index < codes.length; index++) {
                visit(decoded(codes[index] ?? 0, this.#coAuthors.get(number) ?? NO_ONE), number);
                number += 1;
            }
        }
    }
    /** Another list of the same kinds with the same numbers, to which more can be added. */
    copy() {
        const copy = new CommitKinds();
        this.forEach(kind => {
            copy.numberOf(kind);
        });
        return copy;
    }
}
/**
 * One number for two, different for any other two, and small for small ones (Szudzik, An Elegant Pairing Function, 2006). With a
 * bit behind it, it is exact below 2^26.
 */
function paired(left, right) {
    return left < right ? right * right + left : left * left + left + right;
}
function decoded(code, coAuthors) {
    const pair = Math.floor(code / 2);
    const larger = Math.floor(Math.sqrt(pair));
    const rest = pair - larger * larger;
    const isLeftSmaller = rest < larger;
    return {
        author: isLeftSmaller ? rest : larger,
        committer: isLeftSmaller ? larger : rest - larger,
        isMerge: code % 2 === 1,
        coAuthors,
    };
}

;// CONCATENATED MODULE: ./lib/history/commit-log.js




const MS_PER_SECOND = 1000;
/**
 * Every commit of a history in ten bytes each, as a rule: a number for what it says, and its dates. Most commits say the same as
 * others do, and so the measure asks for the number of each kind, of which there are far fewer. Beside that, memory grows
 * with the number of people and of kinds.
 */
class CommitLog {
    #identities = [];
    #identityByValue = new Map();
    // Sources hand out one object per identity, so that this is nearly always enough and no key has to be built.
    #identityByReference = new WeakMap();
    #kinds = new CommitKinds();
    /** For each commit the number of its kind. */
    #kindOf = new PackedList();
    /** For each commit its date in seconds: git has whole ones, which take little room. */
    #seconds = new PackedList();
    /** For each commit how many seconds after it was authored it was committed, folded. */
    #delays = new PackedList();
    /** The identities in order of first appearance; all indices point here. */
    get identities() {
        return this.#identities;
    }
    /** The number of commits. */
    get size() {
        return this.#kindOf.length;
    }
    /** Takes one commit in. Its place is the number of those before it. */
    add({ author, committer, isMerge, coAuthors, authoredAt, committedAt }) {
        const kind = {
            author: this.#indexOf(author),
            committer: this.#indexOf(committer),
            isMerge,
            coAuthors: coAuthors.map(identity => this.#indexOf(identity)),
        };
        this.#kindOf.push(this.#kinds.numberOf(kind));
        this.#seconds.push(committedAt / MS_PER_SECOND);
        this.#delays.push(folded((committedAt - authoredAt) / MS_PER_SECOND));
    }
    /** Another log with the same commits, which can take more in. */
    copy() {
        const copy = new CommitLog();
        for (const identity of this.#identities)
            copy.#indexOf(identity);
        copy.#kinds = this.#kinds.copy();
        copy.#kindOf = this.#kindOf.copy();
        copy.#seconds = this.#seconds.copy();
        copy.#delays = this.#delays.copy();
        return copy;
    }
    /**
     * Counts the commits that exist at an instant, by what they say.
     *
     * @param until in milliseconds since the epoch
     * @param places the commits that are counted, by their place in the order in which they were added, from 0; all of them
     * where none are given
     */
    count(until, places = null) {
        const count = new CommitCount(this.#kinds);
        if (places === null) {
            const blocks = this.#seconds.blocks();
            for (const [number, kindOf] of this.#kindOf.blocks().entries()) {
                const seconds = blocks[number] ?? [];
                for (let index = 0; index < kindOf.length; index++) {
                    countOne(count, kindOf[index] ?? 0, seconds[index] ?? 0, until);
                }
            }
        }
        else {
            for (const place of places) {
                if (place < 0 || place >= this.size)
                    throw new RangeError(`There is no commit ${place} in this log.`);
                countOne(count, this.#kindOf.at(place), this.#seconds.at(place), until);
            }
        }
        return count;
    }
    /**
     * Counts the commits that exist at an instant by the dates on which they were authored: the latest of a kind is the latest
     * authored one.
     *
     * @param until in milliseconds since the epoch
     * @param isChosen whether a commit with these dates is counted
     */
    countAuthored(until, isChosen = () => true) {
        const count = new CommitCount(this.#kinds);
        for (let place = 0; place < this.size; place++) {
            const committedAt = toMilliseconds(this.#seconds.at(place));
            if (committedAt > until)
                continue;
            const authoredAt = committedAt - toMilliseconds(unfolded(this.#delays.at(place)));
            if (isChosen(authoredAt, committedAt))
                count.add(this.#kindOf.at(place), authoredAt);
        }
        return count;
    }
    #indexOf(identity) {
        const seen = this.#identityByReference.get(identity);
        if (seen !== undefined)
            return seen;
        const value = textOfIdentity(identity);
        const index = this.#identityByValue.get(value) ?? this.#identities.push(identity) - 1;
        this.#identityByValue.set(value, index);
        this.#identityByReference.set(identity, index);
        return index;
    }
}
function countOne(count, kind, second, until) {
    const at = toMilliseconds(second);
    if (at <= until)
        count.add(kind, at);
}
/** Exact: a date is a whole number of milliseconds, and far less than half of one is lost. */
function toMilliseconds(seconds) {
    return Math.round(seconds * MS_PER_SECOND);
}
/** A number from 0 on for one of either sign, small for a small one. */
function folded(seconds) {
    return seconds < 0 ? -2 * seconds - 1 : 2 * seconds;
}
function unfolded(number) {
    return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}

;// CONCATENATED MODULE: ./lib/history/pull-request.js
/** Of how many commits at most it is known that they touched a file. */
const MOST_TOUCHES = 100;
/** How many of a pull request's own commits are read at most: anybody may open one with as many as they like. */
const MOST_OWN_COMMITS = 1000;
/** The object ids of all commits that a pull request names: its own and those that touched its files. */
function* namedCommits({ commits, files }) {
    for (const { oid } of commits)
        yield oid;
    for (const { touchedBy } of files)
        yield* touchedBy;
}

// EXTERNAL MODULE: ./lib/identity/bots.js + 5 modules
var identity_bots = __nccwpck_require__(2365);
// EXTERNAL MODULE: ./lib/identity/mailmap.js
var identity_mailmap = __nccwpck_require__(3889);
// EXTERNAL MODULE: ./lib/metric/contributor.js
var contributor = __nccwpck_require__(4737);
// EXTERNAL MODULE: ./lib/metric/credit.js
var credit = __nccwpck_require__(5103);
// EXTERNAL MODULE: ./lib/metric/roster.js + 1 modules
var metric_roster = __nccwpck_require__(4822);
// EXTERNAL MODULE: ./lib/metric/stake.js
var stake = __nccwpck_require__(278);
;// CONCATENATED MODULE: ./lib/metric/knowledge.js






/** Prepares to measure who knows the files of a repository, by the rules and at the moment at which it was measured itself. */
function knowledgeIn(ledger, measurement) {
    const { rules, moment, cutoff, tally } = measurement;
    const roster = (0,metric_roster/* rosterOf */.r)(ledger.identities, ledger.log.count(moment.until), rules);
    return ({ path, isWhole }, commits) => {
        const credits = (0,credit/* creditCommits */.O)(roster, ledger.log.count(moment.until, commits));
        // Names and activity are those of the whole repository, what they hold is the file.
        const holders = tally.contributors
            .map(contributor => ({ contributor, volume: (0,stake/* volumeOf */.Iw)(contributor, credits) }))
            .filter(({ volume }) => volume > 0n)
            .map(({ contributor, volume }) => ({ ...contributor, volume, contributor }))
            .sort(contributor/* byRank */.O5);
        const { augmented, activeContributors } = (0,metric_figures/* figuresOf */.h)({ contributors: holders, volume: credits.total }, rules.majorityThreshold.share, holder => (0,measure/* isActive */.$m)(holder, cutoff));
        const who = augmented.active.reached ? augmented.active.holders.map(({ contributor }) => contributor) : [];
        const knowledge = gradeKnowledge(holders.length, activeContributors, who.length);
        return {
            knowledge: { path, isWhole, knowledge, contributors: holders.length, activeContributors, who },
            contributors: holders.map(({ contributor }) => contributor),
        };
    };
}
function gradeKnowledge(contributors, active, holders) {
    if (contributors === 0)
        return 'new';
    if (active === 0)
        return 'orphaned';
    return holders === 1 ? 'single' : 'shared';
}

// EXTERNAL MODULE: ./lib/metric/taken-names.js
var taken_names = __nccwpck_require__(4018);
;// CONCATENATED MODULE: ./lib/report/pull-request.js









const MOST_REVIEWERS = 3;
/** Says what a pull request touches, who knows that, and what it changes. */
function pullRequestReport(pullRequest, base) {
    const { ledger, measurement, placeOf } = base;
    const ask = knowledgeIn(ledger, measurement);
    const files = pullRequest.files.map(file => {
        const places = file.touchedBy.flatMap(oid => placeOf(oid) ?? []);
        const isWhole = file.isWhole && places.length === file.touchedBy.length;
        return { file, places, ...ask({ path: (0,shown_name/* withoutMailDomains */.Ji)(file.path), isWhole }, places) };
    });
    const after = ledgerAfter(pullRequest, base);
    const author = identitiesOf(pullRequest.author, after, measurement);
    return {
        number: pullRequest.number,
        branch: null,
        files: files.map(({ knowledge }) => knowledge),
        moreFiles: pullRequest.moreFiles,
        reviewers: reviewersFor(files, author, base),
        newToAuthor: isContributing(author, after, base) ? pathsNewTo(author, files, ledger) : [],
        moreCommits: pullRequest.moreCommits,
        readCommits: pullRequest.commits.length,
        before: (0,metric_figures/* valuesOf */.s)(measurement.figures),
        after: (0,measure/* measureFigures */.C4)(after, measurement.rules, measurement.moment).figures,
    };
}
/** The base branch with the pull request's own commits, as far as it does not have them yet. */
function ledgerAfter({ commits }, { ledger, placeOf, recognise }) {
    const log = ledger.log.copy();
    for (const commit of commits)
        if (placeOf(commit.oid) === null)
            log.add(commit);
    return { ...ledger, log, identities: recognise(log.identities) };
}
/**
 * The indices of everything that is one person with an account; none where no commit is theirs, or none of theirs counts. Looked
 * for with the pull request's own commits, whose identities come behind those of the base branch.
 */
function identitiesOf(login, ledger, { rules, moment }) {
    if (login === null)
        return new Set();
    const { identities, log } = ledger;
    const { groups, ruledOut } = (0,metric_roster/* rosterOf */.r)(identities, log.count(moment.until), rules);
    const isTheirs = (index) => identities[index]?.logins.some(own => (0,fold/* fold */.AU)(own) === (0,fold/* fold */.AU)(login));
    const own = groups.filter(members => members.some(isTheirs)).flat();
    return new Set(own.filter(index => ruledOut[index] === null));
}
/** Those who hold most of the files; those who hold as many come in the order of their commits. */
function reviewersFor(files, author, { ledger, measurement: { tally } }) {
    const held = new Map();
    for (const holder of files.flatMap(({ knowledge }) => knowledge.who))
        held.set(holder, (held.get(holder) ?? 0) + 1);
    const isBot = ({ members }) => members.some(index => ledger.identities[index]?.isBot);
    return tally.contributors
        .map(contributor => ({ contributor, files: held.get(contributor) ?? 0 }))
        .filter(({ contributor, files: some }) => some > 0 && !isOneOf(author, contributor) && !isBot(contributor))
        .sort((left, right) => right.files - left.files)
        .flatMap(({ contributor: { login }, files: some }) => (login === null ? [] : { login, files: some }))
        .slice(0, MOST_REVIEWERS);
}
/** Whether any commit that the pull request brings is the author's own, and recent enough for them to be active by it. */
function isContributing(author, after, { ledger, measurement }) {
    const brought = Array.from({ length: after.log.size - ledger.log.size }, (_, index) => ledger.log.size + index);
    const count = after.log.count(measurement.moment.until, brought);
    return count.some((kind, _, lastAt) => author.has(kind.author) && lastAt >= measurement.cutoff);
}
/** Files whose beginning is not known are left out: the author may be among those who worked on them then. */
function pathsNewTo(author, files, { log }) {
    const isTheirs = ({ author: maker, committer, coAuthors }) => [maker, committer, ...coAuthors].some(index => author.has(index));
    return files
        .filter(({ file, knowledge, contributors }) => !file.isRemoved && knowledge.isWhole && contributors.length > 0)
        .filter(({ places }) => !log.count(Number.POSITIVE_INFINITY, places).some(isTheirs))
        .map(({ knowledge }) => knowledge.path);
}
function isOneOf(identities, { members }) {
    return members.some(index => identities.has(index));
}
/**
 * What was found on another branch, with the names by which a report knows the same people. Somebody whom it does not know keeps
 * their name, with a number where it would be taken for somebody else's.
 */
function asKnownIn(report, pullRequest, found) {
    const { contributors } = report.measurement.tally;
    const known = new Map(contributors.flatMap(person => recordedOf(person, report.ledger).map(recorded => [recorded, person])));
    const taken = new taken_names/* TakenNames */.Q(contributors.map(({ name }) => name));
    const renamed = new Map();
    const nameOf = (person) => {
        const same = recordedOf(person, found.ledger).flatMap(recorded => known.get(recorded) ?? [])[0];
        if (same !== undefined)
            return same;
        const own = renamed.get(person) ?? { ...person, name: taken.take(person.name) };
        renamed.set(person, own);
        return own;
    };
    return { ...pullRequest, files: pullRequest.files.map(file => ({ ...file, who: file.who.map(nameOf) })) };
}
/** Names and addresses as commits have them, which do not hang on the branch. */
function recordedOf({ members }, { identities }) {
    return members.map(index => textOfIdentity((0,identity_recognise/* identityAt */.s)(identities, index).recorded));
}

;// CONCATENATED MODULE: ./lib/reading.js







/**
 * Reads a history once, so that every question can be put to it.
 *
 * @throws UserError when the history cannot be read to its end
 */
async function readHistory(history, { knowsMerges, pullRequest, server }) {
    const mailmap = (0,identity_mailmap/* parseMailmap */.Tk)(history.mailmap);
    const bots = (0,identity_bots/* marksOf */.Ok)(identity_bots/* botAccounts */.Iy);
    const recognise = (some) => (0,identity_recognise/* recogniseIdentities */.o)(some, { mailmap, bots, server });
    const bookmarks = new Bookmarks(pullRequest === null ? [] : namedCommits(pullRequest));
    const log = new CommitLog();
    const identities = [];
    for await (const batch of history.commits) {
        for (const commit of batch) {
            bookmarks.pass(commit);
            log.add(commit);
        }
        // Not left for the end, since the source is at work on the next batch meanwhile.
        for (const identity of recognise(log.identities.slice(identities.length)))
            identities.push(identity);
    }
    const ledger = { log, identities, knowsMerges, idleMailmapLines: (0,identity_mailmap/* idleLines */.UQ)(history.mailmap, log.identities) };
    const placeOf = oid => bookmarks.placeOf(oid);
    return {
        ledger,
        pullRequestBy: measurement => pullRequest === null ? null : pullRequestReport(pullRequest, { ledger, measurement, placeOf, recognise }),
    };
}

;// CONCATENATED MODULE: ./lib/report/anonymize.js
/**
 * The same report without any name or login of a person: contributors are called by their rank, those who were left out by their
 * place among them. Whatever is rendered from it is anonymous. The repository, refs and paths keep their names, and nobody is
 * suggested as a reviewer.
 */
function anonymize(report) {
    const disguise = new Disguise(report.measurement.tally.contributors.length);
    // First of all, so that the numbers are the ranks.
    const measurement = measurementOf(report.measurement, disguise);
    const { identities, pullRequest } = report;
    return {
        ...report,
        measurement,
        whatIf: report.whatIf.map(departure => ({
            ...departure,
            without: departure.without.map(person => disguise.of(person)),
        })),
        doubts: report.doubts.map(doubt => ({
            ...doubt,
            about: doubt.about.map((name, index) => doubted(name, index, disguise)),
        })),
        forecast: report.forecast.map(prospect => ({ ...prospect, who: disguise.of(prospect.who) })),
        identities: {
            united: identities.united.map(union => ({ ...union, contributor: disguise.of(union.contributor) })),
            leftOut: measurement.tally.leftOut,
            lookAlikes: identities.lookAlikes.map(({ people }, index) => ({
                name: `Name ${index + 1}`,
                people: people.map(person => disguise.of(person)),
            })),
        },
        pullRequest: pullRequest === null ? null : pullRequestOf(pullRequest, disguise),
    };
}
/** Of one contributor who may be several, each is told apart by a number. */
function doubted({ name, contributor }, index, disguise) {
    const person = disguise.of(contributor);
    const isOther = name !== contributor.name;
    return { name: isOther ? `${person.name}, name ${index + 1}` : person.name, login: null, contributor: person };
}
/** Gives everybody a pseudonym, the same one wherever they appear. */
class Disguise {
    #pseudonyms = new Map();
    // Whoever is one object in the report stays one: renderers compare by identity.
    #disguised = new Map();
    #digits;
    /** @param people how many there are, so that the order of their numbers is that of the pseudonyms */
    constructor(people) {
        this.#digits = String(people).length;
    }
    of(person) {
        const key = JSON.stringify([person.login, person.name]);
        const name = this.#pseudonyms.get(key) ?? `Contributor ${String(this.#pseudonyms.size + 1).padStart(this.#digits, '0')}`;
        const disguised = this.#disguised.get(person) ?? { ...person, name, bareName: name, login: null };
        this.#pseudonyms.set(key, name);
        this.#disguised.set(person, disguised);
        return disguised;
    }
}
function measurementOf(measurement, disguise) {
    const { rules, tally, figures } = measurement;
    return {
        ...measurement,
        // Somebody who is excluded may be named there.
        rules: { ...rules, exclude: rules.exclude.map((_, index) => `Pattern ${index + 1}`) },
        tally: {
            ...tally,
            contributors: tally.contributors.map(person => disguise.of(person)),
            leftOut: leftOutOf(tally.leftOut),
        },
        figures: figuresOf(figures, disguise),
    };
}
function figuresOf(figures, disguise) {
    const { ponyFactor, augmented } = figures;
    return {
        ...figures,
        ponyFactor: factorOf(ponyFactor, disguise),
        augmented: { all: factorOf(augmented.all, disguise), active: factorOf(augmented.active, disguise) },
    };
}
function factorOf(factor, disguise) {
    return factor.reached ? { ...factor, holders: factor.holders.map(person => disguise.of(person)) } : factor;
}
function leftOutOf(leftOut) {
    const numbers = { bot: 0, listed: 0 };
    return leftOut.map(entry => {
        numbers[entry.reason]++;
        const name = `${entry.reason === 'bot' ? 'Bot' : 'Excluded'} ${numbers[entry.reason]}`;
        return { ...entry, person: { ...entry.person, name, bareName: name, login: null } };
    });
}
function pullRequestOf(pullRequest, disguise) {
    return {
        ...pullRequest,
        files: pullRequest.files.map(file => ({ ...file, who: file.who.map(person => disguise.of(person)) })),
        reviewers: [],
    };
}

// EXTERNAL MODULE: ./lib/identity/key-ring.js
var key_ring = __nccwpck_require__(1756);
;// CONCATENATED MODULE: ./lib/identity/audit.js



const REASONS = ['mailmap', 'login', 'e-mail', 'noreply'];
/**
 * The reasons for which a person's identities were united: the mailmap gave different addresses one, GitHub links them to one
 * account, they were recorded with the same address, or a noreply address stands for the same account.
 */
function unionReasons(members, identities) {
    const people = members.map(index => (0,identity_recognise/* identityAt */.s)(identities, index));
    const { keysOf } = (0,key_ring/* keyRingOf */.$)(people);
    const byKey = new Map();
    for (const identity of people) {
        for (const { kind, text } of keysOf(identity)) {
            const entry = byKey.get(text);
            if (entry === undefined)
                byKey.set(text, { kind, sharing: [identity] });
            else
                entry.sharing.push(identity);
        }
    }
    const reasons = new Set();
    for (const { kind, sharing } of byKey.values()) {
        if (sharing.length > 1)
            for (const reason of reasonsFor(kind, sharing))
                reasons.add(reason);
    }
    return REASONS.filter(reason => reasons.has(reason));
}
function reasonsFor(kind, sharing) {
    if (kind === 'account') {
        const linked = sharing.filter(({ accounts }) => accounts.some(({ isLinked }) => isLinked));
        return linked.length === sharing.length ? ['login'] : linked.length > 1 ? ['login', 'noreply'] : ['noreply'];
    }
    const addresses = new Set(sharing.map(({ recorded }) => (0,fold/* fold */.AU)(recorded.email)));
    if (kind === 'proper name')
        return addresses.size > 1 ? ['mailmap'] : [];
    if (kind === 'name' || addresses.size === 1)
        return ['e-mail'];
    return addresses.size === sharing.length ? ['mailmap'] : ['mailmap', 'e-mail'];
}
/** The number of different pairs of name and e-mail address that a person committed with. */
function countIdentities(members, identities) {
    return new Set(members.map(index => {
        const { name, email } = (0,identity_recognise/* identityAt */.s)(identities, index).recorded;
        return JSON.stringify([name, email]);
    })).size;
}
/** Groups of people who share a name, spaces and case ignored, and were not united; the largest groups first. */
function lookAlikesAmong(people, identities) {
    const bearers = new Map();
    for (const person of people) {
        const names = new Map();
        for (const { name, shownName } of person.members.map(index => (0,identity_recognise/* identityAt */.s)(identities, index))) {
            const folded = (0,fold/* fold */.AU)(name.replace(/\s+/gu, ''));
            if (shownName !== '' && !names.has(folded))
                names.set(folded, shownName);
        }
        for (const [folded, name] of names) {
            const entry = bearers.get(folded);
            if (entry === undefined)
                bearers.set(folded, { name, people: [person] });
            else
                entry.people.push(person);
        }
    }
    return [...bearers.values()]
        .filter(({ people: sharing }) => sharing.length > 1)
        .sort((left, right) => right.people.length - left.people.length || (0,fold/* byCodeUnits */.CA)(left.name, right.name));
}

// EXTERNAL MODULE: ./lib/metric/doubts/doubts.js + 6 modules
var doubts = __nccwpck_require__(7281);
// EXTERNAL MODULE: ./lib/metric/activity-window.js
var activity_window = __nccwpck_require__(3924);
;// CONCATENATED MODULE: ./lib/metric/forecast.js



/** The first ten holders, by the day on which they would fall out of the activity window. */
function forecastOf(measurement) {
    return (0,metric_holders/* holdersOf */.p)(measurement)
        .slice(0, LOOKED_AT)
        .map(who => ({
        who,
        inactiveFrom: (0,activity_window/* inactiveFrom */.SQ)(who.lastActivity, measurement.rules.activityWindow),
        figures: figuresWithout(measurement, [who]),
    }))
        .sort((left, right) => left.inactiveFrom - right.inactiveFrom);
}

// EXTERNAL MODULE: ./lib/metric/fraction.js
var fraction = __nccwpck_require__(4716);
;// CONCATENATED MODULE: ./lib/metric/gate.js

/** Judges figures by the minimums; an APF or a share that does not exist misses every minimum. */
function judge(figures, baseline, { minimumApf, minimumActiveShare }) {
    if (minimumApf === null && minimumActiveShare === null)
        return { gate: 'off' };
    const apf = figures.augmented[baseline];
    const share = figures.activeShare;
    const misses = [];
    if (minimumApf !== null && (!apf.reached || apf.value < minimumApf))
        misses.push('apf');
    if (minimumActiveShare !== null && (share === null || (0,fraction/* compareFractions */.LG)(share, minimumActiveShare.share) < 0)) {
        misses.push('active-share');
    }
    const [first, ...others] = misses;
    return first === undefined ? { gate: 'passed' } : { gate: 'failed', misses: [first, ...others] };
}

;// CONCATENATED MODULE: ./lib/metric/look-alikes.js







/** Of so many groups, those with most commits, it is computed what uniting them would change. */
const MOST_COMPUTED = 20;
/**
 * People who share a name and were not united, a group for each name: first those whose union would change the risk level or an
 * APF, then those among whom somebody is a holder, then those with most commits.
 */
function rankedLookAlikes({ identities }, measurement) {
    const holders = new Set((0,metric_holders/* holdersOf */.p)(measurement));
    return lookAlikesAmong(measurement.tally.contributors, identities)
        .map(group => ({ ...group, volume: group.people.reduce((sum, { volume }) => sum + volume, 0n) }))
        .sort((left, right) => (0,stake/* byVolume */.gA)(left, right) || (0,fold/* byCodeUnits */.CA)(left.name, right.name))
        .map((group, index) => {
        const isTelling = index < MOST_COMPUTED && (0,doubts/* changesVerdict */.F)({ figures: figuresUnited(group, measurement) }, measurement);
        return { group, weight: isTelling ? 0 : group.people.some(person => holders.has(person)) ? 1 : 2 };
    })
        .sort((left, right) => left.weight - right.weight)
        .map(({ group: { name, people } }) => ({ name, people }));
}
/** The figures if these people were one. */
function figuresUnited({ people }, { tally, rules, cutoff }) {
    const one = {
        volume: people.reduce((sum, { volume }) => sum + volume, 0n),
        lastActivity: Math.max(...people.map(({ lastActivity }) => lastActivity)),
    };
    const united = new Set(people);
    const others = tally.contributors.filter(person => !united.has(person));
    const contributors = [...others, one].sort(stake/* byVolume */.gA);
    const figures = (0,metric_figures/* figuresOf */.h)({ contributors, volume: tally.volume }, rules.majorityThreshold.share, holder => (0,measure/* isActive */.$m)(holder, cutoff));
    return (0,metric_figures/* valuesOf */.s)(figures);
}

;// CONCATENATED MODULE: ./lib/metric/sensitivity.js




const THRESHOLDS = [40, 60, 80];
/** How much hangs on each choice: the same history, one setting changed at a time. */
function sensitivityOf(ledger, measurement) {
    const { rules, moment, tally } = measurement;
    const recounted = (change, changed) => ({
        change,
        figures: (0,measure/* measureFigures */.C4)(ledger, { ...rules, ...changed }, moment).figures,
    });
    const reassessed = (change, changed) => ({
        change,
        figures: (0,metric_figures/* valuesOf */.s)((0,measure/* assess */.no)(tally, { ...rules, ...changed }, moment).figures),
    });
    const windows = [(0,activity_window/* halveWindow */.VJ)(rules.activityWindow, moment.asOf), (0,activity_window/* doubleWindow */.Al)(rules.activityWindow)];
    const attribution = rules.attribution === 'author' ? 'committer' : 'author';
    const mergeCommits = rules.mergeCommits === 'exclude' ? 'include' : 'exclude';
    return [
        ...windows
            .filter(activityWindow => activityWindow !== null)
            .map(activityWindow => reassessed({ activityWindow: (0,activity_window/* windowToIso */.NI)(activityWindow) }, { activityWindow })),
        ...THRESHOLDS.map(percent => ({ percent, share: (0,fraction/* fraction */.zO)(BigInt(percent), 100n) }))
            .filter(({ percent }) => percent !== Number(rules.majorityThreshold.text))
            .map(({ percent, share }) => reassessed({ majorityThreshold: percent }, { majorityThreshold: { share, text: String(percent) } })),
        ...(rules.coAuthors ? [] : [recounted({ attribution }, { attribution })]),
        ...(ledger.knowsMerges ? [recounted({ mergeCommits }, { mergeCommits })] : []),
        recounted({ excludeBots: !rules.excludeBots }, { excludeBots: !rules.excludeBots }),
    ];
}

;// CONCATENATED MODULE: ./lib/metric/trend.js



/**
 * The figures as they would have been at each quarter start before `asOf`, oldest first, then the measurement's own.
 * Each is made anew: later commits do not exist, and only identities that had appeared by then unite anybody.
 *
 * @param quarters how many quarter starts
 */
function trendOf(ledger, measurement, quarters) {
    const { rules, moment, tally, figures } = measurement;
    return [
        ...quarterStartsBefore(moment.asOf, quarters).map(start => (0,measure/* measureFigures */.C4)(ledger, rules, momentAt(start))),
        { moment, commits: tally.commits, contributors: tally.contributors.length, figures: (0,metric_figures/* valuesOf */.s)(figures) },
    ];
}
/**
 * The last quarter starts before an instant: 1 January, April, July and October, 00:00 UTC, oldest first.
 *
 * @param instant in milliseconds since the epoch
 */
function quarterStartsBefore(instant, count) {
    const date = new Date(instant - 1);
    const latest = Math.floor(date.getUTCMonth() / 3);
    return Array.from({ length: count }, (_, index) => {
        const start = new Date(0);
        // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
        start.setUTCFullYear(date.getUTCFullYear(), (latest - (count - 1 - index)) * 3, 1);
        return start.getTime();
    });
}

;// CONCATENATED MODULE: ./lib/report/build.js








/** Computes every part of the report from one measurement. */
function buildReport(findings) {
    const { subject, ledger, measurement, gateRules, group, quarters, pullRequest } = findings;
    return {
        subject,
        measurement,
        gateRules,
        verdict: judge(measurement.figures, measurement.rules.baseline, gateRules),
        whatIf: departuresOf(measurement, group),
        forecast: forecastOf(measurement),
        trend: quarters === null ? null : trendOf(ledger, measurement, quarters),
        sensitivity: sensitivityOf(ledger, measurement),
        doubts: (0,doubts/* doubtsOf */.P)(ledger, measurement),
        identities: auditOf(measurement, ledger.identities),
        pullRequest,
    };
}
function auditOf(measurement, identities) {
    const { tally } = measurement;
    return {
        united: tally.contributors
            .map(contributor => ({
            contributor,
            identities: countIdentities(contributor.members, identities),
            by: unionReasons(contributor.members, identities),
        }))
            .filter(({ identities: count }) => count > 1),
        leftOut: tally.leftOut,
        lookAlikes: rankedLookAlikes({ identities }, measurement),
    };
}

;// CONCATENATED MODULE: ./lib/main.js










/**
 * Measures a repository, reports it and says what the gate says.
 *
 * @param now in milliseconds since the epoch
 * @throws UserError when it cannot be measured
 */
async function run(settings, now, ports) {
    const moment = settings.asOf === null ? momentNow(now) : momentAt(settings.asOf);
    const outcome = await measureSubject(settings, moment, ports);
    await ports.publish(outcome);
    return outcome.report;
}
/** Measures without changing anything anywhere. */
async function measureSubject(settings, moment, sources) {
    const history = await openHistory(settings, settings.ref, sources);
    const base = await findBase(history, sources);
    const isOnBase = base?.branch === history.ref;
    const { ledger, pullRequestBy } = await read(history, settings, moment, isOnBase ? base.pullRequest : null, sources);
    const rules = rulesIn(settings, ledger);
    noticeIdlePatterns(rules, ledger, settings.anonymize, sources.log);
    const measurement = (0,measure/* measure */.xP)(ledger, rules, moment);
    const group = groupOf(settings, measurement, ledger);
    const pullRequest = base === null || isOnBase
        ? pullRequestBy(measurement)
        : await readOnBase(base, { ledger, measurement }, settings, moment, sources);
    const report = buildReport({
        subject: {
            repository: (0,shown_name/* withoutMailDomains */.Ji)(history.repository),
            ref: (0,shown_name/* withoutMailDomains */.Ji)(history.ref),
            head: history.head,
            source: settings.source.kind,
            serverUrl: pagesOf(history, ledger, sources),
        },
        ledger,
        measurement,
        gateRules: settings.gate,
        group,
        quarters: settings.quarters,
        pullRequest,
    });
    return { report: settings.anonymize ? anonymize(report) : report, ledger };
}
/** Where people have their pages. A remote is a GitHub server when an address stands for one of its accounts. */
function pagesOf({ server: remote }, { identities }, { server, serverUrl }) {
    const isGitHub = identities.some(({ accounts }) => accounts.some(account => account.server === remote));
    return server === null && remote !== null && isGitHub ? `https://${remote}` : serverUrl;
}
function openHistory({ source, rules }, ref, { history }) {
    const repository = source.kind === 'git' ? '' : source.repository;
    return history({ repository, ref, merges: rules.mergeCommits === 'exclude', coAuthors: rules.coAuthors });
}
async function read(history, { source, rules }, { until }, pullRequest, { server }) {
    const knowsMerges = source.kind === 'git' || rules.mergeCommits === 'exclude';
    const brought = history.head === null ? null : await pullRequest?.read(history.head, until);
    return readHistory(history, {
        knowsMerges,
        pullRequest: brought ?? null,
        server: server ?? history.server ?? noreply/* GITHUB_COM */.yQ,
    });
}
/** The base of the run's pull request; `null` where that is no part of what is measured. */
async function findBase({ repository }, { pullRequest, log }) {
    if (pullRequest?.repository.toLowerCase() !== repository.toLowerCase())
        return null;
    const branch = await orNotice(pullRequest.readBase(), log);
    return branch === null ? null : { pullRequest, branch };
}
/** The pull request's part where its base branch is another than the one that is measured. */
function readOnBase({ pullRequest, branch }, report, settings, moment, sources) {
    return orNotice(measureOnBase(), sources.log);
    async function measureOnBase() {
        const history = await openHistory(settings, pullRequest.refOf(branch), sources);
        const { ledger, pullRequestBy } = await read(history, settings, moment, pullRequest, sources);
        const measurement = (0,measure/* measure */.xP)(ledger, rulesIn(settings, ledger), moment);
        const found = pullRequestBy(measurement);
        return found && { ...asKnownIn(report, found, { ledger, measurement }), branch: (0,shown_name/* withoutMailDomains */.Ji)(branch) };
    }
}
/** What cannot be read of a pull request leaves that part out; the run goes on. */
async function orNotice(promise, log) {
    try {
        return await promise;
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* UserError */.yo) || thrown instanceof errors/* Cancelled */.cJ)
            throw thrown;
        log.notice(`The report says nothing about the pull request. ${thrown.message}`);
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/report/report.js
/** How a contributor is called where there is room for one word: the login, or the name where there is none. */
function callName({ login, name }) {
    return login ?? name;
}

;// CONCATENATED MODULE: ./lib/report/json.js







/** The number that readers of the JSON report check first; raised when a field changes its meaning or goes away. */
const SCHEMA_VERSION = 1;
/** The JSON report's text, with a line break at its end. */
function renderJson(report) {
    return `${(0,report_escape/* printableJson */.et)(toJson(report), 2)}\n`;
}
/** Writes a report down by the names of the contract. No e-mail address is in it. */
function toJson(report) {
    const { subject, measurement, verdict, identities } = report;
    const { tally, figures, moment } = measurement;
    return {
        schemaVersion: SCHEMA_VERSION,
        repository: subject.repository,
        ref: subject.ref,
        head: subject.head,
        asOf: iso(moment.asOf),
        source: subject.source,
        settings: settingsJson(report),
        commits: tally.commits,
        excluded: tally.excluded,
        ...figuresJson((0,metric_figures/* valuesOf */.s)(figures)),
        gate: verdict.gate,
        contributors: contributorsJson(measurement),
        whatIf: report.whatIf.map(({ without, figures: then }) => ({
            without: without.map(callName),
            ...figuresJson(then),
        })),
        forecast: report.forecast.map(({ who, inactiveFrom, figures: then }) => ({
            who: callName(who),
            lastActivity: iso(who.lastActivity),
            inactiveFrom: iso(inactiveFrom).slice(0, -'T00:00:00.000Z'.length),
            ...figuresJson(then),
        })),
        trend: report.trend?.map(past => ({
            asOf: iso(past.moment.asOf),
            commits: past.commits,
            contributors: past.contributors,
            ...figuresJson(past.figures),
        })) ?? null,
        sensitivity: report.sensitivity.map(({ change, figures: then }) => ({ change, ...figuresJson(then) })),
        doubts: report.doubts.map(({ kind, about, commits, figures: then }) => ({
            kind,
            about: about.slice(0, MOST_DOUBTED).map(({ name }) => name),
            commits,
            ...(then === null ? NO_FIGURES : figuresJson(then)),
        })),
        identities: {
            united: identities.united.map(({ contributor, identities: count, by }) => ({
                contributor: callName(contributor),
                identities: count,
                by,
            })),
            leftOut: identities.leftOut.map(({ person, reason, commits }) => ({ name: person.name, reason, commits })),
            lookAlikes: identities.lookAlikes.map(({ name, people }) => [name, people.length]),
        },
        pullRequest: pullRequestJson(report),
    };
}
function settingsJson({ measurement: { rules }, gateRules }) {
    return {
        activityWindow: (0,activity_window/* windowToIso */.NI)(rules.activityWindow),
        majorityThreshold: Number(rules.majorityThreshold.text),
        baseline: rules.baseline,
        attribution: rules.attribution,
        coAuthors: rules.coAuthors,
        mergeCommits: rules.mergeCommits,
        excludeBots: rules.excludeBots,
        exclude: rules.exclude.map(withoutAddress),
        minimumApf: gateRules.minimumApf,
        minimumActiveShare: gateRules.minimumActiveShare === null ? null : Number(gateRules.minimumActiveShare.text),
    };
}
/** An exclusion may be somebody's e-mail address, which no report may hold. */
function withoutAddress(pattern) {
    return (0,shown_name/* mayHoldAddress */.lM)(pattern) ? '(e-mail)' : pattern;
}
function contributorsJson({ tally, figures, rules, cutoff }) {
    const apf = figures.augmented[rules.baseline];
    const holders = new Set(apf.reached ? apf.holders : []);
    return tally.contributors.map(contributor => ({
        name: contributor.name,
        login: contributor.login,
        commits: (0,fraction/* toNumber */.Ro)((0,fraction/* fraction */.zO)(contributor.volume, tally.unit)),
        share: (0,fraction/* toNumber */.Ro)((0,fraction/* fraction */.zO)(contributor.volume, tally.volume)),
        lastCommit: iso(contributor.lastActivity),
        active: (0,measure/* isActive */.$m)(contributor, cutoff),
        inApf: holders.has(contributor),
    }));
}
/** How many names a doubt tells. */
const MOST_DOUBTED = 10;
/** What stands for figures that cannot be computed. */
const NO_FIGURES = {
    ponyFactor: null,
    augmentedPonyFactor: { all: null, active: null },
    activeShare: null,
    activeContributors: null,
    risk: null,
};
function figuresJson({ ponyFactor, augmented, activeShare, activeContributors, risk }) {
    return {
        ponyFactor,
        augmentedPonyFactor: { all: augmented.all, active: augmented.active },
        activeShare: activeShare === null ? null : (0,fraction/* toNumber */.Ro)(activeShare),
        activeContributors,
        risk,
    };
}
function pullRequestJson({ pullRequest }) {
    if (pullRequest === null)
        return null;
    const { number, files, moreFiles, reviewers, moreCommits, after } = pullRequest;
    return {
        number,
        files: files.map(({ path, knowledge, contributors, activeContributors, who }) => ({
            path,
            knowledge,
            contributors,
            activeContributors,
            who: who.map(callName),
        })),
        moreFiles,
        reviewers: reviewers.map(({ login }) => login),
        moreCommits,
        after: figuresJson(after),
    };
}
/** An instant in ISO 8601, UTC, with milliseconds. */
function iso(epochMilliseconds) {
    return new Date(epochMilliseconds).toISOString();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/publish/place.js


/** Why nothing may be written where a path leads; its message follows "it cannot be written to PATH:". */
class Misplaced extends Error {
    name = 'Misplaced';
}
/**
 * Where a path really leads: the real folder, and the last part as it is, which nobody follows if it is a link. Makes the folders
 * that are missing.
 *
 * A pull request that was checked out may have brought links along. So a path that is relative, or lies in the workspace by
 * its name, has to stay in it.
 *
 * @throws Misplaced when it leads out of the workspace, or nowhere
 */
async function findPlace(path, workspace) {
    const target = (0,external_node_path_.resolve)(workspace, path);
    const isBound = !(0,external_node_path_.isAbsolute)(path) || isWithin(workspace, target);
    return (0,external_node_path_.join)(await realFolder((0,external_node_path_.dirname)(target), isBound ? await (0,promises_namespaceObject.realpath)(workspace) : null), (0,external_node_path_.basename)(target));
}
/** @param bounds the real folder that must not be left; `null` for none */
async function realFolder(folder, bounds) {
    const real = await (0,promises_namespaceObject.realpath)(folder).catch(absent);
    if (real === null)
        return makeFolder((0,external_node_path_.join)(await realFolder((0,external_node_path_.dirname)(folder), bounds), (0,external_node_path_.basename)(folder)));
    if (bounds === null || isWithin(bounds, real))
        return real;
    throw new Misplaced(`the way there leads out of ${bounds}`);
}
async function makeFolder(folder) {
    try {
        await (0,promises_namespaceObject.mkdir)(folder);
    }
    catch (error) {
        // Another process may have made it meanwhile.
        const there = await (0,promises_namespaceObject.lstat)(folder).catch(absent);
        if (there?.isSymbolicLink())
            throw new Misplaced('a link on the way leads nowhere');
        if (!there?.isDirectory())
            throw error;
    }
    return folder;
}
function isWithin(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/** What is not there is `null`, as the answer to a question about a path. */
function absent(error) {
    if (codeOf(error) === 'ENOENT')
        return null;
    throw error;
}
/** The system's code of an error; empty where it has none. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
/** The marks of a path, without regard to case, as many systems have none for it. Nothing is made for it. */
async function marksOf(path, workspace) {
    const target = (0,external_node_path_.resolve)(workspace, path);
    const place = (0,external_node_path_.join)(await existing((0,external_node_path_.dirname)(target)), (0,external_node_path_.basename)(target));
    const [itself, followed] = await Promise.all([promises_namespaceObject.lstat, promises_namespaceObject.stat].map(look => look(place).catch(() => null)));
    const inode = followed?.isFile() ? [`${followed.dev} ${followed.ino}`] : [];
    const isLink = itself?.isSymbolicLink() ?? false;
    return { own: [withoutCase(place), ...(isLink ? [] : inode)], target: isLink ? inode : [] };
}
function withoutCase(path) {
    return path.normalize('NFC').toLowerCase();
}
/** The real folder as far as it exists. */
async function existing(folder) {
    const real = await (0,promises_namespaceObject.realpath)(folder).catch(() => null);
    if (real !== null || (0,external_node_path_.dirname)(folder) === folder)
        return real ?? folder;
    return (0,external_node_path_.join)(await existing((0,external_node_path_.dirname)(folder)), (0,external_node_path_.basename)(folder));
}

;// CONCATENATED MODULE: ./lib/publish/files.js






/** What the system's error codes mean to somebody who chose a path. */
const files_REASONS = new Map([
    ['ENOENT', 'there is no such folder'],
    ['EACCES', 'this user may not write there'],
    ['EPERM', 'this user may not write there'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EISDIR', 'it is a folder'],
    ['ENOTDIR', 'a part of the path is a file, not a folder'],
    ['EEXIST', 'a part of the path is a file, not a folder'],
    ['ENAMETOOLONG', 'the path is too long'],
    ['ELOOP', 'links on the way lead in a circle'],
    ['EBUSY', 'something else holds it'],
    ['ENXIO', 'nobody reads from it'],
]);
/** By these names a process writes to what it was started with; they are links of the system, to a terminal, a pipe or a file. */
const OWN_STREAM = /^\/(?:dev\/(?:stdout|stderr|fd\/\d+)|proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/;
/** Those of them that this process writes to by itself, so that it does not overwrite what it has written. */
const OWN_OUTPUTS = [
    [/^\/(?:dev\/(?:stdout|fd\/1)|proc\/self\/fd\/1)$/, process.stdout],
    [/^\/(?:dev\/(?:stderr|fd\/2)|proc\/self\/fd\/2)$/, process.stderr],
];
/**
 * Writes a file whole or not at all: whoever reads the path finds the old text or the new one, never a part. Makes the folders
 * that are missing. A link at the path is replaced and never followed, an older file's permissions stay, and what is no
 * file is written to only where it was named by its own absolute path, as `/dev/stdout`.
 *
 * @param workspace absolute path of the folder that paths start at; a checkout in it may hold anything
 * @returns the absolute path
 * @throws UserError when it cannot be written
 */
async function publishFile({ path, text, what, input }, workspace) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    try {
        await put(path, workspace, text);
        return absolute;
    }
    catch (error) {
        const elsewhere = '; a place outside of the workspace is named by its own absolute path';
        throw new errors/* UserError */.yo(`${what} cannot be written to ${absolute}: ${reasonOf(error)}.`, `Choose another file with the input ${input}${error instanceof Misplaced ? elsewhere : ''}.`, error);
    }
}
/**
 * A new folder for the files that nobody chose a place for.
 *
 * @throws UserError when it cannot be made
 */
async function files_makeFolder(parent) {
    try {
        return await (0,promises_namespaceObject.realpath)(await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(parent, 'pony-factor-')));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`No folder for the report can be made in ${parent}: ${reasonOf(error)}.`, 'Set the input report-path, or the variable TMPDIR to a folder that you may write to.', error);
    }
}
/** Whether a path names a terminal, another device or a pipe by its own absolute path: beside it nothing else can lie. */
async function isStream(path) {
    if (!(0,external_node_path_.isAbsolute)(path))
        return false;
    const there = await (0,promises_namespaceObject.lstat)(path).catch(() => null);
    if (there?.isSymbolicLink() || there === null)
        return OWN_STREAM.test((0,external_node_path_.resolve)(path));
    return there.isCharacterDevice() || there.isBlockDevice() || there.isFIFO() || there.isSocket();
}
async function put(path, workspace, text) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    const isNamed = await isStream(path);
    if (isNamed && OWN_STREAM.test(absolute))
        return pour(absolute, text);
    const place = await findPlace(path, workspace);
    // Nothing can be renamed to a terminal, and a pipe that somebody has put there would never be read.
    if (isNamed && place === absolute)
        return pour(place, text);
    const old = await (0,promises_namespaceObject.lstat)(place).catch(absent);
    if (old !== null && isDevice(old, place))
        throw new Misplaced('it is a device, and not named as one');
    await replace(place, text, old?.isFile() ? old.mode & PERMISSIONS : null);
}
const PERMISSIONS = 0o777;
function isDevice(there, place) {
    return there.isCharacterDevice() || there.isBlockDevice() || OWN_STREAM.test(place);
}
/** Writes into a device or a pipe. A pipe that nobody reads from is refused, as it would hold the run for ever. */
async function pour(path, text) {
    const own = OWN_OUTPUTS.find(([name]) => name.test(path))?.[1];
    if (own !== undefined) {
        own.write(text);
        return;
    }
    const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND;
    // Only without waiting does the system say that there is no reader; only with waiting is all of a long text taken.
    const probe = await (0,promises_namespaceObject.open)(path, flags | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stream = await (0,promises_namespaceObject.open)(path, flags);
        await stream.writeFile(text).finally(() => stream.close());
    }
    finally {
        await probe.close();
    }
}
/** Takes the place of whatever lies there by a new file, so that nothing is ever written through a link. */
async function replace(place, text, permissions) {
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(place), `.pony-factor-${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        const file = await (0,promises_namespaceObject.open)(draft, 'wx', permissions ?? undefined);
        try {
            // What the process's mask has taken away; where a disk knows no permissions, there is nothing to do.
            if (permissions !== null && ((await file.stat()).mode & PERMISSIONS) !== permissions)
                await file.chmod(permissions);
            await file.writeFile(text);
        }
        finally {
            await file.close();
        }
        await (0,promises_namespaceObject.rename)(draft, place);
    }
    finally {
        await (0,promises_namespaceObject.rm)(draft, { force: true });
    }
}
function reasonOf(error) {
    if (error instanceof Misplaced)
        return error.message;
    return files_REASONS.get(codeOf(error)) ?? (0,errors/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./lib/publish/page-assets.js


/**
 * The program and the style sheet that go into the HTML report. scripts/build-page.mjs makes them of src/page/; they lie
 * beside the bundle, too.
 */
async function readPageAssets() {
    const [script, style] = await Promise.all([
        (0,promises_namespaceObject.readFile)(__nccwpck_require__.ab + "page.js", 'utf8'),
        (0,promises_namespaceObject.readFile)(__nccwpck_require__.ab + "page.css", 'utf8'),
    ]);
    return { script: assetOf(script), style: assetOf(style) };
}
function assetOf(text) {
    return { text, hash: `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}` };
}

;// CONCATENATED MODULE: ./lib/publish/report-files.js






/**
 * Writes the JSON report and, where they are asked for, the summary, the page and the badge.
 *
 * @throws UserError when one of them cannot be written
 */
async function publishReportFiles(report, paths, { temporary, summary, workspace }) {
    // Rendered before anything is written, so that a failure leaves nothing half done.
    const json = renderJson(report);
    const asked = [...(await htmlFiles(report, paths.html)), ...(await badgeFiles(report, paths.badge))];
    const text = paths.report !== null && (await isStream(paths.report)) ? null : summary;
    const beside = paths.report === null || text === null ? [] : [summaryBeside(paths.report)];
    const chosen = [...(paths.report === null ? [] : [paths.report]), ...asked.map(file => file.path), ...beside];
    await refuseSameFiles(chosen, workspace);
    const path = paths.report ?? (0,external_node_path_.join)(await files_makeFolder(temporary), 'report.json');
    const publish = (file) => publishFile(file, workspace);
    const written = await publish({ path, text: json, what: 'The JSON report', input: 'report-path' });
    const others = [];
    for (const file of asked)
        others.push({ what: file.what, path: await publish(file) });
    const told = text === null ? null : await publish(summaryFile(path, text));
    return { report: written, summary: told, others };
}
function summaryFile(reportPath, text) {
    return { path: summaryBeside(reportPath), text, what: 'The summary', input: 'report-path' };
}
/** `pony.md` for `pony.json`. */
function summaryBeside(reportPath) {
    return `${reportPath.replace(/\.json$/i, '')}.md`;
}
/** Two files in one place would leave only the last of them. */
async function refuseSameFiles(paths, workspace) {
    const files = await Promise.all(paths.map(async (path) => ({ path: (0,external_node_path_.resolve)(workspace, path), ...(await marksOf(path, workspace)) })));
    for (const [index, one] of files.entries()) {
        // Two links to a third file are replaced, and become two files.
        const other = files
            .slice(index + 1)
            .find(({ own, target }) => meet(one.own, [...own, ...target]) || meet(one.target, own));
        if (other !== undefined)
            throw sameFile(one.path, other.path);
    }
}
function meet(some, others) {
    return some.some(mark => others.includes(mark));
}
function sameFile(one, other) {
    const where = one === other ? one : `${one} and ${other}, which are one file where links are followed and case is ignored`;
    return new errors/* UserError */.yo(`Two files of the report would be written to ${where}.`, 'Choose different names in report-path, html-report-path and badge-path; a badge is written as .svg and as .json, and a terminal’s summary as .md beside the report.');
}
async function htmlFiles(report, path) {
    if (path === null)
        return [];
    // Only who asks for the page pays for loading it.
    const { renderHtml } = await Promise.all(/* import() */[__nccwpck_require__.e(850), __nccwpck_require__.e(418)]).then(__nccwpck_require__.bind(__nccwpck_require__, 418));
    return [
        { path, text: renderHtml(report, await readPageAssets()), what: 'The HTML report', input: 'html-report-path' },
    ];
}
async function badgeFiles(report, path) {
    if (path === null)
        return [];
    const { badgePaths, renderBadge, renderBadgeEndpoint } = await __nccwpck_require__.e(/* import() */ 321).then(__nccwpck_require__.bind(__nccwpck_require__, 9321));
    const paths = badgePaths(path);
    const svg = { path: paths.svg, text: await renderBadge(report), what: 'The badge', input: 'badge-path' };
    const json = { path: paths.json, text: renderBadgeEndpoint(report), what: 'The badge’s JSON', input: 'badge-path' };
    return (await isStream(path)) ? [svg] : [svg, json];
}

// EXTERNAL MODULE: ./lib/report/gate-sentence.js
var gate_sentence = __nccwpck_require__(2441);
;// CONCATENATED MODULE: ./lib/report/mailmap-block.js



/** More at once would push the report off the screen. */
const MOST_LINES = 20;
/** As comments, so that the whole block can be pasted; narrow, since only our own breaks keep a comment one. */
const HEADING = [
    '# These people share a name. Put the lines that are about',
    '# one person into a file .mailmap at the top of the',
    '# repository, and commit it.',
];
/**
 * Lines for a `.mailmap` that would unite the people who look alike, those that would change the number most first, each group
 * under the one with the most commits; empty when nobody looks alike. It holds e-mail addresses: for a terminal at the desk, never for a summary, a comment or a log of a workflow.
 *
 * @param identities the ledger's
 */
function renderMailmapBlock(measurement, identities) {
    const found = rankedLookAlikes({ identities }, measurement).flatMap(({ people }) => linesFor(people, identities));
    const lines = [...new Set(found)];
    if (lines.length === 0)
        return '';
    const hidden = lines.length - MOST_LINES;
    const more = hidden > 0 ? [`# … and ${(0,phrases/* count */.U9)(hidden)} more`] : [];
    return ['', ...HEADING, ...lines.slice(0, MOST_LINES), ...more].map(line => `${line}\n`).join('');
}
/** A mailmap knows people as they were recorded, whatever another of its lines makes of them. */
function linesFor(people, identities) {
    const [main, ...others] = people.map(({ name, members }) => ({
        name,
        identities: members.map(index => (0,identity_recognise/* identityAt */.s)(identities, index)),
    }));
    const candidates = main?.identities.filter(isWritable) ?? [];
    // Of several, the one with the name that the person is shown by, which is the most recent.
    const proper = candidates.find(({ shownName }) => shownName === main?.name) ?? candidates[0];
    if (proper === undefined)
        return [];
    return others
        .flatMap(other => other.identities.map(({ recorded }) => recorded))
        .filter(isWritable)
        .map(({ name, email }) => `${proper.name} <${proper.email}> ${name} <${email}>`);
}
/** What a runner would take for a command: `::` at the start of a line, `##[` anywhere. */
const COMMAND = /^\s*::|##\[/;
/**
 * Whether somebody can stand in a mailmap, which has no way to write brackets or line breaks in a name or an address, and in
 * a block that is printed.
 */
function isWritable({ name, email }) {
    return (name !== '' &&
        !name.includes('\ufffd') &&
        email !== '' &&
        !name.startsWith('#') &&
        ![name, email].some(text => COMMAND.test(text)) &&
        !/[<>\p{Cc}\p{Cf}]/u.test(name + email));
}

// EXTERNAL MODULE: ./lib/report/parts/cells.js
var cells = __nccwpck_require__(4314);
;// CONCATENATED MODULE: ./lib/report/charts.js



/** More dates than this would lie upon each other below the axis. */
const MOST_DATES = 17;
/** A blue and, for the majority, an orange that are seen on light and on dark ground; the theme's own are nearly white. */
const CONFIG = `---
config:
  xyChart:
    width: 900
    height: 260
  themeVariables:
    xyChart:
      backgroundColor: transparent
      plotColorPalette: "#3b82f6, #d97706"
---`;
/**
 * The trend as two mermaid diagrams in fenced blocks, for GitHub's markdown: the active share with the majority as a line across,
 * and the APF with baseline `active`.
 * Only numbers and dates stand in them, nothing from outside.
 *
 * @param trend oldest first
 */
function trendCharts(trend, rules) {
    const shown = trend.length <= MOST_DATES ? trend : oncePerYear(trend);
    // The last date may lie in a month that is there already, and a date that is there twice hides a bar.
    const dates = shown.map(({ moment }, index) => (index < shown.length - 1 ? quarter(moment.asOf) : 'now'));
    const shares = shown.map(({ figures }) => (figures.activeShare === null ? '0' : (0,fraction/* formatPercent */.l9)(figures.activeShare)));
    const factors = shown.map(({ figures }) => figures.augmented.active ?? 0);
    const majority = shown.map(() => (0,fraction/* formatPercent */.l9)(rules.majorityThreshold.share));
    return [
        chart('Active share and the majority, in percent', dates, 'percent', 100, [
            `bar [${shares.join(', ')}]`,
            `line [${majority.join(', ')}]`,
        ]),
        chart((0,cells/* apfName */.T7)('active', rules), dates, 'people', Math.max(10, ...factors), [`line [${factors.join(', ')}]`]),
    ].join('\n\n');
}
/** A quarter's start as year and month. */
function quarter(start) {
    return (0,phrases/* day */.vd)(start).slice(0, -'-01'.length);
}
/** January of each year, and the last point. */
function oncePerYear(trend) {
    return trend.filter(({ moment }, index) => index === trend.length - 1 || new Date(moment.asOf).getUTCMonth() === 0);
}
function chart(title, dates, unit, most, series) {
    return [
        '```mermaid',
        CONFIG,
        'xychart-beta',
        `  title "${title}"`,
        `  x-axis [${dates.map(date => `"${date}"`).join(', ')}]`,
        `  y-axis "${unit}" 0 --> ${most}`,
        ...series.map(line => `  ${line}`),
        '```',
    ].join('\n');
}
const STEPS = [...'▁▂▃▄▅▆▇█'];
/**
 * Numbers as a row of bars, one character each.
 *
 * @param most what the highest bar stands for, above zero
 */
function sparkline(numbers, most) {
    return numbers.map(number => STEPS[Math.min(STEPS.length - 1, Math.floor((number / most) * STEPS.length))]).join('');
}

// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __nccwpck_require__(5916);
// EXTERNAL MODULE: ./lib/report/medium.js
var medium = __nccwpck_require__(5511);
// EXTERNAL MODULE: ./lib/report/view.js
var report_view = __nccwpck_require__(8149);
;// CONCATENATED MODULE: ./lib/report/markdown.js



/** Prepares a report for markdown. */
function pageOf(report, rows) {
    return { view: (0,report_view/* viewOf */.d)(report, medium/* markdown */.wD), htmlView: (0,report_view/* viewOf */.d)(report, medium/* html */.qy), rows };
}
/** Paragraphs, tables and other blocks, one below the other; those that are empty vanish. */
function blocks(...texts) {
    return (0,phrases/* unitsKept */.e)(texts.filter(text => text !== null && text !== '').join('\n\n'));
}
/**
 * A part that is open to be read, with the first rows of its tables; more rows fold away below them.
 *
 * @param rows how many rows are visible
 */
function openPart(page, part, rows) {
    return part === null ? '' : blocks(`### ${part.title}`, part.lead, body(page, part, rows));
}
/** The tables and notes of a part, without its title. */
function body(page, part, rows) {
    return blocks(...part.tables.flatMap(table => [tableRows(table, 0, rows), restOf(table, rows, page.rows)]), ...part.notes);
}
/** A part of which only the title and the lead are visible until it is opened. */
function foldedPart(page, partOf, chart = '') {
    const part = partOf(page.view);
    if (part === null)
        return '';
    const visible = partOf(page.htmlView);
    return markdown_fold(`<b>${part.title}</b>: ${visible?.lead}`, blocks(chart, ...part.tables.map(table => cutTable(table, 0, page.rows)), ...part.notes));
}
/** Blocks behind a line to click on. Blank lines make GitHub read what is inside as markdown. */
function markdown_fold(summaryHtml, content) {
    return `<details><summary>${summaryHtml}</summary>\n\n${content}\n\n</details>`;
}
function restOf(table, from, most) {
    if (table.size <= from)
        return '';
    if (most <= from)
        return moreLine(table.size - from);
    return markdown_fold(`${(0,phrases/* count */.U9)(table.size - from)} more`, cutTable(table, from, most));
}
/** A table's rows from one on, and a line that says how many are missing. */
function cutTable(table, from, most) {
    return blocks(tableRows(table, from, most), table.size > most ? moreLine(table.size - most) : '');
}
function moreLine(hidden) {
    return `… and ${(0,phrases/* count */.U9)(hidden)} more; the JSON report has all of them.`;
}
function tableRows({ columns, size, rows }, from, to) {
    if (size <= from || to <= from)
        return '';
    return [
        row(columns.map(({ heading }) => heading)),
        row(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
        ...rows(from, to).map(row),
    ].join('\n');
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}

// EXTERNAL MODULE: ./lib/report/parts/doubts.js
var parts_doubts = __nccwpck_require__(2932);
// EXTERNAL MODULE: ./lib/report/parts/forecast.js
var forecast = __nccwpck_require__(2914);
// EXTERNAL MODULE: ./lib/report/part.js
var part = __nccwpck_require__(3501);
// EXTERNAL MODULE: ./lib/report/parts/whole.js
var parts_whole = __nccwpck_require__(2908);
;// CONCATENATED MODULE: ./lib/report/parts/holders.js







/** The people who make up the APF that the report is about; `null` when nobody is active. */
function holdersPart(view) {
    const { measurement } = view.report;
    const { tally, rules } = measurement;
    const holders = accumulate((0,metric_holders/* holdersOf */.p)(measurement));
    const last = holders.at(-1);
    if (last === undefined)
        return null;
    const baseline = (0,metric_holders/* headlineBaseline */.W)(measurement);
    const whole = (0,parts_whole/* wholeOf */.l)(baseline, measurement);
    const shareOf = (volume) => (0,phrases/* percentBeside */.EX)((0,fraction/* fraction */.zO)(volume, whole.volume), rules.majorityThreshold);
    return {
        title: `Who holds ${(0,phrases/* majorityOf */.Fx)(rules)}${baseline === 'all' ? '' : ' of what the people who are still here made'}`,
        lead: `${(0,phrases/* counted */.hS)(holders.length, 'person', 'people')} made ${shareOf(last.together)} of ${baseline === 'all' ? (0,phrases/* allCommits */.Uo)(tally) : `the ${whole.commits} by people who are still here`}.`,
        tables: [
            (0,part/* tableOf */.c_)([
                (0,part/* words */.aL)('Who'),
                (0,part/* numbers */.nL)('Commits'),
                (0,part/* numbers */.nL)(baseline === 'all' ? 'Share' : 'Share of theirs'),
                (0,part/* numbers */.nL)('Together'),
                (0,part/* numbers */.nL)('Last commit'),
            ], holders, ({ holder, together }) => [
                view.linkedName(holder),
                (0,phrases/* commitsOf */.g3)(holder.volume, tally),
                (0,phrases/* percent */.KN)((0,fraction/* fraction */.zO)(holder.volume, whole.volume)),
                shareOf(together),
                (0,phrases/* day */.vd)(holder.lastActivity),
            ]),
        ],
        notes: tieNote(last.holder, view),
    };
}
/** What each holder and those before them hold together. */
function accumulate(holders) {
    let together = 0n;
    return holders.map(holder => {
        together += holder.volume;
        return { holder, together };
    });
}
/** Who is counted among several with as many commits is decided by name alone, which a reader should know. */
function tieNote(last, view) {
    const { measurement } = view.report;
    const holders = new Set((0,metric_holders/* holdersOf */.p)(measurement));
    const tied = measurement.tally.contributors.filter(person => person.volume === last.volume && (0,measure/* isActive */.$m)(person, measurement.cutoff) && !holders.has(person));
    return tied.length === 0
        ? []
        : [
            `${(0,report_view/* namesOf */.e)(view, tied)} made as many commits as ${view.name(last)}. Where commits are equal, the order of names decides who is listed.`,
        ];
}

;// CONCATENATED MODULE: ./lib/report/parts/left.js




/** The people who have left and what they hold; `null` when there is nobody at all. */
function leftPart(view) {
    const { tally, cutoff } = view.report.measurement;
    const gone = tally.contributors.filter(contributor => !(0,measure/* isActive */.$m)(contributor, cutoff));
    const volume = gone.reduce((sum, contributor) => sum + contributor.volume, 0n);
    if (tally.contributors.length === 0)
        return null;
    return {
        title: 'Who has left',
        lead: gone.length === 0
            ? `Nobody: everybody has committed since ${(0,phrases/* day */.vd)(cutoff)}.`
            : `${(0,phrases/* count */.U9)(gone.length)} of ${(0,phrases/* counted */.hS)(tally.contributors.length, 'person', 'people')}, who made ${(0,phrases/* percent */.KN)((0,fraction/* fraction */.zO)(volume, tally.volume))} of all commits and none since ${(0,phrases/* day */.vd)(cutoff)}.`,
        tables: [
            (0,part/* tableOf */.c_)([(0,part/* words */.aL)('Who'), (0,part/* numbers */.nL)('Commits'), (0,part/* numbers */.nL)('Share'), (0,part/* numbers */.nL)('Last commit')], gone, person => [
                view.linkedName(person),
                (0,phrases/* commitsOf */.g3)(person.volume, tally),
                (0,phrases/* percent */.KN)((0,fraction/* fraction */.zO)(person.volume, tally.volume)),
                (0,phrases/* day */.vd)(person.lastActivity),
            ]),
        ],
        notes: [],
    };
}

// EXTERNAL MODULE: ./lib/report/parts/method.js
var method = __nccwpck_require__(9158);
// EXTERNAL MODULE: ./lib/report/parts/numbers.js
var numbers = __nccwpck_require__(4157);
// EXTERNAL MODULE: ./lib/report/parts/sensitivity.js
var sensitivity = __nccwpck_require__(2980);
// EXTERNAL MODULE: ./lib/report/parts/trend.js
var parts_trend = __nccwpck_require__(7968);
// EXTERNAL MODULE: ./lib/report/parts/what-if.js
var what_if = __nccwpck_require__(7973);
// EXTERNAL MODULE: ./lib/report/parts/who-is-who.js
var who_is_who = __nccwpck_require__(6413);
;// CONCATENATED MODULE: ./lib/report/summary.js
















/** GitHub takes 1 MiB for each step (docs.github.com, "Workflow commands", job summaries). */
const LIMIT_BYTES = 1_000_000;
/** How many rows a table may have, tried in turn until the summary fits. */
const ROWS = [200, 100, 50, 20, 10, 5, 1, 0];
/**
 * The job summary: the answer, the numbers and the people first, everything else folded away below.
 *
 * @param limitBytes the most that the text may take in UTF-8; tables are cut at a row, with a line that says so
 */
function renderSummary(report, limitBytes = LIMIT_BYTES) {
    const texts = ROWS.map(rows => () => `${summaryOf(pageOf(report, rows))}\n`);
    const answer = () => `${(0,headline/* answerInWords */.FS)((0,report_view/* viewOf */.d)(report, medium/* markdown */.wD))}\n`;
    for (const render of [...texts, answer]) {
        const text = render();
        if (Buffer.byteLength(text) <= limitBytes)
            return text;
    }
    return '';
}
function summaryOf(page) {
    const { view } = page;
    const { trend, measurement } = view.report;
    // What has a few rows anyway is never cut.
    const whole = { ...page, rows: Number.POSITIVE_INFINITY };
    return blocks(`## Pony Factor of ${view.medium.text(view.report.subject.repository)}`, (0,headline/* answerInWords */.FS)(view), (0,parts_doubts/* doubtsInWords */.k)(view).join(' '), (0,gate_sentence/* gateInWords */.k)(view), helpInWords(view), body(whole, (0,numbers/* numbersPart */.yK)(view), Number.POSITIVE_INFINITY), openPart(page, holdersPart(view), 10), openPart(page, leftPart(view), 5), foldedPart(page, what_if/* whatIfPart */.x), foldedPart(page, forecast/* forecastPart */.t), foldedPart(page, parts_trend/* trendPart */.D, trend === null ? '' : trendCharts(trend, measurement.rules)), foldedPart(page, sensitivity/* sensitivityPart */.J), foldedPart(page, parts_doubts/* doubtsPart */.H), foldedPart(page, who_is_who/* whoIsWhoPart */.S), foldedPart(whole, method/* methodPart */.z));
}
function helpInWords(view) {
    const help = (0,headline/* whatWouldHelp */.P)(view);
    return help === null ? '' : `${view.medium.strong('What would help:')} ${help}`;
}

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Whole-cluster zero-width
const zeroWidthClusterRegex = /^(?:\p{Default_Ignorable_Code_Point}|\p{Control}|\p{Format}|\p{Mark}|\p{Surrogate})+$/v;

// Pick the base scalar if the cluster starts with Prepend/Format/Marks
const leadingNonPrintingRegex = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Mark}\p{Surrogate}]+/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

function baseVisible(segment) {
	return segment.replace(leadingNonPrintingRegex, '');
}

function isZeroWidthCluster(segment) {
	return zeroWidthClusterRegex.test(segment);
}

function trailingHalfwidthWidth(segment, eastAsianWidthOptions) {
	let extra = 0;
	if (segment.length > 1) {
		for (const char of segment.slice(1)) {
			if (char >= '\uFF00' && char <= '\uFFEF') {
				extra += eastAsianWidth(char.codePointAt(0), eastAsianWidthOptions);
			}
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20–0x7E) needs no segmenter, regex, or EAW lookup — width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		if (isZeroWidthCluster(segment)) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = baseVisible(segment).codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing Halfwidth and Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingHalfwidthWidth(segment, eastAsianWidthOptions);
	}

	return width;
}

;// CONCATENATED MODULE: ./node_modules/wrap-ansi/node_modules/ansi-styles/index.js
const ANSI_BACKGROUND_OFFSET = 10;

const wrapAnsi16 = (offset = 0) => code => `\u001B[${code + offset}m`;

const wrapAnsi256 = (offset = 0) => code => `\u001B[${38 + offset};5;${code}m`;

const wrapAnsi16m = (offset = 0) => (red, green, blue) => `\u001B[${38 + offset};2;${red};${green};${blue}m`;

const styles = {
	modifier: {
		reset: [0, 0],
		// 21 isn't widely supported and 22 does the same thing
		bold: [1, 22],
		dim: [2, 22],
		italic: [3, 23],
		underline: [4, 24],
		overline: [53, 55],
		inverse: [7, 27],
		hidden: [8, 28],
		strikethrough: [9, 29],
	},
	color: {
		black: [30, 39],
		red: [31, 39],
		green: [32, 39],
		yellow: [33, 39],
		blue: [34, 39],
		magenta: [35, 39],
		cyan: [36, 39],
		white: [37, 39],

		// Bright color
		blackBright: [90, 39],
		gray: [90, 39], // Alias of `blackBright`
		grey: [90, 39], // Alias of `blackBright`
		redBright: [91, 39],
		greenBright: [92, 39],
		yellowBright: [93, 39],
		blueBright: [94, 39],
		magentaBright: [95, 39],
		cyanBright: [96, 39],
		whiteBright: [97, 39],
	},
	bgColor: {
		bgBlack: [40, 49],
		bgRed: [41, 49],
		bgGreen: [42, 49],
		bgYellow: [43, 49],
		bgBlue: [44, 49],
		bgMagenta: [45, 49],
		bgCyan: [46, 49],
		bgWhite: [47, 49],

		// Bright color
		bgBlackBright: [100, 49],
		bgGray: [100, 49], // Alias of `bgBlackBright`
		bgGrey: [100, 49], // Alias of `bgBlackBright`
		bgRedBright: [101, 49],
		bgGreenBright: [102, 49],
		bgYellowBright: [103, 49],
		bgBlueBright: [104, 49],
		bgMagentaBright: [105, 49],
		bgCyanBright: [106, 49],
		bgWhiteBright: [107, 49],
	},
};

const modifierNames = Object.keys(styles.modifier);
const foregroundColorNames = Object.keys(styles.color);
const backgroundColorNames = Object.keys(styles.bgColor);
const colorNames = [...foregroundColorNames, ...backgroundColorNames];

function assembleStyles() {
	const codes = new Map();

	for (const [groupName, group] of Object.entries(styles)) {
		for (const [styleName, style] of Object.entries(group)) {
			styles[styleName] = {
				open: `\u001B[${style[0]}m`,
				close: `\u001B[${style[1]}m`,
			};

			group[styleName] = styles[styleName];

			codes.set(style[0], style[1]);
		}

		Object.defineProperty(styles, groupName, {
			value: group,
			enumerable: false,
		});
	}

	Object.defineProperty(styles, 'codes', {
		value: codes,
		enumerable: false,
	});

	styles.color.close = '\u001B[39m';
	styles.bgColor.close = '\u001B[49m';

	styles.color.ansi = wrapAnsi16();
	styles.color.ansi256 = wrapAnsi256();
	styles.color.ansi16m = wrapAnsi16m();
	styles.bgColor.ansi = wrapAnsi16(ANSI_BACKGROUND_OFFSET);
	styles.bgColor.ansi256 = wrapAnsi256(ANSI_BACKGROUND_OFFSET);
	styles.bgColor.ansi16m = wrapAnsi16m(ANSI_BACKGROUND_OFFSET);

	// From https://github.com/Qix-/color-convert/blob/3f0e0d4e92e235796ccb17f6e85c72094a651f49/conversions.js
	Object.defineProperties(styles, {
		rgbToAnsi256: {
			value(red, green, blue) {
				// We use the extended greyscale palette here, with the exception of
				// black and white. normal palette only has 4 greyscale shades.
				if (red === green && green === blue) {
					if (red < 8) {
						return 16;
					}

					if (red > 248) {
						return 231;
					}

					return Math.round(((red - 8) / 247) * 24) + 232;
				}

				return 16
					+ (36 * Math.round(red / 255 * 5))
					+ (6 * Math.round(green / 255 * 5))
					+ Math.round(blue / 255 * 5);
			},
			enumerable: false,
		},
		hexToRgb: {
			value(hex) {
				const matches = /[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));
				if (!matches) {
					return [0, 0, 0];
				}

				let [colorString] = matches;

				if (colorString.length === 3) {
					colorString = [...colorString].map(character => character + character).join('');
				}

				const integer = Number.parseInt(colorString, 16);

				return [
					/* eslint-disable no-bitwise */
					(integer >> 16) & 0xFF,
					(integer >> 8) & 0xFF,
					integer & 0xFF,
					/* eslint-enable no-bitwise */
				];
			},
			enumerable: false,
		},
		hexToAnsi256: {
			value: hex => styles.rgbToAnsi256(...styles.hexToRgb(hex)),
			enumerable: false,
		},
		ansi256ToAnsi: {
			value(code) {
				if (code < 8) {
					return 30 + code;
				}

				if (code < 16) {
					return 90 + (code - 8);
				}

				let red;
				let green;
				let blue;

				if (code >= 232) {
					red = (((code - 232) * 10) + 8) / 255;
					green = red;
					blue = red;
				} else {
					code -= 16;

					const remainder = code % 36;

					red = Math.floor(code / 36) / 5;
					green = Math.floor(remainder / 6) / 5;
					blue = (remainder % 6) / 5;
				}

				const value = Math.max(red, green, blue) * 2;

				if (value === 0) {
					return 30;
				}

				// eslint-disable-next-line no-bitwise
				let result = 30 + ((Math.round(blue) << 2) | (Math.round(green) << 1) | Math.round(red));

				if (value === 2) {
					result += 60;
				}

				return result;
			},
			enumerable: false,
		},
		rgbToAnsi: {
			value: (red, green, blue) => styles.ansi256ToAnsi(styles.rgbToAnsi256(red, green, blue)),
			enumerable: false,
		},
		hexToAnsi: {
			value: hex => styles.ansi256ToAnsi(styles.hexToAnsi256(hex)),
			enumerable: false,
		},
	});

	return styles;
}

const ansiStyles = assembleStyles();

/* harmony default export */ const ansi_styles = (ansiStyles);

;// CONCATENATED MODULE: ./node_modules/wrap-ansi/index.js



const ANSI_ESCAPE = '\u001B';
const ANSI_ESCAPE_BELL = '\u0007';
const C1_CSI = '\u009B';
const ANSI_CSI = '[';
const ANSI_OSC = ']';
const ANSI_SGR_TERMINATOR = 'm';
const ANSI_SGR_RESET = 0;
const ANSI_SGR_RESET_FOREGROUND = 39;
const ANSI_SGR_RESET_BACKGROUND = 49;
const ANSI_SGR_RESET_UNDERLINE_COLOR = 59;
const ANSI_SGR_FOREGROUND_EXTENDED = 38;
const ANSI_SGR_BACKGROUND_EXTENDED = 48;
const ANSI_SGR_UNDERLINE_COLOR_EXTENDED = 58;
const ANSI_SGR_COLOR_MODE_RGB = 2;
const ANSI_SGR_COLOR_MODE_256 = 5;
const ANSI_ESCAPE_LINK = `${ANSI_OSC}8;`;
// The first character of every sequence we recognize.
const ESCAPES = new Set([
	ANSI_ESCAPE,
	C1_CSI,
]);
const ESCAPE_CHARACTERS = [...ESCAPES].join('');

const CSI_INTRODUCER = `(?:${ANSI_ESCAPE}\\${ANSI_CSI}|${C1_CSI})`;
const CSI_PARAMETERS = '[0-?]*[ -/]*[@-~]';
const SGR_PARAMETERS = `(?<sgr>[0-9;:]*)${ANSI_SGR_TERMINATOR}`;
const OSC_STRING_TERMINATOR = `(?:${ANSI_ESCAPE_BELL}|${ANSI_ESCAPE}\\\\)`;
const OSC_STRING_PAYLOAD = String.raw`[^\u0000-\u001F\u007F-\u009F]*`;
// A hyperlink is `OSC 8 ; parameters ; URI ST`, where `parameters` is a possibly empty list of `key=value` pairs joined by `:`.
const LINK_PARAMETERS = String.raw`8;(?<parameters>[^;\u0000-\u001F\u007F-\u009F]*);(?<uri>${OSC_STRING_PAYLOAD})${OSC_STRING_TERMINATOR}`;
const OSC_STRING = `${OSC_STRING_PAYLOAD}${OSC_STRING_TERMINATOR}`;

// Supported boundary: semicolon-delimited SGR styling, colon-delimited RGB/indexed colors, and OSC 8 hyperlinks are tracked, while ordinary CSI sequences and other complete 7-bit OSC commands are preserved as opaque zero-width units. This is intentionally not a terminal emulator, so other colon-delimited SGR semantics, C0 bytes inside sequences, DCS/SOS/PM/APC control strings, cancellations, generic ESC sequences, and 8-bit control-string forms are unsupported. Newlines always delimit input lines before ANSI parsing.
const ANSI_ESCAPE_REGEX = new RegExp(
	`${CSI_INTRODUCER}(?:${SGR_PARAMETERS}|${CSI_PARAMETERS})`
	+ `|${ANSI_ESCAPE}\\${ANSI_OSC}(?:${LINK_PARAMETERS}|${OSC_STRING})`,
	'y',
);

const ANSI_SGR_MODIFIER_CLOSE_CODES = new Set(ansi_styles.codes.values());
ANSI_SGR_MODIFIER_CLOSE_CODES.delete(ANSI_SGR_RESET);

const wrap_ansi_segmenter = new Intl.Segmenter();
// Complete ANSI sequences have already been removed before measuring these strings. Avoid string-width's ANSI scan so malformed sequences are not rescanned.
const getStringWidth = string => stringWidth(string, {countAnsiEscapeCodes: true});
const TAB_SIZE = 8;

// Finds the next character that could introduce a sequence, so plain text is skipped in one native step.
const ESCAPE_INTRODUCER_REGEX = new RegExp(`[${ESCAPE_CHARACTERS}]`, 'g');
// The final pass only cares about sequences and row boundaries, so it skips everything else in one native step.
const ROW_BOUNDARY_REGEX = new RegExp(`[\\n${ESCAPE_CHARACTERS}]`, 'g');
// Every printable ASCII character is its own grapheme cluster of width one, which lets the segmenter be skipped.
const ASCII_PRINTABLE_REGEX = /^[ -~]*$/;

const wrapAnsiCode = code => `${ANSI_ESCAPE}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`;
const wrapAnsiHyperlink = (url, parameters = '') => `${ANSI_ESCAPE}${ANSI_ESCAPE_LINK}${parameters};${url}${ANSI_ESCAPE_BELL}`;

// Match a complete escape sequence starting at `index`, or return `undefined` when none starts there.
const matchAnsiEscape = (string, index) => {
	if (!ESCAPES.has(string[index])) {
		return;
	}

	ANSI_ESCAPE_REGEX.lastIndex = index;
	return ANSI_ESCAPE_REGEX.exec(string) ?? undefined;
};

// Walk a string as alternating plain text runs and complete escape sequences.
// A character that looks like an introducer but does not start a valid sequence stays plain text.
const forEachSegment = (string, onPlainText, onEscape = () => {}) => {
	let plainStart = 0;
	let index = 0;

	while (index < string.length) {
		ESCAPE_INTRODUCER_REGEX.lastIndex = index;
		const introducer = ESCAPE_INTRODUCER_REGEX.exec(string);

		if (!introducer) {
			break;
		}

		const escape = matchAnsiEscape(string, introducer.index);

		if (!escape) {
			index = introducer.index + 1;
			continue;
		}

		if (introducer.index > plainStart) {
			onPlainText(string.slice(plainStart, introducer.index));
		}

		onEscape(escape[0]);
		index = introducer.index + escape[0].length;
		plainStart = index;
	}

	if (plainStart < string.length) {
		onPlainText(string.slice(plainStart));
	}
};

// The visible width of a string, ignoring escape sequences.
const getWidth = string => {
	let plainText = '';

	forEachSegment(string, part => {
		plainText += part;
	});

	return getStringWidth(plainText);
};

// Split a string into escape sequences, which are zero width and must never be split, and grapheme clusters.
// The supported boundary is between grapheme clusters and ANSI sequences; ANSI inserted inside a cluster is treated as separate segments.
const getTokens = string => {
	const tokens = [];

	forEachSegment(string, plainText => {
		if (ASCII_PRINTABLE_REGEX.test(plainText)) {
			for (const character of plainText) {
				tokens.push({value: character, width: 1});
			}

			return;
		}

		for (const {segment} of wrap_ansi_segmenter.segment(plainText)) {
			tokens.push({value: segment, width: getStringWidth(segment)});
		}
	}, escape => {
		tokens.push({value: escape, width: 0});
	});

	return tokens;
};

// Split on spaces, ignoring spaces that appear inside a recognized sequence.
const splitWords = string => {
	let currentWord = {value: '', plainText: ''};
	const words = [currentWord];

	forEachSegment(string, plainText => {
		const parts = plainText.split(' ');
		currentWord.value += parts[0];
		currentWord.plainText += parts[0];

		for (let index = 1; index < parts.length; index++) {
			currentWord = {value: parts[index], plainText: parts[index]};
			words.push(currentWord);
		}
	}, escape => {
		currentWord.value += escape;
	});

	// Measured once per word rather than per run, so a grapheme cluster split by an escape still counts once.
	for (const word of words) {
		word.width = getStringWidth(word.plainText);
	}

	return words;
};

const getColonColorToken = parameter => {
	const parts = parameter.split(':');
	const code = Number.parseInt(parts[0], 10);
	const mode = Number.parseInt(parts[1], 10);

	if (![ANSI_SGR_FOREGROUND_EXTENDED, ANSI_SGR_BACKGROUND_EXTENDED, ANSI_SGR_UNDERLINE_COLOR_EXTENDED].includes(code)) {
		return;
	}

	if (mode === ANSI_SGR_COLOR_MODE_256 && parts.length === 3 && /^\d+$/.test(parts[2])) {
		return {code, open: parameter, hasArguments: true};
	}

	if (mode !== ANSI_SGR_COLOR_MODE_RGB) {
		return;
	}

	const components = parts.length === 6 ? parts.slice(3) : parts.slice(2);
	const colorSpace = parts.length === 6 ? parts[2] : undefined;
	if (components.length === 3 && components.every(component => /^\d+$/.test(component)) && (colorSpace === undefined || /^\d*$/.test(colorSpace))) {
		return {code, open: parameter, hasArguments: true};
	}
};

const getSgrTokens = sgrParameters => {
	const parameters = sgrParameters.split(';');
	const sgrTokens = [];

	for (let index = 0; index < parameters.length; index++) {
		const parameter = parameters[index];
		if (parameter.includes(':')) {
			const colonColorToken = getColonColorToken(parameter);
			if (colonColorToken) {
				sgrTokens.push(colonColorToken);
			}

			continue;
		}

		const code = parameter === '' ? ANSI_SGR_RESET : Number.parseInt(parameter, 10);

		if (!Number.isFinite(code)) {
			continue;
		}

		if (code === ANSI_SGR_FOREGROUND_EXTENDED || code === ANSI_SGR_BACKGROUND_EXTENDED || code === ANSI_SGR_UNDERLINE_COLOR_EXTENDED) {
			if (index + 1 >= parameters.length) {
				break;
			}

			const mode = Number.parseInt(parameters[index + 1], 10);
			const colorIndex = Number.parseInt(parameters[index + 2], 10);
			if (mode === ANSI_SGR_COLOR_MODE_256 && Number.isFinite(colorIndex)) {
				sgrTokens.push({code, open: [code, mode, colorIndex].join(';'), hasArguments: true});
				index += 2;
				continue;
			}

			const red = Number.parseInt(parameters[index + 2], 10);
			const green = Number.parseInt(parameters[index + 3], 10);
			const blue = Number.parseInt(parameters[index + 4], 10);
			if (mode === ANSI_SGR_COLOR_MODE_RGB && Number.isFinite(red) && Number.isFinite(green) && Number.isFinite(blue)) {
				sgrTokens.push({code, open: [code, mode, red, green, blue].join(';'), hasArguments: true});
				index += 4;
				continue;
			}

			break;
		}

		sgrTokens.push({code, open: String(code), hasArguments: false});
	}

	return sgrTokens;
};

const removeActiveStyle = (activeStyles, family) => {
	const activeStyleIndex = activeStyles.findIndex(activeStyle => activeStyle.family === family);

	if (activeStyleIndex !== -1) {
		activeStyles.splice(activeStyleIndex, 1);
	}
};

const upsertActiveStyle = (activeStyles, nextActiveStyle) => {
	removeActiveStyle(activeStyles, nextActiveStyle.family);
	activeStyles.push(nextActiveStyle);
};

const removeModifierStylesByClose = (activeStyles, closeCode) => {
	for (let index = activeStyles.length - 1; index >= 0; index--) {
		const activeStyle = activeStyles[index];
		if (activeStyle.family.startsWith('modifier-') && activeStyle.close === closeCode) {
			activeStyles.splice(index, 1);
		}
	}
};

const getColorStyle = sgrToken => {
	const {code, open, hasArguments} = sgrToken;
	if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97) || (code === ANSI_SGR_FOREGROUND_EXTENDED && hasArguments)) {
		return {
			family: 'foreground',
			open,
			close: ANSI_SGR_RESET_FOREGROUND,
		};
	}

	if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107) || (code === ANSI_SGR_BACKGROUND_EXTENDED && hasArguments)) {
		return {
			family: 'background',
			open,
			close: ANSI_SGR_RESET_BACKGROUND,
		};
	}

	if (code === ANSI_SGR_UNDERLINE_COLOR_EXTENDED && hasArguments) {
		return {
			family: 'underlineColor',
			open,
			close: ANSI_SGR_RESET_UNDERLINE_COLOR,
		};
	}
};

const applySgrResetCode = (code, activeStyles) => {
	if (code === ANSI_SGR_RESET) {
		activeStyles.length = 0;
		return true;
	}

	if (code === ANSI_SGR_RESET_FOREGROUND) {
		removeActiveStyle(activeStyles, 'foreground');
		return true;
	}

	if (code === ANSI_SGR_RESET_BACKGROUND) {
		removeActiveStyle(activeStyles, 'background');
		return true;
	}

	if (code === ANSI_SGR_RESET_UNDERLINE_COLOR) {
		removeActiveStyle(activeStyles, 'underlineColor');
		return true;
	}

	if (ANSI_SGR_MODIFIER_CLOSE_CODES.has(code)) {
		removeModifierStylesByClose(activeStyles, code);
		return true;
	}

	return false;
};

const applySgrToken = (sgrToken, activeStyles) => {
	const {code} = sgrToken;

	if (applySgrResetCode(code, activeStyles)) {
		return;
	}

	const colorStyle = getColorStyle(sgrToken);
	if (colorStyle) {
		upsertActiveStyle(activeStyles, colorStyle);
		return;
	}

	const close = ansi_styles.codes.get(code);
	if (close !== undefined && close !== ANSI_SGR_RESET) {
		upsertActiveStyle(activeStyles, {
			family: `modifier-${code}`,
			open: sgrToken.open,
			close,
		});
	}
};

const applySgrParameters = (sgrParameters, activeStyles) => {
	for (const sgrToken of getSgrTokens(sgrParameters)) {
		applySgrToken(sgrToken, activeStyles);
	}
};

const applySgrResets = (sgrParameters, activeStyles) => {
	for (const {code} of getSgrTokens(sgrParameters)) {
		applySgrResetCode(code, activeStyles);
	}
};

const applyLeadingSgrResets = (string, startIndex, activeStyles) => {
	let index = startIndex;

	while (index < string.length) {
		const match = matchAnsiEscape(string, index);
		if (!match) {
			break;
		}

		if (match.groups.sgr !== undefined) {
			applySgrResets(match.groups.sgr, activeStyles);
		}

		index += match[0].length;
	}
};

const getClosingSgrSequence = activeStyles => [...activeStyles].reverse().map(activeStyle => wrapAnsiCode(activeStyle.close)).join('');
const getOpeningSgrSequence = activeStyles => activeStyles.map(activeStyle => wrapAnsiCode(activeStyle.open)).join('');

// Wrap a long word across multiple rows
// ANSI escape codes do not count towards length
// Takes the visible width of the last row and returns the width of the row the word ends on, so callers never have to measure the rows themselves.
const wrapWord = (rows, word, columns, rowWidth) => {
	const tokens = getTokens(word);

	let visible = rowWidth;

	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];

		// Escape sequences and combining marks are zero width, so they always stay on the current row.
		if (token.width > 0 && visible > 0 && visible + token.width > columns) {
			rows.push('');
			visible = 0;
		}

		rows[rows.length - 1] += token.value;
		visible += token.width;

		if (visible === columns && index < tokens.length - 1) {
			rows.push('');
			visible = 0;
		}
	}

	// It's possible that the last row we copy over is only
	// ANSI escape characters, handle this edge-case
	if (!visible && rows.at(-1).length > 0 && rows.length > 1) {
		rows[rows.length - 2] += rows.pop();
	}

	// The tokens are measured one by one, so a grapheme cluster that an escape sequence splits is counted once per part rather than once as a whole. Only the finished row tells the true width, and it is at most one row long to measure.
	return getWidth(rows.at(-1));
};

// Trims spaces from a string ignoring invisible sequences
const stringVisibleTrimSpacesRight = string => {
	if (!string.includes(' ')) {
		return string;
	}

	const segments = [];
	forEachSegment(string, plainText => {
		segments.push({value: plainText, isEscape: false});
	}, escape => {
		segments.push({value: escape, isEscape: true});
	});

	// Drop the spaces that trail the last visible character, but keep the invisible sequences among them.
	for (let index = segments.length - 1; index >= 0; index--) {
		const segment = segments[index];

		if (segment.isEscape) {
			continue;
		}

		// Scanned rather than matched with a regex, as a trailing-space pattern backtracks quadratically.
		let end = segment.value.length;
		while (end > 0 && segment.value[end - 1] === ' ') {
			end--;
		}

		segment.value = segment.value.slice(0, end);

		if (getStringWidth(segment.value) > 0) {
			break;
		}
	}

	return segments.map(segment => segment.value).join('');
};

const expandTabs = line => {
	if (!line.includes('\t')) {
		return line;
	}

	let visible = 0;
	let expandedLine = '';
	let plainTextSinceTab = '';

	const expandPlainText = plainText => {
		const segments = plainText.split('\t');

		for (const [index, segment] of segments.entries()) {
			expandedLine += segment;
			plainTextSinceTab += segment;

			if (index < segments.length - 1) {
				visible += getStringWidth(plainTextSinceTab);
				plainTextSinceTab = '';
				const spaces = TAB_SIZE - (visible % TAB_SIZE);
				expandedLine += ' '.repeat(spaces);
				visible += spaces;
			}
		}
	};

	forEachSegment(line, expandPlainText, escape => {
		expandedLine += escape;
	});

	return expandedLine;
};

// Close the active styles and hyperlink before every row break and reopen them after, so each row stands on its own.
// Only sequences and newlines matter here, so the string is scanned directly rather than split into grapheme clusters.
const restoreStylesAcrossRows = preString => {
	let returnValue = '';
	let activeHyperlink;
	const activeStyles = [];
	let index = 0;
	let copiedIndex = 0;

	while (index < preString.length) {
		ROW_BOUNDARY_REGEX.lastIndex = index;
		const boundary = ROW_BOUNDARY_REGEX.exec(preString);

		if (!boundary) {
			break;
		}

		index = boundary.index;

		if (boundary[0] !== '\n') {
			const escape = matchAnsiEscape(preString, index);

			if (!escape) {
				index++;
				continue;
			}

			const {groups} = escape;
			if (groups.sgr !== undefined) {
				applySgrParameters(groups.sgr, activeStyles);
			} else if (groups.uri !== undefined) {
				activeHyperlink = groups.uri.length === 0 ? undefined : {parameters: groups.parameters, uri: groups.uri};
			}

			index += escape[0].length;
			continue;
		}

		// Everything up to the row break is copied verbatim, sequences included.
		returnValue += preString.slice(copiedIndex, index);

		// An empty row never reopened anything, so there is nothing to close.
		if (index > copiedIndex) {
			if (activeHyperlink) {
				returnValue += wrapAnsiHyperlink('');
			}

			returnValue += getClosingSgrSequence(activeStyles);
		}

		returnValue += '\n';
		index++;
		copiedIndex = index;

		// An empty row has nothing to style, so the styles stay closed until the next row with content. A trailing row break leaves no row at all.
		if (index < preString.length && preString[index] !== '\n') {
			const openingStyles = [...activeStyles];
			applyLeadingSgrResets(preString, index, openingStyles);
			returnValue += getOpeningSgrSequence(openingStyles);

			if (activeHyperlink) {
				returnValue += wrapAnsiHyperlink(activeHyperlink.uri, activeHyperlink.parameters);
			}
		}
	}

	return returnValue + preString.slice(copiedIndex);
};

// The wrap-ansi module can be invoked in either 'hard' or 'soft' wrap mode.
//
// 'hard' will never allow a string to take up more than columns characters.
//
// 'soft' allows long words to expand past the column length.
const exec = (string, columns, options = {}) => {
	if (options.trim !== false && string.trim() === '') {
		return '';
	}

	const words = splitWords(string);
	let rows = [''];
	// Tracked as rows are built. Remeasuring the row for every word makes wrapping quadratic in the line length.
	let rowLength = 0;
	// Words are only ever appended, so a row that already starts with content can never become trimmable again. Retrimming it for every word makes wrapping quadratic in the line length.
	let trimmedRowIndex = -1;

	let isFirstWord = true;

	for (const word of words) {
		const rowIndex = rows.length - 1;

		if (options.trim !== false && trimmedRowIndex !== rowIndex) {
			const row = rows[rowIndex];
			const trimmedRow = row.trimStart();

			if (trimmedRow.length !== row.length) {
				rows[rowIndex] = trimmedRow;
				rowLength = getWidth(trimmedRow);
			}

			if (trimmedRow.length > 0) {
				trimmedRowIndex = rowIndex;
			}
		}

		if (isFirstWord) {
			isFirstWord = false;
		} else {
			if (rowLength >= columns && (options.wordWrap === false || options.trim === false)) {
				// If we start with a new word but the current row length equals the length of the columns, add a new row
				rows.push('');
				rowLength = 0;
			}

			if (rowLength > 0 || options.trim === false) {
				rows[rows.length - 1] += ' ';
				rowLength++;
			}
		}

		// In 'hard' wrap mode, the length of a line is never allowed to extend past 'columns'
		if (options.hard && options.wordWrap !== false && word.width > columns) {
			const remainingColumns = columns - rowLength;
			const breaksStartingThisLine = 1 + Math.floor((word.width - remainingColumns - 1) / columns);
			const breaksStartingNextLine = Math.floor((word.width - 1) / columns);
			if (breaksStartingNextLine < breaksStartingThisLine) {
				rows.push('');
				rowLength = 0;
			}

			rowLength = wrapWord(rows, word.value, columns, rowLength);
			continue;
		}

		if (rowLength + word.width > columns && rowLength > 0 && word.width > 0) {
			if (options.wordWrap === false && rowLength < columns) {
				rowLength = wrapWord(rows, word.value, columns, rowLength);
				continue;
			}

			rows.push('');
			rowLength = 0;
		}

		if (rowLength + word.width > columns && options.wordWrap === false) {
			rowLength = wrapWord(rows, word.value, columns, rowLength);
			continue;
		}

		rows[rows.length - 1] += word.value;
		rowLength += word.width;
	}

	if (options.trim !== false) {
		rows = rows.map(row => stringVisibleTrimSpacesRight(row));
	}

	return restoreStylesAcrossRows(rows.join('\n'));
};

// Normalize the text, but not the sequences: a combining mark that follows a sequence composes with its last character and destroys it.
const normalizeText = string => {
	let normalizedString = '';

	forEachSegment(string, plainText => {
		normalizedString += plainText.normalize();
	}, escape => {
		normalizedString += escape;
	});

	return normalizedString;
};

// For each newline, invoke the method separately.
function wrapAnsi(string, columns, options) {
	return normalizeText(String(string))
		.replaceAll('\r\n', '\n')
		.split('\n')
		.map(line => exec(expandTabs(line), columns, options))
		.join('\n');
}

;// CONCATENATED MODULE: ./lib/report/columns.js



/** How many columns a text takes in a terminal. */
function widthOf(text) {
    return stringWidth(text);
}
/** The text with spaces behind or before it, so that it takes so many columns. */
function pad(text, columns, align) {
    const space = ' '.repeat(Math.max(0, columns - widthOf(text)));
    return align === 'left' ? text + space : space + text;
}
/**
 * The text in lines of at most so many columns, broken at spaces, but not between a number and its unit; words that are longer are
 * broken anywhere.
 */
function wrap(text, columns) {
    const lines = wrapAnsi((0,phrases/* unitsKept */.e)(text), columns, { hard: true });
    return lines.replaceAll('\u00a0', ' ').split('\n');
}
/** The columns of a text's longest word that a line of so many columns can hold whole. */
function longestWordIn(text, columns) {
    const words = (0,phrases/* unitsKept */.e)(text).split(' ').map(widthOf);
    return Math.max(0, ...words.filter(width => width <= columns));
}

// EXTERNAL MODULE: ./lib/report/pairs.js
var pairs = __nccwpck_require__(2851);
;// CONCATENATED MODULE: ./lib/report/terminal-table.js



const GAP = '  ';
/** No column is made narrower than this. */
const NARROWEST = 12;
/**
 * A table for a terminal: aligned columns, those of words wrapped where the screen is too narrow. Where they would have to
 * be narrower than a word in them that a line can hold, each row is a paragraph.
 *
 * @param columns how many columns of the screen it may take
 * @param mostRows how many rows are shown; a line says how many are not
 */
function terminalTable(table, columns, mostRows) {
    const head = table.columns.map(({ heading }) => heading);
    const rows = table.rows(0, mostRows);
    const widths = widthsFor(table.columns, [head, ...rows], columns);
    const hidden = table.size - mostRows;
    return [
        ...(widths === null
            ? rows.flatMap(row => paragraph(row, head, columns))
            : [head, ...rows].flatMap(row => lines(row, table.columns, widths))),
        ...(hidden > 0 ? [`… and ${(0,phrases/* count */.U9)(hidden)} more`] : []),
    ];
}
/** How wide each column is; `null` where they cannot stand side by side without breaking a word. */
function widthsFor(columns, rows, available) {
    const widths = columns.map((_, index) => widest(rows, index, widthOf));
    const longestWord = (text) => longestWordIn(text, available);
    const least = columns.map(({ align }, index) => align === 'left' ? Math.max(NARROWEST, widest(rows, index, longestWord)) : (widths[index] ?? 0));
    for (;;) {
        const excess = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1)) - available;
        if (excess <= 0)
            return widths;
        const spare = widths.map((width, index) => width - (least[index] ?? 0));
        const index = indexOfWidest(widths, spare);
        if (index === -1)
            return null;
        widths[index] = (widths[index] ?? 0) - Math.min(excess, spare[index] ?? 0);
    }
}
function widest(rows, column, measure) {
    return rows.reduce((most, row) => Math.max(most, measure(row[column] ?? '')), 0);
}
/** The widest of the columns that can be narrower; -1 when there is none. */
function indexOfWidest(widths, spare) {
    const most = Math.max(...widths.filter((_, index) => (spare[index] ?? 0) > 0));
    return widths.findIndex((width, index) => width === most && (spare[index] ?? 0) > 0);
}
/** One row, as many lines as its tallest cell. */
function lines(row, columns, widths) {
    const cells = (0,pairs/* pairs */.A)(row, (0,pairs/* pairs */.A)(columns, widths)).map(([text, [{ align }, width]]) => ({
        wrapped: wrap(text, width),
        width,
        align,
    }));
    const height = Math.max(...cells.map(({ wrapped }) => wrapped.length));
    return Array.from({ length: height }, (_, line) => cells
        .map(({ wrapped, width, align }) => pad(wrapped[line] ?? '', width, align))
        .join(GAP)
        .trimEnd());
}
/** One row without columns: its first cell, and the others with their headings indented below it. */
function paragraph([first = '', ...others], [, ...headings], available) {
    const named = (0,pairs/* pairs */.A)(others, headings).flatMap(([cell, heading]) => (cell === '' ? [] : [`${heading}: ${cell}`]));
    return [
        ...wrap(first, available),
        ...(named.length === 0 ? [] : wrap(named.join('; '), available - GAP.length).map(line => GAP + line)),
    ];
}

;// CONCATENATED MODULE: ./lib/report/terminal-trend.js





const SHARE_NAME = 'Active share';
/**
 * The trend for a terminal: two rows of bars, each with the lowest and the highest number in it and with the date of its first.
 *
 * @param columns how many columns of the screen a line may take
 */
function terminalTrend({ trend, measurement: { rules } }, columns) {
    const [first] = trend ?? [];
    if (trend === null || first === undefined)
        return [];
    const since = (0,phrases/* day */.vd)(first.moment.asOf).slice(0, -'-01'.length);
    const shares = trend.map(({ figures: { activeShare } }) => ({
        height: activeShare === null ? 0 : (0,fraction/* toNumber */.Ro)(activeShare),
        text: (0,cells/* shareCell */.wj)(activeShare, rules),
    }));
    const factors = trend.map(({ figures: { augmented } }) => ({
        height: augmented.active ?? 0,
        text: (0,cells/* factorCell */.yB)(augmented.active),
    }));
    const highest = Math.max(1, ...factors.map(({ height }) => height));
    return [
        `${SHARE_NAME}  ${barsInWords(shares, 1)}, since ${since}`,
        `${pad((0,cells/* apfName */.T7)('active', rules), SHARE_NAME.length, 'left')}  ${barsInWords(factors, highest)}, since ${since}`,
    ].flatMap(line => wrap(line, columns).map(part => part.trimEnd()));
}
function barsInWords(bars, most) {
    const ordered = bars.toSorted((left, right) => left.height - right.height);
    const range = [...new Set([ordered[0]?.text, ordered.at(-1)?.text])].join(' to ');
    const heights = bars.map(({ height }) => height);
    return `${sparkline(heights, most)}  ${range}`;
}

;// CONCATENATED MODULE: ./lib/report/terminal.js


















const INDENT = '  ';
/** Stands at the end of what is cut. */
const CUT = ' …';
/** Longer lines are hard to read, however wide the screen is. */
const WIDEST = 110;
/** Narrower screens break our lines by themselves. */
const terminal_NARROWEST = 20;
/** The report for a terminal: the same parts as in the summary, shorter. */
function renderTerminal(report, screen) {
    const view = viewFor(report, screen);
    const width = widthOn(screen);
    return joined([
        ...firstSections(view, width),
        section(view, (0,numbers/* numbersPart */.yK)(view), width, { lead: false, rows: Number.POSITIVE_INFINITY }),
        section(view, holdersPart(view), width, { lead: true, rows: 10 }),
        section(view, leftPart(view), width, { lead: true, rows: 5 }),
        section(view, (0,what_if/* whatIfPart */.x)(view), width, { lead: true, rows: Number.POSITIVE_INFINITY }),
        section(view, (0,forecast/* forecastPart */.t)(view), width, { lead: true, rows: 0 }),
        section(view, (0,parts_trend/* trendPart */.D)(view), width, { lead: true, rows: 0, chart: terminalTrend(report, width - INDENT.length) }),
        section(view, (0,sensitivity/* sensitivityPart */.J)(view), width, { lead: true, rows: Number.POSITIVE_INFINITY }),
        section(view, (0,parts_doubts/* doubtsPart */.H)(view), width, { lead: true, rows: Number.POSITIVE_INFINITY }),
        section(view, (0,who_is_who/* whoIsWhoPart */.S)(view), width, { lead: true, rows: 5 }),
        section(view, (0,method/* methodPart */.z)(view), width, { lead: false, rows: Number.POSITIVE_INFINITY }),
    ]);
}
/**
 * What a tired reader needs, on one screen: the answer, what would help, and the numbers.
 *
 * @param mostLines how many lines it may have; for it, what comes before the numbers is set closer, and then cut
 */
function renderBrief(report, screen, mostLines) {
    const view = viewFor(report, screen);
    const width = widthOn(screen);
    const [title = [], ...others] = firstSections(view, width);
    const words = others.filter(lines => lines.join('') !== '');
    const last = section(view, (0,numbers/* bareNumbersPart */._M)(view), width, { lead: false, rows: Number.POSITIVE_INFINITY });
    // The title's line, and a gap on either side of the words.
    const room = mostLines - last.length - 3;
    const isRoomy = words.flat().length + words.length - 1 <= room;
    return joined([...shortened([title], 1, width), ...(isRoomy ? words : [shortened(words, room, width).flat()]), last]);
}
/** The paragraphs with so many lines in all, or one each: the longest is cut by a line, and again, and says so. */
function shortened(paragraphs, mostLines, width) {
    const left = paragraphs.map(lines => lines.length);
    for (let excess = paragraphs.flat().length - mostLines; excess > 0; excess -= 1) {
        const most = Math.max(...left);
        if (most === 1)
            break;
        left[left.indexOf(most)] = most - 1;
    }
    return (0,pairs/* pairs */.A)(paragraphs, left).map(([lines, length]) => cut(lines, length, width));
}
function cut(lines, length, width) {
    if (length >= lines.length)
        return lines;
    const last = wrap(lines[length - 1] ?? '', width - CUT.length)[0];
    return [...lines.slice(0, length - 1), `${last}${CUT}`];
}
function viewFor(report, { color }) {
    return (0,report_view/* viewOf */.d)(report, color ? medium/* colorful */.V3 : medium/* plain */.pj);
}
function widthOn({ columns }) {
    return Math.max(terminal_NARROWEST, Math.min(columns, WIDEST));
}
/** What comes before all numbers. */
function firstSections(view, width) {
    const { medium, report } = view;
    const help = (0,headline/* whatWouldHelp */.P)(view);
    return [
        wrap(medium.strong(`Pony Factor of ${medium.text(report.subject.repository)}`), width),
        wrap((0,headline/* answerInWords */.FS)(view), width),
        wrap((0,parts_doubts/* doubtsInWords */.k)(view).join(' '), width),
        wrap((0,gate_sentence/* gateInWords */.k)(view) ?? '', width),
        help === null ? [] : wrap(`${medium.strong('What would help:')} ${help}`, width),
    ];
}
/** Sections with an empty line between them; those that are empty vanish. */
function joined(sections) {
    const texts = sections.map(lines => lines.join('\n')).filter(text => text !== '');
    return `${texts.join('\n\n')}\n`;
}
function section(view, part, width, { lead, rows, chart = [] }) {
    if (part === null)
        return [];
    const inside = width - INDENT.length;
    const content = [
        ...(lead ? wrap(part.lead, inside) : []),
        ...chart,
        ...(rows === 0
            ? []
            : part.tables.filter(({ size }) => size > 0).flatMap(table => terminalTable(table, inside, rows))),
        ...(rows === 0 ? [] : part.notes.flatMap(note => wrap(note, inside))),
    ];
    return [...wrap(view.medium.strong(part.title), width), ...content.map(line => INDENT + line)];
}

;// CONCATENATED MODULE: ./lib/settings/inputs.js
// Made from action.yml by `npm run generate`. Change that file, not this one.
/** Every input of the action, in the order of action.yml. A default that only the runner knows is empty here. */
const INPUTS = [
    {
        name: 'token',
        default: '',
        description: 'A token that can read the repository, and that can write to pull requests if you want a comment.',
    },
    {
        name: 'repository',
        default: '',
        description: 'The repository to measure, as `owner/name`.',
    },
    {
        name: 'ref',
        default: '',
        description: 'The branch, tag or commit whose history is measured. Empty means the default branch, or with the source `git` what is checked out.',
    },
    {
        name: 'source',
        default: 'graphql',
        description: 'Where the history comes from. `graphql` asks GitHub, `git` reads a clone on disk.',
    },
    {
        name: 'working-directory',
        default: '.',
        description: 'The folder of the clone that the source `git` reads. A folder inside a clone stands for the whole of it.',
    },
    {
        name: 'activity-window',
        default: '1 year',
        description: "How far back a person's last commit may lie for the person to count as still here, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`.",
    },
    {
        name: 'majority-threshold',
        default: '50',
        description: 'The percentage of all commits that counts as the majority, more than 1 and at most 100.',
    },
    {
        name: 'baseline',
        default: 'all',
        description: "What the Augmented Pony Factor takes the majority of. `all` means everybody's commits, `active` only those of the people who are still here.",
    },
    {
        name: 'attribution',
        default: 'author',
        description: 'Who is credited with a commit, its `author` or its `committer`.',
    },
    {
        name: 'co-authors',
        default: 'false',
        description: 'Whether a commit is shared equally between its author and the people in its `Co-authored-by` lines.',
    },
    {
        name: 'merge-commits',
        default: 'exclude',
        description: 'Whether merge commits are counted, `exclude` or `include`.',
    },
    {
        name: 'exclude-bots',
        default: 'true',
        description: 'Whether the commits of bots are left out.',
    },
    {
        name: 'exclude',
        default: '',
        description: 'People to leave out, one pattern a line or separated by commas. A pattern is a login, an e-mail address or a name, in upper or lower case, and may contain `*`.',
    },
    {
        name: 'as-of',
        default: '',
        description: 'The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now.',
    },
    {
        name: 'minimum-apf',
        default: '',
        description: 'The lowest Augmented Pony Factor that is good enough. The step fails below it, and when there is no Augmented Pony Factor. Empty means no gate.',
    },
    {
        name: 'minimum-active-share',
        default: '',
        description: 'The lowest percentage of commits that must belong to people who are still here. The step fails below it. Empty means no gate.',
    },
    {
        name: 'comment-summary-in-pr',
        default: 'never',
        description: 'Whether one comment in the pull request is kept up to date, `never`, `always` or `on-failure`, which means when the gate fails.',
    },
    {
        name: 'what-if',
        default: '',
        description: 'The people of one more what-if, one login or name a line or separated by commas. The report then says what is left if they all leave together.',
    },
    {
        name: 'trend',
        default: '12 quarters',
        description: 'How far back the report shows the numbers, such as `8 quarters` and at most `40 quarters`, or `off`.',
    },
    {
        name: 'comment-key',
        default: '',
        description: "A word that tells this step's comment from that of another step which measures the same branch in another way, such as `committers`.",
    },
    {
        name: 'cache',
        default: 'true',
        description: 'Whether the history that was read from GitHub is kept in the Actions cache, so that the next run reads only what is new. Never where a minimum is set, nor for a release or a tag.',
    },
    {
        name: 'rate-limit-wait',
        default: '10 minutes',
        description: "How long the step waits, at most, for GitHub's rate limits to be over before it gives up.",
    },
    {
        name: 'report-path',
        default: '',
        description: "Where the JSON report is written. Empty means a file in the runner's temporary folder.",
    },
    {
        name: 'html-report-path',
        default: '',
        description: 'Where the report is written as one HTML page that needs no network. Empty means that no page is written.',
    },
    {
        name: 'badge-path',
        default: '',
        description: 'Where a badge is written as SVG, with the JSON for a shields.io endpoint badge beside it. Empty means that no badge is written.',
    },
    {
        name: 'anonymize',
        default: 'false',
        description: "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names.",
    },
];

// EXTERNAL MODULE: ./node_modules/temporal-polyfill/index.js + 6 modules
var temporal_polyfill = __nccwpck_require__(8599);
;// CONCATENATED MODULE: ./lib/settings/parse.js



/** One of a few words, as they are written. */
function parseChoice(choices) {
    return text => {
        const choice = choices.find(candidate => candidate === text);
        return choice === undefined ? refuse(`one of ${choices.join(', ')}`) : accept(choice);
    };
}
/** A boolean as YAML 1.2's core schema writes it, the way the runner's own toolkit reads one. */
function parseBoolean(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return accept(true);
    if (/^(?:false|False|FALSE)$/.test(text))
        return accept(false);
    return refuse('true or false');
}
/** People on lines of their own or between commas; which commas those are, only a history can say. */
function parseNames(text) {
    return accept(parseNameLines(text));
}
/** `owner/name`, as GitHub allows it. */
function parseRepository(text) {
    const expected = 'a repository as owner/name';
    if (/^[A-Za-z0-9](?:[A-Za-z0-9_-]*)\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(text))
        return accept(text);
    const inAddress = /(?<![A-Za-z0-9_-])([A-Za-z0-9_-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/.exec(text);
    return inAddress !== null && /[:/]/.test(text.slice(0, inAddress.index))
        ? refuse(expected, `Write ${inAddress[1]}/${inAddress[2]}.`)
        : refuse(expected);
}
/** A token in characters that can stand in the header of a request (RFC 9110, section 5.5), of which no token has blanks. */
function parseToken(text) {
    return /^[\x21-\x7e]*$/.test(text) ? accept(text) : refuse('a token of ASCII letters, digits and signs');
}
/** A branch, a tag or a commit by its name; git allows none of these characters in one (git-check-ref-format(1)). */
function parseRef(text) {
    const isName = !/[\s\p{Cc}~^:?*[\\]|\.\.|@\{|^-/u.test(text);
    return isName ? accept(text) : refuse('the name of a branch or tag, or the object id of a commit');
}
/** A word, such as `committers`. */
function parseWord(text) {
    return /^[\w.-]{1,100}$/.test(text)
        ? accept(text)
        : refuse('a word of up to 100 letters, digits, dots, hyphens and underscores');
}
/** A whole number of 1 or more. */
function parseMinimum(text) {
    const expected = 'a whole number of 1 or more';
    if (/^[1-9]\d{0,8}$/.test(text))
        return accept(Number(text));
    return /^0+$/.test(text) ? refuse(expected, 'To switch this gate off, leave it empty.') : refuse(expected);
}
/** A percentage above 1 and up to 100; a share such as 0.5 is taken for the mistake that it is. */
function parseMajority(text) {
    const expected = 'a percentage above 1 and up to 100';
    const percentage = readPercentage(text);
    if (percentage === null)
        return refuse(expected);
    if (isAbove(percentage, 1n) && !isAbove(percentage, 100n))
        return accept(percentage);
    if (percentage.share.numerator === 0n || isAbove(percentage, 1n) || text.endsWith('%'))
        return refuse(expected);
    if (percentage.text === '0.5')
        return refuse(expected, 'For one half, write 50.');
    return refuse(expected, `For that share of everything, write ${Number((Number(percentage.text) * 100).toFixed(6))}.`);
}
/** A percentage from 0 to 100. */
function parseShare(text) {
    const percentage = readPercentage(text);
    return percentage === null || isAbove(percentage, 100n) ? refuse('a percentage from 0 to 100') : accept(percentage);
}
/** An ISO 8601 date, which means its first instant in UTC, or date-time, which is in UTC unless it has an offset. */
function parseInstant(text) {
    const expected = 'an ISO 8601 date or date-time, such as 2026-11-23 or 2026-11-23T10:00:00Z';
    const match = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(text);
    // Before git's own time there is nothing to measure.
    if (match === null || text < '1970')
        return refuse(expected);
    try {
        return match[1] === undefined
            ? accept(temporal_polyfill/* Temporal */.fE.PlainDateTime.from(text).toZonedDateTime('UTC').epochMilliseconds)
            : accept(temporal_polyfill/* Temporal */.fE.Instant.from(text).epochMilliseconds);
    }
    catch {
        return refuse(expected, 'There is no such day or time.');
    }
}
/** The most quarters that a trend looks back. */
const MOST_QUARTERS = 40;
/** `12 quarters`, or `off` for `null`. */
function parseQuarters(text) {
    if (text.toLowerCase() === 'off')
        return accept(null);
    const quarters = Number(/^(\d{1,2})(?:\s*quarters?)?$/i.exec(text)?.[1] ?? 0);
    return quarters >= 1 && quarters <= MOST_QUARTERS
        ? accept(quarters)
        : refuse(`1 to ${MOST_QUARTERS} quarters, such as 12 quarters, or off`);
}
/** The longest window: longer than any history, short enough for every calendar. */
const LONGEST_WINDOW_DAYS = 36_525;
/** A span of calendar time: `18 months`, `1 year 6 months`, `90 days`, `52 weeks`, `P1Y6M`. */
function parseWindow(text) {
    const expected = 'a span of time of up to 100 years, such as 1 year, 18 months, 52 weeks, 90 days or P1Y6M';
    if (/^\d+$/.test(text))
        return refuse(expected, `For days, write ${text} ${Number(text) === 1 ? 'day' : 'days'}.`);
    const window = readIsoWindow(text) ?? readWordedWindow(text);
    if (window === null)
        return refuse(expected);
    const days = window.years * 365 + window.months * 30 + window.weeks * 7 + window.days;
    return days >= 1 && days <= LONGEST_WINDOW_DAYS ? accept(window) : refuse(expected);
}
function readIsoWindow(text) {
    const match = /^P(?=\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?$/i.exec(text);
    if (match === null)
        return null;
    const [, years = 0, months = 0, weeks = 0, days = 0] = match;
    return { years: Number(years), months: Number(months), weeks: Number(weeks), days: Number(days) };
}
function readWordedWindow(text) {
    const PART = /^(\d{1,6})\s*(year|month|week|day)s?$/i;
    const window = { years: 0, months: 0, weeks: 0, days: 0 };
    const seen = new Set();
    for (const part of text.split(/(?:,|\band\b)\s*|(?<=[a-z])\s+(?=\d)/i)) {
        const [, count, unit] = PART.exec(part.trim()) ?? [];
        if (count === undefined || unit === undefined || seen.has(unit.toLowerCase()))
            return null;
        seen.add(unit.toLowerCase());
        window[UNITS[unit.toLowerCase()] ?? 'days'] = Number(count);
    }
    return window;
}
const UNITS = {
    year: 'years',
    month: 'months',
    week: 'weeks',
    day: 'days',
};
const LONGEST_WAIT_MS = 6 * 3_600_000;
const WAIT_UNITS_MS = { second: 1000, minute: 60_000, hour: 3_600_000 };
/** How long to wait, at most: `10 minutes`, `1 hour`, or `0`; in milliseconds. */
function parseWait(text) {
    const expected = 'a time of up to 6 hours, such as 10 minutes, or 0';
    if (text === '0')
        return accept(0);
    const [, count, unit] = /^(\d{1,5})\s*(second|minute|hour)s?$/i.exec(text) ?? [];
    const wait = Number(count) * (WAIT_UNITS_MS[unit?.toLowerCase() ?? ''] ?? Number.NaN);
    return wait <= LONGEST_WAIT_MS ? accept(wait) : refuse(expected);
}
function readPercentage(text) {
    const number = text.replace(/(?<!\s)\s*%$/, '');
    const decimal = (0,fraction/* parseDecimal */.$Q)(number);
    if (decimal === null)
        return null;
    const share = (0,fraction/* fraction */.zO)(decimal.numerator, decimal.denominator * 100n);
    return { share, text: number.replace(/^0+(?=\d)/, '') };
}
function isAbove({ share }, percent) {
    return (0,fraction/* compareFractions */.LG)(share, (0,fraction/* fraction */.zO)(percent, 100n)) > 0;
}
function accept(value) {
    return { ok: true, value };
}
function refuse(expected, hint) {
    return hint === undefined ? { ok: false, expected } : { ok: false, expected, hint };
}

;// CONCATENATED MODULE: ./lib/settings/settings.js




/**
 * Gives every input its meaning.
 *
 * @param read an input's text; empty where it was not given
 * @throws UserError that names every invalid input, its value and what is accepted
 */
function parseSettings(read) {
    const refusals = [];
    function parse(input, parser, ifInvalid) {
        const text = textOf(input);
        const parsed = parser(text);
        if (parsed.ok)
            return parsed.value;
        refusals.push(refusalOf(input, text, parsed));
        return ifInvalid;
    }
    function parseOptional(input, parser) {
        return textOf(input) === '' ? null : parse(input, parser, null);
    }
    function textOf(input) {
        return read(input).trim() || (INPUTS.find(({ name }) => name === input)?.default ?? '');
    }
    const noShare = { share: { numerator: 1n, denominator: 2n }, text: '50' };
    const rules = {
        activityWindow: parse('activity-window', parseWindow, { years: 1, months: 0, weeks: 0, days: 0 }),
        majorityThreshold: parse('majority-threshold', parseMajority, noShare),
        baseline: parse('baseline', parseChoice(['all', 'active']), 'all'),
        attribution: parse('attribution', parseChoice(['author', 'committer']), 'author'),
        coAuthors: parse('co-authors', parseBoolean, false),
        mergeCommits: parse('merge-commits', parseChoice(['exclude', 'include']), 'exclude'),
        excludeBots: parse('exclude-bots', parseBoolean, true),
    };
    if (rules.coAuthors && rules.attribution === 'committer') {
        refusals.push('co-authors: expected false with attribution committer, got "true". Co-authors share what the author is credited with, so choose one of the two.');
    }
    // After a wrong source nothing is said of what only GitHub would need.
    const kind = parse('source', parseChoice(['graphql', 'git']), 'git');
    const repository = parseOptional('repository', parseRepository);
    const cache = parse('cache', parseBoolean, true);
    const source = kind === 'git'
        ? { kind, workingDirectory: textOf('working-directory') }
        : { kind, repository: repository ?? '', cache };
    if (kind === 'graphql' && textOf('repository') === '') {
        refusals.push('repository: expected a repository as owner/name, got none.');
    }
    const token = parseToken(textOf('token'));
    if (!token.ok) {
        // Not even a wrong one is repeated: most of it may be right.
        refusals.push(`token: expected ${token.expected}, got something with blanks or other characters in it.`);
    }
    if (kind === 'graphql' && textOf('token') === '') {
        refusals.push('token: expected a token that can read the repository, got none. Set this input, in a terminal the variable GITHUB_TOKEN, or measure a clone with source git.');
    }
    const settings = {
        source,
        token: token.ok ? token.value : '',
        ref: parseOptional('ref', parseRef),
        rules,
        rateLimitWaitMs: parse('rate-limit-wait', parseWait, 0),
        asOf: parseOptional('as-of', parseInstant),
        gate: {
            minimumApf: parseOptional('minimum-apf', parseMinimum),
            minimumActiveShare: parseOptional('minimum-active-share', parseShare),
        },
        comment: parse('comment-summary-in-pr', parseChoice(['never', 'always', 'on-failure']), 'never'),
        commentKey: parseOptional('comment-key', parseWord),
        exclude: parse('exclude', parseNames, []),
        whatIf: parse('what-if', parseNames, []),
        quarters: parse('trend', parseQuarters, null),
        anonymize: parse('anonymize', parseBoolean, false),
        files: {
            report: textOf('report-path') || null,
            html: textOf('html-report-path') || null,
            badge: textOf('badge-path') || null,
        },
    };
    if (refusals.length > 0)
        throw new errors/* UserError */.yo(refusals.join('\n'));
    return settings;
}
/** One refusal, such as `majority-threshold: expected a percentage above 1 and up to 100, got "0.5". For one half, write 50.` */
function refusalOf(input, text, { expected, hint }) {
    return `${input}: expected ${expected}, got "${(0,shown_name/* shownName */.HD)(text)}".${hint === undefined ? '' : ` ${hint}`}`;
}

;// CONCATENATED MODULE: ./lib/edge/arguments.js

/** Words that are meant for a switch, also those that it refuses. */
const TRUTH_VALUE = /^(?:true|false|yes|no|on|off|1|0)$/i;
/**
 * Reads the arguments of a command past those that are wrong, so that everything that is wrong can be told at once.
 *
 * @param describe makes the command anew
 * @param mayBeTarget whether an argument can be the target, where it might be the value of a switch
 * @throws CommanderError when there is nothing more to do, as after `--help`
 */
function readArguments(args, describe, mayBeTarget) {
    const problems = [];
    let left = spellOut(args, describe(), mayBeTarget);
    let hasTooMany = false;
    for (;;) {
        const program = describe()
            .allowExcessArguments(hasTooMany)
            .configureOutput({ outputError: () => { } });
        try {
            program.parse(left, { from: 'user' });
            return { program, problems };
        }
        catch (thrown) {
            if (!(thrown instanceof CommanderError) || thrown.exitCode === 0)
                throw thrown;
            problems.push(thrown.message);
            if (thrown.code === 'commander.excessArguments')
                hasTooMany = true;
            else
                left = withoutCause(left, thrown);
        }
    }
}
/**
 * A switch without a value is true, and takes the argument after it for its value unless that can be the target. The value
 * of an option that is not known is not repeated: it may be a secret.
 */
function spellOut(args, { options }, mayBeTarget) {
    const known = options.map(({ long }) => long);
    const switches = options.filter(({ optional }) => optional).map(({ long }) => long);
    return args.flatMap((arg, index) => {
        const [, name] = /^(--[^=]+)=/.exec(arg) ?? [];
        if (name !== undefined && !known.includes(name))
            return [name, 'value'];
        const next = args[index + 1] ?? '-';
        const isValue = TRUTH_VALUE.test(next) || !(next.startsWith('-') || mayBeTarget(next));
        return switches.includes(arg) && !isValue ? `${arg}=true` : arg;
    });
}
/** The arguments without the option that is not known and what follows as its value, or without the last one, which has none. */
function withoutCause(args, { code, message }) {
    const unknown = args.findIndex(arg => message.startsWith(`error: unknown option '${arg}'`));
    if (code !== 'commander.unknownOption' || unknown === -1)
        return args.slice(0, -1);
    const hasValue = args[unknown + 1]?.startsWith('-') === false;
    return args.toSpliced(unknown, hasValue ? 2 : 1);
}

;// CONCATENATED MODULE: ./lib/edge/automation.js
/**
 * Variables of which each stands for a system that runs commands without anybody watching, and keeps what they print. The first
 * row are those that several systems share. After the lists of `ci-info` and of the systems themselves.
 */
const VARIABLES = [
    ...['CI', 'CI_NAME', 'CONTINUOUS_INTEGRATION', 'BUILD_ID', 'BUILD_NUMBER', 'RUN_ID'],
    ...['CI_APP_ID', 'CI_BUILD_ID', 'CI_BUILD_NUMBER', 'CI_JOB_ID', 'CI_PIPELINE_ID'],
    'AC_APPCIRCLE',
    'AGOLA_GIT_REF',
    'ALPIC_HOST',
    'APPCENTER_BUILD_ID',
    'APPVEYOR',
    'bamboo_planKey',
    'BITBUCKET_COMMIT',
    'BITRISE_IO',
    'BUDDY_WORKSPACE_ID',
    'BUILDER_OUTPUT',
    'BUILDKITE',
    'CAPAWESOME_CLOUD',
    'CF_BUILD_ID',
    'CF_PAGES',
    'CI_XCODE_PROJECT',
    'CIRCLECI',
    'CIRRUS_CI',
    'CM_BUILD_ID',
    'CODEBUILD_BUILD_ARN',
    'DRONE',
    'DSARI',
    'EARTHLY_CI',
    'EAS_BUILD',
    'FORGEJO_ACTIONS',
    'GERRIT_PROJECT',
    'GITEA_ACTIONS',
    'GITHUB_ACTIONS',
    'GITLAB_CI',
    'GO_PIPELINE_LABEL',
    'HARNESS_BUILD_ID',
    'HUDSON_URL',
    'JENKINS_URL',
    'LAYERCI',
    'MAGNUM',
    'NETLIFY',
    'NEVERCODE',
    'NOW_BUILDER',
    'PROW_JOB_ID',
    'RELEASE_BUILD_ID',
    'RENDER',
    'RWX',
    'SAILCI',
    'SCREWDRIVER',
    'SEMAPHORE',
    'STRIDER',
    'SYSTEM_TEAMFOUNDATIONCOLLECTIONURI',
    'TEAMCITY_VERSION',
    'TF_BUILD',
    'TRAVIS',
    'VELA',
    'VERCEL',
    'WORKERS_CI',
    'XCS',
];
/** Whether a run's output is likely to be kept where others read it. Whatever a variable says, being set is enough. */
function isAutomated(environment) {
    return VARIABLES.some(name => (environment[name] ?? '') !== '');
}

;// CONCATENATED MODULE: ./lib/edge/desk-options.js
/** The heading of what decides what is on the screen. */
const PRINTED = 'What is printed:';
/** Every input but the token, which others on the machine would see in a command; a variable holds it. */
const GROUPS = [
    [PRINTED, [['anonymize']]],
    [
        'What is measured:',
        [
            [
                'repository',
                { description: 'The repository to measure over GitHub, as owner/name. The target says the same.' },
            ],
            [
                'ref',
                {
                    description: 'The branch, tag or commit whose history is measured.',
                    fallback: 'what is checked out, on GitHub the default branch',
                },
            ],
            ['source', { fallback: 'git for a folder, graphql for owner/name' }],
            [
                'working-directory',
                { description: 'The folder of the clone. The target says the same.', fallback: 'where you stand' },
            ],
            [
                'as-of',
                {
                    description: 'The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then.',
                    fallback: 'now',
                },
            ],
        ],
    ],
    [
        'How it is counted:',
        [
            ['activity-window'],
            ['majority-threshold'],
            ['baseline'],
            ['attribution'],
            ['co-authors'],
            ['merge-commits'],
            ['exclude-bots'],
            ['exclude'],
        ],
    ],
    ['What is looked at besides:', [['what-if'], ['trend']]],
    [
        'The gate:',
        [
            [
                'minimum-apf',
                {
                    description: 'The lowest Augmented Pony Factor that is good enough. Below it, and when there is none, the exit status is 1.',
                    fallback: 'no gate',
                },
            ],
            [
                'minimum-active-share',
                {
                    description: 'The lowest percentage of commits that must belong to people who are still here. Below it, the exit status is 1.',
                    fallback: 'no gate',
                },
            ],
        ],
    ],
    [
        'What is written:',
        [
            [
                'report-path',
                {
                    description: 'Where the JSON report is written, and the summary as .md beside it.',
                    fallback: 'a new folder among the temporary files',
                },
            ],
            [
                'html-report-path',
                { description: 'Where the report is written as one HTML page that needs no network.', fallback: 'no page' },
            ],
            [
                'badge-path',
                {
                    description: 'Where a badge is written as SVG, with the JSON for a shields.io endpoint badge beside it.',
                    fallback: 'no badge',
                },
            ],
        ],
    ],
    [
        'GitHub:',
        [
            [
                'cache',
                {
                    description: 'Whether the history that was read from GitHub is kept in ~/.cache/pony-factor, so that the next run reads only what is new.',
                },
            ],
            [
                'rate-limit-wait',
                { description: "How long to wait, at most, for GitHub's rate limits to be over before giving up." },
            ],
        ],
    ],
    [
        'For pull requests, without effect on a desk:',
        [
            ['comment-summary-in-pr', { description: 'Whether one comment in the pull request is kept up to date.' }],
            ['comment-key', { description: 'A word that tells one comment from another.' }],
        ],
    ],
];
/** The inputs that are options. */
const INPUT_OPTIONS = GROUPS.flatMap(([, inputs]) => inputs.map(([name]) => name));

;// CONCATENATED MODULE: ./lib/history/git/environment.js

/** Names of variables that may hold what nobody else should have. */
const SECRET = /token|secret|passw|passphrase|credential|auth|private|api_?key|access_?key|_(?:key|pat|pwd)$/i;
/** What the runner hands to the action, and to no program of it: inputs, its own service's addresses, the files that take outputs. */
const OF_THE_RUNNER = /^(?:INPUT|STATE|GITHUB|GH|ACTIONS|RUNNER)_/i;
/**
 * Variables of git's that a user may have set so that git works here at all (git(1), git-config(1)): where it and its settings
 * are installed, how it looks for the repository and makes sure of its owner, certificates and the proxy's. All others
 * lead git to another repository, take a path for a pattern, write a trace or make it run something.
 */
const ASKED_FOR = /^GIT_(?:EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|TEST_ASSUME_DIFFERENT_OWNER|SSL_\w+|PROXY_SSL_\w+|HTTP_PROXY_AUTHMETHOD)$/i;
/** Paths below which git looks for settings and programs. A relative one would be looked for in the repository. */
const PLACES = /^(?:HOME|XDG_CONFIG_HOME|GIT_EXEC_PATH|GIT_CONFIG_(?:GLOBAL|SYSTEM))$/i;
/** Settings by which a user says that a repository of somebody else's may be read; they count only from outside of it. */
const PERMITTING = /^safe\./i;
/** Whether a variable may hold a secret by its name. What git's settings are called is no secret. */
function mayHoldSecret(name) {
    return SECRET.test(name) && !/^GIT_(?:CONFIG_KEY_\d+|AUTHOR_\w+)$/i.test(name);
}
/**
 * The environment of a git that reads: the user's, without secrets and without what would change what is read.
 *
 * @param inherited the variables of this process
 */
function environmentForGit(inherited) {
    const kept = Object.entries(inherited).filter(([name, value]) => isKept(name, value ?? ''));
    return { ...Object.fromEntries(kept), ...permissions(inherited) };
}
function isKept(name, value) {
    if (PLACES.test(name) && !(0,external_node_path_.isAbsolute)(value))
        return false;
    if (/^GIT_/i.test(name))
        return ASKED_FOR.test(name);
    return !mayHoldSecret(name) && !OF_THE_RUNNER.test(name);
}
/** The permitting ones among the settings that variables hold, counted anew: others may be a header with a password. */
function permissions(inherited) {
    const count = Number(inherited.GIT_CONFIG_COUNT);
    const settings = Object.entries(inherited)
        .map(([name, key = '']) => ({ key, number: /^GIT_CONFIG_KEY_(\d+)$/i.exec(name)?.[1] ?? '' }))
        .filter(({ key, number }) => number !== '' && Number(number) < count && PERMITTING.test(key))
        .sort((left, right) => Number(left.number) - Number(right.number))
        .map(({ key, number }) => [key, inherited[`GIT_CONFIG_VALUE_${number}`] ?? '']);
    return Object.fromEntries([
        ...(settings.length === 0 ? [] : [['GIT_CONFIG_COUNT', String(settings.length)]]),
        ...settings.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
    ]);
}

;// CONCATENATED MODULE: ./lib/edge/environment.js


/** Without it, the cache of GitHub Actions answers nobody. */
const NEEDED_BY_CACHE = 'ACTIONS_RUNTIME_TOKEN';
/**
 * Drops entries of PATH that are relative or empty: they stand for the folder that one is in, and a program of a repository that was
 * checked out there would be taken for one of the machine's. To be called before anything is started.
 */
function dropRelativePrograms(environment) {
    const { PATH: path } = environment;
    if (path === undefined)
        return;
    const absolute = path.split(external_node_path_.delimiter).filter(entry => (0,external_node_path_.isAbsolute)(entry));
    // An empty one would be an empty entry; without any, the system has its own.
    if (absolute.length === 0)
        delete environment.PATH;
    else
        environment.PATH = absolute.join(external_node_path_.delimiter);
}
/** Forgets the inputs and every secret once they have been read, so that no program that is started inherits them. */
function forgetSecrets(environment) {
    for (const name of Object.keys(environment)) {
        if (name !== NEEDED_BY_CACHE && (/^INPUT_/i.test(name) || mayHoldSecret(name)))
            delete environment[name];
    }
}
/**
 * Gives the path of the file with the workflow's event, and forgets it: the runner's toolkit reads the same file when it is loaded,
 * and ends everything where it is not JSON.
 */
function forgetEvent(environment) {
    const { GITHUB_EVENT_PATH: path } = environment;
    delete environment.GITHUB_EVENT_PATH;
    return path;
}

// EXTERNAL MODULE: ./lib/edge/cancellation.js
var cancellation = __nccwpck_require__(5750);
;// CONCATENATED MODULE: ./lib/edge/screen.js
/** What terminals were for decades, and what one is taken for that does not know its own width. */
const COLUMNS = 80;
/** How wide lines are where they go into a file or to another program. */
const COLUMNS_ELSEWHERE = 100;
/** What an output can show. Colours are for terminals, and not for those that cannot or shall not show them (https://no-color.org). */
function screenOf({ isTTY = false, columns = 0 }, environment) {
    const { NO_COLOR: noColor = '', TERM: kind } = environment;
    const isKnown = Number.isSafeInteger(columns) && columns > 0;
    return {
        color: isTTY && noColor === '' && kind !== 'dumb',
        columns: isKnown ? columns : isTTY ? COLUMNS : COLUMNS_ELSEWHERE,
    };
}

;// CONCATENATED MODULE: ./lib/edge/version.js
// Made from package.json by `npm run generate`. Change that file, not this one.
/** The version of the package. */
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ./lib/edge/help.js






/** The command's exit status: measured and passed, the gate failed, could not be measured. */
const STATUS = { passed: 0, failed: 1, unmeasured: cancellation/* UNMEASURED */.a };
const OTHERS = 'Others:';
/** Lines that no narrow screen breaks. */
const AFTERWORD = `
Examples:
  pony-factor                        the clone you stand in
  pony-factor ../my-project --brief  another, on one screen
  pony-factor --activity-window "18 months"
  pony-factor --what-if "Ann Lee, bob"
  pony-factor --html-report-path pony.html
  pony-factor --minimum-apf 2 && ./release
  GITHUB_TOKEN=$(gh auth token) pony-factor owner/name

Variables:
  GITHUB_TOKEN   the token for owner/name (or GH_TOKEN)
  NO_COLOR       no colours, like TERM=dumb

Exit status:
  ${STATUS.passed}  measured; the gate passed, or there is none
  ${STATUS.failed}  measured; the gate failed
  ${STATUS.unmeasured}  could not be measured; the message says why
`;
/** Describes the command to whoever parses its arguments, and to whoever asks for help. */
function describeCommand({ stdout, stderr }, environment) {
    const { columns } = screenOf(stdout, environment);
    const program = new Command('pony-factor')
        .description('Measures how many people hold the majority of a repository, and how many of them are still here.')
        .argument('[target]', 'the folder of a clone, or owner/name on GitHub with GITHUB_TOKEN set (default: where you stand)')
        .exitOverride()
        .configureHelp({ minWidthToWrap: 20 })
        .configureOutput({
        writeOut: text => stdout.write(text),
        writeErr: text => stderr.write(text),
        getOutHelpWidth: () => columns,
        getErrHelpWidth: () => columns,
    });
    program.optionsGroup(PRINTED).option('--brief', 'Print the first screen alone: the answer and the numbers.');
    for (const [heading, inputs] of GROUPS) {
        program.optionsGroup(heading);
        for (const [name, words] of inputs)
            program.addOption(optionFor(name, words));
    }
    return program
        .optionsGroup(OTHERS)
        .version(VERSION, '-V, --version', 'Show the version.')
        .addHelpOption(new Option('-h, --help', 'Show this.').helpGroup(OTHERS))
        .addHelpText('after', AFTERWORD);
}
function optionFor(name, { description, fallback } = {}) {
    const input = INPUTS.find(candidate => candidate.name === name);
    const isSwitch = /^(?:true|false)$/.test(input?.default ?? '');
    const holds = fallback ?? input?.default ?? '';
    const text = (description ?? input?.description ?? '').replaceAll('`', '"');
    return new Option(`--${name} ${isSwitch ? '[true|false]' : '<value>'}`, holds === '' ? text : `${text} (default: ${holds})`);
}

;// CONCATENATED MODULE: ./lib/history/git/remote.js
/** `https://user:password@host/path`, `ssh://git@host:22/path`, `git://host/path`. */
const URL_FORM = /^(?:https?|ssh|git|git\+ssh):\/\/[^/]+\/(?<path>.+)$/i;
/** `git@host:path`, as scp writes it; one letter before the colon would be a Windows drive. */
const SCP_FORM = /^[^/:]{2,}:(?!\/\/)(?<path>.+)$/;
const HOST = /^(?:[a-z+]+:\/\/)?(?:[^/@]*@)?(?<host>[a-z\d.-]+)(?::|\/)/i;
const OWNER_AND_NAME = /(?:^|\/)(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/*$/;
/** What the tokens of git servers begin with: GitHub's, GitLab's, Bitbucket's, Hugging Face's. */
const TOKEN = /^(?:gh[oprsu]_|github_pat_|gl(?:pat|dt|rt|cbt|ptt|ft|soat|oas|agent|imt|ffct)-|ATBB|ATCTT|ATATT|hf_)/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The least letters and digits in a row that a random text has, and how often it changes between the two; no word does. */
const RANDOM = { shortest: 20, changes: 4 };
/**
 * The `owner/name` of a repository by its remote's URL: the last two parts of its path, nothing else of the URL, which
 * may hold a password.
 *
 * @returns `null` for a path on disk, for whatever has no such two parts, and where one of them looks like a token
 */
function nameFromRemote(url) {
    const path = (URL_FORM.exec(url) ?? SCP_FORM.exec(url))?.groups?.path ?? '';
    const name = OWNER_AND_NAME.exec(path)?.groups?.name;
    return name === undefined || holdsToken(name) ? null : name;
}
/** Whether a part of a path looks like something secret: some servers take a token there. */
function holdsToken(path) {
    return path.split('/').some(part => TOKEN.test(part) || UUID.test(part) || part.split(/[^a-z0-9]/i).some(isRandom));
}
function isRandom(text) {
    const changes = text.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0;
    return text.length >= RANDOM.shortest && changes >= RANDOM.changes;
}
/** The host of a remote's URL, in small letters; `null` for a path on disk. */
function hostOfRemote(url) {
    if (!URL_FORM.test(url) && !SCP_FORM.test(url))
        return null;
    return HOST.exec(url)?.groups?.host?.toLowerCase() ?? null;
}

;// CONCATENATED MODULE: ./lib/edge/addresses.js

/**
 * Reads where GitHub's APIs are.
 *
 * @throws UserError when a variable is set to something that is no address
 */
function apiIn(environment) {
    const apiUrl = addressIn(environment, 'GITHUB_API_URL', 'https://api.github.com');
    const graphqlUrl = addressIn(environment, 'GITHUB_GRAPHQL_URL', 'https://api.github.com/graphql');
    return { apiUrl: apiUrl ?? 'https://api.github.com', graphqlUrl };
}
/**
 * Reads where people and repositories have their pages, without a user, a password or a slash at its end.
 *
 * @throws UserError when the variable is set to something that is no address
 */
function serverIn(environment) {
    return addressIn(environment, 'GITHUB_SERVER_URL', 'https://github.com') ?? 'https://github.com';
}
/** What a variable holds is never repeated, as a password may be in it. */
function addressIn(environment, name, example) {
    const text = environment[name]?.trim();
    if (text === undefined)
        return null;
    // The web's own rules would also take "https:x" and "https:///x" for an address.
    if (!/^https?:\/\/[^/\\]/i.test(text) || !URL.canParse(text)) {
        const got = text === '' ? 'nothing' : 'something else';
        throw new errors/* UserError */.yo(`${name}: expected the address of a server, such as ${example}, got ${got}.`, 'Correct it, or do not set it at all.');
    }
    const { origin, pathname } = new URL(text);
    return origin + pathname.replace(/(?<!\/)\/+$/, '');
}

;// CONCATENATED MODULE: ./lib/edge/target.js







/**
 * The inputs that say what is measured, as far as they follow from the target and the options do not say them.
 *
 * @param target the command's argument; `undefined` for none, which means where the user stands
 * @throws UserError when it cannot be measured, or the target and the options contradict each other
 */
function inputsOfTarget(target, options, environment) {
    const { source, repository, 'working-directory': workingDirectory } = options;
    if (repository && source === 'git')
        throw contradiction('--source git', '--repository');
    if (repository && workingDirectory)
        throw contradiction('--working-directory', '--repository');
    if (target === undefined) {
        return repository ? { source: 'graphql' } : { source: 'git', 'working-directory': invokedIn(environment) };
    }
    const place = placeOf(target, source === 'git', environment);
    // An address may hold a password; the name in it does not.
    const shown = place.repository === undefined ? `The folder "${(0,report_escape/* plainText */.wh)(target)}"` : `The repository "${place.repository}"`;
    if (workingDirectory)
        throw contradiction(shown, '--working-directory');
    if (repository)
        throw contradiction(shown, '--repository');
    if (source === 'graphql' && place.source === 'git')
        throw contradiction(shown, '--source graphql');
    // Most paths that are misspelled look like owner/name.
    if (place.repository === target && tokenIn(environment) === '') {
        const folder = JSON.stringify((0,external_node_path_.resolve)(invokedIn(environment), target));
        throw new errors/* UserError */.yo(`There is no folder ${folder}, and to measure ${target} on GitHub takes a token in GITHUB_TOKEN.`);
    }
    return place;
}
function contradiction(one, other) {
    return new errors/* UserError */.yo(`${one} and ${other} contradict each other: leave one of them out.`);
}
/**
 * @param isFolder whether the target can be nothing else
 * @throws UserError when it can be neither a folder nor a repository
 */
function placeOf(target, isFolder, environment) {
    if (target.trim() === '') {
        throw new errors/* UserError */.yo('The target is empty.', 'Name the folder of a clone, or owner/name on GitHub.');
    }
    const folder = (0,external_node_path_.resolve)(invokedIn(environment), target);
    if (isFolder || isThere(folder))
        return { source: 'git', 'working-directory': folder };
    if (isAddress(target))
        return { source: 'graphql', repository: repositoryAt(target, new URL(serverIn(environment)).hostname) };
    return parseRepository(target).ok
        ? { source: 'graphql', repository: target }
        : { source: 'git', 'working-directory': folder };
}
/** Whether an argument can be a target, where it can be something else as well: a path, an address, `owner/name`, or something there. */
function mayBeTarget(arg, environment) {
    return arg !== '' && (/[/\\]/.test(arg) || isAddress(arg) || isThere((0,external_node_path_.resolve)(invokedIn(environment), arg)));
}
/** What GitHub is asked with; empty when there is none. */
function tokenIn({ GITHUB_TOKEN: token, GH_TOKEN: other }) {
    return token || other || '';
}
/** `https://github.com/owner/name.git`, with a port or a password for all that it matters. */
const target_URL_FORM = /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?(?<host>[^/@:]+)(?::\d+)?\/(?<name>[^/]+\/[^/]+?)(?:\.git)?\/?$/i;
/** `git@github.com:owner/name.git` */
const target_SCP_FORM = /^[^/@:]+@(?<host>[^/@:]+):(?<name>[^/]+\/[^/]+?)(?:\.git)?\/?$/;
function isAddress(target) {
    return /^[a-z][a-z+]*:\/\/|^[^/@:]+@[^/@:]+:/i.test(target);
}
/**
 * The repository at an address, of which nothing is repeated, as it may hold a password.
 *
 * @param server the name of the server that is asked; GitHub Enterprise Server has one of its own
 */
function repositoryAt(address, server) {
    const { host, name = '' } = (target_URL_FORM.exec(address) ?? target_SCP_FORM.exec(address))?.groups ?? {};
    if (host?.toLowerCase() === server && parseRepository(name).ok && !holdsToken(name))
        return name;
    throw new errors/* UserError */.yo(`The target is an address, but not that of a repository on ${server}, such as https://${server}/owner/name.`, 'Clone it, and name the folder.');
}
function isThere(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        // A part of it is a file, or it is too long for a path.
        return false;
    }
}
/** Where the user stands: npm runs a script in the package's folder, and says where it was called. */
function invokedIn({ npm_lifecycle_event: script, npm_package_name: name, INIT_CWD: folder, }) {
    return script === 'start' && name === 'pony-factor' && folder !== undefined ? folder : process.cwd();
}

// EXTERNAL MODULE: ./node_modules/@octokit/graphql/dist-bundle/index.js
var dist_bundle = __nccwpck_require__(9964);
;// CONCATENATED MODULE: ./lib/github/json.js
/** Whether a value is a JSON object: neither an array nor `null`. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What is found by following the path into a JSON value; `undefined` where a step leads nowhere. */
function json_at(value, ...path) {
    return path.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}
/** Whether a value is a number that can be counted to: whole, and 0 or more. */
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
/** The value itself when it is a list, else an empty one. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./lib/github/bounded-answers.js

/** An answer that is larger than any that was asked for. */
class OversizedAnswer extends Error {
    name = 'OversizedAnswer';
    constructor(most) {
        super(`an answer of more than ${Math.floor(most / 2 ** 20)} MB`);
    }
}
/** No refusal has more to say. */
const LARGEST_REFUSAL_BYTES = 2 ** 20;
/**
 * Makes Octokit take in no more than so many bytes of an answer, as they are after decompression, and give up what sends more. By
 * itself it would take anything in, and look through the text of it for large numbers, which takes fifty times its size in memory.
 *
 * @returns a hook around Octokit's requests
 */
function boundedAnswers(most) {
    return async (send, options) => {
        const request = isRecord(options.request) ? options.request : {};
        const fetch = bounded(isFetch(request.fetch) ? request.fetch : globalThis.fetch, most);
        // Octokit's own hooks, which come behind, are bound to these options, whatever they are given.
        Object.assign(options, { request: { ...request, fetch, parseSuccessResponseBody: false } });
        const result = await send(options);
        return { ...result, data: parsed(result.data) };
    };
}
function isFetch(value) {
    return typeof value === 'function';
}
/** What is no JSON stays text, as Octokit has it. */
function parsed(body) {
    try {
        return JSON.parse(String(body));
    }
    catch {
        return body;
    }
}
function bounded(send, most) {
    return async (...request) => {
        const response = await send(...request);
        const { status, statusText, url, headers } = response;
        const bytes = await bytesOf(response, status < 400 ? most : Math.min(most, LARGEST_REFUSAL_BYTES));
        const body = new TextDecoder().decode(bytes);
        return {
            ...{ status, statusText, url, headers, body },
            text: async () => body,
            arrayBuffer: async () => new Uint8Array(bytes).buffer,
        };
    };
}
/** The whole body; what is too long ends the connection. */
async function bytesOf({ body, headers }, most) {
    if (body === null)
        return Buffer.alloc(0);
    if (Number(headers.get('content-length')) > most) {
        await body.cancel();
        throw new OversizedAnswer(most);
    }
    const chunks = [];
    let length = 0;
    // Leaving the loop cancels the body.
    for await (const chunk of body) {
        length += chunk.length;
        if (length > most)
            throw new OversizedAnswer(most);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./lib/github/words.js
const commas = new Intl.NumberFormat('en');
/** `82000` as `82,000`. */
function withCommas(count) {
    return commas.format(count);
}
/** A moment as the time of its day, such as `07:12 UTC`. */
function timeOfDay(moment) {
    return `${new Date(moment).toISOString().slice(11, 16)} UTC`;
}
/** A duration, rounded up, in the unit that says most: `45 seconds`, `12 minutes`, `3 hours`. */
function inWords(durationMs) {
    const seconds = Math.max(0, Math.ceil(durationMs / 1000));
    if (seconds <= 90)
        return plural(seconds, 'second');
    const minutes = Math.ceil(seconds / 60);
    return minutes <= 90 ? plural(minutes, 'minute') : plural(Math.ceil(minutes / 60), 'hour');
}
function plural(count, unit) {
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
/** What the reader may do: `run again, raise the limit, or wait`. Empty ways are none. */
function eitherOf(...ways) {
    const open = ways.filter(way => way !== '');
    return [open.slice(0, -1).join(', '), open.at(-1) ?? ''].filter(part => part !== '').join(', or ');
}
const LONGEST_LINE = 200;
/** Of a longer text, no more than this is looked through for what fits into a line. */
const words_LONGEST_TEXT = 10_000;
/**
 * Text from outside as one short line: without control characters, direction overrides, e-mail addresses or the sign by
 * which a runner knows a command in the middle of a line.
 */
function oneLine(text) {
    const line = text
        .slice(0, words_LONGEST_TEXT)
        .replace(/[\p{C}\s]+/gu, ' ')
        .replace(/(?<!\S)\S+@\S+/g, '…')
        .replaceAll('##[', '## [')
        .trim();
    return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

;// CONCATENATED MODULE: ./lib/github/reply.js



/** An answer of GraphQL with status 200 that has neither data nor errors, but says something. */
class BareMessage extends Error {
    name = 'BareMessage';
    headers;
    constructor(message, headers) {
        super(message);
        this.headers = headers;
    }
}
/**
 * Reads what Octokit throws: a `GraphqlResponseError` (an answer with `errors`), an `HttpError` with a response (a
 * status of 400 or more), or one without (no answer at all); and a {@link BareMessage}. `null` when it is none of them.
 */
function readReply(thrown) {
    if (thrown instanceof dist_bundle/* GraphqlResponseError */.rp)
        return answered(thrown);
    if (thrown instanceof BareMessage) {
        const message = harmless(thrown.message);
        const errors = [{ type: '', code: '', message, isAboutQuery: false }];
        return { status: 200, code: '', message, errors, ...limitsIn(thrown.headers) };
    }
    if (!(thrown instanceof Error) || thrown.name !== 'HttpError')
        return null;
    const response = json_at(thrown, 'response');
    if (!isRecord(response))
        return unanswered(thrown);
    const message = textOf(json_at(response.data, 'message')) || textOf(response.data);
    const status = countOf(response.status);
    return { status, code: '', message: harmless(message), errors: [], ...limitsIn(response.headers) };
}
/** No query can go wrong in more ways that matter. */
const MOST_ERRORS = 100;
function answered(thrown) {
    const errors = listOf(json_at(thrown, 'errors')).slice(0, MOST_ERRORS);
    const message = errors.map(error => textOf(json_at(error, 'message'))).join('; ');
    return {
        status: 200,
        code: '',
        message: harmless(message),
        errors: errors.map(readError),
        ...limitsIn(json_at(thrown, 'headers')),
    };
}
function readError(error) {
    const code = textOf(json_at(error, 'extensions', 'code')) || textOf(json_at(error, 'code'));
    // Where an organization asks for single sign-on, the type is missing in some answers.
    const isForbidden = json_at(error, 'extensions', 'saml_failure') === true;
    return {
        type: textOf(json_at(error, 'type')) || (isForbidden ? 'FORBIDDEN' : ''),
        code,
        message: harmless(textOf(json_at(error, 'message'))),
        isAboutQuery: listOf(json_at(error, 'locations')).length > 0 && listOf(json_at(error, 'path')).length === 0,
    };
}
function unanswered(thrown) {
    const code = networkCode(thrown);
    return { status: null, code, message: harmless(thrown.message), errors: [], ...limitsIn({}) };
}
/** The code of the deepest cause that has one: what the socket, the resolver or TLS said. */
function networkCode(thrown) {
    const inner = thrown.cause instanceof Error ? networkCode(thrown.cause) : '';
    return inner || textOf(json_at(thrown, 'code'));
}
function limitsIn(headers) {
    const resetSeconds = countOf(json_at(headers, 'x-ratelimit-reset'));
    const retryAfterSeconds = countOf(json_at(headers, 'retry-after'));
    return {
        remaining: countOf(json_at(headers, 'x-ratelimit-remaining')),
        resetAt: resetSeconds === null ? null : resetSeconds * 1000,
        retryAfterMs: retryAfterSeconds === null ? null : retryAfterSeconds * 1000,
        retryAt: momentOf(json_at(headers, 'retry-after')),
        isSlowedDown: textOf(json_at(headers, 'gh-limited-by')) !== '',
    };
}
/** A date of HTTP (RFC 9110), such as `Thu, 01 Jan 2026 12:00:00 GMT`. */
function momentOf(value) {
    const moment = /^[A-Z][a-z]{2}, .+ GMT$/.test(String(value)) ? Date.parse(String(value)) : Number.NaN;
    return Number.isNaN(moment) ? null : Math.min(moment, LARGEST_COUNT * 1000);
}
/** Beyond any time that can be waited for, and still a date. */
const LARGEST_COUNT = 10 ** 10;
/** Less than nothing is nothing: who is over the limit has none left. */
function countOf(value) {
    return /^-?\d+$/.test(String(value)) ? Math.max(0, Math.min(Number(value), LARGEST_COUNT)) : null;
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
/** A page of HTML says nothing that could be repeated. */
function harmless(message) {
    return /^\s*</.test(message) ? secondaryLimitIn(message) : oneLine(message);
}
/** GitHub's page for those who ask too fast is HTML, and tells so. */
function secondaryLimitIn(page) {
    return /secondary rate limit/i.exec(page)?.[0] ?? '';
}

;// CONCATENATED MODULE: ./lib/github/failure.js



/** GitHub understood what was asked and said no; asking again would not help. */
class Refused extends errors/* UserError */.yo {
    reason;
    /**
     * @param reason what kind of no it was
     * @param message what failed and where, one clear sentence
     * @param hint what the reader can do, one clear sentence
     * @param cause the error that was caught
     */
    constructor(reason, message, hint, cause) {
        super(message, hint, cause);
        this.reason = reason;
    }
}
/** An answer that is not whole: cut short, not JSON, without a part that was asked for. It is worth asking again. */
class IncompleteAnswer extends Error {
    name = 'IncompleteAnswer';
}
/**
 * Both names of the error are in use (yanyongyu/githubkit#271), and it comes with HTTP 200.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
const HOURLY_LIMIT = new Set(['RATE_LIMITED', 'RATE_LIMIT', 'graphql_rate_limit']);
const SECONDARY_LIMIT = /secondary rate limit|abuse detection/i;
/** An organization that lets only known addresses in says so with or without a type. */
const IP_ALLOW_LIST = /\bIP allow list\b/i;
const REFUSALS = new Map([
    ['NOT_FOUND', 'not-found'],
    ['FORBIDDEN', 'permission'],
    ['INSUFFICIENT_SCOPES', 'permission'],
    ['INVALID_CURSOR_ARGUMENTS', 'cursor'],
]);
/** Errors of a GraphQL answer that come and go. */
const PASSING = new Set(['RESOURCE_LIMITS_EXCEEDED', 'SERVICE_UNAVAILABLE', 'INTERNAL', 'TIMEOUT']);
/** The same in words, where there is neither type nor code: "Something went wrong", "timedout", "Please try resubmitting". */
const SAYS_PASSING = /something went wrong|timed?[ -]?out|in time\b|try (?:again|resubmitting)|temporar|throttl|unavailable|overload|internal (?:server )?error|server error/i;
/** What GitHub says without a type of a query that it does not understand, or of a value that does not fit. */
const SAYS_REFUSED = /\b(?:doesn't|does not|didn't) (?:exist on|accept|match|take)\b|\bprovided invalid value\b|\bparse error\b|\bexpected \S+, actual\b|\bmust be (?:specified|a|an|provided)\b|\b(?:isn't|is not) (?:a )?(?:defined|valid)\b|\bmust have (?:a )?selections\b|\bmissing required\b|\btype mismatch\b/i;
/** Answers of a network that hardly becomes another one: to more headers than anybody sends, to redirects in a circle. */
const ODD_ANSWER = /^UND_ERR_HEADERS_OVERFLOW$|\bredirect\b/;
/** Codes of Node and of the resolver for an address that does not answer, and of TLS for one that may not. */
const UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS|SELF_SIGNED|DEPTH_ZERO|UNABLE_)/;
/** Judges anything that a request to GitHub has thrown. */
function classify(thrown, task) {
    if (thrown instanceof IncompleteAnswer)
        return { kind: 'overload', reason: thrown.message };
    const reply = readReply(thrown);
    if (reply === null)
        return { kind: 'unknown' };
    return limitIn(reply) ?? refusalIn(reply, task, thrown) ?? breakdownIn(reply);
}
function limitIn(reply) {
    const { status, retryAfterMs, retryAt, remaining, resetAt } = reply;
    const blocked = status === 403 || status === 429;
    const isTimed = retryAfterMs !== null || retryAt !== null;
    if (reply.isSlowedDown || SECONDARY_LIMIT.test(reply.message) || (blocked && isTimed)) {
        return { kind: 'secondary-limit', retryAfterMs, resetAt: retryAt ?? (remaining === 0 ? resetAt : null) };
    }
    const named = reply.errors.some(({ type, code }) => HOURLY_LIMIT.has(type) || HOURLY_LIMIT.has(code)) ||
        /API rate limit (already )?exceeded/i.test(reply.message);
    if (named || (blocked && remaining === 0)) {
        return { kind: 'hourly-limit', retryAfterMs, resetAt: retryAt ?? resetAt };
    }
    return status === 429 ? { kind: 'secondary-limit', retryAfterMs, resetAt: null } : null;
}
function refusalIn(reply, task, cause) {
    const reason = failure_refusalOf(reply);
    return reason === null ? null : { kind: 'refused', error: refused(reason, reply, task, cause) };
}
function failure_refusalOf({ status, errors, message }) {
    if (IP_ALLOW_LIST.test(message))
        return 'permission';
    if (status === 401)
        return 'credentials';
    if (status === 403)
        return 'permission';
    if (status === 404 || status === 410)
        return 'not-found';
    if (status !== null && status >= 400 && status < 500 && status !== 408)
        return 'other';
    if (errors.some(passes))
        return null;
    return errors.map(refusalBy).find(reason => reason !== null) ?? null;
}
/** Whether an error may be gone the next time. */
function passes(error) {
    return PASSING.has(error.type) || (isUntyped(error) && SAYS_PASSING.test(error.message));
}
/** Why an error is a no; `null` where it does not say. */
function refusalBy(error) {
    if (!isUntyped(error))
        return REFUSALS.get(error.type) ?? 'other';
    if (/^could not resolve to an? /i.test(error.message))
        return 'not-found';
    return error.isAboutQuery || SAYS_REFUSED.test(error.message) ? 'other' : null;
}
function isUntyped({ type, code }) {
    return type === '' && code === '';
}
function breakdownIn({ status, code, message, errors }) {
    if (UNREACHABLE.test(code))
        return { kind: 'unreachable', reason: code };
    if (status !== null && status >= 400)
        return { kind: 'overload', reason: `HTTP ${status}` };
    const isUnclear = status === null ? ODD_ANSWER.test(code || message) : !errors.some(passes);
    return { kind: isUnclear ? 'unclear' : 'overload', reason: code || message || 'an error without a word' };
}
function refused(reason, reply, task, cause) {
    const said = reply.message === '' ? '' : ` ("${reply.message}")`;
    switch (reason) {
        case 'credentials':
            return new Refused(reason, `GitHub did not accept the token while ${task.what}${said}.`, 'Check the input token: it may be cut, expired or revoked.', cause);
        case 'permission':
            return new Refused(reason, `The token is not allowed to do it: GitHub said no while ${task.what}${said}.`, permissionHint(reply.message, task), cause);
        case 'not-found':
            return new Refused(reason, `GitHub found nothing while ${task.what}: it is not there, or the token may not see it.`, `Check the name, and that the token has the permission ${task.needs}.`, cause);
        case 'cursor':
            return new Refused(reason, `GitHub does not know its own cursor any more while ${task.what}${said}.`, `${eitherOf('Run again', task.otherwise)}.`, cause);
        case 'other':
            return new Refused(reason, `GitHub refused the request while ${task.what}${said}.`, 'If the server is GitHub Enterprise Server, it may be too old for it.', cause);
    }
}
/** What helps against a no that is not about what is asked for, but about who asks. */
function permissionHint(said, { needs, otherwise }) {
    if (IP_ALLOW_LIST.test(said)) {
        const ways = eitherOf('Run where the address is on the list, such as on a runner of your own', otherwise);
        return `The organization lets only the addresses of its IP allow list in. ${ways}.`;
    }
    if (/\b(?:SAML|single sign-on|SSO)\b/i.test(said)) {
        return 'Authorize the token for the organization, which asks for single sign-on.';
    }
    return `Give the token the permission ${needs}.`;
}

;// CONCATENATED MODULE: ./lib/github/budget.js

/** GitHub gives each token its points for an hour at a time. */
const HOUR_MS = 3_600_000;
/** Where the reset is over by our clock, the clocks differ, and it is not known when it is. */
const CLOCKS_APART_MS = 60_000;
/** A moment that no run lives to see, and to which a wait can still be added. */
const LATEST_RESET = Date.parse('9999-12-31T23:59:59Z');
/** The fields that {@link decodeBudget} reads. */
const BUDGET_FIELDS = 'rateLimit { limit remaining resetAt cost }';
/**
 * Reads `rateLimit`; `null` where the server counts no points, as GitHub Enterprise Server by default, and where what it says
 * cannot be: no points an hour, or a query that cost more than an hour has. Nothing is planned by such numbers.
 */
function decodeBudget(data) {
    const limit = json_at(data, 'rateLimit', 'limit');
    const remaining = json_at(data, 'rateLimit', 'remaining');
    const cost = json_at(data, 'rateLimit', 'cost');
    const resetAt = Date.parse(String(json_at(data, 'rateLimit', 'resetAt')));
    if (!isCount(limit) || limit === 0 || typeof remaining !== 'number' || !isCount(cost) || cost > limit)
        return null;
    if (!Number.isSafeInteger(remaining) || !Number.isFinite(resetAt))
        return null;
    return { limit, remaining: Math.max(0, Math.min(remaining, limit)), cost, resetAt: Math.min(resetAt, LATEST_RESET) };
}
/** The budget of somebody who begins with a new hour. */
function freshHour({ limit, cost }, now) {
    return { limit, remaining: limit, resetAt: now + HOUR_MS, cost };
}
/** How long it takes from `now` on until so many points could have been spent; in milliseconds. */
function waitFor(points, budget, now) {
    const missing = points - budget.remaining;
    if (missing <= 0)
        return 0;
    return untilReset(budget, now) + (Math.ceil(missing / budget.limit) - 1) * HOUR_MS;
}
function untilReset({ resetAt }, now) {
    return resetAt > now ? resetAt - now : CLOCKS_APART_MS;
}
/** How many points can be spent from `now` on by someone who is willing to wait for `waitMs` in all. */
function pointsWithin(budget, now, waitMs) {
    const first = untilReset(budget, now);
    const resets = waitMs < first ? 0 : 1 + Math.floor((waitMs - first) / HOUR_MS);
    return budget.remaining + resets * budget.limit;
}

;// CONCATENATED MODULE: ./lib/github/patience.js




/** How often one thing is tried before it is given up. */
const ATTEMPTS = 8;
/** The same for what a run can do without. */
const ATTEMPTS_OPTIONAL = 2;
/**
 * The same for an address where nobody answers, as a wrong address or a missing network does not mend itself; and for what nobody
 * understands.
 */
const FEWER_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** What GitHub asks for where it names no time: "wait for at least one minute", then longer and longer. */
const SECONDARY_PAUSE_MS = 60_000;
/** GitHub ends a job after six hours, of which most must be left for the work. */
const LONGEST_SENSIBLE_WAIT_MS = 5 * 3_600_000;
/** GitHub's clock and ours need not agree to the second. */
const CLOCK_SKEW_MS = 1_000;
/** Starts with no failure behind it and the whole wait before it; shared by everything that one run asks. */
function createPatience({ clock, log, rateLimitWaitMs }) {
    let pausedUntil = Number.NEGATIVE_INFINITY;
    let waitLeftMs = rateLimitWaitMs;
    async function persist(task, attempt, repeatable = true) {
        for (let failures = 1;; failures += 1) {
            await untilAllowed(task);
            try {
                return await attempt();
            }
            catch (thrown) {
                stopWhenCancelled(task);
                await endure(task, thrown, failures, repeatable);
            }
        }
    }
    async function endure(task, thrown, failures, repeatable) {
        const failure = classify(thrown, task);
        switch (failure.kind) {
            case 'unknown':
                throw thrown;
            case 'refused':
                throw failure.error;
            case 'hourly-limit':
            case 'secondary-limit':
                if (failures >= ATTEMPTS || task.isOptional)
                    throw gaveUp(task, { kind: 'overload', reason: LIMIT_WORDS[failure.kind] }, failures, thrown);
                return hold(task, failure, pauseFor(failure, failures), thrown);
            case 'overload':
            case 'unclear':
            case 'unreachable': {
                const usual = failure.kind === 'overload' ? ATTEMPTS : FEWER_ATTEMPTS;
                const attempts = task.isOptional ? ATTEMPTS_OPTIONAL : usual;
                if (failures >= attempts || !repeatable)
                    throw gaveUp(task, failure, failures, thrown);
                const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.5 + clock.random() / 2);
                log.debug(`GitHub failed while ${task.what} (${failure.reason}); next try in ${inWords(pause)}.`);
                return sleep(task, pause);
            }
        }
    }
    /** Milliseconds from now. */
    function pauseFor(limit, failures) {
        // A reset that is over by our clock is not by GitHub's, or there would be no limit.
        const untilReset = limit.resetAt !== null && limit.resetAt > clock.now() ? limit.resetAt - clock.now() : null;
        const named = limit.retryAfterMs ?? (untilReset === null ? null : untilReset + CLOCK_SKEW_MS);
        const pause = named ?? SECONDARY_PAUSE_MS * 2 ** (failures - 1);
        return Math.max(pause, FIRST_PAUSE_MS * 2 ** (failures - 1));
    }
    /** Keeps everybody from asking until the pause is over: a limit is one for all requests of the token. */
    function hold(task, limit, pauseMs, cause) {
        const now = clock.now();
        const until = Math.ceil((now + pauseMs) / 1000) * 1000;
        const longer = until - Math.max(now, pausedUntil);
        if (longer <= 0)
            return;
        if (longer > waitLeftMs)
            throw tooLong(task, limit, until, cause);
        if (pausedUntil <= now)
            log.info(`${LIMIT_WORDS[limit.kind]}; going on at ${timeOfDay(until)}, in ${inWords(pauseMs)}.`);
        waitLeftMs -= longer;
        pausedUntil = until;
    }
    function tooLong(task, limit, until, cause) {
        const wait = `it is over at ${timeOfDay(until)}, in ${inWords(until - clock.now())}`;
        const why = `${wait}, and rate-limit-wait leaves ${inWords(waitLeftMs)}`;
        return new errors/* UserError */.yo(`${LIMIT_WORDS[limit.kind]} while ${task.what} (${why}): ${waysOut(task)}.`, '', cause);
    }
    function afford(task, points, budget, cheaper = []) {
        const now = clock.now();
        // A pause that is under way is paid for, and is followed by a new hour's points as well.
        const pauseMs = Math.max(0, pausedUntil - now);
        if (points <= pointsWithin(budget, now, waitLeftMs + pauseMs))
            return;
        const left = `${withCommas(budget.remaining)} of ${withCommas(budget.limit)} an hour are left until ${timeOfDay(budget.resetAt)}`;
        const why = `it costs about ${withCommas(points)}, ${left}, and rate-limit-wait leaves ${inWords(waitLeftMs)}`;
        const ways = waysToAfford(points, budget, now, cheaper);
        throw new errors/* UserError */.yo(`The points for ${task.what} are not there (${why}): ${eitherOf(...ways, task.otherwise)}.`);
    }
    /** Only what would be enough: whoever runs again for nothing spends the next hour's points as well. */
    function waysToAfford(points, budget, now, cheaper) {
        const isEnough = (cost) => cost <= pointsWithin(freshHour(budget, now), now, rateLimitWaitMs);
        const waitMs = rateLimitWaitMs - waitLeftMs + waitFor(points, budget, now);
        const waiting = waitMs <= LONGEST_SENSIBLE_WAIT_MS ? [`raise rate-limit-wait to ${inWords(waitMs)}`] : [];
        if (isEnough(points))
            return ['run again then', ...waiting];
        const enough = cheaper.filter(alternative => isEnough(alternative.points));
        return [...enough.map(({ way, points: cost }) => `${way}, which costs about ${withCommas(cost)}`), ...waiting];
    }
    /** Those who wait for the same moment start a little apart. */
    async function untilAllowed(task) {
        stopWhenCancelled(task);
        while (pausedUntil > clock.now())
            await sleep(task, pausedUntil - clock.now() + clock.random() * FIRST_PAUSE_MS);
    }
    async function sleep(task, ms) {
        await clock.sleep(ms, task.signal).catch(() => stopWhenCancelled(task));
    }
    return { persist, afford };
}
const LIMIT_WORDS = {
    'hourly-limit': "GitHub's hourly budget for this token is spent",
    'secondary-limit': 'GitHub asks for a pause (secondary rate limit)',
};
function gaveUp(task, { kind, ...failure }, attempts, cause) {
    // What GitHub says is mostly a sentence.
    const reason = failure.reason.replace(/\.$/, '');
    if (kind === 'unreachable') {
        return new errors/* UserError */.yo(`GitHub could not be reached while ${task.what}: ${reason}.`, `${eitherOf('Check the network, the proxy and GITHUB_API_URL', task.otherwise)}.`, cause);
    }
    const tries = attempts === 1 ? '' : ` ${attempts} times in a row`;
    return new errors/* UserError */.yo(`GitHub failed${tries} while ${task.what}: ${reason}.`, `${eitherOf('Try again later', task.otherwise)}.`, cause);
}
function waysOut({ otherwise }) {
    return eitherOf('run again then', 'raise rate-limit-wait', otherwise);
}
function stopWhenCancelled(task) {
    if (task.signal?.aborted)
        throw new errors/* Cancelled */.cJ(`The run was cancelled while ${task.what}.`);
}

;// CONCATENATED MODULE: ./lib/github/client.js







/** How long one request may take. GitHub itself stops working on one after ten seconds. */
const TIMEOUT_MS = 30_000;
/** No answer is nearly as large: sixteen pages of history with their messages are a tenth of it, and a long mailmap is half. */
const LARGEST_ANSWER_BYTES = 32 * 2 ** 20;
const client_CUT = 'an answer that is cut off or not JSON';
/**
 * Connects to GitHub with the runner's own Octokit, for its proxy support.
 *
 * @throws UserError when there is no token
 */
function connect(connection) {
    const { token, apiUrl, clock, log, timeoutMs = TIMEOUT_MS, largestAnswerBytes = LARGEST_ANSWER_BYTES } = connection;
    if (token === '') {
        throw new errors/* UserError */.yo("There is no token, and GitHub's API answers nobody without one.", 'Set the input token, or measure a clone with source: git.');
    }
    const graphqlUrl = connection.graphqlUrl ?? graphqlUrlOf(apiUrl);
    // Octokit would replace the URL by one of its own where the base URL is that of a GitHub Enterprise Server.
    const place = { baseUrl: new URL(graphqlUrl).origin, url: graphqlUrl };
    const patience = createPatience({ clock, log, rateLimitWaitMs: connection.rateLimitWaitMs });
    /** Loaded only when something is asked: it reads the runner's variables by itself, and somebody has to have looked at them. */
    async function open() {
        const { getOctokit } = await __nccwpck_require__.e(/* import() */ 71).then(__nccwpck_require__.bind(__nccwpck_require__, 5071));
        const { request, hook } = getOctokit(token, { baseUrl: apiUrl, userAgent: 'pony-factor', log: quiet(log) });
        hook.wrap('request', boundedAnswers(largestAnswerBytes));
        hook.after('request', ({ data, headers }, { url }) => {
            if (url === graphqlUrl)
                refuseBareMessage(data, headers);
        });
        return { request, askGraphql: (0,dist_bundle/* withCustomRequest */.n)(request).defaults(place) };
    }
    let opened;
    function octokit() {
        opened ??= open();
        return opened;
    }
    async function ask({ query, variables, mayMiss, decode, signal }) {
        const { askGraphql } = await octokit();
        const answer = answerOf(askGraphql({ query, ...variables, request: { signal: timed(signal) } }));
        const data = await answer.catch(thrown => dataWithout(mayMiss, thrown));
        if (!isRecord(data))
            throw new IncompleteAnswer(client_CUT);
        return decode(data);
    }
    async function askRest({ route, parameters, decode, signal }) {
        const { request } = await octokit();
        const response = await answerOf(request(route, { ...parameters, request: { signal: timed(signal) } }));
        const data = json_at(response, 'data');
        // What Octokit cannot read as JSON it gives as text; an answer that means to have no body has status 204.
        if (typeof data === 'string' && json_at(response, 'status') !== 204)
            throw new IncompleteAnswer(client_CUT);
        return decode({ data, hasNextPage: /\brel="next"/.test(String(json_at(response, 'headers', 'link'))) });
    }
    function timed(signal) {
        return AbortSignal.any([AbortSignal.timeout(timeoutMs), ...defined(connection.signal, signal)]);
    }
    function cancellable(task) {
        return { ...task, signal: AbortSignal.any(defined(connection.signal, task.signal)) };
    }
    return {
        apiUrl,
        graphql: question => patience.persist(cancellable(question), () => ask(question)),
        rest: request => patience.persist(cancellable(request), () => askRest(request), !request.route.startsWith('POST ')),
        retrying: (task, attempt) => patience.persist(cancellable(task), () => attempt(ask)),
        afford: patience.afford,
    };
}
function defined(...signals) {
    return signals.filter(signal => signal !== undefined);
}
/** Where the GraphQL API is when only the REST API's place is known: beside it on GitHub Enterprise Server. */
function graphqlUrlOf(apiUrl) {
    const base = apiUrl.replace(/(?<!\/)\/+$/, '');
    return base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`;
}
/** An answer that Octokit itself stumbles over, such as a body of `null`, is one that is not whole. */
async function answerOf(request) {
    try {
        return await request;
    }
    catch (thrown) {
        const cause = json_at(thrown, 'cause');
        if (cause instanceof OversizedAnswer)
            throw new IncompleteAnswer(cause.message, { cause });
        throw readReply(thrown) === null ? new IncompleteAnswer(client_CUT, { cause: thrown }) : thrown;
    }
}
/** Octokit would make of it that nothing was answered. */
function refuseBareMessage(body, headers) {
    if (!isRecord(body) || 'data' in body || 'errors' in body || typeof body.message !== 'string')
        return;
    throw new BareMessage(body.message, headers);
}
/** The data that came with an error which only says that one field found nothing. */
function dataWithout(field, thrown) {
    const errors = listOf(json_at(thrown, 'errors'));
    if (field === undefined || errors.length === 0 || !errors.every(error => isMiss(field, error)))
        throw thrown;
    return json_at(thrown, 'data');
}
/** GitHub leaves the type out of some of these errors, and then only the text tells. */
function isMiss(field, error) {
    const type = json_at(error, 'type') ?? null;
    const isNamed = type === 'NOT_FOUND' || (type === null && saysMissing(field, json_at(error, 'message')));
    return isNamed && listOf(json_at(error, 'path')).at(-1) === field;
}
function saysMissing(field, message) {
    return typeof message === 'string' && message.toLowerCase().startsWith(`could not resolve ${field} for path`);
}
/** Octokit's own messages are for developers. */
function quiet(log) {
    return { debug: () => { }, info: () => { }, warn: log.debug, error: log.debug };
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/github/clock.js

/** The machine's own. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => (0,external_node_timers_promises_namespaceObject.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }),
    random: () => Math.random(),
};

;// CONCATENATED MODULE: ./lib/github/repository.js
/** The two parts of `owner/name`, by which GitHub's APIs ask for a repository. */
function repository_partsOf(repository) {
    const slash = repository.indexOf('/');
    return { owner: repository.slice(0, slash), name: repository.slice(slash + 1) };
}

;// CONCATENATED MODULE: ./lib/github/comments.js




const COMMENTS_ON_A_PAGE = 100;
/** GitHub takes 2,500 comments; no server needs more pages. */
const MOST_PAGES = 100;
/** Opens the conversation of a pull request. Nothing is asked yet. */
function conversationOf(github, pullRequest) {
    const { repository, number } = pullRequest;
    const { owner, name: repo } = repository_partsOf(repository);
    const reading = {
        what: `reading the comments of pull request ${number}`,
        needs: 'pull-requests: read',
        otherwise: '',
    };
    const writing = { what: `writing a comment on pull request ${number}`, needs: 'pull-requests: write', otherwise: '' };
    function list(page) {
        return github.rest({
            ...reading,
            route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
            parameters: { owner, repo, issue_number: number, per_page: COMMENTS_ON_A_PAGE, page },
            decode: ({ data, hasNextPage }) => ({ comments: decodeComments(data), hasNextPage }),
        });
    }
    /**
     * The login of the token's account. REST's `GET /user` refuses the tokens of apps, `GITHUB_TOKEN` among them; GraphQL's `viewer`
     * answers every kind of token, and spells a bot's login as REST spells the author of a comment, with `[bot]`.
     */
    function readOwnLogin() {
        return github.graphql({ ...reading, query: 'query { viewer { login } }', variables: {}, decode: decodeViewer });
    }
    async function findOwn(...beginnings) {
        const found = new Map();
        let ownLogin;
        const known = new Set();
        for (let page = 1; page <= MOST_PAGES; page++) {
            const { comments, hasNextPage } = await list(page);
            for (const beginning of beginnings.filter(text => !found.has(text))) {
                const candidates = comments.filter(({ body }) => body.startsWith(beginning));
                if (candidates.length > 0)
                    ownLogin ??= await readOwnLogin();
                const own = candidates.find(comment => isBy(ownLogin, comment));
                if (own !== undefined)
                    found.set(beginning, own);
            }
            const [first = ''] = beginnings;
            // A page with nothing new on it is the end, whatever is said of the next one.
            const isLast = !hasNextPage || comments.every(({ id }) => known.has(id));
            if (found.has(first) || isLast)
                return firstOf(beginnings, found);
            for (const { id } of comments)
                known.add(id);
        }
        const own = firstOf(beginnings, found);
        if (own !== null)
            return own;
        throw new errors/* UserError */.yo(`GitHub lists more than ${MOST_PAGES} pages of comments in pull request ${number}, and none of them has ours.`);
    }
    async function create(body) {
        await github.rest({
            ...writing,
            route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
            parameters: { owner, repo, issue_number: number, body },
            decode: () => null,
        });
    }
    async function update({ id }, body) {
        await github.rest({
            ...writing,
            route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
            parameters: { owner, repo, comment_id: id, body },
            decode: () => null,
        });
    }
    return { repository, findOwn, create, update };
}
/** An app that writes for a person writes under the person's login, and is told from the person by its name alone. */
function isBy(login, { author, app }) {
    return author === login && (app === null || `${app}[bot]` === login);
}
function firstOf(beginnings, found) {
    return beginnings.map(beginning => found.get(beginning)).find(comment => comment !== undefined) ?? null;
}
function decodeComments(data) {
    if (!Array.isArray(data))
        throw new IncompleteAnswer('a list of comments is missing');
    return data.map(comment => {
        const [id, body] = [json_at(comment, 'id'), json_at(comment, 'body')];
        const [author, app] = [json_at(comment, 'user', 'login'), json_at(comment, 'performed_via_github_app', 'slug')];
        if (!isCount(id))
            throw new IncompleteAnswer('a comment is not whole');
        return { id, body: textOr('', body), author: textOr(null, author), app: textOr(null, app) };
    });
}
function textOr(missing, value) {
    return typeof value === 'string' ? value : missing;
}
function decodeViewer(data) {
    const login = json_at(data, 'viewer', 'login');
    if (typeof login !== 'string')
        throw new IncompleteAnswer('the account of the token is missing');
    return login;
}

;// CONCATENATED MODULE: ./lib/github/event.js

const FORK_RUN = 'GitHub does not tell a workflow_run which pull request from a fork it follows, so that this run knows of none. ' +
    'For pull requests from forks, use the event pull_request_target.';
const NONE = { pullRequest: null, notice: null };
/**
 * Which pull request an event is about. The payload decides, not the event's name: `pull_request`, `pull_request_target` and
 * the events of reviews carry the pull request, `issue_comment` the issue that it is, `workflow_run` those whose workflow
 * it follows. A push, a release, a schedule or a merge group carries none.
 *
 * @param payload the event's JSON, which nobody has looked at yet
 */
function occasionOf(payload) {
    const repository = json_at(payload, 'repository', 'full_name');
    if (typeof repository !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return NONE;
    const found = pullRequestIn(payload);
    const number = json_at(found, 'number');
    if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0) {
        return { pullRequest: { repository, number, base: branchOf(found) }, notice: null };
    }
    return { pullRequest: null, notice: followsPullRequest(payload) ? FORK_RUN : null };
}
function pullRequestIn(payload) {
    const pullRequest = json_at(payload, 'pull_request');
    if (isRecord(pullRequest))
        return pullRequest;
    if (isRecord(json_at(payload, 'issue', 'pull_request')))
        return json_at(payload, 'issue');
    // A run in a fork may list pull requests of the repository from which it was forked.
    const here = json_at(payload, 'repository', 'id');
    return listOf(json_at(payload, 'workflow_run', 'pull_requests')).find(listed => typeof here === 'number' && json_at(listed, 'base', 'repo', 'id') === here);
}
function branchOf(pullRequest) {
    const branch = json_at(pullRequest, 'base', 'ref');
    return typeof branch === 'string' && branch !== '' ? branch : null;
}
function followsPullRequest(payload) {
    return String(json_at(payload, 'workflow_run', 'event')).startsWith('pull_request');
}
/** Events that anybody can bring about and whose workflows run on the default branch. */
const FROM_OUTSIDE = new Set([
    'pull_request_target',
    'issue_comment',
    'issues',
    'discussion',
    'discussion_comment',
    'fork',
    'watch',
    'gollum',
]);
/**
 * Whether a run can have been started by somebody who may not write to the repository, and yet is one of the default branch.
 *
 * @param name the event's name
 * @param payload the event's JSON, which nobody has looked at yet
 */
function comesFromOutside(name, payload) {
    if (name !== 'workflow_run')
        return FROM_OUTSIDE.has(name);
    const here = at(payload, 'repository', 'id');
    return here === undefined || at(payload, 'workflow_run', 'head_repository', 'id') !== here;
}

;// CONCATENATED MODULE: ./lib/github/pull-request.js



/** The most files of a pull request that are looked at. */
const MOST_FILES = 300;
const FILES_ON_A_PAGE = 100;
/** The most pages that are asked for; three are enough for a server that fills them. */
const pull_request_MOST_PAGES = 10;
/**
 * Lists the files that a pull request changes, at most 300, in one request for each hundred. GraphQL lists them too, but does
 * not tell what a renamed file was called before.
 *
 * @throws UserError when they cannot be read
 */
async function listFiles(github, pullRequest) {
    const files = [];
    for (let page = 1; page <= pull_request_MOST_PAGES && files.length < MOST_FILES; page++) {
        const { listed, hasNextPage } = await github.rest({
            what: `reading the files of pull request ${pullRequest.number}`,
            needs: 'pull-requests: read',
            otherwise: '',
            route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
            parameters: { ...pull_request_placeOf(pullRequest), per_page: FILES_ON_A_PAGE, page },
            decode: answer => ({ listed: decodeFiles(answer.data), hasNextPage: answer.hasNextPage }),
        });
        files.push(...listed);
        if (!hasNextPage || listed.length === 0)
            break;
    }
    return files.slice(0, MOST_FILES);
}
/**
 * The branch that a pull request wants to change, for events that do not tell it.
 *
 * @throws UserError when it cannot be read
 */
function readBaseBranch(github, pullRequest) {
    return github.rest({
        what: `reading pull request ${pullRequest.number}`,
        needs: 'pull-requests: read',
        otherwise: '',
        route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
        parameters: pull_request_placeOf(pullRequest),
        decode: ({ data }) => textAt(data, 'base', 'ref'),
    });
}
function pull_request_placeOf({ repository, number }) {
    const { owner, name: repo } = repository_partsOf(repository);
    return { owner, repo, pull_number: number };
}
function decodeFiles(data) {
    if (!Array.isArray(data))
        throw new IncompleteAnswer('a list of files is missing');
    return data.map(file => {
        const path = textAt(file, 'filename');
        const previous = json_at(file, 'previous_filename');
        const status = json_at(file, 'status');
        // A copied file has a previous name too, but its original stays.
        const pathOnBase = status === 'renamed' && typeof previous === 'string' ? previous : path;
        return { path, pathOnBase, isRemoved: status === 'removed', isNew: status === 'added' || status === 'copied' };
    });
}
function textAt(data, ...path) {
    const text = json_at(data, ...path);
    if (typeof text !== 'string')
        throw new IncompleteAnswer('a part of a pull request is missing');
    return text;
}

;// CONCATENATED MODULE: ./lib/history/git/failure.js


/** As much of a complaint as a remedy ever takes; of a longer one the end matters. */
const failure_MOST_LINES = 20;
const failure_LONGEST_LINE = 1000;
/** What git says everywhere outside of a repository, and what nobody needs to read twice. */
const NO_REPOSITORY = /^fatal: not a git repository \(or any of the parent directories\): \S+$/;
/** What git says where objects, refs or the index are not what they were; `git fsck` can say more of these alone. */
const DAMAGE = new RegExp([
    /\bcorrupt|\bbroken\b|\binflate\b|\bunable to (?:unpack|parse)\b|\b(?:hash|sha1|checksum|size) mismatch\b/,
    /\bbad (?:object|tree|blob|commit|ref|index file|pack|signature)\b|\bnot a tree object\b|\binvalid object\b/,
    /\bmissing (?:object|blob|tree|commit)\b|\b(?:could not|cannot|unable to|failed to) (?:read|traverse) (?!config)/,
    /\bobject (?:file|directory) \S+ (?:is empty|does not exist)|\bloose object\b|\bpackfile\b|\bpack has\b/,
    /\bindex file\b|\bpacked-refs\b|\bdoes not point to a valid object\b|\bpremature end\b|\bgarbage at end\b/,
]
    .map(({ source }) => source)
    .join('|'), 'i');
/** What keeps git from reading, and has nothing to do with what lies there. */
const HINDRANCE = /permission denied|operation not permitted|too many open files|out of memory|cannot allocate|no space left|promisor remote/i;
/**
 * The letter to the user about a git command that failed: whatever git itself says of the reason and of what to do about
 * it, whole.
 *
 * @param attempt what was attempted, to follow "Git could not": `read the commits`
 * @param folder where
 */
function gitFailure(attempt, folder, exit) {
    if (exit.failure !== null) {
        return new errors/* UserError */.yo('Git could not be started.', 'Install git, and see that it is in the PATH.', exit.failure);
    }
    const lines = harmlessComplaint(exit.complaint);
    const cause = new Error(`git ended with status ${exit.status}: ${lines.join(' ')}`);
    const place = JSON.stringify(folder);
    if (lines.some(line => line.startsWith('fatal: not a git repository'))) {
        const letter = `There is no git repository in ${place}.`;
        const remedy = 'Name the folder of a clone; in a workflow, check the repository out before this step.';
        const isPlain = lines.every(line => NO_REPOSITORY.test(line));
        return new errors/* UserError */.yo(letter, isPlain ? remedy : `${remedy} Git says:\n${lines.join('\n')}`, cause);
    }
    const isDamage = lines.some(line => DAMAGE.test(line)) && !lines.some(line => HINDRANCE.test(line));
    const reason = reasonIn(lines);
    // Below what git says in several lines, ours is another one.
    const between = reason.includes('\n') ? '\n' : ' ';
    return new errors/* UserError */.yo(`Git could not ${attempt} in ${place}${reason}${isDamage ? between + FSCK : ''}`, '', cause);
}
const FSCK = 'Run "git fsck" there, and clone the repository again if it is damaged.';
/** One line follows as a sentence, several stand below, as git wrote them. */
function reasonIn([first = 'it gave no reason', ...others]) {
    return others.length === 0 ? `: ${first.replace(/\.?$/, '.')}` : `:\n${[first, ...others].join('\n')}`;
}
/** The lines of a complaint, without how the command is used, and without anything that must not be shown. */
function harmlessComplaint(complaint) {
    const [said = ''] = complaint.split(/^usage: /m);
    return said.trim() === '' ? [] : said.trim().split(/\r?\n/).slice(-failure_MOST_LINES).map(harmlessLine);
}
function harmlessLine(line) {
    const shown = line
        .replace(/\p{Cc}|\p{Cf}/gu, ' ')
        .trim()
        .slice(0, failure_LONGEST_LINE)
        .replace(/(?<!\S)\S*@\S*/g, withoutSecrets);
    return (0,shown_name/* withoutMailDomains */.Ji)(shown);
}
/** A path, which a remedy repeats, and which is needed as it is. */
const PATH = /^['"(]*(?:\.{0,2}\/|[a-z]:[\\/])/i;
/** A word with an @ in it may be an address, or a URL with a password. */
function withoutSecrets(word) {
    const [scheme, at] = [word.indexOf('://'), word.lastIndexOf('@')];
    if (scheme === -1)
        return PATH.test(word) ? word : '…';
    return at < scheme ? word : `${word.slice(0, scheme)}://…${word.slice(at)}`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
;// CONCATENATED MODULE: ./lib/history/git/run.js





/** A path at which there can be no file; for an empty one, git would give advice about grafts. */
const NO_FILE = (0,external_node_path_.join)(external_node_os_namespaceObject.devNull, 'none');
/** As much of a complaint as can matter. */
const LONGEST_COMPLAINT = 4096;
/** What the clone says of its commits is believed, but not what a list beside them says: it could hide any of them. */
const OBJECTS_ALONE = ['-c', 'core.commitGraph=false'];
/** Who has asked git to use bare repositories only where they are named has named this one. Git still asks who owns it. */
const NAMED_BARE = ['-c', 'safe.bareRepository=all'];
/** Runs a git command whose answer is short. Whether it went well is for the caller to see. */
async function askGit(place, args) {
    const running = startGit(place, args);
    const output = await (0,consumers_namespaceObject.buffer)(running.output);
    return { ...(await running.exit), output };
}
/** The one line that a git command answers; `null` when it fails. */
async function askLine(place, args) {
    const { status, output } = await askGit(place, args);
    return status === 0 ? output.toString().trimEnd() : null;
}
/** The object id of the commit that an expression stands for; `null` when there is none. */
function askCommit(place, expression) {
    return askLine(place, ['rev-parse', '--verify', '--quiet', `${expression}^{commit}`]);
}
/** The full name of the ref that HEAD points to, whether or not there is such a ref; `null` when it points to a commit. */
function askHeadRef(place) {
    return askLine(place, ['symbolic-ref', '--quiet', 'HEAD']);
}
/** Starts git, without a shell. It reads what is there and changes, fetches and asks for nothing. */
function startGit({ folder, isBare, signal }, args) {
    const settings = isBare ? [...OBJECTS_ALONE, ...NAMED_BARE] : OBJECTS_ALONE;
    const child = (0,external_node_child_process_.spawn)('git', ['-C', folder, '--no-pager', ...settings, ...args], {
        // Windows looks for a program in the working directory first, and a repository may hold a git.exe of its own.
        cwd: (0,external_node_path_.dirname)(process.execPath),
        env: environment(),
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
        signal,
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        complaint = (complaint + text).slice(-LONGEST_COMPLAINT);
    });
    const exit = new Promise(resolve => {
        child.on('error', failure => resolve({ status: null, complaint, failure }));
        child.once('close', status => resolve({ status, complaint, failure: null }));
    });
    return { output: child.stdout, exit, stop: () => child.kill() };
}
function environment() {
    return {
        ...environmentForGit(process.env),
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        // A partial clone would fetch what it lacks. Old versions of git know the second of the two only.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        // GitHub honours neither replace refs nor grafts, and both sources must see the same history.
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: NO_FILE,
        // Into a pipe, git would write each commit on its own.
        GIT_FLUSH: '0',
        // The complaints are recognised by their English words.
        LC_ALL: 'C',
    };
}

;// CONCATENATED MODULE: ./lib/history/git/clone.js






const QUESTIONS = [
    ...['rev-parse', '--is-shallow-repository', '--git-common-dir', '--show-prefix'],
    ...['--revs-only', 'HEAD^{commit}', '--symbolic-full-name', 'HEAD'],
];
/** The last two lines are missing where there is no commit, and the last one where two refs are called HEAD. */
const ANSWERS = /^(?<isShallow>true|false)\n(?<gitFolder>[\s\S]+?)\n(?<prefix>[^\n]*)\n(?:(?<oid>[0-9a-f]{40,64})\n(?:(?<branch>refs\/[^\n]+|HEAD)\n)?)?$/;
/**
 * Finds the clone that a folder lies in.
 *
 * @throws UserError when there is none, it may not be read, or it is not the folder's own
 */
async function openClone(workingDirectory, signal) {
    const folder = (0,external_node_path_.resolve)(workingDirectory);
    const place = { folder, isBare: await isGitFolder(folder), signal };
    const answer = await askGit(place, QUESTIONS);
    const answers = ANSWERS.exec(answer.output.toString())?.groups;
    if (answer.status !== 0 || answers === undefined) {
        await requireFolder(folder);
        throw gitFailure('open the repository', folder, answer);
    }
    const { isShallow, gitFolder = '', prefix = '', oid, branch } = answers;
    const checkedOut = oid === undefined ? null : await findCheckedOut(place, oid, branch);
    if (prefix !== '' && checkedOut !== null)
        await requireOwnFolder(place, prefix, checkedOut.oid);
    return { ...place, gitFolder, isPart: prefix !== '', isShallow: isShallow === 'true', checkedOut };
}
/** Whether a folder has what makes git take it for a repository by itself: a bare one, or the `.git` of a work tree. */
async function isGitFolder(folder) {
    const found = await Promise.all(['HEAD', 'objects', 'refs'].map(name => (0,promises_namespaceObject.stat)((0,external_node_path_.join)(folder, name)).catch(() => null)));
    return found.every(entry => entry !== null);
}
/**
 * Makes sure that a folder is not where a submodule should be: without it, git would find the project around.
 *
 * @param prefix the folder from the top of the work tree, such as `libs/codec/`
 */
async function requireOwnFolder(place, prefix, oid) {
    const parts = prefix.replace(/\/$/, '').split('/');
    const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    // A work tree has the trees that lead to its folders, also in a clone with a filter.
    const { output } = await askGit(place, ['ls-tree', '--full-tree', '-z', oid, '--', ...paths]);
    const [, path] = /(?:^|\0)160000 commit [0-9a-f]+\t([^\0]+)/.exec(output.toString()) ?? [];
    if (path === undefined)
        return;
    const where = path === paths.at(-1) ? 'is' : 'lies in';
    throw new errors/* UserError */.yo(`${JSON.stringify(place.folder)} ${where} an uninitialised submodule: the history of ${JSON.stringify(path)} is not in this clone.`, 'Set submodules: true and fetch-depth: 0 on actions/checkout, or run git submodule update --init in the clone.');
}
/** @param branch `HEAD` where no branch is checked out; `undefined` or the other one's name where another ref is called HEAD */
async function findCheckedOut(place, oid, branch) {
    if (branch !== undefined && !branch.endsWith('/HEAD'))
        return { oid, branch: branch === 'HEAD' ? null : branch };
    const name = await askHeadRef(place);
    if (name === null)
        return { oid, branch: null };
    // Where the branch has no commit yet, the other ref has answered in its place.
    const commit = await askCommit(place, name);
    return commit === null ? null : { oid: commit, branch: name };
}
async function requireFolder(folder) {
    const found = await (0,promises_namespaceObject.stat)(folder).catch(() => null);
    if (found?.isDirectory())
        return;
    const shown = JSON.stringify(folder);
    throw new errors/* UserError */.yo(found === null ? `There is no folder ${shown}.` : `${shown} is a file, not a folder.`, 'Name the folder that holds the clone.');
}
/** Finds out what a clone is of. */
async function nameOf(clone) {
    const url = await askLine(clone, ['remote', 'get-url', 'origin']);
    const server = url === null ? null : hostOfRemote(url);
    const name = url === null ? null : nameFromRemote(url);
    return { repository: name ?? (await nameOfFolder(clone)), server };
}
async function nameOfFolder(clone) {
    // Git has followed the links on the way to the folder.
    const path = (0,external_node_path_.resolve)(await (0,promises_namespaceObject.realpath)(clone.folder), clone.gitFolder);
    return (0,external_node_path_.basename)(path) === '.git' ? (0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) : (0,external_node_path_.basename)(path, '.git');
}

;// CONCATENATED MODULE: ./lib/identity/trailers.js
/**
 * The people in the `Co-authored-by` trailers of a commit message, in order; none has a login. What a trailer is, git
 * decides (git-interpret-trailers(1), trailer.c), as `git log --format='%(trailers)'` does it: only the last paragraph
 * can hold trailers, and `---` ends no message. GitHub's pages show co-authors by that rule too
 * (https://github.com/PurpleBooth/git-mit/issues/308), and its squash merges write all of them there.
 *
 * A trailer without a pair of angle brackets names nobody, as on GitHub. Takes time linear in the message's length.
 *
 * @param message the whole commit message
 */
function coAuthorsOf(message) {
    // Most messages have no co-author, and splitting them all would be most of the work.
    if (!/co-authored-by/i.test(message))
        return [];
    const block = trailerBlock(linesOf(message)).join('\n');
    return Array.from(block.matchAll(CO_AUTHOR), ([trailer]) => coAuthorIn(trailer)).filter(person => person !== null);
}
// White space is what git's `isspace` knows (ctype.c); `\s` would also match a no-break space.
const BLANK = /^[ \t\r]*$/;
const INDENTED = /^[ \t\r]/;
const TRAILER = /^[A-Za-z\d-]+[ \t]*:/;
/** A trailer with the indented lines that continue it. */
const CO_AUTHOR = /(?<![^\n])co-authored-by[ \t]*:[^\n]*(?:\n[ \t\r][^\n]*)*/gi;
/** Lines that git itself writes. With one of them, up to three quarters of a trailer block may be other text. */
const WRITTEN_BY_GIT = /^(?:Signed-off-by: |\(cherry picked from commit )/;
/** `git commit --verbose` cuts a message off here, and so does whatever reads its trailers (wt-status.c). */
const SCISSORS = '\n# ------------------------ >8 ------------------------\n';
/** A message's lines, from its title to what git ignores at the end. */
function linesOf(message) {
    const fromTitle = message.replace(/^(?:[ \t\r]*\n)+/, '');
    const scissors = `\n${fromTitle}`.indexOf(SCISSORS);
    const text = scissors === -1 ? fromTitle : fromTitle.slice(0, scissors);
    return withoutIgnoredEnd(text.split('\n'));
}
/** Drops the last run of comments, empty lines and `Conflicts:` lists (commit.c, `ignored_log_message_bytes`). */
function withoutIgnoredEnd(lines) {
    let end = null;
    let inConflicts = false;
    for (const [index, line] of lines.entries()) {
        // The last line is the one that no line feed ends.
        const opensConflicts = line === 'Conflicts:' && index < lines.length - 1;
        inConflicts ||= opensConflicts;
        const isIgnored = line === '' || line.startsWith('#') || opensConflicts || (inConflicts && line.startsWith('\t'));
        if (!isIgnored) {
            inConflicts = false;
            end = null;
        }
        else {
            end ??= index;
        }
    }
    return end === null ? lines : lines.slice(0, end);
}
/** The last paragraph, if it is one of trailers; `find_trailer_block_start` in trailer.c. */
function trailerBlock(lines) {
    const last = lines.findLastIndex(line => !BLANK.test(line) && !line.startsWith('#'));
    const start = lines.slice(0, last + 1).findLastIndex(line => BLANK.test(line)) + 1;
    // The first paragraph is the title, whatever it looks like.
    const block = start === 0 ? [] : lines.slice(start);
    return isTrailerBlock(block) ? block : [];
}
/** All trailers, or a quarter trailers where git has written one of them. */
function isTrailerBlock(block) {
    let trailers = 0;
    let others = 0;
    let continues = false;
    for (const line of block) {
        if (TRAILER.test(line) || WRITTEN_BY_GIT.test(line)) {
            trailers += 1;
            continues = true;
        }
        else if (line.startsWith('#')) {
            continues = false;
        }
        else if (!BLANK.test(line) && !(continues && INDENTED.test(line))) {
            others += 1;
            continues = false;
        }
    }
    return trailers > 0 && (others === 0 || (block.some(line => WRITTEN_BY_GIT.test(line)) && trailers * 3 >= others));
}
function coAuthorIn(trailer) {
    const value = trailer.slice(trailer.indexOf(':') + 1).replace(/\n[ \t\r]+/g, ' ');
    const contact = /^(?<name>[^<]*)<(?<email>[^>]*)>/.exec(value)?.groups;
    const name = contact?.name?.trim() ?? '';
    const email = contact?.email?.trim() ?? '';
    return name === '' && email === '' ? null : { name, email, login: null, accountId: null };
}

;// CONCATENATED MODULE: ./lib/history/git/decode.js



/**
 * The placeholders of `git log --format`, in the order in which the decoder reads them. NUL divides them, since a name
 * may contain anything else: object id, parents, authored and committed date, author's and committer's name and e-mail
 * address.
 */
const FIELDS = ['%H', '%P', '%at', '%ct', '%an', '%ae', '%cn', '%ce'];
/** The whole message, which comes last where it is read at all. */
const MESSAGE_FIELD = '%B';
const decode_NO_ONE = [];
/**
 * Decodes what `git log -z` writes with the fields above, as it comes. What is not UTF-8 becomes U+FFFD. The same name
 * and address always give the same object.
 */
class CommitDecoder {
    #withMessages;
    /** By name, NUL and address as they stand in the output, so that most are never decoded. */
    #identities = new Map();
    /** Each byte as one character, since a text is looked through in a fraction of the time. */
    #text = '';
    /** Where in the text the first commit starts that was not decoded yet. */
    #start = 0;
    #isEmpty = true;
    /** @param withMessages whether the message follows the other fields */
    constructor(withMessages) {
        this.#withMessages = withMessages;
    }
    /**
     * Takes more bytes in, divided anywhere.
     *
     * @returns the commits that are now whole. Each is decoded when it is asked for, and throws a `UserError` when it is not
     * in this form
     */
    take(bytes) {
        this.#text = this.#text.slice(this.#start) + bytes.toString('latin1');
        this.#start = 0;
        // A field longer than many chunks is looked through once, not once for each chunk.
        return bytes.includes(0) ? this.#whole() : [];
    }
    /** @throws UserError when what was taken in is no commit at all or ends within one */
    end() {
        if (this.#start < this.#text.length)
            throw new errors/* UserError */.yo('Git ended in the middle of a commit.');
        if (this.#isEmpty)
            throw new errors/* UserError */.yo('Git wrote no commit, although there is one.');
    }
    /** One at a time: of commits that are made at once, many would survive a collection of garbage (decision 27). */
    *#whole() {
        for (let commit = this.#next(); commit !== null; commit = this.#next())
            yield commit;
    }
    #next() {
        const start = this.#start;
        const oidEnd = this.#fieldEnd(start);
        const parentsEnd = this.#fieldEnd(oidEnd + 1);
        const authoredEnd = this.#fieldEnd(parentsEnd + 1);
        const dateEnd = this.#fieldEnd(authoredEnd + 1);
        const authorEnd = this.#fieldEnd(this.#fieldEnd(dateEnd + 1) + 1);
        const committerEnd = this.#fieldEnd(this.#fieldEnd(authorEnd + 1) + 1);
        const end = this.#withMessages ? this.#fieldEnd(committerEnd + 1) : committerEnd;
        if (end >= this.#text.length)
            return null;
        this.#start = end + 1;
        this.#isEmpty = false;
        return {
            // A part of the text, like every slice: whoever keeps it keeps the text in memory.
            oid: objectId(this.#text.slice(start, oidEnd)),
            author: this.#identity(this.#text.slice(dateEnd + 1, authorEnd)),
            committer: this.#identity(this.#text.slice(authorEnd + 1, committerEnd)),
            authoredAt: date(this.#text.slice(parentsEnd + 1, authoredEnd)),
            committedAt: date(this.#text.slice(authoredEnd + 1, dateEnd)),
            // One parent is as long as the commit's own id.
            isMerge: parentsEnd - oidEnd > oidEnd - start + 1,
            coAuthors: this.#withMessages ? this.#coAuthors(this.#text.slice(committerEnd + 1, end)) : decode_NO_ONE,
        };
    }
    /** Where the field that starts at `from` ends; the end of the text when it does not end in it. */
    #fieldEnd(from) {
        const nul = this.#text.indexOf('\0', from);
        return nul === -1 ? this.#text.length : nul;
    }
    /** @param written name, NUL and address, each byte as one character */
    #identity(written) {
        const known = this.#identities.get(written);
        if (known !== undefined)
            return known;
        const bytes = Buffer.from(written, 'latin1');
        const decoded = bytes.toString();
        const nul = decoded.indexOf('\0');
        const identity = { name: decoded.slice(0, nul), email: decoded.slice(nul + 1), login: null, accountId: null };
        // Never what was given, which is a part of the text.
        this.#identities.set(decoded === written ? decoded : bytes.toString('latin1'), identity);
        return identity;
    }
    #coAuthors(written) {
        return coAuthorsOf(Buffer.from(written, 'latin1').toString()).map(({ name, email }) => this.#identity(Buffer.from(`${name}\0${email}`).toString('latin1')));
    }
}
function objectId(text) {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
        return text;
    throw notACommit();
}
/** Where git can read no date it writes none, and that is the epoch, as it is for git itself. */
function date(text) {
    const seconds = Number(text);
    if (Number.isNaN(seconds))
        throw notACommit();
    return fromGitSeconds(seconds);
}
function notACommit() {
    return new errors/* UserError */.yo('Git wrote something that is not a commit.');
}

;// CONCATENATED MODULE: ./lib/history/git/head.js



/** Shortest abbreviation of an object id that git accepts (core.abbrev in git-config(1)). */
const OBJECT_ID = /^[0-9a-f]{4,64}$/i;
/**
 * Finds the commit behind a ref, at which a history is pinned.
 *
 * @param ref a branch, a tag or a commit, by no other of git's many notations; `null` for what is checked out
 * @returns its object id; `null` where no branch has a commit
 * @throws UserError when the clone has no such commit, or what is checked out has none and other branches have some
 */
async function findHead(clone, ref) {
    if (!meansCheckedOut(ref))
        return await findCommit(clone, ref);
    if (clone.checkedOut !== null)
        return clone.checkedOut.oid;
    await requireUnborn(clone);
    await requireNoBranch(clone);
    return null;
}
/** The name of a ref that {@link findHead} has found: the branch's or tag's, or the object id where no branch is checked out. */
async function nameOfRef(clone, ref) {
    if (!meansCheckedOut(ref))
        return shortName(ref);
    const { checkedOut } = clone;
    if (checkedOut !== null)
        return checkedOut.branch === null ? checkedOut.oid : shortName(checkedOut.branch);
    return shortName((await askHeadRef(clone)) ?? '');
}
function meansCheckedOut(ref) {
    return ref === null || ref === 'HEAD';
}
/** Makes sure that there is no commit because none was made yet, and not because the branch is damaged. */
async function requireUnborn(clone) {
    const log = await askGit(clone, ['log', '--max-count=1', '--no-mailmap', '--no-show-signature', '--format=%H']);
    // Where it finds one, that is of another ref called HEAD.
    if (log.status === 0 || log.complaint.includes('does not have any commits yet'))
        return;
    throw gitFailure('find the current commit', clone.folder, log);
}
/** As many branches as a sentence can name. */
const MOST_BRANCHES = 5;
/** Makes sure that nothing can be meant by a HEAD without commits: the one of a bare repository is often left on another branch. */
async function requireNoBranch(clone) {
    const format = '--format=%(if)%(symref)%(then)%(else)%(refname)%(end)';
    const answer = await askGit(clone, ['for-each-ref', '--sort=-committerdate', format, 'refs/heads', 'refs/remotes']);
    if (answer.status !== 0)
        throw gitFailure('list the branches', clone.folder, answer);
    const refs = answer.output.toString().split('\n');
    const branches = [...new Set(refs.filter(ref => ref !== '').map(nameOfBranch))];
    if (branches.length === 0)
        return;
    const named = branches.slice(0, MOST_BRANCHES).map(name => JSON.stringify(name));
    const others = branches.length - named.length;
    const all = others === 0 ? named.join(', ') : `${named.join(', ')} and ${others} more`;
    const head = JSON.stringify(shortName((await askHeadRef(clone)) ?? 'HEAD'));
    throw new errors/* UserError */.yo(`HEAD is at ${head}, which has no commits; there are some on ${all}.`, 'Name one of them with ref (in a terminal --ref), or check it out.');
}
/** By what name a branch can be asked for: one of origin's by its own, as long as nothing else has it. */
function nameOfBranch(ref) {
    return ref.replace(/^refs\/(?:heads|remotes\/origin|remotes)\//, '');
}
async function findCommit(clone, ref) {
    const object = (await findRef(clone, ref)) ?? (OBJECT_ID.test(ref) ? ref : null);
    const commit = object === null ? null : await askCommit(clone, object);
    if (commit !== null)
        return commit;
    throw new errors/* UserError */.yo(`This clone has no branch, tag or commit ${JSON.stringify(ref)}.`, 'It has only what was fetched: run git fetch in it, or set fetch-depth: 0 on actions/checkout, which brings all branches and tags.');
}
/**
 * The object that a branch's or tag's name stands for. The name is compared with those that there are, and so can
 * never be taken for an option, a range, a path or an expression.
 */
async function findRef(clone, ref) {
    if (ref.includes('\0'))
        return null;
    const candidates = fullNames(ref);
    const answer = await askGit(clone, ['for-each-ref', '--format=%(refname)%00%(objectname)', ...candidates]);
    if (answer.status !== 0)
        throw gitFailure('list the branches and tags', clone.folder, answer);
    const lines = answer.output.toString().split('\n');
    const objects = new Map(lines.map(line => [line.slice(0, line.indexOf('\0')), line.slice(line.indexOf('\0') + 1)]));
    return candidates.map(name => objects.get(name)).find(object => object !== undefined) ?? null;
}
/** What a name can mean, first come first served. A branch that was fetched and never checked out is origin's. */
function fullNames(ref) {
    if (!ref.startsWith('refs/')) {
        return [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/remotes/origin/${ref}`, `refs/remotes/${ref}`];
    }
    return [
        ref,
        ref.replace(/^refs\/heads\//, 'refs/remotes/origin/'),
        ref.replace(/^refs\/pull\//, 'refs/remotes/pull/'),
    ];
}
function shortName(ref) {
    return ref.replace(/^refs\/(?:heads|tags)\//, '');
}

;// CONCATENATED MODULE: ./lib/history/git/mailmap.js



/** A regular file in `git ls-tree -z`: neither a symbolic link, which git does not follow here either, nor a folder. */
const REGULAR_FILE = /^100\d{3} blob /;
/** More than any project has ever written into one; git itself would hold whatever there is in memory. */
const LARGEST_BYTES = 16 * 2 ** 20;
/**
 * The text of `.mailmap` at a commit, whatever the work tree holds; empty when there is none. Nothing is fetched for
 * it: where a partial clone lacks the file or cannot tell whether there is one, the figures could be wrong.
 *
 * @throws UserError when there is one, or may be one, and it cannot be read
 */
async function readMailmap(clone, head) {
    // Asked at once, since most of the time that a question takes is git's start.
    const [entry, size] = await Promise.all([
        askGit(clone, ['ls-tree', '--full-tree', '-z', head, '.mailmap']),
        askGit(clone, ['cat-file', '-s', `${head}:.mailmap`]),
    ]);
    if (entry.status !== 0)
        throw await unreadable(clone, 'cannot tell whether there is a', entry);
    if (!REGULAR_FILE.test(entry.output.toString()))
        return '';
    if (size.status !== 0)
        throw await unreadable(clone, 'lacks the content of its', size);
    requireSize(Number(size.output.toString()));
    const blob = await askGit(clone, ['cat-file', 'blob', `${head}:.mailmap`]);
    if (blob.status !== 0)
        throw gitFailure('read .mailmap', clone.folder, blob);
    return blob.output.toString();
}
function requireSize(bytes) {
    if (bytes <= LARGEST_BYTES)
        return;
    throw new errors/* UserError */.yo(`The .mailmap at the head has ${Math.ceil(bytes / 2 ** 20)} MB, and more than ${LARGEST_BYTES / 2 ** 20} MB are not read.`, 'Make it shorter, or measure a ref at which it is.');
}
/** @param lacks what a clone with a filter lacks of the file, to be followed by its name */
async function unreadable(clone, lacks, answer) {
    if (!(await isPartial(clone)))
        return gitFailure('read .mailmap', clone.folder, answer);
    return new errors/* UserError */.yo(`This clone was made with a filter and ${lacks} .mailmap, without which people could be counted several times.`, 'Check out in it what is measured, or clone without --filter (filter on actions/checkout).');
}
/** Whether the clone was made with `--filter` and so may lack objects without being damaged. */
async function isPartial(clone) {
    const settings = '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$';
    return (await askGit(clone, ['config', '--get-regexp', settings])).status === 0;
}

;// CONCATENATED MODULE: ./lib/history/git/shallow.js



/** The line of a commit as it was made, which names a parent whether or not the clone has it. A message is indented. */
const PARENT = /\nparent [0-9a-f]+\n/;
/** Longer than such a line, which may come in two. */
const CARRIED = 100;
/**
 * Makes sure that a history in a shallow clone was not cut: every commit in it that seems to have no parent has none.
 * Elsewhere the clone may be shallow, as after `git fetch --depth=1` of another branch.
 *
 * @throws UserError when a part of it is missing
 */
async function requireWhole(clone, head) {
    const git = startGit(clone, ['rev-list', '--max-parents=0', '--format=raw', '--end-of-options', head, '--']);
    try {
        let text = '';
        for await (const bytes of git.output) {
            text = text.slice(-CARRIED) + bytes.toString('latin1');
            if (PARENT.test(text))
                throw shallow();
        }
    }
    finally {
        git.stop();
    }
    const exit = await git.exit;
    if (clone.signal?.aborted)
        throw new errors/* Cancelled */.cJ('The run was cancelled while looking for the end of the history.');
    if (exit.status !== 0)
        throw gitFailure('read the commits', clone.folder, exit);
}
function shallow() {
    return new errors/* UserError */.yo('This clone is shallow, so most of its history is missing.', 'Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow in the clone, or use source: graphql.');
}

;// CONCATENATED MODULE: ./lib/history/git/source.js








/**
 * The history of a clone on disk, read by git itself: no token, no network, and nothing in the clone is changed. What
 * the user's or the clone's configuration says about showing a history has no influence, and neither have replace refs
 * and grafts, which GitHub does not know.
 *
 * @param workingDirectory a folder in the clone
 * @param log is told what could not be read or is more than was named, and may matter
 * @param signal given when the run is cancelled
 */
function gitHistory(workingDirectory, log, signal) {
    let isToldOfPart = false;
    return async ({ ref, coAuthors }) => {
        const clone = await openClone(workingDirectory, signal);
        if (clone.isPart && !isToldOfPart) {
            log.notice(`${JSON.stringify(clone.folder)} is a part of its repository; the whole repository is measured.`);
            isToldOfPart = true;
        }
        const head = await findHead(clone, ref);
        const [{ repository, server }, name, mailmap] = await Promise.all([
            nameOf(clone),
            nameOfRef(clone, ref),
            head === null ? '' : readMailmap(clone, head),
            head === null || !clone.isShallow ? null : requireWhole(clone, head),
        ]);
        const commits = head === null ? noCommits() : readCommits(clone, head, coAuthors);
        return { repository, server, ref: name, head, mailmap, commits };
    };
}
/** The commits that `git log` writes, to its good end. A consumer that has enough ends the command. */
async function* readCommits(clone, head, withMessages) {
    const git = startGit(clone, logArguments(head, withMessages));
    const decoder = new CommitDecoder(withMessages);
    try {
        for await (const bytes of git.output)
            yield decoder.take(bytes);
        const exit = await git.exit;
        if (clone.signal?.aborted)
            throw new errors/* Cancelled */.cJ('The run was cancelled while reading the commits.');
        if (exit.status !== 0)
            throw gitFailure('read the commits', clone.folder, exit);
        decoder.end();
    }
    finally {
        git.stop();
    }
}
async function* noCommits() { }
/** Each option that undoes a setting is here because that setting changes what is written or what is read for it. */
function logArguments(head, withMessages) {
    const fields = withMessages ? [...FIELDS, MESSAGE_FIELD] : FIELDS;
    return [
        'log',
        '-z',
        `--format=${fields.join('%x00')}`,
        '--encoding=UTF-8',
        '--no-show-signature',
        '--no-mailmap',
        '--no-notes',
        '--no-decorate',
        '--no-color',
        '--end-of-options',
        head,
        '--',
    ];
}

;// CONCATENATED MODULE: ./lib/github/commit-files.js



const UNKNOWN = { kind: 'unknown' };
/**
 * Finds out how paths came into being in a commit, by its list of files: only REST tells what a file was called before. GitHub
 * lists 300 files on a page, and 3,000 at most; the pages are read until all of the paths were seen.
 *
 * @throws UserError when the commit cannot be read
 */
async function readOrigins(github, task, request) {
    const { owner, name: repo } = repository_partsOf(request.repository);
    const sought = new Set(request.paths);
    const found = new Map();
    let requests = 0;
    for (let isOver = false; !isOver && found.size < sought.size && requests < request.mostRequests;) {
        requests += 1;
        const { origins, isLast } = await github.rest({
            ...task,
            route: 'GET /repos/{owner}/{repo}/commits/{ref}',
            // GitHub gives pages of 300 only to those who ask for no size.
            parameters: { owner, repo, ref: request.oid, ...(requests > 1 && { page: requests }) },
            decode: ({ data, hasNextPage }) => {
                const origins = decodeOrigins(data);
                return { origins, isLast: !hasNextPage || origins.length === 0 };
            },
        });
        for (const [path, origin] of origins)
            if (sought.has(path))
                found.set(path, origin);
        isOver = isLast;
    }
    return { of: path => found.get(path) ?? UNKNOWN, requests };
}
function decodeOrigins(data) {
    const files = json_at(data, 'files');
    if (!Array.isArray(files))
        throw new IncompleteAnswer('the files of a commit are missing');
    const parent = json_at(listOf(json_at(data, 'parents'))[0], 'sha');
    return files.map(file => {
        const path = json_at(file, 'filename');
        if (typeof path !== 'string')
            throw new IncompleteAnswer('a file of a commit has no name');
        return [path, originOf(file, parent)];
    });
}
function originOf(file, parent) {
    const [status, from] = [json_at(file, 'status'), json_at(file, 'previous_filename')];
    // The original of a copied file stays, and so does what people know of that.
    if (status === 'added' || status === 'copied')
        return { kind: 'created' };
    if (status !== 'renamed' || typeof from !== 'string' || typeof parent !== 'string')
        return UNKNOWN;
    return { kind: 'moved', from, parent };
}

;// CONCATENATED MODULE: ./lib/history/graphql/moves.js


/** How many requests for the files of a commit one pull request may take: a token has a thousand of them an hour. */
const MOST_REQUESTS = 10;
/** How often one file is followed. */
const MOST_MOVES = 5;
/** How many old paths are looked up: as many as a pull request has files that are looked at, in twelve queries. */
const MOST_OLD_PATHS = 300;
/** A file whose history is known at one path only. */
function traceOf(history) {
    const isWhole = history.oids.length === 0 && history.place.mayBeEmpty;
    return extended({ touchedBy: [], isWhole, begins: null }, history);
}
/**
 * Follows files to the paths that they had before they were moved. The oldest commit that touched a path made it, by moving
 * another file there or not; commits that moved many files answer for all of them at once. Files with the shortest histories
 * come first: a move hides most of what happened to them.
 *
 * Where it fails, or is too much, the histories stay as far as they are known, and are not called whole.
 */
async function followMoves(traces, source) {
    const followed = [...traces];
    try {
        await followInto(followed, source);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* UserError */.yo) || thrown instanceof errors/* Cancelled */.cJ)
            throw thrown;
        source.log.debug(`Not every file was followed to where it was before it was moved. ${thrown.message}`);
    }
    return followed;
}
async function followInto(followed, { origins, histories }) {
    let requestsLeft = MOST_REQUESTS;
    let oldPathsLeft = MOST_OLD_PATHS;
    for (let moves = 0; moves <= MOST_MOVES; moves++) {
        const moved = [];
        for (const [oid, beginnings] of beginningsIn(followed)) {
            if (requestsLeft === 0)
                break;
            const paths = beginnings.map(({ path }) => path);
            const found = await origins(oid, paths, requestsLeft);
            requestsLeft -= found.requests;
            for (const { index, trace, path } of beginnings) {
                const origin = found.of(path);
                const known = { ...trace, begins: null, isWhole: origin.kind === 'created' };
                followed[index] = known;
                if (origin.kind === 'moved')
                    moved.push({ index, trace: known, path: origin.from, commit: origin.parent, mayBeEmpty: false });
            }
        }
        const places = moves === MOST_MOVES ? [] : moved.slice(0, oldPathsLeft);
        if (places.length === 0)
            return;
        oldPathsLeft -= places.length;
        const pasts = await histories(places);
        for (const [number, { index, trace }] of places.entries()) {
            const past = pasts[number];
            if (past !== undefined)
                followed[index] = extended(trace, past);
        }
    }
}
/** The beginnings by their commits, those first whose files were touched least, then those of most files. */
function beginningsIn(traces) {
    const byCommit = new Map();
    for (const [index, trace] of traces.entries()) {
        if (trace.begins === null)
            continue;
        const { path, oid } = trace.begins;
        const others = byCommit.get(oid) ?? [];
        others.push({ index, trace, path });
        byCommit.set(oid, others);
    }
    const fewestTouches = (beginnings) => Math.min(...beginnings.map(({ trace }) => trace.touchedBy.length));
    return [...byCommit].sort(([, some], [, others]) => fewestTouches(some) - fewestTouches(others) || others.length - some.length);
}
/** A history with that of an older path behind it. */
function extended(trace, { place, oids, total }) {
    const touchedBy = [...new Set([...trace.touchedBy, ...oids])];
    const oldest = oids.at(-1);
    if (oldest === undefined)
        return trace;
    if (total > oids.length || touchedBy.length >= MOST_TOUCHES)
        return { touchedBy: touchedBy.slice(0, MOST_TOUCHES), isWhole: false, begins: null };
    return { touchedBy, isWhole: false, begins: { path: place.path, oid: oldest } };
}

;// CONCATENATED MODULE: ./lib/history/graphql/date.js

/** The last year that git can show; a date beyond it is shown as the epoch. */
const LATEST_SHOWN_YEAR = 2_147_485_547;
/**
 * Reads GitHub's `DateTime`. A year of more than four digits, which JavaScript may not know, is beyond what a commit's date is
 * kept within, on either side.
 *
 * @returns milliseconds since 1970-01-01T00:00:00Z; `null` where git would show the epoch, and where it is no date
 */
function parseDate(value) {
    if (typeof value !== 'string')
        return null;
    const year = Number(/^[+-]?\d{4,}(?=-\d\d-\d\d)/.exec(value)?.[0]);
    if (Number.isNaN(year) || Math.abs(year) > LATEST_SHOWN_YEAR)
        return null;
    if (year < 0)
        return EARLIEST_MS;
    if (year > 9_999)
        return LATEST_MS;
    const ms = Date.parse(value);
    return Number.isNaN(ms) ? null : fromGitSeconds(ms / 1000);
}

;// CONCATENATED MODULE: ./lib/history/graphql/query.js

/** Commits on a page of history; the most that GitHub lists (`first` is 1 to 100). */
const PAGE_SIZE = 100;
/** Of how many authors of a commit GitHub is asked for the accounts; the commit's own author is the first. */
const MOST_AUTHORS = 20;
/** Variables and selection. Only the likeliest reading of a name has a page, as each page may cost a point. */
const HEADS = {
    default: ['', 'defaultBranchRef { name target { ...Head } }'],
    expression: [', $ref: String!', 'object(expression: $ref) { ...Head }'],
    name: [
        ', $ref: String!, $branch: String!, $tag: String!',
        'object(expression: $branch) { ...Head } tag: object(expression: $tag) { oid ... on Tag { target { oid } } } other: object(expression: $ref) { oid }',
    ],
};
/**
 * Asks for the repository and what its default branch, or `$ref`, names: the head's `.mailmap`, the size of its history
 * and the first page of it. Where `$ref` is a name and no branch's, only what else it names.
 */
function headQuery(fields, kind, extra) {
    const [variables, selection] = HEADS[kind];
    return `
    query ($owner: String!, $name: String!${variables}${extra.variables}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) { nameWithOwner ${selection} ${extra.selection} }
    }
    fragment Head on GitObject {
      __typename
      oid
      ... on Tag { target { oid } }
      ... on Commit {
        file(path: ".mailmap") { mode object { oid ... on Blob { text isTruncated } } }
        history(first: ${PAGE_SIZE}) { totalCount ...Page }
      }
    }
    ${pageFragment(fields)}`;
}
/** Asks for several pages of one commit's history at once: those behind the cursors `$c0`, `$c1`, … */
function pagesQuery(fields, pages) {
    const indices = Array.from({ length: pages }, (_, index) => index);
    return `
    query ($owner: String!, $name: String!, $head: GitObjectID!${indices.map(i => `, $c${i}: String`).join('')}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) {
        object(oid: $head) {
          ... on Commit { ${indices.map(i => `p${i}: history(first: ${PAGE_SIZE}, after: $c${i}) { ...Page }`).join(' ')} }
        }
      }
    }
    ${pageFragment(fields)}`;
}
function pageFragment(fields) {
    return `fragment Page on CommitHistoryConnection {
      pageInfo { endCursor hasNextPage }
      nodes { ${commitFields(fields)} }
    }`;
}
/** What is asked of a commit, wherever it is listed. */
function commitFields({ coAuthors, merges }) {
    const account = 'user { login databaseId }';
    const person = `{ name email ${account} }`;
    const more = `${merges ? ' parents { totalCount }' : ''}${coAuthors ? ` message authors(first: ${MOST_AUTHORS}) { totalCount nodes { email ${account} } }` : ''}`;
    return `oid authoredDate committedDate author ${person} committer ${person}${more}`;
}

;// CONCATENATED MODULE: ./lib/history/graphql/decode.js







const NOBODY = [];
/** What git takes for the date where it cannot read one. */
const EPOCH = 0;
/**
 * Starts without knowing anybody; the decoder of one history keeps everybody it has met.
 *
 * @param fields what was asked for, and so must be there
 * @param onOddDate told of each commit with a date that cannot be read, which is then the epoch
 */
function createDecoder(fields, onOddDate = () => { }) {
    const people = new Map();
    /** Commits whose list of authors looks as if a part of it was lost. */
    const doubted = new Set();
    /** Whether one of them came again as it was: then GitHub knows no more, and no list is doubted any longer. */
    let areAuthorsBelieved = false;
    function known(identity) {
        const key = textOfIdentity(identity);
        const same = people.get(key) ?? identity;
        people.set(key, same);
        return same;
    }
    /** GitHub's `GitActor`, of which everything may be null. */
    function actor(node) {
        const { name, email } = isRecord(node) ? node : {};
        return known({ name: decode_textOr('', name), email: decode_textOr('', email), ...accountIn(node) });
    }
    function commit(node) {
        const parents = json_at(node, 'parents', 'totalCount');
        const { oid, message, authors, author, committer, authoredDate, committedDate } = isRecord(node) ? node : {};
        const isWhole = typeof oid === 'string' &&
            (!fields.merges || typeof parents === 'number') &&
            (!fields.coAuthors || typeof message === 'string');
        if (!isWhole)
            throw new IncompleteAnswer('a commit is not whole');
        const [authoredAt, committedAt] = [parseDate(authoredDate), parseDate(committedDate)];
        if (authoredAt === null || committedAt === null)
            onOddDate();
        return {
            oid,
            author: actor(author),
            committer: actor(committer),
            authoredAt: authoredAt ?? EPOCH,
            committedAt: committedAt ?? EPOCH,
            isMerge: typeof parents === 'number' && parents > 1,
            coAuthors: typeof message === 'string' ? coAuthorsIn(oid, message, authors) : NOBODY,
        };
    }
    /** The trailers are git's to read; GitHub knows whose accounts the addresses in them belong to. */
    function coAuthorsIn(oid, message, authors) {
        const coAuthors = coAuthorsOf(message);
        if (coAuthors.length === 0)
            return NOBODY;
        const accounts = new Map(authorsIn(oid, authors).map(node => [(0,fold/* fold */.AU)(decode_textOr('', json_at(node, 'email'))), accountIn(node)]));
        return coAuthors.map(person => known({ ...person, ...accounts.get((0,fold/* fold */.AU)(person.email)) }));
    }
    /** Wide queries can lose some of them without an error. */
    function authorsIn(oid, authors) {
        const [nodes, total] = [json_at(authors, 'nodes'), json_at(authors, 'totalCount')];
        if (!Array.isArray(nodes))
            return NOBODY;
        const due = typeof total === 'number' ? Math.min(total, MOST_AUTHORS) : 1;
        if (nodes.length < Math.max(due, 1)) {
            if (doubted.has(oid))
                areAuthorsBelieved = true;
            doubted.add(oid);
        }
        return nodes;
    }
    function page(connection, due) {
        const nodes = json_at(connection, 'nodes');
        if (!Array.isArray(nodes) || nodes.length !== (due ?? nodes.length))
            throw new IncompleteAnswer('a page of history is not whole');
        const known = doubted.size;
        const commits = nodes.map(commit);
        if (doubted.size > known && !areAuthorsBelieved)
            throw new IncompleteAnswer('the authors of a commit are not whole');
        return {
            commits,
            endCursor: decode_textOr('', json_at(connection, 'pageInfo', 'endCursor')),
            hasNextPage: json_at(connection, 'pageInfo', 'hasNextPage') === true,
        };
    }
    return { page };
}
/** The account that GitHub links to somebody, if any. */
function accountIn(node) {
    const [login, accountId] = [json_at(node, 'user', 'login'), json_at(node, 'user', 'databaseId')];
    if (typeof login !== 'string')
        return { login: null, accountId: null };
    return { login, accountId: isCount(accountId) ? accountId : null };
}
function decode_textOr(missing, value) {
    return typeof value === 'string' ? value : missing;
}

;// CONCATENATED MODULE: ./lib/history/graphql/pull-request-query.js






/**
 * Asks about a pull request and about the history of paths, each at a commit: of each path the last 100 commits. Their object
 * ids are enough, for the base branch's own history says everything else about them.
 */
function pullRequestQuery({ own, paths, isDated }) {
    const indices = Array.from({ length: paths }, (_, index) => index);
    const variables = [
        '$owner: String!, $name: String!',
        ...(own === null ? [] : ['$number: Int!, $after: String']),
        ...(paths > 0 && isDated ? ['$until: GitTimestamp'] : []),
        ...indices.map(index => `$o${index}: GitObjectID!, $p${index}: String!`),
    ];
    const until = isDated ? ', until: $until' : '';
    const histories = indices.map(index => `h${index}: object(oid: $o${index}) { ... on Commit { history(first: ${MOST_TOUCHES}, path: $p${index}${until}) { ...Touches } } }`);
    return `
    query (${variables.join(', ')}) {
      ${BUDGET_FIELDS}
      repository(owner: $owner, name: $name) {
        ${own === null ? '' : pullRequestFields(own)}
        ${histories.join('\n        ')}
      }
    }
    ${paths === 0 ? '' : 'fragment Touches on CommitHistoryConnection { totalCount pageInfo { endCursor hasNextPage } nodes { oid } }'}`;
}
function pullRequestFields(own) {
    return `pullRequest(number: $number) {
          author { __typename login }
          changedFiles
          commits(first: ${PAGE_SIZE}, after: $after) {
            totalCount
            pageInfo { endCursor hasNextPage }
            nodes { commit { ${commitFields(own)} } }
          }
        }`;
}
/**
 * Reads the pull request and a page of its commits. A page may be shorter than the total says where GitHub has no next one: of
 * some pull requests it does not list all commits.
 *
 * @param alreadyListed how many commits were listed on earlier pages
 * @throws IncompleteAnswer when a part of it is missing
 */
function decodeOwnCommits(data, decoder, alreadyListed) {
    const pullRequest = json_at(data, 'repository', 'pullRequest');
    const connection = json_at(pullRequest, 'commits');
    const [changedFiles, total, nodes, hasNextPage, endCursor] = [
        json_at(pullRequest, 'changedFiles'),
        json_at(connection, 'totalCount'),
        json_at(connection, 'nodes'),
        json_at(connection, 'pageInfo', 'hasNextPage'),
        json_at(connection, 'pageInfo', 'endCursor'),
    ];
    if (!isCount(changedFiles) || !isCount(total) || !Array.isArray(nodes) || typeof hasNextPage !== 'boolean')
        throw new IncompleteAnswer('a pull request is not whole');
    const due = Math.max(0, Math.min(PAGE_SIZE, total - alreadyListed));
    if (nodes.length > due || (nodes.length < due && hasNextPage))
        throw new IncompleteAnswer('the list of the commits of a pull request is not whole');
    const page = { pageInfo: json_at(connection, 'pageInfo'), nodes: nodes.map(node => json_at(node, 'commit')) };
    return {
        author: loginOf(json_at(pullRequest, 'author')),
        changedFiles,
        commits: decoder.page(page, null).commits,
        listed: alreadyListed + nodes.length,
        totalCommits: total,
        // A page on which nothing is has none behind it, whatever it says.
        next: hasNextPage && nodes.length > 0 && typeof endCursor === 'string' ? endCursor : null,
    };
}
/** GraphQL leaves out the `[bot]` with which REST, and git, end a bot's login. */
function loginOf(actor) {
    const login = json_at(actor, 'login');
    if (typeof login !== 'string')
        return null;
    return json_at(actor, '__typename') === 'Bot' ? `${login}[bot]` : login;
}
/**
 * Reads which commits touched each of the places, in the order in which they were asked for.
 *
 * @throws IncompleteAnswer when one of them is missing or not whole
 * @throws UserError when GitHub does not have a commit at which the paths were looked for
 */
function decodeHistories(data, places) {
    return places.map((place, index) => {
        const commit = json_at(data, 'repository', `h${index}`);
        if (commit === null)
            throw new errors/* UserError */.yo('GitHub does not have the head of the base branch that was measured.');
        return { place, ...decodeHistory(json_at(commit, 'history')) };
    });
}
/** A list that was shortened gives itself away where its parts do not fit each other. */
function decodeHistory(connection) {
    const oids = listOf(json_at(connection, 'nodes')).map(node => json_at(node, 'oid'));
    const [total, hasNextPage, endCursor] = [
        json_at(connection, 'totalCount'),
        json_at(connection, 'pageInfo', 'hasNextPage'),
        json_at(connection, 'pageInfo', 'endCursor'),
    ];
    const isWhole = isCount(total) &&
        oids.length === Math.min(MOST_TOUCHES, total) &&
        hasNextPage === total > oids.length &&
        (typeof endCursor === 'string') === oids.length > 0;
    if (!isWhole || !oids.every(oid => typeof oid === 'string'))
        throw new IncompleteAnswer('the history of a file is not whole');
    return { oids, total };
}

;// CONCATENATED MODULE: ./lib/history/graphql/pull-request-parts.js





/**
 * The paths in one query, at most. GitHub gives a query ten seconds, and walks the history anew for each path. Of queries that
 * list some 6,000 things it was seen to shorten lists without an error; 25 lists of 100 always came whole.
 */
const MOST_PATHS = 25;
/** How often an empty history is asked for again alone, at most; those beyond stay empty, and nobody calls them whole. */
const MOST_ASKED_ALONE = 10;
/** A reader that asks for 25 paths at first, and for fewer once that was too much. */
function createPartReader(github, request) {
    const { repository, number, until, coAuthors } = request;
    const task = {
        what: `reading pull request ${number} of ${repository}`,
        needs: 'pull-requests: read',
        otherwise: '',
    };
    const optional = { ...task, isOptional: true };
    const fields = { coAuthors, merges: true };
    const decoder = createDecoder(fields);
    const isDated = Number.isFinite(until);
    let width = MOST_PATHS;
    let askedAlone = 0;
    let budget = null;
    function questionFor({ own, places }) {
        return {
            ...task,
            query: pullRequestQuery({ own: own === null ? null : fields, paths: places.length, isDated }),
            variables: {
                ...repository_partsOf(repository),
                ...(own && { number, after: own.after }),
                ...(places.length > 0 && isDated && { until: toGitTimestamp(until) }),
                ...Object.fromEntries(places.flatMap(({ commit, path }, index) => [
                    [`o${index}`, commit],
                    [`p${index}`, path],
                ])),
            },
            decode: data => {
                budget = decodeBudget(data) ?? budget;
                return {
                    own: own && decodeOwnCommits(data, decoder, own.listed),
                    histories: decodeHistories(data, places),
                };
            },
        };
    }
    function afford({ own, places }) {
        if (budget === null)
            return;
        const queries = Math.max(own === null ? 0 : Math.ceil(own.wanted / PAGE_SIZE), Math.ceil(places.length / width));
        github.afford(task, queries * Math.max(1, budget.cost), budget);
    }
    function ask({ own, places }, asTask) {
        afford({ own, places });
        return github.retrying(asTask, async (askOnce) => {
            const some = places.slice(0, width);
            try {
                return await askOnce(questionFor({ own, places: some }));
            }
            catch (thrown) {
                if (some.length > 1)
                    width = Math.floor(some.length / 2);
                throw thrown;
            }
        });
    }
    /**
     * Nobody is said to have touched a file that is there: that is asked for again alone before it is believed. If it turns out
     * to be wrong, nothing that came with it is believed, and fewer are asked for at once.
     */
    async function believed(histories, asTask) {
        if (histories.length === 1)
            return histories;
        for (const { place, oids } of histories) {
            if (place.mayBeEmpty || oids.length > 0 || askedAlone === MOST_ASKED_ALONE)
                continue;
            askedAlone += 1;
            const [again] = (await ask({ own: null, places: [place] }, asTask)).histories;
            if (again === undefined || again.oids.length === 0)
                continue;
            askedAlone -= 1;
            width = Math.floor(histories.length / 2);
            return [];
        }
        return histories;
    }
    async function read(part, asTask = task) {
        const { own, histories } = await ask(part, asTask);
        return { own, histories: await believed(histories, asTask) };
    }
    async function histories(places) {
        const found = [];
        while (found.length < places.length) {
            found.push(...(await read({ own: null, places: places.slice(found.length) }, optional)).histories);
        }
        return found;
    }
    return { read: part => read(part), histories };
}
/** Git counts in whole seconds, and GitHub takes its dates without a fraction of one. */
function toGitTimestamp(epochMilliseconds) {
    return new Date(epochMilliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./lib/history/graphql/pull-request.js







/**
 * Reads what a pull request brings and touches. One request lists a hundred files, and one gives the history of 25 of them with
 * a hundred of the pull request's own commits: 15 requests for the 300 files and the 1,000 commits that are looked at, at most.
 * Ten more at most find out which files were moved, and twelve or so what happened to them before.
 *
 * @returns `null` where it cannot be read, after a notice
 */
async function readPullRequest(github, request, log) {
    try {
        const pullRequest = await pull_request_read(github, request, log);
        if (pullRequest.moreCommits > 0)
            log.notice(leavesOut(pullRequest));
        return pullRequest;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || error instanceof errors/* Cancelled */.cJ)
            throw error;
        log.notice(`The report says nothing about pull request ${request.number}. ${error.message}`);
        return null;
    }
}
function leavesOut({ number, commits, moreCommits }) {
    const [some, all] = [withCommas(commits.length), withCommas(commits.length + moreCommits)];
    return `Pull request ${number} has at least ${all} commits, of which ${some} were read: what the report says about the time after the merge is with those.`;
}
async function pull_request_read(github, request, log) {
    const { repository, number, base } = request;
    const listed = await listFiles(github, request);
    const places = listed.map(({ pathOnBase, isNew }) => ({ path: pathOnBase, commit: base, mayBeEmpty: isNew }));
    const reader = createPartReader(github, request);
    const { own, commits, histories } = await readParts(reader, places);
    const what = `reading what was moved in ${repository}`;
    const task = { what, needs: 'contents: read', otherwise: '', isOptional: true };
    const origins = (oid, paths, mostRequests) => readOrigins(github, task, { repository, oid, paths, mostRequests });
    const traces = await followMoves(histories.map(traceOf), { origins, histories: reader.histories, log });
    return {
        number,
        author: own.author,
        commits,
        moreCommits: Math.max(0, own.totalCommits - own.listed),
        files: traces.flatMap(({ touchedBy, isWhole }, index) => {
            const file = listed[index];
            return file === undefined ? [] : [{ path: file.path, isRemoved: file.isRemoved, touchedBy, isWhole }];
        }),
        moreFiles: Math.max(0, own.changedFiles - listed.length),
    };
}
async function readParts(reader, places) {
    const commits = [];
    const histories = [];
    let own = null;
    do {
        const page = own === null ? { after: null, listed: 0, wanted: 1 } : pageBehind(own);
        const answer = await reader.read({ own: page, places: places.slice(histories.length) });
        own = answer.own ?? own;
        commits.push(...(answer.own?.commits ?? []));
        histories.push(...answer.histories);
    } while (own === null || pageBehind(own) !== null || histories.length < places.length);
    return { own, commits, histories };
}
function pageBehind({ next, listed, totalCommits }) {
    const wanted = Math.min(totalCommits, MOST_OWN_COMMITS) - listed;
    return next === null || wanted <= 0 ? null : { after: next, listed, wanted };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./lib/history/cache/checked.js
/** Readers of values that may be anything; each throws where the value is not what it must be. */
/** Says that something was not written by us, or not completely. */
class Damaged extends Error {
    name = 'Damaged';
    constructor(cause) {
        super('it is damaged', cause === undefined ? undefined : { cause });
    }
}
function recordOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Damaged();
    return { ...value };
}
function checked_listOf(value) {
    if (!Array.isArray(value))
        throw new Damaged();
    return value;
}
function checked_textOf(value) {
    if (typeof value !== 'string')
        throw new Damaged();
    return value;
}
function truthOf(value) {
    if (typeof value !== 'boolean')
        throw new Damaged();
    return value;
}
function numberOf(value) {
    if (typeof value !== 'number')
        throw new Damaged();
    return value;
}
/** A whole number from 0 on. */
function checked_countOf(value) {
    if (!Number.isSafeInteger(value) || numberOf(value) < 0)
        throw new Damaged();
    return numberOf(value);
}
/** What a list has at a place. */
function itemOf(list, index) {
    const item = list[index];
    if (item === undefined)
        throw new Damaged();
    return item;
}

;// CONCATENATED MODULE: ./lib/history/cache/columns.js



const columns_NOBODY = [];
/** @param indexOf the index of a person */
function encodeLayer({ commits, ...layer }, indexOf) {
    return {
        ...layer,
        oids: commits.map(({ oid }) => oid).join(''),
        authors: commits.map(({ author }) => indexOf(author)),
        committers: commits.map(({ committer }) => indexOf(committer)),
        dates: commits.map(({ committedAt }) => committedAt),
        delays: commits.map(({ authoredAt, committedAt }) => committedAt - authoredAt),
        merges: commits.flatMap(({ isMerge }, index) => (isMerge ? index : [])),
        coAuthors: commits.flatMap(({ coAuthors }, index) => coAuthors.length === 0 ? [] : [[index, ...coAuthors.map(indexOf)]]),
    };
}
/**
 * @param value what {@link encodeLayer} has made, if it was not damaged
 * @param people by index
 * @throws Damaged when it is anything else
 */
function decodeLayer(value, people) {
    const columns = recordOf(value);
    const head = checked_textOf(columns.head);
    const commits = decodeCommits(columns, oidsIn(checked_textOf(columns.oids), head.length), people);
    const total = checked_countOf(columns.total);
    if (commits.length > total || total > MOST_COMMITS)
        throw new Damaged();
    return {
        head,
        total,
        commits,
        pages: decodePages(columns.pages, total),
        readAt: numberOf(columns.readAt),
        bookmark: decodeBookmark(columns.bookmark),
    };
}
/** A history has no more pages than commits, and each page once. */
function decodePages(value, total) {
    const pages = checked_listOf(value).map(checked_countOf);
    if (pages.some(page => page >= total) || new Set(pages).size !== pages.length)
        throw new Damaged();
    return pages;
}
function decodeBookmark(value) {
    if (value === undefined)
        return undefined;
    const { page, cursor } = recordOf(value);
    return { page: checked_countOf(page), cursor: checked_textOf(cursor) };
}
function decodeCommits(columns, oids, people) {
    const personOf = (index) => itemOf(people, checked_countOf(index));
    const authors = checked_listOf(columns.authors);
    const committers = checked_listOf(columns.committers);
    const dates = checked_listOf(columns.dates).map(dateOf);
    const delays = checked_listOf(columns.delays).map(numberOf);
    const merges = new Set(checked_listOf(columns.merges));
    const coAuthors = new Map(checked_listOf(columns.coAuthors)
        .map(checked_listOf)
        .map(([commit, ...some]) => [commit, some.map(personOf)]));
    if ([authors, committers, dates, delays].some(column => column.length !== oids.length))
        throw new Damaged();
    return oids.map((oid, index) => ({
        oid,
        author: personOf(authors[index]),
        committer: personOf(committers[index]),
        authoredAt: dateOf((dates[index] ?? 0) - (delays[index] ?? 0)),
        committedAt: dates[index] ?? 0,
        isMerge: merges.has(index),
        coAuthors: coAuthors.get(index) ?? columns_NOBODY,
    }));
}
function dateOf(value) {
    const ms = numberOf(value);
    if (!isGitDate(ms))
        throw new Damaged();
    return ms;
}
function oidsIn(text, length) {
    if (!/^[0-9a-f]*$/.test(text) || (length !== 40 && length !== 64) || text.length % length !== 0)
        throw new Damaged();
    const oids = Array.from({ length: text.length / length }, (_, index) => text.slice(index * length, (index + 1) * length));
    if (new Set(oids).size !== oids.length)
        throw new Damaged();
    return oids;
}

;// CONCATENATED MODULE: ./lib/history/cache/header.js


/** Changes whenever a program could misunderstand what an older or a newer one has written. */
const FORMAT_VERSION = 3;
const FORMAT = 'pony-factor history';
/** Four heads of 64 digits with their totals have half of it. */
const LONGEST_HEADER = 1_000;
const NEWLINE = 0x0a;
/** What gzip begins with, and so did every file before version 3. */
const GZIP_MAGIC = [0x1f, 0x8b];
/** A header is a line of JSON in clear text. */
function encodeHeader({ jump, heads }) {
    const layers = heads.map(({ head, total }) => [head, total]);
    return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, jump, layers })}\n`;
}
/**
 * Parts a file into its header and what is packed behind it, believing nothing.
 *
 * @throws Error when it is damaged, or not of this format and version; the message completes "the cache is ignored: …"
 */
function decodeHeader(bytes) {
    if (GZIP_MAGIC.every((byte, index) => bytes[index] === byte))
        throw new Error(ANOTHER_VERSION);
    const end = bytes.subarray(0, LONGEST_HEADER).indexOf(NEWLINE);
    if (end === -1)
        throw new Damaged();
    const { format, version, jump, layers } = recordOf(parse(bytes.subarray(0, end)));
    if (format !== FORMAT)
        throw new Error('it holds something else');
    if (version !== FORMAT_VERSION)
        throw new Error(ANOTHER_VERSION);
    const heads = checked_listOf(layers).map(decodeHead);
    if (heads.length > MOST_LAYERS || new Set(heads.map(({ head }) => head)).size !== heads.length)
        throw new Damaged();
    return { header: { jump: truthOf(jump), heads }, packed: bytes.subarray(end + 1) };
}
const ANOTHER_VERSION = 'another version has written it';
function parse(line) {
    try {
        return JSON.parse(Buffer.from(line).toString());
    }
    catch (thrown) {
        throw new Damaged(thrown);
    }
}
function decodeHead(value) {
    const [head, total, ...more] = checked_listOf(value);
    const kept = { head: checked_textOf(head), total: checked_countOf(total) };
    // They become part of a query and of cursors.
    const isHead = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(kept.head) && kept.total <= MOST_COMMITS;
    if (!isHead || kept.total === 0 || more.length > 0)
        throw new Damaged();
    return kept;
}

;// CONCATENATED MODULE: ./lib/history/cache/people.js

/** Starts without anybody. */
function createPeople() {
    const all = [];
    const indices = new Map();
    function indexOf(identity) {
        const key = textOfIdentity(identity);
        const index = indices.get(key) ?? all.push([identity.name, identity.email, identity.login, identity.accountId]) - 1;
        indices.set(key, index);
        return index;
    }
    return { all, indexOf };
}

;// CONCATENATED MODULE: ./lib/history/cache/format.js







/** Most of a file are object ids, in which a long search finds nothing that a quick look misses. */
const GZIP_LEVEL = 1;
/**
 * Writes a snapshot: a header, and behind it gzip, whose checksum finds damage, around JSON whose commits are columns that
 * name people by their index. 82,000 commits take about 2.5 MB.
 *
 * @param commits how many commits GitHub says that the history has
 * @throws Error when it is larger than what {@link decodeSnapshot} would read
 */
async function encodeSnapshot(snapshot, commits) {
    const { subject, coAuthors, merges, jump, layers } = snapshot;
    const people = createPeople();
    const columns = layers.map(layer => encodeLayer(layer, people.indexOf));
    const text = Buffer.from(JSON.stringify({ subject, coAuthors, merges, people: people.all, layers: columns }));
    const header = encodeHeader({ jump, heads: layers });
    const file = Buffer.concat([Buffer.from(header), await zip(text, { level: GZIP_LEVEL })]);
    const bounds = boundsFor(commits);
    const isReadable = file.length <= bounds.packed && text.length <= bounds.unpacked && isModest(text, bounds.values);
    if (!isReadable)
        throw new TooLarge();
    return file;
}
/**
 * Reads a snapshot, believing nothing, and taking no more time and memory than a history of its size needs.
 *
 * @param commits how many commits GitHub says that the history has
 * @throws Error when it is damaged, too large, or not of this format and version; the message completes "the cache is ignored: …"
 */
async function decodeSnapshot(bytes, commits) {
    const { header, packed } = decodeHeader(bytes);
    const bounds = boundsFor(commits);
    if (bytes.length > bounds.packed)
        throw new TooLarge();
    const file = recordOf(await unpack(packed, bounds));
    const people = checked_listOf(file.people).map(decodePerson);
    const layers = checked_listOf(file.layers).map(layer => decodeLayer(layer, people));
    // Samples are drawn by what the header says.
    const isAsSaid = layers.every(({ head, total }, index) => {
        const said = header.heads[index];
        return said?.head === head && said.total === total;
    });
    if (!isAsSaid || layers.length !== header.heads.length)
        throw new Damaged();
    return {
        subject: checked_textOf(file.subject),
        coAuthors: truthOf(file.coAuthors),
        merges: truthOf(file.merges),
        jump: header.jump,
        layers,
    };
}
class TooLarge extends Error {
    name = 'TooLarge';
    constructor() {
        super('it is larger than a history of its size can be');
    }
}
const zip = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
const unzip = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
async function unpack(packed, { unpacked, values }) {
    try {
        const text = await unzip(packed, { maxOutputLength: unpacked });
        if (!isModest(text, values))
            throw new TooLarge();
        return JSON.parse(text.toString());
    }
    catch (thrown) {
        throw isTooLarge(thrown) ? new TooLarge() : new Damaged(thrown);
    }
}
function isTooLarge(thrown) {
    const hasCode = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
    return thrown instanceof TooLarge || (hasCode && thrown.code === 'ERR_BUFFER_TOO_LARGE');
}
function decodePerson(value) {
    const [name, email, login, accountId] = checked_listOf(value);
    return {
        name: checked_textOf(name),
        email: checked_textOf(email),
        login: login === null ? null : checked_textOf(login),
        accountId: accountId === null ? null : checked_countOf(accountId),
    };
}

;// CONCATENATED MODULE: ./lib/history/cache/keeper.js





/** A keeper that reads and writes snapshots in a store. */
function createKeeper({ store, log, subject, ref, coAuthors, merges, now }) {
    const shelf = shelfOf({ subject, coAuthors, merges }, ref);
    async function open() {
        const bytes = (await store?.load(shelf)) ?? null;
        if (bytes === null)
            return null;
        try {
            const { header } = decodeHeader(bytes);
            return { header, read: commits => read(bytes, header, commits) };
        }
        catch (thrown) {
            return ignored(thrown, null);
        }
    }
    async function read(bytes, { heads }, commits) {
        // A longer history, such as another branch's, is no part of this one.
        if (heads.every(({ total }) => total > commits))
            return [];
        try {
            const snapshot = await decodeSnapshot(bytes, commits);
            const isOurs = snapshot.subject === subject && snapshot.coAuthors === coAuthors && snapshot.merges === merges;
            if (!isOurs)
                throw new Error('it is that of another history');
            return snapshot.layers.filter(({ readAt }) => readAt <= now && now - readAt < LONGEST_AGE_MS);
        }
        catch (thrown) {
            return ignored(thrown, []);
        }
    }
    function ignored(thrown, nothing) {
        log.notice(`The cache is ignored: ${(0,errors/* messageOf */.bD)(thrown)}.`);
        return nothing;
    }
    async function save({ layers, jump, commits }) {
        const [newest] = layers;
        if (store === null || newest === undefined)
            return;
        try {
            const bytes = await encodeSnapshot({ subject, coAuthors, merges, jump, layers }, commits);
            // By the bytes and not by the head alone: what was read anew at the same head must be kept as well.
            await store.save(shelf, `${newest.head.slice(0, 12)}-${digest(bytes)}`, bytes);
        }
        catch (thrown) {
            log.debug(`The history could not be kept: ${(0,errors/* messageOf */.bD)(thrown)}`);
        }
    }
    return { open, save };
}
function shelfOf(family, ref) {
    return {
        family: digest(JSON.stringify(family)),
        format: `v${FORMAT_VERSION}`,
        member: digest(JSON.stringify({ ref })),
    };
}
function digest(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./lib/history/graphql/history-size.js





const HINT = 'A number from such a history would be wrong. Run again, or measure a clone with source: git.';
/** How many commits the histories have that are looked at, as GitHub says: as often as it is asked, the same of one head. */
class HistorySizes {
    #repository;
    #totals = new Map();
    /** @param repository `owner/name` */
    constructor(repository) {
        this.#repository = repository;
    }
    /**
     * Reads how many commits can be reached from a head.
     *
     * @throws IncompleteAnswer when that is missing
     * @throws UserError when it cannot be, or is not what was said before
     */
    read(oid, total) {
        const place = `the history of ${oneLine(this.#repository)} at ${oid.slice(0, 7)}`;
        if (typeof total !== 'number' && typeof total !== 'bigint')
            throw new IncompleteAnswer('the size of the history is missing in the answer');
        if (!isCount(total) || total > MOST_COMMITS)
            throw new errors/* UserError */.yo(`GitHub counts ${history_size_inWords(total)} commits in ${place}, which cannot be.`, HINT);
        const before = this.#totals.get(oid) ?? total;
        if (before !== total)
            throw new errors/* UserError */.yo(`GitHub counts first ${history_size_inWords(before)} and then ${history_size_inWords(total)} commits in ${place}.`, HINT);
        this.#totals.set(oid, total);
        return total;
    }
}
function history_size_inWords(total) {
    return Number.isSafeInteger(total) ? withCommas(Number(total)) : oneLine(String(total));
}

;// CONCATENATED MODULE: ./lib/history/graphql/incomplete.js


/**
 * What is said of a history that has other commits than GitHub counts.
 *
 * @param found what there is instead of the total
 */
function incomplete({ repository, oid, total }, found) {
    return new errors/* UserError */.yo(`GitHub counts ${withCommas(total)} commits in the history of ${oneLine(repository)} at ${oid.slice(0, 7)}, but lists ` +
        `${found}.`, 'A number from such a history would be wrong. Run again, or measure a clone with source: git.');
}

;// CONCATENATED MODULE: ./lib/history/graphql/mailmap-file.js


/** The mode of a symbolic link, which git does not follow for a mailmap (gitmailmap(5)). */
const SYMLINK = 0o120000;
/** Reads an answered `TreeEntry`; `null` when there is no such file. */
function decodeMailmapFile(entry) {
    const oid = json_at(entry, 'object', 'oid');
    const text = json_at(entry, 'object', 'text');
    // A folder has no text at all, a binary file has null.
    if (typeof oid !== 'string' || text === undefined || json_at(entry, 'mode') === SYMLINK)
        return null;
    return { oid, text: typeof text === 'string' && json_at(entry, 'object', 'isTruncated') !== true ? text : null };
}
/** The file's whole text, from REST where GraphQL has cut it. */
async function mailmap_file_readMailmap({ github, task, owner, name }, { oid, text }) {
    if (text !== null)
        return text;
    return github.rest({
        ...task,
        route: 'GET /repos/{owner}/{repo}/git/blobs/{sha}',
        parameters: { owner, repo: name, sha: oid },
        decode: ({ data }) => {
            const content = json_at(data, 'content');
            if (typeof content !== 'string')
                throw new IncompleteAnswer('the content of .mailmap is missing in the answer');
            return Buffer.from(content, 'base64').toString();
        },
    });
}

;// CONCATENATED MODULE: ./lib/history/graphql/page-length.js

/** A page that has another number of commits than it must have by the size of its history, whenever it is asked for. */
class WrongLength extends Error {
    name = 'WrongLength';
    /** How many commits the page has. */
    listed;
    constructor(listed) {
        super(`a page of history has ${listed} commits`);
        this.listed = listed;
    }
}
/**
 * Judges how long pages are. GitHub has cut what wide queries asked for without an error, and then said of the shortened list
 * that nothing comes behind it. So a page that is too short is asked for once more, alone; if it is no longer then, this is
 * what GitHub has.
 */
class PageLengths {
    #doubted = new Set();
    /** Whether a page was too short, and must be asked for alone. */
    isDoubted(key) {
        return this.#doubted.has(key);
    }
    /**
     * @param key names the page
     * @param due how many commits must be on it
     * @throws IncompleteAnswer when it is worth another try
     * @throws WrongLength when it is not
     */
    check(key, page, due) {
        const listed = page.commits.length;
        if (listed === due)
            return page;
        const isAllThereIs = listed > due || !page.hasNextPage;
        if (this.#doubted.has(key) && isAllThereIs)
            throw new WrongLength(listed);
        this.#doubted.add(key);
        throw new IncompleteAnswer('a page of history is not whole');
    }
}
/**
 * Takes pages off a queue: one alone if there is a doubt about it.
 *
 * @param most how many pages a query may ask for
 */
function takeNext(queue, most, isDoubted) {
    const doubted = queue.slice(0, most).findIndex(isDoubted);
    return doubted === -1 ? queue.splice(0, most) : queue.splice(doubted, 1);
}

;// CONCATENATED MODULE: ./lib/history/graphql/pace.js
const FIRST_PACE = { pages: 4, queries: 2, isCareful: false, isCapped: false, streak: 0 };
/** Others have seen 19 pages of 100 commits in one query answered, and more not. */
const pace_MOST_PAGES = 16;
/** GitHub grants about a minute of computing time a minute, so that more at once only ends in its secondary limit. */
const MOST_QUERIES = 4;
/** GitHub gives a query up after ten seconds, and charges for it. One that takes this long must not grow. */
const COMFORTABLE_MS = 4_000;
/** Good answers in a row that it takes to ask for one page more after a failure. */
const STREAK = 4;
/**
 * After an answer: twice as many pages as long as nothing has failed yet, later one page more from time to time.
 *
 * @param tookMs how long the answer took
 */
function faster(pace, tookMs) {
    if (pace.isCapped)
        return pace;
    if (tookMs > COMFORTABLE_MS)
        return { ...pace, streak: 0 };
    const streak = pace.streak + 1;
    if (pace.isCareful && streak < STREAK)
        return { ...pace, streak };
    return {
        pages: Math.min(pace.isCareful ? pace.pages + 1 : pace.pages * 2, pace_MOST_PAGES),
        queries: Math.min(pace.queries + 1, MOST_QUERIES),
        isCareful: pace.isCareful,
        isCapped: false,
        streak: 0,
    };
}
/**
 * After a failure: half of what the failed query asked for. Queries that were sent together and fail together count as
 * one failure.
 *
 * @param sentAt the pace when the failed query was sent
 * @param forGood whether it must not grow again
 */
function slower(pace, sentAt, forGood = false) {
    return {
        pages: Math.min(pace.pages, half(sentAt.pages)),
        queries: Math.min(pace.queries, half(sentAt.queries)),
        isCareful: true,
        isCapped: pace.isCapped || forGood,
        streak: 0,
    };
}
/** How many queries it takes to read so many pages when nothing fails. */
function likelyQueries(pages) {
    const whileGrowing = 3;
    return Math.min(pages, whileGrowing + Math.ceil(pages / pace_MOST_PAGES));
}
function half(count) {
    return Math.max(1, Math.floor(count / 2));
}

;// CONCATENATED MODULE: ./lib/history/graphql/pages.js






/** GitHub's cursors do not have the form `<oid> <offset>` (any more). */
class UnknownCursors extends Error {
    name = 'UnknownCursors';
}
/** The cursor of a commit: the head that the history starts from, and the commit's place in it, counted from 0. */
function cursorOf(head, offset) {
    return `${head} ${offset}`;
}
/** A reader that starts slowly and finds its pace. */
function createPageReader(source) {
    const { github, clock } = source;
    let pace = FIRST_PACE;
    let asking = 0;
    const lengths = new PageLengths();
    async function* read(plan) {
        const queue = [...plan.pages];
        /** Ends what waits for another try. */
        const stop = new AbortController();
        /** Ends the requests themselves. */
        const abandon = new AbortController();
        const task = { ...source.task, signal: stop.signal };
        const running = new Set();
        function launch() {
            const lane = github
                .retrying(task, ask => readNext(ask, plan, queue, abandon.signal))
                .then(pages => ({ lane, pages }));
            lane.catch(() => { });
            running.add(lane);
        }
        try {
            while (queue.length + running.size > 0) {
                if (queue.length > 0)
                    source.afford(plan.pages.length - queue.length);
                while (queue.length > 0 && running.size < pace.queries)
                    launch();
                const { lane, pages } = await Promise.race(running);
                running.delete(lane);
                if (pages.length > 0)
                    yield pages;
            }
        }
        catch (thrown) {
            stop.abort();
            // The answers that are on their way have been paid for.
            for (const landed of await Promise.allSettled(running)) {
                if (landed.status === 'fulfilled' && landed.value.pages.length > 0)
                    yield landed.value.pages;
            }
            throw refusedCursor(thrown);
        }
        finally {
            stop.abort();
            abandon.abort();
        }
    }
    /** Asks for as many of the queue's pages as the pace allows, and puts them back when it fails. */
    async function readNext(ask, plan, queue, signal) {
        if (asking >= pace.queries)
            return [];
        const sentAt = pace;
        const since = clock.now();
        const numbers = takeNext(queue, pace.pages, number => lengths.isDoubted(keyOf(plan, number)));
        if (numbers.length === 0)
            return [];
        asking += 1;
        try {
            const decode = (commit) => numbers.map((number, index) => numbered(plan, number, pageIn(plan, number, commit[`p${index}`])));
            const cursors = numbers.map(number => cursorBefore(plan, number));
            const pages = await ask(question(plan.head, cursors, { ...source.task, signal }, decode));
            pace = faster(pace, clock.now() - since);
            return pages;
        }
        catch (thrown) {
            queue.unshift(...numbers);
            const { kind } = classify(thrown, source.task);
            // A budget that is used up does not say that too much was asked for at once.
            if (kind !== 'hourly-limit')
                pace = slower(pace, sentAt, kind === 'secondary-limit');
            throw thrown;
        }
        finally {
            asking -= 1;
        }
    }
    function pageIn(plan, number, connection) {
        try {
            return lengths.check(keyOf(plan, number), source.decoder.page(connection, null), due(plan, number));
        }
        catch (thrown) {
            throw thrown instanceof WrongLength ? new WrongLength(number * PAGE_SIZE + thrown.listed) : thrown;
        }
    }
    /** Asks for the pages behind the cursors; that behind the first one is called `p0` in the answer. */
    function question(head, cursors, task, decode) {
        const { owner, name } = source;
        return {
            ...task,
            query: pagesQuery(source.fields, cursors.length),
            variables: { owner, name, head, ...Object.fromEntries(cursors.map((cursor, index) => [`c${index}`, cursor])) },
            decode: data => {
                source.spend(cursors.length, decodeBudget(data));
                const commit = json_at(data, 'repository', 'object');
                if (!isRecord(commit))
                    throw new IncompleteAnswer(`the commit ${head} is not there (any more)`);
                return decode(commit);
            },
        };
    }
    async function* walk(plan) {
        const { head, pages, bookmark } = plan;
        const [first = 0, last = first] = [pages[0], pages.at(-1)];
        const start = bookmark !== undefined && bookmark.page < first ? bookmark : { page: -1, cursor: null };
        let { cursor } = start;
        for (let number = start.page + 1; number <= last; number += 1) {
            source.afford(number - start.page - 1);
            const decode = ({ p0 }) => pageIn(plan, number, p0);
            const page = await github.graphql(question(head, [cursor], source.task, decode)).catch(thrown => {
                throw refusedCursor(thrown);
            });
            cursor = page.endCursor;
            yield [{ ...page, number }];
        }
    }
    return { read, walk };
}
/** The cursor of the commit before a page; `null` for the first page. */
function cursorBefore({ head }, number) {
    return number === 0 ? null : cursorOf(head, number * PAGE_SIZE - 1);
}
function refusedCursor(thrown) {
    return thrown instanceof Refused && thrown.reason === 'cursor' ? new UnknownCursors('', { cause: thrown }) : thrown;
}
function keyOf({ head }, number) {
    return cursorOf(head, number);
}
/** How many commits must be on a page. */
function due({ total }, number) {
    return Math.min(PAGE_SIZE, total - number * PAGE_SIZE);
}
function numbered({ head }, number, page) {
    if (page.endCursor !== cursorOf(head, number * PAGE_SIZE + page.commits.length - 1))
        throw new UnknownCursors();
    return { ...page, number };
}

;// CONCATENATED MODULE: ./lib/history/graphql/samples.js




/** How many places are looked at: with the first page, no more than others have seen answered in one query. */
const MOST_SAMPLES = pace_MOST_PAGES;
/**
 * How many commits are looked at in each place, by what GitHub documents as its price: a hundredth of a point for each page, and
 * for the parents and the authors of each commit. The first page takes 101, or 201 with co-authors, sixteen samples take 48 in
 * either case, and 149 are rounded to one point, 249 to two. Many places with few commits show more than few with many.
 */
function lengthOf({ coAuthors }) {
    return coAuthors ? 1 : 2;
}
/**
 * Draws samples of kept histories: at least one of each, and of a longer one more. The samples of a history lie in equal parts
 * of it, one in each, so that no large part is ever missed.
 *
 * @param most how many there may be, unless there are more heads
 * @param random gives numbers of at least 0 and less than 1
 */
function drawSamples(heads, most, fields, random) {
    const shares = sharesOf(heads, most);
    return heads.flatMap(({ head, total }, index) => {
        const share = shares[index] ?? 0;
        const length = Math.min(lengthOf(fields), total);
        // Every place where a whole sample fits.
        const places = total - length + 1;
        return Array.from({ length: share }, (_, part) => ({
            head,
            total,
            start: Math.min(Math.floor(((part + random()) / share) * places), places - 1),
            length,
        }));
    });
}
/** One for each, and each further one for whoever has the most commits to a sample. */
function sharesOf(heads, most) {
    const shares = heads.map(() => 1);
    for (let left = most - heads.length; left > 0; left -= 1) {
        const densities = heads.map(({ total }, index) => total / (shares[index] ?? 1));
        const sparsest = densities.indexOf(Math.max(...densities));
        shares[sparsest] = (shares[sparsest] ?? 0) + 1;
    }
    return shares;
}
/** Asks for samples, by the fragment `Page`. */
function sampleQuery(samples) {
    const heads = headsIn(samples);
    const selections = heads.map((head, number) => {
        const histories = samples.flatMap((sample, index) => sample.head === head
            ? `s${index}: history(first: ${sample.length}, after: $k${index}) { totalCount ...Page }`
            : []);
        return `kept${number}: object(oid: $kept${number}) { ... on Commit { ${histories.join(' ')} } }`;
    });
    const variables = [
        ...heads.map((_, number) => `, $kept${number}: GitObjectID!`),
        ...samples.map((_, index) => `, $k${index}: String`),
    ];
    return {
        variables: variables.join(''),
        selection: selections.join(' '),
        values: Object.fromEntries([
            ...heads.map((head, number) => [`kept${number}`, head]),
            ...samples.map((sample, index) => [`k${index}`, samples_cursorBefore(sample)]),
        ]),
    };
}
/**
 * Reads what GitHub has answered.
 *
 * @throws IncompleteAnswer when a part is missing
 */
function decodeSamples(data, samples, decoder) {
    const heads = headsIn(samples);
    return samples.map((sample, index) => {
        const commit = json_at(data, 'repository', `kept${heads.indexOf(sample.head)}`);
        if (commit === null)
            return { ...sample, found: null, commits: [] };
        const history = json_at(commit, `s${index}`);
        const found = json_at(history, 'totalCount');
        if (typeof found !== 'number')
            throw new IncompleteAnswer('a sample of a kept history is missing in the answer');
        // Where the totals differ, nothing is known of the length.
        return { ...sample, found, commits: decoder.page(history, found === sample.total ? sample.length : null).commits };
    });
}
function headsIn(samples) {
    return [...new Set(samples.map(({ head }) => head))];
}
function samples_cursorBefore({ head, start }) {
    return start === 0 ? null : cursorOf(head, start - 1);
}

;// CONCATENATED MODULE: ./lib/history/graphql/head.js












const NOTHING_KEPT = () => [];
/** A tag can name a tag, which names a tag, … */
const LONGEST_TAG_CHAIN = 5;
/**
 * Finds the commit that a ref names, or the default branch's head.
 *
 * @param ref branch, tag or commit; `null` for the default branch
 * @param draw asked for by the way, in the first request
 * @throws UserError when the ref is not there, or is not a commit
 */
async function head_findHead(source, ref, draw = NOTHING_KEPT) {
    let wanted = wantedBy(ref);
    const known = { lengths: new PageLengths(), sizes: new HistorySizes(`${source.owner}/${source.name}`) };
    let samples = [];
    // One look more than there are tags, as a tag's name is found before the tag.
    for (let links = -1; links <= LONGEST_TAG_CHAIN; links += 1) {
        const isFirst = links === -1;
        const { found, ...seen } = await look(source, wanted, known, isFirst ? draw : NOTHING_KEPT);
        if (isFirst)
            samples = seen.samples;
        if ('next' in found) {
            wanted = found.next;
        }
        else if ('other' in found) {
            throw new errors/* UserError */.yo(`The ref ${head_nameOf(ref)} of ${head_placeOf(source)} is not a commit but a ${found.other.toLowerCase()}.`, 'Name a branch, a tag or a commit in the input ref.');
        }
        else if (found.oid === null) {
            return found;
        }
        else {
            const { mailmapFile, ...head } = found;
            const mailmap = mailmapFile === null ? '' : await mailmap_file_readMailmap(source, mailmapFile);
            return { ...head, ref: head_shortName(ref) ?? head.ref, mailmap, samples };
        }
    }
    throw missing(source, ref);
}
/** What a ref can mean, by the rules of git's own source: a branch comes before a tag, and both before an object id. */
function wantedBy(ref) {
    if (ref === null)
        return { kind: 'default', expression: '' };
    return { kind: ref.startsWith('refs/') ? 'expression' : 'name', expression: ref };
}
/** Asks for fewer samples after each failure, and for none where GitHub does not take the question. */
function look(source, wanted, known, draw) {
    let most = MOST_SAMPLES;
    return source.github.retrying(source.task, async (ask) => {
        const samples = draw(most);
        most = Math.floor(most / 2);
        try {
            return await ask(question(source, wanted, known, samples));
        }
        catch (thrown) {
            if (samples.length === 0 || !isRefusal(thrown, source.task))
                throw thrown;
            return { ...(await ask(question(source, wanted, known, []))), samples: null };
        }
    });
}
function question(source, wanted, known, samples) {
    const { task, owner, name, fields, decoder } = source;
    const { values, ...extra } = sampleQuery(samples);
    return {
        ...task,
        query: headQuery(fields, wanted.kind, extra),
        variables: { owner, name, ...variablesOf(wanted), ...values },
        mayMiss: 'file',
        decode: data => ({
            found: head_decodeHead(source, data, wanted, known),
            samples: decodeSamples(data, samples, decoder),
        }),
    };
}
/** Whether GitHub has said no, and may have said it to the samples: it did not know a cursor, an object, or what was meant. */
function isRefusal(thrown, task) {
    const failure = classify(thrown, task);
    return failure.kind === 'refused' && ['cursor', 'not-found', 'other'].includes(failure.error.reason);
}
function variablesOf({ kind, expression }) {
    if (kind === 'default')
        return {};
    if (kind === 'expression')
        return { ref: expression };
    return { ref: expression, branch: `refs/heads/${expression}`, tag: `refs/tags/${expression}` };
}
function head_decodeHead(source, data, { kind: by, expression }, known) {
    const repository = json_at(data, 'repository', 'nameWithOwner');
    if (typeof repository !== 'string')
        throw new IncompleteAnswer('the repository is missing in the answer');
    const branch = json_at(data, 'repository', 'defaultBranchRef');
    if (by === 'default' && branch === null)
        return { repository, oid: null };
    const object = by === 'default' ? json_at(branch, 'target') : json_at(data, 'repository', 'object');
    const tag = json_at(data, 'repository', 'tag');
    const another = [json_at(tag, 'target', 'oid'), json_at(tag, 'oid'), json_at(data, 'repository', 'other', 'oid')].find(isText);
    if (object === null && another !== undefined)
        return { next: { kind: 'expression', expression: another } };
    if (object === null)
        throw missing(source, by === 'default' ? null : expression);
    const kind = json_at(object, '__typename');
    const oid = json_at(object, 'oid');
    if (typeof kind !== 'string' || typeof oid !== 'string')
        throw new IncompleteAnswer('the head is missing in the answer');
    if (kind === 'Tag')
        return { next: { kind: 'expression', expression: String(json_at(object, 'target', 'oid')) } };
    if (kind !== 'Commit')
        return { other: kind };
    const total = known.sizes.read(oid, json_at(object, 'history', 'totalCount'));
    return {
        repository,
        ref: by === 'default' ? String(json_at(branch, 'name')) : expression,
        oid,
        total,
        page: firstPage(source.decoder.page(json_at(object, 'history'), null), { repository, oid, total }, known.lengths),
        mailmapFile: decodeMailmapFile(json_at(object, 'file')),
        budget: decodeBudget(data),
    };
}
function firstPage(page, head, lengths) {
    try {
        return lengths.check(head.oid, page, Math.min(head.total, PAGE_SIZE));
    }
    catch (thrown) {
        throw thrown instanceof WrongLength ? incomplete(head, withCommas(thrown.listed)) : thrown;
    }
}
/** Whether GitHub's cursors can be computed, by the one that came with a head. */
function canJumpFrom({ oid, page }) {
    return page.endCursor === cursorOf(oid, page.commits.length - 1);
}
function isText(value) {
    return typeof value === 'string';
}
function missing(source, ref) {
    return new errors/* UserError */.yo(`There is no branch, tag or commit ${head_nameOf(ref)} in ${head_placeOf(source)}.`, 'Check the input ref; empty means the default branch.');
}
function head_placeOf({ owner, name }) {
    return oneLine(`${owner}/${name}`);
}
/** What a message calls a ref. */
function head_nameOf(ref) {
    return oneLine(ref ?? 'HEAD');
}
function head_shortName(ref) {
    return ref === null ? null : ref.replace(/^refs\/(heads|tags)\//, '');
}

;// CONCATENATED MODULE: ./lib/history/graphql/same-commit.js

/** Whether two commits say the same, people included. */
function isSameCommit(a, b) {
    return (a.oid === b.oid &&
        a.authoredAt === b.authoredAt &&
        a.committedAt === b.committedAt &&
        a.isMerge === b.isMerge &&
        isSameIdentity(a.author, b.author) &&
        isSameIdentity(a.committer, b.committer) &&
        a.coAuthors.length === b.coAuthors.length &&
        a.coAuthors.every((identity, index) => isSameIdentity(identity, b.coAuthors[index])));
}
function isSameIdentity(a, b) {
    return b !== undefined && (a === b || textOfIdentity(a) === textOfIdentity(b));
}

;// CONCATENATED MODULE: ./lib/history/graphql/track.js

/** A track of which nothing is known yet. */
function newTrack(head, total, readAt) {
    return { head, total, commits: new Map(), pages: new Set(), readAt };
}
/** The track that goes on where a layer ends. */
function trackOf(layer) {
    return { ...layer, commits: new Map(layer.commits.map(commit => [commit.oid, commit])), pages: new Set(layer.pages) };
}
/** The layer that a track has become. */
function layerOf(track) {
    return { ...track, commits: [...track.commits.values()], pages: [...track.pages].sort((a, b) => a - b) };
}
/** The pages that are still to be read until every commit of the track's history is there, in order. */
function missingPages({ total, commits, pages }) {
    if (commits.size === total)
        return [];
    return Array.from({ length: Math.ceil(total / PAGE_SIZE) }, (_, page) => page).filter(page => !pages.has(page));
}
/**
 * How many commits of a track's history are not known: not from the track itself, nor from those whose heads it has.
 *
 * @param others by head
 */
function unknownOf(track, others) {
    const known = new Set();
    const found = [track];
    for (const { commits } of found) {
        for (const oid of commits.keys()) {
            const below = known.has(oid) ? undefined : others.get(oid);
            if (below !== undefined)
                found.push(below);
            known.add(oid);
        }
    }
    return track.total - known.size;
}

;// CONCATENATED MODULE: ./lib/history/graphql/coverage.js




/**
 * What is known of one head's history: what this run has read, and what earlier runs have kept.
 *
 * A kept commit counts only when it is proven to belong here: when the head that it was read from has itself been
 * found here. So nothing of a history that was rewritten is ever counted, and the history is complete exactly when as
 * many different commits are read or proven as GitHub says that there are.
 */
class Coverage {
    /** How many commits can be reached from the head. */
    total;
    #head;
    #isDistrusted = false;
    #isNew = true;
    #now;
    /** What this run has read from the head. */
    #read = new Map();
    /** What is read or proven. */
    #reached = new Map();
    #own;
    #others;
    /** Every kept commit, proven or not. */
    #kept;
    /** The pages of this head's history that were read in this run. */
    #pages = new Set();
    /**
     * @param head object id
     * @param total how many commits can be reached from the head
     * @param kept what earlier runs have kept
     * @param now milliseconds since 1970-01-01T00:00:00Z
     */
    constructor(head, total, kept, now) {
        this.#head = head;
        this.total = total;
        this.#now = now;
        this.#kept = new Map(kept.flatMap(({ commits }) => commits.map(commit => [commit.oid, commit])));
        this.#others = new Map(kept.filter(layer => layer.head !== head).map(layer => [layer.head, trackOf(layer)]));
        const own = kept.find(layer => layer.head === head);
        this.#own = own === undefined ? newTrack(head, total, now) : trackOf(own);
        if (own !== undefined)
            this.#isNew = false;
        if (own !== undefined && own.total !== total)
            this.distrust();
    }
    /** How many commits are known to belong to the history. */
    get size() {
        return this.#reached.size;
    }
    get isComplete() {
        return this.#reached.size === this.total;
    }
    /** Whether what was kept turned out to be wrong, and was dropped. */
    get isDistrusted() {
        return this.#isDistrusted;
    }
    /** Whether there is something to keep that was not kept before. */
    get isNew() {
        return this.#isNew;
    }
    /** What is known of the history from its own head. */
    get own() {
        return this.#own;
    }
    /** What earlier runs have read from other heads, by head. */
    get others() {
        return this.#others;
    }
    /** Those of the others that belong to this history for sure. */
    provenOthers() {
        return [...this.#others.values()].filter(({ head }) => this.#reached.has(head));
    }
    /** Whether anything is there that earlier runs have kept and that was not dropped. */
    get hasKept() {
        return this.#kept.size > 0;
    }
    /** How many commits were kept of which it is not known whether they belong here. */
    claimed() {
        return [...this.#kept.keys()].filter(oid => !this.#reached.has(oid)).length;
    }
    /** How many of the commits that are still to be found cannot be in an earlier head's history. */
    outside(track) {
        return Math.max(0, this.total - this.#reached.size - unknownOf(track, this.#others));
    }
    /**
     * Takes in a page that was read.
     *
     * @param head what it was read from: this history's head, or one of the others'
     * @param page its number
     * @param cursor that of its last commit; `null` where it can be computed
     * @returns those of its commits that are new and surely belong here, whatever becomes of what was kept
     */
    take(head, page, commits, cursor = null) {
        if (commits.some(({ oid }) => !this.#kept.has(oid)))
            this.#isNew = true;
        const unread = head === this.#head ? this.#readFromHead(page, commits) : [];
        if (commits.some(commit => this.#contradicts(commit)))
            this.distrust();
        const track = head === this.#head ? this.#own : this.#others.get(head);
        if (track !== undefined) {
            if (cursor !== null && !track.pages.has(page))
                track.bookmark = { page, cursor };
            this.#extend(track, page, commits);
        }
        if (this.hasKept && this.#hasTooMany())
            this.distrust();
        return unread;
    }
    /** Whether a page of this history's head that was not read yet has a commit which another page of it had. */
    repeats(page, commits) {
        return !this.#pages.has(page) && commits.some(({ oid }) => this.#read.has(oid));
    }
    /** The commits of this history that {@link take} has not given. */
    rest() {
        return [...this.#reached.values()].filter(({ oid }) => !this.#read.has(oid));
    }
    /** Believes only what this run has read from the head itself. */
    distrust() {
        this.#isDistrusted = true;
        this.#isNew = true;
        this.#kept = new Map();
        this.#others = new Map();
        this.#own = newTrack(this.#head, this.total, this.#now);
        for (const page of this.#pages)
            this.#own.pages.add(page);
        for (const [oid, commit] of this.#read)
            this.#own.commits.set(oid, commit);
        this.#reached = new Map(this.#read);
    }
    /** Makes reading page by page begin anew, without cursors of an earlier day. */
    forgetBookmarks() {
        for (const track of [this.#own, ...this.#others.values()])
            track.bookmark = undefined;
    }
    /** What to keep for the next run: this history, and as long as it is not complete the largest of the others. */
    layers() {
        const others = [...this.#others.values()].sort((a, b) => b.commits.size - a.commits.size);
        if (!this.isComplete) {
            return [...(this.#isOwnOfUse() ? [this.#own] : []), ...others].slice(0, MOST_LAYERS).map(layerOf);
        }
        const used = [this.#own, ...others.filter(({ head }) => this.#reached.has(head))];
        const readAt = Math.min(...used.map(track => track.readAt));
        const commits = [...this.#reached.values()];
        return [{ head: this.#head, total: this.total, commits, pages: [], readAt }];
    }
    /** One page, which every run reads anyway, is not worth a layer beside a larger one that goes on from it. */
    #isOwnOfUse() {
        return (this.#own.commits.size > PAGE_SIZE ||
            this.provenOthers().every(({ commits }) => commits.size <= this.#own.commits.size));
    }
    #readFromHead(page, commits) {
        const unread = commits.filter(({ oid }) => !this.#read.has(oid));
        for (const commit of unread)
            this.#read.set(commit.oid, commit);
        this.#pages.add(page);
        return unread;
    }
    #extend(track, page, commits) {
        for (const commit of commits)
            track.commits.set(commit.oid, commit);
        track.pages.add(page);
        const found = [...commits];
        for (const commit of found) {
            if (this.#reached.has(commit.oid))
                continue;
            this.#reached.set(commit.oid, commit);
            const proven = commit.oid === this.#head ? this.#own : this.#others.get(commit.oid);
            for (const further of proven?.commits.values() ?? [])
                found.push(further);
        }
    }
    /** Whether there are more commits than there can be, or an earlier head claims as many as this one has. */
    #hasTooMany() {
        return this.#reached.size > this.total || this.provenOthers().some(({ total }) => total >= this.total);
    }
    #contradicts(commit) {
        const kept = this.#kept.get(commit.oid);
        return kept !== undefined && !isSameCommit(kept, commit);
    }
}

;// CONCATENATED MODULE: ./lib/history/graphql/progress.js

/** Between two lines of the log. */
const INTERVAL_MS = 5_000;
/** What takes longer than this was a wait for GitHub's limits, and says nothing about the speed. */
const LONGEST_STEP_MS = 30_000;
/**
 * @param total commits that there will be
 * @param known commits that there are before the first request
 * @param spent points that finding the head has cost
 */
function createProgress(log, clock, total, known, spent) {
    let reachedAt = clock.now();
    let saidAt = reachedAt;
    let workedMs = 0;
    let points = spent;
    function reach(commits) {
        const now = clock.now();
        workedMs += Math.min(now - reachedAt, LONGEST_STEP_MS);
        reachedAt = now;
        if (now - saidAt < INTERVAL_MS || commits >= total)
            return;
        saidAt = now;
        const leftMs = (workedMs / Math.max(1, commits - known)) * (total - commits);
        const percent = Math.floor((commits / total) * 100);
        log.info(`${withCommas(commits)} of ${withCommas(total)} commits (${percent} %), about ${inWords(leftMs)} left, ` +
            `${withCommas(points)} points spent.`);
    }
    return {
        spend: cost => {
            points += cost;
        },
        reach,
    };
}

;// CONCATENATED MODULE: ./lib/history/graphql/route.js


/** The way through a history, planned anew after each plan by what is known then. */
class Route {
    #coverage;
    /** How many pages the last plan had that went down from the head to where the known history begins. */
    #width = 0;
    constructor(coverage) {
        this.#coverage = coverage;
    }
    /**
     * What to read next; `null` when everything has been read. A head that is proven, but was not read to its end, comes
     * first where that is the shorter way. From the own head it goes down a few pages at a time, and twice as many each
     * time: new commits may lie anywhere, as a merge brings in old ones. Drops what was kept where that claims pages whose
     * commits it does not have.
     */
    next() {
        const detour = this.#detour();
        if (detour !== null)
            return detour;
        const pages = missingPages(this.#coverage.own);
        if (pages.length === 0)
            return this.#coverage.isComplete || !this.#coverage.hasKept ? null : this.#afresh();
        return planOf(this.#coverage.own, this.#coverage.others.size === 0 ? pages : pages.slice(0, this.#widen()));
    }
    /**
     * How far it is to the end.
     *
     * @param plan what is read next
     */
    outlook(plan) {
        const own = missingPages(this.#coverage.own).length;
        if (this.#coverage.others.size === 0)
            return { least: own, most: own };
        const claimed = this.#coverage.claimed();
        const detour = this.#coverage.others.get(plan.head);
        return {
            least: Math.max(1, Math.ceil((this.#coverage.total - this.#coverage.size - claimed) / PAGE_SIZE)),
            most: detour === undefined ? own : plan.pages.length + (this.#coverage.outside(detour) > 0 ? own : 0),
        };
    }
    /**
     * The proven head whose missing pages are the fewest, if they and what lies outside of its history are fewer than the
     * own head's. Otherwise a run that was stopped at its beginning would make the next one read everything from there,
     * whatever else is known.
     */
    #detour() {
        const most = missingPages(this.#coverage.own).length;
        const [shortest] = this.#coverage
            .provenOthers()
            .filter(track => !this.#isKnown(track))
            .map(track => ({ track, pages: missingPages(track) }))
            .filter(({ pages }) => pages.length > 0)
            .filter(({ track, pages }) => pages.length + Math.ceil(this.#coverage.outside(track) / PAGE_SIZE) < most)
            .sort((a, b) => a.pages.length - b.pages.length);
        return shortest === undefined ? null : planOf(shortest.track, shortest.pages);
    }
    /** Whether a track's history is known to its end, or is part of one that is. */
    #isKnown({ head }) {
        return this.#coverage
            .provenOthers()
            .some(track => (track.head === head || track.commits.has(head)) && unknownOf(track, this.#coverage.others) === 0);
    }
    /** As many pages as it takes to meet a known head if all new commits are newer, and twice as many each time it does not. */
    #widen() {
        const known = Math.max(...[...this.#coverage.others.values()].map(({ total }) => total));
        const unreadPages = Math.ceil((this.#coverage.total - known + 1) / PAGE_SIZE) - this.#coverage.own.pages.size;
        this.#width = Math.max(1, 2 * this.#width, unreadPages);
        return this.#width;
    }
    /** Plans without what was kept, which claims pages whose commits it does not have. */
    #afresh() {
        this.#coverage.distrust();
        return this.next();
    }
}
function planOf({ head, total, bookmark }, pages) {
    return { head, total, pages, bookmark };
}

;// CONCATENATED MODULE: ./lib/history/graphql/tariff.js

/**
 * What pages of history cost. GitHub documents that a query costs a hundredth of a point for each connection that it fills: a
 * page is one, its commits' parents and authors are a hundred more each. Connections without `first`, such as the parents,
 * were free wherever somebody has looked, so that only what was charged tells.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
class Tariff {
    #fields;
    /** Points, beside the one that each query costs at least; `null` as long as no answer has told. */
    #perPage = null;
    /** @param fields what is asked of each commit */
    constructor(fields) {
        this.#fields = fields;
    }
    /** Learns from an answer. The smallest cost of a page counts: a high one may be a rounded one. */
    learn(pages, cost) {
        // One point is charged for anything that is worth less, and so says nothing about a single page.
        if (pages === 1 && cost <= 1)
            return;
        this.#perPage = Math.min(this.#perPage ?? Number.POSITIVE_INFINITY, cost <= 1 ? 0 : cost / pages);
    }
    /**
     * The points that so many pages cost in any case.
     *
     * @param canJump whether one query can ask for several pages
     */
    least(pages, canJump) {
        return this.#cost(pages, canJump ? Math.ceil(pages / pace_MOST_PAGES) : pages, this.#perPage ?? 0);
    }
    /** The points that so many pages will cost when nothing fails, as far as it is known. */
    likely(pages, canJump) {
        return this.#cost(pages, canJump ? likelyQueries(pages) : pages, this.#perPage ?? 0);
    }
    /** The points that so many pages cost if GitHub charges as it documents, unless it is known how it does. */
    most(pages, canJump) {
        const documented = (this.#fields.merges ? 1 : 0) + (this.#fields.coAuthors ? 1 : 0);
        return this.#cost(pages, canJump ? likelyQueries(pages) : pages, this.#perPage ?? documented);
    }
    /** The points for so many pages without asking which commits are merges; `null` where that would not be cheaper. */
    withoutMerges(pages, canJump) {
        // What has bounds, such as the authors, costs by either rule.
        const authors = this.#fields.coAuthors ? 1 : 0;
        if (!this.#fields.merges || (this.#perPage ?? 0) - authors < 1)
            return null;
        return this.#cost(pages, canJump ? likelyQueries(pages) : pages, authors);
    }
    #cost(pages, queries, perPage) {
        return Math.max(queries, Math.round(pages * perPage));
    }
}

;// CONCATENATED MODULE: ./lib/history/graphql/reading.js












/**
 * Reads every commit of the history once.
 *
 * @throws UserError when GitHub does not give as many different commits as it says that there are
 */
async function* reading_readCommits({ source, log, head, trusted, keep }) {
    if (head.total === 0)
        throw incomplete(head, 'its head');
    const coverage = new Coverage(head.oid, head.total, trusted.layers, source.clock.now());
    if (trusted.isFalse)
        coverage.distrust();
    const route = new Route(coverage);
    /** Whether any page can be asked for, as its cursor can be computed. Otherwise each page names the next. */
    let canJump = canJumpFrom(head);
    const firstPage = { ...head.page, number: 0 };
    const first = take(head.oid, firstPage);
    const progress = createProgress(log, source.clock, head.total, coverage.size, head.budget?.cost ?? 0);
    const tariff = new Tariff(source.fields);
    /** How many pages the present plan needed in any case when it began. */
    let needed = 0;
    let budget = head.budget;
    const spend = (pages, left) => {
        budget = left;
        if (left === null)
            return;
        progress.spend(left.cost);
        tariff.learn(pages, left.cost);
    };
    if (head.budget !== null)
        tariff.learn(1, head.budget.cost);
    const reader = createPageReader({ ...source, spend, afford });
    function take(from, { number, commits, endCursor }) {
        return coverage.take(from, number, commits, canJump ? null : endCursor);
    }
    /** The total must not be too low either, or a number would be made of a part. */
    function requireEnd({ head: from, total }, { number, hasNextPage }) {
        if (!hasNextPage || (number + 1) * PAGE_SIZE < total)
            return;
        if (from === head.oid)
            throw incomplete(head, 'more');
        coverage.distrust();
    }
    /** Whoever gives commits twice would do so until all pages are read, and these can be many. */
    function requireNew({ head: from }, { number, commits }) {
        if (from === head.oid && coverage.repeats(number, commits)) {
            throw incomplete(head, `${withCommas(coverage.size)} different ones`);
        }
    }
    async function* unread(start) {
        yield first;
        for (let plan = start; plan !== null && !coverage.isComplete; plan = route.next()) {
            needed = route.outlook(plan).least;
            try {
                yield* readPlan(plan);
            }
            catch (thrown) {
                changeCourse(plan, thrown);
            }
        }
    }
    async function* readPlan(plan) {
        const { isDistrusted } = coverage;
        for await (const pages of canJump ? reader.read(plan) : reader.walk(plan)) {
            for (const page of pages) {
                requireEnd(plan, page);
                requireNew(plan, page);
                yield take(plan.head, page);
            }
            progress.reach(coverage.size);
            if (coverage.isComplete || coverage.isDistrusted !== isDistrusted)
                return;
        }
    }
    /** Decides what to do without when a plan has failed; throws when there is nothing. */
    function changeCourse(plan, thrown) {
        if (thrown instanceof UnknownCursors && canJump)
            canJump = false;
        else if (thrown instanceof UnknownCursors && plan.bookmark !== undefined)
            coverage.forgetBookmarks();
        else if (plan.head !== head.oid && isUnfit(thrown))
            coverage.distrust();
        else if (thrown instanceof WrongLength)
            throw incomplete(head, withCommas(thrown.listed));
        else
            throw thrown instanceof UnknownCursors ? thrown.cause : thrown;
    }
    /**
     * Holds against the budget only what is needed in any case: the next page may complete the history, and what is read
     * without that is kept for the next run.
     */
    function afford(asked) {
        if (budget === null || asked >= needed)
            return;
        const points = tariff.least(needed - asked, canJump);
        // Another kind of history, of which nothing is kept.
        const included = tariff.withoutMerges(Math.ceil(head.total / PAGE_SIZE), canJump);
        const cheaper = included === null ? [] : [{ way: 'set merge-commits: include', points: included }];
        source.github.afford(source.task, points, budget, cheaper);
    }
    /** At least what is read next, and at worst everything: nobody knows beforehand how much of what was kept belongs here. */
    function costsOf(plan) {
        const { least, most } = route.outlook(plan);
        const about = Math.max(least, plan.pages.length);
        return { about: tariff.likely(about, canJump), atWorst: tariff.most(most, canJump), isSearch: most > about };
    }
    try {
        requireEnd({ head: head.oid, total: head.total }, firstPage);
        const plan = coverage.isComplete ? null : route.next();
        if (plan !== null || coverage.isComplete)
            log.info(announcement(head, coverage.size, plan === null ? null : costsOf(plan)));
        for await (const commits of unread(plan))
            if (commits.length > 0)
                yield commits;
        if (!coverage.isComplete)
            throw incomplete(head, `${withCommas(coverage.size)} different ones`);
        if (coverage.isDistrusted)
            log.notice(DISTRUST);
        const rest = coverage.rest();
        if (rest.length > 0)
            yield rest;
    }
    finally {
        if (coverage.isNew)
            await keep({ layers: coverage.layers(), jump: canJump });
    }
}
const DISTRUST = 'What earlier runs have kept of this history does not agree with GitHub, so everything was read again.';
/** Whether no page was as long as it must be: an earlier head's total, which was kept, may be wrong. */
function isUnfit(thrown) {
    return thrown instanceof WrongLength || [thrown, json_at(thrown, 'cause')].some(error => error instanceof IncompleteAnswer);
}
/**
 * What will be read, and for how much.
 *
 * @param costs `null` when there is nothing to read
 */
function announcement(head, known, costs) {
    const unread = head.total - known;
    const history = `${oneLine(head.repository)} at ${oneLine(head.ref)}: ${withCommas(head.total)} commits`;
    if (costs === null)
        return `${history}, all of them known.`;
    const { about, atWorst, isSearch } = costs;
    const left = head.budget === null
        ? ''
        : ` of the ${withCommas(head.budget.remaining)} that are left until ${timeOfDay(head.budget.resetAt)}`;
    const points = atWorst > about ? `${inPoints(about)}, at worst ${withCommas(atWorst)},` : inPoints(about);
    return `${history}, ${withCommas(unread)} of them to be ${isSearch ? 'found' : 'read'} for about ${points}${left}.`;
}
function inPoints(count) {
    return `${withCommas(count)} point${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/history/graphql/trust.js


/**
 * Holds a kept history against samples of the real one. Where cursors cannot be computed there are none; a history that only says
 * so is not believed.
 */
function trust(header, layers, { canJump, samples }) {
    if (samples === null || (header.jump !== canJump && layers.length > 0))
        return { layers, isFalse: true };
    const seen = samples.filter(({ found }) => found !== null);
    const isFalse = seen.some(({ found, total }) => found !== total) || layers.some(layer => isContradicted(layer, seen));
    if (isFalse)
        return { layers, isFalse };
    // GitHub forgets heads that no branch leads to any more, some day.
    const heads = new Set(seen.map(({ head }) => head));
    return { layers: canJump ? layers.filter(({ head }) => heads.has(head)) : layers, isFalse: false };
}
function isContradicted({ head, total, commits, pages }, samples) {
    const wanted = new Set(samples.flatMap(sample => sample.commits.map(({ oid }) => oid)));
    const kept = new Map(commits.filter(({ oid }) => wanted.has(oid)).map(commit => [commit.oid, commit]));
    const claimed = new Set(pages);
    const claims = (place) => commits.length === total || claimed.has(Math.floor(place / PAGE_SIZE));
    return samples.some(sample => sample.commits.some((commit, index) => {
        const same = kept.get(commit.oid);
        return same === undefined ? sample.head === head && claims(sample.start + index) : !isSameCommit(same, commit);
    }));
}

;// CONCATENATED MODULE: ./lib/history/graphql/source.js









/** The history as GitHub's GraphQL API tells it. */
function graphqlHistory({ github, clock, log, store }) {
    return async (request) => {
        const fields = { coAuthors: request.coAuthors, merges: request.merges };
        const source = {
            github,
            clock,
            task: taskOf(request),
            ...repository_partsOf(request.repository),
            fields,
            decoder: createDecoder(fields, once(() => log.notice(ODD_DATES))),
        };
        const keeper = createKeeper({
            store,
            log,
            subject: `${github.apiUrl} ${request.repository.toLowerCase()}`,
            ref: request.ref,
            now: clock.now(),
            ...fields,
        });
        const kept = await keeper.open();
        const heads = kept?.header.jump === true ? kept.header.heads : [];
        const head = await head_findHead(source, request.ref, most => drawSamples(heads, most, fields, clock.random));
        if (head.oid === null)
            return {
                repository: head.repository,
                server: null,
                ref: request.ref ?? 'HEAD',
                head: null,
                mailmap: '',
                commits: none(),
            };
        // One answer holds a small history whole, so that there is nothing to gain.
        const isWhole = head.total <= PAGE_SIZE;
        const commits = reading_readCommits({
            source,
            log,
            head,
            trusted: kept === null || isWhole ? NOTHING : await trustedIn(kept, head),
            keep: async (keepsake) => {
                if (!isWhole)
                    await keeper.save({ ...keepsake, commits: head.total });
            },
        });
        return { repository: head.repository, server: null, ref: head.ref, head: head.oid, mailmap: head.mailmap, commits };
    };
}
const NOTHING = { layers: [], isFalse: false };
async function trustedIn({ header, read }, head) {
    return trust(header, await read(head.total), { canJump: canJumpFrom(head), samples: head.samples });
}
const ODD_DATES = 'GitHub gives commits of this history whose date nobody can read; they are counted, with 1970-01-01 for their date.';
function once(say) {
    let isSaid = false;
    return () => {
        if (!isSaid)
            say();
        isSaid = true;
    };
}
function taskOf({ repository }) {
    return {
        what: `reading the history of ${oneLine(repository)}`,
        needs: 'contents: read',
        otherwise: 'measure a clone with source: git',
    };
}
async function* none() { }

;// CONCATENATED MODULE: ./lib/edge/world.js









/**
 * Connects a run with GitHub and git, as far as the settings need them. Nothing is asked yet.
 *
 * @throws UserError when there is no token where one is needed, or a variable that says where GitHub is does not
 */
function connectWorld(settings, surroundings) {
    const { source, token } = settings;
    const { log, store, signal } = surroundings;
    if (source.kind === 'graphql') {
        const github = connectGitHub(settings, surroundings);
        const mayKeep = source.cache && !decides(settings, surroundings);
        const history = graphqlHistory({ github, clock: systemClock, log, store: mayKeep ? store : null });
        return { ...worldAround(settings, surroundings, github), history };
    }
    const github = token === '' ? null : connectGitHub(settings, surroundings);
    return { ...worldAround(settings, surroundings, github), history: gitHistory(source.workingDirectory, log, signal) };
}
/**
 * Whether something hangs on the run's figures: a minimum is set, or it is part of a release. Then every commit is read from
 * GitHub itself, as a kept history could be forged in a way that no sample of it shows.
 */
function decides({ gate }, { environment }) {
    const { GITHUB_EVENT_NAME: event, GITHUB_REF_TYPE: refType } = environment;
    return gate.minimumApf !== null || gate.minimumActiveShare !== null || event === 'release' || refType === 'tag';
}
function worldAround(settings, surroundings, github) {
    const { environment, log, event } = surroundings;
    const { pullRequest, notice } = occasionOf(event);
    if (notice !== null && settings.comment !== 'never')
        log.notice(notice);
    const serverUrl = serverIn(environment);
    const server = environment.GITHUB_SERVER_URL === undefined ? null : new URL(serverUrl).hostname;
    const place = { serverUrl, server };
    if (github === null || pullRequest === null)
        return { ...place, pullRequest: null, conversation: null, log };
    return {
        pullRequest: portOf(pullRequest, github, settings, log),
        conversation: conversationOf(github, pullRequest),
        ...place,
        log,
    };
}
function connectGitHub(settings, { environment, log, signal }) {
    return connect({
        token: settings.token,
        ...apiIn(environment),
        rateLimitWaitMs: settings.rateLimitWaitMs,
        clock: systemClock,
        log,
        signal,
    });
}
function portOf(pullRequest, github, { source, rules }, log) {
    const { repository, number, base } = pullRequest;
    return {
        repository,
        readBase: () => (base === null ? readBaseBranch(github, pullRequest) : Promise.resolve(base)),
        // A clone that was made for a pull request has its base branch only as the remote's. A tag may have the same name.
        refOf: branch => (source.kind === 'git' ? `origin/${branch}` : `refs/heads/${branch}`),
        read: (baseHead, until) => readPullRequest(github, { repository, number, base: baseHead, until, coAuthors: rules.coAuthors }, log),
    };
}

;// CONCATENATED MODULE: ./lib/edge/written-files.js
/** Where everything was written, a line each. */
function written_files_linesOf({ report, summary, others }) {
    const beside = summary === null ? [] : [{ what: 'The summary', path: summary }];
    const files = [{ what: 'The report', path: report }, ...beside, ...others];
    const width = Math.max(...files.map(({ what }) => what.length));
    return files.map(({ what, path }) => `${`${what}:`.padEnd(width + 1)} ${path}`);
}

;// CONCATENATED MODULE: ./lib/edge/command.js





















/**
 * The same run from a terminal, on a clone or over GitHub's API. Never throws.
 *
 * @param args the command's arguments, without the program's name
 * @param signal given when the run is cancelled
 * @returns the exit status
 */
async function command(args, environment, terminal, signal) {
    dropRelativePrograms(environment);
    try {
        const describe = () => describeCommand(terminal, environment);
        const given = readArguments(args, describe, arg => mayBeTarget(arg, environment));
        const settings = readSettings(given, environment);
        const display = displayOf(terminal.stdout, environment, given);
        forgetSecrets(environment);
        forgetEvent(environment);
        const log = logTo(terminal);
        const store = folderStore(environment, log);
        const report = await run(settings, Date.now(), {
            ...connectWorld(settings, { environment, log, event: null, store, signal }),
            publish: outcome => publish(outcome, settings, terminal.stdout, display),
        });
        const failure = (0,gate_sentence/* gateSentence */.z)(report);
        if (failure === null)
            return STATUS.passed;
        terminal.stderr.write(`${failure}\n`);
        return STATUS.failed;
    }
    catch (thrown) {
        if (thrown instanceof CommanderError)
            return thrown.exitCode === 0 ? STATUS.passed : STATUS.unmeasured;
        terminal.stderr.write(`${(0,report_escape/* harmlessLines */.vL)((0,errors/* sentenceFor */.dD)(thrown, signal))}\n`);
        // A defect can only be mended by somebody who sees where it is.
        const isDefect = !(thrown instanceof errors/* UserError */.yo) && !signal.aborted;
        if (isDefect)
            terminal.stderr.write(`${(0,report_escape/* harmlessLines */.vL)((0,errors/* traceOf */.fC)(thrown))}\n`);
        return STATUS.unmeasured;
    }
}
/**
 * What is said when the output cannot be written. Whoever reads it may stop reading, as `head` does; that is no failure.
 *
 * @returns the exit status; `undefined` leaves it to what was measured
 */
function statusWithoutOutput(error, stderr) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE')
        return undefined;
    stderr.write(`The output cannot be written: ${(0,report_escape/* harmlessLines */.vL)((0,errors/* messageOf */.bD)(error))}.\n`);
    return STATUS.unmeasured;
}
/** What stands in for what is not said, so that nothing is called missing where something else is wrong. */
const NOTHING_MISSING = { repository: 'owner/name', token: 'none' };
/**
 * The options as inputs, and what the target says besides.
 *
 * @throws UserError that names everything that is wrong
 */
function readSettings({ program, problems }, environment) {
    const values = program.opts();
    const options = Object.fromEntries(INPUT_OPTIONS.map(name => [name, values[camelCase(name)]]));
    const refusals = [...problems];
    const token = tokenIn(environment);
    const ofTarget = orTold(() => inputsOfTarget(program.args[0], options, environment), refusals);
    const given = token === '' ? { ...ofTarget } : { ...ofTarget, token };
    const fallbacks = refusals.length === 0 ? given : { ...NOTHING_MISSING, ...given };
    const settings = orTold(() => parseSettings(name => options[name] ?? fallbacks[name] ?? ''), refusals);
    if (settings === null || refusals.length > 0)
        throw new errors/* UserError */.yo(refusals.join('\n'));
    return settings;
}
/** What can be read; `null` where it is refused, which is then told with the other refusals. */
function orTold(read, refusals) {
    try {
        return read();
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* UserError */.yo))
            throw thrown;
        refusals.push(thrown.message);
        return null;
    }
}
/** To be asked before the environment forgets anything. */
function displayOf(stdout, environment, { program }) {
    return {
        screen: screenOf(stdout, environment),
        isBrief: program.opts().brief === true,
        isPrivate: stdout.isTTY === true && !isAutomated(environment),
    };
}
async function publish({ report, ledger }, settings, stdout, { screen, isBrief, isPrivate }) {
    const files = { temporary: (0,external_node_os_namespaceObject.tmpdir)(), summary: renderSummary(report), workspace: process.cwd() };
    const written = written_files_linesOf(await publishReportFiles(report, settings.files, files));
    // On a brief screen the files have their lines, and a gap before them.
    const brief = () => renderBrief(report, screen, LINES_OF_A_SCREEN - written.length - 1);
    stdout.write(isBrief ? brief() : renderTerminal(report, screen));
    // Lines for a `.mailmap` hold e-mail addresses: for the eyes of whoever sits there, and for no file or log.
    const lines = isBrief || settings.anonymize ? '' : renderMailmapBlock(report.measurement, ledger.identities);
    stdout.write(lines === '' || isPrivate ? lines : HOW_TO_GET_LINES);
    stdout.write(`\n${written.join('\n')}\n`);
}
/** How high a terminal is that nobody has made higher. */
const LINES_OF_A_SCREEN = 24;
const HOW_TO_GET_LINES = `
Lines for a .mailmap hold e-mail addresses: run this in a terminal to see them.
`;
function logTo({ stderr }) {
    const write = (message) => stderr.write(`${(0,report_escape/* plainLine */.h0)(message)}\n`);
    return { info: write, notice: write, debug: () => { } };
}
function camelCase(name) {
    return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   dD: () => (/* binding */ sentenceFor),
/* harmony export */   fC: () => (/* binding */ traceOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error whose reader can do something about it. Everything that the user may be told is one of these; any other
 * error that reaches an edge is a defect of ours and is reported as such.
 */
class UserError extends Error {
    name = 'UserError';
    /**
     * @param message what failed and where, one clear sentence
     * @param hint what the reader can do about it, one clear sentence; empty when the message says it already
     * @param cause the error that was caught, if one was
     */
    constructor(message, hint = '', cause) {
        super(hint === '' ? message : `${message} ${hint}`, cause === undefined ? undefined : { cause });
    }
}
/** The end of a run that somebody has cancelled; nothing else is wrong. */
class Cancelled extends UserError {
    name = 'Cancelled';
}
/** The message of anything that can be thrown. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}
/**
 * Where anything that was thrown comes from, for those who look for a defect: messages and stacks, its own and those of its causes.
 * Nothing else of it, since an error of a request holds the request, with the token.
 */
function traceOf(thrown) {
    const traces = [];
    const seen = new Set();
    for (let error = thrown; error !== undefined && !seen.has(error);) {
        seen.add(error);
        traces.push(error instanceof Error ? (error.stack ?? error.message) : messageOf(error));
        error = error instanceof Error ? error.cause : undefined;
    }
    return traces.join('\nCaused by: ');
}
/**
 * What is said of anything that ended a run: a `UserError` speaks for itself, everything else is a defect of ours.
 *
 * @param signal whether the run was cancelled: then whatever failed, failed for that
 */
function sentenceFor(thrown, signal) {
    if (signal.aborted && !(thrown instanceof Cancelled))
        return messageOf(signal.reason);
    if (thrown instanceof UserError)
        return thrown.message;
    return `Pony Factor failed by a defect of its own: ${messageOf(thrown).replace(/\.?$/, '.')} Please report it with the log of this run.`;
}


/***/ }),

/***/ 2365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Iy: () => (/* binding */ botAccounts),
  w2: () => (/* binding */ isBot),
  l5: () => (/* binding */ landsForOthers),
  Ok: () => (/* binding */ marksOf)
});

;// CONCATENATED MODULE: ./lib/identity/bots/agents.js
/** Coding agents, as authors and in `Co-authored-by` lines. Devin, Jules, Lovable, v0 and others end in `[bot]`. */
const agents = [
    {
        what: 'GitHub Copilot, as author and as co-author; GraphQL has another login for it than REST and noreply addresses',
        source: 'https://github.com/microsoft/vscode/issues/313064',
        names: ['copilot-swe-agent', 'github copilot'],
        logins: ['copilot', 'copilot-swe-agent'],
        emails: ['copilot@github.com'],
    },
    {
        what: 'Claude Code, under whatever model name',
        source: 'https://github.com/anthropics/claude-code/issues/18715',
        logins: ['claude'],
        emails: ['noreply@anthropic.com'],
    },
    {
        what: 'Codex, under whatever model name',
        source: 'https://github.com/openai/codex/issues/18095',
        emails: ['noreply@openai.com'],
        contacts: ['codex <codex@openai.com>', 'openai codex <codex@openai.com>'],
    },
    {
        what: 'Cursor',
        source: 'https://github.com/cursoragent',
        logins: ['cursoragent'],
        emails: ['cursoragent@cursor.com'],
    },
    {
        what: 'aider as co-author; as author it appends "(aider)" to a human\'s name, who stays the author',
        source: 'https://github.com/Aider-AI/aider/blob/main/aider/repo.py',
        emails: ['aider@aider.chat', 'noreply@aider.chat', 'noreply@aider.dev'],
    },
    {
        what: 'OpenHands, once OpenDevin',
        source: 'https://github.com/OpenHands/OpenHands/pull/10049',
        logins: ['openhands-agent'],
        emails: ['opendevin@opendevin.ai', 'openhands@all-hands.dev'],
    },
    { what: 'Amp', source: 'https://ampcode.com/manual', emails: ['amp@ampcode.com'] },
    {
        what: 'OpenCode',
        source: 'https://github.com/opencode-ai/opencode/pull/337',
        emails: ['noreply@opencode.ai'],
    },
    {
        what: 'Qwen Code',
        source: 'https://github.com/QwenLM/qwen-code/pull/1228',
        emails: ['qwen-coder@alibabacloud.com'],
    },
    {
        what: 'Crush',
        source: 'https://github.com/charmbracelet/crush',
        logins: ['charmcrush'],
        emails: ['crush@charm.land'],
    },
    {
        what: 'Warp',
        source: 'https://github.com/warpdotdev/warp/issues/9215',
        emails: ['agent@warp.dev', 'oz-agent@warp.dev'],
    },
    { what: 'Junie', source: 'https://github.com/JetBrains/junie', emails: ['junie@jetbrains.com'] },
    { what: "Replit's agent", source: 'https://docs.replit.com/replitai/agent', emails: ['agent@replit.com'] },
    {
        what: 'Continue',
        source: 'https://github.com/continuedev/continue',
        emails: ['agent@continue.dev', 'noreply@continue.dev'],
    },
    { what: 'Roo Code', source: 'https://github.com/RooCodeInc/Roo-Code', emails: ['roomote@roocode.com'] },
    {
        what: 'Kiro',
        source: 'https://github.com/kiro-agent',
        names: ['kiro agent'],
        logins: ['kiro-agent'],
    },
    { what: 'Ona, once Gitpod', source: 'https://ona.com', emails: ['no-reply@ona.com'] },
    { what: 'Mistral Vibe', source: 'https://github.com/mistralai/mistral-vibe', emails: ['vibe@mistral.ai'] },
];

;// CONCATENATED MODULE: ./lib/identity/bots/mergers.js
/**
 * Merge queues, bots that cherry-pick, and mirrors: what they commit was written by others. Those whose names end in
 * `[bot]` are here because they land.
 */
const mergers = [
    {
        what: "GitHub's merge queue",
        source: 'https://github.com/apps/github-merge-queue',
        names: ['github-merge-queue'],
        logins: ['github-merge-queue', 'github-merge-queue[bot]'],
        lands: true,
    },
    {
        what: "Rust's and Servo's merge queues, bors and homu",
        source: 'https://github.com/rust-lang/bors',
        names: ['bors-servo'],
        logins: ['bors', 'bors-servo', 'rust-bors[bot]'],
        emails: ['bors@rust-lang.org', 'lbergstrom+bors@mozilla.com'],
        lands: true,
    },
    {
        what: 'bors-ng',
        source: 'https://github.com/bors-ng/bors-ng',
        logins: ['bors[bot]', 'bors-ng[bot]'],
        lands: true,
    },
    {
        what: 'Kodiak',
        source: 'https://github.com/chdsbd/kodiak',
        logins: ['kodiakhq[bot]'],
        lands: true,
    },
    {
        what: 'Bulldozer',
        source: 'https://github.com/palantir/bulldozer',
        logins: ['bulldozer[bot]'],
        lands: true,
    },
    {
        what: 'Marge-bot, which rebases merge requests on GitLab',
        source: 'https://github.com/smarkets/marge-bot',
        names: ['marge bot', 'marge-bot'],
        emails: ['marge-bot@invalid', 'eric+marge@anholt.net'],
        lands: true,
    },
    {
        what: 'Prow, where Kubernetes, OpenShift, Istio, Knative and Tekton run it: merges and cherry-picks',
        source: 'https://docs.prow.k8s.io',
        names: [
            'istio auto merge robot',
            'knative prow robot',
            'kubernetes prow robot',
            'kubernetes submit queue',
            'openshift merge robot',
            'openshift-cherrypick-robot',
            'tekton-robot',
        ],
        logins: [
            'google-prow-robot',
            'istio-merge-robot',
            'istio-testing',
            'k8s-ci-robot',
            'k8s-github-robot',
            'k8s-infra-cherrypick-robot',
            'k8s-infra-ci-robot',
            'k8s-merge-robot',
            'knative-prow-robot',
            'kubernetes-prow[bot]',
            'openshift-ci-robot',
            'openshift-ci[bot]',
            'openshift-cherrypick-robot',
            'openshift-merge-bot[bot]',
            'openshift-merge-robot',
            'tekton-robot',
        ],
        emails: [
            'ci-robot@k8s.io',
            'istio-testing-bot@google.com',
            'istio.testing@gmail.com',
            'k8s.ci.robot@gmail.com',
            'openshift-cherrypick-robot@localhost',
        ],
        lands: true,
    },
    {
        what: 'Kubernetes: the mirrors of its staging repositories',
        source: 'https://github.com/kubernetes/publishing-bot',
        names: ['kubernetes publisher'],
        logins: ['k8s-publish-robot', 'k8s-publishing-bot'],
        lands: true,
    },
    {
        what: 'Commit queues of Chromium, its siblings and Skia',
        source: 'https://chromium.googlesource.com/infra/luci/luci-go/+/HEAD/cv/README.md',
        emails: [
            '*-scoped@luci-project-accounts.iam.gserviceaccount.com',
            'chrome-bot@chromium.org',
            'chromeos-commit-bot@chromium.org',
            'commit-bot@chromium.org',
            'skcq-be@skia-corp.google.com.iam.gserviceaccount.com',
            'skia-commit-bot@chromium.org',
        ],
        lands: true,
    },
    {
        what: "WebKit's commit queue",
        source: 'https://github.com/WebKit/WebKit/blob/main/Tools/CISupport/ews-build/steps.py',
        emails: ['commit-queue@webkit.org', 'commit-queue@webkit.org@*'],
        lands: true,
    },
    {
        what: 'Gerrit itself, where it commits what was reviewed',
        source: 'https://gerrit-review.googlesource.com/Documentation/config-gerrit.html#user.email',
        names: ['gerrit code review'],
        emails: ['android-gerrit@google.com', 'gerrit-noreply@qt-project.org', 'noreply-gerritcodereview@google.com'],
        lands: true,
    },
    {
        what: "Go's robot, which submits what was approved",
        source: 'https://go.dev/wiki/GerritBot',
        names: ['gopher robot', 'gobot gobot'],
        logins: ['gopherbot'],
        emails: ['gobot@golang.org'],
        lands: true,
    },
    {
        what: "Android's mergers and cherry-picks",
        source: 'https://android.googlesource.com/platform/system/core/+log',
        names: ['android-build-team robot', 'treehugger robot'],
        emails: [
            'android-build-automerger-merge-worker@system.gserviceaccount.com',
            'android-build-coastguard-worker@google.com',
            'android-build-merger@google.com',
            'android-build-team-robot@google.com',
            'android-git-automerger@android.com',
            'android-test-infra-autosubmit@system.gserviceaccount.com',
            'treehugger-gerrit@google.com',
        ],
        contacts: [
            'the android automerger <android-build@android.com>',
            'the android automerger <android-build@google.com>',
        ],
        lands: true,
    },
    {
        what: "Qt's bots for cherry-picks and merges between branches",
        source: 'https://wiki.qt.io/CI_Bots',
        names: ['qt cherry-pick bot', 'qt forward merge bot'],
        emails: [
            'cherrypick_bot@qt-project.org',
            'cherrypickbot@codereview.qt-project.org',
            'qt_forward_merge_bot@qt-project.org',
        ],
        lands: true,
    },
    {
        what: "OpenStack's gate, and Jenkins before it",
        source: 'https://opendev.org/openstack/swift',
        emails: [
            'jenkins@review.openstack.org',
            'review@openstack.org',
            'zuul@review.opendev.org',
            'zuul@review.openstack.org',
        ],
        lands: true,
    },
    {
        what: "Wikimedia's gate",
        source: 'https://www.mediawiki.org/wiki/Continuous_integration',
        emails: ['jenkins-bot@gerrit.wikimedia.org'],
        lands: true,
    },
    {
        what: "Meta's landing of reviewed changes",
        source: 'https://github.com/facebook/react-native/issues/27109',
        logins: ['facebook-github-bot', 'meta-codesync[bot]'],
        emails: ['facebook-github-bot-*@fb.com', 'folly-bot@fb.com'],
        lands: true,
    },
    {
        what: "PyTorch's landing of reviewed changes",
        source: 'https://github.com/pytorch/pytorch/pull/101723',
        names: ['pytorch mergebot'],
        logins: ['pytorchbot', 'pytorchmergebot'],
        emails: ['pytorchbot@pytorch.com', 'soumith+bot@pytorch.org'],
        lands: true,
    },
    {
        what: "Google's export of its internal repository",
        source: 'https://github.com/google/copybara',
        names: ['copybara-service'],
        logins: ['copybara-service', 'copybara-service[bot]'],
        emails: ['copybara-piper@google.com', 'copybara-worker@google.com'],
        // The address alone is also that of many Googlers' anonymous commits.
        contacts: ['tensorflower gardener <gardener@tensorflow.org>'],
        lands: true,
    },
    {
        what: "Homebrew's bot, which lands and bottles",
        source: 'https://github.com/BrewTestBot',
        names: ['brewtestbot'],
        logins: ['brewtestbot'],
        emails: ['brew-test-bot@googlegroups.com', 'homebrew-test-bot@lists.sfconservancy.org'],
        lands: true,
    },
    {
        what: "Bitcoin Core's merge script",
        source: 'https://github.com/bitcoin-core-merge-script',
        logins: ['bitcoin-core-merge-script'],
        lands: true,
    },
    {
        what: "Deno's bot",
        source: 'https://github.com/denobot',
        logins: ['denobot'],
        contacts: ['denobot <propelml@gmail.com>'],
        lands: true,
    },
    {
        what: "Gemini CLI's robot, which cherry-picks into releases",
        source: 'https://github.com/gemini-cli-robot',
        names: ['gemini-cli-robot'],
        logins: ['gemini-cli-robot'],
        emails: ['gemini-cli-robot@google.com'],
        lands: true,
    },
];

;// CONCATENATED MODULE: ./lib/identity/bots/platforms.js
/** What servers, runners and their users for programs commit as. */
const platforms = [
    {
        what: 'GitHub itself: edits, reverts and merges made on the website',
        source: 'https://github.com/web-flow',
        logins: ['web-flow'],
        emails: ['merge-button@github.com'],
        contacts: ['github <noreply@github.com>'],
        lands: true,
    },
    {
        what: 'GitHub Actions, under the names and addresses that workflows give themselves beside `github-actions[bot]`',
        source: 'https://github.com/stefanzweifel/git-auto-commit-action/issues/212',
        names: [
            'actions-bot',
            'actions-user',
            'github action',
            'github action bot',
            'github actions',
            'github actions bot',
            'github-action',
            'github-actions',
            'github-actions-bot',
        ],
        logins: ['actions-bot', 'actions-user'],
        emails: [
            'action@github.com',
            'actions@github.com',
            'actions@users.noreply.github.com',
            'github-action@users.noreply.github.com',
            'github-actions@github.com',
            'github-actions@users.noreply.github.com',
        ],
    },
    {
        what: "GitHub's and Azure's runners, where a workflow sets no name",
        source: 'https://docs.github.com/en/actions/reference/runners/github-hosted-runners',
        emails: ['runner@fv-az*.cloudapp.net', 'vsts@fv-az*.cloudapp.net'],
    },
    {
        what: "GitLab's users for the access tokens of projects and groups, and its service accounts",
        source: 'https://docs.gitlab.com/user/project/settings/project_access_tokens/#bot-users-for-projects',
        emails: [
            'group*_bot@noreply.*',
            'group*_bot_*@noreply.*',
            'project*_bot@example.com',
            'project*_bot@noreply.*',
            'project*_bot_*@noreply.*',
            'service_account_*@noreply.*',
        ],
    },
    {
        what: "GitLab's own bot",
        source: 'https://gitlab.com/gitlab-bot',
        logins: ['gitlab-bot'],
        emails: ['gitlab-bot@gitlab.com'],
    },
    {
        what: "Gitea's actions and Gitea's own bot",
        source: 'https://github.com/go-gitea/gitea/blob/main/models/user/user_system.go',
        names: ['gitea actions', 'gitea-actions'],
        logins: ['giteabot'],
        emails: ['teabot@gitea.io'],
    },
    {
        what: "Forgejo's actions",
        source: 'https://codeberg.org/forgejo/forgejo/src/branch/forgejo/models/user/user_system.go',
        names: ['forgejo actions', 'forgejo-actions'],
    },
    {
        what: "Bitbucket's pipelines",
        source: 'https://support.atlassian.com/bitbucket-cloud/docs/push-back-to-your-repository/',
        names: ['bitbucket-pipelines'],
        emails: ['commits-noreply@bitbucket.org'],
    },
    {
        what: 'Travis CI: its deployments, and the user of its machines',
        source: 'https://github.com/travis-ci/dpl',
        names: ['deployment bot (from travis ci)', 'travis ci user'],
        emails: ['deploy@travis-ci.org'],
        contacts: ['travis ci <travis@example.org>', 'travis-ci <travis@example.org>'],
    },
    {
        what: 'CircleCI and AppVeyor, where a build sets no other address',
        source: 'https://github.com/appveyor/ci',
        emails: ['ci@appveyor.com', 'noreply@circleci.com'],
    },
    {
        what: "Google Cloud's service accounts, which are for programs and not for people",
        source: 'https://cloud.google.com/iam/docs/service-account-overview',
        emails: ['*@*.gserviceaccount.com'],
    },
    {
        what: "Meta's accounts for programs",
        source: 'https://github.com/facebook/folly/commits?author=generatedunixname499836121@fb.com',
        emails: ['generatedunixname*@fb.com', 'generatedunixname*@meta.com', 'generatedunixname*@users.noreply.github.com'],
    },
];

;// CONCATENATED MODULE: ./lib/identity/bots/projects.js
/** Bots of single, large projects. */
const projects = [
    {
        what: 'Kubernetes and OpenShift: releases and updates',
        source: 'https://github.com/openshift/release',
        logins: ['k8s-release-robot', 'openshift-bot'],
        emails: ['openshift-bot@redhat.com'],
    },
    {
        what: 'LLVM: backports, and the sync of its GN build files',
        source: 'https://github.com/linuxfoundation/insights/issues/698',
        logins: ['llvmbot', 'llvmgnsyncbot'],
        emails: ['llvmgnsyncbot@gmail.com'],
    },
    {
        what: "PyTorch's updates",
        source: 'https://github.com/pytorch/pytorch/pull/101723',
        names: ['pytorch updatebot'],
        logins: ['pytorchupdatebot'],
    },
    {
        what: "Flutter's and Chromium's dependency rolls",
        source: 'https://github.com/flutter/flutter/blob/master/docs/infra/Autorollers.md',
        logins: ['engine-flutter-autoroll', 'skia-flutter-autoroll'],
        emails: ['engine-flutter-autoroll@skia.org'],
    },
    {
        what: 'Chrome DevTools: the protocol that is exported from Chromium',
        source: 'https://github.com/devtools-bot',
        logins: ['devtools-bot'],
        emails: ['paulirish+bot@google.com'],
    },
    {
        what: 'Node.js: updates of its dependencies, tests and translations',
        source: 'https://github.com/nodejs/node/tree/main/.github/workflows',
        names: ['node.js crowdin bot', 'node.js github bot'],
        logins: ['nodejs-crowdin', 'nodejs-github-bot'],
        emails: ['github-bot@iojs.org'],
    },
    {
        what: '.NET: updates and merges between branches',
        source: 'https://github.com/dotnet-bot',
        names: ['dotnet bot', 'dotnet-bot'],
        logins: ['dotnet-bot'],
        emails: ['dotnet-bot@dotnetfoundation.org', 'dotnet-bot@microsoft.com'],
    },
    {
        what: "Vercel's releases",
        source: 'https://github.com/vercel-release-bot',
        names: ['vercel-release-bot'],
        logins: ['vercel-release-bot'],
        emails: ['infra+release@vercel.com'],
    },
    {
        what: "The AWS SDK for Python's releases; people have committed with the same address",
        source: 'https://github.com/aws-sdk-python-automation',
        names: ['aws-sdk-python-automation'],
        logins: ['aws-sdk-python-automation'],
    },
    {
        what: "conda-forge's updates",
        source: 'https://github.com/regro-cf-autotick-bot',
        names: ['regro-cf-autotick-bot'],
        logins: ['conda-forge-admin', 'regro-cf-autotick-bot'],
        emails: ['circleci@cf-graph.regro.github.com'],
    },
    {
        what: "GCC's and GDB's daily bumps",
        source: 'https://gcc.gnu.org/cgit/gcc/tree/contrib/gcc-changelog/git_update_version.py',
        emails: ['gccadmin@gcc.gnu.org', 'gdbadmin@sourceware.org'],
    },
    {
        what: "Linux's test robot",
        source: 'https://github.com/intel/lkp-tests',
        names: ['kernel test robot'],
        emails: ['lkp@intel.com'],
    },
    {
        what: "KDE's translations",
        source: 'https://invent.kde.org/sysadmin/l10n-scripty',
        names: ['l10n daemon script'],
        emails: ['scripty@kde.org'],
    },
    {
        what: "Qt's updates of submodules",
        source: 'https://wiki.qt.io/CI_Bots',
        emails: ['qt_ci_bot@qt-project.org', 'qt_submodule_update_bot@qt-project.org'],
    },
    {
        what: "OpenStack's updates and releases",
        source: 'https://docs.openstack.org/project-team-guide/dependency-management.html',
        names: ['openstack proposal bot', 'openstack release bot'],
        contacts: ['openstack proposal bot <openstack-infra@lists.openstack.org>'],
    },
    {
        what: "Wikimedia's updates of libraries",
        source: 'https://www.mediawiki.org/wiki/Libraryupgrader',
        emails: ['tools.libraryupgrader@tools.wmflabs.org'],
    },
    {
        what: "Mozilla's import of translations",
        source: 'https://github.com/mozilla-mobile/android-components',
        names: ['mozilla l10n automation bot'],
        emails: ['release+l10n-automation-bot@mozilla.com'],
    },
    {
        what: "Gentoo's mirror and checks",
        source: 'https://wiki.gentoo.org/wiki/Project:Repository_mirror_and_CI',
        emails: ['repo-qa-checks@gentoo.org', 'repomirrorci@gentoo.org'],
    },
];

;// CONCATENATED MODULE: ./lib/identity/bots/services.js
/** Services and tools that many projects use: they update, release, translate, format. */
const services = [
    {
        what: 'Dependabot, also from before it was part of GitHub',
        source: 'https://github.com/dependabot/dependabot-core',
        names: ['dependabot', 'dependabot-preview'],
        logins: ['dependabot', 'dependabot-preview', 'dependabot-bot'],
        emails: ['support@dependabot.com'],
    },
    {
        what: 'Renovate, as its makers or a project itself run it',
        source: 'https://docs.renovatebot.com/self-hosted-configuration/#gitauthor',
        names: ['mend renovate', 'renovate bot', 'renovate-bot', 'renovatebot', 'whitesource renovate'],
        logins: ['renovate-bot', 'renovatebot'],
        emails: ['bot@renovateapp.com', 'renovate@whitesourcesoftware.com', 'renovate[bot]@app.renovatebot.com'],
    },
    {
        what: 'Greenkeeper',
        source: 'https://github.com/greenkeeperio-bot',
        logins: ['greenkeeperio-bot'],
        emails: ['support@greenkeeper.io'],
    },
    {
        what: 'Snyk',
        source: 'https://github.com/snyk-bot',
        names: ['snyk bot', 'snyk-bot'],
        logins: ['snyk-bot'],
        emails: ['snyk-bot@snyk.io'],
    },
    {
        what: 'PyUp',
        source: 'https://github.com/pyup-bot',
        names: ['pyup-bot', 'pyup.io bot'],
        logins: ['pyup-bot'],
        emails: ['github-bot@pyup.io'],
    },
    {
        what: 'Scala Steward',
        source: 'https://github.com/scala-steward-org/scala-steward',
        logins: ['scala-steward'],
        emails: ['me@scala-steward.org', 'scala_steward@virtuslab.com'],
    },
    {
        what: "Julia's CompatHelper and TagBot",
        source: 'https://github.com/JuliaRegistries/CompatHelper.jl',
        names: ['compathelper julia', 'julia tagbot'],
        logins: ['juliatagbot'],
        emails: ['compathelper_noreply@julialang.org'],
    },
    {
        what: 'Mergify: updates and backports, and merges',
        source: 'https://docs.mergify.com',
        names: ['mergify-bot'],
        logins: ['mergify[bot]'],
        emails: ['noreply@mergify.com', 'noreply@mergify.io'],
        lands: true,
    },
    {
        what: 'Imgbot',
        source: 'https://github.com/imgbot/Imgbot',
        logins: ['imgbotapp'],
        emails: ['imgbothelp@gmail.com'],
    },
    {
        what: 'pre-commit.ci',
        source: 'https://pre-commit.ci',
        names: ['pre-commit-ci', 'pre-commit.ci'],
    },
    {
        what: 'StyleCI, Restyled and Stickler CI, which format',
        source: 'https://github.com/restyled-io/restyler',
        names: ['restyled.io', 'styleci bot'],
        emails: ['bot@styleci.io', 'commits@restyled.io', 'support@stickler-ci.com'],
    },
    {
        what: 'DeepSource and StepSecurity, which fix',
        source: 'https://docs.deepsource.com',
        logins: ['deepsourcebot', 'step-security-bot'],
        emails: ['bot@deepsource.io', 'bot@stepsecurity.io'],
    },
    {
        what: 'Badges and boards that commit themselves into a README: Gitter, Codacy, FOSSA, waffle.io',
        source: 'https://github.com/gitter-badger',
        logins: ['codacy-badger', 'fossabot', 'gitter-badger', 'waffle-iron'],
        emails: ['badger@codacy.com', 'badger@gitter.im', 'badges@fossa.io', 'iron@waffle.io'],
    },
    {
        what: 'semantic-release, where no other committer is set',
        source: 'https://github.com/semantic-release/git',
        names: ['semantic-release-bot'],
        logins: ['semantic-release-bot'],
        emails: ['semantic-release-bot@martynus.net'],
    },
    {
        what: 'Actions that bump versions: gh-action-bump-version and merge-release',
        source: 'https://github.com/phips28/gh-action-bump-version/blob/master/index.js',
        names: ['automated version bump'],
        emails: ['gh-action-bump-version@users.noreply.github.com', 'merge-release@users.noreply.github.com'],
    },
    {
        what: 'An action that opens pull requests',
        source: 'https://github.com/gr2m/create-or-update-pull-request-action',
        names: ['create or update pull request action'],
        emails: ['create-or-update-pull-request@users.noreply.github.com'],
    },
    {
        what: "Google's releases and generated clients",
        source: 'https://github.com/yoshi-automation',
        names: ['google api publisher', 'yoshi automation', 'yoshi automation bot'],
        logins: ['googleapis-publisher', 'yoshi-automation'],
        emails: ['googleapis-publisher@google.com', 'yoshi-automation@google.com'],
    },
    {
        what: "Crowdin's GitHub action",
        source: 'https://github.com/crowdin/github-action',
        names: ['crowdin bot'],
        emails: ['support+bot@crowdin.com'],
    },
    {
        what: 'Weblate: it commits what translators wrote, and under its own names what no translator is the author of',
        source: 'https://docs.weblate.org/en/latest/admin/config.html#default-commiter-email',
        names: ['hosted weblate', 'weblate (bot)'],
        logins: ['weblate'],
        emails: ['hosted@weblate.org', 'noreply@weblate.org'],
        lands: true,
    },
    {
        what: "Weblate's add-ons and machine translation",
        source: 'https://github.com/WeblateOrg/weblate/blob/main/weblate/auth/models.py',
        emails: ['noreply-*-*@weblate.org'],
    },
    {
        what: "translatewiki.net's export",
        source: 'https://translatewiki.net',
        emails: ['l10n-bot@translatewiki.net'],
    },
];

// EXTERNAL MODULE: ./lib/identity/fold.js
var fold = __nccwpck_require__(1355);
// EXTERNAL MODULE: ./lib/identity/noreply.js
var noreply = __nccwpck_require__(6703);
;// CONCATENATED MODULE: ./lib/identity/bots.js







/**
 * Well-known accounts that commit by themselves. An entry has to be an account of its own, documented in public, that
 * no human commits with. Not in the list, on purpose: accounts that publish many people's work under one name (whom
 * they stand for is not known), names that people have (people are called Claude), and addresses that an agent was
 * merely told to use. A project adds its own with the input `exclude`.
 */
const botAccounts = [...platforms, ...services, ...mergers, ...projects, ...agents];
/** The marks of some accounts; without any account the `[bot]` rule is left alone. */
function marksOf(accounts) {
    const addresses = accounts.flatMap(account => (account.emails ?? []).map(email => [email, account]));
    const isShape = ([email]) => email.includes('*');
    return {
        exact: new Map([
            ...accounts.flatMap(account => textsOf(account).map(mark => [mark, account])),
            ...addresses.filter(address => !isShape(address)).map(([email, account]) => [emailMark(email), account]),
        ]),
        shapes: addresses.filter(isShape).map(([email, account]) => [shapeOf(email), account]),
    };
}
/** An app's login, which ends in `[bot]`, is also its name. */
function textsOf({ names = [], logins = [], contacts = [] }) {
    return [
        ...names.map(nameMark),
        ...logins.map(loginMark),
        ...logins.filter(isApp).map(nameMark),
        ...contacts.map(contactMark),
    ];
}
const nameMark = (name) => `name ${name}`;
const loginMark = (login) => `login ${login}`;
const emailMark = (email) => `e-mail ${email}`;
const contactMark = (contact) => `contact ${contact}`;
function shapeOf(email) {
    const literally = email.split('*').map(part => part.replace(/[.+]/g, '\\$&'));
    return new RegExp(`^${literally.join('[^@\\s]+')}$`);
}
/** As RFC 5321 has it. A commit may claim a longer one, which would be slow to look through for a shape. */
const LONGEST_ADDRESS = 254;
const isApp = (word) => word.endsWith('[bot]');
/** An app's noreply address on any server: `ID+APP[bot]@users.noreply.HOST`. */
const APP_NOREPLY = /\[bot\]@users\.noreply\.[^@\s]+$/;
/**
 * Whether an identity belongs to a program: its name or login ends in `[bot]`, or it is in the list. A missing GitHub
 * account (`login: null`) is no sign of one, nor is a noreply address.
 *
 * Ask it before people are united: GitHub has linked addresses of agents to people who claimed them
 * (https://github.com/anthropics/claude-code/issues/1653), and those are no bots for it.
 */
function isBot({ name, email, login }, marks) {
    const suspect = folded({ name, email, logins: login === null ? [] : [login] });
    return ([suspect.name, ...suspect.logins].some(isApp) ||
        APP_NOREPLY.test(suspect.email) ||
        accountsOf(suspect, marks).length > 0);
}
/** Whether an identity belongs to a program of the list that commits what others wrote. */
function landsForOthers(suspect, marks) {
    return accountsOf(folded(suspect), marks).some(({ lands }) => lands);
}
function accountsOf({ name, email, logins }, { exact, shapes }) {
    const texts = [nameMark(name), emailMark(email), contactMark(`${name} <${email}>`), ...logins.map(loginMark)];
    const likely = email.length > LONGEST_ADDRESS ? [] : shapes;
    return [
        ...texts.flatMap(text => exact.get(text) ?? []),
        ...likely.filter(([shape]) => shape.test(email)).map(([, account]) => account),
    ];
}
function folded({ name, email, logins }) {
    const address = (0,fold/* fold */.AU)(email);
    return {
        name: (0,fold/* fold */.AU)(name),
        email: address,
        logins: [...logins, (0,noreply/* loginOfNoreply */.Eb)(address)].filter(login => login !== null).map(fold/* fold */.AU),
    };
}


/***/ }),

/***/ 7376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf),
/* harmony export */   l: () => (/* binding */ finderAmong)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1355);

/**
 * Reads patterns, once for as many identities as there are. `*` stands for any run of characters, every other character for itself
 * (`[bot]` too); case, composition and runs of white space make no difference.
 */
function matcherOf(patterns) {
    const folded = patterns.map(_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU);
    const whole = new Set(folded.filter(pattern => !hasStar(pattern)));
    const starred = folded.filter(hasStar).map(pattern => pattern.split('*'));
    return identity => appellationsOf(identity).some(text => whole.has(text) || starred.some(pieces => matches(pieces, text)));
}
/** Whether a pattern matches any of these identities; one that matches nobody may be misspelled. */
function finderAmong(identities) {
    const texts = new Set(identities.flatMap(appellationsOf));
    return pattern => {
        if (!hasStar(pattern))
            return texts.has((0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(pattern));
        const pieces = (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(pattern).split('*');
        for (const text of texts)
            if (matches(pieces, text))
                return true;
        return false;
    };
}
function appellationsOf({ recorded, name, email, logins }) {
    return [...new Set([...logins, recorded.email, email, recorded.name, name].map(_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU))];
}
function hasStar(pattern) {
    return pattern.includes('*');
}
/** Walks the pieces between the stars once, so that a hostile name cannot make it slow. */
function matches(pieces, text) {
    const [start = '', end = ''] = [pieces[0], pieces.at(-1)];
    if (!text.startsWith(start) || text.length < start.length + end.length || !text.endsWith(end))
        return false;
    let from = start.length;
    for (const piece of pieces.slice(1, -1)) {
        const found = text.indexOf(piece, from);
        if (found === -1)
            return false;
        from = found + piece.length;
    }
    return from <= text.length - end.length;
}


/***/ }),

/***/ 1355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   CA: () => (/* binding */ byCodeUnits),
/* harmony export */   p4: () => (/* binding */ composed)
/* harmony export */ });
/** Letters that neither composing nor folding white space can change. */
const PLAIN = /^[\x21-\x7e]*$/;
/** As many marks on one letter as Unicode's stream-safe format allows (UAX #15); no language writes as many. */
const MOST_MARKS = 30;
/**
 * A text in Unicode's composed form (NFC). A longer run of marks is parted by a joiner, as the stream-safe format has it: to put the
 * whole of it in order would take time that is quadratic in its length.
 */
function composed(text) {
    const safe = text.length > MOST_MARKS ? text.replace(LONG_RUN, '$&\u034f') : text;
    return safe.normalize('NFC');
}
const LONG_RUN = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;
/**
 * A text as texts are compared: composed (NFC), in small letters, with one space for each run of white space. Two texts
 * that a reader takes for the same are then the same, whichever machine wrote them.
 */
function fold(text) {
    if (PLAIN.test(text))
        return text.toLowerCase();
    return composed(composed(text).toLowerCase()).replace(/\s+/gu, ' ').trim();
}
/** The order of UTF-16 code units, the same on every machine and in every language. */
function byCodeUnits(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 1756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ keyRingOf)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1355);

/**
 * Finds out which account a login means: the one number that has used it. Where two numbers have, a login alone joins neither,
 * and stands for itself.
 *
 * @param present everybody who is there
 */
function keyRingOf(present) {
    const numbers = new Map();
    const shared = [];
    for (const { accounts, sharedAccounts } of present) {
        for (const account of accounts)
            note(numbers, account);
        for (const account of sharedAccounts) {
            note(numbers, account);
            shared.push(account);
        }
    }
    function accountKey(account) {
        const [only, another] = numbers.get(loginKey(account)) ?? [];
        const id = account.id ?? (another === undefined ? only : undefined);
        return id === undefined ? `account:${loginKey(account)}` : `account:${account.server}#${id}`;
    }
    const proofless = new Set(shared.map(accountKey));
    function keysOf({ keys, accounts }) {
        const proofs = accounts.map(accountKey).filter(text => !proofless.has(text));
        return [...keys, ...proofs.map(text => ({ kind: 'account', text }))];
    }
    return { keysOf, accountKey };
}
function note(numbers, account) {
    if (account.id === null)
        return;
    const key = loginKey(account);
    const used = numbers.get(key);
    if (used === undefined)
        numbers.set(key, new Set([account.id]));
    else
        used.add(account.id);
}
function loginKey({ server, login }) {
    return `${server}/${(0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(login)}`;
}


/***/ }),

/***/ 3889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ isParted),
/* harmony export */   Tk: () => (/* binding */ parseMailmap),
/* harmony export */   UQ: () => (/* binding */ idleLines),
/* harmony export */   hb: () => (/* binding */ mapIdentity)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1355);

/**
 * Reads a `.mailmap` by git's own rules (gitmailmap(5); `read_mailmap_string` in git's mailmap.c). A line that git
 * cannot read is skipped, as git does; nothing is thrown.
 *
 * @param text the file's content
 */
function parseMailmap(text) {
    const mailmap = new Map();
    for (const { proper, commit } of linesIn(text)
        .map(({ entry }) => entry)
        .filter(entry => entry !== null)) {
        add(mailmap, commit.email, commit.name, proper);
    }
    for (const entry of mailmap.values())
        entry.isParted = leadsToSeveral(entry);
    return mailmap;
}
/** The proper name and e-mail address of somebody whom a commit names, as `git check-mailmap` gives them. */
function mapIdentity(mailmap, { name, email }) {
    const entry = mailmap.get(withoutCase(email));
    const proper = entry?.byName.get(withoutCase(name)) ?? entry?.plain;
    return { name: proper?.name ?? name, email: proper?.email ?? email, properName: proper?.name ?? null };
}
/** Whether the lines of a mailmap lead an address to two or more proper names, so that the address is no evidence for anybody. */
function isParted(mailmap, email) {
    return mailmap.get(withoutCase(email))?.isParted ?? false;
}
function leadsToSeveral({ plain, byName }) {
    const named = Array.from(byName, ([commitName, { name }]) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(name ?? commitName));
    return new Set([...named, ...(plain.name === null ? [] : [(0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(plain.name)])]).size > 1;
}
/**
 * The numbers of the lines that match nobody in a history, counted from 1: those of people who never committed, and those that
 * git cannot read.
 *
 * @param text the file's content
 */
function idleLines(text, identities) {
    const lines = linesIn(text);
    if (lines.length === 0)
        return [];
    const contacts = new Set();
    for (const { name, email } of identities) {
        contacts.add(withoutCase(email));
        contacts.add(contactKey(name, email));
    }
    return lines.flatMap(({ number, entry }) => {
        const { name, email } = entry?.commit ?? { name: null, email: null };
        const isIdle = email === null || !contacts.has(name === null ? withoutCase(email) : contactKey(name, email));
        return isIdle ? [number] : [];
    });
}
/** What no address can be: it has a line break. */
function contactKey(name, email) {
    return `${withoutCase(email)}\n${withoutCase(name)}`;
}
/** Every line that is neither empty nor a comment; its entry is `null` where git cannot read it. */
function linesIn(text) {
    return beforeNul(text)
        .split('\n')
        .flatMap((line, index) => line.startsWith('#') || trimGitSpace(line) === '' ? [] : [{ number: index + 1, entry: readLine(line) }]);
}
function readLine(line) {
    const first = readContact(line);
    if (first === null || first.email === '')
        return null;
    const second = readContact(first.rest);
    return second === null
        ? { proper: { name: first.name, email: null }, commit: { name: null, email: first.email } }
        : { proper: { name: first.name, email: first.email }, commit: second };
}
function add(mailmap, email, name, replacement) {
    const key = withoutCase(email);
    const entry = mailmap.get(key) ?? { plain: { name: null, email: null }, byName: new Map(), isParted: false };
    mailmap.set(key, entry);
    if (name === null) {
        // Git lets a later plain line override what it says and keep what it does not say, unlike a line for one name.
        entry.plain = { name: replacement.name ?? entry.plain.name, email: replacement.email ?? entry.plain.email };
    }
    else {
        entry.byName.set(withoutCase(name), replacement);
    }
}
/** Reads `Name <e-mail>` from the start of a text; `null` when there is no complete pair of brackets. */
function readContact(text) {
    const left = text.indexOf('<');
    const right = text.indexOf('>', left + 1);
    if (left === -1 || right === -1)
        return null;
    const name = trimGitSpace(text.slice(0, left));
    return { name: name === '' ? null : name, email: text.slice(left + 1, right), rest: text.slice(right + 1) };
}
/** Git's `isspace` knows these four only (ctype.c); JavaScript's `trim` would also take a no-break space. */
function trimGitSpace(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isGitSpace(text[start]))
        start += 1;
    while (end > start && isGitSpace(text[end - 1]))
        end -= 1;
    return text.slice(start, end);
}
function isGitSpace(character) {
    return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
/** Git reads the file as a C string. */
function beforeNul(text) {
    const nul = text.indexOf('\0');
    return nul === -1 ? text : text.slice(0, nul);
}
/** Git compares with `strcasecmp`, which knows ASCII letters only: `É` and `é` stay two. */
function withoutCase(text) {
    return text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}


/***/ }),

/***/ 8807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isNobodysName),
/* harmony export */   X: () => (/* binding */ isNobodysAddress)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1355);

/**
 * What programs and people write where they know no address, as its two parts. Sources: hg-git's `none@none`; hg convert's
 * and cvs2git's `devnull@localhost`; what git itself and its manual put in place of a name (`root@localhost`, `you@example.com`);
 * svn2git's `(no author)`.
 */
const LOCAL_PARTS = new Set([
    ...[
        '',
        'none',
        'nobody',
        'noone',
        'no-one',
        'no.one',
        'null',
        'devnull',
        'dev-null',
        'undefined',
        'unknown',
        'anonymous',
    ],
    ...[
        'anon',
        'noemail',
        'no-email',
        'no.email',
        'nomail',
        'no-mail',
        'no_author',
        'no-author',
        '(no author)',
        'noauthor',
    ],
    ...[
        'noreply',
        'no-reply',
        'donotreply',
        'root',
        'user',
        'you',
        'me',
        'name',
        'your.name',
        'yourname',
        'your-name',
        'email',
    ],
    ...['your.email', 'your_email', 'youremail', 'mail', 'test', 'example', 'admin', 'git', 'svn', 'cvs', 'hg'],
]);
/** Domains that are no machine's of their own: reserved ones (RFC 2606, RFC 6761), and words in their place. */
const DOMAINS = new Set([
    ...[
        '',
        'none',
        'null',
        'nobody',
        'nowhere',
        'unknown',
        'undefined',
        'devnull',
        'noreply',
        'no-reply',
        'anonymous',
        'email',
    ],
    ...[
        'localhost',
        'localhost.localdomain',
        'localhost.local',
        'localdomain',
        'local',
        '(none)',
        'localhost.(none)',
        'invalid',
    ],
    ...[
        'none.none',
        'none.com',
        'nowhere.com',
        'nowhere.org',
        'no.where',
        'noemail.com',
        'no.email',
        'unknown.com',
        'domain',
    ],
    ...['example.com', 'example.org', 'example.net', 'domain.com', 'yourdomain.com'],
]);
/** Addresses of a real domain that stand for nobody in particular. */
const ADDRESSES = new Set(['noreply@github.com', 'noreply@gitlab.com', 'invalid@invalid']);
/** Names that say that nobody knows who it was. */
const NAMES = new Set([
    ...[
        '',
        'anonymous',
        'anon',
        'unknown',
        'unknown author',
        'unknown user',
        'unknown committer',
        'nobody',
        'none',
        'null',
    ],
    ...[
        'no author',
        '(no author)',
        'no name',
        'noname',
        'unnamed',
        'undefined',
        'n/a',
        'na',
        '?',
        '-',
        'author',
        'user',
        'root',
    ],
    ...['your name', 'name', 'somebody', 'someone', 'various', 'various authors', 'various contributors', 'contributors'],
    ...['contributor', 'others', 'guest'],
]);
/**
 * Whether an address is nobody's own, so that two who commit with it need not be one person: an empty one, and those that
 * stand where no address is known, such as `none@none` or `root@localhost`.
 */
function isNobodysAddress(email) {
    const address = (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(email);
    if (address === '' || ADDRESSES.has(address))
        return true;
    const at = address.lastIndexOf('@');
    if (at === -1)
        return LOCAL_PARTS.has(address) || DOMAINS.has(address);
    return LOCAL_PARTS.has(address.slice(0, at)) && DOMAINS.has(address.slice(at + 1));
}
/** Whether a name is that of nobody in particular, so that a mailmap which gives it to two addresses says nothing about who they are. */
function isNobodysName(name) {
    return NAMES.has((0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(name));
}


/***/ }),

/***/ 6703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ loginOfNoreply),
/* harmony export */   oI: () => (/* binding */ accountOfNoreply),
/* harmony export */   yQ: () => (/* binding */ GITHUB_COM)
/* harmony export */ });
/** GitHub's own server, whose noreply addresses every history may have. */
const GITHUB_COM = 'github.com';
/**
 * A login as it can stand in an address. Accounts made since about 2013 have letters, digits and single hyphens, at
 * most 39 characters; older ones have hyphens anywhere (https://github.com/shinnn/github-username-regex/issues/7);
 * managed users have an underscore before their company's short code; apps end in `[bot]`.
 */
const NOREPLY = /^(?:(?<id>\d{1,15})\+)?(?<login>[a-z\d_-]{1,39}(?:\[bot\])?)@users\.noreply\.(?<server>[a-z\d.-]+)$/i;
/**
 * The account that a GitHub noreply address stands for: `ID+login@users.noreply.SERVER` for the account with that number,
 * whatever its login is now, or, as on github.com before 18 July 2017, `login@users.noreply.SERVER`.
 *
 * @param servers hosts whose addresses these can be, in small letters
 * @returns `null` for every other address, and where the local part cannot be a login
 */
function accountOfNoreply(email, servers) {
    const { id, login, server } = NOREPLY.exec(email)?.groups ?? {};
    const host = server?.toLowerCase();
    if (login === undefined || host === undefined || !servers.includes(host))
        return null;
    return { server: host, login, id: id === undefined ? null : Number(id), isLinked: false };
}
/** The login of a noreply address on github.com, spelled as in the address; `null` for every other address. */
function loginOfNoreply(email) {
    return accountOfNoreply(email, [GITHUB_COM])?.login ?? null;
}


/***/ }),

/***/ 1435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ recogniseIdentities),
/* harmony export */   s: () => (/* binding */ identityAt)
/* harmony export */ });
/* harmony import */ var _bots_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2365);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1355);
/* harmony import */ var _mailmap_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3889);
/* harmony import */ var _nobody_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8807);
/* harmony import */ var _noreply_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6703);
/* harmony import */ var _shown_name_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1119);






/**
 * Reads recorded identities through the mailmap and the noreply addresses, which stand for their account before and after
 * the mailmap.
 *
 * @returns one for each, in the same order
 */
function recogniseIdentities(recorded, recognition) {
    return recorded.map(identity => recognise(identity, recognition));
}
function recognise(recorded, { mailmap, bots, server }) {
    const { name, email, properName } = (0,_mailmap_js__WEBPACK_IMPORTED_MODULE_0__/* .mapIdentity */ .hb)(mailmap, recorded);
    const [isRecordedShared, isShared] = [(0,_mailmap_js__WEBPACK_IMPORTED_MODULE_0__/* .isParted */ .DJ)(mailmap, recorded.email), (0,_mailmap_js__WEBPACK_IMPORTED_MODULE_0__/* .isParted */ .DJ)(mailmap, email)];
    const linked = linkedAccount(recorded, server);
    const servers = [...new Set([server, _noreply_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_COM */ .yQ])];
    const [recordedAccount, mappedAccount] = [recorded.email, email].map(address => (0,_noreply_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOfNoreply */ .oI)(address, servers));
    const accounts = ranked([
        ...(isRecordedShared ? [] : [recordedAccount, linked]),
        ...(isShared ? [] : [mappedAccount]),
    ]);
    const logins = loginsOf(accounts);
    // On another server, anybody may be called what a bot is called on github.com.
    const known = loginsOf(accounts.filter(account => account.server === _noreply_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_COM */ .yQ || /\[bot\]$/i.test(account.login)));
    return {
        recorded,
        name,
        shownName: (0,_shown_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(name),
        email,
        accounts,
        logins,
        keys: keysOf({ name, email, properName }, isShared),
        sharedAccounts: ranked([
            ...(isRecordedShared ? [recordedAccount, linked] : []),
            ...(isShared ? [mappedAccount] : []),
        ]),
        // What the mailmap says of an address counts; what GitHub says of an account stands beside it.
        isBot: isEnterprise(recorded, server) ||
            (0,_bots_js__WEBPACK_IMPORTED_MODULE_3__/* .isBot */ .w2)({ name, email, login: null }, bots) ||
            known.some(login => (0,_bots_js__WEBPACK_IMPORTED_MODULE_3__/* .isBot */ .w2)({ name: '', email: '', login }, bots)),
        landsForOthers: (0,_bots_js__WEBPACK_IMPORTED_MODULE_3__/* .landsForOthers */ .l5)({ name, email, logins: known }, bots),
        isGitHub: isGitHubItself(recorded, logins, server),
    };
}
/** The account that GitHub links; an address that anybody may have written is linked to nobody. */
function linkedAccount({ email, login, accountId }, server) {
    if (login === null || (email.trim() !== '' && (0,_nobody_js__WEBPACK_IMPORTED_MODULE_4__/* .isNobodysAddress */ .X)(email)))
        return null;
    return { server, login, id: accountId, isLinked: true };
}
/** On each server the number in an address outranks the account that GitHub links, which outranks a login in an address. */
function ranked(found) {
    const known = found.filter(account => account !== null && account !== undefined);
    return [...new Set(known.map(({ server }) => server))].flatMap(server => {
        const here = known.filter(account => account.server === server);
        const numbered = here.filter(({ id, isLinked }) => id !== null && !isLinked);
        const linked = here.filter(({ isLinked }) => isLinked);
        // Of one account, GitHub spells the present login.
        if (numbered.length > 0)
            return numbered.map(account => linked.find(({ id }) => id === account.id) ?? account);
        return linked.length > 0 ? linked : here;
    });
}
function loginsOf(accounts) {
    const logins = accounts.map(({ login }) => login);
    return logins.filter((login, index) => logins.findIndex(other => (0,_fold_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(other) === (0,_fold_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(login)) === index);
}
function keysOf({ name, email, properName }, isShared) {
    const isNamed = properName !== null && !(0,_nobody_js__WEBPACK_IMPORTED_MODULE_4__/* .isNobodysName */ .I)(properName);
    const proper = isNamed ? [keyOf('proper name', properName)] : [];
    if ((0,_nobody_js__WEBPACK_IMPORTED_MODULE_4__/* .isNobodysAddress */ .X)(email))
        return [...proper, keyOf('name', name)];
    if (!isShared)
        return [...proper, keyOf('e-mail', email)];
    return isNamed ? proper : [keyOf('name', `${(0,_fold_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(name)} <${email}>`)];
}
function keyOf(kind, value) {
    return { kind, text: `${kind}:${(0,_fold_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(value)}` };
}
function isGitHubItself(recorded, logins, server) {
    return ((0,_fold_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(recorded.email) === 'noreply@github.com' ||
        logins.some(login => (0,_fold_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(login) === 'web-flow') ||
        isEnterprise(recorded, server));
}
/**
 * Whether it is an Enterprise Server itself. Its administrator sets the address, a noreply one of the server
 * (https://github.com/desktop/desktop/issues/4329).
 */
function isEnterprise({ name, email }, server) {
    if ((0,_fold_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(name) !== 'github enterprise')
        return false;
    const domain = /^no-?reply@(?<domain>.+)$/.exec((0,_fold_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(email))?.groups?.domain;
    return domain !== undefined && (isWithin(domain, server) || isWithin(server, domain));
}
function isWithin(host, domain) {
    return host === domain || host.endsWith(`.${domain}`);
}
/** The identity with this index, which the one who asks has from the same list. */
function identityAt(identities, index) {
    const identity = identities[index];
    if (identity === undefined)
        throw new RangeError(`There is no identity ${index} in this list.`);
    return identity;
}


/***/ }),

/***/ 1119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   Ji: () => (/* binding */ withoutMailDomains),
/* harmony export */   lM: () => (/* binding */ mayHoldAddress),
/* harmony export */   rY: () => (/* binding */ UNNAMED)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1355);

/** What is shown of somebody who is recorded without any name. */
const UNNAMED = 'unnamed';
const LONGEST = 80;
/** Letters that are not visible or change the direction of others; joiners stay, since scripts and emoji need them. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/gu;
/** `@` and its look-alikes. */
const AT = '[@＠﹫]';
/** A domain of two parts or more, in any script. */
const DOMAIN = '[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.\\p{L}{2,}';
/** The `@domain` of whatever looks like an e-mail address within a name: anything after a letter, or a whole domain. */
const MAIL_DOMAIN = new RegExp(`(?<=[^\\s<>()[\\]"',;:@＠﹫])${AT}[^\\s<>()[\\]"',;:]+|${AT}${DOMAIN}|${AT}\\[[^\\s\\]]*\\]?`, 'giu');
/** The `@domain` of an e-mail address within other text, where `node@24` and `@2x` are none. */
const WHOLE_DOMAIN = new RegExp(`(?<=[\\p{L}\\p{N}_.+"-])${AT}${DOMAIN}`, 'giu');
/** Whether a text has a sign in it that makes an e-mail address. */
function mayHoldAddress(text) {
    return new RegExp(AT, 'u').test(text);
}
/** A text from outside that is no name, such as a branch's, without the domains of e-mail addresses. */
function withoutMailDomains(text) {
    return text.replace(WHOLE_DOMAIN, '');
}
/**
 * A name as it may be shown: composed (NFC), one line without invisible characters, at most 80 characters, and no e-mail address: of
 * `ann@example.com` only `ann` is left. Empty when nothing is left of it.
 */
function shownName(name) {
    const oneLine = (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .composed */ .p4)(name.toWellFormed()).replace(/\s+/gu, ' ').replace(INVISIBLE, '');
    const characters = [...oneLine.replace(MAIL_DOMAIN, '').replace(/\s+/gu, ' ').trim()];
    const shown = characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
    // Most names are shown as they are, and need not be kept twice.
    return shown === name ? name : shown;
}


/***/ }),

/***/ 3924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ doubleWindow),
/* harmony export */   G1: () => (/* binding */ beyondWindow),
/* harmony export */   NI: () => (/* binding */ windowToIso),
/* harmony export */   Ru: () => (/* binding */ cutoffOf),
/* harmony export */   SQ: () => (/* binding */ inactiveFrom),
/* harmony export */   VJ: () => (/* binding */ halveWindow),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
/* harmony import */ var temporal_polyfill__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8599);

/** A day of 24 hours, as every day is in UTC. */
const DAY_MS = 86_400_000;
/** 9999-12-31, the last day that ISO 8601 writes with four digits of a year. */
const LAST_DAY = 253_402_214_400_000;
/**
 * The first instant at which activity still counts: `asOf − window` by the calendar, in UTC. One year before
 * 2024-02-29 is 2023-02-28, at the same time of day.
 *
 * @param asOf in milliseconds since the epoch
 */
function cutoffOf(asOf, window) {
    return utc(asOf).subtract(window).epochMilliseconds;
}
/**
 * The first UTC day at whose 00:00 somebody who was last active at `lastActivity` lies outside the window.
 *
 * @returns that midnight, in milliseconds since the epoch; never later than that of 9999-12-31
 */
function inactiveFrom(lastActivity, window) {
    // Adding and subtracting months are no inverses of each other (31 March less a month is 28 February), so the day is
    // looked for from a little before the sum.
    let day = utc(lastActivity).add(window).startOfDay().subtract({ days: 4 }).epochMilliseconds;
    while (cutoffOf(day, window) <= lastActivity)
        day += DAY_MS;
    return Math.min(day, LAST_DAY);
}
/**
 * Tells whether an instant lies before the cutoff of another: more than a window before it. By the calendar, which is asked only
 * where the days alone cannot tell.
 */
function beyondWindow(window) {
    const { years, months, weeks, days } = window;
    const least = (years * 365 + months * 28 + weeks * 7 + days) * DAY_MS;
    const most = (years * 366 + months * 31 + weeks * 7 + days) * DAY_MS;
    return (earlier, later) => later - earlier > least && (later - earlier > most || earlier < cutoffOf(later, window));
}
/** The window in ISO 8601, such as `P1Y6M`. */
function windowToIso({ years, months, weeks, days }) {
    const parts = [
        [years, 'Y'],
        [months, 'M'],
        [weeks, 'W'],
        [days, 'D'],
    ];
    return `P${parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')}`;
}
/** The window twice over. */
function doubleWindow({ years, months, weeks, days }) {
    return { ...monthsOf((years * 12 + months) * 2), weeks: weeks * 2, days: days * 2 };
}
/**
 * Half of the window. An odd number of months has no half by the calendar: then half of the whole days between the cutoff and
 * `asOf`. Days are rounded down.
 *
 * @returns `null` where nothing is left
 */
function halveWindow(window, asOf) {
    const months = window.years * 12 + window.months;
    if (months % 2 === 1) {
        const days = Math.floor((asOf - cutoffOf(asOf, window)) / DAY_MS / 2);
        return { years: 0, months: 0, weeks: 0, days };
    }
    const weeks = Math.floor(window.weeks / 2);
    const days = Math.floor((window.days + (window.weeks % 2) * 7) / 2);
    return months + weeks + days === 0 ? null : { ...monthsOf(months / 2), weeks, days };
}
/** Whole years where the months make up years, else months: `P1Y` for 12, `P18M` for 18. */
function monthsOf(total) {
    return total % 12 === 0 ? { years: total / 12, months: 0 } : { years: 0, months: total };
}
function utc(epochMilliseconds) {
    return temporal_polyfill__WEBPACK_IMPORTED_MODULE_0__/* .Temporal */ .fE.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO('UTC');
}


/***/ }),

/***/ 4737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ latestName),
/* harmony export */   O5: () => (/* binding */ byRank),
/* harmony export */   sJ: () => (/* binding */ nameHolder),
/* harmony export */   us: () => (/* binding */ tellApart)
/* harmony export */ });
/* harmony import */ var _identity_fold_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1355);
/* harmony import */ var _identity_key_ring_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1756);
/* harmony import */ var _identity_recognise_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1435);
/* harmony import */ var _identity_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1119);
/* harmony import */ var _stake_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(278);
/* harmony import */ var _taken_names_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4018);






function lastSeen(index, sightings) {
    return sightings.lastSeen[index] ?? Number.NEGATIVE_INFINITY;
}
/**
 * Says who has a stake.
 *
 * @param volume an identity's commits, in units of the tally
 */
function nameHolder(stake, sightings, volume) {
    const login = presentLogin(stake.members, sightings, volume);
    const name = latestName(stake.members, sightings) || (login ?? _identity_shown_name_js__WEBPACK_IMPORTED_MODULE_0__/* .UNNAMED */ .rY);
    return { ...stake, name, bareName: name, login };
}
/**
 * Of names that were seen last at the same time, the first by code units; one that could not be read only where there is no
 * other. Empty when none can be shown.
 */
function latestName(members, sightings) {
    const names = members.flatMap(index => {
        const { shownName: name } = (0,_identity_recognise_js__WEBPACK_IMPORTED_MODULE_1__/* .identityAt */ .s)(sightings.identities, index);
        return name === '' ? [] : [{ name, isReadable: !name.includes('\ufffd'), seen: lastSeen(index, sightings) }];
    });
    const [first] = names.sort((left, right) => Number(right.isReadable) - Number(left.isReadable) ||
        right.seen - left.seen ||
        (0,_identity_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .CA)(left.name, right.name));
    return first?.name ?? '';
}
/**
 * The present login of the account with the most commits: GitHub's own spelling where it links any address to the account,
 * else that of the address that was seen last.
 */
function presentLogin(members, sightings, volume) {
    const { identities } = sightings;
    const people = members.map(index => (0,_identity_recognise_js__WEBPACK_IMPORTED_MODULE_1__/* .identityAt */ .s)(identities, index));
    const mentions = members.flatMap(index => (0,_identity_recognise_js__WEBPACK_IMPORTED_MODULE_1__/* .identityAt */ .s)(identities, index).accounts.map(account => ({ ...account, seen: lastSeen(index, sightings) })));
    if (mentions.length < 2)
        return mentions[0]?.login ?? null;
    const { accountKey } = (0,_identity_key_ring_js__WEBPACK_IMPORTED_MODULE_3__/* .keyRingOf */ .$)(people);
    const volumes = new Map();
    for (const index of members) {
        for (const key of new Set((0,_identity_recognise_js__WEBPACK_IMPORTED_MODULE_1__/* .identityAt */ .s)(identities, index).accounts.map(accountKey))) {
            const entry = volumes.get(key);
            if (entry === undefined)
                volumes.set(key, { key, volume: volume(index) });
            else
                entry.volume += volume(index);
        }
    }
    const [busiest] = [...volumes.values()].sort((left, right) => (0,_stake_js__WEBPACK_IMPORTED_MODULE_4__/* .byVolume */ .gA)(left, right) || (0,_identity_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .CA)(left.key, right.key));
    const [present] = mentions
        .filter(account => accountKey(account) === busiest?.key)
        .sort((left, right) => Number(right.isLinked) - Number(left.isLinked) ||
        right.seen - left.seen ||
        (0,_identity_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .CA)(left.login, right.login));
    return present?.login ?? null;
}
/** Behind every login. */
const NO_LOGIN = '~';
/** The order of contributors: by commits, most first, then by name, then by login. */
function byRank(left, right) {
    return ((0,_stake_js__WEBPACK_IMPORTED_MODULE_4__/* .byVolume */ .gA)(left, right) ||
        (0,_identity_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .CA)(left.name, right.name) ||
        (0,_identity_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .CA)(left.login ?? NO_LOGIN, right.login ?? NO_LOGIN));
}
/**
 * Puts a number behind the shown name of people without a login who share it. Who is counted from does not depend on the order
 * of commits.
 *
 * @param people everybody whom a report may name
 * @returns the same people in the same order
 */
function tellApart(people, identities) {
    const taken = new _taken_names_js__WEBPACK_IMPORTED_MODULE_5__/* .TakenNames */ .Q(people.map(({ name }) => name));
    const numbered = new Map();
    for (const namesakes of namesakesAmong(people)) {
        const inOrder = namesakes
            .map(person => ({ person, volume: person.volume, anchor: anchorOf(person, identities) }))
            .sort((left, right) => (0,_stake_js__WEBPACK_IMPORTED_MODULE_4__/* .byVolume */ .gA)(left, right) || (0,_identity_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .CA)(left.anchor, right.anchor));
        for (const { person } of inOrder)
            numbered.set(person, { ...person, name: taken.takeNumbered(person.name) });
    }
    return people.map(person => numbered.get(person) ?? person);
}
/** The people without a login who share a name, or whose name is somebody's login, together. */
function namesakesAmong(people) {
    const logins = new Set(people.flatMap(({ login }) => login ?? []));
    const bearers = new Map();
    for (const person of people) {
        if (person.login !== null)
            continue;
        const namesakes = bearers.get(person.name);
        if (namesakes === undefined)
            bearers.set(person.name, [person]);
        else
            namesakes.push(person);
    }
    return [...bearers].flatMap(([name, namesakes]) => (namesakes.length > 1 || logins.has(name) ? [namesakes] : []));
}
/** Something of a person that does not depend on the order of commits: the first of their keys. */
function anchorOf({ members }, identities) {
    const keys = members.flatMap(index => (0,_identity_recognise_js__WEBPACK_IMPORTED_MODULE_1__/* .identityAt */ .s)(identities, index).keys.map(({ text }) => text));
    return keys.reduce((first, key) => (key < first ? key : first), keys[0] ?? '');
}


/***/ }),

/***/ 5103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ creditCommits)
/* harmony export */ });
/**
 * Credits every commit: to its author or committer, or in equal parts to the author and the co-authors, each person once.
 * Who is ruled out is credited with nothing; where nobody else is left, the commit is left out.
 */
function creditCommits(roster, count) {
    const book = new CreditBook(roster);
    count.forEach((kind, commits) => {
        book.credit(kind, commits);
    });
    return book.total();
}
const NO_ONE = [];
class CreditBook {
    #roster;
    #shares;
    /** For each identity the first member of the person whose it is. */
    #personOf;
    #excluded = { merges: 0, bots: 0, listed: 0 };
    #leftOut = new Map();
    #commits = 0;
    constructor(roster) {
        const { identities, groups } = roster;
        this.#roster = roster;
        this.#shares = new Shares(identities.length);
        this.#personOf = new Uint32Array(identities.length);
        for (const members of groups)
            for (const index of members)
                this.#personOf[index] = members[0] ?? index;
    }
    credit(kind, commits) {
        const { rules, ruledOut } = this.#roster;
        if (rules.mergeCommits === 'exclude' && kind.isMerge) {
            this.#excluded.merges += commits;
            return;
        }
        const identity = this.#creditedFor(kind);
        const coAuthors = rules.coAuthors ? kind.coAuthors : NO_ONE;
        if (coAuthors.length === 0 && ruledOut[identity] === null) {
            this.#commits += commits;
            this.#shares.add(identity, 1, commits);
        }
        else {
            this.#share([identity, ...coAuthors], commits);
        }
    }
    total() {
        const shares = this.#shares.total();
        return {
            ...shares,
            commits: this.#commits,
            total: BigInt(this.#commits) * shares.unit,
            excluded: this.#excluded,
            leftOut: this.#leftOut,
        };
    }
    #creditedFor({ author, committer }) {
        const { rules, identities } = this.#roster;
        if (rules.attribution === 'author')
            return author;
        const by = identities[committer];
        return by?.isGitHub || by?.landsForOthers ? author : committer;
    }
    #share(named, commits) {
        const credited = this.#oncePerPerson(named);
        if (credited.length === 0) {
            this.#leaveOut(named, commits);
            return;
        }
        this.#commits += commits;
        for (const identity of credited)
            this.#shares.add(identity, credited.length, commits);
    }
    #oncePerPerson(named) {
        const people = new Set();
        return named.filter(identity => {
            const person = this.#personOf[identity] ?? identity;
            if (this.#roster.ruledOut[identity] !== null || people.has(person))
                return false;
            people.add(person);
            return true;
        });
    }
    #leaveOut(named, commits) {
        // Who is named first is the author, or the only one.
        const [identity = 0] = named;
        const reason = this.#roster.ruledOut[identity] ?? 'listed';
        this.#excluded[reason === 'bot' ? 'bots' : 'listed'] += commits;
        const person = this.#personOf[identity] ?? identity;
        this.#leftOut.set(person, { reason, commits: (this.#leftOut.get(person)?.commits ?? 0) + commits });
    }
}
/** Counts parts of commits exactly: how many commits each identity has alone, and how many it shares with how many people. */
class Shares {
    #alone;
    /**
     * By the number of sharers. A history may have as many such numbers as it has people, so only those who share are in
     * it.
     */
    #bySharers = new Map();
    constructor(size) {
        this.#alone = new Uint32Array(size);
    }
    add(identity, sharers, commits) {
        if (sharers === 1) {
            this.#alone[identity] = (this.#alone[identity] ?? 0) + commits;
            return;
        }
        const counts = this.#bySharers.get(sharers) ?? new Map();
        this.#bySharers.set(sharers, counts);
        counts.set(identity, (counts.get(identity) ?? 0) + commits);
    }
    total() {
        const unit = [...this.#bySharers.keys()].map(BigInt).reduce(leastCommonMultiple, 1n);
        const shared = new Map();
        for (const [sharers, counts] of this.#bySharers) {
            const part = unit / BigInt(sharers);
            for (const [identity, commits] of counts) {
                shared.set(identity, (shared.get(identity) ?? 0n) + part * BigInt(commits));
            }
        }
        const volume = (identity) => BigInt(this.#alone[identity] ?? 0) * unit + (shared.get(identity) ?? 0n);
        return { unit, volume };
    }
}
function leastCommonMultiple(left, right) {
    let [larger, smaller] = [left, right];
    while (smaller !== 0n)
        [larger, smaller] = [smaller, larger % smaller];
    return (left / larger) * right;
}


/***/ }),

/***/ 7281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ changesVerdict),
  P: () => (/* binding */ doubtsOf)
});

// EXTERNAL MODULE: ./lib/metric/figures.js
var metric_figures = __nccwpck_require__(3677);
// EXTERNAL MODULE: ./lib/metric/stake.js
var stake = __nccwpck_require__(278);
// EXTERNAL MODULE: ./lib/identity/fold.js
var fold = __nccwpck_require__(1355);
;// CONCATENATED MODULE: ./lib/identity/automation.js

/** Words that no person is called, wherever they stand. */
const TELLING = new Set(`
  automation automated autofix automerge automerger autoroll autoroller autoupdate autoupdater
  bot bots robot robots buildbot cibot commitbot deploybot formatbot gitbot githubbot gitlabbot lintbot mergebot
  publishbot releasebot syncbot testbot updatebot versionbot
  cicd circleci cronjob svc serviceaccount
  chatgpt codex copilot dependabot greenkeeper openai renovate renovatebot
  `
    .trim()
    .split(/\s+/));
/** Words that tell only side by side; one space between two. */
const TELLING_TOGETHER = new RegExp(`(?:^| )(?:${[
    'auto (?:backport|build|bump|commit|deploy|format|merge|publish|release|roll|roller|sync|update)',
    '(?:build|ci|deploy|jenkins|machine|service) (?:account|agent|ci|job|machine|release|server|service|user)',
    '(?:commit|merge) queue',
    '(?:forgejo|gitea|github|gitlab) actions?',
    '(?:azure|bitbucket) pipelines',
    'bump version|gerrit code review|release please|semantic release|version bump',
    'claude (?:code|fable|haiku|opus|sonnet)|gemini (?:cli|code|flash|pro)|gpt \\d+',
].join('|')})(?: |$)`);
/** What a program is called where it has no other name; people have these as one of several, or as a login. */
const TELLING_ALONE = new Set(['build', 'builder', 'builds', 'ci', 'deploy', 'deployer', 'jenkins', 'runner']);
/** What stands before a surname: Kees de Bot. */
const PARTICLES = new Set(['d', 'da', 'de', 'del', 'den', 'der', 'du', 'la', 'le', 'ten', 'ter', 'van', 'von']);
/**
 * Whether a name, an address or a login looks like that of a program. It is a guess, for those who are not in the list of
 * bots: whom it finds is counted, and named as a doubt.
 *
 * Words end at anything but letters and digits, so that Abbott, Tibor and `robot7` are none. Of an address only what
 * stands before the `@` is read, since people work at `example.bot`. The words of a name are judged there and not again in
 * the address: Ann Jenkins is none for writing as `jenkins@`, nor Ci Li for `ci.li@`. "Ann Bot" is taken for a program
 * unless her address (`ann.bot@`, `a.bot@`, `abot@`) or her name (Ann de Bot) says that it is her surname.
 */
function looksAutomated(name, email, logins) {
    const words = wordsOf(name.replace(/@\S*/g, ''));
    const local = localPartOf(email);
    const firstNames = withoutSurname(words, local);
    // Capital letters tell "Acme CI" from the name Ci.
    if (tells(firstNames) || TELLING_ALONE.has(words.join(' ')) || / agent$/.test(words.join(' ')))
        return true;
    if (/(?<![\p{L}\p{M}\p{N}])(?:CI|ci)(?![\p{L}\p{M}\p{N}])/u.test(name))
        return true;
    const unsaid = (text) => wordsOf(text).filter(word => !words.includes(word));
    return ([local.replace(/^.*\./, ''), ...logins].some(text => tells(unsaid(text)) || (isCompoundOfCi(text) && !words.includes('ci'))) ||
        (TELLING_ALONE.has(local) && !words.includes(local)));
}
function tells(words) {
    return words.some(word => TELLING.has(word)) || TELLING_TOGETHER.test(words.join(' '));
}
/** `acme-ci` or `support+ci`; a dot stands between the names of people. */
function isCompoundOfCi(text) {
    return /(?:^ci[-_+]|[-_+]ci$|[-_+]ci[-_+])/.test(text);
}
/** The words of a name but for a surname Bot. */
function withoutSurname(words, local) {
    const [last, before, first] = [words.at(-1), words.at(-2), words[0]];
    if (last !== 'bot' || before === undefined || first === undefined)
        return words;
    const initial = first.slice(0, 1);
    const isSurname = PARTICLES.has(before) || [`${first}.bot`, `${initial}.bot`, `${initial}bot`].includes(local);
    return isSurname ? words.slice(0, -1) : words;
}
/** What stands before the `@`, without the number of a GitHub account. */
function localPartOf(email) {
    return (0,fold/* fold */.AU)(email)
        .replace(/@[^@]*$/, '')
        .replace(/^\d+\+/, '');
}
function wordsOf(text) {
    return (0,fold/* fold */.AU)(text)
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter(word => word !== '');
}

// EXTERNAL MODULE: ./lib/identity/recognise.js
var recognise = __nccwpck_require__(1435);
// EXTERNAL MODULE: ./lib/metric/measure.js + 1 modules
var measure = __nccwpck_require__(4178);
;// CONCATENATED MODULE: ./lib/metric/doubts/doubt.js
/** What could make a number wrong, in the order in which it is told. */
const DOUBT_KINDS = [
    'same-name',
    'automation',
    'shared-address',
    'replayed',
    'stale',
    'future',
    'mailmap',
];
/** A contributor by the name that is shown. */
function asShown(contributor) {
    return { name: contributor.name, login: contributor.login, contributor };
}

;// CONCATENATED MODULE: ./lib/metric/doubts/automation.js





/** Names and addresses that look like automation and are counted. An identity is left out by itself, as a bot is. */
function automation(ledger, { rules, moment, tally }) {
    const suspects = suspectsAmong(ledger, tally.contributors);
    if (suspects.size === 0)
        return null;
    const identities = ledger.identities.map((identity, index) => ({
        ...identity,
        isBot: (rules.excludeBots && identity.isBot) || suspects.has(index),
    }));
    const attribution = (0,stake/* attributeCommits */.fm)({ ...ledger, identities }, { ...rules, excludeBots: true }, moment.until);
    const leftOut = [...attribution.credits.leftOut]
        .filter(([first]) => suspects.has(first))
        .sort(([, left], [, right]) => right.commits - left.commits);
    if (leftOut.length === 0)
        return null;
    return {
        about: leftOut.flatMap(([first]) => {
            const contributor = suspects.get(first);
            return contributor === undefined ? [] : [nameOf(first, contributor, suspects, ledger)];
        }),
        commits: leftOut.reduce((sum, [, { commits }]) => sum + commits, 0),
        figures: (0,measure/* figuresOfAttribution */.Yl)(attribution, rules, moment).figures,
    };
}
/** The identities that look like automation, and as whom they are counted. What is known for a bot is counted on purpose. */
function suspectsAmong({ identities }, contributors) {
    return new Map(contributors.flatMap(contributor => contributor.members
        .filter(index => {
        const identity = (0,recognise/* identityAt */.s)(identities, index);
        return !identity.isBot && looksAutomated(identity.name, identity.email, identity.logins);
    })
        .map(index => [index, contributor])));
}
/** A person's own name stays out of it where only one of several identities looks like automation. */
function nameOf(index, contributor, suspects, { identities }) {
    const { shownName } = (0,recognise/* identityAt */.s)(identities, index);
    const isWhole = contributor.members.every(member => suspects.has(member));
    return isWhole || shownName === '' ? asShown(contributor) : { name: shownName, login: null, contributor };
}

// EXTERNAL MODULE: ./lib/metric/activity-window.js
var activity_window = __nccwpck_require__(3924);
// EXTERNAL MODULE: ./lib/metric/credit.js
var credit = __nccwpck_require__(5103);
;// CONCATENATED MODULE: ./lib/metric/doubts/dates.js





/** A history is replayed when this part of it was committed long after it was authored: one commit in so many. */
const REPLAYED_PART = 10;
/** As long as this, the newest commit may lie back in any project. */
const QUIET_DAYS = 30;
/** As long as this part of the window, too. */
const QUIET_PART = 12;
/** Commits that were committed more than a window after they were authored: an import or a rebase makes people look active. */
function replayed(ledger, { rules, moment, tally }, { roster }) {
    const { log } = ledger;
    const late = log.countAuthored(moment.until, (0,activity_window/* beyondWindow */.G1)(rules.activityWindow));
    const { commits } = (0,credit/* creditCommits */.O)(roster, late);
    if (commits === 0 || commits * REPLAYED_PART < tally.commits)
        return null;
    const attribution = (0,stake/* attributeCommits */.fm)(ledger, rules, moment.until, log.countAuthored(moment.until));
    return { about: [], commits, figures: (0,measure/* figuresOfAttribution */.Yl)(attribution, rules, moment).figures };
}
/** A newest commit that lies far back: the clone may be old, and people may have committed since. */
function stale(ledger, { rules, moment, cutoff }, { roster }) {
    // Every commit names somebody who was seen in it.
    const newest = roster.lastSeen.reduce((latest, at) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
    const age = moment.asOf - newest;
    const isStale = age * QUIET_PART > moment.asOf - cutoff && age > QUIET_DAYS * activity_window/* DAY_MS */.sO;
    if (!isStale || !Number.isFinite(newest))
        return null;
    const { figures } = (0,measure/* measureFigures */.C4)(ledger, rules, { asOf: newest, until: moment.until });
    return { about: [], commits: 0, figures, newest };
}
/** Commits that are dated more than a day after the run, by a wrong clock. With a date to measure at, there are none. */
function future(ledger, { rules, moment, tally }, { roster }) {
    const tomorrow = moment.asOf + activity_window/* DAY_MS */.sO;
    if (Number.isFinite(moment.until))
        return null;
    const late = ledger.log.countAuthored(moment.until, (_, committedAt) => committedAt > tomorrow);
    if (!late.some(() => true))
        return null;
    const credits = (0,credit/* creditCommits */.O)(roster, late);
    const about = tally.contributors
        .map(contributor => ({ contributor, volume: (0,stake/* volumeOf */.Iw)(contributor, credits) }))
        .filter(({ volume }) => volume > 0n)
        .sort(stake/* byVolume */.gA)
        .map(({ contributor }) => asShown(contributor));
    const { figures } = (0,measure/* measureFigures */.C4)(ledger, rules, { asOf: moment.asOf, until: tomorrow });
    return { about, commits: credits.commits, figures };
}

// EXTERNAL MODULE: ./lib/identity/nobody.js
var nobody = __nccwpck_require__(8807);
// EXTERNAL MODULE: ./lib/identity/shown-name.js
var shown_name = __nccwpck_require__(1119);
;// CONCATENATED MODULE: ./lib/metric/doubts/same-name.js





/** People who share a shown name and may be one. A name of nobody in particular says nothing. */
function sameName(ledger, { rules, moment, tally }) {
    const about = namesakesAmong(tally.contributors);
    if (about.length === 0)
        return null;
    const proofs = new Map();
    for (const { members, bareName } of about) {
        for (const index of members)
            proofs.set(index, { kind: 'name', text: `same name:${(0,fold/* fold */.AU)(bareName)}` });
    }
    const identities = ledger.identities.map((identity, index) => {
        const proof = proofs.get(index);
        return proof === undefined ? identity : { ...identity, keys: [...identity.keys, proof] };
    });
    const volume = about.reduce((sum, person) => sum + person.volume, 0n);
    return {
        about: about.map(asShown),
        commits: Number(volume / tally.unit),
        figures: (0,measure/* measureFigures */.C4)({ ...ledger, identities }, rules, moment).figures,
    };
}
function namesakesAmong(contributors) {
    const bearers = new Map();
    for (const { bareName } of contributors)
        bearers.set((0,fold/* fold */.AU)(bareName), (bearers.get((0,fold/* fold */.AU)(bareName)) ?? 0) + 1);
    return contributors.filter(({ bareName }) => (bearers.get((0,fold/* fold */.AU)(bareName)) ?? 0) > 1 && bareName !== shown_name/* UNNAMED */.rY && !(0,nobody/* isNobodysName */.I)(bareName));
}

// EXTERNAL MODULE: ./lib/metric/contributor.js
var contributor = __nccwpck_require__(4737);
;// CONCATENATED MODULE: ./lib/metric/doubts/shared-address.js





/**
 * One address under names that have no word in common, directly or by way of a third: several people may share it. The address
 * and its account then prove nothing, and each of the names stands for itself.
 */
function sharedAddress(ledger, { rules, moment, tally }, { roster, credits }) {
    const parties = tally.contributors.flatMap(contributor => partiesOf(contributor, ledger.identities, credits));
    if (parties.length === 0)
        return null;
    const proofs = new Map();
    for (const [number, { address, members }] of parties.entries()) {
        for (const index of members)
            proofs.set(index, { kind: 'name', text: `party ${number} of ${address}` });
    }
    const identities = ledger.identities.map((identity, index) => {
        const proof = proofs.get(index);
        return proof === undefined ? identity : apart(identity, proof);
    });
    const credited = parties
        .filter(({ volume }) => volume > 0n)
        .map(party => ({ ...party, name: (0,contributor/* latestName */.LF)(party.members, roster) || party.contributor.name }))
        .sort((left, right) => (0,stake/* byVolume */.gA)(left, right) || (0,fold/* byCodeUnits */.CA)(left.name, right.name));
    return {
        about: credited.map(({ name, contributor }) => ({ name, login: null, contributor })),
        commits: Number(credited.reduce((sum, { volume }) => sum + volume, 0n) / tally.unit),
        figures: (0,measure/* measureFigures */.C4)({ ...ledger, identities }, rules, moment).figures,
    };
}
function apart(identity, proof) {
    const keys = identity.keys.filter(({ kind }) => kind !== 'e-mail');
    return { ...identity, keys: [...keys, proof], accounts: [], sharedAccounts: identity.accounts };
}
/** The parties to each of somebody's addresses that has several of them with commits. */
function partiesOf(contributor, identities, { volume }) {
    if (contributor.members.length < 2)
        return [];
    const byAddress = new Map();
    for (const index of contributor.members) {
        const { name, keys, accounts } = (0,recognise/* identityAt */.s)(identities, index);
        const address = keys.find(({ kind }) => kind === 'e-mail')?.text;
        // An account's own address is nobody else's, whatever its owner is called.
        if (address === undefined || name.trim() === '' || accounts.some(({ isLinked }) => !isLinked))
            continue;
        const members = byAddress.get(address);
        if (members === undefined)
            byAddress.set(address, [index]);
        else
            members.push(index);
    }
    return [...byAddress].flatMap(([address, members]) => {
        const parties = partsByWords(members, identities).map(part => ({
            address,
            contributor,
            members: part,
            volume: part.reduce((sum, index) => sum + volume(index), 0n),
        }));
        return parties.filter(party => party.volume > 0n).length > 1 ? parties : [];
    });
}
/** Letters with their accents, and digits. Words end at anything else. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** The identities whose names have a word in common, directly or by way of a third, together. */
function partsByWords(members, identities) {
    const parts = new Map();
    for (const index of members) {
        const words = [...new Set((0,fold/* fold */.AU)((0,recognise/* identityAt */.s)(identities, index).name).match(WORD) ?? [''])];
        const met = [...new Set(words.map(word => parts.get(word)).filter(part => part !== undefined))];
        // The largest takes the others in, so that no identity is moved more often than there are doublings.
        const [largest = [], ...others] = met.sort((left, right) => right.length - left.length);
        for (const other of others) {
            for (const moved of other) {
                largest.push(moved);
                for (const word of (0,fold/* fold */.AU)((0,recognise/* identityAt */.s)(identities, moved).name).match(WORD) ?? [''])
                    parts.set(word, largest);
            }
        }
        largest.push(index);
        for (const word of words)
            parts.set(word, largest);
    }
    return [...new Set(parts.values())];
}

;// CONCATENATED MODULE: ./lib/metric/doubts/doubts.js







const SEARCHES = {
    'same-name': sameName,
    automation: automation,
    'shared-address': sharedAddress,
    replayed: replayed,
    stale: stale,
    future: future,
    mailmap,
};
/**
 * What could make a measurement wrong in this history. First what would change the risk level or an APF, then the rest, then
 * what cannot be computed.
 */
function doubtsOf(ledger, measurement) {
    // Who is who, and what they are credited with, is asked by several.
    const attribution = (0,stake/* attributeCommits */.fm)(ledger, measurement.rules, measurement.moment.until);
    const found = DOUBT_KINDS.flatMap(kind => {
        const finding = SEARCHES[kind](ledger, measurement, attribution);
        return finding === null ? [] : [{ kind, ...finding }];
    });
    const weight = (doubt) => (doubt.figures === null ? 2 : changesVerdict(doubt, measurement) ? 0 : 1);
    return found.sort((left, right) => weight(left) - weight(right));
}
/** Whether a doubt, if it is justified, changes the risk level or an APF. */
function changesVerdict({ figures }, measurement) {
    if (figures === null)
        return false;
    const now = (0,metric_figures/* valuesOf */.s)(measurement.figures);
    return (figures.risk !== now.risk ||
        figures.augmented.all !== now.augmented.all ||
        figures.augmented.active !== now.augmented.active);
}
/** Lines of the mailmap that match nobody: a name or an address in them may be misspelled. */
function mailmap({ idleMailmapLines }) {
    return idleMailmapLines.length === 0 ? null : { about: [], commits: 0, figures: null, idleLines: idleMailmapLines };
}


/***/ }),

/***/ 3677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ figuresOf),
/* harmony export */   s: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _fraction_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4716);
/* harmony import */ var _pony_factor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2040);
/* harmony import */ var _risk_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6657);



/** The figures without the people behind them. */
function valuesOf({ ponyFactor, augmented, ...rest }) {
    return {
        ...rest,
        ponyFactor: (0,_pony_factor_js__WEBPACK_IMPORTED_MODULE_0__/* .factorValue */ .Z)(ponyFactor),
        augmented: { all: (0,_pony_factor_js__WEBPACK_IMPORTED_MODULE_0__/* .factorValue */ .Z)(augmented.all), active: (0,_pony_factor_js__WEBPACK_IMPORTED_MODULE_0__/* .factorValue */ .Z)(augmented.active) },
    };
}
/**
 * The figures of some people.
 *
 * @param contributors sorted by volume, largest first
 * @param volume V, in the same units as theirs
 * @param majority K as a share, above 0 and at most 1
 * @param isActive whether a contributor is still here
 */
function figuresOf({ contributors, volume }, majority, isActive) {
    const active = contributors.filter(isActive);
    const activeVolume = active.reduce((total, contributor) => total + contributor.volume, 0n);
    const augmented = {
        all: (0,_pony_factor_js__WEBPACK_IMPORTED_MODULE_0__/* .ponyFactor */ .u)(active, majority, volume),
        active: (0,_pony_factor_js__WEBPACK_IMPORTED_MODULE_0__/* .ponyFactor */ .u)(active, majority, activeVolume),
    };
    const activeShare = volume === 0n ? null : (0,_fraction_js__WEBPACK_IMPORTED_MODULE_1__/* .fraction */ .zO)(activeVolume, volume);
    return {
        ponyFactor: (0,_pony_factor_js__WEBPACK_IMPORTED_MODULE_0__/* .ponyFactor */ .u)(contributors, majority, volume),
        augmented,
        activeShare,
        activeContributors: active.length,
        risk: (0,_risk_js__WEBPACK_IMPORTED_MODULE_2__/* .riskOf */ .bi)((0,_pony_factor_js__WEBPACK_IMPORTED_MODULE_0__/* .factorValue */ .Z)(augmented.active), activeShare, majority),
    };
}


/***/ }),

/***/ 4716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   LG: () => (/* binding */ compareFractions),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lS: () => (/* binding */ formatPercentBeside),
/* harmony export */   zO: () => (/* binding */ fraction)
/* harmony export */ });
/* unused harmony export subtractFractions */
/** The fraction `numerator / denominator`. */
function fraction(numerator, denominator) {
    if (denominator <= 0n)
        throw new RangeError('A fraction needs a denominator above zero.');
    return { numerator, denominator };
}
/** Less than zero, zero or more than zero, as `left` is smaller than, equal to or larger than `right`. */
function compareFractions(left, right) {
    const difference = left.numerator * right.denominator - right.numerator * left.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** `left − right`, where `right` is not larger. */
function subtractFractions(left, right) {
    return fraction(left.numerator * right.denominator - right.numerator * left.denominator, left.denominator * right.denominator);
}
/** The nearest number that JavaScript has, for output; never for a decision. */
function toNumber({ numerator, denominator }) {
    // A division of two exact numbers is rounded to the nearest (IEEE 754), others need enough digits to be.
    const isExact = numerator <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER;
    if (isExact)
        return Number(numerator) / Number(denominator);
    const digits = String(((numerator % denominator) * 10n ** 60n) / denominator).padStart(60, '0');
    return Number(`${numerator / denominator}.${digits}`);
}
/**
 * Reads a plain decimal number such as `66.7` without going through floating point.
 *
 * @returns `null` when the text is anything else
 */
function parseDecimal(text) {
    const match = /^(\d{1,9})(?:\.(\d{1,30}))?$/.exec(text);
    if (match === null)
        return null;
    const [, whole, decimals = ''] = match;
    return fraction(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
}
/** `share` in percent with so many decimals, rounded half up, such as `50.3`. */
function formatPercent(share, decimals = 1) {
    const scale = 10n ** BigInt(decimals);
    const scaled = (share.numerator * 200n * scale + share.denominator) / (share.denominator * 2n);
    const digits = String(scaled).padStart(decimals + 1, '0');
    return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
/**
 * `share` in percent with one decimal, or as many as it takes to tell it from `limit`: 49.98 % must not read as
 * 50.0 % beside a limit of 50 %.
 */
function formatPercentBeside(share, limit) {
    const order = compareFractions(share, limit);
    for (let decimals = 1; decimals < 12; decimals++) {
        const shown = formatPercent(share, decimals);
        const read = parseDecimal(shown);
        const shownOrder = read === null ? 0 : compareFractions(fraction(read.numerator, read.denominator * 100n), limit);
        if (order === shownOrder)
            return shown;
    }
    return formatPercent(share, 12);
}


/***/ }),

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ headlineBaseline),
/* harmony export */   p: () => (/* binding */ holdersOf)
/* harmony export */ });
/**
 * Whose factor the report is about: the chosen baseline's, or that of baseline `active` where those who are still here
 * hold no majority of everything.
 */
function headlineBaseline({ rules, figures }) {
    return figures.augmented[rules.baseline].reached ? rules.baseline : 'active';
}
/** The people who make up the APF that the report is about; nobody when nobody is active. */
function holdersOf(chosen) {
    const factor = chosen.figures.augmented[headlineBaseline(chosen)];
    return factor.reached ? factor.holders : [];
}


/***/ }),

/***/ 4178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  no: () => (/* binding */ assess),
  Yl: () => (/* binding */ figuresOfAttribution),
  $m: () => (/* binding */ isActive),
  xP: () => (/* binding */ measure),
  C4: () => (/* binding */ measureFigures)
});

// EXTERNAL MODULE: ./lib/metric/activity-window.js
var activity_window = __nccwpck_require__(3924);
// EXTERNAL MODULE: ./lib/metric/figures.js
var metric_figures = __nccwpck_require__(3677);
// EXTERNAL MODULE: ./lib/metric/stake.js
var stake = __nccwpck_require__(278);
// EXTERNAL MODULE: ./lib/metric/contributor.js
var contributor = __nccwpck_require__(4737);
;// CONCATENATED MODULE: ./lib/metric/tally.js


/** Says who has what of the commits that exist by an instant. */
function tallyCommits(ledger, rules, until) {
    const { roster, credits, stakes } = (0,stake/* attributeCommits */.fm)(ledger, rules, until);
    const named = stakes
        .filter(stake => stake.volume > 0n || omissionOf(stake, credits) !== null)
        .map(stake => (0,contributor/* nameHolder */.sJ)(stake, roster, credits.volume));
    const people = (0,contributor/* tellApart */.us)(named, roster.identities);
    return {
        unit: credits.unit,
        volume: credits.total,
        commits: credits.commits,
        contributors: people.filter(({ volume }) => volume > 0n).sort(contributor/* byRank */.O5),
        excluded: credits.excluded,
        leftOut: leftOutOf(people, credits),
    };
}
function leftOutOf(people, credits) {
    return people
        .map(person => ({ person, omission: omissionOf(person, credits) }))
        .flatMap(({ person, omission }) => (omission === null ? [] : { person, ...omission }))
        .sort((left, right) => right.commits - left.commits || (0,contributor/* byRank */.O5)(left.person, right.person));
}
function omissionOf({ members: [first] }, { leftOut }) {
    return (first === undefined ? undefined : leftOut.get(first)) ?? null;
}

;// CONCATENATED MODULE: ./lib/metric/measure.js




/** Measures a history. */
function measure(ledger, rules, moment) {
    return assess(tallyCommits(ledger, rules, moment.until), rules, moment);
}
/** Asks a tally that is already there who is active, and what that means. */
function assess(tally, rules, moment) {
    const cutoff = (0,activity_window/* cutoffOf */.Ru)(moment.asOf, rules.activityWindow);
    return { rules, moment, cutoff, tally, figures: figuresAmong(tally, rules, cutoff) };
}
/** Measures a history for the numbers alone: the same as {@link measure}, in a fraction of the time. */
function measureFigures(ledger, rules, moment) {
    return figuresOfAttribution((0,stake/* attributeCommits */.fm)(ledger, rules, moment.until), rules, moment);
}
/** What an attribution of commits comes to, without naming anybody. */
function figuresOfAttribution({ credits, stakes }, rules, moment) {
    const contributors = stakes.filter(({ volume }) => volume > 0n).sort(stake/* byVolume */.gA);
    const figures = figuresAmong({ contributors, volume: credits.total }, rules, (0,activity_window/* cutoffOf */.Ru)(moment.asOf, rules.activityWindow));
    return { moment, commits: credits.commits, contributors: contributors.length, figures: (0,metric_figures/* valuesOf */.s)(figures) };
}
function figuresAmong(holders, { majorityThreshold }, cutoff) {
    return (0,metric_figures/* figuresOf */.h)(holders, majorityThreshold.share, holder => isActive(holder, cutoff));
}
/** Whether somebody authored or committed anything on or after the cutoff; a co-author counts where they share commits. */
function isActive({ lastActivity }, cutoff) {
    return lastActivity >= cutoff;
}


/***/ }),

/***/ 2040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ factorValue),
/* harmony export */   u: () => (/* binding */ ponyFactor)
/* harmony export */ });
/**
 * The factor of the given people: `min n such that C₁ + … + Cₙ ≥ K · V` (Daniel Gruno, "Pony Factor", 2015).
 *
 * @param people sorted by volume, largest first
 * @param majority K, above 0 and at most 1
 * @param volume V, in the same units as the people's volumes; without any there is no majority
 */
function ponyFactor(people, majority, volume) {
    const wanted = majority.numerator * volume;
    let covered = 0n;
    for (const [index, person] of people.entries()) {
        covered += person.volume;
        if (covered * majority.denominator >= wanted) {
            return { reached: true, value: index + 1, holders: people.slice(0, index + 1) };
        }
    }
    return { reached: false, covered };
}
/** The number of a factor; `null` where the majority is not reached. */
function factorValue(factor) {
    return factor.reached ? factor.value : null;
}


/***/ }),

/***/ 6657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ noBetterThan),
/* harmony export */   V: () => (/* binding */ gradeOf),
/* harmony export */   b9: () => (/* binding */ halfOf),
/* harmony export */   bi: () => (/* binding */ riskOf),
/* harmony export */   j3: () => (/* binding */ riskDifference)
/* harmony export */ });
/* harmony import */ var _fraction_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4716);

const SEVERITY = { unknown: 0, low: 1, moderate: 2, high: 3, critical: 4 };
const ONE_WORSE = {
    low: 'moderate',
    moderate: 'high',
    high: 'critical',
    critical: 'critical',
};
/**
 * The risk level. Graded on the factor with baseline `active`, because the one with baseline `all` grows while people
 * leave; worse when those who are still here hold little, however evenly they share it.
 *
 * @param augmentedActive APF with baseline `active`; `null` when nobody is active
 * @param activeShare the part of all commits that those who are still here hold; `null` when there is no commit
 * @param majority K as a share, above 0 and at most 1
 */
function riskOf(augmentedActive, activeShare, majority) {
    if (activeShare === null)
        return 'unknown';
    const level = gradeOf(augmentedActive);
    const steps = levelsWorse(activeShare, majority);
    return steps === 0 ? level : steps === 1 ? ONE_WORSE[level] : ONE_WORSE[ONE_WORSE[level]];
}
/** The level of an APF with baseline `active`, whatever those who are still here hold; `null` when nobody is. */
function gradeOf(augmentedActive) {
    if (augmentedActive === null || augmentedActive <= 1)
        return 'critical';
    if (augmentedActive === 2)
        return 'high';
    return augmentedActive <= 4 ? 'moderate' : 'low';
}
/** By how many levels the risk is worse for what those who are still here hold: by one below K, by two below its half. */
function levelsWorse(activeShare, majority) {
    if ((0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFractions */ .LG)(activeShare, majority) >= 0)
        return 0;
    return (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFractions */ .LG)(activeShare, halfOf(majority)) >= 0 ? 1 : 2;
}
/** K / 2. */
function halfOf({ numerator, denominator }) {
    return (0,_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .fraction */ .zO)(numerator, denominator * 2n);
}
/** How many levels `level` is worse than `other`; below zero where it is better. */
function riskDifference(level, other) {
    return SEVERITY[level] - SEVERITY[other];
}
/** The level, or the floor where that is worse: nobody's departure is an improvement. */
function noBetterThan(floor, level) {
    return riskDifference(level, floor) < 0 ? floor : level;
}


/***/ }),

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ rosterOf)
});

// EXTERNAL MODULE: ./lib/identity/exclude.js
var exclude = __nccwpck_require__(7376);
// EXTERNAL MODULE: ./lib/identity/key-ring.js
var key_ring = __nccwpck_require__(1756);
;// CONCATENATED MODULE: ./lib/identity/unite.js

/**
 * Finds out which identities are one person: those that share a key, directly or through others.
 *
 * @param identities all that are known
 * @param isPresent whether the identity with this index takes part at all
 * @param apart when given, identities that differ in it are never united
 * @returns each present identity's index in exactly one of the groups; groups by their first member, members ascending
 */
function unite(identities, isPresent, apart = () => false) {
    const leaders = new Leaders(identities.length);
    const firstWithKey = new Map();
    const { keysOf } = (0,key_ring/* keyRingOf */.$)(identities.filter((_, index) => isPresent(index)));
    for (const [index, identity] of identities.entries()) {
        if (!isPresent(index))
            continue;
        const side = apart(identity) ? 'apart ' : '';
        for (const { text } of keysOf(identity)) {
            const first = firstWithKey.get(side + text);
            if (first === undefined)
                firstWithKey.set(side + text, index);
            else
                leaders.join(first, index);
        }
    }
    const groups = new Map();
    for (let index = 0; index < identities.length; index++) {
        if (!isPresent(index))
            continue;
        const leader = leaders.of(index);
        const group = groups.get(leader);
        if (group === undefined)
            groups.set(leader, [index]);
        else
            group.push(index);
    }
    return [...groups.values()];
}
/** A disjoint-set forest whose roots are the smallest index of each set (Galler and Fischer, 1964). */
class Leaders {
    #leader;
    constructor(size) {
        this.#leader = Uint32Array.from({ length: size }, (_, index) => index);
    }
    of(index) {
        let current = index;
        for (;;) {
            const next = this.#leader[current] ?? current;
            if (next === current)
                return current;
            // Path halving keeps the trees flat without a second walk.
            this.#leader[current] = this.#leader[next] ?? next;
            current = next;
        }
    }
    join(left, right) {
        const [first, second] = [this.of(left), this.of(right)];
        this.#leader[Math.max(first, second)] = Math.min(first, second);
    }
}

;// CONCATENATED MODULE: ./lib/metric/roster.js


/**
 * Finds out who is who.
 *
 * @param identities all that the history knows
 * @param commits all that exist at the moment
 * @param authored the same, dated by when their authors are seen in them
 */
function rosterOf(identities, commits, rules, authored = commits) {
    const lastSeen = sightingsOf(identities.length, commits, authored, rules.coAuthors);
    const isPresent = (index) => lastSeen[index] !== Number.NEGATIVE_INFINITY;
    // A bot that commits under a person's address must not lend them its activity, nor make them a bot.
    const groups = unite(identities, isPresent, identity => rules.excludeBots && identity.isBot);
    return { identities, rules, groups, lastSeen, ruledOut: reasonsOut(identities, groups, rules) };
}
/** The latest commit of each identity, as author, committer and, where they count, co-author. */
function sightingsOf(identities, commits, authored, coAuthors) {
    const lastSeen = new Float64Array(identities).fill(Number.NEGATIVE_INFINITY);
    commits.forEach((kind, _, at) => {
        see(lastSeen, kind.committer, at);
    });
    authored.forEach((kind, _, at) => {
        see(lastSeen, kind.author, at);
        if (coAuthors)
            for (const identity of kind.coAuthors)
                see(lastSeen, identity, at);
    });
    return lastSeen;
}
function see(lastSeen, identity, at) {
    if (at > (lastSeen[identity] ?? at))
        lastSeen[identity] = at;
}
function reasonsOut(identities, groups, { excludeBots, exclude }) {
    const reasons = identities.map(({ isBot }) => (excludeBots && isBot ? 'bot' : null));
    if (exclude.length === 0)
        return reasons;
    const listed = listedAmong(identities, exclude);
    for (const members of groups) {
        if (!members.some(index => listed.has(index)))
            continue;
        for (const index of members)
            reasons[index] ??= 'listed';
    }
    return reasons;
}
/** What was found out about a list of identities by a list of patterns. */
const found = new WeakMap();
/**
 * The indices of the identities that match any of the patterns. Trend, sensitivity and the rest of a report ask some twenty times
 * about the same two lists, neither of which changes once a history is read.
 */
function listedAmong(identities, patterns) {
    const known = found.get(identities)?.get(patterns);
    if (known !== undefined)
        return known;
    const matches = (0,exclude/* matcherOf */.K)(patterns);
    const listed = new Set(identities.flatMap((identity, index) => (matches(identity) ? [index] : [])));
    found.set(identities, (found.get(identities) ?? new WeakMap()).set(patterns, listed));
    return listed;
}


/***/ }),

/***/ 278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ volumeOf),
/* harmony export */   fm: () => (/* binding */ attributeCommits),
/* harmony export */   gA: () => (/* binding */ byVolume)
/* harmony export */ });
/* harmony import */ var _credit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5103);
/* harmony import */ var _roster_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4822);


/**
 * Attributes every commit that exists by an instant to people. Who is who is found out anew: only identities that appear
 * by then can unite anybody.
 *
 * @param authored the same commits by the dates at which their authors were active, where those are others
 */
function attributeCommits({ log, identities }, rules, until, authored) {
    const count = log.count(until);
    const roster = (0,_roster_js__WEBPACK_IMPORTED_MODULE_0__/* .rosterOf */ .r)(identities, count, rules, authored);
    const credits = (0,_credit_js__WEBPACK_IMPORTED_MODULE_1__/* .creditCommits */ .O)(roster, count);
    return { roster, credits, stakes: stakesOf(roster, credits) };
}
function stakesOf({ groups, lastSeen }, credits) {
    return groups.map(members => ({
        members,
        volume: volumeOf({ members }, credits),
        lastActivity: members.reduce((latest, index) => Math.max(latest, lastSeen[index] ?? Number.NEGATIVE_INFINITY), Number.NEGATIVE_INFINITY),
    }));
}
/** What somebody is credited with, in units of the credits. */
function volumeOf({ members }, { volume }) {
    return members.reduce((sum, index) => sum + volume(index), 0n);
}
/** The order of stakes: by commits, most first. */
function byVolume(left, right) {
    return left.volume > right.volume ? -1 : left.volume < right.volume ? 1 : 0;
}


/***/ }),

/***/ 4018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ TakenNames)
/* harmony export */ });
/** The names that people have already, so that nobody else gets one of them. */
class TakenNames {
    #taken;
    /** For each name the first number that may be free behind it, so that many of one name are not counted anew for each. */
    #next = new Map();
    /** @param names those that somebody has */
    constructor(names) {
        this.#taken = new Set(names);
    }
    /** Gives the name itself if it is free, else with the first number behind it that makes it so; nobody else gets it. */
    take(name) {
        if (this.#taken.has(name))
            return this.takeNumbered(name);
        this.#taken.add(name);
        return name;
    }
    /** Gives the name with the first number behind it that makes it free; nobody else gets it. */
    takeNumbered(name) {
        for (let number = this.#next.get(name) ?? 1;; number++) {
            const numbered = `${name} (${number})`;
            if (this.#taken.has(numbered))
                continue;
            this.#taken.add(numbered);
            this.#next.set(name, number + 1);
            return numbered;
        }
    }
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   N3: () => (/* binding */ personPage),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   eC: () => (/* binding */ scriptJson),
/* harmony export */   et: () => (/* binding */ printableJson),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   ln: () => (/* binding */ inlineText),
/* harmony export */   tL: () => (/* binding */ htmlWhole),
/* harmony export */   vL: () => (/* binding */ harmlessLines),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _identity_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1119);
/**
 * Makes text from outside harmless where it is shown: names, refs, paths, repositories. Every renderer and every log goes
 * through here.
 *
 * GitHub's own filters (mentions, references, emoji) read the text that is left after entities are decoded, so a
 * backslash or an entity does not stop them: the words are broken with a zero-width space, as Renovate and Dependabot do it.
 */

const LONGEST = 120;
const KEPT_AT_END = 40;
/** Letters that are not visible or change the direction of others; joiners stay, since scripts and emoji need them. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/gu;
/** More accents on one letter than any language writes; they would cover the lines around it. */
const PILED_ACCENTS = /(?<=\p{M}{4})\p{M}+/gu;
const BREAK = '\u200b';
/** Positions at which a word is broken, so that GitHub makes no link or picture of it. */
const BREAKING_POINTS = new RegExp([
    '(?<=@)', // @login, @org/team, owner@hash, ann@example.com
    '(?<=#)(?=\\d)', // #1, owner/name#1
    '(?<=-)(?=\\d)', // GH-1, and prefixes such as TICKET-1 that a repository has chosen
    '(?<=\\bGHSA)(?=-)', // security advisories
    '(?<=:)(?=[\\w+/-])', // :emoji:, https://, mailto:
    '(?<=\\bwww)(?=\\.)', // www.example.com
    '(?<=(?:^|[^\\da-f])(?:[\\da-f]{6})+)(?=[\\da-f])', // commits: 7 to 40 hexadecimal digits
].join('|'), 'gi');
/** Characters with a meaning in markdown or HTML; at the start of a line also those that begin a list or underline a heading. */
const MARKUP = /^[-+=\d]|[&<>"`*_[\]#|~\\\u200b]/g;
/**
 * Text for markdown: within a line, a table cell, a link's text or the `<summary>` of a `<details>` element. Everything is written
 * as entities, which, unlike backslashes, mean the same in markdown and in HTML.
 */
function inlineText(text) {
    return (shortened(text)
        .replace(BREAKING_POINTS, BREAK)
        .replace(MARKUP, entity)
        // What GitHub documents against mathematics, which looks for dollars after entities are decoded.
        .replaceAll('$', '<span>&#36;</span>'));
}
/** Text as code in markdown; as plain text where code cannot hold it. Not for use within HTML. */
function codeSpan(text) {
    const shown = shortened(text);
    return shown === '' || /[`|]/.test(shown) ? inlineText(text) : `\`${shown}\``;
}
/** Text for a terminal or a log: `plainLine`, and not too long. */
function plainText(text) {
    return plainLine(shortened(text));
}
/**
 * One line for a terminal or a log, whole: no control character and no escape sequence; and no workflow command, which the runner
 * sees in `::` at the start of a line and in `##[` anywhere.
 */
function plainLine(text) {
    return visible(text).replace(/(?<=:)(?=:)|(?<=##)(?=\[)/g, BREAK);
}
/**
 * Sentences for a log, a line each: `plainLine`, with long words cut, and without the domains of e-mail addresses and the passwords
 * of other addresses.
 */
function harmlessLines(text) {
    return text
        .split('\n')
        .map(line => plainLine((0,_identity_shown_name_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutMailDomains */ .Ji)(cutWords(withoutPasswords(line)))))
        .join('\n');
}
/** Leaves out the user and the password in `https://user:password@host`. */
function withoutPasswords(line) {
    return line.replace(/(?<=:\/\/)[^\s/]+@/g, '');
}
/** Long words are names of refs and paths from outside, of which the beginning is enough. */
function cutWords(line) {
    return line.replace(/(\S{200})\S+/g, '$1…');
}
/**
 * The address of a page on a server.
 *
 * @param base the server's address
 * @param path each part as it is, slashes in it included
 * @returns `null` when `base` is not an address of the web
 */
function webAddress(base, ...path) {
    if (!URL.canParse(base))
        return null;
    const { protocol, origin } = new URL(base);
    if (protocol !== 'https:' && protocol !== 'http:')
        return null;
    return [origin, ...path.map(urlPart)].join('/');
}
/**
 * The page of a person on a server, or of an app, whose login ends in `[bot]` and whose page is another one.
 *
 * @param base the server's address
 * @returns `null` where there is none
 */
function personPage(base, login) {
    if (login === null)
        return null;
    const [, app] = /^(.+)\[bot\]$/i.exec(login) ?? [];
    return app === undefined ? webAddress(base, login) : webAddress(base, 'apps', app);
}
/** Also encodes what `encodeURIComponent` leaves alone and markdown gives a meaning to. */
function urlPart(text) {
    return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** One line of visible characters. */
function visible(text) {
    return text
        .toWellFormed()
        .replace(/\s+/gu, ' ')
        .replace(INVISIBLE, '')
        .replace(PILED_ACCENTS, '')
        .replace(/ +/g, ' ')
        .trim();
}
/** One line of visible characters, and of more than 120 only the first and the last. */
function shortened(text) {
    const line = visible(text);
    const characters = [...line];
    if (characters.length <= LONGEST)
        return line;
    return [...characters.slice(0, LONGEST - KEPT_AT_END - 1), '…', ...characters.slice(-KEPT_AT_END)].join('');
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** Text in HTML, whole and character by character: for texts of our own that are long, and for text that has been shortened already. */
function htmlWhole(text) {
    return text.toWellFormed().replace(/[&<>"'`]/g, entity);
}
/** What a log or a terminal may take for more than text: all that is not visible, line ends, and what a command begins with. */
const FORGING = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|(?<=:):|(?<=##)\[/gu;
/**
 * A value as JSON that forges nothing where it is printed: invisible characters, `::` and `##[` stand in it as escapes, so that it
 * means the same. Only what stands between quotes can hold any of them.
 *
 * @param indent how many spaces the lines are moved in by; everything in one line where it is not given
 */
function printableJson(value, indent) {
    return JSON.stringify(value, null, indent).replace(FORGING, unicodeEscape);
}
/** A value as the content of a `<script type="application/json">`: nothing in it can end the element or open a comment. */
function scriptJson(value) {
    return printableJson(value).replaceAll('<', unicodeEscape);
}
/** One character as JSON's escape; two for those that take two. */
function unicodeEscape(character) {
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 2441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ gateInWords),
/* harmony export */   z: () => (/* binding */ gateSentence)
/* harmony export */ });
/* harmony import */ var _metric_measure_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4178);
/* harmony import */ var _metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2040);
/* harmony import */ var _medium_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5511);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4120);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8149);





/**
 * Why the gate failed, in one sentence that names the number, the minimum and the people: one line of plain text, for the step's
 * error.
 *
 * @returns `null` unless the gate failed
 */
function gateSentence(report) {
    const misses = missesOf((0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .d)(report, _medium_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj));
    if (misses.length === 0)
        return null;
    const reasons = new Set(misses.map(({ because }) => because));
    return reasons.size === 1
        ? sentence(misses.map(({ fact }) => fact), ` (${[...reasons].join()})`)
        : sentence(misses.map(({ fact, because }) => `${fact} (${because})`));
}
/** What the gate said, for readers who have the people before their eyes; `null` when there is no gate. */
function gateInWords(view) {
    const { gate } = view.report.verdict;
    const { strong } = view.medium;
    if (gate === 'off')
        return null;
    return gate === 'failed'
        ? `❌ ${strong('The gate failed.')} ${sentence(missesOf(view).map(({ fact }) => fact))}`
        : `✅ ${strong('The gate passed.')} ${sentence(minimumsInWords(view.report))}`;
}
function sentence(clauses, end = '') {
    const joined = clauses.join(', and ');
    return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}${end}.`;
}
function minimumsInWords({ measurement, gateRules }) {
    const { figures, rules } = measurement;
    const { minimumApf, minimumActiveShare } = gateRules;
    const apf = (0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__/* .factorValue */ .Z)(figures.augmented[rules.baseline]);
    const share = figures.activeShare;
    return [
        ...(minimumApf === null || apf === null
            ? []
            : [`the Augmented Pony Factor is ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(apf)} (minimum ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(minimumApf)})`]),
        ...(minimumActiveShare === null || share === null
            ? []
            : [
                `the active share is ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .percentBeside */ .EX)(share, minimumActiveShare, rules.majorityThreshold)} (minimum ${minimumActiveShare.text} %)`,
            ]),
    ];
}
function missesOf(view) {
    const { verdict, gateRules } = view.report;
    const { minimumApf, minimumActiveShare } = gateRules;
    if (verdict.gate !== 'failed')
        return [];
    return [
        ...(minimumApf !== null && verdict.misses.includes('apf') ? [apfMiss(view, minimumApf)] : []),
        ...(minimumActiveShare !== null && verdict.misses.includes('active-share')
            ? [activeShareMiss(view, minimumActiveShare)]
            : []),
    ];
}
function apfMiss(view, minimumApf) {
    const { measurement } = view.report;
    const { rules, figures } = measurement;
    const minimum = `the minimum of ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(minimumApf)}`;
    const apf = figures.augmented[rules.baseline];
    if (!apf.reached) {
        return {
            fact: `there is no Augmented Pony Factor to reach ${minimum}${heldByActive(measurement)}`,
            because: stillHere(view),
        };
    }
    const whole = rules.baseline === 'all' ? 'this code' : 'what the people who are still here made';
    const hold = apf.holders.length === 1 ? 'holds' : 'hold';
    return {
        fact: `the Augmented Pony Factor is ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(apf.value)}, below ${minimum}`,
        because: `${(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(view, apf.holders)} alone ${hold} ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .majorityOf */ .Fx)(rules)} of ${whole}`,
    };
}
/** Why there is none, where there is anybody. */
function heldByActive({ figures, rules }) {
    return figures.activeShare === null || figures.activeContributors === 0
        ? ''
        : `, since those who are still here hold ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .percentBeside */ .EX)(figures.activeShare, rules.majorityThreshold)} of this code`;
}
function activeShareMiss(view, minimumActiveShare) {
    const { figures, rules } = view.report.measurement;
    const share = figures.activeShare;
    const minimum = `the minimum of ${minimumActiveShare.text} %`;
    const fact = share === null
        ? `there is no active share to reach ${minimum}`
        : `the active share is ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .percentBeside */ .EX)(share, minimumActiveShare, rules.majorityThreshold)}, below ${minimum}`;
    return { fact, because: stillHere(view) };
}
function stillHere(view) {
    const { tally, figures, cutoff } = view.report.measurement;
    if (tally.commits === 0)
        return 'no commit was counted';
    if (figures.activeContributors === 0)
        return `nobody has committed since ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(cutoff)}`;
    return `still here: ${(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(view, tally.contributors.filter(contributor => (0,_metric_measure_js__WEBPACK_IMPORTED_MODULE_4__/* .isActive */ .$m)(contributor, cutoff)))}`;
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ answerInWords),
/* harmony export */   P: () => (/* binding */ whatWouldHelp),
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/* harmony import */ var _metric_holders_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8799);
/* harmony import */ var _parts_cells_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4314);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4120);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8149);




/** Says what was found, in the first sentences that anybody reads. */
function headlineOf(view) {
    const { rules, figures, tally } = view.report.measurement;
    if (tally.commits === 0)
        return nothingToMeasure(view);
    if (figures.activeContributors === 0)
        return nobodyActive(view);
    if ((0,_metric_holders_js__WEBPACK_IMPORTED_MODULE_0__/* .headlineBaseline */ .W)(view.report.measurement) === 'all') {
        return { answer: takes(view, 'this code'), meaning: whatALossMeans(view) };
    }
    const whole = figures.activeContributors === 1 ? '' : `what these ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(figures.activeContributors)} made`;
    if (rules.baseline === 'active')
        return { answer: takes(view, whole), meaning: [ofTheWhole(view)] };
    return {
        answer: noMajority(view),
        meaning: [
            'So there is no Augmented Pony Factor.',
            ...(figures.activeContributors === 1 ? [] : [takes(view, whole)]),
        ],
    };
}
/** The first sentences in one paragraph, the answer standing out. */
function answerInWords(view) {
    const { answer, meaning } = headlineOf(view);
    return [view.medium.strong(answer), ...meaning].join(' ');
}
/** What could make the number better, one sentence; `null` where nothing presses. */
function whatWouldHelp(view) {
    const { figures, tally } = view.report.measurement;
    if (tally.commits === 0)
        return null;
    if (figures.activeContributors === 0) {
        return 'somebody who takes this up again. Those who have left could be asked about it.';
    }
    const { active, all } = figures.augmented;
    if (active.reached && active.value <= 2) {
        const work = active.value === 1 ? 'works' : 'work';
        return `more people who know what ${(0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(view, active.holders)} ${work} on. Let others change and review it.`;
    }
    return all.reached ? null : 'people who take over what was left behind. Those who have left could be asked about it.';
}
function nothingToMeasure({ report: { measurement, subject }, medium }) {
    const ref = medium.code(subject.ref);
    const leftOut = (0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .leftOutInWords */ .Er)(measurement.tally.excluded);
    const { until } = measurement.moment;
    const isEmpty = subject.head === null || !Number.isFinite(until);
    const none = isEmpty ? 'has no commits' : `had no commits by ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(until)}`;
    return leftOut === null
        ? { answer: `There is nothing to measure yet: ${ref} ${none}.`, meaning: [] }
        : { answer: `There is nothing to measure: every commit of ${ref} is left out.`, meaning: [`Left out: ${leftOut}.`] };
}
function nobodyActive(view) {
    const { tally, figures, cutoff } = view.report.measurement;
    const since = (0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(cutoff);
    const latest = (0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(tally.contributors.reduce((last, { lastActivity }) => Math.max(last, lastActivity), -Infinity));
    const makers = figures.ponyFactor.reached ? figures.ponyFactor.holders : [];
    const [first, ...others] = tally.contributors;
    if (first !== undefined && others.length === 0) {
        return {
            answer: `All of this code is by ${view.name(first)}, whose last commit was on ${latest}.`,
            meaning: ['So nobody is still here, and there is no Augmented Pony Factor.'],
        };
    }
    return {
        answer: `None of the ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(tally.contributors.length)} people who made this code has committed since ${since}.`,
        meaning: [
            `Their last commit was on ${latest}. So nobody is still here, and there is no Augmented Pony Factor.`,
            `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(makers.length, 'person', 'people')} made ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .majorityOf */ .Fx)(view.report.measurement.rules)} of it: ${(0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(view, makers)}.`,
        ],
    };
}
/** How many of those who are still here it takes, and who they are. */
function takes(view, whole) {
    const { measurement } = view.report;
    const { rules, figures } = measurement;
    const holders = (0,_metric_holders_js__WEBPACK_IMPORTED_MODULE_0__/* .holdersOf */ .p)(measurement);
    const names = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(view, holders);
    const active = figures.activeContributors;
    const majority = `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .majorityOf */ .Fx)(rules)} of ${whole}`;
    if (active === 1) {
        return (0,_metric_holders_js__WEBPACK_IMPORTED_MODULE_0__/* .headlineBaseline */ .W)(measurement) === 'all'
            ? `${names}, the only one who is still here, holds ${majority}.`
            : `${names} is the only one who is still here.`;
    }
    if (holders.length === 1)
        return `Of the ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(active)} people who are still here, ${names} alone holds ${majority}.`;
    return `It takes ${outOf(holders.length, active)} who are still here to hold ${majority}: ${names}.`;
}
function outOf(some, all) {
    if (some < all)
        return `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(some)} of the ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all)} people`;
    return all === 2 ? 'both people' : `all ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all)} people`;
}
function noMajority(view) {
    const { rules, figures } = view.report.measurement;
    const active = figures.activeContributors;
    const held = `${(0,_parts_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .shareCell */ .wj)(figures.activeShare, rules)} of this code`;
    return active === 1
        ? `${(0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(view, (0,_metric_holders_js__WEBPACK_IMPORTED_MODULE_0__/* .holdersOf */ .p)(view.report.measurement))}, the only one who is still here, holds ${held}, ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .lessThan */ .Xe)(rules)}.`
        : `The ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(active)} people who are still here together hold ${held}, ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .lessThan */ .Xe)(rules)}.`;
}
/** What the chosen baseline leaves out of sight. */
function ofTheWhole({ report: { measurement } }) {
    const { rules, figures } = measurement;
    const made = figures.activeContributors === 1 ? 'What this one person made' : 'What they all made';
    const verdict = figures.augmented.all.reached ? '' : `, ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .lessThan */ .Xe)(rules)}`;
    return `${made} is ${(0,_parts_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .shareCell */ .wj)(figures.activeShare, rules)} of this code${verdict}.`;
}
/** How few of the first holders may leave before those who stay no longer hold the majority. */
function whatALossMeans(view) {
    const together = departuresOfTheFirst(view.report);
    const losses = together.filter(({ figures }) => figures.augmented.all === null);
    const telling = losses.length === 0 ? together.slice(-1) : losses.slice(0, 1);
    return telling.map(departure => departureInWords(view, departure));
}
function departureInWords(view, { without, figures }) {
    const { rules } = view.report.measurement;
    const names = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(view, without);
    const held = (0,_parts_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .shareCell */ .wj)(figures.activeShare, rules);
    if (figures.activeContributors === 0)
        return `Without ${names}, nobody would be left.`;
    return figures.augmented.all !== null
        ? `Even without ${names}, those who stay would hold ${held}.`
        : `Without ${names}, those who stay would hold ${held}, ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .shortOf */ .IX)(rules)}.`;
}
/** What is left without the first holder, the first two, the first three, as far as the report looked at it. */
function departuresOfTheFirst({ measurement, whatIf }) {
    const holders = (0,_metric_holders_js__WEBPACK_IMPORTED_MODULE_0__/* .holdersOf */ .p)(measurement);
    return [1, 2, 3].flatMap(number => {
        const departure = whatIf.find(({ without }) => areTheFirst(without, holders, number));
        return departure === undefined ? [] : [departure];
    });
}
function areTheFirst(people, holders, number) {
    return people.length === number && people.every((person, index) => person === holders[index]);
}


/***/ }),

/***/ 5511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V3: () => (/* binding */ colorful),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* unused harmony export ESCAPE */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2527);

const SIGNS = { unknown: '⚪', low: '🟢', moderate: '🟡', high: '🟠', critical: '🔴' };
/** GitHub's markdown. */
const markdown = {
    text: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln,
    code: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS,
    strong: words => `**${words}**`,
    risk: level => `${SIGNS[level]}\u00a0${level}`,
    link: (words, address) => (address === null ? words : `[${words}](${address})`),
};
/** Markdown where only HTML is understood, as in a `<summary>`. */
const html = {
    text: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln,
    code: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln,
    strong: words => `<b>${words}</b>`,
    risk: markdown.risk,
    link: words => words,
};
/** Text without any markup, for logs and error messages. */
const plain = {
    text: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh,
    code: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh,
    strong: words => words,
    risk: level => level,
    link: words => words,
};
/** Begins the escape sequences of a terminal. */
const ESCAPE = '\u001b';
/** The numbers of foreground colours (ECMA-48, "select graphic rendition"): none, green, yellow, red; critical is bold, too. */
const COLORS = { unknown: 39, low: 32, moderate: 33, high: 31, critical: 31 };
/** A terminal that shows bold letters and colours. */
const colorful = {
    ...plain,
    strong: bold,
    risk: level => `${ESCAPE}[${COLORS[level]}m${level === 'critical' ? bold(level) : level}${ESCAPE}[39m`,
};
function bold(words) {
    return `${ESCAPE}[1m${words}${ESCAPE}[22m`;
}


/***/ }),

/***/ 2851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ pairs)
/* harmony export */ });
/** Each item of a list with the one in the same place of another, as far as both go. */
function pairs(list, others) {
    return list.flatMap((one, index) => others.slice(index, index + 1).map(other => [one, other]));
}


/***/ }),

/***/ 3501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   nL: () => (/* binding */ numbers)
/* harmony export */ });
/** A column of words. */
function words(heading) {
    return { heading, align: 'left' };
}
/** A column of numbers. */
function numbers(heading) {
    return { heading, align: 'right' };
}
/**
 * A table with a row for each item.
 *
 * @param toCells one text for each column, from an item and its number, counted from 0
 */
function tableOf(columns, items, toCells) {
    return {
        columns,
        size: items.length,
        rows: (from, to) => items.slice(from, to).map((item, index) => toCells(item, from + index)),
    };
}


/***/ }),

/***/ 4314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T7: () => (/* binding */ apfName),
/* harmony export */   _7: () => (/* binding */ otherBaseline),
/* harmony export */   gi: () => (/* binding */ fullApfName),
/* harmony export */   tt: () => (/* binding */ apfCells),
/* harmony export */   wj: () => (/* binding */ shareCell),
/* harmony export */   yB: () => (/* binding */ factorCell),
/* harmony export */   zv: () => (/* binding */ apfColumns)
/* harmony export */ });
/* harmony import */ var _metric_risk_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6657);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4120);



/** A factor's number; `none` where there is no majority. */
function factorCell(factor) {
    return factor === null ? 'none' : (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(factor);
}
/** A share beside the majority and its half, at both of which the risk changes; `none` where there is no commit. */
function shareCell(share, { majorityThreshold }) {
    return share === null ? 'none' : (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .percentBeside */ .EX)(share, majorityThreshold, { share: (0,_metric_risk_js__WEBPACK_IMPORTED_MODULE_1__/* .halfOf */ .b9)(majorityThreshold.share) });
}
/** The baseline that was not chosen. */
function otherBaseline(baseline) {
    return baseline === 'all' ? 'active' : 'all';
}
/** What a baseline's APF is called: the chosen one's is *the* APF. */
function apfName(baseline, { baseline: chosen }) {
    return baseline === chosen ? 'APF' : `APF ${baseline}`;
}
/** The same where there is room: the chosen one's name is written out. */
function fullApfName(baseline, rules) {
    return baseline === rules.baseline ? 'Augmented Pony Factor' : apfName(baseline, rules);
}
/** The columns of what changes when people leave. */
function apfColumns({ baseline }) {
    return [(0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .numbers */ .nL)('APF'), (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .numbers */ .nL)(`APF ${otherBaseline(baseline)}`), (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .numbers */ .nL)('Active share'), (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)('Risk')];
}
/** The cells of `apfColumns`. */
function apfCells({ augmented, activeShare, risk }, rules, medium) {
    return [
        factorCell(augmented[rules.baseline]),
        factorCell(augmented[otherBaseline(rules.baseline)]),
        shareCell(activeShare, rules),
        medium.risk(risk),
    ];
}


/***/ }),

/***/ 3978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ noGoodNews),
/* harmony export */   Z: () => (/* binding */ rises)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4314);

/** What a factor that rises by a departure says, by its baseline. */
const WHY_IT_RISES = {
    all: 'it takes more of those who stay to make up the same majority',
    active: 'less is left, and those who stay share it more evenly',
};
/** A note for each factor that is higher without some people: nobody's departure is an improvement. */
function noGoodNews(now, departures, rules) {
    return [rules.baseline, (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .otherBaseline */ ._7)(rules.baseline)]
        .filter(baseline => departures.some(({ figures }) => rises(now, figures, baseline)))
        .map(baseline => `Where the ${(0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .apfName */ .T7)(baseline, rules)} rises here, that is no good news: ${WHY_IT_RISES[baseline]}.`);
}
/** Whether a factor is higher than it was. */
function rises(now, then, baseline) {
    return (then.augmented[baseline] ?? 0) > (now.augmented[baseline] ?? Number.POSITIVE_INFINITY);
}


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ doubtsPart),
/* harmony export */   k: () => (/* binding */ doubtsInWords)
/* harmony export */ });
/* harmony import */ var _metric_doubts_doubts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7281);
/* harmony import */ var _metric_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3677);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4120);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8149);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4314);






/** How many lines of a mailmap are told by their numbers. */
const MOST_LINES = 10;
const WORDINGS = {
    'same-name': {
        says: ({ about }, view) => about.length === 2
            ? `${(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(view, about)} may be one person`
            : `${(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(view, about)} share names, and may be fewer people`,
        consequence: () => 'then',
        remedy: ({ medium }) => `A line in ${medium.code('.mailmap')} unites those who are one person.`,
    },
    automation: {
        says: ({ about }, view) => `${(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(view, about)} ${about.length === 1 ? 'looks' : 'look'} like automation and ${about.length === 1 ? 'is' : 'are'} counted`,
        consequence: ({ about }) => `without ${about.length === 1 ? 'it' : 'them'}`,
        remedy: ({ medium }) => `The input ${medium.code('exclude')} leaves out what no person made.`,
    },
    'shared-address': {
        says: ({ about }, view) => `${(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(view, about)} commit with ${about.length === 2 ? 'one address' : 'shared addresses'}, and may be ${about.length === 2 ? 'two' : 'several'} people`,
        consequence: () => 'then',
        remedy: ({ medium }) => `Lines in ${medium.code('.mailmap')} that name them part who shares an address.`,
    },
    replayed: {
        says: ({ commits }, { report: { measurement } }) => `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(commits, 'commit was', 'commits were')} committed more than ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .windowInWords */ .FV)(measurement.rules.activityWindow)} after ${commits === 1 ? 'it was' : 'they were'} authored, as an import or a rebase does`,
        consequence: () => 'by the dates of the authors',
        remedy: () => 'People whose old work was brought in lately look active; ask whether they are.',
    },
    stale: {
        says: ({ newest = 0 }) => `The newest commit is of ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .day */ .vd)(newest)}, so what came later may be missing here`,
        consequence: () => 'as of that day',
        remedy: ({ report, medium }) => report.subject.source === 'git'
            ? `Run ${medium.code('git fetch')} in the clone, or say with ${medium.code('as-of')} when to measure.`
            : `If the project rests, nothing is wrong; ${medium.code('as-of')} says when to measure.`,
    },
    future: {
        says: ({ about, commits }, view) => `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(commits, 'commit', 'commits')}${about.length === 0 ? '' : ` of ${(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(view, about)}`} ${commits === 1 ? 'is' : 'are'} dated after this run`,
        consequence: ({ commits }) => `without ${commits === 1 ? 'it' : 'them'}`,
        remedy: ({ medium }) => `A wrong clock does that. With ${medium.code('as-of')}, later commits do not exist.`,
    },
    mailmap: {
        says: ({ idleLines = [] }, { medium }) => {
            const lines = idleLines.slice(0, MOST_LINES).map(_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9);
            const more = idleLines.length - lines.length;
            const places = (0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)([...lines, ...(more > 0 ? [`${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(more)} more`] : [])]);
            return `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(idleLines.length, 'line', 'lines')} of ${medium.code('.mailmap')} ${idleLines.length === 1 ? 'matches' : 'match'} nobody: ${idleLines.length === 1 ? 'line' : 'lines'} ${places}`;
        },
        consequence: () => '',
        remedy: () => 'A name or an address in them may be misspelled.',
    },
};
/** For each doubt that would change the risk level or an APF, a sentence that says so. */
function doubtsInWords(view) {
    const { doubts, measurement } = view.report;
    return doubts.filter(doubt => (0,_metric_doubts_doubts_js__WEBPACK_IMPORTED_MODULE_2__/* .changesVerdict */ .F)(doubt, measurement)).map(doubt => sentenceFor(doubt, view));
}
/** What could make the numbers wrong here; `null` where nothing is in doubt. */
function doubtsPart(view) {
    const { doubts, measurement } = view.report;
    if (doubts.length === 0)
        return null;
    const { rules, figures } = measurement;
    const rows = [
        { what: 'as measured', figures: (0,_metric_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .valuesOf */ .s)(figures) },
        ...doubts.map(doubt => ({ what: WORDINGS[doubt.kind].says(doubt, view), figures: doubt.figures })),
    ];
    const telling = doubts.filter(doubt => (0,_metric_doubts_doubts_js__WEBPACK_IMPORTED_MODULE_2__/* .changesVerdict */ .F)(doubt, measurement)).length;
    return {
        title: 'Doubts',
        lead: telling === 0
            ? `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(doubts.length, 'thing', 'things')} could be wrong here, and would change neither the risk nor an APF.`
            : `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(doubts.length, 'thing', 'things')} could be wrong here; ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(telling)} would change the risk or an APF.`,
        tables: [
            (0,_part_js__WEBPACK_IMPORTED_MODULE_4__/* .tableOf */ .c_)([(0,_part_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)('If this is put right'), (0,_part_js__WEBPACK_IMPORTED_MODULE_4__/* .numbers */ .nL)('PF'), ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .apfColumns */ .zv)(rules)], rows, row => row.figures === null
                ? [row.what, ...Array(5).fill('')]
                : [row.what, (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .factorCell */ .yB)(row.figures.ponyFactor), ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .apfCells */ .tt)(row.figures, rules, view.medium)]),
        ],
        notes: [...new Set(doubts.map(({ kind }) => WORDINGS[kind].remedy(view)))],
    };
}
function sentenceFor(doubt, view) {
    const { says, consequence } = WORDINGS[doubt.kind];
    return `${says(doubt, view)}: ${consequence(doubt)} ${verdictOf(doubt, view)}.`;
}
/** The APF that would be another, the chosen one before the other, and the risk. */
function verdictOf({ figures }, { report: { measurement } }) {
    if (figures === null)
        return '';
    const { rules } = measurement;
    const now = (0,_metric_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .valuesOf */ .s)(measurement.figures);
    const changed = [rules.baseline, (0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .otherBaseline */ ._7)(rules.baseline)]
        .filter(baseline => figures.augmented[baseline] !== now.augmented[baseline])
        .map(baseline => {
        const value = figures.augmented[baseline];
        return value === null ? `no ${(0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .apfName */ .T7)(baseline, rules)}` : `${(0,_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .apfName */ .T7)(baseline, rules)} ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(value)}`;
    });
    return [...changed.slice(0, 1), figures.risk].join(', ');
}


/***/ }),

/***/ 2914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ forecastPart)
/* harmony export */ });
/* harmony import */ var _metric_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3677);
/* harmony import */ var _metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2040);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4120);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4314);
/* harmony import */ var _departures_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3978);






/** When each of the holders would fall out of the window if they did nothing more; `null` when there are none. */
function forecastPart(view) {
    const { forecast, measurement } = view.report;
    const [first] = forecast;
    if (first === undefined)
        return null;
    const { rules, figures: now } = measurement;
    return {
        title: 'Forecast',
        lead: nextChange(first, view),
        tables: [
            (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .tableOf */ .c_)([(0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('Who'), (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Last commit'), (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Left from'), ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfColumns */ .zv)(rules)], forecast, ({ who, inactiveFrom, figures }) => [
                view.linkedName(who),
                (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(who.lastActivity),
                (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(inactiveFrom),
                ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfCells */ .tt)(figures, rules, view.medium),
            ]),
        ],
        notes: [
            'Each row is about one person who makes no new commit, everybody else as they are now.',
            ...(0,_departures_js__WEBPACK_IMPORTED_MODULE_3__/* .noGoodNews */ .E)((0,_metric_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .valuesOf */ .s)(now), forecast, rules),
        ],
    };
}
/** What the first day brings on which an APF changes; where none does, the first day of all. */
function nextChange(first, view) {
    const { forecast, measurement } = view.report;
    const baselines = [measurement.rules.baseline, (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .otherBaseline */ ._7)(measurement.rules.baseline)];
    const [next = { prospect: first, change: 'no APF changes' }] = forecast.flatMap(prospect => baselines.flatMap(baseline => {
        const change = changeInWords(measurement, prospect, baseline);
        return change === null ? [] : [{ prospect, change }];
    }));
    const { who, inactiveFrom, figures } = next.prospect;
    const share = (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .shareCell */ .wj)(figures.activeShare, measurement.rules);
    return `Without new commits from ${view.name(who)}, the active share falls to ${share} on ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(inactiveFrom)}, and ${next.change}.`;
}
function changeInWords({ figures, rules }, prospect, baseline) {
    const now = (0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_5__/* .factorValue */ .Z)(figures.augmented[baseline]);
    const then = prospect.figures.augmented[baseline];
    if (now === null || now === then)
        return null;
    const name = (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfName */ .T7)(baseline, rules);
    if (then === null)
        return `there is no ${name} any more`;
    const change = `from ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(now)} to ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(then)}`;
    return then < now ? `the ${name} falls ${change}` : `the ${name} rises ${change}, which is no good news`;
}


/***/ }),

/***/ 9158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ methodPart)
/* harmony export */ });
/* harmony import */ var _metric_activity_window_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3924);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2527);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4120);
/* harmony import */ var _whole_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2908);





/** The exact rule, and what it was applied to. */
function methodPart(view) {
    const { measurement, subject } = view.report;
    const { tally, rules, moment, cutoff } = measurement;
    const source = subject.source === 'graphql' ? 'GitHub’s GraphQL API' : 'a clone, by git';
    const rows = [
        ['History', `${whereInWords(view)}, read from ${source}`],
        ['As of', instant(moment.asOf)],
        [
            'Still here',
            `${rules.coAuthors ? 'authored, co-authored' : 'authored'} or committed a commit on or after ${instant(cutoff)} (${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .windowInWords */ .FV)(rules.activityWindow)})`,
        ],
        [
            'Counted',
            `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(tally.commits, 'commit', 'commits')} by ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(tally.contributors.length, 'person', 'people')}, ${creditInWords(rules)}`,
        ],
        ['Left out', (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .leftOutInWords */ .Er)(tally.excluded) ?? 'nothing'],
        [
            'Pony Factor',
            `the smallest number of people whose commits together are at least ${rules.majorityThreshold.text} % of those ${(0,_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeOf */ .l)('all', measurement).commits}`,
        ],
        ['APF', apfInWords(measurement)],
        ['Settings', settingsInWords(view)],
    ];
    return {
        title: 'How this was measured',
        lead: 'the rule, the window, the source and the settings.',
        tables: [(0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c_)([(0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)('What'), (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)('How')], rows, row => row)],
        notes: [
            'The Pony Factor was described by Daniel Gruno in 2015. At 50 % it is what CHAOSS calls the Contributor Absence Factor.',
        ],
    };
}
function whereInWords({ report: { subject }, medium }) {
    const { repository, ref, head, source, serverUrl } = subject;
    const place = `${medium.code(ref)} of ${medium.code(repository)}`;
    if (head === null)
        return place;
    // The commits of a clone need not be on GitHub.
    const address = source === 'graphql' ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .webAddress */ .Dy)(serverUrl, ...repository.split('/'), 'commit', head) : null;
    return `${place} at ${medium.link(medium.code(head.slice(0, 10)), address)}`;
}
function creditInWords({ coAuthors, attribution }) {
    if (coAuthors)
        return 'shared equally between author and co-authors';
    return attribution === 'author'
        ? 'credited to the author'
        : 'credited to the committer, or to the author where GitHub committed';
}
function apfInWords(measurement) {
    const { baseline, majorityThreshold } = measurement.rules;
    const { commits } = (0,_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeOf */ .l)(baseline, measurement);
    const whole = baseline === 'all' ? 'those commits too' : `the ${commits} by people who are still here`;
    return `the smallest number of people who are still here and whose commits together are at least ${majorityThreshold.text} % of ${whole}`;
}
/** The inputs that differ from their defaults, by their names. */
function settingsInWords({ report: { measurement, gateRules }, medium }) {
    const { rules, moment } = measurement;
    const given = [
        ['activity-window', (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .windowInWords */ .FV)(rules.activityWindow), (0,_metric_activity_window_js__WEBPACK_IMPORTED_MODULE_4__/* .windowToIso */ .NI)(rules.activityWindow) === 'P1Y'],
        ['majority-threshold', rules.majorityThreshold.text, rules.majorityThreshold.text === '50'],
        ['baseline', rules.baseline, rules.baseline === 'all'],
        ['attribution', rules.attribution, rules.attribution === 'author'],
        ['co-authors', String(rules.coAuthors), !rules.coAuthors],
        ['merge-commits', rules.mergeCommits, rules.mergeCommits === 'exclude'],
        ['exclude-bots', String(rules.excludeBots), rules.excludeBots],
        // The patterns themselves may be e-mail addresses.
        ['exclude', (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(rules.exclude.length, 'pattern', 'patterns'), rules.exclude.length === 0],
        ['as-of', instant(moment.asOf), moment.until === Number.POSITIVE_INFINITY],
        ['minimum-apf', String(gateRules.minimumApf), gateRules.minimumApf === null],
        ['minimum-active-share', gateRules.minimumActiveShare?.text ?? '', gateRules.minimumActiveShare === null],
    ];
    const changed = given.filter(([, , isDefault]) => !isDefault);
    return changed.length === 0
        ? 'the defaults'
        : `the defaults but for ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(changed.map(([input, value]) => medium.code(`${input}: ${value}`)))}`;
}
/** An instant as `2026-11-22 10:00 UTC`, with seconds where there are any. */
function instant(epochMilliseconds) {
    return new Date(epochMilliseconds)
        .toISOString()
        .replace('T', ' ')
        .replace(/(?::00)?\.\d+Z$/, ' UTC');
}


/***/ }),

/***/ 4157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OX: () => (/* binding */ riskInWords),
/* harmony export */   _M: () => (/* binding */ bareNumbersPart),
/* harmony export */   yK: () => (/* binding */ numbersPart)
/* harmony export */ });
/* harmony import */ var _metric_measure_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4178);
/* harmony import */ var _metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2040);
/* harmony import */ var _metric_risk_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6657);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4120);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8149);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4314);
/* harmony import */ var _whole_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2908);








const NO_COMMIT = 'there is no commit';
const NOBODY = 'nobody is still here';
/** The numbers side by side, each with what it says, and why they differ. */
function numbersPart(view) {
    return partOf(view, [(0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('Number'), (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Value'), (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('What it says')], [whatWasCounted(view.report), ...whyTheyDiffer(view)]);
}
/** The same for readers in a hurry: the numbers, and what was counted. */
function bareNumbersPart(view) {
    return partOf(view, [(0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('Number'), (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Value')], [whatWasCounted(view.report)]);
}
function partOf(view, columns, notes) {
    const { report, medium } = view;
    const { figures, rules } = report.measurement;
    const rows = [
        augmentedRow('Augmented Pony Factor (APF)', rules.baseline, report),
        augmentedRow((0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfName */ .T7)((0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .otherBaseline */ ._7)(rules.baseline), rules), (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .otherBaseline */ ._7)(rules.baseline), report),
        ponyFactorRow(report),
        activeShareRow(report),
        riskRow(view),
    ];
    return {
        title: 'The numbers',
        lead: `APF ${(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .factorCell */ .yB)((0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__/* .factorValue */ .Z)(figures.augmented[rules.baseline]))}, Pony Factor ${(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .factorCell */ .yB)((0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__/* .factorValue */ .Z)(figures.ponyFactor))}, active share ${(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .shareCell */ .wj)(figures.activeShare, rules)}, risk ${figures.risk}.`,
        tables: [
            (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .tableOf */ .c_)(columns, rows, ([name, value, meaning], index) => (index === 0 ? [medium.strong(name), medium.strong(value), meaning] : [name, value, meaning]).slice(0, columns.length)),
        ],
        notes,
    };
}
function augmentedRow(name, baseline, { measurement }) {
    const { rules, figures, tally } = measurement;
    const factor = figures.augmented[baseline];
    const majority = `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .majorityOf */ .Fx)(rules)} of ${baseline === 'all' ? (0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .allCommits */ .Uo)(tally) : `their ${(0,_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeOf */ .l)('active', measurement).commits}`}`;
    if (tally.commits === 0)
        return [name, (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .factorCell */ .yB)((0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__/* .factorValue */ .Z)(factor)), NO_COMMIT];
    if (figures.activeContributors === 0)
        return [name, (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .factorCell */ .yB)((0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__/* .factorValue */ .Z)(factor)), NOBODY];
    return [
        name,
        (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .factorCell */ .yB)((0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__/* .factorValue */ .Z)(factor)),
        factor.reached
            ? `of the people who are still here made ${majority}`
            : `the people who are still here did not make ${majority}`,
    ];
}
function ponyFactorRow({ measurement }) {
    const { ponyFactor } = measurement.figures;
    const meaning = ponyFactor.reached
        ? `${ponyFactor.value === 1 ? 'person' : 'people'} made ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .majorityOf */ .Fx)(measurement.rules)} of ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .allCommits */ .Uo)(measurement.tally)}, still here or not`
        : NO_COMMIT;
    return ['Pony Factor (PF)', (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .factorCell */ .yB)((0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_2__/* .factorValue */ .Z)(ponyFactor)), meaning];
}
function activeShareRow({ measurement: { figures, tally, rules } }) {
    const who = `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(figures.activeContributors)} of ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(tally.contributors.length, 'person', 'people')}`;
    const meaning = tally.commits === 0 ? NO_COMMIT : `of all commits were made by people who are still here: ${who}`;
    return ['Active share', (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .shareCell */ .wj)(figures.activeShare, rules), meaning];
}
function riskRow({ report, medium }) {
    const { figures, tally, rules } = report.measurement;
    return ['Risk', medium.risk(figures.risk), tally.commits === 0 ? NO_COMMIT : riskInWords(figures, rules)];
}
/** Where the risk comes from: the factor, what those who are still here hold, and that no departure makes it better. */
function riskInWords({ augmented: { active }, activeShare, risk }, rules) {
    if (!active.reached)
        return NOBODY;
    const grade = (0,_metric_risk_js__WEBPACK_IMPORTED_MODULE_5__/* .gradeOf */ .V)(active.value);
    const own = (0,_metric_risk_js__WEBPACK_IMPORTED_MODULE_5__/* .riskOf */ .bi)(active.value, activeShare, rules.majorityThreshold.share);
    const worse = worseInWords((0,_metric_risk_js__WEBPACK_IMPORTED_MODULE_5__/* .riskDifference */ .j3)(own, grade), rules);
    const floor = risk === own ? '' : `, but it stays ${risk}: nobody’s departure is an improvement`;
    return `an ${(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfName */ .T7)('active', rules)} of ${GRADES[grade]} is ${grade}${worse}${floor}`;
}
/** The APF active of each row of the risk table. */
const GRADES = {
    critical: '1',
    high: '2',
    moderate: '3 or 4',
    low: '5 or more',
};
/** By how many levels what is held makes the risk worse. Nothing is worse than critical: from high it is never two. */
function worseInWords(levels, rules) {
    if (levels === 0)
        return '';
    const reason = 'as those who are still here hold';
    return levels === 1
        ? `, one level worse ${reason} ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .lessThan */ .Xe)(rules)}`
        : `, two levels worse ${reason} ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .lessThanHalf */ .K1)(rules)}`;
}
function whatWasCounted({ measurement: { tally, cutoff } }) {
    const leftOut = (0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .leftOutInWords */ .Er)(tally.excluded);
    return `Still here means a commit since ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(cutoff)}. Left out: ${leftOut ?? 'nothing'}.`;
}
/** Two numbers that seem to disagree are explained. */
function whyTheyDiffer(view) {
    const { figures, cutoff, rules } = view.report.measurement;
    const { ponyFactor } = figures;
    const { all, active } = figures.augmented;
    if (!ponyFactor.reached || !all.reached || !active.reached)
        return [];
    const gone = ponyFactor.holders.filter(holder => !(0,_metric_measure_js__WEBPACK_IMPORTED_MODULE_6__/* .isActive */ .$m)(holder, cutoff));
    const [everyone, theirs] = [(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfName */ .T7)('all', rules), (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfName */ .T7)('active', rules)];
    const aboveAll = `The ${everyone} (${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(all.value)}) is higher than the Pony Factor (${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(ponyFactor.value)}) because ${(0,_view_js__WEBPACK_IMPORTED_MODULE_7__/* .namesOf */ .e)(view, gone)} ${gone.length === 1 ? 'has' : 'have'} left: it takes more of the others to make up the same majority. So an APF that rises is not always good news.`;
    const belowAll = `The ${theirs} (${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(active.value)}) is lower than the ${everyone} (${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(all.value)}) because it asks for the majority of fewer commits.`;
    return [...(all.value > ponyFactor.value ? [aboveAll] : []), ...(active.value < all.value ? [belowAll] : [])];
}


/***/ }),

/***/ 2980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sensitivityPart)
/* harmony export */ });
/* harmony import */ var _metric_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3677);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4120);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4314);




/** How much hangs on each choice; `null` when there is no commit. */
function sensitivityPart(view) {
    const { sensitivity, measurement } = view.report;
    const { rules, figures, tally } = measurement;
    if (tally.commits === 0)
        return null;
    const rows = [
        { choice: 'as measured', figures: (0,_metric_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .s)(figures) },
        ...sensitivity.map(({ change, figures: then }) => ({ choice: changeInWords(change), figures: then })),
    ];
    return {
        title: 'Sensitivity',
        lead: range(view),
        tables: [
            (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)([(0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('One choice changed'), (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('PF'), ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .apfColumns */ .zv)(rules)], rows, row => [
                row.choice,
                (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .factorCell */ .yB)(row.figures.ponyFactor),
                ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .apfCells */ .tt)(row.figures, rules, view.medium),
            ]),
        ],
        notes: [],
    };
}
function changeInWords(change) {
    if ('activityWindow' in change)
        return `a window of ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .isoWindowInWords */ .Wz)(change.activityWindow)}`;
    if ('majorityThreshold' in change)
        return `${change.majorityThreshold} % as the majority`;
    if ('attribution' in change)
        return `credit to the ${change.attribution}`;
    if ('mergeCommits' in change)
        return `merge commits ${change.mergeCommits === 'include' ? 'counted' : 'left out'}`;
    return `bots ${change.excludeBots ? 'left out' : 'counted'}`;
}
/** Between which values the APF active lies. */
function range({ report: { sensitivity, measurement } }) {
    const name = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .apfName */ .T7)('active', measurement.rules);
    const values = [(0,_metric_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .s)(measurement.figures), ...sensitivity.map(({ figures }) => figures)].map(({ augmented }) => augmented.active ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    if (most === 0)
        return `There is no ${name} by any of these choices.`;
    if (least === most)
        return `The ${name} is ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(most)} by each of these choices.`;
    return least === 0
        ? `The ${name} is ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(most)} at most, and by some of these choices there is none.`
        : `The ${name} is between ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(least)} and ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(most)}, depending on these choices.`;
}


/***/ }),

/***/ 7968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ trendPart)
/* harmony export */ });
/* harmony import */ var _metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2040);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4120);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4314);




/** The numbers at each quarter's start; `null` when the trend is switched off or there was never a commit. */
function trendPart(view) {
    const { trend, measurement } = view.report;
    if (trend === null || measurement.tally.commits === 0)
        return null;
    const { rules } = measurement;
    const columns = [(0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('Date'), (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('Still here'), (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)('PF'), ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfColumns */ .zv)(rules)];
    return {
        title: 'Trend',
        lead: thenAndNow(trend, view),
        tables: [
            (0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .tableOf */ .c_)(columns, trend.toReversed(), ({ moment, figures }) => [
                (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(moment.asOf),
                (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(figures.activeContributors),
                (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .factorCell */ .yB)(figures.ponyFactor),
                ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfCells */ .tt)(figures, rules, view.medium),
            ]),
        ],
        notes: ['Each row is the report as it would have been on that day, with the commits and the people of that time.'],
    };
}
/** The first date with commits beside today. */
function thenAndNow(trend, view) {
    const { measurement } = view.report;
    const then = trend.find(({ commits }) => commits > 0);
    if (then === undefined || then === trend.at(-1))
        return 'There was no commit at any of the earlier dates.';
    const { rules, figures } = measurement;
    const name = (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .apfName */ .T7)('active', rules);
    const shares = [then.figures.activeShare, figures.activeShare].map(share => (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .shareCell */ .wj)(share, rules));
    const factors = [then.figures.augmented.active, (0,_metric_pony_factor_js__WEBPACK_IMPORTED_MODULE_3__/* .factorValue */ .Z)(figures.augmented.active)].map(_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .factorCell */ .yB);
    return `Since ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(then.moment.asOf)}, the active share went from ${shares.join(' to ')}, and the ${name} from ${factors.join(' to ')}.`;
}


/***/ }),

/***/ 7973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ whatIfPart)
/* harmony export */ });
/* harmony import */ var _metric_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3677);
/* harmony import */ var _metric_risk_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6657);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4120);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8149);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4314);
/* harmony import */ var _departures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3978);







/** What the numbers would be if some of the holders left; `null` when there is nobody to lose. */
function whatIfPart(view) {
    const { whatIf, measurement } = view.report;
    const [first] = whatIf;
    if (first === undefined)
        return null;
    const { figures, rules } = measurement;
    return {
        title: 'What if',
        lead: firstBlow(view) ?? noBlow(first, view),
        tables: [departuresTable(view)],
        notes: [
            'To leave means to become inactive: the commits stay, and so does the Pony Factor.',
            ...(0,_departures_js__WEBPACK_IMPORTED_MODULE_0__/* .noGoodNews */ .E)((0,_metric_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(figures), whatIf, rules),
        ],
    };
}
function departuresTable(view) {
    const { measurement, whatIf } = view.report;
    const { figures, rules } = measurement;
    const rows = [
        { who: 'nobody (now)', figures: (0,_metric_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(figures) },
        ...whatIf.map(({ without, isAsked, figures: then }) => ({
            who: `${(0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(view, without)}${isAsked ? ' (asked for)' : ''}`,
            figures: then,
        })),
    ];
    return (0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .tableOf */ .c_)([(0,_part_js__WEBPACK_IMPORTED_MODULE_3__/* .words */ .aL)('Without'), ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .apfColumns */ .zv)(rules)], rows, row => [
        row.who,
        ...(0,_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .apfCells */ .tt)(row.figures, rules, view.medium),
    ]);
}
/** The first departure that costs the majority or raises the risk; `null` when none does. One person comes before several. */
function firstBlow(view) {
    const blow = view.report.whatIf
        .map(({ without, figures }) => ({ without, consequences: consequencesOf(figures, view.report) }))
        .find(({ consequences }) => consequences.length > 0);
    return blow === undefined ? null : `Without ${(0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(view, blow.without)}, ${blow.consequences.join(', and ')}.`;
}
function noBlow({ without, figures }, view) {
    const held = (0,_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .shareCell */ .wj)(figures.activeShare, view.report.measurement.rules);
    const verdict = view.report.measurement.figures.risk === 'critical'
        ? 'The risk is critical already.'
        : 'None of these departures raises the risk.';
    return `Without ${(0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(view, without)}, those who stay would hold ${held}. ${verdict}`;
}
function consequencesOf(then, { measurement: { figures: now, rules } }) {
    if (then.activeContributors === 0)
        return ['nobody would be left'];
    const losesMajority = now.augmented.all.reached && then.augmented.all === null;
    const held = (0,_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .shareCell */ .wj)(then.activeShare, rules);
    return [
        ...(losesMajority ? [`those who stay would hold ${held}, ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_5__/* .shortOf */ .IX)(rules)}`] : []),
        ...((0,_metric_risk_js__WEBPACK_IMPORTED_MODULE_6__/* .riskDifference */ .j3)(then.risk, now.risk) > 0 ? [`the risk would be ${then.risk}`] : []),
    ];
}


/***/ }),

/***/ 6413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ whoIsWhoPart)
/* harmony export */ });
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3501);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4120);


const REASONS = {
    mailmap: 'mailmap',
    login: 'GitHub account',
    'e-mail': 'e-mail address',
    noreply: 'noreply address',
};
/** Who was taken for one person, who was left out, and who may be one person and was not taken for one. */
function whoIsWhoPart(view) {
    const { united, leftOut, lookAlikes } = view.report.identities;
    const { code } = view.medium;
    const findings = [
        ...(united.length === 0
            ? []
            : [`${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(united.length, 'person was', 'people were')} known under several identities`]),
        ...(leftOut.length === 0 ? [] : [`${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(leftOut.length, 'account was', 'accounts were')} left out`]),
        ...(lookAlikes.length === 0
            ? []
            : [`${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(lookAlikes.length, 'name is', 'names are')} shared by people who were not united`]),
    ];
    if (findings.length === 0)
        return null;
    return {
        title: 'Who is who',
        lead: `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(findings)}.`,
        tables: [unitedTable(view), leftOutTable(view), lookAlikesTable(view)].filter(({ size }) => size > 0),
        notes: lookAlikes.length === 0
            ? []
            : [
                `If people who share a name are one person, a line in ${code('.mailmap')} says so. A run in a terminal prints lines to choose from.`,
            ],
    };
}
function unitedTable(view) {
    return (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)([(0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('Taken for one person'), (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Identities'), (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('Because of the same')], view.report.identities.united, ({ contributor, identities, by }) => [
        view.linkedName(contributor),
        (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(identities),
        (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(by.map(reason => REASONS[reason])),
    ]);
}
function leftOutTable(view) {
    return (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)([(0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('Left out'), (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('Why'), (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Commits')], view.report.identities.leftOut, ({ person, reason, commits }) => [
        view.name(person),
        reason === 'bot' ? 'a bot' : 'excluded by the settings',
        (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(commits),
    ]);
}
function lookAlikesTable({ medium, report }) {
    return (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)([(0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('The same name, not united'), (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('People'), (0,_part_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)('Commits together')], report.identities.lookAlikes, ({ name, people }) => [
        medium.text(name),
        (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(people.length),
        (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .commitsOf */ .g3)(people.reduce((sum, { volume }) => sum + volume, 0n), report.measurement.tally),
    ]);
}


/***/ }),

/***/ 2908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ wholeOf)
/* harmony export */ });
/* harmony import */ var _metric_measure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4178);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4120);


/** Everybody's commits, or those of the people who are still here. */
function wholeOf(baseline, { tally, cutoff }) {
    const people = tally.contributors.filter(contributor => baseline === 'all' || (0,_metric_measure_js__WEBPACK_IMPORTED_MODULE_0__/* .isActive */ .$m)(contributor, cutoff));
    const volume = people.reduce((sum, contributor) => sum + contributor.volume, 0n);
    return { volume, commits: `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .commitsOf */ .g3)(volume, tally)} ${volume === tally.unit ? 'commit' : 'commits'}` };
}


/***/ }),

/***/ 4120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ percentBeside),
/* harmony export */   Er: () => (/* binding */ leftOutInWords),
/* harmony export */   FV: () => (/* binding */ windowInWords),
/* harmony export */   Fx: () => (/* binding */ majorityOf),
/* harmony export */   IX: () => (/* binding */ shortOf),
/* harmony export */   K1: () => (/* binding */ lessThanHalf),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Uo: () => (/* binding */ allCommits),
/* harmony export */   Wz: () => (/* binding */ isoWindowInWords),
/* harmony export */   Xe: () => (/* binding */ lessThan),
/* harmony export */   e: () => (/* binding */ unitsKept),
/* harmony export */   g3: () => (/* binding */ commitsOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/* unused harmony exports ordinal, aOrAn */
/* harmony import */ var _metric_fraction_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4716);

/** A whole number with a comma between thousands: `1,234`. */
function count(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** A number of things: `1 person`, `1,234 people`. */
function counted(number, one, many) {
    return `${count(number)} ${number === 1 ? one : many}`;
}
/** `1st`, `2nd`, `3rd`, `4th`, … */
function ordinal(number) {
    const isTeen = number % 100 >= 11 && number % 100 <= 13;
    return `${count(number)}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
/** An ordinal with its article: `a 4th`, `an 8th`, `an 11th`. */
function aOrAn(ordinalNumber) {
    return `${/^(?:8|1[18](?:th|,))/.test(ordinalNumber) ? 'an' : 'a'} ${ordinalNumber}`;
}
/** `Ann`, `Ann and Bob`, `Ann, Bob and Cy`. */
function listed(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
/** A UTC day as `YYYY-MM-DD`. */
function day(epochMilliseconds) {
    return new Date(epochMilliseconds).toISOString().replace(/T.*/, '');
}
/** A text in which no line ends between a number and its unit, where lines are not ours to break. */
function unitsKept(text) {
    return text.replace(/(?<=\d) (?=%)|(?<=<) (?=\d)/g, '\u00a0');
}
/** A share such as `32.0 %`; `< 0.1 %` where there is something that would read as nothing. */
function percent(share) {
    return inPercent(share, (0,_metric_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(share));
}
/** A share with as many decimals as tell it from every limit that it stands beside: `49.98 %` beside 50 %. */
function percentBeside(share, ...limits) {
    const shown = limits.map(({ share: limit }) => (0,_metric_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercentBeside */ .lS)(share, limit));
    const longest = shown.reduce((longer, text) => (text.length > longer.length ? text : longer), '');
    return inPercent(share, longest);
}
function inPercent({ numerator }, rounded) {
    return numerator > 0n && rounded === '0.0' ? '< 0.1 %' : `${rounded} %`;
}
/** A number of commits, with a decimal where people share commits: `12`, `1,234.5`. */
function commitsOf(volume, { unit }) {
    if (volume % unit === 0n)
        return count(volume / unit);
    return (0,_metric_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)((0,_metric_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .fraction */ .zO)(volume, unit * 100n)).replace(/^\d+/, whole => count(BigInt(whole)));
}
/** Everything that was counted: `all 1,234 commits`. */
function allCommits({ commits }) {
    return commits === 1 ? 'the only commit' : `all ${count(commits)} commits`;
}
/** What is looked for, as the object of a verb: `the majority`, `at least 66.7 %`. */
function majorityOf({ majorityThreshold: { text } }) {
    return text === '50' ? 'the majority' : `at least ${text} %`;
}
/** What a part is that does not reach it: `no longer the majority`, `less than 66.7 %`. */
function shortOf({ majorityThreshold: { text } }) {
    return text === '50' ? 'no longer the majority' : `less than ${text} %`;
}
/** What a part is that may never have reached it: `less than the majority`, `less than 66.7 %`. */
function lessThan({ majorityThreshold: { text } }) {
    return text === '50' ? 'less than the majority' : `less than ${text} %`;
}
/** The same of its half: `less than half of the majority`, `less than half of 66.7 %`. */
function lessThanHalf({ majorityThreshold: { text } }) {
    return text === '50' ? 'less than half of the majority' : `less than half of ${text} %`;
}
/** The commits that were left out, by their reasons; `null` when there are none. */
function leftOutInWords({ merges, bots, listed: byList }) {
    const reasons = [
        ...(merges === 0 ? [] : [counted(merges, 'merge commit', 'merge commits')]),
        ...(bots === 0 ? [] : [`${counted(bots, 'commit', 'commits')} of bots`]),
        ...(byList === 0 ? [] : [`${counted(byList, 'commit', 'commits')} of people whom the settings exclude`]),
    ];
    return reasons.length === 0 ? null : listed(reasons);
}
/** A window in words: `1 year and 6 months`. */
function windowInWords({ years, months, weeks, days }) {
    const parts = [
        [years, 'year'],
        [months, 'month'],
        [weeks, 'week'],
        [days, 'day'],
    ];
    return listed(parts.filter(([number]) => number > 0).map(([number, unit]) => counted(number, unit, `${unit}s`)));
}
/** The same of a window in ISO 8601, such as `P1Y6M`. */
function isoWindowInWords(iso) {
    const read = (unit) => Number(new RegExp(`(\\d+)${unit}`).exec(iso)?.[1] ?? 0);
    return windowInWords({ years: read('Y'), months: read('M'), weeks: read('W'), days: read('D') });
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf),
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2527);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4120);


/** How many people a sentence names before it counts the others. */
const NAMED = 6;
/** Looks at a report for a medium. People who share a name are told apart by their logins. */
function viewOf(report, medium) {
    const shared = sharedNames(report.measurement.tally.contributors);
    const name = ({ name, login }) => medium.text(login !== null && shared.has(name) ? `${name} (${login})` : name);
    return {
        report,
        medium,
        name,
        linkedName: person => medium.link(name(person), (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .personPage */ .N3)(report.subject.serverUrl, person.login)),
    };
}
/** The names in a sentence: `Ann, Bob and Cy`, or the first few and how many others. */
function namesOf({ name }, people) {
    if (people.length <= NAMED)
        return (0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(people.map(name));
    const first = people.slice(0, NAMED - 1);
    return (0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)([...first.map(name), `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(people.length - first.length)} others`]);
}
function sharedNames(people) {
    const once = new Set();
    const shared = new Set();
    for (const { name } of people)
        (once.has(name) ? shared : once).add(name);
    return shared;
}


/***/ }),

/***/ 9964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withCustomRequest),
/* harmony export */   rp: () => (/* binding */ GraphqlResponseError)
/* harmony export */ });
/* unused harmony export graphql */
/* harmony import */ var _octokit_request__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5789);
/* harmony import */ var universal_user_agent__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6396);
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = withDefaults(_octokit_request__WEBPACK_IMPORTED_MODULE_0__/* .request */ .E, {
  headers: {
    "user-agent": `octokit-graphql.js/${VERSION} ${(0,universal_user_agent__WEBPACK_IMPORTED_MODULE_1__/* .getUserAgent */ .$)()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */


/***/ }),

/***/ 5789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ request)
});

// EXTERNAL MODULE: ./node_modules/universal-user-agent/index.js
var universal_user_agent = __nccwpck_require__(6396);
;// CONCATENATED MODULE: ./node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${(0,universal_user_agent/* getUserAgent */.$)()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


// EXTERNAL MODULE: ./node_modules/@octokit/request/node_modules/content-type/dist/index.js
var dist = __nccwpck_require__(6919);
;// CONCATENATED MODULE: ./node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



;// CONCATENATED MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}


;// CONCATENATED MODULE: ./node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${(0,universal_user_agent/* getUserAgent */.$)()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = (0,dist/* parse */.qg)(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */


/***/ }),

/***/ 8599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fE: () => (/* binding */ temporal_polyfill_Temporal)
});

// UNUSED EXPORTS: Intl, toTemporalInstant

;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/chunks/root.js
const root_NativeTemporal = globalThis.Temporal;



;// CONCATENATED MODULE: ./node_modules/temporal-utils/dist/errorMessages.js
// Low-Level
const expectedPositive = (entityName, num) => `Non-positive ${entityName}: ${num}`;
const expectedFinite = (entityName, num) => `Non-finite ${entityName}: ${num}`;
const forbiddenBigIntToNumber = (entityName) => `Cannot convert bigint to ${entityName}`;
const invalidObject = 'Invalid object';
const numberOutOfRange = (entityName, val, min, max) => invalidEntity(entityName, val) + `; must be between ${min}-${max}`;
// Entity/Fields/Bags
const invalidEntity = (fieldName, val) => `Invalid ${fieldName}: ${val}`;
// Calendar
const unsupportedWeekNumbers = 'Calendar week operations forbidden';
// Rounding
const nonOneRoundingIncrement = 'Non-1 roundingIncrement not allowed';
// Options
const invalidOverflowOption = 'Invalid overflow option';

;// CONCATENATED MODULE: ./node_modules/temporal-utils/dist/utils.js

const nanoInMicro = 1_000;
const nanoInMilli = 1_000_000;
const nanoInSec = 1_000_000_000;
const nanoInMinute = 60_000_000_000;
const nanoInHour = 3_600_000_000_000;
function normalizeOptions(options) {
    if (options === undefined) {
        return Object.create(null);
    }
    return requireObjectLike(options);
}
function toFiniteNumber(arg, entityName = 'number') {
    if (typeof arg === 'bigint') {
        throw new TypeError(forbiddenBigIntToNumber(entityName));
    }
    arg = Number(arg);
    if (!Number.isFinite(arg)) {
        throw new RangeError(expectedFinite(entityName, arg));
    }
    return arg;
}
function utils_toIntegerWithTrunc(arg, entityName) {
    return Math.trunc(toFiniteNumber(arg, entityName)) || 0; // ensure no -0
}
function utils_toPositiveIntegerWithTruncation(arg, entityName) {
    return requireNumberIsPositive(utils_toIntegerWithTrunc(arg, entityName), entityName);
}
/*
Already known to be number.
*/
function requireNumberIsPositive(num, entityName = 'number') {
    if (num <= 0) {
        throw new RangeError(expectedPositive(entityName, num));
    }
    return num;
}
/*
min/max are inclusive
*/
function constrainToRange(num, min, max) {
    return Math.min(Math.max(num, min), max);
}
function isObjectLike(arg) {
    return arg !== null && (typeof arg === 'object' || typeof arg === 'function');
}
function requireObjectLike(arg) {
    if (!isObjectLike(arg)) {
        throw new TypeError(invalidObject);
    }
    return arg;
}
// Options-bag-parsing-adjacent
// ----------------------------
/*
Already known to be number
*/
function normalizeNumberInRange(num, min, max, // inclusive
options) {
    const clamped = constrainToRange(num, min, max);
    if (normalizeOverflow(options) === 'reject' && num !== clamped) {
        throw new RangeError(errorMessages.numberOutOfRange('number', num, min, max));
    }
    return clamped;
}
/*
Match Temporal's field overflow shape without depending on the polyfill's
internal option readers. Undefined defaults to constrain; explicit reject asks
for exact in-range input.
*/
function normalizeOverflow(options) {
    options = normalizeOptions(options);
    const overflow = options.overflow;
    if (overflow === undefined) {
        return 'constrain';
    }
    if (overflow === 'constrain' || overflow === 'reject') {
        return overflow;
    }
    throw new RangeError(errorMessages.invalidOverflowOption);
}

;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/chunks/internal.js






const internal_invalidEntity = invalidEntity;

const internal_unsupportedWeekNumbers = unsupportedWeekNumbers;

const missingField = fieldName => `Missing ${fieldName}`;

const invalidBag = "Invalid bag";

const invalidChoice = (fieldName, val, choiceMap) => invalidEntity(fieldName, val) + "; must be " + Object.keys(choiceMap).join();

const forbiddenValueOf = "Cannot use valueOf";

const invalidCallingContext = "Invalid calling context";

const missingYear = allowEra => "Missing year" + (allowEra ? "/era/eraYear" : "");

const invalidLeapMonth = "Invalid leap month";

const invalidCalendar = calendarId => invalidEntity("Calendar", calendarId);

const exoticCalendarRequired = (calendarId, remedy) => `Unknown calendar ${calendarId}; might need ${remedy}`;

const invalidTimeZone = calendarId => invalidEntity("TimeZone", calendarId);

const outOfBoundsDate = "Out-of-bounds date";

const invalidRelativeTo = arg => internal_invalidEntity("relativeTo", arg);

const failedParse = s => `Cannot parse: ${s}`;

const invalidFormatType = branding => `Cannot format ${branding}`;

const mismatchingFormatTypes = "Mismatching types for formatting";

const internal_constrainToRange = constrainToRange;

const internal_isObjectLike = isObjectLike;

function throwRangeError(message) {
  throw new RangeError(message);
}

function throwTypeError(message) {
  throw new TypeError(message);
}

function clampProp(props, propName, min, max, overflow) {
  return clampEntity(propName, ((props, propName) => {
    const propVal = props[propName];
    return void 0 === propVal && throwTypeError(missingField(propName)), propVal;
  })(props, propName), min, max, overflow);
}

function clampEntity(entityName, num, min, max, overflow, choices) {
  const clamped = internal_constrainToRange(num, min, max);
  return overflow && num !== clamped && throwRangeError(((entityName, val, min, max, choices) => choices ? numberOutOfRange(entityName, choices[val], choices[min], choices[max]) : numberOutOfRange(entityName, val, min, max))(entityName, num, min, max, choices)), 
  clamped;
}

function memoize(generator, MapClass = Map, maxSize = 1e4) {
  const map = new MapClass;
  return (key, ...otherArgs) => {
    if (map.has(key)) {
      return map.get(key);
    }
    map.size >= maxSize && map.clear();
    const val = generator(key, ...otherArgs);
    return map.set(key, val), val;
  };
}

const createNameDescriptors = name => createPropDescriptors({
  name: name
}, 1);

const createPropDescriptors = (propVals, readonly) => mapProps(value => ({
  value: value,
  configurable: 1,
  writable: !readonly
}), propVals);

const createStringTagDescriptors = value => ({
  [Symbol.toStringTag]: {
    value: value,
    configurable: 1
  }
});

function mapProps(transformer, props) {
  const res = {};
  for (const propName in props) {
    res[propName] = transformer(props[propName], propName);
  }
  return res;
}

function zipPropsConst(propNames, propVal) {
  const res = {};
  for (const propName of propNames) {
    res[propName] = propVal;
  }
  return res;
}

function internal_createPropGetters(propNames) {
  const getters = {};
  for (const propName of propNames) {
    getters[propName] = slots => slots[propName];
  }
  return getters;
}

function pluckProps(propNames, props, dest = Object.create(null)) {
  for (const propName of propNames) {
    dest[propName] = props[propName];
  }
  return dest;
}

function allPropsEqual(propNames, props0, props1) {
  for (const propName of propNames) {
    if (props0[propName] !== props1[propName]) {
      return 0;
    }
  }
  return 1;
}

function zeroOutProps(propNames, clearUntilI, props) {
  const copy = {
    ...props
  };
  for (let i = 0; i < clearUntilI; i++) {
    copy[propNames[i]] = 0;
  }
  return copy;
}

function internal_bindArgs(f, ...boundArgs) {
  return (...dynamicArgs) => f(...boundArgs, ...dynamicArgs);
}

function identity(arg) {
  return arg;
}

function noop() {}

function capitalize(s) {
  return s[0].toUpperCase() + s.substring(1);
}

function sortStrings(...strss) {
  return [].concat(...strss).sort();
}

function createRegExp(meat) {
  return new RegExp(`^${meat}$`);
}

function parseSubsecNano(fracStr) {
  return parseInt(fracStr.padEnd(9, "0"));
}

function parseInt0(s) {
  return void 0 === s ? 0 : parseInt(s);
}

function padNumber(digits, num) {
  return String(num).padStart(digits, "0");
}

const padNumber2 = /*@__PURE__*/ internal_bindArgs(padNumber, 2);

function compareNumbers(a, b) {
  return Math.sign(a - b);
}

function compareBigInts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function divFloorBigInt(num, denom) {
  const whole = num / denom;
  return num % denom < 0n ? whole - 1n : whole;
}

function divModFloorBigInt(num, divisor) {
  const quotient = divFloorBigInt(num, divisor);
  return [ quotient, num - quotient * divisor ];
}

function divModFloor(num, divisor) {
  return [ Math.floor(num / divisor), modFloor(num, divisor) ];
}

function modFloor(num, divisor) {
  return (num % divisor + divisor) % divisor;
}

function divTrunc(num, divisor) {
  return Math.trunc(num / divisor) || 0;
}

function modTrunc(num, divisor) {
  return num % divisor || 0;
}

function fabricateNearHalfFraction(halfCompare, sign = 1) {
  return sign * (.5 + halfCompare / 5);
}

function hasHalf(num) {
  return .5 === Math.abs(num % 1);
}

const isoCalendarId = "iso8601";

const gregoryCalendarId = "gregory";

const gregoryEraOrigins = {
  "bce": -1,
  "ce": 0
};

function normalizeEraName(era) {
  const normalized = era.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
  return "bc" === normalized || "b" === normalized ? "bce" : "ad" === normalized || "a" === normalized ? "ce" : normalized;
}

const isoCalendarImpl = void 0;

const gregoryCalendarImpl = 0;

function getCalendarSlotId(calendar) {
  return calendar === isoCalendarImpl ? "iso8601" : 0 === calendar ? "gregory" : calendar.id;
}

const monthCodeRegExp = /^M(\d{2})(L?)$/;

function parseMonthCode(monthCode) {
  const m = monthCodeRegExp.exec(monthCode);
  return m || throwRangeError((monthCode => `Invalid monthCode: ${monthCode}`)(monthCode)), 
  [ parseInt(m[1]), Boolean(m[2]) ];
}

function formatMonthCode(monthCodeNumber, isLeapMonth) {
  return "M" + padNumber2(monthCodeNumber) + (isLeapMonth ? "L" : "");
}

function monthCodeNumberToMonth(monthCodeNumber, isLeapMonth, leapMonth) {
  return monthCodeNumber + (isLeapMonth || leapMonth && monthCodeNumber >= leapMonth ? 1 : 0);
}

function monthToMonthCodeNumber(month, leapMonth) {
  return month - (leapMonth && month >= leapMonth ? 1 : 0);
}

const unitNameMap = {
  nanosecond: 0,
  microsecond: 1,
  millisecond: 2,
  second: 3,
  minute: 4,
  hour: 5,
  day: 6,
  week: 7,
  month: 8,
  year: 9
};

const unitNamesAsc = /*@__PURE__*/ Object.keys(unitNameMap);

const milliInUtcDay = 864e5;

const internal_nanoInMicro = nanoInMicro;

const internal_nanoInMilli = nanoInMilli;

const internal_nanoInSec = nanoInSec;

const internal_nanoInMinute = nanoInMinute;

const internal_nanoInHour = nanoInHour;

const nanoInUtcDay = 864e11;

const unitNanoMap = [ 1, internal_nanoInMicro, internal_nanoInMilli, internal_nanoInSec, internal_nanoInMinute, internal_nanoInHour, nanoInUtcDay ];

const bigNanoInMicro = /*@__PURE__*/ BigInt(internal_nanoInMicro);

const bigNanoInMilli = /*@__PURE__*/ BigInt(internal_nanoInMilli);

const bigNanoInSec = /*@__PURE__*/ BigInt(internal_nanoInSec);

const bigNanoInMinute = /*@__PURE__*/ BigInt(internal_nanoInMinute);

const bigNanoInHour = /*@__PURE__*/ BigInt(internal_nanoInHour);

const bigNanoInUtcDay = /*@__PURE__*/ BigInt(nanoInUtcDay);

function divideBigNanoToExactNumber(bigNano, divisorNano) {
  const days = Number(bigNano / bigNanoInUtcDay);
  const timeNano = Number(bigNano % bigNanoInUtcDay);
  return days * (nanoInUtcDay / divisorNano) + (Math.trunc(timeNano / divisorNano) + timeNano % divisorNano / divisorNano);
}

const timeFieldNamesAsc = /*@__PURE__*/ unitNamesAsc.slice(0, 6);

const timeGetters = /*@__PURE__*/ internal_createPropGetters(timeFieldNamesAsc);

const yearFieldNamesAsc = [ "year" ];

const dayFieldNamesAsc = [ "day" ];

const calendarDateFieldNamesAsc = [ "day", "month", "year" ];

const offsetFieldNames = [ "offset" ];

const timeZoneFieldNames = [ "timeZone" ];

const eraYearFieldNames = [ "era", "eraYear" ];

const allYearFieldNames = [ "era", "eraYear", "year" ];

const monthFieldNames = [ "month", "monthCode" ];

const monthDayFieldNames = [ "day", "month", "monthCode" ];

const timeFieldNamesAlpha = /*@__PURE__*/ sortStrings(timeFieldNamesAsc);

const yearFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearFieldNamesAsc);

const yearMonthFieldNamesAlpha = /*@__PURE__*/ sortStrings(monthFieldNames, yearFieldNamesAsc);

const yearMonthFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearMonthFieldNamesAlpha);

const yearMonthCodeFieldNamesAlpha = /*@__PURE__*/ sortStrings([ "monthCode" ], yearFieldNamesAsc);

const yearMonthCodeFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(eraYearFieldNames, yearMonthCodeFieldNamesAlpha);

const monthCodeDayFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, [ "monthCode" ]);

const dateFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, yearMonthFieldNamesAlpha);

const dateFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, eraYearFieldNames, yearMonthFieldNamesAlpha);

const dateTimeFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc);

const dateTimeFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc);

const dateTimeAndOffsetFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc, offsetFieldNames);

const dateTimeAndOffsetFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc, offsetFieldNames);

const dateTimeAndZoneFieldNamesAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc, offsetFieldNames, timeZoneFieldNames);

const dateTimeAndZoneFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc, offsetFieldNames, timeZoneFieldNames);

const yearMonthCodeDayFieldNamesAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, yearMonthCodeFieldNamesAlpha);

const yearMonthCodeDayFieldNamesWithEraAlpha = /*@__PURE__*/ sortStrings(dayFieldNamesAsc, eraYearFieldNames, yearMonthCodeFieldNamesAlpha);

const timeFieldDefaults = /*@__PURE__*/ zipPropsConst(timeFieldNamesAsc, 0);

function validateTimeFields(timeFields) {
  return constrainTimeFields(timeFields, 1), timeFields;
}

const maxValues = {
  hour: 23,
  minute: 59,
  second: 59
};

function constrainTimeFields(timeFields, overflow) {
  const constrainedFields = {};
  for (const fieldName of timeFieldNamesAsc) {
    constrainedFields[fieldName] = clampEntity(fieldName, timeFields[fieldName], 0, maxValues[fieldName] || 999, overflow);
  }
  return constrainedFields;
}

function internal_timeFieldsToNano(timeFields) {
  return timeFieldsToSec(timeFields) * internal_nanoInSec + timeFieldsToSubsecNano(timeFields);
}

function timeFieldsToMilli(timeFields) {
  return 1e3 * timeFieldsToSec(timeFields) + timeFields.millisecond;
}

function timeFieldsToSec(timeFields) {
  return 3600 * timeFields.hour + 60 * timeFields.minute + timeFields.second;
}

function timeFieldsToSubsecNano(timeFields) {
  return timeFields.millisecond * internal_nanoInMilli + timeFields.microsecond * internal_nanoInMicro + timeFields.nanosecond;
}

function nanoToTimeAndDay(nano) {
  const [dayDelta, timeNano] = divModFloor(nano, nanoInUtcDay);
  return [ nanoToTimeFields(timeNano), dayDelta ];
}

function nanoToTimeFields(timeNano) {
  const [timeMilli, nanoAfterMilli] = divModFloor(timeNano, internal_nanoInMilli);
  const [microsecond, nanosecond] = divModFloor(nanoAfterMilli, internal_nanoInMicro);
  return milliToTimeFields(timeMilli, microsecond, nanosecond);
}

function milliToTimeFields(timeMilli, microsecond = 0, nanosecond = 0) {
  const [hour, milliAfterHour] = divModFloor(timeMilli, 36e5);
  const [minute, milliAfterMinute] = divModFloor(milliAfterHour, 6e4);
  const [second, millisecond] = divModFloor(milliAfterMinute, 1e3);
  return {
    hour: hour,
    minute: minute,
    second: second,
    millisecond: millisecond,
    microsecond: microsecond,
    nanosecond: nanosecond
  };
}

function epochNanoToSecMod(epochNano) {
  const [epochSec, nano] = divModFloorBigInt(epochNano, bigNanoInSec);
  return [ Number(epochSec), Number(nano) ];
}

function epochNanoToMilli(epochNano) {
  return Number(divFloorBigInt(epochNano, bigNanoInMilli));
}

function internal_isoDateTimeToEpochNano(isoDateTime) {
  return internal_isoDateToEpochNano(isoDateTime) + BigInt(internal_timeFieldsToNano(isoDateTime));
}

function isoDateTimeToEpochMilli(isoDateTime) {
  return isoDateToEpochMilli(isoDateTime) + timeFieldsToMilli(isoDateTime);
}

function internal_isoDateToEpochNano(isoDate) {
  return BigInt(isoDateToEpochDays(isoDate)) * bigNanoInUtcDay;
}

function isoDateToEpochMilli(isoDate) {
  return 864e5 * isoDateToEpochDays(isoDate);
}

function isoDateToEpochDays(isoDate) {
  return isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day);
}

function isoPartsToEpochDays(isoYear, isoMonth = 1, isoDay = 1) {
  const monthIndex = isoMonth - 1;
  return isoYear += Math.floor(monthIndex / 12), isoMonth = modFloor(monthIndex, 12), 
  Date.UTC(isoYear % 400 - 400, isoMonth, 0) / 864e5 + 146097 * (divTrunc(isoYear, 400) + 1) + isoDay;
}

function epochNanoToIsoDateTime(epochNano) {
  const [epochDays, nanoAfterDay] = divModFloorBigInt(epochNano, bigNanoInUtcDay);
  return {
    ...epochDaysToIsoDate(Number(epochDays)),
    ...nanoToTimeFields(Number(nanoAfterDay))
  };
}

function epochMilliToIsoDateTime(epochMilli, microsecond = 0, nanosecond = 0) {
  const [epochDays, milliAfterDay] = divModFloor(epochMilli, 864e5);
  return {
    ...epochDaysToIsoDate(epochDays),
    ...milliToTimeFields(milliAfterDay, microsecond, nanosecond)
  };
}

function epochDaysToIsoDate(epochDays) {
  const legacyDate = new Date(864e5 * modFloor(epochDays, 146097));
  return {
    year: legacyDate.getUTCFullYear() + 400 * Math.floor(epochDays / 146097),
    month: legacyDate.getUTCMonth() + 1,
    day: legacyDate.getUTCDate()
  };
}

function diffEpochMilliDays(epochMilli0, epochMilli1) {
  return Math.trunc((epochMilli1 - epochMilli0) / 864e5);
}

const isoEpochOriginYear = 1970;

const isoEpochFirstLeapYear = 1972;

const isoMonthsInYear = 12;

function computeIsoMonthCodeParts(month) {
  return [ month, 0 ];
}

function computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, isLeapMonth) {
  if (!isLeapMonth) {
    return {
      year: 1972,
      month: monthCodeNumber
    };
  }
}

function computeIsoFieldsFromParts(year, month, day) {
  return {
    year: year,
    month: month,
    day: day
  };
}

function computeIsoDaysInMonth(year, month) {
  switch (month) {
   case 2:
    return computeIsoInLeapYear(year) ? 29 : 28;

   case 4:
   case 6:
   case 9:
   case 11:
    return 30;
  }
  return 31;
}

function computeIsoDaysInYear(year) {
  return computeIsoInLeapYear(year) ? 366 : 365;
}

function computeIsoInLeapYear(year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

function addIsoMonths(year, month, monthDelta) {
  return year += divTrunc(monthDelta, 12), (month += modTrunc(monthDelta, 12)) < 1 ? (year--, 
  month += 12) : month > 12 && (year++, month -= 12), {
    year: year,
    month: month
  };
}

function diffIsoMonthSlots(year0, month0, year1, month1) {
  return 12 * (year1 - year0) + month1 - month0;
}

function computeIsoDayOfWeek(isoDate) {
  return modFloor(isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day) + 4, 7) || 7;
}

function computeIsoDayOfYear(isoDate) {
  return isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day) - isoPartsToEpochDays(isoDate.year) + 1;
}

function computeIsoWeekFields(isoDate) {
  let yearOfWeek = isoDate.year;
  let weekOfYear = Math.floor((computeIsoDayOfYear(isoDate) - computeIsoDayOfWeek(isoDate) + 10) / 7);
  let weeksInYear = computeIsoWeeksInYear(yearOfWeek);
  return weekOfYear < 1 ? weekOfYear = weeksInYear = computeIsoWeeksInYear(--yearOfWeek) : weekOfYear > weeksInYear && (weekOfYear = 1, 
  weeksInYear = computeIsoWeeksInYear(++yearOfWeek)), {
    weekOfYear: weekOfYear,
    yearOfWeek: yearOfWeek,
    De: weeksInYear
  };
}

function computeIsoWeeksInYear(year) {
  const y0DayOfWeek = computeIsoDayOfWeek({
    year: year,
    month: 1,
    day: 1
  });
  return 4 === y0DayOfWeek || 3 === y0DayOfWeek && computeIsoInLeapYear(year) ? 53 : 52;
}

function computeGregoryEraFields({year: year}) {
  return year < 1 ? {
    era: "bce",
    eraYear: 1 - year
  } : {
    era: "ce",
    eraYear: year
  };
}

function validateIsoDateTimeFields(isoDateTime) {
  return validateIsoDateFields(isoDateTime), validateTimeFields(isoDateTime);
}

function validateIsoDateFields(isoInternals) {
  return constrainIsoDateFields(isoInternals, 1), isoInternals;
}

function constrainIsoDateFields(isoDate, overflow) {
  const {year: year} = isoDate;
  const month = clampProp(isoDate, "month", 1, 12, overflow);
  return {
    year: year,
    month: month,
    day: clampProp(isoDate, "day", 1, computeIsoDaysInMonth(year, month), overflow)
  };
}

function computeCalendarDateFields(calendar, isoDate) {
  return calendar ? calendar.de(isoDate) : isoDate;
}

function computeCalendarMonthCodeParts(calendar, year, month) {
  return calendar ? calendar.L(year, month) : computeIsoMonthCodeParts(month);
}

function computeCalendarEraFields(calendar, isoDate) {
  return 0 === calendar ? computeGregoryEraFields(isoDate) : calendar && calendar.h?.(isoDate) || {};
}

function computeCalendarIsoFieldsFromParts(calendar, year, month, day) {
  return calendar ? calendar.fe(year, month, day) : computeIsoFieldsFromParts(year, month, day);
}

function computeCalendarMonthsInYearForYear(calendar, year) {
  return calendar ? calendar.j(year) : 12;
}

function computeCalendarDaysInMonthForYearMonth(calendar, year, month) {
  return calendar ? calendar.o(year, month) : computeIsoDaysInMonth(year, month);
}

function computeCalendarMonthCode(calendar, isoDate) {
  const {year: year, month: month} = computeCalendarDateFields(calendar, isoDate);
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
  return formatMonthCode(monthCodeNumber, isLeapMonth);
}

function computeCalendarInLeapYear(calendar, isoDate) {
  const {year: year} = computeCalendarDateFields(calendar, isoDate);
  return calendar ? calendar.q(year) : computeIsoInLeapYear(year);
}

function computeCalendarMonthsInYear(calendar, isoDate) {
  const {year: year} = computeCalendarDateFields(calendar, isoDate);
  return computeCalendarMonthsInYearForYear(calendar, year);
}

function computeCalendarDaysInMonth(calendar, isoDate) {
  const {year: year, month: month} = computeCalendarDateFields(calendar, isoDate);
  return computeCalendarDaysInMonthForYearMonth(calendar, year, month);
}

function computeCalendarDaysInYear(calendar, isoDate) {
  const {year: year} = computeCalendarDateFields(calendar, isoDate);
  return calendar ? calendar.i(year) : computeIsoDaysInYear(year);
}

function computeCalendarDayOfYear(calendar, isoDate) {
  if (!calendar) {
    return computeIsoDayOfYear(isoDate);
  }
  const {year: year} = computeCalendarDateFields(calendar, isoDate);
  const yearStartIsoDate = computeCalendarIsoFieldsFromParts(calendar, year, 1, 1);
  return isoDateToEpochDays(isoDate) - isoDateToEpochDays(yearStartIsoDate) + 1;
}

function computeCalendarWeekOfYear(calendar, isoDate) {
  return calendar === isoCalendarImpl ? computeIsoWeekFields(isoDate).weekOfYear : void 0;
}

function computeCalendarYearOfWeek(calendar, isoDate) {
  return calendar === isoCalendarImpl ? computeIsoWeekFields(isoDate).yearOfWeek : void 0;
}

const durationFieldNamesAsc = /*@__PURE__*/ unitNamesAsc.map(unitName => unitName + "s");

const durationGetters = /*@__PURE__*/ internal_createPropGetters(durationFieldNamesAsc);

const durationFieldNamesAlpha = /*@__PURE__*/ sortStrings(durationFieldNamesAsc);

const durationTimeFieldNamesAsc = /*@__PURE__*/ durationFieldNamesAsc.slice(0, 6);

const durationDateFieldNamesAsc = /*@__PURE__*/ durationFieldNamesAsc.slice(6);

const durationCalendarFieldNamesAsc = /*@__PURE__*/ durationDateFieldNamesAsc.slice(1);

const durationFieldDefaults = /*@__PURE__*/ zipPropsConst(durationFieldNamesAsc, 0);

const durationTimeFieldDefaults = /*@__PURE__*/ zipPropsConst(durationTimeFieldNamesAsc, 0);

const clearDurationFields = /*@__PURE__*/ internal_bindArgs(zeroOutProps, durationFieldNamesAsc);

function requirePropDefined(optionName, optionVal) {
  return null == optionVal && throwRangeError(missingField(optionName)), optionVal;
}

const requireString = /*@__PURE__*/ internal_bindArgs(requireType, "string");

function requireType(typeName, arg, entityName = typeName) {
  return typeof arg !== typeName && throwTypeError(internal_invalidEntity(entityName, arg)), 
  arg;
}

function requireNumberIsInteger(num, entityName = "number") {
  return Number.isInteger(num) || throwRangeError(((entityName, num) => `Non-integer ${entityName}: ${num}`)(entityName, num)), 
  num || 0;
}

function internal_toString(arg) {
  return "symbol" == typeof arg && throwTypeError("Cannot convert Symbol to string"), 
  String(arg);
}

function toPrimitiveWithStringHint(arg) {
  if (!isObjectLike(arg)) {
    return arg;
  }
  const exoticToPrimitive = arg[Symbol.toPrimitive];
  if (null != exoticToPrimitive) {
    "function" != typeof exoticToPrimitive && throwTypeError();
    const primitive = Reflect.apply(exoticToPrimitive, arg, [ "string" ]);
    return isObjectLike(primitive) && throwTypeError(), primitive;
  }
  return Date.prototype[Symbol.toPrimitive].call(arg, "string");
}

function toBigInt(bi) {
  return "boolean" == typeof bi ? BigInt(bi ? 1 : 0) : "string" == typeof bi ? BigInt(bi) : ("bigint" != typeof bi && throwTypeError(`Invalid bigint: ${bi}`), 
  bi);
}

function internal_toStrictInteger(arg, entityName) {
  return requireNumberIsInteger(toFiniteNumber(arg, entityName), entityName);
}

const smallestUnitStr = "smallestUnit";

const overflowMap = {
  constrain: 0,
  reject: 1
};

const epochDisambigMap = {
  compatible: 0,
  reject: 1,
  earlier: 2,
  later: 3
};

const offsetDisambigMap = {
  reject: 0,
  use: 1,
  prefer: 2,
  ignore: 3
};

const calendarDisplayMap = {
  auto: 0,
  never: 1,
  critical: 2,
  always: 3
};

const timeZoneDisplayMap = {
  auto: 0,
  never: 1,
  critical: 2
};

const offsetDisplayMap = {
  auto: 0,
  never: 1
};

const roundingModeMap = {
  floor: 0,
  halfFloor: 1,
  ceil: 2,
  halfCeil: 3,
  trunc: 4,
  halfTrunc: 5,
  expand: 6,
  halfExpand: 7,
  halfEven: 8
};

const roundingModeFuncs = [ Math.floor, num => hasHalf(num) ? Math.floor(num) : Math.round(num), Math.ceil, num => hasHalf(num) ? Math.ceil(num) : Math.round(num), Math.trunc, num => hasHalf(num) ? Math.trunc(num) || 0 : Math.round(num), num => num < 0 ? Math.floor(num) : Math.ceil(num), num => Math.sign(num) * Math.round(Math.abs(num)) || 0, num => hasHalf(num) ? (num = Math.trunc(num) || 0) + num % 2 : Math.round(num) ];

const directionMap = {
  previous: -1,
  next: 1
};

function coerceRoundingIncInteger(options) {
  const roundingInc = options.roundingIncrement;
  if (void 0 === roundingInc) {
    return 1;
  }
  const integer = utils_toIntegerWithTrunc(roundingInc, "roundingIncrement");
  return (integer < 1 || integer > 10 ** 9) && throwRangeError(internal_invalidEntity("roundingIncrement", integer)), 
  integer;
}

function coerceFractionalSecondDigits(options) {
  let subsecDigits = options.fractionalSecondDigits;
  if (void 0 !== subsecDigits) {
    if ("number" != typeof subsecDigits) {
      if ("auto" === internal_toString(subsecDigits)) {
        return;
      }
      throwRangeError(internal_invalidEntity("fractionalSecondDigits", subsecDigits));
    }
    subsecDigits = clampEntity("fractionalSecondDigits", Math.floor(subsecDigits), 0, 9, 1);
  }
  return subsecDigits;
}

function coerceUnitOption(optionName, options, minUnit = 0, ensureDefined) {
  let unitStr = options[optionName];
  if (void 0 === unitStr) {
    return ensureDefined ? minUnit : void 0;
  }
  if (unitStr = internal_toString(unitStr), "auto" === unitStr) {
    return ensureDefined ? minUnit : null;
  }
  let unit = unitNameMap[unitStr];
  return void 0 === unit && (unit = durationFieldNamesAsc.indexOf(unitStr)), unit < 0 && throwRangeError(invalidChoice(optionName, unitStr, unitNameMap)), 
  unit;
}

function coerceChoiceOption(optionName, enumNameMap, options, defaultChoice = 0) {
  const enumArg = options[optionName];
  if (void 0 === enumArg) {
    return defaultChoice;
  }
  const enumStr = internal_toString(enumArg);
  const enumNum = enumNameMap[enumStr];
  return void 0 === enumNum && throwRangeError(invalidChoice(optionName, enumStr, enumNameMap)), 
  enumNum;
}

const coerceSmallestUnit = /*@__PURE__*/ internal_bindArgs(coerceUnitOption, smallestUnitStr);

const coerceLargestUnit = /*@__PURE__*/ internal_bindArgs(coerceUnitOption, "largestUnit");

const coerceTotalUnit = /*@__PURE__*/ internal_bindArgs(coerceUnitOption, "unit");

const coerceOverflow = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "overflow", overflowMap);

const coerceEpochDisambig = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "disambiguation", epochDisambigMap);

const coerceOffsetDisambig = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "offset", offsetDisambigMap);

const coerceCalendarDisplay = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "calendarName", calendarDisplayMap);

const coerceTimeZoneDisplay = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "timeZoneName", timeZoneDisplayMap);

const coerceOffsetDisplay = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "offset", offsetDisplayMap);

const coerceRoundingMode = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "roundingMode", roundingModeMap);

const coerceDirection = /*@__PURE__*/ internal_bindArgs(coerceChoiceOption, "direction", directionMap);

function normalizeOptionsOrString(options, optionName) {
  return "string" == typeof options ? ((optionName, optionVal) => {
    const res = Object.create(null);
    return res[optionName] = optionVal, res;
  })(optionName, options) : requireObjectLike(options);
}

function validateRoundingInc(roundingInc, smallestUnit, allowManyLargeUnits, solarMode) {
  const upUnitNano = solarMode ? nanoInUtcDay : unitNanoMap[smallestUnit + 1];
  if (upUnitNano) {
    const incNano = roundingInc * unitNanoMap[smallestUnit];
    (upUnitNano % incNano || !solarMode && incNano === upUnitNano) && throwRangeError(internal_invalidEntity("roundingIncrement", roundingInc));
  } else {
    !allowManyLargeUnits && roundingInc > 1 && throwRangeError(internal_invalidEntity("roundingIncrement", roundingInc));
  }
  return roundingInc;
}

function validateUnitRange(optionName, unit, minUnit, maxUnit) {
  return null != unit && clampEntity(optionName, unit, minUnit, maxUnit, 1, unitNamesAsc), 
  unit;
}

function checkLargestSmallestUnit(largestUnit, smallestUnit) {
  smallestUnit > largestUnit && throwRangeError("smallestUnit > largestUnit");
}

function refineDiffOptions(roundingModeInvert, options, defaultLargestUnit, maxUnit = 9, minUnit = 0, defaultRoundingMode = 4) {
  options = normalizeOptions(options);
  let largestUnit = coerceLargestUnit(options, minUnit);
  let roundingInc = coerceRoundingIncInteger(options);
  let roundingMode = coerceRoundingMode(options, defaultRoundingMode);
  let smallestUnit = coerceSmallestUnit(options, minUnit, 1);
  return largestUnit = validateUnitRange("largestUnit", largestUnit, minUnit, maxUnit), 
  smallestUnit = validateUnitRange(smallestUnitStr, smallestUnit, minUnit, maxUnit), 
  null == largestUnit ? largestUnit = Math.max(defaultLargestUnit, smallestUnit) : checkLargestSmallestUnit(largestUnit, smallestUnit), 
  roundingInc = validateRoundingInc(roundingInc, smallestUnit, 1), roundingModeInvert && (roundingMode = (roundingMode => roundingMode < 4 ? (roundingMode + 2) % 4 : roundingMode)(roundingMode)), 
  [ largestUnit, smallestUnit, roundingInc, roundingMode ];
}

function refineRoundingOptions(options, maxUnit = 6, solarMode) {
  let roundingInc = coerceRoundingIncInteger(options = normalizeOptionsOrString(options, smallestUnitStr));
  const roundingMode = coerceRoundingMode(options, 7);
  let smallestUnit = coerceSmallestUnit(options);
  return smallestUnit = requirePropDefined(smallestUnitStr, smallestUnit), smallestUnit = validateUnitRange(smallestUnitStr, smallestUnit, 0, maxUnit), 
  roundingInc = validateRoundingInc(roundingInc, smallestUnit, void 0, solarMode), 
  [ smallestUnit, roundingInc, roundingMode ];
}

function internal_refineUnitDiffOptions(unit, options) {
  return "string" == typeof options || Boolean(options && (options.roundingMode || void 0 !== options.roundingIncrement)) ? ((smallestUnit, options, allowManyLargeUnits, defaultRoundingMode = 7) => {
    let roundingInc = coerceRoundingIncInteger(options = normalizeOptionsOrString(options, "roundingMode"));
    const roundingMode = coerceRoundingMode(options, defaultRoundingMode);
    return roundingInc = validateRoundingInc(roundingInc, smallestUnit, allowManyLargeUnits), 
    [ roundingInc, roundingMode ];
  })(unit, options, 1, 4) : [ 1, void 0 ];
}

function refineUnitRoundOptions(smallestUnit, options, solarMode) {
  let roundingInc = coerceRoundingIncInteger(options = normalizeUnitRoundOptions(options));
  const roundingMode = coerceRoundingMode(options, 7);
  return roundingInc = validateRoundingInc(roundingInc, smallestUnit, void 0, solarMode), 
  [ roundingInc, roundingMode ];
}

function normalizeUnitRoundOptions(options) {
  return void 0 === options ? Object.create(null) : normalizeOptionsOrString(options, "roundingMode");
}

function combineDateAndTime(isoDate, time) {
  return pluckProps(calendarDateFieldNamesAsc, isoDate, pluckProps(timeFieldNamesAsc, time));
}

const maxMilli = 864e13;

const epochNanoMax = /*@__PURE__*/ BigInt(1e8) * bigNanoInUtcDay;

const epochNanoMin = /*@__PURE__*/ BigInt(-1e8) * bigNanoInUtcDay;

const plainDateEpochNanoMin = epochNanoMin - bigNanoInUtcDay;

function checkIsoYearMonthInBounds(isoDate) {
  const isoYearMonthIndex = 12 * isoDate.year + isoDate.month;
  return (isoYearMonthIndex < -3261848 || isoYearMonthIndex > 3309129) && throwRangeError(outOfBoundsDate), 
  isoDate;
}

function checkIsoDateInBounds(isoDate, allowPlainDateLowerEdge = 1) {
  const epochNano = internal_isoDateToEpochNano(isoDate);
  return (epochNano < (allowPlainDateLowerEdge ? plainDateEpochNanoMin : epochNanoMin) || epochNano > epochNanoMax) && throwRangeError(outOfBoundsDate), 
  isoDate;
}

function checkIsoDateTimeInBounds(isoDateTime) {
  return checkIsoDateTimeEpochNanoInBounds(internal_isoDateTimeToEpochNano(isoDateTime)), isoDateTime;
}

function checkIsoDateTimeEpochNanoInBounds(epochNano) {
  return (epochNano <= plainDateEpochNanoMin || epochNano >= epochNanoMax + bigNanoInUtcDay) && throwRangeError(outOfBoundsDate), 
  epochNano;
}

function checkEpochNanoInBounds(epochNano) {
  return (epochNano < epochNanoMin || epochNano > epochNanoMax) && throwRangeError(outOfBoundsDate), 
  epochNano;
}

function isoDateTimeAndOffsetToEpochNano(isoDateTime, offsetNano) {
  return checkEpochNanoInBounds(internal_isoDateToEpochNano(isoDateTime) + BigInt(internal_timeFieldsToNano(isoDateTime) - offsetNano));
}

function roundNumberToInc(num, roundingInc, roundingMode) {
  return roundWithMode(num / roundingInc, roundingMode) * roundingInc || 0;
}

function roundWithMode(num, roundingMode) {
  return roundingModeFuncs[roundingMode](num);
}

function totalRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano) {
  const unitWindow = clampRelativeUnitValue(wholeValue, sign, moveValueToEpochNano, endEpochNano);
  return interpolateRelativeUnitWindow(unitWindow, Number(endEpochNano - unitWindow.N) / Number(unitWindow.te - unitWindow.N));
}

function roundRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano, roundingInc, roundingMode) {
  return roundRelativeUnitWindow(clampRelativeUnitValue(divTrunc(wholeValue, roundingInc) * roundingInc, roundingInc * sign, moveValueToEpochNano, endEpochNano), endEpochNano, roundingInc, roundingMode);
}

function roundRelativeUnitWindow(unitWindow, endEpochNano, roundingInc, roundingMode) {
  return roundNumberToInc(interpolateRelativeUnitWindow(unitWindow, computeEpochNanoFrac(endEpochNano, unitWindow.N, unitWindow.te)), roundingInc, roundingMode);
}

function clampRelativeUnitValue(startValue, valueDelta, moveValueToEpochNano, epochNanoProgress) {
  let unitWindow = computeRelativeUnitWindow(startValue, valueDelta, moveValueToEpochNano);
  return ((epochNanoProgress, epochNano0, epochNano1, sign) => sign > 0 ? epochNano0 <= epochNanoProgress && epochNanoProgress <= epochNano1 : epochNano1 <= epochNanoProgress && epochNanoProgress <= epochNano0)(epochNanoProgress, unitWindow.N, unitWindow.te, Math.sign(valueDelta)) || (unitWindow = computeRelativeUnitWindow(startValue + valueDelta, valueDelta, moveValueToEpochNano)), 
  unitWindow;
}

function computeRelativeUnitWindow(startValue, valueDelta, moveValueToEpochNano) {
  const endValue = startValue + valueDelta;
  return {
    ve: startValue,
    pe: endValue,
    N: moveValueToEpochNano(startValue),
    te: moveValueToEpochNano(endValue)
  };
}

function interpolateRelativeUnitWindow(unitWindow, fraction) {
  return unitWindow.ve + fraction * (unitWindow.pe - unitWindow.ve);
}

function computeEpochNanoFrac(epochNanoProgress, epochNano0, epochNano1) {
  const denomBig = epochNano1 - epochNano0;
  const numeratorBig = epochNanoProgress - epochNano0;
  if (!numeratorBig) {
    return 0;
  }
  const absNumerator = numeratorBig < 0n ? -numeratorBig : numeratorBig;
  const absDenom = denomBig < 0n ? -denomBig : denomBig;
  const fracSign = compareBigInts(numeratorBig, 0n) === compareBigInts(denomBig, 0n) ? 1 : -1;
  return compareBigInts(absNumerator, absDenom) <= 0 ? absNumerator === absDenom ? fracSign : fabricateNearHalfFraction(compareBigInts(2n * absNumerator, absDenom), fracSign) : Number(numeratorBig) / Number(denomBig);
}

function createEpochNanoSlots(epochNano) {
  return {
    epochNanoseconds: epochNano
  };
}

function createZonedEpochNanoSlots(epochNano, timeZone, calendar) {
  return {
    calendar: calendar,
    timeZone: timeZone,
    epochNanoseconds: epochNano
  };
}

function createDateTimeSlots(isoDateTime, calendar) {
  return pluckProps(timeFieldNamesAsc, isoDateTime, createDateSlots(isoDateTime, calendar));
}

function createDateSlots(isoDate, calendar) {
  return pluckProps(calendarDateFieldNamesAsc, isoDate, {
    calendar: calendar
  });
}

function createTimeSlots(time) {
  return pluckProps(timeFieldNamesAsc, time);
}

function createDurationSlots(durationFields) {
  return pluckProps(durationFieldNamesAsc, durationFields, {
    sign: computeDurationSign(durationFields)
  });
}

function roundZonedEpochSlotsToUnit(slots, smallestUnit, roundingInc, roundingMode) {
  return createZonedEpochNanoSlots(6 === smallestUnit ? roundZonedEpochToDay(slots, roundingMode) : roundZonedEpochToTime(slots, smallestUnit, roundingInc, roundingMode), slots.timeZone, slots.calendar);
}

function computeZonedHoursInDay(slots) {
  const [epochNano0, epochNano1] = computeZonedDayEpochInterval(slots);
  return divideBigNanoToExactNumber(epochNano1 - epochNano0, internal_nanoInHour);
}

function computeZonedStartOfDay(slots) {
  const {timeZone: timeZone, calendar: calendar} = slots;
  return createZonedEpochNanoSlots(getStartOfDayInstantFor(timeZone, combineDateAndTime(zonedEpochSlotsToIso(slots), timeFieldDefaults)), timeZone, calendar);
}

function alignZonedEpoch(computeAlignment, slots) {
  const {calendar: calendar, timeZone: timeZone} = slots;
  return getStartOfDayInstantFor(timeZone, computeAlignment(calendar, zonedEpochSlotsToIso(slots)));
}

function roundZonedEpochToInterval(computeInterval, slots, roundingMode) {
  const {calendar: calendar, timeZone: timeZone} = slots;
  const isoSlots = zonedEpochSlotsToIso(slots);
  const [isoDateTime0, isoDateTime1] = computeInterval(calendar, isoSlots);
  return roundZonedEpochToBounds(slots.epochNanoseconds, getStartOfDayInstantFor(timeZone, isoDateTime0), getStartOfDayInstantFor(timeZone, isoDateTime1), roundingMode);
}

function roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps, isZoned) {
  if (0 === smallestUnit && 1 === roundingInc) {
    return durationFields;
  }
  const sign = computeDurationSign(durationFields) || 1;
  const nudgeFunc = isUniformUnit(smallestUnit, isZoned) ? isZoned && smallestUnit < 6 && largestUnit >= 6 ? nudgeZonedTimeDuration : nudgeDayTimeDuration : nudgeRelativeDuration;
  let [roundedDurationFields, roundedEpochNano, grewBigUnit] = nudgeFunc(sign, durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps);
  return grewBigUnit && 7 !== smallestUnit && (roundedDurationFields = ((durationFields, endEpochNano, largestUnit, smallestUnit, sign, relativeOps) => {
    for (let currentUnit = smallestUnit + 1; currentUnit <= largestUnit; currentUnit++) {
      if (7 === currentUnit && 7 !== largestUnit) {
        continue;
      }
      const baseDurationFields = clearDurationFields(currentUnit, durationFields);
      baseDurationFields[durationFieldNamesAsc[currentUnit]] += sign;
      const thresholdCompare = compareBigInts(endEpochNano, moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields));
      if (thresholdCompare && thresholdCompare !== sign) {
        break;
      }
      durationFields = baseDurationFields;
    }
    return durationFields;
  })(roundedDurationFields, roundedEpochNano, largestUnit, Math.max(6, smallestUnit), sign, relativeOps)), 
  roundedDurationFields;
}

function roundDayTimeDurationByInc(durationFields, nanoInc, roundingMode) {
  const maxUnit = Math.max(Math.min(getMaxDurationUnit(durationFields), 6), 3);
  return nanoToDurationDayTimeFields(roundBigNanoToInc(durationDayTimeToBigNano(durationFields), BigInt(nanoInc), roundingMode), maxUnit);
}

function roundZonedEpochToDay(slots, roundingMode) {
  const [epochNano0, epochNano1] = computeZonedDayEpochInterval(slots);
  return roundZonedEpochToBounds(slots.epochNanoseconds, epochNano0, epochNano1, roundingMode);
}

function roundZonedEpochToTime(slots, smallestUnit, roundingInc, roundingMode) {
  if (0 === smallestUnit && 1 === roundingInc) {
    return slots.epochNanoseconds;
  }
  const isoDateTime = zonedEpochSlotsToIso(slots);
  return getInstantPreferringOffset(slots.timeZone, roundDateTimeToUnit(isoDateTime, smallestUnit, roundingInc, roundingMode), isoDateTime.offsetNanoseconds);
}

function roundDateTimeToUnit(isoDateTime, smallestUnit, roundingInc, roundingMode) {
  return roundDateTimeToInc(isoDateTime, computeNanoInc(smallestUnit, roundingInc), roundingMode, unitNanoMap[smallestUnit + 1]);
}

function roundTimeToUnit(timeFields, smallestUnit, roundingInc, roundingMode) {
  return roundTimeToInc(timeFields, computeNanoInc(smallestUnit, roundingInc), roundingMode, unitNanoMap[smallestUnit + 1]);
}

function roundDateTimeToInc(isoDateTime, nanoInc, roundingMode, spanNano) {
  const [roundedTimeFields, dayDelta] = roundTimeToInc(isoDateTime, nanoInc, roundingMode, spanNano);
  const roundedIsoDateTime = combineDateAndTime(moveDateByDays(isoDateTime, dayDelta), roundedTimeFields);
  return checkIsoDateTimeInBounds(roundedIsoDateTime), roundedIsoDateTime;
}

function roundTimeToInc(timeFields, nanoInc, roundingMode, spanNano = nanoInUtcDay) {
  const timeNano = internal_timeFieldsToNano(timeFields);
  const remainderNano = timeNano % spanNano;
  return nanoToTimeAndDay(timeNano - remainderNano + roundNumberToInc(remainderNano, nanoInc, roundingMode));
}

function nudgeRelativeDuration(sign, durationFields, endEpochNano, _largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps) {
  const smallestUnitFieldName = durationFieldNamesAsc[smallestUnit];
  const baseDurationFields = clearDurationFields(smallestUnit, durationFields);
  7 === smallestUnit && (durationFields = {
    ...durationFields,
    weeks: durationFields.weeks + Math.trunc(durationFields.days / 7)
  });
  const truncedVal = divTrunc(durationFields[smallestUnitFieldName], roundingInc) * roundingInc;
  const nudgeWindow = clampRelativeUnitValue(truncedVal, roundingInc * sign, value => (baseDurationFields[smallestUnitFieldName] = value, 
  moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields)), endEpochNano);
  const roundedVal = roundRelativeUnitWindow(nudgeWindow, endEpochNano, roundingInc, roundingMode);
  return baseDurationFields[smallestUnitFieldName] = roundedVal, [ baseDurationFields, roundedVal === nudgeWindow.pe ? nudgeWindow.te : nudgeWindow.N, roundedVal !== truncedVal ];
}

function nudgeZonedTimeDuration(sign, durationFields, _endEpochNano, _largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps) {
  const timeNano = Number(durationTimeToBigNano(durationFields));
  const nanoInc = computeNanoInc(smallestUnit, roundingInc);
  let roundedTimeNano = roundNumberToInc(timeNano, nanoInc, roundingMode);
  const dateDurationFields = {
    ...durationFields,
    ...durationTimeFieldDefaults
  };
  const dayEpochNano0 = relativeOps.X(dateDurationFields);
  const dayEpochNano1 = relativeOps.X({
    ...dateDurationFields,
    days: dateDurationFields.days + sign
  });
  const daySpanNano = Number(dayEpochNano1 - dayEpochNano0);
  Math.sign(daySpanNano) !== sign && throwRangeError("Out-of-bounds TimeZone gap");
  const beyondDayNano = roundedTimeNano - daySpanNano;
  let dayDelta = 0;
  let nudgedEpochNano;
  beyondDayNano && Math.sign(beyondDayNano) !== sign ? nudgedEpochNano = dayEpochNano0 + BigInt(roundedTimeNano) : (dayDelta += sign, 
  roundedTimeNano = roundNumberToInc(beyondDayNano, nanoInc, roundingMode), nudgedEpochNano = dayEpochNano1 + BigInt(roundedTimeNano));
  const durationTimeFields = nanoToDurationTimeFields(roundedTimeNano);
  return [ {
    ...durationFields,
    ...durationTimeFields,
    days: durationFields.days + dayDelta
  }, nudgedEpochNano, Boolean(dayDelta) ];
}

function nudgeDayTimeDuration(sign, durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const bigNano = durationDayTimeToBigNano(durationFields);
  const roundedBigNano = roundBigNanoToInc(bigNano, computeBigNanoInc(smallestUnit, roundingInc), roundingMode);
  const nanoDiff = roundedBigNano - bigNano;
  const expandedBigUnit = Math.sign(Number(roundedBigNano / bigNanoInUtcDay) - Number(bigNano / bigNanoInUtcDay)) === sign;
  const roundedDayTimeFields = nanoToDurationDayTimeFields(roundedBigNano, Math.min(largestUnit, 6));
  return [ {
    ...durationFields,
    ...roundedDayTimeFields
  }, endEpochNano + nanoDiff, expandedBigUnit ];
}

function computeZonedDayEpochInterval(slots) {
  const {timeZone: timeZone} = slots;
  const isoDateTime0 = combineDateAndTime(zonedEpochSlotsToIso(slots), timeFieldDefaults);
  const isoDateTime1 = combineDateAndTime(moveDateByDays(isoDateTime0, 1), timeFieldDefaults);
  return [ getStartOfDayInstantFor(timeZone, isoDateTime0), getStartOfDayInstantFor(timeZone, isoDateTime1) ];
}

function roundZonedEpochToBounds(epochNano, epochNano0, epochNano1, roundingMode) {
  return roundWithMode(computeEpochNanoFrac(epochNano < epochNano1 ? epochNano : epochNano1 - 1n, epochNano0, epochNano1), roundingMode) ? epochNano1 : epochNano0;
}

function roundToMinute(offsetNano) {
  return roundNumberToInc(offsetNano, internal_nanoInMinute, 7);
}

function roundBigNanoToInc(bigNano, bigNanoInc, roundingMode) {
  return roundBigNanoToIncWithTail(bigNano, bigNanoInc, roundingMode, bigNano / bigNanoInc % 2n);
}

function roundBigNanoToDayOriginInc(bigNano, bigNanoInc, roundingMode) {
  const [day, timeNano] = divModFloorBigInt(bigNano, bigNanoInUtcDay);
  const dayOriginNano = day * bigNanoInUtcDay;
  return dayOriginNano + roundBigNanoToIncWithTail(timeNano, bigNanoInc, roundingMode, dayOriginNano / bigNanoInc + timeNano / bigNanoInc & 1n);
}

function roundBigNanoToIncWithTail(bigNano, bigNanoInc, roundingMode, quotientTail) {
  const quotient = bigNano / bigNanoInc;
  const remainder = bigNano % bigNanoInc;
  let fraction = 0;
  remainder && (fraction = fabricateNearHalfFraction(compareBigInts(2n * (remainder < 0n ? -remainder : remainder), bigNanoInc), Math.sign(Number(remainder))));
  const roundedTail = roundWithMode(Number(quotientTail) + fraction, roundingMode);
  return (quotient - quotientTail + BigInt(roundedTail)) * bigNanoInc;
}

function computeNanoInc(smallestUnit, roundingInc) {
  return unitNanoMap[smallestUnit] * roundingInc;
}

function computeBigNanoInc(smallestUnit, roundingInc) {
  return BigInt(unitNanoMap[smallestUnit]) * BigInt(roundingInc);
}

const zonedEpochSlotsToIso = /*@__PURE__*/ memoize(_zonedEpochSlotsToIso, WeakMap);

function _zonedEpochSlotsToIso(slots) {
  const {epochNanoseconds: epochNanoseconds, timeZone: timeZone} = slots;
  const offsetNanoseconds = timeZone.B(epochNanoseconds);
  return {
    ...epochNanoToIsoDateTime(epochNanoseconds + BigInt(offsetNanoseconds)),
    offsetNanoseconds: offsetNanoseconds
  };
}

function getInstantPreferringOffset(timeZone, isoDateTime, offsetNano) {
  return getMatchingInstantFor(timeZone, isoDateTime, offsetNano, 2, 0);
}

function getMatchingInstantFor(timeZone, isoDateTime, offsetNano, offsetDisambig = 0, epochDisambig = 0, epochFuzzy, hasZ) {
  if (hasZ || void 0 !== offsetNano && 1 === offsetDisambig) {
    return isoDateTimeAndOffsetToEpochNano(isoDateTime, offsetNano || 0);
  }
  const possibleEpochNanos = timeZone.O(isoDateTime);
  if (void 0 !== offsetNano && 3 !== offsetDisambig) {
    checkIsoDateInBounds(isoDateTime, 0);
    const matchingEpochNano = ((possibleEpochNanos, isoDateTime, offsetNano, fuzzy) => {
      const zonedEpochNano = internal_isoDateTimeToEpochNano(isoDateTime);
      fuzzy && (offsetNano = roundToMinute(offsetNano));
      for (const possibleEpochNano of possibleEpochNanos) {
        let possibleOffsetNano = Number(zonedEpochNano - possibleEpochNano);
        if (fuzzy && (possibleOffsetNano = roundToMinute(possibleOffsetNano)), possibleOffsetNano === offsetNano) {
          return possibleEpochNano;
        }
      }
    })(possibleEpochNanos, isoDateTime, offsetNano, epochFuzzy);
    if (void 0 !== matchingEpochNano) {
      return matchingEpochNano;
    }
    0 === offsetDisambig && throwRangeError("Invalid TimeZone offset");
  }
  return getSingleInstantFor(timeZone, isoDateTime, epochDisambig, possibleEpochNanos);
}

function getSingleInstantFor(timeZone, isoDateTime, disambig = 0, possibleEpochNanos = timeZone.O(isoDateTime)) {
  if (1 === possibleEpochNanos.length) {
    return possibleEpochNanos[0];
  }
  if (1 === disambig && throwRangeError("Ambiguous offset"), possibleEpochNanos.length) {
    return possibleEpochNanos[3 === disambig ? 1 : 0];
  }
  const zonedEpochNano = internal_isoDateTimeToEpochNano(isoDateTime);
  const gapNano = ((timeZone, zonedEpochNano) => {
    const startOffsetNano = timeZone.B(zonedEpochNano - bigNanoInUtcDay);
    return (gapNano => (gapNano > nanoInUtcDay && throwRangeError("Out-of-bounds TimeZone gap"), 
    gapNano))(timeZone.B(zonedEpochNano + bigNanoInUtcDay) - startOffsetNano);
  })(timeZone, zonedEpochNano);
  const shiftedIsoDateTime = epochNanoToIsoDateTime(zonedEpochNano + BigInt(gapNano * (2 === disambig ? -1 : 1)));
  return (possibleEpochNanos = timeZone.O(shiftedIsoDateTime))[2 === disambig ? 0 : possibleEpochNanos.length - 1];
}

function getStartOfDayInstantFor(timeZone, isoDateTime) {
  const possibleEpochNanos = timeZone.O(isoDateTime);
  if (possibleEpochNanos.length) {
    return possibleEpochNanos[0];
  }
  const zonedEpochNanoDayBefore = internal_isoDateTimeToEpochNano(isoDateTime) - bigNanoInUtcDay;
  return timeZone.C(zonedEpochNanoDayBefore, 1);
}

function moveYearMonth(calendar, isoDate, durationSlots, overflow = 0) {
  computeDurationSign(durationSlots) && clampEntity("unit", getMaxDurationUnit(durationSlots), 8, 9, 1, durationFieldNamesAsc);
  const first = checkIsoDateInBounds(moveToStartOfMonth(calendar, isoDate));
  return moveToStartOfMonth(calendar, moveDate(calendar, first, durationSlots, overflow));
}

function moveYearMonthByUnits(calendar, isoDate, years, months, overflow) {
  const first = checkIsoDateInBounds(moveToStartOfMonth(calendar, isoDate));
  return moveToStartOfMonth(calendar, years || months ? checkIsoDateInBounds(internal_moveDateByCalendarUnits(calendar, first, years, months, overflow)) : first);
}

function moveZonedEpochSlots(slots, durationFields, overflow = 0) {
  const {calendar: calendar, epochNanoseconds: epochNano, timeZone: timeZone} = slots;
  const timeOnlyNano = durationTimeToBigNano(durationFields);
  let movedEpochNano = epochNano;
  if (durationHasDateParts(durationFields)) {
    const isoDateTime = zonedEpochSlotsToIso(slots);
    movedEpochNano = getSingleInstantFor(timeZone, combineDateAndTime(moveDate(calendar, isoDateTime, {
      ...durationFields,
      ...durationTimeFieldDefaults
    }, overflow), isoDateTime)) + timeOnlyNano;
  } else {
    movedEpochNano += timeOnlyNano;
  }
  return {
    ...slots,
    epochNanoseconds: checkEpochNanoInBounds(movedEpochNano)
  };
}

function moveDateTime(calendar, isoDateTime, durationFields, overflow = 0) {
  const [movedTimeFields, dayDelta] = moveTime(isoDateTime, durationFields);
  return checkIsoDateTimeInBounds(combineDateAndTime(moveDate(calendar, isoDateTime, {
    ...durationFields,
    ...durationTimeFieldDefaults,
    days: durationFields.days + dayDelta
  }, overflow), movedTimeFields));
}

function moveDateTimeByNano(fields, delta) {
  const [time, days] = moveTimeByNano(fields, delta);
  return checkIsoDateTimeInBounds(combineDateAndTime(moveDateByDays(fields, days), time));
}

function moveTime(timeFields, durationFields) {
  return moveTimeByNano(timeFields, durationTimeToBigNano(durationFields));
}

function moveEpochNano(epochNano, durationFields) {
  return moveEpochNanoByNano(epochNano, (clampEntity("unit", getMaxDurationUnit(fields = durationFields), 0, 5, 1, durationFieldNamesAsc), 
  durationTimeToBigNano(fields)));
  var fields;
}

function moveDate(calendar, isoDate, durationFields, overflow = 0) {
  let {years: years, months: months, weeks: weeks, days: days} = durationFields;
  let movedIsoDate;
  if (days += Number(durationTimeToBigNano(durationFields) / bigNanoInUtcDay), years || months) {
    movedIsoDate = internal_moveDateByCalendarUnits(calendar, isoDate, years, months, overflow);
  } else {
    if (!weeks && !days) {
      return isoDate;
    }
    movedIsoDate = isoDate;
  }
  return (weeks || days) && (movedIsoDate = moveDateByDays(movedIsoDate, 7 * weeks + days)), 
  checkIsoDateInBounds(movedIsoDate);
}

function moveToStartOfMonth(calendar, isoDate) {
  return moveDateByDays(isoDate, 1 - computeCalendarDateFields(calendar, isoDate).day);
}

function internal_moveDateByCalendarUnits(calendar, isoDate, years, months, overflow) {
  const dateParts = computeCalendarDateFields(calendar, isoDate);
  let {year: year, month: month, day: day} = dateParts;
  if (years) {
    const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
    year += years, month = resolveMonthInMovedYear(calendar, monthCodeNumber, isLeapMonth, calendar ? calendar.p(year) : void 0, overflow), 
    month = clampEntity("month", month, 1, computeCalendarMonthsInYearForYear(calendar, year), overflow);
  }
  if (months) {
    const yearMonthParts = addCalendarMonths(calendar, year, month, months);
    ({year: year, month: month} = yearMonthParts);
  }
  return day = clampEntity("day", day, 1, computeCalendarDaysInMonthForYearMonth(calendar, year, month), overflow), 
  computeCalendarIsoFieldsFromParts(calendar, year, month, day);
}

function addCalendarMonths(calendar, year, month, monthDelta) {
  return calendar ? calendar.ae(year, month, monthDelta) : addIsoMonths(year, month, monthDelta);
}

function resolveMonthInMovedYear(calendar, monthCodeNumber, isLeapMonth, targetLeapMonth, overflow) {
  if (isLeapMonth) {
    const leapMonthMeta = calendar ? calendar.l : void 0;
    if (void 0 !== targetLeapMonth && (leapMonthMeta < 0 || targetLeapMonth === monthCodeNumber + 1)) {
      return targetLeapMonth;
    }
    if (1 === overflow && throwRangeError(invalidLeapMonth), leapMonthMeta < 0) {
      return -leapMonthMeta;
    }
  }
  return monthCodeNumberToMonth(monthCodeNumber, 0, targetLeapMonth);
}

function moveTimeByNano(timeFields, durationBigNano) {
  const durDays = Number(durationBigNano / bigNanoInUtcDay);
  const durTimeNano = Number(durationBigNano % bigNanoInUtcDay);
  const [newTimeFields, overflowDays] = nanoToTimeAndDay(internal_timeFieldsToNano(timeFields) + durTimeNano);
  return [ newTimeFields, durDays + overflowDays ];
}

function moveEpochNanoByNano(epochNano, deltaNano) {
  return checkEpochNanoInBounds(epochNano + deltaNano);
}

function moveDateByDays(isoDate, days) {
  return days ? epochDaysToIsoDate(isoDateToEpochDays(isoDate) + days) : isoDate;
}

function internal_getCommonCalendar(a, b) {
  return getCalendarSlotId(a) !== getCalendarSlotId(b) && throwRangeError("Mismatching Calendars"), 
  a;
}

function internal_getCommonTimeZone(a, b) {
  return a.m !== b.m && throwRangeError("Mismatching TimeZones"), 
  a;
}

function getZonedTimeZoneId(slots) {
  return slots.timeZone.id;
}

function diffZonedDateTimesRounded(calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return largestUnit < 6 ? diffEpochNanosRounded(startZoned.epochNanoseconds, endZoned.epochNanoseconds, largestUnit, smallestUnit, roundingInc, roundingMode) : ((calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode) => {
    const timeZone = internal_getCommonTimeZone(startZoned.timeZone, endZoned.timeZone);
    const endEpochNano = endZoned.epochNanoseconds;
    if (endEpochNano === startZoned.epochNanoseconds) {
      return durationFieldDefaults;
    }
    let durationFields;
    return durationFields = internal_diffZonedEpochsExact(timeZone, calendar, startZoned, endZoned, largestUnit), 
    durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, internal_createZonedRelativeOps(calendar, timeZone, startZoned), 1), 
    durationFields;
  })(calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode);
}

function diffDateTimesRounded(calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return largestUnit <= 6 ? diffEpochNanosRounded(internal_isoDateTimeToEpochNano(startIsoDateTime), internal_isoDateTimeToEpochNano(endIsoDateTime), largestUnit, smallestUnit, roundingInc, roundingMode) : ((calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode) => {
    const endEpochNano = internal_isoDateTimeToEpochNano(endIsoDateTime);
    const sign = compareBigInts(endEpochNano, internal_isoDateTimeToEpochNano(startIsoDateTime));
    if (!sign) {
      return durationFieldDefaults;
    }
    let durationFields;
    return durationFields = diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit), 
    durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, ((calendar, origin) => ({
      ne: internal_isoDateTimeToEpochNano(origin),
      X: duration => internal_isoDateTimeToEpochNano(combineDateAndTime(moveDate(calendar, origin, duration), origin))
    }))(calendar, startIsoDateTime)), durationFields;
  })(calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode);
}

function diffYearMonthsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const firstOfMonth0 = moveToStartOfMonth(calendar, startIsoDate);
  const firstOfMonth1 = moveToStartOfMonth(calendar, endIsoDate);
  return compareIsoDates(firstOfMonth0, firstOfMonth1) ? diffDateCalendarUnitsRounded(calendar, checkIsoDateInBounds(firstOfMonth0), checkIsoDateInBounds(firstOfMonth1), largestUnit, smallestUnit, roundingInc, roundingMode, 8) : durationFieldDefaults;
}

function diffDatesRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision = 6) {
  return 6 === largestUnit ? diffEpochNanosRounded(internal_isoDateToEpochNano(startIsoDate), internal_isoDateToEpochNano(endIsoDate), largestUnit, smallestUnit, roundingInc, roundingMode) : diffDateCalendarUnitsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision);
}

function diffTimesRounded(plainTimeSlots0, plainTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const timeDiffNano = roundNumberToInc(internal_timeFieldsToNano(plainTimeSlots1) - internal_timeFieldsToNano(plainTimeSlots0), computeNanoInc(smallestUnit, roundingInc), roundingMode);
  return {
    ...durationFieldDefaults,
    ...nanoToDurationTimeFields(timeDiffNano, largestUnit)
  };
}

function diffDateCalendarUnitsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision = 6) {
  const endEpochNano = internal_isoDateToEpochNano(endIsoDate);
  if (!compareIsoDates(startIsoDate, endIsoDate)) {
    return durationFieldDefaults;
  }
  let durationFields;
  return durationFields = internal_diffCalendarDates(calendar, startIsoDate, endIsoDate, largestUnit), 
  smallestUnit === smallestPrecision && 1 === roundingInc || (durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, internal_createDateRelativeOps(calendar, startIsoDate))), 
  durationFields;
}

function diffEpochNanosRounded(startEpochNano, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(roundBigNanoToInc(endEpochNano - startEpochNano, computeBigNanoInc(smallestUnit, roundingInc), roundingMode), largestUnit)
  };
}

function internal_diffZonedEpochsExact(timeZone, calendar, startZoned, endZoned, largestUnit) {
  return largestUnit < 6 ? {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(endZoned.epochNanoseconds - startZoned.epochNanoseconds, largestUnit)
  } : ((timeZone, startZoned, endZoned) => {
    const sign = compareBigInts(endZoned.epochNanoseconds, startZoned.epochNanoseconds);
    if (!sign) {
      return durationFieldDefaults;
    }
    if (!compareIsoDates(zonedEpochSlotsToIso(startZoned), zonedEpochSlotsToIso(endZoned))) {
      return {
        ...durationFieldDefaults,
        ...nanoToDurationDayTimeFields(endZoned.epochNanoseconds - startZoned.epochNanoseconds, 5)
      };
    }
    const [startIsoDateTime, endIsoDate, remainderNano] = prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign);
    return {
      ...(start = startIsoDateTime, end = endIsoDate, internal_diffCalendarDates(calendar, start, end, largestUnit)),
      ...nanoToDurationTimeFields(remainderNano)
    };
    var start, end;
  })(timeZone, startZoned, endZoned);
}

function internal_diffDateTimesExact(calendar, startIsoDateTime, endIsoDateTime, largestUnit) {
  const startEpochNano = internal_isoDateTimeToEpochNano(startIsoDateTime);
  const endEpochNano = internal_isoDateTimeToEpochNano(endIsoDateTime);
  const sign = compareBigInts(endEpochNano, startEpochNano);
  return sign ? largestUnit <= 6 ? {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(endEpochNano - startEpochNano, largestUnit)
  } : diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit) : durationFieldDefaults;
}

function diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit) {
  let diffEndDate = endIsoDateTime;
  let timeNano = internal_timeFieldsToNano(endIsoDateTime) - internal_timeFieldsToNano(startIsoDateTime);
  return Math.sign(timeNano) === -sign && (diffEndDate = moveDateByDays(endIsoDateTime, -sign), 
  timeNano += nanoInUtcDay * sign), {
    ...internal_diffCalendarDates(calendar, startIsoDateTime, diffEndDate, largestUnit),
    ...nanoToDurationTimeFields(timeNano)
  };
}

function prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign) {
  const startIsoDate = zonedEpochSlotsToIso(startZoned);
  const endIsoDate = zonedEpochSlotsToIso(endZoned);
  const endEpochNano = endZoned.epochNanoseconds;
  let dayCorrection = 0;
  const timeDiffNano = internal_timeFieldsToNano(endIsoDate) - internal_timeFieldsToNano(startIsoDate);
  Math.sign(timeDiffNano) === -sign && dayCorrection++;
  const maxDayCorrection = sign > 0 ? 2 : 1;
  for (;;dayCorrection++) {
    const midIsoDate = moveDateByDays(endIsoDate, dayCorrection * -sign);
    const midEpochNano = getSingleInstantFor(timeZone, combineDateAndTime(midIsoDate, startIsoDate));
    if (dayCorrection === maxDayCorrection || compareBigInts(endEpochNano, midEpochNano) !== -sign) {
      return [ startIsoDate, midIsoDate, Number(endEpochNano - midEpochNano) ];
    }
  }
}

function internal_diffCalendarDates(calendar, startIsoDate, endIsoDate, largestUnit) {
  if (largestUnit <= 7) {
    return ((asWeeks, start, end) => {
      const days = countIsoDays(start, end);
      return asWeeks ? {
        ...durationFieldDefaults,
        weeks: divTrunc(days, 7),
        days: modTrunc(days, 7)
      } : {
        ...durationFieldDefaults,
        days: days
      };
    })(7 === largestUnit, startIsoDate, endIsoDate);
  }
  const yearMonthDayStart = computeCalendarDateFields(calendar, startIsoDate);
  const yearMonthDayEnd = computeCalendarDateFields(calendar, endIsoDate);
  if (8 === largestUnit) {
    const {year: year0, month: month0, day: day0} = yearMonthDayStart;
    const {year: year1, month: month1, day: day1} = yearMonthDayEnd;
    const sign = Math.sign(compareNumbers(year1, year0) || compareNumbers(month1, month0) || countIsoDays(startIsoDate, endIsoDate));
    let months = 0;
    let days = 0;
    if (sign) {
      months = calendar ? calendar.ee(year0, month0, year1, month1) : diffIsoMonthSlots(year0, month0, year1, month1);
      let anchorIsoDate = internal_moveDateByCalendarUnits(calendar, startIsoDate, 0, months, 0);
      sign * compareNumbers(day0, day1) > 0 && (months -= sign, anchorIsoDate = internal_moveDateByCalendarUnits(calendar, startIsoDate, 0, months, 0)), 
      days = countIsoDays(anchorIsoDate, endIsoDate);
    }
    return {
      ...durationFieldDefaults,
      months: months,
      days: days
    };
  }
  const {year: year0, month: month0, day: day0} = yearMonthDayStart;
  let {year: year1, month: month1, day: day1} = yearMonthDayEnd;
  let yearDiff = year1 - year0;
  let monthDiff = month1 - month0;
  let dayDiff = day1 - day0;
  if (yearDiff || monthDiff) {
    const sign = Math.sign(yearDiff || monthDiff);
    let daysInMonth1 = computeCalendarDaysInMonthForYearMonth(calendar, year1, month1);
    let dayCorrect = 0;
    if (Math.sign(day1 - day0) === -sign) {
      const origDaysInMonth1 = daysInMonth1;
      const yearMonthParts = addCalendarMonths(calendar, year1, month1, -sign);
      ({year: year1, month: month1} = yearMonthParts), yearDiff = year1 - year0, monthDiff = month1 - month0, 
      daysInMonth1 = computeCalendarDaysInMonthForYearMonth(calendar, year1, month1), 
      dayCorrect = sign < 0 ? -origDaysInMonth1 : daysInMonth1;
    }
    if (dayDiff = day1 - Math.min(day0, daysInMonth1) + dayCorrect, yearDiff) {
      const [monthCodeNumber0, isLeapMonth0] = computeCalendarMonthCodeParts(calendar, year0, month0);
      const [monthCodeNumber1, isLeapMonth1] = computeCalendarMonthCodeParts(calendar, year1, month1);
      const leapMonthMeta = calendar ? calendar.l : void 0;
      if (monthDiff = void 0 !== leapMonthMeta && isLeapMonth0 && !isLeapMonth1 && (leapMonthMeta < 0 ? sign > 0 && monthCodeNumber1 === -leapMonthMeta : sign < 0 && monthCodeNumber1 === monthCodeNumber0) ? 0 : monthCodeNumber1 - monthCodeNumber0 || Number(isLeapMonth1) - Number(isLeapMonth0), 
      Math.sign(monthDiff) === -sign) {
        const monthCorrect = sign < 0 && -computeCalendarMonthsInYearForYear(calendar, year1);
        year1 -= sign, yearDiff = year1 - year0, monthDiff = month1 - resolveMonthInMovedYear(calendar, monthCodeNumber0, isLeapMonth0, calendar ? calendar.p(year1) : void 0, 0) + (monthCorrect || computeCalendarMonthsInYearForYear(calendar, year1));
      } else if (calendar) {
        const month0Projected = resolveMonthInMovedYear(calendar, monthCodeNumber0, isLeapMonth0, calendar.p(year1), 0);
        monthDiff = calendar.ee(year1, month0Projected, year1, month1);
      }
    }
  }
  return {
    ...durationFieldDefaults,
    years: yearDiff,
    months: monthDiff,
    days: dayDiff
  };
}

function compareIsoDates(isoDate0, isoDate1) {
  return compareNumbers(isoDate0.year, isoDate1.year) || compareNumbers(isoDate0.month, isoDate1.month) || compareNumbers(isoDate0.day, isoDate1.day);
}

function countIsoDays(startIsoDate, endIsoDate) {
  return isoDateToEpochDays(endIsoDate) - isoDateToEpochDays(startIsoDate);
}

function spanRelativeDuration(relativeToSlots, durationFields, largestUnit) {
  return isZonedEpochSlots(relativeToSlots) ? ((relativeToSlots, durationFields, largestUnit) => {
    const {calendar: calendar, timeZone: timeZone} = relativeToSlots;
    const endSlots = moveZonedEpochSlots(relativeToSlots, durationFields);
    return [ internal_diffZonedEpochsExact(timeZone, calendar, relativeToSlots, endSlots, largestUnit), endSlots.epochNanoseconds, internal_createZonedRelativeOps(calendar, timeZone, relativeToSlots) ];
  })(relativeToSlots, durationFields, largestUnit) : ((relativeToSlots, durationFields, largestUnit) => {
    const {calendar: calendar} = relativeToSlots;
    const origin = checkIsoDateTimeInBounds(combineDateAndTime(relativeToSlots, timeFieldDefaults));
    const end = moveDateTime(calendar, origin, durationFields);
    return [ internal_diffDateTimesExact(calendar, origin, end, largestUnit), internal_isoDateTimeToEpochNano(end), internal_createDateRelativeOps(calendar, relativeToSlots) ];
  })(relativeToSlots, durationFields, largestUnit);
}

function moveRelativeEndpointToEpochNano(relativeToSlots, durationFields) {
  return isZonedEpochSlots(relativeToSlots) ? moveZonedEpochSlots(relativeToSlots, durationFields).epochNanoseconds : internal_isoDateTimeToEpochNano(moveDateTime(relativeToSlots.calendar, combineDateAndTime(relativeToSlots, timeFieldDefaults), durationFields));
}

function moveRelativeMarkerToEpochNano(relativeOps, dateDuration) {
  return durationHasDateParts(dateDuration) ? relativeOps.X(dateDuration) : relativeOps.ne;
}

function internal_createZonedRelativeOps(calendar, timeZone, slots) {
  const origin = zonedEpochSlotsToIso(slots);
  return {
    ne: slots.epochNanoseconds,
    X: duration => getSingleInstantFor(timeZone, combineDateAndTime(moveDate(calendar, origin, duration), origin))
  };
}

function internal_createDateRelativeOps(calendar, origin) {
  return {
    ne: internal_isoDateToEpochNano(origin),
    X: duration => internal_isoDateToEpochNano(moveDate(calendar, origin, duration))
  };
}

function isZonedEpochSlots(slots) {
  return "timeZone" in slots;
}

function isUniformUnit(unit, isZoned) {
  return unit <= 6 - (isZoned ? 1 : 0);
}

function nanoToGivenFields(nano, largestUnit, fieldNames) {
  const fields = {};
  for (let unit = largestUnit; unit >= 0; unit--) {
    const divisor = unitNanoMap[unit];
    fields[fieldNames[unit]] = divTrunc(nano, divisor), nano = modTrunc(nano, divisor);
  }
  return fields;
}

const maxDurationSeconds = 2 ** 53;

function addDurationsWithoutRelativeTo(doSubtract, slots, otherSlots) {
  const maxUnit = Math.max(getMaxDurationUnit(slots), getMaxDurationUnit(otherSlots));
  return clampEntity("unit", maxUnit, 0, 6, 1, durationFieldNamesAsc), ((doSubtract, slots, otherSlots, maxUnit) => createDurationSlots(validateDurationFields(((a, b, largestUnit, doSubtract) => {
    const combined = durationDayTimeToBigNano(a) + durationDayTimeToBigNano(b) * BigInt(doSubtract ? -1 : 1);
    return Number.isFinite(Number(combined / bigNanoInUtcDay)) || throwRangeError(outOfBoundsDate), 
    {
      ...durationFieldDefaults,
      ...nanoToDurationDayTimeFields(combined, largestUnit)
    };
  })(slots, otherSlots, maxUnit, doSubtract))))(doSubtract, slots, otherSlots, maxUnit);
}

function roundDuration(refineRelativeTo, slots, options) {
  const durationLargestUnit = getMaxDurationUnit(slots);
  const [largestUnit, smallestUnit, roundingInc, roundingMode, relativeToSlots] = ((options, defaultLargestUnit, refineRelativeTo) => {
    options = normalizeOptionsOrString(options, smallestUnitStr);
    let largestUnit = coerceLargestUnit(options);
    const relativeToInternals = refineRelativeTo(options.relativeTo);
    let roundingInc = coerceRoundingIncInteger(options);
    const roundingMode = coerceRoundingMode(options, 7);
    let smallestUnit = coerceSmallestUnit(options);
    return void 0 === largestUnit && void 0 === smallestUnit && throwRangeError("Required smallestUnit or largestUnit"), 
    null == smallestUnit && (smallestUnit = 0), null == largestUnit && (largestUnit = Math.max(smallestUnit, defaultLargestUnit)), 
    checkLargestSmallestUnit(largestUnit, smallestUnit), roundingInc = validateRoundingInc(roundingInc, smallestUnit, 1), 
    roundingInc > 1 && smallestUnit > 5 && largestUnit !== smallestUnit && throwRangeError("For calendar units with roundingIncrement > 1, use largestUnit = smallestUnit"), 
    [ largestUnit, smallestUnit, roundingInc, roundingMode, relativeToInternals ];
  })(options, durationLargestUnit, refineRelativeTo);
  if (!relativeToSlots && Math.max(durationLargestUnit, largestUnit) <= 6) {
    return createDurationSlots(validateDurationFields(((durationFields, largestUnit, smallestUnit, roundingInc, roundingMode) => {
      const roundedBigNano = roundBigNanoToInc(durationDayTimeToBigNano(durationFields), computeBigNanoInc(smallestUnit, roundingInc), roundingMode);
      return {
        ...durationFieldDefaults,
        ...nanoToDurationDayTimeFields(roundedBigNano, largestUnit)
      };
    })(slots, largestUnit, smallestUnit, roundingInc, roundingMode)));
  }
  relativeToSlots || throwRangeError("Missing relativeTo");
  const isZoned = isZonedEpochSlots(relativeToSlots);
  if (!slots.sign && (!isZoned || largestUnit < 6)) {
    return slots;
  }
  const [balancedDuration, endEpochNano, relativeOps] = spanRelativeDuration(relativeToSlots, slots, largestUnit);
  return createDurationSlots(roundRelativeDuration(balancedDuration, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps, isZoned));
}

function absDuration(slots) {
  return -1 === slots.sign ? negateDuration(slots) : slots;
}

function negateDuration(slots) {
  return createDurationSlots(negateDurationFields(slots));
}

function negateDurationFields(fields) {
  const res = {};
  for (const fieldName of durationFieldNamesAsc) {
    res[fieldName] = -1 * fields[fieldName] || 0;
  }
  return res;
}

function computeDurationSign(fields, fieldNames = durationFieldNamesAsc) {
  let sign = 0;
  for (const fieldName of fieldNames) {
    const fieldSign = Math.sign(fields[fieldName]);
    fieldSign && (sign && sign !== fieldSign && throwRangeError("Cannot mix duration signs"), 
    sign = fieldSign);
  }
  return sign;
}

function validateDurationFields(fields) {
  for (const calendarUnit of durationCalendarFieldNamesAsc) {
    validateDurationCalendarUnit(calendarUnit, fields[calendarUnit]);
  }
  const bigNano = durationDayTimeToBigNano(fields);
  return validateDurationTimeUnit(Number(bigNano / bigNanoInSec)), fields;
}

function validateDurationCalendarUnit(unit, value) {
  return clampEntity(unit, value, -4294967295, 4294967295, 1);
}

function validateDurationTimeUnit(n) {
  Number.isSafeInteger(n) || throwRangeError("Out-of-bounds duration");
}

function durationDayTimeToBigNano(fields) {
  return BigInt(fields.days) * bigNanoInUtcDay + durationTimeToBigNano(fields);
}

function durationTimeToBigNano(fields) {
  return BigInt(fields.hours) * bigNanoInHour + BigInt(fields.minutes) * bigNanoInMinute + durationSubMinuteToBigNano(fields);
}

function durationSubMinuteToBigNano(fields) {
  return BigInt(fields.seconds) * bigNanoInSec + BigInt(fields.milliseconds) * bigNanoInMilli + BigInt(fields.microseconds) * bigNanoInMicro + BigInt(fields.nanoseconds);
}

function nanoToDurationDayTimeFields(bigNano, largestUnit = 6) {
  const days = Number(bigNano / bigNanoInUtcDay);
  const timeNano = Number(bigNano % bigNanoInUtcDay);
  const unitNano = unitNanoMap[largestUnit];
  const largestUnitVal = largestUnit <= 3 ? Number(bigNano / BigInt(unitNano)) : days * (nanoInUtcDay / unitNano) + divTrunc(timeNano, unitNano);
  Number.isFinite(largestUnitVal) || throwRangeError(outOfBoundsDate), largestUnit <= 3 && Math.abs(largestUnitVal) / (internal_nanoInSec / unitNanoMap[largestUnit]) >= maxDurationSeconds && throwRangeError(outOfBoundsDate);
  const dayTimeFields = nanoToGivenFields(timeNano, largestUnit, durationFieldNamesAsc);
  return dayTimeFields[durationFieldNamesAsc[largestUnit]] = largestUnitVal, dayTimeFields;
}

function nanoToDurationTimeFields(nano, largestUnit = 5) {
  return nanoToGivenFields(nano, largestUnit, durationFieldNamesAsc);
}

function durationHasDateParts(fields) {
  return Boolean(computeDurationSign(fields, durationDateFieldNamesAsc));
}

function getMaxDurationUnit(fields) {
  let unit = 9;
  for (;unit > 0 && !fields[durationFieldNamesAsc[unit]]; unit--) {}
  return unit;
}

function compareZonedEpochSlots(zonedEpochSlots0, zonedEpochSlots1) {
  return compareBigInts(zonedEpochSlots0.epochNanoseconds, zonedEpochSlots1.epochNanoseconds);
}

function compareDurations(refineRelativeTo, durationSlots0, durationSlots1, options) {
  const relativeToSlots = refineRelativeTo(normalizeOptions(options).relativeTo);
  const maxUnit = Math.max(getMaxDurationUnit(durationSlots0), getMaxDurationUnit(durationSlots1));
  return allPropsEqual(durationFieldNamesAsc, durationSlots0, durationSlots1) ? 0 : isUniformUnit(maxUnit, relativeToSlots && isZonedEpochSlots(relativeToSlots)) ? compareBigInts(durationDayTimeToBigNano(durationSlots0), durationDayTimeToBigNano(durationSlots1)) : (relativeToSlots || throwRangeError("Missing relativeTo"), 
  compareBigInts(moveRelativeEndpointToEpochNano(relativeToSlots, durationSlots0), moveRelativeEndpointToEpochNano(relativeToSlots, durationSlots1)));
}

function compareIsoDateTimeFields(isoDateTime0, isoDateTime1) {
  return compareIsoDateFields(isoDateTime0, isoDateTime1) || compareTimeFields(isoDateTime0, isoDateTime1);
}

function compareIsoDateFields(isoDate0, isoDate1) {
  return compareNumbers(isoDateToEpochDays(isoDate0), isoDateToEpochDays(isoDate1));
}

function compareTimeFields(timeFields0, timeFields1) {
  return compareNumbers(internal_timeFieldsToNano(timeFields0), internal_timeFieldsToNano(timeFields1));
}

function instantsEqual(instantSlots0, instantSlots1) {
  return !compareZonedEpochSlots(instantSlots0, instantSlots1);
}

function zonedDateTimesEqual(zonedDateTimeSlots0, zonedDateTimeSlots1) {
  return !compareZonedEpochSlots(zonedDateTimeSlots0, zonedDateTimeSlots1) && zonedDateTimeSlots0.timeZone.m === zonedDateTimeSlots1.timeZone.m && zonedDateTimeSlots0.calendar === zonedDateTimeSlots1.calendar;
}

function plainDateTimesEqual(plainDateTimeSlots0, plainDateTimeSlots1) {
  return !compareIsoDateTimeFields(plainDateTimeSlots0, plainDateTimeSlots1) && plainDateTimeSlots0.calendar === plainDateTimeSlots1.calendar;
}

function plainDatesEqual(plainDateSlots0, plainDateSlots1) {
  return !compareIsoDateFields(plainDateSlots0, plainDateSlots1) && plainDateSlots0.calendar === plainDateSlots1.calendar;
}

function plainYearMonthsEqual(plainYearMonthSlots0, plainYearMonthSlots1) {
  return !compareIsoDateFields(plainYearMonthSlots0, plainYearMonthSlots1) && plainYearMonthSlots0.calendar === plainYearMonthSlots1.calendar;
}

function plainMonthDaysEqual(plainMonthDaySlots0, plainMonthDaySlots1) {
  return !compareIsoDateFields(plainMonthDaySlots0, plainMonthDaySlots1) && plainMonthDaySlots0.calendar === plainMonthDaySlots1.calendar;
}

function plainTimesEqual(plainTimeSlots0, plainTimeSlots1) {
  return !compareTimeFields(plainTimeSlots0, plainTimeSlots1);
}

function getCalendarEraOrigins(calendar) {
  return 0 === calendar ? gregoryEraOrigins : calendar ? calendar.k : void 0;
}

function getCalendarFieldNames(calendar, fieldNames, fieldNamesWithEra = fieldNames) {
  return getCalendarEraOrigins(calendar) ? fieldNamesWithEra : fieldNames;
}

function resolveCalendarYear(fields, calendar) {
  const exoticCalendar = calendar || void 0;
  const eraOrigins = getCalendarEraOrigins(calendar);
  let {era: era, eraYear: eraYear, year: year} = fields;
  if (void 0 !== year && (year = utils_toIntegerWithTrunc(year, "year")), void 0 !== eraYear && (eraYear = utils_toIntegerWithTrunc(eraYear, "eraYear")), 
  void 0 !== era || void 0 !== eraYear) {
    void 0 !== era && void 0 !== eraYear || throwTypeError("Mismatching era/eraYear"), 
    eraOrigins || throwRangeError("Forbidden era/eraYear");
    const normalizedEra = normalizeEraName(era);
    const eraOrigin = eraOrigins[normalizedEra];
    void 0 === eraOrigin && throwRangeError((era => `Invalid era: ${era}`)(era));
    const yearByEra = exoticCalendar?._ ? exoticCalendar._(eraYear, normalizedEra, eraOrigin) : eraYearToYear(eraYear, eraOrigin);
    void 0 !== year && year !== yearByEra && throwRangeError("Mismatching year/eraYear"), 
    year = yearByEra;
  } else {
    void 0 === year && throwTypeError(missingYear(eraOrigins));
  }
  return year;
}

function resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow) {
  let {month: month, monthCode: monthCode} = fields;
  if (void 0 !== monthCode) {
    const monthByCode = ((calendar, monthCode, year, overflow, monthCodeParts = parseMonthCode(monthCode)) => {
      const leapMonth = calendar ? calendar.p(year) : void 0;
      const [monthCodeNumber, wantsLeapMonth] = monthCodeParts;
      let month = monthCodeNumberToMonth(monthCodeNumber, wantsLeapMonth, leapMonth);
      if (wantsLeapMonth) {
        const leapMonthMeta = calendar ? calendar.l : void 0;
        void 0 === leapMonthMeta && throwRangeError(invalidLeapMonth), leapMonthMeta > 0 ? (month > leapMonthMeta && throwRangeError(invalidLeapMonth), 
        leapMonth !== month && (1 === overflow && throwRangeError(invalidLeapMonth), month = monthCodeNumberToMonth(monthCodeNumber, 0, leapMonth))) : (month !== -leapMonthMeta && throwRangeError(invalidLeapMonth), 
        void 0 === leapMonth && 1 === overflow && throwRangeError(invalidLeapMonth));
      }
      return month;
    })(calendar, monthCode, year, overflow, monthCodeParts);
    void 0 !== month && month !== monthByCode && throwRangeError("Mismatching month/monthCode"), 
    month = monthByCode, overflow = 1;
  } else {
    void 0 === month && throwTypeError("Missing month/monthCode");
  }
  return clampEntity("month", month, 1, computeCalendarMonthsInYearForYear(calendar, year), overflow);
}

function resolveCalendarDay(fields, calendar, year, month, overflow) {
  return clampProp(fields, "day", 1, computeCalendarDaysInMonthForYearMonth(calendar, year, month), overflow);
}

function eraYearToYear(eraYear, eraOrigin) {
  return (eraOrigin + eraYear) * (Math.sign(eraOrigin) || 1) || 0;
}

function resolveTimeFields(fields, overflow) {
  return constrainTimeFields(pluckProps(timeFieldNamesAsc, {
    ...timeFieldDefaults,
    ...fields
  }), overflow);
}

const offsetRegExp = /^([+-])([01]\d|2[0-3])(?:(:?)([0-5]\d)(?:\3([0-5]\d)(?:[.,](\d{1,9}))?)?)?$/;

function parseOffsetNano(s) {
  const offsetNano = parseOffsetNanoMaybe(s);
  return void 0 === offsetNano && throwRangeError(failedParse(s)), offsetNano;
}

function parseOffsetNanoMaybe(s, onlyHourMinute) {
  const parts = offsetRegExp.exec(s);
  if (parts) {
    return onlyHourMinute && parts[5] && throwRangeError(failedParse(s)), (s => s && "+" !== s ? -1 : 1)(parts[1]) * (parseInt(parts[2]) * internal_nanoInHour + parseInt0(parts[4]) * internal_nanoInMinute + parseInt0(parts[5]) * internal_nanoInSec + parseSubsecNano(parts[6] || ""));
  }
}

const dateFieldRefiners = {
  era: internal_toString,
  month: utils_toPositiveIntegerWithTruncation,
  monthCode(monthCode, fieldName) {
    return requireString(toPrimitiveWithStringHint(monthCode), fieldName);
  },
  day: utils_toPositiveIntegerWithTruncation
};

const timeFieldRefiners = /*@__PURE__*/ zipPropsConst(timeFieldNamesAsc, utils_toIntegerWithTrunc);

const durationFieldRefiners = /*@__PURE__*/ zipPropsConst(durationFieldNamesAsc, internal_toStrictInteger);

const dateTimeFieldRefiners = /*@__PURE__*/ Object.assign({}, dateFieldRefiners, timeFieldRefiners);

const zonedDateTimeFieldRefiners = {
  offset(offsetString) {
    return parseOffsetNano(requireString(toPrimitiveWithStringHint(offsetString)));
  },
  ...dateTimeFieldRefiners
};

function readAndRefineBagFields(bag, validFieldNames, fieldRefiners, requiredFieldNames, disallowEmpty = !requiredFieldNames) {
  const res = {};
  let anyMatching = 0;
  for (const fieldName of validFieldNames) {
    let fieldVal = bag[fieldName];
    if (void 0 !== fieldVal) {
      anyMatching = 1;
      const refiner = fieldRefiners[fieldName];
      refiner && (fieldVal = refiner(fieldVal, fieldName)), res[fieldName] = fieldVal;
    } else {
      requiredFieldNames && requiredFieldNames.includes(fieldName) && throwTypeError(missingField(fieldName));
    }
  }
  return disallowEmpty && !anyMatching && throwTypeError("No valid fields: " + validFieldNames.join()), 
  res;
}

function internal_refineOverflowOptions(options) {
  return void 0 === options ? 0 : coerceOverflow(requireObjectLike(options));
}

function refineZonedFieldOptions(options, defaultOffsetDisambig = 0) {
  options = normalizeOptions(options);
  const epochDisambig = coerceEpochDisambig(options);
  const offsetDisambig = coerceOffsetDisambig(options, defaultOffsetDisambig);
  return [ coerceOverflow(options), offsetDisambig, epochDisambig ];
}

function refineEpochDisambigOptions(options) {
  return coerceEpochDisambig(normalizeOptions(options));
}

function refineCalendarDateFields(fields, calendar, allowMissingDay) {
  const eraOrigins = getCalendarEraOrigins(calendar);
  void 0 !== fields.year || void 0 !== fields.era && void 0 !== fields.eraYear || throwTypeError(missingYear(eraOrigins)), 
  void 0 === fields.monthCode && void 0 === fields.month && throwTypeError("Missing month/monthCode"), 
  allowMissingDay || void 0 !== fields.day || throwTypeError(missingField("day"));
  const monthCodeParts = parseMonthCodeField(fields);
  return [ resolveCalendarYear(fields, calendar), monthCodeParts ];
}

function refineMonthDayFields(fields, calendar) {
  const isIso = calendar === isoCalendarImpl;
  const eraOrigins = getCalendarEraOrigins(calendar);
  void 0 === fields.day && throwTypeError(missingField("day")), isIso || void 0 === fields.month || void 0 !== fields.year || void 0 !== fields.era && void 0 !== fields.eraYear || throwTypeError(missingYear(eraOrigins));
  const monthCodeParts = parseMonthCodeField(fields);
  return [ void 0 !== fields.eraYear || void 0 !== fields.year ? resolveCalendarYear(fields, calendar) : void 0, monthCodeParts ];
}

function createDateTimeFromRefinedFields(isoDate, timeFields = timeFieldDefaults, calendar) {
  const isoDateTime = combineDateAndTime(isoDate, timeFields);
  return checkIsoDateTimeInBounds(isoDateTime), createDateTimeSlots(isoDateTime, calendar);
}

function createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  const month = resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow);
  return createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, year, month, resolveCalendarDay(fields, calendar, year, month, overflow))), calendar);
}

function createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  return createYearMonthFromCalendarParts(calendar, year, resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow));
}

function createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  const isIso = calendar === isoCalendarImpl;
  let yearMaybe = year;
  let day;
  let monthCodeNumber;
  let isLeapMonth;
  if (void 0 === yearMaybe && isIso && (yearMaybe = 1972), void 0 !== yearMaybe) {
    isIso || checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, yearMaybe, 1, 1));
    const month = resolveCalendarMonth(fields, calendar, yearMaybe, monthCodeParts, overflow);
    day = resolveCalendarDay(fields, calendar, yearMaybe, month, overflow), [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, yearMaybe, month);
  } else {
    void 0 === fields.monthCode && throwTypeError("Missing month/monthCode"), [monthCodeNumber, isLeapMonth] = monthCodeParts;
    const referenceYear = calendar ? calendar.re : 1972;
    if (void 0 !== referenceYear) {
      day = resolveCalendarDay(fields, calendar, referenceYear, resolveCalendarMonth(fields, calendar, referenceYear, monthCodeParts, overflow), overflow);
    } else {
      const constrainedDay = 0 === overflow && calendar ? calendar.ge?.(monthCodeNumber, isLeapMonth, fields.day) : void 0;
      day = void 0 !== constrainedDay ? constrainedDay : fields.day;
    }
  }
  return createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonth, day, fields.day, overflow);
}

function createYearMonthFromCalendarParts(calendar, year, month) {
  return createDateSlots(checkIsoYearMonthInBounds(computeCalendarIsoFieldsFromParts(calendar, year, month, 1)), calendar);
}

function createMonthDayFromCalendarParts(calendar, year, month, day) {
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
  return createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonth, day, day, 0);
}

function createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonthArg, day, requestedDay, overflow) {
  let isLeapMonth = isLeapMonthArg;
  isLeapMonth && ((calendar && calendar.U?.[monthCodeNumber]) ?? 1 / 0) < requestedDay && (1 === overflow && throwRangeError(invalidLeapMonth), 
  isLeapMonth = 0, day = internal_constrainToRange(requestedDay, 1, (calendar && calendar.R) ?? 1 / 0));
  let res = calendar ? calendar.u(monthCodeNumber, Boolean(isLeapMonth), day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, Boolean(isLeapMonth));
  for (;!res && 0 === overflow && day > 1; ) {
    day--, res = calendar ? calendar.u(monthCodeNumber, Boolean(isLeapMonth), day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, Boolean(isLeapMonth));
  }
  res || throwRangeError("Cannot guess year");
  const {year: finalYear, month: finalMonth} = res;
  return createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, finalYear, finalMonth, day)), calendar);
}

function parseMonthCodeField(fields) {
  if (void 0 !== fields.monthCode) {
    return parseMonthCode(fields.monthCode);
  }
}

const RawDateTimeFormat = Intl.DateTimeFormat;

function formatEpochMilliToPartsRecord(intlFormat, epochMilli) {
  epochMilli < -864e13 && throwRangeError(outOfBoundsDate);
  const parts = intlFormat.formatToParts(epochMilli);
  const hash = {};
  for (const part of parts) {
    hash[part.type] = part.value;
  }
  return hash;
}

const utcTimeZoneId = "UTC";

const timeZonePeriodDaysByName = {
  "El_Aaiun": 16,
  "Tucuman": 12,
  "Tirane": 11,
  "Riga": 10,
  "Simferopol": 9,
  "Vienna": 9,
  "Tunis": 8,
  "Boa_Vista": 6,
  "Fortaleza": 6,
  "Maceio": 6,
  "Noronha": 6,
  "Recife": 6,
  "Gaza": 6,
  "Hebron": 6,
  "DeNoronha": 6
};

const minPossibleTransitionSec = -4e9;

function refineTimeDisplayTuple(options, maxSmallestUnit = 4) {
  const subsecDigits = coerceFractionalSecondDigits(options);
  const roundingMode = coerceRoundingMode(options, 4);
  const smallestUnit = coerceSmallestUnit(options);
  return [ roundingMode, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, maxSmallestUnit), subsecDigits) ];
}

function refineDateDisplayOptions(options) {
  return coerceCalendarDisplay(normalizeOptions(options));
}

function refineTimeDisplayOptions(options, maxSmallestUnit) {
  return refineTimeDisplayTuple(normalizeOptions(options), maxSmallestUnit);
}

function resolveSmallestUnitAndSubsecDigits(smallestUnit, subsecDigits) {
  return null != smallestUnit ? [ unitNanoMap[smallestUnit], smallestUnit < 4 ? 9 - 3 * smallestUnit : -1 ] : [ void 0 === subsecDigits ? 1 : 10 ** (9 - subsecDigits), subsecDigits ];
}

function formatInstantIso(refineTimeZoneString, instantSlots, options) {
  const [timeZoneArg, roundingMode, nanoInc, subsecDigits] = (options => {
    const subsecDigits = coerceFractionalSecondDigits(options = normalizeOptions(options));
    const roundingMode = coerceRoundingMode(options, 4);
    const smallestUnit = coerceSmallestUnit(options);
    return [ options.timeZone, roundingMode, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, 4), subsecDigits) ];
  })(options);
  const providedTimeZone = void 0 !== timeZoneArg;
  return ((providedTimeZone, timeZone, epochNano, roundingMode, nanoInc, subsecDigits) => {
    epochNano = roundBigNanoToDayOriginInc(epochNano, BigInt(nanoInc), roundingMode);
    const offsetNano = timeZone.B(epochNano);
    return formatIsoDateTimeFields(epochNanoToIsoDateTime(epochNano + BigInt(offsetNano)), subsecDigits) + (providedTimeZone ? formatOffsetNano(roundToMinute(offsetNano)) : "Z");
  })(providedTimeZone, queryTimeZone(providedTimeZone ? refineTimeZoneString(timeZoneArg) : "UTC"), instantSlots.epochNanoseconds, roundingMode, nanoInc, subsecDigits);
}

function formatInstantIsoAuto(instantSlots) {
  return formatIsoDateTimeFields(epochNanoToIsoDateTime(instantSlots.epochNanoseconds), void 0) + "Z";
}

function formatZonedDateTimeIso(zonedDateTimeSlots0, options) {
  const displayOptions = (options => {
    options = normalizeOptions(options);
    const calendarDisplay = coerceCalendarDisplay(options);
    const subsecDigits = coerceFractionalSecondDigits(options);
    const offsetDisplay = coerceOffsetDisplay(options);
    const roundingMode = coerceRoundingMode(options, 4);
    const smallestUnit = coerceSmallestUnit(options);
    return [ calendarDisplay, coerceTimeZoneDisplay(options), offsetDisplay, roundingMode, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, 4), subsecDigits) ];
  })(options);
  return ((calendar, timeZoneId, timeZone, epochNano, calendarDisplay, timeZoneDisplay, offsetDisplay, roundingMode, nanoInc, subsecDigits) => {
    epochNano = roundBigNanoToDayOriginInc(epochNano, BigInt(nanoInc), roundingMode);
    const offsetNano = timeZone.B(epochNano);
    return formatIsoDateTimeFields(epochNanoToIsoDateTime(epochNano + BigInt(offsetNano)), subsecDigits) + formatOffsetNano(roundToMinute(offsetNano), offsetDisplay) + formatTimeZone(timeZoneId, timeZoneDisplay) + formatCalendar(calendar, calendarDisplay);
  })(zonedDateTimeSlots0.calendar, zonedDateTimeSlots0.timeZone.id, zonedDateTimeSlots0.timeZone, zonedDateTimeSlots0.epochNanoseconds, ...displayOptions);
}

function formatZonedDateTimeIsoAuto(zonedDateTimeSlots) {
  const calendar = zonedDateTimeSlots.calendar;
  const timeZone = zonedDateTimeSlots.timeZone;
  const offsetNano = timeZone.B(zonedDateTimeSlots.epochNanoseconds);
  return formatIsoDateTimeFields(epochNanoToIsoDateTime(zonedDateTimeSlots.epochNanoseconds + BigInt(offsetNano)), void 0) + formatOffsetNano(roundToMinute(offsetNano)) + formatTimeZone(timeZone.id, 0) + (calendar === isoCalendarImpl ? "" : formatCalendarId(getCalendarSlotId(calendar), 0));
}

function formatPlainDateTimeIso(plainDateTimeSlots0, options) {
  const displayOptions = (options => (options = normalizeOptions(options), [ coerceCalendarDisplay(options), ...refineTimeDisplayTuple(options) ]))(options);
  return ((calendar, isoDateTime, calendarDisplay, roundingMode, nanoInc, subsecDigits) => formatIsoDateTimeFields(roundDateTimeToInc(isoDateTime, nanoInc, roundingMode), subsecDigits) + formatCalendar(calendar, calendarDisplay))(plainDateTimeSlots0.calendar, plainDateTimeSlots0, ...displayOptions);
}

function formatDateTimeIsoAuto(isoDateTimeSlots) {
  const calendar = isoDateTimeSlots.calendar;
  return formatIsoDateTimeFields(isoDateTimeSlots, void 0) + (calendar === isoCalendarImpl ? "" : formatCalendarId(getCalendarSlotId(calendar), 0));
}

function formatPlainDateIso(plainDateSlots, options) {
  return calendar = plainDateSlots.calendar, isoDate = plainDateSlots, calendarDisplay = refineDateDisplayOptions(options), 
  formatIsoDateFields(isoDate) + formatCalendar(calendar, calendarDisplay);
  var calendar, isoDate, calendarDisplay;
}

function formatDateIsoAuto(plainDateSlots) {
  return formatIsoDateFields(plainDateSlots) + (plainDateSlots.calendar === isoCalendarImpl ? "" : formatCalendarId(getCalendarSlotId(plainDateSlots.calendar), 0));
}

function formatPlainYearMonthIso(plainYearMonthSlots, options) {
  return formatDateLikeIso(plainYearMonthSlots.calendar, formatIsoYearMonthFields, plainYearMonthSlots, refineDateDisplayOptions(options));
}

function formatYearMonthIsoAuto(plainYearMonthSlots) {
  const calendar = plainYearMonthSlots.calendar;
  return calendar !== isoCalendarImpl ? formatIsoDateFields(plainYearMonthSlots) + formatCalendarId(getCalendarSlotId(calendar), 0) : formatIsoYearMonthFields(plainYearMonthSlots);
}

function formatPlainMonthDayIso(plainMonthDaySlots, options) {
  return formatDateLikeIso(plainMonthDaySlots.calendar, formatIsoMonthDayFields, plainMonthDaySlots, refineDateDisplayOptions(options));
}

function formatMonthDayIsoAuto(plainMonthDaySlots) {
  const calendar = plainMonthDaySlots.calendar;
  return calendar !== isoCalendarImpl ? formatIsoDateFields(plainMonthDaySlots) + formatCalendarId(getCalendarSlotId(calendar), 0) : formatIsoMonthDayFields(plainMonthDaySlots);
}

function formatDateLikeIso(calendar, formatSimple, isoDate, calendarDisplay) {
  const showCalendar = calendarDisplay > 1 || 0 === calendarDisplay && calendar !== isoCalendarImpl;
  return 1 === calendarDisplay ? calendar === isoCalendarImpl ? formatSimple(isoDate) : formatIsoDateFields(isoDate) : showCalendar ? formatIsoDateFields(isoDate) + formatCalendarId(getCalendarSlotId(calendar), 2 === calendarDisplay) : formatSimple(isoDate);
}

function formatPlainTimeIso(slots, options) {
  return ((fields, roundingMode, nanoInc, subsecDigits) => formatTimeFields(roundTimeToInc(fields, nanoInc, roundingMode)[0], subsecDigits))(slots, ...refineTimeDisplayOptions(options));
}

function formatTimeIsoAuto(slots) {
  return formatTimeFields(slots, void 0);
}

function formatDurationIso(slots, options) {
  const [roundingMode, nanoInc, subsecDigits] = refineTimeDisplayOptions(options, 3);
  return nanoInc > 1 && ((slots = {
    ...slots,
    ...roundDayTimeDurationByInc(slots, nanoInc, roundingMode)
  }).sign = computeDurationSign(slots), validateDurationFields(slots)), formatDurationSlots(slots, subsecDigits);
}

function formatDurationIsoAuto(slots) {
  return formatDurationSlots(slots, void 0);
}

function formatDurationSlots(durationSlots, subsecDigits) {
  const {sign: sign} = durationSlots;
  const abs = -1 === sign ? negateDurationFields(durationSlots) : durationSlots;
  const {hours: hours, minutes: minutes} = abs;
  const bigNano = durationSubMinuteToBigNano(abs);
  const wholeSec = Number(bigNano / bigNanoInSec);
  const subsecNano = Number(bigNano % bigNanoInSec);
  validateDurationTimeUnit(wholeSec);
  const subsecNanoString = formatSubsecNano(subsecNano, subsecDigits);
  const forceSec = subsecDigits >= 0 || !sign || subsecNanoString;
  return (sign < 0 ? "-" : "") + "P" + formatDurationFragments({
    "Y": formatDurationNumber(abs.years),
    "M": formatDurationNumber(abs.months),
    "W": formatDurationNumber(abs.weeks),
    "D": formatDurationNumber(abs.days)
  }) + (hours || minutes || wholeSec || forceSec ? "T" + formatDurationFragments({
    "H": formatDurationNumber(hours),
    "M": formatDurationNumber(minutes),
    "S": formatDurationNumber(wholeSec, forceSec) + subsecNanoString
  }) : "");
}

function formatDurationFragments(fragObj) {
  const parts = [];
  for (const fragName in fragObj) {
    const fragVal = fragObj[fragName];
    fragVal && parts.push(fragVal, fragName);
  }
  return parts.join("");
}

function formatDurationNumber(n, force) {
  if (!n && !force) {
    return "";
  }
  const options = Object.create(null);
  return options.useGrouping = 0, n.toLocaleString("fullwide", options);
}

function formatIsoDateTimeFields(isoDateTime, subsecDigits) {
  return formatIsoDateFields(isoDateTime) + "T" + formatTimeFields(isoDateTime, subsecDigits);
}

function formatIsoDateFields(isoDate) {
  return formatIsoYearMonthFields(isoDate) + "-" + padNumber2(isoDate.day);
}

function formatIsoYearMonthFields(isoDate) {
  const {year: year} = isoDate;
  return (year < 0 || year > 9999 ? getSignStr(year) + padNumber(6, Math.abs(year)) : padNumber(4, year)) + "-" + padNumber2(isoDate.month);
}

function formatIsoMonthDayFields(isoDate) {
  return padNumber2(isoDate.month) + "-" + padNumber2(isoDate.day);
}

function formatTimeFields(timeFields, subsecDigits) {
  const parts = [ padNumber2(timeFields.hour), padNumber2(timeFields.minute) ];
  return -1 !== subsecDigits && parts.push(padNumber2(timeFields.second) + ((millisecond, microsecond, nanosecond, subsecDigits) => formatSubsecNano(millisecond * internal_nanoInMilli + microsecond * internal_nanoInMicro + nanosecond, subsecDigits))(timeFields.millisecond, timeFields.microsecond, timeFields.nanosecond, subsecDigits)), 
  parts.join(":");
}

function formatOffsetNano(offsetNano, offsetDisplay = 0) {
  if (1 === offsetDisplay) {
    return "";
  }
  const [hour, nanoRemainder0] = divModFloor(Math.abs(offsetNano), internal_nanoInHour);
  const [minute, nanoRemainder1] = divModFloor(nanoRemainder0, internal_nanoInMinute);
  const [second, nanoRemainder2] = divModFloor(nanoRemainder1, internal_nanoInSec);
  return getSignStr(offsetNano) + padNumber2(hour) + ":" + padNumber2(minute) + (second || nanoRemainder2 ? ":" + padNumber2(second) + formatSubsecNano(nanoRemainder2) : "");
}

function formatTimeZone(timeZoneId, timeZoneDisplay) {
  return 1 !== timeZoneDisplay ? "[" + (2 === timeZoneDisplay ? "!" : "") + timeZoneId + "]" : "";
}

function formatCalendar(calendar, calendarDisplay) {
  return calendarDisplay > 1 || 0 === calendarDisplay && calendar !== isoCalendarImpl ? formatCalendarId(getCalendarSlotId(calendar), 2 === calendarDisplay) : "";
}

function formatCalendarId(calendarId, isCritical) {
  return "[" + (isCritical ? "!" : "") + "u-ca=" + calendarId + "]";
}

const trailingZerosRE = /0+$/;

function formatSubsecNano(totalNano, subsecDigits) {
  let s = padNumber(9, totalNano);
  return s = void 0 === subsecDigits ? s.replace(trailingZerosRE, "") : s.slice(0, subsecDigits), 
  s ? "." + s : "";
}

function getSignStr(num) {
  return num < 0 ? "-" : "+";
}

const icuRegExp = /^(AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/;

const badCharactersRegExp = /[^\w\/:+-]+/;

function refineTimeZoneId(rawId) {
  return resolveTimeZoneId(requireString(rawId));
}

function resolveTimeZoneId(rawId) {
  return resolveTimeZoneRecord(rawId).id;
}

const resolveTimeZoneRecord = /*@__PURE__*/ memoize(rawId => {
  const upperRawId = rawId.toUpperCase();
  const offsetRecord = (upperRawId => {
    const offsetNano = parseOffsetNanoMaybe(upperRawId, 1);
    if (void 0 !== offsetNano) {
      return {
        id: formatOffsetNano(offsetNano),
        Z: offsetNano,
        m: offsetNano
      };
    }
  })(upperRawId);
  if (offsetRecord) {
    return {
      kind: "fixed",
      ...offsetRecord
    };
  }
  const normId = "UTC" === upperRawId ? "UTC" : (rawId => (badCharactersRegExp.test(rawId) && throwRangeError(invalidTimeZone(rawId)), 
  icuRegExp.test(rawId) && throwRangeError("Forbidden ICU TimeZone"), rawId.toLowerCase().split("/").map((part, partI) => (part.length <= 3 || /\d/.test(part)) && !/etc|yap/.test(part) ? part.toUpperCase() : part.replace(/baja|dumont|[a-z]+/g, (a, i) => a.length <= 2 && !partI || "in" === a || "chat" === a ? a.toUpperCase() : a.length > 2 || !i ? capitalize(a).replace(/island|noronha|murdo|rivadavia|urville/, capitalize) : a)).join("/")))(rawId);
  return queryNamedTimeZoneRecord(normId);
});

const queryNamedTimeZoneRecord = /*@__PURE__*/ memoize(normId => {
  if ("UTC" === normId) {
    return {
      kind: "utc",
      id: normId,
      m: normId
    };
  }
  const format = (upperNormId = normId.toUpperCase(), new RawDateTimeFormat("en-u-hc-h23", {
    calendar: "iso8601",
    timeZone: upperNormId,
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric"
  }));
  var upperNormId;
  return {
    kind: "named",
    id: normId,
    format: format,
    m: format.resolvedOptions().timeZone
  };
});

function queryTimeZone(rawTimeZoneId) {
  const record = resolveTimeZoneRecord(rawTimeZoneId);
  return queryTimeZoneRecord(record.id, record);
}

const queryTimeZoneRecord = /*@__PURE__*/ memoize((normTimeZoneId, record) => "named" === record.kind ? new IntlTimeZone(normTimeZoneId, record.m, record.format) : new FixedTimeZone(normTimeZoneId, record.m, "fixed" === record.kind ? record.Z : 0));

class FixedTimeZone {
  constructor(id, compareKey, offsetNano) {
    this.id = id, this.m = compareKey, this.Z = offsetNano;
  }
  B() {
    return this.Z;
  }
  O(isoDateTime) {
    return [ isoDateTimeAndOffsetToEpochNano(isoDateTime, this.Z) ];
  }
  C() {}
}

class IntlTimeZone {
  constructor(id, compareKey, format) {
    this.id = id, this.m = compareKey, this.me = ((computeOffsetSec, periodDays) => {
      const getSample = memoize(computeOffsetSec);
      const getSplit = memoize(createSplitTuple);
      const periodSec = 86400 * periodDays;
      function getOffsetSec(epochSec) {
        const [startEpochSec, endEpochSec] = computePeriod(epochSec, periodSec);
        const clampedStartEpochSec = clampIntlSampleEpochSec(startEpochSec);
        const clampedEndEpochSec = clampIntlSampleEpochSec(endEpochSec);
        const startOffsetSec = getSample(clampedStartEpochSec);
        const endOffsetSec = getSample(clampedEndEpochSec);
        return startOffsetSec === endOffsetSec ? startOffsetSec : pinch(getSplit(clampedStartEpochSec, clampedEndEpochSec), startOffsetSec, endOffsetSec, epochSec);
      }
      function searchTransition(searchEpochSec, direction, searchLimit, epochSec = searchEpochSec) {
        let [startEpochSec, endEpochSec] = computePeriod(searchEpochSec, periodSec);
        const inc = periodSec * direction;
        const inBounds = () => direction < 0 ? endEpochSec > searchLimit : startEpochSec < searchLimit;
        for (;inBounds(); ) {
          const clampedStartEpochSec = clampIntlSampleEpochSec(startEpochSec);
          const clampedEndEpochSec = clampIntlSampleEpochSec(endEpochSec);
          const startOffsetSec = getSample(clampedStartEpochSec);
          const endOffsetSec = getSample(clampedEndEpochSec);
          if (startOffsetSec !== endOffsetSec) {
            const split = getSplit(clampedStartEpochSec, clampedEndEpochSec);
            pinch(split, startOffsetSec, endOffsetSec);
            const transitionEpochSec = split[0];
            if ((compareNumbers(transitionEpochSec, epochSec) || 1) === direction) {
              return transitionEpochSec;
            }
          }
          startEpochSec += inc, endEpochSec += inc;
        }
      }
      function pinch(split, startOffsetSec, endOffsetSec, forEpochSec) {
        let offsetSec;
        let splitDurSec;
        for (;(void 0 === forEpochSec || void 0 === (offsetSec = forEpochSec < split[0] ? startOffsetSec : forEpochSec >= split[1] ? endOffsetSec : void 0)) && (splitDurSec = split[1] - split[0]); ) {
          const middleEpochSec = split[0] + Math.floor(splitDurSec / 2);
          computeOffsetSec(middleEpochSec) === endOffsetSec ? split[1] = middleEpochSec : split[0] = middleEpochSec + 1;
        }
        return offsetSec;
      }
      return {
        Ae(zonedEpochSec) {
          const wideOffsetSec0 = getOffsetSec(zonedEpochSec - 86400);
          const wideOffsetSec1 = getOffsetSec(zonedEpochSec + 86400);
          const wideUtcEpochSec0 = zonedEpochSec - wideOffsetSec0;
          const wideUtcEpochSec1 = zonedEpochSec - wideOffsetSec1;
          if (wideOffsetSec0 === wideOffsetSec1) {
            return [ wideUtcEpochSec0 ];
          }
          const narrowOffsetSec0 = getOffsetSec(wideUtcEpochSec0);
          return narrowOffsetSec0 === getOffsetSec(wideUtcEpochSec1) ? [ zonedEpochSec - narrowOffsetSec0 ] : wideOffsetSec0 > wideOffsetSec1 ? [ wideUtcEpochSec0, wideUtcEpochSec1 ] : [];
        },
        ze: getOffsetSec,
        C(epochSec, direction) {
          if (!(direction > 0 && epochSec >= 864e10)) {
            if (direction < 0) {
              if (epochSec <= minPossibleTransitionSec) {
                return;
              }
              return epochSec > 4e9 ? searchTransition(epochSec, -1, epochSec - 94867200) ?? searchTransition(4e9, -1, minPossibleTransitionSec) : searchTransition(epochSec, -1, minPossibleTransitionSec);
            }
            return searchTransition(Math.max(epochSec, minPossibleTransitionSec) - 1, 1, Math.max(epochSec, Math.floor(Date.now() / 1e3)) + 94867200, epochSec);
          }
        }
      };
    })((format => epochSec => {
      const intlParts = formatEpochMilliToPartsRecord(format, 1e3 * epochSec);
      return 86400 * isoPartsToEpochDays((intlParts => {
        const relatedYear = intlParts.relatedYear;
        if (void 0 !== relatedYear) {
          return parseInt(relatedYear);
        }
        const year = parseInt(intlParts.year);
        return void 0 !== intlParts.era && "bce" === normalizeEraName(intlParts.era) ? 1 - year : year;
      })(intlParts), parseInt(intlParts.month), parseInt(intlParts.day)) + 3600 * parseInt(intlParts.hour) + 60 * parseInt(intlParts.minute) + parseInt(intlParts.second) - epochSec;
    })(format), (timeZoneId => {
      const timeZoneName = timeZoneId.split("/").pop();
      return timeZonePeriodDaysByName[timeZoneName] || 19;
    })(id));
  }
  B(epochNano) {
    return this.me.ze((epochNano => epochNanoToSecMod(epochNano)[0])(epochNano)) * internal_nanoInSec;
  }
  O(isoDateTime) {
    const zonedEpochSec = 86400 * isoDateToEpochDays(isoDateTime) + timeFieldsToSec(isoDateTime);
    const subsecNano = timeFieldsToSubsecNano(isoDateTime);
    return this.me.Ae(zonedEpochSec).map(epochSec => checkEpochNanoInBounds(BigInt(epochSec) * bigNanoInSec + BigInt(subsecNano)));
  }
  C(epochNano, direction) {
    const [epochSec, subsecNano] = epochNanoToSecMod(epochNano);
    const resEpochSec = this.me.C(epochSec + (direction > 0 || subsecNano ? 1 : 0), direction);
    if (void 0 !== resEpochSec) {
      return BigInt(resEpochSec) * bigNanoInSec;
    }
  }
}

function createSplitTuple(startEpochSec, endEpochSec) {
  return [ startEpochSec, endEpochSec ];
}

function computePeriod(epochSec, periodSec) {
  const startEpochSec = Math.floor(epochSec / periodSec) * periodSec;
  return [ startEpochSec, startEpochSec + periodSec ];
}

function clampIntlSampleEpochSec(epochSec) {
  return internal_constrainToRange(epochSec, -1e10, 864e10);
}

function refineMaybeZonedDateTimeObjectLike(refineTimeZoneString, calendar, bag) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeAndZoneFieldNamesAlpha, dateTimeAndZoneFieldNamesWithEraAlpha), zonedDateTimeFieldRefiners, [], 0);
  const isZoned = void 0 !== fields.timeZone;
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const isoDate = createDateFromRefinedFields(fields, calendar, year, monthCodeParts, 0);
  if (isZoned) {
    const timeFields = resolveTimeFields(fields);
    const timeZone = queryTimeZone(refineTimeZoneString(fields.timeZone));
    return {
      epochNanoseconds: getMatchingInstantFor(timeZone, combineDateAndTime(isoDate, timeFields), fields.offset),
      timeZone: timeZone,
      calendar: calendar
    };
  }
  return isoDate;
}

function refineZonedDateTimeObjectLike(refineTimeZoneString, calendar, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeAndZoneFieldNamesAlpha, dateTimeAndZoneFieldNamesWithEraAlpha), zonedDateTimeFieldRefiners, timeZoneFieldNames, 0);
  const timeZoneId = refineTimeZoneString(fields.timeZone);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const [overflow, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options);
  const isoDate = createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
  const timeFields = resolveTimeFields(fields, overflow);
  const timeZone = queryTimeZone(timeZoneId);
  return createZonedEpochNanoSlots(getMatchingInstantFor(timeZone, combineDateAndTime(isoDate, timeFields), fields.offset, offsetDisambig, epochDisambig), timeZone, calendar);
}

function refinePlainDateTimeObjectLike(calendar, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeFieldNamesAlpha, dateTimeFieldNamesWithEraAlpha), dateTimeFieldRefiners, [], 0);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const overflow = internal_refineOverflowOptions(options);
  return createDateTimeFromRefinedFields(createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow), resolveTimeFields(fields, overflow), calendar);
}

function refinePlainDateObjectLike(calendar, bag, options, requireFields = []) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha), dateFieldRefiners, requireFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  return createDateFromRefinedFields(fields, calendar, year, monthCodeParts, internal_refineOverflowOptions(options));
}

function refinePlainYearMonthObjectLike(calendar, bag, options, requireFields) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, yearMonthFieldNamesAlpha, yearMonthFieldNamesWithEraAlpha), dateFieldRefiners, requireFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar, 1);
  return createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, internal_refineOverflowOptions(options));
}

function refinePlainMonthDayObjectLike(calendar, calendarAbsent, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha), dateFieldRefiners, dayFieldNamesAsc, 0);
  calendarAbsent && void 0 !== fields.month && void 0 === fields.monthCode && void 0 === fields.year && (fields.year = 1972);
  const [year, monthCodeParts] = refineMonthDayFields(fields, calendar);
  return createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, internal_refineOverflowOptions(options));
}

function refinePlainTimeObjectLike(bag, options) {
  return resolveTimeFields(readAndRefineBagFields(bag, timeFieldNamesAlpha, timeFieldRefiners, [], 1), internal_refineOverflowOptions(options));
}

function refineDurationObjectLike(bag) {
  const durationFields = readAndRefineBagFields(bag, durationFieldNamesAlpha, durationFieldRefiners);
  return createDurationSlots(validateDurationFields({
    ...durationFieldDefaults,
    ...durationFields
  }));
}

function throwFailedParse(s) {
  throwRangeError(failedParse(s));
}

function parseInstant(s) {
  const organized = parseDateTimeLike(s = requireString(toPrimitiveWithStringHint(s)));
  let offsetNano;
  return organized || throwFailedParse(s), organized.I ? offsetNano = 0 : organized.offset ? offsetNano = parseOffsetNano(organized.offset) : throwFailedParse(s), 
  createEpochNanoSlots(isoDateTimeAndOffsetToEpochNano(organized, offsetNano));
}

function parseRelativeToSlots(s, resolveCalendar) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && organized.timeZoneId ? finalizeZonedDateTime(organized, resolveCalendar, void 0) : finalizeDate(parsePlainDateLike(s), resolveCalendar);
}

function parseZonedDateTime(s, resolveCalendar, options) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && organized.timeZoneId || throwFailedParse(s), finalizeZonedDateTime(organized, resolveCalendar, options);
}

function parsePlainDateTime(s, resolveCalendar) {
  const organized = parsePlainDateLike(s);
  return checkIsoDateTimeInBounds(organized), {
    ...combineDateAndTime(organized, organized),
    calendar: resolveCalendar(organized.calendarId)
  };
}

function parsePlainDate(s, resolveCalendar) {
  return finalizeDate(parsePlainDateLike(s), resolveCalendar);
}

function parsePlainYearMonth(s, resolveCalendar) {
  const organized = parseYearMonthOnly(requireString(s)) || parsePlainDateLike(s);
  const calendar = resolveCalendar(organized.calendarId);
  return createDateSlots(checkIsoYearMonthInBounds(moveToStartOfMonth(calendar, checkIsoYearMonthInBounds(organized))), calendar);
}

function parsePlainMonthDay(s, resolveCalendar) {
  const organized = parseMonthDayOnly(requireString(s)) || parsePlainDateLike(s);
  if ("iso8601" === organized.calendarId) {
    return createDateSlots({
      ...organized,
      year: 1972
    }, resolveCalendar("iso8601"));
  }
  const {calendar: calendar} = finalizeDate(organized, resolveCalendar);
  const {year: origYear, month: origMonth, day: day} = computeCalendarDateFields(calendar, organized);
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, origYear, origMonth);
  const yearMonthFields = calendar ? calendar.u(monthCodeNumber, isLeapMonth, day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, isLeapMonth);
  return yearMonthFields || throwRangeError("Cannot guess year"), createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, yearMonthFields.year, yearMonthFields.month, day)), calendar);
}

function parsePlainTime(s) {
  const organized = parseDateTimeLike(s = requireString(s)) || parseTimeOnly(s);
  return (!organized || !organized.qe || organized.I || parseYearMonthOnly(s) || parseMonthDayOnly(s)) && throwFailedParse(s), 
  createTimeSlots(organized);
}

function parseDuration(s) {
  const parts = durationRegExp.exec(requireString(s));
  parts && !invalidDurationRegExp.test(s) || throwFailedParse(s);
  const fraction = nanoToGivenFields(3600 * parseSubsecNano(parts[7] || "") + 60 * parseSubsecNano(parts[9] || "") + parseSubsecNano(parts[11] || ""), 4, durationFieldNamesAsc);
  const durationFields = {
    ...fraction,
    years: parseInt0(parts[2]),
    months: parseInt0(parts[3]),
    weeks: parseInt0(parts[4]),
    days: parseInt0(parts[5]),
    hours: parseInt0(parts[6]),
    minutes: parseInt0(parts[8]) + fraction.minutes,
    seconds: parseInt0(parts[10]) + fraction.seconds
  };
  return createDurationSlots(validateDurationFields("-" === parts[1] ? negateDurationFields(durationFields) : durationFields));
}

function parseCalendarId(s) {
  const organized = parseDateTimeLike(s) || parseYearMonthOnly(s) || parseMonthDayOnly(s) || parseTimeOnly(s);
  return organized ? organized.calendarId : s;
}

function parseTimeZoneId(s) {
  const parsed = parseDateTimeLike(s);
  return parsed && (parsed.timeZoneId || parsed.I && "UTC" || parsed.offset) || s;
}

function parsePlainDateLike(s) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && !organized.I || throwFailedParse(s), organized;
}

function finalizeZonedDateTime(organized, resolveCalendar, options) {
  const timeZone = queryTimeZone(resolveTimeZoneId(organized.timeZoneId));
  let epochNano;
  if (organized.qe) {
    const offsetNano = organized.offset ? parseOffsetNano(organized.offset) : void 0;
    const [, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options);
    epochNano = getMatchingInstantFor(timeZone, organized, offsetNano, offsetDisambig, epochDisambig, !(timeZone.Z || void 0 === organized.offset || (offset = organized.offset, 
    offset.length > 6)), organized.I);
  } else {
    refineZonedFieldOptions(options), epochNano = getStartOfDayInstantFor(timeZone, organized);
  }
  var offset;
  return checkEpochNanoInBounds(epochNano), createZonedEpochNanoSlots(epochNano, timeZone, resolveCalendar(organized.calendarId));
}

function finalizeDate(organized, resolveCalendar) {
  return createDateSlots(checkIsoDateInBounds(organized), resolveCalendar(organized.calendarId));
}

function timeRegExpStr(separatorIndex, leapSecondStr = "") {
  return `([01]\\d|2[0-3])(?:(:?)([0-5]\\d)(?:\\${separatorIndex}([0-5]\\d${leapSecondStr})(?:[.,](\\d{1,9}))?)?)?`;
}

const dateTimeRegExpStr = "((?!-0{6})[+-]\\d{6}|\\d{4})(-?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?:[Tt ]" + timeRegExpStr(6, "|60") + "(?:([Zz])|(([+-])" + timeRegExpStr(14) + "))?)?";

const yearMonthRegExp = /*@__PURE__*/ createRegExp("((?!-0{6})[+-]\\d{6}|\\d{4})-?(0[1-9]|1[0-2])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");

const monthDayRegExp = /*@__PURE__*/ createRegExp("(?:--)?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");

const dateTimeRegExp = /*@__PURE__*/ createRegExp(dateTimeRegExpStr + "(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");

const annotationRegExp = /\[(!?)([^=]+)=([^\]]+)/g;

const durationRegExp = /^([+-])?P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(?:(\d+)(?:[.,](\d{1,9}))?H)?(?:(\d+)(?:[.,](\d{1,9}))?M)?(?:(\d+)(?:[.,](\d{1,9}))?S)?)?$/i;

const invalidDurationRegExp = /[PT]$|[.,]\d+[HMS]./i;

function parseDateTimeLike(s) {
  const parts = dateTimeRegExp.exec(s);
  if (!parts) {
    return;
  }
  const organized = (parts => ({
    year: parseInt(parts[1]),
    month: parseInt(parts[3]),
    day: parseInt(parts[4]),
    ...nanoToTimeAndDay(parseSubsecNano(parts[9] || ""))[0],
    hour: parseInt0(parts[5]),
    minute: parseInt0(parts[7]),
    second: Math.min(parseInt0(parts[8]), 59),
    ...organizeAnnotationParts(parts[18], parts[19]),
    qe: !!parts[5],
    I: !!parts[10],
    offset: parts[11]
  }))(parts);
  return validateIsoDateFields(organized);
}

function parseYearMonthOnly(s) {
  const parts = yearMonthRegExp.exec(s);
  return parts ? requireIsoCalendar((parts => ({
    year: parseInt(parts[1]),
    month: parseInt(parts[2]),
    day: 1,
    ...organizeAnnotationParts(parts[3], parts[4])
  }))(parts)) : void 0;
}

function parseMonthDayOnly(s) {
  const parts = monthDayRegExp.exec(s);
  if (parts) {
    const organized = (parts => ({
      year: 1972,
      month: parseInt(parts[1]),
      day: parseInt(parts[2]),
      ...organizeAnnotationParts(parts[3], parts[4])
    }))(parts);
    if (allPropsEqual(calendarDateFieldNamesAsc, isoDate = organized, constrainIsoDateFields(isoDate))) {
      return requireIsoCalendar(organized);
    }
  }
  var isoDate;
}

function requireIsoCalendar(organized) {
  return "iso8601" !== organized.calendarId && throwFailedParse(organized.calendarId), 
  organized;
}

function parseTimeOnly(s) {
  const organized = parseDateTimeLike(s.replace(/^t?/i, "0000-01-01T"));
  return organized && !organized.I ? organized : void 0;
}

function organizeAnnotationParts(timeZoneId, s) {
  let calendarIsCritical;
  const calendarIds = [];
  return s.replace(annotationRegExp, (whole, criticalStr, key, value) => ("u-ca" === key ? (calendarIds.push(value.toLowerCase()), 
  calendarIsCritical || (calendarIsCritical = criticalStr)) : criticalStr && throwFailedParse(whole), 
  "")), calendarIds.length > 1 && calendarIsCritical && throwFailedParse(s), {
    timeZoneId: timeZoneId,
    calendarId: calendarIds[0] || "iso8601"
  };
}

function mergeCalendarFields(calendar, baseFields, additionalFields) {
  const merged = Object.assign(Object.create(null), baseFields);
  return spliceFields(merged, additionalFields, monthFieldNames), getCalendarEraOrigins(calendar) && (spliceFields(merged, additionalFields, allYearFieldNames), 
  calendar && calendar.je && spliceFields(merged, additionalFields, monthDayFieldNames, eraYearFieldNames)), 
  merged;
}

function spliceFields(dest, additional, allPropNames, deletablePropNames) {
  let anyMatching = 0;
  const nonMatchingPropNames = [];
  for (const propName of allPropNames) {
    void 0 !== additional[propName] ? anyMatching = 1 : nonMatchingPropNames.push(propName);
  }
  if (Object.assign(dest, additional), anyMatching) {
    for (const deletablePropName of deletablePropNames || nonMatchingPropNames) {
      delete dest[deletablePropName];
    }
  }
}

function mergeZonedDateTimeFields(calendar, zonedDateTimeSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateTimeAndOffsetFieldNamesAlpha, dateTimeAndOffsetFieldNamesWithEraAlpha);
  const zonedSlots = zonedEpochSlotsToIso(zonedDateTimeSlots);
  const {year: year, month: month, day: day} = computeCalendarDateFields(calendar, zonedSlots);
  const origFields = {
    year: year,
    monthCode: computeMonthCode(calendar, year, month),
    day: day,
    hour: zonedSlots.hour,
    minute: zonedSlots.minute,
    second: zonedSlots.second,
    millisecond: zonedSlots.millisecond,
    microsecond: zonedSlots.microsecond,
    nanosecond: zonedSlots.nanosecond,
    offset: zonedSlots.offsetNanoseconds
  };
  const partialFields = readAndRefineBagFields(modFields, validFieldNames, zonedDateTimeFieldRefiners);
  const mergedCalendarFields = mergeCalendarFields(calendar, origFields, partialFields);
  return [ {
    ...origFields,
    ...partialFields
  }, mergedCalendarFields ];
}

function mergeDateTimeFields(calendar, plainDateTimeSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateTimeFieldNamesAlpha, dateTimeFieldNamesWithEraAlpha);
  const {year: year, month: month, day: day} = computeCalendarDateFields(calendar, plainDateTimeSlots);
  const origFields = {
    year: year,
    monthCode: computeMonthCode(calendar, year, month),
    day: day,
    hour: plainDateTimeSlots.hour,
    minute: plainDateTimeSlots.minute,
    second: plainDateTimeSlots.second,
    millisecond: plainDateTimeSlots.millisecond,
    microsecond: plainDateTimeSlots.microsecond,
    nanosecond: plainDateTimeSlots.nanosecond
  };
  const partialFields = readAndRefineBagFields(modFields, validFieldNames, dateTimeFieldRefiners);
  const mergedCalendarFields = mergeCalendarFields(calendar, origFields, partialFields);
  return [ {
    ...origFields,
    ...partialFields
  }, mergedCalendarFields ];
}

function mergeDateFields(calendar, plainDateSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha);
  const {year: year, month: month, day: day} = computeCalendarDateFields(calendar, plainDateSlots);
  return mergeCalendarFields(calendar, {
    year: year,
    monthCode: computeMonthCode(calendar, year, month),
    day: day
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}

function mergeYearMonthFields(calendar, plainYearMonthSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, yearMonthFieldNamesAlpha, yearMonthFieldNamesWithEraAlpha);
  const {year: year, month: month} = computeCalendarDateFields(calendar, plainYearMonthSlots);
  return mergeCalendarFields(calendar, {
    year: year,
    monthCode: computeMonthCode(calendar, year, month)
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}

function mergeMonthDayFields(calendar, plainMonthDaySlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha);
  const {year: year, month: month, day: day} = computeCalendarDateFields(calendar, plainMonthDaySlots);
  return mergeCalendarFields(calendar, {
    monthCode: computeMonthCode(calendar, year, month),
    day: day
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}

function createZonedDateTimeFromMergedFields(zonedDateTimeSlots, mergedAllFields, calendarFields, year, monthCodeParts, overflow, offsetDisambig, epochDisambig) {
  const {calendar: calendar, timeZone: timeZone} = zonedDateTimeSlots;
  return createZonedEpochNanoSlots(getMatchingInstantFor(timeZone, combineDateAndTime(createDateFromRefinedFields(calendarFields, calendar, year, monthCodeParts, overflow), constrainTimeFields(mergedAllFields, overflow)), mergedAllFields.offset, offsetDisambig, epochDisambig), timeZone, calendar);
}

function createDateTimeFromMergedFields(mergedAllFields, calendarFields, calendar, year, monthCodeParts, overflow) {
  return createDateTimeFromRefinedFields(createDateFromRefinedFields(calendarFields, calendar, year, monthCodeParts, overflow), constrainTimeFields(mergedAllFields, overflow), calendar);
}

function mergeTimeFields(initialFields, modFields) {
  return {
    ...pluckProps(timeFieldNamesAlpha, initialFields),
    ...readAndRefineBagFields(modFields, timeFieldNamesAlpha, timeFieldRefiners)
  };
}

function mergeDurationFields(slots, fields) {
  return createDurationSlots((initialFields = slots, modFields = fields, validateDurationFields({
    ...initialFields,
    ...readAndRefineBagFields(modFields, durationFieldNamesAlpha, durationFieldRefiners)
  })));
  var initialFields, modFields;
}

function computeMonthCode(calendar, year, month) {
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
  return formatMonthCode(monthCodeNumber, isLeapMonth);
}

function totalDuration(refineRelativeTo, slots, options) {
  const [totalUnit, relativeToSlots] = ((options, refineRelativeTo) => {
    const relativeToInternals = refineRelativeTo((options = normalizeOptionsOrString(options, "unit")).relativeTo);
    let totalUnit = coerceTotalUnit(options);
    return totalUnit = requirePropDefined("unit", totalUnit), [ totalUnit, relativeToInternals ];
  })(options, refineRelativeTo);
  const maxDurationUnit = getMaxDurationUnit(slots);
  const maxUnit = Math.max(totalUnit, maxDurationUnit);
  const isZoned = relativeToSlots && isZonedEpochSlots(relativeToSlots);
  if (!relativeToSlots && isUniformUnit(maxUnit, isZoned)) {
    return totalDayTimeDuration(slots, totalUnit);
  }
  if (relativeToSlots || throwRangeError("Missing relativeTo"), !slots.sign && (!isZoned || totalUnit < 6)) {
    return 0;
  }
  const [balancedDuration, endEpochNano, relativeOps] = spanRelativeDuration(relativeToSlots, slots, totalUnit);
  return isUniformUnit(totalUnit, isZoned) ? totalDayTimeDuration(balancedDuration, totalUnit) : ((durationFields, endEpochNano, totalUnit, relativeOps) => {
    const fieldName = durationFieldNamesAsc[totalUnit];
    const baseDurationFields = clearDurationFields(totalUnit, durationFields);
    return totalRelativeUnit(durationFields[fieldName], computeDurationSign(durationFields) || 1, endEpochNano, value => (baseDurationFields[fieldName] = value, 
    moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields)));
  })(balancedDuration, endEpochNano, totalUnit, relativeOps);
}

function totalDayTimeDuration(durationFields, totalUnit) {
  return divideBigNanoToExactNumber(durationDayTimeToBigNano(durationFields), unitNanoMap[totalUnit]);
}

function instantToZonedDateTime(instantSlots, timeZone, calendar) {
  return createZonedEpochNanoSlots(instantSlots.epochNanoseconds, timeZone, calendar);
}

function zonedDateTimeToInstant(zonedDateTimeSlots0) {
  return createEpochNanoSlots(zonedDateTimeSlots0.epochNanoseconds);
}

function zonedDateTimeToDateTime(zonedDateTimeSlots0) {
  return createDateTimeSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0), zonedDateTimeSlots0.calendar);
}

function zonedDateTimeToDate(zonedDateTimeSlots0) {
  return createDateSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0), zonedDateTimeSlots0.calendar);
}

function zonedDateTimeToTime(zonedDateTimeSlots0) {
  return createTimeSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0));
}

function dateTimeToZonedDateTime(plainDateTimeSlots, timeZone, epochDisambig) {
  return createZonedEpochNanoSlots(checkEpochNanoInBounds(getSingleInstantFor(timeZone, plainDateTimeSlots, epochDisambig)), timeZone, plainDateTimeSlots.calendar);
}

function dateToZonedDateTime(plainDateSlots, timeZone, timeFields) {
  let epochNano;
  return epochNano = timeFields ? getSingleInstantFor(timeZone, combineDateAndTime(plainDateSlots, timeFields)) : getStartOfDayInstantFor(timeZone, combineDateAndTime(plainDateSlots, timeFieldDefaults)), 
  createZonedEpochNanoSlots(epochNano, timeZone, plainDateSlots.calendar);
}

function yearMonthToDate(calendar, input, bag) {
  return mergeFieldsIntoDate(calendar, pluckProps(getCalendarFieldNames(calendar, yearMonthCodeFieldNamesAlpha, yearMonthCodeFieldNamesWithEraAlpha), input), readAndRefineBagFields(requireObjectLike(bag), dayFieldNamesAsc, dateFieldRefiners, []));
}

function monthDayToDate(calendar, input, bag) {
  const extraFieldNames = getCalendarFieldNames(calendar, yearFieldNamesAsc, yearFieldNamesWithEraAlpha);
  return mergeFieldsIntoDate(calendar, pluckProps(monthCodeDayFieldNamesAlpha, input), readAndRefineBagFields(requireObjectLike(bag), extraFieldNames, dateFieldRefiners, []));
}

function fieldsToMonthDay(calendar, input) {
  const refinedFields = readAndRefineBagFields(input, monthCodeDayFieldNamesAlpha, dateFieldRefiners);
  const [year, monthCodeParts] = refineMonthDayFields(refinedFields, calendar);
  return createMonthDayFromRefinedFields(refinedFields, calendar, year, monthCodeParts, 0);
}

function fieldsToYearMonth(calendar, input) {
  const refinedFields = readAndRefineBagFields(input, getCalendarFieldNames(calendar, yearMonthCodeFieldNamesAlpha, yearMonthCodeFieldNamesWithEraAlpha), dateFieldRefiners);
  const [year, monthCodeParts] = refineCalendarDateFields(refinedFields, calendar, 1);
  return createYearMonthFromRefinedFields(refinedFields, calendar, year, monthCodeParts, 0);
}

function mergeFieldsIntoDate(calendar, inputFields, extraFields) {
  const mergedFieldNames = getCalendarFieldNames(calendar, yearMonthCodeDayFieldNamesAlpha, yearMonthCodeDayFieldNamesWithEraAlpha);
  let mergedFields = mergeCalendarFields(calendar, inputFields, extraFields);
  mergedFields = readAndRefineBagFields(mergedFields, mergedFieldNames, dateFieldRefiners, []);
  const [year, monthCodeParts] = refineCalendarDateFields(mergedFields, calendar);
  return createDateFromRefinedFields(mergedFields, calendar, year, monthCodeParts, 0);
}

function epochMilliToInstant(epochMilli) {
  return createEpochNanoSlots(checkEpochNanoInBounds(BigInt(internal_toStrictInteger(epochMilli)) * bigNanoInMilli));
}

function epochNanoToInstant(epochNano) {
  return createEpochNanoSlots(checkEpochNanoInBounds(toBigInt(epochNano)));
}

function applyPlainFormatTimeZone(options) {
  return options.timeZone = "UTC", [ "full", "long" ].includes(options.timeStyle) && (options.timeStyle = "medium"), 
  options;
}

function applyZonedFormatTimeZone(options, timeZoneId) {
  return void 0 !== options.timeZone && throwTypeError("Cannot specify TimeZone"), 
  options.timeZone = timeZoneId, options;
}

function checkResolvedCalendarCompatible(format, slots, strictCalendarCheck) {
  const resolvedCalendarId = format.resolvedOptions().calendar;
  !strictCalendarCheck && slots.calendar === isoCalendarImpl || getCalendarSlotId(slots.calendar) === resolvedCalendarId || throwRangeError("Mismatching Calendars");
}

function createOptionsTransformer(shapeFieldNames, invalidShapeFieldNames, ignoredFieldNames, defaultShapeFields, dateStyleReplacementFields) {
  const shapeFieldNameSet = new Set(shapeFieldNames);
  const invalidShapeFieldNameSet = new Set(invalidShapeFieldNames);
  const ignoredFieldNameSet = new Set(ignoredFieldNames);
  return (options, allowPartialOverlap) => {
    let dateStyle;
    let timeStyle;
    const granularShapeFields = {};
    const modifierFields = {};
    const otherFields = {};
    let hasInvalidGranularShapeFields = 0;
    let hasInvalidStyleFields = 0;
    for (const name of Object.keys(options)) {
      const value = options[name];
      void 0 === value || ignoredFieldNameSet.has(name) || (shapeFieldNameSet.has(name) ? "dateStyle" === name ? dateStyle = value : "timeStyle" === name ? timeStyle = value : granularShapeFields[name] = value : "era" === name ? modifierFields[name] = value : invalidShapeFieldNameSet.has(name) ? "dateStyle" === name || "timeStyle" === name ? hasInvalidStyleFields = 1 : hasInvalidGranularShapeFields = 1 : otherFields[name] = value);
    }
    const hasDateStyle = void 0 !== dateStyle;
    const hasTimeStyle = void 0 !== timeStyle;
    const hasAnyStyle = hasDateStyle || hasTimeStyle;
    const hasGranularShapeFields = Object.keys(granularShapeFields).length > 0;
    const hasInvalids = hasInvalidGranularShapeFields || hasInvalidStyleFields;
    const hasShapeFields = hasGranularShapeFields || hasDateStyle || hasTimeStyle;
    const hasModifierFields = Object.keys(modifierFields).length > 0;
    (!allowPartialOverlap && hasInvalids || allowPartialOverlap && hasInvalids && !hasShapeFields || hasAnyStyle && (hasGranularShapeFields || hasModifierFields || hasInvalidGranularShapeFields)) && throwTypeError("Invalid formatting options");
    const transformedOptions = {};
    return hasAnyStyle || hasShapeFields || Object.assign(transformedOptions, defaultShapeFields), 
    Object.assign(transformedOptions, granularShapeFields, modifierFields, otherFields), 
    hasDateStyle && (dateStyleReplacementFields ? Object.assign(transformedOptions, dateStyleReplacementFields[dateStyle]) : transformedOptions.dateStyle = dateStyle), 
    hasTimeStyle && (transformedOptions.timeStyle = timeStyle), transformedOptions;
  };
}

const dateDefaultShapeFields = {
  year: "numeric",
  month: "numeric",
  day: "numeric"
};

const timeDefaultShapeFields = {
  hour: "numeric",
  minute: "numeric",
  second: "numeric"
};

const dateTimeDefaultShapeFields = /*@__PURE__*/ Object.assign({}, dateDefaultShapeFields, timeDefaultShapeFields);

const dateShapeFieldNames = [ "weekday", "year", "month", "day", "dateStyle" ];

const timeShapeFieldNames = [ "dayPeriod", "hour", "minute", "second", "fractionalSecondDigits", "timeStyle" ];

const dateTimeShapeFieldNames = /*@__PURE__*/ dateShapeFieldNames.concat(timeShapeFieldNames);

const yearMonthIgnoredFieldNames = /*@__PURE__*/ [ "weekday", "day" ].concat(timeShapeFieldNames);

const monthDayIgnoredFieldNames = /*@__PURE__*/ [ "weekday", "year" ].concat(timeShapeFieldNames);

const transformInstantOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], [], dateTimeDefaultShapeFields);

const transformZonedOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], [], {
  ...dateTimeDefaultShapeFields,
  timeZoneName: "short"
});

const transformDateTimeOptions = /*@__PURE__*/ createOptionsTransformer(dateTimeShapeFieldNames, [], [ "timeZoneName" ], dateTimeDefaultShapeFields);

const transformDateOptions = /*@__PURE__*/ createOptionsTransformer(dateShapeFieldNames, timeShapeFieldNames, [ "timeZoneName" ], dateDefaultShapeFields);

const transformTimeOptions = /*@__PURE__*/ createOptionsTransformer(timeShapeFieldNames, dateShapeFieldNames, [ "timeZoneName", "era" ], timeDefaultShapeFields);

const transformYearMonthOptions = /*@__PURE__*/ createOptionsTransformer([ "year", "month", "dateStyle" ], yearMonthIgnoredFieldNames, [ "timeZoneName" ], {
  year: "numeric",
  month: "numeric"
}, {
  full: {
    year: "numeric",
    month: "long"
  },
  long: {
    year: "numeric",
    month: "long"
  },
  medium: {
    year: "numeric",
    month: "short"
  },
  short: {
    year: "2-digit",
    month: "numeric"
  }
});

const transformMonthDayOptions = /*@__PURE__*/ createOptionsTransformer([ "month", "day", "dateStyle" ], monthDayIgnoredFieldNames, [ "timeZoneName", "era" ], {
  month: "numeric",
  day: "numeric"
}, {
  full: {
    month: "long",
    day: "numeric"
  },
  long: {
    month: "long",
    day: "numeric"
  },
  medium: {
    month: "short",
    day: "numeric"
  },
  short: {
    month: "numeric",
    day: "numeric"
  }
});

function zonedDateTimeWithPlainTime(zonedDateTimeSlots, plainTimeFields) {
  const {timeZone: timeZone} = zonedDateTimeSlots;
  const newIsoDateTime = combineDateAndTime(zonedEpochSlotsToIso(zonedDateTimeSlots), plainTimeFields || timeFieldDefaults);
  return createZonedEpochNanoSlots(plainTimeFields ? getSingleInstantFor(timeZone, newIsoDateTime) : getStartOfDayInstantFor(timeZone, newIsoDateTime), timeZone, zonedDateTimeSlots.calendar);
}

function refineDirectionOptions(options) {
  const normalizedOptions = normalizeOptionsOrString(options, "direction");
  const res = coerceDirection(normalizedOptions, 0);
  return res || throwRangeError(internal_invalidEntity("direction", res)), res;
}

function getCurrentIsoDateTime(timeZone) {
  const epochNano = getCurrentEpochNano();
  const offsetNano = timeZone.B(epochNano);
  return epochNanoToIsoDateTime(epochNano + BigInt(offsetNano));
}

function getCurrentEpochNano() {
  return BigInt(Date.now()) * bigNanoInMilli;
}

function getCurrentTimeZoneId() {
  return (new RawDateTimeFormat).resolvedOptions().timeZone || "UTC";
}

function createDateTimeFormatShell(createArgsProvider, transformOptions = identity) {
  const internalsMap = new WeakMap;
  function getInternals(format) {
    const internals = internalsMap.get(format);
    return internals || throwTypeError("Invalid calling context"), internals;
  }
  class ShimDateTimeFormat {
    constructor(locales, options = Object.create(null)) {
      const transformedOptions = transformOptions(options);
      const observedOptionNames = [];
      const trackedOptions = new Proxy(Object.create(null), {
        get(_target, name) {
          const value = transformedOptions[name];
          return void 0 !== value && observedOptionNames.push(name), value;
        }
      });
      const baseFormat = new RawDateTimeFormat(locales, trackedOptions);
      const resolvedOptions = baseFormat.resolvedOptions();
      const copiedOptions = pluckProps(observedOptionNames, resolvedOptions);
      internalsMap.set(this, {
        $: createArgsProvider({
          t: baseFormat,
          Ce: resolvedOptions.locale,
          F: copiedOptions,
          Ee: transformedOptions
        }),
        t: baseFormat
      });
    }
    get format() {
      const internals = getInternals(this);
      return internals.we || (internals.we = record => {
        const [format, ...rest] = internals.$.A(record);
        return format.format(...rest);
      });
    }
    formatToParts(record) {
      const {$: argsProvider} = getInternals(this);
      const [format, ...rest] = argsProvider.A(record);
      return format.formatToParts(...rest);
    }
    resolvedOptions() {
      return getInternals(this).t.resolvedOptions();
    }
  }
  const {prototype: prototype} = ShimDateTimeFormat;
  function DateTimeFormat(locales, options) {
    return new ShimDateTimeFormat(locales, options);
  }
  RawDateTimeFormat.prototype.formatRange && Object.defineProperties(prototype, createPropDescriptors({
    formatRange(record0, record1) {
      const {$: argsProvider} = getInternals(this);
      const [format, epochMilli0, epochMilli1] = argsProvider.v(record0, record1);
      return format.formatRange(epochMilli0, epochMilli1);
    },
    formatRangeToParts(record0, record1) {
      const {$: argsProvider} = getInternals(this);
      const [format, epochMilli0, epochMilli1] = argsProvider.v(record0, record1);
      return format.formatRangeToParts(epochMilli0, epochMilli1);
    }
  }));
  const rawStaticDescriptors = Object.getOwnPropertyDescriptors(RawDateTimeFormat);
  return rawStaticDescriptors.prototype.value = prototype, Object.defineProperties(DateTimeFormat, rawStaticDescriptors), 
  prototype.constructor = DateTimeFormat, Object.defineProperties(prototype, createStringTagDescriptors("Intl.DateTimeFormat")), 
  DateTimeFormat;
}

function internal_countEpochNanoUnit(start, end, unit, [roundingInc, roundingMode]) {
  let diffNano = end - start;
  return void 0 !== roundingMode && (diffNano = roundBigNanoToInc(diffNano, computeBigNanoInc(unit, roundingInc), roundingMode)), 
  divideBigNanoToExactNumber(diffNano, unitNanoMap[unit]);
}

function internal_countDateTimeUnit(start, end, unit, rounding) {
  return internal_countEpochNanoUnit(internal_isoDateTimeToEpochNano(start), internal_isoDateTimeToEpochNano(end), unit, rounding);
}

function internal_countTimeUnit(start, end, unit, [roundingInc, roundingMode]) {
  let diffNano = internal_timeFieldsToNano(end) - internal_timeFieldsToNano(start);
  return void 0 !== roundingMode && (diffNano = roundNumberToInc(diffNano, computeNanoInc(unit, roundingInc), roundingMode)), 
  divideBigNanoToExactNumber(BigInt(diffNano), unitNanoMap[unit]);
}

function internal_countEpochNanoDays(startEpochNano, endEpochNano, originTimeNano, [roundingInc, roundingMode]) {
  let diffNano = endEpochNano - startEpochNano;
  if (void 0 !== roundingMode) {
    diffNano = roundBigNanoToInc(diffNano, computeBigNanoInc(6, roundingInc), roundingMode);
  } else if (diffNano) {
    const originTimeBigNano = BigInt(originTimeNano);
    checkIsoDateTimeEpochNanoInBounds(startEpochNano - originTimeBigNano), checkIsoDateTimeEpochNanoInBounds(endEpochNano - originTimeBigNano);
  }
  return divideBigNanoToExactNumber(diffNano, unitNanoMap[6]);
}

function internal_countYearMonthUnit(calendar, isoDate0, isoDate1, unit, rounding) {
  const start = moveToStartOfMonth(calendar, isoDate0);
  const end = moveToStartOfMonth(calendar, isoDate1);
  return compareIsoDates(start, end) ? (checkIsoDateInBounds(start), checkIsoDateInBounds(end), 
  internal_countRelativeUnit(unit, {
    he: () => internal_diffCalendarDates(calendar, start, end, unit),
    le: internal_createDateRelativeOps(calendar, start),
    ie: internal_isoDateToEpochNano(end)
  }, rounding, 0, 8 === unit)) : 0;
}

function internal_countRelativeUnit(unit, relativeUnitDiff, [roundingInc, roundingMode], isZoned, isPrecisionUnit) {
  const {he: diffExact, le: relativeOps} = relativeUnitDiff;
  const durationFields = diffExact();
  let {ie: endEpochNano} = relativeUnitDiff;
  return computeDurationSign(durationFields) ? void 0 !== roundingMode ? isPrecisionUnit && 1 === roundingInc ? durationFields[durationFieldNamesAsc[unit]] : resolveDurationUnit(unit, durationFields, endEpochNano, relativeOps, roundingInc, roundingMode) : (isZoned ? endEpochNano = checkEpochNanoInBounds(moveRelativeMarkerToEpochNano(relativeOps, {
    ...durationFields,
    ...durationTimeFieldDefaults
  }) + durationTimeToBigNano(durationFields)) : (checkIsoDateTimeEpochNanoInBounds(relativeOps.ne), 
  checkIsoDateTimeEpochNanoInBounds(endEpochNano)), resolveDurationUnit(unit, durationFields, endEpochNano, relativeOps, 1, void 0)) : 0;
}

function internal_countDateWeeks(originIsoDate, endEpochNano, [roundingInc, roundingMode]) {
  const originEpochNano = internal_isoDateToEpochNano(originIsoDate);
  const diffNano = endEpochNano - originEpochNano;
  if (!diffNano) {
    return 0;
  }
  void 0 === roundingMode && (checkIsoDateTimeEpochNanoInBounds(originEpochNano), 
  checkIsoDateTimeEpochNanoInBounds(endEpochNano));
  const wholeWeeks = Number(diffNano / (7n * bigNanoInUtcDay));
  const sign = diffNano < 0n ? -1 : 1;
  const moveWeeksToEpochNano = weeks => {
    return weeks ? (((epochNano = originEpochNano + BigInt(weeks) * bigNanoInUtcDay * 7n) < plainDateEpochNanoMin || epochNano > epochNanoMax) && throwRangeError(outOfBoundsDate), 
    epochNano) : originEpochNano;
    var epochNano;
  };
  return void 0 === roundingMode ? totalRelativeUnit(wholeWeeks, sign, endEpochNano, moveWeeksToEpochNano) : roundRelativeUnit(wholeWeeks, sign, endEpochNano, moveWeeksToEpochNano, roundingInc, roundingMode);
}

function internal_countZonedDayWeekUnit(unit, timeZone, startZoned, endZoned, [roundingInc, roundingMode]) {
  const daysInUnit = 7 === unit ? 7 : 1;
  const startEpochNano = startZoned.epochNanoseconds;
  const sign = endZoned.epochNanoseconds > startEpochNano ? 1 : -1;
  const originIsoDateTime = zonedEpochSlotsToIso(startZoned);
  let deltaDays = 0;
  let remainderNano;
  if (compareIsoDates(originIsoDateTime, zonedEpochSlotsToIso(endZoned))) {
    const [startIsoDateTime, endIsoDate, timeNano] = prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign);
    deltaDays = isoDateToEpochDays(endIsoDate) - isoDateToEpochDays(startIsoDateTime), 
    remainderNano = timeNano;
  } else {
    remainderNano = Number(endZoned.epochNanoseconds - startEpochNano);
  }
  const moveByDays = days => days ? getSingleInstantFor(timeZone, combineDateAndTime(checkIsoDateInBounds(moveDateByDays(originIsoDateTime, days)), originIsoDateTime)) : startEpochNano;
  const endEpochNano = void 0 === roundingMode ? checkEpochNanoInBounds(moveByDays(deltaDays) + BigInt(remainderNano)) : endZoned.epochNanoseconds;
  const wholeValue = Math.trunc(deltaDays / daysInUnit);
  const moveValueToEpochNano = value => moveByDays(value * daysInUnit);
  return void 0 === roundingMode ? totalRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano) : roundRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano, roundingInc, roundingMode);
}

function resolveDurationUnit(unit, durationFields, endEpochNano, relativeOps, unitWindowInc, roundingMode) {
  const sign = computeDurationSign(durationFields);
  const fieldName = durationFieldNamesAsc[unit];
  const moveValueToEpochNano = value => moveRelativeMarkerToEpochNano(relativeOps, {
    ...durationFieldDefaults,
    [fieldName]: value
  });
  return void 0 === roundingMode ? totalRelativeUnit(durationFields[fieldName], sign, endEpochNano, moveValueToEpochNano) : roundRelativeUnit(durationFields[fieldName], sign, endEpochNano, moveValueToEpochNano, unitWindowInc, roundingMode);
}

function internal_moveToRefinedDayOfYear(calendar, isoDate, dayOfYear, overflow) {
  return moveDateByDays(isoDate, clampEntity("dayOfMonth", dayOfYear, 1, computeCalendarDaysInYear(calendar, isoDate), overflow) - computeCalendarDayOfYear(calendar, isoDate));
}

function internal_moveToRefinedDayOfMonth(calendar, isoDate, day, overflow) {
  return moveDateByDays(isoDate, clampEntity("day", day, 1, computeCalendarDaysInMonth(calendar, isoDate), overflow) - computeCalendarDateFields(calendar, isoDate).day);
}

function internal_moveToRefinedDayOfWeek(isoDate, dayOfWeek, overflow) {
  return moveDateByDays(isoDate, clampEntity("dayOfWeek", dayOfWeek, 1, 7, overflow) - computeIsoDayOfWeek(isoDate));
}

function internal_moveToRefinedWeekOfYear(calendar, isoDate, weekOfYear, overflow) {
  calendar !== isoCalendarImpl && throwRangeError(internal_unsupportedWeekNumbers);
  const {weekOfYear: currentWeekOfYear, De: weeksInYear} = computeIsoWeekFields(isoDate);
  return moveDateByDays(isoDate, 7 * (clampEntity("weekOfYear", weekOfYear, 1, weeksInYear, overflow) - currentWeekOfYear));
}

function computeDayFloor(slots) {
  return combineDateAndTime(slots, timeFieldDefaults);
}

function computeYearFloor(calendar, slots) {
  const {year: year0} = computeCalendarDateFields(calendar, slots);
  return computeCalendarDateTimeFromParts(calendar, year0);
}

function computeMonthFloor(calendar, slots) {
  const {year: year0, month: month0} = computeCalendarDateFields(calendar, slots);
  return computeCalendarDateTimeFromParts(calendar, year0, month0);
}

function computeIsoWeekFloor(_calendar, slots) {
  return combineDateAndTime(moveDateByDays(slots, 1 - computeIsoDayOfWeek(slots)), timeFieldDefaults);
}

function computeYearCeil(calendar, slots) {
  return computeYearInterval(calendar, slots)[1];
}

function computeMonthCeil(calendar, slots) {
  return computeMonthInterval(calendar, slots)[1];
}

function computeIsoWeekCeil(calendar, slots) {
  return combineDateAndTime(moveDateByDays(computeIsoWeekFloor(0, slots), 7), timeFieldDefaults);
}

function computeDayCeil(_calendar, slots) {
  return combineDateAndTime(moveDateByDays(slots, 1), timeFieldDefaults);
}

function computeYearInterval(calendar, slots) {
  return [ computeYearFloor(calendar, slots), computeCalendarDateTimeFromParts(calendar, computeCalendarDateFields(calendar, slots).year + 1) ];
}

function computeMonthInterval(calendar, slots) {
  const isoDateTime0 = computeMonthFloor(calendar, slots);
  const {year: year, month: month} = computeCalendarDateFields(calendar, slots);
  const {year: year1, month: month1} = addCalendarMonths(calendar, year, month, 1);
  return [ isoDateTime0, computeCalendarDateTimeFromParts(calendar, year1, month1) ];
}

function computeIsoWeekInterval(calendar, slots) {
  const isoDateTime0 = computeIsoWeekFloor(0, slots);
  return [ isoDateTime0, combineDateAndTime(moveDateByDays(isoDateTime0, 7), timeFieldDefaults) ];
}

function roundDateToInterval(computeInterval, calendar, slots, roundingMode) {
  return roundEpochNanoToInterval(computeInterval, calendar, slots, internal_isoDateToEpochNano(slots), roundingMode);
}

function computeCalendarDateTimeFromParts(calendar, year, month = 1) {
  return combineDateAndTime(computeCalendarIsoFieldsFromParts(calendar, year, month, 1), timeFieldDefaults);
}

function roundDateTimeToInterval(computeInterval, calendar, slots, roundingMode) {
  return roundEpochNanoToInterval(computeInterval, calendar, slots, internal_isoDateTimeToEpochNano(slots), roundingMode);
}

function roundEpochNanoToInterval(computeInterval, calendar, slots, epochNano, roundingMode) {
  const [isoDateTime0, isoDateTime1] = computeInterval(calendar, slots);
  return roundWithMode(computeEpochNanoFrac(epochNano, internal_isoDateTimeToEpochNano(isoDateTime0), internal_isoDateTimeToEpochNano(isoDateTime1)), roundingMode) ? isoDateTime1 : isoDateTime0;
}



;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/chunks/apiHelpers.js






const PlainYearMonthBranding = "PlainYearMonth";

const PlainMonthDayBranding = "PlainMonthDay";

const PlainDateBranding = "PlainDate";

const PlainDateTimeBranding = "PlainDateTime";

const PlainTimeBranding = "PlainTime";

const ZonedDateTimeBranding = "ZonedDateTime";

const InstantBranding = "Instant";

const DurationBranding = "Duration";

const CalendarBranding = "Calendar";

function defineTemporalClass(branding, cls, getSlots, ...getterMaps) {
  return Object.defineProperties(cls, createNameDescriptors(branding)), Object.defineProperties(cls.prototype, createStringTagDescriptors("Temporal." + branding)), 
  Object.defineProperties(cls.prototype, mapProps(getter => ({
    get() {
      return getter(getSlots(this));
    },
    configurable: 1
  }), Object.assign({}, ...getterMaps))), cls;
}

const attachDebugString = "noop" !== noop.name || globalThis.process ? noop : instance => {
  Object.defineProperty(instance, "_str_", {
    value: instance.toJSON()
  });
};

function invalidRecordType() {
  throwTypeError(invalidCallingContext);
}

function apiHelpers_forbiddenValueOf() {
  throwTypeError(forbiddenValueOf);
}

const yearMonthFieldGetters$1 = {
  era(slots) {
    return computeCalendarEraFields(slots.calendar, slots).era;
  },
  eraYear(slots) {
    return computeCalendarEraFields(slots.calendar, slots).eraYear;
  },
  year(slots) {
    return computeCalendarDateFields(slots.calendar, slots).year;
  },
  month(slots) {
    return computeCalendarDateFields(slots.calendar, slots).month;
  },
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  }
};

const dateFieldGetters$1 = {
  era(slots) {
    return computeCalendarEraFields(slots.calendar, slots).era;
  },
  eraYear(slots) {
    return computeCalendarEraFields(slots.calendar, slots).eraYear;
  },
  year(slots) {
    return computeCalendarDateFields(slots.calendar, slots).year;
  },
  month(slots) {
    return computeCalendarDateFields(slots.calendar, slots).month;
  },
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  },
  day(slots) {
    return computeCalendarDateFields(slots.calendar, slots).day;
  }
};

const monthDayFieldGetters$1 = {
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  },
  day(slots) {
    return computeCalendarDateFields(slots.calendar, slots).day;
  }
};

const yearMonthDerivedGetters = {
  daysInMonth(slots) {
    return computeCalendarDaysInMonth(slots.calendar, slots);
  },
  daysInYear(slots) {
    return computeCalendarDaysInYear(slots.calendar, slots);
  },
  monthsInYear(slots) {
    return computeCalendarMonthsInYear(slots.calendar, slots);
  },
  inLeapYear(slots) {
    return computeCalendarInLeapYear(slots.calendar, slots);
  }
};

const dateDerivedGetters = {
  dayOfWeek(slots) {
    return computeIsoDayOfWeek(slots);
  },
  dayOfYear(slots) {
    return computeCalendarDayOfYear(slots.calendar, slots);
  },
  weekOfYear(slots) {
    return computeCalendarWeekOfYear(slots.calendar, slots);
  },
  yearOfWeek(slots) {
    return computeCalendarYearOfWeek(slots.calendar, slots);
  },
  daysInWeek() {
    return 7;
  },
  daysInMonth(slots) {
    return computeCalendarDaysInMonth(slots.calendar, slots);
  },
  daysInYear(slots) {
    return computeCalendarDaysInYear(slots.calendar, slots);
  },
  monthsInYear(slots) {
    return computeCalendarMonthsInYear(slots.calendar, slots);
  },
  inLeapYear(slots) {
    return computeCalendarInLeapYear(slots.calendar, slots);
  }
};

function diffInstants(invert, instantSlots0, instantSlots1, options) {
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 3, 5);
  return createDiffDurationSlots(invert, diffEpochNanosRounded(instantSlots0.epochNanoseconds, instantSlots1.epochNanoseconds, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffZonedDateTimes(invert, slots0, slots1, options) {
  const calendar = internal_getCommonCalendar(slots0.calendar, slots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 5);
  return createDiffDurationSlots(invert, diffZonedDateTimesRounded(calendar, slots0, slots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffDateTimes(invert, plainDateTimeSlots0, plainDateTimeSlots1, options) {
  const calendar = internal_getCommonCalendar(plainDateTimeSlots0.calendar, plainDateTimeSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 6);
  return createDiffDurationSlots(invert, diffDateTimesRounded(calendar, plainDateTimeSlots0, plainDateTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffDates(invert, plainDateSlots0, plainDateSlots1, options) {
  const calendar = internal_getCommonCalendar(plainDateSlots0.calendar, plainDateSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 6, 9, 6);
  return createDiffDurationSlots(invert, diffDatesRounded(calendar, plainDateSlots0, plainDateSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffYearMonths(invert, plainYearMonthSlots0, plainYearMonthSlots1, options) {
  const calendar = internal_getCommonCalendar(plainYearMonthSlots0.calendar, plainYearMonthSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 9, 9, 8);
  return createDiffDurationSlots(invert, diffYearMonthsRounded(calendar, plainYearMonthSlots0, plainYearMonthSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function diffTimes(invert, plainTimeSlots0, plainTimeSlots1, options) {
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 5, 5);
  return createDiffDurationSlots(invert, diffTimesRounded(plainTimeSlots0, plainTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}

function createDiffDurationSlots(invert, durationFields) {
  return createDurationSlots(invert ? negateDurationFields(durationFields) : durationFields);
}

function withDateFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const fields = mergeDateFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const overflow = internal_refineOverflowOptions(options);
  return createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}

function withDateTimeFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const [mergedFields, calendarFields] = mergeDateTimeFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(calendarFields, calendar);
  const overflow = internal_refineOverflowOptions(options);
  return createDateTimeFromMergedFields(mergedFields, calendarFields, calendar, year, monthCodeParts, overflow);
}

function withYearMonthFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const fields = mergeYearMonthFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar, 1);
  const overflow = internal_refineOverflowOptions(options);
  return createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}

function withMonthDayFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const fields = mergeMonthDayFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineMonthDayFields(fields, calendar);
  const overflow = internal_refineOverflowOptions(options);
  return createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}

function withTimeFields(slots, modFields, options) {
  const refinedFields = mergeTimeFields(slots, modFields);
  const overflow = internal_refineOverflowOptions(options);
  return resolveTimeFields(refinedFields, overflow);
}

function withZonedDateTimeFields(slots, modFields, options) {
  const {calendar: calendar} = slots;
  const [mergedFields, calendarFields] = mergeZonedDateTimeFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(calendarFields, calendar);
  const [overflow, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options, 2);
  return createZonedDateTimeFromMergedFields(slots, mergedFields, calendarFields, year, monthCodeParts, overflow, offsetDisambig, epochDisambig);
}

function createNativeGetters(shimGetters) {
  return createPropGetters(Object.keys(shimGetters));
}

const apiHelpers_durationGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(durationGetters$1)));

const apiHelpers_timeGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(timeGetters$1)));

const yearMonthFieldGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(yearMonthFieldGetters$1)));

const dateFieldGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(dateFieldGetters$1)));

const monthDayFieldGetters = /*@__PURE__*/ (/* unused pure expression or super */ null && (createNativeGetters(monthDayFieldGetters$1)));

const diffZonedYears = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffZonedCalendarUnit, 9)));

const diffZonedMonths = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffZonedCalendarUnit, 8)));

const diffZonedWeeks = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffZonedDayWeekUnit, 7)));

const diffZonedDays = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffZonedDayWeekUnit, 6)));

const diffInstantEpochNanoTimeUnit = (/* unused pure expression or super */ null && (diffInstantTimeUnit));

const diffDateYears = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffDateCalendarUnit, 9)));

const diffDateMonths = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffDateCalendarUnit, 8)));

const diffDateTimeYears = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffDateTimeCalendarUnit, 9)));

const diffDateTimeMonths = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffDateTimeCalendarUnit, 8)));

const diffYearMonthYears = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffYearMonthUnit, 9)));

const diffYearMonthMonths = /*@__PURE__*/ (/* unused pure expression or super */ null && (bindArgs(diffYearMonthUnit, 8)));

function diffZonedEpochNanoTimeUnit(unit, slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), diffInstantTimeUnit(unit, slots0, slots1, options);
}

function diffDateTimeEpochNanoTimeUnit(unit, slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countDateTimeUnit(slots0, slots1, unit, refineUnitDiffOptions(unit, options));
}

function diffTimeNanoOfDayTimeUnit(unit, slots0, slots1, options) {
  return countTimeUnit(slots0, slots1, unit, refineUnitDiffOptions(unit, options));
}

function adaptRecordTimeUnitDiff(diffSlots, getSlots) {
  return (unit, record0, record1, options) => diffSlots(unit, getSlots(record0), getSlots(record1), options);
}

function diffInstantTimeUnit(unit, slots0, slots1, options) {
  return countEpochNanoUnit(slots0.epochNanoseconds, slots1.epochNanoseconds, unit, refineUnitDiffOptions(unit, options));
}

function diffZonedCalendarUnit(unit, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  const rounding = refineUnitDiffOptions(unit, options);
  const timeZone = getCommonTimeZone(slots0.timeZone, slots1.timeZone);
  return slots0.epochNanoseconds === slots1.epochNanoseconds ? 0 : countRelativeUnit(unit, {
    he: () => diffZonedEpochsExact(timeZone, calendar, slots0, slots1, unit),
    le: createZonedRelativeOps(calendar, timeZone, slots0),
    ie: slots1.epochNanoseconds
  }, rounding, 1);
}

function diffZonedDayWeekUnit(unit, slots0, slots1, options) {
  getCommonCalendar(slots0.calendar, slots1.calendar);
  const rounding = refineUnitDiffOptions(unit, options);
  const timeZone = getCommonTimeZone(slots0.timeZone, slots1.timeZone);
  return slots0.epochNanoseconds === slots1.epochNanoseconds ? 0 : countZonedDayWeekUnit(unit, timeZone, slots0, slots1, rounding);
}

function diffDateTimeCalendarUnit(unit, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  return diffPlainRelativeUnit(unit, options, () => diffDateTimesExact(calendar, slots0, slots1, unit), createDateRelativeOps(calendar, slots0), computeEndEpochNanoFromMidnight(slots0, slots1));
}

function diffDateTimeWeeks(slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countDateWeeks(slots0, computeEndEpochNanoFromMidnight(slots0, slots1), refineUnitDiffOptions(7, options));
}

function diffDateTimeDays(slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countEpochNanoDays(isoDateTimeToEpochNano(slots0), isoDateTimeToEpochNano(slots1), timeFieldsToNano(slots0), refineUnitDiffOptions(6, options));
}

function computeEndEpochNanoFromMidnight(isoDateTime0, isoDateTime1) {
  return isoDateTimeToEpochNano(isoDateTime1) - BigInt(timeFieldsToNano(isoDateTime0));
}

function diffDateCalendarUnit(unit, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  return diffPlainRelativeUnit(unit, options, () => diffCalendarDates(calendar, slots0, slots1, unit), createDateRelativeOps(calendar, slots0), isoDateToEpochNano(slots1));
}

function diffDateWeeks(slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countDateWeeks(slots0, isoDateToEpochNano(slots1), refineUnitDiffOptions(7, options));
}

function diffDateDays(slots0, slots1, options) {
  return getCommonCalendar(slots0.calendar, slots1.calendar), countEpochNanoDays(isoDateToEpochNano(slots0), isoDateToEpochNano(slots1), 0, refineUnitDiffOptions(6, options));
}

function diffYearMonthUnit(unit, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  return countYearMonthUnit(calendar, slots0, slots1, unit, refineUnitDiffOptions(unit, options));
}

function diffPlainRelativeUnit(unit, options, diffExact, relativeOps, endEpochNano) {
  return countRelativeUnit(unit, {
    he: diffExact,
    le: relativeOps,
    ie: endEpochNano
  }, refineUnitDiffOptions(unit, options));
}

function reversedMove(f) {
  return (slots, units, options) => f(slots, -units, options);
}

function moveDateByYears(calendar, isoDate, years, options) {
  const overflow = refineOverflowOptions(options);
  return years ? moveDateByCalendarUnits(calendar, isoDate, toStrictInteger(years), 0, overflow) : isoDate;
}

function moveDateByMonths(calendar, isoDate, months, options) {
  const overflow = refineOverflowOptions(options);
  return months ? moveDateByCalendarUnits(calendar, isoDate, 0, toStrictInteger(months), overflow) : isoDate;
}

function moveToDayOfYear(calendar, isoDate, dayOfYear, options) {
  const overflow = refineOverflowOptions(options);
  return moveToRefinedDayOfYear(calendar, isoDate, toIntegerWithTrunc(dayOfYear), overflow);
}

function moveToDayOfMonth(calendar, isoDate, day, options) {
  const overflow = refineOverflowOptions(options);
  return moveToRefinedDayOfMonth(calendar, isoDate, toPositiveIntegerWithTruncation(day), overflow);
}

function moveToDayOfWeek(_calendar, isoDate, dayOfWeek, options) {
  const overflow = refineOverflowOptions(options);
  return moveToRefinedDayOfWeek(isoDate, toIntegerWithTrunc(dayOfWeek), overflow);
}

function moveToWeekOfYear(calendar, isoDate, weekOfYear, options) {
  const overflow = refineOverflowOptions(options);
  return moveToRefinedWeekOfYear(calendar, isoDate, toIntegerWithTrunc(weekOfYear), overflow);
}



;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/chunks/classApi-basic.js










function resolveBasicCalendarId(rawCalendarId) {
  const lowerRawCalendarId = requireString(rawCalendarId).toLowerCase();
  return lowerRawCalendarId === isoCalendarId ? isoCalendarImpl : lowerRawCalendarId === gregoryCalendarId ? gregoryCalendarImpl : void throwRangeError(exoticCalendarRequired(rawCalendarId, "temporal-polyfill/full"));
}

function resolveBasicCalendarArg(rawCalendarId = isoCalendarId) {
  return resolveBasicCalendarId(rawCalendarId);
}

const zonedDateTimeSlotsMap = /*@__PURE__*/ new WeakMap;

const ZonedDateTime = /*@__PURE__*/ defineTemporalClass(ZonedDateTimeBranding, class {
  constructor(epochNanoseconds, timeZoneId, calendar = void 0) {
    const epochNano = checkEpochNanoInBounds(toBigInt(epochNanoseconds));
    const timeZone = queryTimeZone(refineTimeZoneId(timeZoneId));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initZonedDateTime(this, createZonedEpochNanoSlots(epochNano, timeZone, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createZonedDateTime(toZonedDateTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareZonedEpochSlots(toZonedDateTimeSlots(arg0), toZonedDateTimeSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getZonedDateTimeSlots(this).calendar);
  }
  get timeZoneId() {
    return getZonedDateTimeSlots(this).timeZone.id;
  }
  get epochMilliseconds() {
    return epochNanoToMilli(getZonedDateTimeSlots(this).epochNanoseconds);
  }
  get epochNanoseconds() {
    return getZonedDateTimeSlots(this).epochNanoseconds;
  }
  get offset() {
    return formatOffsetNano(zonedEpochSlotsToIso(getZonedDateTimeSlots(this)).offsetNanoseconds);
  }
  get offsetNanoseconds() {
    return zonedEpochSlotsToIso(getZonedDateTimeSlots(this)).offsetNanoseconds;
  }
  get hoursInDay() {
    return computeZonedHoursInDay(getZonedDateTimeSlots(this));
  }
  with(mod, options = void 0) {
    return createZonedDateTime(withZonedDateTimeFields(getZonedDateTimeSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    return createZonedDateTime({
      ...getZonedDateTimeSlots(this),
      calendar: refineCalendarArg(calendarArg)
    });
  }
  withTimeZone(timeZoneArg) {
    return createZonedDateTime({
      ...getZonedDateTimeSlots(this),
      timeZone: queryTimeZone(refineTimeZoneArg(timeZoneArg))
    });
  }
  withPlainTime(plainTimeArg = void 0) {
    return createZonedDateTime(zonedDateTimeWithPlainTime(getZonedDateTimeSlots(this), optionalToPlainTimeFields(plainTimeArg)));
  }
  add(durationArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    return createZonedDateTime(moveZonedEpochSlots(slots, toDurationSlots(durationArg), internal_refineOverflowOptions(options)));
  }
  subtract(durationArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    return createZonedDateTime(moveZonedEpochSlots(slots, negateDurationFields(toDurationSlots(durationArg)), internal_refineOverflowOptions(options)));
  }
  until(otherArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    const other = toZonedDateTimeSlots(otherArg);
    return createDuration(diffZonedDateTimes(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    const other = toZonedDateTimeSlots(otherArg);
    return createDuration(diffZonedDateTimes(1, slots, other, options));
  }
  round(options) {
    const slots = getZonedDateTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options);
    return createZonedDateTime(roundZonedEpochSlotsToUnit(slots, smallestUnit, roundingInc, roundingMode));
  }
  startOfDay() {
    return createZonedDateTime(computeZonedStartOfDay(getZonedDateTimeSlots(this)));
  }
  equals(otherArg) {
    return zonedDateTimesEqual(getZonedDateTimeSlots(this), toZonedDateTimeSlots(otherArg));
  }
  toInstant() {
    return createInstant(zonedDateTimeToInstant(getZonedDateTimeSlots(this)));
  }
  toPlainDateTime() {
    return createPlainDateTime(zonedDateTimeToDateTime(getZonedDateTimeSlots(this)));
  }
  toPlainDate() {
    return createPlainDate(zonedDateTimeToDate(getZonedDateTimeSlots(this)));
  }
  toPlainTime() {
    return createPlainTime(zonedDateTimeToTime(getZonedDateTimeSlots(this)));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getZonedDateTimeSlots(this);
    const format = new RawDateTimeFormat(locales, applyZonedFormatTimeZone(transformZonedOptions(options), getZonedTimeZoneId(slots)));
    return checkResolvedCalendarCompatible(format, slots), format.format(epochNanoToMilli(slots.epochNanoseconds));
  }
  toString(options = void 0) {
    return formatZonedDateTimeIso(getZonedDateTimeSlots(this), options);
  }
  toJSON() {
    return formatZonedDateTimeIso(getZonedDateTimeSlots(this));
  }
  getTimeZoneTransition(options) {
    const slots = getZonedDateTimeSlots(this);
    const newEpochNano = slots.timeZone.C(slots.epochNanoseconds, refineDirectionOptions(options));
    return void 0 !== newEpochNano ? createZonedDateTime({
      ...slots,
      epochNanoseconds: newEpochNano
    }) : null;
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getZonedDateTimeIsoSlots, dateFieldGetters$1, dateDerivedGetters, timeGetters);

function createZonedDateTime(slots) {
  return initZonedDateTime(Object.create(ZonedDateTime.prototype), slots);
}

function getZonedDateTimeSlots(obj) {
  return getZonedDateTimeSlotsIfPresent(obj) || invalidRecordType();
}

function getZonedDateTimeIsoSlots(obj) {
  const slots = getZonedDateTimeSlots(obj);
  return {
    ...zonedEpochSlotsToIso(slots),
    calendar: slots.calendar
  };
}

function getZonedDateTimeSlotsIfPresent(obj) {
  return zonedDateTimeSlotsMap.get(obj);
}

function toZonedDateTimeSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return refineZonedFieldOptions(options), ownSlots;
    }
    const calendar = getCalendarFromBag(arg);
    return refineZonedDateTimeObjectLike(refineTimeZoneArg, calendar, arg, options);
  }
  return parseZonedDateTime(arg, resolveBasicCalendarId, options);
}

function initZonedDateTime(instance, slots) {
  return zonedDateTimeSlotsMap.set(instance, slots), attachDebugString(instance), 
  instance;
}

function refineTimeZoneArg(arg) {
  if (internal_isObjectLike(arg)) {
    const slots = getZonedDateTimeSlotsIfPresent(arg);
    return slots || throwTypeError(invalidTimeZone(arg)), slots.timeZone.id;
  }
  return (arg => resolveTimeZoneId(parseTimeZoneId(requireString(arg))))(arg);
}

const instantSlotsMap = /*@__PURE__*/ new WeakMap;

const Instant = /*@__PURE__*/ defineTemporalClass(InstantBranding, class {
  constructor(epochNanoseconds) {
    const epochNano = checkEpochNanoInBounds(toBigInt(epochNanoseconds));
    initInstant(this, createEpochNanoSlots(epochNano));
  }
  static from(arg) {
    return createInstant(toInstantSlots(arg));
  }
  static fromEpochMilliseconds(epochMilli) {
    return createInstant(epochMilliToInstant(epochMilli));
  }
  static fromEpochNanoseconds(epochNano) {
    return createInstant(epochNanoToInstant(epochNano));
  }
  static compare(a, b) {
    return compareZonedEpochSlots(toInstantSlots(a), toInstantSlots(b));
  }
  get epochMilliseconds() {
    return epochNanoToMilli(getInstantSlots(this).epochNanoseconds);
  }
  get epochNanoseconds() {
    return getInstantSlots(this).epochNanoseconds;
  }
  add(durationArg) {
    const slots = getInstantSlots(this);
    return createInstant(createEpochNanoSlots(moveEpochNano(slots.epochNanoseconds, toDurationSlots(durationArg))));
  }
  subtract(durationArg) {
    const slots = getInstantSlots(this);
    return createInstant(createEpochNanoSlots(moveEpochNano(slots.epochNanoseconds, negateDurationFields(toDurationSlots(durationArg)))));
  }
  until(otherArg, options = void 0) {
    return createDuration(diffInstants(0, getInstantSlots(this), toInstantSlots(otherArg), options));
  }
  since(otherArg, options = void 0) {
    return createDuration(diffInstants(1, getInstantSlots(this), toInstantSlots(otherArg), options));
  }
  round(options) {
    const slots = getInstantSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options, 5, 1);
    return createInstant(createEpochNanoSlots(roundBigNanoToDayOriginInc(slots.epochNanoseconds, computeBigNanoInc(smallestUnit, roundingInc), roundingMode)));
  }
  equals(otherArg) {
    return instantsEqual(getInstantSlots(this), toInstantSlots(otherArg));
  }
  toZonedDateTimeISO(timeZoneArg) {
    return createZonedDateTime(instantToZonedDateTime(getInstantSlots(this), queryTimeZone(refineTimeZoneArg(timeZoneArg))));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getInstantSlots(this);
    return new RawDateTimeFormat(locales, transformInstantOptions(options)).format(epochNanoToMilli(slots.epochNanoseconds));
  }
  toString(options = void 0) {
    return formatInstantIso(refineTimeZoneArg, getInstantSlots(this), options);
  }
  toJSON() {
    return formatInstantIso(refineTimeZoneArg, getInstantSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
});

function createInstant(slots) {
  return initInstant(Object.create(Instant.prototype), slots);
}

function getInstantSlots(obj) {
  return getInstantSlotsIfPresent(obj) || invalidRecordType();
}

function getInstantSlotsIfPresent(obj) {
  return instantSlotsMap.get(obj);
}

function toInstantSlots(arg) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getInstantSlotsIfPresent(arg);
    if (ownSlots) {
      return ownSlots;
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return createEpochNanoSlots(zonedDateTimeSlots.epochNanoseconds);
    }
  }
  return parseInstant(arg);
}

const {toTemporalInstant: toTemporalInstant} = {
  toTemporalInstant() {
    const epochMilli = Date.prototype.valueOf.call(this);
    return createInstant(createEpochNanoSlots(BigInt(requireNumberIsInteger(epochMilli)) * bigNanoInMilli));
  }
};

function initInstant(instance, slots) {
  return instantSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}

const plainMonthDaySlotsMap = /*@__PURE__*/ new WeakMap;

const PlainMonthDay = /*@__PURE__*/ defineTemporalClass(PlainMonthDayBranding, class {
  constructor(isoMonth, isoDay, calendar = void 0, referenceIsoYear) {
    const isoMonthInt = utils_toIntegerWithTrunc(isoMonth);
    const isoDayInt = utils_toIntegerWithTrunc(isoDay);
    const calendarImpl = resolveBasicCalendarArg(calendar);
    const isoYearInt = utils_toIntegerWithTrunc(referenceIsoYear ?? isoEpochFirstLeapYear);
    const fields = checkIsoDateInBounds(validateIsoDateFields({
      year: isoYearInt,
      month: isoMonthInt,
      day: isoDayInt
    }));
    initPlainMonthDay(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainMonthDay(toPlainMonthDaySlots(arg, options));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainMonthDaySlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainMonthDay(withMonthDayFields(getPlainMonthDaySlots(this), validateBag(mod), options));
  }
  equals(otherArg) {
    return plainMonthDaysEqual(getPlainMonthDaySlots(this), toPlainMonthDaySlots(otherArg));
  }
  toPlainDate(bag) {
    const slots = getPlainMonthDaySlots(this);
    return createPlainDate(monthDayToDate(slots.calendar, this, bag));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainMonthDaySlots(this);
    const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformMonthDayOptions(options)));
    return checkResolvedCalendarCompatible(format, slots, 1), format.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainMonthDayIso(getPlainMonthDaySlots(this), options);
  }
  toJSON() {
    return formatPlainMonthDayIso(getPlainMonthDaySlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainMonthDaySlots, monthDayFieldGetters$1);

function createPlainMonthDay(slots) {
  return initPlainMonthDay(Object.create(PlainMonthDay.prototype), slots);
}

function getPlainMonthDaySlots(obj) {
  return getPlainMonthDaySlotsIfPresent(obj) || invalidRecordType();
}

function getPlainMonthDaySlotsIfPresent(obj) {
  return plainMonthDaySlotsMap.get(obj);
}

function toPlainMonthDaySlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainMonthDaySlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const calendarMaybe = extractCalendarFromBag(arg);
    return refinePlainMonthDayObjectLike(void 0 === calendarMaybe ? isoCalendarImpl : calendarMaybe, void 0 === calendarMaybe, arg, options);
  }
  const res = parsePlainMonthDay(arg, resolveBasicCalendarId);
  return internal_refineOverflowOptions(options), res;
}

function initPlainMonthDay(instance, slots) {
  return plainMonthDaySlotsMap.set(instance, slots), attachDebugString(instance), 
  instance;
}

const plainYearMonthSlotsMap = /*@__PURE__*/ new WeakMap;

const PlainYearMonth = /*@__PURE__*/ defineTemporalClass(PlainYearMonthBranding, class {
  constructor(isoYear, isoMonth, calendar = void 0, referenceIsoDay) {
    const isoYearInt = utils_toIntegerWithTrunc(isoYear);
    const isoMonthInt = utils_toIntegerWithTrunc(isoMonth);
    const calendarImpl = resolveBasicCalendarArg(calendar);
    const isoDayInt = utils_toIntegerWithTrunc(referenceIsoDay ?? 1);
    const fields = checkIsoYearMonthInBounds(validateIsoDateFields({
      year: isoYearInt,
      month: isoMonthInt,
      day: isoDayInt
    }));
    initPlainYearMonth(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainYearMonth(toPlainYearMonthSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareIsoDateFields(toPlainYearMonthSlots(arg0), toPlainYearMonthSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainYearMonthSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainYearMonth(withYearMonthFields(getPlainYearMonthSlots(this), validateBag(mod), options));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainYearMonth(createDateSlots(moveYearMonth(slots.calendar, slots, toDurationSlots(durationArg), internal_refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainYearMonth(createDateSlots(moveYearMonth(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), internal_refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    const other = toPlainYearMonthSlots(otherArg);
    return createDuration(diffYearMonths(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    const other = toPlainYearMonthSlots(otherArg);
    return createDuration(diffYearMonths(1, slots, other, options));
  }
  equals(otherArg) {
    return plainYearMonthsEqual(getPlainYearMonthSlots(this), toPlainYearMonthSlots(otherArg));
  }
  toPlainDate(bag) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainDate(yearMonthToDate(slots.calendar, this, bag));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainYearMonthSlots(this);
    const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformYearMonthOptions(options)));
    return checkResolvedCalendarCompatible(format, slots, 1), format.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainYearMonthIso(getPlainYearMonthSlots(this), options);
  }
  toJSON() {
    return formatPlainYearMonthIso(getPlainYearMonthSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainYearMonthSlots, yearMonthFieldGetters$1, yearMonthDerivedGetters);

function createPlainYearMonth(slots) {
  return initPlainYearMonth(Object.create(PlainYearMonth.prototype), slots);
}

function getPlainYearMonthSlots(obj) {
  return getPlainYearMonthSlotsIfPresent(obj) || invalidRecordType();
}

function getPlainYearMonthSlotsIfPresent(obj) {
  return plainYearMonthSlotsMap.get(obj);
}

function toPlainYearMonthSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainYearMonthSlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainYearMonthObjectLike(calendar, arg, options);
  }
  const res = parsePlainYearMonth(arg, resolveBasicCalendarId);
  return internal_refineOverflowOptions(options), res;
}

function initPlainYearMonth(instance, slots) {
  return plainYearMonthSlotsMap.set(instance, slots), attachDebugString(instance), 
  instance;
}

function getTemporalBrandingAndSlots(obj) {
  if (!internal_isObjectLike(obj)) {
    return;
  }
  let slots = getInstantSlotsIfPresent(obj);
  return slots ? [ InstantBranding, slots ] : (slots = getZonedDateTimeSlotsIfPresent(obj), 
  slots ? [ ZonedDateTimeBranding, slots ] : (slots = getPlainDateTimeSlotsIfPresent(obj), 
  slots ? [ PlainDateTimeBranding, slots ] : (slots = getPlainDateSlotsIfPresent(obj), 
  slots ? [ PlainDateBranding, slots ] : (slots = getPlainTimeSlotsIfPresent(obj), 
  slots ? [ PlainTimeBranding, slots ] : (slots = getPlainYearMonthSlotsIfPresent(obj), 
  slots ? [ PlainYearMonthBranding, slots ] : (slots = getPlainMonthDaySlotsIfPresent(obj), 
  slots ? [ PlainMonthDayBranding, slots ] : (slots = getDurationSlotsIfPresent(obj), 
  slots ? [ DurationBranding, slots ] : void 0)))))));
}

function validateBag(bag) {
  return (getTemporalBrandingAndSlots(bag) || void 0 !== bag.calendar || void 0 !== bag.timeZone) && throwTypeError(invalidBag), 
  bag;
}

const plainTimeSlotsMap = /*@__PURE__*/ new WeakMap;

const PlainTime = /*@__PURE__*/ defineTemporalClass(PlainTimeBranding, class {
  constructor(hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0, nanosecond = 0) {
    const fields = validateTimeFields(mapProps(utils_toIntegerWithTrunc, {
      hour: hour,
      minute: minute,
      second: second,
      millisecond: millisecond,
      microsecond: microsecond,
      nanosecond: nanosecond
    }));
    initPlainTime(this, createTimeSlots(fields));
  }
  static from(arg, options = void 0) {
    return createPlainTime(toPlainTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareTimeFields(toPlainTimeSlots(arg0), toPlainTimeSlots(arg1));
  }
  with(mod, options = void 0) {
    return createPlainTime(withTimeFields(getPlainTimeSlots(this), validateBag(mod), options));
  }
  add(durationArg) {
    const slots = getPlainTimeSlots(this);
    return createPlainTime(moveTime(slots, toDurationSlots(durationArg))[0]);
  }
  subtract(durationArg) {
    const slots = getPlainTimeSlots(this);
    return createPlainTime(moveTime(slots, negateDurationFields(toDurationSlots(durationArg)))[0]);
  }
  until(otherArg, options = void 0) {
    return createDuration(diffTimes(0, getPlainTimeSlots(this), toPlainTimeSlots(otherArg), options));
  }
  since(otherArg, options = void 0) {
    return createDuration(diffTimes(1, getPlainTimeSlots(this), toPlainTimeSlots(otherArg), options));
  }
  round(options) {
    const slots = getPlainTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options, 5);
    return createPlainTime(roundTimeToUnit(slots, smallestUnit, roundingInc, roundingMode)[0]);
  }
  equals(other) {
    return plainTimesEqual(getPlainTimeSlots(this), toPlainTimeSlots(other));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainTimeSlots(this);
    return new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformTimeOptions(options))).format(timeFieldsToMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainTimeIso(getPlainTimeSlots(this), options);
  }
  toJSON() {
    return formatPlainTimeIso(getPlainTimeSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainTimeSlots, timeGetters);

function createPlainTime(slots) {
  return initPlainTime(Object.create(PlainTime.prototype), slots);
}

function getPlainTimeSlots(obj) {
  return getPlainTimeSlotsIfPresent(obj) || invalidRecordType();
}

function getPlainTimeSlotsIfPresent(obj) {
  return plainTimeSlotsMap.get(obj);
}

function toPlainTimeSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const dateTimeSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (dateTimeSlots) {
      return internal_refineOverflowOptions(options), createTimeSlots(dateTimeSlots);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    return zonedDateTimeSlots ? (internal_refineOverflowOptions(options), zonedDateTimeToTime(zonedDateTimeSlots)) : refinePlainTimeObjectLike(arg, options);
  }
  const timeSlots = parsePlainTime(arg);
  return internal_refineOverflowOptions(options), timeSlots;
}

function optionalToPlainTimeFields(timeArg) {
  return void 0 === timeArg ? void 0 : toPlainTimeSlots(timeArg);
}

function initPlainTime(instance, slots) {
  return plainTimeSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}

const plainDateTimeSlotsMap = /*@__PURE__*/ new WeakMap;

const PlainDateTime = /*@__PURE__*/ defineTemporalClass(PlainDateTimeBranding, class {
  constructor(isoYear, isoMonth, isoDay, hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0, nanosecond = 0, calendar = void 0) {
    const fields = checkIsoDateTimeInBounds(validateIsoDateTimeFields(mapProps(utils_toIntegerWithTrunc, {
      year: isoYear,
      month: isoMonth,
      day: isoDay,
      hour: hour,
      minute: minute,
      second: second,
      millisecond: millisecond,
      microsecond: microsecond,
      nanosecond: nanosecond
    })));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initPlainDateTime(this, createDateTimeSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainDateTime(toPlainDateTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    const slots0 = toPlainDateTimeSlots(arg0);
    const slots1 = toPlainDateTimeSlots(arg1);
    return compareIsoDateTimeFields(slots0, slots1);
  }
  get calendarId() {
    return getCalendarSlotId(getPlainDateTimeSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainDateTime(withDateTimeFields(getPlainDateTimeSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(slots, refineCalendarArg(calendarArg)));
  }
  withPlainTime(plainTimeArg = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeFromRefinedFields(slots, optionalToPlainTimeFields(plainTimeArg), slots.calendar));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(moveDateTime(slots.calendar, slots, toDurationSlots(durationArg), internal_refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(moveDateTime(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), internal_refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    const other = toPlainDateTimeSlots(otherArg);
    return createDuration(diffDateTimes(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    const other = toPlainDateTimeSlots(otherArg);
    return createDuration(diffDateTimes(1, slots, other, options));
  }
  round(options) {
    const slots = getPlainDateTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options);
    return createPlainDateTime(createDateTimeSlots(roundDateTimeToUnit(slots, smallestUnit, roundingInc, roundingMode), slots.calendar));
  }
  equals(otherArg) {
    return plainDateTimesEqual(getPlainDateTimeSlots(this), toPlainDateTimeSlots(otherArg));
  }
  toZonedDateTime(timeZoneArg, options = void 0) {
    return createZonedDateTime(dateTimeToZonedDateTime(getPlainDateTimeSlots(this), queryTimeZone(refineTimeZoneArg(timeZoneArg)), refineEpochDisambigOptions(options)));
  }
  toPlainDate() {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDate(createDateSlots(slots, slots.calendar));
  }
  toPlainTime() {
    return createPlainTime(createTimeSlots(getPlainDateTimeSlots(this)));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainDateTimeSlots(this);
    const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformDateTimeOptions(options)));
    return checkResolvedCalendarCompatible(format, slots), format.format(isoDateTimeToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainDateTimeIso(getPlainDateTimeSlots(this), options);
  }
  toJSON() {
    return formatPlainDateTimeIso(getPlainDateTimeSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainDateTimeSlots, dateFieldGetters$1, dateDerivedGetters, timeGetters);

function createPlainDateTime(slots) {
  return initPlainDateTime(Object.create(PlainDateTime.prototype), slots);
}

function getPlainDateTimeSlots(obj) {
  return getPlainDateTimeSlotsIfPresent(obj) || invalidRecordType();
}

function getPlainDateTimeSlotsIfPresent(obj) {
  return plainDateTimeSlotsMap.get(obj);
}

function toPlainDateTimeSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const dateSlots = getPlainDateSlotsIfPresent(arg);
    if (dateSlots) {
      return internal_refineOverflowOptions(options), createDateTimeSlots(combineDateAndTime(dateSlots, timeFieldDefaults), dateSlots.calendar);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return internal_refineOverflowOptions(options), zonedDateTimeToDateTime(zonedDateTimeSlots);
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainDateTimeObjectLike(calendar, arg, options);
  }
  const res = parsePlainDateTime(arg, resolveBasicCalendarId);
  return internal_refineOverflowOptions(options), res;
}

function initPlainDateTime(instance, slots) {
  return plainDateTimeSlotsMap.set(instance, slots), attachDebugString(instance), 
  instance;
}

const plainDateSlotsMap = /*@__PURE__*/ new WeakMap;

const PlainDate = /*@__PURE__*/ defineTemporalClass(PlainDateBranding, class {
  constructor(isoYear, isoMonth, isoDay, calendar = void 0) {
    const fields = checkIsoDateInBounds(validateIsoDateFields(mapProps(utils_toIntegerWithTrunc, {
      year: isoYear,
      month: isoMonth,
      day: isoDay
    })));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initPlainDate(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainDate(toPlainDateSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareIsoDateFields(toPlainDateSlots(arg0), toPlainDateSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainDateSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainDate(withDateFields(getPlainDateSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(slots, refineCalendarArg(calendarArg)));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(moveDate(slots.calendar, slots, toDurationSlots(durationArg), internal_refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(moveDate(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), internal_refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    const other = toPlainDateSlots(otherArg);
    return createDuration(diffDates(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    const other = toPlainDateSlots(otherArg);
    return createDuration(diffDates(1, slots, other, options));
  }
  equals(otherArg) {
    return plainDatesEqual(getPlainDateSlots(this), toPlainDateSlots(otherArg));
  }
  toZonedDateTime(options) {
    const optionsObj = internal_isObjectLike(options) ? {
      timeZone: options.timeZone,
      plainTime: options.plainTime
    } : {
      timeZone: options
    };
    const slots = getPlainDateSlots(this);
    const timeZoneId = refineTimeZoneArg(optionsObj.timeZone);
    const plainTimeArg = optionsObj.plainTime;
    const timeFields = void 0 !== plainTimeArg ? toPlainTimeSlots(plainTimeArg) : void 0;
    return createZonedDateTime(dateToZonedDateTime(slots, queryTimeZone(timeZoneId), timeFields));
  }
  toPlainDateTime(plainTimeArg = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDateTime(createDateTimeFromRefinedFields(slots, optionalToPlainTimeFields(plainTimeArg), slots.calendar));
  }
  toPlainYearMonth() {
    const slots = getPlainDateSlots(this);
    return createPlainYearMonth(fieldsToYearMonth(slots.calendar, this));
  }
  toPlainMonthDay() {
    const slots = getPlainDateSlots(this);
    return createPlainMonthDay(fieldsToMonthDay(slots.calendar, this));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainDateSlots(this);
    const format = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformDateOptions(options)));
    return checkResolvedCalendarCompatible(format, slots), format.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainDateIso(getPlainDateSlots(this), options);
  }
  toJSON() {
    return formatPlainDateIso(getPlainDateSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getPlainDateSlots, dateFieldGetters$1, dateDerivedGetters);

function createPlainDate(slots) {
  return initPlainDate(Object.create(PlainDate.prototype), slots);
}

function getPlainDateSlots(obj) {
  return getPlainDateSlotsIfPresent(obj) || invalidRecordType();
}

function getPlainDateSlotsIfPresent(obj) {
  return plainDateSlotsMap.get(obj);
}

function toPlainDateSlots(arg, options) {
  if (internal_isObjectLike(arg)) {
    const ownSlots = getPlainDateSlotsIfPresent(arg);
    if (ownSlots) {
      return internal_refineOverflowOptions(options), ownSlots;
    }
    const dateTimeSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (dateTimeSlots) {
      return internal_refineOverflowOptions(options), createDateSlots(dateTimeSlots, dateTimeSlots.calendar);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return internal_refineOverflowOptions(options), zonedDateTimeToDate(zonedDateTimeSlots);
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainDateObjectLike(calendar, arg, options);
  }
  const res = parsePlainDate(arg, resolveBasicCalendarId);
  return internal_refineOverflowOptions(options), res;
}

function initPlainDate(instance, slots) {
  return plainDateSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}

function getCalendarFromBag(bag) {
  const calendar = extractCalendarFromBag(bag);
  return void 0 === calendar ? isoCalendarImpl : calendar;
}

function extractCalendarFromBag(bag) {
  const {calendar: calendarArg} = bag;
  if (void 0 !== calendarArg) {
    return refineCalendarArg(calendarArg);
  }
}

function refineCalendarArg(arg) {
  if (internal_isObjectLike(arg)) {
    const slots = getPlainDateSlotsIfPresent(arg) || getPlainDateTimeSlotsIfPresent(arg) || getZonedDateTimeSlotsIfPresent(arg) || getPlainMonthDaySlotsIfPresent(arg) || getPlainYearMonthSlotsIfPresent(arg);
    return slots || throwTypeError(invalidCalendar(arg)), slots.calendar;
  }
  return (arg => resolveBasicCalendarId(parseCalendarId(requireString(arg))))(arg);
}

const durationSlotsMap = /*@__PURE__*/ new WeakMap;

const Duration = /*@__PURE__*/ defineTemporalClass(DurationBranding, class {
  constructor(years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0, microseconds = 0, nanoseconds = 0) {
    const fields = validateDurationFields(mapProps(internal_toStrictInteger, {
      years: years,
      months: months,
      weeks: weeks,
      days: days,
      hours: hours,
      minutes: minutes,
      seconds: seconds,
      milliseconds: milliseconds,
      microseconds: microseconds,
      nanoseconds: nanoseconds
    }));
    initDuration(this, createDurationSlots(fields));
  }
  static from(arg) {
    return createDuration(toDurationSlots(arg));
  }
  static compare(durationArg0, durationArg1, options = void 0) {
    return compareDurations(refinePublicRelativeTo, toDurationSlots(durationArg0), toDurationSlots(durationArg1), options);
  }
  get sign() {
    return getDurationSlots(this).sign;
  }
  get blank() {
    return !getDurationSlots(this).sign;
  }
  with(mod) {
    return createDuration(mergeDurationFields(getDurationSlots(this), mod));
  }
  negated() {
    return createDuration(negateDuration(getDurationSlots(this)));
  }
  abs() {
    return createDuration(absDuration(getDurationSlots(this)));
  }
  add(otherArg) {
    return createDuration(addDurationsWithoutRelativeTo(0, getDurationSlots(this), toDurationSlots(otherArg)));
  }
  subtract(otherArg) {
    return createDuration(addDurationsWithoutRelativeTo(1, getDurationSlots(this), toDurationSlots(otherArg)));
  }
  round(roundTo) {
    return createDuration(roundDuration(refinePublicRelativeTo, getDurationSlots(this), roundTo));
  }
  total(totalOf) {
    return totalDuration(refinePublicRelativeTo, getDurationSlots(this), totalOf);
  }
  toLocaleString(locales = void 0, options) {
    const slots = getDurationSlots(this);
    return Intl.DurationFormat ? new Intl.DurationFormat(locales, options).format(slots) : formatDurationIso(slots, options);
  }
  toString(options = void 0) {
    return formatDurationIso(getDurationSlots(this), options);
  }
  toJSON() {
    return formatDurationIso(getDurationSlots(this));
  }
  valueOf() {
    return apiHelpers_forbiddenValueOf();
  }
}, getDurationSlots, durationGetters);

function createDuration(slots) {
  return initDuration(Object.create(Duration.prototype), slots);
}

function getDurationSlots(obj) {
  return getDurationSlotsIfPresent(obj) || invalidRecordType();
}

function getDurationSlotsIfPresent(obj) {
  return durationSlotsMap.get(obj);
}

function toDurationSlots(arg) {
  if (internal_isObjectLike(arg)) {
    return getDurationSlotsIfPresent(arg) || refineDurationObjectLike(arg);
  }
  return parseDuration(arg);
}

function refinePublicRelativeTo(relativeTo) {
  if (void 0 !== relativeTo) {
    if (internal_isObjectLike(relativeTo)) {
      const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(relativeTo);
      if (zonedDateTimeSlots) {
        return zonedDateTimeSlots;
      }
      const dateSlots = getPlainDateSlotsIfPresent(relativeTo);
      if (dateSlots) {
        return dateSlots;
      }
      const dateTimeSlots = getPlainDateTimeSlotsIfPresent(relativeTo);
      if (dateTimeSlots) {
        return createDateSlots(dateTimeSlots, dateTimeSlots.calendar);
      }
      const calendar = getCalendarFromBag(relativeTo);
      return refineMaybeZonedDateTimeObjectLike(refineTimeZoneArg, calendar, relativeTo);
    }
    return parseRelativeToSlots(relativeTo, resolveBasicCalendarId);
  }
}

function initDuration(instance, slots) {
  return durationSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}

const Now = /*@__PURE__*/ Object.defineProperties({}, {
  ...createStringTagDescriptors("Temporal.Now"),
  ...createPropDescriptors({
    timeZoneId() {
      return getCurrentTimeZoneId();
    },
    instant() {
      return createInstant(createEpochNanoSlots(getCurrentEpochNano()));
    },
    zonedDateTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const timeZone = queryTimeZone(refineTimeZoneArg(timeZoneArg));
      return createZonedDateTime(createZonedEpochNanoSlots(getCurrentEpochNano(), timeZone));
    },
    plainDateTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainDateTime(createDateTimeSlots(isoDateTime));
    },
    plainDateISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainDate(createDateSlots(isoDateTime));
    },
    plainTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainTime(createTimeSlots(isoDateTime));
    }
  })
});

const Temporal = /*@__PURE__*/ Object.defineProperties({}, {
  ...createStringTagDescriptors("Temporal"),
  ...createPropDescriptors({
    PlainYearMonth: PlainYearMonth,
    PlainMonthDay: PlainMonthDay,
    PlainDate: PlainDate,
    PlainTime: PlainTime,
    PlainDateTime: PlainDateTime,
    ZonedDateTime: ZonedDateTime,
    Instant: Instant,
    Duration: Duration,
    Now: Now
  })
});

const DateTimeFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (createDateTimeFormatClass(getTemporalBrandingAndSlots)));

const classApi_basic_IntlExtended = /*@__PURE__*/ (/* unused pure expression or super */ null && (createIntlExtended(DateTimeFormat)));



;// CONCATENATED MODULE: ./node_modules/temporal-polyfill/index.js




const temporal_polyfill_Temporal = root_NativeTemporal || Temporal;

const IntlExport = (/* unused pure expression or super */ null && (NativeTemporal ? Intl : IntlExtended));

const temporal_polyfill_toTemporalInstant = root_NativeTemporal ? Date.prototype.toTemporalInstant : toTemporalInstant;




/***/ }),

/***/ 6396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ getUserAgent)
/* harmony export */ });
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
