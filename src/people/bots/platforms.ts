import type { BotAccount } from './account.ts'

/** What servers, runners and their users for programs commit as. */
export const platforms: readonly BotAccount[] = [
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
]
