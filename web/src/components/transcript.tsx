import type { ScoreEvidence, Turn } from '../protocol';
import { pieces } from '../spans';
import type { View } from '../store';
import { chips } from '../understood';
import { buttonNames, leverTitle, ruleName } from '../words';
import { RecruiterPart } from './chat';
import { Chevron } from './icons';
import { ChipView } from './understanding';

/** Every word, with what earned or lost points marked. */
export function Transcript({ view }: { view: View }) {
    const evidence = view.score!.dimensions.flatMap((dimension) => dimension.evidence);
    return (
        <details class="transcript card" open>
            <summary><h2>The conversation</h2><Chevron /></summary>
            {view.turns.map((turn) => (
                <div key={turn.seq} id={`turn-${turn.seq}`} class="transcript-turn" tabIndex={-1}>
                    <Own turn={turn} evidence={evidence.filter((item) => item.seq === turn.seq && item.end > item.begin && item.points !== 0)} view={view} />
                    <RecruiterPart turn={turn} name={view.brief!.recruiter} />
                </div>
            ))}
        </details>
    );
}

const actions: Record<string, string> = { confirm: 'You confirmed', end: 'You ended the conversation', correct: 'You corrected' };

function Own({ turn, evidence, view }: { turn: Turn; evidence: ScoreEvidence[]; view: View }) {
    const { kind, text, button } = turn.input;
    const brief = view.brief!;
    if (kind !== 'message') {
        const action = kind === 'button' ? `You: ${buttonNames[button ?? ''] ?? button}` : actions[kind];
        return action ? <p class="action">{action}</p> : null;
    }
    return (
        <div class="own-part">
            <div class="bubble own"><span class="unseen">You: </span><span class="words"><Marked text={text ?? ''} evidence={evidence} /></span></div>
            <ul class="chips" aria-label="Understood as">
                {chips(turn.understood, brief.region.currency, (id) => leverTitle(brief, id)).map((chip) => <ChipView key={chip.text} chip={chip} />)}
            </ul>
        </div>
    );
}

function Marked({ text, evidence }: { text: string; evidence: ScoreEvidence[] }) {
    return (
        <>
            {pieces(text, evidence).map((piece, i) => {
                const items = piece.marks.map((mark) => evidence[mark]!);
                if (!items.length) return <span key={i}>{piece.text}</span>;
                const sum = items.reduce((total, item) => total + item.points, 0);
                return <mark key={i} class={sum < 0 ? 'lost' : 'won'} title={items.map((item) => ruleName(item.rule)).join(', ')}>{piece.text}</mark>;
            })}
        </>
    );
}
