// What JSX may write on the Fluent elements of elements.ts: the attributes the pane uses, and no others.
import type { HTMLAttributes } from 'preact';

type Fluent<Attributes = object> = HTMLAttributes<HTMLElement> & Attributes;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fluent-button': Fluent<{
        appearance?: 'primary' | 'outline' | 'subtle';
        disabledFocusable?: boolean;
      }>;
      'fluent-checkbox': Fluent<{ checked?: boolean; disabled?: boolean }>;
      'fluent-message-bar': Fluent<{
        intent: 'success' | 'warning' | 'error' | 'info';
        layout?: 'multiline';
      }>;
      'fluent-progress-bar': Fluent<{ value?: number; max?: number }>;
      'fluent-tab': Fluent;
      'fluent-tablist': Fluent<{ activeid: string }>;
      'fluent-text-input': Fluent<{
        value?: string;
        placeholder?: string;
        maxlength?: number;
        type?: 'text' | 'search';
        disabled?: boolean;
      }>;
    }
  }
}
