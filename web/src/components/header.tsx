import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { SiteNav } from '../account/site_nav';
import { applyTheme, isDark, storedTheme } from '../theme';
import { Brand, Moon, Sun } from './icons';

export function Header({ children }: { children?: ComponentChildren }) {
    return (
        <header class="top">
            <a class="brand" href="#/" aria-label="Parley, start page"><Brand /><span>Parley</span></a>
            <SiteNav />
            <div class="top-middle">{children}</div>
            <ThemeToggle />
        </header>
    );
}

function ThemeToggle() {
    const [theme, setTheme] = useState(storedTheme());
    const dark = isDark(theme);
    const toggle = () => {
        const next = dark ? 'light' : 'dark';
        applyTheme(next);
        setTheme(next);
    };
    return (
        <button type="button" class="quiet round theme" onClick={toggle} aria-label={dark ? 'Use light colours' : 'Use dark colours'}>
            {dark ? <Sun /> : <Moon />}
        </button>
    );
}
