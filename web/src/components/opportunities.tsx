import { wholeMoney } from '../format';
import type { Opportunity, Score, Turn } from '../protocol';
import { TryLine } from '../review/try_line';
import type { InsteadSource } from '../routes';
import { ruleName } from '../words';
import { EvidenceView } from './dimensions';
import { Bulb } from './icons';

interface Props {
    score: Score;
    turns: Turn[];
    currency: string;
    /** Where turns have addresses. */
    addressOf?(seq: number): string;
    /** Where the lines can be tried; null for who did not play the talk. */
    source: InsteadSource | null;
}

export function Opportunities({ score, turns, currency, addressOf, source }: Props) {
    const well = score.went_well ?? [];
    return (
        <div class="pair">
            {score.opportunities.length > 0 && (
                <section aria-labelledby="missed-title">
                    <h2 id="missed-title">What you could have said</h2>
                    {score.opportunities.map((item, i) => (
                        <OpportunityView key={i} item={item} all={score.opportunities} currency={currency} source={source}
                            address={addressOf && turns.some((turn) => turn.seq === item.seq) ? addressOf(item.seq) : null} />
                    ))}
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

interface OpportunityProps {
    item: Opportunity;
    all: Opportunity[];
    currency: string;
    source: InsteadSource | null;
    address: string | null;
}

function OpportunityView({ item, all, currency, source, address }: OpportunityProps) {
    return (
        <article class="opportunity card">
            <h3><Bulb /> {ruleName(item.rule)}{address && <a class="at-turn" href={address}>turn {item.seq}</a>}</h3>
            <p>{item.why}{item.value > 0 && <strong> Worth about {wholeMoney(item.value, currency)} a year.</strong>}</p>
            {item.line && <blockquote>“{item.line}”</blockquote>}
            {item.line && source && <TryLine item={item} all={all} source={source} />}
        </article>
    );
}
