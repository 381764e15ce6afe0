import process from 'node:process'

/** One subcommand: its arguments in, the exit status out. Loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  read: async (args) => {
    const { readCommand } = await import('./read-command.ts')
    return readCommand(args, (line) => process.stdout.write(`${line}\n`))
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command) {
  process.exitCode = await command(args)
} else {
  process.stderr.write(`usage: cli.ts ${Object.keys(COMMANDS).join(' | ')} …\n`)
  process.exitCode = 2
}
