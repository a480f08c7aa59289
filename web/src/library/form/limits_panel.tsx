import { useState } from 'preact/hooks';

import { money, percent, termShort } from '../../format';
import type { Component } from '../../protocol';
import { componentNames } from '../../words';
import { at, isObject, type Json, joined, removeAt, setAt } from '../json_text';
import { type Desk, textAt, useDesk, useValue } from './desk';
import { Choice, NumberBox } from './fields';
import { boundNames, LimitChart } from './limit_chart';
import { type Bound, boundPaths, bounds, limitOf, moved } from './numbers';
import { definition } from './schema';

const components = Object.keys(definition('level').properties!['limits']!.properties!) as Component[];

const cash = new Set<Component>(['base', 'equity', 'signing', 'relocation']);

/** A figure of a component in its own unit. */
function figure(component: Component, value: number, currency: string, moneyBonus: boolean): string {
    if (cash.has(component) || (component === 'bonus' && moneyBonus)) return money(value, /^[A-Z]{3}$/.test(currency) ? currency : null);
    if (component === 'bonus') return percent(value);
    if (component === 'visa') return value > 0 ? 'yes' : 'no';
    return termShort(component, { days: value, months: value, steps: value });
}

/** Every component that an offer of this level may hold. */
export function LimitsPanel({ region, level }: { region: string; level: string }) {
    const desk = useDesk();
    const path = joined(level, 'limits');
    const { faults } = useValue(path);
    const held = at(desk.value, path);
    const there = components.filter((component) => isObject(held) && component in held);
    return (
        <section class="limit-list" data-field={path} aria-label="Limits">
            <h4>What the offer may hold</h4>
            <Legend />
            {faults.map((fault, i) => <p key={i} class="fault">{fault.message} {fault.mend}</p>)}
            {there.map((component) => <LimitCard key={component} component={component} region={region} path={joined(path, component)} />)}
            <AddTerm path={path} left={components.filter((component) => !there.includes(component))} />
        </section>
    );
}

function Legend() {
    return (
        <ul class="legend limit-legend" aria-hidden="true">
            <li><svg width="14" height="14"><path class="limit-handle is-opening" d="M7 1 L13 12 H1z" /></svg> Opening</li>
            <li><svg width="14" height="14"><path class="limit-handle is-discretion" d="M7 0 L14 7 L7 14 L0 7z" /></svg> Alone up to</li>
            <li><svg width="14" height="14"><path class="limit-handle is-authority" d="M7 13 L13 2 H1z" /></svg> With approval</li>
            <li><svg width="14" height="14"><path class="limit-handle is-min" d="M2 0h3v14h-3zM9 0h3v14h-3z" /></svg> Band</li>
        </ul>
    );
}

const changed = (desk: Desk, path: string, moves: [Bound, number][], group: string) => {
    if (moves.length) desk.change((text) => moves.reduce((whole, [bound, value]) => setAt(whole, joined(path, boundPaths[bound]), value), text), group);
};

function LimitCard({ component, region, path }: { component: Component; region: string; path: string }) {
    const desk = useDesk();
    const { held, faults } = useValue(path);
    const limit = limitOf(held);
    const currency = textAt(desk.value, joined(region, 'currency'));
    const moneyBonus = textAt(desk.value, joined(region, 'bonus_unit')) === 'money';
    const name = componentNames[component];
    const text = (value: number) => figure(component, value, currency, moneyBonus);
    return (
        <fieldset class="limit" data-field={path}>
            <legend>{name}</legend>
            {faults.map((fault, i) => <p key={i} class="fault">{fault.message} {fault.mend}</p>)}
            {limit
                ? <LimitChart name={name} limit={limit} text={text} onMove={(bound, wanted) => changed(desk, path, moved(limit, bound, wanted), `${path}.${bound}`)} />
                : <p class="hint">It is drawn once every figure is a number.</p>}
            <div class="limit-fields">
                {bounds.map((bound) => <NumberBox key={bound} path={joined(path, boundPaths[bound])} label={boundNames[bound]} terse />)}
            </div>
            <Reasons path={path} />
            <details class="limit-more">
                <summary>Step, cost, how firm<span class="hint"> {textAt(held, 'negotiability').replace('_', ' ')}</span></summary>
                <div class="form-grid">
                    <Choice path={joined(path, 'negotiability')} label="How firm" options={[['negotiable', 'Negotiable'], ['exception_only', 'As an exception'], ['fixed', 'The same for everyone']]} />
                    <NumberBox path={joined(path, 'step')} label="Step" hint="Offers are multiples of it." />
                    <NumberBox path={joined(path, 'cost_weight')} label="Cost weight" hint={definition('limit').properties!['cost_weight']!.description} />
                </div>
                {component !== 'base' && <p class="item-actions"><button type="button" class="danger" onClick={() => desk.change((whole) => removeAt(whole, path), `${path}-`)}>Take {name.toLowerCase()} out of the offer</button></p>}
            </details>
        </fieldset>
    );
}

/** Why figures were derived as they are; those of one reason together. */
function Reasons({ path }: { path: string }) {
    const desk = useDesk();
    const reasons = new Map<string, string[]>();
    for (const bound of bounds) {
        const field = joined(path, boundPaths[bound]);
        const reason = desk.origin(field, at(desk.value, field))?.reason;
        if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), boundNames[bound]]);
    }
    if (!reasons.size) return null;
    return (
        <details class="limit-more">
            <summary>Why these figures</summary>
            <dl class="reasons">{[...reasons].map(([reason, names]) => <div key={reason}><dt>{names.join(', ')}</dt><dd>{reason}</dd></div>)}</dl>
        </details>
    );
}

const fresh: Json = { negotiability: 'negotiable', band: { min: 0, max: 10 }, opening: 0, discretion: 0, authority: 0, step: 1, cost_weight: 100 };

function AddTerm({ path, left }: { path: string; left: Component[] }) {
    const desk = useDesk();
    const [wanted, setWanted] = useState<string>('');
    const component = left.find((each) => each === wanted) ?? left[0];
    if (!component) return null;
    const add = () => desk.change((text) => setAt(text, joined(path, component), fresh), `${path}+`);
    return (
        <p class="add-term">
            <label class="inline-field"><span>Not part of the offer</span>
                <select value={component} onChange={(event) => setWanted(event.currentTarget.value)}>
                    {left.map((each) => <option key={each} value={each}>{componentNames[each]}</option>)}
                </select>
            </label>
            <button type="button" onClick={add}>Add it</button>
        </p>
    );
}
