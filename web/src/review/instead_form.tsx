import { change } from '../account/api';
import { RecruiterPart } from '../components/chat';
import { Notice } from '../components/notice';
import { OptionsTable } from '../components/options_table';
import { PackageTable } from '../components/package_table';
import type { Turn } from '../protocol';
import type { InsteadSource } from '../routes';
import { type Fork, insteadKey, pathOf } from './forks';
import { OwnWords } from './instead_turns';
import { useRequest } from './request';
import { TextArea } from './text_area';
import type { Review } from './types';
import { useUnsent } from './unsent';

interface Props {
    source: InsteadSource;
    review: Review;
    /** The fork that is left. */
    from: number | null;
    seq: number;
    /** What it answers. */
    before: Turn | null;
    /** What stands there now; null at the end of a line. */
    said: Turn | null;
    onMade(fork: Fork): void;
}

/** What one would say at a turn instead: words, or one of the buttons there were. */
export function InsteadForm({ source, review, from, seq, before, said, onMade }: Props) {
    const { text, write, drop } = useUnsent(insteadKey(source, from, seq));
    const { busy, problem, trouble, run } = useRequest('text');
    const send = (input: object) => run(async () => {
        const { fork } = await change<{ fork: Fork }>('POST', `${pathOf(source)}/forks`, { seq, from, ...input });
        drop();
        onMade(fork);
    });
    const say = (event: Event) => {
        event.preventDefault();
        void send({ text });
    };
    if (!before || before.done) return <Notice kind="warning"><p>There is no turn {seq} of yours here: choose one from the talk.</p></Notice>;
    return (
        <form class="instead-form card" onSubmit={say} aria-label={`Turn ${seq}`}>
            {said && <Context before={before} said={said} name={review.brief.recruiter} />}
            <TextArea label={said ? 'Say instead' : `Go on: turn ${seq}`} value={text} onInput={write} problem={problem('text')} rows={4} />
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
            <p class="form-actions"><button class="primary" disabled={busy}>{busy ? 'One moment…' : 'Hear the answer'}</button></p>
            <Deeds before={before} busy={busy} onDo={send} />
        </form>
    );
}

function Context({ before, said, name }: { before: Turn; said: Turn; name: string }) {
    return (
        <div class="turn-words">
            <RecruiterPart turn={before} name={name} />
            <p class="hint instead-of">You {said.input.text ? 'said' : 'did'}</p>
            <OwnWords turn={said} />
        </div>
    );
}

interface DeedsProps {
    before: Turn;
    busy: boolean;
    onDo(input: object): void;
}

const deeds = [['accept', 'Accept'], ['need_time', 'Ask for time'], ['decline', 'Walk away']] as const;

/** The buttons that the room showed at this turn. */
function Deeds({ before, busy, onDo }: DeedsProps) {
    const { can, recap, options } = before;
    if (recap && can.includes('confirm')) {
        return (
            <div class="instead-terms">
                <h3>The exact terms</h3>
                <PackageTable offer={recap} previous={null} caption="Terms to confirm" />
                <button type="button" disabled={busy} onClick={() => onDo({ confirm: true })}>Confirm them</button>
            </div>
        );
    }
    if (options.length === 2) {
        return (
            <div class="instead-terms">
                <h3>Two packages to choose from</h3>
                <OptionsTable options={options} busy={busy} onPick={(i) => onDo({ button: i === 0 ? 'pick_first' : 'pick_second' })} />
            </div>
        );
    }
    const possible = deeds.filter(([button]) => can.includes(button));
    if (!possible.length) return null;
    return (
        <p class="deeds">
            <span class="hint">or instead of words</span>
            {possible.map(([button, name]) => <button key={button} type="button" disabled={busy} onClick={() => onDo({ button })}>{name}</button>)}
        </p>
    );
}
