import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is measured of one server, in Prometheus' form. */
export interface Metrics {
  readonly registry: Registry
  /** Seconds an operation took, by name and outcome. */
  readonly operations: Histogram<'operation' | 'code'>
  readonly requests: Counter<'route' | 'status'>
  /** Adds a figure that is read when asked for. */
  gauge(name: string, help: string, read: () => number): void
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    operations: new Histogram({
      name: 'lientich_operation_seconds',
      help: 'Duration of GraphQL operations',
      labelNames: ['operation', 'code'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    requests: new Counter({
      name: 'lientich_http_requests_total',
      help: 'HTTP requests by route and status',
      labelNames: ['route', 'status'],
      registers: [registry],
    }),
    gauge(name, help, read) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: (): void => gauge.set(read()),
      })
    },
  }
}
