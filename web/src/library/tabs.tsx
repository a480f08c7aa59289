interface Props<T extends string> {
    label: string;
    names: Partial<Record<T, string>>;
    chosen: T;
    /** Ids of what each one shows. */
    panels: Partial<Record<T, string>>;
    onChoose(name: T): void;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One of a few views; the arrows go through them. */
export function Tabs<T extends string>({ label, names, chosen, panels, onChoose }: Props<T>) {
    const ids = Object.keys(names) as T[];
    const key = (event: KeyboardEvent) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onChoose(ids[(ids.indexOf(chosen) + step + ids.length) % ids.length]!);
        const list = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]');
        list[(ids.indexOf(chosen) + step + ids.length) % ids.length]!.focus();
    };
    return (
        <div class="tabs" role="tablist" aria-label={label} onKeyDown={key}>
            {ids.map((id) => (
                <button key={id} type="button" role="tab" aria-selected={id === chosen} aria-controls={panels[id]} tabIndex={id === chosen ? 0 : -1} onClick={() => onChoose(id)}>{names[id]}</button>
            ))}
        </div>
    );
}
