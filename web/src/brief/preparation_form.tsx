import { useId } from 'preact/hooks';

import type { PreparationDraft } from '../preparation';
import type { Component, FloorKind, Values } from '../protocol';
import { componentNames } from '../words';
import { MoneyField } from './money_field';
import { ValuesForm } from './values_form';

interface Props {
    draft: PreparationDraft;
    usual: Values;
    currency: string;
    problems: Record<string, string>;
    onChange(draft: PreparationDraft): void;
}

const targets = [
    { component: 'base', unit: 'a year' },
    { component: 'equity', unit: 'whole grant' },
    { component: 'signing', unit: 'once' },
] as const;

const floorKinds: { id: FloorKind; title: string }[] = [
    { id: 'base', title: 'base salary' }, { id: 'total', title: 'total a year' }, { id: 'package', title: 'package a year' },
];

export function PreparationForm({ draft, usual, currency, problems, onChange }: Props) {
    const set = (part: Partial<PreparationDraft>) => onChange({ ...draft, ...part });
    return (
        <div class="preparation">
            <fieldset>
                <legend>Your target</legend>
                <div class="fields">
                    {targets.map(({ component, unit }) => (
                        <MoneyField key={component} label={componentNames[component]} unit={unit} currency={currency}
                            value={draft.target[component]} problem={problems[`target.${component}`]}
                            onInput={(text) => set({ target: { ...draft.target, [component]: text } })} />
                    ))}
                </div>
            </fieldset>
            <Floor draft={draft} currency={currency} problems={problems} set={set} />
            <Priorities priorities={draft.priorities} onChange={(priorities) => set({ priorities })} />
            <ValuesForm draft={draft.values} usual={usual} currency={currency} problems={problems} onChange={(values) => set({ values })} />
        </div>
    );
}

interface FloorProps {
    draft: PreparationDraft;
    currency: string;
    problems: Record<string, string>;
    set(part: Partial<PreparationDraft>): void;
}

function Floor({ draft, currency, problems, set }: FloorProps) {
    const id = useId();
    return (
        <fieldset>
            <legend>Where you walk away</legend>
            <div class="fields pairs">
                <div class="field">
                    <label for={`${id}-kind`}>My floor is in</label>
                    <select id={`${id}-kind`} value={draft.floorKind}
                        onChange={(event) => set({ floorKind: event.currentTarget.value as FloorKind })}>
                        {floorKinds.map((kind) => <option key={kind.id} value={kind.id}>{kind.title}</option>)}
                    </select>
                    <span class="note" />
                </div>
                <MoneyField label="Floor" unit="at least" currency={currency} value={draft.floor} problem={problems['floor']}
                    onInput={(floor) => set({ floor })} />
                <MoneyField label="Best alternative" unit="a year" currency={currency} value={draft.alternative}
                    problem={problems['alternative']} onInput={(alternative) => set({ alternative })} />
                <div class="field">
                    <label for={`${id}-text`}>What that alternative is</label>
                    <input id={`${id}-text`} type="text" maxLength={200} value={draft.alternativeText}
                        onInput={(event) => set({ alternativeText: event.currentTarget.value })} />
                </div>
            </div>
        </fieldset>
    );
}

const ranked: Component[] = ['base', 'equity', 'signing', 'bonus', 'start_date', 'pto', 'remote', 'level', 'review', 'relocation'];
const places = ['Most important', 'Second', 'Third'];

function Priorities({ priorities, onChange }: { priorities: (Component | '')[]; onChange(p: (Component | '')[]): void }) {
    const id = useId();
    const set = (place: number, value: string) =>
        onChange(priorities.map((old, i) => (i === place ? (value as Component | '') : old)));
    return (
        <fieldset>
            <legend>What matters most</legend>
            <div class="fields">
                {places.map((label, place) => (
                    <div class="field" key={label}>
                        <label for={`${id}-${place}`}>{label}</label>
                        <select id={`${id}-${place}`} value={priorities[place]}
                            onChange={(event) => set(place, event.currentTarget.value)}>
                            <option value="">Not ranked</option>
                            {ranked.map((c) => <option key={c} value={c}>{componentNames[c]}</option>)}
                        </select>
                    </div>
                ))}
            </div>
        </fieldset>
    );
}
