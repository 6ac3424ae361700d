import { type IDBPDatabase, openDB } from 'idb'

/** All records of a database by their stores, as JSON can hold them. */
export interface StoresFile {
  readonly version: number
  readonly stores: {
    readonly [store: string]: readonly (readonly [key: IDBValidKey, value: unknown])[]
  }
}

/** Everything a database holds, with rows of numbers as text. */
export async function storesOf(name: string): Promise<StoresFile> {
  const db = await openDB(name)
  try {
    const names = [...db.objectStoreNames]
    const stores = names.map(async (store) => {
      const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)])
      return [store, keys.map((key, place) => [key, asText(values[place])] as const)] as const
    })
    return { version: db.version, stores: Object.fromEntries(await Promise.all(stores)) }
  } finally {
    db.close()
  }
}

/** Puts a database there as a release of that version left it: `make` lays out its stores. */
export async function putStores(
  name: string,
  { version, stores }: StoresFile,
  make: (db: IDBPDatabase) => void,
): Promise<void> {
  const db = await openDB(name, version, { upgrade: make })
  const names = Object.keys(stores)
  const transaction = db.transaction(names, 'readwrite')
  for (const store of names) {
    const into = transaction.objectStore(store)
    for (const [key, value] of stores[store] ?? [])
      void (into.keyPath === null ? into.put(alive(value), key) : into.put(alive(value)))
  }
  await transaction.done
  db.close()
}

/** Rows of numbers stand in it as texts that say of what kind they are. */
const NUMBERS = /^(\w+Array);base64,(.*)$/

function asText(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const kind = Object.prototype.toString.call(value).slice('[object '.length, -1)
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    return `${kind};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
  }
  return each(value, asText)
}

function alive(value: unknown): unknown {
  if (typeof value !== 'string') return each(value, alive)
  const [, kind, base64] = NUMBERS.exec(value) ?? []
  const made = kind === undefined ? undefined : (Reflect.get(globalThis, kind) as Uint8ArrayConstructor)
  if (!made) return value
  return new made(Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0)).buffer)
}

function each(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]))
}
