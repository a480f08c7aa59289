// The persona file's schema, as the form goes by it: labels, kinds and what a new element holds.

import file from '../../../../persona/schema/persona.schema.json';
import type { Json } from '../json_text';

export interface Schema {
    $ref?: string;
    description?: string;
    type?: string | string[];
    enum?: string[];
    items?: Schema;
    properties?: Record<string, Schema>;
    required?: string[];
}

const whole = file as unknown as Schema & { definitions: Record<string, Schema> };

export const personaSchema: Schema = whole;

export const definition = (name: string): Schema => whole.definitions[name]!;

/** What a reference stands for. */
export const resolved = (schema: Schema): Schema => (schema.$ref ? definition(schema.$ref.split('/').at(-1)!) : schema);

export const isList = (schema: Schema): boolean => schema.type === 'array' && resolved(schema.items ?? {}).type === 'object';

/** The least that is needed: a new element to be filled in. */
export function blank(schema: Schema): Json {
    const { type, enum: names, properties = {}, required = [] } = resolved(schema);
    if (names) return names[0]!;
    if (type === 'object') return Object.fromEntries(required.map((key) => [key, blank(properties[key]!)]));
    if (type === 'boolean') return false;
    if (type === 'number' || type === 'integer') return 0;
    return type === 'string' ? '' : [];
}
