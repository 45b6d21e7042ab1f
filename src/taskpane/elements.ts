// The Fluent elements the pane uses, and no others: each import defines its element, so this list is what is loaded.
// Choices from a list are native selects in Fluent's colours: they open beyond the pane's narrow edge, and every
// keyboard, screen reader and contrast theme knows them.
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/checkbox.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/tab.js';
import '@fluentui/web-components/tablist.js';
import '@fluentui/web-components/text-input.js';
import type { HTMLAttributes } from 'preact';

type Fluent<Attributes = object> = HTMLAttributes<HTMLElement> & Attributes;

declare module 'preact' {
  // The way to tell JSX about custom elements is to add to this namespace.
  namespace JSX {
    interface IntrinsicElements {
      'fluent-button': Fluent<{
        appearance?: 'primary' | 'outline' | 'subtle';
        size?: 'small';
        disabled?: boolean;
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
