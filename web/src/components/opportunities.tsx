import { wholeMoney } from '../format';
import type { Opportunity, Score, Turn } from '../protocol';
import { readable } from '../words';
import { EvidenceView } from './dimensions';
import { Bulb } from './icons';

export function Opportunities({ score, turns, currency }: { score: Score; turns: Turn[]; currency: string }) {
    const well = score.went_well ?? [];
    return (
        <div class="pair">
            {score.opportunities.length > 0 && (
                <section aria-labelledby="missed-title">
                    <h2 id="missed-title">What you could have said</h2>
                    {score.opportunities.map((item, i) => <OpportunityView key={i} item={item} currency={currency} />)}
                </section>
            )}
            {well.length > 0 && (
                <section aria-labelledby="well-title">
                    <h2 id="well-title">What went well</h2>
                    <ul class="evidence card">{well.map((item, i) => <EvidenceView key={i} item={item} turns={turns} />)}</ul>
                </section>
            )}
        </div>
    );
}

function OpportunityView({ item, currency }: { item: Opportunity; currency: string }) {
    return (
        <article class="opportunity card">
            <h3><Bulb /> {readable(item.rule)}</h3>
            <p>{item.why}{item.value > 0 && <strong> Worth about {wholeMoney(item.value, currency)} a year.</strong>}</p>
            {item.line && <blockquote>“{item.line}”</blockquote>}
        </article>
    );
}
