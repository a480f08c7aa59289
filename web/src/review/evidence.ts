// The rubric's evidence, by turn.

import type { Score, ScoreEvidence } from '../protocol';

/** What won or lost points in a turn, each with its dimension; in the order of the rubric. */
export function evidenceOf(score: Score | null, seq: number): (ScoreEvidence & { dimension: string })[] {
    return (score?.dimensions ?? []).flatMap((dimension) =>
        dimension.evidence.filter((item) => item.seq === seq && item.points !== 0).map((item) => ({ ...item, dimension: dimension.id })));
}

/** The score of a redacted review: its spans would point into words that are not there. */
export function withoutSpans(score: Score): Score {
    const bare = (items: readonly ScoreEvidence[]) => items.map((item) => ({ ...item, begin: 0, end: 0 }));
    return {
        ...score, dimensions: score.dimensions.map((dimension) => ({ ...dimension, evidence: bare(dimension.evidence) })),
        went_well: bare(score.went_well ?? []),
    };
}

/** The turn after or before one, by its number; the ends stay where they are. */
export function neighbour(seqs: readonly number[], now: number | null, by: 1 | -1): number | null {
    if (now === null) return seqs[by === 1 ? 0 : seqs.length - 1] ?? null;
    return (by === 1 ? seqs.find((seq) => seq > now) : [...seqs].reverse().find((seq) => seq < now)) ?? now;
}
