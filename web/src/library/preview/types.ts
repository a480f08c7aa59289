/** At three places of all talks, in order. */
export interface Spread {
    q10: number;
    q50: number;
    q90: number;
}

export interface Candidate {
    name: 'weak' | 'average' | 'expert';
    talks: number;
    /** Of 1. */
    deal_rate: number;
    /** Of 1, of what was there to be had; null where there was nothing. */
    captured: Spread | null;
    /** Base in minor units; null where no deal was made. */
    final: Spread | null;
    currency: string;
    process: number;
    turns: number;
    transcript: { who: 'candidate' | 'recruiter'; text: string }[];
}

export interface Previewed {
    check: { passed: boolean; findings: { name: string; message: string }[] };
    candidates: Candidate[];
}
