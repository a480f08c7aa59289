import { Notice } from '../components/notice';
import type { Draft } from './types';

interface Props {
    theirs: Draft;
    mine: string;
    onTakeTheirs(): void;
    onKeepMine(): void;
    onKeepBoth(): void;
}

/** Lines of one text that the other has not, with their numbers. */
export function onlyIn(text: string, other: string): { line: number; text: string }[] {
    const known = new Map<string, number>();
    for (const line of other.split('\n')) known.set(line, (known.get(line) ?? 0) + 1);
    return text.split('\n').flatMap((line, i) => {
        const left = known.get(line) ?? 0;
        if (left > 0) known.set(line, left - 1);
        return left > 0 ? [] : [{ line: i + 1, text: line }];
    });
}

/** Two people saved: both texts stay until one says which goes on. */
export function Conflict({ theirs, mine, onTakeTheirs, onKeepMine, onKeepBoth }: Props) {
    return (
        <section class="conflict" aria-labelledby="conflict-title">
            <Notice kind="warning">
                <h2 id="conflict-title">{theirs.author} {theirs.revision > 0 ? 'saved' : 'published or dropped'} this draft meanwhile</h2>
                <p>Yours is still in the editor below. Compare what differs, then go on with one of the two, or keep both.</p>
            </Notice>
            <div class="pair">
                <Lines title="Only in yours" lines={onlyIn(mine, theirs.json)} />
                <Lines title={theirs.revision > 0 ? `Only in theirs (draft ${theirs.revision})` : 'Only in what is published'} lines={onlyIn(theirs.json, mine)} />
            </div>
            <details><summary>Their whole text</summary><textarea class="their-text" readOnly aria-label="Their text" value={theirs.json} /></details>
            <p class="buttons">
                <button type="button" onClick={onKeepBoth}>Go on with theirs, keep mine as a copy</button>
                <button type="button" onClick={onTakeTheirs}>Go on with theirs</button>
                <button type="button" class="primary" onClick={onKeepMine}>Save mine over it</button>
            </p>
        </section>
    );
}

function Lines({ title, lines }: { title: string; lines: { line: number; text: string }[] }) {
    return (
        <div class="card">
            <h3>{title}</h3>
            {lines.length ? <pre class="lines" tabIndex={0} aria-label={title}>{lines.map(({ line, text }) => `${line}  ${text}`).join('\n')}</pre> : <p class="hint">Nothing.</p>}
        </div>
    );
}
