import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { useFetched } from '../account/fetched';
import { moment } from '../account/moment';
import { Notice } from '../components/notice';
import { Opportunities } from '../components/opportunities';
import { RevealSection } from '../components/reveal';
import { Scoreboard } from '../components/scoreboard';
import { packageLine, wholeMoney } from '../format';
import { addressOf, routeOf } from '../routes';
import { TurnComments, useCoaching } from './comments';
import { ConcessionChart } from './concession_chart';
import { DimensionChart } from './dimension_chart';
import { Downloads } from './downloads';
import { neighbour, withoutSpans } from './evidence';
import { Judgements } from './judgements';
import { MoneySection } from './money';
import { OfferTable } from './offer_table';
import { Prepared } from './prepared';
import { ReviewTurns } from './review_turns';
import { ReviewWays } from './review_ways';
import { ScoreTable } from './score_table';
import { Share } from './share';
import { toTurn } from './turn_link';
import { endingOf, type Review } from './types';

type Source = { id: string } | { token: string };

export interface ReviewProps {
    source: Source;
    /** The turn named in the address. */
    turn: number | null;
}

const pathOf = (source: Source): string =>
    ('id' in source ? `/api/reviews/${encodeURIComponent(source.id)}` : `/api/shared/${encodeURIComponent(source.token)}`);

const addressOfSource = (source: Source): string => ('id' in source ? addressOf.review(source.id) : addressOf.shared(source.token));

export function ReviewScreen({ source, turn }: ReviewProps) {
    const { value, refused, again } = useFetched<Review>(pathOf(source));
    const review = useMemo(() => (value?.redacted && value.score ? { ...value, score: withoutSpans(value.score) } : value), [value]);
    if (review) return <Shown review={review} source={source} turn={turn} />;
    return (
        <main id="main" class="alone" tabIndex={-1}>
            {refused
                ? <Notice kind="error">
                    <p>{refused.status === 404 && 'id' in source ? 'There is no such session among those you may see.' : refused.message}</p>
                    <p><a href={addressOf.sessions}>To the sessions</a>{refused.status !== 404 && <> or <button type="button" class="link-like" onClick={again}>try again</button></>}</p>
                </Notice>
                : <p class="loading" role="status">Fetching the review…</p>}
        </main>
    );
}

const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** j and k walk the turns; the address follows, so that it can be passed on. */
function useTurn(review: Review, source: Source, named: number | null) {
    const [current, setCurrent] = useState(named);
    const now = useRef(current);
    const go = (seq: number | null) => {
        now.current = seq;
        setCurrent(seq);
        if (seq !== null) toTurn(null, seq);
    };
    useEffect(() => {
        // Read from the address itself: a name that comes by way of the screen may be older than the last key.
        const follow = () => {
            const route = routeOf(location.hash);
            go('turn' in route ? route.turn : null);
        };
        go(named);
        addEventListener('hashchange', follow);
        return () => removeEventListener('hashchange', follow);
    }, []);
    useEffect(() => {
        const walk = (event: KeyboardEvent) => {
            const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
            if (!by || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
            event.preventDefault();
            const seq = neighbour(review.turns.map((turn) => turn.seq), now.current, by);
            if (seq !== null) history.replaceState(null, '', `${addressOfSource(source)}/turn/${seq}`);
            go(seq);
        };
        addEventListener('keydown', walk);
        return () => removeEventListener('keydown', walk);
    }, [review]);
    return current;
}

function Shown({ review, source, turn }: { review: Review; source: Source; turn: number | null }) {
    const current = useTurn(review, source, turn);
    const coaching = useCoaching(review, 'id' in source ? pathOf(source) : null);
    const { brief, score, reveal, turns } = review;
    const turnAddress = (seq: number) => `${addressOfSource(source)}/turn/${seq}`;
    return (
        <main id="main" class="debrief review" tabIndex={-1}>
            <Head review={review} shared={'token' in source} />
            {!score && <Notice kind="note"><p>The conversation is still going on. Scores and the recruiter’s limits are shown when it is over.</p></Notice>}
            {score && <Scoreboard score={score} />}
            {'id' in source && <ReviewWays review={review} coach={coaching.coach} />}
            {score && <Opportunities score={score} turns={turns} currency={brief.region.currency} addressOf={turnAddress}
                source={review.own ? { of: 'review', name: String(review.id) } : null} />}
            <ReviewTurns review={review} current={current} addressOf={turnAddress} aside={(turn) => <TurnComments turn={turn} coaching={coaching} />} />
            <OfferTable review={review} addressOf={turnAddress} />
            <ConcessionChart review={review} />
            <MoneySection review={review} addressOf={turnAddress} />
            <DimensionChart review={review} />
            <ScoreTable review={review} addressOf={turnAddress} />
            {score && <Judgements score={score} coaching={coaching} />}
            {reveal && <RevealSection reveal={reveal} brief={brief} />}
            <Prepared preparation={brief.preparation} sheet={brief.fact_sheet} currency={brief.region.currency} />
            <Downloads review={review} trace={'id' in source && score ? `${pathOf(source)}/export?format=json` : null} />
            {'id' in source && <Share id={source.id} />}
            {score && <p class="fine">Scored by {score.rubric}. Limits and unlocks were invented for practice, not the company’s.</p>}
        </main>
    );
}

function Head({ review, shared }: { review: Review; shared: boolean }) {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => heading.current?.focus({ preventScroll: true }), []);
    const { brief, turns } = review;
    const last = turns.at(-1);
    const outcome = last?.outcome ?? null;
    const terms = last?.recap ?? last?.offer ?? null;
    return (
        <header class="debrief-head">
            <p class="hint">{brief.role}, {brief.company} · with {brief.recruiter} · {brief.region.name} · {brief.difficulty.name}{brief.started_ms > 0 && <> · {moment(brief.started_ms)}</>}</p>
            <h1 ref={heading} tabIndex={-1}>{endingOf(last?.done ? outcome : null)}</h1>
            {outcome === 'agreed' && terms && (
                <p class="lead">{packageLine(terms)}{terms.annual_value && <>, worth {wholeMoney(terms.annual_value.amount, terms.annual_value.currency)} a year</>}</p>
            )}
            {shared && <p class="hint">{review.redacted ? 'Shared with you, without what the candidate typed and prepared.' : 'Shared with you.'}</p>}
            <p class="head-actions"><button type="button" onClick={() => print()}>Print</button></p>
        </header>
    );
}
