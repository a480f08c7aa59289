import { Notice } from '../components/notice';
import type { Diagnostic, Imported } from './types';

const weight: Record<Diagnostic['severity'], number> = { error: 0, warning: 1, info: 2 };

const severityNames: Record<Diagnostic['severity'], string> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** What was found in a guide, by line, and what had to be made up, with the reason for each. */
export function ImportReport({ imported }: { imported: Imported }) {
    const { report, derived, persona } = imported;
    const sorted = [...report.diagnostics].sort((a, b) => weight[a.severity] - weight[b.severity] || a.line - b.line);
    const grave = sorted.filter((diagnostic) => diagnostic.severity !== 'info');
    const notes = sorted.filter((diagnostic) => diagnostic.severity === 'info');
    return (
        <div class="import-report">
            {!persona && <Notice kind="error"><p>No persona came of this guide. Mend what is named below and import it again.</p></Notice>}
            {grave.length > 0 && <><h3>Found in the guide</h3><Diagnostics list={grave} /></>}
            {persona && grave.length === 0 && <p>The guide was read without a complaint.</p>}
            {notes.length > 0 && <details><summary>{notes.length} {notes.length === 1 ? 'note' : 'notes'} on how it was read</summary><Diagnostics list={notes} /></details>}
            {derived.length > 0 && (
                <details open={derived.length <= 8}>
                    <summary>Not in the guide, and derived: {derived.length} {derived.length === 1 ? 'value' : 'values'}</summary>
                    <dl class="derived">{derived.map((value, i) => <div key={i}><dt><code>{value.field}</code></dt><dd>{value.reason}</dd></div>)}</dl>
                </details>
            )}
        </div>
    );
}

function Diagnostics({ list }: { list: Diagnostic[] }) {
    return (
        <ul class="diagnostics">
            {list.map((diagnostic, i) => (
                <li key={i} class={`is-${diagnostic.severity}`}>
                    <span class="place">{severityNames[diagnostic.severity]}{diagnostic.line > 0 && <>, line {diagnostic.line}</>}</span>
                    <span>{diagnostic.message} <span class="hint">{diagnostic.mend}</span></span>
                </li>
            ))}
        </ul>
    );
}
