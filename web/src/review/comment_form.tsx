import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { change } from '../account/api';
import { Notice } from '../components/notice';
import type { Turn } from '../protocol';
import { type Comment, type Place, quoteOf, type Speaker, speakersOf, unsentKey, type Word, wordList, wordsOf } from './coaching';
import { useRequest } from './request';
import { TextArea } from './text_area';
import { useUnsent } from './unsent';
import { selectedPlace } from './word_places';

interface Props {
    turn: Turn;
    /** "/api/reviews/ID". */
    path: string;
    /** The words that were selected when it was opened. */
    first: Place | null;
    /** Whether it was opened by hand, and takes the focus. */
    focus: boolean;
    onKept(comment: Comment): void;
    onStop(): void;
}

/** Which words, and what of them. */
export function CommentForm({ turn, path, first, focus, onKept, onStop }: Props) {
    const [place, setPlace] = useState<Place>(first ?? { on: speakersOf(turn)[0] ?? 'candidate', begin: 0, end: 0 });
    const { text, write, drop } = useUnsent(unsentKey(path, turn.seq));
    const { busy, problem, trouble, run } = useRequest('text');
    const form = useRef<HTMLFormElement>(null);
    useSelected(form, turn, setPlace);
    const keep = (event: Event) => {
        event.preventDefault();
        return run(async () => {
            const { comment } = await change<{ comment: Comment }>('POST', `${path}/comments`, { seq: turn.seq, ...place, text: text.trim() });
            drop();
            onKept(comment);
        });
    };
    const discard = () => {
        drop();
        onStop();
    };
    return (
        <form class="comment-form" ref={form} onSubmit={keep} aria-label={`Comment on turn ${turn.seq}`}>
            <PlaceFields turn={turn} place={place} onPick={setPlace} />
            {place.end > place.begin && <blockquote>“{quoteOf(turn, place)}”</blockquote>}
            <TextArea label="Comment" value={text} onInput={write} problem={problem('text')} first={focus} />
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
            <p class="form-actions">
                <button class="primary" disabled={busy}>Keep the comment</button>
                <button type="button" onClick={discard}>Discard</button>
            </p>
        </form>
    );
}

/** While the form is open, words selected in its turn are those it is about. */
function useSelected(form: { current: HTMLFormElement | null }, turn: Turn, onPick: (place: Place) => void): void {
    useEffect(() => {
        const take = () => {
            const row = form.current?.closest('li');
            const place = row && selectedPlace(row, turn);
            if (place) onPick(place);
        };
        document.addEventListener('selectionchange', take);
        return () => document.removeEventListener('selectionchange', take);
    }, [turn]);
}

const names: Record<Speaker, string> = { candidate: 'The candidate’s', recruiter: 'The recruiter’s' };

function PlaceFields({ turn, place, onPick }: { turn: Turn; place: Place; onPick(place: Place): void }) {
    const speakers = speakersOf(turn);
    const words = wordList(wordsOf(turn, place.on));
    const firstAt = words.findIndex((word) => word.end > place.begin);
    const all = place.end === place.begin;
    return (
        <div class="place-fields">
            {speakers.length > 1 && (
                <Choice label="Whose words" value={place.on} onPick={(on) => onPick({ on: on as Speaker, begin: 0, end: 0 })}
                    options={speakers.map((on) => [on, names[on]])} />
            )}
            <Choice label="From" value={all ? '' : String(words[firstAt]?.begin)}
                onPick={(begin) => onPick(begin === '' ? { on: place.on, begin: 0, end: 0 } : fromWord(words, place, Number(begin)))}
                options={[['', 'All of it'], ...words.map((word): Option => [String(word.begin), word.text])]} />
            {!all && (
                <Choice label="to" value={String(words.findLast((word) => word.begin < place.end)?.end)} onPick={(end) => onPick({ ...place, end: Number(end) })}
                    options={words.slice(firstAt).map((word): Option => [String(word.end), word.text])} />
            )}
            <p class="hint">Choose them here, or select them in the turn itself.</p>
        </div>
    );
}

/** The end stays where it lies behind the beginning. */
function fromWord(words: readonly Word[], place: Place, begin: number): Place {
    const word = words.find((one) => one.begin === begin)!;
    return { on: place.on, begin, end: Math.max(place.end, word.end) };
}

type Option = [value: string, name: string];

function Choice({ label, value, options, onPick }: { label: string; value: string; options: Option[]; onPick(value: string): void }) {
    const id = useId();
    return (
        <div class="field">
            <label for={id}>{label}</label>
            <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
                {options.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
            </select>
        </div>
    );
}
