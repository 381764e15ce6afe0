import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// The users' zone: what depends on the machine's zone fails here instead of at theirs.
process.env.TZ = 'Asia/Ho_Chi_Minh'

// Node takes this package's CommonJS entry, Vite its module entry; two copies of it refuse each other's types.
const resolve = { alias: { graphql: createRequire(import.meta.url).resolve('graphql') } }

// Half of the time is waiting for a browser or PostgreSQL, so two files at a time pay even on two cores.
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** Tests that count seconds of processor time: after all others, when nothing else takes the core. */
const measured = 'server/src/**/*.speed.test.ts'

const node = { environment: 'node' as const, testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          ...node,
          name: 'unit',
          include: ['server/src/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: [measured],
          maxWorkers,
        },
      },
      {
        extends: './web/vite.config.ts',
        root: './web',
        test: { name: 'web', environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], maxWorkers },
      },
      {
        resolve,
        test: {
          ...node,
          name: 'hub',
          include: ['test/{schema,integration,live,e2e,chaos}/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        resolve,
        test: {
          ...node,
          name: 'speed',
          include: [measured],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
