// Light, dark, or as the system says. A choice is kept in this browser.

import { load, save } from './storage';

export type Theme = 'system' | 'light' | 'dark';

export const storedTheme = (): Theme => load<Theme>('theme', 'system');

export function applyTheme(theme: Theme): void {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    save('theme', theme === 'system' ? null : theme);
}

export function isDark(theme: Theme): boolean {
    return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}
