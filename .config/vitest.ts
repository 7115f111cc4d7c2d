import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Where the files are that take longest, which begin first: nobody shall wait at the end for one that began late. */
const LONGEST = ['test/year/', 'test/delivery/', 'test/browser/', 'test/blackbox/', 'test/slack/']

class LongestFirst extends BaseSequencer {
  /** What is equally long stays in the order that Vitest gives it. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((folder) => moduleId.includes(folder))
      return index < 0 ? LONGEST.length : index
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

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
    // Two more than two cores: the longest wait more than they work, for a lease to run out or for a server to come back.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/global.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]]
  }
})
