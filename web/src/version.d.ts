/** The product's version, from the root package.json, put in by Vite. */
declare const __VERSION__: string
