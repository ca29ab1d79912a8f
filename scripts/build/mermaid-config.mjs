// Mermaid asks for its config hundreds of times a diagram, and copies it each time, property by property: a sixth of all
// the time that it draws. The same copy is made here by what engines are quick at.
import { readFile } from 'node:fs/promises'

const SLOW = 'return assignWithDepth_default({}, currentConfig);'

const QUICK = `return copyConfig(currentConfig, 2);
  function copyConfig(config, depth) {
    const copy = {};
    for (const key of Object.keys(config)) {
      const value = config[key];
      if (value === null || key === "__proto__") continue;
      if (typeof value !== "object") copy[key] = value;
      else if (Array.isArray(value)) copy[key] = [...new Set(value)];
      else copy[key] = depth > 1 ? copyConfig(value, depth - 1) : { ...value };
    }
    return copy;
  }`

/** A plugin of esbuild. */
export const mermaidConfig = {
  name: 'mermaid-config',
  setup(build) {
    let found = 0
    build.onLoad({ filter: /mermaid\.core[\\/]chunk-\w+\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      const pieces = code.split(`var getConfig = /* @__PURE__ */ __name(() => {\n  ${SLOW}`)
      if (pieces.length === 1) return undefined
      found += pieces.length - 1
      return { contents: pieces.join(`var getConfig = /* @__PURE__ */ __name(() => {\n  ${QUICK}`), loader: 'js' }
    })
    build.onEnd(() => {
      if (found !== 1) throw new Error(`Mermaid copies its config in ${found} places, not in one.`)
    })
  },
}
