/** The address names the screen, so the way to a turn is gone by hand. */
export function toTurn(event: Event | null, seq: number): void {
    event?.preventDefault();
    const turn = document.getElementById(`turn-${seq}`);
    turn?.scrollIntoView({ block: 'center' });
    turn?.focus({ preventScroll: true });
}
