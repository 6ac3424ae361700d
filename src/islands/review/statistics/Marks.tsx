import { BASE, type Mark, pc } from './scale.ts'

/** Words below a drawing: the first begins where it begins, the last ends where it ends. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <g class="graph_marks">
      {marks.map(({ at, text, isMiddle }) => (
        <text
          key={at}
          class={isMiddle ? 'is-middle' : undefined}
          x={pc(at * 100)}
          y={pc(BASE)}
          dy="1.3em"
          text-anchor={at < 0.1 ? 'start' : at > 0.9 ? 'end' : 'middle'}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
