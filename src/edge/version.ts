// Made from package.json by `npm run generate`. Change that file, not this one.

/** The version of the package. */
export const VERSION = '1.0.0'
