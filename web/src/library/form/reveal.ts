// From a complaint's field to the control of the form that mends it.

import { outer } from '../locate';

/** The control of a field, or of what is nearest around it; a fold stands for what it has not drawn yet. */
function controlOf(form: HTMLElement, field: string): HTMLElement | null {
    for (let path = field; ; path = outer(path)) {
        const found = form.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
        if (found.length) return found[found.length - 1]!;
        if (!path) return null;
    }
}

function unfold(control: HTMLElement): void {
    for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
}

const drawn = () => new Promise(requestAnimationFrame);

const deepest = 8;

/** Opens what is folded around the field, fold by fold as they are drawn, until it is there or no more comes. */
async function dig(form: HTMLElement, field: string): Promise<HTMLElement | null> {
    await drawn();
    let control = controlOf(form, field);
    for (let i = 0; control && i < deepest && control.dataset['field'] !== field; ++i) {
        unfold(control);
        await drawn();
        control = controlOf(form, field);
    }
    if (control) unfold(control);
    return control;
}

const takesFocus = 'input, select, textarea, button, summary, [tabindex]';

/** Shows the control, and moves the focus there if that is wanted. */
export async function reveal(form: HTMLElement, field: string, focus: boolean): Promise<void> {
    const control = await dig(form, field);
    control?.scrollIntoView({ block: 'center' });
    if (!control || !focus) return;
    (control.matches(takesFocus) ? control : control.querySelector<HTMLElement>(takesFocus))?.focus();
}
