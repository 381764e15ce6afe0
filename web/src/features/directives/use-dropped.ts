import { useEffect, useEffectEvent, useState } from 'react'

/** Takes a file dropped anywhere on the page; answers whether one is being held over it. */
export function useDropped(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onFile)
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const dragged = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      take(file)
    }
    document.addEventListener('dragover', dragged)
    document.addEventListener('dragleave', left)
    document.addEventListener('drop', dropped)
    return () => {
      document.removeEventListener('dragover', dragged)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('drop', dropped)
    }
  }, [])
  return over
}
