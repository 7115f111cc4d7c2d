/** Line drawings on a 20 × 20 grid, stroked in the colour of the text around them. */
const paths = {
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h13.5M3 12.5h13.5',
  lock: 'M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M5 9h10v8H5Z',
  home: 'M3 9.5 10 3.5l7 6M5 8.5V16.5h10V8.5M8.5 16.5v-4h3v4',
  message: 'M3.5 4.5h13v9.5H9l-3.5 3v-3h-2Z',
  plus: 'M10 4v12M4 10h12',
  bolt: 'M11 2.5 4.5 11.5H9.5L8.5 17.5 15.5 8H10.5Z',
  send: 'M3 4l14 6-14 6 2.5-6ZM5.5 10H10',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  thread: 'M3.5 4.5h13v8.5H10.5l-3.5 3.5v-3.5H3.5ZM7 8.7h6',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12.5 4 6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  down: 'M5 7.5l5 5 5-5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1',
  moon: 'M16.5 11.5A7 7 0 0 1 8.5 3.5a7 7 0 1 0 8 8Z',
  contrast: 'M10 3a7 7 0 1 1 0 14ZM10 3a7 7 0 1 0 0 14M10 5h3M10 8h5.5M10 11h6M10 14h4.5',
  eye: 'M2 10c2-3.7 4.7-5.5 8-5.5s6 1.8 8 5.5c-2 3.7-4.7 5.5-8 5.5S4 13.7 2 10ZM10 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  alert: 'M10 3 18 16.5H2ZM10 8v4M10 14.3h.01',
  info: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 9v5M10 6.3h.01',
  check: 'M4 10.5l4 4 8.5-9',
  file: 'M5 2.5h6.5L15.5 6.5V17.5h-10.5ZM11 2.5v4.5h4.5',
  trash: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l1 12h7l1-12',
  up: 'M5 12.5l5-5 5 5',
  sort: 'M7 4v12M4 13l3 3 3-3M13 16V4M10 7l3-3 3 3',
  external: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  thumbsUp: 'M7 9l3-6c1.5 0 2.3 1 2 2.5L11.5 8H16l-1.5 8H7ZM3.5 9H7v7H3.5Z',
  thumbsDown: 'M7 11l3 6c1.5 0 2.3-1 2-2.5L11.5 12H16l-1.5-8H7ZM3.5 11H7V4H3.5Z',
  play: 'M6 4l10 6-10 6Z'
}

/** The name of a drawing. */
export type IconName = keyof typeof paths

/** A small picture beside words; screen readers hear the words, not the picture. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" data-name={name} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
