import type { Seat, Sitting } from '#device/seat.ts'

/** Seats of a fake device: everyone who sits down at one is a tab, told in the order they came. */
export function createSeats(): { sitDown(name: string, sitting: Sitting): Seat } {
  const rows = new Map<string, Sitting[]>()

  return {
    sitDown(name, sitting) {
      const row = rows.get(name) ?? []
      rows.set(name, row)
      row.push(sitting)
      const isFirst = row[0] === sitting
      queueMicrotask(() => {
        if (!row.includes(sitting)) return
        if (isFirst) sitting.onHeld()
        else if (row[0] !== sitting) sitting.onElsewhere(false)
      })
      return {
        async take() {
          const [holder] = row
          if (!holder || holder === sitting) return
          await holder.handOver()
          if (!row.includes(sitting)) return
          row.splice(row.indexOf(sitting), 1)
          row.unshift(sitting)
          if (row.includes(holder)) holder.onElsewhere(true)
          sitting.onHeld()
        },
        leave() {
          const at = row.indexOf(sitting)
          if (at < 0) return
          row.splice(at, 1)
          const [next] = row
          if (at === 0 && next) queueMicrotask(() => row[0] === next && next.onHeld())
        },
      }
    },
  }
}
