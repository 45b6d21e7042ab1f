// The add-in's pane: the built files, unchanged, in a frame of their own beside the workbook, as wide as the person likes.
/** What the splitter takes of the column. */
const SPLITTER = 6;
const LEAST = 300;
const MOST = 640;
const USUAL = 320;
const STEP = 16;

export class PaneFrame {
  readonly frame = document.createElement('iframe');
  private width = USUAL;

  constructor(
    private readonly home: HTMLElement,
    private readonly splitter: HTMLElement,
    private readonly toggle: HTMLButtonElement,
  ) {
    this.frame.title = 'Lifecycle Funnel add-in';
    home.append(this.frame);
    this.resize(USUAL);
    splitter.setAttribute('aria-valuemin', String(LEAST));
    splitter.setAttribute('aria-valuemax', String(MOST));
    splitter.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft') this.resize(this.width + STEP);
      else if (event.key === 'ArrowRight') this.resize(this.width - STEP);
      else return;
      event.preventDefault();
    });
    splitter.addEventListener('pointerdown', (event) => this.drag(event));
    toggle.addEventListener('click', () => this.show(home.hidden === true));
  }

  load(address: string): void {
    this.frame.src = address;
  }

  private resize(width: number): void {
    this.width = Math.max(LEAST, Math.min(MOST, width));
    this.home.style.width = `${this.width + SPLITTER}px`;
    this.splitter.setAttribute('aria-valuenow', String(this.width));
  }

  private drag(event: PointerEvent): void {
    event.preventDefault();
    const from = event.clientX;
    const began = this.width;
    this.splitter.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => this.resize(began + from - moved.clientX);
    const end = (): void => this.splitter.removeEventListener('pointermove', move);
    this.splitter.addEventListener('pointermove', move);
    this.splitter.addEventListener('lostpointercapture', end, { once: true });
  }

  /** Hiding keeps the add-in running, as closing the pane does with a shared runtime. */
  private show(visible: boolean): void {
    this.home.hidden = !visible;
    this.toggle.setAttribute('aria-pressed', String(visible));
  }
}
