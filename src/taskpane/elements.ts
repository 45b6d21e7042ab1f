// The Fluent elements the pane uses, and no others: each import defines its element, so this list is what is loaded.
// Choices from a list are native selects in Fluent's colours: they open beyond the pane's narrow edge, and every
// keyboard, screen reader and contrast theme knows them. fluent.d.ts tells JSX about them.
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/checkbox.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/tab.js';
import '@fluentui/web-components/tablist.js';
import '@fluentui/web-components/text-input.js';
