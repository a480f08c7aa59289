import { useMemo } from 'preact/hooks';

import { valueOf } from '../json_text';
import { type Difference, differences, shown, trail } from './differences';
import { compare, folded, type Row } from './lines';

interface Props {
    before: string;
    after: string;
}

/** Laid out alike, so that only what it says is compared. */
const laidOut = (text: string): string => {
    const value = valueOf(text);
    return value === undefined ? text : `${JSON.stringify(value, null, 2)}\n`;
};

export function Comparison({ before, after }: Props) {
    const changes = useMemo(() => {
        const [then, now] = [valueOf(before), valueOf(after)];
        return then === undefined || now === undefined ? null : differences(then, now).map((one) => ({ ...one, where: trail(one.after === undefined ? then : now, one.path) }));
    }, [before, after]);
    if (changes?.length === 0) return <p class="hint">They say the same.</p>;
    return (
        <>
            {changes && <Changes changes={changes} />}
            <details class="as-text" open={!changes}><summary>The same as lines of JSON</summary><Lines before={before} after={after} /></details>
        </>
    );
}

function Changes({ changes }: { changes: (Difference & { where: string })[] }) {
    return (
        <div class="scroll" tabIndex={0} role="region" aria-label="What changed">
            <table class="changes">
                <caption>{changes.length === 1 ? 'One change' : `${changes.length} changes`}</caption>
                <thead><tr><th scope="col">Where</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
                <tbody>
                    {changes.map((change) => (
                        <tr key={`${change.path} ${change.after === undefined}`}>
                            <th scope="row">{change.where}</th>
                            <td>{change.before === undefined ? <span class="hint">not there</span> : <del>{shown(change.before)}</del>}</td>
                            <td>{change.after === undefined ? <span class="hint">taken out</span> : <ins>{shown(change.after)}</ins>}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

const signs = { same: ' ', added: '+', removed: '−' } as const;

function Lines({ before, after }: Props) {
    const rows = useMemo(() => folded(compare(laidOut(before), laidOut(after))), [before, after]);
    return <div class="diff" tabIndex={0} role="region" aria-label="Lines that differ">{rows.map((row, i) => <One key={i} row={row} />)}</div>;
}

function One({ row }: { row: Row }) {
    if (row.kind === 'folded') return <div class="is-folded">{row.count === 1 ? '1 line' : `${row.count} lines`} the same</div>;
    const text = row.pieces.map((piece, i) => (piece.changed ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>));
    return (
        <div class={`is-${row.kind}`}>
            <span class="diff-number" aria-hidden="true">{row.number}</span><span class="diff-sign">{signs[row.kind]}</span>
            {row.kind === 'added' ? <ins>{text}</ins> : row.kind === 'removed' ? <del>{text}</del> : <span>{text}</span>}
        </div>
    );
}
