import { useState } from 'preact/hooks';

import type { Package, Turn } from '../protocol';
import type { SessionStore, View } from '../store';
import { outcomeNames } from '../words';
import { wholeMoney } from '../format';
import { Check } from './icons';
import { OptionsTable } from './options_table';
import { PackageTable } from './package_table';

interface Props {
    store: SessionStore;
    view: View;
    now: Turn | null;
    onDebrief(): void;
    /** Talking on instead of confirming. */
    onTalk(): void;
}

/** Between the words and the composer: what can be done now besides talking. */
export function NextMoves({ store, view, now, onDebrief, onTalk }: Props) {
    if (!now) return null;
    if (now.done) return <Over turn={now} scored={view.score !== null} onDebrief={onDebrief} />;
    const busy = view.pending.length > 0 || view.said < now.seq;
    if (now.recap && now.can.includes('confirm')) return <ConfirmCard key={now.seq} recap={now.recap} store={store} busy={busy} onTalk={onTalk} />;
    if (now.options.length === 2) return <Options options={now.options} store={store} busy={busy} />;
    return <Moves store={store} turn={now} busy={busy} />;
}

interface ConfirmProps {
    recap: Package;
    store: SessionStore;
    busy: boolean;
    onTalk(): void;
}

/** Nothing is sent by "Not yet": the card makes room for talking on, and comes back with the next recap. */
function ConfirmCard({ recap, store, busy, onTalk }: ConfirmProps) {
    const [later, setLater] = useState(false);
    const annual = recap.annual_value;
    if (later) {
        return (
            <section class="confirm card later" aria-label="Terms to confirm">
                <p>The exact terms wait for your word. Say what is not right yet.</p>
                <button type="button" onClick={() => setLater(false)}>Show the terms</button>
            </section>
        );
    }
    return (
        <section class="confirm card" aria-labelledby="confirm-title" data-next tabIndex={-1}>
            <h2 id="confirm-title">These are the exact terms</h2>
            <PackageTable offer={recap} previous={null} caption="Terms to confirm" />
            {annual && <p class="hint">Worth {wholeMoney(annual.amount, annual.currency)} a year. Accepting binds only here.</p>}
            <div class="buttons">
                <button type="button" disabled={busy} onClick={() => { setLater(true); onTalk(); }}>Not yet</button>
                <button type="button" class="primary" disabled={busy} onClick={() => store.confirm()}><Check /> Confirm</button>
            </div>
        </section>
    );
}

function Options({ options, store, busy }: { options: Package[]; store: SessionStore; busy: boolean }) {
    return (
        <section class="options card" aria-labelledby="options-title" data-next tabIndex={-1}>
            <h2 id="options-title">Two packages to choose from</h2>
            <OptionsTable options={options} busy={busy} onPick={(i) => store.press(i === 0 ? 'pick_first' : 'pick_second')} />
        </section>
    );
}

function Moves({ store, turn, busy }: { store: SessionStore; turn: Turn; busy: boolean }) {
    const can = (move: string) => turn.can.includes(move);
    if (!can('accept') && !can('need_time') && !can('decline')) return null;
    return (
        <div class="moves">
            {can('accept') && <button type="button" disabled={busy} onClick={() => store.press('accept')}>Accept…</button>}
            {can('need_time') && <button type="button" disabled={busy} onClick={() => store.press('need_time')}>Ask for time</button>}
            {can('decline') && <Decline busy={busy} onDecline={() => store.press('decline')} />}
        </div>
    );
}

function Decline({ busy, onDecline }: { busy: boolean; onDecline(): void }) {
    const [sure, setSure] = useState(false);
    if (!sure) return <button type="button" disabled={busy} onClick={() => setSure(true)}>Walk away…</button>;
    return (
        <span class="sure" role="group" aria-label="Walk away?">
            <button type="button" class="danger" disabled={busy} onClick={onDecline}>Yes, decline the offer</button>
            <button type="button" onClick={() => setSure(false)}>Stay</button>
        </span>
    );
}

function Over({ turn, scored, onDebrief }: { turn: Turn; scored: boolean; onDebrief(): void }) {
    return (
        <section class="over card" role="status">
            <h2>{outcomeNames[turn.outcome ?? ''] ?? 'The conversation is over'}</h2>
            {scored ? <button type="button" class="primary" data-next onClick={onDebrief}>See how it went</button>
                : <p class="hint">Working out the debrief…</p>}
        </section>
    );
}
