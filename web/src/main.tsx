import { render } from 'preact';

import { App } from './app';
import { applyTheme, storedTheme } from './theme';

applyTheme(storedTheme());
const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app to draw in.');
render(<App />, root);
