import type { BotAccount } from './account.ts'

/** Bots of single, large projects. */
export const projects: readonly BotAccount[] = [
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
    what: "Jekyll's merges, and the lines in its history file",
    source: 'https://github.com/parkr/auto-reply',
    logins: ['jekyllbot'],
    emails: ['jekyllbot@jekyllrb.com'],
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
]
