import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import product from '../package.json' with { type: 'json' }
import { persistedDocuments } from './src/graphql/persisted-documents-plugin.ts'

const server = 'http://127.0.0.1:4000'

/** Library families that change at another pace than our code, so that a release does not empty every cache. */
const vendors = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
  {
    name: 'router',
    test: /node_modules[\\/]@tanstack[\\/](?:react-router|router-core|history|store|react-store)[\\/]/,
  },
  { name: 'i18n', test: /node_modules[\\/](?:i18next|react-i18next)[\\/]/ },
]

/**
 * Says the order of the cascade at the head of every style sheet of ours: whichever chunk's sheet loads first, the
 * reset stays below the components, and both below a page's own rules.
 */
function layerOrder(): Plugin {
  return {
    name: 'lientich:layer-order',
    enforce: 'pre',
    transform: (code, id) => (/\/web\/src\/.*\.css$/.test(id) ? `@layer reset, ui;\n${code}` : null),
  }
}

/** Vite: one page, routes split off, everything from our own origin. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [layerOrder(), react(), persistedDocuments()],
  define: { __VERSION__: JSON.stringify(product.version) },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    rollupOptions: { output: { codeSplitting: { groups: vendors } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: server, ws: true },
      '/collab': { target: server, ws: true },
      '/api': server,
      '/healthz': server,
    },
  },
  preview: { host: '127.0.0.1' },
})
