import type { ComponentChildren } from 'preact';

import { Bulb, Warning } from './icons';

interface Props {
    kind: 'note' | 'warning' | 'error';
    children: ComponentChildren;
}

export function Notice({ kind, children }: Props) {
    return (
        <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : undefined}>
            {kind === 'note' ? <Bulb /> : <Warning />}
            <div>{children}</div>
        </div>
    );
}
