import type { ComponentChildren } from 'preact'
import {
  box,
  calendar,
  chart,
  clock,
  disc,
  dot,
  envelope,
  mark,
  page,
  ring,
  shape,
  square,
  thumb
} from './shapes.tsx'

/**
 * Own drawings for the signs that a risk card depends on, so that they look alike on every machine, also where no
 * colour emoji font is installed. Everything else is left to the reader's font. Each is drawn on a 20 × 20 grid.
 */
export const emojiArt: ReadonlyMap<string, ComponentChildren> = new Map<string, ComponentChildren>([
  ['large_green_circle', disc('#2da160', '#1f7d49')],
  ['large_yellow_circle', disc('#f2c230', '#c6970e')],
  ['large_orange_circle', disc('#f08a24', '#c56a0d')],
  ['red_circle', disc('#e0405a', '#b32640')],
  ['large_blue_circle', disc('#3b82d6', '#2563ad')],
  ['large_purple_circle', disc('#8b5fc7', '#6c43a6')],
  ['large_brown_circle', disc('#8a5a3c', '#6b4229')],
  ['white_circle', disc('#f4f5f4', '#a9b1ae')],
  ['black_circle', disc('#2a2f2e', '#575f5d')],
  ['large_red_square', square('#e0405a')],
  ['large_orange_square', square('#f08a24')],
  ['large_yellow_square', square('#f2c230')],
  ['large_green_square', square('#2da160')],
  ['large_blue_square', square('#3b82d6')],
  ['warning', [shape('M10 1.8 19 17.6H1Z', '#f5b82e'), mark('M10 7v5', '#4a3500'), dot(10, 14.9, '#4a3500')]],
  ['exclamation', [mark('M10 3v9', '#d42b48', 3.4), dot(10, 16.6, '#d42b48', 1.9)]],
  [
    'question',
    [
      mark('M6.6 6.6a3.4 3.4 0 1 1 4.8 3.2c-1 .5-1.4 1-1.4 2.2', '#d42b48', 2.8),
      dot(10, 16.6, '#d42b48', 1.8)
    ]
  ],
  [
    'rotating_light',
    [
      shape('M4 15V10a6 6 0 0 1 12 0v5Z', '#e0405a'),
      shape('M2.5 15h15v3h-15Z', '#59636b'),
      mark('M8 10a2.4 2.4 0 0 1 2-2.2', '#ffc9d2', 1.6)
    ]
  ],
  ['white_check_mark', [box('#2da160'), mark('m5.4 10.4 3.1 3.2 6.2-7', '#fff', 2.4)]],
  ['heavy_check_mark', [mark('m3 10.6 4.6 4.6L17 4.8', '#2da160', 3)]],
  ['ballot_box_with_check', [box('#3b82d6'), mark('m5.4 10.4 3.1 3.2 6.2-7', '#fff', 2.4)]],
  ['x', [mark('m4 4 12 12M16 4 4 16', '#d42b48', 3.2)]],
  ['no_entry', [disc('#d42b48', '#d42b48'), mark('M5.6 10h8.8', '#fff', 3)]],
  ['no_entry_sign', [ring('#d42b48'), mark('m5 5 10 10', '#d42b48', 2.4)]],
  ['information_source', [box('#3b82d6'), dot(10, 5.8, '#fff', 1.4), mark('M10 9.4v5.4', '#fff', 2.4)]],
  [
    'bell',
    [
      shape(
        'M10 2a5.4 5.4 0 0 1 5.4 5.4c0 4 1.8 5.6 1.8 7.2H2.8c0-1.6 1.8-3.2 1.8-7.2A5.4 5.4 0 0 1 10 2Z',
        '#f2b01e'
      ),
      dot(10, 16.9, '#b97e06', 1.8)
    ]
  ],
  [
    'bulb',
    [
      shape(
        'M10 1.6a5.8 5.8 0 0 1 3.4 10.5c-.7.6-1 1.2-1 2H7.6c0-.8-.3-1.4-1-2A5.8 5.8 0 0 1 10 1.6Z',
        '#f7cd46'
      ),
      shape('M7.6 15h4.8v3.2H7.6Z', '#7b8589')
    ]
  ],
  ['date', calendar()],
  ['calendar', calendar()],
  ['spiral_calendar_pad', calendar()],
  ['alarm_clock', clock()],
  ['stopwatch', clock()],
  [
    'hourglass_flowing_sand',
    [
      mark('M5 2h10M5 18h10', '#9a6a36', 2),
      shape('M6 3h8c0 4-3 5-3 7s3 3 3 7H6c0-4 3-5 3-7S6 7 6 3Z', '#f0c987')
    ]
  ],
  ['chart_with_upwards_trend', chart('m4 14 4-4 3 2.4 5-7', '#d42b48')],
  ['chart_with_downwards_trend', chart('m4 6 4 4 3-2.4 5 7', '#3b82d6')],
  [
    'bar_chart',
    [
      page(),
      mark('M6 15v-5', '#2da160', 2.4),
      mark('M10 15V5', '#d42b48', 2.4),
      mark('M14 15V8', '#3b82d6', 2.4)
    ]
  ],
  [
    'speech_balloon',
    [
      shape(
        'M10 2.5c5 0 8.5 2.8 8.5 6.7s-3.5 6.6-8.5 6.6c-.9 0-1.8-.1-2.6-.3L3.6 18l.6-3.7C2.5 13 1.5 11.3 1.5 9.2c0-3.9 3.5-6.7 8.5-6.7Z',
        '#8fb8dc'
      )
    ]
  ],
  [
    'memo',
    [page(), mark('M5.5 6.5h6M5.5 9.5h6M5.5 12.5h4', '#7b8589', 1.3), mark('m9.5 16 7-8', '#f08a24', 2.4)]
  ],
  [
    'clipboard',
    [
      shape('M3.5 3h13v15.5h-13Z', '#b07b45'),
      shape('M5.3 5h9.4v11.7H5.3Z', '#f6f7f6'),
      shape('M7 1.5h6v3H7Z', '#7b8589'),
      mark('M7 8.5h6M7 11.5h6', '#7b8589', 1.3)
    ]
  ],
  ['telephone_receiver', [mark('M4.6 3.6c-1.4 1.6 0 6 3.3 9.3s7.3 4.6 8.9 3.2', '#4a555c', 3.8)]],
  ['email', envelope()],
  ['envelope', envelope()],
  [
    'bust_in_silhouette',
    [dot(10, 6.5, '#5f7f95', 4), shape('M2.5 18.5c0-4.5 3-6.7 7.5-6.7s7.5 2.2 7.5 6.7Z', '#5f7f95')]
  ],
  [
    'busts_in_silhouette',
    [
      dot(13.5, 7, '#8fa7b6', 3.2),
      shape('M8 18c0-4 2-6 5.5-6s5.5 2 5.5 6Z', '#8fa7b6'),
      dot(7, 6.5, '#5f7f95', 3.6),
      shape('M.8 18.5c0-4.5 2.2-6.5 6.2-6.5s6.2 2 6.2 6.5Z', '#5f7f95')
    ]
  ],
  ['thumbsup', thumb('')],
  ['thumbsdown', thumb('rotate(180 10 10)')],
  ['star', [shape('m10 1.5 2.6 5.6 6 .7-4.5 4.2 1.2 6-5.3-3-5.3 3 1.2-6L1.4 7.8l6-.7Z', '#f2b01e')]],
  [
    'fire',
    [
      shape(
        'M10.5 1.5c.5 3.5 5.5 5.5 5.5 10.5a6 6 0 0 1-12 0c0-2.5 1.3-4 2.3-5.5.3 1.3 1 2 1.7 2.3-.3-3 .7-5.8 2.5-7.3Z',
        '#ee7a1f'
      ),
      shape('M10 18a3 3 0 0 1-3-3c0-2 2-2.8 2.6-4.8C11.8 11.3 13 13 13 15a3 3 0 0 1-3 3Z', '#ffd04d')
    ]
  ],
  ['zap', [shape('M11.5 1.5 4 11.5h4.5l-1.5 7 8-10.5h-4.7Z', '#f2b01e')]],
  ['dart', [disc('#d42b48', '#d42b48'), dot(10, 10, '#fff', 5.6), dot(10, 10, '#d42b48', 3)]],
  ['lock', [mark('M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9', '#7b8589', 2), shape('M4 8.5h12V18H4Z', '#f2b01e')]],
  [
    'link',
    [
      mark(
        'M8.5 11.5 11.5 8.5M9 6.5l2.2-2.2a3.2 3.2 0 0 1 4.5 4.5L13.5 11M11 13.5l-2.2 2.2a3.2 3.2 0 0 1-4.5-4.5L6.5 9',
        '#6d8496',
        2
      )
    ]
  ],
  [
    'arrows_counterclockwise',
    [
      mark(
        'M3.5 10a6.5 6.5 0 0 1 11-4.7L16.5 7M16.5 10a6.5 6.5 0 0 1-11 4.7L3.5 13M16.5 3v4h-4M3.5 17v-4h4',
        '#3b82d6',
        2
      )
    ]
  ],
  [
    'office',
    [
      shape('M4 2h12v16.5H4Z', '#8fa7b6'),
      mark('M7 6h1.5M11.5 6H13M7 9.5h1.5M11.5 9.5H13M7 13h1.5M11.5 13H13', '#fff', 1.8)
    ]
  ],
  ['triangular_flag_on_post', [mark('M5 2v16.5', '#7b8589', 1.8), shape('M6 2.5 16.5 7 6 11.5Z', '#d42b48')]],
  ['zzz', [mark('M3 10.5h5.5L3 17h5.5M11.5 3H16l-4.5 5.5H16', '#3b82d6', 1.9)]]
])
