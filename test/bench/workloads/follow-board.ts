import type { Result } from '../report.ts'
export async function followBoard(): Promise<Result> { return { rows: [], notes: [], raw: null } }
