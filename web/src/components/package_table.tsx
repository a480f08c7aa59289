import { magnitude, statedTerms, termShort } from '../format';
import type { Component, Package, Term } from '../protocol';
import { componentNames } from '../words';

interface Props {
    offer: Package;
    /** The package before the last change; what differs is marked. */
    previous: Package | null;
    caption: string;
}

export function PackageTable({ offer, previous, caption }: Props) {
    return (
        <table class="package">
            <caption class="unseen">{caption}</caption>
            <tbody>
                {statedTerms(offer).map((component) => (
                    <Row key={component} component={component} now={offer[component]!} before={previous?.[component]} known={previous !== null} />
                ))}
            </tbody>
        </table>
    );
}

function Row({ component, now, before, known }: { component: Component; now: Term; before: Term | undefined; known: boolean }) {
    const changed = known && magnitude(now) !== magnitude(before);
    return (
        <tr class={changed ? 'changed' : ''}>
            <th scope="row">{componentNames[component]}{suffix(component, now) && <span class="unit"> {suffix(component, now)}</span>}</th>
            <td>
                {changed && before && <><del><span class="unseen">before </span>{termShort(component, before)}</del>{' '}</>}
                {changed && !before && <span class="new">new </span>}
                <span class="now">{termShort(component, now)}</span>
            </td>
        </tr>
    );
}

function suffix(component: Component, term: Term): string {
    if (component === 'equity') return `over ${term.years ?? 4} years`;
    if (component === 'base' || (component === 'bonus' && term.amount !== undefined)) return 'a year';
    return component === 'bonus' ? 'of base' : component === 'signing' || component === 'relocation' ? 'once' : '';
}
