/** Puts a scrolling area into the tab order: without it, people who use the keyboard alone cannot read past its edge. */
export const keyboardScroll = { tabIndex: 0 }
