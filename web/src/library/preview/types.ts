import type { Money } from '../../protocol';

/** A share of what was there to be had, at three places of all talks. */
export interface Spread {
    q10: number;
    q50: number;
    q90: number;
}

export interface Candidate {
    name: 'weak' | 'average' | 'expert';
    talks: number;
    deal_rate: number;
    captured: Spread;
    final: Spread;
    process: number;
    turns: number;
    transcript: { who: 'candidate' | 'recruiter'; text: string }[];
}

export interface Previewed {
    check: { passed: boolean; findings: { name: string; message: string }[] };
    candidates: Candidate[];
    currency?: string;
}

export type { Money };
