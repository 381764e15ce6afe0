import type { Result } from '../report.ts'
export async function moveTasks(): Promise<Result> { return { rows: [], notes: [], raw: null } }
