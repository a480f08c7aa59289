import { useState } from 'preact/hooks';

import { Notice } from '../../components/notice';
import { shown } from '../history/differences';
import { at, isObject, type Json, pathOf, valueOf } from '../json_text';
import { Findings } from '../preview/findings';
import { usePreview } from '../preview/use_preview';
import type { Diagnostic, Imported } from '../types';
import { Source } from './source';

const weight: Record<Diagnostic['severity'], number> = { error: 0, warning: 1, info: 2 };

const severityNames: Record<Diagnostic['severity'], string> = { error: 'Error', warning: 'Warning', info: 'Note' };

interface Props {
    imported: Imported;
    markdown: string;
}

/** The guide beside what was found in it, by line, and what had to be made up, with the reason for each. */
export function ImportReport({ imported, markdown }: Props) {
    const [line, setLine] = useState(0);
    const { report, derived, persona, sources = [] } = imported;
    const sorted = [...report.diagnostics].sort((a, b) => weight[a.severity] - weight[b.severity] || a.line - b.line);
    const grave = sorted.filter((diagnostic) => diagnostic.severity !== 'info');
    const notes = sorted.filter((diagnostic) => diagnostic.severity === 'info');
    const value = persona ? valueOf(persona) : undefined;
    return (
        <div class="import-report">
            <Source markdown={markdown} diagnostics={report.diagnostics} sources={sources} line={line} />
            <div class="found">
                {!persona && <Notice kind="error"><p>No persona came of this guide. Mend what is named below and import it again.</p></Notice>}
                {grave.length > 0 && <><h3>Found in the guide</h3><Diagnostics list={grave} onLine={setLine} /></>}
                {persona && grave.length === 0 && <p>The guide was read without a complaint.</p>}
                {persona && <Checked persona={persona} />}
                {notes.length > 0 && <details><summary>{notes.length} {notes.length === 1 ? 'note' : 'notes'} on how it was read</summary><Diagnostics list={notes} onLine={setLine} /></details>}
                {sources.length > 0 && <Read sources={sources} value={value} onLine={setLine} />}
                {derived.length > 0 && <Derived derived={derived} value={value} />}
            </div>
        </div>
    );
}

/** Scripted candidates meet what came of the guide at once. */
function Checked({ persona }: { persona: string }) {
    const { outcome, current } = usePreview(persona, '', true);
    if (!current) return <p role="status" class="hint">Scripted candidates are talking to this recruiter…</p>;
    return outcome?.previewed ? <Findings check={outcome.previewed.check} /> : <Notice kind="warning"><p>It could not be checked. {outcome?.trouble}</p></Notice>;
}

function LineButton({ line, onLine }: { line: number; onLine(line: number): void }) {
    return <button type="button" class="link-like" onClick={() => onLine(line)}>line {line}</button>;
}

function Diagnostics({ list, onLine }: { list: Diagnostic[]; onLine(line: number): void }) {
    return (
        <ul class="diagnostics">
            {list.map((diagnostic, i) => (
                <li key={i} class={`is-${diagnostic.severity}`}>
                    <span class="place">{severityNames[diagnostic.severity]}{diagnostic.line > 0 && <>, <LineButton line={diagnostic.line} onLine={onLine} /></>}</span>
                    <span>{diagnostic.message} <span class="hint">{diagnostic.mend}</span></span>
                </li>
            ))}
        </ul>
    );
}

/** A figure or name, or what a limit comes to. */
function brief(value: Json | undefined): string {
    if (!isObject(value)) return shown(value);
    const { opening, discretion, authority } = value;
    if (opening !== undefined && discretion !== undefined) return `${shown(opening)} · ${shown(discretion)} · ${shown(authority)}`;
    return Object.values(value).every((each) => typeof each === 'number') ? Object.values(value).map(shown).join(' · ') : '';
}

function Read({ sources, value, onLine }: { sources: NonNullable<Imported['sources']>; value: Json | undefined; onLine(line: number): void }) {
    return (
        <details>
            <summary>Read from the guide: {sources.length} {sources.length === 1 ? 'value' : 'values'}</summary>
            <dl class="derived">
                {sources.map((source, i) => <div key={i}><dt><code>{pathOf(source.field)}</code></dt><dd><LineButton line={source.line} onLine={onLine} /> {brief(at(value, source.field))}</dd></div>)}
            </dl>
        </details>
    );
}

function Derived({ derived, value }: { derived: Imported['derived']; value: Json | undefined }) {
    return (
        <details open={derived.length <= 8}>
            <summary>Not in the guide, and derived: {derived.length} {derived.length === 1 ? 'value' : 'values'}</summary>
            <dl class="derived">
                {derived.map((one, i) => (
                    <div key={i}><dt><code>{pathOf(one.field)}</code> <span class="derived-mark">derived</span></dt><dd><strong>{brief(at(value, one.field))}</strong> {one.reason}</dd></div>
                ))}
            </dl>
        </details>
    );
}
