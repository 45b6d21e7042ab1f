// Runs in the add-in's frame, before office.js, put there by the server. It only asks the page around it for a host.
import type { AddInWindow, WorkbenchWindow } from './host/addIn';

(window.parent as WorkbenchWindow).lifecycleWorkbench?.connect(window as AddInWindow);
