import type { Result } from '../report.ts'
export async function startAgain(): Promise<Result> { return { rows: [], notes: [], raw: null } }
