import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Of what hangs, in milliseconds. How long a test takes is no part of what it shows: machines are slow at times. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 }

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], ...PATIENCE } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          ...PATIENCE,
          fileParallelism: false,
        },
      },
    ],
  },
})

export default config
