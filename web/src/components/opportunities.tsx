import { wholeMoney } from '../format';
import type { Opportunity, Score, Turn } from '../protocol';
import { ruleName } from '../words';
import { EvidenceView } from './dimensions';
import { Bulb } from './icons';

interface Props {
    score: Score;
    turns: Turn[];
    currency: string;
    /** Where turns have addresses. */
    addressOf?(seq: number): string;
}

export function Opportunities({ score, turns, currency, addressOf }: Props) {
    const well = score.went_well ?? [];
    return (
        <div class="pair">
            {score.opportunities.length > 0 && (
                <section aria-labelledby="missed-title">
                    <h2 id="missed-title">What you could have said</h2>
                    {score.opportunities.map((item, i) => <OpportunityView key={i} item={item} currency={currency} address={addressOf && turns.some((turn) => turn.seq === item.seq) ? addressOf(item.seq) : null} />)}
                </section>
            )}
            {well.length > 0 && (
                <section aria-labelledby="well-title">
                    <h2 id="well-title">What went well</h2>
                    <ul class="evidence card">{well.map((item, i) => <EvidenceView key={i} item={item} turns={turns} address={addressOf?.(item.seq)} />)}</ul>
                </section>
            )}
        </div>
    );
}

function OpportunityView({ item, currency, address }: { item: Opportunity; currency: string; address: string | null }) {
    return (
        <article class="opportunity card">
            <h3><Bulb /> {ruleName(item.rule)}{address && <a class="at-turn" href={address}>turn {item.seq}</a>}</h3>
            <p>{item.why}{item.value > 0 && <strong> Worth about {wholeMoney(item.value, currency)} a year.</strong>}</p>
            {item.line && <blockquote>“{item.line}”</blockquote>}
        </article>
    );
}
