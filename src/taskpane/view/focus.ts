// What replaces the control that was just used takes the focus, or a keyboard would be thrown back to the top of the page.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The element that carries the reference is focused when it appears; it needs `tabIndex={-1}`. */
export function useFocus<Kind extends HTMLElement>(wanted: boolean): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}
