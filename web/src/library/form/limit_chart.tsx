// A component's band with its limits, to scale; each can be dragged, or moved by the arrow keys.

import type { TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { useWidth } from '../../hooks';
import { type Bound, keyed, type Limit, rangeOf, windowOf } from './numbers';

interface Props {
    name: string;
    limit: Limit;
    text(value: number): string;
    onMove(bound: Bound, wanted: number): void;
}

export const boundNames: Record<Bound, string> = {
    min: 'Floor of band', opening: 'Opening', discretion: 'Alone up to', authority: 'With approval', max: 'Top of band',
};

const height = 86;
const middle = 38;
const side = 18;

/** One lane each, so that limits of the same value do not cover each other. */
const marks: Record<Bound, { y: number; path: string }> = {
    min: { y: middle, path: 'M-3 -13h6v26h-6z' },
    max: { y: middle, path: 'M-3 -13h6v26h-6z' },
    opening: { y: middle + 22, path: 'M0 -9 L8 6 H-8z' },
    discretion: { y: middle, path: 'M0 -9 L9 0 L0 9 L-9 0z' },
    authority: { y: middle - 22, path: 'M0 9 L8 -6 H-8z' },
};

const shown = (limit: Limit): Bound[] => (limit.fixed ? ['min', 'max', 'opening'] : ['min', 'max', 'discretion', 'opening', 'authority']);

export function LimitChart(props: Props) {
    const { ref, width } = useWidth();
    return <div class="limit-chart" ref={ref}>{width > 0 && <Drawing {...props} width={width} />}</div>;
}

function Drawing({ name, limit, text, onMove, width }: Props & { width: number }) {
    const held = useRef<{ low: number; high: number } | null>(null);
    const [dragged, setDragged] = useState<Bound | null>(null);
    const view = held.current ?? windowOf(limit);
    const x = (value: number) => side + ((value - view.low) / (view.high - view.low)) * (width - 2 * side);
    const valueAt = (at: number) => view.low + ((at - side) / (width - 2 * side)) * (view.high - view.low);
    const grab = (bound: Bound, event: TargetedPointerEvent<SVGGElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
        held.current = view;
        setDragged(bound);
    };
    const drag = (bound: Bound, event: TargetedPointerEvent<SVGGElement>) => {
        if (dragged !== bound) return;
        onMove(bound, valueAt(event.clientX - event.currentTarget.ownerSVGElement!.getBoundingClientRect().left));
    };
    const release = () => {
        held.current = null;
        setDragged(null);
    };
    return (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-label={`${name}, to scale`}>
            <rect class="limit-band" x={x(limit.min)} y={middle - 7} width={Math.max(0, x(limit.max) - x(limit.min))} height="14" />
            <rect class="limit-alone" x={x(limit.opening)} y={middle - 7} width={Math.max(0, x(limit.discretion) - x(limit.opening))} height="14" />
            <rect class="limit-approved" x={x(limit.discretion)} y={middle - 7} width={Math.max(0, x(limit.authority) - x(limit.discretion))} height="14" />
            <text class="limit-text" x={x(limit.min)} y={height - 2} text-anchor="start">{text(limit.min)}</text>
            <text class="limit-text" x={x(limit.max)} y={height - 2} text-anchor="end">{text(limit.max)}</text>
            {shown(limit).map((bound) => (
                <Handle key={bound} bound={bound} name={`${name}: ${limit.fixed && bound === 'opening' ? 'Value' : boundNames[bound]}`} limit={limit} text={text} x={x(limit[bound])}
                    onGrab={(event) => grab(bound, event)} onDrag={(event) => drag(bound, event)} onRelease={release} onMove={(wanted) => onMove(bound, wanted)} />
            ))}
        </svg>
    );
}

interface HandleProps {
    bound: Bound;
    name: string;
    limit: Limit;
    x: number;
    text(value: number): string;
    onGrab(event: TargetedPointerEvent<SVGGElement>): void;
    onDrag(event: TargetedPointerEvent<SVGGElement>): void;
    onRelease(): void;
    onMove(wanted: number): void;
}

function Handle({ bound, name, limit, x, text, onGrab, onDrag, onRelease, onMove }: HandleProps) {
    const { low, high } = rangeOf(limit, bound);
    const { y, path } = marks[bound];
    const key = (event: KeyboardEvent) => {
        const wanted = keyed(limit, bound, event.key);
        if (wanted === null) return;
        event.preventDefault();
        onMove(wanted);
    };
    return (
        <g class={`limit-handle is-${bound}`} transform={`translate(${x} ${y})`} role="slider" tabindex={0} aria-label={name} aria-valuemin={low} aria-valuemax={Math.max(high, limit[bound])}
            aria-valuenow={limit[bound]} aria-valuetext={text(limit[bound])} onKeyDown={key} onPointerDown={onGrab} onPointerMove={onDrag} onPointerUp={onRelease} onPointerCancel={onRelease}>
            <title>{`${name}: ${text(limit[bound])}`}</title>
            <rect class="limit-grip" x="-13" y="-12" width="26" height="24" />
            <path d={path} />
        </g>
    );
}
