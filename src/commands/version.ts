/**
 * The version of this package, put in by the build.
 *
 * @example
 * ```ts
 * import { VERSION } from 'ep-export'
 *
 * console.log(VERSION)
 * ```
 */
export const VERSION: string = process.env.EP_EXPORT_VERSION ?? '0.0.0-source'
