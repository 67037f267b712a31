import TestRunner from 'jest-runner'

/** Runs test files after those of other runners, in workers of their own: jest takes its runners in turn. */
export default class AfterTheOthers extends TestRunner {}
