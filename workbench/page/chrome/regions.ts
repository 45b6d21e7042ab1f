// F6 goes round the parts of the window, as in Excel: Tab belongs to the cells.
export function cycleRegions(frame: HTMLIFrameElement, stops: readonly (() => HTMLElement | null)[]): void {
  const go = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const active = document.activeElement;
    const targets = stops.map((stop) => stop()).filter((target) => target !== null);
    const at = targets.findIndex((target) => target === active || target.contains(active));
    const next = targets[(at + (event.shiftKey ? -1 : 1) + targets.length) % targets.length];
    next?.focus({ preventScroll: true });
  };
  document.addEventListener('keydown', go, { capture: true });
  // The pane is of the same origin, so its keys can be heard too.
  frame.addEventListener('load', () =>
    frame.contentWindow?.addEventListener('keydown', go, { capture: true }),
  );
}
