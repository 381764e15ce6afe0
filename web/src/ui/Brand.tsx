/** The mark: two rings that hold one another. Takes the colour of its text; silent. */
export function Brand({ size = 22 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
    >
      <circle cx="8.6" cy="12" r="6.4" />
      <path d="M11.2 6.6a6.4 6.4 0 1 1-1.6 9.6" />
    </svg>
  )
}
