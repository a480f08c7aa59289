import { useEffect, useRef } from 'preact/hooks';

import { packageLine, wholeMoney } from '../format';
import type { Brief, Component, LeverCard, Preparation } from '../protocol';
import { componentNames, evidenceNames } from '../words';
import { Notice } from './notice';

interface Props {
    brief: Brief;
    open: boolean;
    onClose(): void;
    /** Puts a sentence in the composer; null when there is nothing more to say. */
    onInsert: ((text: string) => void) | null;
}

/** Beside the conversation where there is room; a sheet over it where there is not. */
export function BriefPanel({ brief, open, onClose, onInsert }: Props) {
    const close = useRef<HTMLButtonElement>(null);
    useEffect(() => {
        if (!open) return;
        close.current?.focus();
        const escape = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
        addEventListener('keydown', escape);
        return () => removeEventListener('keydown', escape);
    }, [open]);
    return (
        <aside class={`brief ${open ? 'open' : ''}`} aria-label="Your brief" tabIndex={0}>
            <button ref={close} type="button" class="brief-close" onClick={onClose}>Close the brief</button>
            <Meeting brief={brief} />
            <FactSheet brief={brief} />
            {brief.brief_reveals_floor && (
                <Notice kind="warning"><p>The script of this role names your floor. You need not.</p></Notice>
            )}
            {brief.preparation && <Prepared preparation={brief.preparation} currency={brief.region.currency} />}
            <Levers levers={brief.levers} onInsert={onInsert} />
            <p class="fine">The recruiter’s limits are invented for practice, not the company’s.</p>
        </aside>
    );
}

function Meeting({ brief }: { brief: Brief }) {
    const { base_range: base, region } = brief;
    return (
        <section>
            <h2>Who you meet</h2>
            <p><strong>{brief.recruiter}</strong>{brief.recruiter_title && <>, {brief.recruiter_title}</>} at {brief.company}</p>
            <p class="hint">{brief.role} · {brief.level.name} · {region.name} · {brief.difficulty.name}</p>
            {base && (
                <p>Posted range: <strong>{wholeMoney(base.min, region.currency)} – {wholeMoney(base.max, region.currency)}</strong> base</p>
            )}
        </section>
    );
}

function FactSheet({ brief: { fact_sheet: sheet } }: { brief: Brief }) {
    return (
        <section>
            <h2>What you can truthfully say</h2>
            <p class="hint">{sheet.title}</p>
            <ul class="facts">
                {sheet.offers.map((offer) => (
                    <li key={offer.employer}>
                        <strong>{offer.employer}</strong>: {packageLine(offer.package)}
                        <span class="hint"> {offer.written ? 'in writing' : 'by word of mouth'}
                            {offer.deadline_day > 0 && `, until day ${offer.deadline_day + 1}`}</span>
                    </li>
                ))}
                {sheet.facts.map((fact) => <li key={fact.id}>{fact.text}</li>)}
            </ul>
            {sheet.offers.length + sheet.facts.length === 0 && <p>Nothing beyond your own experience.</p>}
        </section>
    );
}

function Prepared({ preparation, currency }: { preparation: Preparation; currency: string }) {
    const amounts = Object.entries(preparation.target ?? {}) as [Component, number][];
    return (
        <section>
            <h2>Your preparation</h2>
            <dl class="prepared">
                {amounts.map(([component, amount]) => (
                    <div key={component}><dt>Target, {componentNames[component].toLowerCase()}</dt><dd>{wholeMoney(amount, currency)}</dd></div>
                ))}
                {preparation.floor?.amount !== undefined && (
                    <div><dt>Floor, {preparation.floor.kind}</dt><dd>{wholeMoney(preparation.floor.amount, currency)}</dd></div>
                )}
                {preparation.alternative && preparation.alternative.annual > 0 && (
                    <div><dt>Alternative</dt><dd>{wholeMoney(preparation.alternative.annual, currency)} a year</dd></div>
                )}
                {preparation.priorities && preparation.priorities.length > 0 && (
                    <div><dt>Priorities</dt><dd>{preparation.priorities.map((c) => componentNames[c]).join(', ')}</dd></div>
                )}
            </dl>
        </section>
    );
}

function Levers({ levers, onInsert }: { levers: LeverCard[]; onInsert: Props['onInsert'] }) {
    if (!levers.length) return null;
    return (
        <section>
            <h2>Your levers</h2>
            <ul class="levers">
                {levers.map((lever) => (
                    <li key={lever.id} class={lever.supported ? 'lever' : 'lever unsupported'}>
                        <h3>{lever.title}</h3>
                        <p>{lever.summary}</p>
                        {lever.evidence.length > 0 && (
                            <p class="hint">Counts when backed by {listed(lever.evidence.map((kind) => evidenceNames[kind] ?? kind))}.</p>
                        )}
                        {!lever.supported && <p class="hint"><em>Your sheet holds nothing for this one.</em></p>}
                        {lever.supported && lever.example && onInsert && (
                            <button type="button" class="link-like" onClick={() => onInsert(lever.example)}>
                                Start a message with it<span class="unseen">: {lever.title}</span>
                            </button>
                        )}
                    </li>
                ))}
            </ul>
        </section>
    );
}

const listed = (words: string[]): string =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
