import { money as moneyText, signed } from '../format';
import { addressOf, type InsteadSource } from '../routes';
import { pointsOf } from './coaching';
import { type Fork, linesOf, type Step } from './forks';
import { wordsOfInput } from './instead_turns';

interface Props {
    forks: Fork[];
    source: InsteadSource;
    /** Where one stands; null in the talk itself. */
    current: number | null;
    process: number | null;
}

/** All that was tried, each a link: the tree is walked by going to where one was. */
export function ForkTree({ forks, source, current, process }: Props) {
    return (
        <nav class="fork-tree card" aria-labelledby="tree-title">
            <h2 id="tree-title">What was tried</h2>
            <ul>
                <li>
                    <a href={addressOf.instead(source)} aria-current={current === null ? 'page' : undefined}>
                        <span class="fork-words">As it was said</span>
                        {process !== null && <span class="fork-change">{pointsOf(process)} of 100</span>}
                    </a>
                    <Lines lines={linesOf(forks)} source={source} current={current} />
                </li>
            </ul>
            {!forks.length && <p class="hint">Nothing yet. Choose a turn and say it differently.</p>}
        </nav>
    );
}

function Lines({ lines, source, current }: { lines: Step[][] } & Pick<Props, 'source' | 'current'>) {
    if (!lines.length) return null;
    return (
        <ul>
            {lines.map((line) => (
                <li key={line[0]!.fork.id}>
                    <ol>
                        {line.map(({ fork, others }) => (
                            <li key={fork.id}>
                                <a href={addressOf.instead(source, fork.id)} aria-current={current === fork.id ? 'page' : undefined}>
                                    <span class="fork-words"><span class="fork-turn">Turn {fork.seq}</span> {wordsOfInput(fork.turn)}</span>
                                    <Changes fork={fork} />
                                </a>
                                <Lines lines={others} source={source} current={current} />
                            </li>
                        ))}
                    </ol>
                </li>
            ))}
        </ul>
    );
}

export const kindOf = (change: number): string => (change > 0 ? 'gain' : change < 0 ? 'loss' : '');

function Changes({ fork: { compared: { process, money } } }: { fork: Fork }) {
    return (
        <span class="fork-change">
            <span class={kindOf(process.change)}>{pointsChange(process.change)} points</span>{' '}
            <span class={kindOf(money.change)}>{moneyChange(money.change, money.currency)}</span>
        </span>
    );
}

export const pointsChange = (change: number): string => (change ? signed(pointsOf(Math.abs(change)), change) : '±0');

export const moneyChange = (change: number, currency: string): string =>
    (Math.round(change) ? signed(moneyText(Math.abs(Math.round(change)), currency), change) : `±${moneyText(0, currency)}`);
