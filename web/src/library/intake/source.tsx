import { useEffect, useMemo, useRef } from 'preact/hooks';

import type { Diagnostic, Imported } from '../types';

interface Props {
    markdown: string;
    diagnostics: readonly Diagnostic[];
    sources: NonNullable<Imported['sources']>;
    /** The line that is asked for; 0: none. */
    line: number;
}

/** The guide's own lines, marked where something was found or read. */
export function Source({ markdown, diagnostics, sources, line }: Props) {
    const room = useRef<HTMLOListElement>(null);
    useEffect(() => room.current?.querySelector('.is-asked')?.scrollIntoView({ block: 'nearest' }), [line]);
    const severities = useMemo(() => {
        const marks = new Map<number, string>();
        for (const source of sources) marks.set(source.line, 'is-read');
        for (const severity of ['info', 'warning', 'error'] as const) {
            for (const found of diagnostics) if (found.severity === severity) marks.set(found.line, `is-${severity}`);
        }
        return marks;
    }, [diagnostics, sources]);
    return (
        <ol class="source" ref={room} tabIndex={0} aria-label="The guide">
            {markdown.replace(/\n$/, '').split('\n').map((text, i) => (
                <li key={i} class={`${severities.get(i + 1) ?? ''} ${i + 1 === line ? 'is-asked' : ''}`}><span aria-hidden="true">{i + 1}</span><span>{text || '\u00a0'}</span></li>
            ))}
        </ol>
    );
}
