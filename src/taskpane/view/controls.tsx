// The few controls that every place shares, each with its label bound to it.
import type { ComponentChildren, TargetedEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFocus } from './focus';

interface ButtonProps {
  readonly onClick: () => unknown;
  readonly children: ComponentChildren;
  readonly primary?: boolean;
  readonly subtle?: boolean;
  readonly label?: string;
  /** At work, or with nothing left to do: keeps the focus, does nothing. */
  readonly busy?: boolean;
}

export function Button({ onClick, children, primary, subtle, label, busy }: ButtonProps) {
  const appearance = primary ? 'primary' : subtle ? 'subtle' : 'outline';
  return (
    <fluent-button
      appearance={appearance}
      disabledFocusable={busy ?? false}
      {...(busy ? { 'aria-disabled': 'true' } : {})}
      {...(label ? { 'aria-label': label } : {})}
      onClick={() => {
        if (!busy) void onClick();
      }}
    >
      {children}
    </fluent-button>
  );
}

/** A button that reads as a link: it goes somewhere or does something small, and changes nothing by itself. */
export function Link({ onClick, children, label }: Pick<ButtonProps, 'onClick' | 'children' | 'label'>) {
  return (
    <button type="button" class="link" aria-label={label} onClick={() => void onClick()}>
      {children}
    </button>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}
interface SelectProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly options: readonly Option[];
  readonly describedBy?: string;
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => unknown;
}

export function Select({ label, hideLabel, value, options, describedBy, disabled, onChoose }: SelectProps) {
  const choose = (event: TargetedEvent<HTMLSelectElement>) => void onChoose(event.currentTarget.value);
  return (
    <label class="field">
      <span class={hideLabel ? 'visually-hidden' : 'label'}>{label}</span>
      <select value={value} aria-describedby={describedBy} disabled={disabled} onChange={choose}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (typed: string) => unknown;
  readonly placeholder?: string;
  readonly search?: boolean;
  readonly disabled?: boolean;
  readonly failure?: string | null;
  readonly hint?: string;
}

/** What is wrong with the text stands beneath it; a hint stands there while nothing is. */
export function TextField({ label, value, onType, placeholder, search, disabled, failure, hint }: TextProps) {
  const type = (event: TargetedEvent<HTMLElement>) => {
    if ('value' in event.currentTarget) void onType(String(event.currentTarget.value));
  };
  return (
    <div class="field">
      <fluent-text-input
        value={value}
        type={search ? 'search' : 'text'}
        placeholder={placeholder ?? ''}
        disabled={disabled ?? false}
        onInput={type}
      >
        {label}
      </fluent-text-input>
      {failure ? <p class="wrong">{failure}</p> : hint && <p class="hint">{hint}</p>}
    </div>
  );
}

interface CheckProps {
  readonly id: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onCheck: (checked: boolean) => unknown;
  readonly children: ComponentChildren;
}

/**
 * Shows what the state says, whatever was clicked. Fluent's element takes `disabled` from its attribute alone when it
 * is put into the page, and ticks itself on a click: both are set right after every drawing.
 */
export function Check({ id, checked, disabled, onCheck, children }: CheckProps) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.toggleAttribute('disabled', disabled ?? false);
    Reflect.set(box.current, 'checked', checked);
  });
  const change = (event: TargetedEvent<HTMLElement>) => {
    if ('checked' in event.currentTarget) void onCheck(event.currentTarget.checked === true);
  };
  return (
    <div class="check">
      <fluent-checkbox ref={box} id={id} onChange={change} />
      <label for={id}>{children}</label>
    </div>
  );
}

interface TitleProps {
  readonly children: ComponentChildren;
  readonly takeFocus?: boolean;
}

/** A step's title takes the focus when the step replaces the one before. */
export function Title({ children, takeFocus }: TitleProps) {
  const heading = useFocus<HTMLHeadingElement>(takeFocus === true);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The title of a question that was raised by what was just asked for. */
export function QuestionTitle({ children }: Pick<TitleProps, 'children'>) {
  const heading = useFocus<HTMLHeadingElement>(true);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

interface ProgressProps {
  readonly sentence: string;
  /** 0 to 1; left out where nobody knows. */
  readonly share?: number;
  /** How much longer it takes, in words. */
  readonly left?: string | null;
  readonly children?: ComponentChildren;
}

export function Progress({ sentence, share, left, children }: ProgressProps) {
  const known =
    share === undefined ? {} : { value: Math.round(share * 100), 'aria-valuenow': Math.round(share * 100) };
  return (
    <div class="progress">
      <p>
        {sentence}
        {left && `, ${left}`}
      </p>
      <fluent-progress-bar
        role="progressbar"
        aria-label={sentence}
        aria-valuemin={0}
        aria-valuemax={100}
        {...known}
      />
      {children}
    </div>
  );
}

/** What is folded away is drawn when it is first opened: a form for a file of 300 columns has thousands of options. */
export function Folded({
  title,
  children,
}: {
  readonly title: string;
  readonly children: () => ComponentChildren;
}) {
  const [seen, setSeen] = useState(false);
  const toggled = (event: TargetedEvent<HTMLDetailsElement>) => {
    if (event.currentTarget.open) setSeen(true);
  };
  return (
    <details onToggle={toggled}>
      <summary>{title}</summary>
      {seen && children()}
    </details>
  );
}
