import 'react'

declare module 'react' {
  /** Lets a style attribute carry custom properties, the only way a component takes a colour. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
