import type { Brief, Turn } from '../protocol';
import { startersFor } from '../starters';
import { Pen } from './icons';

interface Props {
    turn: Turn | null;
    brief: Brief;
    onInsert(text: string): void;
}

/** Ways to begin a message. They write into the composer and send nothing. */
export function Starters({ turn, brief, onInsert }: Props) {
    const starters = turn ? startersFor(turn, brief) : [];
    if (!starters.length) return null;
    return (
        <div class="starters" role="group" aria-label="Begin a message">
            <span class="starters-mark" aria-hidden="true"><Pen /></span>
            {starters.map((starter) => (
                <button key={starter.label} type="button" title={starter.text} onClick={() => onInsert(starter.text)}>{starter.label}</button>
            ))}
        </div>
    );
}
