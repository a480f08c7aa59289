import { RecruiterPart } from '../components/chat';
import { PackageTable } from '../components/package_table';
import { wholeMoney } from '../format';
import { addressOf, type InsteadSource } from '../routes';
import { outcomeNames } from '../words';
import { pointsOf, titleOf } from './coaching';
import { type Fork, turnAt } from './forks';
import { kindOf, moneyChange, pointsChange } from './fork_tree';
import { OwnWords } from './instead_turns';
import type { Review } from './types';

interface Props {
    fork: Fork;
    review: Review;
    source: InsteadSource;
}

/** What was answered, beside what was answered then, and what the difference is worth. */
export function ForkView({ fork, review, source }: Props) {
    const then = fork.from === null ? turnAt(review.turns, fork.seq) : null;
    const { recruiter } = review.brief;
    return (
        <>
            <div class={then ? 'fork-pair' : ''}>
                {then && (
                    <section class="card" aria-labelledby="then-title">
                        <h3 id="then-title">In the talk</h3>
                        <div class="turn-words"><OwnWords turn={then} /><RecruiterPart turn={then} name={recruiter} /></div>
                    </section>
                )}
                <section class="card is-now" aria-labelledby="now-title">
                    <h3 id="now-title">Instead</h3>
                    <div class="turn-words"><OwnWords turn={fork.turn} /><RecruiterPart turn={fork.turn} name={recruiter} /></div>
                    {fork.turn.done && <p class="fork-end"><strong>{outcomeNames[fork.turn.outcome ?? ''] ?? 'The conversation is over'}</strong></p>}
                </section>
            </div>
            <Worth fork={fork} review={review} />
            <p><a href={addressOf.instead(source, fork.id, fork.seq)}>Say turn {fork.seq} in yet another way</a></p>
        </>
    );
}

function Worth({ fork, review }: { fork: Fork; review: Review }) {
    const { compared, turn } = fork;
    const { process, money } = compared;
    const whole = compared.then_seq === review.turns.length;
    const before = turnAt(review.turns, compared.then_seq)?.offer ?? null;
    return (
        <section class="card worth" aria-labelledby="worth-title">
            <h3 id="worth-title">What it was worth</h3>
            <dl class="figures">
                <Figure name="Process, of 100" then={pointsOf(process.then)} now={pointsOf(process.now)} change={process.change} text={pointsChange(process.change)} />
                <Figure name="Offer, a year" then={wholeMoney(money.then, money.currency)} now={wholeMoney(money.now, money.currency)} change={money.change} text={moneyChange(money.change, money.currency)} />
            </dl>
            <p class="hint">{whole ? 'Beside the whole talk.' : `Beside the talk up to turn ${compared.then_seq}: what was said later is on neither side.`}</p>
            <div class="worth-tables">
                <Dimensions fork={fork} />
                {turn.offer && (
                    <div>
                        <h4>The offer now</h4>
                        <PackageTable offer={turn.offer} previous={before} caption="The offer now, changes against the talk marked" />
                    </div>
                )}
            </div>
        </section>
    );
}

function Figure({ name, then, now, change, text }: { name: string; then: string; now: string; change: number; text: string }) {
    return (
        <div>
            <dt>{name}</dt>
            <dd class={change > 0 ? 'won' : change < 0 ? 'left' : ''}>{text} <span class="figure-way">{then} → {now}</span></dd>
        </div>
    );
}

function Dimensions({ fork: { compared: { dimensions } } }: { fork: Fork }) {
    return (
        <table class="grid worth-dimensions">
            <caption>Process by dimension</caption>
            <thead><tr><th scope="col">Dimension</th><th scope="col">In the talk</th><th scope="col">Instead</th><th scope="col">Change</th></tr></thead>
            <tbody>
                {dimensions.map((one) => (
                    <tr key={one.id} class={one.change ? 'moved' : ''}>
                        <th scope="row">{titleOf(one.id)}</th>
                        <td>{pointsOf(one.then)}</td>
                        <td>{pointsOf(one.now)}</td>
                        <td class={kindOf(one.change)}>{pointsChange(one.change)}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
