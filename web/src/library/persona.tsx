import { useFetched } from '../account/fetched';
import { Notice } from '../components/notice';
import type { StartChoice } from '../protocol';
import { addressOf } from '../routes';
import { Editor } from './editor';
import type { PersonaDetail } from './types';

export default function Persona({ id, onStart }: { id: string; onStart(choice: StartChoice): void }) {
    const { value, refused, again } = useFetched<PersonaDetail>(`/api/library/${encodeURIComponent(id)}`);
    if (value) return <Editor first={value} onStart={onStart} />;
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
