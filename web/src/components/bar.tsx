interface Props {
    label: string;
    value: number;
    max: number;
}

/** How much of something there is. Drawn as SVG, since the content policy allows no style attributes. */
export function Bar({ label, value, max }: Props) {
    const share = max > 0 ? Math.max(0, Math.min(1, value / max)) : 0;
    return (
        <div class="bar" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={Math.max(0, Math.min(value, max))}>
            <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={100 * share} height="1" />
            </svg>
        </div>
    );
}
