import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  peopleBarIn
} from "./chunk-XNDBGJPN.js";
import {
  MOST_HOLDERS,
  segmentInWords
} from "./chunk-TMSRFURT.js";
import {
  unitsKept
} from "./chunk-OOGMKT2W.js";

// src/settings/inputs.ts
var INPUTS = [
  {
    name: "token",
    default: "",
    description: "A token that can read the repository, and that can write to pull requests if you want a comment."
  },
  {
    name: "repository",
    default: "",
    description: "The repository to measure, as `owner/name`."
  },
  {
    name: "ref",
    default: "",
    description: "The branch, tag or commit whose history is measured. Empty means the default branch, or with the source `git` what is checked out."
  },
  {
    name: "source",
    default: "auto",
    description: "How the history is read. `graphql` asks GitHub's API for every commit, `fetch` fetches the commits by git and asks only who has which account, `git` reads a clone on disk, and `auto` takes whichever of the first two is shorter."
  },
  {
    name: "working-directory",
    default: ".",
    description: "The folder of the clone that the source `git` reads. A folder inside a clone stands for the whole of it."
  },
  {
    name: "activity-window",
    default: "1 year",
    description: "How far back a person's last commit may lie for the person to count as active, such as `18 months`, `90 days`, `52 weeks` or `P1Y6M`."
  },
  {
    name: "majority-threshold",
    default: "50",
    description: "The percentage of all commits that counts as the majority, more than 1 and at most 100."
  },
  {
    name: "baseline",
    default: "all",
    description: "What the Augmented Pony Factor takes the majority of. `all` means everybody's commits, `active` only those of the active people."
  },
  {
    name: "attribution",
    default: "author",
    description: "Who is credited with a commit, its `author` or its `committer`."
  },
  {
    name: "co-authors",
    default: "false",
    description: "Whether a commit is shared equally between its author and the people in its `Co-authored-by` lines."
  },
  {
    name: "merge-commits",
    default: "exclude",
    description: "Whether merge commits are counted, `exclude` or `include`."
  },
  {
    name: "exclude-bots",
    default: "true",
    description: "Whether the commits of bots are left out."
  },
  {
    name: "exclude",
    default: "",
    description: "People to leave out, one pattern a line or separated by commas. A pattern is a login, an e-mail address or a name, in upper or lower case, and may contain `*`."
  },
  {
    name: "as-of",
    default: "",
    description: "The moment to measure at, as an ISO 8601 date or date-time. A date alone is its first instant, 00:00 UTC. Later commits do not exist then. Empty means now."
  },
  {
    name: "minimum-apf",
    default: "",
    description: "The lowest Augmented Pony Factor that is good enough. The step fails below it, and when there is no Augmented Pony Factor. Empty means no gate."
  },
  {
    name: "minimum-active-share",
    default: "",
    description: "The lowest percentage of commits that must belong to active people. The step fails below it. Empty means no gate."
  },
  {
    name: "comment-summary-in-pr",
    default: "never",
    description: "Whether one comment in the pull request is kept up to date, `never`, `always` or `on-failure`, which means when the gate fails."
  },
  {
    name: "what-if",
    default: "",
    description: "The people of one more what-if, one login or name a line or separated by commas. The report then says what is left if they all leave together."
  },
  {
    name: "trend",
    default: "12 quarters",
    description: "How far back the report shows the numbers, such as `8 quarters` and at most `40 quarters`, or `off`."
  },
  {
    name: "comment-key",
    default: "",
    description: "A word that tells this step's comment from that of another step which measures the same branch in another way, such as `committers`."
  },
  {
    name: "cache",
    default: "true",
    description: "Whether the history that was read from GitHub is kept in the Actions cache, so that the next run reads only what is new. Never where a minimum is set, nor for a release or a tag."
  },
  {
    name: "rate-limit-wait",
    default: "10 minutes",
    description: "How long the step waits, at most, for GitHub's rate limits to be over before it gives up."
  },
  {
    name: "report-path",
    default: "",
    description: "Where the JSON report is written. Empty means a file in the runner's temporary folder."
  },
  {
    name: "html-report-path",
    default: "",
    description: "Where the report is written as one HTML page that needs no network. Empty means that no page is written."
  },
  {
    name: "badge-path",
    default: "",
    description: "Where a badge is written as SVG, with the JSON for a shields.io endpoint badge beside it. Empty means that no badge is written."
  },
  {
    name: "picture-path",
    default: "",
    description: "Where a picture of who has made how much is written as SVG, for a README or a slide, on light and on dark ground. Empty means that no picture is written."
  },
  {
    name: "anonymize",
    default: "false",
    description: "Whether people's names and logins are replaced by pseudonyms wherever the run writes them. Repositories, branches and paths keep their names."
  }
];

// src/words/pictures/squares.ts
var SQUARES = 25;
var EMOJI = { holders: ["\u{1F7E6}", "\u{1F7E8}", "\u{1F7EA}", "\u{1F7E7}", "\u{1F7EB}"], active: "\u2B1C", left: "\u2B1B" };
var LETTERS = { holders: ["AA", "BB", "CC", "DD", "EE"], active: "++", left: ".." };
function squaresOf(bar, style) {
  const counts = squareCounts(bar.segments.map(({ share }) => share.numerator));
  const looks = bar.segments.map((segment, index) => lookOf(segment, index, style));
  return {
    row: looks.map((look, index) => look.repeat(counts[index] ?? 0)).join(""),
    legend: bar.segments.map((segment, index) => unitsKept(`${looks[index]}\xA0${segmentInWords(segment)}`))
  };
}
function lookOf({ kind }, index, { holders, active, left }) {
  if (kind === "active") return active;
  return (kind === "holder" || kind === "holders" ? holders[index % MOST_HOLDERS] : void 0) ?? left;
}
function squareCounts(parts) {
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  const counts = parts.map((part) => Math.max(1, Number(part * BigInt(SQUARES) / whole)));
  const lack = (place) => (parts[place] ?? 0n) * BigInt(SQUARES) - BigInt(counts[place] ?? 0) * whole;
  const change = (candidates, by) => {
    const chosen = candidates.reduce((best, place) => (lack(place) - lack(best)) * BigInt(by) > 0n ? place : best);
    counts[chosen] = (counts[chosen] ?? 0) + by;
  };
  const places = [...counts.keys()];
  for (let missing = SQUARES - sumOf(counts); missing > 0 && places.length > 0; missing--) change(places, 1);
  for (let excess = sumOf(counts) - SQUARES; excess > 0; excess--) {
    change(
      places.filter((place) => (counts[place] ?? 0) > 1),
      -1
    );
  }
  return counts;
}
function sumOf(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

// src/render/markdown/people-squares.ts
function peopleSquares(view) {
  const { row, legend } = squaresOf(peopleBarIn(view), EMOJI);
  return row === "" ? "" : `<sub aria-hidden="true"><sub>${row}</sub></sub>

${legend.join(" \xB7 ")}`;
}

export {
  LETTERS,
  squaresOf,
  peopleSquares,
  INPUTS
};
