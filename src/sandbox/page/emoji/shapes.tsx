import type { ComponentChildren } from 'preact'

/** A filled outline. */
export function shape(path: string, fill: string): ComponentChildren {
  return <path d={path} fill={fill} />
}

/** A stroked line. */
export function mark(path: string, stroke: string, width = 2.2): ComponentChildren {
  return (
    <path
      d={path}
      fill="none"
      stroke={stroke}
      stroke-width={width}
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  )
}

/** A filled circle, small by default. */
export function dot(x: number, y: number, fill: string, radius = 1.3): ComponentChildren {
  return <circle cx={x} cy={y} r={radius} fill={fill} />
}

/** A coloured disc with a darker edge. */
export function disc(fill: string, edge: string): ComponentChildren {
  return <circle cx="10" cy="10" r="8.2" fill={fill} stroke={edge} stroke-width="1" />
}

/** A circle seen from its edge only. */
export function ring(stroke: string): ComponentChildren {
  return <circle cx="10" cy="10" r="7.4" fill="none" stroke={stroke} stroke-width="2.4" />
}

/** A coloured square. */
export function square(fill: string): ComponentChildren {
  return <rect x="2" y="2" width="16" height="16" rx="2.5" fill={fill} />
}

/** A button-like square that a sign stands on. */
export function box(fill: string): ComponentChildren {
  return <rect x="1.5" y="1.5" width="17" height="17" rx="4" fill={fill} />
}

/** A sheet of paper. */
export function page(): ComponentChildren {
  return <rect x="2.5" y="2" width="15" height="16" rx="2" fill="#f6f7f6" stroke="#a9b1ae" />
}

/** A sheet from a calendar. */
export function calendar(): ComponentChildren {
  return [
    page(),
    shape('M2.5 4a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v3.5h-15Z', '#d42b48'),
    mark('M6 11h2M9.5 11h2M13 11h1M6 14.5h2M9.5 14.5h2', '#59636b', 1.6)
  ]
}

/** A clock with its bells. */
export function clock(): ComponentChildren {
  return [
    mark('m3.5 4 2-1.8M16.5 4l-2-1.8', '#d42b48', 2.2),
    ring('#59636b'),
    dot(10, 10, '#f6f7f6', 6.2),
    mark('M10 6.2V10l2.6 1.8', '#d42b48', 1.6)
  ]
}

/** A curve on a sheet. */
export function chart(path: string, stroke: string): ComponentChildren {
  return [page(), mark(path, stroke, 2)]
}

/** A closed letter. */
export function envelope(): ComponentChildren {
  return [
    <rect key="body" x="1.5" y="4" width="17" height="12.5" rx="1.8" fill="#f6f7f6" stroke="#8c979b" />,
    mark('m2.5 5.5 7.5 6 7.5-6', '#8c979b', 1.4)
  ]
}

/** A thumb; turned round it points down. */
export function thumb(transform: string): ComponentChildren {
  return (
    <g transform={transform}>
      <path
        d="M7 9l3-7c1.8 0 2.8 1 2.5 3L12 7.5h4.5c1.2 0 1.8 1 1.5 2l-1.6 6.8c-.2 1-1 1.7-2 1.7H7Z"
        fill="#f2b84b"
      />
      <path d="M2 9h4v9H2Z" fill="#e09f2c" />
    </g>
  )
}
