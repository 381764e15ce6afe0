export function RegulationTab() {
  return null
}
