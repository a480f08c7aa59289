import { addressOf } from '../routes';
import { type Coach, pointsOf } from './coaching';
import type { Review } from './types';

/** From a review to what belongs to it, and what a person makes of its score. */
export function ReviewWays({ review, coach }: { review: Review; coach: Coach }) {
    const { id, own, score } = review;
    const said = coach.comments.length;
    return (
        <>
            {(said > 0 || coach.process !== null) && (
                <p class="coach-says">
                    {coach.process !== null && <><a href="#judged" onClick={(event) => goTo(event, 'judged')}>With the coach’s points</a>: <strong>{pointsOf(coach.process)}</strong> of 100. </>}
                    {said > 0 && <><a href="#conversation" onClick={(event) => goTo(event, 'conversation')}>{said === 1 ? 'One comment' : `${said} comments`}</a> beside the conversation.</>}
                </p>
            )}
            <p class="ways">
                {own && score && <a class="button" href={addressOf.instead({ of: 'review', name: String(id) })}>Say it differently</a>}
                {score && <a class="button" href={addressOf.attempts(id)}>{own ? 'Your talks over time' : 'This candidate over time'}</a>}
            </p>
        </>
    );
}

/** The address names the screen, so the way is gone by hand. */
function goTo(event: Event, section: string): void {
    event.preventDefault();
    const heading = document.getElementById(`${section}-title`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
}
