import { useState } from 'preact/hooks';

import type { AmountFix, Brief, Turn } from '../protocol';
import type { SessionStore } from '../store';
import { type Chip, chips } from '../understood';
import { leverTitle } from '../words';
import { CorrectForm } from './correct_form';

interface Props {
    turn: Turn;
    brief: Brief;
    /** There where the message may still be corrected. */
    store: SessionStore | null;
    /** Where to go on once it is put right. */
    onCorrected(): void;
}

/** Under each own message: what was understood of it. */
export function Understanding({ turn, brief, store, onCorrected }: Props) {
    const [correcting, setCorrecting] = useState(false);
    const [left, setLeft] = useState(false);
    const leave = () => { setCorrecting(false); setLeft(true); };
    const correct = (fixes: AmountFix[]) => { setCorrecting(false); store!.correct(fixes); onCorrected(); };
    const understood = chips(turn.understood, brief.region.currency, (id) => leverTitle(brief, id));
    if (!understood.length) return null;
    const correctable = store && (turn.understood.amounts?.length ?? 0) > 0;
    return (
        <>
            <ul class="chips" aria-label="Understood as">
                {understood.map((chip) => <ChipView key={chip.text} chip={chip} />)}
                {correctable && !correcting && (
                    <li><button type="button" class="link-like" ref={(button) => { if (left) button?.focus(); }} onClick={() => setCorrecting(true)}>Not what I meant</button></li>
                )}
            </ul>
            {correctable && correcting && (
                <CorrectForm amounts={turn.understood.amounts!} currency={brief.region.currency} onCancel={leave} onCorrect={correct} />
            )}
        </>
    );
}

export function ChipView({ chip }: { chip: Chip }) {
    return <li class={`chip is-${chip.kind} ${chip.unsure ? 'unsure' : ''}`} title={chip.unsure ? 'Not sure of this' : undefined}>{chip.text}</li>;
}
