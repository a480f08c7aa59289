// Small line drawings; each is decoration beside a text that says the same.

import type { JSX } from 'preact';

const icon = (paths: JSX.Element) => () => (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75"
        stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{paths}</svg>
);

export const Sun = icon(<><circle cx="12" cy="12" r="4" /><path d="M12 2v2M12 20v2M4.900 4.900l1.400 1.400M17.700 17.700l1.400 1.400M2 12h2M20 12h2M4.900 19.100l1.400-1.400M17.700 6.300l1.400-1.400" /></>);
export const Moon = icon(<path d="M20 14.500A8.500 8.500 0 1 1 9.500 4a7 7 0 0 0 10.500 10.500z" />);
export const Send = icon(<path d="M12 19V5M6 11l6-6 6 6" />);
export const Pen = icon(<path d="M4 20l1-4L16.500 4.500a2.100 2.100 0 0 1 3 3L8 19z" />);
export const Check = icon(<path d="M5 12.500l4.500 4.500L19 7.500" />);
export const Clock = icon(<><circle cx="12" cy="12" r="8.500" /><path d="M12 7.500V12l3 2" /></>);
export const Sheet = icon(<><path d="M7 3h7l5 5v11a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z" /><path d="M14 3v5h5M8.500 13h7M8.500 16.500h5" /></>);
export const Warning = icon(<><path d="M12 4l9 16H3z" /><path d="M12 10v4M12 17.200v.1" /></>);
export const Down = icon(<path d="M12 4v12M6.500 11L12 16.500 17.500 11M5 20h14" />);
export const Chevron = icon(<path d="M6 9l6 6 6-6" />);
export const Bulb = icon(<path d="M9.500 18h5M10.500 21h3M12 3a6.500 6.500 0 0 0-3.800 11.800c.6.500.800 1.200.800 2.200h6c0-1 .200-1.700.800-2.200A6.500 6.500 0 0 0 12 3z" />);
export const Chain = icon(<><path d="M10 14a4 4 0 0 0 5.700 0l3.100-3.100a4 4 0 0 0-5.700-5.700L11.900 6.400" /><path d="M14 10a4 4 0 0 0-5.700 0L5.200 13.100a4 4 0 0 0 5.700 5.700l1.200-1.200" /></>);
export const Brand = () => (
    <svg class="brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" class="mark-back" />
        <path class="mark-front" d="M8 9h11a4 4 0 0 1 4 4v3a4 4 0 0 1-4 4h-5l-5 4v-4.300A4 4 0 0 1 6 16v-5a2 2 0 0 1 2-2z" />
        <circle class="mark-back" cx="11" cy="14.500" r="1.500" /><circle class="mark-back" cx="15" cy="14.500" r="1.500" />
        <circle class="mark-back" cx="19" cy="14.500" r="1.500" />
    </svg>
);
