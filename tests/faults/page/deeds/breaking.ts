/** What of the browser is made to fail, as browsers do. Begun before the journal is first asked for anything. */
export const breaking = {
  /**
   * Of all transactions that write, every nth ends as iOS ends those of pages in the background: aborted, with its
   * connection gone.
   */
  cutEvery(nth: number): void {
    let left = nth
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const transaction = begin.call(this, stores, mode, options)
      if (mode !== 'readwrite' || --left > 0) return transaction
      left = nth
      queueMicrotask(() => {
        transaction.abort()
        this.close()
        this.dispatchEvent(new Event('close'))
      })
      return transaction
    }
  },

  /** From now on no database opens, as where the browser lost its storage; or they open again. */
  refuseOpening(isRefused: boolean): void {
    realOpen ??= IDBFactory.prototype.open
    const real = realOpen
    IDBFactory.prototype.open = isRefused
      ? () => {
          throw new DOMException('Internal error opening backing store.', 'UnknownError')
        }
      : real
  },

  /** Every nth record that is put fails with an error of that name; 0: none any more. */
  failEvery(nth: number, error: string): void {
    realPut ??= IDBObjectStore.prototype.put
    const real = realPut
    let left = nth
    IDBObjectStore.prototype.put = function (...given) {
      left -= 1
      if (left === 0) {
        left = nth
        throw new DOMException('It failed on purpose.', error)
      }
      return real.apply(this, given)
    }
  },
}

let realOpen: typeof IDBFactory.prototype.open | undefined
let realPut: typeof IDBObjectStore.prototype.put | undefined
