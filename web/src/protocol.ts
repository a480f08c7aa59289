// The messages of docs/protocol.md, as the page sees them. Money is in major units of its currency.

export type Component =
    | 'base' | 'equity' | 'bonus' | 'signing' | 'start_date' | 'pto' | 'remote' | 'level' | 'review' | 'relocation'
    | 'visa' | 'total';

export interface Money {
    amount: number;
    currency: string;
}

/** One stated term; which keys it has depends on its component. */
export interface Term {
    amount?: number;
    currency?: string;
    years?: number;
    percent?: number;
    days?: number;
    months?: number;
    steps?: number;
    included?: boolean;
}

export type Package = { [K in Component]?: Term } & { annual_value?: Money; first_year_value?: Money };

export interface Difficulty {
    id: string;
    name: string;
    summary: string;
}

export interface RegionChoice {
    id: string;
    name: string;
    currency: string;
    base_range: { min: number; max: number } | null;
}

export interface PersonaChoice {
    id: string;
    company: string;
    role: string;
    recruiter: string;
    summary: string;
    regions: RegionChoice[];
    difficulties: Difficulty[];
    fact_sheets: { id: string; title: string; region: string | null }[];
    levers: { id: string; title: string; summary: string }[];
    brief_reveals_floor: boolean;
}

export type FloorKind = 'base' | 'total' | 'package';

export type NonCash = 'start_date' | 'pto' | 'remote' | 'level' | 'review' | 'relocation' | 'visa';

/** What a unit of another term is worth a year; relocation and the discount on equity in percent. */
export interface Values {
    equity_discount: number;
    per_unit: Partial<Record<NonCash, number>>;
}

/** What the candidate wrote down before the talk: plain numbers by component, as in `start`. */
export interface Preparation {
    target?: Partial<Record<Component, number>>;
    floor?: { kind: FloorKind; amount?: number; package?: Partial<Record<Component, number>> } | null;
    alternative?: { annual: number; text: string };
    priorities?: Component[];
    values?: Values | null;
}

export interface Brief {
    persona: string;
    company: string;
    role: string;
    recruiter: string;
    recruiter_title: string;
    summary: string;
    region: { id: string; name: string; currency: string; locale: string };
    level: { id: string; name: string };
    difficulty: Difficulty;
    base_range: { min: number; max: number } | null;
    vesting_years: number;
    signing_horizon_years: number;
    fact_sheet: {
        id: string;
        title: string;
        offers: { employer: string; package: Package; written: boolean; deadline_day: number }[];
        facts: { id: string; kind: string; text: string }[];
    };
    levers: LeverCard[];
    preparation: Preparation | null;
    /** In force: the candidate's own, else the region's. */
    values: Values;
    brief_reveals_floor: boolean;
    seed: string | number;
    started_ms: number;
}

export interface LeverCard {
    id: string;
    title: string;
    summary: string;
    example: string;
    evidence: string[];
    supported: boolean;
}

export interface Act {
    act: string;
    begin: number;
    end: number;
    confidence: number;
    polarity: string;
    amounts: number[];
    component: Component | null;
    lever: string | null;
}

export interface Amount {
    component: Component | null;
    lo: number | null;
    hi: number | null;
    unit: 'money' | 'percent' | 'multiple' | 'count';
    currency: string | null;
    per: string | null;
    relative: boolean;
    resolved: { lo: number | null; hi: number | null; currency: string | null; per: string | null } | null;
    whose: string;
    begin: number;
    end: number;
}

export interface LeverMention {
    id: string;
    begin: number;
    end: number;
    confidence: number;
    polarity: string;
    evidence: { kind: string; begin: number; end: number; status: string }[];
}

export interface Understood {
    acts?: Act[];
    amounts?: Amount[];
    levers?: LeverMention[];
    language?: string;
}

export type ButtonName = 'accept' | 'decline' | 'pick_first' | 'pick_second' | 'need_time' | 'go_on';

export interface Turn {
    seq: number;
    at_ms: number;
    input: { kind: string; text: string | null; client_id: string | null; button: string | null };
    recruiter: string;
    state: string;
    offer: Package | null;
    previous_offer: Package | null;
    options: Package[];
    proposal: Package | null;
    recap: Package | null;
    understood: Understood;
    reasons: { code: string; component: Component | null; lever: string | null }[];
    scene: string | null;
    /** UTF-8 bytes of `recruiter` said before the scene break. */
    scene_at: number;
    deadline_day: number;
    day: number;
    asked: string | null;
    /** Kinds and buttons that make sense now. */
    can: string[];
    done: boolean;
    outcome: string | null;
}

export interface ScoreEvidence {
    seq: number;
    begin: number;
    end: number;
    rule: string;
    points: number;
    advice?: string;
}

export interface Dimension {
    id: string;
    points: number;
    of: number;
    applicable?: boolean;
    evidence: ScoreEvidence[];
}

export interface Opportunity {
    seq: number;
    rule: string;
    why: string;
    line: string;
    value: number;
    points: number;
}

export interface Score {
    process: number;
    dimensions: Dimension[];
    outcome: {
        label: string;
        captured: number | null;
        opening?: number;
        final?: number;
        reachable?: number;
        won: number;
        left: number;
        /** `seq` is the turn before which it would have brought most. */
        missed: { lever: string; value: number; seq?: number }[];
    };
    opportunities: Opportunity[];
    went_well?: ScoreEvidence[];
    rubric: string;
}

export interface Reveal {
    components?: {
        component: Component;
        opening: number;
        discretion: number;
        authority: number;
        band_max: number;
        final: number | null;
        currency: string | null;
    }[];
    reachable?: { annual_value: Money; package: Package };
    unlocks?: Unlock[];
}

export interface Unlock {
    lever: string;
    title: string;
    met: boolean;
    /** How far it was supported: none, bare, off_sheet, unverified, refused_proof, full. */
    strength?: string;
    /** Whether the fact sheet held anything for it. */
    supported?: boolean;
    value: number;
}

export interface StartChoice {
    persona: string;
    region: string;
    level: string | null;
    difficulty: string | null;
    fact_sheet: string | null;
    seed: number | null;
    preparation: Preparation | null;
}

/** Sent by the page and kept until the server has answered it by its client id. */
export type Command =
    | { type: 'message'; client_id: string; text: string }
    | { type: 'button'; client_id: string; button: ButtonName }
    | { type: 'correct'; client_id: string; fixes: AmountFix[] }
    | { type: 'confirm'; client_id: string }
    | { type: 'end'; client_id: string };

export interface AmountFix {
    index: number;
    drop?: boolean;
    component?: Component;
    lo?: number;
    hi?: number;
    whose?: string;
}

export interface Refusal {
    type: 'error';
    code: string;
    field: string | null;
    message: string;
    client_id: string | null;
}

export type ServerMessage =
    | { type: 'welcome'; v: number; session: string; brief: Brief; turns: Turn[]; score: Score | null; reveal?: Reveal | null }
    | { type: 'turn'; turn: Turn }
    | { type: 'score'; score: Score; reveal: Reveal | null }
    | Refusal;
