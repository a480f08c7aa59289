// Why the recruiter answered as they did, in the reader's words: shown once the talk is over.

import type { Component, Turn } from '../protocol';
import { componentNames, readable } from '../words';

const names: Record<string, string> = {
    first_number_deflected: 'Candidate named no number', anchored_down: 'Anchored by a low number', ask_at_or_below_offer: 'Ask not above the offer',
    no_reason_given: 'No reason given', new_evidence: 'New evidence', no_new_evidence: 'Nothing new', lever_contradicted: 'Does not hold',
    inside_discretion: 'Within their own say', small_gap_granted: 'Small gap closed', conditional_yes_granted: 'Granted for a yes',
    concession_step: 'Gave a step', well_timed: 'Well timed', reciprocity: 'A step for a step', at_discretion: 'At the top of their own say',
    needs_approval: 'Needs approval', above_authority: 'Beyond approval', above_band: 'Above the band', wrong_currency: 'Another currency',
    absurd_ask: 'Out of all range', budget_bound: 'Budget reached', fixed_term: 'Fixed', exception_only: 'Only as an exception', not_offered: 'Not on offer',
    approval_granted: 'Approved', approval_partial: 'Approved in part', approval_denied: 'Not approved', patience_spent: 'Patience spent', rude: 'Harsh tone',
    bare_repeat: 'Repeated, nothing new', empty_ultimatum: 'Ultimatum with nothing behind it', supported_ultimatum: 'Ultimatum with an offer behind it',
    offer_named: 'Other offer named', offer_verified: 'Other offer checked', proof_declined: 'Proof declined', claim_contradicted: 'Claim does not hold',
    retrade: 'New ask after a yes', new_fact_reopens: 'A new fact reopened it', deadline_near: 'Deadline near', turn_limit: 'Out of turns',
    session_expired: 'Out of time', question_answered: 'Answered a question', promise_made: 'Proof promised', promise_kept: 'Proof brought',
    doubtful_amount: 'Unsure of the figure', unclear_message: 'Not understood', correction_applied: 'Corrected', candidate_left: 'Candidate left',
    candidate_accepted: 'Candidate said yes', cost_traded: 'Traded at equal cost', time_granted: 'Gave time', package_presented: 'Presented the package',
};

const about = (component: Component | null, lever: string | null, title: (id: string) => string): string => {
    if (lever) return `: ${title(lever)}`;
    return component ? `: ${componentNames[component]}` : '';
};

/** "Gave a step: Base", each once; small talk has no reason worth telling. */
export function tactics(turn: Turn, leverTitle: (id: string) => string): string[] {
    const told = turn.reasons.filter((reason) => reason.code !== 'conversation');
    return [...new Set(told.map(({ code, component, lever }) => `${names[code] ?? readable(code)}${about(component, lever, leverTitle)}`))];
}
