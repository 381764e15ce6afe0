import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { listenForShortcuts } from '#ui/frame/shortcuts.ts'
import { LiveRegion } from '#ui/LiveRegion.tsx'
import { ToastRegion } from '#ui/ToastRegion.tsx'

/** What every address shares, signed in or not: toasts, the live region, the keys. */
export function Shell() {
  useEffect(listenForShortcuts, [])
  return (
    <>
      <Outlet />
      <LiveRegion />
      <ToastRegion />
    </>
  )
}
