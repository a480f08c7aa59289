import type { Brief, Reveal, Score, Turn } from '../protocol';
import type { Coach } from './coaching';

export interface SessionSummary {
    id: number;
    persona: string;
    title: string;
    region: string;
    difficulty: string;
    started_ms: number;
    turns: number;
    /** Null while it goes on. */
    outcome: string | null;
    /** 0 to 100. */
    process: number | null;
    /** Percent of what was there to win. */
    captured: number | null;
}

export interface Review {
    id: number;
    brief: Brief;
    turns: Turn[];
    /** Null while it goes on; so is the reveal. */
    score: Score | null;
    reveal: Reveal | null;
    /** What instructors say of it. */
    coach?: Coach | null;
    /** Whether it was played in this browser. */
    own?: boolean;
    /** Without what the candidate typed and prepared. */
    redacted: boolean;
}

/** What a reader who was not there calls the end. */
export const endings: Record<string, string> = {
    agreed: 'Agreed', declined: 'Candidate declined', withdrawn: 'Offer withdrawn', expired: 'Offer expired', abandoned: 'Ended early',
};

export const endingOf = (outcome: string | null): string => (outcome === null ? 'Still going on' : (endings[outcome] ?? outcome));
