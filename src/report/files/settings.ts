import { mayHoldAddress } from '../../text/secrets.ts'
import type { SettingsJson } from '../settings-json.ts'
import { exactFieldsOf, listOf, nullOr, numberFrom, textThat, wholeFrom, wordAmong, yesOrNo } from './fields.ts'

const FIELDS = [
  ...['activityWindow', 'majorityThreshold', 'baseline', 'attribution', 'coAuthors', 'mergeCommits', 'excludeBots'],
  ...['exclude', 'minimumApf', 'minimumActiveShare'],
]

const MOST_PATTERNS = 100_000
const LONGEST_PATTERN = 10_000

/** Reads settings as {@link settingsJson} writes them. */
export function readSettings(value: unknown, where: string): SettingsJson {
  const { get } = exactFieldsOf(value, where, FIELDS)
  const pattern = textThat(text => !mayHoldAddress(text), LONGEST_PATTERN)
  return {
    activityWindow: get('activityWindow', textThat(isWindow, 40)),
    majorityThreshold: get('majorityThreshold', numberFrom(1, 100)),
    baseline: get('baseline', wordAmong(['all', 'active'])),
    attribution: get('attribution', wordAmong(['author', 'committer'])),
    coAuthors: get('coAuthors', yesOrNo),
    mergeCommits: get('mergeCommits', wordAmong(['exclude', 'include'])),
    excludeBots: get('excludeBots', yesOrNo),
    exclude: get('exclude', listOf(pattern, MOST_PATTERNS)),
    minimumApf: get('minimumApf', nullOr(wholeFrom(1))),
    minimumActiveShare: get('minimumActiveShare', nullOr(numberFrom(0, 100))),
  }
}

function isWindow(text: string): boolean {
  return /^P(?=\d)(?:\d{1,7}Y)?(?:\d{1,7}M)?(?:\d{1,7}W)?(?:\d{1,7}D)?$/.test(text)
}
