import { money, percent } from '../format';
import type { Brief, Component, Reveal, Unlock } from '../protocol';
import { componentNames } from '../words';
import { Check } from './icons';
import { PackageTable } from './package_table';

/** What the recruiter knew and could not say. */
export function RevealSection({ reveal, brief }: { reveal: Reveal; brief: Brief }) {
    return (
        <section aria-labelledby="reveal-title">
            <h2 id="reveal-title">What {brief.recruiter} knew</h2>
            {reveal.components && reveal.components.length > 0 && <Limits components={reveal.components} />}
            <div class="pair">
                {reveal.unlocks && reveal.unlocks.length > 0 && <Unlocks unlocks={reveal.unlocks} currency={brief.region.currency} />}
                {reveal.reachable && (
                    <div class="card">
                        <h3>Best found with perfect play</h3>
                        <p class="annual"><span class="annual-value">{money(Math.round(reveal.reachable.annual_value.amount), reveal.reachable.annual_value.currency)}</span> <span class="hint">a year</span></p>
                        <PackageTable offer={reveal.reachable.package} previous={null} caption="Best package" />
                    </div>
                )}
            </div>
            <p class="hint">A new conversation moves these limits a little, so this is no answer key.</p>
        </section>
    );
}

const value = (component: Component, amount: number | null, currency: string | null): string => {
    if (amount === null) return '–';
    if (currency) return money(amount, currency);
    return component === 'bonus' ? percent(amount) : String(amount);
};

function Limits({ components }: { components: NonNullable<Reveal['components']> }) {
    return (
        <div class="scroll card" tabIndex={0} role="region" aria-label="Limits by term">
            <table class="limits">
                <thead>
                    <tr><th scope="col">Term</th><th scope="col">Opening</th><th scope="col">Alone up to</th><th scope="col">With approval up to</th><th scope="col">Top of the band</th><th scope="col">You got</th></tr>
                </thead>
                <tbody>
                    {components.map((row) => (
                        <tr key={row.component}>
                            <th scope="row">{componentNames[row.component]}</th>
                            {[row.opening, row.discretion, row.authority, row.band_max].map((n, i) => <td key={i}>{value(row.component, n, row.currency)}</td>)}
                            <td class="got">{value(row.component, row.final, row.currency)}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

function used(unlock: Unlock): string {
    if (unlock.met) return 'used in full';
    if (unlock.strength && unlock.strength !== 'none') return 'used, but not backed up';
    return unlock.supported === false ? 'not on your sheet' : 'not used';
}

function Unlocks({ unlocks, currency }: { unlocks: Unlock[]; currency: string }) {
    return (
        <div class="card">
            <h3>What would have moved them</h3>
            <ul class="unlocks">
                {unlocks.map((unlock) => (
                    <li key={unlock.lever} class={unlock.met ? 'met' : ''}>
                        {unlock.met ? <Check /> : <span class="open-ring" aria-hidden="true" />}
                        <span>{unlock.title} <span class="hint">{used(unlock)}</span></span>
                        <span class="hint">{unlock.value > 0 ? `${money(Math.round(unlock.value), currency)} a year` : ''}</span>
                    </li>
                ))}
            </ul>
        </div>
    );
}
