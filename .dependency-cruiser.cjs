// Who may import whom (docs/ARCHITECTURE.md). Each rule says what it keeps.
const features = (...names) => `^server/src/features/(${names.join('|')})/`
const LAYERS = [
  ['agencies'],
  ['people'],
  ['files', 'documents'],
  ['directives'],
  ['imports'],
  ['agreements'],
  ['regulations', 'boards', 'campaigns'],
  ['progress'],
  ['search'],
]

/** A feature calls only features of earlier layers. */
const downward = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `downward-${layer.join('-')}`,
  comment: 'Features call one another in one direction only.',
  severity: 'error',
  from: { path: features(...layer) },
  to: { path: features(...LAYERS.slice(index + 1).flat()) },
}))

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    ...downward,
    {
      name: 'graphql-files-stay-apart',
      comment:
        'Types are named by string, so that features can be taken out. The viewer’s type is made to be extended.',
      severity: 'error',
      from: { path: '^server/src/features/([^/]+)/.*graphql\\.ts$' },
      to: {
        path: '^server/src/features/[^/]+/.*graphql\\.ts$',
        pathNot: ['^server/src/features/$1/', 'people/viewer\\.graphql\\.ts$'],
      },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/(features|graphql|doors|reader)/' },
    },
    {
      name: 'graphql-foundation-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/graphql/' },
      to: { path: '^server/src/(features|doors)/' },
    },
    {
      name: 'rules-and-reader-are-pure',
      comment: 'They import nothing of ours, so they can be tested and read alone.',
      severity: 'error',
      from: { path: '^server/src/(reader/|features/[^/]+/rules\\.ts$)', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^server/src/',
        pathNot: [
          '^server/src/reader/',
          '^server/src/generated/',
          'features/[^/]+/rules\\.ts$',
          'platform/(clock|text)\\.ts$',
        ],
      },
    },
    {
      name: 'services-know-no-graphql',
      severity: 'error',
      from: { path: 'service\\.ts$' },
      to: { path: ['^server/src/graphql/', '^server/src/doors/', 'graphql\\.ts$'] },
    },
    {
      name: 'no-arrow-back-up',
      severity: 'error',
      from: { path: '^server/src/(features|platform|graphql|reader)/' },
      to: { path: '^server/src/(doors/|app\\.ts|main\\.ts|hub\\.ts|config\\.ts)' },
    },
    {
      name: 'web-knows-the-server-by-its-schema',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|prisma|test)/' },
    },
    {
      name: 'ui-knows-no-data',
      severity: 'error',
      from: { path: '^web/src/(ui|time)/' },
      to: { path: '^web/src/(graphql|features)/' },
    },
    {
      name: 'server-knows-no-test',
      severity: 'error',
      from: { path: '^(server|prisma)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['generated/', '/dist/', '\\.module\\.css$'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
