import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  UNNAMED,
  byCodeUnits,
  fold,
  shownName
} from "./chunk-IUKGKSD4.js";
import {
  counted
} from "./chunk-OOGMKT2W.js";

// src/text/times.ts
function day(epochMilliseconds) {
  return new Date(epochMilliseconds).toISOString().replace(/T.*/, "");
}
function timeOfDay(epochMilliseconds) {
  return `${new Date(epochMilliseconds).toISOString().slice(11, 16)} UTC`;
}
function inWords(durationMs) {
  const seconds = Math.max(0, Math.ceil(durationMs / 1e3));
  if (seconds <= 90) return counted(seconds, "second");
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? counted(minutes, "minute") : counted(Math.ceil(minutes / 60), "hour");
}

// src/people/bots/agents.ts
var agents = [
  {
    what: "GitHub Copilot, as author and as co-author; GraphQL has another login for it than REST and noreply addresses",
    source: "https://github.com/microsoft/vscode/issues/313064",
    names: ["copilot-swe-agent", "github copilot"],
    logins: ["copilot", "copilot-swe-agent"],
    emails: ["copilot@github.com"]
  },
  {
    what: "Claude Code, under whatever model name",
    source: "https://github.com/anthropics/claude-code/issues/18715",
    logins: ["claude"],
    emails: ["noreply@anthropic.com"]
  },
  {
    what: "Codex, under whatever model name",
    source: "https://github.com/openai/codex/issues/18095",
    emails: ["noreply@openai.com"],
    contacts: ["codex <codex@openai.com>", "openai codex <codex@openai.com>"]
  },
  {
    what: "Cursor",
    source: "https://github.com/cursoragent",
    logins: ["cursoragent"],
    emails: ["cursoragent@cursor.com"]
  },
  {
    what: `aider as co-author; as author it appends "(aider)" to a human's name, who stays the author`,
    source: "https://github.com/Aider-AI/aider/blob/main/aider/repo.py",
    emails: ["aider@aider.chat", "noreply@aider.chat", "noreply@aider.dev"]
  },
  {
    what: "OpenHands, once OpenDevin",
    source: "https://github.com/OpenHands/OpenHands/pull/10049",
    logins: ["openhands-agent"],
    emails: ["opendevin@opendevin.ai", "openhands@all-hands.dev"]
  },
  { what: "Amp", source: "https://ampcode.com/manual", emails: ["amp@ampcode.com"] },
  {
    what: "OpenCode",
    source: "https://github.com/opencode-ai/opencode/pull/337",
    emails: ["noreply@opencode.ai"]
  },
  {
    what: "Qwen Code",
    source: "https://github.com/QwenLM/qwen-code/pull/1228",
    emails: ["qwen-coder@alibabacloud.com"]
  },
  {
    what: "Crush",
    source: "https://github.com/charmbracelet/crush",
    logins: ["charmcrush"],
    emails: ["crush@charm.land"]
  },
  {
    what: "Warp",
    source: "https://github.com/warpdotdev/warp/issues/9215",
    emails: ["agent@warp.dev", "oz-agent@warp.dev"]
  },
  { what: "Junie", source: "https://github.com/JetBrains/junie", emails: ["junie@jetbrains.com"] },
  { what: "Replit's agent", source: "https://docs.replit.com/replitai/agent", emails: ["agent@replit.com"] },
  {
    what: "Continue",
    source: "https://github.com/continuedev/continue",
    emails: ["agent@continue.dev", "noreply@continue.dev"]
  },
  { what: "Roo Code", source: "https://github.com/RooCodeInc/Roo-Code", emails: ["roomote@roocode.com"] },
  {
    what: "Kiro",
    source: "https://github.com/kiro-agent",
    names: ["kiro agent"],
    logins: ["kiro-agent"]
  },
  { what: "Ona, once Gitpod", source: "https://ona.com", emails: ["no-reply@ona.com"] },
  { what: "Mistral Vibe", source: "https://github.com/mistralai/mistral-vibe", emails: ["vibe@mistral.ai"] }
];

