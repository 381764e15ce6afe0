import process from 'node:process'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** One subcommand: its arguments in, the exit status out. Loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  read: async (args) => (await import('./read-command.ts')).readCommand(args, say),
  migrate: async () => (await import('./operations.ts')).applyMigrations(say),
  migration: async ([name]) => (await import('./operations.ts')).newMigration(name ?? '', say),
  doctor: async () => (await import('./operations.ts')).examine(say),
  schema: async () => (await import('./operations.ts')).writeSchema(say),
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command) {
  process.exitCode = await command(args)
} else {
  process.stderr.write(`usage: cli.ts ${Object.keys(COMMANDS).join(' | ')} …\n`)
  process.exitCode = 2
}
