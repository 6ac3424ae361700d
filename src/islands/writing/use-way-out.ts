import { useEffect } from 'preact/hooks'

/** What holds text that is being typed. */
interface Holder {
  /** What is typed goes to the disk now: the page is out of sight. */
  flush(): Promise<void>
  /** What is typed goes to the disk before this call is over: the page is on its way out. */
  leave(): void
}

/** What is typed is on the disk before the page goes; what only this page has, the browser asks about first. */
export function useWayOut(holder: Holder, isAtRisk: boolean): void {
  useEffect(() => {
    const flush = () => void holder.flush()
    const leave = () => holder.leave()
    document.addEventListener('visibilitychange', flush)
    addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      removeEventListener('pagehide', leave)
    }
  }, [])
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isAtRisk])
}
