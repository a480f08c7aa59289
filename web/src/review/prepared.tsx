import { PreparedList } from '../brief/sections';
import { packageLine } from '../format';
import type { Brief, Preparation } from '../protocol';

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
                    {preparation ? <PreparedList preparation={preparation} currency={currency} /> : <p class="hint">Nothing was written down.</p>}
                </div>
                {facts && <Sheet sheet={sheet} />}
            </div>
        </section>
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
