// From a complaint's field to the control of the form that mends it.

import { outer } from '../locate';

/** The control of a field, or of what is nearest around it; what is folded away above it is opened. */
export function controlOf(form: HTMLElement, field: string): HTMLElement | null {
    for (let path = field; path; path = outer(path)) {
        const found = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
        if (found) return found;
    }
    return null;
}

const within = 'input, select, textarea, button, summary, [tabindex]';

export function reveal(form: HTMLElement, field: string, focus: boolean): boolean {
    const control = controlOf(form, field);
    if (!control) return false;
    for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    control.scrollIntoView({ block: 'center' });
    if (focus) (control.matches(within) ? control : control.querySelector<HTMLElement>(within))?.focus();
    return true;
}
