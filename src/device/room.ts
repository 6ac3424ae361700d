/** What the browser says of the room it gives this address. */
export interface Room {
  /** Whether the browser promised not to clear it of its own accord; undefined where it can't say. */
  readonly isPersisted?: boolean
  readonly usedBytes?: number
  readonly quotaBytes?: number
}

/** The room of this address on this device. Empty where the browser doesn't say. */
export interface Rooms {
  read(): Promise<Room>
  /** Asks the browser never to clear it of its own accord. Some ask the person, some decide alone. */
  askToPersist(): Promise<boolean>
}

/** As this browser has it. */
export const webRooms: Rooms = {
  async read() {
    // Absent on addresses without https.
    const storage: StorageManager | undefined = navigator.storage
    if (!storage) return {}
    const [estimate, isPersisted] = await Promise.all([
      storage.estimate?.().catch(() => undefined),
      storage.persisted?.().catch(() => undefined),
    ])
    return {
      ...(isPersisted === undefined ? {} : { isPersisted }),
      ...(estimate?.usage === undefined ? {} : { usedBytes: estimate.usage }),
      ...(estimate?.quota === undefined ? {} : { quotaBytes: estimate.quota }),
    }
  },
  async askToPersist() {
    return (await navigator.storage?.persist?.().catch(() => false)) ?? false
  },
}
