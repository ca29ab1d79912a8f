// Completes package-lock.json with the packages for other platforms that the registry in use does not hold. npm leaves
// them out without a word, and then `npm ci` refuses the lockfile everywhere. Their versions are those that the packages
// that want them name; npm fetches them only on the platform that their names tell. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

function platform(name) {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.filter((one) => words.includes(one))
  const cpu = PROCESSORS.filter((one) =>
    words.some((word) => word === one || (one === 'arm' && /^armv?\d$/.test(word))),
  )
  const musl = words.some((word) => word.startsWith('musl'))
  const gnu = words.some((word) => word.startsWith('gnu'))
  const libc = os[0] !== 'linux' ? [] : musl ? ['musl'] : gnu ? ['glibc'] : []
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}

const added = []
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const known = Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`))
    if (known || !/^\d+\.\d+\.\d+$/.test(version)) continue
    lock.packages[`node_modules/${name}`] = { version, ...(parent.dev ? { dev: true } : {}), ...platform(name) }
    added.push(`${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'The lockfile is complete.' : `Added ${added.join(', ')}`)
