import { useFetched } from '../account/fetched';
import { Notice } from '../components/notice';
import { addressOf } from '../routes';
import { Editor } from './editor';
import { ForInstructor } from './guarded';
import type { PersonaDetail } from './types';

export function PersonaScreen({ id }: { id: string }) {
    return <ForInstructor><Persona id={id} /></ForInstructor>;
}

function Persona({ id }: { id: string }) {
    const { value, refused, again } = useFetched<PersonaDetail>(`/api/library/${encodeURIComponent(id)}`);
    if (value) return <Editor first={value} />;
    return (
        <main id="main" class="alone" tabIndex={-1}>
            {refused
                ? <Notice kind="error">
                    <p>{refused.status === 404 ? 'There is no such persona.' : refused.message}</p>
                    <p><a href={addressOf.library}>To the library</a>{refused.status !== 404 && <> or <button type="button" class="link-like" onClick={again}>try again</button></>}</p>
                </Notice>
                : <p class="loading" role="status">Fetching the persona…</p>}
        </main>
    );
}
