import type { CSSProperties } from 'react'

/**
 * The style that gives an element an agency's colour as `--ag`. `colorIndex` is the agency's own, 1 to 12;
 * anything else falls back into that range, so that a new server value never breaks a screen.
 */
export function agencyColour(colorIndex: number): CSSProperties {
  const index = Number.isInteger(colorIndex) ? ((((colorIndex - 1) % 12) + 12) % 12) + 1 : 7
  return { '--ag': `var(--ag-${index})` }
}
