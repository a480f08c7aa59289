import { useId } from 'preact/hooks';

export interface Choice {
    id: string;
    title: string;
    detail?: string | undefined;
}

interface Props {
    legend: string;
    hint?: string;
    choices: Choice[];
    value: string;
    onChange(id: string): void;
    layout?: 'row' | 'cards';
}

/** Radio buttons dressed as cards; the arrow keys move among them as in any radio group. */
export function Choices({ legend, hint, choices, value, onChange, layout = 'cards' }: Props) {
    const name = useId();
    return (
        <fieldset class="choices">
            <legend>{legend}</legend>
            {hint && <p class="hint">{hint}</p>}
            <div class={layout}>
                {choices.map((choice) => (
                    <label key={choice.id} class={`choice ${choice.id === value ? 'chosen' : ''}`}>
                        <input type="radio" name={name} value={choice.id} checked={choice.id === value}
                            onChange={() => onChange(choice.id)} />
                        <span class="choice-title">{choice.title}</span>
                        {choice.detail && <span class="choice-detail">{choice.detail}</span>}
                    </label>
                ))}
            </div>
        </fieldset>
    );
}
