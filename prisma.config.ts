import { defineConfig } from 'prisma/config'

// `prisma generate` checks for a schema engine that it then does not run; pointing it at this Node keeps it from
// trying to download one. Migrations run through the engine's WebAssembly build (prisma/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } })
