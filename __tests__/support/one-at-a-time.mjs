import TestRunner from 'jest-runner'

/** Runs test files one after another, and after those of other runners: jest takes its runners in turn. */
export default class OneAtATime extends TestRunner {
  isSerial = true
}
