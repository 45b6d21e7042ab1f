// Runs in the page under `npm run dev`, put there by the server: what was saved is shown at once. A new pane is loaded
// beside the workbook that is open and is connected to the same host; only a new page begins anew.
import type { WorkbenchWindow } from './host/addIn';

const news = new EventSource('/workbench/news');
news.addEventListener('pane', () => (window as WorkbenchWindow).lifecycleWorkbench?.reloadPane());
news.addEventListener('page', () => window.location.reload());
