import '#ui/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/text.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { currentSession } from '#features/people/session.ts'
import { startLanguage } from '#i18n/language.ts'
import { followSystemTheme } from '#ui/theme.ts'
import { makeRouter } from './routes.tsx'

// Asked before anything is drawn, so that the answer travels while the page's code loads; the route tells a failure.
currentSession().catch(() => undefined)
followSystemTheme()
await startLanguage()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={makeRouter()} />
  </StrictMode>,
)
