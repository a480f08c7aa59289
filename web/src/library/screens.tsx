// The library's screens: who is no instructor neither sees nor loads them.

import { Loaded } from '../components/loaded';
import type { StartChoice } from '../protocol';
import { ForInstructor } from './guarded';

const parts = { library: () => import('./library'), persona: () => import('./persona') };

export const LibraryScreen = () => <ForInstructor><Loaded load={parts.library} props={{}} /></ForInstructor>;

export const PersonaScreen = (props: { id: string; onStart(choice: StartChoice): void }) => <ForInstructor><Loaded load={parts.persona} props={props} /></ForInstructor>;
