/** The marks that the cells of a table point to. */
export function GridMarks() {
  return (
    <svg class="defs" aria-hidden="true" focusable="false">
      <symbol id="cell-right" viewBox="0 0 24 24">
        <path class="pen" d="M4 13.2c2.2 1.7 3.7 3.7 4.9 6.3C11.4 13.3 15.5 8.1 20.8 4" />
      </symbol>
      <symbol id="cell-partly" viewBox="0 0 24 24">
        <path class="pen is-dotted" d="M4 13.2c2.2 1.7 3.7 3.7 4.9 6.3C11.4 13.3 15.5 8.1 20.8 4" />
      </symbol>
      <symbol id="cell-wrong" viewBox="0 0 24 24">
        <path class="pen" d="M5.5 6.2c4.3 3.6 8.7 7.6 12.6 12.3M18 5.6C13.7 9.4 9.6 13.7 6.2 18.6" />
      </symbol>
      <symbol id="cell-got" viewBox="0 0 24 24">
        <circle class="nib" cx="12" cy="12" r="5" />
      </symbol>
      <symbol id="cell-forgot" viewBox="0 0 24 24">
        <circle class="pen" cx="12" cy="12" r="5" />
      </symbol>
      <symbol id="cell-changed" viewBox="0 0 24 24">
        <path class="pen" d="M7 12h10" />
      </symbol>
      <symbol id="cell-unmarked" viewBox="0 0 24 24">
        <path class="pen" d="M8 8.4c.6-3.4 7.6-3.6 7.8.6.1 3-3.9 2.9-3.9 6.2M11.9 19v.2" />
      </symbol>
      <symbol id="cell-left-out" viewBox="0 0 24 24">
        <path class="pen" d="M8 17 16 7" />
      </symbol>
      <symbol id="ring" viewBox="0 0 36 36">
        <path
          class="pen"
          d="M25.5 7.2C19 3.8 9.6 6.2 6.4 13.4c-3.2 7.3 1 15.6 9.4 17 8.4 1.4 16.2-4.2 16-12.6C31.6 10.2 24.8 5 16.6 6.3"
        />
      </symbol>
    </svg>
  )
}
