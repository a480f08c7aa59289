import { useState } from 'preact/hooks';

import { annualFormula, magnitude, packageLine, wholeMoney } from '../format';
import type { Brief, Component, Package, Turn } from '../protocol';
import { componentNames } from '../words';
import { Bar } from './bar';
import { Chevron, Clock } from './icons';
import { PackageTable } from './package_table';

/** What is on the table, always in view: whole beside the conversation, one line above it on a phone. */
export function OfferPanel({ brief, turn }: { brief: Brief; turn: Turn | null }) {
    const [open, setOpen] = useState(false);
    const offer = turn?.offer ?? null;
    return (
        <aside class={`offer ${open ? 'open' : ''}`} aria-label="The offer" tabIndex={0}>
            <button type="button" class="offer-line" aria-expanded={open} onClick={() => setOpen(!open)}>
                <span class="offer-line-title">{headline(offer)}</span>
                {turn && <YearChange turn={turn} />}
                <span class="offer-line-terms">{offer ? packageLine(offer) : 'It appears here when it is made.'}</span>
                <Chevron />
            </button>
            <div class="offer-body">
                <h2>{turn?.outcome === 'agreed' ? 'Agreed' : 'On the table'}</h2>
                {offer ? <Standing offer={offer} turn={turn!} brief={brief} /> : <Nothing />}
                {turn?.proposal && <Proposal proposal={turn.proposal} />}
            </div>
        </aside>
    );
}

function headline(offer: Package | null): string {
    if (!offer) return 'No offer yet';
    const annual = offer.annual_value;
    return annual ? `${wholeMoney(annual.amount, annual.currency)} a year` : 'On the table';
}

function Nothing() {
    return <p class="hint">Nothing yet. The offer appears here as soon as it is made, and stays in view.</p>;
}

function Standing({ offer, turn, brief }: { offer: Package; turn: Turn; brief: Brief }) {
    const annual = offer.annual_value;
    const first = offer.first_year_value;
    return (
        <>
            {annual && (
                <p class="annual">
                    <span class="annual-value">{wholeMoney(annual.amount, annual.currency)}</span>
                    <span class="hint"> a year</span>
                    <YearChange turn={turn} />
                </p>
            )}
            <PackageTable offer={offer} previous={turn.previous_offer} caption="Terms on the table" />
            <details class="formula">
                <summary>How the year is counted</summary>
                <p>{annualFormula(offer, brief.signing_horizon_years)}</p>
                {first && <p>The first year pays {wholeMoney(first.amount, first.currency)}: the signing bonus comes whole.</p>}
            </details>
            <Targets offer={offer} brief={brief} />
            {!turn.done && <Deadline turn={turn} />}
        </>
    );
}

/** What the last change of the offer was worth a year; nothing where it was the first, or worth nothing. */
function YearChange({ turn: { offer, previous_offer: previous } }: { turn: Turn }) {
    const now = offer?.annual_value;
    const before = previous?.annual_value;
    if (!now || !before || now.amount === before.amount) return null;
    return <Change by={now.amount - before.amount} currency={now.currency} />;
}

function Change({ by, currency }: { by: number; currency: string }) {
    const text = wholeMoney(Math.abs(by), currency);
    return <span class={by > 0 ? 'change up' : 'change down'}>{by > 0 ? `+${text}` : `−${text}`}</span>;
}

function Targets({ offer, brief }: { offer: Package; brief: Brief }) {
    const targets = Object.entries(brief.preparation?.target ?? {}) as [Component, number][];
    if (!targets.length) return null;
    return (
        <section class="targets">
            <h3>Against your target</h3>
            {targets.map(([component, target]) => {
                const now = component === 'total' ? (offer.annual_value?.amount ?? 0) : (magnitude(offer[component]) ?? 0);
                const gap = target - now;
                return (
                    <div key={component} class="target">
                        <span>{componentNames[component]}</span>
                        <span class="hint">{gap > 0 ? `${wholeMoney(gap, brief.region.currency)} to go` : 'reached'}</span>
                        <Bar label={`${componentNames[component]} against target`} value={now} max={target} />
                    </div>
                );
            })}
        </section>
    );
}

function Deadline({ turn }: { turn: Turn }) {
    const left = turn.deadline_day - turn.day;
    return (
        <p class="deadline"><Clock /> Day {turn.day + 1}. {left > 0
            ? `The offer stands ${left === 1 ? 'one more day' : `${left} more days`}.` : 'The offer ends today.'}</p>
    );
}

function Proposal({ proposal }: { proposal: Package }) {
    return (
        <section class="proposal">
            <h3>Not an offer yet</h3>
            <p class="hint">What the recruiter would try to get approved.</p>
            <PackageTable offer={proposal} previous={null} caption="Proposed terms" />
        </section>
    );
}
