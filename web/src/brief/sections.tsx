// The brief's parts: before the talk on a page of their own, during it beside the conversation.

import type { ComponentChildren } from 'preact';

import { Notice } from '../components/notice';
import { packageLine, wholeMoney } from '../format';
import type { Brief, Component, LeverCard, Preparation, Values } from '../protocol';
import { componentNames, evidenceNames } from '../words';
import { worthOf, worths } from './worths';

export function Meeting({ brief }: { brief: Brief }) {
    const { base_range: base, region } = brief;
    return (
        <section>
            <h2>Who you meet</h2>
            <p><strong>{brief.recruiter}</strong>{brief.recruiter_title && <>, {brief.recruiter_title}</>} at {brief.company}</p>
            <p class="hint">{roleLine(brief)}</p>
            {base
                ? <p>Posted range: <strong>{wholeMoney(base.min, region.currency)} – {wholeMoney(base.max, region.currency)}</strong> base</p>
                : <p>No range is posted here. You may ask for it.</p>}
        </section>
    );
}

/** A level that only repeats the role is not said again. */
const roleLine = ({ role, level, region, difficulty }: Brief): string =>
    [role, ...(role.startsWith(level.name) ? [] : [level.name]), region.name, difficulty.name].join(' · ');

export function FactSheet({ brief: { fact_sheet: sheet } }: { brief: Brief }) {
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

export function FloorWarning({ brief }: { brief: Brief }) {
    if (!brief.brief_reveals_floor) return null;
    return <Notice kind="warning"><p>The script this role comes from tells the recruiter your floor. Better keep it to yourself.</p></Notice>;
}

export const InventedLimits = () => <p class="fine">The recruiter’s limits are invented for practice. They are not the company’s.</p>;

interface LeversProps {
    levers: LeverCard[];
    /** What stands under a card that the sheet supports. */
    action?(lever: LeverCard): ComponentChildren;
}

export function Levers({ levers, action }: LeversProps) {
    if (!levers.length) return null;
    return (
        <section>
            <h2>Your levers</h2>
            <ul class="levers">
                {levers.map((lever) => (
                    <li key={lever.id} class={lever.supported ? 'lever' : 'lever unsupported'}>
                        <h3>{lever.title}</h3>
                        <p>{lever.summary}</p>
                        {lever.evidence.length > 0 && <p class="hint">Counts when backed by {listed(lever.evidence.map((kind) => evidenceNames[kind] ?? kind))}.</p>}
                        {!lever.supported && <p class="hint"><em>Your sheet holds nothing for this one.</em></p>}
                        {lever.supported && action?.(lever)}
                    </li>
                ))}
            </ul>
        </section>
    );
}

const listed = (words: string[]): string =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

export function Prepared({ preparation, currency }: { preparation: Preparation; currency: string }) {
    return (
        <section>
            <h2>Your preparation</h2>
            <PreparedList preparation={preparation} currency={currency} />
        </section>
    );
}

/** What was written down, line by line; shown to its writer and to who reviews. */
export function PreparedList({ preparation, currency }: { preparation: Preparation; currency: string }) {
    const { target = {}, floor, alternative, priorities = [], values } = preparation;
    const amounts = Object.entries(target) as [Component, number][];
    return (
        <dl class="prepared">
            {amounts.map(([component, amount]) => <Line key={component} term={`Target, ${componentNames[component].toLowerCase()}`}>{wholeMoney(amount, currency)}</Line>)}
            {floor?.amount !== undefined && <Line term={`Floor, ${floor.kind}`}>{wholeMoney(floor.amount, currency)}</Line>}
            {alternative && alternative.annual > 0 && <Line term={`Alternative${alternative.text && `: ${alternative.text}`}`}>{wholeMoney(alternative.annual, currency)} a year</Line>}
            {priorities.length > 0 && <Line term="Priorities">{priorities.map((c) => componentNames[c]).join(', ')}</Line>}
            {values && <WorthLines values={values} currency={currency} />}
        </dl>
    );
}

function WorthLines({ values, currency }: { values: Values; currency: string }) {
    return <>{worths.filter((worth) => worthOf(values, worth.id) > 0).map((worth) => (
        <Line key={worth.id} term={worth.title}>{worth.percent ? `${worthOf(values, worth.id)}%` : wholeMoney(worthOf(values, worth.id), currency)}</Line>
    ))}</>;
}

const Line = ({ term, children }: { term: string; children: ComponentChildren }) => <div><dt>{term}</dt><dd>{children}</dd></div>;
