import { describe, expect, test } from '@jest/globals'
import { loginOfNoreply } from '../../src/people/noreply.ts'

describe('a GitHub noreply address stands for the login in it', () => {
  test.each([
    ['with the account number', '123+ann@users.noreply.github.com', 'ann'],
    ['without it, as older accounts have it', 'ann@users.noreply.github.com', 'ann'],
    ['spelled as in the address', '123+AnnB@Users.NoReply.GitHub.com', 'AnnB'],
    ['when the login is a number', '123+456@users.noreply.github.com', '456'],
    ['when the login has a hyphen', '123+ann-b@users.noreply.github.com', 'ann-b'],
    ['when an old login has hyphens anywhere', '-ann--b-@users.noreply.github.com', '-ann--b-'],
    ['when a company manages the account', '123+ann_corp@users.noreply.github.com', 'ann_corp'],
    ['when it is an app', '123+helper[bot]@users.noreply.github.com', 'helper[bot]'],
    ['when the login has 39 characters', `${'a'.repeat(39)}@users.noreply.github.com`, 'a'.repeat(39)],
  ])('%s', (_, email, login) => {
    expect(loginOfNoreply(email)).toBe(login)
  })
})

describe('no other address stands for a login', () => {
  test.each([
    ['an ordinary one', 'ann@example.com'],
    ["GitHub's own", 'noreply@github.com'],
    ['one that only starts like it', 'ann@users.noreply.github.com.example.com'],
    ['one that only ends like it', 'ann@example.users.noreply.github.com'],
    ['one with an address before it', 'ann@example.com@users.noreply.github.com'],
    ['one of another server', 'ann@users.noreply.github.example.com'],
    ['one whose dots are other characters', 'ann@users-noreply-github-com'],
    ['one without a login', '@users.noreply.github.com'],
    ['one with a number alone before the plus sign', '123+@users.noreply.github.com'],
    ['one without a number before the plus sign', '+ann@users.noreply.github.com'],
    ['one with a word before the plus sign', 'ann+spam@users.noreply.github.com'],
    ['one with a space', '123+ann b@users.noreply.github.com'],
    ['one with a line end', '123+ann@users.noreply.github.com\n'],
    ['one with a dot', 'ann.b@users.noreply.github.com'],
    ['one with a letter outside of ASCII', 'ann\u017f@users.noreply.github.com'],
    ['one with 40 characters', `${'a'.repeat(40)}@users.noreply.github.com`],
    ['one with brackets elsewhere', '[bot]ann@users.noreply.github.com'],
  ])('%s', (_, email) => {
    expect(loginOfNoreply(email)).toBeNull()
  })
})
