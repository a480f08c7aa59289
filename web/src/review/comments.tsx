import { useEffect, useRef, useState } from 'preact/hooks';

import { useMe } from '../account/account';
import { change } from '../account/api';
import { moment } from '../account/moment';
import { Pen } from '../components/icons';
import { Notice } from '../components/notice';
import type { Turn } from '../protocol';
import { unsent } from '../storage';
import { type Coach, type Comment, type Place, quoteOf, silent, unsentKey } from './coaching';
import { CommentForm } from './comment_form';
import { useRequest } from './request';
import type { Review } from './types';
import { paint, selectedPlace } from './word_places';

/** What is said of a session, and who may say more: an instructor, at the review itself and not at a link to it. */
export interface Coaching {
    coach: Coach;
    /** "/api/reviews/ID" where the reader may coach. */
    path: string | null;
    instructor: string | null;
    keep(part: Partial<Coach>): void;
}

export function useCoaching(review: Review, path: string | null): Coaching {
    const me = useMe();
    const [coach, setCoach] = useState(review.coach ?? silent);
    const instructor = path === null ? null : (me?.instructor ?? null);
    return { coach, instructor, path: instructor && path, keep: (part) => setCoach((before) => ({ ...before, ...part })) };
}

interface Props {
    turn: Turn;
    coaching: Coaching;
}

/** Beside a turn: what a coach says of its words, and for a coach the way to say more. */
export function TurnComments({ turn, coaching }: Props) {
    const here = coaching.coach.comments.filter((comment) => comment.seq === turn.seq);
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => {
        const row = box.current?.closest('li');
        return row ? paint(row, turn, here.filter((comment) => comment.end > comment.begin)) : undefined;
    }, [coaching.coach.comments]);
    if (!here.length && !coaching.path) return null;
    return (
        <div class="turn-comments" ref={box}>
            {here.length > 0 && (
                <ul class="comments" aria-label={`Comments on turn ${turn.seq}`}>
                    {here.map((comment) => <CommentView key={comment.id} comment={comment} turn={turn} coaching={coaching} />)}
                </ul>
            )}
            {coaching.path && <Writing turn={turn} coaching={coaching} path={coaching.path} />}
        </div>
    );
}

function Writing({ turn, coaching, path }: Props & { path: string }) {
    const [open, setOpen] = useState(unsent.load(unsentKey(path, turn.seq)) !== '');
    const [asked, setAsked] = useState(false);
    const picked = useRef<Place | null>(null);
    const button = useRef<HTMLButtonElement>(null);
    // Pressing a button lets go of the selection: it is read before.
    const look = () => {
        const row = button.current?.closest('li');
        picked.current = row ? selectedPlace(row, turn) : null;
    };
    const start = () => {
        setAsked(true);
        setOpen(true);
    };
    const stop = () => {
        picked.current = null;
        setOpen(false);
    };
    const kept = (comment: Comment) => {
        coaching.keep({ comments: [...coaching.coach.comments, comment] });
        stop();
    };
    useEffect(() => { if (asked && !open) button.current?.focus(); }, [open]);
    if (open) return <CommentForm turn={turn} path={path} first={picked.current} focus={asked} onKept={kept} onStop={stop} />;
    return (
        <button type="button" class="comment-add" ref={button} aria-label={`Comment on turn ${turn.seq}`} onPointerDown={look} onClick={start}>
            <Pen /> Comment
        </button>
    );
}

const whose = { candidate: 'the candidate’s message', recruiter: 'the recruiter’s answer' };

function CommentView({ comment, turn, coaching }: { comment: Comment } & Props) {
    const words = quoteOf(turn, comment);
    const mine = coaching.path !== null && comment.author === coaching.instructor;
    return (
        <li class="comment">
            {words ? <blockquote>“{words}”</blockquote> : <p class="hint">On {whose[comment.on]}</p>}
            <p class="comment-text">{comment.text}</p>
            <p class="hint">{comment.author}, <time dateTime={new Date(comment.made_ms).toISOString()}>{moment(comment.made_ms)}</time></p>
            {mine && <Drop comment={comment} coaching={coaching} />}
        </li>
    );
}

/** Asked twice: what is dropped is gone. */
function Drop({ comment, coaching }: { comment: Comment; coaching: Coaching }) {
    const [sure, setSure] = useState(false);
    const sureButton = useRef<HTMLButtonElement>(null);
    const { busy, trouble, run } = useRequest();
    useEffect(() => sureButton.current?.focus(), [sure]);
    const drop = () => run(async () => {
        const { comments } = await change<{ comments: Comment[] }>('DELETE', `${coaching.path}/comments/${comment.id}`);
        document.getElementById(`turn-${comment.seq}`)?.focus({ preventScroll: true });
        coaching.keep({ comments });
    });
    return (
        <>
            {!sure && <button type="button" class="link-like" onClick={() => setSure(true)}>Drop</button>}
            {sure && (
                <span class="sure" role="group" aria-label="Drop this comment?">
                    <button type="button" class="link-like is-bad" ref={sureButton} disabled={busy} onClick={drop}>Drop it for good</button>
                    <button type="button" class="link-like" onClick={() => setSure(false)}>Keep it</button>
                </span>
            )}
            {trouble && <Notice kind="error"><p>{trouble}</p></Notice>}
        </>
    );
}
