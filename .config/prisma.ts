import { defineConfig } from 'prisma/config'

// `prisma generate` only asks whether a schema engine exists; it never runs it. Naming any executable
// keeps `npm ci` working on networks that cannot reach the host Prisma downloads the engine from.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({
  schema: '../prisma/schema.prisma',
  migrations: { path: '../prisma/migrations' }
})
