import { magnitude, statedTerms, termOrder, termShort, wholeMoney } from '../format';
import type { Component, Package } from '../protocol';
import { componentNames } from '../words';

interface Props {
    options: Package[];
    busy: boolean;
    onPick(index: number): void;
}

const names = ['A', 'B'];

/** Term by term beside each other, so that the difference is what stands out. */
export function OptionsTable({ options, busy, onPick }: Props) {
    const stated = new Set(options.flatMap((option) => statedTerms(option)));
    return (
        <table class="package compare">
            <thead>
                <tr>
                    <th scope="col"><span class="unseen">Term</span></th>
                    {options.map((_, i) => <th key={i} scope="col">Option {names[i]}</th>)}
                </tr>
            </thead>
            <tbody>
                {termOrder.filter((c) => stated.has(c)).map((component) => <Row key={component} component={component} options={options} />)}
                <tr class="sum">
                    <th scope="row">A year</th>
                    {options.map(({ annual_value: annual }, i) => <td key={i}>{annual ? wholeMoney(annual.amount, annual.currency) : '–'}</td>)}
                </tr>
            </tbody>
            <tfoot>
                <tr>
                    <td />
                    {options.map((_, i) => (
                        <td key={i}><button type="button" disabled={busy} onClick={() => onPick(i)}>Choose {names[i]}</button></td>
                    ))}
                </tr>
            </tfoot>
        </table>
    );
}

function Row({ component, options }: { component: Component; options: Package[] }) {
    const sizes = options.map((option) => magnitude(option[component]) ?? 0);
    const most = Math.max(...sizes);
    const differs = sizes.some((size) => size !== most);
    return (
        <tr>
            <th scope="row">{componentNames[component]}</th>
            {options.map((option, i) => (
                <td key={i} class={differs && sizes[i] === most ? 'more' : ''}>
                    <span class="now">{option[component] ? termShort(component, option[component]) : '–'}</span>
                </td>
            ))}
        </tr>
    );
}
