export interface PersonaEntry {
    id: string;
    company: string;
    /** Of the role. */
    title: string;
    state: 'draft' | 'published' | 'archived';
    source: 'shipped' | 'published' | 'draft';
    /** How many were published here. */
    version: number;
    /** Null where nothing is published yet. */
    hash: string | null;
    regions: string[];
    has_draft: boolean;
    edited_ms: number | null;
}

export interface Draft {
    json: string;
    revision: number;
    updated_ms: number;
    author: string;
}

export interface PersonaDetail extends PersonaEntry {
    draft: Draft | null;
    published: string | null;
    archived: boolean;
    draft_revision: number | null;
    versions: { hash: string; published_ms: number; author: string }[];
}

export interface Complaint {
    /** "regions[0].currency"; empty for the file as a whole. */
    field: string;
    message: string;
    mend: string;
}

export interface Diagnostic {
    severity: 'error' | 'warning' | 'info';
    line: number;
    message: string;
    mend: string;
}

export interface Imported {
    report: { file: string; diagnostics: Diagnostic[]; playable: boolean };
    persona: string | null;
    derived: { field: string; reason: string }[];
    /** Lines of the guide that values were read from. */
    sources?: { field: string; line: number; text: string }[];
}

export const shortHash = (hash: string): string => hash.slice(0, 12);

export const sourceNames: Record<PersonaEntry['source'], string> = { shipped: 'Shipped', published: 'Published', draft: 'Draft' };
