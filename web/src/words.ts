// What the page calls things.

import type { Brief, Component } from './protocol';

export const componentNames: Record<Component, string> = {
    base: 'Base', equity: 'Equity', bonus: 'Bonus', signing: 'Signing bonus', start_date: 'Start date',
    pto: 'Paid leave', remote: 'Remote days', level: 'Level', review: 'Early review', relocation: 'Relocation',
    visa: 'Visa', total: 'Total a year',
};

export const actNames: Record<string, string> = {
    greet: 'Greeting', thank: 'Thanks', small_talk: 'Small talk', ask: 'Ask', accept: 'Yes', accept_if: 'Yes, if',
    reject: 'No', give_range: 'Range', defer: 'Time to think', consult: 'Talk it over', walk_away: 'Walking away',
    ultimatum: 'Ultimatum', ask_band: 'Asked for the range', ask_authority: 'Asked who decides',
    ask_component: 'Asked about a term', ask_best: 'Asked for their best', ask_other: 'Question',
    give_expectation: 'Expectation', deflect_expectation: 'Kept expectation open', give_reason: 'Reason',
    invoke_lever: 'Lever', competing_offer: 'Competing offer', process_elsewhere: 'Process elsewhere',
    state_current_pay: 'Current pay', reveal_floor: 'Named your floor', reveal_target: 'Named your target',
    state_priority: 'Priority', paraphrase: 'Paraphrase', concede: 'Concession', trade: 'Trade',
    split_difference: 'Split the difference', pick_option: 'Picked an option', recap: 'Recap',
    in_writing: 'In writing', promise_proof: 'Proof promised', refuse_proof: 'Proof kept private',
    apologise: 'Apology', correct: 'Correction', rude: 'Harsh tone', off_topic: 'Off topic',
    jailbreak: 'Off script', unclear: 'Not understood',
};

export const whoseNames: Record<string, string> = {
    ask: 'you ask', target: 'your target', floor: 'your floor', alternative: 'your alternative', current: 'current pay',
    forfeited: 'given up', competing: 'other offer', recruiter: 'their number', other: 'mentioned',
};

export const stateNames: Record<string, string> = {
    Greeting: 'Getting to know each other', ExpectationProbe: 'Expectations', OfferPresented: 'Offer on the table',
    Probe: 'Reasons', Hold: 'Holding', Counter: 'Counter-offer', BandWall: 'Top of their own say',
    VerifyOffer: 'Checking your other offer', PreClose: 'Would you sign?', Approval: 'With the committee',
    Swap: 'Other terms', ClosePressure: 'Closing', Final: 'Final offer', Deferred: 'Taking time',
    Confirm: 'Confirm the terms', CredibilityLoss: 'Trust to mend', Clarify: 'Making sure', Agreed: 'Agreed',
    Declined: 'Declined', Withdrawn: 'Withdrawn', Expired: 'Expired', Abandoned: 'Ended early',
};

export const outcomeNames: Record<string, string> = {
    agreed: 'You have a deal', declined: 'You walked away', withdrawn: 'The offer was withdrawn',
    expired: 'The offer expired', abandoned: 'You ended the conversation',
};

export const outcomeLabels: Record<string, string> = {
    excellent: 'Excellent', good: 'Good', fair: 'Fair', little: 'Little', nothing_to_win: 'Nothing to win',
    no_deal: 'No deal', right_to_walk_away: 'Right to walk away', unfinished: 'Unfinished',
};

export const dimensionNames: Record<string, { title: string; about: string }> = {
    levers: { title: 'Levers', about: 'Reasons backed by evidence, at a good moment, tied to a concrete ask' },
    preparation: { title: 'Preparation', about: 'Target, floor, alternative and priorities before the talk' },
    opening: { title: 'Opening', about: 'The first numbers, and not taking the first offer' },
    discovery: { title: 'Discovery', about: 'Questions about range, level, approval and flexibility' },
    concessions: { title: 'Concessions', about: 'Small, shrinking and only for something in return' },
    packaging: { title: 'Packaging', about: 'More than one term at a time, with a priority' },
    deductions: { title: 'Deductions', about: 'What took points away, whatever else was earned' },
    close: { title: 'Close and tone', about: 'A conditional yes, a recap, in writing, and kept civil' },
};

/** Each rule of the rubric by what it asks for: it stands beside points won as well as over what was missed. */
const ruleNames: Record<string, string> = {
    lever_invoked: 'Bringing up a lever', lever_evidence: 'Evidence for a lever', lever_moment: 'A lever at its moment', lever_ask: 'An ask tied to a lever',
    lever_credible: 'An ask that fits the range', target_above_floor: 'Target above the floor', floor_fits_alternative: 'Floor fits the alternative',
    priorities_ranked: 'Priorities ranked', first_offer_not_accepted: 'Not taking the first offer', expectation_ambitious: 'An ambitious expectation',
    expectation_reasoned: 'A reason for the first number', counter_at_target: 'First counter at the target', question_one: 'A useful question',
    question_two: 'A second useful question', constraint_paraphrased: 'Their constraint said back', not_unprompted: 'Nothing given unprompted',
    steps_shrink: 'Steps that shrink', concession_conditional: 'Giving only against something', two_components: 'Asking for a package',
    priority_named: 'Naming a priority', component_changed: 'Going to another term', conditional_commitment: 'A conditional yes', recap_given: 'Summing up the terms',
    asked_in_writing: 'Asking for it in writing', nothing_under_floor: 'Nothing under the floor', civil: 'A civil tone', no_empty_ultimatum: 'No empty ultimatum',
    floor_kept: 'Floor kept to oneself', retrade: 'New ask after a yes', lever_repeated: 'Lever repeated', claim_contradicted: 'Claim that does not hold',
};

export const ruleName = (id: string): string => ruleNames[id] ?? readable(id);

export const buttonNames: Record<string, string> = {
    accept: 'Accept', decline: 'Decline', pick_first: 'Chose option A', pick_second: 'Chose option B',
    need_time: 'Asked for time', go_on: 'Not yet',
};

export const evidenceNames: Record<string, string> = {
    offer: 'an offer', process: 'a process', employer: 'an employer', product: 'a product', program: 'a programme',
    result: 'a result', quantity: 'a figure', duration: 'a duration', certification: 'a certification', date: 'a date',
    market: 'market data',
};

/** "no_new_evidence" -> "No new evidence": for ids that have no name here. */
export function readable(id: string): string {
    const words = id.replace(/[._-]+/g, ' ').trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
}

export const leverTitle = (brief: Brief, id: string): string => brief.levers.find((lever) => lever.id === id)?.title ?? readable(id);