// src/people/bots/mergers.ts
var mergers = [
  {
    what: "GitHub's merge queue",
    source: "https://github.com/apps/github-merge-queue",
    names: ["github-merge-queue"],
    logins: ["github-merge-queue", "github-merge-queue[bot]"],
    lands: true
  },
  {
    what: "Rust's and Servo's merge queues, bors and homu",
    source: "https://github.com/rust-lang/bors",
    names: ["bors-servo"],
    logins: ["bors", "bors-servo", "rust-bors[bot]"],
    emails: ["bors@rust-lang.org", "lbergstrom+bors@mozilla.com"],
    lands: true
  },
  {
    what: "bors-ng",
    source: "https://github.com/bors-ng/bors-ng",
    logins: ["bors[bot]", "bors-ng[bot]"],
    lands: true
  },
  {
    what: "Kodiak",
    source: "https://github.com/chdsbd/kodiak",
    logins: ["kodiakhq[bot]"],
    lands: true
  },
  {
    what: "Bulldozer",
    source: "https://github.com/palantir/bulldozer",
    logins: ["bulldozer[bot]"],
    lands: true
  },
  {
    what: "Marge-bot, which rebases merge requests on GitLab",
    source: "https://github.com/smarkets/marge-bot",
    names: ["marge bot", "marge-bot"],
    emails: ["marge-bot@invalid", "eric+marge@anholt.net"],
    lands: true
  },
  {
    what: "Prow, where Kubernetes, OpenShift, Istio, Knative and Tekton run it: merges and cherry-picks",
    source: "https://docs.prow.k8s.io",
    names: [
      "istio auto merge robot",
      "knative prow robot",
      "kubernetes prow robot",
      "kubernetes submit queue",
      "openshift merge robot",
      "openshift-cherrypick-robot",
      "tekton-robot"
    ],
    logins: [
      "google-prow-robot",
      "istio-merge-robot",
      "istio-testing",
      "k8s-ci-robot",
      "k8s-github-robot",
      "k8s-infra-cherrypick-robot",
      "k8s-infra-ci-robot",
      "k8s-merge-robot",
      "knative-prow-robot",
      "kubernetes-prow[bot]",
      "openshift-ci-robot",
      "openshift-ci[bot]",
      "openshift-cherrypick-robot",
      "openshift-merge-bot[bot]",
      "openshift-merge-robot",
      "tekton-robot"
    ],
    emails: [
      "ci-robot@k8s.io",
      "istio-testing-bot@google.com",
      "istio.testing@gmail.com",
      "k8s.ci.robot@gmail.com",
      "openshift-cherrypick-robot@localhost"
    ],
    lands: true
  },
  {
    what: "Kubernetes: the mirrors of its staging repositories",
    source: "https://github.com/kubernetes/publishing-bot",
    names: ["kubernetes publisher"],
    logins: ["k8s-publish-robot", "k8s-publishing-bot"],
    lands: true
  },
  {
    what: "Commit queues of Chromium, its siblings and Skia",
    source: "https://chromium.googlesource.com/infra/luci/luci-go/+/HEAD/cv/README.md",
    emails: [
      "*-scoped@luci-project-accounts.iam.gserviceaccount.com",
      "chrome-bot@chromium.org",
      "chromeos-commit-bot@chromium.org",
      "commit-bot@chromium.org",
      "skcq-be@skia-corp.google.com.iam.gserviceaccount.com",
      "skia-commit-bot@chromium.org"
    ],
    lands: true
  },
  {
    what: "WebKit's commit queue",
    source: "https://github.com/WebKit/WebKit/blob/main/Tools/CISupport/ews-build/steps.py",
    emails: ["commit-queue@webkit.org", "commit-queue@webkit.org@*"],
    lands: true
  },
  {
    what: "Gerrit itself, where it commits what was reviewed",
    source: "https://gerrit-review.googlesource.com/Documentation/config-gerrit.html#user.email",
    names: ["gerrit code review"],
    emails: ["android-gerrit@google.com", "gerrit-noreply@qt-project.org", "noreply-gerritcodereview@google.com"],
    lands: true
  },
  {
    what: "Go's robot, which submits what was approved",
    source: "https://go.dev/wiki/GerritBot",
    names: ["gopher robot", "gobot gobot"],
    logins: ["gopherbot"],
    emails: ["gobot@golang.org"],
    lands: true
  },
  {
    what: "Android's mergers and cherry-picks",
    source: "https://android.googlesource.com/platform/system/core/+log",
    names: ["android-build-team robot", "treehugger robot"],
    emails: [
      "android-build-automerger-merge-worker@system.gserviceaccount.com",
      "android-build-coastguard-worker@google.com",
      "android-build-merger@google.com",
      "android-build-team-robot@google.com",
      "android-git-automerger@android.com",
      "android-test-infra-autosubmit@system.gserviceaccount.com",
      "treehugger-gerrit@google.com"
    ],
    contacts: [
      "the android automerger <android-build@android.com>",
      "the android automerger <android-build@google.com>"
    ],
    lands: true
  },
  {
    what: "Qt's bots for cherry-picks and merges between branches",
    source: "https://wiki.qt.io/CI_Bots",
    names: ["qt cherry-pick bot", "qt forward merge bot"],
    emails: [
      "cherrypick_bot@qt-project.org",
      "cherrypickbot@codereview.qt-project.org",
      "qt_forward_merge_bot@qt-project.org"
    ],
    lands: true
  },
  {
    what: "OpenStack's gate, and Jenkins before it",
    source: "https://opendev.org/openstack/swift",
    emails: [
      "jenkins@review.openstack.org",
      "review@openstack.org",
      "zuul@review.opendev.org",
      "zuul@review.openstack.org"
    ],
    lands: true
  },
  {
    what: "Wikimedia's gate",
    source: "https://www.mediawiki.org/wiki/Continuous_integration",
    emails: ["jenkins-bot@gerrit.wikimedia.org"],
    lands: true
  },
  {
    what: "Meta's landing of reviewed changes",
    source: "https://github.com/facebook/react-native/issues/27109",
    logins: ["facebook-github-bot", "meta-codesync[bot]"],
    emails: ["facebook-github-bot-*@fb.com", "folly-bot@fb.com"],
    lands: true
  },
  {
    what: "PyTorch's landing of reviewed changes",
    source: "https://github.com/pytorch/pytorch/pull/101723",
    names: ["pytorch mergebot"],
    logins: ["pytorchbot", "pytorchmergebot"],
    emails: ["pytorchbot@pytorch.com", "soumith+bot@pytorch.org"],
    lands: true
  },
  {
    what: "Google's export of its internal repository",
    source: "https://github.com/google/copybara",
    names: ["copybara-service"],
    logins: ["copybara-service", "copybara-service[bot]"],
    emails: ["copybara-piper@google.com", "copybara-worker@google.com"],
    // The address alone is also that of many Googlers' anonymous commits.
    contacts: ["tensorflower gardener <gardener@tensorflow.org>"],
    lands: true
  },
  {
    what: "Homebrew's bot, which lands and bottles",
    source: "https://github.com/BrewTestBot",
    names: ["brewtestbot"],
    logins: ["brewtestbot"],
    emails: ["brew-test-bot@googlegroups.com", "homebrew-test-bot@lists.sfconservancy.org"],
    lands: true
  },
  {
    what: "Bitcoin Core's merge script",
    source: "https://github.com/bitcoin-core-merge-script",
    logins: ["bitcoin-core-merge-script"],
    lands: true
  },
  {
    what: "Deno's bot",
    source: "https://github.com/denobot",
    logins: ["denobot"],
    contacts: ["denobot <propelml@gmail.com>"],
    lands: true
  },
  {
    what: "Gemini CLI's robot, which cherry-picks into releases",
    source: "https://github.com/gemini-cli-robot",
    names: ["gemini-cli-robot"],
    logins: ["gemini-cli-robot"],
    emails: ["gemini-cli-robot@google.com"],
    lands: true
  }
];

