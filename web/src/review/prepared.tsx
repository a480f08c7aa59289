import { packageLine, wholeMoney } from '../format';
import type { Brief, Component, Preparation } from '../protocol';
import { componentNames } from '../words';

interface Props {
    preparation: Preparation | null;
    sheet: Brief['fact_sheet'];
    currency: string;
}

/** What the candidate brought: what they had written down, and what they could truthfully say. */
export function Prepared({ preparation, sheet, currency }: Props) {
    const facts = sheet.facts.length + sheet.offers.length > 0;
    if (!preparation && !facts) return null;
    return (
        <section id="prepared" aria-labelledby="prepared-title">
            <h2 id="prepared-title">What the candidate brought</h2>
            <div class="pair">
                <div class="card">
                    <h3>Prepared beforehand</h3>
                    {preparation ? <Written preparation={preparation} currency={currency} /> : <p class="hint">Nothing was written down.</p>}
                </div>
                {facts && <Sheet sheet={sheet} />}
            </div>
        </section>
    );
}

function Written({ preparation, currency }: { preparation: Preparation; currency: string }) {
    const { target = {}, floor, alternative, priorities = [] } = preparation;
    const amounts = Object.entries(target) as [Component, number][];
    return (
        <dl class="prepared">
            {amounts.map(([component, amount]) => <div key={component}><dt>Target, {componentNames[component].toLowerCase()}</dt><dd>{wholeMoney(amount, currency)}</dd></div>)}
            {floor?.amount !== undefined && <div><dt>Floor, {floor.kind}</dt><dd>{wholeMoney(floor.amount, currency)}</dd></div>}
            {alternative && alternative.annual > 0 && <div><dt>Alternative{alternative.text && `: ${alternative.text}`}</dt><dd>{wholeMoney(alternative.annual, currency)} a year</dd></div>}
            {priorities.length > 0 && <div><dt>Priorities</dt><dd>{priorities.map((component) => componentNames[component]).join(', ')}</dd></div>}
        </dl>
    );
}

function Sheet({ sheet }: { sheet: Brief['fact_sheet'] }) {
    return (
        <div class="card">
            <h3>Fact sheet: {sheet.title}</h3>
            <ul class="facts">
                {sheet.offers.map((offer) => <li key={offer.employer}><strong>{offer.employer}</strong>: {packageLine(offer.package)} <span class="hint">{offer.written ? 'in writing' : 'by word of mouth'}</span></li>)}
                {sheet.facts.map((fact) => <li key={fact.id}>{fact.text}</li>)}
            </ul>
        </div>
    );
}
