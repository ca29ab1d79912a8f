/** What Windows programs cannot start without. */
const WINDOWS = ['SystemRoot', 'SystemDrive', 'windir', 'ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA', 'APPDATA']

/**
 * The environment of Chrome: what it needs and nothing else, so that it knows none of the secrets of a CI job and is the
 * same in every time zone and language.
 *
 * @param home The profile folder: whatever Chrome writes beside its profile goes away with it.
 */
export function chromeEnvironment(
  home: string,
  needs: { readonly fontsConf: string | undefined; readonly libraries: readonly string[] },
  env: NodeJS.ProcessEnv = process.env,
): Readonly<Record<string, string>> {
  const inherited = process.platform === 'win32' ? ['PATH', ...WINDOWS] : ['PATH']
  return {
    ...Object.fromEntries(inherited.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    HOME: home,
    TMPDIR: home,
    TEMP: home,
    TMP: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...(needs.fontsConf === undefined ? {} : { FONTCONFIG_FILE: needs.fontsConf }),
    ...(needs.libraries.length === 0 ? {} : { LD_LIBRARY_PATH: needs.libraries.join(':') }),
  }
}
