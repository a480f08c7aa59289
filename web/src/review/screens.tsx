// The screens about talks that were played: who is in a talk does not load them.

import { Loaded } from '../components/loaded';
import type { AttemptsProps } from './attempts_screen';
import type { InsteadProps } from './instead';
import type { ReviewProps } from './review';

const parts = {
    review: () => import('./review').then(({ ReviewScreen }) => ({ default: ReviewScreen })),
    instead: () => import('./instead').then(({ InsteadScreen }) => ({ default: InsteadScreen })),
    attempts: () => import('./attempts_screen').then(({ AttemptsScreen }) => ({ default: AttemptsScreen })),
};

export const ReviewScreen = (props: ReviewProps) => <Loaded load={parts.review} props={props} />;

export const InsteadScreen = (props: InsteadProps) => <Loaded load={parts.instead} props={props} />;

export const AttemptsScreen = (props: AttemptsProps) => <Loaded load={parts.attempts} props={props} />;
