import type { NewAgency } from '../../server/src/features/agencies/service.ts'
import type { AreaKey } from './areas.ts'

/** An agency as the demo's data tells it; `parent` is another agency's key. */
export type AgencyData = Omit<NewAgency, 'areaId' | 'parentId'> & {
  readonly area: AreaKey
  readonly parent?: string
}
