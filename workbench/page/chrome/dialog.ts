// Short questions and answers, in the browser's own modal dialog: focus, Escape and screen readers come with it.
export class Dialogs {
  constructor(
    private readonly home: HTMLElement,
    /** Where the keyboard goes afterwards. */
    private readonly leave: () => void,
  ) {}

  async tell(title: string, message: string, button = 'OK'): Promise<void> {
    await this.show(title, message, [{ label: button, value: 'yes' }]);
  }

  async ask(title: string, message: string, labels: { yes: string; no: string }): Promise<boolean> {
    const answer = await this.show(title, message, [
      { label: labels.no, value: 'no' },
      { label: labels.yes, value: 'yes' },
    ]);
    return answer === 'yes';
  }

  private show(
    title: string,
    message: string,
    buttons: readonly { label: string; value: string }[],
  ): Promise<string> {
    const dialog = document.createElement('dialog');
    dialog.className = 'dialog';
    const heading = document.createElement('h2');
    heading.id = 'dialog-title';
    heading.textContent = title;
    dialog.setAttribute('aria-labelledby', heading.id);
    const paragraph = document.createElement('p');
    paragraph.textContent = message;
    const form = document.createElement('form');
    form.method = 'dialog';
    form.append(
      ...buttons.map(({ label, value }, index) => {
        const button = document.createElement('button');
        button.value = value;
        button.textContent = label;
        if (index === buttons.length - 1) {
          button.className = 'primary';
          button.autofocus = true;
        }
        return button;
      }),
    );
    dialog.append(heading, ...(message === '' ? [] : [paragraph]), form);
    this.home.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => {
        dialog.remove();
        this.leave();
        resolve(dialog.returnValue || 'no');
      });
    });
  }
}