// src/people/bots/platforms.ts
var platforms = [
  {
    what: "GitHub itself: edits, reverts and merges made on the website",
    source: "https://github.com/web-flow",
    logins: ["web-flow"],
    emails: ["merge-button@github.com"],
    contacts: ["github <noreply@github.com>"],
    lands: true
  },
  {
    what: "GitHub Actions, under the names and addresses that workflows give themselves beside `github-actions[bot]`",
    source: "https://github.com/stefanzweifel/git-auto-commit-action/issues/212",
    names: [
      "actions-bot",
      "actions-user",
      "github action",
      "github action bot",
      "github actions",
      "github actions bot",
      "github-action",
      "github-actions",
      "github-actions-bot"
    ],
    logins: ["actions-bot", "actions-user"],
    emails: [
      "action@github.com",
      "actions@github.com",
      "actions@users.noreply.github.com",
      "github-action@users.noreply.github.com",
      "github-actions@github.com",
      "github-actions@users.noreply.github.com"
    ]
  },
  {
    what: "GitHub's and Azure's runners, where a workflow sets no name",
    source: "https://docs.github.com/en/actions/reference/runners/github-hosted-runners",
    emails: ["runner@fv-az*.cloudapp.net", "vsts@fv-az*.cloudapp.net"]
  },
  {
    what: "GitLab's users for the access tokens of projects and groups, and its service accounts",
    source: "https://docs.gitlab.com/user/project/settings/project_access_tokens/#bot-users-for-projects",
    emails: [
      "group*_bot@noreply.*",
      "group*_bot_*@noreply.*",
      "project*_bot@example.com",
      "project*_bot@noreply.*",
      "project*_bot_*@noreply.*",
      "service_account_*@noreply.*"
    ]
  },
  {
    what: "GitLab's own bot",
    source: "https://gitlab.com/gitlab-bot",
    logins: ["gitlab-bot"],
    emails: ["gitlab-bot@gitlab.com"]
  },
  {
    what: "Gitea's actions and Gitea's own bot",
    source: "https://github.com/go-gitea/gitea/blob/main/models/user/user_system.go",
    names: ["gitea actions", "gitea-actions"],
    logins: ["giteabot"],
    emails: ["teabot@gitea.io"]
  },
  {
    what: "Forgejo's actions",
    source: "https://codeberg.org/forgejo/forgejo/src/branch/forgejo/models/user/user_system.go",
    names: ["forgejo actions", "forgejo-actions"]
  },
  {
    what: "Bitbucket's pipelines",
    source: "https://support.atlassian.com/bitbucket-cloud/docs/push-back-to-your-repository/",
    names: ["bitbucket-pipelines"],
    emails: ["commits-noreply@bitbucket.org"]
  },
  {
    what: "Travis CI: its deployments, and the user of its machines",
    source: "https://github.com/travis-ci/dpl",
    names: ["deployment bot (from travis ci)", "travis ci user"],
    emails: ["deploy@travis-ci.org"],
    contacts: ["travis ci <travis@example.org>", "travis-ci <travis@example.org>"]
  },
  {
    what: "CircleCI and AppVeyor, where a build sets no other address",
    source: "https://github.com/appveyor/ci",
    emails: ["ci@appveyor.com", "noreply@circleci.com"]
  },
  {
    what: "Google Cloud's service accounts, which are for programs and not for people",
    source: "https://cloud.google.com/iam/docs/service-account-overview",
    emails: ["*@*.gserviceaccount.com"]
  },
  {
    what: "Meta's accounts for programs",
    source: "https://github.com/facebook/folly/commits?author=generatedunixname499836121@fb.com",
    emails: ["generatedunixname*@fb.com", "generatedunixname*@meta.com", "generatedunixname*@users.noreply.github.com"]
  }
];

