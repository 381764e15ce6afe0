import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { readAgencySearch } from '#features/agencies/agency-search.ts'
import { readAgreementsSearch } from '#features/agreements/agreements-search.ts'
import { readBoardSearch } from '#features/boards/board-filter.ts'
import { readHistorySearch } from '#features/boards/history/history-search.ts'
import {
  readDirectiveSearch,
  readImportSearch,
  readReviewSearch,
} from '#features/directives/directive-search.ts'
import { readBatchSearch } from '#features/directives/imports/batch-search.ts'
import { currentSession } from '#features/people/session.ts'
import { CrashPage } from '#ui/frame/CrashPage.tsx'
import { NotFoundPage } from '#ui/frame/NotFoundPage.tsx'
import { railEntries } from '#ui/frame/rail-entries.ts'
import { Shell } from './Shell.tsx'

/*
 * Adding a page takes two edits here and one in the rail:
 * 1. its route, lazy, with typed search params:
 *      const directivesRoute = createRoute({
 *        getParentRoute: () => frameRoute,
 *        path: '/directives',
 *        validateSearch: (search): { kind?: string } => optionalText(search, 'kind'),
 *        component: lazyRouteComponent(() => import('#features/directives/DirectivesPage.tsx'), 'DirectivesPage'),
 *      })
 *    `staticData: { slimRail: true }` keeps the rail narrow (agreement with its board, directive).
 * 2. its name in `frameRoute.addChildren([...])` below;
 * and its entry in ui/frame/rail-entries.ts where it has a place there. In the page, `getRouteApi('/framed/directives')`
 * gives params and search, typed.
 */

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: lazyRouteComponent(() => import('#features/people/SignInPage.tsx'), 'SignInPage'),
})

const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'framed',
  beforeLoad: async ({ location }) => {
    const session = await currentSession()
    if (session) return { session }
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
  },
  // Its code carries the GraphQL client, which the sign-in page does without.
  component: lazyRouteComponent(() => import('./AppFrame.tsx'), 'AppFrame'),
})

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: () => {
    const first = railEntries.at(0)
    if (first) throw redirect({ to: first.to, replace: true })
  },
  component: NotFoundPage,
})

const agreementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agreements',
  validateSearch: readAgreementsSearch,
  component: lazyRouteComponent(() => import('#features/agreements/AgreementsPage.tsx'), 'AgreementsPage'),
})

const newAgreementRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agreements/new',
  component: lazyRouteComponent(
    () => import('#features/agreements/NewAgreementPage.tsx'),
    'NewAgreementPage',
  ),
})

const agreementRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agreements/$agreementId',
  staticData: { slimRail: true },
  component: lazyRouteComponent(() => import('#features/agreements/AgreementPage.tsx'), 'AgreementPage'),
})

const boardRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: '/',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('#features/boards/BoardTab.tsx'), 'BoardTab'),
})

const historyRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: '/history',
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(() => import('#features/boards/history/HistoryTab.tsx'), 'HistoryTab'),
})

const regulationRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: '/regulation',
  component: lazyRouteComponent(() => import('#features/agreements/RegulationTab.tsx'), 'RegulationTab'),
})

const aboutRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: '/about',
  component: lazyRouteComponent(() => import('#features/agreements/AboutTab.tsx'), 'AboutTab'),
})

const workRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/my-work',
  component: lazyRouteComponent(() => import('#features/work/WorkPage.tsx'), 'WorkPage'),
})

const directivesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/directives',
  validateSearch: readDirectiveSearch,
  component: lazyRouteComponent(() => import('#features/directives/DirectivesPage.tsx'), 'DirectivesPage'),
})

const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/directives/new',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('#features/directives/ImportPage.tsx'), 'ImportPage'),
})

const batchRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/directives/imports/$batchId',
  validateSearch: readBatchSearch,
  component: lazyRouteComponent(() => import('#features/directives/imports/BatchPage.tsx'), 'BatchPage'),
})

const directiveRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/directives/$directiveId',
  staticData: { slimRail: true },
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('#features/directives/DirectivePage.tsx'), 'DirectivePage'),
})

const agenciesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agencies',
  validateSearch: readAgencySearch,
  component: lazyRouteComponent(() => import('#features/agencies/AgenciesPage.tsx'), 'AgenciesPage'),
})

const tokensRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tokens',
  component: lazyRouteComponent(() => import('#features/tokens/TokensPage.tsx'), 'TokensPage'),
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  frameRoute.addChildren([
    homeRoute,
    workRoute,
    directivesRoute,
    importRoute,
    batchRoute,
    directiveRoute,
    agenciesRoute,
    tokensRoute,
    agreementsRoute,
    newAgreementRoute,
    agreementRoute.addChildren([boardRoute, historyRoute, regulationRoute, aboutRoute]),
  ]),
])

/** Makes the application's router. */
export function makeRouter() {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
