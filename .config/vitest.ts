import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    // Stories start servers and browsers; on a busy machine they take their time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Loading Prisma and Bolt anew for each file took half of the processor's time. Our modules keep nothing but what never
    // changes, so that the files of a process can share them.
    isolate: false,
    // One more than two cores: some tests wait for a server to come back or for Slack to try again.
    maxWorkers: 3,
    globalSetup: ['test/support/global.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]]
  }
})