// src/people/bots/projects.ts
var projects = [
  {
    what: "Kubernetes and OpenShift: releases and updates",
    source: "https://github.com/openshift/release",
    logins: ["k8s-release-robot", "openshift-bot"],
    emails: ["openshift-bot@redhat.com"]
  },
  {
    what: "LLVM: backports, and the sync of its GN build files",
    source: "https://github.com/linuxfoundation/insights/issues/698",
    logins: ["llvmbot", "llvmgnsyncbot"],
    emails: ["llvmgnsyncbot@gmail.com"]
  },
  {
    what: "Jekyll's merges, and the lines in its history file",
    source: "https://github.com/parkr/auto-reply",
    logins: ["jekyllbot"],
    emails: ["jekyllbot@jekyllrb.com"]
  },
  {
    what: "PyTorch's updates",
    source: "https://github.com/pytorch/pytorch/pull/101723",
    names: ["pytorch updatebot"],
    logins: ["pytorchupdatebot"]
  },
  {
    what: "Flutter's and Chromium's dependency rolls",
    source: "https://github.com/flutter/flutter/blob/master/docs/infra/Autorollers.md",
    logins: ["engine-flutter-autoroll", "skia-flutter-autoroll"],
    emails: ["engine-flutter-autoroll@skia.org"]
  },
  {
    what: "Chrome DevTools: the protocol that is exported from Chromium",
    source: "https://github.com/devtools-bot",
    logins: ["devtools-bot"],
    emails: ["paulirish+bot@google.com"]
  },
  {
    what: "Node.js: updates of its dependencies, tests and translations",
    source: "https://github.com/nodejs/node/tree/main/.github/workflows",
    names: ["node.js crowdin bot", "node.js github bot"],
    logins: ["nodejs-crowdin", "nodejs-github-bot"],
    emails: ["github-bot@iojs.org"]
  },
  {
    what: ".NET: updates and merges between branches",
    source: "https://github.com/dotnet-bot",
    names: ["dotnet bot", "dotnet-bot"],
    logins: ["dotnet-bot"],
    emails: ["dotnet-bot@dotnetfoundation.org", "dotnet-bot@microsoft.com"]
  },
  {
    what: "Vercel's releases",
    source: "https://github.com/vercel-release-bot",
    names: ["vercel-release-bot"],
    logins: ["vercel-release-bot"],
    emails: ["infra+release@vercel.com"]
  },
  {
    what: "The AWS SDK for Python's releases; people have committed with the same address",
    source: "https://github.com/aws-sdk-python-automation",
    names: ["aws-sdk-python-automation"],
    logins: ["aws-sdk-python-automation"]
  },
  {
    what: "conda-forge's updates",
    source: "https://github.com/regro-cf-autotick-bot",
    names: ["regro-cf-autotick-bot"],
    logins: ["conda-forge-admin", "regro-cf-autotick-bot"],
    emails: ["circleci@cf-graph.regro.github.com"]
  },
  {
    what: "GCC's and GDB's daily bumps",
    source: "https://gcc.gnu.org/cgit/gcc/tree/contrib/gcc-changelog/git_update_version.py",
    emails: ["gccadmin@gcc.gnu.org", "gdbadmin@sourceware.org"]
  },
  {
    what: "Linux's test robot",
    source: "https://github.com/intel/lkp-tests",
    names: ["kernel test robot"],
    emails: ["lkp@intel.com"]
  },
  {
    what: "KDE's translations",
    source: "https://invent.kde.org/sysadmin/l10n-scripty",
    names: ["l10n daemon script"],
    emails: ["scripty@kde.org"]
  },
  {
    what: "Qt's updates of submodules",
    source: "https://wiki.qt.io/CI_Bots",
    emails: ["qt_ci_bot@qt-project.org", "qt_submodule_update_bot@qt-project.org"]
  },
  {
    what: "OpenStack's updates and releases",
    source: "https://docs.openstack.org/project-team-guide/dependency-management.html",
    names: ["openstack proposal bot", "openstack release bot"],
    contacts: ["openstack proposal bot <openstack-infra@lists.openstack.org>"]
  },
  {
    what: "Wikimedia's updates of libraries",
    source: "https://www.mediawiki.org/wiki/Libraryupgrader",
    emails: ["tools.libraryupgrader@tools.wmflabs.org"]
  },
  {
    what: "Mozilla's import of translations",
    source: "https://github.com/mozilla-mobile/android-components",
    names: ["mozilla l10n automation bot"],
    emails: ["release+l10n-automation-bot@mozilla.com"]
  },
  {
    what: "Gentoo's mirror and checks",
    source: "https://wiki.gentoo.org/wiki/Project:Repository_mirror_and_CI",
    emails: ["repo-qa-checks@gentoo.org", "repomirrorci@gentoo.org"]
  }
];

// src/people/bots/services.ts
var services = [
  {
    what: "Dependabot, also from before it was part of GitHub",
    source: "https://github.com/dependabot/dependabot-core",
    names: ["dependabot", "dependabot-preview"],
    logins: ["dependabot", "dependabot-preview", "dependabot-bot"],
    emails: ["support@dependabot.com"]
  },
  {
    what: "Renovate, as its makers or a project itself run it",
    source: "https://docs.renovatebot.com/self-hosted-configuration/#gitauthor",
    names: ["mend renovate", "renovate bot", "renovate-bot", "renovatebot", "whitesource renovate"],
    logins: ["renovate-bot", "renovatebot"],
    emails: ["bot@renovateapp.com", "renovate@whitesourcesoftware.com", "renovate[bot]@app.renovatebot.com"]
  },
  {
    what: "Greenkeeper",
    source: "https://github.com/greenkeeperio-bot",
    logins: ["greenkeeperio-bot"],
    emails: ["support@greenkeeper.io"]
  },
  {
    what: "Snyk",
    source: "https://github.com/snyk-bot",
    names: ["snyk bot", "snyk-bot"],
    logins: ["snyk-bot"],
    emails: ["snyk-bot@snyk.io"]
  },
  {
    what: "PyUp",
    source: "https://github.com/pyup-bot",
    names: ["pyup-bot", "pyup.io bot"],
    logins: ["pyup-bot"],
    emails: ["github-bot@pyup.io"]
  },
  {
    what: "Scala Steward",
    source: "https://github.com/scala-steward-org/scala-steward",
    logins: ["scala-steward"],
    emails: ["me@scala-steward.org", "scala_steward@virtuslab.com"]
  },
  {
    what: "Julia's CompatHelper and TagBot",
    source: "https://github.com/JuliaRegistries/CompatHelper.jl",
    names: ["compathelper julia", "julia tagbot"],
    logins: ["juliatagbot"],
    emails: ["compathelper_noreply@julialang.org"]
  },
  {
    what: "Mergify: updates and backports, and merges",
    source: "https://docs.mergify.com",
    names: ["mergify-bot"],
    logins: ["mergify[bot]"],
    emails: ["noreply@mergify.com", "noreply@mergify.io"],
    lands: true
  },
  {
    what: "Imgbot",
    source: "https://github.com/imgbot/Imgbot",
    logins: ["imgbotapp"],
    emails: ["imgbothelp@gmail.com"]
  },
  {
    what: "pre-commit.ci",
    source: "https://pre-commit.ci",
    names: ["pre-commit-ci", "pre-commit.ci"]
  },
  {
    what: "StyleCI, Restyled and Stickler CI, which format",
    source: "https://github.com/restyled-io/restyler",
    names: ["restyled.io", "styleci bot"],
    emails: ["bot@styleci.io", "commits@restyled.io", "support@stickler-ci.com"]
  },
  {
    what: "DeepSource and StepSecurity, which fix",
    source: "https://docs.deepsource.com",
    logins: ["deepsourcebot", "step-security-bot"],
    emails: ["bot@deepsource.io", "bot@stepsecurity.io"]
  },
  {
    what: "Badges and boards that commit themselves into a README: Gitter, Codacy, FOSSA, waffle.io",
    source: "https://github.com/gitter-badger",
    logins: ["codacy-badger", "fossabot", "gitter-badger", "waffle-iron"],
    emails: ["badger@codacy.com", "badger@gitter.im", "badges@fossa.io", "iron@waffle.io"]
  },
  {
    what: "semantic-release, where no other committer is set",
    source: "https://github.com/semantic-release/git",
    names: ["semantic-release-bot"],
    logins: ["semantic-release-bot"],
    emails: ["semantic-release-bot@martynus.net"]
  },
  {
    what: "Actions that bump versions: gh-action-bump-version and merge-release",
    source: "https://github.com/phips28/gh-action-bump-version/blob/master/index.js",
    names: ["automated version bump"],
    emails: ["gh-action-bump-version@users.noreply.github.com", "merge-release@users.noreply.github.com"]
  },
  {
    what: "An action that opens pull requests",
    source: "https://github.com/gr2m/create-or-update-pull-request-action",
    names: ["create or update pull request action"],
    emails: ["create-or-update-pull-request@users.noreply.github.com"]
  },
  {
    what: "Google's releases and generated clients",
    source: "https://github.com/yoshi-automation",
    names: ["google api publisher", "yoshi automation", "yoshi automation bot"],
    logins: ["googleapis-publisher", "yoshi-automation"],
    emails: ["googleapis-publisher@google.com", "yoshi-automation@google.com"]
  },
  {
    what: "Crowdin's GitHub action",
    source: "https://github.com/crowdin/github-action",
    names: ["crowdin bot"],
    emails: ["support+bot@crowdin.com"]
  },
  {
    what: "Weblate: it commits what translators wrote, and under its own names what no translator is the author of",
    source: "https://docs.weblate.org/en/latest/admin/config.html#default-commiter-email",
    names: ["hosted weblate", "weblate (bot)"],
    logins: ["weblate"],
    emails: ["hosted@weblate.org", "noreply@weblate.org"],
    lands: true
  },
  {
    what: "Weblate's add-ons and machine translation",
    source: "https://github.com/WeblateOrg/weblate/blob/main/weblate/auth/models.py",
    emails: ["noreply-*-*@weblate.org"]
  },
  {
    what: "translatewiki.net's export",
    source: "https://translatewiki.net",
    emails: ["l10n-bot@translatewiki.net"]
  }
];

