import type { ComponentChildren } from 'preact';

import { useWidth } from '../hooks';

/** What of a sheet of A4 is left between the margins and the edges of a card, in CSS pixels. */
const paperWidth = 640;

interface Props {
    /** `place` is part of the ids in the drawing: there are two of each. */
    draw(width: number, place: string): ComponentChildren;
}

/** A drawing for the screen as wide as its place, and one for paper, whose width is known; one of them is shown. */
export function Fitted({ draw }: Props) {
    const { ref, width } = useWidth();
    return (
        <>
            <div ref={ref} class="plot">{width > 0 && draw(width, 'screen')}</div>
            <div class="plot for-paper">{draw(paperWidth, 'paper')}</div>
        </>
    );
}

interface SvgProps {
    id: string;
    width: number;
    height: number;
    title: string;
    about: string;
    children: ComponentChildren;
}

/** A drawing with its name, and in words what it shows. */
export function Chart({ id, width, height, title, about, children }: SvgProps) {
    return (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-about`}>
            <title id={`${id}-title`}>{title}</title>
            <desc id={`${id}-about`}>{about}</desc>
            {children}
        </svg>
    );
}