// src/people/noreply.ts
var GITHUB_COM = "github.com";
var NOREPLY = /^(?:(?<id>\d{1,15})\+)?(?<login>[a-z\d_-]{1,39}(?:\[bot\])?)@users\.noreply\.(?<server>[a-z\d.-]+)$/i;
function accountOfNoreply(email, servers) {
  const { id, login, server } = NOREPLY.exec(email)?.groups ?? {};
  const host = server?.toLowerCase();
  if (login === void 0 || host === void 0 || !servers.includes(host)) return null;
  return { server: host, login, id: id === void 0 ? null : Number(id), isLinked: false };
}
function loginOfNoreply(email) {
  return accountOfNoreply(email, [GITHUB_COM])?.login ?? null;
}

// src/people/bots.ts
var botAccounts = [...platforms, ...services, ...mergers, ...projects, ...agents];
function marksOf(accounts) {
  const addresses = accounts.flatMap((account) => (account.emails ?? []).map((email) => [email, account]));
  const isShape = ([email]) => email.includes("*");
  return {
    exact: new Map([
      ...accounts.flatMap((account) => textsOf(account).map((mark) => [mark, account])),
      ...addresses.filter((address) => !isShape(address)).map(([email, account]) => [emailMark(email), account])
    ]),
    shapes: addresses.filter(isShape).map(([email, account]) => [shapeOf(email), account])
  };
}
function textsOf({ names = [], logins = [], contacts = [] }) {
  return [
    ...names.map(nameMark),
    ...logins.map(loginMark),
    ...logins.filter(isApp).map(nameMark),
    ...contacts.map(contactMark)
  ];
}
var nameMark = (name) => `name ${name}`;
var loginMark = (login) => `login ${login}`;
var emailMark = (email) => `e-mail ${email}`;
var contactMark = (contact) => `contact ${contact}`;
function shapeOf(email) {
  const literally = email.split("*").map((part) => part.replace(/[.+]/g, "\\$&"));
  return new RegExp(`^${literally.join("[^@\\s]+")}$`);
}
var LONGEST_ADDRESS = 254;
var isApp = (word) => word.endsWith("[bot]");
var APP_NOREPLY = /\[bot\]@users\.noreply\.[^@\s]+$/;
function isBot({ name, email, login }, marks) {
  const suspect = folded({ name, email, logins: login === null ? [] : [login] });
  return [suspect.name, ...suspect.logins].some(isApp) || APP_NOREPLY.test(suspect.email) || accountsOf(suspect, marks).length > 0;
}
function landsForOthers(suspect, marks) {
  return accountsOf(folded(suspect), marks).some(({ lands }) => lands);
}
function accountsOf({ name, email, logins }, { exact, shapes }) {
  const texts = [nameMark(name), emailMark(email), contactMark(`${name} <${email}>`), ...logins.map(loginMark)];
  const likely = email.length > LONGEST_ADDRESS ? [] : shapes;
  return [
    ...texts.flatMap((text) => exact.get(text) ?? []),
    ...likely.filter(([shape]) => shape.test(email)).map(([, account]) => account)
  ];
}
function folded({ name, email, logins }) {
  const address = fold(email);
  return {
    name: fold(name),
    email: address,
    logins: [...logins, loginOfNoreply(address)].filter((login) => login !== null).map(fold)
  };
}

// src/people/mailmap.ts
function parseMailmap(text) {
  const mailmap = /* @__PURE__ */ new Map();
  for (const { proper, commit } of linesIn(text).map(({ entry }) => entry).filter((entry) => entry !== null)) {
    add(mailmap, commit.email, commit.name, proper);
  }
  for (const entry of mailmap.values()) entry.isParted = leadsToSeveral(entry);
  return mailmap;
}
function mapIdentity(mailmap, { name, email }) {
  const entry = mailmap.get(withoutCase(email));
  const proper = entry?.byName.get(withoutCase(name)) ?? entry?.plain;
  return { name: proper?.name ?? name, email: proper?.email ?? email, properName: proper?.name ?? null };
}
function isParted(mailmap, email) {
  return mailmap.get(withoutCase(email))?.isParted ?? false;
}
function leadsToSeveral({ plain, byName }) {
  const named = Array.from(byName, ([commitName, { name }]) => fold(name ?? commitName));
  return (/* @__PURE__ */ new Set([...named, ...plain.name === null ? [] : [fold(plain.name)]])).size > 1;
}
function idleLines(text, identities) {
  const lines = linesIn(text);
  if (lines.length === 0) return [];
  const contacts = /* @__PURE__ */ new Set();
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
function contactKey(name, email) {
  return `${withoutCase(email)}
${withoutCase(name)}`;
}
function linesIn(text) {
  return beforeNul(text).split("\n").flatMap(
    (line, index) => line.startsWith("#") || trimGitSpace(line) === "" ? [] : [{ number: index + 1, entry: readLine(line) }]
  );
}
function readLine(line) {
  const first = readContact(line);
  if (first === null || first.email === "") return null;
  const second = readContact(first.rest);
  return second === null ? { proper: { name: first.name, email: null }, commit: { name: null, email: first.email } } : { proper: { name: first.name, email: first.email }, commit: second };
}
function add(mailmap, email, name, replacement) {
  const key = withoutCase(email);
  const entry = mailmap.get(key) ?? { plain: { name: null, email: null }, byName: /* @__PURE__ */ new Map(), isParted: false };
  mailmap.set(key, entry);
  if (name === null) {
    entry.plain = { name: replacement.name ?? entry.plain.name, email: replacement.email ?? entry.plain.email };
  } else {
    entry.byName.set(withoutCase(name), replacement);
  }
}
function readContact(text) {
  const left = text.indexOf("<");
  const right = text.indexOf(">", left + 1);
  if (left === -1 || right === -1) return null;
  const name = trimGitSpace(text.slice(0, left));
  return { name: name === "" ? null : name, email: text.slice(left + 1, right), rest: text.slice(right + 1) };
}
function trimGitSpace(text) {
  let start = 0;
  let end = text.length;
  while (start < end && isGitSpace(text[start])) start += 1;
  while (end > start && isGitSpace(text[end - 1])) end -= 1;
  return text.slice(start, end);
}
function isGitSpace(character) {
  return character === " " || character === "	" || character === "\r" || character === "\n";
}
function beforeNul(text) {
  const nul = text.indexOf("\0");
  return nul === -1 ? text : text.slice(0, nul);
}
function withoutCase(text) {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

// src/people/nobody.ts
var LOCAL_PARTS = /* @__PURE__ */ new Set([
  ...[
    "",
    "none",
    "nobody",
    "noone",
    "no-one",
    "no.one",
    "null",
    "devnull",
    "dev-null",
    "undefined",
    "unknown",
    "anonymous"
  ],
  ...[
    "anon",
    "noemail",
    "no-email",
    "no.email",
    "nomail",
    "no-mail",
    "no_author",
    "no-author",
    "(no author)",
    "noauthor"
  ],
  ...[
    "noreply",
    "no-reply",
    "donotreply",
    "root",
    "user",
    "you",
    "me",
    "name",
    "your.name",
    "yourname",
    "your-name",
    "email"
  ],
  ...["your.email", "your_email", "youremail", "mail", "test", "example", "admin", "git", "svn", "cvs", "hg"]
]);
var DOMAINS = /* @__PURE__ */ new Set([
  ...[
    "",
    "none",
    "null",
    "nobody",
    "nowhere",
    "unknown",
    "undefined",
    "devnull",
    "noreply",
    "no-reply",
    "anonymous",
    "email"
  ],
  ...[
    "localhost",
    "localhost.localdomain",
    "localhost.local",
    "localdomain",
    "local",
    "(none)",
    "localhost.(none)",
    "invalid"
  ],
  ...[
    "none.none",
    "none.com",
    "nowhere.com",
    "nowhere.org",
    "no.where",
    "noemail.com",
    "no.email",
    "unknown.com",
    "domain"
  ],
  ...["example.com", "example.org", "example.net", "domain.com", "yourdomain.com"]
]);
var ADDRESSES = /* @__PURE__ */ new Set(["noreply@github.com", "noreply@gitlab.com", "invalid@invalid"]);
var NAMES = /* @__PURE__ */ new Set([
  ...[
    "",
    "anonymous",
    "anon",
    "unknown",
    "unknown author",
    "unknown user",
    "unknown committer",
    "nobody",
    "none",
    "null"
  ],
  ...[
    "no author",
    "(no author)",
    "no name",
    "noname",
    "unnamed",
    "undefined",
    "n/a",
    "na",
    "?",
    "-",
    "author",
    "user",
    "root"
  ],
  ...["your name", "name", "somebody", "someone", "various", "various authors", "various contributors", "contributors"],
  ...["contributor", "others", "guest"]
]);
function isNobodysAddress(email) {
  const address = fold(email);
  if (address === "" || ADDRESSES.has(address)) return true;
  const at = address.lastIndexOf("@");
  if (at === -1) return LOCAL_PARTS.has(address) || DOMAINS.has(address);
  return LOCAL_PARTS.has(address.slice(0, at)) && DOMAINS.has(address.slice(at + 1));
}
function isNobodysName(name) {
  return NAMES.has(fold(name));
}

// src/people/recognise.ts
function recogniseIdentities(recorded, recognition) {
  return recorded.map((identity) => recognise(identity, recognition));
}
function recognise(recorded, { mailmap, bots, server, origin = 0 }) {
  const { name, email, properName } = mapIdentity(mailmap, recorded);
  const [isRecordedShared, isShared] = [isParted(mailmap, recorded.email), isParted(mailmap, email)];
  const linked = linkedAccount(recorded, server);
  const servers = [.../* @__PURE__ */ new Set([server, GITHUB_COM])];
  const [recordedAccount, mappedAccount] = [recorded.email, email].map((address) => accountOfNoreply(address, servers));
  const accounts = ranked([
    ...isRecordedShared ? [] : [recordedAccount, linked],
    ...isShared ? [] : [mappedAccount]
  ]);
  const logins = loginsOf(accounts);
  const known = loginsOf(accounts.filter((account) => account.server === GITHUB_COM || /\[bot\]$/i.test(account.login)));
  return {
    recorded,
    name,
    shownName: shownName(name),
    email,
    accounts,
    logins,
    keys: keysOf({ name, email, properName, isShared }),
    sharedAccounts: ranked([
      ...isRecordedShared ? [recordedAccount, linked] : [],
      ...isShared ? [mappedAccount] : []
    ]),
    // What the mailmap says of an address counts; what GitHub says of an account stands beside it.
    isBot: isEnterprise(recorded, server) || isBot({ name, email, login: null }, bots) || known.some((login) => isBot({ name: "", email: "", login }, bots)),
    landsForOthers: landsForOthers({ name, email, logins: known }, bots),
    isGitHub: isGitHubItself(recorded, logins, server),
    origin
  };
}
function linkedAccount({ email, login, accountId }, server) {
  if (login === null || email.trim() !== "" && isNobodysAddress(email)) return null;
  return { server, login, id: accountId, isLinked: true };
}
function ranked(found) {
  const known = found.filter((account) => account !== null && account !== void 0);
  return [...new Set(known.map(({ server }) => server))].flatMap((server) => {
    const here = known.filter((account) => account.server === server);
    const numbered = here.filter(({ id, isLinked }) => id !== null && !isLinked);
    const linked = here.filter(({ isLinked }) => isLinked);
    if (numbered.length > 0) return numbered.map((account) => linked.find(({ id }) => id === account.id) ?? account);
    return linked.length > 0 ? linked : here;
  });
}
function loginsOf(accounts) {
  const logins = accounts.map(({ login }) => login);
  return logins.filter((login, index) => logins.findIndex((other) => fold(other) === fold(login)) === index);
}
function keysOf({ name, email, properName, isShared }) {
  const isNamed = properName !== null && !isNobodysName(properName);
  const proper = isNamed ? [keyOf("proper name", properName)] : [];
  if (isNobodysAddress(email)) return [...proper, keyOf("name", name)];
  if (!isShared) return [...proper, keyOf("e-mail", email)];
  return isNamed ? proper : [keyOf("name", `${fold(name)} <${email}>`)];
}
function keyOf(kind, value) {
  return { kind, text: `${kind}:${fold(value)}` };
}
function isGitHubItself(recorded, logins, server) {
  return fold(recorded.email) === "noreply@github.com" || logins.some((login) => fold(login) === "web-flow") || isEnterprise(recorded, server);
}
function isEnterprise({ name, email }, server) {
  if (fold(name) !== "github enterprise") return false;
  const domain = /^no-?reply@(?<domain>.+)$/.exec(fold(email))?.groups?.domain;
  return domain !== void 0 && (isWithin(domain, server) || isWithin(server, domain));
}
function isWithin(host, domain) {
  return host === domain || host.endsWith(`.${domain}`);
}
function identityAt(identities, index) {
  const identity = identities[index];
  if (identity === void 0) throw new RangeError(`There is no identity ${index} in this list.`);
  return identity;
}

// src/history/commit.ts
function textOfIdentity({ name, email, login, accountId }) {
  return JSON.stringify([name, email, login, accountId]);
}
var EARLIEST_MS = -621355968e5;
var LATEST_MS = 253402300799e3;
function isGitDate(ms) {
  return ms >= EARLIEST_MS && ms <= LATEST_MS;
}
var LATEST_SHOWN_SECOND = 67768036191676e3;
function fromGitSeconds(seconds) {
  if (Math.abs(seconds) > LATEST_SHOWN_SECOND) return 0;
  return Math.min(Math.max(seconds * 1e3, EARLIEST_MS), LATEST_MS);
}

// src/people/person.ts
function isPersonId(number) {
  return Number.isSafeInteger(number) && number >= 0;
}

// src/people/taken-names.ts
var TakenNames = class {
  #taken;
  /** For each name the first number that may be free behind it, so that many of one name are not counted anew for each. */
  #next = /* @__PURE__ */ new Map();
  /** @param names those that somebody has */
  constructor(names) {
    this.#taken = new Set(names);
  }
  /** Gives the name itself if it is free, else with the first number behind it that makes it so; nobody else gets it. */
  take(name) {
    if (this.#taken.has(name)) return this.takeNumbered(name);
    this.#taken.add(name);
    return name;
  }
  /** Gives the name with the first number behind it that makes it free; nobody else gets it. */
  takeNumbered(name) {
    for (let number = this.#next.get(name) ?? 1; ; number++) {
      const numbered = `${name} (${number})`;
      if (this.#taken.has(numbered)) continue;
      this.#taken.add(numbered);
      this.#next.set(name, number + 1);
      return numbered;
    }
  }
};

// src/people/register.ts
var PSEUDONYMS = { contributor: "Contributor", bot: "Bot", listed: "Excluded" };
var NO_LOGIN = "~";
var Register = class {
  #isAnonymous;
  #entries = [];
  #enrolments = [];
  #numbers = { contributor: 0, bot: 0, listed: 0 };
  /** How many digits the number of a contributor has, so that pseudonyms are in the order of their numbers. */
  #digits = 1;
  constructor({ anonymize }) {
    this.#isAnonymous = anonymize;
  }
  /**
   * Takes in the people of one history. Who was recorded there as somebody in the register was before is that person; a name that
   * somebody of another history has gets a number. What one history takes for two people and an earlier one for one is the first
   * of them.
   *
   * @param candidates contributors by rank, then those who were left out: pseudonyms are numbered in this order
   * @param identities those of the history
   * @returns one for each, in the same order, each another person
   */
  enrol(candidates, identities) {
    const isFirst = this.#enrolments.length === 0;
    if (isFirst) this.#digits = String(candidates.filter(({ standing }) => standing === "contributor").length).length;
    const enrolled = isFirst ? candidates.map((candidate) => ({ candidate, person: this.#admit(candidate, candidate.name) })) : this.#meet(candidates, identities);
    const people = enrolled.map(({ person }) => person);
    this.#enrolments.push({ identities, people, members: candidates.map(({ members }) => members) });
    return enrolled;
  }
  /** Knows some people again, and admits the others. */
  #meet(candidates, identities) {
    const known = this.#knownByRecord();
    const taken = new TakenNames(this.#entries.map(({ ownName }) => ownName));
    const met = /* @__PURE__ */ new Set();
    return candidates.map((candidate) => {
      const same = candidate.members.flatMap((index) => known.get(recordOf(identities, index)) ?? []).find(({ id }) => !met.has(id));
      const person = same ?? this.#admit(candidate, taken.take(candidate.name));
      met.add(person.id);
      return { candidate, person };
    });
  }
  /**
   * One of somebody's names that is not the one by which they are shown, such as that of one of their addresses.
   *
   * @param number tells it from their other names where nobody is named
   */
  otherName({ id, name }, otherName, number) {
    if (!this.#isAnonymous) return otherName;
    return this.#entries[id]?.ownName === otherName ? name : `${name}, name ${number}`;
  }
  /** Something that may name somebody and is no person's own name, such as a pattern: as it is, or what stands for it. */
  shown(name, pseudonym) {
    return this.#isAnonymous ? pseudonym : name;
  }
  /** By what somebody can be found who is called by their own name: folded, and not to be shown. */
  foldedNameOf({ id }) {
    return fold(this.#entries[id]?.ownName ?? "");
  }
  /** The order of people by their own names, and then by their logins. */
  byName(left, right) {
    const [one, other] = [this.#entries[left.id], this.#entries[right.id]];
    return byOwnName(
      { name: one?.ownName ?? left.name, login: one?.ownLogin ?? null },
      { name: other?.ownName ?? right.name, login: other?.ownLogin ?? null }
    );
  }
  /** The people who share an own name, those of each name together; a name of nobody in particular says nothing. */
  namesakesAmong(people) {
    const bearers = /* @__PURE__ */ new Map();
    for (const person of people) {
      const bareName = this.#entries[person.id]?.bareName ?? UNNAMED;
      if (bareName === UNNAMED || isNobodysName(bareName)) continue;
      const namesakes = bearers.get(fold(bareName));
      if (namesakes === void 0) bearers.set(fold(bareName), [person]);
      else namesakes.push(person);
    }
    return [...bearers.values()].filter((namesakes) => namesakes.length > 1);
  }
  #admit({ bareName, login, standing }, ownName) {
    const id = this.#entries.length;
    if (!isPersonId(id)) throw new RangeError("The register is full.");
    const person = this.#isAnonymous ? { id, name: this.#pseudonym(standing), login: null } : { id, name: ownName, login };
    this.#entries.push({ person, ownName, bareName, ownLogin: login });
    return person;
  }
  #pseudonym(standing) {
    this.#numbers[standing] += 1;
    const number = String(this.#numbers[standing]);
    return `${PSEUDONYMS[standing]} ${standing === "contributor" ? number.padStart(this.#digits, "0") : number}`;
  }
  /** Everybody by the names and addresses that commits have, which do not hang on the history. */
  #knownByRecord() {
    const known = /* @__PURE__ */ new Map();
    for (const { identities, people, members } of this.#enrolments) {
      for (const [place, person] of people.entries()) {
        for (const index of members[place] ?? []) {
          const record = recordOf(identities, index);
          if (!known.has(record)) known.set(record, person);
        }
      }
    }
    return known;
  }
};
function byOwnName(left, right) {
  return byCodeUnits(left.name, right.name) || byCodeUnits(left.login ?? NO_LOGIN, right.login ?? NO_LOGIN);
}
function recordOf(identities, index) {
  return textOfIdentity(identityAt(identities, index).recorded);
}

// src/people/disjoint-sets.ts
var DisjointSets = class {
  #parents;
  /** @param size the numbers below it are in sets of their own */
  constructor(size) {
    this.#parents = Uint32Array.from({ length: size }, (_, index) => index);
  }
  /** The smallest number of the set that a number is in. */
  rootOf(index) {
    let current = index;
    for (; ; ) {
      const next = this.#parents[current] ?? current;
      if (next === current) return current;
      this.#parents[current] = this.#parents[next] ?? next;
      current = next;
    }
  }
  /** Makes one set of the sets that two numbers are in. */
  unite(left, right) {
    const [first, second] = [this.rootOf(left), this.rootOf(right)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
};

export {
  GITHUB_COM,
  botAccounts,
  marksOf,
  parseMailmap,
  idleLines,
  recogniseIdentities,
  identityAt,
  TakenNames,
  DisjointSets,
  textOfIdentity,
  EARLIEST_MS,
  LATEST_MS,
  isGitDate,
  fromGitSeconds,
  Register,
  byOwnName,
  day,
  timeOfDay,
  inWords
};
